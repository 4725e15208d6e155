#include "messages/language.h"

#include "messages/language.h"

#include <string.h>

static const struct {
    const char *code, *name;
} languages[LANGUAGE_COUNT] = {
    [LANGUAGE_NL] = {"nl", "Nederlands"},
    [LANGUAGE_EN] = {"en", "English"},
};

const char *language_code(enum language language)
{
    return languages[language].code;
}

const char *language_name(enum language language)
{
    return languages[language].name;
}

bool language_find(const char *code, enum language *found)
{
    for (int i = 0; i < LANGUAGE_COUNT; i++) {
        if (strcmp(languages[i].code, code) == 0) {
            *found = (enum language)i;
            return true;
        }
    }
    return false;
}

enum language language_of_locale(const char *locale)
{
    return locale != NULL && strncmp(locale, "en", 2) == 0 ? LANGUAGE_EN : LANGUAGE_NL;
}
