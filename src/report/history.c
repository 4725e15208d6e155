#include "report/history.h"

#include <limits.h>
#include <stdlib.h>

/* A change that says whether a factor is done, and the days on which it stands: from `start` up to `end`, which is the
 * day of the first change that replaces it. */
struct spell {
    const struct change *change;
    size_t factor;
    long start, end;
};

/* On that day so many factors more, or fewer, are done. */
struct rise {
    long day;
    int by;
};

struct history {
    const struct progress *progress;
    const struct checklist *checklist;
    struct arena work; /* for what is needed on the way only */
    struct spell *spells;
    size_t spell_count;
    long *days;                 /* on which something may change for a factor */
    const struct spell **stack; /* what began for it so far */
    struct rise *rises;
    size_t rise_count;
};

static long day_of(const struct progress *progress, const struct change *change)
{
    return date_days(progress_day(progress, change));
}

static int compare_ids(const void *a, const void *b)
{
    const struct spell *first = a;
    const struct spell *second = b;
    return strcmp(first->change->id, second->change->id);
}

static int compare_id_with(const void *id, const void *spell)
{
    return strcmp(id, ((const struct spell *)spell)->change->id);
}

/* By factor, and then in the order in which the later one counts. (Of a damaged file one id may say two things.) */
static int compare_spells(const void *a, const void *b)
{
    const struct spell *first = a;
    const struct spell *second = b;
    if (first->factor != second->factor)
        return first->factor < second->factor ? -1 : 1;
    int order = strcmp(first->change->at, second->change->at);
    order = order != 0 ? order : compare_ids(a, b);
    order = order != 0 ? order : strcmp(first->change->by, second->change->by);
    return order != 0 ? order : first->change->value.truth - second->change->value.truth;
}

static int compare_days(const void *a, const void *b)
{
    long first = *(const long *)a;
    long second = *(const long *)b;
    return (first > second) - (first < second);
}

static int compare_rises(const void *a, const void *b)
{
    return compare_days(&((const struct rise *)a)->day, &((const struct rise *)b)->day);
}

static bool is_of_factor(const struct change *change)
{
    return change->slot.field == FIELD_DONE && change->slot.factor != NULL &&
           change->slot.action == NULL;
}

static void add_spell(struct history *history, const struct change *change)
{
    const struct factor *factor =
        is_of_factor(change) ? checklist_factor(history->checklist, change->slot.factor) : NULL;
    if (factor != NULL)
        history->spells[history->spell_count++] =
            (struct spell){change, checklist_factor_number(history->checklist, factor),
                           day_of(history->progress, change), LONG_MAX};
}

/* Stands beside another that has the same id, of a damaged file. */
static bool is_beside(const struct progress *progress, const struct change *change)
{
    return progress_find(progress, change->id) != change;
}

static void find_spells(struct history *history)
{
    const struct progress *progress = history->progress;
    for (size_t i = 0; i < progress_count(progress); i++)
        add_spell(history, progress_change(progress, i));
    for (size_t i = 0; i < progress_slot_count(progress); i++) {
        struct standing standing = progress_slot(progress, i);
        for (size_t k = 0; k < standing.count; k++)
            if (is_beside(progress, standing.changes[k]))
                add_spell(history, standing.changes[k]);
    }
}

static void end_spell(struct history *history, const char *id, const struct change *by)
{
    struct spell *ended = bsearch(id, history->spells, history->spell_count,
                                  sizeof *history->spells, compare_id_with);
    if (ended == NULL || strcmp(ended->change->id, by->id) == 0)
        return;
    long day = day_of(history->progress, by);
    if (day < ended->end)
        ended->end = day;
}

static void end_spells(struct history *history)
{
    qsort(history->spells, history->spell_count, sizeof *history->spells, compare_ids);
    for (size_t i = 0; i < progress_count(history->progress); i++) {
        const struct change *change = progress_change(history->progress, i);
        for (size_t j = 0; j < change->replaces_count; j++)
            end_spell(history, change->replaces[j], change);
    }
    for (size_t i = 0; i < history->spell_count; i++) {
        struct spell *spell = &history->spells[i];
        bool replaced = progress_is_replaced(history->progress, spell->change->id);
        if (!replaced)
            spell->end = LONG_MAX; /* or only in a circle */
        else if (spell->end == LONG_MAX)
            spell->end =
                spell->start; /* by a line whose id was used again: nobody knows since when */
    }
    qsort(history->spells, history->spell_count, sizeof *history->spells, compare_spells);
}

static size_t list_days(struct history *history, const struct spell *spells, size_t count)
{
    size_t days = 0;
    for (size_t i = 0; i < count; i++) {
        history->days[days++] = spells[i].start;
        if (spells[i].end != LONG_MAX)
            history->days[days++] = spells[i].end;
    }
    qsort(history->days, days, sizeof *history->days, compare_days);
    return days;
}

static bool says_done(const struct spell *spell)
{
    return spell->change->value.kind == VALUE_TRUTH && spell->change->value.truth;
}

/* Goes through the days of one factor. Of what stands, the last that began counts: the top of the stack, once those
 * that ended are off it. */
static void find_steps(struct history *history, const struct spell *spells, size_t count)
{
    size_t days = list_days(history, spells, count);
    size_t begun = 0, height = 0;
    bool was_done = false;
    for (size_t i = 0; i < days; i++) {
        long day = history->days[i];
        while (begun < count && spells[begun].start <= day)
            history->stack[height++] = &spells[begun++];
        while (height > 0 && history->stack[height - 1]->end <= day)
            height--;
        bool done = height > 0 && says_done(history->stack[height - 1]);
        if (done != was_done)
            history->rises[history->rise_count++] = (struct rise){day, done ? 1 : -1};
        was_done = done;
    }
}

static void find_all_steps(struct history *history)
{
    for (size_t start = 0, end; start < history->spell_count; start = end) {
        for (end = start + 1; end < history->spell_count; end++)
            if (history->spells[end].factor != history->spells[start].factor)
                break;
        find_steps(history, &history->spells[start], end - start);
    }
    qsort(history->rises, history->rise_count, sizeof *history->rises, compare_rises);
}

static long first_day(const struct history *history)
{
    const struct progress *progress = history->progress;
    const struct change *first = progress_change(progress, 0);
    for (size_t i = 1; i < progress_count(progress); i++)
        if (strcmp(progress_change(progress, i)->at, first->at) < 0)
            first = progress_change(progress, i);
    long day = day_of(progress, first);
    return history->rise_count > 0 && history->rises[0].day < day ? history->rises[0].day : day;
}

/* Takes the rises of one day together; a day on which they cancel out gives no number. */
static size_t add_up(const struct history *history, struct dated_number *counts)
{
    size_t count = 0;
    int done = 0;
    counts[count++] = (struct dated_number){date_of_days(first_day(history)), 0, NULL};
    for (size_t i = 0; i < history->rise_count; i++) {
        const struct rise *rise = &history->rises[i];
        done += rise->by;
        if (i + 1 < history->rise_count && rise[1].day == rise->day)
            continue;
        struct date date = date_of_days(rise->day);
        if (date_compare(counts[count - 1].date, date) == 0)
            counts[count - 1].value = done;
        else if (counts[count - 1].value < done || counts[count - 1].value > done)
            counts[count++] = (struct dated_number){date, done, NULL};
    }
    return count;
}

static size_t count_spells(const struct progress *progress)
{
    size_t count = 0;
    for (size_t i = 0; i < progress_count(progress); i++)
        count += is_of_factor(progress_change(progress, i)) ? 1 : 0;
    for (size_t i = 0; i < progress_slot_count(progress); i++)
        count += progress_slot(progress, i).count;
    return count;
}

const struct dated_number *history_find(const struct progress *progress,
                                        const struct checklist *checklist, struct arena *arena,
                                        size_t *count)
{
    struct history history = {.progress = progress, .checklist = checklist};
    size_t most = count_spells(progress);
    *count = 0;
    if (progress_count(progress) == 0)
        return NULL;
    history.spells = arena_alloc(&history.work, most, sizeof *history.spells);
    history.days = arena_alloc(&history.work, 2 * most, sizeof *history.days);
    history.stack = arena_alloc(&history.work, most, sizeof *history.stack);
    history.rises = arena_alloc(&history.work, 2 * most, sizeof *history.rises);
    find_spells(&history);
    end_spells(&history);
    find_all_steps(&history);
    struct dated_number *counts = arena_alloc(arena, history.rise_count + 1, sizeof *counts);
    *count = add_up(&history, counts);
    arena_release(&history.work);
    return counts;
}
