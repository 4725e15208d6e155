/*
 * The text editor of a field: UTF-8 text, a cursor, and what each key does to them. Pure.
 *
 *     struct editor editor = EDITOR_INIT;
 *     editor_open(&editor, text, several_lines);
 *     switch (editor_key(&editor, key)) …
 *     editor_release(&editor);
 *
 * Moves and deletions go by cluster: a character with its combining marks. Up and Down go by the lines that are shown,
 * of `columns` columns (editor_set_columns), and keep to one column; Home and End go by whole lines.
 *
 * A text takes at most FIELD_TEXT_LIMIT bytes. What would go beyond that is refused, a paste as a whole: nothing is cut.
 */
#ifndef FULLSCREEN_EDITOR_H
#define FULLSCREEN_EDITOR_H

#include <stdbool.h>
#include <stddef.h>

#include "base/strbuf.h"
#include "fullscreen/key.h"
#include "messages/message.h"

struct editor {
    struct strbuf text;
    size_t cursor;  /* bytes, on a boundary of a cluster */
    size_t columns; /* of the lines that are shown */
    size_t goal;    /* the column that Up and Down keep to, while `keeps_goal` */
    bool keeps_goal;
    bool several_lines;
    bool pasting;         /* between KEYNAME_PASTE_BEGIN and _END: all there is, is text */
    bool refused;         /* and does not fit: the rest of it is passed over */
    struct strbuf before; /* the text when the paste began, and where the cursor was */
    size_t cursor_before;
};

#define EDITOR_INIT                                                                                \
    {                                                                                              \
        .text = STRBUF_INIT, .before = STRBUF_INIT, .columns = 76                                  \
    }

enum editor_result {
    EDITOR_IGNORED, /* the key means nothing in a field */
    EDITOR_MOVED,   /* the cursor may have moved */
    EDITOR_CHANGED, /* the text changed */
    EDITOR_DONE,    /* Enter in a field of one line */
    EDITOR_LEFT,    /* Esc */
    EDITOR_NEXT,    /* Tab, or Down where the text ends: on to the next item */
    EDITOR_PREVIOUS,
    EDITOR_FULL /* it does not fit: the text is as it was before the key, or before the paste */
};

/* A row of what the keys do that edit a text: for the help. */
struct editor_help {
    enum message keys, meaning;
};

const struct editor_help *editor_help(size_t *count);

/* Begins with a text, the cursor behind it. */
void editor_open(struct editor *editor, const char *text, bool several_lines);

void editor_set_columns(struct editor *editor, size_t columns);

/* Whether a key means something in a field. */
bool editor_knows(struct key key);

enum editor_result editor_key(struct editor *editor, struct key key);

void editor_release(struct editor *editor);

#endif
