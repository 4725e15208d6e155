#include "base/json_text.h"

#include <limits.h>
#include <stdlib.h>
#include <string.h>

#include "base/json_check.h"
#include "base/json_names.h"
#include "base/json_string.h"

/* --- strings --- */

const char *json_text_string(const struct json_text *text, const struct json_mark *mark,
                             struct arena *arena)
{
    if (mark->kind != JSON_STRING)
        return NULL;
    const char *bytes = text->bytes + mark->start + 1;
    size_t length = mark->length - 2;
    if (!mark->escaped)
        return arena_bytes(arena, bytes, length);
    struct strbuf decoded = STRBUF_INIT;
    json_string_add(&decoded, bytes, length);
    const char *copy = arena_bytes(arena, decoded.text, decoded.length);
    arena->failed = arena->failed || decoded.failed;
    strbuf_release(&decoded);
    return arena->failed ? NULL : copy;
}

/* --- members --- */

bool json_text_named(const struct json_text *text, const struct json_mark *mark, const char *name)
{
    if (!mark->name_escaped)
        return strncmp(name, text->bytes + mark->name, mark->name_length) == 0 &&
               name[mark->name_length] == '\0';
    const struct json_name own = json_name_of(text, mark);
    const struct json_name sought = {name, strlen(name), false, NULL};
    return json_name_compare(&own, &sought) == 0;
}

const struct json_mark *json_text_member(const struct json_text *text,
                                         const struct json_mark *object, const char *name)
{
    if (object->kind != JSON_OBJECT)
        return NULL;
    const struct json_mark *end = object + object->size;
    for (const struct json_mark *member = object + 1; member < end; member += member->size)
        if (json_text_named(text, member, name))
            return member;
    return NULL;
}

/* --- numbers --- */

double json_text_number(const struct json_text *text, const struct json_mark *mark)
{
    return json_check_number(text->bytes + mark->start, mark->length);
}

/* --- reading --- */

static bool fail_size(size_t length, size_t limit, struct error *error)
{
    const size_t mebibyte = 1024 * 1024;
    char size[WHOLE_NUMBER_SIZE], most[WHOLE_NUMBER_SIZE];
    error_set(error, MESSAGE_JSON_TOO_LARGE, whole_number((long long)(length / mebibyte + 1), size),
              whole_number((long long)(limit / mebibyte), most));
    return false;
}

static bool read(struct json_text *text, const char *bytes, size_t length, size_t limit,
                 enum json_marks marks, struct error *error)
{
    *text = (struct json_text){.bytes = bytes};
    if (length > limit || length > INT_MAX)
        return fail_size(length, limit, error);
    bool good = json_check(text, length, marks, error);
    if (!good)
        json_text_release(text);
    return good;
}

bool json_text_read(struct json_text *text, const char *bytes, size_t length, size_t limit,
                    struct error *error)
{
    return read(text, bytes, length, limit, JSON_MARKS_STAY, error);
}

bool json_text_check(const char *bytes, size_t length, size_t limit, struct error *error)
{
    struct json_text text;
    bool good = read(&text, bytes, length, limit, JSON_MARKS_PASS, error);
    json_text_release(&text);
    return good;
}

void json_text_release(struct json_text *text)
{
    free(text->marks);
    *text = (struct json_text){0};
}

struct json_place json_mark_place(const struct json_mark *mark)
{
    return (struct json_place){mark->line, mark->start - mark->line_start + 1};
}
