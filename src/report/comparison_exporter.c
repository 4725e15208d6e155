#include "report/comparison_exporter.h"

#include <string.h>

static const struct comparison_exporter exporters[] = {
    {"text", comparison_export_text},
    {"csv", comparison_export_csv},
    {"json", comparison_export_json},
    {"html", comparison_export_html},
};

size_t comparison_exporter_count(void)
{
    return sizeof exporters / sizeof *exporters;
}

const struct comparison_exporter *comparison_exporter_at(size_t number)
{
    return number < comparison_exporter_count() ? &exporters[number] : NULL;
}

const struct comparison_exporter *comparison_exporter_find(const char *name)
{
    for (size_t i = 0; i < comparison_exporter_count(); i++)
        if (strcmp(exporters[i].name, name) == 0)
            return &exporters[i];
    return NULL;
}

void comparison_exporter_add_names(struct strbuf *out)
{
    for (size_t i = 0; i < comparison_exporter_count(); i++) {
        strbuf_add(out, i > 0 ? ", " : "");
        strbuf_add(out, exporters[i].name);
    }
}
