/*
 * Memory that runs out, for check-memory: a library that is loaded before the C library and makes one allocation fail, or
 * all from one on.
 *
 *     MEMORY_FAIL_AT=12     the twelfth fails
 *     MEMORY_FAIL_FROM=12   that one and all after it
 *     MEMORY_COUNT=path     how many there were is written there at the end
 *     MEMORY_OWN=1          only those that the program itself asks for: curses does not get over all
 */
#include <errno.h>
#include <fcntl.h>
#include <link.h>
#include <pthread.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

/* What the C library does itself, by the names that it has for it. */
/* NOLINTBEGIN(bugprone-reserved-identifier,cert-dcl37-c,cert-dcl51-cpp) */
void *__libc_malloc(size_t size);
void *__libc_calloc(size_t count, size_t size);
void *__libc_realloc(void *old, size_t size);
/* NOLINTEND(bugprone-reserved-identifier,cert-dcl37-c,cert-dcl51-cpp) */

static long fail_at, fail_from, count;
static int only_own;
static pthread_mutex_t mutex = PTHREAD_MUTEX_INITIALIZER;

static long number_in(const char *name)
{
    const char *text = getenv(name);
    return text != NULL ? strtol(text, NULL, 10) : 0;
}

/* Where the code of the program itself is. */
static uintptr_t own_from, own_to;

/* The program is the first of the list. */
static int note_own(struct dl_phdr_info *program, size_t size, void *context)
{
    (void)size;
    (void)context;
    for (int i = 0; i < program->dlpi_phnum; i++)
        if (program->dlpi_phdr[i].p_type == PT_LOAD &&
            (program->dlpi_phdr[i].p_flags & PF_X) != 0) {
            own_from = program->dlpi_addr + program->dlpi_phdr[i].p_vaddr;
            own_to = own_from + program->dlpi_phdr[i].p_memsz;
        }
    return 1;
}

__attribute__((constructor)) static void start(void)
{
    fail_at = number_in("MEMORY_FAIL_AT");
    fail_from = number_in("MEMORY_FAIL_FROM");
    only_own = number_in("MEMORY_OWN") != 0;
    dl_iterate_phdr(note_own, NULL);
}

__attribute__((destructor)) static void end(void)
{
    char text[32];
    const char *path = getenv("MEMORY_COUNT");
    int descriptor = path != NULL ? open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0600) : -1;
    int length = snprintf(text, sizeof text, "%ld\n", count);
    if (descriptor >= 0 && write(descriptor, text, (size_t)length) != length)
        _exit(99);
}

static int fails(const void *caller)
{
    if (only_own && ((uintptr_t)caller < own_from || (uintptr_t)caller >= own_to))
        return 0;
    pthread_mutex_lock(&mutex);
    long number = ++count;
    pthread_mutex_unlock(&mutex);
    if (number != fail_at && (fail_from == 0 || number < fail_from))
        return 0;
    errno = ENOMEM;
    return 1;
}

void *malloc(size_t size)
{
    return fails(__builtin_return_address(0)) ? NULL : __libc_malloc(size);
}

void *calloc(size_t members, size_t size)
{
    return fails(__builtin_return_address(0)) ? NULL : __libc_calloc(members, size);
}

void *realloc(void *old, size_t size)
{
    return fails(__builtin_return_address(0)) ? NULL : __libc_realloc(old, size);
}

void *reallocarray(void *old, size_t members, size_t size)
{
    size_t whole;
    if (__builtin_mul_overflow(members, size, &whole)) {
        errno = ENOMEM;
        return NULL;
    }
    return fails(__builtin_return_address(0)) ? NULL : __libc_realloc(old, whole);
}
