#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <locale.h>
#include <stdio.h>
#include <string.h>

#include "../support/gallery.h"
#include "../support/golden.h"
#include "../support/window.h"

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

int main(void)
{
    setlocale(LC_CTYPE, "C.UTF-8");
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(every_page_looks_as_it_did),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
