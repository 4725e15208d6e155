/*
 * Memory: the only place that asks the system for some. There always is some: when there is none left, the program says
 * so and ends, in whatever thread that is. So nobody who asks has to look.
 *
 * That may be the end because nothing is ever half done: the progress file only grows, by whole lines; other files are
 * replaced in one step; and what is being typed is in the draft.
 *
 * What is handed out is given back by free.
 */
#ifndef BASE_MEMORY_H
#define BASE_MEMORY_H

#include <stddef.h>

/* Zeroed, for `count` items of `size` bytes. */
void *memory_new(size_t count, size_t size);

/* As it comes. */
void *memory_take(size_t size);

/* Makes what `old` (NULL: nothing yet) points to larger or smaller, and may move it. What is new is not zeroed. */
void *memory_resize(void *old, size_t count, size_t size);

/* A copy of a text, or of so many bytes of one, with a NUL behind it. */
char *memory_text(const char *text);
char *memory_text_part(const char *text, size_t length);

/* Ends the program as when there is no memory, with exit status 1. For more than any machine has, too. */
_Noreturn void memory_end(void);

/*
 * Between these two no other thread ends the program for want of memory: for what would leave something behind. The thread
 * itself had better ask for none.
 */
void memory_postpone_end(void);
void memory_allow_end(void);

/*
 * What is done first, in the thread that found none: says so, and puts back what has to be put back. It may ask for no
 * memory. Without it, a line in English is written to standard error.
 */
void memory_at_end(void (*say)(void));

#endif
