/*
 * The reading of base/json_text: whether bytes are one JSON text, and where each value of it begins. The first thing that
 * is wrong is told of, save that bytes that are no UTF-8 come before all else.
 */
#ifndef BASE_JSON_CHECK_H
#define BASE_JSON_CHECK_H

#include <stdbool.h>
#include <stddef.h>

#include "base/error.h"
#include "base/json_text.h"

/* Whether the marks of what an array or an object holds stay, or go once that is read. */
enum json_marks { JSON_MARKS_STAY, JSON_MARKS_PASS };

/* Reads `length` bytes of a text that has no marks yet. Its marks are owned by the caller, also on failure. */
bool json_check(struct json_text *text, size_t length, enum json_marks marks, struct error *error);

#endif
