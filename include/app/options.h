/*
 * The command line: options and command, read into a struct. The tables here are also what --help prints, and what the
 * manual and the completions of a shell are held to.
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
    bool accessible, no_color, next, dry_run, force, help, version;
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

/* One option: how it is spelled, what it means, and where its value or its truth goes. */
struct option_row {
    int letter; /* 0: only the long name */
    const char *name;
    enum message value; /* what --help calls its value; MESSAGE_NONE: it takes none */
    enum message meaning;
    unsigned only; /* the bit of enum command_option; 0: goes with every command */
    size_t place;  /* in struct options, of a const char * or a bool */
};

size_t options_count(void);
const struct option_row *options_at(size_t number);

/* Adds what it means. */
void options_add_meaning(const struct option_row *row, enum language language, struct strbuf *out);

/* Adds the text of --help; `restricted`: without what is refused then. */
void options_add_help(struct strbuf *out, enum language language, bool restricted);

#endif
