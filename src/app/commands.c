#include "app/commands.h"

static const struct command commands[] = {
    {.name = "status",
     .meaning = MESSAGE_COMMAND_STATUS,
     .options = COMMAND_TAKES_NEXT,
     .run = command_status},
    {.name = "set",
     .arguments = MESSAGE_ARGUMENTS_SET,
     .meaning = MESSAGE_COMMAND_SET,
     .least = 3,
     .most = 3,
     .options = COMMAND_TAKES_DATE | COMMAND_TAKES_FORCE,
     .run = command_set},
    {.name = "export",
     .meaning = MESSAGE_COMMAND_EXPORT,
     .options =
         COMMAND_TAKES_FORMAT | COMMAND_TAKES_OUTPUT | COMMAND_TAKES_SINCE | COMMAND_TAKES_FORCE,
     .run = command_export},
    {.name = "overview",
     .arguments = MESSAGE_ARGUMENTS_FILES,
     .meaning = MESSAGE_COMMAND_OVERVIEW,
     .least = 1,
     .most = -1,
     .options = COMMAND_TAKES_FORMAT | COMMAND_TAKES_OUTPUT | COMMAND_TAKES_FORCE,
     .run = command_overview},
    {.name = "merge",
     .arguments = MESSAGE_ARGUMENTS_FILES,
     .meaning = MESSAGE_COMMAND_MERGE,
     .least = 1,
     .most = -1,
     .options = COMMAND_TAKES_FORCE | COMMAND_TAKES_DRY_RUN,
     .run = command_merge},
    {.name = "compact", .meaning = MESSAGE_COMMAND_COMPACT, .run = command_compact},
    {.name = "check",
     .arguments = MESSAGE_ARGUMENTS_SOME_FILES,
     .meaning = MESSAGE_COMMAND_CHECK,
     .most = -1,
     .run = command_check},
};

size_t command_count(void)
{
    return sizeof commands / sizeof commands[0];
}

const struct command *command_at(size_t number)
{
    return &commands[number];
}

const struct command *command_find(const char *name)
{
    for (size_t i = 0; i < command_count(); i++)
        if (strcmp(commands[i].name, name) == 0)
            return &commands[i];
    return NULL;
}
