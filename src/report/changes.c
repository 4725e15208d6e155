#include "report/changes.h"

#include "base/number.h"

/* What is said of a value that came, that became another, or that went. */
struct sentences {
    enum message came, became, went;
};

static const struct sentences of_kind[REPORT_CHANGE_KINDS] = {
    [REPORT_NEWLY_DONE] = {.came = MESSAGE_CHANGED_DONE},
    [REPORT_REOPENED] = {.came = MESSAGE_CHANGED_REOPENED},
    [REPORT_STARTED] = {.came = MESSAGE_CHANGED_STARTED},
    [REPORT_ACTION_DONE] = {.came = MESSAGE_CHANGED_ACTION_DONE},
    [REPORT_ACTION_OPEN] = {.came = MESSAGE_CHANGED_ACTION_OPEN},
    [REPORT_JOBS] = {MESSAGE_CHANGED_JOBS_NEW, MESSAGE_CHANGED_JOBS, MESSAGE_CHANGED_JOBS_GONE},
    [REPORT_GONE] = {.came = MESSAGE_CHANGED_GONE},
    [REPORT_TARGET] = {MESSAGE_CHANGED_TARGET_NEW, MESSAGE_CHANGED_TARGET,
                       MESSAGE_CHANGED_TARGET_GONE},
};

static const struct sentences of_field[FIELD_COUNT] = {
    [FIELD_OWNER] = {MESSAGE_CHANGED_OWNER, MESSAGE_CHANGED_OWNER, MESSAGE_CHANGED_OWNER_GONE},
    [FIELD_DUE] = {MESSAGE_CHANGED_DUE, MESSAGE_CHANGED_DUE_MOVED, MESSAGE_CHANGED_DUE_GONE},
    [FIELD_NOTE] = {MESSAGE_CHANGED_NOTE_NEW, MESSAGE_CHANGED_NOTE, MESSAGE_CHANGED_NOTE_GONE},
    [FIELD_DECISION] = {MESSAGE_CHANGED_DECISION_NEW, MESSAGE_CHANGED_DECISION,
                        MESSAGE_CHANGED_DECISION_GONE},
};

void report_add_change(const struct report *report, const struct report_change *change,
                       struct strbuf *out)
{
    const struct sentences *sentences =
        change->kind == REPORT_FIELD ? &of_field[change->field] : &of_kind[change->kind];
    enum message message = sentences->came;
    if (change->before[0] != '\0')
        message = change->after[0] != '\0' ? sentences->became : sentences->went;
    const char *const values[] = {change->action != NULL ? change->action->text : change->after,
                                  change->before, change->day};
    strbuf_add_filled(out, message_text(report->language, message), values, 3);
}

/* Room is made for the most that one factor can give: its state, its fields and every action; and for each number. */
enum { CHANGES_BESIDE_ACTIONS = 1 + FIELD_COUNT };

struct finder {
    struct report_change *changes;
    size_t count;
    enum language language;
    struct arena *arena;
    const struct progress *earlier;
};

static struct report_change *add(struct finder *finder, enum report_change_kind kind,
                                 const struct report_factor *factor)
{
    struct report_change *change = &finder->changes[finder->count++];
    *change = (struct report_change){.kind = kind,
                                     .factor = factor,
                                     .field = FIELD_UNKNOWN,
                                     .before = "",
                                     .after = "",
                                     .day = ""};
    return change;
}

/* Whether nobody knows what stood there before: then that is all that can be said of it. */
static bool say_gone(struct finder *finder, const struct report_factor *factor,
                     const struct slot *slot, const char *name)
{
    if (!progress_is_gone(finder->earlier, slot))
        return false;
    struct report_change *change = add(finder, REPORT_GONE, factor);
    change->field = slot->field;
    change->after = name;
    return true;
}

static void compare_status(struct finder *finder, const struct report_factor *before,
                           const struct report_factor *now)
{
    const struct slot slot = {.factor = now->factor->id, .field = FIELD_DONE};
    if (say_gone(finder, now, &slot, message_text(finder->language, MESSAGE_FACT_STATUS)) ||
        before->status == now->status)
        return;
    if (now->status == STATUS_DONE)
        add(finder, REPORT_NEWLY_DONE, now);
    else if (before->status == STATUS_DONE)
        add(finder, REPORT_REOPENED, now);
    else if (now->status == STATUS_STARTED)
        add(finder, REPORT_STARTED, now);
}

/* The change, or NULL when there is none. */
static struct report_change *compare_text(struct finder *finder, enum report_change_kind kind,
                                          const struct report_factor *factor, const char *before,
                                          const char *now)
{
    if (strcmp(before, now) == 0)
        return NULL;
    struct report_change *change = add(finder, kind, factor);
    change->before = before;
    change->after = now;
    return change;
}

static const char *keep(struct finder *finder, struct strbuf *text)
{
    const char *kept = arena_text(finder->arena, text->text);
    strbuf_release(text);
    return kept;
}

static const char *date_text(struct finder *finder, struct date date)
{
    struct strbuf text = STRBUF_INIT;
    date_add_long(&text, date, finder->language);
    return keep(finder, &text);
}

static const char *number_text(struct finder *finder, const struct dated_number *count)
{
    struct strbuf text = STRBUF_INIT;
    if (count != NULL)
        number_add(&text, count->value, finder->language);
    return keep(finder, &text);
}

static void compare_actions(struct finder *finder, const struct report_factor *before,
                            const struct report_factor *now, enum report_change_kind kind,
                            bool done)
{
    for (size_t i = 0; i < now->action_count; i++) {
        const struct report_action *action = &now->actions[i];
        const struct slot slot = {now->factor->id, action->action->id, FIELD_DONE, NULL};
        if (action->done == done && !say_gone(finder, now, &slot, action->text) &&
            before->actions[i].done != done)
            add(finder, kind, now)->action = action;
    }
}

static void compare_field(struct finder *finder, const struct report_factor *before,
                          const struct report_factor *now, enum field field)
{
    const struct slot slot = {.factor = now->factor->id, .field = field};
    if (say_gone(finder, now, &slot, message_text(finder->language, field_rule(field)->label)))
        return;
    struct report_change *change =
        compare_text(finder, REPORT_FIELD, now, before->fields[field], now->fields[field]);
    if (change != NULL)
        change->field = field;
}

static void compare_factor(struct finder *finder, const struct report_factor *before,
                           struct report_factor *now)
{
    size_t count = finder->count;
    compare_status(finder, before, now);
    for (enum field field = 0; field < FIELD_COUNT; field++)
        if (field_is_of_factor(field))
            compare_field(finder, before, now, field);
    compare_actions(finder, before, now, REPORT_ACTION_DONE, true);
    compare_actions(finder, before, now, REPORT_ACTION_OPEN, false);
    now->changed = finder->count > count;
}

/* "Aantal banen op 30 september 2026" */
static const char *number_name(struct finder *finder, enum field field, const char *day)
{
    struct strbuf name = STRBUF_INIT;
    const char *const values[] = {message_text(finder->language, field_rule(field)->label), day};
    strbuf_add_filled(&name, message_text(finder->language, MESSAGE_CHANGED_NUMBER), values, 2);
    return keep(finder, &name);
}

/* The numbers of one day; NULL for none. */
static void compare_count(struct finder *finder, enum field field, struct date day,
                          const struct dated_number *before, const struct dated_number *now)
{
    char date[DATE_SIZE];
    const char *day_text = date_text(finder, day);
    const struct slot slot = {.field = field, .date = date};
    date_write_iso(day, date);
    if (say_gone(finder, NULL, &slot, number_name(finder, field, day_text)))
        return;
    struct report_change *change =
        compare_text(finder, field == FIELD_JOBS ? REPORT_JOBS : REPORT_TARGET, NULL,
                     number_text(finder, before), number_text(finder, now));
    if (change != NULL)
        change->day = day_text;
}

/* A list of numbers by date, with a place for those of which nobody knows what they were. */
struct numbers {
    struct dated_number *items;
    size_t count;
};

static struct numbers numbers_before(struct finder *finder, const struct progress *now,
                                     enum field field, const struct dated_number *known,
                                     size_t known_count)
{
    const size_t slots = progress_slot_count(now);
    struct numbers before = {arena_alloc(finder->arena, known_count + slots, sizeof *before.items),
                             known_count};
    for (size_t i = 0; i < known_count; i++)
        before.items[i] = known[i];
    for (size_t i = 0; i < slots; i++) {
        const struct slot slot = progress_slot(now, i).slot;
        struct dated_number *gone = &before.items[before.count];
        if (slot.field == field && progress_is_gone(finder->earlier, &slot) &&
            date_read_iso(slot.date, &gone->date) &&
            bsearch(gone, known, known_count, sizeof *known, job_numbers_by_date) == NULL)
            before.count++;
    }
    if (before.count > 1)
        qsort(before.items, before.count, sizeof *before.items, job_numbers_by_date);
    return before;
}

/* Both by date, ascending. */
static void compare_counts(struct finder *finder, enum field field, const struct numbers *before,
                           const struct dated_number *now, size_t now_count)
{
    size_t i = 0;
    size_t j = 0;
    while (i < before->count || j < now_count) {
        int order = i < before->count ? -1 : 1;
        if (i < before->count && j < now_count)
            order = date_compare(before->items[i].date, now[j].date);
        compare_count(finder, field, order <= 0 ? before->items[i].date : now[j].date,
                      order <= 0 ? &before->items[i] : NULL, order >= 0 ? &now[j] : NULL);
        i += order <= 0 ? 1 : 0;
        j += order >= 0 ? 1 : 0;
    }
}

static size_t count_room(const struct changes_side *before, const struct changes_side *now)
{
    size_t room = before->counts.job_count + before->counts.target_count + now->counts.job_count +
                  now->counts.target_count + progress_slot_count(now->progress);
    for (size_t i = 0; i < now->total; i++)
        room += CHANGES_BESIDE_ACTIONS + now->factors[i].action_count;
    return room;
}

const struct report_change *changes_find(const struct changes_side *before,
                                         const struct changes_side *now, enum language language,
                                         struct arena *arena, size_t *count)
{
    struct finder finder = {.language = language, .arena = arena, .earlier = before->progress};
    finder.changes = arena_alloc(arena, count_room(before, now), sizeof *finder.changes);
    *count = 0;
    for (size_t i = 0; i < now->total; i++)
        compare_factor(&finder, &before->factors[i], &now->factors[i]);
    const struct numbers jobs = numbers_before(&finder, now->progress, FIELD_JOBS,
                                               before->counts.jobs, before->counts.job_count);
    compare_counts(&finder, FIELD_JOBS, &jobs, now->counts.jobs, now->counts.job_count);
    const struct numbers targets =
        numbers_before(&finder, now->progress, FIELD_JOB_TARGET, before->counts.targets,
                       before->counts.target_count);
    compare_counts(&finder, FIELD_JOB_TARGET, &targets, now->counts.targets,
                   now->counts.target_count);
    *count = finder.count;
    return finder.changes;
}
