/* What the files that write HTML share: the escaping of texts, and the pictures. For those files, and nobody else. */
#ifndef REPORT_HTML_H
#define REPORT_HTML_H

#include "base/strbuf.h"
#include "report/document.h"

/* Adds a text with & < > " ' escaped: between tags, or in an attribute between quotes. */
void html_add_text(struct strbuf *out, const char *text);

/*
 * The same for a text of more lines, which becomes paragraphs: an empty line parts them, a newline within one is a <br>.
 * A text of one line is added without a paragraph around it.
 */
void html_add_paragraphs(struct strbuf *out, const char *text);

/*
 * Pictures: an inline SVG with a title and a description, which stretches with the column: what is read in it (numbers,
 * dates) stands around it as text. Its own attributes make it right; src/report/report.css makes it beautiful, and fit
 * for dark and for forced colours.
 */

/* How far: a cell for each factor, the finished ones first; and how many there are of each, in words. */
void html_add_bar(struct strbuf *out, const struct document_bar *bar, enum language language);

/* Numbers over time, with `text` under it if that is not "". */
void html_add_chart(struct strbuf *out, const struct document_chart *chart, const char *text,
                    enum language language);

#endif
