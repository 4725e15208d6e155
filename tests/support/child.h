/*
 * What must not happen in the process of the test itself: other limits, another user, several writers.
 */
#ifndef TESTS_SUPPORT_CHILD_H
#define TESTS_SUPPORT_CHILD_H

#include <stdbool.h>
#include <sys/types.h>

/* What a child does; it says whether all was well. No assertions in it: it is not the process of the test. */
typedef bool child_body(void *context);

/* Starts a child. */
pid_t child_start(child_body *body, void *context);

/* Waits for a child, and says whether all was well in it. */
bool child_wait(pid_t child);

/* Both. */
bool child_run(child_body *body, void *context);

/*
 * The same as a user whom permissions hold for: root passes by them, so a child of root becomes `nobody`, to whom the
 * current folder is given first.
 */
bool child_run_unprivileged(child_body *body, void *context);

#endif
