/*
 * The jobs that were counted and the targets, as they are recorded: totals of the organisation by date.
 *
 *     struct counts counts = counts_read(progress, &arena);                  all of them
 *     struct counts_latest latest = counts_latest(progress, today);          how it stands
 *     if (counts_known(&latest))
 *         counts_add_sentences(&latest, language, &text);
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

/* The lists live in `arena`. */
struct counts counts_read(const struct progress *progress, struct arena *arena);

/*
 * The number of the last date, and the target that counts for that date (without a number: for today): the first on or
 * after it, else the last. Of what is not known the date has year 0.
 */
struct counts_latest {
    struct report_count jobs, target;
};

struct counts_latest counts_latest(const struct progress *progress, struct date today);

bool counts_known(const struct counts_latest *latest);

/*
 * Adds how it stands: "Op 30 september 2026 waren er 12,4 banen. Het doel voor 31 december 2026 is 20 banen. Er zijn nog
 * 7,6 banen nodig."
 */
void counts_add_sentences(const struct counts_latest *latest, enum language language,
                          struct strbuf *out);

/* How many jobs a target still needs; less than the six decimals that are written is 0, and so is a target that is reached. */
double counts_shortage(double jobs, double target);

/* Adds that in a sentence: "Er zijn nog 7,6 banen nodig." or "Het doel is gehaald." */
void counts_add_shortage(double jobs, double target, enum language language, struct strbuf *out);

/* Adds a sentence on one number: {1} its date and {2} the number; `one` is for a single job. */
void counts_add_sentence(const struct report_count *count, enum message one, enum message many,
                         enum language language, struct strbuf *out);

#endif
