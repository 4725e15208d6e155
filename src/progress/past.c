#include "progress/table.h"

/* What is known of one id, be it now or then; the lines live on in the new progress. */
static void add_entry(struct progress *past, const struct entry *entry)
{
    for (const struct version *version = entry->versions; version; version = version->older)
        table_add(past, &version->change, 0);
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
                table_add(before, &version->change, 0);
    }
    table_settle(before);
    return before;
}

static bool is_report_of(const struct change *change, const char *day)
{
    return change->slot.field == FIELD_REPORT && change->slot.date != NULL && change->value.truth &&
           strcmp(change->slot.date, day) == 0;
}

struct progress *progress_reported(const struct progress *progress, struct date day)
{
    struct progress *past = new_past(progress);
    char date[DATE_SIZE];
    size_t end = progress->known_count;
    date_write_iso(day, date);
    while (end > 0 && !is_report_of(&progress->known[end - 1]->kept->change, date))
        end--;
    for (size_t i = 0; i < end; i++)
        add_entry(past, progress->known[i]);
    table_settle(past);
    return past;
}
