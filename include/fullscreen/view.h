/*
 * The view: which lines of a layout are in the window, and where the focus goes from there. Pure.
 *
 * Down and Up move the focus over what can be acted on, but never jump over text that was not in view: when the next
 * item is further than a window away, they scroll a window on first. While the item with the focus does not begin in
 * the window, the user reads: the cursor stands at the top line.
 */
#ifndef FULLSCREEN_VIEW_H
#define FULLSCREEN_VIEW_H

#include <stdbool.h>
#include <stddef.h>

#include "fullscreen/keymap.h"
#include "fullscreen/layout.h"
#include "wizard/page.h"

struct view {
    size_t top;   /* the first line in the window */
    bool reading; /* the item with the focus is out of view */
};

/* Scrolls so that the item with the focus, its heading, and the text cursor in it are in view. `height` >= 1 lines. */
void view_show(struct view *view, const struct layout *layout, const struct page *page,
               size_t focus, size_t height);

/* Whether an element begins in the window. */
bool view_shows(const struct view *view, const struct layout *layout, const struct page *page,
                size_t focus, size_t height);

/* Brings the line of the text cursor into view, if there is one, and moves no further. */
void view_show_cursor(struct view *view, const struct layout *layout, size_t height);

/* Whether the text cursor is in the window; true when there is none. */
bool view_shows_cursor(const struct view *view, const struct layout *layout, size_t height);

/*
 * How many lines from `top` on are shown: a heading that would stand alone at the bottom is left to the next window,
 * which begins with it.
 */
size_t view_line_count(const struct view *view, const struct layout *layout,
                       const struct page *page, size_t height);

/* Keeps `top` within the layout, after a resize. */
void view_fit(struct view *view, const struct layout *layout, size_t height);

/* Where the window begins on the page, whatever its width: to return to after the same page was laid out anew. */
struct place {
    size_t element, line;
};

struct place view_place(const struct view *view, const struct layout *layout);
void view_return(struct view *view, const struct layout *layout, const struct page *page,
                 struct place place);

/* Carries out one of the moving commands; returns the element that has the focus then. */
size_t view_move(struct view *view, const struct layout *layout, const struct page *page,
                 size_t focus, size_t height, enum key_command command);

#endif
