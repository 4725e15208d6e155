#include "report/exporter.h"

#include <string.h>

#include "report/comparison_document.h"
#include "report/report_document.h"

static const struct exporter exporters[] = {
    {.name = "html",
     .extension = "html",
     .title = MESSAGE_FORMAT_HTML,
     .render = document_add_html,
     .preview = document_add_text},
    {.name = "text", .extension = "txt", .title = MESSAGE_FORMAT_TEXT, .render = document_add_text},
    {.name = "markdown",
     .extension = "md",
     .title = MESSAGE_FORMAT_MARKDOWN,
     .render = document_add_markdown},
    {.name = "csv",
     .extension = "csv",
     .title = MESSAGE_FORMAT_CSV,
     .render_report = csv_add_report,
     .render_comparison = csv_add_comparison},
    {.name = "json",
     .extension = "json",
     .title = MESSAGE_FORMAT_JSON,
     .render_report = json_add_report,
     .render_comparison = json_add_comparison},
    {.name = "ics",
     .extension = "ics",
     .title = MESSAGE_FORMAT_ICS,
     .render_report = ics_add_report,
     .preview_report = ics_add_words,
     .refuse = ics_refuse_report},
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

bool exporter_compares(const struct exporter *exporter)
{
    return exporter->render != NULL || exporter->render_comparison != NULL;
}

static void render_report(const struct report *report,
                          void (*render)(const struct document *document, struct strbuf *out),
                          struct strbuf *out)
{
    struct document *document = report_document(report);
    render(document, out);
    document_free(document);
}

void exporter_add_report(const struct exporter *exporter, const struct report *report,
                         struct strbuf *out)
{
    if (exporter->render != NULL)
        render_report(report, exporter->render, out);
    else
        exporter->render_report(report, out);
}

void exporter_add_comparison(const struct exporter *exporter, const struct comparison *comparison,
                             struct strbuf *out)
{
    if (exporter->render == NULL) {
        exporter->render_comparison(comparison, out);
        return;
    }
    struct document *document = comparison_document(comparison);
    exporter->render(document, out);
    document_free(document);
}

static bool make(const struct exporter *exporter, const struct report_request *request,
                 bool is_preview, struct strbuf *out, struct error *error)
{
    struct report *report = report_make(request);
    enum message refusal = exporter->refuse != NULL ? exporter->refuse(report) : MESSAGE_NONE;
    if (refusal != MESSAGE_NONE)
        error_set(error, refusal, NULL, NULL);
    else if (is_preview && exporter->preview != NULL)
        render_report(report, exporter->preview, out);
    else if (is_preview && exporter->preview_report != NULL)
        exporter->preview_report(report, out);
    else
        exporter_add_report(exporter, report, out);
    report_free(report);
    return refusal == MESSAGE_NONE;
}

bool exporter_make(const struct exporter *exporter, const struct report_request *request,
                   struct strbuf *out, struct error *error)
{
    return make(exporter, request, false, out, error);
}

bool exporter_preview(const struct exporter *exporter, const struct report_request *request,
                      struct strbuf *out, struct error *error)
{
    return make(exporter, request, true, out, error);
}

static void add_name(struct strbuf *names, const char *name)
{
    strbuf_add(names, names->length > 0 ? ", " : "");
    strbuf_add(names, name);
}

void exporter_add_names(struct strbuf *out)
{
    for (size_t i = 0; i < exporter_count(); i++)
        add_name(out, exporters[i].name);
}

void exporter_add_comparison_names(struct strbuf *out)
{
    for (size_t i = 0; i < exporter_count(); i++)
        if (exporter_compares(&exporters[i]))
            add_name(out, exporters[i].name);
}
