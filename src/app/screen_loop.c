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
    runtime->screen.bar_alone = terminal_says_all(runtime->terminal);
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

static void take_key(struct runtime *runtime, struct key key)
{
    struct intent intent;
    switch (fullscreen_key(&runtime->screen, &runtime->model, key, &intent)) {
    case FULLSCREEN_INTENT:
        runtime_send_intent(runtime, &intent);
        break;
    case FULLSCREEN_REDRAW:
        terminal_redraw(runtime->terminal);
        break;
    case FULLSCREEN_NOTHING:
    case FULLSCREEN_PAINT:
        break;
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
static void take_keys(struct runtime *runtime)
{
    struct key key;
    bool settled = true;
    while (runtime->end == RUNTIME_RUNNING && !runtime->model.accessible &&
           terminal_read(runtime->terminal, &key)) {
        if (!settled)
            settle(runtime);
        take_key(runtime, key);
        settled = false; /* after the last key the painting does it */
    }
}

/* Signals and the end */

/* A text that is being typed counts as left: it is saved as Esc would save it. */
static void end(struct runtime *runtime, enum runtime_end how)
{
    if (runtime->model.typing != INPUT_NONE) {
        const struct intent leave = {.kind = INTENT_LEAVE,
                                     .text = runtime->screen.editor.text.text};
        runtime_send_intent(runtime, &leave);
    }
    if (runtime->end != RUNTIME_FAILED)
        runtime->end = how;
}

static void take_signals(struct runtime *runtime)
{
    struct signals signals = signals_take();
    if (signals.suspend)
        suspend(runtime);
    if (signals.proceed)
        terminal_redraw(runtime->terminal);
    if (signals.interrupt)
        end(runtime, RUNTIME_INTERRUPTED);
    else if (signals.terminate)
        end(runtime, RUNTIME_STOPPED);
}

/* Whether there may be keys to read. */
static bool wait_for_something(struct runtime *runtime)
{
    struct pollfd descriptors[] = {
        {.fd = STDIN_FILENO, .events = POLLIN},
        {.fd = saver_descriptor(runtime->saver), .events = POLLIN},
    };
    const int silence = terminal_patience(runtime->terminal);
    const int patience = runtime_patience(runtime);
    const bool for_keys = silence >= 0 && silence <= patience;
    int count = signals_wait(descriptors, 2, for_keys ? silence : patience);
    const bool keys = signals_of_keys();
    if (count < 0 && errno != EINTR)
        runtime_fail(runtime, MESSAGE_WAIT_FAILED, errno);
    if ((count == 0 && !for_keys) || runtime_patience(runtime) == 0)
        runtime_wait_over(runtime);
    if (count == 0 && for_keys)
        terminal_silence(runtime->terminal, silence);
    if (count <= 0)
        return keys || (count == 0 && for_keys);
    bool closed = (descriptors[0].revents & (POLLHUP | POLLERR | POLLNVAL)) != 0 ||
                  terminal_is_gone(runtime->terminal);
    if (closed)
        end(runtime, RUNTIME_STOPPED);
    return keys || (descriptors[0].revents & POLLIN) != 0;
}

/* One turn: what came in is taken in. What was typed before Ctrl-C or Ctrl-Z counts. */
static void turn(struct runtime *runtime)
{
    const bool keys = wait_for_something(runtime);
    results_take(runtime);
    if (keys)
        take_keys(runtime);
    take_signals(runtime);
}

void screen_loop_run(struct runtime *runtime)
{
    paint_and_save(runtime);
    while (runtime->end == RUNTIME_RUNNING && !runtime->model.accessible) {
        turn(runtime);
        paint_and_save(runtime);
    }
}
