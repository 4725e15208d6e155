#include "app/screen_loop.h"

#include <errno.h>
#include <poll.h>
#include <unistd.h>

#include "app/results.h"
#include "app/signals.h"

void screen_loop_paint(struct runtime *runtime)
{
    int rows;
    int columns;
    runtime->screen.ascii = !terminal_has_signs();
    terminal_size(runtime->terminal, &rows, &columns);
    fullscreen_paint(&runtime->screen, &runtime->model, rows, columns);
    terminal_show(runtime->terminal, &runtime->screen.canvas, fullscreen_title(&runtime->screen));
}

/* Painted first, saved then: the user never waits for the disk. */
static void paint_and_save(struct runtime *runtime)
{
    screen_loop_paint(runtime);
    runtime_save(runtime);
}

/* Keys */

static void suspend(struct runtime *runtime)
{
    terminal_leave(runtime->terminal);
    signals_suspend();
    terminal_return(runtime->terminal);
}

static bool take_key(struct runtime *runtime, struct key key, struct error *error)
{
    struct intent intent;
    switch (fullscreen_key(&runtime->screen, &runtime->model, key, &intent)) {
    case FULLSCREEN_INTENT:
        return runtime_send_intent(runtime, &intent, error);
    case FULLSCREEN_REDRAW:
        terminal_redraw(runtime->terminal);
        return true;
    case FULLSCREEN_NOTHING:
    case FULLSCREEN_PAINT:
    default:
        return true;
    }
}

/* Between two keys the canvas is brought up to date, since a key means what the page says; not within a paste. */
static void settle(struct runtime *runtime)
{
    const struct fullscreen *screen = &runtime->screen;
    if (!screen->editor.pasting)
        fullscreen_paint(&runtime->screen, &runtime->model, screen->rows, screen->columns);
}

/* All keys that are there already are taken before the next painting on the terminal. */
static bool take_keys(struct runtime *runtime, struct error *error)
{
    struct key key;
    bool settled = true;
    while (runtime->end == RUNTIME_RUNNING && !runtime->model.accessible &&
           terminal_read(runtime->terminal, &key)) {
        if (!settled)
            settle(runtime);
        if (!take_key(runtime, key, error))
            return false;
        settled = false; /* after the last key the painting does it */
    }
    return true;
}

/* Signals and the end */

/* A text that is being typed counts as left: it is saved as Esc would save it. */
static bool end(struct runtime *runtime, enum runtime_end how, struct error *error)
{
    bool left = true;
    if (runtime->model.typing != INPUT_NONE) {
        const struct intent leave = {.kind = INTENT_LEAVE,
                                     .text = runtime->screen.editor.text.text};
        left = runtime_send_intent(runtime, &leave, error);
    }
    runtime->end = how;
    return left;
}

static bool take_signals(struct runtime *runtime, struct error *error)
{
    struct signals signals = signals_take();
    if (signals.suspend)
        suspend(runtime);
    if (signals.proceed)
        terminal_redraw(runtime->terminal);
    if (signals.interrupt)
        return end(runtime, RUNTIME_INTERRUPTED, error);
    if (signals.terminate)
        return end(runtime, RUNTIME_STOPPED, error);
    return true;
}

static bool wait_for_something(struct runtime *runtime, bool *keys, struct error *error)
{
    struct pollfd descriptors[] = {
        {.fd = STDIN_FILENO, .events = POLLIN},
        {.fd = saver_descriptor(runtime->saver), .events = POLLIN},
    };
    const int silence = terminal_patience(runtime->terminal);
    const int patience = runtime_patience(runtime);
    const bool for_keys = silence >= 0 && silence <= patience;
    int count = signals_wait(descriptors, 2, for_keys ? silence : patience);
    *keys = signals_of_keys();
    if (count < 0 && errno != EINTR) {
        error_set_system(error, MESSAGE_WAIT_FAILED, NULL, errno);
        return false;
    }
    bool over = (count == 0 && !for_keys) || runtime_patience(runtime) == 0;
    if (over && !runtime_wait_over(runtime, error))
        return false;
    if (count == 0 && for_keys) {
        terminal_silence(runtime->terminal, silence);
        *keys = true;
    }
    if (count <= 0)
        return true;
    *keys = *keys || (descriptors[0].revents & POLLIN) != 0;
    bool closed = (descriptors[0].revents & (POLLHUP | POLLERR | POLLNVAL)) != 0 ||
                  terminal_is_gone(runtime->terminal);
    return !closed || end(runtime, RUNTIME_STOPPED, error);
}

/* One turn: what came in is taken in. What was typed before Ctrl-C or Ctrl-Z counts. */
static bool turn(struct runtime *runtime, struct error *error)
{
    bool keys;
    return wait_for_something(runtime, &keys, error) && results_take(runtime, error) &&
           (!keys || take_keys(runtime, error)) && take_signals(runtime, error);
}

bool screen_loop_run(struct runtime *runtime, struct error *error)
{
    bool good = true;
    paint_and_save(runtime);
    while (good && runtime->end == RUNTIME_RUNNING && !runtime->model.accessible) {
        good = turn(runtime, error);
        if (good)
            paint_and_save(runtime);
    }
    return good;
}
