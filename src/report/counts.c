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

/* As a rule they are: people record them as time goes by. */
static bool are_sorted(const struct report_count *counts, size_t count)
{
    for (size_t i = 1; i < count; i++)
        if (compare_counts(&counts[i - 1], &counts[i]) > 0)
            return false;
    return true;
}

static const struct report_count *read_field(const struct progress *progress, enum field field,
                                             struct arena *arena, size_t *count)
{
    size_t slots = progress_slot_count(progress);
    struct report_count *counts = arena_alloc(arena, slots, sizeof *counts);
    for (size_t i = 0; counts != NULL && i < slots; i++) {
        const struct slot slot = progress_slot(progress, i).slot;
        struct date date;
        if (slot.field != field || slot.factor != NULL || slot.date == NULL ||
            !date_read_iso(slot.date, &date))
            continue;
        const struct change *change = progress_value(progress, &slot);
        if (change != NULL && change->value.kind == VALUE_NUMBER)
            counts[(*count)++] = (struct report_count){date, change->value.number, change->at};
    }
    if (counts != NULL && !are_sorted(counts, *count))
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

bool counts_any(const struct counts *counts)
{
    return counts->job_count > 0 || counts->target_count > 0;
}

const struct report_count *counts_target(const struct counts *counts, struct date date)
{
    for (size_t i = 0; i < counts->target_count; i++)
        if (date_compare(counts->targets[i].date, date) >= 0)
            return &counts->targets[i];
    return counts->target_count > 0 ? &counts->targets[counts->target_count - 1] : NULL;
}

struct counts_latest counts_latest(const struct counts *counts, struct date today)
{
    struct counts_latest latest = {0};
    if (counts->job_count > 0)
        latest.jobs = &counts->jobs[counts->job_count - 1];
    latest.target = counts_target(counts, latest.jobs != NULL ? latest.jobs->date : today);
    return latest;
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

void counts_add_sentences(const struct counts *counts, struct date today, enum language language,
                          struct strbuf *out)
{
    const struct counts_latest latest = counts_latest(counts, today);
    const struct report_count *last = latest.jobs;
    const struct report_count *target = latest.target;
    if (last != NULL)
        counts_add_sentence(last, MESSAGE_JOBS_WERE_ONE, MESSAGE_JOBS_WERE, language, out);
    else
        strbuf_add(out, message_text(language, MESSAGE_JOBS_NO_COUNT));
    strbuf_add_char(out, ' ');
    if (target != NULL)
        counts_add_sentence(target, MESSAGE_JOBS_TARGET_ONE, MESSAGE_JOBS_TARGET, language, out);
    else
        strbuf_add(out, message_text(language, MESSAGE_JOBS_NO_TARGET));
    if (last != NULL && target != NULL) {
        strbuf_add_char(out, ' ');
        counts_add_shortage(last->value, target->value, language, out);
    }
}
