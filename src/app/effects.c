#include "app/runtime.h"
#include "app/settings.h"
#include "store/file.h"
#include "store/places.h"
#include "wizard/model_report.h"

typedef bool effect_handler(struct runtime *runtime, const struct effect *effect,
                            struct error *error);

static bool append(struct runtime *runtime, const struct effect *effect, struct error *error)
{
    strbuf_add(&runtime->lines, effect->change->line);
    strbuf_add(&runtime->lines, "\n");
    if (runtime->lines.failed)
        error_set_memory(error);
    return !runtime->lines.failed;
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
        return file_replace(path, text->text, text->length, error);
    return file_create(path, text->text, text->length, error);
}

static bool make_report(const struct runtime *runtime, const struct effect *effect,
                        struct strbuf *path, struct error *error)
{
    struct strbuf text = STRBUF_INIT;
    bool made = places_typed(runtime->folder.text, effect->text, path, error) &&
                model_make_report(&runtime->model, effect->format, &text, error) &&
                write_report(runtime, path->text, &text, effect->replace, error);
    strbuf_release(&text);
    return made;
}

static bool export(struct runtime *runtime, const struct effect *effect, struct error *error)
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
    bool sent = runtime_send_event(runtime, &event, error);
    strbuf_release(&path);
    strbuf_release(&why);
    return sent;
}

static bool remember(struct runtime *runtime, const struct effect *effect, struct error *error)
{
    (void)effect;
    (void)error;
    runtime->remember = true;
    return true;
}

static bool stop(struct runtime *runtime, const struct effect *effect, struct error *error)
{
    (void)effect;
    (void)error;
    runtime->end = RUNTIME_STOPPED;
    return true;
}

static effect_handler *const handlers[EFFECT_KINDS] = {
    [EFFECT_APPEND] = append,
    [EFFECT_EXPORT] = export,
    [EFFECT_REMEMBER] = remember,
    [EFFECT_STOP] = stop,
};

void runtime_remember(const struct runtime *runtime)
{
    const struct model *model = &runtime->model;
    struct error ignored;
    const struct settings settings = {
        .role = model->texts[INPUT_ROLE],
        .file = model->file,
        .factor = model->has_place ? model->checklist->factors[model->factor].id : "",
        .language = runtime->language,
        .language_chosen = runtime->language_chosen,
        .accessible = runtime->accessible,
    };
    settings_write(&settings, &ignored);
}

/* The list is taken over first: carrying out an effect may lead to new ones. */
bool runtime_carry_out(struct runtime *runtime, struct error *error)
{
    struct effects effects = runtime->effects;
    runtime->effects = (struct effects)EFFECTS_INIT;
    bool good = true;
    for (size_t i = 0; good && i < effects.count; i++)
        good = handlers[effects.items[i].kind](runtime, &effects.items[i], error);
    effects_release(&effects);
    return good;
}
