#include "base/arena.h"

#include <stdalign.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include "base/memory.h"

/* The sanitizer is told what of a block is not handed out yet: or it would not see who writes behind what is. */
#ifdef __SANITIZE_ADDRESS__
#define WITH_SANITIZER 1
#elif defined(__has_feature)
#if __has_feature(address_sanitizer)
#define WITH_SANITIZER 1
#endif
#endif

#ifdef WITH_SANITIZER
#include <sanitizer/asan_interface.h>
#else
#define ASAN_POISON_MEMORY_REGION(start, size)   ((void)(start), (void)(size))
#define ASAN_UNPOISON_MEMORY_REGION(start, size) ((void)(start), (void)(size))
#endif

enum { BLOCK_SIZE = 16 * 1024 };

/* Nothing that is put into an arena wants more; max_align_t would cost twice as many gaps. */
union unit {
    void *pointer;
    long long number;
    double real;
};

struct arena_block {
    struct arena_block *next;
    size_t used, capacity;
    alignas(union unit) unsigned char bytes[];
};

/* A large request gets a block of its own, behind the first, so that the room left in the first is not lost. */
static struct arena_block *add_block(struct arena *arena, size_t size)
{
    size_t capacity = size > BLOCK_SIZE ? size : BLOCK_SIZE;
    struct arena_block *block = memory_take(sizeof *block + capacity);
    block->used = 0;
    block->capacity = capacity;
    ASAN_POISON_MEMORY_REGION(block->bytes, capacity);
    if (arena->first != NULL && size > BLOCK_SIZE / 2) {
        block->next = arena->first->next;
        arena->first->next = block;
    } else {
        block->next = arena->first;
        arena->first = block;
    }
    return block;
}

/* In a new block. */
static void *take_anew(struct arena *arena, size_t size)
{
    if (size > SIZE_MAX / 2)
        memory_end();
    struct arena_block *block = add_block(arena, size);
    block->used = size;
    ASAN_UNPOISON_MEMORY_REGION(block->bytes, size);
    return block->bytes;
}

/* Memory that begins at a multiple of `unit`, a power of two. */
static inline void *take(struct arena *arena, size_t size, size_t unit)
{
    struct arena_block *block = arena->first;
    if (block == NULL)
        return take_anew(arena, size);
    const size_t start = (block->used + unit - 1) & ~(unit - 1);
    if (start > block->capacity || block->capacity - start < size)
        return take_anew(arena, size);
    block->used = start + size;
    ASAN_UNPOISON_MEMORY_REGION(block->bytes + start, size);
    return block->bytes + start;
}

void *arena_take(struct arena *arena, size_t size)
{
    return take(arena, size, alignof(union unit));
}

void *arena_alloc(struct arena *arena, size_t count, size_t size)
{
    if (size > 0 && count > SIZE_MAX / size)
        memory_end();
    return memset(arena_take(arena, count * size), 0, count * size);
}

const char *arena_text(struct arena *arena, const char *text)
{
    return text == NULL ? NULL : arena_bytes(arena, text, strlen(text));
}

const char *arena_bytes(struct arena *arena, const char *bytes, size_t length)
{
    char *copy = take(arena, length < SIZE_MAX ? length + 1 : length, 1);
    if (length > 0)
        memcpy(copy, bytes, length);
    copy[length] = '\0';
    return copy;
}

void arena_clear(struct arena *arena)
{
    struct arena_block *kept = arena->first;
    if (kept == NULL)
        return;
    struct arena others = {kept->next};
    arena_release(&others);
    kept->next = NULL;
    kept->used = 0;
    ASAN_POISON_MEMORY_REGION(kept->bytes, kept->capacity);
}

void arena_release(struct arena *arena)
{
    for (struct arena_block *block = arena->first, *next; block != NULL; block = next) {
        next = block->next;
        free(block);
    }
    arena->first = NULL;
}
