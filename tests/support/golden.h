/*
 * Golden files: what a test made, compared with a file in tests/golden that a person has looked at.
 *
 * With UPDATE_GOLDEN=1 in the environment the file is written instead; look at the difference before committing it.
 */
#ifndef TESTS_SUPPORT_GOLDEN_H
#define TESTS_SUPPORT_GOLDEN_H

#include <stddef.h>

/* Fails the running test, naming the file and the first line that differs, unless tests/golden/NAME is these bytes. */
void assert_golden(const char *name, const char *bytes, size_t length);

#endif
