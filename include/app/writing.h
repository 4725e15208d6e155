/*
 * Writing to a terminal or a pipe that may be slow, may be stopped, or does not wait (O_NONBLOCK). Signals are let in while
 * it takes nothing, so that the program can be ended then; see signals.h.
 */
#ifndef APP_WRITING_H
#define APP_WRITING_H

#include <stdbool.h>
#include <stddef.h>

/*
 * Writes all of it. False, with errno, when that cannot be done: not all was written then. Once the program is to end, what
 * takes nothing is not waited for.
 */
bool writing_all(int descriptor, const char *bytes, size_t length);

#endif
