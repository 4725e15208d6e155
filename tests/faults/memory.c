/*
 * Memory that runs out, for check-memory: a library that is loaded before the C library and makes one allocation fail, or
 * all from one on.
 *
 *     MEMORY_FAIL_AT=12     the twelfth fails
 *     MEMORY_FAIL_FROM=12   that one and all after it
 *     MEMORY_COUNT=path     how many there were is written there at the end
 */
#include <errno.h>
#include <fcntl.h>
#include <pthread.h>
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
static pthread_mutex_t mutex = PTHREAD_MUTEX_INITIALIZER;

static long number_in(const char *name)
{
    const char *text = getenv(name);
    return text != NULL ? strtol(text, NULL, 10) : 0;
}

__attribute__((constructor)) static void start(void)
{
    fail_at = number_in("MEMORY_FAIL_AT");
    fail_from = number_in("MEMORY_FAIL_FROM");
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

static int fails(void)
{
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
    return fails() ? NULL : __libc_malloc(size);
}

void *calloc(size_t members, size_t size)
{
    return fails() ? NULL : __libc_calloc(members, size);
}

void *realloc(void *old, size_t size)
{
    return fails() ? NULL : __libc_realloc(old, size);
}

void *reallocarray(void *old, size_t members, size_t size)
{
    size_t whole;
    if (__builtin_mul_overflow(members, size, &whole)) {
        errno = ENOMEM;
        return NULL;
    }
    return realloc(old, whole);
}
