/* A page as text, to compare: its title, and a line for each element with its words, its state and its intent. */
#ifndef TESTS_SUPPORT_PAGE_TEXT_H
#define TESTS_SUPPORT_PAGE_TEXT_H

#include "base/strbuf.h"
#include "wizard/page.h"

void page_text_add(struct strbuf *out, const struct page *page);

#endif
