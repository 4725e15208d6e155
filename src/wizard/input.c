#include "wizard/input.h"

#include <string.h>

static const struct input_rule rules[INPUT_COUNT] = {
    [INPUT_NONE] = {.name = "", .field = FIELD_UNKNOWN},
    [INPUT_ORGANISATION] = {.name = "organisation",
                            .label = MESSAGE_FIELD_ORGANISATION,
                            .hint = MESSAGE_HINT_ORGANISATION,
                            .field = FIELD_ORGANISATION},
    [INPUT_ROLE] = {.name = "role",
                    .label = MESSAGE_LABEL_ROLE,
                    .hint = MESSAGE_HINT_ROLE,
                    .field = FIELD_UNKNOWN},
    [INPUT_OWNER] = {.name = "owner",
                     .label = MESSAGE_FIELD_OWNER,
                     .hint = MESSAGE_HINT_OWNER,
                     .field = FIELD_OWNER,
                     .of_factor = true},
    [INPUT_DUE] = {.name = "due",
                   .label = MESSAGE_FIELD_DUE,
                   .hint = MESSAGE_HINT_DUE,
                   .field = FIELD_DUE,
                   .of_factor = true},
    [INPUT_NOTE] = {.name = "note",
                    .label = MESSAGE_FIELD_NOTE,
                    .hint = MESSAGE_HINT_NOTE,
                    .field = FIELD_NOTE,
                    .several_lines = true,
                    .of_factor = true},
    [INPUT_DECISION] = {.name = "decision",
                        .label = MESSAGE_FIELD_DECISION,
                        .hint = MESSAGE_HINT_DECISION,
                        .field = FIELD_DECISION,
                        .several_lines = true,
                        .of_factor = true},
    [INPUT_QUERY] = {.name = "query",
                     .label = MESSAGE_LABEL_QUERY,
                     .hint = MESSAGE_HINT_QUERY,
                     .field = FIELD_UNKNOWN},
};

enum input input_find(const char *name)
{
    for (int input = INPUT_NONE + 1; input < INPUT_COUNT; input++)
        if (strcmp(rules[input].name, name) == 0)
            return (enum input)input;
    return INPUT_NONE;
}

const struct input_rule *input_rule(enum input input)
{
    return &rules[input];
}
