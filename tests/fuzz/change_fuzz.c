/* A line of the log: what is read and written again reads the same; what is refused has a place in the line. */
#include <string.h>

#include "base/utf8.h"
#include "checklist/checklist.h"
#include "fuzz.h"
#include "progress/change.h"
#include "progress/header.h"

static void check_refusal(const struct error *error, size_t length)
{
    MUST(error->message != MESSAGE_NONE);
    MUST(error->line == 1 && error->column >= 1 && error->column <= length + 1);
}

static void check_slot(const struct slot *slot)
{
    struct date date;
    MUST(slot->factor == NULL || checklist_id_valid(slot->factor));
    MUST(slot->action == NULL || (checklist_id_valid(slot->action) && slot->factor != NULL));
    if (slot->field == FIELD_UNKNOWN)
        return;
    const struct field_rule *rule = field_rule(slot->field);
    unsigned on = slot->action != NULL   ? FIELD_ON_ACTION
                  : slot->factor != NULL ? FIELD_ON_FACTOR
                                         : FIELD_ON_WHOLE;
    MUST((rule->on & on) != 0);
    MUST(rule->dated == (slot->date != NULL));
    MUST(slot->date == NULL || date_read_iso(slot->date, &date));
}

static void check_value(const struct change *change)
{
    const struct value *value = &change->value;
    struct date date;
    if (value->kind == VALUE_NOTHING) {
        MUST(change->slot.field == FIELD_UNKNOWN || field_rule(change->slot.field)->clearable);
        return;
    }
    MUST(value->kind == field_rule(change->slot.field)->kind);
    MUST(value->kind != VALUE_TEXT || utf8_valid(value->text, strlen(value->text), NULL));
    MUST(value->kind != VALUE_DATE || date_read_iso(value->text, &date));
    MUST(value->kind != VALUE_NUMBER || (value->number >= 0 && value->number <= 1e9));
}

static void check_change(const struct change *change)
{
    MUST(change->id[0] != '\0' && fuzz_is_safe(change->id, strlen(change->id), false));
    MUST(moment_valid(change->at) && change->by != NULL);
    check_slot(&change->slot);
    check_value(change);
}

static void check_same(const struct change *one, const struct change *other)
{
    MUST(strcmp(one->id, other->id) == 0 && strcmp(one->at, other->at) == 0);
    MUST(strcmp(one->by, other->by) == 0);
    MUST(slot_equal(&one->slot, &other->slot) && value_equal(&one->value, &other->value));
    MUST((one->stood == NULL) == (other->stood == NULL));
    MUST(one->stood_count == other->stood_count);
    for (size_t i = 0; i < one->stood_count; i++)
        MUST(strcmp(one->stood[i], other->stood[i]) == 0);
    MUST(one->replaces_count == other->replaces_count);
    for (size_t i = 0; i < one->replaces_count; i++)
        MUST(strcmp(one->replaces[i], other->replaces[i]) == 0);
}

static void check_written_anew(const struct change *change)
{
    struct change again;
    struct strbuf out = STRBUF_INIT;
    struct arena arena = ARENA_INIT;
    struct error error;
    change_write(&out, change);
    if (change->slot.field == FIELD_UNKNOWN) {
        MUST(out.length == 0);
    } else {
        MUST(out.length > 1 && strchr(out.text, '\n') == out.text + out.length - 1);
        MUST(change_read(out.text, out.length - 1, &arena, &again, &error));
        check_same(change, &again);
    }
    arena_release(&arena);
    strbuf_release(&out);
}

/* White space before a line changes nothing but its columns. */
static void check_spaced(const char *line, size_t length, const struct change *change,
                         const struct error *error)
{
    struct strbuf spaced = STRBUF_INIT;
    struct arena arena = ARENA_INIT;
    struct change other;
    struct error refused = {.message = MESSAGE_NONE};
    strbuf_add(&spaced, " ");
    strbuf_add_bytes(&spaced, line, length);
    bool read = change_read(spaced.text, spaced.length, &arena, &other, &refused);
    MUST(read == (change != NULL));
    if (read)
        check_same(change, &other);
    /* A byte order mark and UTF-16 are named as such at the beginning alone. */
    else if (length < CHANGE_LINE_LIMIT && error->message != MESSAGE_JSON_BYTE_ORDER_MARK &&
             error->message != MESSAGE_JSON_UTF16 && refused.message != MESSAGE_JSON_UTF16)
        MUST(refused.message == error->message && refused.column == error->column + 1);
    arena_release(&arena);
    strbuf_release(&spaced);
}

static void try_change(const char *line, size_t length)
{
    struct arena arena = ARENA_INIT;
    struct change change;
    struct error error = {.message = MESSAGE_NONE};
    if (change_read(line, length, &arena, &change, &error)) {
        check_change(&change);
        check_written_anew(&change);
        check_spaced(line, length, &change, &error);
    } else {
        check_refusal(&error, length);
        check_spaced(line, length, NULL, &error);
    }
    arena_release(&arena);
}

static void try_header(const char *line, size_t length)
{
    struct arena arena = ARENA_INIT;
    struct progress_header header, again;
    struct error error = {.message = MESSAGE_NONE};
    if (progress_header_read(line, length, &arena, &header, &error)) {
        struct strbuf out = STRBUF_INIT;
        MUST(header.version == PROGRESS_VERSION && checklist_id_valid(header.checklist));
        MUST(header.file[0] == '\0' || change_id_valid(header.file));
        progress_header_write(&out, header.checklist, header.file);
        MUST(progress_header_read(out.text, out.length - 1, &arena, &again, &error));
        MUST(strcmp(header.checklist, again.checklist) == 0);
        MUST(strcmp(header.file, again.file) == 0);
        strbuf_release(&out);
    } else {
        check_refusal(&error, length);
    }
    arena_release(&arena);
}

/* A line ends at its newline. */
void fuzz_one(const char *bytes, size_t length)
{
    const char *newline = memchr(bytes, '\n', length);
    if (newline != NULL)
        length = (size_t)(newline - bytes);
    try_change(bytes, length);
    try_header(bytes, length);
}
