/*
 * A layout: a page cut into lines of a given width. Pure; what is on a line is kept as pieces of text with a style.
 *
 * The first columns are for the bar of the focus and a gap, text begins at LAYOUT_INDENT. At most LAYOUT_WIDTH columns
 * are used, however wide the window is. A state stands before what it is of, in a column of its own; labels stand in a
 * column before their values. In a narrow window what would stand beside stands below.
 */
#ifndef FULLSCREEN_LAYOUT_H
#define FULLSCREEN_LAYOUT_H

#include <stdbool.h>
#include <stddef.h>

#include "base/arena.h"
#include "fullscreen/canvas.h"
#include "fullscreen/editor.h"
#include "wizard/page.h"

enum { LAYOUT_BAR = 2, LAYOUT_INDENT = 3, LAYOUT_WIDTH = 74 };

/* A piece of a line: text that lives as long as the page and the editor. */
struct piece {
    const char *text;
    size_t length;
    int column;
    enum style style;
    int blanks; /* instead of a text: so many cells of that style */
};

struct line {
    size_t element;      /* the number of the element on the page */
    size_t first, count; /* of the pieces */
    int typed_at;        /* in an open field: the column at which begins what is typed; 0: none */
};

struct layout {
    struct arena arena;
    struct line *lines; /* owned, as `pieces` and `starts` */
    size_t count, capacity;
    struct piece *pieces;
    size_t piece_count, piece_capacity;
    size_t *
        starts; /* for each element of the page the number of its first line; one more at the end */
    size_t cursor_line; /* of the text cursor in the open field; `has_cursor` */
    int cursor_column;
    bool has_cursor;
};

#define LAYOUT_INIT                                                                                \
    {                                                                                              \
        .count = 0                                                                                 \
    }

/* What a page is laid out for. */
struct layout_frame {
    enum language language;
    const struct editor *editor; /* of the open field, or NULL */
    int columns;                 /* of the window */
    bool ascii;                  /* the terminal does not have the signs of a state: brackets */
    /* The heading stands above the page (layout_make_title), and takes no line of it. */
    bool titled;
};

/* Lays a page out. Call layout_release before doing it again. */
void layout_make(struct layout *layout, const struct page *page, const struct layout_frame *frame);

/* Only the heading of the page, with where it is and its state: its lines are to stand above the page. */
void layout_make_title(struct layout *layout, const struct page *page,
                       const struct layout_frame *frame);

/* The columns for text in such a window, behind the indent. */
size_t layout_columns(int columns);

/* The columns that the text of a field may use: for the editor. */
size_t layout_field_columns(const struct page *page, const struct layout_frame *frame);

/* The last line of an element that is not blank. */
size_t layout_last_line(const struct layout *layout, size_t element);

void layout_release(struct layout *layout);

#endif
