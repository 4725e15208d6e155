#include "fullscreen/look.h"

#define PLAIN_COLORS .foreground = COLOR_OF_TERMINAL, .background = COLOR_OF_TERMINAL

static const struct look looks[STYLE_COUNT] = {
    [STYLE_PLAIN] = {PLAIN_COLORS},
    [STYLE_HEADING] = {.bold = true, PLAIN_COLORS},
    [STYLE_STARTED] = {.bold = true, PLAIN_COLORS},
    [STYLE_BADGE] = {.bold = true, .reversed = true, PLAIN_COLORS},
    [STYLE_KEY] = {.bold = true, PLAIN_COLORS},
    [STYLE_LINE] = {.underlined = true, PLAIN_COLORS},
    [STYLE_MARKER] = {.reversed = true, PLAIN_COLORS},
    [STYLE_BAR_DONE] = {.reversed = true, PLAIN_COLORS},
    [STYLE_BAR_OPEN] = {.underlined = true, PLAIN_COLORS},
    [STYLE_RULE] = {.underlined = true, PLAIN_COLORS},
};

/* The badge in colour, the richest first. */
static const struct {
    int colors; /* as many are needed */
    struct look look;
} badges[] = {
    {256, {.foreground = COLOR_NUMBER_WHITE, .background = COLOR_NUMBER_RED}},
    {16, {.foreground = COLOR_NUMBER_BLACK, .background = COLOR_NUMBER_BRIGHT_YELLOW}},
};

const struct look *look_of(enum style style, int colors)
{
    for (size_t i = 0; style == STYLE_BADGE && i < sizeof badges / sizeof badges[0]; i++)
        if (colors >= badges[i].colors)
            return &badges[i].look;
    return &looks[style];
}
