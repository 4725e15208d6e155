/*
 * The view: which lines of a layout are in the window, and where the focus goes from there. Pure.
 *
 * Down and Up move the focus over what can be acted on, but never jump over text that was not in view: when the next
 * item is further than a window away, they scroll a window on first. While no item in view has the focus, the cursor
 * stands at the top line (`reading`).
 */
#ifndef FULLSCREEN_VIEW_H
#define FULLSCREEN_VIEW_H

#include <stdbool.h>
#include <stddef.h>

#include "fullscreen/keymap.h"
#include "fullscreen/layout.h"
#include "wizard/page.h"

struct view {
    size_t top;    /* the first line in the window */
    bool reading;  /* the focus is out of view: the user reads */
};

/* Scrolls so that the element with the focus, and the text cursor in it, are in view. `height` >= 1 lines. */
void view_show(struct view *view, const struct layout *layout, const struct page *page,
               size_t focus, size_t height);

/* Keeps `top` within the layout, after a resize. */
void view_fit(struct view *view, const struct layout *layout, size_t height);

/* Carries out one of the moving commands; returns the element that has the focus then. */
size_t view_move(struct view *view, const struct layout *layout, const struct page *page,
                 size_t focus, size_t height, enum key_command command);

#endif
