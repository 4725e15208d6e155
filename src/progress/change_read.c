#include <string.h>

#include "base/json.h"
#include "checklist/checklist.h"
#include "progress/change.h"

/* A line that is being read. The tree is in the arena too, and the strings of the change are those of the tree. */
struct reader {
    struct json json;
    struct arena *arena;
    struct error *error;
};

static bool refuse(struct reader *reader, const cJSON *value, enum message message,
                   const char *subject)
{
    return json_refuse(&reader->json, value, message, subject, reader->error);
}

/* A member that is null counts as left out. */
static const cJSON *given(const struct reader *reader, const char *name)
{
    return json_given(reader->json.root, name);
}

/* --- texts --- */

/* The text of a member into `text`, NULL when it is left out. */
static bool read_text(struct reader *reader, const char *name, const char **text)
{
    const cJSON *value = given(reader, name);
    *text = json_string(value);
    return *text != NULL || value == NULL || refuse(reader, value, MESSAGE_CHANGE_NOT_TEXT, name);
}

static bool read_required_text(struct reader *reader, const char *name, const char **text)
{
    return read_text(reader, name, text) &&
           (*text != NULL || refuse(reader, NULL, MESSAGE_CHANGE_MISSING, name));
}

static bool read_origin(struct reader *reader, struct change *change)
{
    if (!read_required_text(reader, "id", &change->id) ||
        !read_required_text(reader, "at", &change->at) || !read_text(reader, "by", &change->by))
        return false;
    if (!change_id_valid(change->id))
        return refuse(reader, given(reader, "id"), MESSAGE_CHANGE_BAD_ID, NULL);
    if (!moment_valid(change->at))
        return refuse(reader, given(reader, "at"), MESSAGE_CHANGE_BAD_MOMENT, change->at);
    if (change->by == NULL)
        change->by = "";
    return true;
}

/* --- what it is about --- */

static bool read_checklist_id(struct reader *reader, const char *name, const char **id)
{
    if (!read_text(reader, name, id))
        return false;
    return *id == NULL || checklist_id_valid(*id) ||
           refuse(reader, given(reader, name), MESSAGE_CHANGE_BAD_CHECKLIST_ID, *id);
}

static enum field_on slot_on(const struct slot *slot)
{
    if (slot->action != NULL)
        return FIELD_ON_ACTION;
    return slot->factor != NULL ? FIELD_ON_FACTOR : FIELD_ON_WHOLE;
}

static bool read_slot_date(struct reader *reader, struct slot *slot)
{
    const struct field_rule *rule = field_rule(slot->field);
    const cJSON *value = given(reader, "date");
    struct date date;
    if (!rule->dated)
        return value == NULL || refuse(reader, value, MESSAGE_CHANGE_DATE_NOT_HERE, rule->name);
    slot->date = json_string(value);
    return (slot->date != NULL && date_read_iso(slot->date, &date)) ||
           refuse(reader, value, MESSAGE_CHANGE_WANTS_DATE, rule->name);
}

static bool read_slot(struct reader *reader, struct slot *slot)
{
    const char *name;
    if (!read_checklist_id(reader, "factor", &slot->factor) ||
        !read_checklist_id(reader, "action", &slot->action) ||
        !read_required_text(reader, "field", &name))
        return false;
    if (slot->action != NULL && slot->factor == NULL)
        return refuse(reader, given(reader, "action"), MESSAGE_CHANGE_ACTION_ALONE, NULL);
    slot->field = field_find(name);
    if (slot->field == FIELD_UNKNOWN)
        return true;
    const struct field_rule *rule = field_rule(slot->field);
    if ((rule->on & (unsigned)slot_on(slot)) == 0)
        return refuse(reader, given(reader, "field"), MESSAGE_CHANGE_MISPLACED, rule->name);
    return read_slot_date(reader, slot);
}

/* --- its value --- */

/* Each says whether a value is one of its kind, and takes it. */
struct value_taker {
    bool (*take)(const cJSON *found, struct value *value);
    enum message wanted;
};

static bool take_truth(const cJSON *found, struct value *value)
{
    value->truth = cJSON_IsTrue(found);
    return cJSON_IsBool(found);
}

static bool take_text(const cJSON *found, struct value *value)
{
    value->text = json_string(found);
    return value->text != NULL;
}

static bool take_date(const cJSON *found, struct value *value)
{
    struct date date;
    return take_text(found, value) && date_read_iso(value->text, &date);
}

static bool take_number(const cJSON *found, struct value *value)
{
    double number = cJSON_IsNumber(found) ? found->valuedouble : -1;
    if (!(number >= 0 && number <= 1e9))
        return false;
    /* As many decimals as number_add_json writes: so that writing and reading again changes nothing. */
    value->number = (double)(long long)(number * 1e6 + 0.5) / 1e6;
    return true;
}

static const struct value_taker value_takers[] = {
    [VALUE_TRUTH] = {take_truth, MESSAGE_CHANGE_WANTS_TRUTH},
    [VALUE_TEXT] = {take_text, MESSAGE_CHANGE_WANTS_TEXT},
    [VALUE_DATE] = {take_date, MESSAGE_CHANGE_WANTS_DATE_OR_NULL},
    [VALUE_NUMBER] = {take_number, MESSAGE_CHANGE_WANTS_NUMBER_OR_NULL},
};

static bool read_value(struct reader *reader, struct change *change)
{
    change->value = (struct value){.kind = VALUE_NOTHING};
    if (change->slot.field == FIELD_UNKNOWN)
        return true;
    const struct field_rule *rule = field_rule(change->slot.field);
    const cJSON *found = json_member(reader->json.root, "value");
    if (found == NULL)
        return refuse(reader, NULL, MESSAGE_CHANGE_MISSING, "value");
    if (cJSON_IsNull(found) && rule->clearable)
        return true;
    const struct value_taker *taker = &value_takers[rule->kind];
    change->value.kind = rule->kind;
    return taker->take(found, &change->value) || refuse(reader, found, taker->wanted, rule->name);
}

/* --- what it replaces, and what stood --- */

/* NULL when it is left out. */
static bool read_ids(struct reader *reader, const char *name, const char *const **list,
                     size_t *count)
{
    const cJSON *value = given(reader, name), *item;
    if (value == NULL)
        return true;
    if (!cJSON_IsArray(value))
        return refuse(reader, value, MESSAGE_CHANGE_BAD_IDS, name);
    const char **ids = arena_alloc(reader->arena, (size_t)cJSON_GetArraySize(value), sizeof *ids);
    cJSON_ArrayForEach(item, value)
    {
        const char *id = json_string(item);
        if (id == NULL || !change_id_valid(id))
            return refuse(reader, item, MESSAGE_CHANGE_BAD_IDS, name);
        ids[(*count)++] = id;
    }
    *list = ids;
    return true;
}

static bool read_lists(struct reader *reader, struct change *change)
{
    return read_ids(reader, "replaces", &change->replaces, &change->replaces_count) &&
           (change->slot.field != FIELD_REPORT ||
            read_ids(reader, "stood", &change->stood, &change->stood_count));
}

/* --- the line --- */

static bool read_object(struct reader *reader, struct change *change)
{
    if (!cJSON_IsObject(reader->json.root))
        return refuse(reader, NULL, MESSAGE_CHANGE_NOT_OBJECT, NULL);
    return read_origin(reader, change) && read_slot(reader, &change->slot) &&
           read_value(reader, change) && read_lists(reader, change);
}

bool change_read(const char *line, size_t length, struct arena *arena, struct change *change,
                 struct error *error)
{
    struct reader reader = {.arena = arena, .error = error};
    if (length > CHANGE_LINE_LIMIT) {
        error_set_at(error, MESSAGE_CHANGE_LINE_TOO_LONG, 1, CHANGE_LINE_LIMIT + 1, NULL, NULL);
        return false;
    }
    struct change read = {0};
    bool good = json_read_in(arena, &reader.json, line, length, CHANGE_LINE_LIMIT, error) &&
                read_object(&reader, &read);
    if (good)
        *change = read;
    return good;
}
