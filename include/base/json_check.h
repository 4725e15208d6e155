/*
 * The strict half of base/json: whether bytes are one JSON text, and where each value of it begins. It knows nothing of
 * cJSON. Two rules need the decoded tree and are kept by base/json itself: no name twice, no number out of range.
 */
#ifndef BASE_JSON_CHECK_H
#define BASE_JSON_CHECK_H

#include <stdbool.h>
#include <stddef.h>

#include "base/error.h"
#include "base/json.h"

struct json_marks {
    struct json_mark *items; /* owned by the caller, who frees them, also on failure */
    size_t count, capacity;
};

/* Adds a mark for each value, in document order, to `marks`, which is empty at first. */
bool json_check(struct json_marks *marks, const char *bytes, size_t length, struct error *error);

#endif
