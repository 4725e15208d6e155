/* The words of the interface, which messages/words.def lists: an id and a text for each language. */
#ifndef MESSAGES_MESSAGE_H
#define MESSAGES_MESSAGE_H

#include "messages/language.h"

enum message {
    MESSAGE_NONE, /* the empty text */
#define WORD(id, nl, en) MESSAGE_##id,
#include "messages/words.def"
#undef WORD
    MESSAGE_COUNT,
};

/* The text; never NULL, "" for an id that is not there. */
const char *message_text(enum language language, enum message message);

#endif
