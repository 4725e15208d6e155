/*
 * What is said when there is no memory left, before the program ends as it stands (base/memory.h): in the language of the
 * user, on a terminal that is put back as it was.
 *
 *     last_words_start();
 *     last_words_speak(&language);         … from then on
 */
#ifndef APP_LAST_WORDS_H
#define APP_LAST_WORDS_H

#include "messages/language.h"

void last_words_start(void);

/* Borrowed: what it says at the end is what counts. */
void last_words_speak(const enum language *language);

#endif
