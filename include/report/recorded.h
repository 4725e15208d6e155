/*
 * What people recorded, read out of a progress as a report shows it: safe, trimmed, and with dates as dates. Texts
 * live in the arena.
 */
#ifndef REPORT_RECORDED_H
#define REPORT_RECORDED_H

#include <stdbool.h>
#include <stddef.h>

#include "base/arena.h"
#include "base/date.h"
#include "progress/progress.h"

/* A text without dangerous characters and without white space around it; on one line unless `lines`. Never NULL. */
const char *recorded_keep_clean(struct arena *arena, const char *text, size_t length, bool lines);

/* The same of a string, on one line; "" for NULL. */
const char *recorded_keep_line(struct arena *arena, const char *text);

/*
 * What is named on one line, in a title or a table, such as an owner; `factor` is NULL for the organisation as a whole.
 * Names that stand side by side are parted by a stroke. "" when nothing stands.
 */
const char *recorded_names(const struct progress *progress, const char *factor, enum field field,
                           struct arena *arena);

/* Year 0 when no date stands. */
struct date recorded_due(const struct progress *progress, const char *factor);

bool recorded_overdue(struct date due, enum status status, struct date today);

#endif
