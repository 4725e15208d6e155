#include "progress/change.h"

#include "base/json.h"
#include "base/utf8.h"
#include "checklist/checklist.h"

/* The members of a change, in the order in which change_write has them. */
enum member {
    MEMBER_ID,
    MEMBER_AT,
    MEMBER_BY,
    MEMBER_FACTOR,
    MEMBER_ACTION,
    MEMBER_FIELD,
    MEMBER_DATE,
    MEMBER_VALUE,
    MEMBER_REPLACES,
    MEMBERS
};

static const char *const member_names[MEMBERS] = {
    [MEMBER_ID] = "id",         [MEMBER_AT] = "at",         [MEMBER_BY] = "by",
    [MEMBER_FACTOR] = "factor", [MEMBER_ACTION] = "action", [MEMBER_FIELD] = "field",
    [MEMBER_DATE] = "date",     [MEMBER_VALUE] = "value",   [MEMBER_REPLACES] = "replaces",
};

/* A line that is being read. */
struct reader {
    struct json json;
    const cJSON *members[MEMBERS]; /* of a change; NULL for one that is left out */
    struct arena *arena;
    struct error *error;
};

/* Sets the error at a value, or at the object when the value is NULL; returns false for the caller to return. */
static bool refuse(struct reader *reader, const cJSON *value, enum message message,
                   const char *subject)
{
    struct json_place place = json_place(&reader->json, value != NULL ? value : reader->json.root);
    error_set_at(reader->error, message, place.line, place.column, subject, NULL);
    return false;
}

/* Sorts the members by name. Most lines have them in the order of the names: so each is looked for behind the last. */
static void find_members(struct reader *reader)
{
    size_t next = 0;
    const cJSON *member;
    cJSON_ArrayForEach(member, reader->json.root)
    {
        for (size_t tried = 0; tried < MEMBERS; tried++) {
            size_t number = (next + tried) % MEMBERS;
            if (strcmp(member->string, member_names[number]) != 0)
                continue;
            reader->members[number] = member;
            next = number + 1;
            break;
        }
    }
}

/* A member that is null counts as left out. */
static const cJSON *given(const cJSON *value)
{
    return cJSON_IsNull(value) ? NULL : value;
}

/* The text of a member into `text`, NULL when it is left out. */
static bool read_text(struct reader *reader, enum member member, const char **text)
{
    const cJSON *value = given(reader->members[member]);
    if (value != NULL && json_string(value) == NULL)
        return refuse(reader, value, MESSAGE_CHANGE_NOT_TEXT, member_names[member]);
    *text = value == NULL ? NULL : arena_text(reader->arena, json_string(value));
    return true;
}

static bool read_required_text(struct reader *reader, enum member member, const char **text)
{
    if (given(reader->members[member]) == NULL)
        return refuse(reader, NULL, MESSAGE_CHANGE_MISSING, member_names[member]);
    return read_text(reader, member, text);
}

static bool open_line(struct reader *reader, const char *line, size_t length)
{
    if (length > CHANGE_LINE_LIMIT) {
        error_set_at(reader->error, MESSAGE_CHANGE_LINE_TOO_LONG, 1, CHANGE_LINE_LIMIT + 1, NULL,
                     NULL);
        return false;
    }
    return json_read(&reader->json, line, length, CHANGE_LINE_LIMIT, reader->error);
}

/* --- the first line --- */

static bool read_version(struct reader *reader, int *version)
{
    const cJSON *value = given(json_member(reader->json.root, "version"));
    double number = cJSON_IsNumber(value) ? value->valuedouble : 0;
    if (number > PROGRESS_VERSION)
        return refuse(reader, value, MESSAGE_PROGRESS_NEWER, NULL);
    for (int known = 1; known <= PROGRESS_VERSION; known++) {
        if (number >= known && number <= known) {
            *version = known;
            return true;
        }
    }
    return refuse(reader, value, MESSAGE_PROGRESS_BAD_HEADER, "version");
}

static bool read_header(struct reader *reader, struct progress_header *header)
{
    const cJSON *format_value = json_member(reader->json.root, "format");
    const char *format = json_string(format_value);
    if (format == NULL || strcmp(format, PROGRESS_FORMAT) != 0)
        return refuse(reader, given(json_member(reader->json.root, "format")),
                      MESSAGE_PROGRESS_NOT_PROGRESS, NULL);
    if (!read_version(reader, &header->version))
        return false;
    const cJSON *checklist = given(json_member(reader->json.root, "checklist"));
    const char *id = json_string(checklist);
    if (id == NULL || !checklist_id_valid(id))
        return refuse(reader, checklist, MESSAGE_PROGRESS_BAD_HEADER, "checklist");
    header->checklist = arena_text(reader->arena, id);
    return true;
}

bool progress_header_read(const char *line, size_t length, struct arena *arena,
                          struct progress_header *header, struct error *error)
{
    struct reader reader = {.arena = arena, .error = error};
    if (!open_line(&reader, line, length)) {
        if (error->message != MESSAGE_OUT_OF_MEMORY)
            error->message = MESSAGE_PROGRESS_NO_HEADER;
        return false;
    }
    bool read = read_header(&reader, header);
    json_release(&reader.json);
    if (read && arena->failed) {
        error_set_memory(error);
        return false;
    }
    return read;
}

/* --- reading a change --- */

static bool change_id_valid(const char *id)
{
    size_t length = strlen(id);
    if (length == 0 || length > CHANGE_ID_LIMIT)
        return false;
    for (size_t at = 0; at < length;) {
        uint32_t character;
        if (id[at] >= ' ' && id[at] <= '~') {
            at++;
            continue;
        }
        at += utf8_decode(id + at, length - at, &character, NULL);
        if (utf8_dangerous(character))
            return false;
    }
    return true;
}

static bool read_origin(struct reader *reader, struct change *change)
{
    if (!read_required_text(reader, MEMBER_ID, &change->id) ||
        !read_required_text(reader, MEMBER_AT, &change->at) ||
        !read_text(reader, MEMBER_BY, &change->by))
        return false;
    const char *id = json_string(given(reader->members[MEMBER_ID]));
    const char *at = json_string(given(reader->members[MEMBER_AT]));
    if (!change_id_valid(id))
        return refuse(reader, given(reader->members[MEMBER_ID]), MESSAGE_CHANGE_BAD_ID, NULL);
    if (!moment_valid(at))
        return refuse(reader, given(reader->members[MEMBER_AT]), MESSAGE_CHANGE_BAD_MOMENT, at);
    if (change->by == NULL)
        change->by = "";
    return true;
}

static bool read_checklist_id(struct reader *reader, enum member member, const char **id)
{
    const cJSON *value = given(reader->members[member]);
    if (!read_text(reader, member, id))
        return false;
    if (value != NULL && !checklist_id_valid(json_string(value)))
        return refuse(reader, value, MESSAGE_CHANGE_BAD_CHECKLIST_ID, json_string(value));
    return true;
}

static enum field_on slot_on(const struct slot *slot)
{
    if (slot->action != NULL)
        return FIELD_ON_ACTION;
    return slot->factor != NULL ? FIELD_ON_FACTOR : FIELD_ON_WHOLE;
}

static bool read_date(struct reader *reader, struct slot *slot)
{
    const struct field_rule *rule = field_rule(slot->field);
    const cJSON *value = given(reader->members[MEMBER_DATE]);
    if (!rule->dated && value != NULL)
        return refuse(reader, value, MESSAGE_CHANGE_DATE_NOT_HERE, rule->name);
    if (!rule->dated)
        return true;
    struct date date;
    const char *text = json_string(value);
    if (text == NULL || !date_read_iso(text, &date))
        return refuse(reader, value, MESSAGE_CHANGE_WANTS_DATE, rule->name);
    slot->date = arena_text(reader->arena, text);
    return true;
}

static bool read_slot(struct reader *reader, struct slot *slot)
{
    const char *name;
    const cJSON *field = given(reader->members[MEMBER_FIELD]);
    if (!read_checklist_id(reader, MEMBER_FACTOR, &slot->factor) ||
        !read_checklist_id(reader, MEMBER_ACTION, &slot->action) ||
        !read_required_text(reader, MEMBER_FIELD, &name))
        return false;
    if (slot->action != NULL && slot->factor == NULL)
        return refuse(reader, given(reader->members[MEMBER_ACTION]), MESSAGE_CHANGE_ACTION_ALONE,
                      NULL);
    slot->field = field_find(json_string(field));
    if (slot->field == FIELD_UNKNOWN)
        return true;
    const struct field_rule *rule = field_rule(slot->field);
    if ((rule->on & (unsigned)slot_on(slot)) == 0)
        return refuse(reader, field, MESSAGE_CHANGE_MISPLACED, rule->name);
    return read_date(reader, slot);
}

/* Each says whether a JSON value is one of its kind, and takes it. */
struct value_reader {
    bool (*read)(const cJSON *json, struct arena *arena, struct value *value);
    enum message wanted;
};

static bool value_read_truth(const cJSON *json, struct arena *arena, struct value *value)
{
    (void)arena;
    value->truth = cJSON_IsTrue(json);
    return cJSON_IsBool(json);
}

static bool value_read_text(const cJSON *json, struct arena *arena, struct value *value)
{
    value->text = arena_text(arena, json_string(json));
    return json_string(json) != NULL;
}

static bool value_read_date(const cJSON *json, struct arena *arena, struct value *value)
{
    struct date date;
    value->text = arena_text(arena, json_string(json));
    return json_string(json) != NULL && date_read_iso(json_string(json), &date);
}

static bool value_read_number(const cJSON *json, struct arena *arena, struct value *value)
{
    (void)arena;
    if (!cJSON_IsNumber(json) || !(json->valuedouble >= 0 && json->valuedouble <= 1e9))
        return false;
    /* As many decimals as number_add_json writes: so that writing and reading again changes nothing. */
    value->number = (double)(long long)(json->valuedouble * 1e6 + 0.5) / 1e6;
    return true;
}

static const struct value_reader value_readers[] = {
    [VALUE_TRUTH] = {value_read_truth, MESSAGE_CHANGE_WANTS_TRUTH},
    [VALUE_TEXT] = {value_read_text, MESSAGE_CHANGE_WANTS_TEXT},
    [VALUE_DATE] = {value_read_date, MESSAGE_CHANGE_WANTS_DATE_OR_NULL},
    [VALUE_NUMBER] = {value_read_number, MESSAGE_CHANGE_WANTS_NUMBER_OR_NULL},
};

static bool read_value(struct reader *reader, struct change *change)
{
    change->value = (struct value){.kind = VALUE_NOTHING};
    if (change->slot.field == FIELD_UNKNOWN)
        return true;
    const struct field_rule *rule = field_rule(change->slot.field);
    const cJSON *json = reader->members[MEMBER_VALUE];
    if (json == NULL)
        return refuse(reader, NULL, MESSAGE_CHANGE_MISSING, "value");
    if (cJSON_IsNull(json) && rule->clearable)
        return true;
    const struct value_reader *kind = &value_readers[rule->kind];
    change->value.kind = rule->kind;
    if (!kind->read(json, reader->arena, &change->value))
        return refuse(reader, json, kind->wanted, rule->name);
    return true;
}

static bool read_replaces(struct reader *reader, struct change *change)
{
    const cJSON *list = given(reader->members[MEMBER_REPLACES]);
    const cJSON *item;
    if (list != NULL && !cJSON_IsArray(list))
        return refuse(reader, list, MESSAGE_CHANGE_BAD_REPLACES, NULL);
    size_t count = 0;
    cJSON_ArrayForEach(item, list)
    {
        if (json_string(item) == NULL || !change_id_valid(json_string(item)))
            return refuse(reader, item, MESSAGE_CHANGE_BAD_REPLACES, NULL);
        count++;
    }
    const char **ids = arena_alloc(reader->arena, count, sizeof *ids);
    if (ids == NULL)
        return true; /* change_read looks at the arena */
    change->replaces = ids;
    change->replaces_count = count;
    cJSON_ArrayForEach(item, list) *ids++ = arena_text(reader->arena, json_string(item));
    return true;
}

static bool read_change(struct reader *reader, struct change *change)
{
    if (!cJSON_IsObject(reader->json.root))
        return refuse(reader, NULL, MESSAGE_CHANGE_NOT_OBJECT, NULL);
    find_members(reader);
    return read_origin(reader, change) && read_slot(reader, &change->slot) &&
           read_value(reader, change) && read_replaces(reader, change);
}

bool change_read(const char *line, size_t length, struct arena *arena, struct change *change,
                 struct error *error)
{
    struct reader reader = {.arena = arena, .error = error};
    if (!open_line(&reader, line, length))
        return false;
    struct change read = {0};
    bool complete = read_change(&reader, &read);
    json_release(&reader.json);
    read.line = arena_bytes(arena, line, length);
    if (arena->failed) {
        /* What else was found may come of texts that are missing. */
        error_set_memory(error);
        return false;
    }
    if (complete)
        *change = read;
    return complete;
}
