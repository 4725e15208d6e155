#include "report/counts.h"

#include "base/number.h"
#include "report/sentence.h"

/* --- reading --- */

static int compare_counts(const void *a, const void *b)
{
    const struct report_count *first = a;
    const struct report_count *second = b;
    return date_compare(first->date, second->date);
}

/* What is recorded of a field of the whole; false when it is something else, or was cleared. */
static bool read_slot(const struct standing *standing, enum field field, struct report_count *count)
{
    const struct slot *slot = &standing->slot;
    if (slot->field != field || slot->factor != NULL || slot->date == NULL)
        return false;
    const struct change *change = standing->changes[standing->count - 1];
    *count = (struct report_count){{0}, change->value.number, change->at};
    return change->value.kind == VALUE_NUMBER && date_read_iso(slot->date, &count->date);
}

static const struct report_count *read_field(const struct progress *progress, enum field field,
                                             struct arena *arena, size_t *count)
{
    size_t slots = progress_slot_count(progress);
    struct report_count *counts = arena_alloc(arena, slots, sizeof *counts);
    for (size_t i = 0; counts != NULL && i < slots; i++) {
        const struct standing standing = progress_slot(progress, i);
        *count += read_slot(&standing, field, &counts[*count]) ? 1 : 0;
    }
    if (counts != NULL && *count > 1)
        qsort(counts, *count, sizeof *counts, compare_counts);
    return counts;
}

struct counts counts_read(const struct progress *progress, struct arena *arena)
{
    struct counts counts = {0};
    counts.jobs = read_field(progress, FIELD_JOBS, arena, &counts.job_count);
    counts.targets = read_field(progress, FIELD_JOB_TARGET, arena, &counts.target_count);
    return counts;
}

static struct report_count last_jobs(const struct progress *progress)
{
    struct report_count last = {0}, count;
    for (size_t i = 0; i < progress_slot_count(progress); i++) {
        const struct standing standing = progress_slot(progress, i);
        if (read_slot(&standing, FIELD_JOBS, &count) && date_compare(count.date, last.date) > 0)
            last = count;
    }
    return last;
}

/* Whether a target counts for a date rather than another target; year 0: there is no other. */
static bool counts_rather(struct date date, struct date target, struct date other)
{
    const bool past = date_compare(target, date) < 0;
    const bool other_past = date_compare(other, date) < 0;
    if (other.year == 0 || past != other_past)
        return other.year == 0 || other_past;
    return past ? date_compare(target, other) > 0 : date_compare(target, other) < 0;
}

struct counts_latest counts_latest(const struct progress *progress, struct date today)
{
    struct counts_latest latest = {.jobs = last_jobs(progress)};
    const struct date date = latest.jobs.date.year != 0 ? latest.jobs.date : today;
    struct report_count count;
    for (size_t i = 0; i < progress_slot_count(progress); i++) {
        const struct standing standing = progress_slot(progress, i);
        if (read_slot(&standing, FIELD_JOB_TARGET, &count) &&
            counts_rather(date, count.date, latest.target.date))
            latest.target = count;
    }
    return latest;
}

bool counts_known(const struct counts_latest *latest)
{
    return latest->jobs.date.year != 0 || latest->target.date.year != 0;
}

double counts_shortage(double jobs, double target)
{
    double shortage = target - jobs;
    return shortage < 5e-7 ? 0 : shortage;
}

/* --- in words --- */

void counts_add_sentence(const struct report_count *count, enum message one, enum message many,
                         enum language language, struct strbuf *out)
{
    struct strbuf day = STRBUF_INIT;
    struct strbuf number = STRBUF_INIT;
    date_add_long(&day, count->date, language);
    number_add(&number, count->value, language);
    sentence_add(out, language, sentence_for(count->value, one, many), day.text, number.text);
    out->failed = out->failed || day.failed || number.failed;
    strbuf_release(&day);
    strbuf_release(&number);
}

void counts_add_shortage(double jobs, double target, enum language language, struct strbuf *out)
{
    struct strbuf number = STRBUF_INIT;
    double shortage = counts_shortage(jobs, target);
    if (shortage <= 0)
        strbuf_add(out, message_text(language, MESSAGE_JOBS_REACHED));
    else {
        number_add(&number, shortage, language);
        sentence_add(out, language,
                     sentence_for(shortage, MESSAGE_JOBS_SHORT_ONE, MESSAGE_JOBS_SHORT),
                     number.text, NULL);
    }
    out->failed = out->failed || number.failed;
    strbuf_release(&number);
}

void counts_add_sentences(const struct counts_latest *latest, enum language language,
                          struct strbuf *out)
{
    const bool counted = latest->jobs.date.year != 0;
    const bool aimed = latest->target.date.year != 0;
    if (counted)
        counts_add_sentence(&latest->jobs, MESSAGE_JOBS_WERE_ONE, MESSAGE_JOBS_WERE, language, out);
    else
        strbuf_add(out, message_text(language, MESSAGE_JOBS_NO_COUNT));
    strbuf_add_char(out, ' ');
    if (aimed)
        counts_add_sentence(&latest->target, MESSAGE_JOBS_TARGET_ONE, MESSAGE_JOBS_TARGET, language,
                            out);
    else
        strbuf_add(out, message_text(language, MESSAGE_JOBS_NO_TARGET));
    if (counted && aimed) {
        strbuf_add_char(out, ' ');
        counts_add_shortage(latest->jobs.value, latest->target.value, language, out);
    }
}
