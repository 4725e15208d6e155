/*
 * Measures prose: how many words its sentences have. A sentence ends with . ! or ? before a space or the end; a text
 * without one is a sentence too.
 */
#ifndef TESTS_SUPPORT_PROSE_H
#define TESTS_SUPPORT_PROSE_H

#include <stddef.h>

struct prose {
    size_t sentences, words, longest; /* longest: words of the longest sentence */
    const char *longest_text;         /* borrowed: the text that holds it */
};

void prose_add(struct prose *prose, const char *text);

#endif
