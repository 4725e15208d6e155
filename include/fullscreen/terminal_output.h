/*
 * What goes to the terminal in one painting, sent in one piece. For terminal.c.
 *
 * Curses writes to standard output by itself, and what stands before and behind that would be writes of their own. A
 * screen reader may look between two of them and speak of a cursor that is only passing. So during a painting standard
 * output leads to memory.
 *
 *     output_hold(&output);        … refresh(), putp() …
 *     output_send(&output);        or output_drop
 *
 * While it is held, the modes of the terminal cannot be set.
 */
#ifndef FULLSCREEN_TERMINAL_OUTPUT_H
#define FULLSCREEN_TERMINAL_OUTPUT_H

#include <stdbool.h>

struct terminal_output {
    int memory, terminal; /* descriptors; -1: not to be had, and everything is sent at once */
    bool held;
};

void output_open(struct terminal_output *output);
void output_close(struct terminal_output *output);

void output_hold(struct terminal_output *output);
void output_send(struct terminal_output *output);
void output_drop(struct terminal_output *output);

#endif
