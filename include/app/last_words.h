/*
 * What is said when there is no memory left, before the program ends as it stands (base/memory.h): in the language of the
 * user, on a terminal that is put back as it was.
 *
 *     last_words_start();
 *     last_words_speak(&language);         … from then on
 *     last_words_terminal_opens(true);     … right before it is opened for the full screen
 *     last_words_terminal_opens(false);    … once it is closed
 */
#ifndef APP_LAST_WORDS_H
#define APP_LAST_WORDS_H

#include <stdbool.h>

#include "messages/language.h"

void last_words_start(void);

/* Borrowed: what it says at the end is what counts. */
void last_words_speak(const enum language *language);

void last_words_terminal_opens(bool opens);

#endif
