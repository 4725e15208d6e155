/*
 * Where a report goes: to the file of --output, or to standard output.
 */
#ifndef APP_OUTPUT_H
#define APP_OUTPUT_H

#include <stdbool.h>

#include "app/options.h"
#include "base/strbuf.h"

/*
 * Writes a whole report, and says where the file is. A file that is there is replaced only with --force, and
 * one with what was filled in never. False, with the error said, when nothing was written.
 */
bool output_write(const struct options *options, const struct strbuf *text);

#endif
