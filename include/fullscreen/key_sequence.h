/*
 * What a whole escape sequence of a terminal means: a key with its modifiers, a mark of a paste, or a report. Pure. For
 * key_parser.c, which knows where a sequence ends.
 */
#ifndef FULLSCREEN_KEY_SEQUENCE_H
#define FULLSCREEN_KEY_SEQUENCE_H

#include <stdbool.h>
#include <stddef.h>

#include "fullscreen/key.h"

/*
 * The key of a sequence, which is handed in without its ESC and begins with [ or O. KEYNAME_PASTE_BEGIN and _END are the
 * marks of a paste; KEYNAME_NONE a report, or the release of a key; KEYNAME_OTHER a key that means nothing here. With `alt`
 * Alt was held as well, which rxvt tells by another ESC.
 */
struct key key_sequence_key(const char *sequence, size_t length, bool alt);

/* Whether `$` is the end of the sequence that began so. It is in rxvt, for keys with Shift; elsewhere more follows it. */
bool key_sequence_ends_with_dollar(const char *sequence, size_t length);

/* The key of a control character, of space to tilde, or of DEL; one of ESC is Escape. */
struct key key_of_ascii(unsigned char byte);

#endif
