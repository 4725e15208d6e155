/*
 * What comes back from the saver: that all is saved, that it is not, and what colleagues saved.
 */
#ifndef APP_RESULTS_H
#define APP_RESULTS_H

#include "app/runtime.h"

/* Takes in what came, and tells the model. */
void results_take(struct runtime *runtime);

#endif
