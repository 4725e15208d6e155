/* The colours: each style can be read on a light and on a dark terminal, and says nothing by colour alone. */
#include <math.h>

#include "../support/test.h"
#include "fullscreen/look.h"

/* WCAG 2.2, success criterion 1.4.3. */
static const double LEAST_CONTRAST = 4.5;

enum { ANSI_COLORS = 16 };

struct palette {
    const char *name;
    uint32_t foreground, background; /* of plain text */
    uint32_t colors[ANSI_COLORS];
};

/*
 * The 16 colours of xterm(1), which come from its resource file, and those of the schemes Campbell and One Half Light
 * that Windows Terminal comes with.
 */
static const struct palette palettes[] = {
    {"xterm, light",
     0x000000,
     0xffffff,
     {0x000000, 0xcd0000, 0x00cd00, 0xcdcd00, 0x0000ee, 0xcd00cd, 0x00cdcd, 0xe5e5e5, 0x7f7f7f,
      0xff0000, 0x00ff00, 0xffff00, 0x5c5cff, 0xff00ff, 0x00ffff, 0xffffff}},
    {"xterm, dark",
     0xe5e5e5,
     0x000000,
     {0x000000, 0xcd0000, 0x00cd00, 0xcdcd00, 0x0000ee, 0xcd00cd, 0x00cdcd, 0xe5e5e5, 0x7f7f7f,
      0xff0000, 0x00ff00, 0xffff00, 0x5c5cff, 0xff00ff, 0x00ffff, 0xffffff}},
    {"Windows Terminal, Campbell",
     0xcccccc,
     0x0c0c0c,
     {0x0c0c0c, 0xc50f1f, 0x13a10e, 0xc19c00, 0x0037da, 0x881798, 0x3a96dd, 0xcccccc, 0x767676,
      0xe74856, 0x16c60c, 0xf9f1a5, 0x3b78ff, 0xb4009e, 0x61d6d6, 0xf2f2f2}},
    {"Windows Terminal, One Half Light",
     0x383a42,
     0xfafafa,
     {0x383a42, 0xe45649, 0x50a14f, 0xc18301, 0x0184bc, 0xa626a4, 0x0997b3, 0xfafafa, 0x4f525d,
      0xdf6c75, 0x98c379, 0xe4c07a, 0x61afef, 0xc577dd, 0x56b5c1, 0xffffff}},
};

enum { PALETTE_COUNT = sizeof palettes / sizeof palettes[0] };

/* The relative luminance of WCAG. */
static double luminance(uint32_t color)
{
    static const double weights[] = {0.2126, 0.7152, 0.0722};
    double sum = 0;
    for (int i = 0; i < 3; i++) {
        double part = (double)(color >> (16 - 8 * i) & 0xff) / 255;
        sum += weights[i] * (part <= 0.04045 ? part / 12.92 : pow((part + 0.055) / 1.055, 2.4));
    }
    return sum;
}

static double contrast(uint32_t one, uint32_t other)
{
    double a = luminance(one) + 0.05;
    double b = luminance(other) + 0.05;
    return a > b ? a / b : b / a;
}

static void the_measure_is_that_of_the_guideline(void **state)
{
    assert_true(fabs(contrast(0x000000, 0xffffff) - 21) < 0.001);
    assert_true(fabs(contrast(0x777777, 0xffffff) - 4.48) < 0.005);
}

/* Of the 256 colours those from 16 on are the same in every palette: a cube of six levels a side. */
static uint32_t color_of_cube(int color)
{
    static const uint32_t levels[] = {0x00, 0x5f, 0x87, 0xaf, 0xd7, 0xff};
    const int place = color - ANSI_COLORS;
    if (place < 0 || place >= 6 * 6 * 6) {
        fail_msg("%d is no color of the cube", color);
        return 0;
    }
    return levels[place / 36] << 16 | levels[place / 6 % 6] << 8 | levels[place % 6];
}

static uint32_t color_in(const struct palette *palette, enum color color, uint32_t own)
{
    if (color == COLOR_OF_TERMINAL)
        return own;
    return (int)color < ANSI_COLORS ? palette->colors[color] : color_of_cube(color);
}

static const int color_counts[] = {0, 8, 16, 88, 256, 1 << 24};

enum { COLOR_COUNTS = sizeof color_counts / sizeof color_counts[0] };

static void check_style(const struct palette *palette, enum style style, int colors)
{
    const struct look *look = look_of(style, colors);
    double found = contrast(color_in(palette, look->foreground, palette->foreground),
                            color_in(palette, look->background, palette->background));
    if (found < LEAST_CONTRAST)
        print_error("%s, style %d of %d colours: %.2f\n", palette->name, style, colors, found);
    assert_true(found >= LEAST_CONTRAST);
}

static void every_style_can_be_read_in_every_palette(void **state)
{
    for (size_t i = 0; i < PALETTE_COUNT; i++)
        for (size_t count = 0; count < COLOR_COUNTS; count++)
            for (int style = 0; style < STYLE_COUNT; style++)
                check_style(&palettes[i], (enum style)style, color_counts[count]);
}

static void colors_come_in_pairs_that_the_terminal_has(void **state)
{
    for (size_t count = 0; count < COLOR_COUNTS; count++)
        for (int style = 0; style < STYLE_COUNT; style++) {
            const struct look *look = look_of((enum style)style, color_counts[count]);
            assert_int_equal(look->foreground == COLOR_OF_TERMINAL,
                             look->background == COLOR_OF_TERMINAL);
            assert_true(look->foreground + 1 >= 0 && look->foreground + 1 <= color_counts[count]);
            assert_true(look->background + 1 >= 0 && look->background + 1 <= color_counts[count]);
        }
}

/* Only what is late and a problem: all else is weight, so that these are seen. */
static void only_a_badge_has_a_colour_and_without_colours_its_own_ground(void **state)
{
    for (size_t count = 0; count < COLOR_COUNTS; count++)
        for (int style = 0; style < STYLE_COUNT; style++) {
            const struct look *look = look_of((enum style)style, color_counts[count]);
            bool colored = look->background != COLOR_OF_TERMINAL;
            assert_int_equal(colored, style == STYLE_BADGE && color_counts[count] >= 16);
            if (style == STYLE_BADGE)
                assert_true(colored || look->reversed);
        }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_measure_is_that_of_the_guideline),
        cmocka_unit_test(every_style_can_be_read_in_every_palette),
        cmocka_unit_test(colors_come_in_pairs_that_the_terminal_has),
        cmocka_unit_test(only_a_badge_has_a_colour_and_without_colours_its_own_ground),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
