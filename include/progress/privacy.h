/*
 * Watches free text for what must never be recorded: a citizen service number (BSN).
 */
#ifndef PROGRESS_PRIVACY_H
#define PROGRESS_PRIVACY_H

#include <stdbool.h>

#include "base/strbuf.h"

/*
 * Whether the text holds nine digits that pass the eleven-test of the BSN: 9a + 8b + … + 2h - i is divisible by 11,
 * and not all zero. They stand together, also between other numbers; or in groups that single spaces, points or dashes of
 * one kind part (1234.56.782); or as a BSN is written by most, 123 456 782 and 1234 56 782, with any white space, dash or
 * slash between. Eight digits are enough where BSN stands before them: the first was a 0. Digits may be of full width.
 * What is a part of more, or of a date, the number of a telephone abroad or of a case ("2026/12345"), does not count.
 * `found`, if not NULL, gets the nine digits and a NUL.
 */
bool privacy_has_bsn(const char *text, char found[10]);

/* Adds the text with an x for each digit of such numbers, so that privacy_has_bsn finds none in what was added. */
void privacy_add_masked(struct strbuf *out, const char *text);

#endif
