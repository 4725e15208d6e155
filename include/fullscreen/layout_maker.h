/*
 * What a layout is made with: lines, pieces of text on them, and texts in columns beside one another. For layout.c and
 * its parts (layout_*.c).
 */
#ifndef FULLSCREEN_LAYOUT_MAKER_H
#define FULLSCREEN_LAYOUT_MAKER_H

#include "fullscreen/layout.h"
#include "fullscreen/layout_columns.h"

struct maker {
    struct layout *layout;
    const struct page *page;
    const struct layout_frame *frame;
    size_t columns; /* for text, behind the indent */
    size_t element; /* the number of the one that is laid out */
    struct layout_columns at;
};

/* A text that is wrapped in columns of its own; what does not fit on a line goes on below, in the same columns. */
struct column {
    const char *text;
    size_t length;
    size_t at, width;
    enum style style;
};

void maker_begin_line(struct maker *maker);

/* On the line that was begun last; `column` counts from the indent. An empty piece is left out. */
void maker_add_piece(struct maker *maker, struct piece piece);

/* Begins as many lines as the longest of them needs, at least one. */
void maker_add_columns(struct maker *maker, const struct column *columns, size_t count);

/* One text, from column `at` on. */
void maker_add_text(struct maker *maker, const char *text, enum style style, size_t at);

/* A text from column 0 on, of which the lines after the first begin at HANGING: behind "- ". */
enum { HANGING = 2 };
void maker_add_hanging(struct maker *maker, const char *text);

/*
 * A short text on the line that was begun last. As a badge (STYLE_BADGE) it has a blank on each side that belongs to it:
 * the first stands in column `at`.
 */
enum { BADGE_PADDING = 2 };
void maker_put(struct maker *maker, const char *text, size_t at, enum style style);

/* A text of which the first line is the one that was begun last, from column `at` on; the others begin at `hanging`. */
void maker_go_on(struct maker *maker, const char *text, size_t at, size_t hanging);

/* One text made of three, in the arena of the layout. */
const char *maker_join(struct maker *maker, const char *one, const char *two, const char *three);

#endif
