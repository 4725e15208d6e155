#include "report/exporter.h"
#include "wizard/step.h"

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

static void ask_export(struct step *step, bool replace, size_t copy, const char *name)
{
    struct model *model = step->model;
    size_t format = step->intent->format;
    const struct effect effect = {
        .kind = EFFECT_EXPORT, .text = name, .format = format, .replace = replace};
    step_effect(step, effect);
    step_export_renamed(step);
    model->export_format = format;
    model->export_copy = copy;
    model->focus = (struct intent){.kind = INTENT_EXPORT, .format = format};
}

void step_export(struct step *step)
{
    struct model *model = step->model;
    const struct intent *intent = step->intent;
    if (intent->format >= exporter_count())
        return;
    bool taken = model->export_taken[0] != '\0' && !model->restricted;
    if (intent->kind == INTENT_EXPORT_REPLACE &&
        taken) { /* this very file, whatever changed since */
        ask_export(step, true, model->export_copy, model->export_taken);
        return;
    }
    size_t copy = intent->kind == INTENT_EXPORT_BESIDE ? model->export_copy + 1 : 1;
    struct strbuf name = STRBUF_INIT;
    add_name(model, intent->format, copy, &name);
    ask_export(step, false, copy, name.text);
    strbuf_release(&name);
}

void step_open_report(struct step *step)
{
    const struct model *model = step->model;
    if (!model->opens || model->export_made[0] == '\0')
        return;
    step_effect(step, (struct effect){.kind = EFFECT_OPEN, .text = model->export_made});
    step_notice(step, MESSAGE_NOTICE_OPENING, NULL, NULL);
}

/* What was said of a file is not about the one that is asked for now. */
void step_export_renamed(struct step *step)
{
    struct model *model = step->model;
    model_put(&model->export_taken, "");
    model_put(&model->export_made, "");
}

void step_open_format(struct step *step, size_t format)
{
    struct model *model = step->model;
    model->export_format = format < exporter_count() ? format : 0;
    model_put(&model->texts[INPUT_REPORT_NAME], "");
    step_export_renamed(step);
}
