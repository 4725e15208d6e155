/*
 * What goes to the terminal in one painting, sent in one piece, by a function of the caller that knows how to wait for a
 * slow one. For terminal.c.
 *
 * Curses writes to standard output by itself, and what stands before and behind that would be writes of their own. A
 * screen reader may look between two of them and speak of a cursor that is only passing. So during a painting standard
 * output leads to memory.
 *
 *     output_open(&output, writer);
 *     output_hold(&output);        … refresh(), putp() …
 *     output_send(&output);        or output_drop, output_take
 *
 * While it is held, curses cannot set the modes of the terminal.
 */
#ifndef FULLSCREEN_TERMINAL_OUTPUT_H
#define FULLSCREEN_TERMINAL_OUTPUT_H

#include <stdbool.h>
#include <stddef.h>

/* Writes all of it; false when that could not be done. */
typedef bool output_writer(int descriptor, const char *bytes, size_t length);

struct terminal_output {
    int memory, terminal; /* descriptors; -1: not to be had, and everything is sent at once */
    bool held;
    output_writer *write;
};

void output_open(struct terminal_output *output, output_writer *write);
void output_close(struct terminal_output *output);

void output_hold(struct terminal_output *output);
void output_drop(struct terminal_output *output);

/* False when not all arrived. */
bool output_send(struct terminal_output *output);

/* Takes what was held in place of sending it; returns how many bytes. What is more than `size` is nothing as a whole: 0. */
size_t output_take(struct terminal_output *output, char *bytes, size_t size);

#endif
