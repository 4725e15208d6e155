#define NCURSES_WIDECHAR 1

#include "fullscreen/terminal_paint.h"

#include <curses.h>
#include <wchar.h>

#include "base/utf8.h"
#include "fullscreen/look.h"

/* Looks */

static short pair_of(enum style style)
{
    return (short)(style + 1);
}

static bool has_colors_of(const struct look *look)
{
    return look->foreground != COLOR_OF_TERMINAL;
}

static void start_colors(struct painting *painting, bool color)
{
    if (!color || !has_colors() || start_color() == ERR)
        return;
    use_default_colors();
    painting->colors = COLORS;
    for (int style = 0; style < STYLE_COUNT; style++) {
        const struct look *look = look_of((enum style)style, COLORS);
        if (has_colors_of(look))
            init_pair(pair_of((enum style)style), (short)look->foreground, (short)look->background);
    }
}

static attr_t attributes_of(const struct look *look)
{
    attr_t attributes = A_NORMAL;
    if (look->bold)
        attributes |= A_BOLD;
    if (look->underlined)
        attributes |= A_UNDERLINE;
    if (look->reversed)
        attributes |= A_REVERSE;
    return attributes;
}

static bool shows_on_blanks(enum style style)
{
    return style == STYLE_LINE || style == STYLE_BADGE;
}

/* Rows */

static bool is_blank(const struct cell *cell)
{
    return cell->text[0] == ' ' && cell->text[1] == '\0';
}

static void put_cell(const struct painting *painting, int row, int column, const struct cell *cell,
                     enum style style)
{
    wchar_t wide[CCHARW_MAX + 1] = {0};
    size_t length = strlen(cell->text);
    size_t count = 0;
    for (size_t at = 0; at < length && count < CCHARW_MAX;) {
        uint32_t character;
        at += utf8_decode(cell->text + at, length - at, &character, NULL);
        wide[count++] = (wchar_t)character;
    }
    const struct look *look = look_of(style, painting->colors);
    cchar_t glyph;
    setcchar(&glyph, wide, attributes_of(look), has_colors_of(look) ? pair_of(style) : 0, NULL);
    mvadd_wch(row, column, &glyph);
}

/*
 * The style of the blanks before the text of a row: that of the text, where it does not show on a blank. So they are sent
 * together, and a screen reader does not say the blanks apart.
 */
static enum style indent_style(const struct canvas *canvas, int row)
{
    for (int column = 0; column < canvas->columns; column++) {
        const struct cell *cell = canvas_cell(canvas, row, column);
        if (!is_blank(cell))
            return shows_on_blanks(cell->style) ? STYLE_PLAIN : cell->style;
    }
    return STYLE_PLAIN;
}

/* How many columns there are up to the last that shows something. */
static int count_shown(const struct canvas *canvas, int row)
{
    int count = canvas->columns;
    while (count > 0) {
        const struct cell *last = canvas_cell(canvas, row, count - 1);
        if (!is_blank(last) || shows_on_blanks(terminal_marks_style(last)))
            break;
        count--;
    }
    return count;
}

static void put_row(const struct painting *painting, const struct canvas *canvas, int row)
{
    const enum style indent = indent_style(canvas, row);
    const int count = count_shown(canvas, row);
    bool before_text = true;
    for (int column = 0; column < count; column++) {
        const struct cell *cell = canvas_cell(canvas, row, column);
        before_text = before_text && is_blank(cell) && !shows_on_blanks(cell->style);
        if (cell->text[0] != '\0')
            put_cell(painting, row, column, cell,
                     before_text ? indent : terminal_marks_style(cell));
    }
    if (count < canvas->columns) {
        move(row, count);
        clrtoeol();
    }
}

static bool is_of_focus(const struct canvas *canvas, int row)
{
    return canvas->marked_row >= 0 && row >= canvas->marked_row &&
           row < canvas->marked_row + canvas->marked_rows;
}

static bool is_same_text(const struct canvas *one, const struct canvas *other, int row)
{
    for (int column = 0; column < one->columns; column++)
        if (strcmp(canvas_cell(one, row, column)->text, canvas_cell(other, row, column)->text) != 0)
            return false;
    return true;
}

/* What is where it was, and still says something else. */
static bool is_other_text(const struct canvas *canvas, const struct canvas *shown, int row,
                          bool moved)
{
    bool fixed = row < canvas->page_top || row >= canvas->page_top + canvas->page_rows;
    return row != canvas->cursor_row && !is_of_focus(canvas, row) && (fixed || !moved) &&
           !is_same_text(canvas, shown, row);
}

/* False when there was none to put. */
static bool put_rows(struct painting *painting, const struct canvas *canvas, bool moved)
{
    bool any = false;
    const struct canvas *shown = &painting->shown;
    for (int row = 0; row < canvas->rows; row++) {
        if (!painting->whole && terminal_marks_same_row(canvas, row, shown, row))
            continue;
        any = true;
        put_row(painting, canvas, row);
        if (!painting->whole && is_other_text(canvas, shown, row, moved))
            wredrawln(stdscr, row, 1);
        terminal_marks_forget(&painting->shown, row, 1);
    }
    return any;
}

static bool has_other_focus(const struct painting *painting, const struct canvas *canvas)
{
    const struct canvas *shown = &painting->shown;
    return canvas->marked_row >= 0 &&
           (painting->whole || canvas->marked_row != shown->marked_row ||
            canvas->element != shown->element || canvas->typing != shown->typing);
}

static void clear_rows(int first, int count)
{
    for (int row = first; row < first + count; row++) {
        move(row, 0);
        clrtoeol();
    }
}

/* Whether the item with the focus has the same rows as before, wherever the focus was. */
static bool is_item_there(const struct painting *painting, const struct canvas *canvas)
{
    for (int row = canvas->marked_row; row < canvas->marked_row + canvas->marked_rows; row++)
        if (!terminal_marks_same_row(canvas, row, &painting->shown, row))
            return false;
    return !painting->whole;
}

/*
 * The item that gets the focus comes after all else, and is sent whole: where it stands as it did, by sending its rows
 * again; where they move or say something else, on rows that are cleared first. In a page that is sent as a whole it
 * stands in its place as well.
 */
static void send_item_apart(struct painting *painting, const struct canvas *canvas, bool moved,
                            bool others)
{
    const int first = canvas->marked_row;
    const int count = canvas->marked_rows;
    const bool there = !moved && is_item_there(painting, canvas);
    if (painting->whole)
        refresh();
    if (!there)
        clear_rows(first, count);
    if (!there || others)
        refresh();
    for (int row = first; !there && row < first + count; row++)
        put_row(painting, canvas, row);
    if (there)
        wredrawln(stdscr, first, count);
    terminal_marks_forget(&painting->shown, first, count);
}

/* Showing */

/* Curses would send the blanks before an item to bring the cursor behind them, and they would be said. */
static int column_for_curses(const struct canvas *canvas)
{
    return canvas->cursor_row == canvas->marked_row || canvas->marked_row < 0
               ? 0
               : canvas->cursor_column;
}

/* The marks on rows that the terminal moves would move with them: all are erased then. */
static void erase_marks(struct painting *painting, const struct canvas *canvas, bool moved)
{
    struct canvas *shown = &painting->shown;
    struct terminal_cursor cursor = {shown->cursor_row, shown->cursor_column};
    if (painting->whole)
        clearok(stdscr, TRUE);
    else
        terminal_marks_erase(shown, moved ? NULL : canvas, &cursor);
    if (painting->whole || moved)
        terminal_marks_forget(shown, 0, shown->rows);
    if (painting->whole)
        return;
    terminal_marks_move(&cursor, painting->cursor.row, painting->cursor.column);
    fflush(stdout);
}

static void send(struct painting *painting, const struct canvas *canvas, bool moved)
{
    erase_marks(painting, canvas, moved);
    const bool others = put_rows(painting, canvas, moved);
    idlok(stdscr, moved);
    if (has_other_focus(painting, canvas))
        send_item_apart(painting, canvas, moved, others);
    struct terminal_cursor cursor = {canvas->cursor_row, column_for_curses(canvas)};
    painting->cursor = cursor;
    move(cursor.row, cursor.column);
    refresh();
    terminal_marks_draw(canvas, &painting->shown, &cursor);
    terminal_marks_move(&cursor, canvas->cursor_row, canvas->cursor_column);
    fflush(stdout);
}

static bool is_other_page(const struct canvas *one, const struct canvas *other)
{
    return one->page != other->page || one->rows != other->rows || one->columns != other->columns;
}

static bool is_moved(const struct canvas *one, const struct canvas *other)
{
    return one->top != other->top || one->lines != other->lines ||
           one->page_top != other->page_top || one->page_rows != other->page_rows;
}

void painting_show(struct painting *painting, const struct canvas *canvas)
{
    painting->whole = painting->whole || is_other_page(canvas, &painting->shown);
    if (!painting->whole && canvas_equal(canvas, &painting->shown))
        return;
    send(painting, canvas, is_moved(canvas, &painting->shown));
    canvas_copy(&painting->shown, canvas);
    painting->whole = false;
}

void painting_open(struct painting *painting, bool color)
{
    *painting = (struct painting){.whole = true, .shown = CANVAS_INIT};
    start_colors(painting, color);
}

void painting_close(struct painting *painting)
{
    canvas_release(&painting->shown);
}
