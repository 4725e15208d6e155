/*
 * The terminal, by curses, which only this and its parts (terminal_*.h) use. Brings a canvas to it, and reads keys from it
 * without curses.
 *
 *     terminal_open(name, color, write, &terminal, &error)
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
#include "fullscreen/terminal_output.h"

struct terminal;

/*
 * `name` is that of the terminal ($TERM); `write` is how all output goes to it. Fails when standard input or output is no
 * terminal (MESSAGE_TERMINAL_NONE), or when the name is of none that can position a cursor (MESSAGE_TERMINAL_UNKNOWN).
 */
bool terminal_open(const char *name, bool color, output_writer *write, struct terminal **terminal,
                   struct error *error);

/* Puts the terminal back as it was. Safe on NULL. */
void terminal_close(struct terminal *terminal);

/* Whether it can be trusted to show signs such as ☑: it speaks UTF-8, and is none of those with a small font of their own. */
bool terminal_has_signs(void);

/*
 * Whether what is sent is said aloud as it comes, text that was there already too: so does xterm.js with its mode for
 * screen readers, and whether that is on it does not tell. False until the terminal has said what it is.
 */
bool terminal_says_all(const struct terminal *terminal);

/* The size now; curses is told when it changed. */
void terminal_size(struct terminal *terminal, int *rows, int *columns);

/* Brings the canvas and the window's title to the terminal; only what differs is sent. What did not arrive is sent again. */
void terminal_show(struct terminal *terminal, const struct canvas *canvas, const char *title);

/* The next key, if there is one already; false when there is none. */
bool terminal_read(struct terminal *terminal, struct key *key);

/* For how many milliseconds nothing has to come, for what came so far to be a key; -1 when silence means nothing. */
int terminal_patience(const struct terminal *terminal);

/* For so many milliseconds nothing came: what terminal_read gives then. */
void terminal_silence(struct terminal *terminal, int milliseconds);

/* Nothing can be read from it any more. */
bool terminal_is_gone(const struct terminal *terminal);

/* At the end of the program, before terminal_close: what was typed and not read is not for the shell. */
void terminal_discard_input(void);

/*
 * In a handler of a signal that ends the program as it stands: puts the terminal back, if it is open and not left. Calls
 * only what is safe there.
 */
void terminal_rescue(void);

/* The next terminal_show sends everything. */
void terminal_redraw(struct terminal *terminal);

/* Leaves the screen to another program, and takes it back. */
void terminal_leave(struct terminal *terminal);
void terminal_return(struct terminal *terminal);

#endif
