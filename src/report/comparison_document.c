#include "report/comparison_document.h"

#include "base/number.h"
#include "report/message_fill.h"
#include "report/report.h"

struct builder {
    const struct comparison *comparison;
    struct document *document;
    enum language language;
    struct strbuf *text; /* of the document: of the element that is being made */
};

/* --- sentences --- */

enum { LAGGING_NAMED = 3 };

static void add_space(struct strbuf *out)
{
    if (out->length > 0)
        strbuf_add_char(out, ' ');
}

static void add_complete(const struct comparison *comparison, struct strbuf *out)
{
    const enum language language = comparison->language;
    const size_t complete = comparison->complete, count = comparison->file_count;
    if (count == 1)
        message_fill(out, language,
                     complete == 1 ? MESSAGE_FILES_ONE_COMPLETE : MESSAGE_FILES_ONE_NOT_COMPLETE,
                     NULL, NULL);
    else if (complete == count)
        message_fill_count(out, language, MESSAGE_FILES_ALL_COMPLETE, count);
    else if (complete == 0)
        message_fill_count(out, language, MESSAGE_FILES_NONE_COMPLETE, count);
    else
        message_fill_counts(out, language, MESSAGE_FILES_COMPLETE, complete, count);
}

/* To one decimal; left out where it says nothing new. */
static void add_average(const struct comparison *comparison, struct strbuf *out)
{
    bool mixed = comparison->count.done > 0 && comparison->complete < comparison->file_count;
    if (comparison->file_count == 1 || !mixed)
        return;
    struct strbuf average = STRBUF_INIT;
    char total[WHOLE_NUMBER_SIZE];
    double tenths = 10.0 * (double)comparison->count.done / (double)comparison->file_count + 0.5;
    number_add(&average, (double)(long long)tenths / 10.0, comparison->language);
    add_space(out);
    message_fill(out, comparison->language, MESSAGE_FILES_AVERAGE, average.text,
                 whole_number((long long)comparison->total, total));
    strbuf_release(&average);
}

static void add_how_many(const struct comparison *comparison, struct strbuf *out)
{
    const struct {
        size_t count;
        enum message one, many;
    } rest[] = {
        {comparison->idle, MESSAGE_FILES_IDLE_ONE, MESSAGE_FILES_IDLE},
        {comparison->late, MESSAGE_FILES_LATE_ONE, MESSAGE_FILES_LATE},
        {comparison->asking, MESSAGE_FILES_ASKED_ONE, MESSAGE_FILES_ASKED},
    };
    for (size_t i = 0; i < sizeof rest / sizeof *rest; i++) {
        if (rest[i].count == 0)
            continue;
        add_space(out);
        message_fill_count(out, comparison->language,
                           message_for((double)rest[i].count, rest[i].one, rest[i].many),
                           rest[i].count);
    }
}

/* More than a few is no answer to the question where to look first. */
static void add_lagging(const struct comparison *comparison, struct strbuf *out)
{
    if (comparison->lag_count == 0 || comparison->lag_count > LAGGING_NAMED)
        return;
    struct strbuf names = STRBUF_INIT;
    for (size_t i = 0; i < comparison->lag_count; i++) {
        message_add_joint(&names, comparison->language, i, comparison->lag_count);
        message_fill_numbered(&names, comparison->language, MESSAGE_FILES_STEP,
                              comparison->by_lag[i]->number, comparison->by_lag[i]->title);
    }
    add_space(out);
    message_fill(
        out, comparison->language,
        message_for((double)comparison->lag_count, MESSAGE_FILES_LAGS_ONE, MESSAGE_FILES_LAGS),
        names.text, NULL);
    strbuf_release(&names);
}

static void add_summary(const struct comparison *comparison, struct strbuf *out)
{
    add_complete(comparison, out);
    add_average(comparison, out);
    add_how_many(comparison, out);
    add_lagging(comparison, out);
}

/* Fills in up to three texts, and releases them. */
static void add_filled(enum language language, enum message message, struct strbuf *texts,
                       size_t count, struct strbuf *out)
{
    const char *values[3] = {NULL};
    for (size_t i = 0; i < count; i++)
        values[i] = texts[i].text;
    strbuf_add_filled(out, message_text(language, message), values, count);
    for (size_t i = 0; i < count; i++) {
        strbuf_release(&texts[i]);
    }
}

/* A number of jobs that so many of the files gave; nothing when none did. */
static void add_given(const struct comparison *comparison, enum message message, double number,
                      size_t files, struct strbuf *out)
{
    struct strbuf texts[3] = {STRBUF_INIT, STRBUF_INIT, STRBUF_INIT};
    if (files == 0)
        return;
    number_add(&texts[0], number, comparison->language);
    strbuf_add_number(&texts[1], (long long)files);
    strbuf_add_number(&texts[2], (long long)comparison->file_count);
    add_space(out);
    add_filled(comparison->language, message, texts, 3, out);
}

/* Where the days differ: the first and the last. */
static void add_days(enum language language, enum message message,
                     const struct comparison_days *days, struct strbuf *out)
{
    struct strbuf texts[2] = {STRBUF_INIT, STRBUF_INIT};
    if (date_compare(days->first, days->last) == 0)
        return;
    date_add_long(&texts[0], days->first, language);
    date_add_long(&texts[1], days->last, language);
    add_space(out);
    add_filled(language, message, texts, 2, out);
}

static void add_numbers(enum language language, const struct comparison_sum *sum,
                        struct strbuf *out)
{
    struct strbuf texts[2] = {STRBUF_INIT, STRBUF_INIT};
    number_add(&texts[0], sum->jobs, language);
    number_add(&texts[1], sum->target, language);
    add_filled(language, MESSAGE_FILES_SUM, texts, 2, out);
}

static void add_common_jobs(const struct comparison *comparison, struct strbuf *out)
{
    const enum language language = comparison->language;
    const struct comparison_sum *both = &comparison->jobs.both;
    if (both->files == 0)
        return;
    add_space(out);
    message_fill_counts(out, language, MESSAGE_FILES_BOTH, both->files, comparison->file_count);
    add_space(out);
    add_numbers(language, both, out);
    add_space(out);
    job_numbers_add_shortage(both->jobs, both->target, language, out);
    if (both->files > 1) { /* else it is the same */
        add_space(out);
        message_fill_counts(out, language, MESSAGE_FILES_REACHED, comparison->jobs.reached,
                            both->files);
    }
    add_days(language, MESSAGE_FILES_JOBS_DAYS, &both->jobs_days, out);
    add_days(language, MESSAGE_FILES_TARGET_DAYS, &both->target_days, out);
}

static void add_other_jobs(const struct comparison *comparison, struct strbuf *out)
{
    const struct comparison_sum *jobs = &comparison->jobs.only_jobs;
    const struct comparison_sum *target = &comparison->jobs.only_target;
    add_given(comparison, MESSAGE_FILES_JOBS_ONLY, jobs->jobs, jobs->files, out);
    add_given(comparison, MESSAGE_FILES_TARGET_ONLY, target->target, target->files, out);
}

/* --- what parts share --- */

static void add_message(struct builder *builder, enum message message)
{
    strbuf_add(builder->text, message_text(builder->language, message));
}

/* A paragraph of what was gathered, if anything. */
static void add_paragraph(struct builder *builder, struct document_node *part)
{
    if (builder->text->length > 0)
        document_add(builder->document, part, DOCUMENT_PARAGRAPH);
}

static struct document_column column(const struct builder *builder, enum message title,
                                     enum document_column_kind kind)
{
    return (struct document_column){message_text(builder->language, title), kind};
}

static const enum message count_titles[] = {
    MESSAGE_STATUS_DONE,    MESSAGE_STATUS_STARTED, MESSAGE_STATUS_OPEN,
    MESSAGE_COLUMN_OVERDUE, MESSAGE_COLUMN_ASKED,
};

enum { COUNTS = sizeof count_titles / sizeof *count_titles };

static void set_count_columns(const struct builder *builder, struct document_column *columns)
{
    for (size_t i = 0; i < COUNTS; i++)
        columns[i] = column(builder, count_titles[i], DOCUMENT_NUMBER);
}

/* Nothing overdue and nothing asked is no news: such a cell stays empty. */
static void add_counts(struct builder *builder, struct document_table *table,
                       const struct comparison_count *count)
{
    document_add_number_cell(builder->document, table, count->done);
    document_add_number_cell(builder->document, table, count->started);
    document_add_number_cell(builder->document, table, count->open);
    const size_t rest[] = {count->overdue, count->asked};
    for (size_t i = 0; i < 2; i++) {
        if (rest[i] > 0)
            strbuf_add_number(builder->text, (long long)rest[i]);
        document_add_cell(builder->document, table);
    }
}

/* --- the parts --- */

static void add_progress(struct builder *builder)
{
    struct document_node *part =
        document_add_section(builder->document, "progress", MESSAGE_PART_PROGRESS);
    add_summary(builder->comparison, builder->text);
    document_add(builder->document, part, DOCUMENT_PARAGRAPH)->tone = DOCUMENT_SUMMARY;
}

static void add_left_out(struct builder *builder)
{
    const struct comparison *comparison = builder->comparison;
    if (comparison->refusal_count == 0)
        return;
    struct document_node *part =
        document_add_section(builder->document, "left-out", MESSAGE_PART_LEFT_OUT);
    message_fill_count(builder->text, builder->language,
                       message_for((double)comparison->refusal_count, MESSAGE_FILES_LEFT_OUT_ONE,
                                   MESSAGE_FILES_LEFT_OUT),
                       comparison->refusal_count);
    document_add(builder->document, part, DOCUMENT_PARAGRAPH)->tone = DOCUMENT_LATE;
    for (size_t i = 0; i < comparison->refusal_count; i++) {
        strbuf_add(builder->text, comparison->refusals[i].reason);
        document_add_item(builder->document, part);
    }
}

static void add_factors(struct builder *builder)
{
    const struct comparison *comparison = builder->comparison;
    struct document_column columns[1 + COUNTS] = {
        column(builder, MESSAGE_COLUMN_FACTOR, DOCUMENT_ROW_TITLE)};
    set_count_columns(builder, columns + 1);
    struct document_node *part =
        document_add_section(builder->document, "lagging", MESSAGE_PART_LAGGING);
    document_say(builder->document, part, DOCUMENT_PARAGRAPH, MESSAGE_FILES_LAG_WHAT);
    struct document_table *table =
        document_add_table(builder->document, part, MESSAGE_FILES_FACTOR_TABLE, columns, 1 + COUNTS,
                           comparison->total);
    for (size_t i = 0; i < comparison->total; i++) {
        comparison_add_factor_name(comparison, comparison->by_lag[i], builder->text);
        document_add_cell(builder->document, table);
        add_counts(builder, table, &comparison->by_lag[i]->count);
    }
}

static bool has_jobs(const struct comparison *comparison)
{
    return comparison->jobs.with_jobs > 0 || comparison->jobs.with_target > 0;
}

static void add_jobs(struct builder *builder)
{
    if (!has_jobs(builder->comparison))
        return;
    struct document_node *part = document_add_section(builder->document, "jobs", MESSAGE_PART_JOBS);
    add_common_jobs(builder->comparison, builder->text);
    add_paragraph(builder, part);
    add_other_jobs(builder->comparison, builder->text);
    add_paragraph(builder, part);
    document_say(builder->document, part, DOCUMENT_PARAGRAPH, MESSAGE_FILES_JOBS_WHAT);
}

/* --- each file --- */

/* "12,4 (30-09-2026)"; empty when it is not known. */
static void add_number_of_jobs(struct builder *builder, struct document_table *table,
                               const struct dated_number *number)
{
    if (number->date.year != 0) {
        number_add(builder->text, number->value, builder->language);
        strbuf_add(builder->text, " (");
        date_add_numeric(builder->text, number->date);
        strbuf_add(builder->text, ")");
    }
    document_add_cell(builder->document, table);
}

static void add_shortage(struct builder *builder, struct document_table *table,
                         const struct comparison_file *file)
{
    if (comparison_reached(file))
        add_message(builder, MESSAGE_TARGET_REACHED);
    else if (comparison_comparable(file))
        number_add(builder->text, job_numbers_shortage(file->jobs.value, file->target.value),
                   builder->language);
    document_add_cell(builder->document, table);
}

static void add_file_name(struct builder *builder, struct document_table *table,
                          const struct comparison_file *file)
{
    if (file->unreadable > 0)
        message_fill_count(
            builder->text, builder->language,
            message_for((double)file->unreadable, MESSAGE_FILES_LINES_ONE, MESSAGE_FILES_LINES),
            file->unreadable);
    const char *note = document_take_text(builder->document);
    strbuf_add(builder->text, file->name);
    struct document_cell *cell = document_add_cell(builder->document, table);
    cell->note = note;
    cell->tone = file->unreadable > 0 ? DOCUMENT_LATE : DOCUMENT_PLAIN;
}

static void add_file(struct builder *builder, struct document_table *table,
                     const struct comparison_file *file)
{
    add_file_name(builder, table, file);
    add_counts(builder, table, &file->count);
    if (!has_jobs(builder->comparison))
        return;
    add_number_of_jobs(builder, table, &file->jobs);
    add_number_of_jobs(builder, table, &file->target);
    add_shortage(builder, table, file);
}

static void add_files(struct builder *builder)
{
    const struct comparison *comparison = builder->comparison;
    struct document_column columns[1 + COUNTS + 3] = {
        column(builder, field_rule(FIELD_ORGANISATION)->label, DOCUMENT_ROW_TITLE)};
    set_count_columns(builder, columns + 1);
    size_t count = 1 + COUNTS;
    if (has_jobs(comparison)) {
        columns[count++] = column(builder, MESSAGE_COLUMN_JOBS, DOCUMENT_NUMBER);
        columns[count++] = column(builder, MESSAGE_COLUMN_TARGET, DOCUMENT_NUMBER);
        columns[count++] = column(builder, MESSAGE_COLUMN_SHORTAGE, DOCUMENT_NUMBER);
    }
    struct document_node *part =
        document_add_section(builder->document, "organisations", MESSAGE_PART_FILES);
    struct document_table *table = document_add_table(
        builder->document, part, MESSAGE_FILES_COUNT_TABLE, columns, count, comparison->file_count);
    for (size_t i = 0; i < comparison->file_count; i++)
        add_file(builder, table, &comparison->files[i]);
}

/* --- the status of each factor in each file --- */

static void add_late(struct builder *builder, const char *before, const char *after)
{
    strbuf_add(builder->text, before);
    add_message(builder, MESSAGE_LATE);
    strbuf_add(builder->text, after);
}

static void add_marks(struct builder *builder, struct document_table *table,
                      const struct comparison_file *file)
{
    strbuf_add(builder->text, file->name);
    document_add_cell(builder->document, table);
    for (size_t i = 0; i < builder->comparison->total; i++) {
        const struct comparison_mark *mark = &file->marks[i];
        add_message(builder, report_status_message((enum status)mark->status));
        if (mark->overdue)
            add_late(builder, ", ", "");
        document_add_cell(builder->document, table)->tone =
            mark->overdue ? DOCUMENT_LATE : DOCUMENT_PLAIN;
    }
}

/* "2 (te laat), 4": the numbers of the factors of a file that have this status. */
static void add_factor_numbers(struct builder *builder, const struct comparison_file *file,
                               enum status status)
{
    for (size_t i = 0; i < builder->comparison->total; i++) {
        if (file->marks[i].status != status)
            continue;
        strbuf_add(builder->text, builder->text->length > 0 ? ", " : "");
        strbuf_add_number(builder->text, (long long)builder->comparison->factors[i].number);
        if (file->marks[i].overdue)
            add_late(builder, " (", ")");
    }
}

/* The same as in the table, for a format without tables: "Afgerond: stap 1, 3". */
static void add_statuses_of(struct builder *builder, struct document_node *item,
                            const struct comparison_file *file)
{
    static const enum status statuses[] = {STATUS_DONE, STATUS_STARTED, STATUS_OPEN};
    for (size_t i = 0; i < sizeof statuses / sizeof *statuses; i++) {
        add_factor_numbers(builder, file, statuses[i]);
        if (builder->text->length == 0)
            continue;
        const char *numbers = document_take_text(builder->document);
        message_fill(builder->text, builder->language, MESSAGE_FILES_STEPS,
                     message_text(builder->language, report_status_message(statuses[i])), numbers);
        document_add_item(builder->document, item);
    }
}

static void add_statuses(struct builder *builder)
{
    const struct comparison *comparison = builder->comparison;
    struct document_column *columns =
        arena_alloc(&builder->document->arena, 1 + comparison->total, sizeof *columns);
    columns[0] = column(builder, field_rule(FIELD_ORGANISATION)->label, DOCUMENT_ROW_TITLE);
    for (size_t i = 0; i < comparison->total; i++) {
        comparison_add_factor_name(comparison, &comparison->factors[i], builder->text);
        columns[i + 1] =
            (struct document_column){document_take_text(builder->document), DOCUMENT_TEXT};
    }
    struct document_node *part =
        document_add_section(builder->document, "statuses", MESSAGE_PART_STATUSES);
    struct document_table *table =
        document_add_table(builder->document, part, MESSAGE_FILES_TABLE, columns,
                           1 + comparison->total, comparison->file_count);
    table->is_repeated = true;
    for (size_t i = 0; i < comparison->file_count; i++) {
        add_marks(builder, table, &comparison->files[i]);
        strbuf_add(builder->text, comparison->files[i].name);
        add_statuses_of(builder, document_add_item(builder->document, part->last),
                        &comparison->files[i]);
    }
}

static void add_colophon(struct builder *builder)
{
    const struct comparison *comparison = builder->comparison;
    const struct document_origin origin = {
        .heading = MESSAGE_PART_COLOPHON_OVERVIEW,
        .date = comparison->today,
        .period = "",
        .by = comparison->by,
        .version = comparison->version,
    };
    document_add_colophon(builder->document, &origin);
}

struct document *comparison_document(const struct comparison *comparison)
{
    static void (*const parts[])(struct builder *) = {
        add_progress, add_left_out, add_factors, add_jobs, add_files, add_statuses, add_colophon,
    };
    struct document *document = document_new(comparison->language);
    struct builder builder = {comparison, document, comparison->language, &document->text};
    message_fill_numbered(
        builder.text, builder.language,
        message_for((double)comparison->file_count, MESSAGE_FILES_TITLE_ONE, MESSAGE_FILES_TITLE),
        comparison->file_count, comparison->title);
    document->title = document_take_text(document);
    date_add_long(builder.text, comparison->today, comparison->language);
    document->date = document_take_text(document);
    for (size_t i = 0; i < sizeof parts / sizeof *parts; i++)
        parts[i](&builder);
    return document;
}
