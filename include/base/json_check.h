/*
 * The grammar of base/json_text: whether bytes are one JSON text, and where each value of it begins. Two rules are of
 * what stands in it, and are kept by base/json_text itself: no name twice, no number out of range.
 */
#ifndef BASE_JSON_CHECK_H
#define BASE_JSON_CHECK_H

#include <stdbool.h>
#include <stddef.h>

#include "base/error.h"
#include "base/json_text.h"

/* Adds a mark for each value to `text`, which is empty at first. Its marks are owned by the caller, also on failure. */
bool json_check(struct json_text *text, const char *bytes, size_t length, struct error *error);

#endif
