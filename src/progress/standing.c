#include "progress/lookup.h"

#include "base/utf8.h"

static struct standing standing_of(const struct slot_entry *place)
{
    return (struct standing){place->slot, place->changes, place->count};
}

struct standing progress_standing(const struct progress *progress, const struct slot *slot)
{
    const struct slot_entry *place = lookup_slot(progress, slot);
    return place != NULL ? standing_of(place) : (struct standing){*slot, NULL, 0};
}

size_t progress_slot_count(const struct progress *progress)
{
    return progress->listed_count;
}

struct standing progress_slot(const struct progress *progress, size_t number)
{
    return standing_of(progress->listed[number]);
}

const struct change *progress_value(const struct progress *progress, const struct slot *slot)
{
    struct standing standing = progress_standing(progress, slot);
    return standing.count > 0 ? standing.changes[standing.count - 1] : NULL;
}

/* Of a text every version shows, of any other field only the last. */
static bool is_recorded(const struct standing *standing)
{
    bool all_show = field_rule(standing->slot.field)->kind == VALUE_TEXT;
    for (size_t i = standing->count; i > 0; i--) {
        if (!value_is_nothing(&standing->changes[i - 1]->value))
            return true;
        if (!all_show)
            return false;
    }
    return false;
}

bool progress_is_recorded(const struct progress *progress, const struct slot *slot)
{
    struct standing standing = progress_standing(progress, slot);
    return standing.count > 0 && is_recorded(&standing);
}

/* --- text --- */

static void add_author(const struct progress *progress, const struct change *change,
                       enum language language, struct strbuf *out)
{
    struct strbuf date = STRBUF_INIT;
    date_add_long(&date, progress_day(progress, change), language);
    const char *author = change->by[0] != '\0'
                             ? change->by
                             : message_text(language, MESSAGE_PROGRESS_AUTHOR_UNKNOWN);
    const char *values[] = {author, date.text};
    strbuf_add_filled(out, message_text(language, MESSAGE_PROGRESS_AUTHOR), values, 2);
    strbuf_add_char(out, '\n');
    strbuf_release(&date);
}

void progress_add_text(const struct progress *progress, const struct slot *slot,
                       enum language language, struct strbuf *out)
{
    struct standing standing = progress_standing(progress, slot);
    size_t shown = 0, left = 0;
    for (size_t i = 0; i < standing.count; i++)
        left += !value_is_nothing(&standing.changes[i]->value);
    bool several = left > 1;
    for (size_t i = 0; i < standing.count; i++) {
        const struct change *change = standing.changes[i];
        if (value_is_nothing(&change->value) || change->value.kind != VALUE_TEXT)
            continue;
        if (shown++ > 0)
            strbuf_add(out, "\n\n");
        if (several)
            add_author(progress, change, language, out);
        strbuf_add(out, change->value.text);
    }
}

/* --- status --- */

enum status progress_status(const struct progress *progress, const struct factor *factor)
{
    const struct factor_slots *places = lookup_factor(progress, factor->id);
    enum status status = STATUS_OPEN;
    if (places == NULL)
        return status;
    for (const struct slot_entry *place = places->first; place != NULL;
         place = place->next_of_factor) {
        struct standing standing = standing_of(place);
        if (!place->gone && (standing.count == 0 || !is_recorded(&standing)))
            continue;
        if (place->slot.field == FIELD_DONE && place->slot.action == NULL && !place->gone)
            return STATUS_DONE;
        status = STATUS_STARTED;
    }
    return status;
}
