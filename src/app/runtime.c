#include "app/runtime.h"

#include <errno.h>
#include <poll.h>
#include <unistd.h>

#include "app/external.h"
#include "app/now.h"
#include "app/signals.h"

enum {
    RETRY_MILLISECONDS = 3000, /* between two attempts after a save failed */
};

static bool paint(struct runtime *runtime, struct error *error)
{
    int rows;
    int columns;
    terminal_size(runtime->terminal, &rows, &columns);
    if (!fullscreen_paint(&runtime->screen, &runtime->model, rows, columns)) {
        error_set_memory(error);
        return false;
    }
    terminal_show(runtime->terminal, &runtime->screen.canvas, fullscreen_title(&runtime->screen));
    return true;
}

/* Painted first, saved then: the user never waits for the disk. */
static bool paint_and_save(struct runtime *runtime, struct error *error)
{
    return paint(runtime, error) && runtime_hand_over(runtime, error);
}

bool runtime_hand_over(struct runtime *runtime, struct error *error)
{
    if (runtime->lines.length == 0)
        return true;
    if (!saver_add(runtime->saver, runtime->lines.text, runtime->lines.length)) {
        error_set_memory(error);
        return false;
    }
    strbuf_clear(&runtime->lines);
    return true;
}

bool runtime_send_intent(struct runtime *runtime, const struct intent *intent, struct error *error)
{
    struct moment moment;
    if (!now_read(&moment, error))
        return false;
    if (!update_intent(&runtime->model, intent, &moment, &runtime->effects)) {
        error_set_memory(error);
        return false;
    }
    return runtime_carry_out(runtime, error);
}

bool runtime_send_event(struct runtime *runtime, const struct event *event, struct error *error)
{
    struct moment moment;
    if (!now_read(&moment, error))
        return false;
    if (!update_event(&runtime->model, event, &moment, &runtime->effects)) {
        error_set_memory(error);
        return false;
    }
    return runtime_carry_out(runtime, error);
}

/* Keys */

static bool edit_outside(struct runtime *runtime, struct error *error)
{
    struct error failure = {0};
    terminal_leave(runtime->terminal);
    bool edited = external_edit(&runtime->screen.editor.text, &failure);
    terminal_return(runtime->terminal);
    if (edited) {
        runtime->screen.editor.cursor = runtime->screen.editor.text.length;
        const struct intent typed = {.kind = INTENT_TYPED,
                                     .text = runtime->screen.editor.text.text};
        return runtime_send_intent(runtime, &typed, error);
    }
    struct strbuf text = STRBUF_INIT;
    error_describe(&failure, runtime->model.language, &text);
    const struct event event = {.kind = EVENT_NOTICE, .text = text.text};
    bool said = runtime_send_event(runtime, &event, error);
    strbuf_release(&text);
    return said;
}

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
    case FULLSCREEN_SUSPEND:
        suspend(runtime);
        return true;
    case FULLSCREEN_EXTERNAL:
        return edit_outside(runtime, error);
    case FULLSCREEN_NOTHING:
    case FULLSCREEN_PAINT:
    default:
        return true;
    }
}

/*
 * All keys that are there already are taken before the next painting on the terminal. The canvas is brought up to date
 * between them, since a key means what the page says.
 */
static bool take_keys(struct runtime *runtime, struct error *error)
{
    struct key key;
    while (runtime->end == RUNTIME_RUNNING && !runtime->model.accessible &&
           terminal_read(runtime->terminal, &key)) {
        if (!take_key(runtime, key, error) ||
            !fullscreen_paint(&runtime->screen, &runtime->model, runtime->screen.rows,
                              runtime->screen.columns)) {
            if (error->message == MESSAGE_NONE)
                error_set_memory(error);
            return false;
        }
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
    int patience = runtime->save_failed ? RETRY_MILLISECONDS : RUNTIME_LOOK_MILLISECONDS;
    int count = signals_wait(descriptors, 2, patience);
    *keys = false;
    if (count < 0 && errno != EINTR) {
        error_set_system(error, MESSAGE_WAIT_FAILED, NULL, errno);
        return false;
    }
    if (count == 0)
        saver_retry(runtime->saver);
    if (count <= 0)
        return true;
    *keys = (descriptors[0].revents & POLLIN) != 0;
    bool closed = (descriptors[0].revents & (POLLHUP | POLLERR | POLLNVAL)) != 0;
    return !closed || end(runtime, RUNTIME_STOPPED, error);
}

/* One turn: what came in is taken in; `*changed` says whether there is something to paint. */
static bool turn(struct runtime *runtime, bool *changed, struct error *error)
{
    bool keys;
    *changed = false;
    if (!wait_for_something(runtime, &keys, error) || !take_signals(runtime, error) ||
        !runtime_take_results(runtime, changed, error))
        return false;
    if (keys)
        *changed = true;
    return !keys || take_keys(runtime, error);
}

bool runtime_loop(struct runtime *runtime, struct error *error)
{
    bool good = paint_and_save(runtime, error);
    while (good && runtime->end == RUNTIME_RUNNING && !runtime->model.accessible) {
        bool changed;
        good = turn(runtime, &changed, error) && paint_and_save(runtime, error);
    }
    if (runtime->lines.length > 0)
        saver_add(runtime->saver, runtime->lines.text, runtime->lines.length);
    return good;
}
