/*
 * The figures of several progress files side by side: departments of a ministry, organisations of a sector.
 *
 * Of each file only a few numbers and its name are kept, so that very many fit in memory: read a progress into a
 * struct overview_file, let the progress go, and lay them side by side at the end.
 *
 *     struct overview_file file = {.path = …};
 *     overview_read(checklist, progress, today, &arena, &file);
 *     …
 *     struct overview *overview = overview_make(&request);
 *     …
 *     overview_free(overview);
 *
 * What lags: a factor lags more the fewer organisations have finished it; of two that are alike in this, the one that
 * fewer are busy with. Those that lag are the ones at the very end of that order, when they are not all factors and
 * not finished everywhere.
 */
#ifndef REPORT_OVERVIEW_H
#define REPORT_OVERVIEW_H

#include <stdbool.h>
#include <stddef.h>

#include "base/arena.h"
#include "base/date.h"
#include "base/strbuf.h"
#include "checklist/checklist.h"
#include "progress/progress.h"
#include "report/counts.h"

/* One factor in one file. */
struct overview_mark {
    unsigned char status; /* enum status */
    bool overdue, asked;  /* asked: something is asked of management */
};

struct overview_count {
    size_t done, started, open, overdue, asked;
};

/* One file. Texts are safe to show and live in the arena given to overview_read. */
struct overview_file {
    const char *path;         /* as it was given: set before overview_read */
    size_t unreadable;        /* lines that could not be read: the same */
    const char *organisation; /* as an owner; "" for none */
    const char *name; /* of the organisation, else of the file; overview_make makes it unique */
    const struct overview_mark *marks; /* one for each factor of the checklist */
    struct overview_count count;       /* of factors */
    struct report_count jobs,
        target; /* the last number, and the target that counts for it; year 0: none */
};

/* A file that could not be read. */
struct overview_refusal {
    const char *path, *reason; /* a sentence that names the path; both safe to show */
};

struct overview_request {
    const struct checklist *checklist;
    enum language language;
    struct date today;
    const char *by, *version;    /* as in report_request */
    struct overview_file *files; /* read already; not empty */
    size_t file_count;
    const struct overview_refusal *refusals;
    size_t refusal_count;
};

/* One factor in all files. */
struct overview_factor {
    size_t number; /* from 1 */
    const struct factor *factor;
    const char *title;
    struct overview_count count; /* of files */
    bool lags;
};

/* From the first day to the last; year 0: none. */
struct overview_days {
    struct date first, last;
};

/* Jobs, targets or both of some files together. */
struct overview_sum {
    double jobs, target;
    size_t files;
    struct overview_days jobs_days, target_days;
};

/*
 * The jobs of all files together. Only in `both` can jobs be held against targets: the other sums are of other files.
 */
struct overview_jobs {
    double jobs, target;
    size_t with_jobs, with_target, reached; /* files */
    struct overview_sum both, only_jobs, only_target;
};

struct overview {
    const struct checklist *checklist;
    enum language language;
    const char *title; /* of the checklist */
    const char *by, *version;
    struct date today;
    size_t total; /* factors */
    const struct overview_file *files;
    size_t file_count;
    const struct overview_refusal *refusals;
    size_t refusal_count;
    struct overview_count count; /* of factors, in all files together */
    size_t complete, idle;       /* files with every factor done; with none begun */
    size_t late, asking; /* files with anything overdue; with anything asked of management */
    struct overview_jobs jobs;
    const struct overview_factor *factors;       /* `total`, by number */
    const struct overview_factor *const *by_lag; /* the same, that lags most first */
    size_t lag_count;                            /* how many of these lag */
    struct arena arena;
};

/* Reads the figures out of a progress. */
void overview_read(const struct checklist *checklist, const struct progress *progress,
                   struct date today, struct arena *arena, struct overview_file *file);

/* Lays files side by side; borrows them and all else in the request. */
struct overview *overview_make(const struct overview_request *request);
void overview_free(struct overview *overview);

/* Done when every factor is, open when none was begun, else started. */
enum status overview_status(const struct overview_file *file);

/* Whether there is both a number of jobs and a target. */
bool overview_comparable(const struct overview_file *file);

/* Whether the last number of jobs reaches its target; both must be there. */
bool overview_reached(const struct overview_file *file);

#endif
