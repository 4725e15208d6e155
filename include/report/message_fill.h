/* The words of a message with values in the place of {1} and {2}: what every sentence of a report is built from. */
#ifndef REPORT_MESSAGE_FILL_H
#define REPORT_MESSAGE_FILL_H

#include <stddef.h>

#include "base/date.h"
#include "base/strbuf.h"
#include "checklist/checklist.h"
#include "messages/message.h"

/* Adds the text of a message, with {1} and {2} filled in; a value may be NULL. */
void message_fill(struct strbuf *out, enum language language, enum message message,
                  const char *first, const char *second);

/* The same with a number for {1} and a text for {2}; with numbers; or with a date for {1}. */
void message_fill_numbered(struct strbuf *out, enum language language, enum message message,
                           size_t number, const char *text);
void message_fill_counts(struct strbuf *out, enum language language, enum message message,
                         size_t first, size_t second);
void message_fill_date(struct strbuf *out, enum language language, enum message message,
                       struct date date);

/* "banenafspraak 0.1.0": what a report was made with. */
void message_add_program(struct strbuf *out, const char *version);

/* "Title, publisher. Gelezen op 22 november 2026.", as far as it is known; without the address. */
void message_add_source(struct strbuf *out, enum language language, const struct source *source);

/*
 * Adds what stands before item `number`, from 0, of the `count` items of a list in a sentence: nothing, ", ", or " en "
 * before the last.
 */
void message_add_joint(struct strbuf *out, enum language language, size_t number, size_t count);

/* `one` for exactly one thing, `many` for any other number. */
enum message message_for(double count, enum message one, enum message many);

#endif
