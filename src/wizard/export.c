#include "report/exporter.h"
#include "wizard/transition.h"

/* The name of its file */

/* A name that was typed, as a file name: one that ends in "/" is a folder, one without an extension gets it. */
static void add_typed_name(const struct model *model, size_t copy, struct strbuf *out)
{
    const char *typed = model->texts[INPUT_REPORT_NAME];
    const char *slash = strrchr(typed, '/');
    const char *name = slash != NULL ? slash + 1 : typed;
    const char *point = strrchr(name, '.');
    size_t stem = point != NULL && point != name ? (size_t)(point - typed) : strlen(typed);
    strbuf_add_bytes(out, typed, stem);
    if (name[0] == '\0') {
        model_add_report_name(model, model->export_format, copy, out);
        return;
    }
    if (copy > 1) {
        strbuf_add(out, "-");
        strbuf_add_number(out, (long long)copy);
    }
    if (typed[stem] == '\0')
        strbuf_add(out, ".");
    strbuf_add(out,
               typed[stem] == '\0' ? exporter_at(model->export_format)->extension : typed + stem);
}

static void add_name(const struct model *model, size_t format, size_t copy, struct strbuf *out)
{
    bool typed = model->texts[INPUT_REPORT_NAME][0] != '\0' && format == model->export_format &&
                 !model->restricted;
    if (typed)
        add_typed_name(model, copy, out);
    else
        model_add_report_name(model, format, copy, out);
}

/* Making it */

static void ask_export(struct transition *transition, bool replace, size_t copy, const char *name)
{
    struct model *model = transition->model;
    size_t format = transition->intent->format;
    const struct effect effect = {
        .kind = EFFECT_EXPORT, .text = name, .format = format, .replace = replace};
    transition_effect(transition, effect);
    transition_export_renamed(transition);
    model->export_format = format;
    model->export_copy = copy;
    model->focus = (struct intent){.kind = INTENT_EXPORT, .format = format};
}

void transition_export(struct transition *transition)
{
    struct model *model = transition->model;
    const struct intent *intent = transition->intent;
    if (intent->format >= exporter_count())
        return;
    bool taken = model->export_taken[0] != '\0' && !model->restricted;
    if (intent->kind == INTENT_EXPORT_REPLACE &&
        taken) { /* this very file, whatever changed since */
        ask_export(transition, true, model->export_copy, model->export_taken);
        return;
    }
    size_t copy = intent->kind == INTENT_EXPORT_BESIDE ? model->export_copy + 1 : 1;
    struct strbuf name = STRBUF_INIT;
    add_name(model, intent->format, copy, &name);
    ask_export(transition, false, copy, name.text);
    strbuf_release(&name);
}

void transition_open_report(struct transition *transition)
{
    const struct model *model = transition->model;
    if (!model->opens || model->export_made[0] == '\0')
        return;
    transition_effect(transition, (struct effect){.kind = EFFECT_OPEN, .text = model->export_made});
    transition_notice(transition, MESSAGE_NOTICE_OPENING, NULL, NULL);
}

/* What was said of a file is not about the one that is asked for now. */
void transition_export_renamed(struct transition *transition)
{
    struct model *model = transition->model;
    model_put(&model->export_taken, "");
    model_put(&model->export_made, "");
}

void transition_open_format(struct transition *transition, size_t format)
{
    struct model *model = transition->model;
    model->export_format = format < exporter_count() ? format : 0;
    model_put(&model->texts[INPUT_REPORT_NAME], "");
    transition_export_renamed(transition);
}
