#include "fullscreen/terminal_marks.h"

#include <curses.h>
#include <term.h>

#undef columns /* term.h has macros for them */
#undef lines

enum { ERASED_AS_BLANKS = 2 }; /* the sequence for it is longer */

static bool is_mark(enum style style)
{
    return style == STYLE_MARKER || style == STYLE_BAR_DONE || style == STYLE_BAR_OPEN;
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

static bool goes_on(const struct terminal_mark *mark, int row, int column, enum style style)
{
    return mark->row == row && mark->column + mark->count == column && mark->style == style;
}

static void add_cell(struct terminal_marks *marks, int row, int column, enum style style)
{
    if (marks->count > 0 && goes_on(&marks->list[marks->count - 1], row, column, style))
        marks->list[marks->count - 1].count++;
    else if (marks->count < TERMINAL_MARKS_LIMIT)
        marks->list[marks->count++] =
            (struct terminal_mark){.row = row, .column = column, .count = 1, .style = style};
}

void terminal_marks_find(struct terminal_marks *marks, const struct canvas *canvas)
{
    marks->count = 0;
    for (int row = 0; row < canvas->rows; row++) {
        const struct cell *cells = canvas_cell(canvas, row, 0);
        for (int column = 0; column < canvas->columns; column++)
            if (is_mark(cells[column].style))
                add_cell(marks, row, column, cells[column].style);
    }
}

static bool holds(const struct terminal_marks *marks, const struct terminal_mark *mark)
{
    for (size_t i = 0; marks != NULL && i < marks->count; i++) {
        const struct terminal_mark *one = &marks->list[i];
        if (one->row == mark->row && one->column == mark->column && one->count == mark->count &&
            one->style == mark->style)
            return true;
    }
    return false;
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

static void put_blanks(const struct terminal_mark *mark)
{
    for (int i = 0; i < mark->count; i++)
        put_byte(' ');
    for (int i = 0; i < mark->count; i++)
        put_byte('\b');
}

static void make_blank(const struct terminal_mark *mark, struct terminal_cursor *cursor)
{
    terminal_marks_move(cursor, mark->row, mark->column);
    if (mark->count > ERASED_AS_BLANKS && erase_chars != NULL)
        put_sequence(tiparm(erase_chars, mark->count));
    else
        put_blanks(mark);
}

void terminal_marks_erase(const struct terminal_marks *marks, const struct terminal_marks *kept,
                          struct terminal_cursor *cursor)
{
    for (size_t i = 0; i < marks->count; i++)
        if (!holds(kept, &marks->list[i]))
            make_blank(&marks->list[i], cursor);
}

void terminal_marks_draw(const struct terminal_marks *marks, const struct terminal_marks *there,
                         struct terminal_cursor *cursor)
{
    for (size_t i = 0; i < marks->count; i++) {
        const struct terminal_mark *mark = &marks->list[i];
        if (holds(there, mark))
            continue;
        terminal_marks_move(cursor, mark->row, mark->column);
        put_sequence(mark->style == STYLE_BAR_OPEN ? enter_underline_mode : enter_reverse_mode);
        put_blanks(mark);
        put_sequence(exit_attribute_mode);
    }
}
