/* CSV: a row for each factor. */
#include "report/csv_row.h"
#include "report/exporter.h"

static void add_header(struct csv_row *row)
{
    const enum message columns[] = {
        MESSAGE_COLUMN_NUMBER,
        MESSAGE_COLUMN_FACTOR,
        MESSAGE_FACT_STATUS,
        MESSAGE_COLUMN_DONE_ON,
        field_rule(FIELD_OWNER)->label,
        field_rule(FIELD_DUE)->label,
        MESSAGE_COLUMN_OVERDUE,
        MESSAGE_COLUMN_ACTIONS_DONE,
        MESSAGE_COLUMN_ACTIONS,
        field_rule(FIELD_DECISION)->label,
        field_rule(FIELD_NOTE)->label,
        MESSAGE_COLUMN_CHANGED,
    };
    for (size_t i = 0; i < sizeof columns / sizeof *columns; i++)
        csv_add_message(row, columns[i]);
    csv_end_row(row);
}

static void add_factor(struct csv_row *row, const struct report_factor *factor)
{
    csv_add_size(row, factor->number);
    csv_add_text(row, factor->title);
    csv_add_message(row, report_status_message(factor->status));
    csv_add_date(row, factor->done_on);
    csv_add_text(row, factor->owner);
    csv_add_date(row, factor->due);
    csv_add_truth(row, factor->overdue);
    csv_add_size(row, factor->actions_done);
    csv_add_size(row, factor->action_count);
    csv_add_text(row, factor->decision);
    csv_add_text(row, factor->note);
    csv_add_truth(row, factor->changed);
    csv_end_row(row);
}

void export_csv(const struct report *report, struct strbuf *out)
{
    struct csv_row row = {out, report->language, false};
    csv_begin(out);
    add_header(&row);
    for (size_t i = 0; i < report->total; i++)
        add_factor(&row, &report->factors[i]);
}
