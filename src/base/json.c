#include "base/json.h"

#include <limits.h>
#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/memory.h"
#include "base/utf8.h"

/*
 * Each parse of cJSON writes to a global of its own, where it went wrong; its memory is asked for without saying what for;
 * and two threads may be reading files here.
 */
static pthread_mutex_t parsing = PTHREAD_MUTEX_INITIALIZER;
static struct arena *parsed_into;

static void *take(size_t size)
{
    return arena_take(parsed_into, size);
}

static void leave(void *memory)
{
    (void)memory; /* it is the arena's */
}

static void use_arena(void)
{
    cJSON_InitHooks(&(cJSON_Hooks){take, leave});
}

/* cJSON takes whatever json_check lets pass; should it ever not, this is a better end than any other. */
static cJSON *parse(struct arena *arena, const char *bytes, size_t length)
{
    static pthread_once_t used = PTHREAD_ONCE_INIT;
    pthread_once(&used, use_arena);
    pthread_mutex_lock(&parsing);
    parsed_into = arena;
    cJSON *root = cJSON_ParseWithLengthOpts(bytes, length, NULL, false);
    parsed_into = NULL;
    pthread_mutex_unlock(&parsing);
    if (root == NULL)
        memory_end();
    return root;
}

/* Most names differ in their first letter. */
static bool same_name(const char *a, const char *b)
{
    return a[0] == b[0] && strcmp(a, b) == 0;
}

/* --- places --- */

/* Numbers values in the order of the text, in which a name counts too. Recursion goes no deeper than JSON_DEPTH. */
static void number_values(cJSON *value, size_t *count)
{
    cJSON *child;
    value->valueint = (int)(*count)++;
    cJSON_ArrayForEach(child, value)
    {
        *count += child->string != NULL;
        number_values(child, count);
    }
}

static struct json_place place_of(struct json *json, size_t number)
{
    struct error ignored; /* the text is known to be good */
    if (json->places == NULL) {
        json->places = arena_alloc(json->arena, json->count, sizeof *json->places);
        json_check(json->bytes, json->length, json->places, &ignored);
    }
    return json->places[number];
}

struct json_place json_place(struct json *json, const cJSON *value)
{
    return value != NULL ? place_of(json, (size_t)value->valueint) : (struct json_place){0};
}

bool json_refuse(struct json *json, const cJSON *value, enum message message, const char *subject,
                 struct error *error)
{
    struct json_place place = json_place(json, value != NULL ? value : json->root);
    error_set_at(error, message, place.line, place.column, subject, NULL);
    return false;
}

/* --- no name twice --- */

enum { FEW_MEMBERS = 16 };

/* By name, and of one name in the order of the text. */
static int order_members(const void *a, const void *b)
{
    const cJSON *left = *(const cJSON *const *)a, *right = *(const cJSON *const *)b;
    int order = strcmp(left->string, right->string);
    return order != 0 ? order : left->valueint - right->valueint;
}

/* The first member whose name another had before it; NULL when there is none. */
static const cJSON *first_repeated_of_few(const cJSON *object)
{
    const cJSON *member;
    cJSON_ArrayForEach(member, object)
    {
        for (const cJSON *before = object->child; before != member; before = before->next)
            if (same_name(before->string, member->string))
                return member;
    }
    return NULL;
}

/* The same, of members in the order of order_members. */
static const cJSON *first_repeated(const cJSON *const *members, size_t count)
{
    const cJSON *first = NULL;
    for (size_t i = 1; i < count; i++) {
        bool repeated = same_name(members[i]->string, members[i - 1]->string);
        if (repeated && (first == NULL || members[i]->valueint < first->valueint))
            first = members[i];
    }
    return first;
}

static const cJSON *find_repeated(const cJSON *object)
{
    const size_t size = (size_t)cJSON_GetArraySize(object);
    if (size <= FEW_MEMBERS)
        return first_repeated_of_few(object);
    size_t count = 0;
    const cJSON **members = memory_new(size, sizeof *members);
    const cJSON *member;
    cJSON_ArrayForEach(member, object)
    {
        members[count++] = member;
    }
    qsort(members, count, sizeof *members, order_members);
    const cJSON *repeated = first_repeated(members, count);
    free(members);
    return repeated;
}

/* The name of a member stands right before it. */
static bool refuse_name(struct json *json, const cJSON *member, struct error *error)
{
    struct json_place place = place_of(json, (size_t)member->valueint - 1);
    error_set_at(error, MESSAGE_JSON_DUPLICATE_NAME, place.line, place.column, member->string,
                 NULL);
    return false;
}

/* Whether no object has a name twice, what is inside first. Recursion goes no deeper than JSON_DEPTH. */
static bool check_names(struct json *json, const cJSON *value, struct error *error)
{
    const cJSON *child;
    cJSON_ArrayForEach(child, value)
    {
        if (!check_names(json, child, error))
            return false;
    }
    const cJSON *repeated = cJSON_IsObject(value) ? find_repeated(value) : NULL;
    return repeated == NULL || refuse_name(json, repeated, error);
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

bool json_read_in(struct arena *arena, struct json *json, const char *bytes, size_t length,
                  size_t limit, struct error *error)
{
    *json = (struct json){.arena = arena, .bytes = bytes, .length = length};
    if (length > limit || length > INT_MAX)
        return fail_size(length, limit, error);
    if (!json_check(bytes, length, NULL, error))
        return false;
    cJSON *root = parse(arena, bytes, length);
    number_values(root, &json->count);
    bool good = check_names(json, root, error);
    json->root = good ? root : NULL;
    return good;
}

bool json_read(struct json *json, const char *bytes, size_t length, size_t limit,
               struct error *error)
{
    struct arena own = ARENA_INIT;
    bool good = json_read_in(&own, json, bytes, length, limit, error);
    json->own = own;
    json->arena = &json->own;
    if (!good)
        json_release(json);
    return good;
}

void json_release(struct json *json)
{
    arena_release(&json->own);
    *json = (struct json){0};
}

/* --- values --- */

const cJSON *json_member(const cJSON *object, const char *name)
{
    if (!cJSON_IsObject(object))
        return NULL;
    const cJSON *member = object->child;
    while (member != NULL && !same_name(member->string, name))
        member = member->next;
    return member;
}

const cJSON *json_given(const cJSON *object, const char *name)
{
    const cJSON *member = json_member(object, name);
    return cJSON_IsNull(member) ? NULL : member;
}

const char *json_string(const cJSON *value)
{
    return cJSON_IsString(value) ? value->valuestring : NULL;
}

static void add_character(struct strbuf *out, uint32_t character)
{
    static const char named[] = "\"\\\b\f\n\r\t", names[] = "\"\\bfnrt";
    const char *found = character < 0x80 && character > 0 ? strchr(named, (int)character) : NULL;
    if (found != NULL) {
        strbuf_add_char(out, '\\');
        strbuf_add_char(out, names[found - named]);
    } else if (character < 0x20) {
        char code[sizeof "\\u0000"];
        snprintf(code, sizeof code, "\\u%04x", (unsigned)(character & 0x1F));
        strbuf_add(out, code);
    } else {
        utf8_add(out, character);
    }
}

void json_add_string(struct strbuf *out, const char *text)
{
    size_t length = strlen(text);
    strbuf_add_char(out, '"');
    for (size_t i = 0; i < length;) {
        uint32_t character;
        i += utf8_decode(text + i, length - i, &character, NULL);
        add_character(out, character);
    }
    strbuf_add_char(out, '"');
}
