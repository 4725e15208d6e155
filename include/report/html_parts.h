/*
 * The pictures and tables of a report in HTML. A picture is an inline SVG with a title and a description, styled by the
 * classes of src/report/report.css; the text beside it says the same. It stretches with the column: what is read in it
 * (numbers, dates) stands around it as text.
 */
#ifndef REPORT_HTML_PARTS_H
#define REPORT_HTML_PARTS_H

#include "base/strbuf.h"
#include "report/report.h"

/* How far: a cell for each factor, the finished ones first; and how many there are of each, in words. */
void html_add_bar(struct strbuf *out, const struct report *report);

/* Factors done over time, with `text` under it. */
void html_add_history(struct strbuf *out, const struct report *report, const char *text);

/* Jobs against target. */
void html_add_jobs_line(struct strbuf *out, const struct report *report);

/* All factors in short; jobs and targets by date. */
void html_add_overview(struct strbuf *out, const struct report *report);
void html_add_jobs_table(struct strbuf *out, const struct report *report);

#endif
