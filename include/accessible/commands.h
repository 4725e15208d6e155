/*
 * What can be typed at a prompt beside a number: one row each. The help page of the line mode comes out of it.
 */
#ifndef ACCESSIBLE_COMMANDS_H
#define ACCESSIBLE_COMMANDS_H

#include <stdbool.h>
#include <stddef.h>

#include "messages/message.h"
#include "wizard/intent.h"
#include "wizard/model.h"

enum line_action {
    LINE_INTENT, /* the intent of the row */
    LINE_STEP,   /* a number follows: that factor */
    LINE_SEARCH, /* a word may follow: it is searched */
    LINE_REPEAT, /* the page is said again */
};

struct line_command {
    const char *sign;  /* the same in every language: "<" */
    enum message word; /* a word beside it: "terug"; MESSAGE_NONE: none */
    enum line_action action;
    struct intent intent; /* with LINE_INTENT */
    enum message shown;   /* in the help: how it is typed */
    enum message meaning; /* in the help */
    bool everywhere;      /* also while a field is being filled in */
};

/*
 * The row that a typed line asks for, or NULL. `*rest` is what follows the word, for LINE_STEP and LINE_SEARCH.
 * Case does not count.
 */
const struct line_command *line_command_find(const char *line, enum language language,
                                             const char **rest);

/* Writes the rows of the help page; returns how many. */
enum { LINE_HELP_LIMIT = 32 };
size_t line_command_help(struct key_help help[LINE_HELP_LIMIT]);

#endif
