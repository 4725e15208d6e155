/*
 * The frame of an HTML document that stands on its own: no script, no request, and a policy that allows only the style
 * that is in it (src/report/report.css, with its hash). And the escaping of texts.
 *
 *     html_begin(out, language, title);  … the header: html_add_text and tags
 *     html_begin_main(out);              … the parts
 *     html_begin_footer(out);            … where it comes from
 *     html_end(out);
 *
 * Texts have no dangerous characters (utf8_add_safe was there before). Typed text may be in any script: what holds it
 * gets dir="auto".
 */
#ifndef REPORT_HTML_H
#define REPORT_HTML_H

#include "base/strbuf.h"
#include "messages/language.h"

/* `title` is that of the window and of the document in a list; it is not shown in the page. Not escaped yet. */
void html_begin(struct strbuf *out, enum language language, const char *title);
void html_begin_main(struct strbuf *out);
void html_begin_footer(struct strbuf *out);
void html_end(struct strbuf *out);

/* Adds a text with & < > " ' escaped: between tags, or in an attribute between quotes. */
void html_add_text(struct strbuf *out, const char *text);

/*
 * The same for a text of more lines, which becomes paragraphs: an empty line parts them, a newline within one is a <br>.
 * A text of one line is added without a paragraph around it.
 */
void html_add_paragraphs(struct strbuf *out, const char *text);

#endif
