
#include <locale.h>
#include <string.h>

#include "../support/gallery.h"
#include "../support/random.h"
#include "../support/test.h"
#include "../support/window.h"

static void any_row_of_sizes_keeps_the_focus(void **state)
{
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
            uint32_t number = random_next(&seed);
            window_resize(&window, 1 + (int)(number % 60), 1 + (int)(number / 60 % 200));
            window_check_cursor(&window);
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
    struct scene scene;
    struct window window;
    gallery_open(0, &scene, LANGUAGE_NL);
    window_open(&window, &scene, 24, 80);
    for (int rows = 1; rows <= 60; rows++)
        for (int columns = 1; columns <= 100; columns++) {
            window_resize(&window, rows, columns);
            bool small = rows < FULLSCREEN_MIN_ROWS || columns < FULLSCREEN_MIN_COLUMNS;
            assert_int_equal(window.screen.too_small, small);
            const char *wanted = small ? "Venster" : "F1: toetsen";
            if (columns >= 7)
                assert_non_null(strstr(window_text(&window), wanted));
        }
    window_close(&window);
    scene_close(&scene);
}

static void nothing_is_done_that_cannot_be_seen(void **state)
{
    struct scene scene;
    struct window window;
    scene_open(&scene, LANGUAGE_NL, scene_recorded);
    scene_do(&scene, (struct intent){.kind = INTENT_GO, .screen = SCREEN_FACTOR, .factor = 1});
    window_open(&window, &scene, 24, 80);
    struct intent focus = scene.model.focus;
    size_t changes = progress_count(scene.progress);
    window_resize(&window, 4, 80);
    assert_non_null(strstr(window_text(&window), "Venster te klein."));
    window_type(&window, " <Enter><Down><C-Z>5<C-N><Esc><C-R><PageDown>");
    assert_int_equal(progress_count(scene.progress), changes);
    assert_int_equal(scene.model.screen, SCREEN_FACTOR);
    assert_int_equal(scene.model.factor, 1);
    assert_true(intent_equal(&scene.model.focus, &focus));
    window_type(&window, "<C-L>");
    assert_int_equal(window.result, FULLSCREEN_REDRAW);
    window_type(&window, "<C-Q>");
    assert_int_equal(window.intent.kind, INTENT_STOP);
    window_close(&window);
    scene_close(&scene);
}

static void nothing_is_typed_while_the_window_is_too_small(void **state)
{
    struct scene scene;
    struct window window;
    scene_open(&scene, LANGUAGE_NL, scene_empty);
    window_open(&window, &scene, 24, 80);
    window_type(&window, "Water");
    window_resize(&window, 3, 10);
    window_type(&window, "x<Backspace><Backspace><Enter><Esc><Paste>y");
    window_resize(&window, 24, 80);
    window_type(&window, "z<Enter></Paste>schap Rijn");
    assert_string_equal(scene.model.typed, "Waterschap Rijn");
    assert_non_null(strstr(window_text(&window), "Waterschap Rijn_"));
    window_type(&window, "<Paste> en");
    window_resize(&window, 3, 10);
    window_type(&window, " IJs</Paste>x");
    window_resize(&window, 24, 80);
    window_type(&window, "sel"); /* what began to be pasted where it was seen is whole */
    assert_string_equal(scene.model.typed, "Waterschap Rijn en IJssel");
    window_close(&window);
    scene_close(&scene);
}

static void reading_goes_on_where_it_was_in_another_width(void **state)
{
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

static void an_item_stays_whole_in_a_window_that_shrinks(void **state)
{
    struct scene scene;
    struct window window;
    scene_open(&scene, LANGUAGE_NL, scene_empty);
    scene_do(&scene, (struct intent){.kind = INTENT_GO, .screen = SCREEN_FACTOR, .factor = 1});
    window_open(&window, &scene, 11, 80);
    window_type(&window, "<Down>"); /* its two lines are the last ones in view */
    assert_non_null(strstr(window_text(&window), "commitment van Onbeperkte Denkers tekenen.\n"));
    /* also when a notice of more than one line takes its place */
    size_t height = window.screen.height;
    scene_tell(&scene,
               (struct event){.kind = EVENT_NOTICE,
                              .text = "Een zin die langer is dan er op een enkele regel van "
                                      "het venster past, hoe breed dat ook is."});
    window_paint(&window);
    assert_true(window.screen.height < height);
    assert_non_null(strstr(window_text(&window), "commitment van Onbeperkte Denkers tekenen.\n"));
    for (int rows = 10; rows > 5; rows--) {
        window_resize(&window, rows, 80);
        assert_non_null(strstr(window_text(&window), "▌▌ ☐ open    Overtuig directie"));
        assert_non_null(
            strstr(window_text(&window), "commitment van Onbeperkte Denkers tekenen.\n"));
    }
    window_close(&window);
    scene_close(&scene);
}

int main(void)
{
    setlocale(LC_CTYPE, "C.UTF-8");
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(any_row_of_sizes_keeps_the_focus),
        cmocka_unit_test(every_size_shows_something_of_use),
        cmocka_unit_test(nothing_is_done_that_cannot_be_seen),
        cmocka_unit_test(nothing_is_typed_while_the_window_is_too_small),
        cmocka_unit_test(reading_goes_on_where_it_was_in_another_width),
        cmocka_unit_test(an_item_stays_whole_in_a_window_that_shrinks),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
