#include "messages/message.h"

static const char *const words[MESSAGE_COUNT][LANGUAGE_COUNT] = {
#define WORD(id, nl, en) [MESSAGE_##id] = {[LANGUAGE_NL] = (nl), [LANGUAGE_EN] = (en)},
#include "messages/words.def"
#undef WORD
};

const char *message_text(enum language language, enum message message)
{
    return message > MESSAGE_NONE && message < MESSAGE_COUNT ? words[message][language] : "";
}
