/*
 * An arena: memory for many small things that live and die together.
 *
 * There always is some (base/memory.h). Nothing handed out is ever freed or moved before arena_clear or arena_release;
 * the arena owns all of it.
 *
 *     struct arena arena = ARENA_INIT;
 *     const char *copy = arena_text(&arena, "…");
 *     arena_release(&arena);
 */
#ifndef BASE_ARENA_H
#define BASE_ARENA_H

#include <stddef.h>

struct arena_block;

struct arena {
    struct arena_block *first;
};

#define ARENA_INIT                                                                                 \
    {                                                                                              \
        0                                                                                          \
    }

/* Zeroed memory for `count` items of `size` bytes, aligned for any type save long double; never NULL. */
void *arena_alloc(struct arena *arena, size_t count, size_t size);

/* The same for `size` bytes, but what is in them is undefined. */
void *arena_take(struct arena *arena, size_t size);

/* A copy of a string; NULL for NULL. */
const char *arena_text(struct arena *arena, const char *text);

/* A copy of `length` bytes, with a NUL behind them. */
const char *arena_bytes(struct arena *arena, const char *bytes, size_t length);

/* All that was handed out is gone, and some of its memory is kept for what comes next. */
void arena_clear(struct arena *arena);

/* Frees everything; the arena is as after ARENA_INIT. */
void arena_release(struct arena *arena);

#endif
