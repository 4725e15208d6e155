#include "report/job_numbers.h"

#include "base/number.h"
#include "report/message_fill.h"

/* --- reading --- */

static int compare_counts(const void *a, const void *b)
{
    const struct dated_number *first = a;
    const struct dated_number *second = b;
    return date_compare(first->date, second->date);
}

/* The number that is recorded in a slot of this field; NULL when it is of another field, or was cleared. */
static const struct change *number_of(const struct progress *progress, size_t slot,
                                      enum field field)
{
    const struct standing standing = progress_slot(progress, slot);
    if (standing.slot.field != field || standing.slot.factor != NULL || standing.slot.date == NULL)
        return NULL;
    const struct change *change = standing.changes[standing.count - 1];
    return change->value.kind == VALUE_NUMBER ? change : NULL;
}

/* All zero for NULL. The date of a slot is one: change_read saw to it. */
static struct dated_number count_of(const struct change *change)
{
    struct dated_number count = {0};
    if (change != NULL && date_read_iso(change->slot.date, &count.date)) {
        count.value = change->value.number;
        count.at = change->at;
    }
    return count;
}

static const struct dated_number *read_field(const struct progress *progress, enum field field,
                                             struct arena *arena, size_t *count)
{
    size_t slots = progress_slot_count(progress);
    struct dated_number *counts = arena_alloc(arena, slots, sizeof *counts);
    for (size_t i = 0; i < slots; i++) {
        const struct change *change = number_of(progress, i, field);
        if (change != NULL)
            counts[(*count)++] = count_of(change);
    }
    if (*count > 1)
        qsort(counts, *count, sizeof *counts, compare_counts);
    return counts;
}

struct job_numbers job_numbers_read(const struct progress *progress, struct arena *arena)
{
    struct job_numbers counts = {0};
    counts.jobs = read_field(progress, FIELD_JOBS, arena, &counts.job_count);
    counts.targets = read_field(progress, FIELD_JOB_TARGET, arena, &counts.target_count);
    return counts;
}

/* Dates as they are recorded are in the order of strcmp. */
static const struct change *last_jobs(const struct progress *progress)
{
    const struct change *last = NULL;
    for (size_t i = 0; i < progress_slot_count(progress); i++) {
        const struct change *change = number_of(progress, i, FIELD_JOBS);
        if (change != NULL && (last == NULL || strcmp(change->slot.date, last->slot.date) > 0))
            last = change;
    }
    return last;
}

/* Whether a target counts for a date rather than another target, if there is one. */
static bool counts_rather(const char *date, const struct change *target, const struct change *other)
{
    if (other == NULL)
        return true;
    const bool past = strcmp(target->slot.date, date) < 0;
    const bool other_past = strcmp(other->slot.date, date) < 0;
    if (past != other_past)
        return other_past;
    const int later = strcmp(target->slot.date, other->slot.date);
    return past ? later > 0 : later < 0;
}

static const struct change *target_for(const struct progress *progress, const char *date)
{
    const struct change *target = NULL;
    for (size_t i = 0; i < progress_slot_count(progress); i++) {
        const struct change *change = number_of(progress, i, FIELD_JOB_TARGET);
        if (change != NULL && counts_rather(date, change, target))
            target = change;
    }
    return target;
}

struct job_numbers_latest job_numbers_latest(const struct progress *progress, struct date today)
{
    char date[DATE_SIZE];
    date_write_iso(today, date);
    const struct change *jobs = last_jobs(progress);
    const struct change *target = target_for(progress, jobs != NULL ? jobs->slot.date : date);
    return (struct job_numbers_latest){count_of(jobs), count_of(target)};
}

bool job_numbers_known(const struct job_numbers_latest *latest)
{
    return latest->jobs.date.year != 0 || latest->target.date.year != 0;
}

double job_numbers_shortage(double jobs, double target)
{
    double shortage = target - jobs;
    return shortage < 5e-7 ? 0 : shortage;
}

/* --- in words --- */

void job_numbers_add_sentence(const struct dated_number *count, enum message one, enum message many,
                              enum language language, struct strbuf *out)
{
    struct strbuf day = STRBUF_INIT;
    struct strbuf number = STRBUF_INIT;
    date_add_long(&day, count->date, language);
    number_add(&number, count->value, language);
    message_fill(out, language, message_for(count->value, one, many), day.text, number.text);
    strbuf_release(&day);
    strbuf_release(&number);
}

void job_numbers_add_shortage(double jobs, double target, enum language language,
                              struct strbuf *out)
{
    struct strbuf number = STRBUF_INIT;
    double shortage = job_numbers_shortage(jobs, target);
    if (shortage <= 0)
        strbuf_add(out, message_text(language, MESSAGE_JOBS_REACHED));
    else {
        number_add(&number, shortage, language);
        message_fill(out, language,
                     message_for(shortage, MESSAGE_JOBS_SHORT_ONE, MESSAGE_JOBS_SHORT), number.text,
                     NULL);
    }
    strbuf_release(&number);
}

void job_numbers_add_sentences(const struct job_numbers_latest *latest, enum language language,
                               struct strbuf *out)
{
    const bool counted = latest->jobs.date.year != 0;
    const bool aimed = latest->target.date.year != 0;
    if (counted)
        job_numbers_add_sentence(&latest->jobs, MESSAGE_JOBS_WERE_ONE, MESSAGE_JOBS_WERE, language,
                                 out);
    else
        strbuf_add(out, message_text(language, MESSAGE_JOBS_NO_COUNT));
    strbuf_add_char(out, ' ');
    if (aimed)
        job_numbers_add_sentence(&latest->target, MESSAGE_JOBS_TARGET_ONE, MESSAGE_JOBS_TARGET,
                                 language, out);
    else
        strbuf_add(out, message_text(language, MESSAGE_JOBS_NO_TARGET));
    if (counted && aimed) {
        strbuf_add_char(out, ' ');
        job_numbers_add_shortage(latest->jobs.value, latest->target.value, language, out);
    }
}
