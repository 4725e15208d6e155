/*
 * How each style looks: attributes, and colours. Pure data; the terminal carries it out.
 *
 * Colour is scarce: only a badge has one, a word on its own ground, so that it can be read on a light and on a dark
 * terminal alike. All other text is in the terminal's own colours, and differs by its weight. What a badge says is there
 * in words; where the colours are not to be had it stands in reverse video.
 */
#ifndef FULLSCREEN_LOOK_H
#define FULLSCREEN_LOOK_H

#include <stdbool.h>

#include "fullscreen/canvas.h"

/*
 * Of the 16 of ANSI, which each terminal sets to its liking, black on bright yellow keeps its distance in the palettes
 * in use (look_test.c). Of the colours from 16 on, which are the same everywhere, it is white on red.
 */
enum color {
    COLOR_OF_TERMINAL = -1,
    COLOR_NUMBER_BLACK = 0,
    COLOR_NUMBER_BRIGHT_YELLOW = 11,
    COLOR_NUMBER_RED = 160,
    COLOR_NUMBER_WHITE = 231,
};

struct look {
    bool bold, underlined, reversed;
    enum color foreground, background; /* both COLOR_OF_TERMINAL, or neither */
};

/* The look of a style on a terminal of that many colours; 0: without colour. */
const struct look *look_of(enum style style, int colors);

#endif
