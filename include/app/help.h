/*
 * What the program has to do with beside options and commands: environment, files and what it exits with, a row each.
 * --help prints it, and the manual is held to it.
 */
#ifndef APP_HELP_H
#define APP_HELP_H

#include <stddef.h>

#include "messages/message.h"

struct help_row {
    const char *name; /* the same in every language */
    enum message meaning;
};

struct help_section {
    enum message title;
    const struct help_row *rows;
    size_t count;
};

enum help_kind { HELP_OF_ENVIRONMENT, HELP_OF_FILES, HELP_OF_EXIT_STATUS, HELP_KINDS };

const struct help_section *help_section(enum help_kind kind);

#endif
