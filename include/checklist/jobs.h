/*
 * The arithmetic of jobs: what one job is, how many jobs a number of paid hours is, and how many a quota asks for.
 *
 * What one job is comes from the checklist: its figure "hours_per_job", in paid hours a week.
 */
#ifndef CHECKLIST_JOBS_H
#define CHECKLIST_JOBS_H

#include "checklist/checklist.h"

/* The figure; NULL when the checklist has none, or one that is no part of a week. */
const struct figure *jobs_figure(const struct checklist *checklist);

/*
 * The jobs that so many paid hours a week are. Rounded to hundredths, so that each quarter of an hour counts: every
 * hour of the target group does. `hours` >= 0, `hours_per_job` > 0.
 */
double jobs_of_hours(double hours, double hours_per_job);

/* What a quota is computed from; none below 0. */
struct jobs_quota {
    double fte;        /* of the whole organisation */
    double hours;      /* of a full working week */
    double percentage; /* 1.93 for 1.93%: it changes each year */
    double hours_per_job;
};

/*
 * fte x hours x percentage / hours per job. `jobs_of_quota` gives it rounded to whole jobs, halves up, as in the example
 * of the VO-raad (2018): 2,500 fte x 36 hours x 1.93% / 25.5 = 68; `jobs_of_quota_exactly` to hundredths: 68.12.
 */
double jobs_of_quota(const struct jobs_quota *quota);
double jobs_of_quota_exactly(const struct jobs_quota *quota);

#endif
