/*
 * The reading of base/json_text: whether bytes are one JSON text, and where each value of it begins. What is wrong is told
 * of in the order of reading: a name that is there twice, when its object is at its end.
 */
#ifndef BASE_JSON_CHECK_H
#define BASE_JSON_CHECK_H

#include <stdbool.h>
#include <stddef.h>

#include "base/error.h"
#include "base/json_text.h"

/* Whether all marks stay, or only those of the members of each object that is being read, for their names. */
enum json_marks { JSON_MARKS_STAY, JSON_MARKS_PASS };

/* Reads `length` bytes of a text that has no marks yet. Its marks are owned by the caller, also on failure. */
bool json_check(struct json_text *text, size_t length, enum json_marks marks, struct error *error);

/* The value of a number that is good, of at most JSON_NUMBER_LENGTH bytes. */
double json_check_number(const char *bytes, size_t length);

#endif
