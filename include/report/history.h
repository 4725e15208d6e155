/* How many factors were done on which day, drawn from the log. */
#ifndef REPORT_HISTORY_H
#define REPORT_HISTORY_H

#include <stddef.h>

#include "base/arena.h"
#include "checklist/checklist.h"
#include "progress/progress.h"
#include "report/report.h"

/*
 * The number of factors that stood as done at the end of a day: first of the day of the first change of all, then of
 * each day on which the number became another. A day is that of progress_day; what stood on it is what progress_before
 * gives for the next day, so that the last number is that of now. n log n in the changes.
 *
 * The list lives in `arena`, and is empty when there are no changes. */
const struct dated_number *history_find(const struct progress *progress,
                                        const struct checklist *checklist, struct arena *arena,
                                        size_t *count);

#endif
