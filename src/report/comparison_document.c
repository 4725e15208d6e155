#include "report/comparison_document.h"

#include "base/number.h"
#include "report/message_fill.h"
#include "report/report.h"

/* `one` for exactly one thing, `many` for any other number: with that number in it, as a sentence. */
static void fill_count(struct document *document, size_t count, enum message one, enum message many)
{
    document_fill_counts(document, message_for((double)count, one, many), count, 0);
}

/* A paragraph of what was gathered, if anything. */
static void add_paragraph(struct document *document, struct document_node *part)
{
    if (document->text.length > 0)
        document_add(document, part, DOCUMENT_PARAGRAPH);
}

/* --- how far all are --- */

static void fill_complete(struct document *document, const struct comparison *comparison)
{
    const size_t complete = comparison->complete, count = comparison->file_count;
    if (count == 1)
        document_fill(document,
                      complete == 1 ? MESSAGE_FILES_ONE_COMPLETE : MESSAGE_FILES_ONE_NOT_COMPLETE,
                      NULL, NULL);
    else if (complete == count)
        document_fill_counts(document, MESSAGE_FILES_ALL_COMPLETE, count, 0);
    else if (complete == 0)
        document_fill_counts(document, MESSAGE_FILES_NONE_COMPLETE, count, 0);
    else
        document_fill_counts(document, MESSAGE_FILES_COMPLETE, complete, count);
}

/* To one decimal; left out where it says nothing new. */
static void fill_average(struct document *document, const struct comparison *comparison)
{
    bool mixed = comparison->count.done > 0 && comparison->complete < comparison->file_count;
    if (comparison->file_count == 1 || !mixed)
        return;
    double tenths = 10.0 * (double)comparison->count.done / (double)comparison->file_count + 0.5;
    document_fill(document, MESSAGE_FILES_AVERAGE,
                  document_number(document, (double)(long long)tenths / 10.0),
                  document_number(document, (double)comparison->total));
}

static void fill_how_many(struct document *document, const struct comparison *comparison)
{
    const struct {
        size_t count;
        enum message one, many;
    } rest[] = {
        {comparison->idle, MESSAGE_FILES_IDLE_ONE, MESSAGE_FILES_IDLE},
        {comparison->late, MESSAGE_FILES_LATE_ONE, MESSAGE_FILES_LATE},
        {comparison->asking, MESSAGE_FILES_ASKED_ONE, MESSAGE_FILES_ASKED},
    };
    for (size_t i = 0; i < sizeof rest / sizeof *rest; i++)
        if (rest[i].count > 0)
            fill_count(document, rest[i].count, rest[i].one, rest[i].many);
}

/* More than a few is no answer to the question where to look first. */
enum { LAGGING_NAMED = 3 };

static void fill_lagging(struct document *document, const struct comparison *comparison)
{
    const size_t count = comparison->lag_count;
    if (count == 0 || count > LAGGING_NAMED)
        return;
    struct strbuf names = STRBUF_INIT;
    for (size_t i = 0; i < count; i++) {
        message_add_joint(&names, document->language, i, count);
        message_fill_numbered(&names, document->language, MESSAGE_FILES_STEP,
                              comparison->by_lag[i]->number, comparison->by_lag[i]->title);
    }
    document_fill(document, message_for((double)count, MESSAGE_FILES_LAGS_ONE, MESSAGE_FILES_LAGS),
                  names.text, NULL);
    strbuf_release(&names);
}

static void add_progress(struct document *document, const struct comparison *comparison)
{
    struct document_node *part = document_add_part(document, "progress", MESSAGE_PART_PROGRESS);
    fill_complete(document, comparison);
    fill_average(document, comparison);
    fill_how_many(document, comparison);
    fill_lagging(document, comparison);
    document_add(document, part, DOCUMENT_PARAGRAPH)->tone = DOCUMENT_SUMMARY;
}

static void add_left_out(struct document *document, const struct comparison *comparison)
{
    if (comparison->refusal_count == 0)
        return;
    struct document_node *part = document_add_part(document, "left-out", MESSAGE_PART_LEFT_OUT);
    fill_count(document, comparison->refusal_count, MESSAGE_FILES_LEFT_OUT_ONE,
               MESSAGE_FILES_LEFT_OUT);
    document_add(document, part, DOCUMENT_PARAGRAPH)->tone = DOCUMENT_LATE;
    for (size_t i = 0; i < comparison->refusal_count; i++) {
        strbuf_add(&document->text, comparison->refusals[i].reason);
        document_add_item(document, part);
    }
}

/* --- by factor --- */

enum { COUNTS = 5 };

static void add_count_columns(struct document *document, struct document_table *table)
{
    static const enum message titles[COUNTS] = {
        MESSAGE_STATUS_DONE,    MESSAGE_STATUS_STARTED, MESSAGE_STATUS_OPEN,
        MESSAGE_COLUMN_OVERDUE, MESSAGE_COLUMN_ASKED,
    };
    for (size_t i = 0; i < COUNTS; i++)
        document_add_column(document, table, titles[i], DOCUMENT_NUMBER);
}

/* Nothing overdue and nothing asked is no news: such a cell stays empty. */
static void add_counts(struct document *document, struct document_table *table,
                       const struct comparison_count *count)
{
    const struct {
        size_t count;
        bool always;
    } cells[COUNTS] = {
        {count->done, true},     {count->started, true}, {count->open, true},
        {count->overdue, false}, {count->asked, false},
    };
    for (size_t i = 0; i < COUNTS; i++) {
        if (cells[i].always || cells[i].count > 0)
            strbuf_add_number(&document->text, (long long)cells[i].count);
        document_add_cell(document, table);
    }
}

static void add_factors(struct document *document, const struct comparison *comparison)
{
    struct document_node *part = document_add_part(document, "lagging", MESSAGE_PART_LAGGING);
    document_say(document, part, DOCUMENT_PARAGRAPH, MESSAGE_FILES_LAG_WHAT);
    struct document_table *table = document_add_table(document, part, MESSAGE_FILES_FACTOR_TABLE,
                                                      1 + COUNTS, comparison->total);
    document_add_column(document, table, MESSAGE_COLUMN_FACTOR, DOCUMENT_TEXT);
    add_count_columns(document, table);
    for (size_t i = 0; i < comparison->total; i++) {
        comparison_add_factor_name(comparison, comparison->by_lag[i], &document->text);
        document_add_cell(document, table);
        add_counts(document, table, &comparison->by_lag[i]->count);
    }
}

/* --- jobs --- */

/* Where the days differ: the first and the last. */
static void fill_days(struct document *document, enum message message,
                      const struct comparison_days *days)
{
    if (date_compare(days->first, days->last) != 0)
        document_fill(document, message, document_date(document, days->first),
                      document_date(document, days->last));
}

/* The jobs and the targets of those that gave both: no others can be held against each other. */
static void fill_both(struct document *document, const struct comparison *comparison)
{
    const struct comparison_sum *both = &comparison->jobs.both;
    if (both->files == 0)
        return;
    document_fill_counts(document, MESSAGE_FILES_BOTH, both->files, comparison->file_count);
    document_fill(document, MESSAGE_FILES_SUM, document_number(document, both->jobs),
                  document_number(document, both->target));
    strbuf_add_char(&document->text, ' ');
    job_numbers_add_shortage(both->jobs, both->target, document->language, &document->text);
    if (both->files > 1) /* else it is the same */
        document_fill_counts(document, MESSAGE_FILES_REACHED, comparison->jobs.reached,
                             both->files);
    fill_days(document, MESSAGE_FILES_JOBS_DAYS, &both->jobs_days);
    fill_days(document, MESSAGE_FILES_TARGET_DAYS, &both->target_days);
}

/* A number of jobs that so many of the files gave; nothing when none did. */
static void fill_given(struct document *document, enum message message, double number, size_t files,
                       size_t all)
{
    if (files == 0)
        return;
    const char *const values[] = {document_number(document, number),
                                  document_number(document, (double)files),
                                  document_number(document, (double)all)};
    strbuf_add(&document->text, document->text.length > 0 ? " " : "");
    strbuf_add_filled(&document->text, message_text(document->language, message), values, 3);
}

static bool has_jobs(const struct comparison *comparison)
{
    return comparison->jobs.with_jobs > 0 || comparison->jobs.with_target > 0;
}

static void add_jobs(struct document *document, const struct comparison *comparison)
{
    const struct comparison_sum *jobs = &comparison->jobs.only_jobs;
    const struct comparison_sum *target = &comparison->jobs.only_target;
    if (!has_jobs(comparison))
        return;
    struct document_node *part = document_add_part(document, "jobs", MESSAGE_PART_JOBS);
    fill_both(document, comparison);
    add_paragraph(document, part);
    fill_given(document, MESSAGE_FILES_JOBS_ONLY, jobs->jobs, jobs->files, comparison->file_count);
    fill_given(document, MESSAGE_FILES_TARGET_ONLY, target->target, target->files,
               comparison->file_count);
    add_paragraph(document, part);
    document_say(document, part, DOCUMENT_PARAGRAPH, MESSAGE_FILES_JOBS_WHAT);
}

/* --- by file --- */

/* "12,4 (30-09-2026)"; empty when it is not known. */
static void add_number_of_jobs(struct document *document, struct document_table *table,
                               const struct dated_number *number)
{
    if (number->date.year != 0) {
        number_add(&document->text, number->value, document->language);
        strbuf_add(&document->text, " (");
        date_add_numeric(&document->text, number->date);
        strbuf_add(&document->text, ")");
    }
    document_add_cell(document, table);
}

static void add_jobs_of(struct document *document, struct document_table *table,
                        const struct comparison_file *file)
{
    add_number_of_jobs(document, table, &file->jobs);
    add_number_of_jobs(document, table, &file->target);
    if (comparison_reached(file))
        document_fill(document, MESSAGE_TARGET_REACHED, NULL, NULL);
    else if (comparison_comparable(file))
        number_add(&document->text, job_numbers_shortage(file->jobs.value, file->target.value),
                   document->language);
    document_add_cell(document, table);
}

static void add_file_name(struct document *document, struct document_table *table,
                          const struct comparison_file *file)
{
    if (file->unreadable > 0)
        fill_count(document, file->unreadable, MESSAGE_FILES_LINES_ONE, MESSAGE_FILES_LINES);
    const char *note = document_take_text(document);
    strbuf_add(&document->text, file->name);
    struct document_cell *cell = document_add_cell(document, table);
    cell->note = note;
    cell->tone = DOCUMENT_LATE;
}

static void add_files(struct document *document, const struct comparison *comparison)
{
    enum { COLUMNS_OF_JOBS = 3 };
    struct document_node *part = document_add_part(document, "organisations", MESSAGE_PART_FILES);
    struct document_table *table =
        document_add_table(document, part, MESSAGE_FILES_COUNT_TABLE, 1 + COUNTS + COLUMNS_OF_JOBS,
                           comparison->file_count);
    document_add_column(document, table, field_rule(FIELD_ORGANISATION)->label, DOCUMENT_TEXT);
    add_count_columns(document, table);
    if (has_jobs(comparison)) {
        document_add_column(document, table, MESSAGE_COLUMN_JOBS, DOCUMENT_NUMBER);
        document_add_column(document, table, MESSAGE_COLUMN_TARGET, DOCUMENT_NUMBER);
        document_add_column(document, table, MESSAGE_COLUMN_SHORTAGE, DOCUMENT_NUMBER);
    }
    for (size_t i = 0; i < comparison->file_count; i++) {
        add_file_name(document, table, &comparison->files[i]);
        add_counts(document, table, &comparison->files[i].count);
        if (has_jobs(comparison))
            add_jobs_of(document, table, &comparison->files[i]);
    }
}

/* --- the status of each factor in each file --- */

static void add_late(struct document *document, const char *before, const char *after)
{
    strbuf_add(&document->text, before);
    strbuf_add(&document->text, message_text(document->language, MESSAGE_LATE));
    strbuf_add(&document->text, after);
}

static void add_marks(struct document *document, struct document_table *table,
                      const struct comparison_file *file, size_t factors)
{
    strbuf_add(&document->text, file->name);
    document_add_cell(document, table);
    for (size_t i = 0; i < factors; i++) {
        const struct comparison_mark *mark = &file->marks[i];
        document_fill(document, report_status_message((enum status)mark->status), NULL, NULL);
        if (mark->overdue)
            add_late(document, ", ", "");
        document_add_cell(document, table)->tone = mark->overdue ? DOCUMENT_LATE : DOCUMENT_PLAIN;
    }
}

/* "2 (te laat), 4": the numbers of the factors of a file that have this status. */
static const char *numbers_of(struct document *document, const struct comparison_file *file,
                              size_t factors, enum status status)
{
    for (size_t i = 0; i < factors; i++) {
        if (file->marks[i].status != status)
            continue;
        strbuf_add(&document->text, document->text.length > 0 ? ", " : "");
        strbuf_add_number(&document->text, (long long)i + 1);
        if (file->marks[i].overdue)
            add_late(document, " (", ")");
    }
    return document_take_text(document);
}

/* The same as in the table, for a format without tables: "Afgerond: stap 1, 3". */
static void add_statuses_of(struct document *document, struct document_node *parent,
                            const struct comparison_file *file, size_t factors)
{
    static const enum status statuses[] = {STATUS_DONE, STATUS_STARTED, STATUS_OPEN};
    strbuf_add(&document->text, file->name);
    struct document_node *item = document_add_item(document, parent);
    for (size_t i = 0; i < sizeof statuses / sizeof *statuses; i++) {
        const char *numbers = numbers_of(document, file, factors, statuses[i]);
        if (numbers[0] == '\0')
            continue;
        document_fill(document, MESSAGE_FILES_STEPS,
                      message_text(document->language, report_status_message(statuses[i])),
                      numbers);
        document_add_item(document, item);
    }
}

static void add_statuses(struct document *document, const struct comparison *comparison)
{
    const size_t factors = comparison->total;
    struct document_node *part = document_add_part(document, "statuses", MESSAGE_PART_STATUSES);
    struct document_table *table = document_add_table(document, part, MESSAGE_FILES_TABLE,
                                                      1 + factors, comparison->file_count);
    document_add_column(document, table, field_rule(FIELD_ORGANISATION)->label, DOCUMENT_TEXT);
    for (size_t i = 0; i < factors; i++) {
        comparison_add_factor_name(comparison, &comparison->factors[i], &document->text);
        document_add_column(document, table, MESSAGE_NONE, DOCUMENT_TEXT);
    }
    table->is_repeated = true;
    for (size_t i = 0; i < comparison->file_count; i++) {
        add_marks(document, table, &comparison->files[i], factors);
        add_statuses_of(document, part->last, &comparison->files[i], factors);
    }
}

static void add_colophon(struct document *document, const struct comparison *comparison)
{
    const struct document_origin origin = {
        .heading = MESSAGE_PART_COLOPHON_OVERVIEW,
        .date = comparison->today,
        .period = "",
        .by = comparison->by,
        .version = comparison->version,
    };
    document_add_colophon(document, &origin);
}

struct document *comparison_document(const struct comparison *comparison)
{
    static void (*const parts[])(struct document *, const struct comparison *) = {
        add_progress, add_left_out, add_factors, add_jobs, add_files, add_statuses, add_colophon,
    };
    const size_t count = comparison->file_count;
    struct document *document = document_new(comparison->language);
    document_fill_numbered(document,
                           message_for((double)count, MESSAGE_FILES_TITLE_ONE, MESSAGE_FILES_TITLE),
                           count, comparison->title);
    document->title = document_take_text(document);
    document->date = document_date(document, comparison->today);
    for (size_t i = 0; i < sizeof parts / sizeof *parts; i++)
        parts[i](document, comparison);
    return document;
}
