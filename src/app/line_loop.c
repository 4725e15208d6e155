#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <unistd.h>

#include "accessible/dialogue.h"
#include "app/line_loop.h"
#include "app/now.h"
#include "app/results.h"
#include "app/signals.h"
#include "app/writing.h"

enum {
    READ_SIZE = 4096,
    LINE_LIMIT = 256 * 1024,  /* bytes of a typed line; what is longer comes as several */
    SAVE_MILLISECONDS = 2000, /* how long "Opgeslagen." is waited for before the next prompt */
    SAVE_TURN = 100,
    TERMINAL_NAME_SIZE = 256,
};

struct line_loop {
    struct runtime *runtime;
    struct dialogue dialogue;
    struct strbuf line;
    struct strbuf output;
    int descriptor; /* of the input */
    bool ended;     /* no more input comes */
};

static bool say_output_now(struct line_loop *loop)
{
    struct strbuf *output = &loop->output;
    bool written = writing_all(STDOUT_FILENO, output->text, output->length);
    strbuf_clear(output);
    return written;
}

static bool is_saving(const struct runtime *runtime)
{
    enum saving saving = runtime->model.saving;
    return saving == SAVING_BUSY || saving == SAVING_LATE || saving == SAVING_SLOW;
}

/* What the saver says within a short while is said with the next prompt. */
static bool wait_until_saved(struct runtime *runtime, struct error *error)
{
    const long long end = now_milliseconds() + SAVE_MILLISECONDS;
    runtime_save(runtime);
    while (is_saving(runtime) && now_milliseconds() < end) {
        struct pollfd descriptor = {.fd = saver_descriptor(runtime->saver), .events = POLLIN};
        int patience = runtime->model.saving == SAVING_SLOW ? SAVE_TURN : runtime_patience(runtime);
        int count = signals_wait(&descriptor, 1, patience);
        if (runtime->busy_since != 0 && count == 0 && !runtime_wait_over(runtime, error))
            return false;
        if (!results_take(runtime, error))
            return false;
        runtime_save(runtime);
    }
    return true;
}

static bool send(struct line_loop *loop, struct intent intent, struct error *error)
{
    return runtime_send_intent(loop->runtime, &intent, error) &&
           wait_until_saved(loop->runtime, error);
}

/* Takes a line out of what was read; at the end of input what is left is a line too. */
static bool next_line(struct line_loop *loop)
{
    struct strbuf *input = &loop->runtime->input;
    const char *newline = memchr(input->text, '\n', input->length);
    size_t length = newline != NULL ? (size_t)(newline - input->text) : input->length;
    if (newline == NULL && input->length < LINE_LIMIT && (!loop->ended || input->length == 0))
        return false;
    strbuf_clear(&loop->line);
    strbuf_add_bytes(&loop->line, input->text, length);
    while (loop->line.length > 0 && loop->line.text[loop->line.length - 1] == '\r')
        strbuf_splice(&loop->line, loop->line.length - 1, 1, "", 0);
    strbuf_splice(input, 0, length + (newline != NULL), "", 0);
    return true;
}

static void read_more(struct line_loop *loop)
{
    char bytes[READ_SIZE];
    ssize_t count = read(loop->descriptor, bytes, sizeof bytes);
    if (count > 0)
        strbuf_add_bytes(&loop->runtime->input, bytes, (size_t)count);
    else if (count == 0 || (errno != EINTR && errno != EAGAIN))
        loop->ended = true;
}

static bool take_signals(struct line_loop *loop)
{
    struct signals signals = signals_take();
    if (signals.suspend)
        signals_suspend();
    if (signals.interrupt)
        loop->runtime->end = RUNTIME_INTERRUPTED;
    else if (signals.terminate)
        loop->runtime->end = RUNTIME_STOPPED;
    return loop->runtime->end == RUNTIME_RUNNING;
}

/* What was typed is not passed over in silence. */
static bool has_all(const struct line_loop *loop, struct error *error)
{
    bool all = !loop->runtime->input.failed && !loop->line.failed;
    if (!all)
        error_set_memory(error);
    return all;
}

/* Waits for a line; false when the program is to end. Nothing is said meanwhile. */
static bool wait_for_line(struct line_loop *loop, bool *good, struct error *error)
{
    *good = true;
    while (!next_line(loop)) {
        if (loop->ended)
            return false;
        struct pollfd descriptors[] = {
            {.fd = loop->descriptor, .events = POLLIN},
            {.fd = saver_descriptor(loop->runtime->saver), .events = POLLIN},
        };
        int count = signals_wait(descriptors, 2, runtime_patience(loop->runtime));
        if (!take_signals(loop))
            return false;
        *good = (count != 0 || runtime_wait_over(loop->runtime, error)) &&
                results_take(loop->runtime, error);
        if (!*good)
            return false;
        runtime_save(loop->runtime);
        if (count > 0 && descriptors[0].revents != 0)
            read_more(loop);
        *good = has_all(loop, error);
        if (!*good)
            return false;
    }
    *good = has_all(loop, error);
    return *good;
}

static bool converse(struct line_loop *loop, struct error *error)
{
    struct runtime *runtime = loop->runtime;
    struct intent intent;
    bool good = true;
    while (runtime->end == RUNTIME_RUNNING && runtime->model.accessible) {
        if (!dialogue_say(&loop->dialogue, &runtime->model, &loop->output)) {
            error_set_memory(error);
            return false;
        }
        if (!say_output_now(loop)) /* nobody listens any more */
            break;
        if (!wait_for_line(loop, &good, error))
            break;
        /* What was typed into a terminal ended its line there; in a log of a pipe it is ended here. */
        if (!isatty(STDIN_FILENO))
            strbuf_add(&loop->output, "\n");
        if (dialogue_hear(&loop->dialogue, &runtime->model, loop->line.text, &intent,
                          &loop->output) &&
            !send(loop, intent, error))
            return false;
    }
    return good;
}

/* What is being typed is left, as Esc leaves it in the full screen. */
static bool end(struct line_loop *loop, struct error *error)
{
    struct runtime *runtime = loop->runtime;
    enum runtime_end how = runtime->end != RUNTIME_RUNNING ? runtime->end : RUNTIME_STOPPED;
    const struct intent leave = {.kind = INTENT_LEAVE, .text = runtime->model.typed};
    bool good = runtime->model.typing == INPUT_NONE || send(loop, leave, error);
    runtime->end = how;
    strbuf_add(&loop->output, "\n");
    return good;
}

/*
 * A terminal throws away what was typed when Ctrl-C comes, also after it said that there is something to read. A read
 * that waits would then wait for ever; so a terminal is opened anew, in a way that only this program sees.
 */
static int open_input(void)
{
    char name[TERMINAL_NAME_SIZE] = "";
    int descriptor = -1;
    if (ttyname_r(STDIN_FILENO, name, sizeof name) == 0)
        descriptor = open(name, O_RDONLY | O_NONBLOCK | O_NOCTTY | O_CLOEXEC);
    return descriptor >= 0 ? descriptor : STDIN_FILENO;
}

bool line_loop_run(struct runtime *runtime, struct error *error)
{
    struct line_loop loop = {
        .runtime = runtime, .dialogue = DIALOGUE_INIT, .line = STRBUF_INIT, .output = STRBUF_INIT};
    loop.descriptor = open_input();
    bool good = converse(&loop, error);
    if (good && runtime->model.accessible)
        good = end(&loop, error);
    say_output_now(&loop);
    if (loop.descriptor != STDIN_FILENO)
        close(loop.descriptor);
    dialogue_release(&loop.dialogue);
    strbuf_release(&loop.line);
    strbuf_release(&loop.output);
    return good;
}
