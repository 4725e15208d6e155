/*
 * What was not saved when the program was killed: put back at the start.
 */
#ifndef APP_RESTORE_H
#define APP_RESTORE_H

#include "app/runtime.h"

/*
 * Puts what the draft holds into the model, and lines that are not in the file into the queue. Then what version 0.1 left in a
 * file for $EDITOR: that goes into the field that is open, or into a note.
 */
void restore_draft(struct runtime *runtime);

#endif
