/* The name that a report gets as a file, when the user says nothing else. */
#ifndef REPORT_FILE_NAME_H
#define REPORT_FILE_NAME_H

#include <stddef.h>

#include "base/date.h"
#include "base/strbuf.h"

/*
 * Adds "banenafspraak-ORGANISATION-2026-11-22.md", with the organisation in letters that are safe in any file name, and
 * left out when it has none. `copy` > 1 adds "-2" and so on; `extension` is without the point.
 */
void file_name_add(struct strbuf *out, const char *organisation, struct date today, size_t copy,
                   const char *extension);

#endif
