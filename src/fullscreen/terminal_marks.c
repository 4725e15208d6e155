#include "fullscreen/terminal_marks.h"

#include <curses.h>
#include <term.h>

#undef columns /* term.h has macros for them */
#undef lines

enum { ERASED_AS_BLANKS = 2 }; /* the sequence for it is longer */

static bool is_mark(enum style style)
{
    return style == STYLE_MARKER || style == STYLE_BAR_DONE || style == STYLE_BAR_OPEN ||
           style == STYLE_RULE;
}

enum style terminal_marks_style(const struct cell *cell)
{
    return is_mark(cell->style) ? STYLE_PLAIN : cell->style;
}

bool terminal_marks_same_row(const struct canvas *one, int row, const struct canvas *other,
                             int other_row)
{
    if (canvas_same_bytes(one, row, other, other_row))
        return true;
    for (int column = 0; column < one->columns; column++) {
        const struct cell *a = canvas_cell(one, row, column);
        const struct cell *b = canvas_cell(other, other_row, column);
        if (terminal_marks_style(a) != terminal_marks_style(b) || strcmp(a->text, b->text) != 0)
            return false;
    }
    return true;
}

static int put_byte(int byte)
{
    return putchar(byte);
}

static void put_sequence(const char *sequence)
{
    if (sequence != NULL)
        tputs(sequence, 1, put_byte);
}

void terminal_marks_move(struct terminal_cursor *cursor, int row, int column)
{
    if (row == cursor->row && column == 0 && cursor->column > 0)
        put_byte('\r');
    else if (row == cursor->row && column != cursor->column && column_address != NULL)
        put_sequence(tiparm(column_address, column));
    else if (row != cursor->row || column != cursor->column)
        put_sequence(tiparm(cursor_address, row, column));
    *cursor = (struct terminal_cursor){row, column};
}

/* A part of a row whose cells belong to one mark. */
struct mark {
    int row, column, count;
    enum style style;
};

static void put_blanks(int count)
{
    for (int i = 0; i < count; i++)
        put_byte(' ');
    for (int i = 0; i < count; i++)
        put_byte('\b');
}

static void erase_mark(const struct mark *mark, struct terminal_cursor *cursor)
{
    terminal_marks_move(cursor, mark->row, mark->column);
    if (mark->count > ERASED_AS_BLANKS && erase_chars != NULL)
        put_sequence(tiparm(erase_chars, mark->count));
    else
        put_blanks(mark->count);
}

static void draw_mark(const struct mark *mark, struct terminal_cursor *cursor)
{
    const bool reversed = mark->style == STYLE_MARKER || mark->style == STYLE_BAR_DONE;
    terminal_marks_move(cursor, mark->row, mark->column);
    put_sequence(reversed ? enter_reverse_mode : enter_underline_mode);
    put_blanks(mark->count);
    put_sequence(exit_attribute_mode);
}

typedef void mark_work(const struct mark *mark, struct terminal_cursor *cursor);

/* The style of the mark in a cell that the other canvas lacks there; STYLE_PLAIN: none. */
static enum style missing(const struct canvas *canvas, const struct canvas *other, int row,
                          int column)
{
    const enum style style = canvas_cell(canvas, row, column)->style;
    if (!is_mark(style) || (other != NULL && canvas_cell(other, row, column)->style == style))
        return STYLE_PLAIN;
    return style;
}

/* Does it for each mark, or part of one, that the other canvas does not have; NULL has none, nor one of another size. */
static void work_on(const struct canvas *canvas, const struct canvas *other, mark_work *work,
                    struct terminal_cursor *cursor)
{
    if (other != NULL && (other->rows != canvas->rows || other->columns != canvas->columns))
        other = NULL;
    for (int row = 0; row < canvas->rows; row++) {
        struct mark mark = {.row = row, .style = STYLE_PLAIN};
        for (int column = 0; column <= canvas->columns; column++) {
            enum style style =
                column < canvas->columns ? missing(canvas, other, row, column) : STYLE_PLAIN;
            if (style == mark.style) {
                mark.count++;
                continue;
            }
            if (mark.style != STYLE_PLAIN)
                work(&mark, cursor);
            mark = (struct mark){.row = row, .column = column, .count = 1, .style = style};
        }
    }
}

void terminal_marks_erase(const struct canvas *canvas, const struct canvas *kept,
                          struct terminal_cursor *cursor)
{
    work_on(canvas, kept, erase_mark, cursor);
}

void terminal_marks_draw(const struct canvas *canvas, const struct canvas *there,
                         struct terminal_cursor *cursor)
{
    work_on(canvas, there, draw_mark, cursor);
}

void terminal_marks_forget(struct canvas *shown, int first, int count)
{
    for (int row = first; row < first + count && row < shown->rows; row++)
        for (int column = 0; column < shown->columns; column++)
            if (is_mark(canvas_cell(shown, row, column)->style))
                canvas_fill(shown, row, column, 1, STYLE_PLAIN);
}
