/*
 * A hash table of numbers, 8 bytes for each: under a hash stand the numbers that were put there. What they are the numbers
 * of, the caller has, and compares: the same hash is not yet the same thing.
 *
 *     struct hashes hashes = HASHES_INIT;
 *     hashes_put(&hashes, hash, number);
 *     …
 *     size_t number, at = 0;
 *     while (hashes_next(&hashes, hash, &at, &number))
 *         if (is_it(things[number]))
 *             return things[number];
 *     …
 *     hashes_release(&hashes);
 *
 * It is fast when the hashes are spread over all 32 bits, the lower ones too. Nothing is ever taken out.
 */
#ifndef BASE_HASHES_H
#define BASE_HASHES_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

struct hashed;

struct hashes {
    struct hashed *items; /* owned */
    size_t count;
    size_t capacity; /* 0, or a power of two of which at least half is free */
};

#define HASHES_INIT                                                                                \
    {                                                                                              \
        0                                                                                          \
    }

/* A number below UINT32_MAX. Under one hash each number stands once, however often it is put. */
void hashes_put(struct hashes *hashes, uint32_t hash, size_t number);

/* The next number under a hash; `*at` is 0 for the first. False when there are no more. */
bool hashes_next(const struct hashes *hashes, uint32_t hash, size_t *at, size_t *number);

void hashes_release(struct hashes *hashes);

#endif
