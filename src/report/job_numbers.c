#include "report/job_numbers.h"

#include <limits.h>

#include "base/number.h"
#include "report/message_fill.h"

/* --- reading --- */

int job_numbers_by_date(const void *a, const void *b)
{
    const struct dated_number *first = a;
    const struct dated_number *second = b;
    return date_compare(first->date, second->date);
}

/* The number that is recorded in a slot, whose date is one: change_read saw to it. Year 0 when it was cleared. */
static struct dated_number number_in(const struct standing *standing)
{
    const struct change *change = standing->changes[standing->count - 1];
    struct dated_number number = {.value = change->value.number, .at = change->at};
    if (change->value.kind != VALUE_NUMBER || !date_read_iso(change->slot.date, &number.date))
        number.date.year = 0;
    return number;
}

/* In any order. */
static struct dated_number *read_field(const struct progress *progress, enum field field,
                                       struct arena *arena, size_t *count)
{
    size_t slots = progress_slot_count(progress);
    struct dated_number *numbers = arena_alloc(arena, slots, sizeof *numbers);
    for (size_t i = 0; i < slots; i++) {
        const struct standing standing = progress_slot(progress, i);
        if (standing.slot.field != field || standing.slot.factor != NULL ||
            standing.slot.date == NULL)
            continue;
        numbers[*count] = number_in(&standing);
        *count += numbers[*count].date.year != 0;
    }
    return numbers;
}

static const struct dated_number *read_sorted(const struct progress *progress, enum field field,
                                              struct arena *arena, size_t *count)
{
    struct dated_number *numbers = read_field(progress, field, arena, count);
    if (*count > 1)
        qsort(numbers, *count, sizeof *numbers, job_numbers_by_date);
    return numbers;
}

struct job_numbers job_numbers_read(const struct progress *progress, struct arena *arena)
{
    struct job_numbers counts = {0};
    counts.jobs = read_sorted(progress, FIELD_JOBS, arena, &counts.job_count);
    counts.targets = read_sorted(progress, FIELD_JOB_TARGET, arena, &counts.target_count);
    return counts;
}

/* The first of a field on or after a date, else the last; year 0 when there is none. */
static struct dated_number number_for(const struct progress *progress, enum field field,
                                      struct date date)
{
    struct arena arena = ARENA_INIT;
    struct dated_number best = {0};
    size_t count = 0;
    const struct dated_number *numbers = read_field(progress, field, &arena, &count);
    for (size_t i = 0; i < count; i++) {
        const bool before = date_compare(best.date, date) < 0;
        const int order = date_compare(numbers[i].date, best.date);
        if (before ? order > 0 : order < 0 && date_compare(numbers[i].date, date) >= 0)
            best = numbers[i];
    }
    arena_release(&arena);
    return best;
}

struct job_numbers_latest job_numbers_latest(const struct progress *progress, struct date today)
{
    static const struct date never = {.year = INT_MAX};
    struct job_numbers_latest latest;
    latest.jobs = number_for(progress, FIELD_JOBS, never);
    latest.target = number_for(progress, FIELD_JOB_TARGET,
                               latest.jobs.date.year != 0 ? latest.jobs.date : today);
    return latest;
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
