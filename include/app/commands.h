/*
 * The commands: a row each, and a file each with what it does.
 */
#ifndef APP_COMMANDS_H
#define APP_COMMANDS_H

#include "app/session.h"

/* What the program exits with. */
enum exit_status { EXIT_DONE = 0, EXIT_FAILED = 1, EXIT_USAGE = 2, EXIT_INTERRUPTED = 130 };

/* The options that a command takes beside those that all take; a set of these. */
enum command_option {
    COMMAND_TAKES_FORMAT = 1,
    COMMAND_TAKES_OUTPUT = 2,
    COMMAND_TAKES_SINCE = 4,
    COMMAND_TAKES_DATE = 8,
    COMMAND_TAKES_FORCE = 16,
    COMMAND_TAKES_NEXT = 32,
    COMMAND_TAKES_DRY_RUN = 64
};

struct command {
    const char *name;
    enum message arguments; /* as --help shows them; MESSAGE_NONE for none */
    enum message meaning;
    int least, most;  /* how many arguments; most < 0: any number */
    unsigned options; /* enum command_option */
    enum exit_status (*run)(const struct options *options);
};

size_t command_count(void);
const struct command *command_at(size_t number);

/* NULL when there is none of that name. */
const struct command *command_find(const char *name);

enum exit_status command_status(const struct options *options);
enum exit_status command_set(const struct options *options);
enum exit_status command_export(const struct options *options);
enum exit_status command_overview(const struct options *options);
enum exit_status command_merge(const struct options *options);
enum exit_status command_compact(const struct options *options);
enum exit_status command_check(const struct options *options);

/* The wizard itself. */
enum exit_status wizard_run(const struct options *options);

#endif
