#include "progress/change.h"

#include "base/json_text.h"
#include "progress/members.h"

/* A line that is being read by the rules of JSON alone. */
struct reader {
    struct json_text text;
    char *
        copy; /* of the line: a string that stands in it as it is becomes one here, ended by a NUL */
    const struct json_mark *marks[MEMBERS]; /* of a change; NULL for one that is left out */
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

/* A copy of a string; NULL when the value is none, and when memory ran out: the caller looks at the arena. */
static const char *keep_string(struct reader *reader, const struct json_mark *value)
{
    if (value == NULL || value->kind != JSON_STRING || value->escaped || reader->copy == NULL)
        return value != NULL ? json_text_string(&reader->text, value, reader->arena) : NULL;
    char *string = reader->copy + value->start + 1;
    string[value->length - 2] = '\0';
    return string;
}

static bool open_line(struct reader *reader, const char *line, size_t length)
{
    return json_text_read(&reader->text, line, length, CHANGE_LINE_LIMIT, reader->error);
}

static bool fits(size_t length, struct error *error)
{
    if (length > CHANGE_LINE_LIMIT)
        error_set_at(error, MESSAGE_CHANGE_LINE_TOO_LONG, 1, CHANGE_LINE_LIMIT + 1, NULL, NULL);
    return length <= CHANGE_LINE_LIMIT;
}

/* Sorts the members by name. Each is looked for behind the last: many lines have them in the order of the names. */
static void find_members(struct reader *reader)
{
    size_t next = 0;
    const struct json_mark *root = reader->text.marks, *end = root + root->size;
    for (const struct json_mark *mark = root + 1; mark < end; mark += mark->size) {
        for (size_t tried = 0; tried < MEMBERS; tried++) {
            size_t number = (next + tried) % MEMBERS;
            if (!json_text_named(&reader->text, mark, member_form((enum member)number)->name))
                continue;
            reader->marks[number] = mark;
            next = number + 1;
            break;
        }
    }
}

static struct member_value member_value(struct reader *reader, const struct json_mark *mark)
{
    struct member_value value = {.present = mark != NULL};
    if (mark == NULL)
        return value;
    value.kind = mark->kind;
    value.text = keep_string(reader, mark);
    if (mark->kind == JSON_NUMBER)
        value.number = json_text_number(&reader->text, mark);
    return value;
}

static void list_replaced(struct reader *reader, struct members *members)
{
    const struct json_mark *list = reader->marks[MEMBER_REPLACES];
    if (list == NULL || list->kind != JSON_ARRAY)
        return;
    /* There are no more items than marks. */
    members->replaces = arena_alloc(reader->arena, list->size - 1, sizeof *members->replaces);
    const struct json_mark *end = list + list->size;
    for (const struct json_mark *item = list + 1; members->replaces != NULL && item < end;
         item += item->size)
        members->replaces[members->replaces_count++] = keep_string(reader, item);
}

/* NULL for the object itself, and for a member that it does not have. */
static const struct json_mark *place_of(const struct reader *reader,
                                        const struct broken_rule *broken)
{
    const struct json_mark *mark = broken->whole ? NULL : reader->marks[broken->member];
    if (mark == NULL || broken->item == 0)
        return mark;
    mark++;
    for (size_t item = 1; item < broken->item; item++)
        mark += mark->size;
    return mark;
}

static bool read_object(struct reader *reader, struct change *change)
{
    if (reader->text.marks->kind != JSON_OBJECT)
        return refuse(reader, NULL, MESSAGE_CHANGE_NOT_OBJECT, NULL);
    struct members members = {0};
    struct broken_rule broken;
    find_members(reader);
    for (size_t i = 0; i < MEMBERS; i++)
        members.values[i] = member_value(reader, reader->marks[i]);
    list_replaced(reader, &members);
    return members_check(&members, change, &broken) ||
           refuse(reader, place_of(reader, &broken), broken.message, broken.subject);
}

/* By the rules of JSON alone. What is wrong when memory ran out may come of texts that are missing. */
static bool read_any(const char *line, size_t length, char *copy, struct arena *arena,
                     struct change *change, struct error *error)
{
    struct reader reader = {.copy = copy, .arena = arena, .error = error};
    if (!open_line(&reader, line, length))
        return false;
    bool complete = read_object(&reader, change);
    json_text_release(&reader.text);
    return complete;
}

static bool read_plain(const char *line, size_t length, char *copy, struct arena *arena,
                       struct change *change)
{
    struct members members;
    struct broken_rule ignored; /* read_any finds it again, and says where */
    return members_read_plain(line, length, copy, arena, &members) &&
           members_check(&members, change, &ignored);
}

bool change_read(const char *line, size_t length, struct arena *arena, struct change *change,
                 struct error *error)
{
    struct change read;
    if (!fits(length, error))
        return false;
    char *copy = arena_take(arena, length);
    if (copy != NULL)
        memcpy(copy, line, length);
    bool complete = copy != NULL && read_plain(line, length, copy, arena, &read);
    if (copy != NULL && !complete) {
        memcpy(copy, line, length);
        complete = read_any(line, length, copy, arena, &read, error);
    }
    if (arena->failed)
        error_set_memory(error);
    if (!complete || arena->failed)
        return false;
    *change = read;
    return true;
}
