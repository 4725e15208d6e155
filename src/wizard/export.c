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

/* The report */

static struct report_request request_report(const struct model *model)
{
    return (struct report_request){
        .checklist = model->checklist,
        .progress = model->progress,
        .language = model->language,
        .today = model->today,
        .by = model->texts[INPUT_ROLE],
        .version = model->version,
    };
}

bool update_make_report(const struct model *model, size_t format, struct strbuf *out,
                        struct error *error)
{
    const struct report_request request = request_report(model);
    return exporter_make(exporter_at(format), &request, out, error);
}

/* Where there is nothing to make, why that is so stands in the place of the preview. */
static bool make_preview(const struct model *model, struct strbuf *out)
{
    const struct report_request request = request_report(model);
    struct error error = {0};
    if (exporter_preview(exporter_at(model->export_format), &request, out, &error))
        return true;
    strbuf_clear(out);
    error_describe(&error, model->language, out);
    return error.message != MESSAGE_OUT_OF_MEMORY && !out->failed;
}

/* Safe to show, and without the mark at the beginning that is for other programs. */
static bool put_preview(struct model *model)
{
    static const char byte_order_mark[] = "\xEF\xBB\xBF";
    struct strbuf text = STRBUF_INIT;
    struct strbuf safe = STRBUF_INIT;
    bool made = make_preview(model, &text);
    size_t start = strncmp(text.text, byte_order_mark, 3) == 0 ? 3 : 0;
    utf8_add_safe(&safe, text.text + start, text.length - start, true);
    while (safe.length > 0 && safe.text[safe.length - 1] == '\n')
        safe.text[--safe.length] = '\0';
    bool put = made && !safe.failed && model_put(&model->preview, safe.text);
    strbuf_release(&text);
    strbuf_release(&safe);
    return put;
}

bool step_preview(struct step *step)
{
    struct model *model = step->model;
    size_t changes = progress_count(model->progress);
    bool shown = model->screen == SCREEN_FORMAT || model->screen == SCREEN_PREVIEW;
    bool fresh = model->previewed && model->preview_language == model->language &&
                 model->preview_changes == changes;
    if (!shown)
        model->previewed = false;
    if (!shown || fresh)
        return true;
    model->previewed = put_preview(model);
    model->preview_language = model->language;
    model->preview_changes = changes;
    return model->previewed;
}

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
        update_add_report_name(model, model->export_format, copy, out);
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
    bool typed = model->texts[INPUT_REPORT_NAME][0] != '\0' && format == model->export_format;
    if (typed)
        add_typed_name(model, copy, out);
    else
        update_add_report_name(model, format, copy, out);
}

/* Making it */

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
    if (intent->kind == INTENT_EXPORT_REPLACE && taken) /* this very file, whatever changed since */
        return ask_export(step, true, model->export_copy, model->export_taken);

    size_t copy = intent->kind == INTENT_EXPORT_BESIDE ? model->export_copy + 1 : 1;
    struct strbuf name = STRBUF_INIT;
    add_name(model, intent->format, copy, &name);
    bool asked = !name.failed && ask_export(step, false, copy, name.text);
    strbuf_release(&name);
    return asked;
}

/* What was said of a file is not about the one that is asked for now. */
bool step_export_renamed(struct step *step)
{
    struct model *model = step->model;
    return model_put(&model->export_taken, "") && model_put(&model->export_made, "");
}

bool step_open_format(struct step *step, size_t format)
{
    struct model *model = step->model;
    model->export_format = format < exporter_count() ? format : 0;
    model->previewed = false;
    return step_export_renamed(step) && model_put(&model->texts[INPUT_REPORT_NAME], "");
}
