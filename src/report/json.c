/* JSON for other programs, as data/report.schema.json lays it down. */
#include "report/exporter.h"
#include "report/json_writer.h"

static void add_summary(struct json_writer *writer, const struct report *report)
{
    json_begin(writer, "summary", '{');
    json_write_size(writer, "total", report->total);
    json_write_size(writer, "done", report->done);
    json_write_size(writer, "started", report->started);
    json_write_size(writer, "open", report->open);
    json_write_size(writer, "overdue", report->overdue);
    json_end(writer, '}');
}

static void add_actions(struct json_writer *writer, const struct report_factor *factor)
{
    json_begin(writer, "actions", '[');
    for (size_t i = 0; i < factor->action_count; i++) {
        json_begin(writer, NULL, '{');
        json_write_string(writer, "id", factor->actions[i].action->id);
        json_write_string(writer, "text", factor->actions[i].text);
        json_write_truth(writer, "done", factor->actions[i].done);
        json_end(writer, '}');
    }
    json_end(writer, ']');
}

static void add_factor(struct json_writer *writer, const struct report_factor *factor)
{
    json_begin(writer, NULL, '{');
    json_write_size(writer, "number", factor->number);
    json_write_string(writer, "id", factor->factor->id);
    json_write_string(writer, "title", factor->title);
    json_write_status(writer, factor->status);
    json_write_date(writer, "done_on", factor->done_on);
    json_write_string(writer, "owner", factor->fields[FIELD_OWNER]);
    json_write_date(writer, "due", factor->due);
    json_write_string(writer, "note", factor->fields[FIELD_NOTE]);
    json_write_string(writer, "decision", factor->fields[FIELD_DECISION]);
    add_actions(writer, factor);
    json_write_truth(writer, "changed", factor->changed);
    json_end(writer, '}');
}

static void add_counts(struct json_writer *writer, const char *name,
                       const struct dated_number *counts, size_t count)
{
    json_begin(writer, name, '[');
    for (size_t i = 0; i < count; i++)
        json_write_dated(writer, NULL, &counts[i]);
    json_end(writer, ']');
}

void json_add_report(const struct report *report, struct strbuf *out)
{
    struct json_writer writer = {out, 0, false};
    json_begin(&writer, NULL, '{');
    json_write_string(&writer, "format", "banenafspraak-report");
    json_write_size(&writer, "version", 1);
    json_write_string(&writer, "checklist", report->checklist->id);
    json_write_string(&writer, "title", report->title);
    json_write_string(&writer, "organisation", report->organisation);
    json_write_date(&writer, "date", report->today);
    json_write_date(&writer, "since", report->since);
    add_summary(&writer, report);
    json_begin(&writer, "factors", '[');
    for (size_t i = 0; i < report->total; i++)
        add_factor(&writer, &report->factors[i]);
    json_end(&writer, ']');
    add_counts(&writer, "jobs", report->jobs, report->job_count);
    add_counts(&writer, "job_targets", report->targets, report->target_count);
    json_end(&writer, '}');
    strbuf_add_char(out, '\n');
}
