#include "fullscreen/view.h"

enum {
    HEIGHT_TO_SPARE = 4, /* a window that can do without a line */
    CONTEXT = 2,         /* lines of what is around the focus */
};

static bool is_heading(const struct element *element)
{
    return element->kind == ELEMENT_HEADING || element->kind == ELEMENT_SUBHEADING;
}

static size_t last_top(const struct layout *layout, size_t height)
{
    return layout->count > height ? layout->count - height : 0;
}

void view_fit(struct view *view, const struct layout *layout, size_t height)
{
    if (view->top > last_top(layout, height))
        view->top = last_top(layout, height);
}

size_t view_line_count(const struct view *view, const struct layout *layout,
                       const struct page *page, size_t height)
{
    size_t end = view->top + height;
    if (end >= layout->count)
        return layout->count - view->top;
    size_t element = layout->lines[end - 1].element;
    bool alone = layout->starts[element] == end - 1 && is_heading(&page->elements[element]);
    return alone && height >= HEIGHT_TO_SPARE ? height - 1 : height;
}

struct place view_place(const struct view *view, const struct layout *layout)
{
    if (view->top >= layout->count)
        return (struct place){0};
    size_t element = layout->lines[view->top].element;
    return (struct place){.element = element, .line = view->top - layout->starts[element]};
}

void view_return(struct view *view, const struct layout *layout, const struct page *page,
                 struct place place)
{
    if (place.element >= page->count)
        return;
    size_t last = layout_last_line(layout, place.element);
    view->top = layout->starts[place.element] + place.line;
    if (view->top > last)
        view->top = last;
}

static bool in_view(const struct view *view, size_t line, size_t height)
{
    return line >= view->top && line < view->top + height;
}

/* Brings the lines from `first` to `last` into the window; when they do not fit, `first` wins. */
static void bring_lines(struct view *view, size_t first, size_t last, size_t height)
{
    if (last >= view->top + height)
        view->top = last + 1 - height;
    if (first < view->top)
        view->top = first;
}

/* The same with some lines around them, as far as there are any and they fit: so one sees that the page goes on. */
static void bring(struct view *view, const struct layout *layout, size_t first, size_t last,
                  size_t height)
{
    const size_t lines = last + 1 - first;
    size_t context = lines < height ? (height - lines) / 2 : 0;
    if (context > CONTEXT)
        context = CONTEXT;
    first = first > context ? first - context : 0;
    last = last + context < layout->count ? last + context : layout->count - 1;
    bring_lines(view, first, last, height);
}

/* An item is shown with the heading right above it, and with what is wrong with it. */
static size_t first_line(const struct layout *layout, const struct page *page, size_t focus)
{
    size_t first = focus;
    while (first > 0 && is_heading(&page->elements[first - 1]))
        first--;
    return layout->starts[first];
}

static size_t last_line(const struct layout *layout, const struct page *page, size_t focus)
{
    size_t last = focus;
    if (page->elements[focus].kind == ELEMENT_FIELD)
        while (last + 1 < page->count && page->elements[last + 1].kind == ELEMENT_NOTICE)
            last++;
    return layout_last_line(layout, last);
}

static bool cursor_is_in(const struct layout *layout, size_t focus)
{
    return layout->has_cursor && layout->cursor_line >= layout->starts[focus] &&
           layout->cursor_line < layout->starts[focus + 1];
}

void view_show(struct view *view, const struct layout *layout, const struct page *page,
               size_t focus, size_t height)
{
    view->reading = focus >= page->count;
    if (view->reading)
        return;
    size_t first = first_line(layout, page, focus);
    size_t last = last_line(layout, page, focus);
    bool typing = cursor_is_in(layout, focus);
    bool fits = last - first < height;
    if (fits)
        bring(view, layout, first, last, height);
    else if (!typing)
        bring(view, layout, layout->starts[focus], layout_last_line(layout, focus), height);
    if (typing)
        bring_lines(view, layout->cursor_line, layout->cursor_line, height);
}

void view_show_cursor(struct view *view, const struct layout *layout, size_t height)
{
    if (layout->has_cursor)
        bring_lines(view, layout->cursor_line, layout->cursor_line, height);
}

bool view_shows(const struct view *view, const struct layout *layout, const struct page *page,
                size_t focus, size_t height)
{
    return focus < page->count && in_view(view, layout->starts[focus], height);
}

bool view_shows_cursor(const struct view *view, const struct layout *layout, size_t height)
{
    return !layout->has_cursor || in_view(view, layout->cursor_line, height);
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
static size_t settle(const struct view *view, const struct layout *layout, const struct page *page,
                     size_t focus, size_t height, bool last)
{
    if (view_shows(view, layout, page, focus, height))
        return focus;
    size_t found = in_window(view, layout, page, height, last);
    return found == page->count ? focus : found;
}

/* A line of the window before stays in view, so that the reader keeps the thread. */
static size_t window_step(size_t height)
{
    return height > 1 ? height - 1 : 1;
}

/* An item that came to stand at the edge gets what is around it in view, as far as the window moves on all the same. */
static size_t with_context(struct view *view, const struct layout *layout, const struct page *page,
                           size_t focus, size_t height, size_t before)
{
    struct view then = *view;
    if (!view_shows(view, layout, page, focus, height))
        return focus;
    view_show(&then, layout, page, focus, height);
    bool down = view->top > before;
    if (down ? then.top > before && then.top < view->top
             : then.top < before && then.top > view->top)
        view->top = then.top;
    return focus;
}

static size_t scroll_down(struct view *view, const struct layout *layout, const struct page *page,
                          size_t focus, size_t height)
{
    size_t before = view->top;
    view->top += window_step(height);
    view_fit(view, layout, height);
    if (view->top > before)
        return with_context(view, layout, page, settle(view, layout, page, focus, height, false),
                            height, before);
    return settle(view, layout, page, neighbour(page, page->count, -1), height, true);
}

/* Whether the heading above an item is out of view while both would fit: then it is read first, and gets the focus next. */
static bool lacks_heading(const struct view *view, const struct layout *layout,
                          const struct page *page, size_t focus, size_t height)
{
    return focus < page->count && first_line(layout, page, focus) < view->top &&
           layout_last_line(layout, focus) - first_line(layout, page, focus) < height;
}

static size_t scroll_up(struct view *view, const struct layout *layout, const struct page *page,
                        size_t focus, size_t height)
{
    size_t before = view->top;
    size_t step = window_step(height);
    if (before == 0)
        return settle(view, layout, page, neighbour(page, (size_t)-1, 1), height, false);
    view->top = before > step ? before - step : 0;
    size_t now = with_context(view, layout, page, settle(view, layout, page, focus, height, true),
                              height, before);
    return lacks_heading(view, layout, page, now, height) ? focus : now;
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
        return focus;
    }
    struct view then = *view;
    view_show(&then, layout, page, next, height);
    if (then.top > view->top + window_step(height))
        return scroll_down(view, layout, page, focus, height);
    *view = then;
    return next;
}

static size_t previous_item(struct view *view, const struct layout *layout, const struct page *page,
                            size_t focus, size_t height)
{
    size_t previous =
        view->reading ? in_window(view, layout, page, height, true) : neighbour(page, focus, -1);
    if (previous == page->count)
        return scroll_up(view, layout, page, focus, height);
    struct view then = *view;
    view_show(&then, layout, page, previous, height);
    if (then.top + window_step(height) < view->top)
        return scroll_up(view, layout, page, focus, height);
    *view = then;
    return previous;
}

static size_t go_first(struct view *view, const struct layout *layout, const struct page *page,
                       size_t focus, size_t height)
{
    (void)layout, (void)focus, (void)height;
    view->top = 0;
    return neighbour(page, (size_t)-1, 1);
}

static size_t go_last(struct view *view, const struct layout *layout, const struct page *page,
                      size_t focus, size_t height)
{
    (void)focus;
    view->top = last_top(layout, height);
    return neighbour(page, page->count, -1);
}

typedef size_t view_handler(struct view *view, const struct layout *layout, const struct page *page,
                            size_t focus, size_t height);

size_t view_move(struct view *view, const struct layout *layout, const struct page *page,
                 size_t focus, size_t height, enum key_command command)
{
    static view_handler *const handlers[] = {
        [COMMAND_NEXT_ITEM] = next_item,   [COMMAND_PREVIOUS_ITEM] = previous_item,
        [COMMAND_PAGE_DOWN] = scroll_down, [COMMAND_PAGE_UP] = scroll_up,
        [COMMAND_FIRST] = go_first,        [COMMAND_LAST] = go_last,
    };
    size_t now = handlers[command](view, layout, page, focus, height);
    view->reading = !view_shows(view, layout, page, now, height);
    return now;
}
