/*
 * A window: the full screen on a scene, without a terminal. Keys go in, a canvas comes out, and the intents are carried
 * out on the scene's model, as the program does it.
 *
 *     struct window window;
 *     window_open(&window, &scene, 24, 80);
 *     window_type(&window, "<Down><Enter>HR-adviseur<Esc>");
 *     … window.screen.canvas …
 *     window_close(&window);
 */
#ifndef TESTS_SUPPORT_WINDOW_H
#define TESTS_SUPPORT_WINDOW_H

#include "fullscreen/screen.h"
#include "scene.h"

struct window {
    struct scene *scene;
    struct fullscreen screen;
    struct key_help help[KEYMAP_HELP_LIMIT];
    int rows, columns;
    enum fullscreen_result result; /* of the last key */
    struct intent intent;          /* that it asked for */
};

/* Paints the scene in a window of that size. The scene has to stay open. */
void window_open(struct window *window, struct scene *scene, int rows, int columns);

/* Paints again, after the scene changed. */
void window_paint(struct window *window);

/* Gives the window another size, and paints. */
void window_resize(struct window *window, int rows, int columns);

/* Takes a key, carries out what it asks for, and paints. */
void window_key(struct window *window, struct key key);

/* The same for keys that are written as in keys.h. */
void window_type(struct window *window, const char *keys);

/* The number of the element that has the focus. */
size_t window_focus(const struct window *window);

/*
 * Fails unless the cursor is in the window, on the row of the focus and its marker; in an open field at the text cursor,
 * and while the user reads at the top.
 */
void window_check_cursor(const struct window *window);

/* The whole canvas as text (dump.h); holds until the next call. */
const char *window_text(const struct window *window);

void window_close(struct window *window);

#endif
