/*
 * The formats of a report: one row and one file each. A new format is a file with its `render` and a row in
 * src/report/exporter.c; the menu, --format and the help follow.
 */
#ifndef REPORT_EXPORTER_H
#define REPORT_EXPORTER_H

#include <stddef.h>

#include "base/error.h"
#include "base/strbuf.h"
#include "messages/message.h"
#include "report/report.h"

typedef void exporter_render(const struct report *report, struct strbuf *out);

struct exporter {
    const char *name;      /* as in --format */
    const char *extension; /* of a file name, without the point */
    enum message title;    /* in the menu: what it is good for */
    exporter_render *render;
    enum message (*refuse)(const struct report *report); /* MESSAGE_NONE, or why there would be
                                                            nothing in it; NULL: there always is */
    /* What is shown of it before it is made; NULL: the report itself. For a format that is not read as it is. */
    exporter_render *preview;
};

size_t exporter_count(void);
const struct exporter *exporter_at(size_t number);

/* NULL when no format has that name. */
const struct exporter *exporter_find(const char *name);

/*
 * Makes a report and adds it to `out` in that format. Fails when the format refuses it: the error
 * says so.
 */
bool exporter_make(const struct exporter *exporter, const struct report_request *request,
                   struct strbuf *out, struct error *error);

/* The same for what is shown of it before it is made. */
bool exporter_preview(const struct exporter *exporter, const struct report_request *request,
                      struct strbuf *out, struct error *error);

/* Adds the names of all, parted by commas. */
void exporter_add_names(struct strbuf *out);

void export_html(const struct report *report, struct strbuf *out);
void export_text(const struct report *report, struct strbuf *out);
void export_markdown(const struct report *report, struct strbuf *out);
void export_json(const struct report *report, struct strbuf *out);
void export_csv(const struct report *report, struct strbuf *out);
void export_ics(const struct report *report, struct strbuf *out);

enum message refuse_ics(const struct report *report);

#endif
