#include "progress/field.h"
#include "report/csv_row.h"
#include "report/overview_exporter.h"
#include "report/overview_words.h"
#include "report/report.h"

static void add_header(const struct overview *overview, struct csv_row *row)
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
    for (size_t i = 0; i < overview->total; i++) {
        strbuf_clear(&name);
        overview_add_factor_name(overview, &overview->factors[i], &name);
        csv_add_text(row, name.text);
    }
    strbuf_release(&name);
    csv_add_message(row, MESSAGE_COLUMN_UNREADABLE);
    csv_add_message(row, MESSAGE_COLUMN_REASON);
    csv_end_row(row);
}

static void add_file(const struct overview *overview, const struct overview_file *file,
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
    for (size_t i = 0; i < overview->total; i++)
        csv_add_message(row, report_status_message((enum status)file->marks[i].status));
    csv_add_size(row, file->unreadable);
    csv_add_text(row, "");
    csv_end_row(row);
}

enum { COLUMNS_AFTER_PATH = 9 };

/* Nothing but its path and why: so that it counts nowhere. */
static void add_refusal(const struct overview *overview, const struct overview_refusal *refusal,
                        struct csv_row *row)
{
    csv_add_text(row, "");
    csv_add_text(row, refusal->path);
    for (size_t i = 0; i < COLUMNS_AFTER_PATH + overview->total + 1; i++)
        csv_add_text(row, "");
    csv_add_text(row, refusal->reason);
    csv_end_row(row);
}

void overview_export_csv(const struct overview *overview, struct strbuf *out)
{
    struct csv_row row = {out, overview->language, false};
    csv_begin(out);
    add_header(overview, &row);
    for (size_t i = 0; i < overview->file_count; i++)
        add_file(overview, &overview->files[i], &row);
    for (size_t i = 0; i < overview->refusal_count; i++)
        add_refusal(overview, &overview->refusals[i], &row);
}
