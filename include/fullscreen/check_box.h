/*
 * The boxes that show a state: ticked, not ticked, under way, and of a choice the one that is chosen. Where a terminal lacks
 * the signs, brackets stand for them. In reports they are words, or what Markdown has for them (report/document.h).
 */
#ifndef FULLSCREEN_CHECK_BOX_H
#define FULLSCREEN_CHECK_BOX_H

#include <stdbool.h>
#include <stddef.h>

enum check_box { BOX_TICKED, BOX_UNTICKED, BOX_STARTED, BOX_CHOSEN, BOX_FREE, BOX_COUNT };

/* Its text, in UTF-8. */
const char *check_box(enum check_box box, bool ascii);

/* How many columns each of them takes. */
size_t check_box_width(bool ascii);

#endif
