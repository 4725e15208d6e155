/*
 * The jobs that were counted and the targets, as they are recorded: totals of the organisation by date.
 *
 *     struct job_numbers counts = job_numbers_read(progress, &arena);                  all of them
 *     struct job_numbers_latest latest = job_numbers_latest(progress, today);          how it stands
 *     if (job_numbers_known(&latest))
 *         job_numbers_add_sentences(&latest, language, &text);
 */
#ifndef REPORT_JOB_NUMBERS_H
#define REPORT_JOB_NUMBERS_H

#include <stdbool.h>
#include <stddef.h>

#include "base/arena.h"
#include "base/date.h"
#include "base/strbuf.h"
#include "messages/language.h"
#include "progress/progress.h"

struct dated_number {
    struct date date;
    double value;
    const char *at; /* the moment at which it was recorded; NULL: added up */
};

/* The order of two by their dates, for qsort and bsearch. */
int job_numbers_by_date(const void *a, const void *b);

/* Both lists by date, ascending. */
struct job_numbers {
    const struct dated_number *jobs;
    size_t job_count;
    const struct dated_number *targets;
    size_t target_count;
};

/* The lists live in `arena`. */
struct job_numbers job_numbers_read(const struct progress *progress, struct arena *arena);

/*
 * The number of the last date, and the target that counts for that date (without a number: for today): the first on or
 * after it, else the last. Of what is not known the date has year 0.
 */
struct job_numbers_latest {
    struct dated_number jobs, target;
};

struct job_numbers_latest job_numbers_latest(const struct progress *progress, struct date today);

bool job_numbers_known(const struct job_numbers_latest *latest);

/*
 * Adds how it stands: "Op 30 september 2026 waren er 12,4 banen. Het doel voor 31 december 2026 is 20 banen. Er zijn nog
 * 7,6 banen nodig."
 */
void job_numbers_add_sentences(const struct job_numbers_latest *latest, enum language language,
                               struct strbuf *out);

/* How many jobs a target still needs; less than the six decimals that are written is 0, and so is a target that is reached. */
double job_numbers_shortage(double jobs, double target);

/* Adds that in a sentence: "Er zijn nog 7,6 banen nodig." or "Het doel is gehaald." */
void job_numbers_add_shortage(double jobs, double target, enum language language,
                              struct strbuf *out);

/* Adds a sentence on one number: {1} its date and {2} the number; `one` is for a single job. */
void job_numbers_add_sentence(const struct dated_number *count, enum message one, enum message many,
                              enum language language, struct strbuf *out);

#endif
