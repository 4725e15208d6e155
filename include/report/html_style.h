/* src/report/report.css, built into the program with its hash: the Makefile makes the source file from it. */
#ifndef REPORT_HTML_STYLE_H
#define REPORT_HTML_STYLE_H

#include <stddef.h>

extern const unsigned char html_style[];
extern const size_t html_style_size;
extern const char html_style_hash[]; /* as a Content-Security-Policy has it: "sha256-…" in base64 */

#endif
