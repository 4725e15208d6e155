#include "base/hashes.h"

#include <stdlib.h>

#include "base/memory.h"

struct hashed {
    uint32_t hash;
    uint32_t number; /* from 1; 0: nothing is here */
};

enum { FIRST_CAPACITY = 64 };

/* The place that is looked at after so many others: the search ends at a free one, and there always is one. */
static struct hashed *place(const struct hashes *hashes, uint32_t hash, size_t at)
{
    return &hashes->items[(hash + at) & (hashes->capacity - 1)];
}

static void put(struct hashes *hashes, struct hashed hashed)
{
    size_t at = 0;
    struct hashed *here = place(hashes, hashed.hash, at);
    while (here->number != 0 && (here->hash != hashed.hash || here->number != hashed.number))
        here = place(hashes, hashed.hash, ++at);
    hashes->count += here->number == 0;
    *here = hashed;
}

static void grow(struct hashes *hashes)
{
    const struct hashes before = *hashes;
    hashes->capacity = before.capacity > 0 ? 2 * before.capacity : FIRST_CAPACITY;
    hashes->items = memory_new(hashes->capacity, sizeof *hashes->items);
    hashes->count = 0;
    for (size_t i = 0; i < before.capacity; i++)
        if (before.items[i].number != 0)
            put(hashes, before.items[i]);
    free(before.items);
}

void hashes_put(struct hashes *hashes, uint32_t hash, size_t number)
{
    if (2 * hashes->count >= hashes->capacity)
        grow(hashes);
    put(hashes, (struct hashed){hash, (uint32_t)number + 1});
}

bool hashes_next(const struct hashes *hashes, uint32_t hash, size_t *at, size_t *number)
{
    if (hashes->count == 0)
        return false;
    for (const struct hashed *here = place(hashes, hash, *at); here->number != 0;
         here = place(hashes, hash, *at)) {
        ++*at;
        if (here->hash != hash)
            continue;
        *number = here->number - 1;
        return true;
    }
    return false;
}

void hashes_release(struct hashes *hashes)
{
    free(hashes->items);
    *hashes = (struct hashes)HASHES_INIT;
}
