#include "base/json.h"

#include <limits.h>
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/json_check.h"
#include "base/utf8.h"

enum { FEW_MEMBERS = 16 };

static void set_at(struct error *error, enum message message, struct json_place place,
                   const char *subject)
{
    error_set_at(error, message, place.line, place.column, subject, NULL);
}

static bool fail_size(size_t length, size_t limit, struct error *error)
{
    const size_t mebibyte = 1024 * 1024;
    struct strbuf size = STRBUF_INIT, most = STRBUF_INIT;
    strbuf_add_number(&size, (long long)(length / mebibyte + 1));
    strbuf_add_number(&most, (long long)(limit / mebibyte));
    error_set(error, MESSAGE_JSON_TOO_LARGE, size.text, most.text);
    strbuf_release(&size);
    strbuf_release(&most);
    return false;
}

/* By name, and of one name in document order. */
static int compare_members(const void *a, const void *b)
{
    const cJSON *left = *(const cJSON *const *)a;
    const cJSON *right = *(const cJSON *const *)b;
    int order = strcmp(left->string, right->string);
    return order != 0 ? order
                      : (left->valueint > right->valueint) - (left->valueint < right->valueint);
}

/* The first member whose name another had before it, among `count` members in the order of compare_members. */
static const cJSON *first_repeated(const cJSON *const *members, size_t count)
{
    const cJSON *first = NULL;
    for (size_t i = 1; i < count; i++) {
        bool repeated = strcmp(members[i]->string, members[i - 1]->string) == 0;
        if (repeated && (first == NULL || members[i]->valueint < first->valueint))
            first = members[i];
    }
    return first;
}

/* The same among the members of a small object, without sorting them: most objects are. */
static const cJSON *first_repeated_of_few(const cJSON *object)
{
    for (const cJSON *member = object->child; member != NULL; member = member->next)
        for (const cJSON *before = object->child; before != member; before = before->next)
            if (before->string[0] == member->string[0] &&
                strcmp(before->string, member->string) == 0)
                return member;
    return NULL;
}

/* False when memory ran out. */
static bool find_repeated(const cJSON *object, size_t count, const cJSON **repeated)
{
    const cJSON **members = calloc(count, sizeof(cJSON *));
    if (members == NULL)
        return false;
    count = 0;
    const cJSON *member;
    cJSON_ArrayForEach(member, object)
    {
        members[count++] = member;
    }
    qsort(members, count, sizeof *members, compare_members);
    *repeated = first_repeated(members, count);
    free(members);
    return true;
}

static bool check_names(const struct json *json, const cJSON *object, struct error *error)
{
    size_t count = 0;
    const cJSON *member;
    const cJSON *repeated = NULL;
    cJSON_ArrayForEach(member, object)
    {
        count++;
    }
    if (count <= FEW_MEMBERS) {
        repeated = first_repeated_of_few(object);
    } else if (!find_repeated(object, count, &repeated)) {
        error_set_memory(error);
        return false;
    }
    if (repeated == NULL)
        return true;
    set_at(error, MESSAGE_JSON_DUPLICATE_NAME, json->marks[repeated->valueint].name,
           repeated->string);
    return false;
}

/* Numbers the nodes in document order. Recursion goes no deeper than the check did: JSON_DEPTH. */
static bool number_nodes(const struct json *json, cJSON *node, size_t *next, struct error *error)
{
    if (*next == json->count) {
        error_set(error, MESSAGE_JSON_UNEXPECTED, NULL, NULL);
        return false;
    }
    node->valueint = (int)(*next)++;
    if (cJSON_IsNumber(node) && !isfinite(node->valuedouble)) {
        set_at(error, MESSAGE_JSON_NUMBER_RANGE, json_place(json, node), NULL);
        return false;
    }
    cJSON *child;
    cJSON_ArrayForEach(child, node)
    {
        if (!number_nodes(json, child, next, error))
            return false;
    }
    return !cJSON_IsObject(node) || check_names(json, node, error);
}

static bool build(struct json *json, const char *bytes, size_t length, struct error *error)
{
    json->root = cJSON_ParseWithLengthOpts(bytes, length, NULL, false);
    if (json->root == NULL) {
        /* The text is known to be good. */
        error_set_memory(error);
        return false;
    }
    size_t numbered = 0;
    if (!number_nodes(json, json->root, &numbered, error))
        return false;
    if (numbered != json->count) {
        error_set(error, MESSAGE_JSON_UNEXPECTED, NULL, NULL);
        return false;
    }
    return true;
}

bool json_read(struct json *json, const char *bytes, size_t length, size_t limit,
               struct error *error)
{
    *json = (struct json){NULL, NULL, 0};
    if (length > limit || length > INT_MAX)
        return fail_size(length, limit, error);
    struct json_marks marks = {NULL, 0, 0};
    bool good = json_check(&marks, bytes, length, error);
    json->marks = marks.items;
    json->count = marks.count;
    good = good && build(json, bytes, length, error);
    if (!good)
        json_release(json);
    return good;
}

void json_release(struct json *json)
{
    cJSON_Delete(json->root);
    free(json->marks);
    *json = (struct json){NULL, NULL, 0};
}

struct json_place json_place(const struct json *json, const cJSON *value)
{
    return value != NULL ? json->marks[value->valueint].value : (struct json_place){0, 0};
}

const cJSON *json_member(const cJSON *object, const char *name)
{
    return cJSON_IsObject(object) ? cJSON_GetObjectItemCaseSensitive(object, name) : NULL;
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
