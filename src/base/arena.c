#include "base/arena.h"

#include <stdalign.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

enum { BLOCK_SIZE = 16 * 1024 };

/* Blocks come zeroed from calloc or arena_clear and no byte is handed out twice in between: what is handed out is zero. */
struct arena_block {
    struct arena_block *next;
    size_t used, capacity;
    alignas(max_align_t) unsigned char bytes[];
};

static size_t aligned(size_t size)
{
    size_t unit = alignof(max_align_t);
    return (size + unit - 1) / unit * unit;
}

/* A large request gets a block of its own, behind the first, so that the room left in the first is not lost. */
static struct arena_block *add_block(struct arena *arena, size_t size)
{
    size_t capacity = size > BLOCK_SIZE ? size : BLOCK_SIZE;
    struct arena_block *block = calloc(1, sizeof *block + capacity);
    if (block == NULL)
        return NULL;
    block->capacity = capacity;
    if (arena->first != NULL && size > BLOCK_SIZE / 2) {
        block->next = arena->first->next;
        arena->first->next = block;
    } else {
        block->next = arena->first;
        arena->first = block;
    }
    return block;
}

void *arena_alloc(struct arena *arena, size_t count, size_t size)
{
    if (arena->failed)
        return NULL;
    struct arena_block *block = NULL;
    if (size == 0 || count <= SIZE_MAX / 2 / size) {
        size_t needed = count * size > 0 ? aligned(count * size) : aligned(1);
        block = arena->first;
        if (block == NULL || block->capacity - block->used < needed)
            block = add_block(arena, needed);
        if (block != NULL) {
            block->used += needed;
            return block->bytes + (block->used - needed);
        }
    }
    arena->failed = true;
    return NULL;
}

const char *arena_text(struct arena *arena, const char *text)
{
    return text == NULL ? NULL : arena_bytes(arena, text, strlen(text));
}

const char *arena_bytes(struct arena *arena, const char *bytes, size_t length)
{
    char *copy = arena_alloc(arena, length < SIZE_MAX ? length + 1 : length, 1);
    if (copy != NULL && length > 0)
        memcpy(copy, bytes, length);
    return copy;
}

static void free_blocks(struct arena_block *block)
{
    while (block != NULL) {
        struct arena_block *next = block->next;
        free(block);
        block = next;
    }
}

void arena_clear(struct arena *arena)
{
    struct arena_block *kept = arena->first;
    if (kept == NULL || kept->capacity > BLOCK_SIZE) {
        arena_release(arena);
        return;
    }
    free_blocks(kept->next);
    memset(kept->bytes, 0, kept->used);
    kept->next = NULL;
    kept->used = 0;
    arena->failed = false;
}

void arena_release(struct arena *arena)
{
    free_blocks(arena->first);
    arena->first = NULL;
    arena->failed = false;
}
