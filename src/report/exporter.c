#include "report/exporter.h"

static const struct exporter exporters[] = {
    {"text", "txt", MESSAGE_FORMAT_TEXT, export_text},
    {"markdown", "md", MESSAGE_FORMAT_MARKDOWN, export_markdown},
    {"csv", "csv", MESSAGE_FORMAT_CSV, export_csv},
    {"json", "json", MESSAGE_FORMAT_JSON, export_json},
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
