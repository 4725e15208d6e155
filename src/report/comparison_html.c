/* A comparison as HTML that stands on its own: the table of factor by file lies down on paper. */
#include "base/number.h"
#include "progress/field.h"
#include "report/comparison_exporter.h"
#include "report/comparison_words.h"
#include "report/html.h"
#include "report/message_fill.h"
#include "report/report.h"

struct writer {
    const struct comparison *comparison;
    struct strbuf *out;
    struct strbuf text; /* that is being made, not escaped yet */
};

static void add_tags(struct writer *writer, const char *tags)
{
    strbuf_add(writer->out, tags);
}

static void add_message(struct writer *writer, enum message message)
{
    html_add_text(writer->out, message_text(writer->comparison->language, message));
}

/* Adds what was gathered in `writer->text`. */
static void add_gathered(struct writer *writer)
{
    html_add_text(writer->out, writer->text.text);
    strbuf_clear(&writer->text);
}

static void add_paragraph(struct writer *writer, const char *attributes)
{
    if (writer->text.length == 0)
        return;
    add_tags(writer, "<p");
    add_tags(writer, attributes);
    add_tags(writer, ">");
    add_gathered(writer);
    add_tags(writer, "</p>\n");
}

static void begin_section(struct writer *writer, enum message heading, const char *id,
                          const char *attributes)
{
    add_tags(writer, "<section aria-labelledby=\"");
    add_tags(writer, id);
    add_tags(writer, "\"");
    add_tags(writer, attributes);
    add_tags(writer, ">\n<h2 id=\"");
    add_tags(writer, id);
    add_tags(writer, "\">");
    add_message(writer, heading);
    add_tags(writer, "</h2>\n");
}

static void end_section(struct writer *writer)
{
    add_tags(writer, "</section>\n");
}

/* --- tables --- */

enum column { COLUMN_TEXT, COLUMN_NUMBER };

static void begin_table(struct writer *writer, enum message caption, const char *class)
{
    add_tags(writer, "<table class=\"");
    add_tags(writer, class);
    add_tags(writer, "\">\n<caption>");
    add_message(writer, caption);
    add_tags(writer, "</caption>\n<thead>\n<tr>");
}

static void begin_body(struct writer *writer)
{
    add_tags(writer, "</tr>\n</thead>\n<tbody>\n");
}

static void end_table(struct writer *writer)
{
    add_tags(writer, "</tbody>\n</table>\n");
}

static void add_column(struct writer *writer, enum message name, enum column kind)
{
    add_tags(writer,
             kind == COLUMN_NUMBER ? "<th scope=\"col\" class=\"count\">" : "<th scope=\"col\">");
    add_message(writer, name);
    add_tags(writer, "</th>");
}

/* Opens a cell that says the name of its column where the window is too narrow for columns. */
static void begin_cell(struct writer *writer, const char *column, enum column kind)
{
    add_tags(writer,
             kind == COLUMN_NUMBER ? "<td class=\"count\" data-column=\"" : "<td data-column=\"");
    html_add_text(writer->out, column);
    add_tags(writer, "\">");
}

static void add_size(struct writer *writer, enum message column, size_t number)
{
    begin_cell(writer, message_text(writer->comparison->language, column), COLUMN_NUMBER);
    strbuf_add_number(writer->out, (long long)number);
    add_tags(writer, "</td>");
}

static void begin_row(struct writer *writer)
{
    add_tags(writer, "<tr><th scope=\"row\" dir=\"auto\">");
}

static const enum message count_columns[] = {
    MESSAGE_STATUS_DONE,    MESSAGE_STATUS_STARTED, MESSAGE_STATUS_OPEN,
    MESSAGE_COLUMN_OVERDUE, MESSAGE_COLUMN_ASKED,
};

enum { COUNT_COLUMNS = sizeof count_columns / sizeof *count_columns };

static void add_count_columns(struct writer *writer)
{
    for (size_t i = 0; i < COUNT_COLUMNS; i++)
        add_column(writer, count_columns[i], COLUMN_NUMBER);
}

static void add_counts(struct writer *writer, const struct comparison_count *count)
{
    const size_t counts[COUNT_COLUMNS] = {count->done, count->started, count->open, count->overdue,
                                          count->asked};
    for (size_t i = 0; i < COUNT_COLUMNS; i++)
        add_size(writer, count_columns[i], counts[i]);
}

/* --- the parts --- */

static void add_start(struct writer *writer)
{
    const struct comparison *comparison = writer->comparison;
    struct strbuf title = STRBUF_INIT;
    comparison_add_title(comparison, &title);
    html_begin(writer->out, comparison->language, title.text);
    add_tags(writer, "<h1>");
    html_add_text(writer->out, title.text);
    strbuf_release(&title);
    add_tags(writer, "</h1>\n");
    date_add_long(&writer->text, comparison->today, comparison->language);
    add_paragraph(writer, "");
}

static void add_headline(struct writer *writer)
{
    begin_section(writer, MESSAGE_PART_PROGRESS, "progress", "");
    comparison_add_headline(writer->comparison, &writer->text);
    add_paragraph(writer, "");
    end_section(writer);
}

static void add_left_out(struct writer *writer)
{
    const struct comparison *comparison = writer->comparison;
    if (comparison->refusal_count == 0)
        return;
    begin_section(writer, MESSAGE_PART_LEFT_OUT, "left-out", "");
    comparison_add_left_out(comparison, &writer->text);
    add_paragraph(writer, " class=\"overdue\"");
    add_tags(writer, "<ul>\n");
    for (size_t i = 0; i < comparison->refusal_count; i++) {
        add_tags(writer, "<li dir=\"auto\">");
        html_add_text(writer->out, comparison->refusals[i].reason);
        add_tags(writer, "</li>\n");
    }
    add_tags(writer, "</ul>\n");
    end_section(writer);
}

static void add_factors(struct writer *writer)
{
    const struct comparison *comparison = writer->comparison;
    begin_section(writer, MESSAGE_PART_LAGGING, "lagging", "");
    strbuf_add(&writer->text, message_text(comparison->language, MESSAGE_FILES_LAG_WHAT));
    add_paragraph(writer, "");
    begin_table(writer, MESSAGE_FILES_FACTOR_TABLE, "side");
    add_column(writer, MESSAGE_COLUMN_FACTOR, COLUMN_TEXT);
    add_count_columns(writer);
    begin_body(writer);
    for (size_t i = 0; i < comparison->total; i++) {
        begin_row(writer);
        comparison_add_factor_name(comparison, comparison->by_lag[i], &writer->text);
        add_gathered(writer);
        add_tags(writer, "</th>");
        add_counts(writer, &comparison->by_lag[i]->count);
        add_tags(writer, "</tr>\n");
    }
    end_table(writer);
    end_section(writer);
}

static bool has_jobs(const struct comparison *comparison)
{
    return comparison->jobs.with_jobs > 0 || comparison->jobs.with_target > 0;
}

static void add_jobs(struct writer *writer)
{
    if (!has_jobs(writer->comparison))
        return;
    begin_section(writer, MESSAGE_PART_JOBS, "jobs", "");
    comparison_add_jobs(writer->comparison, &writer->text);
    add_paragraph(writer, "");
    comparison_add_jobs_alone(writer->comparison, &writer->text);
    add_paragraph(writer, "");
    strbuf_add(&writer->text, message_text(writer->comparison->language, MESSAGE_FILES_JOBS_WHAT));
    add_paragraph(writer, "");
    end_section(writer);
}

static void add_number_of_jobs(struct writer *writer, enum field field,
                               const struct dated_number *count)
{
    const enum language language = writer->comparison->language;
    begin_cell(writer, message_text(language, field_rule(field)->label), COLUMN_NUMBER);
    if (count->date.year != 0) {
        number_add(&writer->text, count->value, language);
        strbuf_add(&writer->text, " (");
        date_add_numeric(&writer->text, count->date);
        strbuf_add(&writer->text, ")");
        add_gathered(writer);
    }
    add_tags(writer, "</td>");
}

static void add_shortage(struct writer *writer, const struct comparison_file *file)
{
    const enum language language = writer->comparison->language;
    begin_cell(writer, message_text(language, MESSAGE_COLUMN_SHORTAGE), COLUMN_NUMBER);
    if (comparison_reached(file))
        add_message(writer, MESSAGE_TARGET_REACHED);
    else if (comparison_comparable(file)) {
        number_add(&writer->text, job_numbers_shortage(file->jobs.value, file->target.value),
                   language);
        add_gathered(writer);
    }
    add_tags(writer, "</td>");
}

static void add_file(struct writer *writer, const struct comparison_file *file)
{
    begin_row(writer);
    html_add_text(writer->out, file->name);
    if (file->unreadable > 0) {
        add_tags(writer, "<br><span class=\"overdue\">");
        comparison_add_file_warning(writer->comparison, file, &writer->text);
        add_gathered(writer);
        add_tags(writer, "</span>");
    }
    add_tags(writer, "</th>");
    add_counts(writer, &file->count);
    if (has_jobs(writer->comparison)) {
        add_number_of_jobs(writer, FIELD_JOBS, &file->jobs);
        add_number_of_jobs(writer, FIELD_JOB_TARGET, &file->target);
        add_shortage(writer, file);
    }
    add_tags(writer, "</tr>\n");
}

static void add_files(struct writer *writer)
{
    const struct comparison *comparison = writer->comparison;
    begin_section(writer, MESSAGE_PART_FILES, "organisations", " class=\"wide\"");
    begin_table(writer, MESSAGE_FILES_COUNT_TABLE, "side");
    add_column(writer, field_rule(FIELD_ORGANISATION)->label, COLUMN_TEXT);
    add_count_columns(writer);
    if (has_jobs(comparison)) {
        add_column(writer, field_rule(FIELD_JOBS)->label, COLUMN_NUMBER);
        add_column(writer, field_rule(FIELD_JOB_TARGET)->label, COLUMN_NUMBER);
        add_column(writer, MESSAGE_COLUMN_SHORTAGE, COLUMN_NUMBER);
    }
    begin_body(writer);
    for (size_t i = 0; i < comparison->file_count; i++)
        add_file(writer, &comparison->files[i]);
    end_table(writer);
    end_section(writer);
}

static void add_mark(struct writer *writer, const struct comparison_factor *factor,
                     const struct comparison_mark *mark)
{
    comparison_add_factor_name(writer->comparison, factor, &writer->text);
    begin_cell(writer, writer->text.text, COLUMN_TEXT);
    strbuf_clear(&writer->text);
    add_message(writer, report_status_message((enum status)mark->status));
    if (mark->overdue) {
        add_tags(writer, ", <span class=\"overdue\">");
        add_message(writer, MESSAGE_LATE);
        add_tags(writer, "</span>");
    }
    add_tags(writer, "</td>");
}

static void add_matrix(struct writer *writer)
{
    const struct comparison *comparison = writer->comparison;
    begin_table(writer, MESSAGE_FILES_TABLE, "side matrix");
    add_column(writer, field_rule(FIELD_ORGANISATION)->label, COLUMN_TEXT);
    for (size_t i = 0; i < comparison->total; i++) {
        add_tags(writer, "<th scope=\"col\">");
        comparison_add_factor_name(comparison, &comparison->factors[i], &writer->text);
        add_gathered(writer);
        add_tags(writer, "</th>");
    }
    begin_body(writer);
    for (size_t i = 0; i < comparison->file_count; i++) {
        begin_row(writer);
        html_add_text(writer->out, comparison->files[i].name);
        add_tags(writer, "</th>");
        for (size_t j = 0; j < comparison->total; j++)
            add_mark(writer, &comparison->factors[j], &comparison->files[i].marks[j]);
        add_tags(writer, "</tr>\n");
    }
    end_table(writer);
}

static void add_statuses(struct writer *writer)
{
    begin_section(writer, MESSAGE_PART_STATUSES, "statuses", " class=\"wide\"");
    add_matrix(writer);
    end_section(writer);
}

static void add_label(struct writer *writer, enum message label)
{
    strbuf_add(&writer->text, message_text(writer->comparison->language, label));
    strbuf_add(&writer->text, ": ");
}

static void add_end(struct writer *writer)
{
    const struct comparison *comparison = writer->comparison;
    html_begin_footer(writer->out);
    if (comparison->by[0] != '\0') {
        add_label(writer, MESSAGE_FACT_BY);
        strbuf_add(&writer->text, comparison->by);
        add_paragraph(writer, " dir=\"auto\"");
    }
    add_label(writer, MESSAGE_FACT_PROGRAM);
    message_add_program(&writer->text, comparison->version);
    add_paragraph(writer, "");
    html_end(writer->out);
}

void comparison_export_html(const struct comparison *comparison, struct strbuf *out)
{
    struct writer writer = {comparison, out, STRBUF_INIT};
    add_start(&writer);
    html_begin_main(out);
    add_headline(&writer);
    add_left_out(&writer);
    add_factors(&writer);
    add_jobs(&writer);
    add_files(&writer);
    add_statuses(&writer);
    add_end(&writer);
    strbuf_release(&writer.text);
}
