/*
 * What stands in a field of a progress, as a report shows it: safe, trimmed, in the language of the report. Texts live
 * in the arena, and are never NULL.
 */
#ifndef REPORT_FIELD_VALUE_H
#define REPORT_FIELD_VALUE_H

#include <stdbool.h>
#include <stddef.h>

#include "base/arena.h"
#include "base/date.h"
#include "progress/progress.h"

/* A text without dangerous characters and without white space around it, on one line; "" for NULL. */
const char *field_value_clean_line(struct arena *arena, const char *text);

/*
 * The text that stands in a field, on one line; `factor` is NULL for the organisation as a whole. Those that stand side
 * by side are parted by a stroke. "" when nothing stands.
 */
const char *field_value_line(const struct progress *progress, const char *factor, enum field field,
                             struct arena *arena);

/* What stands in any field of a factor: a text of several lines as progress_add_text has it, a date or a number in words. */
const char *field_value_text(const struct progress *progress, const char *factor, enum field field,
                             enum language language, struct arena *arena);

/* By when a factor should be done; year 0 when no date stands. */
struct date field_value_due(const struct progress *progress, const char *factor);

/* Whether a step that should be done by `due` is late. */
bool field_value_overdue(struct date due, enum status status, struct date today);

#endif
