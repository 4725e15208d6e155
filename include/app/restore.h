/*
 * What was not saved when the program was killed: put back at the start.
 */
#ifndef APP_RESTORE_H
#define APP_RESTORE_H

#include "app/runtime.h"

/* Puts what the draft holds into the model, and lines that are not in the file into the queue. */
void restore_draft(struct runtime *runtime);

#endif
