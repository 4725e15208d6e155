#include "progress/lookup.h"

/* What is known of one id, be it now or then; the lines live on in the new progress. */
static void add_entry(struct progress *past, const struct entry *entry)
{
    for (const struct version *version = entry->versions; version; version = version->older)
        lookup_add(past, &version->change);
}

static struct progress *new_past(const struct progress *progress)
{
    struct progress *past = progress_new();
    past->zone = progress->zone;
    return past;
}

struct progress *progress_before(const struct progress *progress, struct date day)
{
    struct progress *before = new_past(progress);
    for (size_t i = 0; i < progress->known_count; i++) {
        const struct version *version = progress->known[i]->versions;
        for (; version != NULL; version = version->older)
            if (date_compare(progress_day(progress, &version->change), day) < 0)
                lookup_add(before, &version->change);
    }
    lookup_settle(before);
    return before;
}

/* --- what the reports of a day had --- */

struct reported {
    const struct progress *progress;
    struct arena work;
    bool *held;                 /* by number of an entry: it was there */
    bool *replaced;             /* something that was there replaces it */
    const struct entry **found; /* what was there */
    size_t found_count;
};

static void hold(struct reported *reported, const struct entry *entry)
{
    if (entry == NULL || reported->held[entry->number])
        return;
    reported->held[entry->number] = true;
    reported->found[reported->found_count++] = entry;
}

static void hold_all_before(struct reported *reported, size_t line)
{
    for (size_t i = 0; i < line; i++)
        hold(reported, reported->progress->known[i]);
}

static void hold_stood(struct reported *reported, const struct change *report)
{
    for (size_t i = 0; i < report->stood_count; i++)
        hold(reported, lookup_entry(reported->progress, report->stood[i]));
}

static bool is_report_of(const struct change *change, const char *day)
{
    return change->slot.field == FIELD_REPORT && change->value.truth &&
           strcmp(change->slot.date, day) == 0;
}

static void hold_reports_of(struct reported *reported, const char *day)
{
    for (size_t i = 0; i < reported->progress->known_count; i++) {
        const struct change *change = &reported->progress->known[i]->chosen->change;
        if (is_report_of(change, day) && change->stood != NULL)
            hold_stood(reported, change);
        else if (is_report_of(change, day))
            hold_all_before(reported, i);
    }
}

/* What stood in its place before it, be it through others, was there too. */
static void hold_replaced(struct reported *reported)
{
    for (size_t i = 0; i < reported->found_count; i++) {
        const struct version *version = reported->found[i]->versions;
        for (; version != NULL; version = version->older)
            for (size_t j = 0; j < version->change.replaces_count; j++) {
                const struct entry *replaced = entry_of(version->change.replaces[j]);
                reported->replaced[replaced->number] = true;
                hold(reported, replaced);
            }
    }
}

/* Of what stood and was erased, only what came in its place tells where it was. */
static void mark_gone(const struct reported *reported, struct progress *past)
{
    for (size_t i = 0; i < reported->progress->known_count; i++) {
        const struct entry *entry = reported->progress->known[i];
        const struct change *change = &entry->chosen->change;
        for (size_t j = 0; !reported->held[entry->number] && j < change->replaces_count; j++) {
            const struct entry *replaced = entry_of(change->replaces[j]);
            if (!reported->held[replaced->number] || reported->replaced[replaced->number] ||
                replaced->chosen != NULL || entry->chosen->slot == NULL)
                continue;
            lookup_make_slot(past, &change->slot)->gone = true;
        }
    }
}

struct progress *progress_reported(const struct progress *progress, struct date day)
{
    struct progress *past = new_past(progress);
    struct reported reported = {.progress = progress};
    char date[DATE_SIZE];
    date_write_iso(day, date);
    reported.held = arena_alloc(&reported.work, progress->entry_count, sizeof(bool));
    reported.replaced = arena_alloc(&reported.work, progress->entry_count, sizeof(bool));
    reported.found =
        arena_alloc(&reported.work, progress->entry_count, sizeof(const struct entry *));
    hold_reports_of(&reported, date);
    hold_replaced(&reported);
    for (size_t i = 0; i < reported.found_count; i++)
        add_entry(past, reported.found[i]);
    mark_gone(&reported, past);
    arena_release(&reported.work);
    lookup_settle(past);
    return past;
}

bool progress_is_gone(const struct progress *reported, const struct slot *slot)
{
    const struct slot_entry *place = lookup_slot(reported, slot);
    return place != NULL && place->gone;
}
