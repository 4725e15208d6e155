/* A comparison as plain text, to mail or to have read aloud. */
#include "report/comparison_exporter.h"
#include "report/comparison_words.h"
#include "report/message_fill.h"
#include "report/report.h"
#include "report/wrapped.h"

struct writer {
    const struct comparison *comparison;
    struct strbuf *out;
    struct strbuf text; /* of the line that is being made */
};

/* Adds what was gathered in `writer->text`, if anything; further lines stand two columns deeper than the first. */
static void add_line(struct writer *writer, size_t indent, const char *open)
{
    size_t hang = indent + strlen(open) + (open[0] == '\0' && indent > 2 ? 2 : 0);
    if (writer->text.length > 0)
        wrapped_add(writer->out, indent, open, hang, &writer->text);
    strbuf_clear(&writer->text);
}

static void add_heading(struct writer *writer, enum message message)
{
    strbuf_add(writer->out, "\n");
    strbuf_add(&writer->text, message_text(writer->comparison->language, message));
    add_line(writer, 0, "");
    strbuf_add(writer->out, "\n");
}

static void add_label(struct writer *writer, enum message label)
{
    strbuf_add(&writer->text, message_text(writer->comparison->language, label));
    strbuf_add(&writer->text, ": ");
}

static void add_start(struct writer *writer)
{
    const struct comparison *comparison = writer->comparison;
    comparison_add_title(comparison, &writer->text);
    add_line(writer, 0, "");
    strbuf_add(writer->out, "\n");
    add_label(writer, MESSAGE_FACT_DATE);
    date_add_long(&writer->text, comparison->today, comparison->language);
    add_line(writer, 2, "");
    if (comparison->by[0] != '\0') {
        add_label(writer, MESSAGE_FACT_BY);
        strbuf_add(&writer->text, comparison->by);
        add_line(writer, 2, "");
    }
    add_label(writer, MESSAGE_FACT_PROGRAM);
    message_add_program(&writer->text, comparison->version);
    add_line(writer, 2, "");
}

static void add_left_out(struct writer *writer)
{
    const struct comparison *comparison = writer->comparison;
    if (comparison->refusal_count == 0)
        return;
    add_heading(writer, MESSAGE_PART_LEFT_OUT);
    comparison_add_left_out(comparison, &writer->text);
    add_line(writer, 2, "");
    for (size_t i = 0; i < comparison->refusal_count; i++) {
        strbuf_add(&writer->text, comparison->refusals[i].reason);
        add_line(writer, 2, "- ");
    }
}

static void add_factors(struct writer *writer)
{
    const struct comparison *comparison = writer->comparison;
    add_heading(writer, MESSAGE_PART_LAGGING);
    strbuf_add(&writer->text, message_text(comparison->language, MESSAGE_FILES_LAG_WHAT));
    add_line(writer, 2, "");
    for (size_t i = 0; i < comparison->total; i++) {
        strbuf_add(writer->out, "\n");
        comparison_add_factor_name(comparison, comparison->by_lag[i], &writer->text);
        add_line(writer, 2, "");
        comparison_add_factor_counts(comparison, comparison->by_lag[i], &writer->text);
        add_line(writer, 4, "");
    }
}

static void add_jobs(struct writer *writer)
{
    const struct comparison_jobs *jobs = &writer->comparison->jobs;
    if (jobs->with_jobs == 0 && jobs->with_target == 0)
        return;
    add_heading(writer, MESSAGE_PART_JOBS);
    comparison_add_jobs(writer->comparison, &writer->text);
    add_line(writer, 2, "");
    comparison_add_jobs_alone(writer->comparison, &writer->text);
    add_line(writer, 2, "");
    strbuf_add(&writer->text, message_text(writer->comparison->language, MESSAGE_FILES_JOBS_WHAT));
    add_line(writer, 2, "");
}

/* "2 (te laat), 4": the numbers of the factors of a file that have this status. */
static void add_numbers(const struct comparison *comparison, const struct comparison_file *file,
                        enum status status, struct strbuf *out)
{
    for (size_t i = 0; i < comparison->total; i++) {
        const struct comparison_mark *mark = &file->marks[i];
        if (mark->status != status)
            continue;
        strbuf_add(out, out->length > 0 ? ", " : "");
        strbuf_add_number(out, (long long)comparison->factors[i].number);
        if (!mark->overdue)
            continue;
        strbuf_add(out, " (");
        strbuf_add(out, message_text(comparison->language, MESSAGE_LATE));
        strbuf_add(out, ")");
    }
}

static void add_steps(struct writer *writer, const struct comparison_file *file, enum status status)
{
    const enum language language = writer->comparison->language;
    struct strbuf numbers = STRBUF_INIT;
    add_numbers(writer->comparison, file, status, &numbers);
    if (numbers.length > 0)
        message_fill(&writer->text, language, MESSAGE_FILES_STEPS,
                     message_text(language, report_status_message(status)), numbers.text);
    strbuf_release(&numbers);
    add_line(writer, 4, "");
}

static void add_file(struct writer *writer, const struct comparison_file *file)
{
    static const enum status statuses[] = {STATUS_DONE, STATUS_STARTED, STATUS_OPEN};
    const struct comparison *comparison = writer->comparison;
    strbuf_add(&writer->text, file->name);
    add_line(writer, 2, "");
    comparison_add_file_counts(comparison, file, &writer->text);
    add_line(writer, 4, "");
    for (size_t i = 0; i < sizeof statuses / sizeof *statuses; i++)
        add_steps(writer, file, statuses[i]);
    comparison_add_file_jobs(comparison, file, &writer->text);
    add_line(writer, 4, "");
    comparison_add_file_warning(comparison, file, &writer->text);
    add_line(writer, 4, "");
}

void comparison_export_text(const struct comparison *comparison, struct strbuf *out)
{
    struct writer writer = {comparison, out, STRBUF_INIT};
    add_start(&writer);
    add_heading(&writer, MESSAGE_PART_PROGRESS);
    comparison_add_headline(comparison, &writer.text);
    add_line(&writer, 2, "");
    add_left_out(&writer);
    add_factors(&writer);
    add_jobs(&writer);
    add_heading(&writer, MESSAGE_PART_FILES);
    for (size_t i = 0; i < comparison->file_count; i++) {
        strbuf_add(out, i > 0 ? "\n" : "");
        add_file(&writer, &comparison->files[i]);
    }
    strbuf_release(&writer.text);
}
