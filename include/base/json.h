/*
 * Strict JSON (RFC 8259) over cJSON: the only way in which this program reads JSON.
 *
 * cJSON accepts much that is not JSON. So the bytes are checked first (base/json_check); only then does cJSON build the
 * tree, in which no name may stand twice in one object. What is refused is refused with line and column: first whatever is
 * wrong with the bytes, and of good ones the name that is there twice.
 *
 *     struct json json;
 *     if (!json_read(&json, bytes, length, JSON_CHECKLIST_SIZE, &error))
 *         …
 *     const cJSON *title = json_member(json.root, "title");
 *     …
 *     json_release(&json);
 *
 * An item of an array is reached by cJSON_ArrayForEach: to ask for it by its number takes longer with each item. Each value
 * has its number among all values and names in its `valueint`, also a number: read numbers from `valuedouble`.
 */
#ifndef BASE_JSON_H
#define BASE_JSON_H

#include <stdbool.h>
#include <stddef.h>

#include <cjson/cJSON.h>

#include "base/arena.h"
#include "base/error.h"
#include "base/json_check.h"
#include "base/strbuf.h"

/* Not to be copied: it knows its own arena. */
struct json {
    cJSON *root;               /* in the arena */
    struct arena *arena;       /* in which the tree is, and the places */
    struct arena own;          /* that arena, unless another was given */
    const char *bytes;         /* borrowed */
    size_t length;             /* in bytes */
    size_t count;              /* values and names */
    struct json_place *places; /* of each, in the order of the text; NULL until one is asked for */
};

/*
 * Reads one JSON text of at most `limit` bytes, which must stay as they are until json_release. On failure nothing is
 * owned and `error` has line and column, unless the text is too large.
 */
bool json_read(struct json *json, const char *bytes, size_t length, size_t limit,
               struct error *error);

void json_release(struct json *json);

/*
 * The same, with the tree in an arena that is given: it lives as long as that, also the strings, and is not released. What
 * failed may have taken something of the arena.
 */
bool json_read_in(struct arena *arena, struct json *json, const char *bytes, size_t length,
                  size_t limit, struct error *error);

/*
 * Where a value of this tree stands in the bytes; all zero for NULL. The first call checks the
 * text once more: as a rule nothing is wrong, and no place is ever asked for.
 */
struct json_place json_place(struct json *json, const cJSON *value);

/* Sets `error` at the place of a value, or of the whole for NULL; returns false, for the caller to return. */
bool json_refuse(struct json *json, const cJSON *value, enum message message, const char *subject,
                 struct error *error);

/* The member of exactly that name (case counts); NULL when `object` is no object or has none. */
const cJSON *json_member(const cJSON *object, const char *name);

/* The same, but NULL also for a member that is null. */
const cJSON *json_given(const cJSON *object, const char *name);

/* The string of a value; NULL when it is no string. Borrowed. */
const char *json_string(const cJSON *value);

/* Adds a text as a JSON string with its quotes; invalid UTF-8 becomes U+FFFD. Non-ASCII is written as it is. */
void json_add_string(struct strbuf *out, const char *text);

#endif
