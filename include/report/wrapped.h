/* Plain text in lines that fit: for reports that are mailed or read aloud. */
#ifndef REPORT_WRAPPED_H
#define REPORT_WRAPPED_H

#include <stddef.h>

#include "base/strbuf.h"

enum { WRAPPED_COLUMNS = 76 };

/*
 * Adds a text in lines of at most WRAPPED_COLUMNS, each without spaces at its end: what opens it after `indent` columns,
 * the further lines after `hang`.
 */
void wrapped_add(struct strbuf *out, size_t indent, const char *open, size_t hang,
                 const struct strbuf *text);

#endif
