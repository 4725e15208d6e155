/*
 * How each style looks: attributes, and colours from the terminal's own 16. Pure data; the terminal carries it out.
 *
 * Colours come in pairs, foreground and background, so that they can be read on a light and on a dark terminal alike;
 * all other text is in the terminal's own colours. Without these colours a coloured style is bold. What a colour says is
 * always there in words as well.
 */
#ifndef FULLSCREEN_LOOK_H
#define FULLSCREEN_LOOK_H

#include <stdbool.h>

#include "fullscreen/canvas.h"

/* The numbers of ANSI. The bright ones keep their distance to black in the palettes in use (look_test.c). */
enum color {
    COLOR_OF_TERMINAL = -1,
    COLOR_NUMBER_BLACK = 0,
    COLOR_NUMBER_BRIGHT_GREEN = 10,
    COLOR_NUMBER_BRIGHT_YELLOW = 11,
    COLOR_COUNT = 16
};

struct look {
    bool bold, underlined, reversed;
    enum color foreground, background; /* both COLOR_OF_TERMINAL, or neither */
};

const struct look *look_of(enum style style);

#endif
