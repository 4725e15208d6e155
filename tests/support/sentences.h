/* How long the sentences of a text are, in words. */
#ifndef TESTS_SUPPORT_SENTENCES_H
#define TESTS_SUPPORT_SENTENCES_H

#include <stddef.h>

enum { SENTENCE_LIMIT = 20 }; /* words of a sentence that is easy to read */

struct sentences {
    size_t count, words; /* of all texts that were added */
};

/*
 * Adds the sentences of a text: each ends at a point, question mark or exclamation mark before a space or the end.
 * Returns the words of the longest. A word holds at least one letter or digit.
 */
size_t sentences_add(struct sentences *sentences, const char *text);

/* Where the first sentence of a text ends; behind it stands a space or the end of the text. */
const char *sentence_end(const char *text);

#endif
