#include "report/json_writer.h"
#include "report/overview_exporter.h"

static void add_counts(struct json_writer *writer, const struct overview_count *count)
{
    json_write_size(writer, "done", count->done);
    json_write_size(writer, "started", count->started);
    json_write_size(writer, "open", count->open);
    json_write_size(writer, "overdue", count->overdue);
    json_write_size(writer, "decisions", count->asked);
}

static void add_sum(struct json_writer *writer, const char *name, double value, size_t files)
{
    json_begin(writer, name, '{');
    json_write_number(writer, "value", value);
    json_write_size(writer, "files", files);
    json_end(writer, '}');
}

static void add_days(struct json_writer *writer, const char *name, const struct overview_days *days)
{
    if (days->first.year == 0) {
        json_write_null(writer, name);
        return;
    }
    json_begin(writer, name, '{');
    json_write_date(writer, "first", days->first);
    json_write_date(writer, "last", days->last);
    json_end(writer, '}');
}

static void add_both(struct json_writer *writer, const struct overview_sum *both)
{
    json_begin(writer, "jobs_and_target", '{');
    json_write_size(writer, "files", both->files);
    json_write_number(writer, "jobs", both->jobs);
    json_write_number(writer, "job_target", both->target);
    json_write_number(writer, "needed", counts_shortage(both->jobs, both->target));
    add_days(writer, "jobs_days", &both->jobs_days);
    add_days(writer, "job_target_days", &both->target_days);
    json_end(writer, '}');
}

static void add_summary(struct json_writer *writer, const struct overview *overview)
{
    const struct overview_jobs *jobs = &overview->jobs;
    json_begin(writer, "summary", '{');
    json_write_size(writer, "files", overview->file_count);
    json_write_size(writer, "complete", overview->complete);
    json_write_size(writer, "idle", overview->idle);
    json_write_size(writer, "late", overview->late);
    json_write_size(writer, "asking", overview->asking);
    json_write_size(writer, "unreadable", overview->refusal_count);
    json_write_size(writer, "total", overview->total * overview->file_count);
    add_counts(writer, &overview->count);
    add_sum(writer, "jobs", jobs->jobs, jobs->with_jobs);
    add_sum(writer, "job_target", jobs->target, jobs->with_target);
    json_begin(writer, "job_target_reached", '{');
    json_write_size(writer, "files", jobs->reached);
    json_write_size(writer, "of", jobs->both.files);
    json_end(writer, '}');
    add_both(writer, &jobs->both);
    add_sum(writer, "jobs_only", jobs->only_jobs.jobs, jobs->only_jobs.files);
    add_sum(writer, "job_target_only", jobs->only_target.target, jobs->only_target.files);
    json_end(writer, '}');
}

static void add_factor(struct json_writer *writer, const struct overview_factor *factor)
{
    json_begin(writer, NULL, '{');
    json_write_size(writer, "number", factor->number);
    json_write_string(writer, "id", factor->factor->id);
    json_write_string(writer, "title", factor->title);
    add_counts(writer, &factor->count);
    json_write_truth(writer, "lags", factor->lags);
    json_end(writer, '}');
}

static void add_factors(struct json_writer *writer, const struct overview *overview)
{
    json_begin(writer, "factors", '[');
    for (size_t i = 0; i < overview->total; i++)
        add_factor(writer, &overview->factors[i]);
    json_end(writer, ']');
    json_begin(writer, "lag", '[');
    for (size_t i = 0; i < overview->total; i++)
        json_write_string(writer, NULL, overview->by_lag[i]->factor->id);
    json_end(writer, ']');
}

static void add_jobs(struct json_writer *writer, const char *name, const struct report_count *count)
{
    if (count->date.year == 0) {
        json_write_null(writer, name);
        return;
    }
    json_begin(writer, name, '{');
    json_write_date(writer, "date", count->date);
    json_write_number(writer, "value", count->value);
    json_end(writer, '}');
}

static void add_marks(struct json_writer *writer, const struct overview *overview,
                      const struct overview_file *file)
{
    json_begin(writer, "factors", '[');
    for (size_t i = 0; i < overview->total; i++) {
        const struct overview_mark *mark = &file->marks[i];
        json_begin(writer, NULL, '{');
        json_write_string(writer, "id", overview->factors[i].factor->id);
        json_write_status(writer, "status", (enum status)mark->status);
        json_write_truth(writer, "overdue", mark->overdue);
        json_write_truth(writer, "decision", mark->asked);
        json_end(writer, '}');
    }
    json_end(writer, ']');
}

static void add_file(struct json_writer *writer, const struct overview *overview,
                     const struct overview_file *file)
{
    json_begin(writer, NULL, '{');
    json_write_string(writer, "name", file->name);
    json_write_string(writer, "path", file->path);
    json_write_string(writer, "organisation", file->organisation);
    json_write_status(writer, "status", overview_status(file));
    json_write_size(writer, "total", overview->total);
    add_counts(writer, &file->count);
    json_write_size(writer, "unreadable_lines", file->unreadable);
    add_jobs(writer, "jobs", &file->jobs);
    add_jobs(writer, "job_target", &file->target);
    add_marks(writer, overview, file);
    json_end(writer, '}');
}

static void add_refusals(struct json_writer *writer, const struct overview *overview)
{
    json_begin(writer, "unreadable", '[');
    for (size_t i = 0; i < overview->refusal_count; i++) {
        json_begin(writer, NULL, '{');
        json_write_string(writer, "path", overview->refusals[i].path);
        json_write_string(writer, "reason", overview->refusals[i].reason);
        json_end(writer, '}');
    }
    json_end(writer, ']');
}

void overview_export_json(const struct overview *overview, struct strbuf *out)
{
    struct json_writer writer = {out, 0, false};
    json_begin(&writer, NULL, '{');
    json_write_string(&writer, "format", "banenafspraak-overview");
    json_write_size(&writer, "version", 1);
    json_write_string(&writer, "checklist", overview->checklist->id);
    json_write_string(&writer, "title", overview->title);
    json_write_date(&writer, "date", overview->today);
    add_summary(&writer, overview);
    add_factors(&writer, overview);
    json_begin(&writer, "files", '[');
    for (size_t i = 0; i < overview->file_count; i++)
        add_file(&writer, overview, &overview->files[i]);
    json_end(&writer, ']');
    add_refusals(&writer, overview);
    json_end(&writer, '}');
    strbuf_add_char(out, '\n');
}
