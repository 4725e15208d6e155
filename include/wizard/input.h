/*
 * The fields in which the user types: one row each.
 */
#ifndef WIZARD_INPUT_H
#define WIZARD_INPUT_H

#include <stdbool.h>

#include "messages/message.h"
#include "progress/field.h"

enum input {
    INPUT_NONE,
    INPUT_ORGANISATION,
    INPUT_ROLE,
    INPUT_OWNER,
    INPUT_DUE,
    INPUT_NOTE,
    INPUT_DECISION,
    INPUT_QUERY,
    INPUT_COUNT
};

struct input_rule {
    const char *name; /* in files: "owner" */
    enum message label;
    enum message hint; /* what to type, shown while the field is open */
    enum field field;  /* where it is recorded; FIELD_UNKNOWN: not in the progress file */
    bool several_lines;
    bool of_factor; /* there is one for each factor */
};

/* The input of that name; INPUT_NONE when there is none. */
enum input input_find(const char *name);

/* The row of an input; `input` < INPUT_COUNT. */
const struct input_rule *input_rule(enum input input);

#endif
