/*
 * Watches free text for what must never be recorded: a citizen service number (BSN).
 */
#ifndef PROGRESS_PRIVACY_H
#define PROGRESS_PRIVACY_H

#include <stdbool.h>

#include "base/strbuf.h"

/*
 * Whether the text holds nine digits that pass the eleven-test of the BSN: 9a + 8b + … + 2h - i is divisible by 11,
 * and not all zero. The nine stand together, or in groups that single points, spaces or hyphens part (1234.56.782):
 * one of these throughout, so that a date beside a number is not taken for one. Nine of a longer row do not count.
 * `found`, if not NULL, gets the nine digits and a NUL.
 */
bool privacy_has_bsn(const char *text, char found[10]);

/* Adds the text with an x for each digit of such numbers, so that privacy_has_bsn finds none in what was added. */
void privacy_add_masked(struct strbuf *out, const char *text);

#endif
