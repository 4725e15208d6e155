/*
 * Eight bytes of a text at once, as one number: most texts hold nothing that needs a look at each byte. Source: S. E.
 * Anderson, "Bit Twiddling Hacks" ("Determine if a word has a byte equal to n", "… less than n").
 *
 * What is found is told in the high bits of the bytes. Of the lowest byte found it is exact; above that one, a byte may be
 * told of in vain.
 */
#ifndef BASE_EIGHT_H
#define BASE_EIGHT_H

#include <endian.h>
#include <limits.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

enum { EIGHT = sizeof(uint64_t) };

#define EIGHT_ONES  0x0101010101010101U
#define EIGHT_HIGHS 0x8080808080808080U

/* The first byte of the text is the lowest. */
static inline uint64_t eight_of(const char *text)
{
    uint64_t eight;
    memcpy(&eight, text, sizeof eight);
    return le64toh(eight);
}

/* Bytes that are `byte`. */
static inline uint64_t eight_equal(uint64_t eight, char byte)
{
    const uint64_t zero = eight ^ EIGHT_ONES * (unsigned char)byte;
    return (zero - EIGHT_ONES) & ~zero & EIGHT_HIGHS;
}

/* Bytes that are less than `limit`, which is at most 0x80. */
static inline uint64_t eight_less(uint64_t eight, unsigned char limit)
{
    return (eight - EIGHT_ONES * limit) & ~eight & EIGHT_HIGHS;
}

/* Whether each byte is ASCII and from that of `least` to that of `most`, which are. */
static inline bool eight_between(uint64_t eight, uint64_t least, uint64_t most)
{
    const uint64_t enough = (eight | EIGHT_HIGHS) - least;
    const uint64_t too_much = eight + (EIGHT_ONES * 0x7F - most);
    return (enough & ~too_much & ~eight & EIGHT_HIGHS) == EIGHT_HIGHS;
}

/* Bytes of 0x80 and more. */
static inline uint64_t eight_beyond_ascii(uint64_t eight)
{
    return eight & EIGHT_HIGHS;
}

/*
 * Bytes that are ASCII, at least `least` (from 1 on), and not `except`. Exact as long as all are ASCII; a byte that is not
 * is never told of.
 */
static inline uint64_t eight_plain(uint64_t eight, unsigned char least, unsigned char except)
{
    const uint64_t enough = eight + EIGHT_ONES * (0x80U - least);
    const uint64_t other = (eight ^ EIGHT_ONES * except) + EIGHT_ONES * 0x7FU;
    return enough & other & ~eight & EIGHT_HIGHS;
}

/* How many bytes there are before the first that was found; EIGHT when none was. */
static inline size_t eight_before(uint64_t found)
{
    return found != 0 ? (size_t)__builtin_ctzll(found) / CHAR_BIT : EIGHT;
}

#endif
