/*
 * What the page of jobs computes from what is typed there: the jobs that paid hours are (for INPUT_JOBS), and the target
 * that a quota asks for (for INPUT_JOB_TARGET). Nothing of it is recorded until the user takes it over.
 */
#ifndef WIZARD_JOBS_H
#define WIZARD_JOBS_H

#include <stdbool.h>

#include "base/strbuf.h"
#include "wizard/model.h"

/* The number for that input; false when something that it needs is missing or wrong. */
bool jobs_reckon(const struct model *model, enum input input, double *jobs);

/* Whether something was computed that is not recorded. */
bool jobs_wait(const struct model *model);

/* Adds how it was computed, as a sentence. Only after jobs_reckon was true. */
void jobs_add_reckoning(const struct model *model, enum input input, struct strbuf *out);

/* Adds "12,4 banen" or "1 baan". */
void jobs_add_number(double jobs, enum language language, struct strbuf *out);

#endif
