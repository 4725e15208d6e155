#include "window.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "keys.h"

void window_paint(struct window *window)
{
    assert_true(
        fullscreen_paint(&window->screen, &window->scene->model, window->rows, window->columns));
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
    return page_find(&window->screen.page, &window->scene->model.focus);
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
