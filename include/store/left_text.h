/*
 * Texts that version 0.1 left behind: it handed a text to $EDITOR in a file, tekst-PID.txt among the drafts, and when the
 * editor or the program was killed, that stayed: with all that was typed, and what may be a citizen service number in clear.
 *
 *     struct left_text left = LEFT_TEXT_INIT;
 *     left_text_find(&left);
 *     … left.text.text is shown, and kept …
 *     left_text_remove(&left);
 *     left_text_release(&left);
 */
#ifndef STORE_LEFT_TEXT_H
#define STORE_LEFT_TEXT_H

#include "base/strbuf.h"

struct left_text {
    struct strbuf
        text; /* safe to show; of several files, parted by an empty line; "" when there is none */
    struct strbuf paths; /* of these, each with a NUL */
};

#define LEFT_TEXT_INIT                                                                             \
    {                                                                                              \
        .text = STRBUF_INIT, .paths = STRBUF_INIT                                                  \
    }

/* Of a program that still runs nothing is taken, nor what does not fit in a field. What cannot be read is passed over. */
void left_text_find(struct left_text *left);

/* Removes the files that were found. */
void left_text_remove(const struct left_text *left);

void left_text_release(struct left_text *left);

#endif
