/*
 * CSV: a row for each factor, and one for the jobs. The columns stand in the order of a report: how far, what is asked,
 * what changed, what is late; then the rest, and from whom and when it is, so that several reports can stand in one sheet.
 */
#include "report/csv_row.h"
#include "report/exporter.h"
#include "report/message_fill.h"

static void add_header(struct csv_row *row)
{
    const enum message columns[] = {
        MESSAGE_COLUMN_NUMBER,
        MESSAGE_COLUMN_FACTOR,
        MESSAGE_FACT_STATUS,
        field_rule(FIELD_DECISION)->label,
        MESSAGE_COLUMN_CHANGED,
        MESSAGE_COLUMN_OVERDUE,
        field_rule(FIELD_DUE)->label,
        field_rule(FIELD_OWNER)->label,
        MESSAGE_COLUMN_DONE_ON,
        MESSAGE_COLUMN_ACTIONS_DONE,
        MESSAGE_COLUMN_ACTIONS,
        field_rule(FIELD_NOTE)->label,
        field_rule(FIELD_JOBS)->label,
        MESSAGE_COLUMN_JOBS_DATE,
        field_rule(FIELD_JOB_TARGET)->label,
        MESSAGE_COLUMN_TARGET_DATE,
        MESSAGE_COLUMN_SHORTAGE,
        field_rule(FIELD_ORGANISATION)->label,
        MESSAGE_FACT_DATE,
        MESSAGE_FACT_PERIOD,
        MESSAGE_FACT_BY,
        MESSAGE_FACT_PROGRAM,
    };
    for (size_t i = 0; i < sizeof columns / sizeof *columns; i++)
        csv_add_message(row, columns[i]);
    csv_end_row(row);
}

static void add_empty(struct csv_row *row, size_t count)
{
    for (size_t i = 0; i < count; i++)
        csv_add_text(row, "");
}

/* Every change of a factor, or of the jobs for NULL, in its own line; empty when there is nothing to compare with. */
static void add_changes(struct csv_row *row, const struct report *report,
                        const struct report_factor *factor)
{
    struct strbuf text = STRBUF_INIT;
    for (size_t i = 0; i < report->change_count; i++) {
        if (report->changes[i].factor != factor)
            continue;
        if (text.length > 0)
            strbuf_add_char(&text, '\n');
        report_add_change(report, &report->changes[i], &text);
    }
    if (text.length == 0 && report->since.year != 0)
        message_fill_date(&text, report->language, MESSAGE_CHANGED_NOTHING, report->since);
    csv_add_text(row, text.text);
    strbuf_release(&text);
}

enum { COLUMNS_FROM_OVERDUE_TO_NOTE = 7, JOB_COLUMNS = 5 };

static void add_latest(struct csv_row *row, const struct report *report)
{
    const struct job_numbers_latest *latest = &report->latest;
    csv_add_count(row, &latest->jobs);
    csv_add_count(row, &latest->target);
    if (latest->jobs.date.year != 0 && latest->target.date.year != 0)
        csv_add_decimal(row, job_numbers_shortage(latest->jobs.value, latest->target.value));
    else
        csv_add_text(row, "");
}

static void add_colophon(struct csv_row *row, const struct report *report)
{
    struct strbuf text = STRBUF_INIT;
    csv_add_text(row, report->organisation);
    csv_add_date(row, report->today);
    report_add_period(report, &text);
    csv_add_text(row, text.text);
    csv_add_text(row, report->by);
    strbuf_clear(&text);
    message_add_program(&text, report->version);
    csv_add_text(row, text.text);
    strbuf_release(&text);
}

static void add_factor(struct csv_row *row, const struct report *report,
                       const struct report_factor *factor)
{
    csv_add_size(row, factor->number);
    csv_add_text(row, factor->title);
    csv_add_message(row, report_status_message(factor->status));
    csv_add_text(row, factor->fields[FIELD_DECISION]);
    add_changes(row, report, factor);
    csv_add_truth(row, factor->overdue);
    csv_add_date(row, factor->due);
    csv_add_text(row, factor->fields[FIELD_OWNER]);
    csv_add_date(row, factor->done_on);
    csv_add_size(row, factor->actions_done);
    csv_add_size(row, factor->action_count);
    csv_add_text(row, factor->fields[FIELD_NOTE]);
    add_empty(row, JOB_COLUMNS);
    add_colophon(row, report);
    csv_end_row(row);
}

/* In a row of its own: so that a sum of the column is the number of jobs. */
static void add_jobs(struct csv_row *row, const struct report *report)
{
    add_empty(row, 1); /* no number */
    csv_add_message(row, MESSAGE_PART_JOBS);
    add_empty(row, 2); /* no status, no decision */
    add_changes(row, report, NULL);
    add_empty(row, COLUMNS_FROM_OVERDUE_TO_NOTE);
    add_latest(row, report);
    add_colophon(row, report);
    csv_end_row(row);
}

void csv_add_report(const struct report *report, struct strbuf *out)
{
    struct csv_row row = {out, report->language, false};
    csv_begin(out);
    add_header(&row);
    for (size_t i = 0; i < report->total; i++)
        add_factor(&row, report, &report->factors[i]);
    add_jobs(&row, report);
}
