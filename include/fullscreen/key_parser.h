/*
 * From the bytes that a terminal sends to keys. Pure: no terminal, no clock; what silence means is told to it.
 *
 *     struct key_parser parser = KEY_PARSER_INIT;
 *     key_parser_feed(&parser, bytes, length);             what one reading brought
 *     while (key_parser_next(&parser, &key)) …
 *     … nothing came for key_parser_patience(&parser) milliseconds:
 *     key_parser_silence(&parser, milliseconds);
 *     while (key_parser_next(&parser, &key)) …
 *
 * What terminals send, and what becomes of it:
 *   characters          in UTF-8; bytes that are none give U+FFFD
 *   ESC and a byte      Alt with that key, when the byte comes within `escape_delay`; a lone ESC is Escape
 *   ESC [ … and ESC O … cursor, editing and function keys with or without Shift, Alt and Ctrl, and the keypad, as xterm,
 *                       rxvt, the console of Linux and the vt220 send them; `CSI 97;5u` and `CSI 27;5;97~` as well
 *   reports             of the mouse, the focus, colours, the kind of terminal …: no key, whatever is in them
 *   ESC [ 200 ~ … 201 ~ what stands between is text; what looks like a sequence in it too, without its ESC
 *   a burst             more than KEY_PARSER_BURST bytes of text in one reading: a paste of a terminal that does not mark it
 *
 * Anything may be split anywhere. After ESC [, after ESC O and within a report the rest may take as long as it likes.
 */
#ifndef FULLSCREEN_KEY_PARSER_H
#define FULLSCREEN_KEY_PARSER_H

#include <stdbool.h>
#include <stddef.h>

#include "fullscreen/key.h"

enum {
    KEY_PARSER_BURST = 64,         /* bytes of text in one reading; more is a paste */
    KEY_PARSER_BURST_SILENCE = 50, /* milliseconds without a byte that end it */
    KEY_PARSER_ESCAPE_DELAY = 100, /* milliseconds, where the user did not choose others */
    KEY_PARSER_SEQUENCE = 40,      /* bytes; a longer one is no key */
    KEY_PARSER_QUEUE = 8,          /* keys that one byte can give */
    KEY_PARSER_NAMES = 24,         /* sequences that are learned */
    KEY_PARSER_NAME = 12           /* bytes of one of these */
};

enum key_parser_state {
    KEY_PARSER_GROUND,
    KEY_PARSER_CHARACTER, /* within a character */
    KEY_PARSER_ESCAPE,    /* ESC came */
    KEY_PARSER_ESCAPE_TWICE, /* and another: Escape, or Alt with a key that is a sequence itself, as rxvt sends it */
    KEY_PARSER_CSI,           /* ESC [ */
    KEY_PARSER_CONSOLE,       /* ESC [ [, of the console of Linux */
    KEY_PARSER_SS3,           /* ESC O */
    KEY_PARSER_MOUSE,         /* ESC [ M: three bytes follow */
    KEY_PARSER_STRING_BEGIN,  /* ESC ] and the like */
    KEY_PARSER_STRING,        /* and what it holds */
    KEY_PARSER_STRING_ESCAPE, /* its end may come */
    KEY_PARSER_STRING_OVER,   /* only ESC came of that, long ago */
    KEY_PARSER_LATE           /* after an Escape: `[200~`, the rest of a mark, may still come */
};

/* A sequence of this terminal that is a key. */
struct key_parser_name {
    char sequence[KEY_PARSER_NAME];
    size_t length;
    struct key key;
};

struct key_parser {
    int escape_delay; /* milliseconds */
    enum key_parser_state state;
    bool alt;                           /* ESC came before what is being read */
    char sequence[KEY_PARSER_SEQUENCE]; /* what came since ESC, or of a character */
    size_t length;                      /* of that; it may be more than there is room for */
    bool marked, burst;                 /* within a paste of either kind */
    bool after_return;                  /* a line break in a paste may be CR and LF */
    bool is_browser; /* what the terminal said of its kind: it is xterm.js, in a browser */
    struct key queue[KEY_PARSER_QUEUE];
    size_t first, count; /* of the queue */
    const char *bytes;   /* those that were fed and not looked at yet */
    size_t left;
    struct key_parser_name names[KEY_PARSER_NAMES];
    size_t name_count;
};

#define KEY_PARSER_INIT                                                                            \
    {                                                                                              \
        .escape_delay = KEY_PARSER_ESCAPE_DELAY                                                    \
    }

/*
 * Learns a sequence that this terminal sends for a key, as terminfo has it. It begins with ESC; one that does not, or that
 * is too long, is passed over: a single control character cannot be told from Ctrl with a letter.
 */
void key_parser_learn(struct key_parser *parser, const char *sequence, struct key key);

/* What one reading brought. The bytes stay the caller's, and are needed until key_parser_next returns false. */
void key_parser_feed(struct key_parser *parser, const char *bytes, size_t length);

/* The next key; false when more bytes, or silence, are needed. */
bool key_parser_next(struct key_parser *parser, struct key *key);

/* After how many milliseconds of silence what came so far means something; -1: silence changes nothing. */
int key_parser_patience(const struct key_parser *parser);

/* For so many milliseconds no byte came. */
void key_parser_silence(struct key_parser *parser, int milliseconds);

#endif
