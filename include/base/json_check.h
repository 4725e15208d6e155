/*
 * The check of base/json, on the bytes: whether they are one JSON text (RFC 8259), and where each value of it stands. Only
 * for base/json.
 *
 * Refused beside what is no JSON: a byte order mark, UTF-16, invalid UTF-8, \u0000, a lone surrogate, a number that is out
 * of range or too long, and what nests too deep. Whether a name stands twice in an object is seen in the tree: base/json.
 */
#ifndef BASE_JSON_CHECK_H
#define BASE_JSON_CHECK_H

#include <stdbool.h>
#include <stddef.h>

#include "base/error.h"

/* cJSON copies a number into a buffer of 64 bytes and splits one that is longer. */
enum { JSON_DEPTH = 64, JSON_NUMBER_LENGTH = 63 };

/* Where a value or name stands: line and column of its first byte, and all of its bytes, with the quotes of a string. */
struct json_place {
    size_t line, column;  /* from 1; the column in bytes */
    size_t start, length; /* in bytes; from the start of the text */
};

/*
 * False with what is wrong, and its line and column. `places` is NULL, or has room for the place of each value and of each
 * name: they are put there in the order of the text, a name right before what it names.
 */
bool json_check(const char *bytes, size_t length, struct json_place *places, struct error *error);

#endif
