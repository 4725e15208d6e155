#include "progress/field.h"
#include "report/csv_row.h"
#include "report/exporter.h"
#include "report/report.h"

static void add_header(const struct comparison *comparison, struct csv_row *row)
{
    const enum message columns[] = {
        field_rule(FIELD_ORGANISATION)->label,
        MESSAGE_COLUMN_FILE,
        MESSAGE_STATUS_DONE,
        MESSAGE_STATUS_STARTED,
        MESSAGE_STATUS_OPEN,
        MESSAGE_COLUMN_OVERDUE,
        MESSAGE_COLUMN_ASKED,
        field_rule(FIELD_JOBS)->label,
        MESSAGE_COLUMN_JOBS_DATE,
        field_rule(FIELD_JOB_TARGET)->label,
        MESSAGE_COLUMN_TARGET_DATE,
    };
    for (size_t i = 0; i < sizeof columns / sizeof *columns; i++)
        csv_add_message(row, columns[i]);
    struct strbuf name = STRBUF_INIT;
    for (size_t i = 0; i < comparison->total; i++) {
        strbuf_clear(&name);
        comparison_add_factor_name(comparison, &comparison->factors[i], &name);
        csv_add_text(row, name.text);
    }
    strbuf_release(&name);
    csv_add_message(row, MESSAGE_COLUMN_UNREADABLE);
    csv_add_message(row, MESSAGE_COLUMN_REASON);
    csv_end_row(row);
}

static void add_file(const struct comparison *comparison, const struct comparison_file *file,
                     struct csv_row *row)
{
    csv_add_text(row, file->name);
    csv_add_text(row, file->path);
    csv_add_size(row, file->count.done);
    csv_add_size(row, file->count.started);
    csv_add_size(row, file->count.open);
    csv_add_size(row, file->count.overdue);
    csv_add_size(row, file->count.asked);
    csv_add_count(row, &file->jobs);
    csv_add_count(row, &file->target);
    for (size_t i = 0; i < comparison->total; i++)
        csv_add_message(row, report_status_message((enum status)file->marks[i].status));
    csv_add_size(row, file->unreadable);
    csv_add_text(row, "");
    csv_end_row(row);
}

enum { COLUMNS_AFTER_PATH = 9 };

/* Nothing but its path and why: so that it counts nowhere. */
static void add_refusal(const struct comparison *comparison,
                        const struct comparison_refusal *refusal, struct csv_row *row)
{
    csv_add_text(row, "");
    csv_add_text(row, refusal->path);
    for (size_t i = 0; i < COLUMNS_AFTER_PATH + comparison->total + 1; i++)
        csv_add_text(row, "");
    csv_add_text(row, refusal->reason);
    csv_end_row(row);
}

void csv_add_comparison(const struct comparison *comparison, struct strbuf *out)
{
    struct csv_row row = {out, comparison->language, false};
    csv_begin(out);
    add_header(comparison, &row);
    for (size_t i = 0; i < comparison->file_count; i++)
        add_file(comparison, &comparison->files[i], &row);
    for (size_t i = 0; i < comparison->refusal_count; i++)
        add_refusal(comparison, &comparison->refusals[i], &row);
}
