#include "app/runtime.h"
#include "app/settings.h"
#include "report/exporter.h"
#include "store/file.h"

typedef bool effect_handler(struct runtime *runtime, const struct effect *effect,
                            struct error *error);

static bool append(struct runtime *runtime, const struct effect *effect, struct error *error)
{
    strbuf_add(&runtime->lines, effect->text);
    if (runtime->lines.failed)
        error_set_memory(error);
    return !runtime->lines.failed;
}

static bool make_report(struct runtime *runtime, size_t format, struct strbuf *out,
                        struct error *error)
{
    const struct model *model = &runtime->model;
    const struct report_request request = {
        .checklist = model->checklist,
        .progress = model->progress,
        .language = model->language,
        .today = model->today,
        .since = model->since,
        .by = model->texts[INPUT_ROLE],
        .version = PROGRAM_VERSION,
    };
    return exporter_make(exporter_at(format), &request, out, error);
}

static bool write_report(const char *path, const struct strbuf *text, bool replace,
                         struct error *error)
{
    if (replace)
        return file_replace(path, text->text, text->length, error);
    return file_create(path, text->text, text->length, error);
}

static bool export(struct runtime *runtime, const struct effect *effect, struct error *error)
{
    struct error failure = {0};
    struct strbuf path = STRBUF_INIT;
    struct strbuf text = STRBUF_INIT;
    struct strbuf why = STRBUF_INIT;
    struct event event = {.kind = EVENT_EXPORTED};
    strbuf_add(&path, runtime->folder.text);
    strbuf_add(&path, "/");
    strbuf_add(&path, effect->text);
    if (make_report(runtime, effect->format, &text, &failure))
        write_report(path.text, &text, effect->replace, &failure);
    event.text = path.text;
    if (failure.message == MESSAGE_FILE_EXISTS) {
        event.kind = EVENT_EXPORT_TAKEN;
    } else if (failure.message != MESSAGE_NONE) {
        error_describe(&failure, runtime->model.language, &why);
        event.kind = EVENT_EXPORT_FAILED;
        event.text = why.text;
    }
    bool sent = runtime_send_event(runtime, &event, error);
    strbuf_release(&path);
    strbuf_release(&text);
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
