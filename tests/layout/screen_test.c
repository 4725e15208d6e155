#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <locale.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "../support/gallery.h"
#include "../support/golden.h"
#include "../support/keys.h"
#include "../support/window.h"
#include "base/utf8.h"

/* Looks */

static const struct {
    int rows, columns;
    const char *name;
} sizes[] = {{24, 80, "80x24"}, {9, 40, "40x9"}, {40, 120, "120x40"}};

enum { SIZE_COUNT = sizeof sizes / sizeof sizes[0] };

static void check_looks(size_t number, enum language language)
{
    struct scene scene;
    struct window window;
    gallery_open(number, &scene, language);
    for (size_t i = 0; i < SIZE_COUNT; i++) {
        char name[128];
        window_open(&window, &scene, sizes[i].rows, sizes[i].columns);
        snprintf(name, sizeof name, "screen-%s-%s-%s.txt", gallery_name(number), sizes[i].name,
                 language_code(language));
        assert_golden(name, window_text(&window), strlen(window_text(&window)));
        window_close(&window);
    }
    scene_close(&scene);
}

static void every_page_looks_as_it_did(void **state)
{
    (void)state;
    for (size_t i = 0; i < gallery_count(); i++)
        for (int language = 0; language < LANGUAGE_COUNT; language++)
            check_looks(i, (enum language)language);
}

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

static void add_solid(struct strbuf *out, const char *text)
{
    for (; *text != '\0'; text++)
        if (*text != ' ' && *text != '\n')
            strbuf_add_bytes(out, text, 1);
}

static void add_words(struct strbuf *out, const struct element *element, enum language language)
{
    static const char *const marks[ELEMENT_KINDS][2] = {
        [ELEMENT_TIP] = {"-", "-"},
        [ELEMENT_EXAMPLE] = {"-", "-"},
        [ELEMENT_CHECKBOX] = {"[]", "[x]"},
        [ELEMENT_CHOICE] = {"()", "(x)"},
    };
    bool labelled = element->kind == ELEMENT_FIELD ||
                    (element->kind == ELEMENT_LINK && element->value[0] != '\0');
    strbuf_add(out, marks[element->kind][element->checked]);
    add_solid(out, element->text);
    if (labelled)
        strbuf_add(out, ":");
    if (element->kind == ELEMENT_FIELD && element->value[0] == '\0' && !element->open)
        add_solid(out, message_text(language, MESSAGE_NOT_FILLED_IN));
    add_solid(out, element->value);
    add_solid(out, element->hint);
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
        add_words(&wanted, &screen->page.elements[i], screen->language);
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

/* The cursor */

static void check_marker(const struct window *window)
{
    const struct canvas *canvas = &window->screen.canvas;
    for (int row = 0; row < canvas->rows; row++) {
        const struct cell *cell = canvas_cell(canvas, row, 0);
        assert_string_equal(cell->text, " "); /* the column of the marker has no text */
        assert_int_equal(cell->style == STYLE_MARKER, row == canvas->marked_row);
    }
}

static void check_typing_cursor(const struct window *window)
{
    const struct fullscreen *screen = &window->screen;
    const struct strbuf *text = &screen->editor.text;
    size_t at = screen->editor.cursor;
    const struct cell *cell =
        canvas_cell(&screen->canvas, screen->canvas.cursor_row, screen->canvas.cursor_column);
    if (at < text->length && text->text[at] != '\n' && text->text[at] != ' ')
        assert_memory_equal(cell->text, text->text + at,
                            utf8_next(text->text, text->length, at) - at);
    else
        assert_string_equal(cell->text, " ");
    assert_string_equal(text->text, window->scene->model.typed);
}

static void check_cursor(const struct window *window)
{
    const struct fullscreen *screen = &window->screen;
    const struct canvas *canvas = &screen->canvas;
    assert_in_range(canvas->cursor_row, 0, canvas->rows - 1);
    assert_in_range(canvas->cursor_column, 0, canvas->columns - 1);
    if (screen->too_small)
        return;
    assert_true(canvas->cursor_row < (int)screen->height);
    check_marker(window);
    if (window->scene->model.typing != INPUT_NONE) {
        check_typing_cursor(window);
        return;
    }
    assert_int_equal(canvas->cursor_column, LAYOUT_INDENT);
    if (screen->view.reading) {
        assert_int_equal(canvas->cursor_row, 0);
        assert_int_equal(canvas->marked_row, -1);
        return;
    }
    size_t line = screen->view.top + (size_t)canvas->cursor_row;
    assert_int_equal(canvas->cursor_row, canvas->marked_row);
    assert_int_equal(line, screen->layout.starts[window_focus(window)]);
}

static uint32_t next_number(uint32_t *seed)
{
    *seed ^= *seed << 13;
    *seed ^= *seed >> 17;
    *seed ^= *seed << 5;
    return *seed;
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
    uint32_t number = next_number(seed);
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
            check_cursor(&window);
        }
        window_close(&window);
        scene_close(&scene);
    }
}

/* Sizes */

static void any_row_of_sizes_keeps_the_focus(void **state)
{
    (void)state;
    uint32_t seed = 7;
    for (size_t i = 0; i < gallery_count(); i++) {
        struct scene scene;
        struct window window;
        gallery_open(i, &scene, LANGUAGE_NL);
        window_open(&window, &scene, 24, 80);
        window_type(&window, scene.model.typing == INPUT_NONE ? "<Down><Down>" : "<Left>");
        struct intent focus = scene.model.focus;
        bool reading = window.screen.view.reading;
        for (int n = 0; n < 150; n++) {
            uint32_t number = next_number(&seed);
            window_resize(&window, 1 + (int)(number % 60), 1 + (int)(number / 60 % 200));
            check_cursor(&window);
            assert_true(intent_equal(&scene.model.focus, &focus));
            if (!window.screen.too_small && !reading)
                assert_false(window.screen.view.reading);
        }
        window_close(&window);
        scene_close(&scene);
    }
}

static void every_size_shows_something_of_use(void **state)
{
    (void)state;
    struct scene scene;
    struct window window;
    gallery_open(0, &scene, LANGUAGE_NL);
    window_open(&window, &scene, 24, 80);
    for (int rows = 1; rows <= 60; rows++)
        for (int columns = 1; columns <= 100; columns++) {
            window_resize(&window, rows, columns);
            bool small = rows < FULLSCREEN_MIN_ROWS || columns < FULLSCREEN_MIN_COLUMNS;
            assert_int_equal(window.screen.too_small, small);
            const char *wanted = small ? "Venster" : "Enter: kiezen";
            if (columns >= 7)
                assert_non_null(strstr(window_text(&window), wanted));
        }
    window_close(&window);
    scene_close(&scene);
}

static void nothing_is_done_that_cannot_be_seen(void **state)
{
    (void)state;
    struct scene scene;
    struct window window;
    scene_open(&scene, LANGUAGE_NL, scene_recorded);
    scene_do(&scene, (struct intent){.kind = INTENT_GO, .screen = SCREEN_FACTOR, .factor = 1});
    window_open(&window, &scene, 24, 80);
    struct intent focus = scene.model.focus;
    size_t changes = progress_count(scene.progress);
    window_resize(&window, 4, 80);
    assert_non_null(strstr(window_text(&window), "Venster te klein."));
    window_type(&window, " <Enter><Down>u5n<Esc>e<PageDown>");
    assert_int_equal(progress_count(scene.progress), changes);
    assert_int_equal(scene.model.screen, SCREEN_FACTOR);
    assert_int_equal(scene.model.factor, 1);
    assert_true(intent_equal(&scene.model.focus, &focus));
    window_type(&window, "<C-L>");
    assert_int_equal(window.result, FULLSCREEN_REDRAW);
    window_type(&window, "<C-Z>");
    assert_int_equal(window.result, FULLSCREEN_SUSPEND);
    window_type(&window, "q");
    assert_int_equal(window.intent.kind, INTENT_STOP);
    window_close(&window);
    scene_close(&scene);
}

static void typing_goes_on_while_the_window_is_too_small(void **state)
{
    (void)state;
    struct scene scene;
    struct window window;
    scene_open(&scene, LANGUAGE_NL, scene_empty);
    window_open(&window, &scene, 24, 80);
    window_type(&window, "<Enter>Water");
    window_resize(&window, 3, 10);
    window_type(&window, "schap");
    window_resize(&window, 24, 80);
    window_type(&window, " Rijn");
    assert_string_equal(scene.model.typed, "Waterschap Rijn");
    assert_non_null(strstr(window_text(&window), "Waterschap Rijn\n"));
    window_close(&window);
    scene_close(&scene);
}

static void reading_goes_on_where_it_was_in_another_width(void **state)
{
    (void)state;
    struct scene scene;
    struct window window;
    scene_open(&scene, LANGUAGE_NL, scene_empty);
    scene_do(&scene, (struct intent){.kind = INTENT_GO, .screen = SCREEN_SOURCES});
    window_open(&window, &scene, 9, 80);
    window_type(&window, "<PageDown><PageDown>");
    assert_true(window.screen.view.reading);
    const struct fullscreen *screen = &window.screen;
    size_t element = screen->layout.lines[screen->view.top].element;
    window_resize(&window, 9, 30);
    assert_int_equal(screen->layout.lines[screen->view.top].element, element);
    window_resize(&window, 12, 60);
    assert_int_equal(screen->layout.lines[screen->view.top].element, element);
    assert_true(window.screen.view.reading);
    window_close(&window);
    scene_close(&scene);
}

/* The bottom of the window */

static void assert_row(const struct window *window, int row, const char *wanted)
{
    const char *text = window_text(window);
    for (int i = 0; i < row; i++)
        text = strchr(text, '\n') + 1;
    struct strbuf line = STRBUF_INIT;
    strbuf_add_bytes(&line, text, strcspn(text, "\n"));
    assert_string_equal(line.text, wanted);
    strbuf_release(&line);
}

static void the_notice_is_whole_or_says_that_it_is_not(void **state)
{
    (void)state;
    struct scene scene;
    struct window window;
    gallery_open(0, &scene, LANGUAGE_NL);
    scene_tell(&scene, (struct event){.kind = EVENT_NOTICE,
                                      .text = "aaaa bbbb cccc dddd eeee ffff gggg hhhh iiii jjjj"});
    window_open(&window, &scene, 5, 21);
    assert_row(&window, 2, "  aaaa bbbb cccc dddd");
    assert_row(&window, 3, "  eeee ffff gggg…");
    window_resize(&window, 6, 21);
    assert_row(&window, 2, "  aaaa bbbb cccc dddd");
    assert_row(&window, 4, "  iiii jjjj");
    window_resize(&window, 24, 80);
    assert_row(&window, 21, "");
    assert_row(&window, 22, "  aaaa bbbb cccc dddd eeee ffff gggg hhhh iiii jjjj");
    window_close(&window);
    scene_close(&scene);
}

static void a_notice_does_not_move_the_page(void **state)
{
    (void)state;
    struct scene scene;
    struct window window;
    scene_open(&scene, LANGUAGE_NL, scene_recorded);
    scene_do(&scene, (struct intent){.kind = INTENT_GO, .screen = SCREEN_FACTOR, .factor = 1});
    window_open(&window, &scene, 24, 80);
    size_t height = window.screen.height;
    window_type(&window, "<Down> ");
    assert_string_not_equal(scene.model.notice, "");
    assert_int_equal(window.screen.height, height);
    assert_int_equal(window.screen.view.top, 0);
    window_close(&window);
    scene_close(&scene);
}

static void what_is_below_is_announced_until_it_is_in_view(void **state)
{
    (void)state;
    static const char more[] = "Meer: Page Down";
    struct scene scene;
    struct window window;
    scene_open(&scene, LANGUAGE_NL, scene_recorded);
    scene_do(&scene, (struct intent){.kind = INTENT_GO, .screen = SCREEN_FACTOR, .factor = 1});
    window_open(&window, &scene, 24, 80);
    assert_non_null(strstr(window_text(&window), more));
    window_type(&window, "<End>");
    assert_null(strstr(window_text(&window), more));
    window_type(&window, "<Home>");
    assert_non_null(strstr(window_text(&window), more));
    scene_do(&scene, (struct intent){.kind = INTENT_EDIT, .input = INPUT_OWNER, .factor = 1});
    window_paint(&window);
    assert_null(strstr(window_text(&window), more)); /* Page Down means nothing there */
    scene_do(&scene, (struct intent){.kind = INTENT_LEAVE, .text = "HR-adviseur"});
    window_paint(&window);
    assert_non_null(strstr(window_text(&window), more));
    window_close(&window);
    scene_close(&scene);
}

/* Keys */

static void digits_and_letters_go_where_they_say(void **state)
{
    (void)state;
    static const struct {
        const char *keys;
        enum screen screen;
        size_t factor;
    } cases[] = {
        {"1", SCREEN_FACTOR, 0},     {"9", SCREEN_FACTOR, 8},  {"0", SCREEN_FACTOR, 9},
        {"3n", SCREEN_FACTOR, 3},    {"3p", SCREEN_FACTOR, 1}, {"3>", SCREEN_FACTOR, 3},
        {"3<lt>", SCREEN_FACTOR, 1}, {"/", SCREEN_SEARCH, 0},  {"e", SCREEN_REPORT, 0},
        {"?", SCREEN_HELP, 0},       {"<F1>", SCREEN_HELP, 0}, {"3<Esc>", SCREEN_OVERVIEW, 2},
    };
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        struct scene scene;
        struct window window;
        scene_open(&scene, LANGUAGE_NL, scene_recorded);
        window_open(&window, &scene, 24, 80);
        window_type(&window, cases[i].keys);
        assert_int_equal(scene.model.screen, cases[i].screen);
        assert_int_equal(scene.model.factor, cases[i].factor);
        window_close(&window);
        scene_close(&scene);
    }
}

static void in_a_field_every_printable_key_is_text(void **state)
{
    (void)state;
    struct scene scene;
    struct window window;
    scene_open(&scene, LANGUAGE_NL, scene_empty);
    window_open(&window, &scene, 24, 80);
    window_type(&window, "<Enter>");
    assert_int_equal(scene.model.typing, INPUT_ORGANISATION);
    struct strbuf wanted = STRBUF_INIT;
    for (uint32_t letter = ' '; letter <= '~'; letter++) {
        window_key(&window, (struct key){KEYNAME_CHARACTER, letter});
        utf8_add(&wanted, letter);
        assert_string_equal(scene.model.typed, wanted.text);
    }
    assert_int_equal(scene.model.screen, SCREEN_START);
    strbuf_release(&wanted);
    window_close(&window);
    scene_close(&scene);
}

static void a_field_is_opened_filled_and_left(void **state)
{
    (void)state;
    struct scene scene;
    struct window window;
    scene_open(&scene, LANGUAGE_NL, scene_empty);
    window_open(&window, &scene, 24, 80);
    window_type(&window, "<Enter>Waterschap<Tab>");
    assert_int_equal(scene.model.typing, INPUT_NONE);
    assert_non_null(strstr(window_text(&window), "  Organisatie: Waterschap\n▌ Uw functie:"));
    window_type(&window, "<Enter><C-U>Adviseur<Up>"); /* in a field of one line Up leaves it */
    assert_string_equal(scene.model.role, "Adviseur");
    assert_non_null(
        strstr(window_text(&window), "▌ Organisatie: Waterschap\n  Uw functie: Adviseur"));
    window_type(&window, "<Enter> Rijn<Esc>");
    assert_non_null(strstr(window_text(&window), "▌ Organisatie: Waterschap Rijn\n"));
    window_close(&window);
    scene_close(&scene);
}

static void a_field_opens_with_what_stands_in_it_each_time(void **state)
{
    (void)state;
    struct scene scene;
    struct window window;
    scene_open(&scene, LANGUAGE_NL, scene_recorded);
    scene_do(&scene, (struct intent){.kind = INTENT_GO, .screen = SCREEN_FACTOR, .factor = 1});
    scene_do(&scene, (struct intent){.kind = INTENT_EDIT, .input = INPUT_NOTE, .factor = 1});
    window_open(&window, &scene, 24, 80);
    assert_string_equal(window.screen.editor.text.text, "Regel één.\nRegel 漢字.");
    window_type(&window, "<Enter>Drie.<Esc>");
    scene_do(&scene, (struct intent){.kind = INTENT_EDIT, .input = INPUT_DUE, .factor = 1});
    window_paint(&window);
    assert_string_equal(window.screen.editor.text.text, "15-11-2026");
    window_type(&window, "<Esc>");
    scene_do(&scene, (struct intent){.kind = INTENT_EDIT, .input = INPUT_NOTE, .factor = 1});
    window_paint(&window);
    assert_string_equal(window.screen.editor.text.text, "Regel één.\nRegel 漢字.\nDrie.");
    window_close(&window);
    scene_close(&scene);
}

static void a_long_note_is_typed_in_a_small_window(void **state)
{
    (void)state;
    struct scene scene;
    struct window window;
    scene_open(&scene, LANGUAGE_NL, scene_empty);
    scene_do(&scene, (struct intent){.kind = INTENT_GO, .screen = SCREEN_FACTOR, .factor = 1});
    scene_do(&scene, (struct intent){.kind = INTENT_EDIT, .input = INPUT_NOTE, .factor = 1});
    window_open(&window, &scene, 9, 40);
    for (int i = 0; i < 40; i++) {
        window_type(&window, "een regel tekst 漢字<Enter>");
        check_cursor(&window);
    }
    /* moving within what is in view moves the cursor, not the text */
    size_t top = window.screen.view.top;
    window_type(&window, "<Up><Up><Up>");
    assert_int_equal(window.screen.view.top, top);
    for (int i = 0; i < 60; i++) {
        window_type(&window, "<Up>");
        check_cursor(&window);
    }
    assert_int_equal(window.screen.editor.cursor, 0);
    for (int i = 0; i < 60; i++) {
        window_type(&window, "<Down>");
        check_cursor(&window);
    }
    assert_int_equal(window.screen.editor.cursor, window.screen.editor.text.length);
    window_type(&window, "<Esc>");
    assert_false(window.screen.view.reading);
    check_cursor(&window);
    window_close(&window);
    scene_close(&scene);
}

static void a_paste_outside_a_field_does_nothing(void **state)
{
    (void)state;
    struct scene scene;
    struct window window;
    scene_open(&scene, LANGUAGE_NL, scene_empty);
    scene_do(&scene, (struct intent){.kind = INTENT_GO, .screen = SCREEN_FACTOR, .factor = 1});
    window_open(&window, &scene, 24, 80);
    size_t changes = progress_count(scene.progress);
    window_type(&window, "<Paste>quit 5 <Enter> u e<Tab>/Paste?</Paste>");
    assert_int_equal(scene.model.screen, SCREEN_FACTOR);
    assert_int_equal(scene.model.factor, 1);
    assert_int_equal(progress_count(scene.progress), changes);
    window_type(&window, "5");
    assert_int_equal(scene.model.factor, 4);
    window_type(&window, "<Paste>5<Esc>6"); /* its end got lost */
    assert_int_equal(scene.model.factor, 5);
    window_close(&window);
    scene_close(&scene);
}

static void space_ticks_and_says_where_there_is_nothing_to_tick(void **state)
{
    (void)state;
    struct scene scene;
    struct window window;
    scene_open(&scene, LANGUAGE_NL, scene_empty);
    scene_do(&scene, (struct intent){.kind = INTENT_GO, .screen = SCREEN_FACTOR, .factor = 1});
    window_open(&window, &scene, 40, 80);
    window_type(&window, " ");
    assert_non_null(strstr(window_text(&window), "▌ [x] Wijs"));
    window_type(&window, " ");
    assert_non_null(strstr(window_text(&window), "▌ [ ] Wijs"));
    window_type(&window, "<Down><Down><Down><Down>");
    assert_non_null(strstr(window_text(&window), "▌ Eigenaar"));
    window_type(&window, " ");
    assert_int_equal(window.intent.kind, INTENT_NO_TICK);
    assert_int_equal(scene.model.typing, INPUT_NONE);
    window_close(&window);
    scene_close(&scene);
}

static void enter_acts_only_on_what_is_in_view(void **state)
{
    (void)state;
    struct scene scene;
    struct window window;
    scene_open(&scene, LANGUAGE_NL, scene_empty);
    scene_do(&scene, (struct intent){.kind = INTENT_GO, .screen = SCREEN_FACTOR, .factor = 8});
    window_open(&window, &scene, 9, 40);
    assert_true(window.screen.view.reading); /* the first action is below the window */
    size_t changes = progress_count(scene.progress);
    window_type(&window, "<Enter>");
    assert_int_equal(progress_count(scene.progress), changes);
    assert_true(window.screen.view.top > 0);
    while (window.screen.view.reading)
        window_type(&window, "<Enter>");
    check_cursor(&window);
    window_type(&window, "<Enter>");
    assert_int_equal(progress_count(scene.progress), changes + 1);
    window_close(&window);
    scene_close(&scene);
}

static void the_focus_comes_into_view_when_something_moved_it(void **state)
{
    (void)state;
    struct scene scene;
    struct window window;
    scene_open(&scene, LANGUAGE_NL, scene_empty);
    scene_do(&scene, (struct intent){.kind = INTENT_GO, .screen = SCREEN_REPORT});
    window_open(&window, &scene, 7, 30);
    window_type(&window, "<End><Up><Up><Enter>");
    assert_int_equal(window.intent.kind, INTENT_EXPORT);
    scene_tell(&scene, (struct event){.kind = EVENT_EXPORT_TAKEN, .text = "/home/hr/verslag.txt"});
    window_paint(&window);
    assert_false(window.screen.view.reading);
    check_cursor(&window);
    assert_non_null(strstr(window_text(&window), "▌ Het nieuwe verslag ernaast"));
    window_close(&window);
    scene_close(&scene);
}

static void another_page_begins_at_its_top(void **state)
{
    (void)state;
    struct scene scene;
    struct window window;
    scene_open(&scene, LANGUAGE_NL, scene_empty);
    scene_do(&scene, (struct intent){.kind = INTENT_GO, .screen = SCREEN_FACTOR, .factor = 1});
    window_open(&window, &scene, 24, 80);
    window_type(&window, "<End>");
    assert_true(window.screen.view.top > 0);
    window_type(&window, "n");
    assert_int_equal(window.screen.view.top, 0);
    assert_string_equal(fullscreen_title(&window.screen),
                        "Stap 3 van 10: Samenstellen projectteam Onbeperkte Denkers");
    window_type(&window, "<Esc>"); /* back in the overview, on the step that was left */
    assert_non_null(strstr(window_text(&window), "▌ 3. Samenstellen"));
    window_close(&window);
    scene_close(&scene);
}

static void whole_screen_keys_work_in_a_field_too(void **state)
{
    (void)state;
    struct scene scene;
    struct window window;
    scene_open(&scene, LANGUAGE_NL, scene_empty);
    window_open(&window, &scene, 24, 80);
    window_type(&window, "<Enter>a<C-L>");
    assert_int_equal(window.result, FULLSCREEN_REDRAW);
    window_type(&window, "<C-Z>");
    assert_int_equal(window.result, FULLSCREEN_SUSPEND);
    window_type(&window, "<C-X><C-E>");
    assert_int_equal(window.result, FULLSCREEN_EXTERNAL);
    window_type(&window, "<F1>");
    assert_int_equal(window.result, FULLSCREEN_NOTHING);
    window_type(&window, "<Resize>");
    assert_int_equal(window.result, FULLSCREEN_PAINT);
    assert_string_equal(scene.model.typed, "a");
    window_close(&window);
    scene_close(&scene);
}

int main(void)
{
    setlocale(LC_CTYPE, "C.UTF-8");
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(every_page_looks_as_it_did),
        cmocka_unit_test(every_word_can_be_read_with_any_key),
        cmocka_unit_test(the_cursor_stands_on_the_focus_after_every_key),
        cmocka_unit_test(any_row_of_sizes_keeps_the_focus),
        cmocka_unit_test(every_size_shows_something_of_use),
        cmocka_unit_test(nothing_is_done_that_cannot_be_seen),
        cmocka_unit_test(typing_goes_on_while_the_window_is_too_small),
        cmocka_unit_test(reading_goes_on_where_it_was_in_another_width),
        cmocka_unit_test(the_notice_is_whole_or_says_that_it_is_not),
        cmocka_unit_test(a_notice_does_not_move_the_page),
        cmocka_unit_test(what_is_below_is_announced_until_it_is_in_view),
        cmocka_unit_test(digits_and_letters_go_where_they_say),
        cmocka_unit_test(in_a_field_every_printable_key_is_text),
        cmocka_unit_test(a_field_is_opened_filled_and_left),
        cmocka_unit_test(a_field_opens_with_what_stands_in_it_each_time),
        cmocka_unit_test(a_long_note_is_typed_in_a_small_window),
        cmocka_unit_test(a_paste_outside_a_field_does_nothing),
        cmocka_unit_test(space_ticks_and_says_where_there_is_nothing_to_tick),
        cmocka_unit_test(enter_acts_only_on_what_is_in_view),
        cmocka_unit_test(the_focus_comes_into_view_when_something_moved_it),
        cmocka_unit_test(another_page_begins_at_its_top),
        cmocka_unit_test(whole_screen_keys_work_in_a_field_too),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
