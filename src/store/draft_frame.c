#include "store/draft_frame.h"

#include <inttypes.h>
#include <stdio.h>
#include <string.h>

enum {
    NUMBER_LENGTH = 20,           /* digits */
    FRAME = 2 * NUMBER_LENGTH + 1 /* around a text: its number twice, and a newline */
};

void draft_frame_add(struct strbuf *out, uint64_t number, const char *text, size_t length)
{
    char digits[NUMBER_LENGTH + 1];
    snprintf(digits, sizeof digits, "%020" PRIu64, number);
    strbuf_add(out, digits);
    strbuf_add_bytes(out, text, length);
    strbuf_add(out, digits);
    strbuf_add(out, "\n");
}

/* A number that no program comes to is no number: it could not be counted on from. */
static bool read_number(const char *digits, uint64_t *number)
{
    *number = 0;
    if (digits[0] != '0')
        return false;
    for (int i = 0; i < NUMBER_LENGTH; i++) {
        if (digits[i] < '0' || digits[i] > '9')
            return false;
        *number = *number * 10 + (uint64_t)(digits[i] - '0');
    }
    return true;
}

bool draft_frame_read(const char *bytes, size_t length, struct draft_frame *frame)
{
    uint64_t number, again;
    const char *end = length > 0 ? memchr(bytes, '\n', length) : NULL;
    size_t framed = end != NULL ? (size_t)(end - bytes) + 1 : 0;
    if (framed < FRAME || !read_number(bytes, &number) ||
        !read_number(end - NUMBER_LENGTH, &again) || number != again)
        return false;
    *frame = (struct draft_frame){number, bytes + NUMBER_LENGTH, framed - FRAME};
    return true;
}
