#include "report/recorded.h"

#include <string.h>

#include "base/utf8.h"

const char *recorded_keep_clean(struct arena *arena, const char *text, size_t length, bool lines)
{
    struct strbuf safe = STRBUF_INIT;
    utf8_add_safe(&safe, text, length, lines);
    size_t start = strspn(safe.text, " \n");
    size_t end = safe.length;
    while (end > start && (safe.text[end - 1] == ' ' || safe.text[end - 1] == '\n'))
        end--;
    const char *kept = arena_bytes(arena, safe.text + start, end - start);
    strbuf_release(&safe);
    return kept;
}

const char *recorded_keep_line(struct arena *arena, const char *text)
{
    return text != NULL ? recorded_keep_clean(arena, text, strlen(text), false) : "";
}

/* Whether the same text stands in an earlier change of this slot: two people typed the same name. */
static bool said_before(const struct standing *standing, size_t number)
{
    for (size_t i = 0; i < number; i++)
        if (value_equal(&standing->changes[i]->value, &standing->changes[number]->value))
            return true;
    return false;
}

const char *recorded_names(const struct progress *progress, const char *factor, enum field field,
                           struct arena *arena)
{
    struct strbuf names = STRBUF_INIT;
    const struct slot slot = {.factor = factor, .field = field};
    struct standing standing = progress_standing(progress, &slot);
    for (size_t i = 0; i < standing.count; i++) {
        const struct value *value = &standing.changes[i]->value;
        if (value->kind != VALUE_TEXT || value_is_nothing(value) || said_before(&standing, i))
            continue;
        strbuf_add(&names, names.length > 0 ? " / " : "");
        strbuf_add(&names, value->text);
    }
    const char *kept = recorded_keep_clean(arena, names.text, names.length, false);
    strbuf_release(&names);
    return kept;
}

struct date recorded_due(const struct progress *progress, const char *factor)
{
    const struct slot slot = {.factor = factor, .field = FIELD_DUE};
    const struct change *change = progress_value(progress, &slot);
    struct date due = {0};
    if (change == NULL || change->value.kind != VALUE_DATE ||
        !date_read_iso(change->value.text, &due))
        return (struct date){0};
    return due;
}

bool recorded_overdue(struct date due, enum status status, struct date today)
{
    return due.year != 0 && status != STATUS_DONE && date_compare(due, today) < 0;
}
