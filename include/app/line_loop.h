/*
 * The loop of the line mode, on standard input and output: says the page, saves, waits for a line, and brings it to the model.
 */
#ifndef APP_LINE_LOOP_H
#define APP_LINE_LOOP_H

#include "app/runtime.h"

/* Runs until the user stops or asks for the full screen. False when it could not go on: `error` says why. */
bool line_loop_run(struct runtime *runtime, struct error *error);

#endif
