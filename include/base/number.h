/*
 * Numbers as people write them: with a decimal comma or point, without exponent. Independent of LC_NUMERIC.
 */
#ifndef BASE_NUMBER_H
#define BASE_NUMBER_H

#include <stdbool.h>

#include "base/strbuf.h"
#include "messages/language.h"

/* Reads "12", "12,4" or "12.4", 0 up to 1e9, at most six decimals, spaces around allowed. */
bool number_read(const char *text, double *number);

/*
 * Whether it is "2.500" in Dutch, "2,500" in English: most people mean two thousand five hundred, number_read reads two
 * and a half. Such a number is asked for again, so that neither is recorded for the other.
 */
bool number_looks_grouped(const char *text, enum language language);

/*
 * Adds a number with at most six decimals and no trailing zeros: "12,4" in Dutch, "12.4" in English. From five digits on
 * they are grouped: "125.000", "125,000"; such a number is to be read by people, not by number_read.
 */
void number_add(struct strbuf *out, double number, enum language language);

/* The same ungrouped, as number_read reads it: what stands in a field while it is edited. */
void number_add_ungrouped(struct strbuf *out, double number, enum language language);

/* The same with a point always and ungrouped, as JSON wants it. */
void number_add_json(struct strbuf *out, double number);

#endif
