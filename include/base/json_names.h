/*
 * Names of the members of an object, as they stand in the text. Only for base/json_text and base/json_check.
 */
#ifndef BASE_JSON_NAMES_H
#define BASE_JSON_NAMES_H

#include <stdbool.h>
#include <stddef.h>

#include "base/error.h"
#include "base/json_text.h"

/* Borrowed, without its quotes. */
struct json_name {
    const char *bytes;
    size_t length;
    bool escaped;
    const struct json_mark *mark; /* the member; NULL for a name that is sought */
};

struct json_name json_name_of(const struct json_text *text, const struct json_mark *mark);

/* Orders names by their characters, however these are written. */
int json_name_compare(const struct json_name *a, const struct json_name *b);

/* False, with the place of the second, when a name stands twice in an object. The marks of its members follow its own. */
bool json_names_check(const struct json_text *text, const struct json_mark *object,
                      struct error *error);

#endif
