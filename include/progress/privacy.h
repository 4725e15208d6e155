/*
 * Watches free text for what must never be recorded: a citizen service number (BSN).
 */
#ifndef PROGRESS_PRIVACY_H
#define PROGRESS_PRIVACY_H

#include <stdbool.h>

/*
 * Whether the text holds nine digits that pass the eleven-test of the BSN: 9a + 8b + … + 2h - i is divisible by 11,
 * and not all zero. The digits may be parted by single points, spaces or hyphens (1234.56.782), and stand apart from
 * other digits. `found`, if not NULL, gets the nine digits and a NUL.
 */
bool privacy_has_bsn(const char *text, char found[10]);

#endif
