#include "progress/change.h"

#include <string.h>

#include "base/json.h"
#include "base/number.h"
#include "base/utf8.h"

static bool same_text(const char *a, const char *b)
{
    return a == b || (a != NULL && b != NULL && strcmp(a, b) == 0);
}

bool slot_equal(const struct slot *a, const struct slot *b)
{
    return a->field == b->field && same_text(a->factor, b->factor) &&
           same_text(a->action, b->action) && same_text(a->date, b->date);
}

bool change_id_valid(const char *id)
{
    const size_t length = strlen(id);
    if (length == 0 || length > CHANGE_ID_LIMIT)
        return false;
    for (size_t at = utf8_count_printable(id, length); at < length;) {
        uint32_t character;
        at += utf8_decode(id + at, length - at, &character, NULL);
        if (utf8_dangerous(character))
            return false;
    }
    return true;
}

static void add_name(struct strbuf *out, const char *name)
{
    strbuf_add_char(out, ',');
    json_add_string(out, name);
    strbuf_add_char(out, ':');
}

/* Nothing for NULL: what does not apply is left out. */
static void add_text(struct strbuf *out, const char *name, const char *text)
{
    if (text == NULL)
        return;
    add_name(out, name);
    json_add_string(out, text);
}

static void add_value(struct strbuf *out, const struct value *value)
{
    switch (value->kind) {
    case VALUE_NOTHING:
        strbuf_add(out, "null");
        return;
    case VALUE_TRUTH:
        strbuf_add(out, value->truth ? "true" : "false");
        return;
    case VALUE_NUMBER:
        number_add_json(out, value->number);
        return;
    case VALUE_TEXT:
    case VALUE_DATE:
        json_add_string(out, value->text);
        return;
    }
}

void change_add_ids(struct strbuf *out, const char *const *ids, size_t count)
{
    strbuf_add_char(out, '[');
    for (size_t i = 0; i < count; i++) {
        if (i > 0)
            strbuf_add_char(out, ',');
        json_add_string(out, ids[i]);
    }
    strbuf_add_char(out, ']');
}

static void add_new_line(struct strbuf *out, const struct change *change)
{
    const struct slot *slot = &change->slot;
    struct value nothing = field_nothing(slot->field);
    strbuf_add(out, "{\"id\":");
    json_add_string(out, change->id);
    add_text(out, "at", change->at);
    add_text(out, "by", change->by);
    add_text(out, "factor", slot->factor);
    add_text(out, "action", slot->action);
    add_text(out, "field", field_rule(slot->field)->name);
    add_text(out, "date", slot->date);
    add_name(out, "value");
    add_value(out, value_is_nothing(&change->value) ? &nothing : &change->value);
    add_name(out, "replaces");
    change_add_ids(out, change->replaces, change->replaces_count);
    if (change->stood != NULL) {
        add_name(out, "stood");
        change_add_ids(out, change->stood, change->stood_count);
    }
    strbuf_add(out, "}\n");
}

void change_write(struct strbuf *out, const struct change *change)
{
    if (change->line != NULL) {
        strbuf_add(out, change->line);
        strbuf_add_char(out, '\n');
    } else if (change->slot.field != FIELD_UNKNOWN) {
        add_new_line(out, change);
    }
}
