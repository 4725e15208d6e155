#include "base/memory.h"

#include <pthread.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

static void say_in_english(void)
{
    static const char text[] = "There is no free memory left.\n";
    if (write(STDERR_FILENO, text, sizeof text - 1) < 0)
        return; /* nobody hears it */
}

static void (*say_end)(void) = say_in_english;
static pthread_mutex_t ending = PTHREAD_RECURSIVE_MUTEX_INITIALIZER_NP;

void memory_at_end(void (*say)(void))
{
    say_end = say;
}

void memory_postpone_end(void)
{
    pthread_mutex_lock(&ending);
}

void memory_allow_end(void)
{
    pthread_mutex_unlock(&ending);
}

/* Another thread that finds none either waits here for the end. */
void memory_end(void)
{
    pthread_mutex_lock(&ending);
    say_end();
    _exit(EXIT_FAILURE);
}

static void *checked(void *memory)
{
    if (memory == NULL)
        memory_end();
    return memory;
}

/* Nothing is asked for as one byte: of none, the system may give none. */
static size_t bytes_of(size_t count, size_t size)
{
    if (size > 0 && count > SIZE_MAX / size)
        memory_end();
    return count * size > 0 ? count * size : 1;
}

void *memory_new(size_t count, size_t size)
{
    return checked(calloc(1, bytes_of(count, size)));
}

void *memory_take(size_t size)
{
    return checked(malloc(bytes_of(1, size)));
}

void *memory_resize(void *old, size_t count, size_t size)
{
    return checked(realloc(old, bytes_of(count, size)));
}

char *memory_text(const char *text)
{
    return memory_text_part(text, strlen(text));
}

char *memory_text_part(const char *text, size_t length)
{
    char *copy = memory_take(length + 1);
    memcpy(copy, text, length);
    copy[length] = '\0';
    return copy;
}
