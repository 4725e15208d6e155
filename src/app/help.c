#include "app/help.h"

static const struct help_row environment[] = {
    {"BANENAFSPRAAK_FILE", MESSAGE_ENVIRONMENT_FILE},
    {"BANENAFSPRAAK_RESTRICTED", MESSAGE_ENVIRONMENT_RESTRICTED},
    {"ACCESSIBLE", MESSAGE_ENVIRONMENT_ACCESSIBLE},
    {"NO_COLOR", MESSAGE_ENVIRONMENT_NO_COLOR},
    {"LC_ALL, LC_MESSAGES, LANG", MESSAGE_ENVIRONMENT_LANGUAGE},
    {"XDG_DATA_HOME, XDG_STATE_HOME", MESSAGE_ENVIRONMENT_BASE},
    {"ESCDELAY", MESSAGE_ENVIRONMENT_ESCDELAY},
};

static const struct help_row files[] = {
    {"~/.local/share/banenafspraak/voortgang.jsonl", MESSAGE_FILES_PROGRESS},
    {"~/.local/state/banenafspraak/instellingen.json", MESSAGE_FILES_SETTINGS},
    {"~/.local/state/banenafspraak/concept-*.jsonl", MESSAGE_FILES_DRAFTS},
};

static const struct help_row exit_status[] = {
    {"0", MESSAGE_EXIT_STATUS_DONE},
    {"1", MESSAGE_EXIT_STATUS_FAILED},
    {"2", MESSAGE_EXIT_STATUS_USAGE},
    {"130", MESSAGE_EXIT_STATUS_INTERRUPTED},
};

#define ROWS(table) .rows = (table), .count = sizeof(table) / sizeof(table)[0]

static const struct help_section sections[] = {
    [HELP_OF_ENVIRONMENT] = {.title = MESSAGE_HELP_ENVIRONMENT, ROWS(environment)},
    [HELP_OF_FILES] = {.title = MESSAGE_HELP_FILES, ROWS(files)},
    [HELP_OF_EXIT_STATUS] = {.title = MESSAGE_HELP_EXIT_STATUS, ROWS(exit_status)},
};

const struct help_section *help_section(enum help_kind kind)
{
    return &sections[kind];
}
