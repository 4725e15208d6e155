#include <errno.h>
#include <poll.h>
#include <unistd.h>

#include "accessible/dialogue.h"
#include "app/line_loop.h"
#include "app/line_terminal.h"
#include "app/now.h"
#include "app/results.h"
#include "app/signals.h"
#include "app/writing.h"
#include "base/utf8.h"

enum {
    READ_SIZE = 4096,
    LINE_LIMIT = LINE_TERMINAL_LIMIT, /* bytes of a line; what is longer is refused */
    SAVE_MILLISECONDS = 2000, /* how long "Opgeslagen." is waited for before the next prompt */
    SAVE_TURN = 100,
};

struct line_loop {
    struct runtime *runtime;
    struct dialogue dialogue;
    struct line_terminal terminal;
    struct strbuf line;
    struct strbuf output;
    bool ended;           /* no more input comes */
    bool too_long;        /* the line that is being read: the rest of it is passed over */
    enum runtime_end end; /* that a signal asked for: what was typed before it comes first */
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
static void wait_until_saved(struct runtime *runtime)
{
    const long long end = now_milliseconds() + SAVE_MILLISECONDS;
    runtime_save(runtime);
    while (is_saving(runtime) && now_milliseconds() < end) {
        struct pollfd descriptor = {.fd = saver_descriptor(runtime->saver), .events = POLLIN};
        int patience = runtime->model.saving == SAVING_SLOW ? SAVE_TURN : runtime_patience(runtime);
        int count = signals_wait(&descriptor, 1, patience);
        if (runtime->busy_since != 0 && count == 0)
            runtime_wait_over(runtime);
        results_take(runtime);
        runtime_save(runtime);
    }
}

static void send(struct line_loop *loop, struct intent intent)
{
    runtime_send_intent(loop->runtime, &intent);
    wait_until_saved(loop->runtime);
}

/* Of a line that is too long only its end is waited for. */
static void pass_over(struct line_loop *loop)
{
    struct strbuf *input = &loop->runtime->input;
    const char *newline = memchr(input->text, '\n', input->length);
    size_t length = newline != NULL ? (size_t)(newline - input->text) : input->length;
    loop->too_long = loop->too_long || length >= LINE_LIMIT;
    if (loop->too_long)
        strbuf_splice(input, 0, length, "", 0);
}

/* Takes a line out of what was read; at the end of input what is left is a line too. */
static bool next_line(struct line_loop *loop)
{
    struct strbuf *input = &loop->runtime->input;
    pass_over(loop);
    const char *newline = memchr(input->text, '\n', input->length);
    size_t length = newline != NULL ? (size_t)(newline - input->text) : input->length;
    if (newline == NULL && (!loop->ended || (input->length == 0 && !loop->too_long)))
        return false;
    strbuf_clear(&loop->line);
    strbuf_add_bytes(&loop->line, input->text, length);
    while (loop->line.length > 0 && loop->line.text[loop->line.length - 1] == '\r')
        strbuf_splice(&loop->line, loop->line.length - 1, 1, "", 0);
    strbuf_splice(input, 0, length + (newline != NULL), "", 0);
    return true;
}

/* Why a line cannot be used as it is; MESSAGE_NONE for one that can. A tab is a blank. */
static enum message line_problem(const struct strbuf *line, bool too_long)
{
    static const char replacement[] = "\xEF\xBF\xBD";
    if (too_long)
        return MESSAGE_LINE_TOO_LONG;
    for (size_t i = 0; i < line->length; i++)
        if ((line->text[i] >= 0 && line->text[i] < ' ' && line->text[i] != '\t') ||
            line->text[i] == '\x7f')
            return MESSAGE_LINE_CONTROL;
    bool valid = utf8_valid(line->text, line->length, NULL);
    return valid && strstr(line->text, replacement) == NULL ? MESSAGE_NONE : MESSAGE_LINE_NOT_UTF8;
}

/* Says why the line is not used, if so. */
static bool is_refused(struct line_loop *loop)
{
    enum message problem = line_problem(&loop->line, loop->too_long);
    loop->too_long = false;
    if (problem == MESSAGE_NONE)
        return false;
    strbuf_add(&loop->output, message_text(loop->runtime->model.language, problem));
    strbuf_add(&loop->output, "\n");
    return true;
}

static bool has_input(void)
{
    struct pollfd input = {.fd = STDIN_FILENO, .events = POLLIN};
    return poll(&input, 1, 0) > 0;
}

/* A terminal that went away is the end of the input; what never could be read is a fault. */
static void read_more(struct line_loop *loop)
{
    char bytes[READ_SIZE];
    ssize_t count = read(STDIN_FILENO, bytes, sizeof bytes);
    if (count > 0 && loop->terminal.open)
        line_terminal_take(&loop->terminal, bytes, (size_t)count, &loop->runtime->input,
                           &loop->output);
    else if (count > 0)
        strbuf_add_bytes(&loop->runtime->input, bytes, (size_t)count);
    else if (count < 0 && (errno == EINTR || errno == EAGAIN))
        return;
    loop->ended = count <= 0 || loop->terminal.ended;
    if (count < 0 && errno != EIO)
        runtime_fail(loop->runtime, MESSAGE_INPUT_CLOSED, errno);
}

/* What was typed before a signal. What stands in a pipe is no typing. */
static void read_typed(struct line_loop *loop)
{
    while (loop->terminal.open && !loop->ended && has_input())
        read_more(loop);
}

/* The shell has the terminal meanwhile; what is being typed is shown again after it. */
static void suspend(struct line_loop *loop)
{
    line_terminal_leave(&loop->terminal);
    signals_suspend();
    line_terminal_return(&loop->terminal);
    utf8_add_safe(&loop->output, loop->terminal.line.text, loop->terminal.line.length, false);
}

static void take_signals(struct line_loop *loop)
{
    struct signals signals = signals_take();
    if (signals.suspend || signals.interrupt || signals.terminate)
        read_typed(loop);
    if (signals.suspend)
        suspend(loop);
    if (signals.proceed)
        line_terminal_return(&loop->terminal);
    if (signals.interrupt)
        loop->end = RUNTIME_INTERRUPTED;
    else if (signals.terminate)
        loop->end = RUNTIME_STOPPED;
}

/* Waits until there is something to do, and does it. */
static void wait_for_input(struct line_loop *loop)
{
    struct runtime *runtime = loop->runtime;
    struct pollfd descriptors[] = {
        {.fd = STDIN_FILENO, .events = POLLIN},
        {.fd = saver_descriptor(runtime->saver), .events = POLLIN},
    };
    const int silence = key_parser_patience(&loop->terminal.parser);
    const int patience = runtime_patience(runtime);
    const bool for_keys = silence >= 0 && silence <= patience;
    int count = signals_wait(descriptors, 2, for_keys ? silence : patience);
    if (count == 0 && for_keys)
        line_terminal_silence(&loop->terminal, silence, &runtime->input, &loop->output);
    else if (count == 0)
        runtime_wait_over(runtime);
    if (count > 0 && descriptors[0].revents != 0)
        read_more(loop);
    take_signals(loop);
    results_take(runtime);
    runtime_save(runtime);
}

/* Waits for a line; false when the program is to end. Nothing is said meanwhile but what is typed. */
static bool wait_for_line(struct line_loop *loop)
{
    const struct runtime *runtime = loop->runtime;
    while (runtime->end == RUNTIME_RUNNING && !next_line(loop)) {
        if (loop->ended || loop->end != RUNTIME_RUNNING)
            return false;
        wait_for_input(loop);
        say_output_now(loop);
    }
    return runtime->end == RUNTIME_RUNNING;
}

/* Nobody hears what is said: that is an end, and no good one, unless the program is to end anyway. */
static void stop_speaking(struct line_loop *loop)
{
    const int number = errno;
    take_signals(loop);
    if (loop->end == RUNTIME_RUNNING)
        runtime_fail(loop->runtime, MESSAGE_OUTPUT_FAILED, number);
}

static void hear(struct line_loop *loop)
{
    struct intent intent;
    if (dialogue_hear(&loop->dialogue, &loop->runtime->model, loop->line.text, &intent,
                      &loop->output))
        send(loop, intent);
}

static void converse(struct line_loop *loop)
{
    struct runtime *runtime = loop->runtime;
    while (runtime->end == RUNTIME_RUNNING && runtime->model.accessible) {
        dialogue_say(&loop->dialogue, &runtime->model, &loop->output);
        if (!say_output_now(loop)) {
            stop_speaking(loop);
            return;
        }
        if (!wait_for_line(loop))
            return;
        /* What was typed into a terminal ended its line there; in a log of a pipe it is ended here. */
        if (!loop->terminal.open)
            strbuf_add(&loop->output, "\n");
        if (!is_refused(loop))
            hear(loop);
    }
}

/* What is being typed in a field counts when a signal comes; a choice counts with Enter only. */
static void take_unended(struct line_loop *loop)
{
    if (loop->end == RUNTIME_RUNNING || loop->runtime->model.typing == INPUT_NONE ||
        loop->terminal.line.length == 0)
        return;
    strbuf_clear(&loop->line);
    strbuf_add_bytes(&loop->line, loop->terminal.line.text, loop->terminal.line.length);
    if (!is_refused(loop))
        hear(loop);
}

/* What is being typed is left, as Esc leaves it in the full screen. */
static void end(struct line_loop *loop)
{
    struct runtime *runtime = loop->runtime;
    take_unended(loop);
    const struct intent leave = {.kind = INTENT_LEAVE, .text = runtime->model.typed};
    if (runtime->model.typing != INPUT_NONE)
        send(loop, leave);
    if (runtime->end == RUNTIME_RUNNING)
        runtime->end = loop->end != RUNTIME_RUNNING ? loop->end : RUNTIME_STOPPED;
    strbuf_add(&loop->output, "\n");
}

void line_loop_run(struct runtime *runtime)
{
    struct line_loop loop = {.runtime = runtime,
                             .dialogue = DIALOGUE_INIT,
                             .terminal = LINE_TERMINAL_INIT,
                             .line = STRBUF_INIT,
                             .output = STRBUF_INIT};
    line_terminal_open(&loop.terminal);
    converse(&loop);
    if (runtime->model.accessible && runtime->end != RUNTIME_FAILED)
        end(&loop);
    say_output_now(&loop);
    if (runtime->end != RUNTIME_RUNNING && loop.terminal.open)
        terminal_discard_input();
    line_terminal_close(&loop.terminal);
    dialogue_release(&loop.dialogue);
    strbuf_release(&loop.line);
    strbuf_release(&loop.output);
}
