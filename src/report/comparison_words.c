#include "report/comparison_words.h"

#include "base/number.h"
#include "report/message_fill.h"

enum { LAGGING_NAMED = 3 };

static void add_space(struct strbuf *out)
{
    if (out->length > 0)
        strbuf_add_char(out, ' ');
}

void comparison_add_title(const struct comparison *comparison, struct strbuf *out)
{
    char count[WHOLE_NUMBER_SIZE];
    message_fill(
        out, comparison->language,
        message_for((double)comparison->file_count, MESSAGE_FILES_TITLE_ONE, MESSAGE_FILES_TITLE),
        whole_number((long long)comparison->file_count, count), comparison->title);
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

static void add_step(const struct comparison *comparison, const struct comparison_factor *factor,
                     enum message message, struct strbuf *out)
{
    char number[WHOLE_NUMBER_SIZE];
    message_fill(out, comparison->language, message,
                 whole_number((long long)factor->number, number), factor->title);
}

/* More than a few is no answer to the question where to look first. */
static void add_lagging(const struct comparison *comparison, struct strbuf *out)
{
    if (comparison->lag_count == 0 || comparison->lag_count > LAGGING_NAMED)
        return;
    struct strbuf names = STRBUF_INIT;
    for (size_t i = 0; i < comparison->lag_count; i++) {
        message_add_joint(&names, comparison->language, i, comparison->lag_count);
        add_step(comparison, comparison->by_lag[i], MESSAGE_FILES_STEP, &names);
    }
    add_space(out);
    message_fill(
        out, comparison->language,
        message_for((double)comparison->lag_count, MESSAGE_FILES_LAGS_ONE, MESSAGE_FILES_LAGS),
        names.text, NULL);
    strbuf_release(&names);
}

void comparison_add_headline(const struct comparison *comparison, struct strbuf *out)
{
    add_complete(comparison, out);
    add_average(comparison, out);
    add_how_many(comparison, out);
    add_lagging(comparison, out);
}

void comparison_add_left_out(const struct comparison *comparison, struct strbuf *out)
{
    message_fill_count(out, comparison->language,
                       message_for((double)comparison->refusal_count, MESSAGE_FILES_LEFT_OUT_ONE,
                                   MESSAGE_FILES_LEFT_OUT),
                       comparison->refusal_count);
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

void comparison_add_jobs(const struct comparison *comparison, struct strbuf *out)
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

void comparison_add_jobs_alone(const struct comparison *comparison, struct strbuf *out)
{
    const struct comparison_sum *jobs = &comparison->jobs.only_jobs;
    const struct comparison_sum *target = &comparison->jobs.only_target;
    add_given(comparison, MESSAGE_FILES_JOBS_ONLY, jobs->jobs, jobs->files, out);
    add_given(comparison, MESSAGE_FILES_TARGET_ONLY, target->target, target->files, out);
}

/* What is late and what is asked, where there is any. */
static void add_rest(enum language language, const struct comparison_count *count,
                     struct strbuf *out)
{
    if (count->overdue > 0) {
        strbuf_add_char(out, ' ');
        message_fill_count(out, language, MESSAGE_OVERVIEW_LATE, count->overdue);
    }
    if (count->asked > 0) {
        strbuf_add_char(out, ' ');
        message_fill_count(out, language, MESSAGE_FILES_ASKED_COUNT, count->asked);
    }
}

void comparison_add_factor_counts(const struct comparison *comparison,
                                  const struct comparison_factor *factor, struct strbuf *out)
{
    struct strbuf texts[3] = {STRBUF_INIT, STRBUF_INIT, STRBUF_INIT};
    strbuf_add_number(&texts[0], (long long)factor->count.done);
    strbuf_add_number(&texts[1], (long long)factor->count.started);
    strbuf_add_number(&texts[2], (long long)factor->count.open);
    add_filled(comparison->language, MESSAGE_FILES_FACTOR_COUNTS, texts, 3, out);
    add_rest(comparison->language, &factor->count, out);
}

void comparison_add_file_counts(const struct comparison *comparison,
                                const struct comparison_file *file, struct strbuf *out)
{
    message_fill_counts(out, comparison->language, MESSAGE_OVERVIEW_DONE, file->count.done,
                        comparison->total);
    strbuf_add_char(out, '.');
    add_rest(comparison->language, &file->count, out);
}

void comparison_add_file_jobs(const struct comparison *comparison,
                              const struct comparison_file *file, struct strbuf *out)
{
    const enum language language = comparison->language;
    if (file->jobs.date.year != 0)
        job_numbers_add_sentence(&file->jobs, MESSAGE_JOBS_WERE_ONE, MESSAGE_JOBS_WERE, language,
                                 out);
    if (comparison_comparable(file))
        strbuf_add_char(out, ' ');
    if (file->target.date.year != 0)
        job_numbers_add_sentence(&file->target, MESSAGE_JOBS_TARGET_ONE, MESSAGE_JOBS_TARGET,
                                 language, out);
    if (comparison_comparable(file)) {
        strbuf_add_char(out, ' ');
        job_numbers_add_shortage(file->jobs.value, file->target.value, language, out);
    }
}

void comparison_add_file_warning(const struct comparison *comparison,
                                 const struct comparison_file *file, struct strbuf *out)
{
    if (file->unreadable > 0)
        message_fill_count(
            out, comparison->language,
            message_for((double)file->unreadable, MESSAGE_FILES_LINES_ONE, MESSAGE_FILES_LINES),
            file->unreadable);
}

void comparison_add_factor_name(const struct comparison *comparison,
                                const struct comparison_factor *factor, struct strbuf *out)
{
    add_step(comparison, factor, MESSAGE_OVERVIEW_FACTOR, out);
}
