/*
 * The loop of the full screen: paints, saves, waits for a key, a signal or a result of the saver, and brings it to the model.
 */
#ifndef APP_SCREEN_LOOP_H
#define APP_SCREEN_LOOP_H

#include "app/runtime.h"

/* Brings what the model shows to the terminal. */
void screen_loop_paint(struct runtime *runtime);

/* Runs until the end, or until the user asks for lines. */
void screen_loop_run(struct runtime *runtime);

#endif
