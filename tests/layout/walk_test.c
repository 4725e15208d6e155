
#include <locale.h>
#include <stdlib.h>
#include <string.h>

#include "../support/gallery.h"
#include "../support/random.h"
#include "../support/test.h"
#include "../support/window.h"
#include "../support/words.h"
#include "base/memory.h"

/*
 * Reading: what can be seen by walking over a page with one key, put together from the canvases. Of a field it is only
 * that it was seen: it opens and closes as one walks, and another test reads it.
 */

struct lines {
    char **texts; /* NULL: not seen yet */
    size_t count;
};

struct reading {
    struct window *window;
    struct lines *elements;
    size_t count;
};

/* The text of a row from one column to another without its white space; what only has a style is left out. */
static void add_solid(struct strbuf *out, const struct canvas *canvas, int row, int from, int to)
{
    for (int column = from; column < to && column < canvas->columns; column++) {
        const struct cell *cell = canvas_cell(canvas, row, column);
        if (strcmp(cell->text, " ") != 0)
            strbuf_add(out, cell->text);
    }
}

/* Where the columns of an item begin that are beside one another, in order; the last is the edge of the window. */
static size_t columns_of(const struct fullscreen *screen, size_t element, int columns[8])
{
    const struct layout *layout = &screen->layout;
    const struct line *line = &layout->lines[layout->starts[element]];
    size_t count = 0;
    for (size_t i = 0; i < line->count && count < 7; i++)
        if (layout->pieces[line->first + i].blanks == 0)
            columns[count++] = layout->pieces[line->first + i].column;
    columns[count] = screen->columns;
    return count;
}

static bool is_wide(const struct fullscreen *screen)
{
    return screen->columns >= 60;
}

/* A row as it was seen: of an item in columns with a line break between them. */
static char *solid_row(const struct fullscreen *screen, size_t line, int row)
{
    size_t element = screen->layout.lines[line].element;
    struct strbuf text = STRBUF_INIT;
    int columns[8] = {0, screen->columns};
    size_t count = 1;
    if (words_in_columns(&screen->page.elements[element], is_wide(screen)))
        count = columns_of(screen, element, columns);
    for (size_t i = 0; i < count; i++) {
        strbuf_add(&text, i > 0 ? "\n" : "");
        add_solid(&text, &screen->canvas, row, columns[i], columns[i + 1]);
    }
    char *row_text = memory_text(text.text);
    strbuf_release(&text);
    return row_text;
}

static bool is_field(const struct fullscreen *screen, size_t element)
{
    return screen->page.elements[element].kind == ELEMENT_FIELD;
}

static void read_line(struct reading *reading, size_t number, int row)
{
    const struct fullscreen *screen = &reading->window->screen;
    size_t element = screen->layout.lines[number].element;
    size_t line = number - screen->layout.starts[element];
    struct lines *lines = &reading->elements[element];
    if (is_field(screen, element))
        line = 0;
    while (lines->count <= line) {
        lines->texts = reallocarray(lines->texts, lines->count + 1, sizeof *lines->texts);
        assert_non_null(lines->texts);
        lines->texts[lines->count++] = NULL;
    }
    char *text = solid_row(screen, number, row);
    if (lines->texts[line] != NULL && !is_field(screen, element))
        assert_string_equal(lines->texts[line], text);
    free(lines->texts[line]);
    lines->texts[line] = text;
}

static void read_window(struct reading *reading)
{
    const struct fullscreen *screen = &reading->window->screen;
    size_t count = view_line_count(&screen->view, &screen->layout, &screen->page, screen->height);
    assert_int_equal(screen->page.count, reading->count);
    for (size_t i = 0; i < count; i++)
        read_line(reading, screen->view.top + i, screen->page_row + (int)i);
}

/* Presses a key until it changes nothing any more. */
static void read_with(struct reading *reading, const char *key)
{
    size_t top;
    size_t focus;
    size_t cursor;
    bool was_reading;
    struct window *window = reading->window;
    do {
        read_window(reading);
        top = window->screen.view.top;
        focus = window_focus(window);
        cursor = window->screen.editor.cursor;
        was_reading = window->screen.view.reading;
        window_type(window, key);
    } while (top != window->screen.view.top || focus != window_focus(window) ||
             cursor != window->screen.editor.cursor || was_reading != window->screen.view.reading);
}

/* The `column`th part of a row that was seen. */
static void add_part(struct strbuf *out, const char *row, size_t column)
{
    for (; column > 0 && row != NULL; column--) {
        row = strchr(row, '\n');
        row = row != NULL ? row + 1 : NULL;
    }
    if (row != NULL)
        strbuf_add_bytes(out, row, strcspn(row, "\n"));
}

/* Adds what was read of an element, column by column, and lets go of it. */
static void take_lines(struct lines *lines, bool add, struct strbuf *got)
{
    assert_true(lines->count > 0);
    for (size_t column = 0; column < 7 && add; column++)
        for (size_t i = 0; i < lines->count; i++) {
            assert_non_null(lines->texts[i]);
            add_part(got, lines->texts[i], column);
        }
    for (size_t i = 0; i < lines->count; i++)
        free(lines->texts[i]);
    free(lines->texts);
}

/* Home and End move in an open field: the ends of a page are reached by windows. */
static void go_far(struct window *window, const char *key)
{
    size_t top;
    size_t focus;
    do {
        top = window->screen.view.top;
        focus = window_focus(window);
        window_type(window, key);
    } while (top != window->screen.view.top || focus != window_focus(window));
}

/* The title that stands above the page is read there. */
static void add_title(struct strbuf *out, const struct fullscreen *screen)
{
    for (size_t row = 0; row < screen->title.count; row++)
        add_solid(out, &screen->canvas, (int)row, 0, screen->columns);
}

static void check_reading(struct window *window, const char *from, const char *key)
{
    const struct fullscreen *screen = &window->screen;
    struct reading reading = {.window = window, .count = screen->page.count};
    struct strbuf got = STRBUF_INIT;
    struct strbuf wanted = STRBUF_INIT;
    go_far(window, from);
    reading.elements = calloc(reading.count, sizeof *reading.elements);
    assert_non_null(reading.elements);
    read_with(&reading, key);
    add_title(&got, screen);
    for (size_t i = 0; i < reading.count; i++) {
        if (i > 0 || screen->title.count == 0)
            take_lines(&reading.elements[i], !is_field(screen, i), &got);
        if (!is_field(screen, i))
            words_add_element(&wanted, &screen->page.elements[i], screen->language,
                              is_wide(screen));
    }
    assert_string_equal(got.text, wanted.text);
    strbuf_release(&got);
    strbuf_release(&wanted);
    free(reading.elements);
}

static void every_word_can_be_read_with_any_key(void **state)
{
    static const int columns[] = {20, 40, 60};
    static const int rows[] = {5, 9, 24};
    for (size_t i = 0; i < gallery_count(); i++)
        for (size_t size = 0; size < 9; size++) {
            struct scene scene;
            struct window window;
            gallery_open(i, &scene, (enum language)((i + size) % LANGUAGE_COUNT)); /* by turns */
            window_open(&window, &scene, rows[size / 3], columns[size % 3]);
            check_reading(&window, "<PageUp>", "<PageDown>");
            check_reading(&window, "<PageUp>", "<Down>");
            check_reading(&window, "<PageDown>", "<PageUp>");
            check_reading(&window, "<PageDown>", "<Up>");
            window_close(&window);
            scene_close(&scene);
        }
}

/* Of the page: the keys at the bottom may be others. */
static void assert_only_the_bar_moved(const struct canvas *before, const struct canvas *after)
{
    for (int row = 0; row < after->page_rows; row++)
        for (int column = LAYOUT_BAR; column < after->columns; column++) {
            const struct cell *cell = canvas_cell(after, row, column);
            const struct cell *old = canvas_cell(before, row, column);
            assert_string_equal(cell->text, old->text);
            assert_int_equal(cell->style, old->style);
        }
}

/* A screen reader says what changes: the bar has no text, and nothing else may change. */
static void a_move_of_the_focus_moves_the_bar_and_nothing_else(void **state)
{
    for (size_t i = 0; i < gallery_count(); i++) {
        struct scene scene;
        struct window window;
        struct window other;
        gallery_open(i, &scene, LANGUAGE_NL);
        window_open(&window, &scene, 24, 80);
        size_t top;
        size_t focus;
        do {
            window_open(&other, &scene, 24, 80); /* shows the page as it is before the key */
            other.screen.view = window.screen.view;
            window_paint(&other);
            top = window.screen.view.top;
            focus = window_focus(&window);
            bool typing = scene.model.typing != INPUT_NONE;
            window_type(&window, "<Down>");
            if (!typing && window.screen.view.top == top && scene.model.typing == INPUT_NONE)
                assert_only_the_bar_moved(&other.screen.canvas, &window.screen.canvas);
            window_close(&other);
        } while (window_focus(&window) != focus || window.screen.view.top != top);
        window_close(&window);
        scene_close(&scene);
    }
}

/* Mostly keys that move and act, some typing, and now and then another size or something that happens elsewhere. */
static void random_key(struct window *window, uint32_t *seed)
{
    static const char *const keys[] = {"<Down>",      "<Down>",    "<Down>",
                                       "<Down>",      "<Up>",      "<Up>",
                                       "<Tab>",       "<BackTab>", "<Enter>",
                                       "<Enter>",     " ",         "<PageDown>",
                                       "<PageUp>",    "<Home>",    "<End>",
                                       "<Esc>",       "n",         "p",
                                       "u",           "/",         "e",
                                       "?",           "3",         "0",
                                       "a",           "é",         "漢",
                                       "\u0301",      "<C-W>",     "<C-K>",
                                       "<Backspace>", "<Left>",    "<Right>",
                                       "22-11-2026",  "team",      "111222333",
                                       "<F1>",        "<C-L>",     "<Paste>u1<Enter></Paste>"};
    uint32_t number = random_next(seed);
    if (number % 50 == 0)
        window_resize(window, 1 + (int)(number / 50 % 40), 1 + (int)(number / 5000 % 130));
    else if (number % 50 == 1)
        scene_tell(window->scene,
                   (struct event){.kind = EVENT_EXPORT_TAKEN, .text = "/a/verslag.txt"});
    else if (number % 50 == 2)
        scene_tell(
            window->scene,
            (struct event){
                .kind = EVENT_SAVE_FAILED,
                .text =
                    "De schijf is vol. Maak ruimte vrij, zodat alles weer bewaard kan worden."});
    else if (number % 50 == 3)
        scene_tell(window->scene, (struct event){.kind = EVENT_SAVED});
    else
        window_type(window, keys[number / 50 % (sizeof keys / sizeof keys[0])]);
    window_paint(window);
}

static void the_cursor_stands_on_the_focus_after_every_key(void **state)
{
    uint32_t seed = 20261122;
    for (int walk = 0; walk < 12; walk++) {
        struct scene scene;
        struct window window;
        scene_open(&scene, walk % 2 == 0 ? LANGUAGE_NL : LANGUAGE_EN,
                   walk % 3 == 0 ? scene_empty : scene_recorded);
        window_open(&window, &scene, walk % 4 == 0 ? 9 : 24, walk % 4 == 0 ? 40 : 80);
        for (int i = 0; i < 1500; i++) {
            random_key(&window, &seed);
            window_check_cursor(&window);
        }
        window_close(&window);
        scene_close(&scene);
    }
}

int main(void)
{
    setlocale(LC_CTYPE, "C.UTF-8");
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(every_word_can_be_read_with_any_key),
        cmocka_unit_test(a_move_of_the_focus_moves_the_bar_and_nothing_else),
        cmocka_unit_test(the_cursor_stands_on_the_focus_after_every_key),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
