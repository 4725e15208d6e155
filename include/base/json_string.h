/*
 * The strings of base/json: what may stand between the quotes, and what it means. Offsets are in bytes from `bytes`.
 */
#ifndef BASE_JSON_STRING_H
#define BASE_JSON_STRING_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/strbuf.h"
#include "messages/message.h"

/*
 * Checks the string whose first quote is at `*at`, of bytes that are valid UTF-8, and moves `*at` behind its last one;
 * sets `*escaped` when a backslash stands in it. Otherwise returns what is wrong, and moves `*at` there.
 */
enum message json_string_check(const char *bytes, size_t length, size_t *at, bool *escaped);

/*
 * Whether the bytes are valid UTF-8 without a backslash or a control character: of any JSON in them, every string ends at
 * the first quote, and there is no newline.
 */
bool json_string_unescaped(const char *bytes, size_t length);

/* Decodes the character at the start of what json_string_check found good; returns the bytes it takes. */
size_t json_string_decode(const char *bytes, size_t length, uint32_t *character);

/* Adds what stands between two quotes, decoded. */
void json_string_add(struct strbuf *out, const char *bytes, size_t length);

#endif
