/*
 * The marks on a canvas that are made of blanks: the marker of the focus and the bars. For terminal.c.
 *
 * Curses is kept out of them: it shows blanks there. A screen reader for the terminal says every run of characters that
 * is sent, blanks as well; a character that a backspace takes back is not said. So a mark is sent as its blanks and as
 * many backspaces, and what is heard is the words alone.
 *
 *     struct terminal_marks marks;
 *     terminal_marks_find(&marks, canvas);
 *     terminal_marks_erase(&shown, &marks, &cursor);    … move it to where curses believes it to be, refresh …
 *     terminal_marks_draw(&marks, &shown, &cursor);     … and move it to where it has to stand
 */
#ifndef FULLSCREEN_TERMINAL_MARKS_H
#define FULLSCREEN_TERMINAL_MARKS_H

#include <stdbool.h>
#include <stddef.h>

#include "fullscreen/canvas.h"

enum { TERMINAL_MARKS_LIMIT = 8 }; /* more are not drawn: what they show is there in words */

struct terminal_mark {
    int row, column, count;
    enum style style;
};

struct terminal_marks {
    struct terminal_mark list[TERMINAL_MARKS_LIMIT];
    size_t count;
};

/* The style of a cell, without the mark that it may be a part of. */
enum style terminal_marks_style(const struct cell *cell);

/* Whether two rows hold the same, whatever marks they have. The canvases have as many columns. */
bool terminal_marks_same_row(const struct canvas *one, int row, const struct canvas *other,
                             int other_row);

void terminal_marks_find(struct terminal_marks *marks, const struct canvas *canvas);

/* Where the cursor of the terminal is; what moves it here moves it in passing, and curses does not know of it. */
struct terminal_cursor {
    int row, column;
};

/* Sends nothing when it is there already. */
void terminal_marks_move(struct terminal_cursor *cursor, int row, int column);

/* Makes those blank that are not in `kept`, or all when it is NULL. */
void terminal_marks_erase(const struct terminal_marks *marks, const struct terminal_marks *kept,
                          struct terminal_cursor *cursor);

/* Draws those that are not in `there`, or all when it is NULL. */
void terminal_marks_draw(const struct terminal_marks *marks, const struct terminal_marks *there,
                         struct terminal_cursor *cursor);

#endif
