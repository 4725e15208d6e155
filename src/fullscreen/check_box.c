#include "fullscreen/check_box.h"

const char *check_box(enum check_box box, bool ascii)
{
    static const char *const signs[BOX_COUNT] = {"☑", "☐", "◐", "●", "○"};
    static const char *const brackets[BOX_COUNT] = {"[x]", "[ ]", "[-]", "(*)", "( )"};
    return ascii ? brackets[box] : signs[box];
}

size_t check_box_width(bool ascii)
{
    return ascii ? sizeof "[x]" - 1 : 1;
}
