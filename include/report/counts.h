/*
 * The jobs that were counted and the targets, as they are recorded: totals of the organisation by date.
 *
 *     struct counts counts = counts_read(progress, &arena);
 *     if (counts_any(&counts))
 *         counts_add_sentences(&counts, today, language, &text);
 */
#ifndef REPORT_COUNTS_H
#define REPORT_COUNTS_H

#include <stdbool.h>
#include <stddef.h>

#include "base/arena.h"
#include "base/date.h"
#include "base/strbuf.h"
#include "messages/language.h"
#include "progress/progress.h"

struct report_count {
    struct date date;
    double value;
    const char *at; /* the moment at which it was recorded; NULL: added up */
};

/* Both lists by date, ascending. */
struct counts {
    const struct report_count *jobs;
    size_t job_count;
    const struct report_count *targets;
    size_t target_count;
};

/* The lists live in `arena`; when memory ran out, `arena->failed` is set. */
struct counts counts_read(const struct progress *progress, struct arena *arena);

bool counts_any(const struct counts *counts);

/* The last number of jobs, and the target that counts for its date, or for today without one; each NULL when there is none. */
struct counts_latest {
    const struct report_count *jobs, *target;
};
struct counts_latest counts_latest(const struct counts *counts, struct date today);

/* The target that counts for a date: the first on or after it, else the last; NULL when there are none. */
const struct report_count *counts_target(const struct counts *counts, struct date date);

/*
 * Adds how it stands: "Op 30 september 2026 waren er 12,4 banen. Het doel voor 31 december 2026 is 20 banen. Er zijn nog
 * 7,6 banen nodig."
 */
void counts_add_sentences(const struct counts *counts, struct date today, enum language language,
                          struct strbuf *out);

/* How many jobs a target still needs; less than the six decimals that are written is 0, and so is a target that is reached. */
double counts_shortage(double jobs, double target);

/* Adds that in a sentence: "Er zijn nog 7,6 banen nodig." or "Het doel is gehaald." */
void counts_add_shortage(double jobs, double target, enum language language, struct strbuf *out);

/* Adds a sentence on one number: {1} its date and {2} the number; `one` is for a single job. */
void counts_add_sentence(const struct report_count *count, enum message one, enum message many,
                         enum language language, struct strbuf *out);

#endif
