#include "report/overview_words.h"

#include "base/number.h"
#include "report/sentence.h"

enum { LAGGING_NAMED = 3 };

static void add_space(struct strbuf *out)
{
    if (out->length > 0)
        strbuf_add_char(out, ' ');
}

void overview_add_title(const struct overview *overview, struct strbuf *out)
{
    char count[WHOLE_NUMBER_SIZE];
    sentence_add(
        out, overview->language,
        sentence_for((double)overview->file_count, MESSAGE_FILES_TITLE_ONE, MESSAGE_FILES_TITLE),
        whole_number((long long)overview->file_count, count), overview->title);
}

static void add_complete(const struct overview *overview, struct strbuf *out)
{
    const enum language language = overview->language;
    const size_t complete = overview->complete, count = overview->file_count;
    if (count == 1)
        sentence_add(out, language,
                     complete == 1 ? MESSAGE_FILES_ONE_COMPLETE : MESSAGE_FILES_ONE_NOT_COMPLETE,
                     NULL, NULL);
    else if (complete == count)
        sentence_add_count(out, language, MESSAGE_FILES_ALL_COMPLETE, count);
    else if (complete == 0)
        sentence_add_count(out, language, MESSAGE_FILES_NONE_COMPLETE, count);
    else
        sentence_add_counts(out, language, MESSAGE_FILES_COMPLETE, complete, count);
}

/* To one decimal; left out where it says nothing new. */
static void add_average(const struct overview *overview, struct strbuf *out)
{
    bool mixed = overview->count.done > 0 && overview->complete < overview->file_count;
    if (overview->file_count == 1 || !mixed)
        return;
    struct strbuf average = STRBUF_INIT;
    char total[WHOLE_NUMBER_SIZE];
    double tenths = 10.0 * (double)overview->count.done / (double)overview->file_count + 0.5;
    number_add(&average, (double)(long long)tenths / 10.0, overview->language);
    add_space(out);
    sentence_add(out, overview->language, MESSAGE_FILES_AVERAGE, average.text,
                 whole_number((long long)overview->total, total));
    strbuf_release(&average);
}

static void add_how_many(const struct overview *overview, struct strbuf *out)
{
    const struct {
        size_t count;
        enum message one, many;
    } rest[] = {
        {overview->idle, MESSAGE_FILES_IDLE_ONE, MESSAGE_FILES_IDLE},
        {overview->late, MESSAGE_FILES_LATE_ONE, MESSAGE_FILES_LATE},
        {overview->asking, MESSAGE_FILES_ASKED_ONE, MESSAGE_FILES_ASKED},
    };
    for (size_t i = 0; i < sizeof rest / sizeof *rest; i++) {
        if (rest[i].count == 0)
            continue;
        add_space(out);
        sentence_add_count(out, overview->language,
                           sentence_for((double)rest[i].count, rest[i].one, rest[i].many),
                           rest[i].count);
    }
}

static void add_step(const struct overview *overview, const struct overview_factor *factor,
                     enum message message, struct strbuf *out)
{
    char number[WHOLE_NUMBER_SIZE];
    sentence_add(out, overview->language, message, whole_number((long long)factor->number, number),
                 factor->title);
}

/* More than a few is no answer to the question where to look first. */
static void add_lagging(const struct overview *overview, struct strbuf *out)
{
    if (overview->lag_count == 0 || overview->lag_count > LAGGING_NAMED)
        return;
    struct strbuf names = STRBUF_INIT;
    for (size_t i = 0; i < overview->lag_count; i++) {
        sentence_add_joint(&names, overview->language, i, overview->lag_count);
        add_step(overview, overview->by_lag[i], MESSAGE_FILES_STEP, &names);
    }
    add_space(out);
    sentence_add(
        out, overview->language,
        sentence_for((double)overview->lag_count, MESSAGE_FILES_LAGS_ONE, MESSAGE_FILES_LAGS),
        names.text, NULL);
    strbuf_release(&names);
}

void overview_add_headline(const struct overview *overview, struct strbuf *out)
{
    add_complete(overview, out);
    add_average(overview, out);
    add_how_many(overview, out);
    add_lagging(overview, out);
}

void overview_add_left_out(const struct overview *overview, struct strbuf *out)
{
    sentence_add_count(out, overview->language,
                       sentence_for((double)overview->refusal_count, MESSAGE_FILES_LEFT_OUT_ONE,
                                    MESSAGE_FILES_LEFT_OUT),
                       overview->refusal_count);
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
static void add_given(const struct overview *overview, enum message message, double number,
                      size_t files, struct strbuf *out)
{
    struct strbuf texts[3] = {STRBUF_INIT, STRBUF_INIT, STRBUF_INIT};
    if (files == 0)
        return;
    number_add(&texts[0], number, overview->language);
    strbuf_add_number(&texts[1], (long long)files);
    strbuf_add_number(&texts[2], (long long)overview->file_count);
    add_space(out);
    add_filled(overview->language, message, texts, 3, out);
}

/* Where the days differ: the first and the last. */
static void add_days(enum language language, enum message message, const struct overview_days *days,
                     struct strbuf *out)
{
    struct strbuf texts[2] = {STRBUF_INIT, STRBUF_INIT};
    if (date_compare(days->first, days->last) == 0)
        return;
    date_add_long(&texts[0], days->first, language);
    date_add_long(&texts[1], days->last, language);
    add_space(out);
    add_filled(language, message, texts, 2, out);
}

static void add_numbers(enum language language, const struct overview_sum *sum, struct strbuf *out)
{
    struct strbuf texts[2] = {STRBUF_INIT, STRBUF_INIT};
    number_add(&texts[0], sum->jobs, language);
    number_add(&texts[1], sum->target, language);
    add_filled(language, MESSAGE_FILES_SUM, texts, 2, out);
}

void overview_add_jobs(const struct overview *overview, struct strbuf *out)
{
    const enum language language = overview->language;
    const struct overview_sum *both = &overview->jobs.both;
    if (both->files == 0)
        return;
    add_space(out);
    sentence_add_counts(out, language, MESSAGE_FILES_BOTH, both->files, overview->file_count);
    add_space(out);
    add_numbers(language, both, out);
    add_space(out);
    counts_add_shortage(both->jobs, both->target, language, out);
    if (both->files > 1) { /* else it is the same */
        add_space(out);
        sentence_add_counts(out, language, MESSAGE_FILES_REACHED, overview->jobs.reached,
                            both->files);
    }
    add_days(language, MESSAGE_FILES_JOBS_DAYS, &both->jobs_days, out);
    add_days(language, MESSAGE_FILES_TARGET_DAYS, &both->target_days, out);
}

void overview_add_jobs_alone(const struct overview *overview, struct strbuf *out)
{
    const struct overview_sum *jobs = &overview->jobs.only_jobs;
    const struct overview_sum *target = &overview->jobs.only_target;
    add_given(overview, MESSAGE_FILES_JOBS_ONLY, jobs->jobs, jobs->files, out);
    add_given(overview, MESSAGE_FILES_TARGET_ONLY, target->target, target->files, out);
}

/* What is late and what is asked, where there is any. */
static void add_rest(enum language language, const struct overview_count *count, struct strbuf *out)
{
    if (count->overdue > 0) {
        strbuf_add_char(out, ' ');
        sentence_add_count(out, language, MESSAGE_OVERVIEW_LATE, count->overdue);
    }
    if (count->asked > 0) {
        strbuf_add_char(out, ' ');
        sentence_add_count(out, language, MESSAGE_FILES_ASKED_COUNT, count->asked);
    }
}

void overview_add_factor_counts(const struct overview *overview,
                                const struct overview_factor *factor, struct strbuf *out)
{
    struct strbuf texts[3] = {STRBUF_INIT, STRBUF_INIT, STRBUF_INIT};
    strbuf_add_number(&texts[0], (long long)factor->count.done);
    strbuf_add_number(&texts[1], (long long)factor->count.started);
    strbuf_add_number(&texts[2], (long long)factor->count.open);
    add_filled(overview->language, MESSAGE_FILES_FACTOR_COUNTS, texts, 3, out);
    add_rest(overview->language, &factor->count, out);
}

void overview_add_file_counts(const struct overview *overview, const struct overview_file *file,
                              struct strbuf *out)
{
    sentence_add_counts(out, overview->language, MESSAGE_OVERVIEW_DONE, file->count.done,
                        overview->total);
    strbuf_add_char(out, '.');
    add_rest(overview->language, &file->count, out);
}

void overview_add_file_jobs(const struct overview *overview, const struct overview_file *file,
                            struct strbuf *out)
{
    const enum language language = overview->language;
    if (file->jobs.date.year != 0)
        counts_add_sentence(&file->jobs, MESSAGE_JOBS_WERE_ONE, MESSAGE_JOBS_WERE, language, out);
    if (overview_comparable(file))
        strbuf_add_char(out, ' ');
    if (file->target.date.year != 0)
        counts_add_sentence(&file->target, MESSAGE_JOBS_TARGET_ONE, MESSAGE_JOBS_TARGET, language,
                            out);
    if (overview_comparable(file)) {
        strbuf_add_char(out, ' ');
        counts_add_shortage(file->jobs.value, file->target.value, language, out);
    }
}

void overview_add_file_warning(const struct overview *overview, const struct overview_file *file,
                               struct strbuf *out)
{
    if (file->unreadable > 0)
        sentence_add_count(
            out, overview->language,
            sentence_for((double)file->unreadable, MESSAGE_FILES_LINES_ONE, MESSAGE_FILES_LINES),
            file->unreadable);
}

void overview_add_factor_name(const struct overview *overview, const struct overview_factor *factor,
                              struct strbuf *out)
{
    add_step(overview, factor, MESSAGE_OVERVIEW_FACTOR, out);
}
