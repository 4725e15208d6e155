/*
 * The keys of the terminal: what it sends, made into keys. For terminal.c.
 *
 *     struct terminal_keys keys = {0};
 *     terminal_keys_start();               // once there is a screen, and keypad is on
 *     while (terminal_keys_read(&keys, &key)) …
 */
#ifndef FULLSCREEN_TERMINAL_KEYS_H
#define FULLSCREEN_TERMINAL_KEYS_H

#include <stdbool.h>
#include <stddef.h>

#include "fullscreen/key.h"

struct terminal_keys {
    char typed[4]; /* a character, in UTF-8, of which the rest has yet to come */
    size_t typed_length;
    bool after_return; /* a newline that is pasted may be CR and LF */
};

/* Sets the terminal to send each key at once, and tells curses which sequences are keys besides those of keypad(3X). */
void terminal_keys_start(void);

/* The next key, if there is one already; false when there is none. */
bool terminal_keys_read(struct terminal_keys *keys, struct key *key);

#endif
