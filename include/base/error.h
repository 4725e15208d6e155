/*
 * An error: what went wrong, where, in what and why, from which error_describe makes one complete sentence in the
 * user's language. It owns nothing and is copied freely.
 *
 * What can fail returns bool and takes `struct error *` last. On success the error is left untouched; on failure it is
 * set once, where the cause is known. `error` may not be NULL.
 *
 * In the pattern of the message, {1} is `subject` (a path, a name, a value), {2} is `detail` (a second one) and {3} is
 * the cause (see error_set_system): whole sentences that say what is wrong and what to do, so that a pattern reads
 * "{1} is niet opgeslagen. {3}".
 */
#ifndef BASE_ERROR_H
#define BASE_ERROR_H

#include <stdbool.h>
#include <stddef.h>

#include "base/strbuf.h"
#include "messages/language.h"
#include "messages/message.h"

enum { ERROR_SUBJECT_SIZE = 512, ERROR_DETAIL_SIZE = 256 };

struct error {
    enum message message; /* MESSAGE_NONE: no error */
    int number;           /* errno of a system error, else 0 */
    size_t line, column; /* from 1, in the file that was read; 0: no such place. Column in bytes. */
    char subject[ERROR_SUBJECT_SIZE]; /* cut with "…" at a character boundary when too long */
    char detail[ERROR_DETAIL_SIZE];
};

/* `subject` and `detail` may be NULL. */
void error_set(struct error *error, enum message message, const char *subject, const char *detail);

/* An error at a place in a file. */
void error_set_at(struct error *error, enum message message, size_t line, size_t column,
                  const char *subject, const char *detail);

/* A system call failed with `number` (an errno) on `subject`. */
void error_set_system(struct error *error, enum message message, const char *subject, int number);

/* Adds the sentence, made safe to show. The place (line, column) is not in it: see error_describe_at. */
void error_describe(const struct error *error, enum language language, struct strbuf *out);

/*
 * Adds "path:line:column: sentence", leaving out what is not known; `path` may be NULL. This is the form that `check`
 * prints and that editors understand.
 */
void error_describe_at(const struct error *error, const char *path, enum language language,
                       struct strbuf *out);

/*
 * Several errors found in one reading. Only the first FINDINGS_KEPT are kept; `count` counts them all.
 *
 *     struct findings findings = FINDINGS_INIT;
 *     …
 *     findings_release(&findings);
 */
enum { FINDINGS_KEPT = 1000 };

struct findings {
    struct error *items; /* owned */
    size_t kept, count;  /* kept: the smaller of count and FINDINGS_KEPT */
};

#define FINDINGS_INIT                                                                              \
    {                                                                                              \
        NULL, 0, 0                                                                                 \
    }

void findings_add(struct findings *findings, const struct error *error);
void findings_release(struct findings *findings);

#endif
