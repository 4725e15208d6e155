#include "report/exporter.h"
#include "report/json_writer.h"

static void add_counts(struct json_writer *writer, const struct comparison_count *count)
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

static void add_days(struct json_writer *writer, const char *name,
                     const struct comparison_days *days)
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

static void add_both(struct json_writer *writer, const struct comparison_sum *both)
{
    json_begin(writer, "jobs_and_target", '{');
    json_write_size(writer, "files", both->files);
    json_write_number(writer, "jobs", both->jobs);
    json_write_number(writer, "job_target", both->target);
    json_write_number(writer, "needed", job_numbers_shortage(both->jobs, both->target));
    add_days(writer, "jobs_days", &both->jobs_days);
    add_days(writer, "job_target_days", &both->target_days);
    json_end(writer, '}');
}

static void add_summary(struct json_writer *writer, const struct comparison *comparison)
{
    const struct comparison_jobs *jobs = &comparison->jobs;
    json_begin(writer, "summary", '{');
    json_write_size(writer, "files", comparison->file_count);
    json_write_size(writer, "complete", comparison->complete);
    json_write_size(writer, "idle", comparison->idle);
    json_write_size(writer, "late", comparison->late);
    json_write_size(writer, "asking", comparison->asking);
    json_write_size(writer, "unreadable", comparison->refusal_count);
    json_write_size(writer, "total", comparison->total * comparison->file_count);
    add_counts(writer, &comparison->count);
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

static void add_factor(struct json_writer *writer, const struct comparison_factor *factor)
{
    json_begin(writer, NULL, '{');
    json_write_size(writer, "number", factor->number);
    json_write_string(writer, "id", factor->factor->id);
    json_write_string(writer, "title", factor->title);
    add_counts(writer, &factor->count);
    json_write_truth(writer, "lags", factor->lags);
    json_end(writer, '}');
}

static void add_factors(struct json_writer *writer, const struct comparison *comparison)
{
    json_begin(writer, "factors", '[');
    for (size_t i = 0; i < comparison->total; i++)
        add_factor(writer, &comparison->factors[i]);
    json_end(writer, ']');
    json_begin(writer, "lag", '[');
    for (size_t i = 0; i < comparison->total; i++)
        json_write_string(writer, NULL, comparison->by_lag[i]->factor->id);
    json_end(writer, ']');
}

static void add_marks(struct json_writer *writer, const struct comparison *comparison,
                      const struct comparison_file *file)
{
    json_begin(writer, "factors", '[');
    for (size_t i = 0; i < comparison->total; i++) {
        const struct comparison_mark *mark = &file->marks[i];
        json_begin(writer, NULL, '{');
        json_write_string(writer, "id", comparison->factors[i].factor->id);
        json_write_status(writer, (enum status)mark->status);
        json_write_truth(writer, "overdue", mark->overdue);
        json_write_truth(writer, "decision", mark->asked);
        json_end(writer, '}');
    }
    json_end(writer, ']');
}

static void add_file(struct json_writer *writer, const struct comparison *comparison,
                     const struct comparison_file *file)
{
    json_begin(writer, NULL, '{');
    json_write_string(writer, "name", file->name);
    json_write_string(writer, "path", file->path);
    json_write_string(writer, "organisation", file->organisation);
    json_write_status(writer, comparison_status(file));
    json_write_size(writer, "total", comparison->total);
    add_counts(writer, &file->count);
    json_write_size(writer, "unreadable_lines", file->unreadable);
    json_write_dated(writer, "jobs", &file->jobs);
    json_write_dated(writer, "job_target", &file->target);
    add_marks(writer, comparison, file);
    json_end(writer, '}');
}

static void add_refusals(struct json_writer *writer, const struct comparison *comparison)
{
    json_begin(writer, "unreadable", '[');
    for (size_t i = 0; i < comparison->refusal_count; i++) {
        json_begin(writer, NULL, '{');
        json_write_string(writer, "path", comparison->refusals[i].path);
        json_write_string(writer, "reason", comparison->refusals[i].reason);
        json_end(writer, '}');
    }
    json_end(writer, ']');
}

void json_add_comparison(const struct comparison *comparison, struct strbuf *out)
{
    struct json_writer writer = {out, 0, false};
    json_begin(&writer, NULL, '{');
    json_write_string(&writer, "format", "banenafspraak-overview");
    json_write_size(&writer, "version", 1);
    json_write_string(&writer, "checklist", comparison->checklist->id);
    json_write_string(&writer, "title", comparison->title);
    json_write_date(&writer, "date", comparison->today);
    add_summary(&writer, comparison);
    add_factors(&writer, comparison);
    json_begin(&writer, "files", '[');
    for (size_t i = 0; i < comparison->file_count; i++)
        add_file(&writer, comparison, &comparison->files[i]);
    json_end(&writer, ']');
    add_refusals(&writer, comparison);
    json_end(&writer, '}');
    strbuf_add_char(out, '\n');
}
