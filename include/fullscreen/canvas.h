/*
 * A canvas: the cells of a screen, as data. Layout and painting end here, so that tests can read what is shown; the
 * terminal copies it to curses.
 *
 * A wide character takes a cell and a following one whose text is "" (CELL_CONTINUED). Combining marks share the cell
 * of their base character.
 */
#ifndef FULLSCREEN_CANVAS_H
#define FULLSCREEN_CANVAS_H

#include <stdbool.h>
#include <stddef.h>

/* How a cell looks: one row each in src/fullscreen/look.c. */
enum style {
    STYLE_PLAIN,
    STYLE_HEADING,
    STYLE_STARTED,  /* what is under way */
    STYLE_BADGE,    /* what is late, and a problem: a word on a ground of its own */
    STYLE_KEY,      /* the name of a key in the footer */
    STYLE_LINE,     /* a line to write on: an underlined space */
    STYLE_MARKER,   /* the bar of the focus: a space in reverse video */
    STYLE_BAR_DONE, /* of a progress bar: a space in reverse video */
    STYLE_BAR_OPEN, /* of a progress bar: an underlined space */
    STYLE_RULE,     /* between the parts of the window: an underlined space */
    STYLE_COUNT
};

enum { CELL_TEXT_SIZE = 19 }; /* a character and four marks, all that curses shows */

/* Small, for a screen has thousands of them. */
struct cell {
    char text[CELL_TEXT_SIZE]; /* UTF-8; "" for the second half of a wide character */
    enum style style : 7;
    bool focused : 1; /* in the band of the item with the focus: shown in reverse video */
};

struct canvas {
    int rows, columns;
    struct cell *cells; /* rows * columns, row by row; owned */
    int cursor_row, cursor_column;
    int marked_row;  /* the first row of the item with the focus; -1: none */
    int marked_rows; /* how many of its rows are in the window */
    int page_top;    /* the first row of the page; above it stands its title */
    int page_rows;   /* how many rows are for the page; below stands what happened, and the keys */
    size_t page;     /* which page, by a number that is another for each that is shown; 0: none */
    size_t element;  /* which of its elements has the focus */
    bool typing;     /* it is a field that is open */
    size_t top, lines; /* which of its lines is at the top, and how many it has */
};

#define CANVAS_INIT                                                                                \
    {                                                                                              \
        .marked_row = -1                                                                           \
    }

/* Makes it that size, all cells a plain space. */
void canvas_clear(struct canvas *canvas, int rows, int columns);

/*
 * Writes one line of text, cut at the right edge. Returns the column behind it. What must never reach a terminal
 * (utf8_dangerous, invalid bytes) becomes U+FFFD, or nothing when it has no width.
 */
int canvas_write(struct canvas *canvas, int row, int column, const char *text, size_t length,
                 enum style style);

/* Gives `count` cells a style, and makes them spaces. */
void canvas_fill(struct canvas *canvas, int row, int column, int count, enum style style);

/*
 * Puts the cells of a row from one column to before another in the band of the focus: but for a badge and a line to write
 * on.
 */
void canvas_focus(struct canvas *canvas, int row, int from, int to);

static inline const struct cell *canvas_cell(const struct canvas *canvas, int row, int column)
{
    return &canvas->cells[(size_t)row * (size_t)canvas->columns + (size_t)column];
}

/* Whether the bytes of two rows of the same length are the same: then they show the same; if not, they may all the same. */
bool canvas_same_bytes(const struct canvas *one, int row, const struct canvas *other,
                       int other_row);

/* Whether both show the same, with the cursor and the focus in the same place. */
bool canvas_equal(const struct canvas *one, const struct canvas *other);

void canvas_copy(struct canvas *to, const struct canvas *from);

void canvas_release(struct canvas *canvas);

#endif
