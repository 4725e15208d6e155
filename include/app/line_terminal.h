/*
 * The terminal of the line mode: keys in, whole lines out, with what is typed shown as it is typed. The driver of the
 * terminal would cut a line of more than 4,095 bytes in silence, put the sequence of an arrow key in it, and throw away what
 * was typed before Ctrl-C. Nothing but the text, spaces and backspaces is sent.
 *
 *     struct line_terminal terminal = LINE_TERMINAL_INIT;
 *     line_terminal_open(&terminal);
 *     if (terminal.open)                                   standard input is a terminal
 *     line_terminal_take(&terminal, bytes, length, &lines, &echo);
 *     line_terminal_close(&terminal);
 *
 * Backspace, Ctrl-W and Ctrl-U take back a character, a word, all; Ctrl-D on an empty line ends the input.
 */
#ifndef APP_LINE_TERMINAL_H
#define APP_LINE_TERMINAL_H

#include <stdbool.h>
#include <termios.h>

#include "base/strbuf.h"
#include "fullscreen/key_parser.h"

/* Bytes of a line; more are not kept. So a line of this length is none that was typed. */
enum { LINE_TERMINAL_LIMIT = 256 * 1024 };

struct line_terminal {
    bool open;
    bool ended; /* by Ctrl-D */
    struct termios before;
    struct key_parser parser;
    struct strbuf line; /* that is being typed */
};

#define LINE_TERMINAL_INIT                                                                         \
    {                                                                                              \
        .parser = KEY_PARSER_INIT, .line = STRBUF_INIT                                             \
    }

/* When standard input is no terminal, it is not opened: then lines are read as they come. */
void line_terminal_open(struct line_terminal *terminal);

/* Puts its modes back, and throws away the line that is not ended. Safe when it is not open. */
void line_terminal_close(struct line_terminal *terminal);

/* Leaves it to another program, and takes it back. */
void line_terminal_leave(struct line_terminal *terminal);
void line_terminal_return(struct line_terminal *terminal);

/* Takes what was read: adds the lines that are whole, each with a newline, and what is to be shown. */
void line_terminal_take(struct line_terminal *terminal, const char *bytes, size_t length,
                        struct strbuf *lines, struct strbuf *echo);

/* The same for so many milliseconds of silence: see key_parser_patience. */
void line_terminal_silence(struct line_terminal *terminal, int milliseconds, struct strbuf *lines,
                           struct strbuf *echo);

/* For signals.c, in a handler: puts the modes back when it is open. */
void line_terminal_rescue(void);

#endif
