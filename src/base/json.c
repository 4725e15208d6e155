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
    return building != NULL ? arena_alloc(building, 1, size) : malloc(size);
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

static bool build(struct json *json, const char *bytes, size_t length, struct error *error)
{
    static pthread_once_t once = PTHREAD_ONCE_INIT;
    pthread_once(&once, set_hooks);
    building = &json->arena;
    cJSON *root = cJSON_ParseWithLengthOpts(bytes, length, NULL, false);
    building = NULL;
    json->root = root;
    if (root == NULL) {
        /* The text is known to be good. */
        error_set_memory(error);
        return false;
    }
    size_t numbered = 0;
    number_nodes(root, &numbered);
    if (numbered != json->count) {
        error_set(error, MESSAGE_JSON_UNEXPECTED, NULL, NULL);
        return false;
    }
    return true;
}

bool json_read(struct json *json, const char *bytes, size_t length, size_t limit,
               struct error *error)
{
    *json = (struct json){.arena = ARENA_INIT};
    struct json_text text;
    if (!json_text_read(&text, bytes, length, limit, error))
        return false;
    json->marks = text.marks;
    json->count = text.count;
    bool good = build(json, bytes, length, error);
    if (!good)
        json_release(json);
    return good;
}

void json_release(struct json *json)
{
    arena_release(&json->arena);
    free(json->marks);
    *json = (struct json){.arena = ARENA_INIT};
}

struct json_place json_place(const struct json *json, const cJSON *value)
{
    return value != NULL ? json_mark_place(&json->marks[value->valueint])
                         : (struct json_place){0, 0};
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
