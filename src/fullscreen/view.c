#include "fullscreen/view.h"

static size_t last_top(const struct layout *layout, size_t height)
{
    return layout->count > height ? layout->count - height : 0;
}

void view_fit(struct view *view, const struct layout *layout, size_t height)
{
    if (view->top > last_top(layout, height))
        view->top = last_top(layout, height);
}

static bool in_view(const struct view *view, size_t line, size_t height)
{
    return line >= view->top && line < view->top + height;
}

/* Brings the lines from `first` to `last` into the window; when they do not fit, `first` wins. */
static void bring(struct view *view, size_t first, size_t last, size_t height)
{
    if (last >= view->top + height)
        view->top = last + 1 - height;
    if (first < view->top)
        view->top = first;
}

static bool focus_fits(const struct layout *layout, const struct page *page, size_t focus)
{
    return focus < page->count && layout->starts[focus] < layout->count;
}

void view_show(struct view *view, const struct layout *layout, const struct page *page,
               size_t focus, size_t height)
{
    view->reading = !focus_fits(layout, page, focus);
    if (view->reading)
        return;
    bring(view, layout->starts[focus], layout_last_line(layout, focus), height);
    if (layout->has_cursor)
        bring(view, layout->cursor_line, layout->cursor_line, height);
}

/* The nearest element after or before `from` that can be acted on; page->count when there is none. */
static size_t neighbour(const struct page *page, size_t from, int direction)
{
    for (size_t i = from + (size_t)direction; i < page->count; i += (size_t)direction)
        if (element_can_act(&page->elements[i]))
            return i;
    return page->count;
}

/* The first, or the last, element that can be acted on and begins in the window. */
static size_t in_window(const struct view *view, const struct layout *layout,
                        const struct page *page, size_t height, bool last)
{
    size_t found = page->count;
    for (size_t i = 0; i < page->count; i++) {
        if (!element_can_act(&page->elements[i]) || !in_view(view, layout->starts[i], height))
            continue;
        found = i;
        if (!last)
            break;
    }
    return found;
}

/* After scrolling: the focus stays if it is in view, else goes to an item that is, else the user reads. */
static size_t settle(struct view *view, const struct layout *layout, const struct page *page,
                     size_t focus, size_t height, bool last)
{
    view->reading = false;
    if (focus_fits(layout, page, focus) && in_view(view, layout->starts[focus], height))
        return focus;
    size_t found = in_window(view, layout, page, height, last);
    view->reading = found == page->count;
    return view->reading ? focus : found;
}

static size_t scroll_down(struct view *view, const struct layout *layout, const struct page *page,
                          size_t focus, size_t height)
{
    size_t step = height > 1 ? height - 1 : 1;
    size_t before = view->top;
    view->top += step;
    view_fit(view, layout, height);
    if (view->top == before) {
        size_t last = neighbour(page, page->count, -1);
        return settle(view, layout, page, last, height, true);
    }
    return settle(view, layout, page, focus, height, false);
}

static size_t scroll_up(struct view *view, const struct layout *layout, const struct page *page,
                        size_t focus, size_t height)
{
    size_t step = height > 1 ? height - 1 : 1;
    if (view->top == 0) {
        size_t first = neighbour(page, (size_t)-1, 1);
        return settle(view, layout, page, first, height, false);
    }
    view->top = view->top > step ? view->top - step : 0;
    return settle(view, layout, page, focus, height, true);
}

static size_t next_item(struct view *view, const struct layout *layout, const struct page *page,
                        size_t focus, size_t height)
{
    size_t next =
        view->reading ? in_window(view, layout, page, height, false) : neighbour(page, focus, 1);
    if (view->reading && next == page->count)
        return scroll_down(view, layout, page, focus, height);
    if (next == page->count) { /* no item below: scroll through what is left to read */
        if (view->top < last_top(layout, height))
            view->top++;
        view->reading = focus_fits(layout, page, focus) &&
                        !in_view(view, layout->starts[focus], height);
        return focus;
    }
    struct view then = *view;
    view_show(&then, layout, page, next, height);
    if (then.top > view->top + height - 1)
        return scroll_down(view, layout, page, focus, height);
    *view = then;
    return next;
}

static size_t previous_item(struct view *view, const struct layout *layout,
                            const struct page *page, size_t focus, size_t height)
{
    size_t previous =
        view->reading ? in_window(view, layout, page, height, true) : neighbour(page, focus, -1);
    struct view then = *view;
    if (previous < page->count)
        view_show(&then, layout, page, previous, height);
    if (previous == page->count || then.top + height - 1 < view->top)
        return scroll_up(view, layout, page, focus, height);
    *view = then;
    return previous;
}

static size_t go_first(struct view *view, const struct layout *layout, const struct page *page,
                       size_t focus, size_t height)
{
    (void)focus;
    size_t first = neighbour(page, (size_t)-1, 1);
    view->top = 0;
    view->reading =
        !focus_fits(layout, page, first) || !in_view(view, layout->starts[first], height);
    return first;
}

static size_t go_last(struct view *view, const struct layout *layout, const struct page *page,
                      size_t focus, size_t height)
{
    (void)focus;
    size_t last = neighbour(page, page->count, -1);
    view->top = last_top(layout, height);
    view->reading =
        !focus_fits(layout, page, last) || !in_view(view, layout->starts[last], height);
    return last;
}

typedef size_t view_handler(struct view *view, const struct layout *layout,
                            const struct page *page, size_t focus, size_t height);

size_t view_move(struct view *view, const struct layout *layout, const struct page *page,
                 size_t focus, size_t height, enum key_command command)
{
    static view_handler *const handlers[] = {
        [COMMAND_NEXT_ITEM] = next_item, [COMMAND_PREVIOUS_ITEM] = previous_item,
        [COMMAND_PAGE_DOWN] = scroll_down, [COMMAND_PAGE_UP] = scroll_up,
        [COMMAND_FIRST] = go_first,        [COMMAND_LAST] = go_last,
    };
    return handlers[command](view, layout, page, focus, height);
}
