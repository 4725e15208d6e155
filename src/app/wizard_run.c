#include <errno.h>
#include <unistd.h>

#include "app/commands.h"
#include "app/copy.h"
#include "app/desktop.h"
#include "app/last_words.h"
#include "app/line_loop.h"
#include "app/now.h"
#include "app/restore.h"
#include "app/say.h"
#include "app/screen_loop.h"
#include "app/settings.h"
#include "app/signals.h"
#include "app/writing.h"
#include "store/beside.h"
#include "store/paths.h"

enum { STOP_MILLISECONDS = 5000 };

/* What is remembered of this user: the language unless one was asked for, and the place in this very file. */
static void start_model(struct runtime *runtime, const struct options *options,
                        const struct moment *moment)
{
    struct settings settings;
    struct arena arena = ARENA_INIT;
    struct session *session = runtime->session;
    settings_read(&settings, &arena);
    bool here = strcmp(settings.file, session->path.text) == 0;
    runtime->language_chosen = settings.language_chosen;
    runtime->language = settings.language;
    runtime->accessible = settings.accessible;
    const struct model_start start = {
        .checklist = session->checklist,
        .progress = session->progress,
        .language = settings.language_chosen && !options->language_given ? settings.language
                                                                         : options->language,
        .accessible = options->accessible || settings.accessible,
        .restricted = options->restricted != NULL,
        .opens = desktop_is_there(),
        .today = moment->today,
        .version = PROGRAM_VERSION,
        .file = session->path.text,
        .folder = runtime->folder.text,
        .role = settings.role,
        .factor = here ? settings.factor : NULL,
        .stood = here ? settings.stood : NULL,
        .stood_count = here ? settings.stood_count : 0,
        .unreadable = session->findings.count,
        .findings = &session->findings,
    };
    model_init(&runtime->model, &start);
    arena_release(&arena);
}

/* A file that cannot be written is said at once, not only when something is to be saved. */
static void say_if_read_only(struct runtime *runtime, const struct moment *moment)
{
    const char *path = runtime->session->path.text;
    if (access(path, F_OK) != 0 || access(path, W_OK) == 0)
        return;
    struct error error = {0};
    struct strbuf why = STRBUF_INIT;
    struct strbuf text = STRBUF_INIT;
    error_set_system(&error, MESSAGE_LOG_NOT_WRITABLE, path, EACCES);
    error_describe(&error, runtime->model.language, &why);
    const char *const values[] = {why.text};
    strbuf_add_filled(&text, message_text(runtime->model.language, MESSAGE_READ_ONLY), values, 1);
    const struct event event = {.kind = EVENT_NOTICE, .text = text.text};
    update_event(&runtime->model, &event, moment, &runtime->effects);
    strbuf_release(&why);
    strbuf_release(&text);
}

/* What the help page tells of: the keys of the mode that the user works in. */
static void tell_keys(struct runtime *runtime)
{
    struct model *model = &runtime->model;
    model->keys = model->accessible ? runtime->lines_help : runtime->keys;
    model->key_count =
        model->accessible ? line_command_help(runtime->lines_help) : keymap_help(runtime->keys);
}

static bool open_terminal(struct runtime *runtime, const struct options *options,
                          struct error *error)
{
    return terminal_open(getenv("TERM"), !options->no_color, writing_all, &runtime->terminal,
                         error);
}

/* A terminal that is not known: its name is said, and the work goes on line by line. It is not remembered. */
static void go_line_by_line(struct runtime *runtime, const struct moment *moment,
                            const struct error *refusal)
{
    struct strbuf why = STRBUF_INIT;
    error_describe(refusal, runtime->model.language, &why);
    const struct event event = {.kind = EVENT_NOTICE, .text = why.text};
    runtime->model.accessible = true;
    tell_keys(runtime);
    update_event(&runtime->model, &event, moment, &runtime->effects);
    strbuf_release(&why);
}

/* The first page is there to be read before anything is made ready that is needed later: threads, and a look for drafts. */
static bool show_first(struct runtime *runtime, const struct options *options,
                       const struct moment *moment)
{
    tell_keys(runtime);
    if (runtime->model.accessible)
        return true;
    struct error refusal = {0};
    if (open_terminal(runtime, options, &refusal)) {
        update_start(&runtime->model);
        screen_loop_paint(runtime);
        return true;
    }
    if (refusal.message == MESSAGE_TERMINAL_UNKNOWN) {
        go_line_by_line(runtime, moment, &refusal);
        return true;
    }
    runtime->failure = refusal;
    return false;
}

static void offer_copy(struct runtime *runtime, const char *path)
{
    const struct session *session = runtime->session;
    const struct event event = {.kind = EVENT_COPY_BESIDE, .text = path};
    struct error ignored = {0};
    struct strbuf said = STRBUF_INIT;
    struct copy copy = copy_new(path);
    if (copy_read(&copy, session, &ignored) && copy_check(&copy, session, &ignored) &&
        copy_try(&copy, session->progress, runtime->model.language, &said) > 0)
        runtime_send_event(runtime, &event);
    copy_release(&copy);
    strbuf_release(&said);
}

/* What a sync service left beside the file when two wrote it at once; of a server a user sees no other file. */
static void offer_copies(struct runtime *runtime)
{
    struct beside beside;
    if (runtime->model.restricted)
        return;
    beside_find(&beside, runtime->session->path.text);
    for (size_t i = 0; i < beside.count; i++)
        offer_copy(runtime, beside.paths[i]);
    beside_release(&beside);
}

/* False when there is a failure. */
static bool start(struct runtime *runtime, const struct options *options)
{
    struct moment moment;
    if (!now_read(&moment, &runtime->failure))
        return false;
    if (options->restricted != NULL)
        paths_absolute(options->restricted, &runtime->folder);
    else
        paths_documents(&runtime->folder);
    start_model(runtime, options, &moment);
    say_if_read_only(runtime, &moment);
    signals_start();
    if (!show_first(runtime, options, &moment))
        return false;
    runtime->saver = saver_start(runtime->session->log, &runtime->failure);
    if (runtime->saver == NULL)
        return false;
    runtime->session->log = NULL; /* it belongs to the saver now */
    drafts_start(&runtime->drafts, runtime->session->path.text,
                 progress_file(runtime->session->progress));
    restore_draft(runtime);
    offer_copies(runtime);
    return true;
}

/* A text that could not be saved as it is: said, when the end came before the user could mend it. */
static void say_waiting_texts(const struct model *model)
{
    for (size_t i = 0; i < model->waiting_count; i++) {
        const struct waiting_text *waiting = &model->waiting[i];
        const struct input_rule *rule = input_rule(waiting->input);
        const char *label = message_text(model->language, rule->label);
        char number[WHOLE_NUMBER_SIZE];
        if (rule->of_factor)
            say(model->language, MESSAGE_STOPPED_KEPT,
                whole_number((long long)waiting->factor + 1, number), label);
        else
            say(model->language, MESSAGE_STOPPED_KEPT_WHOLE, label, NULL);
    }
}

static void say_saved(const struct runtime *runtime, bool saved, const struct error *error)
{
    enum language language = runtime->model.language;
    struct strbuf why = STRBUF_INIT;
    if (!saved) {
        error_describe(error, language, &why);
        say(language, MESSAGE_STOPPED_UNSAVED, why.text, NULL);
    } else if (runtime->model.saving != SAVING_NOTHING) {
        enum message message =
            runtime->model.waiting_count == 0 ? MESSAGE_STOPPED : MESSAGE_STOPPED_BUT;
        say(language, message, runtime->session->path.text, NULL);
    } else {
        say(language, MESSAGE_STOPPED_NOTHING, NULL, NULL);
    }
    strbuf_release(&why);
}

/* What becomes of what is not saved. */
static void say_waiting(const struct runtime *runtime, enum drafts_end end)
{
    enum language language = runtime->model.language;
    struct strbuf why = STRBUF_INIT;
    error_describe(&runtime->drafts.problem, language, &why);
    if (end == DRAFTS_WAIT)
        say(language, MESSAGE_STOPPED_DRAFT, NULL, NULL);
    else if (end == DRAFTS_LOST)
        say(language, MESSAGE_STOPPED_LOST, why.text, NULL);
    strbuf_release(&why);
}

/* Ends the saving. False when something is neither saved nor kept for the next time. */
static bool stop(struct runtime *runtime)
{
    struct error error = {0};
    struct strbuf unsaved = STRBUF_INIT;
    if (progress_count(runtime->model.progress) > 0)
        runtime_remember(runtime);
    bool saved = saver_stop(runtime->saver, STOP_MILLISECONDS, &unsaved, &error);
    enum drafts_end end = drafts_stop(&runtime->drafts, &runtime->model, &unsaved);
    strbuf_release(&unsaved);
    say_saved(runtime, saved, &error);
    say_waiting_texts(&runtime->model);
    say_waiting(runtime, end);
    return saved && end != DRAFTS_LOST;
}

static void close_terminal(struct runtime *runtime)
{
    terminal_close(runtime->terminal);
    runtime->terminal = NULL;
}

/* From lines to the full screen. Where there is none, that is said, and the lines go on. */
static void go_full_screen(struct runtime *runtime, const struct options *options)
{
    struct error refusal = {0};
    if (open_terminal(runtime, options, &refusal))
        return;
    struct strbuf why = STRBUF_INIT;
    error_describe(&refusal, runtime->model.language, &why);
    const struct event event = {.kind = EVENT_NOTICE, .text = why.text};
    runtime->model.accessible = true;
    runtime_send_event(runtime, &event);
    strbuf_release(&why);
}

/* Both ways of working, on the same model: changing from one to the other loses nothing. */
static void work(struct runtime *runtime, const struct options *options)
{
    struct model *model = &runtime->model;
    while (runtime->end == RUNTIME_RUNNING) {
        if (!model->accessible && runtime->terminal == NULL)
            go_full_screen(runtime, options);
        tell_keys(runtime);
        if (model->accessible)
            line_loop_run(runtime);
        else
            screen_loop_run(runtime);
        if (model->accessible)
            close_terminal(runtime);
    }
}

static enum exit_status run(struct runtime *runtime, const struct options *options)
{
    if (start(runtime, options))
        work(runtime, options);
    else
        runtime->end = RUNTIME_FAILED;
    if (runtime->terminal != NULL)
        terminal_discard_input();
    close_terminal(runtime);
    if (runtime->end == RUNTIME_FAILED)
        say_error(runtime->model.language, &runtime->failure);
    bool saved = runtime->saver == NULL || stop(runtime);
    if (runtime->end == RUNTIME_FAILED || !saved)
        return EXIT_FAILED;
    return runtime->end == RUNTIME_INTERRUPTED ? EXIT_INTERRUPTED : EXIT_DONE;
}

enum exit_status wizard_run(const struct options *options)
{
    struct session session;
    struct error error = {0};
    if (!session_open(&session, options, &error))
        return say_error(options->language, &error);
    struct runtime runtime = {.session = &session,
                              .model = {.language = options->language},
                              .effects = EFFECTS_INIT,
                              .drafts = DRAFTS_INIT,
                              .input = STRBUF_INIT,
                              .folder = STRBUF_INIT};
    last_words_speak(&runtime.model.language);
    fullscreen_init(&runtime.screen);
    enum exit_status status = run(&runtime, options);
    fullscreen_release(&runtime.screen);
    last_words_speak(&options->language);
    effects_release(&runtime.effects);
    model_release(&runtime.model);
    strbuf_release(&runtime.input);
    strbuf_release(&runtime.folder);
    session_close(&session);
    return status;
}
