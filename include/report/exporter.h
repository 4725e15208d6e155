/*
 * The formats of a report: one row and one file each. A new format is a file with its `render` and a row in
 * src/report/exporter.c; the menu, --format and the help follow.
 */
#ifndef REPORT_EXPORTER_H
#define REPORT_EXPORTER_H

#include <stddef.h>

#include "base/strbuf.h"
#include "messages/message.h"
#include "report/report.h"

struct exporter {
    const char *name;      /* as in --format */
    const char *extension; /* of a file name, without the point */
    enum message title;    /* in the menu: what it is good for */
    void (*render)(const struct report *report, struct strbuf *out);
};

size_t exporter_count(void);
const struct exporter *exporter_at(size_t number);

/* NULL when no format has that name. */
const struct exporter *exporter_find(const char *name);

void export_text(const struct report *report, struct strbuf *out);
void export_markdown(const struct report *report, struct strbuf *out);
void export_json(const struct report *report, struct strbuf *out);
void export_csv(const struct report *report, struct strbuf *out);

#endif
