#include "report/exporter.h"

static const struct exporter exporters[] = {
    {"html", "html", MESSAGE_FORMAT_HTML, export_html, NULL},
    {"text", "txt", MESSAGE_FORMAT_TEXT, export_text, NULL},
    {"markdown", "md", MESSAGE_FORMAT_MARKDOWN, export_markdown, NULL},
    {"csv", "csv", MESSAGE_FORMAT_CSV, export_csv, NULL},
    {"json", "json", MESSAGE_FORMAT_JSON, export_json, NULL},
    {"ics", "ics", MESSAGE_FORMAT_ICS, export_ics, refuse_ics},
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

bool exporter_make(const struct exporter *exporter, const struct report_request *request,
                   struct strbuf *out, struct error *error)
{
    struct report *report = report_make(request);
    enum message refusal = MESSAGE_NONE;
    if (report != NULL && exporter->refuse != NULL)
        refusal = exporter->refuse(report);
    if (report != NULL && refusal == MESSAGE_NONE)
        exporter->render(report, out);
    bool made = report != NULL && refusal == MESSAGE_NONE && !out->failed;
    if (refusal != MESSAGE_NONE)
        error_set(error, refusal, NULL, NULL);
    else if (!made)
        error_set_memory(error);
    report_free(report);
    return made;
}

void exporter_add_names(struct strbuf *out)
{
    for (size_t i = 0; i < exporter_count(); i++) {
        strbuf_add(out, i > 0 ? ", " : "");
        strbuf_add(out, exporters[i].name);
    }
}
