/*
 * The command line: options and command, read into a struct. The tables here are also what --help prints.
 */
#ifndef APP_OPTIONS_H
#define APP_OPTIONS_H

#include <stdbool.h>
#include <stddef.h>

#include "base/error.h"
#include "base/strbuf.h"
#include "messages/language.h"

struct command;

struct options {
    const char *file, *checklist; /* NULL when not given, like all texts here */
    const char *format, *output, *since, *date;
    const char
        *restricted; /* the folder of reports, when the program is restricted: see restricted.h */
    enum language language;
    bool language_given;
    bool accessible, no_color, force, help, version;
    const struct command *command; /* NULL: the wizard */
    char **arguments;              /* of the command */
    int argument_count;
};

/*
 * Reads the command line and the environment (LC_ALL, LC_MESSAGES, LANG, ACCESSIBLE, NO_COLOR, and those of
 * restricted.h). Texts are borrowed from `argv`. On failure `options->language` is right, so that the error can be said in
 * it.
 */
bool options_read(struct options *options, int argc, char **argv, struct error *error);

/* Adds the text of --help; `restricted`: without what is refused then. */
void options_add_help(struct strbuf *out, enum language language, bool restricted);

#endif
