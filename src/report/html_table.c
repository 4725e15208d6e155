#include "base/number.h"
#include "report/html.h"
#include "report/html_parts.h"
#include "report/outline.h"

/* The classes of the columns, for their widths and how they are aligned. */
static const char *const classes[OUTLINE_COLUMNS] = {
    [OUTLINE_COLUMN_NUMBER] = "number", [OUTLINE_COLUMN_FACTOR] = "factor",
    [OUTLINE_COLUMN_STATUS] = "status", [OUTLINE_COLUMN_OWNER] = "owner",
    [OUTLINE_COLUMN_DUE] = "due",
};

static void begin_table(struct strbuf *out, const char *class, enum language language,
                        enum message caption)
{
    strbuf_add(out, "<table class=\"");
    strbuf_add(out, class);
    strbuf_add(out, "\">\n<caption>");
    html_add_text(out, message_text(language, caption));
    strbuf_add(out, "</caption>\n<thead>\n<tr>");
}

static void add_column(struct strbuf *out, const char *class, const char *title)
{
    strbuf_add(out, "<th scope=\"col\" class=\"");
    strbuf_add(out, class);
    strbuf_add(out, "\">");
    html_add_text(out, title);
    strbuf_add(out, "</th>");
}

static void begin_rows(struct strbuf *out)
{
    strbuf_add(out, "</tr>\n</thead>\n<tbody>\n");
}

static void end_table(struct strbuf *out)
{
    strbuf_add(out, "</tbody>\n</table>\n");
}

/* A cell that knows the title of its column, for a narrow page on which a row becomes a block. */
static void add_cell(struct strbuf *out, const char *class, const char *column, const char *text)
{
    strbuf_add(out, "<td class=\"");
    strbuf_add(out, class);
    strbuf_add(out, "\" data-column=\"");
    html_add_text(out, column);
    strbuf_add(out, "\" dir=\"auto\">");
    html_add_text(out, text);
    strbuf_add(out, "</td>");
}

static void add_row_title(struct strbuf *out, const char *text)
{
    strbuf_add(out, "<th scope=\"row\" dir=\"auto\">");
    html_add_text(out, text);
    strbuf_add(out, "</th>");
}

/* --- the factors --- */

static void add_factor_cell(struct strbuf *out, const struct report *report,
                            const struct report_factor *factor, enum outline_column column)
{
    struct strbuf text = STRBUF_INIT;
    bool late = column == OUTLINE_COLUMN_DUE && factor->overdue;
    outline_add_cell(&text, column, factor, report->language);
    if (column == OUTLINE_COLUMN_FACTOR)
        add_row_title(out, text.text);
    else
        add_cell(out, late ? "due overdue" : classes[column],
                 outline_column_title(column, report->language), text.text);
    strbuf_release(&text);
}

void html_add_overview(struct strbuf *out, const struct report *report)
{
    begin_table(out, "overview", report->language, MESSAGE_TABLE_FACTORS);
    for (enum outline_column i = 0; i < OUTLINE_COLUMNS; i++)
        add_column(out, classes[i], outline_column_title(i, report->language));
    begin_rows(out);
    for (size_t i = 0; i < report->total; i++) {
        strbuf_add(out, "<tr>");
        for (enum outline_column j = 0; j < OUTLINE_COLUMNS; j++)
            add_factor_cell(out, report, &report->factors[i], j);
        strbuf_add(out, "</tr>\n");
    }
    end_table(out);
}

/* --- the jobs --- */

static void add_number_cell(struct strbuf *out, enum language language, enum message column,
                            const struct dated_number *count)
{
    struct strbuf number = STRBUF_INIT;
    if (count != NULL)
        number_add(&number, count->value, language);
    add_cell(out, "number", message_text(language, column), number.text);
    strbuf_release(&number);
}

/* The number of that day among numbers that go by date, or NULL; moves on behind it. */
static const struct dated_number *take(const struct dated_number *counts, size_t count, size_t *at,
                                       struct date day)
{
    bool taken = *at < count && date_compare(counts[*at].date, day) == 0;
    return taken ? &counts[(*at)++] : NULL;
}

static struct date next_day(const struct report *report, size_t job, size_t target)
{
    if (job == report->job_count)
        return report->targets[target].date;
    struct date day = report->jobs[job].date;
    bool target_first =
        target < report->target_count && date_compare(report->targets[target].date, day) < 0;
    return target_first ? report->targets[target].date : day;
}

/* What falls on one day comes in one row. */
static void add_jobs_rows(struct strbuf *out, const struct report *report)
{
    struct strbuf title = STRBUF_INIT;
    for (size_t i = 0, j = 0; i < report->job_count || j < report->target_count;) {
        struct date day = next_day(report, i, j);
        strbuf_clear(&title);
        date_add_long(&title, day, report->language);
        strbuf_add(out, "<tr>");
        add_row_title(out, title.text);
        add_number_cell(out, report->language, MESSAGE_COLUMN_JOBS,
                        take(report->jobs, report->job_count, &i, day));
        add_number_cell(out, report->language, MESSAGE_COLUMN_TARGET,
                        take(report->targets, report->target_count, &j, day));
        strbuf_add(out, "</tr>\n");
    }
    strbuf_release(&title);
}

void html_add_jobs_table(struct strbuf *out, const struct report *report)
{
    enum language language = report->language;
    begin_table(out, "jobs", language, MESSAGE_TABLE_JOBS);
    add_column(out, "day", message_text(language, MESSAGE_FACT_DATE));
    add_column(out, "number", message_text(language, MESSAGE_COLUMN_JOBS));
    add_column(out, "number", message_text(language, MESSAGE_COLUMN_TARGET));
    begin_rows(out);
    add_jobs_rows(out, report);
    end_table(out);
}
