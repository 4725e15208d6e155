#include "fullscreen/screen.h"

#include "base/utf8.h"
#include "fullscreen/keymap.h"
#include "wizard/screens.h"

void fullscreen_init(struct fullscreen *screen)
{
    *screen = (struct fullscreen){
        .canvas = CANVAS_INIT,
        .page = PAGE_INIT,
        .title = LAYOUT_INIT,
        .layout = LAYOUT_INIT,
        .editor = EDITOR_INIT,
    };
}

void fullscreen_release(struct fullscreen *screen)
{
    canvas_release(&screen->canvas);
    layout_release(&screen->title);
    layout_release(&screen->layout);
    page_release(&screen->page);
    editor_release(&screen->editor);
}

const char *fullscreen_title(const struct fullscreen *screen)
{
    return screen->page.title;
}

/* Lines of a layout, of the title and of the page. */

static void paint_line(struct canvas *canvas, const struct layout *layout, size_t number, int row)
{
    const struct line *line = &layout->lines[number];
    for (size_t i = line->first; i < line->first + line->count; i++) {
        const struct piece *piece = &layout->pieces[i];
        if (piece->blanks > 0)
            canvas_fill(canvas, row, piece->column, piece->blanks, piece->style);
        else
            canvas_write(canvas, row, piece->column, piece->text, piece->length, piece->style);
    }
}

/* The fixed lines: the title above, what happened and the keys below, and rules that part them from the page. */

enum {
    ROWS_FOR_RULES = 15,     /* a window with fewer has no title and no rules */
    ROWS_TO_SPARE = 30,      /* a window in which a blank line parts the title from the page */
    TITLE_ROWS = 3,          /* a title of more lines goes along with the page */
    LEAST_RULE = 8,          /* columns that are left of a rule beside a text */
    LINES_BESIDE_NOTICE = 2, /* of the page, that stay in view above a long notice */
    LINES_BESIDE_HINT = 4,   /* and above a long hint */
};

static const char cut_off[] = "\xE2\x80\xA6"; /* … */

/* A rule, with a text at its right end where there is one. */
static void paint_rule(struct canvas *canvas, int row, const char *text)
{
    const int columns = (int)layout_columns(canvas->columns);
    const int width = (int)utf8_width(text, strlen(text));
    const bool beside = width > 0 && columns - width - 1 >= LEAST_RULE;
    canvas_fill(canvas, row, LAYOUT_INDENT, beside ? columns - width - 1 : columns, STYLE_RULE);
    if (beside)
        canvas_write(canvas, row, LAYOUT_INDENT + columns - width, text, strlen(text), STYLE_PLAIN);
}

static void paint_title(struct fullscreen *screen)
{
    for (size_t i = 0; i < screen->title.count; i++)
        paint_line(&screen->canvas, &screen->title, i, (int)i);
}

/* How many rows a text takes, at least one and at most `most`. */
static int count_rows(const char *text, int columns, int most)
{
    const size_t length = strlen(text);
    int count = 0;
    size_t at = 0;
    do {
        at = utf8_wrap(text, length, at, layout_columns(columns)).next;
        count++;
    } while (at < length && count < most);
    return count;
}

/* A text below the page, in rows of its own; what does not fit there is cut off. */
static void paint_below(struct canvas *canvas, int first, int rows, const char *text)
{
    const size_t length = strlen(text);
    const size_t columns = layout_columns(canvas->columns);
    size_t at = 0;
    for (int row = first; at < length && row < first + rows; row++) {
        struct utf8_line line = utf8_wrap(text, length, at, columns);
        bool cut = row == first + rows - 1 && line.next < length;
        if (cut)
            line = utf8_wrap(text, length, at, columns - 1);
        int column = canvas_write(canvas, row, LAYOUT_INDENT, text + line.start,
                                  line.end - line.start, STYLE_PLAIN);
        if (cut)
            canvas_write(canvas, row, column, cut_off, sizeof cut_off - 1, STYLE_PLAIN);
        at = line.next;
    }
}

/* The first word of a failure is a badge: it must not be overlooked. */
static void mark_failure(struct fullscreen *screen, const struct model *model)
{
    const char *text = message_text(model->language, MESSAGE_NOTICE_NOT_SAVED);
    const char *end = strchr(text, ':');
    if (model->saving != SAVING_FAILED || end == NULL)
        return;
    canvas_fill(&screen->canvas, screen->notice_row, LAYOUT_INDENT - 1, 1, STYLE_BADGE);
    canvas_write(&screen->canvas, screen->notice_row, LAYOUT_INDENT, text, (size_t)(end - text),
                 STYLE_BADGE);
}

/* Beside a notice that leaves room for it. */
static void paint_beside_notice(struct canvas *canvas, int row, const char *text)
{
    const int width = (int)utf8_width(text, strlen(text));
    const int column = LAYOUT_INDENT + (int)layout_columns(canvas->columns) - width;
    if (column < LAYOUT_INDENT)
        return;
    for (int i = column - 2; i < canvas->columns; i++)
        if (strcmp(canvas_cell(canvas, row, i)->text, " ") != 0)
            return;
    canvas_write(canvas, row, column, text, strlen(text), STYLE_PLAIN);
}

/* Says that the page goes on above or below the window, and how to get there: at the edge where it goes on. */
static void paint_more(struct fullscreen *screen, const struct model *model)
{
    struct canvas *canvas = &screen->canvas;
    const bool above = screen->view.top > 0;
    const bool below = screen->view.top + screen->height < screen->layout.count;
    const char *up = above ? message_text(model->language, MESSAGE_MORE_ABOVE) : "";
    const char *down = below ? message_text(model->language, MESSAGE_MORE_BELOW) : "";
    if (screen->ruled) {
        paint_rule(canvas, (int)screen->title.count, up);
        paint_rule(canvas, screen->page_row + (int)screen->height, down);
    } else if (screen->notice_row == screen->hint_row - 1) {
        const char *both = message_text(model->language, MESSAGE_MORE_BOTH);
        paint_beside_notice(canvas, screen->notice_row, above && below ? both : above ? up : down);
    }
}

/* A key and what it does: the name of the key stands out. Returns the column behind it. */
static int paint_hint(struct canvas *canvas, int column, const char *text, size_t length)
{
    const char *colon = memchr(text, ':', length);
    const size_t name = colon != NULL ? (size_t)(colon - text) : 0;
    column = canvas_write(canvas, canvas->rows - 1, column, text, name, STYLE_KEY);
    return canvas_write(canvas, canvas->rows - 1, column, text + name, length - name, STYLE_PLAIN);
}

static void paint_footer(struct fullscreen *screen, const struct model *model)
{
    struct canvas *canvas = &screen->canvas;
    struct strbuf footer = STRBUF_INIT;
    int column = LAYOUT_INDENT;
    size_t focus = fullscreen_focus(screen, model);
    bool reads = screen->view.reading || focus == screen->page.count;
    keymap_add_footer(model, keymap_item(model, reads ? NULL : &screen->page.elements[focus]),
                      layout_columns(canvas->columns), &footer);
    for (const char *hint = footer.text; *hint != '\0';) {
        const char *gap = strstr(hint, "  ");
        const size_t length = gap != NULL ? (size_t)(gap - hint) : strlen(hint);
        const size_t blanks = strspn(hint + length, " ");
        column = paint_hint(canvas, column, hint, length) + (int)blanks;
        hint += length + blanks;
    }
    strbuf_release(&footer);
}

static int rows_in_window(const struct fullscreen *screen, size_t element, size_t first)
{
    size_t end = layout_last_line(&screen->layout, element) + 1;
    size_t bottom = screen->view.top + screen->height;
    return (int)((end < bottom ? end : bottom) - first);
}

/*
 * The item with the focus stands in a band as wide as the page, which begins with a bar before every row. What can be
 * typed in an open field is left out: there the text cursor has to be seen. The band sends text again that is there.
 */
static void paint_band(struct fullscreen *screen, size_t first)
{
    struct canvas *canvas = &screen->canvas;
    const int end = LAYOUT_INDENT + (int)layout_columns(canvas->columns) + 1;
    for (int i = 0; i < canvas->marked_rows; i++) {
        const struct line *line = &screen->layout.lines[first + (size_t)i];
        canvas_fill(canvas, canvas->marked_row + i, 0, LAYOUT_BAR, STYLE_MARKER);
        if (!screen->bar_alone)
            canvas_focus(canvas, canvas->marked_row + i, LAYOUT_BAR,
                         line->typed_at > 0 ? line->typed_at - 1 : end);
    }
}

static void paint_focus(struct fullscreen *screen, size_t focus)
{
    struct canvas *canvas = &screen->canvas;
    const struct layout *layout = &screen->layout;
    const struct view *view = &screen->view;
    canvas->cursor_row = screen->page_row;
    canvas->cursor_column = LAYOUT_INDENT;
    if (view->reading)
        return;
    size_t first = layout->starts[focus];
    bool above = first < view->top; /* the label of a long text that is being typed */
    if (above)
        first = view->top;
    canvas->marked_row = screen->page_row + (int)(first - view->top);
    canvas->marked_rows = rows_in_window(screen, focus, first);
    if (!above)
        canvas->cursor_row = canvas->marked_row;
    paint_band(screen, first);
    if (layout->has_cursor && view_shows_cursor(view, layout, screen->height)) {
        canvas->cursor_row = screen->page_row + (int)(layout->cursor_line - view->top);
        canvas->cursor_column = layout->cursor_column;
    }
}

static void paint_too_small(struct fullscreen *screen, const struct model *model, int rows,
                            int columns)
{
    const char *text = message_text(model->language, MESSAGE_TOO_SMALL);
    size_t length = strlen(text);
    size_t at = 0;
    canvas_clear(&screen->canvas, rows, columns);
    for (int row = 0; row < rows && at < length && columns >= 2; row++) {
        struct utf8_line line = utf8_wrap(text, length, at, (size_t)columns);
        canvas_write(&screen->canvas, row, 0, text + line.start, line.end - line.start,
                     STYLE_PLAIN);
        at = line.next;
    }
}

/* Another page begins at its top; the focus is followed when it was sent somewhere down the page. */
static void begin_page(struct fullscreen *screen, const struct model *model, size_t focus)
{
    bool same = screen->page_count > 0 && screen->screen == model->screen &&
                screen->language == model->language &&
                (model->screen != SCREEN_FACTOR || screen->factor == model->factor);
    screen->screen = model->screen;
    screen->factor = model->factor;
    screen->language = model->language;
    if (same)
        return;
    screen->page_count++;
    static const struct intent none = {0};
    screen->view = (struct view){.reading = true};
    screen->focus = model->focus;
    screen->follow = focus != page_find(&screen->page, &none);
}

/* The text cursor of the field that a key led to comes into view, unless that passes over lines that nobody saw yet. */
static void show_text_cursor(struct fullscreen *screen)
{
    struct view then = screen->view;
    view_show_cursor(&then, &screen->layout, screen->height);
    if (screen->upwards && then.top > screen->left)
        return;
    if (then.top < screen->left + screen->height && screen->left < then.top + screen->height)
        screen->view = then;
}

/* The focus comes into view when something else than a key for moving took it there, or took it out of view. */
static void settle_view(struct fullscreen *screen, const struct model *model, size_t focus)
{
    struct view *view = &screen->view;
    view_fit(view, &screen->layout, screen->height);
    bool shows = view_shows(view, &screen->layout, &screen->page, focus, screen->height);
    bool lost = !shows && !view->reading;
    bool typing = screen->layout.has_cursor && !screen->scrolled;
    if (screen->follow || typing || lost || !intent_equal(&screen->focus, &model->focus))
        view_show(view, &screen->layout, &screen->page, focus, screen->height);
    else
        view->reading = !shows;
    if (screen->arrived)
        show_text_cursor(screen);
    screen->focus = model->focus;
    screen->follow = false;
    screen->scrolled = false;
    screen->arrived = false;
}

/* A field that was just opened gets its text into the editor. One that was only left for a moment keeps its cursor. */
static void follow_typing(struct fullscreen *screen, const struct model *model)
{
    if (model->typing == INPUT_NONE || screen->typing_count == model->typing_count)
        return;
    const struct intent field = model_open_field(model);
    bool same_field = screen->typing_count > 0 && intent_equal(&screen->field, &field);
    bool same = same_field && strcmp(screen->editor.text.text, model->typed) == 0;
    screen->typing_count = model->typing_count;
    screen->field = field;
    screen->follow = !screen->scrolled;
    if (same)
        return;
    bool pasting = same_field && screen->editor.pasting;
    editor_open(&screen->editor, model->typed, input_rule(model->typing)->several_lines);
    screen->editor.pasting = pasting;
}

static void build_page(struct fullscreen *screen, const struct model *model)
{
    layout_release(&screen->title);
    page_release(&screen->page);
    page_build(&screen->page, model);
    follow_typing(screen, model);
}

static struct layout_frame frame_of(const struct fullscreen *screen, const struct model *model)
{
    return (struct layout_frame){
        .language = model->language,
        .editor = model->typing != INPUT_NONE ? &screen->editor : NULL,
        .columns = screen->columns,
        .ascii = screen->ascii,
        .titled = screen->title.count > 0,
    };
}

/* The title stands above the page where there is room for it. */
static void make_title(struct fullscreen *screen, const struct model *model)
{
    const struct layout_frame frame = frame_of(screen, model);
    if (screen->rows < ROWS_FOR_RULES)
        return;
    layout_make_title(&screen->title, &screen->page, &frame);
    if (screen->title.count > TITLE_ROWS)
        layout_release(&screen->title);
}

static void make_layout(struct fullscreen *screen, const struct model *model)
{
    const struct layout_frame frame = frame_of(screen, model);
    layout_release(&screen->layout);
    editor_set_columns(&screen->editor, layout_field_columns(&screen->page, &frame));
    layout_make(&screen->layout, &screen->page, &frame);
}

/* The same page in a window of another size goes on where it was; the focus stays in view if it was. */
static void fit_to_size(struct fullscreen *screen, const struct model *model, bool resized)
{
    struct place place = view_place(&screen->view, &screen->layout);
    make_layout(screen, model);
    canvas_clear(&screen->canvas, screen->rows, screen->columns);
    if (resized && screen->page_count > 0) {
        view_return(&screen->view, &screen->layout, &screen->page, place);
        screen->follow = screen->follow || !(screen->view.reading || screen->scrolled);
    }
}

size_t fullscreen_focus(const struct fullscreen *screen, const struct model *model)
{
    if (screen->layout.has_cursor)
        return screen->layout.lines[screen->layout.cursor_line].element;
    return page_find(&screen->page, &model->focus);
}

static void paint_page(struct fullscreen *screen, const struct model *model)
{
    size_t focus = fullscreen_focus(screen, model);
    begin_page(screen, model, focus);
    settle_view(screen, model, focus);
    const struct view *view = &screen->view;
    screen->canvas.page = screen->page_count;
    screen->canvas.element = focus;
    screen->canvas.typing = screen->layout.has_cursor;
    screen->canvas.page_top = screen->page_row;
    screen->canvas.top = view->top;
    screen->canvas.lines = screen->layout.count;
    screen->canvas.page_rows = (int)screen->height;
    size_t count = view_line_count(view, &screen->layout, &screen->page, screen->height);
    for (size_t i = 0; i < count; i++)
        paint_line(&screen->canvas, &screen->layout, view->top + i, screen->page_row + (int)i);
    paint_focus(screen, focus);
}

/* What just happened. */
static void add_notice(const struct model *model, struct strbuf *notice)
{
    struct strbuf raw = STRBUF_INIT;
    model_add_notice(model, &raw);
    utf8_add_safe(notice, raw.text, raw.length, false);
    strbuf_release(&raw);
}

/* What to type in the open field; "" when there is none. */
static const char *hint_of_open_field(const struct page *page)
{
    for (size_t i = 0; i < page->count; i++)
        if (page->elements[i].open)
            return page->elements[i].hint;
    return "";
}

/* The rows that the longest hint of the page takes, whichever field is open: so nothing moves when another one opens. */
static int hint_rows(const struct page *page, int columns, int most)
{
    int rows = 0;
    for (size_t i = 0; i < page->count; i++)
        if (page->elements[i].hint[0] != '\0') {
            int needed = count_rows(page->elements[i].hint, columns, most);
            rows = needed > rows ? needed : rows;
        }
    return rows;
}

/* How much of the window is for the page: there is always one row for a notice, so that the page does not move for it. */
static void divide_window(struct fullscreen *screen, const struct strbuf *notice)
{
    const int above_keys = screen->rows - 1;
    const int spare = above_keys - 1 - LINES_BESIDE_HINT;
    screen->ruled = screen->rows >= ROWS_FOR_RULES;
    screen->page_row = (int)screen->title.count + screen->ruled + (screen->rows >= ROWS_TO_SPARE);
    screen->hint_row =
        above_keys - hint_rows(&screen->page, screen->columns, spare > 1 ? spare : 1);
    screen->notice_row = screen->hint_row - count_rows(notice->text, screen->columns,
                                                       screen->hint_row - LINES_BESIDE_NOTICE);
    screen->height = (size_t)(screen->notice_row - screen->ruled - screen->page_row);
}

void fullscreen_paint(struct fullscreen *screen, const struct model *model, int rows, int columns)
{
    bool other_size = screen->rows != rows || screen->columns != columns;
    size_t height = screen->height;
    screen->rows = rows;
    screen->columns = columns;
    screen->too_small = rows < FULLSCREEN_MIN_ROWS || columns < FULLSCREEN_MIN_COLUMNS;
    if (screen->too_small) {
        paint_too_small(screen, model, rows, columns);
        return;
    }
    struct strbuf notice = STRBUF_INIT;
    build_page(screen, model);
    make_title(screen, model);
    add_notice(model, &notice);
    divide_window(screen, &notice);
    fit_to_size(screen, model, other_size || height != screen->height);
    paint_page(screen, model);
    paint_title(screen);
    paint_below(&screen->canvas, screen->notice_row, screen->hint_row - screen->notice_row,
                notice.text);
    paint_below(&screen->canvas, screen->hint_row, rows - 1 - screen->hint_row,
                hint_of_open_field(&screen->page));
    mark_failure(screen, model);
    paint_more(screen, model);
    paint_footer(screen, model);
    strbuf_release(&notice);
}
