/*
 * The line that tells how far a long reading is: from a second on, so that nobody sees it who does not wait.
 *
 * On a terminal it is one line that is written over, and gone in the end. Plain, for line by line, a file or a pipe, it
 * is a line of its own now and then. It makes bytes to write, and asks no clock: the milliseconds since the start are
 * handed in.
 *
 *     struct waiting waiting = {.language = …, .plain = …};
 *     waiting_add(&waiting, milliseconds, done, total, &out);    … now and then
 *     waiting_end(&waiting, &out);
 */
#ifndef APP_WAITING_H
#define APP_WAITING_H

#include <stdbool.h>
#include <stddef.h>

#include "base/strbuf.h"
#include "messages/language.h"

enum {
    WAITING_FIRST = 1000,  /* milliseconds before the first */
    WAITING_PLAIN = 10000, /* between two plain lines */
};

struct waiting {
    enum language language;
    bool plain;
    size_t said;      /* how many there were in the last line */
    size_t columns;   /* of the line that stands on the terminal; 0: none */
    long long before; /* the milliseconds of the last line; 0: none yet */
};

/* Adds what is to be written now, if anything. */
void waiting_add(struct waiting *waiting, long long milliseconds, size_t done, size_t total,
                 struct strbuf *out);

/* Adds what takes the line away from a terminal. */
void waiting_end(struct waiting *waiting, struct strbuf *out);

#endif
