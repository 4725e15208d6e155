/* The files of words: a table by message id for each language. Read through message_text. */
#ifndef MESSAGES_WORDS_H
#define MESSAGES_WORDS_H

#include "messages/message.h"

extern const char *const words_nl[MESSAGE_COUNT];
extern const char *const words_en[MESSAGE_COUNT];

#endif
