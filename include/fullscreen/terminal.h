/*
 * The terminal, by curses, which only this and its parts (terminal_*.h) use. Brings a canvas to it and reads keys from it.
 *
 *     terminal_open(name, color, &terminal, &error)
 *     terminal_size(terminal, &rows, &columns);
 *     terminal_show(terminal, &canvas, title);
 *     while (terminal_read(terminal, &key)) …
 *     terminal_close(terminal);            // also before a fatal message
 *
 * Nothing is written but by terminal_show and the opening and closing.
 */
#ifndef FULLSCREEN_TERMINAL_H
#define FULLSCREEN_TERMINAL_H

#include <stdbool.h>

#include "base/error.h"
#include "fullscreen/canvas.h"
#include "fullscreen/key.h"

struct terminal;

/* `name` is that of the terminal ($TERM). Fails when standard input or output is no terminal, or TERM names none that can position a cursor. */
bool terminal_open(const char *name, bool color, struct terminal **terminal, struct error *error);

/* Puts the terminal back as it was. Safe on NULL. */
void terminal_close(struct terminal *terminal);

/* The size now; curses is told when it changed. */
void terminal_size(struct terminal *terminal, int *rows, int *columns);

/* Brings the canvas and the window's title to the terminal; only what differs is sent. */
void terminal_show(struct terminal *terminal, const struct canvas *canvas, const char *title);

/* The next key, if there is one already; false when there is none. */
bool terminal_read(struct terminal *terminal, struct key *key);

/* The next terminal_show sends everything. */
void terminal_redraw(struct terminal *terminal);

/* Leaves the screen to another program, and takes it back. */
void terminal_leave(struct terminal *terminal);
void terminal_return(struct terminal *terminal);

#endif
