#include "sentences.h"

#include <ctype.h>
#include <stdbool.h>
#include <string.h>

/* Whether the word (up to the next space) ends a sentence; closing quotes and brackets may stand behind the mark. */
static bool ends_sentence(const char *word, size_t length)
{
    while (length > 0 && strchr("\"')]", word[length - 1]) != NULL)
        length--;
    return length > 0 && strchr(".?!", word[length - 1]) != NULL;
}

static bool is_word(const char *word, size_t length)
{
    for (size_t i = 0; i < length; i++)
        if (isalnum((unsigned char)word[i]) || (unsigned char)word[i] >= 0x80)
            return true;
    return false;
}

size_t sentences_add(struct sentences *sentences, const char *text)
{
    size_t longest = 0;
    size_t words = 0;
    while (*text != '\0') {
        size_t length = strcspn(text, " ");
        const char *next = text + length + strspn(text + length, " ");
        words += is_word(text, length);
        if (words > 0 && (ends_sentence(text, length) || *next == '\0')) {
            sentences->count++;
            sentences->words += words;
            longest = words > longest ? words : longest;
            words = 0;
        }
        text = next;
    }
    return longest;
}

const char *sentence_end(const char *text)
{
    for (;;) {
        size_t length = strcspn(text, " ");
        if (ends_sentence(text, length) || text[length] == '\0')
            return text + length;
        text += length + strspn(text + length, " ");
    }
}
