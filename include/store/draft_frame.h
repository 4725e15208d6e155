/*
 * A text of a draft as it stands in its file: between its number at the beginning and at the end, on one line. So a text
 * of which the writing was cut short, or which stands over the rest of a longer one, is told from a whole one.
 */
#ifndef STORE_DRAFT_FRAME_H
#define STORE_DRAFT_FRAME_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/strbuf.h"

struct draft_frame {
    uint64_t number;  /* texts are counted, the later one counts */
    const char *text; /* within the bytes that were read; no string */
    size_t length;
};

/* `text`: without a newline. */
void draft_frame_add(struct strbuf *out, uint64_t number, const char *text, size_t length);

/* The text at the beginning of the bytes; false when it is not whole. What follows it does not matter. */
bool draft_frame_read(const char *bytes, size_t length, struct draft_frame *frame);

#endif
