/*
 * The formats of a report and of a comparison of many files: one row and one file each. A new format is a file with what
 * makes it and a row in src/report/exporter.c; the menu, --format and the help follow.
 *
 * A format that is read by people renders a document (document.h), and so serves both. One that is read by programs has a
 * function of its own for the one, the other or both.
 */
#ifndef REPORT_EXPORTER_H
#define REPORT_EXPORTER_H

#include <stddef.h>

#include "base/error.h"
#include "base/strbuf.h"
#include "messages/message.h"
#include "report/comparison.h"
#include "report/document.h"
#include "report/report.h"

struct exporter {
    const char *name;      /* as in --format */
    const char *extension; /* of a file name, without the point */
    enum message title;    /* in the menu: what it is good for */
    void (*render)(const struct document *document, struct strbuf *out);
    /* In the place of `render`; NULL: there is no such report, or comparison, in this format. */
    void (*render_report)(const struct report *report, struct strbuf *out);
    void (*render_comparison)(const struct comparison *comparison, struct strbuf *out);
    /* MESSAGE_NONE, or why there would be nothing in a report; NULL: there always is something. */
    enum message (*refuse)(const struct report *report);
    /* What is shown of a report before it is made; NULL: the report itself. For a format that is not read as it is. */
    void (*preview)(const struct document *document, struct strbuf *out);
    void (*preview_report)(const struct report *report, struct strbuf *out);
};

/* All of them serve a report; exporter_compares says which serve a comparison too. */
size_t exporter_count(void);
const struct exporter *exporter_at(size_t number);
bool exporter_compares(const struct exporter *exporter);

/* NULL when no format has that name. */
const struct exporter *exporter_find(const char *name);

/* Adds a report in that format, which does not refuse it. */
void exporter_add_report(const struct exporter *exporter, const struct report *report,
                         struct strbuf *out);

/* Adds a comparison in that format, which serves it. */
void exporter_add_comparison(const struct exporter *exporter, const struct comparison *comparison,
                             struct strbuf *out);

/*
 * Makes a report and adds it to `out` in that format. Fails when the format refuses it: the error
 * says so.
 */
bool exporter_make(const struct exporter *exporter, const struct report_request *request,
                   struct strbuf *out, struct error *error);

/* The same for what is shown of it before it is made. */
bool exporter_preview(const struct exporter *exporter, const struct report_request *request,
                      struct strbuf *out, struct error *error);

/* Adds the names of all, or of all that serve a comparison, parted by commas. */
void exporter_add_names(struct strbuf *out);
void exporter_add_comparison_names(struct strbuf *out);

/* The formats that are read by programs, each in a file of its own. Those that people read are in document.h. */
void json_add_report(const struct report *report, struct strbuf *out); /* data/report.schema.json */
void csv_add_report(const struct report *report, struct strbuf *out);
void ics_add_report(const struct report *report, struct strbuf *out);
void ics_add_words(const struct report *report, struct strbuf *out); /* a line for each task */
enum message ics_refuse_report(const struct report *report);

/* A row for each file, a column for each factor, as more files than columns fit. What could not be read comes last. */
void csv_add_comparison(const struct comparison *comparison, struct strbuf *out);

/* As data/overview.schema.json describes it. */
void json_add_comparison(const struct comparison *comparison, struct strbuf *out);

#endif
