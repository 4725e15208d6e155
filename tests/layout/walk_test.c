#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <locale.h>
#include <stdlib.h>
#include <string.h>

#include "../support/gallery.h"
#include "../support/random.h"
#include "../support/window.h"
#include "../support/words.h"

/* Reading: what can be seen by walking over a page with one key, put together from the canvases */

struct reading {
    struct window *window;
    char **lines; /* by their number in the page; NULL: not seen yet */
    size_t count;
};

/* The text of a row without its white space; what only has a style is left out. */
static char *solid_row(const struct canvas *canvas, int row)
{
    struct strbuf text = STRBUF_INIT;
    for (int column = 0; column < canvas->columns; column++) {
        const struct cell *cell = canvas_cell(canvas, row, column);
        if (strcmp(cell->text, " ") != 0)
            strbuf_add(&text, cell->text);
    }
    char *row_text = strbuf_detach(&text);
    assert_non_null(row_text);
    return row_text;
}

static void read_window(struct reading *reading)
{
    const struct fullscreen *screen = &reading->window->screen;
    size_t count = view_line_count(&screen->view, &screen->layout, &screen->page, screen->height);
    for (size_t i = 0; i < count; i++) {
        char *text = solid_row(&screen->canvas, (int)i);
        char **line = &reading->lines[screen->view.top + i];
        if (*line != NULL) {
            assert_string_equal(*line, text);
            free(*line);
        }
        *line = text;
    }
}

/* Presses a key until it changes nothing any more. */
static void read_with(struct reading *reading, const char *key)
{
    size_t top;
    size_t focus;
    bool was_reading;
    struct window *window = reading->window;
    do {
        read_window(reading);
        top = window->screen.view.top;
        focus = window_focus(window);
        was_reading = window->screen.view.reading;
        window_type(window, key);
    } while (top != window->screen.view.top || focus != window_focus(window) ||
             was_reading != window->screen.view.reading);
}

static void check_reading(struct window *window, const char *from, const char *key)
{
    const struct fullscreen *screen = &window->screen;
    struct reading reading = {window, NULL, 0};
    struct strbuf got = STRBUF_INIT;
    struct strbuf wanted = STRBUF_INIT;
    window_type(window, from);
    reading.count = screen->layout.count;
    reading.lines = calloc(reading.count, sizeof *reading.lines);
    assert_non_null(reading.lines);
    read_with(&reading, key);
    for (size_t i = 0; i < reading.count; i++) {
        assert_non_null(reading.lines[i]);
        strbuf_add(&got, reading.lines[i]);
        free(reading.lines[i]);
    }
    for (size_t i = 0; i < screen->page.count; i++)
        words_add_element(&wanted, &screen->page.elements[i], screen->language);
    assert_string_equal(got.text, wanted.text);
    strbuf_release(&got);
    strbuf_release(&wanted);
    free(reading.lines);
}

static void every_word_can_be_read_with_any_key(void **state)
{
    (void)state;
    static const int columns[] = {20, 40, 60};
    static const int rows[] = {5, 9, 24};
    for (size_t i = 0; i < gallery_count(); i++)
        for (int language = 0; language < LANGUAGE_COUNT; language++)
            for (size_t size = 0; size < 9; size++) {
                struct scene scene;
                struct window window;
                gallery_open(i, &scene, (enum language)language);
                window_open(&window, &scene, rows[size / 3], columns[size % 3]);
                if (scene.model.typing == INPUT_NONE) {
                    check_reading(&window, "<Home>", "<PageDown>");
                    check_reading(&window, "<Home>", "<Down>");
                    check_reading(&window, "<End>", "<PageUp>");
                    check_reading(&window, "<End>", "<Up>");
                }
                window_close(&window);
                scene_close(&scene);
            }
}

static size_t cells_that_differ(const struct canvas *before, const struct canvas *after)
{
    size_t count = 0;
    for (int row = 0; row < after->rows; row++)
        for (int column = 0; column < after->columns; column++) {
            const struct cell *cell = canvas_cell(after, row, column);
            const struct cell *old = canvas_cell(before, row, column);
            count += strcmp(cell->text, old->text) != 0 || cell->style != old->style;
        }
    return count;
}

/* A screen reader says what changes: the marker has no text, and nothing else may change. */
static void a_move_of_the_focus_changes_two_cells(void **state)
{
    (void)state;
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
            window_type(&window, "<Down>");
            if (window.screen.view.top == top && scene.model.typing == INPUT_NONE)
                assert_true(cells_that_differ(&other.screen.canvas, &window.screen.canvas) <= 2);
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
    (void)state;
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
        cmocka_unit_test(a_move_of_the_focus_changes_two_cells),
        cmocka_unit_test(the_cursor_stands_on_the_focus_after_every_key),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
