/* An overview as plain text, to mail or to have read aloud. */
#include "report/overview_exporter.h"
#include "report/overview_words.h"
#include "report/report.h"
#include "report/sentence.h"
#include "report/wrapped.h"

struct writer {
    const struct overview *overview;
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
    strbuf_add(&writer->text, message_text(writer->overview->language, message));
    add_line(writer, 0, "");
    strbuf_add(writer->out, "\n");
}

static void add_label(struct writer *writer, enum message label)
{
    strbuf_add(&writer->text, message_text(writer->overview->language, label));
    strbuf_add(&writer->text, ": ");
}

static void add_start(struct writer *writer)
{
    const struct overview *overview = writer->overview;
    overview_add_title(overview, &writer->text);
    add_line(writer, 0, "");
    strbuf_add(writer->out, "\n");
    add_label(writer, MESSAGE_FACT_DATE);
    date_add_long(&writer->text, overview->today, overview->language);
    add_line(writer, 2, "");
    if (overview->by[0] != '\0') {
        add_label(writer, MESSAGE_FACT_BY);
        strbuf_add(&writer->text, overview->by);
        add_line(writer, 2, "");
    }
    add_label(writer, MESSAGE_FACT_PROGRAM);
    sentence_add_program(&writer->text, overview->version);
    add_line(writer, 2, "");
}

static void add_left_out(struct writer *writer)
{
    const struct overview *overview = writer->overview;
    if (overview->refusal_count == 0)
        return;
    add_heading(writer, MESSAGE_PART_LEFT_OUT);
    overview_add_left_out(overview, &writer->text);
    add_line(writer, 2, "");
    for (size_t i = 0; i < overview->refusal_count; i++) {
        strbuf_add(&writer->text, overview->refusals[i].reason);
        add_line(writer, 2, "- ");
    }
}

static void add_factors(struct writer *writer)
{
    const struct overview *overview = writer->overview;
    add_heading(writer, MESSAGE_PART_LAGGING);
    strbuf_add(&writer->text, message_text(overview->language, MESSAGE_FILES_LAG_WHAT));
    add_line(writer, 2, "");
    for (size_t i = 0; i < overview->total; i++) {
        strbuf_add(writer->out, "\n");
        overview_add_factor_name(overview, overview->by_lag[i], &writer->text);
        add_line(writer, 2, "");
        overview_add_factor_counts(overview, overview->by_lag[i], &writer->text);
        add_line(writer, 4, "");
    }
}

static void add_jobs(struct writer *writer)
{
    const struct overview_jobs *jobs = &writer->overview->jobs;
    if (jobs->with_jobs == 0 && jobs->with_target == 0)
        return;
    add_heading(writer, MESSAGE_PART_JOBS);
    overview_add_jobs(writer->overview, &writer->text);
    add_line(writer, 2, "");
    overview_add_jobs_alone(writer->overview, &writer->text);
    add_line(writer, 2, "");
    strbuf_add(&writer->text, message_text(writer->overview->language, MESSAGE_FILES_JOBS_WHAT));
    add_line(writer, 2, "");
}

/* "2 (te laat), 4": the numbers of the factors of a file that have this status. */
static void add_numbers(const struct overview *overview, const struct overview_file *file,
                        enum status status, struct strbuf *out)
{
    for (size_t i = 0; i < overview->total; i++) {
        const struct overview_mark *mark = &file->marks[i];
        if (mark->status != status)
            continue;
        strbuf_add(out, out->length > 0 ? ", " : "");
        strbuf_add_number(out, (long long)overview->factors[i].number);
        if (!mark->overdue)
            continue;
        strbuf_add(out, " (");
        strbuf_add(out, message_text(overview->language, MESSAGE_LATE));
        strbuf_add(out, ")");
    }
}

static void add_steps(struct writer *writer, const struct overview_file *file, enum status status)
{
    const enum language language = writer->overview->language;
    struct strbuf numbers = STRBUF_INIT;
    add_numbers(writer->overview, file, status, &numbers);
    if (numbers.length > 0)
        sentence_add(&writer->text, language, MESSAGE_FILES_STEPS,
                     message_text(language, report_status_message(status)), numbers.text);
    strbuf_release(&numbers);
    add_line(writer, 4, "");
}

static void add_file(struct writer *writer, const struct overview_file *file)
{
    static const enum status statuses[] = {STATUS_DONE, STATUS_STARTED, STATUS_OPEN};
    const struct overview *overview = writer->overview;
    strbuf_add(&writer->text, file->name);
    add_line(writer, 2, "");
    overview_add_file_counts(overview, file, &writer->text);
    add_line(writer, 4, "");
    for (size_t i = 0; i < sizeof statuses / sizeof *statuses; i++)
        add_steps(writer, file, statuses[i]);
    overview_add_file_jobs(overview, file, &writer->text);
    add_line(writer, 4, "");
    overview_add_file_warning(overview, file, &writer->text);
    add_line(writer, 4, "");
}

void overview_export_text(const struct overview *overview, struct strbuf *out)
{
    struct writer writer = {overview, out, STRBUF_INIT};
    add_start(&writer);
    add_heading(&writer, MESSAGE_PART_PROGRESS);
    overview_add_headline(overview, &writer.text);
    add_line(&writer, 2, "");
    add_left_out(&writer);
    add_factors(&writer);
    add_jobs(&writer);
    add_heading(&writer, MESSAGE_PART_FILES);
    for (size_t i = 0; i < overview->file_count; i++) {
        strbuf_add(out, i > 0 ? "\n" : "");
        add_file(&writer, &overview->files[i]);
    }
    strbuf_release(&writer.text);
}
