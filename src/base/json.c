#include "base/json.h"

#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/utf8.h"

/*
 * While a tree is built in this thread: where cJSON takes its memory from. Half of its time went into asking for each node
 * and each string apart, and giving them back one by one. What cJSON is used for elsewhere has memory of malloc.
 */
static _Thread_local struct arena *building;

static void *take_memory(size_t size)
{
    return building != NULL ? arena_take(building, size) : malloc(size);
}

static void leave_memory(void *memory)
{
    if (building == NULL)
        free(memory); /* else it goes with the arena */
}

static void set_hooks(void)
{
    cJSON_Hooks hooks = {take_memory, leave_memory};
    cJSON_InitHooks(&hooks);
}

static bool build(struct json *json, struct error *error)
{
    static pthread_once_t once = PTHREAD_ONCE_INIT;
    pthread_once(&once, set_hooks);
    building = &json->arena;
    json->root = cJSON_ParseWithLengthOpts(json->bytes, json->length, NULL, false);
    building = NULL;
    if (json->root == NULL) /* the text is known to be good */
        error_set_memory(error);
    return json->root != NULL;
}

bool json_read(struct json *json, const char *bytes, size_t length, size_t limit,
               struct error *error)
{
    *json = (struct json){.bytes = bytes, .length = length, .arena = ARENA_INIT};
    bool good = json_text_check(bytes, length, limit, error) && build(json, error);
    if (!good)
        json_release(json);
    return good;
}

void json_release(struct json *json)
{
    arena_release(&json->arena);
    json_text_release(&json->text);
    *json = (struct json){.arena = ARENA_INIT};
}

/* Numbers the nodes in document order. Recursion goes no deeper than the check did: JSON_DEPTH. */
static void number_nodes(cJSON *node, size_t *next)
{
    node->valueint = (int)(*next)++;
    cJSON *child;
    cJSON_ArrayForEach(child, node)
    {
        number_nodes(child, next);
    }
}

/*
 * Reads the text once more: as a rule no place is ever asked for. False when memory ran out, and should cJSON have found
 * other values than there are.
 */
static bool find_places(struct json *json)
{
    struct error ignored;
    size_t numbered = 0;
    if (json->text.marks != NULL)
        return true;
    if (!json_text_read(&json->text, json->bytes, json->length, json->length, &ignored))
        return false;
    number_nodes(json->root, &numbered);
    bool same = numbered == json->text.count;
    if (!same)
        json_text_release(&json->text);
    return same;
}

struct json_place json_place(struct json *json, const cJSON *value)
{
    return value != NULL && find_places(json) ? json_mark_place(&json->text.marks[value->valueint])
                                              : (struct json_place){0, 0};
}

const cJSON *json_member(const cJSON *object, const char *name)
{
    if (!cJSON_IsObject(object))
        return NULL;
    const cJSON *member = object->child;
    /* Most names differ in their first letter. */
    while (member != NULL && (member->string[0] != name[0] || strcmp(member->string, name) != 0))
        member = member->next;
    return member;
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
