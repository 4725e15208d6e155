#include "base/json.h"

#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/utf8.h"

/* Each parse of cJSON writes to a global of its own, where it went wrong; and two threads may be reading files here. */
static pthread_mutex_t parsing = PTHREAD_MUTEX_INITIALIZER;

static cJSON *parse(const char *bytes, size_t length)
{
    pthread_mutex_lock(&parsing);
    cJSON *root = cJSON_ParseWithLengthOpts(bytes, length, NULL, false);
    pthread_mutex_unlock(&parsing);
    return root;
}

/* --- no name twice --- */

struct name {
    const cJSON *member;
    size_t number; /* of the member in its object */
};

/* By name, and of one name in the order of the text. */
static int order_names(const void *a, const void *b)
{
    const struct name *left = a, *right = b;
    int order = strcmp(left->member->string, right->member->string);
    return order != 0 ? order : (left->number > right->number) - (left->number < right->number);
}

/* The first member whose name another had before it, among names in the order of order_names; NULL when there is none. */
static const cJSON *first_repeated(const struct name *names, size_t count)
{
    const struct name *first = NULL;
    for (size_t i = 1; i < count; i++) {
        bool repeated = strcmp(names[i].member->string, names[i - 1].member->string) == 0;
        if (repeated && (first == NULL || names[i].number < first->number))
            first = &names[i];
    }
    return first != NULL ? first->member : NULL;
}

/* False when memory ran out. */
static bool find_repeated(const cJSON *object, const cJSON **repeated)
{
    const size_t count = (size_t)cJSON_GetArraySize(object);
    struct name *names = calloc(count + 1, sizeof *names);
    if (names == NULL)
        return false;
    size_t number = 0;
    const cJSON *member;
    cJSON_ArrayForEach(member, object)
    {
        names[number] = (struct name){member, number};
        number++;
    }
    qsort(names, count, sizeof *names, order_names);
    *repeated = first_repeated(names, count);
    free(names);
    return true;
}

/* Counts the values from this one on, up to the one that is sought; whether that is among them. */
static bool count_to(const cJSON *value, const cJSON *sought, size_t *number)
{
    if (value == sought)
        return true;
    ++*number;
    const cJSON *child;
    cJSON_ArrayForEach(child, value)
    {
        if (count_to(child, sought, number))
            return true;
    }
    return false;
}

static bool refuse_name(const struct json *json, const cJSON *member, struct error *error)
{
    size_t number = 0;
    count_to(json->root, member, &number);
    struct json_place place = json_check_name(json->bytes, json->length, number);
    error_set_at(error, MESSAGE_JSON_DUPLICATE_NAME, place.line, place.column, member->string,
                 NULL);
    return false;
}

/* Whether no object has a name twice, what is inside first. Recursion goes no deeper than JSON_DEPTH. */
static bool check_names(const struct json *json, const cJSON *value, struct error *error)
{
    const cJSON *child, *repeated = NULL;
    cJSON_ArrayForEach(child, value)
    {
        if (!check_names(json, child, error))
            return false;
    }
    if (!cJSON_IsObject(value))
        return true;
    if (!find_repeated(value, &repeated)) {
        error_set_memory(error);
        return false;
    }
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

static bool build(struct json *json, struct error *error)
{
    json->root = parse(json->bytes, json->length);
    if (json->root == NULL) /* the text is known to be good */
        error_set_memory(error);
    return json->root != NULL && check_names(json, json->root, error);
}

bool json_read(struct json *json, const char *bytes, size_t length, size_t limit,
               struct error *error)
{
    *json = (struct json){.bytes = bytes, .length = length};
    if (length > limit)
        return fail_size(length, limit, error);
    bool good = json_check(bytes, length, error) && build(json, error);
    if (!good)
        json_release(json);
    return good;
}

void json_release(struct json *json)
{
    cJSON_Delete(json->root);
    *json = (struct json){0};
}

struct json_place json_place(const struct json *json, const cJSON *value)
{
    size_t number = 0;
    if (value == NULL || !count_to(json->root, value, &number))
        return (struct json_place){0};
    return json_check_value(json->bytes, json->length, number);
}

bool json_refuse(const struct json *json, const cJSON *value, enum message message,
                 const char *subject, struct error *error)
{
    struct json_place place = json_place(json, value != NULL ? value : json->root);
    error_set_at(error, message, place.line, place.column, subject, NULL);
    return false;
}

/* --- values --- */

const cJSON *json_member(const cJSON *object, const char *name)
{
    if (!cJSON_IsObject(object))
        return NULL;
    const cJSON *member = object->child;
    while (member != NULL && strcmp(member->string, name) != 0)
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
