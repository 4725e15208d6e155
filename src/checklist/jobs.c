#include "checklist/jobs.h"

#include <math.h>

enum { HOURS_A_WEEK = 7 * 24 };

const struct figure *jobs_figure(const struct checklist *checklist)
{
    const struct figure *figure = checklist_figure(checklist, "hours_per_job");
    bool usable = figure != NULL && figure->value >= 1 && figure->value <= HOURS_A_WEEK;
    return usable ? figure : NULL;
}

/* A half that is not a half in binary (1.93 is not exact) still goes up. */
static double round_half_up(double number)
{
    return floor(number + 0.5 + 1e-9);
}

static double to_hundredths(double number)
{
    return round_half_up(number * 100) / 100;
}

static double quota_jobs(const struct jobs_quota *quota)
{
    return quota->fte * quota->hours * quota->percentage / 100 / quota->hours_per_job;
}

double jobs_of_hours(double hours, double hours_per_job)
{
    return to_hundredths(hours / hours_per_job);
}

double jobs_of_quota(const struct jobs_quota *quota)
{
    return round_half_up(quota_jobs(quota));
}

double jobs_of_quota_exactly(const struct jobs_quota *quota)
{
    return to_hundredths(quota_jobs(quota));
}
