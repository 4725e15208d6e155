#include "fullscreen/screen.h"

#include "base/utf8.h"
#include "fullscreen/keymap.h"
#include "wizard/screens.h"

void fullscreen_init(struct fullscreen *screen)
{
    *screen = (struct fullscreen){
        .canvas = CANVAS_INIT, .page = PAGE_INIT, .layout = LAYOUT_INIT, .editor = EDITOR_INIT};
}

void fullscreen_release(struct fullscreen *screen)
{
    canvas_release(&screen->canvas);
    layout_release(&screen->layout);
    page_release(&screen->page);
    editor_release(&screen->editor);
}

const char *fullscreen_title(const struct fullscreen *screen)
{
    return screen->page.title;
}

/* The fixed lines at the bottom: what happened, and the keys. */

enum { ROWS_TO_SPARE = 16 }; /* a window in which a blank line parts the page from the notice */

static const char cut_off[] = "\xE2\x80\xA6"; /* … */

/* Always one row, so that the page does not move when there is something to say; two lines of the page stay in view. */
static int notice_rows(const struct strbuf *notice, int rows, int columns)
{
    int count = 0;
    size_t at = 0;
    do {
        at = utf8_wrap(notice->text, notice->length, at, layout_columns(columns)).next;
        count++;
    } while (at < notice->length && count < rows - 3);
    return count;
}

static void paint_notice(struct fullscreen *screen, const struct strbuf *notice, enum style style)
{
    struct canvas *canvas = &screen->canvas;
    size_t columns = layout_columns(canvas->columns);
    size_t at = 0;
    for (int row = screen->notice_row; at < notice->length && row < canvas->rows - 1; row++) {
        struct utf8_line line = utf8_wrap(notice->text, notice->length, at, columns);
        bool cut = row == canvas->rows - 2 && line.next < notice->length;
        if (cut)
            line = utf8_wrap(notice->text, notice->length, at, columns - 1);
        int column = canvas_write(canvas, row, LAYOUT_INDENT, notice->text + line.start,
                                  line.end - line.start, style);
        if (cut)
            canvas_write(canvas, row, column, cut_off, sizeof cut_off - 1, style);
        at = line.next;
    }
}

/* Says that the page goes on below the window and how to get there, beside a notice that leaves room for it. */
static void paint_more(struct fullscreen *screen, const struct model *model)
{
    struct canvas *canvas = &screen->canvas;
    const char *text = message_text(model->language, MESSAGE_MORE_BELOW);
    int row = canvas->rows - 2;
    int column =
        LAYOUT_INDENT + (int)layout_columns(canvas->columns) - (int)utf8_width(text, strlen(text));
    bool more = screen->view.top + screen->height < screen->layout.count;
    if (!more || model->typing != INPUT_NONE || screen->notice_row < row || column < LAYOUT_INDENT)
        return;
    for (int i = column - LAYOUT_INDENT; i < canvas->columns; i++)
        if (strcmp(canvas_cell(canvas, row, i)->text, " ") != 0)
            return;
    canvas_write(canvas, row, column, text, strlen(text), STYLE_FOOTER);
}

static void paint_footer(struct fullscreen *screen, const struct model *model)
{
    struct canvas *canvas = &screen->canvas;
    struct strbuf footer = STRBUF_INIT;
    keymap_add_footer(model->language, model->typing != INPUT_NONE,
                      input_rule(model->typing)->several_lines,
                      (size_t)(canvas->columns - LAYOUT_INDENT), &footer);
    canvas_write(canvas, canvas->rows - 1, LAYOUT_INDENT, footer.text, footer.length, STYLE_FOOTER);
    strbuf_release(&footer);
}

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

static int rows_in_window(const struct fullscreen *screen, size_t element)
{
    size_t first = screen->layout.starts[element];
    size_t end = layout_last_line(&screen->layout, element) + 1;
    size_t bottom = screen->view.top + screen->height;
    return (int)((end < bottom ? end : bottom) - first);
}

static void paint_focus(struct fullscreen *screen, size_t focus)
{
    struct canvas *canvas = &screen->canvas;
    const struct layout *layout = &screen->layout;
    const struct view *view = &screen->view;
    canvas->cursor_row = 0;
    canvas->cursor_column = LAYOUT_INDENT;
    if (view->reading)
        return;
    size_t first = layout->starts[focus];
    bool above = first < view->top; /* the label of a long text that is being typed */
    if (!above) {
        canvas->cursor_row = canvas->marked_row = (int)(first - view->top);
        canvas->marked_rows = rows_in_window(screen, focus);
        canvas_fill(canvas, canvas->marked_row, 0, 1, STYLE_MARKER);
    }
    if (layout->has_cursor) {
        canvas->cursor_row = (int)(layout->cursor_line - view->top);
        canvas->cursor_column = layout->cursor_column;
    }
}

static bool paint_too_small(struct fullscreen *screen, const struct model *model, int rows,
                            int columns)
{
    if (!canvas_clear(&screen->canvas, rows, columns))
        return false;
    const char *text = message_text(model->language, MESSAGE_TOO_SMALL);
    size_t length = strlen(text);
    size_t at = 0;
    for (int row = 0; row < rows && at < length && columns >= 2; row++) {
        struct utf8_line line = utf8_wrap(text, length, at, (size_t)columns);
        canvas_write(&screen->canvas, row, 0, text + line.start, line.end - line.start,
                     STYLE_PLAIN);
        at = line.next;
    }
    return true;
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

/* The focus comes into view when something else than a key for moving took it there, or took it out of view. */
static void settle_view(struct fullscreen *screen, const struct model *model, size_t focus)
{
    struct view *view = &screen->view;
    view_fit(view, &screen->layout, screen->height);
    bool shows = view_shows(view, &screen->layout, &screen->page, focus, screen->height);
    bool lost = !shows && !view->reading;
    if (screen->follow || screen->layout.has_cursor || lost ||
        !intent_equal(&screen->focus, &model->focus))
        view_show(view, &screen->layout, &screen->page, focus, screen->height);
    else
        view->reading = !shows;
    screen->focus = model->focus;
    screen->follow = false;
}

/* A field that was just opened gets its text into the editor. */
static bool follow_typing(struct fullscreen *screen, const struct model *model)
{
    if (model->typing == INPUT_NONE || screen->typing_count == model->typing_count)
        return true;
    screen->typing_count = model->typing_count;
    screen->follow = true;
    return editor_open(&screen->editor, model->typed, input_rule(model->typing)->several_lines);
}

static bool make_layout(struct fullscreen *screen, const struct model *model, int columns)
{
    layout_release(&screen->layout);
    page_release(&screen->page);
    page_build(&screen->page, model);
    if (screen->page.arena.failed || !follow_typing(screen, model) || screen->editor.text.failed)
        return false;
    const struct editor *editor = model->typing != INPUT_NONE ? &screen->editor : NULL;
    editor_set_columns(&screen->editor, layout_field_columns(columns));
    return layout_make(&screen->layout, &screen->page, model->language, editor, columns);
}

/* The same page in a window of another size goes on where it was; the focus stays in view if it was. */
static bool fit_to_size(struct fullscreen *screen, const struct model *model, bool resized)
{
    struct place place = view_place(&screen->view, &screen->layout);
    if (!make_layout(screen, model, screen->columns) ||
        !canvas_clear(&screen->canvas, screen->rows, screen->columns))
        return false;
    if (resized && screen->page_count > 0) {
        view_return(&screen->view, &screen->layout, &screen->page, place);
        screen->follow = screen->follow || !screen->view.reading;
    }
    return true;
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
    screen->canvas.top = view->top;
    screen->canvas.lines = screen->layout.count;
    screen->canvas.page_rows = (int)screen->height;
    size_t count = view_line_count(view, &screen->layout, &screen->page, screen->height);
    for (size_t i = 0; i < count; i++)
        paint_line(&screen->canvas, &screen->layout, view->top + i, (int)i);
    paint_focus(screen, focus);
}

/* How much of the window is for the page; false when memory ran out. */
static bool divide_window(struct fullscreen *screen, const struct model *model,
                          struct strbuf *notice)
{
    struct strbuf raw = STRBUF_INIT;
    model_add_notice(model, &raw);
    utf8_add_safe(notice, raw.text, raw.length, false);
    bool made = !raw.failed && !notice->failed;
    strbuf_release(&raw);
    screen->notice_row = screen->rows - 1 - notice_rows(notice, screen->rows, screen->columns);
    bool blank = screen->rows >= ROWS_TO_SPARE && screen->notice_row > 2;
    screen->height = (size_t)(screen->notice_row - blank);
    return made;
}

bool fullscreen_paint(struct fullscreen *screen, const struct model *model, int rows, int columns)
{
    bool other_size = screen->rows != rows || screen->columns != columns;
    size_t height = screen->height;
    screen->rows = rows;
    screen->columns = columns;
    screen->too_small = rows < FULLSCREEN_MIN_ROWS || columns < FULLSCREEN_MIN_COLUMNS;
    if (screen->too_small)
        return paint_too_small(screen, model, rows, columns);
    struct strbuf notice = STRBUF_INIT;
    bool painted = divide_window(screen, model, &notice) &&
                   fit_to_size(screen, model, other_size || height != screen->height);
    if (painted) {
        paint_page(screen, model);
        paint_notice(screen, &notice, model->saving == SAVING_FAILED ? STYLE_PROBLEM : STYLE_PLAIN);
        paint_more(screen, model);
        paint_footer(screen, model);
    }
    strbuf_release(&notice);
    return painted;
}
