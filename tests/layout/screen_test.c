
#include <locale.h>
#include <string.h>

#include "../support/gallery.h"
#include "../support/test.h"
#include "../support/window.h"
#include "base/utf8.h"

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
    struct scene scene;
    struct window window;
    scene_open(&scene, LANGUAGE_NL, scene_recorded);
    scene_do(&scene, (struct intent){.kind = INTENT_GO, .screen = SCREEN_HELP});
    scene_tell(&scene, (struct event){.kind = EVENT_NOTICE,
                                      .text = "aaaa bbbb cccc dddd eeee ffff gggg hhhh iiii jjjj"});
    window_open(&window, &scene, 5, 22);
    assert_row(&window, 2, "   aaaa bbbb cccc dddd");
    assert_row(&window, 3, "   eeee ffff gggg…");
    window_resize(&window, 6, 22);
    assert_row(&window, 2, "   aaaa bbbb cccc dddd");
    assert_row(&window, 4, "   iiii jjjj");
    scene_tell(&scene, (struct event){.kind = EVENT_NOTICE,
                                      .text = "aaaaaaaaaaaaaa bbbbbbbbbbbbbb cccccccccccccc "
                                              "dddddddddddddd eeeeeeeeeeeeee ffffffffffffff"});
    window_resize(&window, 9, 22);
    assert_row(&window, 2, "   aaaaaaaaaaaaaa");
    assert_row(&window, 7, "   ffffffffffffff");
    scene_tell(&scene, (struct event){.kind = EVENT_NOTICE,
                                      .text = "aaaa bbbb cccc dddd eeee ffff gggg hhhh iiii jjjj"});
    window_resize(&window, 30, 80);
    assert_row(&window, 28, "   aaaa bbbb cccc dddd eeee ffff gggg hhhh iiii jjjj");
    window_close(&window);
    scene_close(&scene);
}

static void a_notice_does_not_move_the_page(void **state)
{
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

static void assert_more(const struct window *window, bool above, bool below)
{
    assert_int_equal(strstr(window_text(window), "_ Meer hierboven: Page Up\n") != NULL, above);
    assert_int_equal(strstr(window_text(window), "_ Meer hieronder: Page Down\n") != NULL, below);
}

static void what_is_above_and_below_is_announced_at_that_edge(void **state)
{
    struct scene scene;
    struct window window;
    scene_open(&scene, LANGUAGE_NL, scene_recorded);
    scene_do(&scene, (struct intent){.kind = INTENT_GO, .screen = SCREEN_FACTOR, .factor = 1});
    window_open(&window, &scene, 16, 80);
    assert_more(&window, false, true);
    window_type(&window, "<PageDown>");
    assert_more(&window, true, true);
    window_type(&window, "<PageDown><PageDown><PageDown>");
    assert_more(&window, true, false);
    window_type(&window, "<PageUp><PageUp><PageUp><PageUp>");
    assert_more(&window, false, true);
    scene_do(&scene, (struct intent){.kind = INTENT_EDIT, .input = INPUT_OWNER, .factor = 1});
    window_paint(&window);
    assert_more(&window, true, true);
    window_close(&window);
    scene_close(&scene);
}

static void in_a_small_window_it_is_announced_beside_the_notice(void **state)
{
    struct scene scene;
    struct window window;
    scene_open(&scene, LANGUAGE_NL, scene_recorded);
    scene_do(&scene, (struct intent){.kind = INTENT_GO, .screen = SCREEN_FACTOR, .factor = 1});
    window_open(&window, &scene, 9, 40);
    assert_row(&window, window.screen.notice_row, "               Meer hieronder: Page Down");
    window_type(&window, "<PageDown>");
    assert_row(&window, window.screen.notice_row, "             Meer hierboven en hieronder");
    window_type(&window, "<End>");
    assert_row(&window, window.screen.notice_row, "                 Meer hierboven: Page Up");
    window_close(&window);
    scene_close(&scene);
}

static void the_title_stays_above_the_page_that_scrolls(void **state)
{
    struct scene scene;
    struct window window;
    scene_open(&scene, LANGUAGE_NL, scene_recorded);
    scene_do(&scene, (struct intent){.kind = INTENT_GO, .screen = SCREEN_FACTOR, .factor = 1});
    window_open(&window, &scene, 24, 80);
    for (int i = 0; i < 4; i++) {
        assert_row(&window, 0,
                   "   Draagvlak top                             stap 2 van 10 · Te laat: 15 nov");
        window_type(&window, "<PageDown>");
    }
    window_resize(&window, 15, 80);
    assert_row(&window, 0,
               "   Draagvlak top                             stap 2 van 10 · Te laat: 15 nov");
    window_resize(&window, 14, 80); /* there it goes along with the page */
    assert_null(strstr(window_text(&window), "stap 2 van 10"));
    window_type(&window, "<Home>");
    assert_row(&window, 0,
               "   Draagvlak top                             stap 2 van 10 · Te laat: 15 nov");
    window_close(&window);
    scene_close(&scene);
}

static void a_title_that_is_too_long_goes_along_with_the_page(void **state)
{
    struct scene scene;
    struct window window;
    scene_open(&scene, LANGUAGE_NL, scene_empty);
    scene_do(&scene, (struct intent){.kind = INTENT_GO, .screen = SCREEN_FACTOR, .factor = 8});
    window_open(&window, &scene, 24, 80);
    assert_row(&window, 1,
               "                                            stap 9 van 10 · Nog niet begonnen");
    window_resize(&window, 24, 20);
    assert_int_equal(window.screen.title.count, 0);
    window_type(&window, "<Home>");
    assert_non_null(strstr(window_text(&window), "   Aanpak, processen\n"));
    window_close(&window);
    scene_close(&scene);
}

static void what_to_type_has_a_row_of_its_own_below(void **state)
{
    struct scene scene;
    struct window window;
    scene_open(&scene, LANGUAGE_NL, scene_empty);
    scene_do(&scene, (struct intent){.kind = INTENT_GO, .screen = SCREEN_FACTOR, .factor = 1});
    window_open(&window, &scene, 24, 80);
    assert_row(&window, 22, "");
    scene_do(&scene, (struct intent){.kind = INTENT_EDIT, .input = INPUT_DUE, .factor = 1});
    scene_tell(&scene, (struct event){.kind = EVENT_NOTICE, .text = "Er is iets."});
    window_paint(&window);
    assert_row(&window, 21, "   Er is iets.");
    assert_row(&window, 22, "   Zoals 15-1, vrijdag of over 2 weken.");
    window_close(&window);
    scene_close(&scene);
}

/* At every size, also where hints take several rows: what they are of on the page. */
static void opening_a_field_takes_no_rows_from_the_page(void **state)
{
    for (int columns = FULLSCREEN_MIN_COLUMNS; columns <= 80; columns += 5)
        for (int rows = FULLSCREEN_MIN_ROWS; rows <= 24; rows++) {
            struct scene scene;
            struct window window;
            scene_open(&scene, LANGUAGE_NL, scene_recorded);
            scene_do(&scene,
                     (struct intent){.kind = INTENT_GO, .screen = SCREEN_FACTOR, .factor = 1});
            window_open(&window, &scene, rows, columns);
            const size_t height = window.screen.height;
            assert_true(height >= 2 && height <= (size_t)rows);
            for (int i = 0; i < 12; i++) {
                window_type(&window, "<Tab>");
                assert_int_equal(window.screen.height, height);
            }
            window_close(&window);
            scene_close(&scene);
        }
}

/* --- signs --- */

static void a_terminal_without_signs_gets_brackets(void **state)
{
    struct scene scene;
    struct window window;
    scene_open(&scene, LANGUAGE_NL, scene_recorded);
    scene_do(&scene, (struct intent){.kind = INTENT_GO, .screen = SCREEN_FACTOR, .factor = 1});
    window_open(&window, &scene, 40, 80);
    assert_non_null(strstr(window_text(&window), "☑ gedaan  Wijs directie"));
    assert_non_null(strstr(window_text(&window), "☐ open    Neem de"));
    assert_non_null(strstr(window_text(&window), "○ Ja\n"));
    window.screen.ascii = true;
    window_paint(&window);
    assert_non_null(strstr(window_text(&window), "[x] gedaan  Wijs directie"));
    assert_non_null(strstr(window_text(&window), "[ ] open    Neem de"));
    assert_non_null(strstr(window_text(&window), "( ) Ja\n"));
    scene_do(&scene, (struct intent){.kind = INTENT_GO, .screen = SCREEN_OVERVIEW});
    window_paint(&window);
    assert_non_null(strstr(window_text(&window), "[x]  1  Een enth"));
    assert_non_null(strstr(window_text(&window), "[-]  2  Draagvlak top"));
    assert_non_null(strstr(window_text(&window), "[ ]  3  Samen"));
    window_close(&window);
    scene_close(&scene);
}

static void the_focus_is_never_on_the_edge_when_there_is_more(void **state)
{
    enum { CONTEXT = 2 };
    for (size_t i = 0; i < gallery_count(); i++) {
        struct scene scene;
        struct window window;
        gallery_open(i, &scene, LANGUAGE_NL);
        window_open(&window, &scene, 24, 80);
        const struct fullscreen *screen = &window.screen;
        size_t focus = 0;
        size_t top;
        do {
            bool moved =
                focus != window_focus(&window); /* else what is below the last item is read */
            const struct canvas *canvas = &screen->canvas;
            const int first = canvas->marked_row - screen->page_row;
            const int below = (int)screen->height - first - canvas->marked_rows;
            const size_t end = screen->view.top + screen->height;
            if (moved && !screen->view.reading && screen->view.top > 0 && first < CONTEXT)
                fail_msg("%s: at the upper edge\n%s", gallery_name(i), window_text(&window));
            if (moved && !screen->view.reading && end < screen->layout.count && below < CONTEXT)
                fail_msg("%s: at the lower edge\n%s", gallery_name(i), window_text(&window));
            focus = window_focus(&window);
            top = screen->view.top;
            window_type(&window, "<Down>");
        } while (scene.model.typing == INPUT_NONE &&
                 (focus != window_focus(&window) || top != screen->view.top));
        window_close(&window);
        scene_close(&scene);
    }
}

/* Keys */

static void digits_and_letters_go_where_they_say(void **state)
{
    static const struct {
        const char *keys;
        enum screen screen;
        size_t factor;
    } cases[] = {
        {"1", SCREEN_FACTOR, 0},        {"9", SCREEN_FACTOR, 8},
        {"0", SCREEN_FACTOR, 9},        {"3<C-N>", SCREEN_FACTOR, 3},
        {"3<C-P>", SCREEN_FACTOR, 1},   {"35", SCREEN_FACTOR, 2},
        {"/", SCREEN_SEARCH, 0},        {"<C-F>", SCREEN_SEARCH, 0},
        {"<C-R>", SCREEN_REPORT, 0},    {"?", SCREEN_HELP, 0},
        {"<F1>", SCREEN_HELP, 0},       {"<C-G>", SCREEN_HELP, 0},
        {"3<Esc>", SCREEN_OVERVIEW, 2}, {"3<Esc>4", SCREEN_FACTOR, 3},
        {"<Esc>", SCREEN_OVERVIEW, 0},  {"<Down><Down> ", SCREEN_FACTOR, 2},
        {"/q<C-N>", SCREEN_FACTOR, 0},
    };
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        struct scene scene;
        struct window window;
        scene_open(&scene, LANGUAGE_NL, scene_recorded);
        scene_do(&scene, (struct intent){.kind = INTENT_GO, .screen = SCREEN_OVERVIEW});
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
    struct scene scene;
    struct window window;
    scene_open(&scene, LANGUAGE_NL, scene_empty);
    window_open(&window, &scene, 24, 80);
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

static void a_field_is_open_while_it_has_the_focus(void **state)
{
    struct scene scene;
    struct window window;
    scene_open(&scene, LANGUAGE_NL, scene_empty);
    window_open(&window, &scene, 24, 80);
    assert_int_equal(scene.model.typing, INPUT_ORGANISATION);
    window_type(&window, "Waterschap<Enter>");
    assert_int_equal(scene.model.typing, INPUT_ROLE);
    assert_non_null(strstr(window_text(&window), "   Organisatie   Waterschap\n"));
    window_type(&window, "<C-U>Adviseur<Up>"); /* in a field of one line Up leaves it */
    assert_string_equal(scene.model.texts[INPUT_ROLE], "Adviseur");
    assert_int_equal(scene.model.typing, INPUT_ORGANISATION);
    assert_non_null(strstr(window_text(&window), "   Uw functie    Adviseur"));
    window_type(&window, " Rijn<Tab><Tab>");
    assert_int_equal(scene.model.typing, INPUT_NONE);
    assert_non_null(strstr(window_text(&window), "   Organisatie   Waterschap Rijn\n"));
    assert_non_null(strstr(window_text(&window), "▌▌ Beginnen"));
    window_close(&window);
    scene_close(&scene);
}

static void escape_puts_back_and_control_z_brings_the_text_again(void **state)
{
    struct scene scene;
    struct window window;
    scene_open(&scene, LANGUAGE_NL, scene_recorded);
    scene_do(&scene, (struct intent){.kind = INTENT_GO, .screen = SCREEN_FACTOR, .factor = 1});
    scene_do(&scene, (struct intent){.kind = INTENT_EDIT, .input = INPUT_OWNER, .factor = 1});
    window_open(&window, &scene, 24, 80);
    size_t changes = progress_count(scene.progress);
    window_type(&window, "<C-U>Teamleider<Esc>");
    assert_string_equal(window.screen.editor.text.text, "Secretaris-directeur");
    window_type(&window, "<C-Z>");
    assert_string_equal(window.screen.editor.text.text, "Teamleider");
    window_type(&window, "<C-Y>");
    assert_string_equal(window.screen.editor.text.text, "Secretaris-directeur");
    assert_int_equal(progress_count(scene.progress), changes);
    window_type(&window, "<Esc>"); /* nothing was changed: a page back */
    assert_int_equal(scene.model.screen, SCREEN_OVERVIEW);
    window_close(&window);
    scene_close(&scene);
}

static void a_field_opens_with_what_stands_in_it_each_time(void **state)
{
    struct scene scene;
    struct window window;
    scene_open(&scene, LANGUAGE_NL, scene_recorded);
    scene_do(&scene, (struct intent){.kind = INTENT_GO, .screen = SCREEN_FACTOR, .factor = 1});
    scene_do(&scene, (struct intent){.kind = INTENT_EDIT, .input = INPUT_NOTE, .factor = 1});
    window_open(&window, &scene, 24, 80);
    assert_string_equal(window.screen.editor.text.text, "Regel één.\nRegel 漢字.");
    window_type(&window, "<Enter>Drie.<Tab>");
    scene_do(&scene, (struct intent){.kind = INTENT_EDIT, .input = INPUT_DUE, .factor = 1});
    window_paint(&window);
    assert_string_equal(window.screen.editor.text.text, "15-11-2026");
    window_type(&window, "<Tab>");
    scene_do(&scene, (struct intent){.kind = INTENT_EDIT, .input = INPUT_NOTE, .factor = 1});
    window_paint(&window);
    assert_string_equal(window.screen.editor.text.text, "Regel één.\nRegel 漢字.\nDrie.");
    window_close(&window);
    scene_close(&scene);
}

static void a_long_note_is_typed_in_a_small_window(void **state)
{
    struct scene scene;
    struct window window;
    scene_open(&scene, LANGUAGE_NL, scene_empty);
    scene_do(&scene, (struct intent){.kind = INTENT_GO, .screen = SCREEN_FACTOR, .factor = 1});
    scene_do(&scene, (struct intent){.kind = INTENT_EDIT, .input = INPUT_NOTE, .factor = 1});
    window_open(&window, &scene, 9, 40);
    for (int i = 0; i < 40; i++) {
        window_type(&window, "een regel tekst 漢字<Enter>");
        window_check_cursor(&window);
    }
    /* moving within what is in view moves the cursor, not the text */
    size_t top = window.screen.view.top;
    window_type(&window, "<Up><Up><Up>");
    assert_int_equal(window.screen.view.top, top);
    for (int i = 0; i < 60 && window.screen.editor.cursor > 0; i++) {
        window_type(&window, "<Up>");
        window_check_cursor(&window);
    }
    assert_int_equal(window.screen.editor.cursor, 0);
    for (int i = 0; i < 60 && window.screen.editor.cursor < window.screen.editor.text.length; i++) {
        window_type(&window, "<Down>");
        window_check_cursor(&window);
    }
    assert_int_equal(window.screen.editor.cursor, window.screen.editor.text.length);
    window_type(&window, "<Esc>");
    assert_false(window.screen.view.reading);
    window_check_cursor(&window);
    window_close(&window);
    scene_close(&scene);
}

static void a_paste_outside_a_field_does_nothing(void **state)
{
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
    window_type(&window, " <Enter>"); /* typed behind it: they belong to it */
    assert_int_equal(progress_count(scene.progress), changes);
    window_type(&window, "<C-N>");
    assert_int_equal(scene.model.factor, 2);
    window_type(&window, "<Paste>5</Paste><C-N>");
    assert_int_equal(scene.model.factor, 3);
    window_close(&window);
    scene_close(&scene);
}

static void space_ticks_and_says_where_there_is_nothing_to_tick(void **state)
{
    struct scene scene;
    struct window window;
    scene_open(&scene, LANGUAGE_NL, scene_empty);
    scene_do(&scene, (struct intent){.kind = INTENT_GO, .screen = SCREEN_FACTOR, .factor = 1});
    window_open(&window, &scene, 40, 80);
    window_type(&window, " ");
    assert_non_null(strstr(window_text(&window), "▌▌ ☑ gedaan  Wijs directie"));
    window_type(&window, " ");
    assert_non_null(strstr(window_text(&window), "▌▌ ☐ open    Wijs directie"));
    window_type(&window, "<End> "); /* the link to the overview */
    assert_int_equal(window.intent.kind, INTENT_NO_TICK);
    assert_int_equal(scene.model.screen, SCREEN_FACTOR);
    window_close(&window);
    scene_close(&scene);
}

static void enter_acts_only_on_what_is_in_view(void **state)
{
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
    window_check_cursor(&window);
    window_type(&window, " ");
    assert_int_equal(progress_count(scene.progress), changes + 1);
    window_close(&window);
    scene_close(&scene);
}

static void the_focus_comes_into_view_when_something_moved_it(void **state)
{
    struct scene scene;
    struct window window;
    scene_open(&scene, LANGUAGE_NL, scene_empty);
    scene_do(&scene, (struct intent){.kind = INTENT_GO, .screen = SCREEN_FORMAT});
    window_open(&window, &scene, 7, 30);
    window_type(&window, "<End><Home><Down><Up><Enter>");
    assert_int_equal(window.intent.kind, INTENT_EXPORT);
    scene_tell(&scene, (struct event){.kind = EVENT_EXPORT_TAKEN, .text = "/home/hr/verslag.txt"});
    window_paint(&window);
    assert_false(window.screen.view.reading);
    window_check_cursor(&window);
    assert_non_null(strstr(window_text(&window), "▌▌ Het nieuwe verslag"));
    window_close(&window);
    scene_close(&scene);
}

static void the_focus_comes_into_view_also_while_reading(void **state)
{
    struct scene scene;
    struct window window;
    scene_open(&scene, LANGUAGE_NL, scene_empty);
    scene_do(&scene, (struct intent){.kind = INTENT_GO, .screen = SCREEN_FORMAT});
    window_open(&window, &scene, 5, 30);
    window_type(&window, "<Down><Up><Enter><End>");
    assert_true(window.screen.view.reading);
    scene_tell(&scene, (struct event){.kind = EVENT_EXPORT_TAKEN, .text = "/home/hr/verslag.txt"});
    window_paint(&window);
    assert_false(window.screen.view.reading);
    window_check_cursor(&window);
    window_close(&window);
    scene_close(&scene);
}

static void an_open_field_has_the_focus_whatever_the_model_says(void **state)
{
    struct scene scene;
    struct window window;
    scene_open(&scene, LANGUAGE_NL, scene_empty);
    scene_do(&scene, (struct intent){.kind = INTENT_GO, .screen = SCREEN_FACTOR, .factor = 1});
    scene_do(&scene, (struct intent){.kind = INTENT_EDIT, .input = INPUT_OWNER, .factor = 1});
    window_open(&window, &scene, 9, 40);
    update_focus(&scene.model, &(struct intent){.kind = INTENT_TOGGLE, .factor = 1});
    window_paint(&window);
    window_type(&window, "HR");
    window_check_cursor(&window);
    assert_non_null(strstr(window_text(&window), "▌▌ Eigenaar\n▌▌   HR_"));
    window_close(&window);
    scene_close(&scene);
}

static void another_page_begins_at_its_top(void **state)
{
    struct scene scene;
    struct window window;
    scene_open(&scene, LANGUAGE_NL, scene_empty);
    scene_do(&scene, (struct intent){.kind = INTENT_GO, .screen = SCREEN_FACTOR, .factor = 1});
    window_open(&window, &scene, 24, 80);
    window_type(&window, "<End>");
    assert_true(window.screen.view.top > 0);
    window_type(&window, "<C-N>");
    assert_int_equal(window.screen.view.top, 0);
    assert_string_equal(fullscreen_title(&window.screen),
                        "Stap 3 van 10: Samenstellen projectteam Onbeperkte Denkers");
    window_type(&window, "<Esc>"); /* back in the overview, on the step that was left */
    assert_non_null(strstr(window_text(&window), "▌▌ ☐  3  Samenstellen"));
    window_close(&window);
    scene_close(&scene);
}

static void commands_work_in_a_field_too(void **state)
{
    struct scene scene;
    struct window window;
    scene_open(&scene, LANGUAGE_NL, scene_empty);
    window_open(&window, &scene, 24, 80);
    window_type(&window, "a<C-L>");
    assert_int_equal(window.result, FULLSCREEN_REDRAW);
    window_type(&window, "<Resize>");
    assert_int_equal(window.result, FULLSCREEN_PAINT);
    assert_string_equal(scene.model.typed, "a");
    window_type(&window, "<C-S>");
    assert_int_equal(scene.model.typing, INPUT_ORGANISATION);
    assert_int_equal(progress_count(scene.progress), 1);
    window_type(&window, "b<F1>"); /* it leads away: what was typed is saved */
    assert_int_equal(scene.model.screen, SCREEN_HELP);
    assert_int_equal(progress_count(scene.progress), 2);
    window_type(&window, "<Esc>");
    assert_int_equal(scene.model.typing, INPUT_ORGANISATION);
    assert_string_equal(scene.model.typed, "ab");
    window_close(&window);
    scene_close(&scene);
}

int main(void)
{
    setlocale(LC_CTYPE, "C.UTF-8");
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_notice_is_whole_or_says_that_it_is_not),
        cmocka_unit_test(a_notice_does_not_move_the_page),
        cmocka_unit_test(what_is_above_and_below_is_announced_at_that_edge),
        cmocka_unit_test(in_a_small_window_it_is_announced_beside_the_notice),
        cmocka_unit_test(the_title_stays_above_the_page_that_scrolls),
        cmocka_unit_test(a_title_that_is_too_long_goes_along_with_the_page),
        cmocka_unit_test(what_to_type_has_a_row_of_its_own_below),
        cmocka_unit_test(opening_a_field_takes_no_rows_from_the_page),
        cmocka_unit_test(a_terminal_without_signs_gets_brackets),
        cmocka_unit_test(the_focus_is_never_on_the_edge_when_there_is_more),
        cmocka_unit_test(digits_and_letters_go_where_they_say),
        cmocka_unit_test(in_a_field_every_printable_key_is_text),
        cmocka_unit_test(a_field_is_open_while_it_has_the_focus),
        cmocka_unit_test(escape_puts_back_and_control_z_brings_the_text_again),
        cmocka_unit_test(a_field_opens_with_what_stands_in_it_each_time),
        cmocka_unit_test(a_long_note_is_typed_in_a_small_window),
        cmocka_unit_test(a_paste_outside_a_field_does_nothing),
        cmocka_unit_test(space_ticks_and_says_where_there_is_nothing_to_tick),
        cmocka_unit_test(enter_acts_only_on_what_is_in_view),
        cmocka_unit_test(the_focus_comes_into_view_when_something_moved_it),
        cmocka_unit_test(the_focus_comes_into_view_also_while_reading),
        cmocka_unit_test(an_open_field_has_the_focus_whatever_the_model_says),
        cmocka_unit_test(another_page_begins_at_its_top),
        cmocka_unit_test(commands_work_in_a_field_too),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
