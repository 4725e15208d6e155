/* What a text that was typed in a field means: a value, or a problem with it. */
#ifndef WIZARD_INPUT_VALUE_H
#define WIZARD_INPUT_VALUE_H

#include "base/date.h"
#include "progress/field.h"
#include "wizard/input.h"

/* What is wrong with the text, and what to do; MESSAGE_NONE when nothing is. `text` has no white space around it. */
enum message input_problem(enum input input, const struct speaker *speaker, const char *text);

/* Adds that problem in words; of a date that may be two days, with both. */
void answer_add_problem(enum message problem, enum input input, const struct speaker *speaker,
                        const char *text, struct strbuf *out);

/*
 * The value of a text with which nothing is wrong; one that is empty clears. The value borrows `text`, or `iso` for a
 * date.
 */
struct value input_value(enum input input, const struct speaker *speaker, const char *text,
                         char iso[DATE_SIZE]);

#endif
