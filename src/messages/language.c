#include "messages/language.h"

#include <string.h>

static const char *const codes[LANGUAGE_COUNT] = {[LANGUAGE_NL] = "nl", [LANGUAGE_EN] = "en"};

const char *language_code(enum language language)
{
    return codes[language];
}

bool language_find(const char *code, enum language *found)
{
    for (int i = 0; i < LANGUAGE_COUNT; i++) {
        if (strcmp(codes[i], code) == 0) {
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
