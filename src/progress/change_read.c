#include "progress/change.h"

#include "base/json_text.h"
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
    struct json_text text;
    char *
        copy; /* of the line: a string that stands in it as it is becomes one here, ended by a NUL */
    const struct json_mark *members[MEMBERS]; /* of a change; NULL for one that is left out */
    struct arena *arena;
    struct error *error;
};

/* Sets the error at a value, or at the object when the value is NULL; returns false for the caller to return. */
static bool refuse(struct reader *reader, const struct json_mark *value, enum message message,
                   const char *subject)
{
    struct json_place place = json_mark_place(value != NULL ? value : reader->text.marks);
    error_set_at(reader->error, message, place.line, place.column, subject, NULL);
    return false;
}

/* Sorts the members by name. Most lines have them in the order of the names: so each is looked for behind the last. */
static void find_members(struct reader *reader)
{
    size_t next = 0;
    const struct json_mark *root = reader->text.marks, *end = root + root->size;
    for (const struct json_mark *member = root + 1; member < end; member += member->size) {
        for (size_t tried = 0; tried < MEMBERS; tried++) {
            size_t number = (next + tried) % MEMBERS;
            if (!json_text_named(&reader->text, member, member_names[number]))
                continue;
            reader->members[number] = member;
            next = number + 1;
            break;
        }
    }
}

/* A member that is null counts as left out. */
static const struct json_mark *given(const struct json_mark *value)
{
    return value != NULL && value->kind == JSON_NULL ? NULL : value;
}

static const struct json_mark *given_member(const struct reader *reader, enum member member)
{
    return given(reader->members[member]);
}

/* A copy of a string; NULL when the value is none, and when memory ran out: change_read looks at the arena. */
static const char *keep_string(struct reader *reader, const struct json_mark *value)
{
    if (value == NULL || value->kind != JSON_STRING || value->escaped || reader->copy == NULL)
        return value != NULL ? json_text_string(&reader->text, value, reader->arena) : NULL;
    char *string = reader->copy + value->start + 1;
    string[value->length - 2] = '\0';
    return string;
}

/* The text of a member into `text`, NULL when it is left out. */
static bool read_text(struct reader *reader, enum member member, const char **text)
{
    const struct json_mark *value = given_member(reader, member);
    *text = keep_string(reader, value);
    return value == NULL || *text != NULL ||
           refuse(reader, value, MESSAGE_CHANGE_NOT_TEXT, member_names[member]);
}

static bool read_required_text(struct reader *reader, enum member member, const char **text)
{
    if (given_member(reader, member) == NULL)
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
    return json_text_read(&reader->text, line, length, CHANGE_LINE_LIMIT, reader->error);
}

/* --- the first line --- */

static const struct json_mark *header_member(const struct reader *reader, const char *name)
{
    return given(json_text_member(&reader->text, reader->text.marks, name));
}

static bool read_version(struct reader *reader, int *version)
{
    const struct json_mark *value = header_member(reader, "version");
    bool is_number = value != NULL && value->kind == JSON_NUMBER;
    double number = is_number ? json_text_number(&reader->text, value) : 0;
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
    const struct json_mark *format_value = header_member(reader, "format");
    const char *format = keep_string(reader, format_value);
    if (format == NULL || strcmp(format, PROGRESS_FORMAT) != 0)
        return refuse(reader, format_value, MESSAGE_PROGRESS_NOT_PROGRESS, NULL);
    if (!read_version(reader, &header->version))
        return false;
    const struct json_mark *checklist = header_member(reader, "checklist");
    header->checklist = keep_string(reader, checklist);
    return (header->checklist != NULL && checklist_id_valid(header->checklist)) ||
           refuse(reader, checklist, MESSAGE_PROGRESS_BAD_HEADER, "checklist");
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
    json_text_release(&reader.text);
    if (arena->failed) {
        error_set_memory(error);
        return false;
    }
    return read;
}

/* --- reading a change --- */

static bool change_id_valid(const char *id)
{
    size_t at = 0;
    while (id[at] >= ' ' && id[at] <= '~')
        at++; /* as a rule that is all */
    const size_t length = at + strlen(id + at);
    if (length == 0 || length > CHANGE_ID_LIMIT)
        return false;
    while (at < length) {
        uint32_t character;
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
    if (!change_id_valid(change->id))
        return refuse(reader, given_member(reader, MEMBER_ID), MESSAGE_CHANGE_BAD_ID, NULL);
    if (!moment_valid(change->at))
        return refuse(reader, given_member(reader, MEMBER_AT), MESSAGE_CHANGE_BAD_MOMENT,
                      change->at);
    if (change->by == NULL)
        change->by = "";
    return true;
}

static bool read_checklist_id(struct reader *reader, enum member member, const char **id)
{
    if (!read_text(reader, member, id))
        return false;
    return *id == NULL || checklist_id_valid(*id) ||
           refuse(reader, given_member(reader, member), MESSAGE_CHANGE_BAD_CHECKLIST_ID, *id);
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
    const struct json_mark *value = given_member(reader, MEMBER_DATE);
    if (!rule->dated && value != NULL)
        return refuse(reader, value, MESSAGE_CHANGE_DATE_NOT_HERE, rule->name);
    if (!rule->dated)
        return true;
    struct date date;
    slot->date = keep_string(reader, value);
    return (slot->date != NULL && date_read_iso(slot->date, &date)) ||
           refuse(reader, value, MESSAGE_CHANGE_WANTS_DATE, rule->name);
}

static bool read_slot(struct reader *reader, struct slot *slot)
{
    const char *name;
    const struct json_mark *field = given_member(reader, MEMBER_FIELD);
    if (!read_checklist_id(reader, MEMBER_FACTOR, &slot->factor) ||
        !read_checklist_id(reader, MEMBER_ACTION, &slot->action) ||
        !read_required_text(reader, MEMBER_FIELD, &name))
        return false;
    if (slot->action != NULL && slot->factor == NULL)
        return refuse(reader, given_member(reader, MEMBER_ACTION), MESSAGE_CHANGE_ACTION_ALONE,
                      NULL);
    slot->field = field_find(name);
    if (slot->field == FIELD_UNKNOWN)
        return true;
    const struct field_rule *rule = field_rule(slot->field);
    if ((rule->on & (unsigned)slot_on(slot)) == 0)
        return refuse(reader, field, MESSAGE_CHANGE_MISPLACED, rule->name);
    return read_date(reader, slot);
}

/* Each says whether a JSON value is one of its kind, and takes it. */
struct value_reader {
    bool (*read)(struct reader *reader, const struct json_mark *json, struct value *value);
    enum message wanted;
};

static bool value_read_truth(struct reader *reader, const struct json_mark *json,
                             struct value *value)
{
    (void)reader;
    value->truth = json->kind == JSON_TRUE;
    return json->kind == JSON_TRUE || json->kind == JSON_FALSE;
}

static bool value_read_text(struct reader *reader, const struct json_mark *json,
                            struct value *value)
{
    value->text = keep_string(reader, json);
    return value->text != NULL;
}

static bool value_read_date(struct reader *reader, const struct json_mark *json,
                            struct value *value)
{
    struct date date;
    return value_read_text(reader, json, value) && date_read_iso(value->text, &date);
}

static bool value_read_number(struct reader *reader, const struct json_mark *json,
                              struct value *value)
{
    double number = json->kind == JSON_NUMBER ? json_text_number(&reader->text, json) : -1;
    if (!(number >= 0 && number <= 1e9))
        return false;
    /* As many decimals as number_add_json writes: so that writing and reading again changes nothing. */
    value->number = (double)(long long)(number * 1e6 + 0.5) / 1e6;
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
    const struct json_mark *json = reader->members[MEMBER_VALUE];
    if (json == NULL)
        return refuse(reader, NULL, MESSAGE_CHANGE_MISSING, "value");
    if (json->kind == JSON_NULL && rule->clearable)
        return true;
    const struct value_reader *kind = &value_readers[rule->kind];
    change->value.kind = rule->kind;
    if (!kind->read(reader, json, &change->value))
        return refuse(reader, json, kind->wanted, rule->name);
    return true;
}

static bool read_replaces(struct reader *reader, struct change *change)
{
    const struct json_mark *list = given_member(reader, MEMBER_REPLACES);
    if (list == NULL)
        return true;
    if (list->kind != JSON_ARRAY)
        return refuse(reader, list, MESSAGE_CHANGE_BAD_REPLACES, NULL);
    /* There are no more items than marks. */
    const char **ids = arena_alloc(reader->arena, list->size - 1, sizeof *ids);
    const struct json_mark *end = list + list->size;
    for (const struct json_mark *item = list + 1; ids != NULL && item < end; item += item->size) {
        const char *id = keep_string(reader, item);
        if (id == NULL || !change_id_valid(id))
            return refuse(reader, item, MESSAGE_CHANGE_BAD_REPLACES, NULL);
        ids[change->replaces_count++] = id;
    }
    change->replaces = ids;
    return true;
}

static bool read_change(struct reader *reader, struct change *change)
{
    if (reader->text.marks->kind != JSON_OBJECT)
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
    struct change read = {.line = arena_bytes(arena, line, length)};
    reader.copy = arena_alloc(arena, 1, length);
    if (reader.copy != NULL)
        memcpy(reader.copy, line, length);
    bool complete = read_change(&reader, &read);
    json_text_release(&reader.text);
    if (arena->failed) {
        /* What else was found may come of texts that are missing. */
        error_set_memory(error);
        return false;
    }
    if (complete)
        *change = read;
    return complete;
}
