#include <errno.h>
#include <unistd.h>

#include "accessible/commands.h"
#include "app/commands.h"
#include "app/now.h"
#include "app/runtime.h"
#include "app/say.h"
#include "app/settings.h"
#include "app/signals.h"
#include "store/places.h"

enum { STOP_MILLISECONDS = 5000 };

/* What is remembered of this user: the language unless one was asked for, and the place in this very file. */
static bool start_model(struct runtime *runtime, const struct options *options,
                        const struct moment *moment)
{
    struct settings settings;
    struct arena arena = ARENA_INIT;
    struct session *session = runtime->session;
    settings_read(&settings, &arena);
    bool here = strcmp(settings.file, session->path.text) == 0;
    const struct model_start start = {
        .checklist = session->checklist,
        .progress = session->progress,
        .language = settings.language_chosen && !options->language_given ? settings.language
                                                                         : options->language,
        .accessible = options->accessible || settings.accessible,
        .language_chosen = settings.language_chosen,
        .accessible_chosen = settings.accessible,
        .today = moment->today,
        .file = session->path.text,
        .folder = runtime->folder.text,
        .role = settings.role,
        .factor = here ? settings.factor : NULL,
        .unreadable = session->findings.count,
    };
    bool made = model_init(&runtime->model, &start);
    arena_release(&arena);
    return made;
}

/* A file that cannot be written is said at once, not only when something is to be saved. */
static bool say_if_read_only(struct runtime *runtime, const struct moment *moment)
{
    const char *path = runtime->session->path.text;
    if (access(path, F_OK) != 0 || access(path, W_OK) == 0)
        return true;
    struct error error = {0};
    struct strbuf why = STRBUF_INIT;
    struct strbuf text = STRBUF_INIT;
    error_set_system(&error, MESSAGE_LOG_NOT_WRITABLE, path, EACCES);
    error_describe(&error, runtime->model.language, &why);
    const char *const values[] = {why.text};
    strbuf_add_filled(&text, message_text(runtime->model.language, MESSAGE_READ_ONLY), values, 1);
    const struct event event = {.kind = EVENT_NOTICE, .text = text.text};
    bool said = update_event(&runtime->model, &event, moment, &runtime->effects);
    strbuf_release(&why);
    strbuf_release(&text);
    return said;
}

static bool start(struct runtime *runtime, const struct options *options, struct error *error)
{
    struct moment moment;
    if (!now_read(&moment, error) || !places_absolute(".", &runtime->folder, error))
        return false;
    if (!start_model(runtime, options, &moment) || !say_if_read_only(runtime, &moment)) {
        error_set_memory(error);
        return false;
    }
    runtime->saver = saver_start(runtime->session->log, error);
    if (runtime->saver == NULL)
        return false;
    runtime->session->log = NULL; /* it belongs to the saver now */
    return true;
}

/* Ends the saving; what could not be saved is said. */
static bool stop(struct runtime *runtime, enum language language, bool good)
{
    struct error error = {0};
    bool changed = runtime->model.saving != SAVING_NOTHING;
    if (runtime->saver == NULL)
        return true;
    bool saved = saver_stop(runtime->saver, STOP_MILLISECONDS, &error);
    if (!saved) {
        struct strbuf why = STRBUF_INIT;
        error_describe(&error, language, &why);
        say(language, MESSAGE_STOPPED_UNSAVED, why.text, NULL);
        strbuf_release(&why);
    } else if (changed) {
        say(language, MESSAGE_STOPPED, runtime->session->path.text, NULL);
    } else if (good) {
        say(language, MESSAGE_STOPPED_NOTHING, NULL, NULL);
    }
    return saved;
}

/* The full screen, until the user stops or asks for lines. What it was before decides what a refusal means. */
static bool run_full_screen(struct runtime *runtime, const struct options *options, bool switched,
                            struct error *error)
{
    struct error refusal = {0};
    if (terminal_open(getenv("TERM"), !options->no_color, &runtime->terminal, &refusal)) {
        bool good = runtime_loop(runtime, error);
        terminal_close(runtime->terminal);
        runtime->terminal = NULL;
        return good;
    }
    if (!switched) {
        *error = refusal;
        return false;
    }
    struct strbuf why = STRBUF_INIT;
    error_describe(&refusal, runtime->model.language, &why);
    const struct event event = {.kind = EVENT_NOTICE, .text = why.text};
    runtime->model.accessible = true;
    bool told = runtime_send_event(runtime, &event, error);
    strbuf_release(&why);
    return told;
}

/* Both ways of working, on the same model: changing from one to the other loses nothing. */
static bool run_modes(struct runtime *runtime, const struct options *options, struct error *error)
{
    struct key_help keys[KEYMAP_HELP_LIMIT];
    struct key_help lines[LINE_HELP_LIMIT];
    size_t key_count = keymap_help(keys);
    size_t line_count = line_command_help(lines);
    struct model *model = &runtime->model;
    bool good = true;
    bool switched = false;
    signals_start();
    while (good && runtime->end == RUNTIME_RUNNING) {
        model->keys = model->accessible ? lines : keys;
        model->key_count = model->accessible ? line_count : key_count;
        good = model->accessible ? runtime_converse(runtime, error)
                                 : run_full_screen(runtime, options, switched, error);
        switched = true;
    }
    model->keys = NULL;
    model->key_count = 0;
    return good;
}

static enum exit_status run(struct runtime *runtime, const struct options *options)
{
    struct error error = {0};
    bool good = start(runtime, options, &error) && run_modes(runtime, options, &error);
    if (!good)
        say_error(options->language, &error);
    bool saved = stop(runtime, runtime->model.language, good);
    if (!good || !saved)
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
                              .effects = EFFECTS_INIT,
                              .lines = STRBUF_INIT,
                              .folder = STRBUF_INIT};
    fullscreen_init(&runtime.screen);
    enum exit_status status = run(&runtime, options);
    fullscreen_release(&runtime.screen);
    effects_release(&runtime.effects);
    model_release(&runtime.model);
    strbuf_release(&runtime.lines);
    strbuf_release(&runtime.folder);
    session_close(&session);
    return status;
}
