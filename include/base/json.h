/*
 * Strict JSON (RFC 8259) over cJSON.
 *
 * cJSON accepts much that is not JSON. So the bytes are checked first (base/json_text): size, UTF-8, grammar, no \u0000,
 * no lone surrogate, no duplicate key, depth; only then does cJSON build the tree. What is refused is refused with line
 * and column.
 *
 *     struct json json;
 *     if (!json_read(&json, bytes, length, JSON_CHECKLIST_SIZE, &error))
 *         …
 *     const cJSON *title = json_member(json.root, "title");
 *     …
 *     json_release(&json);
 *
 * Of every value can be asked where it stood: json_place. Then its number in document order is kept in its `valueint`,
 * also in that of a number: read numbers from `valuedouble`.
 */
#ifndef BASE_JSON_H
#define BASE_JSON_H

#include <stdbool.h>
#include <stddef.h>

#include <cjson/cJSON.h>

#include "base/arena.h"
#include "base/error.h"
#include "base/json_text.h"
#include "base/strbuf.h"

struct json {
    cJSON *root;           /* in the arena: it is never freed by cJSON */
    struct arena arena;    /* owned */
    const char *bytes;     /* borrowed */
    size_t length;         /* in bytes */
    struct json_text text; /* owned; without marks until a place is asked for */
};

/*
 * Reads one JSON text of at most `limit` bytes, which must stay as they are until json_release. On failure nothing is
 * owned and `error` has line and column. A UTF-8 byte order mark is refused.
 */
bool json_read(struct json *json, const char *bytes, size_t length, size_t limit,
               struct error *error);

void json_release(struct json *json);

/*
 * Where a value of this tree began in the bytes; {0, 0} for NULL, and when memory ran out. The first call reads the text
 * once more, and writes to the tree.
 */
struct json_place json_place(struct json *json, const cJSON *value);

/* The member of exactly that name (case counts); NULL when `object` is no object or has none. */
const cJSON *json_member(const cJSON *object, const char *name);

/* The string of a value; NULL when it is no string. Borrowed. */
const char *json_string(const cJSON *value);

/* Adds a text as a JSON string with its quotes; invalid UTF-8 becomes U+FFFD. Non-ASCII is written as it is. */
void json_add_string(struct strbuf *out, const char *text);

#endif
