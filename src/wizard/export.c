#include "base/utf8.h"
#include "report/exporter.h"
#include "wizard/step.h"

enum { NAME_LIMIT = 40 };

/* The letter or digit that stands for a character in a file name, without accent; 0 when there is none. */
static char plain_letter(uint32_t character)
{
    static const char accented[] =
        "aaaaaaaceeeeiiiidnooooo\0ouuuuyts"; /* from U+00C0 and from U+00E0 */
    if (character >= 0xC0 && character <= 0xFF && character != 0xFF)
        return accented[(character - 0xC0) % 32];
    if (character >= 'A' && character <= 'Z')
        return (char)(character - 'A' + 'a');
    bool plain = (character >= 'a' && character <= 'z') || (character >= '0' && character <= '9');
    return plain ? (char)character : '\0';
}

/* "Waterschap Rijn & IJssel" becomes "waterschap-rijn-ijssel": safe in any file name. */
static void add_plain_name(struct strbuf *out, const char *name)
{
    size_t length = strlen(name);
    size_t start = out->length;
    bool gap = false;
    for (size_t at = 0; at < length && out->length - start < NAME_LIMIT;) {
        uint32_t character;
        at += utf8_decode(name + at, length - at, &character, NULL);
        char letter = plain_letter(character);
        if (letter != '\0' && gap && out->length > start)
            strbuf_add_char(out, '-');
        if (letter != '\0')
            strbuf_add_char(out, letter);
        gap = letter == '\0';
    }
}

void update_add_report_name(const struct model *model, size_t format, size_t copy,
                            struct strbuf *out)
{
    char today[DATE_SIZE];
    struct strbuf organisation = STRBUF_INIT;
    model_add_recorded(model, INPUT_ORGANISATION, 0, &organisation);
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

/* The name of the file that is there already, so that this very file is replaced, whatever changed since. */
static const char *taken_name(const struct model *model)
{
    const char *slash = strrchr(model->export_taken, '/');
    return slash != NULL ? slash + 1 : model->export_taken;
}

static bool ask_export(struct step *step, bool replace, size_t copy, const char *name)
{
    struct model *model = step->model;
    size_t format = step->intent->format;
    if (!step_effect(step, EFFECT_EXPORT, name) || !model_put(&model->export_taken, "") ||
        !model_put(&model->export_made, ""))
        return false;
    struct effect *effect = &step->effects->items[step->effects->count - 1];
    effect->format = format;
    effect->replace = replace;
    model->export_format = format;
    model->export_copy = copy;
    model->focus = (struct intent){.kind = INTENT_EXPORT, .format = format};
    return true;
}

bool step_export(struct step *step)
{
    struct model *model = step->model;
    const struct intent *intent = step->intent;
    if (intent->format >= exporter_count())
        return true;
    bool taken = model->export_taken[0] != '\0';
    if (intent->kind == INTENT_EXPORT_REPLACE && taken)
        return ask_export(step, true, model->export_copy, taken_name(model));

    size_t copy = intent->kind == INTENT_EXPORT_BESIDE ? model->export_copy + 1 : 1;
    struct strbuf name = STRBUF_INIT;
    update_add_report_name(model, intent->format, copy, &name);
    bool asked = !name.failed && ask_export(step, false, copy, name.text);
    strbuf_release(&name);
    return asked;
}
