/*
 * A canvas brought to the terminal, for terminal.c: by curses, and its marks beside it.
 *
 * As little as possible is sent, but what a screen reader must hear whole is sent whole, since it says what is sent:
 *   another page                     all of it, and at last the item with the focus once more
 *   the item that gets the focus     its rows; nothing of the item that is left. So too a field that is opened or closed
 *   a row that now says otherwise    that row, except where it is being typed in and at the focus: there what differs
 * What moved up or down is moved by the terminal, and only the new rows are sent.
 *
 *     painting_open(&painting, color);       once there is a screen
 *     painting_show(&painting, canvas);
 *     painting_close(&painting);
 */
#ifndef FULLSCREEN_TERMINAL_PAINT_H
#define FULLSCREEN_TERMINAL_PAINT_H

#include <stdbool.h>

#include "fullscreen/canvas.h"
#include "fullscreen/terminal_marks.h"

struct painting {
    int colors;                    /* how many there are; 0: none are used */
    bool whole;                    /* the next showing sends everything */
    struct canvas shown;           /* what is on the terminal */
    struct terminal_cursor cursor; /* where curses left it; it may have been moved on since */
};

void painting_open(struct painting *painting, bool color);
void painting_close(struct painting *painting);

void painting_show(struct painting *painting, const struct canvas *canvas);

#endif
