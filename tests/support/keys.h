/*
 * Keys written as text: a character is itself, others stand between angle brackets: "<Down>", "<Enter>", "<C-A>" for
 * Ctrl-A, "<A-b>" for Alt-b, "<lt>" for "<". A key that is not known fails the test.
 *
 *     for (const char *rest = "naam<Left><C-K>"; *rest != '\0';)
 *         use(keys_next(&rest));
 */
#ifndef TESTS_SUPPORT_KEYS_H
#define TESTS_SUPPORT_KEYS_H

#include "fullscreen/key.h"

/* The key at `*keys`, which is moved behind it. */
struct key keys_next(const char **keys);

#endif
