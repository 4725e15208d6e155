/*
 * A key as the terminal reports it, independent of curses: a character, or one of the named keys.
 */
#ifndef FULLSCREEN_KEY_H
#define FULLSCREEN_KEY_H

#include <stdbool.h>
#include <stdint.h>

enum key_name {
    KEYNAME_NONE,      /* no key: nothing was typed */
    KEYNAME_CHARACTER, /* `character`, printable */
    KEYNAME_CONTROL,   /* Ctrl with the letter in `character`: 'A' … 'Z' */
    KEYNAME_ALT,       /* Alt with the `character` */
    KEYNAME_UP,
    KEYNAME_DOWN,
    KEYNAME_LEFT,
    KEYNAME_RIGHT,
    KEYNAME_HOME,
    KEYNAME_END,
    KEYNAME_CONTROL_LEFT,
    KEYNAME_CONTROL_RIGHT,
    KEYNAME_CONTROL_HOME,
    KEYNAME_CONTROL_END,
    KEYNAME_PAGE_UP,
    KEYNAME_PAGE_DOWN,
    KEYNAME_TAB,
    KEYNAME_BACK_TAB,
    KEYNAME_ENTER,
    KEYNAME_ESCAPE,
    KEYNAME_BACKSPACE,
    KEYNAME_ALT_BACKSPACE, /* Ctrl-Backspace too, where the terminal tells it from Backspace */
    KEYNAME_DELETE,
    KEYNAME_F1,
    KEYNAME_RESIZE,
    KEYNAME_PASTE_BEGIN, /* what follows was pasted, until KEYNAME_PASTE_END */
    KEYNAME_PASTE_END,
    KEYNAME_OTHER /* a key that means nothing here */
};

struct key {
    enum key_name name;
    uint32_t character;
};

#endif
