/*
 * A small checklist of three factors, and progress and reports on it, for tests.
 *
 *     struct sample sample;
 *     sample_open(&sample, lines);
 *     struct report *report = sample_report(&sample, LANGUAGE_NL, NULL);
 *     …
 *     report_free(report);
 *     sample_close(&sample);
 */
#ifndef TESTS_SUPPORT_SAMPLE_H
#define TESTS_SUPPORT_SAMPLE_H

#include "checklist/checklist.h"
#include "progress/progress.h"
#include "report/report.h"

struct sample {
    struct checklist *checklist;
    struct progress *progress;
};

/* `lines`: those of a progress file, without its first. Fails the running test when one is not understood. */
void sample_open(struct sample *sample, const char *lines);
void sample_close(struct sample *sample);

/* A report of 22 November 2026 by the "HR-coördinator", with version 0.1.0; what changed is since that
 * day ("2026-09-01"), or since the last report. */
struct report *sample_report(const struct sample *sample, enum language language,
                             const char *since);

#endif
