#include "report/exporter.h"

static const struct exporter exporters[] = {
    {.name = "html",
     .extension = "html",
     .title = MESSAGE_FORMAT_HTML,
     .render = export_html,
     .preview = export_text},
    {.name = "text", .extension = "txt", .title = MESSAGE_FORMAT_TEXT, .render = export_text},
    {.name = "markdown",
     .extension = "md",
     .title = MESSAGE_FORMAT_MARKDOWN,
     .render = export_markdown},
    {.name = "csv", .extension = "csv", .title = MESSAGE_FORMAT_CSV, .render = export_csv},
    {.name = "json", .extension = "json", .title = MESSAGE_FORMAT_JSON, .render = export_json},
    {.name = "ics",
     .extension = "ics",
     .title = MESSAGE_FORMAT_ICS,
     .render = export_ics,
     .refuse = refuse_ics},
};

size_t exporter_count(void)
{
    return sizeof exporters / sizeof *exporters;
}

const struct exporter *exporter_at(size_t number)
{
    return number < exporter_count() ? &exporters[number] : NULL;
}

const struct exporter *exporter_find(const char *name)
{
    for (size_t i = 0; i < exporter_count(); i++)
        if (strcmp(exporters[i].name, name) == 0)
            return &exporters[i];
    return NULL;
}

static bool make(const struct exporter *exporter, const struct report_request *request,
                 exporter_render *render, struct strbuf *out, struct error *error)
{
    struct report *report = report_make(request);
    enum message refusal = exporter->refuse != NULL ? exporter->refuse(report) : MESSAGE_NONE;
    if (refusal == MESSAGE_NONE)
        render(report, out);
    else
        error_set(error, refusal, NULL, NULL);
    report_free(report);
    return refusal == MESSAGE_NONE;
}

bool exporter_make(const struct exporter *exporter, const struct report_request *request,
                   struct strbuf *out, struct error *error)
{
    return make(exporter, request, exporter->render, out, error);
}

bool exporter_preview(const struct exporter *exporter, const struct report_request *request,
                      struct strbuf *out, struct error *error)
{
    exporter_render *render = exporter->preview != NULL ? exporter->preview : exporter->render;
    return make(exporter, request, render, out, error);
}

void exporter_add_names(struct strbuf *out)
{
    for (size_t i = 0; i < exporter_count(); i++) {
        strbuf_add(out, i > 0 ? ", " : "");
        strbuf_add(out, exporters[i].name);
    }
}
