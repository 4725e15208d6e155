#include "report/overview_exporter.h"

#include <string.h>

static const struct overview_exporter exporters[] = {
    {"text", overview_export_text},
    {"csv", overview_export_csv},
    {"json", overview_export_json},
    {"html", overview_export_html},
};

size_t overview_exporter_count(void)
{
    return sizeof exporters / sizeof *exporters;
}

const struct overview_exporter *overview_exporter_at(size_t number)
{
    return number < overview_exporter_count() ? &exporters[number] : NULL;
}

const struct overview_exporter *overview_exporter_find(const char *name)
{
    for (size_t i = 0; i < overview_exporter_count(); i++)
        if (strcmp(exporters[i].name, name) == 0)
            return &exporters[i];
    return NULL;
}

void overview_exporter_add_names(struct strbuf *out)
{
    for (size_t i = 0; i < overview_exporter_count(); i++) {
        strbuf_add(out, i > 0 ? ", " : "");
        strbuf_add(out, exporters[i].name);
    }
}
