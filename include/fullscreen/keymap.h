/*
 * The keys of the full screen: one row each. The bottom line and the help page come out of it.
 *
 * In a text field other keys hold: see editor.h.
 */
#ifndef FULLSCREEN_KEYMAP_H
#define FULLSCREEN_KEYMAP_H

#include <stdbool.h>
#include <stddef.h>

#include "fullscreen/key.h"
#include "messages/message.h"
#include "wizard/intent.h"
#include "wizard/model.h"

/* What a key does: moves within the page, or sends an intent. */
enum key_command {
    COMMAND_NONE,
    COMMAND_NEXT_ITEM,
    COMMAND_PREVIOUS_ITEM,
    COMMAND_PAGE_DOWN,
    COMMAND_PAGE_UP,
    COMMAND_FIRST,
    COMMAND_LAST,
    COMMAND_ACT,
    COMMAND_TICK,
    COMMAND_FACTOR, /* the factor of the digit */
    COMMAND_INTENT, /* the intent of the row */
    COMMAND_REDRAW,
    COMMAND_SUSPEND
};

struct binding {
    struct key keys[3]; /* each does the same; unused ones are KEYNAME_NONE */
    enum message shown; /* how the help names the keys */
    enum key_command command;
    struct intent intent; /* with COMMAND_INTENT */
    enum message meaning; /* in the help */
    enum message footer;  /* short, for the bottom line; MESSAGE_NONE: not there */
};

size_t keymap_count(void);
const struct binding *keymap_at(size_t number);

/* The row of a key, or NULL. */
const struct binding *keymap_find(struct key key);

/* Writes the rows of the help page, of this keymap and of the text fields; returns how many. */
enum { KEYMAP_HELP_LIMIT = 64 };
size_t keymap_help(struct key_help help[KEYMAP_HELP_LIMIT]);

/* Adds what the bottom line says, as much as fits into `columns`: for a page, or for an open field. */
void keymap_add_footer(enum language language, bool typing, bool several_lines, size_t columns,
                       struct strbuf *out);

#endif
