/*
 * Changes that replace one another in a circle. No program writes these: who replaces a change has seen it. In a file that
 * was damaged, or made by hand, none of them would stand, and what they say would be hidden. So within a circle nothing is
 * replaced: all of it stands, until a change from outside replaces one of them. Only for the files of src/progress.
 */
#ifndef PROGRESS_CIRCLES_H
#define PROGRESS_CIRCLES_H

#include "progress/lookup.h"

/* Finds circles, if there may be new ones, and shows what stands in them again. */
void circles_settle(struct progress *progress);

#endif
