#include "wizard/input.h"

#include <string.h>

/* What no organisation of the country goes beyond. */
enum {
    HOURS_LIMIT = 25 * 1000 * 1000,
    FTE_LIMIT = 300 * 1000,
    WEEK_LIMIT = 80,
    PERCENTAGE_LIMIT = 100
};

static const struct input_rule rules[INPUT_COUNT] = {
    [INPUT_NONE] = {.name = "", .field = FIELD_UNKNOWN},
    [INPUT_ORGANISATION] = {.name = "organisation",
                            .label = MESSAGE_FIELD_ORGANISATION,
                            .hint = MESSAGE_HINT_ORGANISATION,
                            .field = FIELD_ORGANISATION,
                            .kind = VALUE_TEXT,
                            .screen = SCREEN_START},
    [INPUT_ROLE] = {.name = "role",
                    .label = MESSAGE_LABEL_ROLE,
                    .hint = MESSAGE_HINT_ROLE,
                    .field = FIELD_UNKNOWN,
                    .kind = VALUE_TEXT,
                    .screen = SCREEN_START},
    [INPUT_OWNER] = {.name = "owner",
                     .label = MESSAGE_FIELD_OWNER,
                     .hint = MESSAGE_HINT_OWNER,
                     .field = FIELD_OWNER,
                     .kind = VALUE_TEXT,
                     .screen = SCREEN_FACTOR,
                     .of_factor = true},
    [INPUT_DUE] = {.name = "due",
                   .label = MESSAGE_FIELD_DUE,
                   .hint = MESSAGE_HINT_DUE,
                   .field = FIELD_DUE,
                   .kind = VALUE_DATE,
                   .screen = SCREEN_FACTOR,
                   .of_factor = true},
    [INPUT_NOTE] = {.name = "note",
                    .label = MESSAGE_FIELD_NOTE,
                    .hint = MESSAGE_HINT_NOTE,
                    .field = FIELD_NOTE,
                    .kind = VALUE_TEXT,
                    .screen = SCREEN_FACTOR,
                    .several_lines = true,
                    .of_factor = true},
    [INPUT_DECISION] = {.name = "decision",
                        .label = MESSAGE_FIELD_DECISION,
                        .hint = MESSAGE_HINT_DECISION,
                        .field = FIELD_DECISION,
                        .kind = VALUE_TEXT,
                        .screen = SCREEN_FACTOR,
                        .several_lines = true,
                        .of_factor = true},
    [INPUT_QUERY] = {.name = "query",
                     .label = MESSAGE_LABEL_QUERY,
                     .hint = MESSAGE_HINT_QUERY,
                     .field = FIELD_UNKNOWN,
                     .kind = VALUE_TEXT,
                     .screen = SCREEN_SEARCH,
                     .passing = true},
    [INPUT_JOBS_DATE] = {.name = "jobs_date",
                         .label = MESSAGE_LABEL_JOBS_DATE,
                         .hint = MESSAGE_HINT_JOBS_DATE,
                         .field = FIELD_UNKNOWN,
                         .kind = VALUE_DATE,
                         .side = DATE_BEHIND,
                         .screen = SCREEN_JOBS},
    [INPUT_JOBS] = {.name = "jobs",
                    .label = MESSAGE_FIELD_JOBS,
                    .label_for = MESSAGE_LABEL_JOBS_ON,
                    .hint = MESSAGE_HINT_JOBS,
                    .field = FIELD_JOBS,
                    .kind = VALUE_NUMBER,
                    .most = FIELD_JOBS_LIMIT,
                    .day = INPUT_JOBS_DATE,
                    .screen = SCREEN_JOBS},
    [INPUT_JOBS_HOURS] = {.name = "jobs_hours",
                          .label = MESSAGE_LABEL_JOBS_HOURS,
                          .hint = MESSAGE_HINT_JOBS_HOURS,
                          .field = FIELD_UNKNOWN,
                          .kind = VALUE_NUMBER,
                          .most = HOURS_LIMIT,
                          .screen = SCREEN_JOBS},
    [INPUT_TARGET_DATE] = {.name = "target_date",
                           .label = MESSAGE_LABEL_TARGET_DATE,
                           .hint = MESSAGE_HINT_TARGET_DATE,
                           .field = FIELD_UNKNOWN,
                           .kind = VALUE_DATE,
                           .screen = SCREEN_JOBS},
    [INPUT_JOB_TARGET] = {.name = "job_target",
                          .label = MESSAGE_FIELD_JOB_TARGET,
                          .label_for = MESSAGE_LABEL_TARGET_FOR,
                          .hint = MESSAGE_HINT_JOB_TARGET,
                          .field = FIELD_JOB_TARGET,
                          .kind = VALUE_NUMBER,
                          .most = FIELD_JOBS_LIMIT,
                          .day = INPUT_TARGET_DATE,
                          .screen = SCREEN_JOBS},
    [INPUT_QUOTA_FTE] = {.name = "quota_fte",
                         .label = MESSAGE_LABEL_QUOTA_FTE,
                         .hint = MESSAGE_HINT_QUOTA_FTE,
                         .field = FIELD_UNKNOWN,
                         .kind = VALUE_NUMBER,
                         .most = FTE_LIMIT,
                         .screen = SCREEN_JOBS},
    [INPUT_QUOTA_HOURS] = {.name = "quota_hours",
                           .label = MESSAGE_LABEL_QUOTA_HOURS,
                           .hint = MESSAGE_HINT_QUOTA_HOURS,
                           .field = FIELD_UNKNOWN,
                           .kind = VALUE_NUMBER,
                           .most = WEEK_LIMIT,
                           .screen = SCREEN_JOBS},
    [INPUT_QUOTA_PERCENTAGE] = {.name = "quota_percentage",
                                .label = MESSAGE_LABEL_QUOTA_PERCENTAGE,
                                .hint = MESSAGE_HINT_QUOTA_PERCENTAGE,
                                .field = FIELD_UNKNOWN,
                                .kind = VALUE_NUMBER,
                                .most = PERCENTAGE_LIMIT,
                                .screen = SCREEN_JOBS},
    [INPUT_REPORT_NAME] = {.name = "report_name",
                           .label = MESSAGE_LABEL_REPORT_NAME,
                           .hint = MESSAGE_HINT_REPORT_NAME,
                           .field = FIELD_UNKNOWN,
                           .kind = VALUE_TEXT,
                           .screen = SCREEN_FORMAT,
                           .passing = true},
    [INPUT_COPY] = {.name = "copy",
                    .label = MESSAGE_LABEL_COPY,
                    .hint = MESSAGE_HINT_COPY,
                    .field = FIELD_UNKNOWN,
                    .kind = VALUE_TEXT,
                    .screen = SCREEN_COPY,
                    .passing = true},
};

enum input input_find(const char *name)
{
    for (int input = INPUT_NONE + 1; input < INPUT_COUNT; input++)
        if (strcmp(rules[input].name, name) == 0)
            return (enum input)input;
    return INPUT_NONE;
}

enum input input_of_field(enum field field)
{
    for (int input = INPUT_NONE + 1; input < INPUT_COUNT; input++)
        if (rules[input].field == field && field != FIELD_UNKNOWN)
            return (enum input)input;
    return INPUT_NONE;
}

const struct input_rule *input_rule(enum input input)
{
    return &rules[input];
}
