#include "app/runtime.h"

#include "app/copy.h"
#include "app/desktop.h"
#include "app/now.h"
#include "app/settings.h"
#include "base/memory.h"
#include "store/file.h"
#include "store/paths.h"
#include "store/whole_file.h"
#include "wizard/model_report.h"

/* Milliseconds: for a save from when it was begun, else from the last time that something happened. */
static const int patience[] = {
    [SAVING_NOTHING] = 1500, /* until it is looked what colleagues saved */
    [SAVING_BUSY] = 50,      /* until the draft takes in what is not on the disk */
    [SAVING_LATE] = 300,     /* until the user is told that it takes long */
    [SAVING_SLOW] = 1500,    [SAVING_DONE] = 1500,
    [SAVING_FAILED] = 3000, /* until it is tried again */
};

/* --- carrying out what the model asks for --- */

typedef void effect_handler(struct runtime *runtime, const struct effect *effect);

static void append(struct runtime *runtime, const struct effect *effect)
{
    runtime->queued = true;
    saver_add(runtime->saver, effect->change->line);
}

/* What the user filled in is never written over, also not when she says so of a name. */
static bool write_report(const struct runtime *runtime, const char *path, const struct strbuf *text,
                         bool replace, struct error *error)
{
    if (file_is_same(path, runtime->session->path.text)) {
        error_set(error, MESSAGE_EXPORT_OVER_PROGRESS, path, NULL);
        return false;
    }
    if (replace)
        return whole_file_replace(path, text->text, text->length, error);
    return whole_file_create(path, text->text, text->length, error);
}

static bool make_report(const struct runtime *runtime, const struct effect *effect,
                        struct strbuf *path, struct error *error)
{
    struct strbuf text = STRBUF_INIT;
    paths_typed(runtime->folder.text, effect->text, path);
    bool made = model_make_report(&runtime->model, effect->format, &text, error) &&
                write_report(runtime, path->text, &text, effect->replace, error);
    strbuf_release(&text);
    return made;
}

static void export(struct runtime *runtime, const struct effect *effect)
{
    struct error failure = {0};
    struct strbuf path = STRBUF_INIT;
    struct strbuf why = STRBUF_INIT;
    struct event event = {.kind = EVENT_EXPORTED};
    bool made = make_report(runtime, effect, &path, &failure);
    event.text = path.text;
    if (!made && failure.message == MESSAGE_FILE_EXISTS) {
        event.kind = EVENT_EXPORT_TAKEN;
    } else if (!made) {
        error_describe(&failure, runtime->model.language, &why);
        event.kind = EVENT_EXPORT_FAILED;
        event.text = why.text;
    }
    runtime_send_event(runtime, &event);
    strbuf_release(&path);
    strbuf_release(&why);
}

static void open_report(struct runtime *runtime, const struct effect *effect)
{
    struct error failure = {0};
    struct strbuf why = STRBUF_INIT;
    if (desktop_open(effect->text, &failure))
        return;
    error_describe(&failure, runtime->model.language, &why);
    const struct event event = {.kind = EVENT_NOTICE, .text = why.text};
    runtime_send_event(runtime, &event);
    strbuf_release(&why);
}

/* --- a colleague's copy --- */

static void queue_lines(struct runtime *runtime, struct strbuf *lines)
{
    char *line = lines->text;
    for (size_t left = lines->length; left > 0;
         left = lines->length - (size_t)(line - lines->text)) {
        char *end = memchr(line, '\n', left);
        *end = '\0';
        saver_add(runtime->saver, line);
        line = end + 1;
        runtime->queued = true;
    }
}

static size_t take(struct runtime *runtime, const struct copy *copy, struct strbuf *said)
{
    const struct copy_words words = {runtime->model.language, false, true, " "};
    struct strbuf lines = STRBUF_INIT;
    size_t count = copy_join(copy, runtime->session->progress, &words, &lines, said);
    queue_lines(runtime, &lines);
    strbuf_release(&lines);
    return count;
}

static void join(struct runtime *runtime, const struct copy *copy, bool takes)
{
    struct strbuf said = STRBUF_INIT;
    struct event event = {.kind = takes ? EVENT_COPY_TAKEN : EVENT_COPY_READ};
    event.count = takes
                      ? take(runtime, copy, &said)
                      : copy_try(copy, runtime->session->progress, runtime->model.language, &said);
    event.text = said.text;
    runtime_send_event(runtime, &event);
    strbuf_release(&said);
}

/* In the words of the wizard: the option of the command is not here. */
static void refuse(struct runtime *runtime, struct error *refusal)
{
    struct strbuf why = STRBUF_INIT;
    if (refusal->message == MESSAGE_MERGE_OTHER_FILE)
        refusal->message = MESSAGE_COPY_OTHER_FILE;
    if (refusal->message == MESSAGE_MERGE_OTHER_ORGANISATION)
        refusal->message = MESSAGE_COPY_OTHER_ORGANISATION;
    error_describe(refusal, runtime->model.language, &why);
    const struct event event = {.kind = EVENT_COPY_REFUSED, .text = why.text};
    runtime_send_event(runtime, &event);
    strbuf_release(&why);
}

/* It is read anew before it comes in: a sync service may have changed it since it was looked at. */
static void send_copy(struct runtime *runtime, const struct effect *effect)
{
    struct error refusal = {0};
    struct strbuf here = STRBUF_INIT;
    struct strbuf path = STRBUF_INIT;
    paths_absolute(".", &here);
    paths_typed(here.text, effect->text, &path);
    struct copy copy = copy_new(path.text);
    if (copy_read(&copy, runtime->session, &refusal) &&
        copy_check(&copy, runtime->session, &refusal))
        join(runtime, &copy, effect->kind == EFFECT_TAKE_COPY);
    else
        refuse(runtime, &refusal);
    copy_release(&copy);
    strbuf_release(&here);
    strbuf_release(&path);
}

static void remember(struct runtime *runtime, const struct effect *effect)
{
    (void)effect;
    runtime->remember = true;
}

static void stop(struct runtime *runtime, const struct effect *effect)
{
    (void)effect;
    runtime->end = RUNTIME_STOPPED;
}

static effect_handler *const handlers[EFFECT_KINDS] = {
    [EFFECT_APPEND] = append,       [EFFECT_EXPORT] = export,       [EFFECT_OPEN] = open_report,
    [EFFECT_READ_COPY] = send_copy, [EFFECT_TAKE_COPY] = send_copy, [EFFECT_REMEMBER] = remember,
    [EFFECT_STOP] = stop,
};

/* The list is taken over first: carrying out an effect may lead to new ones. */
static void carry_out(struct runtime *runtime)
{
    struct effects effects = runtime->effects;
    runtime->effects = (struct effects)EFFECTS_INIT;
    for (size_t i = 0; i < effects.count; i++)
        handlers[effects.items[i].kind](runtime, &effects.items[i]);
    effects_release(&effects);
}

/* --- bringing things to the model --- */

void runtime_fail(struct runtime *runtime, enum message message, int number)
{
    error_set_system(&runtime->failure, message, NULL, number);
    runtime->end = RUNTIME_FAILED;
}

/* Without the time and a fresh id nothing can be recorded. */
static bool read_moment(struct runtime *runtime, struct moment *moment)
{
    bool read = now_read(moment, &runtime->failure);
    if (!read)
        runtime->end = RUNTIME_FAILED;
    return read;
}

void runtime_send_intent(struct runtime *runtime, const struct intent *intent)
{
    struct moment moment;
    if (!read_moment(runtime, &moment))
        return;
    if (intent->kind == INTENT_SPEAK) {
        runtime->language_chosen = true;
        runtime->language = intent->language;
    }
    if (intent->kind == INTENT_MODE)
        runtime->accessible = intent->truth;
    update_intent(&runtime->model, intent, &moment, &runtime->effects);
    carry_out(runtime);
}

void runtime_send_event(struct runtime *runtime, const struct event *event)
{
    struct moment moment;
    if (!read_moment(runtime, &moment))
        return;
    update_event(&runtime->model, event, &moment, &runtime->effects);
    carry_out(runtime);
}

/* --- saving --- */

/* The ids of all that stands: what is not among them at the next start is new to this user. */
static const char *const *list_standing(const struct progress *progress, size_t *count)
{
    const char **ids = memory_new(progress_count(progress), sizeof *ids);
    *count = 0;
    for (size_t i = 0; i < progress_slot_count(progress); i++) {
        const struct standing standing = progress_slot(progress, i);
        for (size_t j = 0; j < standing.count; j++)
            ids[(*count)++] = standing.changes[j]->id;
    }
    return ids;
}

void runtime_remember(const struct runtime *runtime)
{
    const struct model *model = &runtime->model;
    size_t count;
    const char *const *stood = list_standing(model->progress, &count);
    const struct settings settings = {
        .role = model->texts[INPUT_ROLE],
        .file = model->file,
        .factor = model->has_place ? model->checklist->factors[model->factor].id : "",
        .language = runtime->language,
        .language_chosen = runtime->language_chosen,
        .accessible = runtime->accessible,
        .stood = stood,
        .stood_count = count,
    };
    settings_write(&settings);
    free((void *)stood);
}

/*
 * A draft knows of lines only when they are late, or when it holds the text of which they were made: as a rule they are on
 * the disk before there is a draft.
 */
static void note_unsaved(struct runtime *runtime)
{
    enum saving saving = runtime->model.saving;
    bool busy = saving == SAVING_BUSY;
    bool late = saving == SAVING_LATE || saving == SAVING_SLOW || saving == SAVING_FAILED;
    struct strbuf lines = STRBUF_INIT;
    if (late || (busy && drafts_hold_something(&runtime->drafts)))
        saver_add_unsaved(runtime->saver, &lines);
    bool kept = drafts_note(&runtime->drafts, &runtime->model, &lines);
    if (!kept && runtime->keeping == KEPT)
        runtime->keeping = UNKEPT;
    strbuf_release(&lines);
}

/* Once: what is typed is no worse off later. */
static void tell_unkept(struct runtime *runtime)
{
    struct strbuf why = STRBUF_INIT;
    struct strbuf text = STRBUF_INIT;
    error_describe(&runtime->drafts.problem, runtime->model.language, &why);
    const char *const values[] = {why.text};
    strbuf_add_filled(&text, message_text(runtime->model.language, MESSAGE_NOTICE_UNKEPT), values,
                      1);
    const struct event event = {.kind = EVENT_NOTICE, .text = text.text};
    runtime->keeping = UNKEPT_TOLD;
    runtime_send_event(runtime, &event);
    strbuf_release(&why);
    strbuf_release(&text);
}

void runtime_save(struct runtime *runtime)
{
    bool under_way = runtime->model.saving == SAVING_BUSY || runtime->model.saving == SAVING_LATE;
    if (!under_way)
        runtime->busy_since = 0;
    else if (runtime->busy_since == 0)
        runtime->busy_since = now_milliseconds();
    if (runtime->queued)
        saver_save(runtime->saver);
    runtime->queued = false;
    if (runtime->remember)
        runtime_remember(runtime);
    runtime->remember = false;
    note_unsaved(runtime);
}

int runtime_patience(const struct runtime *runtime)
{
    int milliseconds = patience[runtime->model.saving];
    if (runtime->keeping == UNKEPT)
        return 0;
    if (runtime->busy_since == 0)
        return milliseconds;
    long long left = runtime->busy_since + milliseconds - now_milliseconds();
    return left > 0 ? (int)left : 0;
}

void runtime_wait_over(struct runtime *runtime)
{
    static const struct event waits = {.kind = EVENT_SAVE_WAITS};
    if (runtime->keeping == UNKEPT)
        tell_unkept(runtime);
    else if (runtime->busy_since != 0)
        runtime_send_event(runtime, &waits);
    else
        saver_save(runtime->saver);
}
