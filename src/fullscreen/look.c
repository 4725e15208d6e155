#include "fullscreen/look.h"

#define PLAIN_COLORS .foreground = COLOR_OF_TERMINAL, .background = COLOR_OF_TERMINAL

static const struct look looks[STYLE_COUNT] = {
    [STYLE_PLAIN] = {PLAIN_COLORS},
    [STYLE_HEADING] = {.bold = true, PLAIN_COLORS},
    [STYLE_LABEL] = {.bold = true, PLAIN_COLORS},
    [STYLE_DONE] = {.foreground = COLOR_NUMBER_BLACK, .background = COLOR_NUMBER_BRIGHT_GREEN},
    [STYLE_STARTED] = {.bold = true, PLAIN_COLORS},
    [STYLE_LATE] = {.foreground = COLOR_NUMBER_BLACK, .background = COLOR_NUMBER_BRIGHT_YELLOW},
    [STYLE_PROBLEM] = {.bold = true, PLAIN_COLORS},
    [STYLE_FOOTER] = {PLAIN_COLORS},
    [STYLE_MARKER] = {.reversed = true, PLAIN_COLORS},
    [STYLE_BAR_DONE] = {.reversed = true, PLAIN_COLORS},
    [STYLE_BAR_OPEN] = {.underlined = true, PLAIN_COLORS},
    [STYLE_TYPED] = {.underlined = true, PLAIN_COLORS},
};

const struct look *look_of(enum style style)
{
    return &looks[style];
}
