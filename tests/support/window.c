#include "window.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "base/utf8.h"

void window_paint(struct window *window)
{
    assert_true(fullscreen_paint(&window->screen, &window->scene->model, window->rows,
                                 window->columns));
}

void window_open(struct window *window, struct scene *scene, int rows, int columns)
{
    window->scene = scene;
    window->rows = rows;
    window->columns = columns;
    scene->model.key_count = keymap_help(window->help);
    scene->model.keys = window->help;
    fullscreen_init(&window->screen);
    window_paint(window);
}

void window_key(struct window *window, struct key key)
{
    struct intent intent;
    window->result = fullscreen_key(&window->screen, &window->scene->model, key, &intent);
    if (window->result == FULLSCREEN_INTENT)
        scene_do(window->scene, intent);
    window_paint(window);
}

void window_press(struct window *window, enum key_name name)
{
    window_key(window, (struct key){.name = name});
}

void window_control(struct window *window, char letter)
{
    window_key(window, (struct key){KEYNAME_CONTROL, (uint32_t)letter});
}

void window_type(struct window *window, const char *text)
{
    size_t length = strlen(text);
    for (size_t at = 0; at < length;) {
        struct key key = {.name = KEYNAME_CHARACTER};
        at += utf8_decode(text + at, length - at, &key.character, NULL);
        if (key.character == '\n')
            key = (struct key){.name = KEYNAME_ENTER};
        window_key(window, key);
    }
}

size_t window_focus(const struct window *window)
{
    return page_find(&window->screen.page, &window->scene->model.focus);
}

void window_close(struct window *window)
{
    fullscreen_release(&window->screen);
}
