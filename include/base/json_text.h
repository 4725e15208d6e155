/*
 * Strict JSON (RFC 8259), read where it stands: each value of a text is a mark, and nothing of it is copied before it is
 * asked for. Lines of a log that are not as the program writes them are read from the marks; base/json makes a tree.
 *
 *     struct json_text text;
 *     if (!json_text_read(&text, bytes, length, limit, &error))
 *         …
 *     const struct json_mark *root = text.marks;
 *     for (const struct json_mark *member = root + 1; member < root + root->size; member += member->size)
 *         …
 *     json_text_release(&text);
 */
#ifndef BASE_JSON_TEXT_H
#define BASE_JSON_TEXT_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/arena.h"
#include "base/error.h"

/* cJSON copies a number into a buffer of 64 bytes and splits one that is longer. */
enum { JSON_DEPTH = 64, JSON_NUMBER_LENGTH = 63 };

enum json_kind {
    JSON_NULL,
    JSON_FALSE,
    JSON_TRUE,
    JSON_NUMBER,
    JSON_STRING,
    JSON_ARRAY,
    JSON_OBJECT
};

struct json_place {
    size_t line, column; /* from 1; the column in bytes */
};

/* A value. Offsets are in bytes from the start of the text; a string has its quotes, a name is without them. */
struct json_mark {
    enum json_kind kind : 8;
    bool escaped, name_escaped; /* a string in which a backslash stands, and its name */
    uint32_t size;              /* marks, with its own: what it holds follows it */
    uint32_t start, length;     /* from its first byte to its last */
    uint32_t name, name_length; /* of a member of an object */
    uint32_t line, line_start;  /* of its first byte; the line from 1 */
};

struct json_text {
    const char *bytes; /* borrowed */
    struct json_mark
        *marks; /* owned: one for each value, in document order; the first is the whole */
    size_t count, capacity;
};

/*
 * Reads one JSON text of at most `limit` bytes. Refused, with line and column, is what is no JSON, and a byte order mark,
 * \u0000, a lone surrogate, a name twice in one object, a number out of range and what is too deep; nothing is owned then.
 */
bool json_text_read(struct json_text *text, const char *bytes, size_t length, size_t limit,
                    struct error *error);

/* Whether json_text_read would take it. No mark stays. */
bool json_text_check(const char *bytes, size_t length, size_t limit, struct error *error);

void json_text_release(struct json_text *text);

/* Where a value began. */
struct json_place json_mark_place(const struct json_mark *mark);

/* Whether it is the member of exactly that name (case counts). */
bool json_text_named(const struct json_text *text, const struct json_mark *mark, const char *name);

/* The member of that name; NULL when `object` is no object or has none. */
const struct json_mark *json_text_member(const struct json_text *text,
                                         const struct json_mark *object, const char *name);

/* A copy of a string, in `arena`; NULL when the value is no string, and when memory ran out. */
const char *json_text_string(const struct json_text *text, const struct json_mark *mark,
                             struct arena *arena);

/* The value of a JSON_NUMBER. */
double json_text_number(const struct json_text *text, const struct json_mark *mark);

#endif
