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
static pthread_mutex_t ending = PTHREAD_MUTEX_INITIALIZER;

void memory_at_end(void (*say)(void))
{
    say_end = say;
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
void *memory_new(size_t count, size_t size)
{
    return checked(count > 0 && size > 0 ? calloc(count, size) : calloc(1, 1));
}

void *memory_take(size_t size)
{
    return checked(malloc(size > 0 ? size : 1));
}

void *memory_resize(void *old, size_t count, size_t size)
{
    return checked(count > 0 && size > 0 ? reallocarray(old, count, size) : realloc(old, 1));
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
