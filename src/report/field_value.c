#include "report/field_value.h"

#include <string.h>

#include "base/number.h"
#include "base/utf8.h"

/* Without white space around it. */
static const char *clean(struct arena *arena, const char *text, size_t length, bool lines)
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

const char *field_value_clean_line(struct arena *arena, const char *text)
{
    return text != NULL ? clean(arena, text, strlen(text), false) : "";
}

/* Whether the same text stands in an earlier change of this slot: two people typed the same name. */
static bool said_before(const struct standing *standing, size_t number)
{
    for (size_t i = 0; i < number; i++)
        if (value_equal(&standing->changes[i]->value, &standing->changes[number]->value))
            return true;
    return false;
}

static const char *take(struct strbuf *text, bool lines, struct arena *arena)
{
    const char *kept = clean(arena, text->text, text->length, lines);
    strbuf_release(text);
    return kept;
}

const char *field_value_line(const struct progress *progress, const char *factor, enum field field,
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
    return take(&names, false, arena);
}

static void add_value(const struct change *change, enum language language, struct strbuf *out)
{
    struct date date;
    if (change == NULL)
        return;
    if (change->value.kind == VALUE_DATE && date_read_iso(change->value.text, &date))
        date_add_long(out, date, language);
    else if (change->value.kind == VALUE_NUMBER)
        number_add(out, change->value.number, language);
}

const char *field_value_text(const struct progress *progress, const char *factor, enum field field,
                             enum language language, struct arena *arena)
{
    const struct field_rule *rule = field_rule(field);
    const struct slot slot = {.factor = factor, .field = field};
    struct strbuf text = STRBUF_INIT;
    if (rule->kind == VALUE_TEXT && !rule->several_lines)
        return field_value_line(progress, factor, field, arena);
    if (rule->kind == VALUE_TEXT)
        progress_add_text(progress, &slot, language, &text);
    else
        add_value(progress_value(progress, &slot), language, &text);
    return take(&text, rule->several_lines, arena);
}

struct date field_value_due(const struct progress *progress, const char *factor)
{
    const struct slot slot = {.factor = factor, .field = FIELD_DUE};
    const struct change *change = progress_value(progress, &slot);
    struct date date = {0};
    if (change != NULL && change->value.kind == VALUE_DATE)
        date_read_iso(change->value.text, &date);
    return date;
}

bool field_value_overdue(struct date due, enum status status, struct date today)
{
    return due.year != 0 && status != STATUS_DONE && date_compare(due, today) < 0;
}
