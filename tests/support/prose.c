#include "prose.h"

#include <stdbool.h>
#include <string.h>

static bool ends_sentence(const char *text, size_t at)
{
    return strchr(".!?", text[at]) != NULL && (text[at + 1] == ' ' || text[at + 1] == '\0');
}

static void end_sentence(struct prose *prose, size_t words, const char *text)
{
    if (words == 0)
        return;
    prose->sentences++;
    prose->words += words;
    if (words > prose->longest) {
        prose->longest = words;
        prose->longest_text = text;
    }
}

void prose_add(struct prose *prose, const char *text)
{
    size_t words = 0;
    bool in_word = false;
    for (size_t at = 0; text[at] != '\0'; at++) {
        bool word = text[at] != ' ' && text[at] != '\n';
        words += word && !in_word;
        in_word = word;
        if (ends_sentence(text, at)) {
            end_sentence(prose, words, text);
            words = 0;
            in_word = false;
        }
    }
    end_sentence(prose, words, text);
}
