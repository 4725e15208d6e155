/*
 * The loop of the line mode, on standard input and output: says the page, saves, waits for a line, and brings it to the model.
 */
#ifndef APP_LINE_LOOP_H
#define APP_LINE_LOOP_H

#include "app/runtime.h"

/* Runs until the end, or until the user asks for the full screen. */
void line_loop_run(struct runtime *runtime);

#endif
