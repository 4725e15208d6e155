/* JSON for other programs, as DESIGN 1.4 lays it down. */
#include "base/json.h"

#include "base/number.h"
#include "report/exporter.h"

/* Writes values with their commas and indentation. */
struct writer {
    struct strbuf *out;
    size_t depth;
    bool filled; /* something stands in the open list or object */
};

static void new_line(struct writer *writer)
{
    strbuf_add_char(writer->out, '\n');
    for (size_t i = 0; i < writer->depth; i++)
        strbuf_add(writer->out, "  ");
}

/* Begins a value; `name` is NULL in a list and for the whole. */
static struct strbuf *value(struct writer *writer, const char *name)
{
    if (writer->filled)
        strbuf_add_char(writer->out, ',');
    if (writer->depth > 0)
        new_line(writer);
    writer->filled = true;
    if (name != NULL) {
        json_add_string(writer->out, name);
        strbuf_add(writer->out, ": ");
    }
    return writer->out;
}

static void begin(struct writer *writer, const char *name, char bracket)
{
    strbuf_add_char(value(writer, name), bracket);
    writer->depth++;
    writer->filled = false;
}

static void end(struct writer *writer, char bracket)
{
    writer->depth--;
    if (writer->filled)
        new_line(writer);
    strbuf_add_char(writer->out, bracket);
    writer->filled = true;
}

static void add_string(struct writer *writer, const char *name, const char *text)
{
    json_add_string(value(writer, name), text);
}

static void add_size(struct writer *writer, const char *name, size_t number)
{
    strbuf_add_number(value(writer, name), (long long)number);
}

static void add_truth(struct writer *writer, const char *name, bool truth)
{
    strbuf_add(value(writer, name), truth ? "true" : "false");
}

static void add_date(struct writer *writer, const char *name, struct date date)
{
    char text[DATE_SIZE];
    if (date.year == 0) {
        strbuf_add(value(writer, name), "null");
        return;
    }
    date_write_iso(date, text);
    add_string(writer, name, text);
}

static void add_summary(struct writer *writer, const struct report *report)
{
    begin(writer, "summary", '{');
    add_size(writer, "total", report->total);
    add_size(writer, "done", report->done);
    add_size(writer, "started", report->started);
    add_size(writer, "open", report->open);
    add_size(writer, "overdue", report->overdue);
    end(writer, '}');
}

static void add_actions(struct writer *writer, const struct report_factor *factor)
{
    begin(writer, "actions", '[');
    for (size_t i = 0; i < factor->action_count; i++) {
        begin(writer, NULL, '{');
        add_string(writer, "id", factor->actions[i].action->id);
        add_string(writer, "text", factor->actions[i].text);
        add_truth(writer, "done", factor->actions[i].done);
        end(writer, '}');
    }
    end(writer, ']');
}

static void add_factor(struct writer *writer, const struct report_factor *factor)
{
    static const char *const statuses[] = {
        [STATUS_OPEN] = "open", [STATUS_STARTED] = "started", [STATUS_DONE] = "done"};
    begin(writer, NULL, '{');
    add_size(writer, "number", factor->number);
    add_string(writer, "id", factor->factor->id);
    add_string(writer, "title", factor->title);
    add_string(writer, "status", statuses[factor->status]);
    add_date(writer, "done_on", factor->done_on);
    add_string(writer, "owner", factor->owner);
    add_date(writer, "due", factor->due);
    add_string(writer, "note", factor->note);
    add_string(writer, "decision", factor->decision);
    add_actions(writer, factor);
    add_truth(writer, "changed", factor->changed);
    end(writer, '}');
}

static void add_counts(struct writer *writer, const char *name, const struct report_count *counts,
                       size_t count)
{
    begin(writer, name, '[');
    for (size_t i = 0; i < count; i++) {
        begin(writer, NULL, '{');
        add_date(writer, "date", counts[i].date);
        number_add_json(value(writer, "value"), counts[i].value);
        end(writer, '}');
    }
    end(writer, ']');
}

void export_json(const struct report *report, struct strbuf *out)
{
    struct writer writer = {out, 0, false};
    begin(&writer, NULL, '{');
    add_string(&writer, "format", "banenafspraak-report");
    add_size(&writer, "version", 1);
    add_string(&writer, "checklist", report->checklist->id);
    add_string(&writer, "title", report->title);
    add_string(&writer, "organisation", report->organisation);
    add_date(&writer, "date", report->today);
    add_date(&writer, "since", report->since);
    add_summary(&writer, report);
    begin(&writer, "factors", '[');
    for (size_t i = 0; i < report->total; i++)
        add_factor(&writer, &report->factors[i]);
    end(&writer, ']');
    add_counts(&writer, "jobs", report->jobs, report->job_count);
    add_counts(&writer, "job_targets", report->targets, report->target_count);
    end(&writer, '}');
    strbuf_add_char(out, '\n');
}
