/*
 * The fields in which the user types: one row each.
 */
#ifndef WIZARD_INPUT_H
#define WIZARD_INPUT_H

#include <stdbool.h>

#include "messages/message.h"
#include "progress/field.h"
#include "wizard/screen.h"

enum input {
    INPUT_NONE,
    INPUT_ORGANISATION,
    INPUT_ROLE,
    INPUT_OWNER,
    INPUT_DUE,
    INPUT_NOTE,
    INPUT_DECISION,
    INPUT_QUERY,
    INPUT_JOBS_DATE, /* for which day the number of jobs is */
    INPUT_JOBS,
    INPUT_JOBS_HOURS, /* paid hours a week, to be computed to jobs */
    INPUT_TARGET_DATE,
    INPUT_JOB_TARGET,
    INPUT_QUOTA_FTE, /* what a target is computed from */
    INPUT_QUOTA_HOURS,
    INPUT_QUOTA_PERCENTAGE,
    INPUT_REPORT_NAME, /* of the file that a report becomes */
    INPUT_COPY,        /* the path of a colleague's copy of the file */
    INPUT_COUNT
};

struct input_rule {
    const char *name; /* in files: "owner" */
    enum message label;
    enum message label_for; /* the same with its day as {1}, of an input that has one */
    enum message hint;      /* what to type, shown while the field is open */
    enum field field;       /* where it is recorded; FIELD_UNKNOWN: not in the progress file */
    enum value_kind kind;   /* what is typed in it: VALUE_TEXT, VALUE_DATE or VALUE_NUMBER */
    enum date_side side;    /* of a date without a year: the next such day, or the last */
    double most;            /* a number may be up to this */
    enum input day;         /* the input that says for which day it is; INPUT_NONE: it has no day */
    enum screen screen;     /* where the field is */
    bool several_lines;
    bool of_factor; /* there is one for each factor */
    bool passing;   /* of no use once the program was killed: no draft is kept of it */
};

/* The input of that name; INPUT_NONE when there is none. */
enum input input_find(const char *name);

/* The input of a field that is recorded; INPUT_NONE when nothing is typed in it. */
enum input input_of_field(enum field field);

/* The row of an input; `input` < INPUT_COUNT. */
const struct input_rule *input_rule(enum input input);

#endif
