/*
 * Writes JSON with its commas and indentation. `name` is that of a member; NULL in a list and for the whole.
 *
 *     struct json_writer writer = {out, 0, false};
 *     json_begin(&writer, NULL, '{');
 *     json_write_size(&writer, "version", 1);
 *     json_end(&writer, '}');
 */
#ifndef REPORT_JSON_WRITER_H
#define REPORT_JSON_WRITER_H

#include <stdbool.h>
#include <stddef.h>

#include "base/date.h"
#include "base/strbuf.h"
#include "progress/progress.h"
#include "report/job_numbers.h"

struct json_writer {
    struct strbuf *out;
    size_t depth;
    bool filled; /* something stands in the open list or object */
};

/* Opens and closes a list or object. */
void json_begin(struct json_writer *writer, const char *name, char bracket);
void json_end(struct json_writer *writer, char bracket);

void json_write_string(struct json_writer *writer, const char *name, const char *text);
void json_write_size(struct json_writer *writer, const char *name, size_t number);
void json_write_number(struct json_writer *writer, const char *name, double number);
void json_write_truth(struct json_writer *writer, const char *name, bool truth);
void json_write_null(struct json_writer *writer, const char *name);

/* "2026-11-22", null for no date. */
void json_write_date(struct json_writer *writer, const char *name, struct date date);

/* An object with "date" and "value"; null when the date has year 0. */
void json_write_dated(struct json_writer *writer, const char *name,
                      const struct dated_number *number);

/* "status": "done", "started" or "open". */
void json_write_status(struct json_writer *writer, enum status status);

#endif
