/*
 * The marks on a canvas: the band of the focus with its bar, the bars of progress and the rules. For terminal.c.
 *
 * Curses is kept out of them: it shows blanks there, and in the band the words as they are outside it. A screen reader for
 * the terminal says every run of characters that is sent, blanks as well; a character that a backspace takes back is not
 * said. So a mark is sent as its characters and as many backspaces, when it comes and when it goes; and what is heard is
 * what curses sends, the words alone and once.
 *
 *     terminal_marks_erase(&shown, &canvas, &cursor);   … move it to where curses believes it to be, refresh …
 *     terminal_marks_draw(&canvas, &shown, &cursor);    … and move it to where it has to stand
 *
 * Where curses sends something of a row, it may write over the marks there, also to get to the right place: then they are
 * forgotten, and drawn again.
 */
#ifndef FULLSCREEN_TERMINAL_MARKS_H
#define FULLSCREEN_TERMINAL_MARKS_H

#include <stdbool.h>
#include <stddef.h>

#include "fullscreen/canvas.h"

/* The style of a cell, without the mark that it may be a part of. */
enum style terminal_marks_style(const struct cell *cell);

/* Whether two rows hold the same, whatever marks they have. The canvases have as many columns. */
bool terminal_marks_same_row(const struct canvas *one, int row, const struct canvas *other,
                             int other_row);

/* Where the cursor of the terminal is; what moves it here moves it in passing, and curses does not know of it. */
struct terminal_cursor {
    int row, column;
};

/* Sends nothing when it is there already. */
void terminal_marks_move(struct terminal_cursor *cursor, int row, int column);

/* Makes the marks of `canvas` blank that `kept` does not have, or all when it is NULL. */
void terminal_marks_erase(const struct canvas *canvas, const struct canvas *kept,
                          struct terminal_cursor *cursor);

/* Draws the marks of `canvas` that `there` does not have. */
void terminal_marks_draw(const struct canvas *canvas, const struct canvas *there,
                         struct terminal_cursor *cursor);

/* The marks on these rows are gone from the terminal, of which `shown` is a copy. */
void terminal_marks_forget(struct canvas *shown, int first, int count);

#endif
