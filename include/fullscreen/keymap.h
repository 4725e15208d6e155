/*
 * The keys of the full screen: one row each. The bottom line, the help page and the manual come out of it.
 *
 * In an open field the keys that edit text come first (editor.h): every printable key is text there. All others do the
 * same in and outside fields.
 */
#ifndef FULLSCREEN_KEYMAP_H
#define FULLSCREEN_KEYMAP_H

#include <stdbool.h>
#include <stddef.h>

#include "fullscreen/key.h"
#include "messages/message.h"
#include "wizard/intent.h"
#include "wizard/model.h"
#include "wizard/page.h"

/* What a key does: moves within the page, or sends an intent. */
enum key_command {
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
    COMMAND_REDRAW
};

/* What can have the focus, as far as other keys matter there. */
enum item {
    ITEM_NONE, /* the user reads */
    ITEM_BOX,
    ITEM_CHOICE, /* one of a few, such as a kind of file */
    ITEM_FIELD,
    ITEM_TEXT, /* a field of several lines */
    ITEM_LINK,
    ITEM_ANSWER, /* a link to an answer that can be changed */
    ITEM_STEP,   /* a step on the overview */
    ITEM_BUTTON,
    ITEM_KINDS
};

struct binding {
    struct key keys[3]; /* each does the same; unused ones are KEYNAME_NONE */
    enum message shown; /* how the help names the keys */
    enum key_command command;
    struct intent intent;           /* with COMMAND_INTENT */
    enum message meaning;           /* in the help */
    enum message brief;             /* how the bottom line names the key */
    enum message hints[ITEM_KINDS]; /* what it says there of each item; MESSAGE_NONE: nothing */
};

size_t keymap_count(void);
const struct binding *keymap_at(size_t number);

/* The row of a key, or NULL. */
const struct binding *keymap_find(struct key key);

/* Writes the rows of the help page, of this keymap and of the text fields; returns how many. */
enum { KEYMAP_HELP_LIMIT = 64 };
size_t keymap_help(struct key_help help[KEYMAP_HELP_LIMIT]);

/* What an element of the page is to the keys; ITEM_NONE for NULL. */
enum item keymap_item(const struct model *model, const struct element *element);

/*
 * Adds what the bottom line says while an item has the focus: a key and what it does there ("Spatie: aan of uit"). As much as
 * fits into `columns`, the first and the help before all else.
 */
void keymap_add_footer(const struct model *model, enum item item, size_t columns,
                       struct strbuf *out);

#endif
