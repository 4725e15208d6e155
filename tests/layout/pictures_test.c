/*
 * The pictures in the README, data/pictures/: three pages of the gallery as their canvases are, in SVG. `make pictures`
 * writes them anew.
 */
#include <locale.h>
#include <stdio.h>
#include <string.h>

#include "../support/gallery.h"
#include "../support/golden.h"
#include "../support/test.h"
#include "../support/window.h"
#include "fullscreen/look.h"
#include "report/html.h"

enum { COLUMN = 9, ROW = 20, BASE = 15, UNDER = 18, EDGE = 10, COLORS = 256, CUBE = 16, SIDE = 6 };

#define GROUND "#101010"
#define TEXT   "#d0d0d0"

/* A part of a row that looks alike, from one column to before another. */
struct part {
    int row, from, to;
    char text[16], ground[16];
    bool bold, underlined;
};

/* Of the cube of six by six by six colours, which begins at 16. */
static void write_color(enum color color, const char *own, char out[16])
{
    int place = (int)color - CUBE;
    int levels[] = {place / (SIDE * SIDE), place / SIDE % SIDE, place % SIDE};
    for (size_t i = 0; i < sizeof levels / sizeof levels[0]; i++)
        levels[i] = levels[i] == 0 ? 0 : 55 + 40 * levels[i];
    if (color == COLOR_OF_TERMINAL)
        snprintf(out, 16, "%s", own);
    else
        snprintf(out, 16, "#%02x%02x%02x", (unsigned)levels[0] & 0xff, (unsigned)levels[1] & 0xff,
                 (unsigned)levels[2] & 0xff);
}

static struct part part_of(const struct cell *cell, int row, int column)
{
    const struct look *look = look_of(cell->style, COLORS);
    bool reversed = look->reversed != cell->focused;
    struct part part = {.row = row, .from = column, .to = column + 1, .bold = look->bold};
    part.underlined = look->underlined;
    write_color(look->foreground, reversed ? GROUND : TEXT, part.text);
    write_color(look->background, reversed ? TEXT : GROUND, part.ground);
    return part;
}

static bool is_alike(const struct part *one, const struct part *other)
{
    return one->bold == other->bold && one->underlined == other->underlined &&
           strcmp(one->text, other->text) == 0 && strcmp(one->ground, other->ground) == 0;
}

__attribute__((format(printf, 2, 3))) static void add(struct strbuf *out, const char *format, ...)
{
    char text[512];
    va_list values;
    va_start(values, format);
    vsnprintf(text, sizeof text, format, values);
    va_end(values);
    strbuf_add(out, text);
}

static void add_words(struct strbuf *out, const struct canvas *canvas, const struct part *part,
                      int from, int to)
{
    add(out, "<text x=\"%d\" y=\"%d\" textLength=\"%d\" fill=\"%s\"%s>", EDGE + from * COLUMN,
        EDGE + part->row * ROW + BASE, (to - from) * COLUMN, part->text,
        part->bold ? " font-weight=\"bold\"" : "");
    for (int i = from; i < to; i++)
        html_add_text(out, canvas_cell(canvas, part->row, i)->text);
    strbuf_add(out, "</text>\n");
}

static bool is_blank(const struct canvas *canvas, const struct part *part, int column)
{
    return column >= part->to || strcmp(canvas_cell(canvas, part->row, column)->text, " ") == 0;
}

/* Where the words end that begin at a column: before two blanks, of which SVG would keep one. */
static int end_of_words(const struct canvas *canvas, const struct part *part, int from)
{
    while (!is_blank(canvas, part, from) ||
           (from > part->from && !is_blank(canvas, part, from - 1) &&
            !is_blank(canvas, part, from + 1)))
        from++;
    return from;
}

static void add_part(struct strbuf *out, const struct canvas *canvas, const struct part *part)
{
    int x = EDGE + part->from * COLUMN;
    int y = EDGE + part->row * ROW, width = (part->to - part->from) * COLUMN;
    if (strcmp(part->ground, GROUND) != 0)
        add(out, "<rect x=\"%d\" y=\"%d\" width=\"%d\" height=\"%d\" fill=\"%s\"/>\n", x, y, width,
            ROW, part->ground);
    if (part->underlined)
        add(out, "<path d=\"M%d %dh%d\" stroke=\"%s\"/>\n", x, y + UNDER, width, part->text);
    for (int from = part->from, end; from < part->to; from = end) {
        end = end_of_words(canvas, part, from);
        if (end > from)
            add_words(out, canvas, part, from, end);
        else
            end++;
    }
}

static void add_row(struct strbuf *out, const struct canvas *canvas, int row)
{
    struct part part = part_of(canvas_cell(canvas, row, 0), row, 0);
    for (int column = 1; column < canvas->columns; column++) {
        struct part next = part_of(canvas_cell(canvas, row, column), row, column);
        if (is_alike(&part, &next)) {
            part.to++;
            continue;
        }
        add_part(out, canvas, &part);
        part = next;
    }
    add_part(out, canvas, &part);
}

static void check_picture(const char *page, const char *name)
{
    struct scene scene;
    struct window window;
    struct strbuf picture = STRBUF_INIT;
    char path[64];
    size_t number = 0;
    while (strcmp(gallery_name(number), page) != 0)
        number++;
    gallery_open(number, &scene, LANGUAGE_NL);
    window_open(&window, &scene, 24, 80);
    const struct canvas *canvas = &window.screen.canvas;
    add(&picture,
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\" role=\"img\" "
        "font-size=\"15\"\n"
        " font-family=\"'DejaVu Sans Mono', Menlo, Consolas, monospace\"\n"
        " shape-rendering=\"crispEdges\">\n<rect width=\"100%%\" height=\"100%%\" rx=\"8\" "
        "fill=\"%s\"/>\n",
        2 * EDGE + canvas->columns * COLUMN, 2 * EDGE + canvas->rows * ROW, GROUND);
    for (int row = 0; row < canvas->rows; row++)
        add_row(&picture, canvas, row);
    strbuf_add(&picture, "</svg>\n");
    snprintf(path, sizeof path, "../../data/pictures/%s.svg", name);
    assert_golden(path, picture.text, picture.length);
    strbuf_release(&picture);
    window_close(&window);
    scene_close(&scene);
}

static void the_pictures_show_the_pages_as_they_are(void **state)
{
    check_picture("overview", "overzicht");
    check_picture("factor-2", "stap");
    check_picture("report", "verslag");
}

int main(void)
{
    setlocale(LC_CTYPE, "C.UTF-8");
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_pictures_show_the_pages_as_they_are),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
