/*
 * The words of a page without the white space between them, to compare with what was laid out or painted of it.
 */
#ifndef TESTS_SUPPORT_WORDS_H
#define TESTS_SUPPORT_WORDS_H

#include "wizard/page.h"

/* Adds a text without its spaces and line breaks. */
void words_add(struct strbuf *out, const char *text, size_t length);

/*
 * Adds what an element has to say in the full screen, with the marks of its kind: "☑", "- ", ":". The `wide` order is that
 * of columns beside one another, each read to its end; else what would stand beside stands below.
 */
void words_add_element(struct strbuf *out, const struct element *element, enum language language,
                       bool wide);

/* Whether its words stand in columns that go on for more than a line each, so that they are not read row by row. */
bool words_in_columns(const struct element *element, bool wide);

#endif
