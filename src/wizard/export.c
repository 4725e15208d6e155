#include "report/exporter.h"
#include "wizard/step.h"

/* "Waterschap Rijn & IJssel" becomes "waterschap-rijn-ijssel": safe in any file name. */
static void add_plain_name(struct strbuf *out, const char *name)
{
    size_t start = out->length;
    bool gap = false;
    for (const char *at = name; *at != '\0' && out->length - start < 40; at++) {
        char byte = *at;
        if (byte >= 'A' && byte <= 'Z')
            byte = (char)(byte - 'A' + 'a');
        bool plain = (byte >= 'a' && byte <= 'z') || (byte >= '0' && byte <= '9');
        if (plain && gap && out->length > start)
            strbuf_add_char(out, '-');
        if (plain)
            strbuf_add_char(out, byte);
        gap = !plain;
    }
}

void update_add_report_name(const struct model *model, size_t format, size_t copy,
                            struct strbuf *out)
{
    char today[DATE_SIZE];
    struct strbuf organisation = STRBUF_INIT;
    model_add_input(model, INPUT_ORGANISATION, 0, &organisation);
    strbuf_add(out, "banenafspraak-");
    size_t before = out->length;
    add_plain_name(out, organisation.text);
    if (out->length > before)
        strbuf_add(out, "-");
    strbuf_release(&organisation);
    date_write_iso(model->today, today);
    strbuf_add(out, today);
    if (copy > 1) {
        strbuf_add(out, "-");
        strbuf_add_number(out, (long long)copy);
    }
    strbuf_add(out, ".");
    strbuf_add(out, exporter_at(format)->extension);
}

bool step_export(struct step *step)
{
    struct model *model = step->model;
    size_t format = step->intent->format;
    if (format >= exporter_count())
        return true;
    model->export_copy =
        step->intent->kind == INTENT_EXPORT_BESIDE ? model->export_copy + 1 : 1;
    model->export_format = format;
    struct strbuf name = STRBUF_INIT;
    update_add_report_name(model, format, model->export_copy, &name);
    bool asked = !name.failed && step_effect(step, EFFECT_EXPORT, name.text) &&
                 model_put(&model->export_taken, "") && model_put(&model->export_made, "");
    strbuf_release(&name);
    if (!asked)
        return false;
    struct effect *effect = &step->effects->items[step->effects->count - 1];
    effect->format = format;
    effect->replace = step->intent->kind == INTENT_EXPORT_REPLACE;
    model->focus = (struct intent){.kind = INTENT_EXPORT, .format = format};
    return true;
}
