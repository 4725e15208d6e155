/* What changed between two readings of the same factors, and of the jobs and targets. */
#ifndef REPORT_CHANGES_H
#define REPORT_CHANGES_H

#include <stddef.h>

#include "base/arena.h"
#include "messages/language.h"
#include "report/job_numbers.h"
#include "report/report.h"

/* What is compared: all factors, and the numbers. */
struct changes_side {
    struct report_factor *factors;
    size_t total;
    struct job_numbers counts;
    const struct progress *progress; /* that it was read from */
};

/*
 * Compares how it was with how it is, on both sides with the same factors; sets `changed` of those that differ now. The
 * list, by factor and then by kind, and after the factors the jobs and the targets, each by date, lives in `arena` and
 * points into `now`; dates and numbers are written in `language`. */
const struct report_change *changes_find(const struct changes_side *before,
                                         const struct changes_side *now, enum language language,
                                         struct arena *arena, size_t *count);

#endif
