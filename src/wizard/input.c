#include "wizard/input.h"

static const struct input_rule rules[INPUT_COUNT] = {
    [INPUT_NONE] = {.field = FIELD_UNKNOWN},
    [INPUT_ORGANISATION] = {.label = MESSAGE_FIELD_ORGANISATION,
                            .hint = MESSAGE_HINT_ORGANISATION,
                            .field = FIELD_ORGANISATION},
    [INPUT_ROLE] = {.label = MESSAGE_LABEL_ROLE, .hint = MESSAGE_HINT_ROLE, .field = FIELD_UNKNOWN},
    [INPUT_OWNER] = {.label = MESSAGE_FIELD_OWNER,
                     .hint = MESSAGE_HINT_OWNER,
                     .field = FIELD_OWNER,
                     .of_factor = true},
    [INPUT_DUE] = {.label = MESSAGE_FIELD_DUE,
                   .hint = MESSAGE_HINT_DUE,
                   .field = FIELD_DUE,
                   .of_factor = true},
    [INPUT_NOTE] = {.label = MESSAGE_FIELD_NOTE,
                    .hint = MESSAGE_HINT_NOTE,
                    .field = FIELD_NOTE,
                    .several_lines = true,
                    .of_factor = true},
    [INPUT_DECISION] = {.label = MESSAGE_FIELD_DECISION,
                        .hint = MESSAGE_HINT_DECISION,
                        .field = FIELD_DECISION,
                        .several_lines = true,
                        .of_factor = true},
    [INPUT_QUERY] = {.label = MESSAGE_LABEL_QUERY,
                     .hint = MESSAGE_HINT_QUERY,
                     .field = FIELD_UNKNOWN},
};

const struct input_rule *input_rule(enum input input)
{
    return &rules[input];
}
