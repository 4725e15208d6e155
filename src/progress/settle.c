#include "progress/circles.h"
#include "progress/lookup.h"

/* After changes were added: what stands in each slot that they touch. */

/* --- versions that say the same --- */

static int order_optional(const char *a, const char *b)
{
    return strcmp(a != NULL ? a : "", b != NULL ? b : "");
}

static int order_numbers(double a, double b)
{
    return (a > b) - (a < b);
}

static int order_values(const struct value *a, const struct value *b)
{
    if (a->kind != b->kind)
        return a->kind < b->kind ? -1 : 1;
    if (a->kind == VALUE_NUMBER)
        return order_numbers(a->number, b->number);
    return a->kind == VALUE_TRUTH ? a->truth - b->truth : order_optional(a->text, b->text);
}

/* 0 when they say the same: all but what they replace, and members that this program does not know. */
static int order_said(const struct change *a, const struct change *b)
{
    int order = strcmp(a->at, b->at);
    order = order != 0 ? order : strcmp(a->by, b->by);
    order = order != 0 ? order : order_optional(a->slot.factor, b->slot.factor);
    order = order != 0 ? order : order_optional(a->slot.action, b->slot.action);
    order = order != 0 ? order : (int)a->slot.field - (int)b->slot.field;
    order = order != 0 ? order : order_optional(a->slot.date, b->slot.date);
    return order != 0 ? order : order_values(&a->value, &b->value);
}

bool lookup_says(const struct entry *entry, const struct change *change)
{
    const struct version *version = entry->versions;
    while (version != NULL && order_said(&version->change, change) != 0)
        version = version->older;
    return version != NULL;
}

static int order_versions(const void *a, const void *b)
{
    const struct change *first = &(*(struct version *const *)a)->change;
    const struct change *second = &(*(struct version *const *)b)->change;
    int order = order_said(first, second);
    return order != 0 ? order : strcmp(first->line, second->line);
}

/* Of those that say the same, the one with the greatest line counts. */
static void settle_entry(struct progress *progress, struct entry *entry)
{
    size_t count = 0;
    for (struct version *version = entry->versions; version != NULL; version = version->older)
        count++;
    struct version **versions = memory_new(count, sizeof(struct version *));
    count = 0;
    for (struct version *version = entry->versions; version != NULL; version = version->older)
        versions[count++] = version;
    qsort(versions, count, sizeof *versions, order_versions);
    for (size_t i = 0; i < count; i++) {
        struct version *version = versions[i];
        version->doubled =
            i + 1 < count && order_said(&version->change, &versions[i + 1]->change) == 0;
        lookup_show(progress, version);
    }
    free(versions);
    entry->unsettled = false;
}

/* --- settling --- */

static bool stands(const struct version *version)
{
    return !version->doubled && !entry_of(version->change.id)->replaced;
}

static int order_changes(const void *a, const void *b)
{
    const struct change *first = *(const struct change *const *)a;
    const struct change *second = *(const struct change *const *)b;
    int order = change_compare(first, second);
    return order != 0 ? order : order_said(first, second);
}

static void list_slot(struct progress *progress, struct slot_entry *place)
{
    if (place->count > 0 && place->listed == 0) {
        progress->listed[progress->listed_count++] = place;
        place->listed = progress->listed_count;
    } else if (place->count == 0 && place->listed > 0) {
        struct slot_entry *last = progress->listed[--progress->listed_count];
        progress->listed[place->listed - 1] = last;
        last->listed = place->listed;
        place->listed = 0;
    }
}

static void settle_slot(struct progress *progress, struct slot_entry *place)
{
    size_t kept = 0;
    for (size_t i = 0; i < place->count; i++) {
        struct version *version = (struct version *)place->changes[i];
        version->shown = stands(version);
        if (version->shown)
            place->changes[kept++] = place->changes[i];
    }
    place->count = kept;
    qsort(place->changes, place->count, sizeof(struct change *), order_changes);
    list_slot(progress, place);
    place->unsettled = false;
}

void lookup_settle(struct progress *progress)
{
    while (progress->unsettled_entries != NULL) {
        struct entry *entry = progress->unsettled_entries;
        progress->unsettled_entries = entry->next_unsettled;
        settle_entry(progress, entry);
    }
    circles_settle(progress);
    while (progress->unsettled != NULL) {
        struct slot_entry *place = progress->unsettled;
        progress->unsettled = place->next_unsettled;
        settle_slot(progress, place);
    }
}
