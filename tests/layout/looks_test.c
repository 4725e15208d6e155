/*
 * Each page of the gallery as it looks: tests/golden/screen-*.txt. The bottom lines of all pages stand together in
 * tests/golden/bottom-*.txt, so that another key touches these alone.
 */
#include <locale.h>
#include <stdio.h>
#include <string.h>

#include "../support/gallery.h"
#include "../support/golden.h"
#include "../support/test.h"
#include "../support/window.h"

static const struct {
    int rows, columns;
    const char *name;
} sizes[] = {{24, 80, "80x24"}, {9, 40, "40x9"}, {40, 120, "120x40"}};

enum { SIZE_COUNT = sizeof sizes / sizeof sizes[0], NAME_SIZE = 128 };

/* The last row of the window; it is the only one that ends the text. */
static const char *find_bottom(const char *text)
{
    const char *bottom = text;
    for (const char *end = strchr(text, '\n'); end != NULL && end[1] != '\0';
         end = strchr(bottom, '\n'))
        bottom = end + 1;
    return bottom;
}

static void check_page(size_t number, size_t size, enum language language, struct strbuf *bottoms)
{
    struct scene scene;
    struct window window;
    char name[NAME_SIZE];
    gallery_open(number, &scene, language);
    window_open(&window, &scene, sizes[size].rows, sizes[size].columns);
    const char *text = window_text(&window);
    const char *bottom = find_bottom(text);
    snprintf(name, sizeof name, "screen-%s-%s-%s.txt", gallery_name(number), sizes[size].name,
             language_code(language));
    assert_golden(name, text, (size_t)(bottom - text));
    strbuf_add(bottoms, gallery_name(number));
    strbuf_add(bottoms, "\n");
    strbuf_add(bottoms, bottom);
    window_close(&window);
    scene_close(&scene);
}

static void every_page_looks_as_it_did(void **state)
{
    for (size_t size = 0; size < SIZE_COUNT; size++) {
        for (int language = 0; language < LANGUAGE_COUNT; language++) {
            struct strbuf bottoms = STRBUF_INIT;
            char name[NAME_SIZE];
            for (size_t i = 0; i < gallery_count(); i++)
                check_page(i, size, (enum language)language, &bottoms);
            snprintf(name, sizeof name, "bottom-%s-%s.txt", sizes[size].name,
                     language_code((enum language)language));
            assert_golden(name, bottoms.text, bottoms.length);
            strbuf_release(&bottoms);
        }
    }
}

int main(void)
{
    setlocale(LC_CTYPE, "C.UTF-8");
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(every_page_looks_as_it_did),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
