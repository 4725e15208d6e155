/*
 * The figures of several progress files side by side: departments of a ministry, organisations of a sector.
 *
 * Of each file only a few numbers and its name are kept, so that very many fit in memory: read a progress into a
 * struct comparison_file, let the progress go, and lay them side by side at the end.
 *
 *     struct comparison_file file = {.path = …};
 *     comparison_read(checklist, progress, today, &arena, &file);
 *     …
 *     struct comparison *comparison = comparison_make(&request);
 *     …
 *     comparison_free(comparison);
 *
 * What lags: a factor lags more the fewer organisations have finished it; of two that are alike in this, the one that
 * fewer are busy with. Those that lag are the ones at the very end of that order, when they are not all factors and
 * not finished everywhere.
 */
#ifndef REPORT_COMPARISON_H
#define REPORT_COMPARISON_H

#include <stdbool.h>
#include <stddef.h>

#include "base/arena.h"
#include "base/date.h"
#include "base/strbuf.h"
#include "checklist/checklist.h"
#include "progress/progress.h"
#include "report/job_numbers.h"

/* One factor in one file. */
struct comparison_mark {
    unsigned char status; /* enum status */
    bool overdue, asked;  /* asked: something is asked of management */
};

struct comparison_count {
    size_t done, started, open, overdue, asked;
};

/* One file. Texts are safe to show and live in the arena given to comparison_read. */
struct comparison_file {
    const char *path;         /* as it was given: set before comparison_read */
    size_t unreadable;        /* lines that could not be read: the same */
    const char *organisation; /* as an owner; "" for none */
    const char *name; /* of the organisation, else of the file; comparison_make makes it unique */
    const struct comparison_mark *marks; /* one for each factor of the checklist */
    struct comparison_count count;       /* of factors */
    /* The last number, and the target that counts for it; year 0: none. */
    struct dated_number jobs, target;
};

/* A file that could not be read. */
struct comparison_refusal {
    const char *path, *reason; /* a sentence that names the path; both safe to show */
};

struct comparison_request {
    const struct checklist *checklist;
    enum language language;
    struct date today;
    const char *by, *version;      /* as in report_request */
    struct comparison_file *files; /* read already; not empty */
    size_t file_count;
    const struct comparison_refusal *refusals;
    size_t refusal_count;
};

/* One factor in all files. */
struct comparison_factor {
    size_t number; /* from 1 */
    const struct factor *factor;
    const char *title;
    struct comparison_count count; /* of files */
    bool lags;
};

/* From the first day to the last; year 0: none. */
struct comparison_days {
    struct date first, last;
};

/* Jobs, targets or both of some files together. */
struct comparison_sum {
    double jobs, target;
    size_t files;
    struct comparison_days jobs_days, target_days;
};

/*
 * The jobs of all files together. Only in `both` can jobs be held against targets: the other sums are of other files.
 */
struct comparison_jobs {
    double jobs, target;
    size_t with_jobs, with_target, reached; /* files */
    struct comparison_sum both, only_jobs, only_target;
};

struct comparison {
    const struct checklist *checklist;
    enum language language;
    const char *title; /* of the checklist */
    const char *by, *version;
    struct date today;
    size_t total; /* factors */
    const struct comparison_file *files;
    size_t file_count;
    const struct comparison_refusal *refusals;
    size_t refusal_count;
    struct comparison_count count; /* of factors, in all files together */
    size_t complete, idle;         /* files with every factor done; with none begun */
    size_t late, asking; /* files with anything overdue; with anything asked of management */
    struct comparison_jobs jobs;
    const struct comparison_factor *factors;       /* `total`, by number */
    const struct comparison_factor *const *by_lag; /* the same, that lags most first */
    size_t lag_count;                              /* how many of these lag */
    struct arena arena;
};

/* Reads the figures out of a progress; those that were there go. */
void comparison_read(const struct checklist *checklist, const struct progress *progress,
                     struct date today, struct arena *arena, struct comparison_file *file);

/* Lays files side by side; borrows them and all else in the request. */
struct comparison *comparison_make(const struct comparison_request *request);
void comparison_free(struct comparison *comparison);

/* Adds its number and title: "2. Draagvlak top". */
void comparison_add_factor_name(const struct comparison *comparison,
                                const struct comparison_factor *factor, struct strbuf *out);

/* Done when every factor is, open when none was begun, else started. */
enum status comparison_status(const struct comparison_file *file);

/* Whether there is both a number of jobs and a target. */
bool comparison_comparable(const struct comparison_file *file);

/* Whether the last number of jobs reaches its target; both must be there. */
bool comparison_reached(const struct comparison_file *file);

#endif
