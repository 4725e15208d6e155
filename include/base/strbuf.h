/*
 * A string buffer: a growing string that is always NUL-terminated, may hold NUL bytes, and never overflows.
 *
 * Adding never fails (base/memory.h). `text` is never NULL, also not after STRBUF_INIT.
 *
 *     struct strbuf line = STRBUF_INIT;
 *     strbuf_add(&line, "stap ");
 *     strbuf_add_number(&line, 2);
 *     use(line.text, line.length);
 *     strbuf_release(&line);
 */
#ifndef BASE_STRBUF_H
#define BASE_STRBUF_H

#include <stddef.h>

struct strbuf {
    char *text;      /* owned by the buffer, save the shared empty string of STRBUF_INIT */
    size_t length;   /* bytes, without the NUL */
    size_t capacity; /* bytes allocated; 0: `text` is the shared empty string */
};

extern char strbuf_empty[1];

#define STRBUF_INIT                                                                                \
    {                                                                                              \
        strbuf_empty, 0, 0                                                                         \
    }

/* `text` may be NULL: nothing is added. */
void strbuf_add(struct strbuf *buffer, const char *text);
void strbuf_add_bytes(struct strbuf *buffer, const void *bytes, size_t length);
void strbuf_add_char(struct strbuf *buffer, char byte);

/*
 * Room behind the text for exactly so many bytes, to be written by the caller, who then says how many came: what a file
 * holds is read there without a copy.
 */
char *strbuf_reserve(struct strbuf *buffer, size_t more);
void strbuf_take(struct strbuf *buffer, size_t length);

/* A whole number in decimal, without grouping. */
void strbuf_add_number(struct strbuf *buffer, long long number);

/* The same without a buffer; the text stands somewhere in `digits`. */
enum { WHOLE_NUMBER_SIZE = sizeof "-9223372036854775808" };
const char *whole_number(long long number, char digits[WHOLE_NUMBER_SIZE]);

/*
 * A pattern in which "{1}" … "{9}" stand for the texts of `values`; a number without a value, and any other brace, is
 * copied as it is. `values` may hold NULL: nothing is put there.
 */
void strbuf_add_filled(struct strbuf *buffer, const char *pattern, const char *const values[],
                       size_t count);

/* Replaces `length` bytes at `at` by other bytes; `at` and `length` are cut to what the buffer holds. */
void strbuf_splice(struct strbuf *buffer, size_t at, size_t length, const void *bytes,
                   size_t new_length);

/* Empties the buffer and keeps its memory. */
void strbuf_clear(struct strbuf *buffer);

/* Frees the memory; the buffer is as after STRBUF_INIT. */
void strbuf_release(struct strbuf *buffer);

#endif
