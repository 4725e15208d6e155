/*
 * The keys of the terminal: what it sends is read here, and made into keys by key_parser.h. For terminal.c. curses is asked
 * for the names of keys in terminfo alone; it reads nothing.
 *
 *     terminal_keys_start(&keys);          once there is a screen
 *     while (terminal_keys_read(&keys, &key)) …
 */
#ifndef FULLSCREEN_TERMINAL_KEYS_H
#define FULLSCREEN_TERMINAL_KEYS_H

#include <stdbool.h>
#include <termios.h>

#include "fullscreen/key_parser.h"

enum { TERMINAL_READING = 4096 }; /* more than a terminal has for a program at once */

struct terminal_keys {
    struct key_parser parser;
    char bytes[TERMINAL_READING]; /* of the last reading */
    bool gone;                    /* nothing can be read any more */
};

/* What terminfo has under this name; NULL for nothing. */
const char *terminal_capability(const char *name);

void terminal_keys_start(struct terminal_keys *keys);

/* Of the modes of a terminal makes those in which each key arrives, at once and as it was sent; Ctrl-C stays a signal. */
void terminal_keys_set_modes(struct termios *modes);

/* The next key, if there is one already; false when there is none. */
bool terminal_keys_read(struct terminal_keys *keys, struct key *key);

/* Reads what is there and what is on its way, and throws it away. */
void terminal_keys_discard(void);

#endif
