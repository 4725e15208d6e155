/*
 * The languages that the program speaks. A new one is a constant here, a row in src/messages/language.c and a text
 * more for each word of messages/words.def.
 */
#ifndef MESSAGES_LANGUAGE_H
#define MESSAGES_LANGUAGE_H

#include <stdbool.h>

enum language { LANGUAGE_NL, LANGUAGE_EN, LANGUAGE_COUNT };

/* The code of ISO 639-1, as in --language, in the keys of a checklist and in an HTML "lang". */
const char *language_code(enum language language);

/* Finds a language by its code; false when there is none of that code. */
bool language_find(const char *code, enum language *found);

/* The language of a locale such as "en_GB.UTF-8"; anything but "en…" is Dutch, NULL too. */
enum language language_of_locale(const char *locale);

#endif
