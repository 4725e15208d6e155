/*
 * What can be recorded: one row for each field, and the values that it takes.
 *
 * A new field is a constant here and a row in src/progress/field.c; reading, writing and `set` follow.
 */
#ifndef PROGRESS_FIELD_H
#define PROGRESS_FIELD_H

#include <stdbool.h>

#include "base/arena.h"
#include "base/date_said.h"
#include "base/error.h"
#include "messages/message.h"

enum field {
    FIELD_DONE,
    FIELD_OWNER,
    FIELD_DUE,
    FIELD_NOTE,
    FIELD_DECISION,
    FIELD_ORGANISATION,
    FIELD_JOBS,
    FIELD_JOB_TARGET,
    FIELD_REPORT,
    FIELD_COUNT,
    FIELD_UNKNOWN = FIELD_COUNT /* of a later version of the program: kept, not interpreted */
};

/* Bytes of a text that is typed: with every byte escaped it still fits in a line of the file. */
enum { FIELD_TEXT_LIMIT = 100 * 1000 };

enum value_kind {
    VALUE_NOTHING, /* null: cleared */
    VALUE_TRUTH,
    VALUE_TEXT,
    VALUE_DATE, /* `text` is "2026-11-22" */
    VALUE_NUMBER
};

/* More than all extra jobs that the agreement asks of the whole country: a slip of the finger. */
enum { FIELD_JOBS_LIMIT = 1000 * 1000 };

struct value {
    enum value_kind kind;
    bool truth;
    double number;
    const char *text; /* borrowed: from whatever made the value */
};

/* Where a field may be recorded; a set of these. */
enum field_on { FIELD_ON_ACTION = 1, FIELD_ON_FACTOR = 2, FIELD_ON_WHOLE = 4 };

struct field_rule {
    const char *name;     /* as in the progress file and in `set` */
    enum value_kind kind; /* what it holds */
    unsigned on;          /* enum field_on */
    enum date_side side;  /* of a date that is typed in it, or for it */
    bool dated;           /* the register has a date */
    bool several_lines;   /* a text of several lines */
    bool clearable;       /* may be null; a text is cleared by "", a truth by false */
    double most;          /* a number that is typed may be up to this; 0: any */
    enum message label;   /* in the interface */
};

/* The row of a field; `field` < FIELD_COUNT. */
const struct field_rule *field_rule(enum field field);

/*
 * Whether it is one of what is recorded of a factor beside whether that is done: a field on the page of the factor, a line
 * on the page on which everything is checked, and a line of its own in every report.
 */
bool field_is_of_factor(enum field field);

/* FIELD_UNKNOWN when no field has that name. */
enum field field_find(const char *name);

/* The value that clears a field: null, "" or false. */
struct value field_nothing(enum field field);

/* A value that says nothing: null, false, "". What holds it counts as not recorded. */
bool value_is_nothing(const struct value *value);

bool value_equal(const struct value *a, const struct value *b);

/* Who says it: what a date and a number mean to her. */
struct speaker {
    enum language language;
    struct date today;
};

/*
 * Reads a value as it is typed after `set`: yes/no (ja/nee too), a date as people say it, a number with comma or point, a
 * text; "-" clears. `field` < FIELD_COUNT. Texts of the value live in `arena`. The error says what the field expects.
 */
bool field_read_value(enum field field, const char *typed, const struct speaker *speaker,
                      struct arena *arena, struct value *value, struct error *error);

/* Reads a date that is typed in a field, or for it; the error says so when it means two days. */
bool field_read_date(enum field field, const char *typed, struct date today, struct date *date,
                     struct error *error);

#endif
