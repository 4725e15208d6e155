/*
 * A row of CSV as Dutch Excel opens it with a double click: semicolons and CRLF. Every field is quoted. A text stays one:
 * an apostrophe keeps it, or a part of it that is a cell under another separator, from being taken for a formula or a
 * number; and one that is longer than a cell of Excel is cut, which it says at its end. The file begins with csv_begin:
 * UTF-8 with a byte order mark.
 *
 *     csv_begin(out);
 *     struct csv_row row = {out, language, false};
 *     csv_add_text(&row, "…");
 *     csv_end_row(&row);
 */
#ifndef REPORT_CSV_ROW_H
#define REPORT_CSV_ROW_H

#include <stdbool.h>
#include <stddef.h>

#include "base/date.h"
#include "base/strbuf.h"
#include "messages/message.h"
#include "report/job_numbers.h"

struct csv_row {
    struct strbuf *out;
    enum language language;
    bool filled; /* it has a field */
};

void csv_begin(struct strbuf *out);

/* Each adds a field. */
void csv_add_text(struct csv_row *row, const char *text);
void csv_add_message(struct csv_row *row, enum message message);
void csv_add_size(struct csv_row *row, size_t number);
void csv_add_truth(struct csv_row *row, bool truth);

/* 22-11-2026; empty for no date. */
void csv_add_date(struct csv_row *row, struct date date);

/* With a decimal comma in any language, as the semicolons and the dates are for a Dutch Excel; never grouped. */
void csv_add_decimal(struct csv_row *row, double number);

/* Two fields: a number of jobs and its date; empty ones when it is not known, for 0 jobs is something else. */
void csv_add_count(struct csv_row *row, const struct dated_number *count);

/* Ends the row; it can be filled anew. */
void csv_end_row(struct csv_row *row);

#endif
