/*
 * The figures of a report: all that an exporter shows, computed once, from the checklist and the progress.
 *
 * A report owns its own lists and texts and borrows those of the checklist and the progress, which must outlive it.
 * What people typed is in it without dangerous characters and without white space around it; what is left to an
 * exporter is to escape for its format.
 */
#ifndef REPORT_REPORT_H
#define REPORT_REPORT_H

#include <stdbool.h>
#include <stddef.h>

#include "base/arena.h"
#include "base/date.h"
#include "base/strbuf.h"
#include "checklist/checklist.h"
#include "messages/language.h"
#include "progress/progress.h"
#include "report/job_numbers.h"

struct report_request {
    const struct checklist *checklist;
    const struct progress *progress;
    enum language language;
    struct date today;
    struct date since; /* from this day on; year 0: what the reports of report_last did not have */
    const char *by;    /* the role of who makes the report; "" when not known */
    const char *version; /* of the program */
};

struct report_action {
    const struct action *action;
    const char *text;
    bool done;
};

struct report_factor {
    size_t number; /* from 1 */
    const struct factor *factor;
    const char *title;
    enum status status;
    struct date done_on; /* year 0: not done */
    const char *done_at; /* that moment; "": not done */
    const char *last_at; /* the moment of the last change that stands; "": nothing was recorded */
    /*
     * What stands in each field that is recorded of a factor (field_is_of_factor), in words; "" when nothing does: "A / B"
     * when two stand side by side on one line, and in lines as progress_add_text has them. NULL for other fields.
     */
    const char *fields[FIELD_COUNT];
    struct date due; /* year 0: none */
    bool overdue;    /* due before today, and not done */
    bool changed;    /* since `since` */
    const struct report_action *actions;
    size_t action_count, actions_done;
};

/* One thing that changed since then. */
enum report_change_kind {
    REPORT_NEWLY_DONE,
    REPORT_REOPENED,
    REPORT_STARTED,
    REPORT_FIELD,       /* field; before, after: what stood in it and what stands, "" for nothing */
    REPORT_ACTION_DONE, /* action */
    REPORT_ACTION_OPEN, /* action */
    REPORT_JOBS,        /* day; before, after: numbers as text, "" for none */
    REPORT_TARGET,      /* the same */
    REPORT_GONE,        /* field, action or NULL; after: its name: what it was was erased since */
    REPORT_CHANGE_KINDS
};

struct report_change {
    enum report_change_kind kind;
    const struct report_factor *factor; /* NULL: about the whole, as jobs and targets are */
    const struct report_action *action; /* NULL where not about one */
    enum field field;                   /* FIELD_UNKNOWN where not about one */
    const char *before, *after;         /* never NULL */
    const char *day;                    /* as text; "" where not about one */
};

struct report {
    const struct checklist *checklist;
    enum language language;
    const char *title;        /* of the checklist */
    const char *organisation; /* as an owner */
    const char *file;         /* the id of the progress file; "" when it has none */
    /* The moments of the last change that stands of the organisation, and of all jobs and targets; "" for none. */
    const char *organisation_at, *jobs_at;
    const char *by, *version;
    struct date today;
    /* Year 0: no report of an earlier day, and no day was asked for: changes are then not listed. */
    struct date since;
    size_t total, done, started, open, overdue;
    const struct report_factor *factors; /* `total` of them */
    /* By factor, then by kind; those of the whole at the end. */
    const struct report_change *changes;
    size_t change_count;
    const struct dated_number *history; /* factors done, as history_find has it; none: no changes */
    size_t history_count;
    const struct dated_number *jobs; /* by date, ascending */
    size_t job_count;
    const struct dated_number *targets;
    size_t target_count;
    struct job_numbers_latest latest; /* of both: how it stands */
    struct arena arena;               /* holds the lists and texts */
};

struct report *report_make(const struct report_request *request);
void report_free(struct report *report);

/*
 * The day of the reports to compare with: the last before today for which one was recorded, so that all that are made on
 * one day say the same; year 0 when there is none.
 */
struct date report_last(const struct progress *progress, struct date today);

/* How far it is: "3 van de 10 succesfactoren zijn afgerond. 4 zijn bezig …", complete sentences. */
void report_add_summary(const struct report *report, struct strbuf *out);

/* What it is about: "1 september 2026 tot en met 22 november 2026". */
void report_add_period(const struct report *report, struct strbuf *out);

/* One change as a sentence without the factor: "Nieuwe eigenaar: HR-adviseur." Text is not escaped. */
void report_add_change(const struct report *report, const struct report_change *change,
                       struct strbuf *out);

/* "Afgerond" and the like. */
enum message report_status_message(enum status status);

#endif
