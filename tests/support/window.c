#include "window.h"

#include "base/utf8.h"
#include "dump.h"
#include "keys.h"
#include "test.h"

void window_paint(struct window *window)
{
    fullscreen_paint(&window->screen, &window->scene->model, window->rows, window->columns);
}

void window_open(struct window *window, struct scene *scene, int rows, int columns)
{
    *window = (struct window){.scene = scene};
    scene->model.key_count = keymap_help(window->help);
    scene->model.keys = window->help;
    fullscreen_init(&window->screen);
    window_resize(window, rows, columns);
}

void window_resize(struct window *window, int rows, int columns)
{
    window->rows = rows;
    window->columns = columns;
    window_paint(window);
}

void window_key(struct window *window, struct key key)
{
    window->intent = (struct intent){0};
    window->result = fullscreen_key(&window->screen, &window->scene->model, key, &window->intent);
    if (window->result == FULLSCREEN_INTENT)
        scene_do(window->scene, window->intent);
    window_paint(window);
}

void window_type(struct window *window, const char *keys)
{
    while (*keys != '\0')
        window_key(window, keys_next(&keys));
}

size_t window_focus(const struct window *window)
{
    return fullscreen_focus(&window->screen, &window->scene->model);
}

/* The cursor */

static bool has_bar(const struct canvas *canvas, int row)
{
    return canvas->marked_row >= 0 && row >= canvas->marked_row &&
           row < canvas->marked_row + canvas->marked_rows;
}

/* The bar stands before every row of the item with the focus, and before no other; its columns have no text. */
static void check_bar(const struct window *window)
{
    const struct canvas *canvas = &window->screen.canvas;
    for (int row = 0; row < canvas->rows; row++)
        for (int column = 0; column < LAYOUT_INDENT; column++) {
            const struct cell *cell = canvas_cell(canvas, row, column);
            assert_string_equal(cell->text, " ");
            assert_int_equal(cell->style == STYLE_MARKER,
                             column < LAYOUT_BAR && has_bar(canvas, row));
        }
}

/* From the bar on a band goes over the whole item and nothing else; where text is typed the cursor stands outside it. */
static void check_band(const struct window *window)
{
    const struct canvas *canvas = &window->screen.canvas;
    for (int row = 0; row < canvas->rows; row++)
        for (int column = LAYOUT_BAR; column < canvas->columns; column++) {
            const struct cell *cell = canvas_cell(canvas, row, column);
            if (!has_bar(canvas, row))
                assert_false(cell->focused);
            else if (!canvas->typing && strcmp(cell->text, " ") != 0)
                assert_true(cell->focused || cell->style == STYLE_BADGE);
        }
    if (canvas->typing && window->screen.view.top <= window->screen.layout.cursor_line)
        assert_false(
            canvas_cell(canvas, canvas->cursor_row, canvas->cursor_column)->focused &&
            view_shows_cursor(&window->screen.view, &window->screen.layout, window->screen.height));
}

static void check_typing_cursor(const struct window *window)
{
    const struct fullscreen *screen = &window->screen;
    const struct strbuf *text = &screen->editor.text;
    size_t at = screen->editor.cursor;
    const struct cell *cell =
        canvas_cell(&screen->canvas, screen->canvas.cursor_row, screen->canvas.cursor_column);
    size_t end = at < text->length ? utf8_next(text->text, text->length, at) : at;
    bool bare_mark = utf8_width(text->text + at, end - at) == 0; /* has no cell of its own */
    if (at < text->length && text->text[at] != '\n' && text->text[at] != ' ' && !bare_mark)
        assert_memory_equal(cell->text, text->text + at, end - at);
    else if (!bare_mark || at == text->length)
        assert_string_equal(cell->text, " ");
    assert_string_equal(text->text, window->scene->model.typed);
}

void window_check_cursor(const struct window *window)
{
    const struct fullscreen *screen = &window->screen;
    const struct canvas *canvas = &screen->canvas;
    assert_true(canvas->cursor_row >= 0 && canvas->cursor_row <= canvas->rows - 1);
    assert_true(canvas->cursor_column >= 0 && canvas->cursor_column <= canvas->columns - 1);
    if (screen->too_small)
        return;
    assert_true(canvas->cursor_row >= screen->page_row &&
                canvas->cursor_row <= screen->page_row + (int)screen->height - 1);
    if (canvas->marked_row >= 0) {
        assert_true(canvas->marked_row >= screen->page_row && canvas->marked_rows > 0);
        assert_true(canvas->marked_row + canvas->marked_rows <=
                    screen->page_row + (int)screen->height);
    }
    check_bar(window);
    check_band(window);
    if (window->scene->model.typing != INPUT_NONE) {
        check_typing_cursor(window);
        return;
    }
    assert_int_equal(canvas->cursor_column, LAYOUT_INDENT);
    if (screen->view.reading) {
        assert_int_equal(canvas->cursor_row, screen->page_row);
        assert_int_equal(canvas->marked_row, -1);
        return;
    }
    size_t line = screen->view.top + (size_t)(canvas->cursor_row - screen->page_row);
    assert_int_equal(canvas->cursor_row, canvas->marked_row);
    assert_int_equal(line, screen->layout.starts[window_focus(window)]);
}

const char *window_text(const struct window *window)
{
    static char text[64 * 1024];
    struct strbuf dump = STRBUF_INIT;
    canvas_dump(&window->screen.canvas, &dump);
    assert_true(dump.length < sizeof text);
    memcpy(text, dump.text, dump.length + 1);
    strbuf_release(&dump);
    return text;
}

void window_close(struct window *window)
{
    fullscreen_release(&window->screen);
}
