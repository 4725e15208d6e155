/*
 * Speech: a page as lines of text, for screen readers, braille and pipes. Pure.
 *
 * What can be chosen has a number before it, from 1 in the order of the page. State is always words. No line holds a
 * control character; lines are not wrapped: the reader of the user does that.
 */
#ifndef ACCESSIBLE_SPEECH_H
#define ACCESSIBLE_SPEECH_H

#include <stddef.h>

#include "base/strbuf.h"
#include "messages/language.h"
#include "wizard/page.h"

/* Adds all elements of a page, a line each; an empty line before a heading. */
void speech_add_page(const struct page *page, enum language language, struct strbuf *out);

/* Adds one element as on the page, without its number: "Eigenaar: HR-adviseur". */
void speech_add_element(const struct element *element, enum language language, struct strbuf *out);

/* How many elements can be chosen, and which element a number from 1 stands for (page->count: none). */
size_t speech_choices(const struct page *page);
size_t speech_choice(const struct page *page, size_t number);

#endif
