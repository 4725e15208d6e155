#include "wizard/model_report.h"

#include "base/utf8.h"
#include "report/exporter.h"

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

bool model_make_report(const struct model *model, size_t format, struct strbuf *out,
                       struct error *error)
{
    const struct report_request request = request_report(model);
    return exporter_make(exporter_at(format), &request, out, error);
}

static void add_preview(const struct model *model, struct strbuf *out)
{
    const struct report_request request = request_report(model);
    struct error error = {0};
    if (exporter_preview(exporter_at(model->export_format), &request, out, &error))
        return;
    strbuf_clear(out);
    error_describe(&error, model->language, out);
}

/* Without the mark at the beginning that is for other programs, and without empty lines at the end. */
const char *model_preview_report(const struct model *model, struct arena *arena)
{
    static const char byte_order_mark[] = "\xEF\xBB\xBF";
    struct strbuf text = STRBUF_INIT;
    add_preview(model, &text);
    size_t start = strncmp(text.text, byte_order_mark, 3) == 0 ? 3 : 0;
    size_t end = text.length;
    while (end > start && (text.text[end - 1] == '\n' || text.text[end - 1] == '\r'))
        end--;
    const char *safe = utf8_copy_safe(arena, text.text + start, end - start, true);
    strbuf_release(&text);
    return safe;
}
