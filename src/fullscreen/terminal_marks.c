#include "fullscreen/terminal_marks.h"

#include <curses.h>
#include <term.h>

#include "fullscreen/look.h"

#undef columns /* term.h has macros for them */
#undef lines

enum {
    ERASED_AS_BLANKS = 2, /* the sequence for it is longer */
    NOWHERE = -1,         /* where the cursor is, is not known */
};

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

/* What is done to a cell beside curses, and how curses shows its text. */
struct kind {
    bool reversed, underlined;
    enum style text;
};

/* A part of a row whose cells belong to one mark. */
struct mark {
    const struct canvas *canvas;
    int row, column, count;
    struct kind kind;
};

static void put_attributes(const struct look *look, bool reversed)
{
    if (look->bold)
        put_sequence(enter_bold_mode);
    if (look->underlined)
        put_sequence(enter_underline_mode);
    if (look->reversed || reversed)
        put_sequence(enter_reverse_mode);
}

static bool is_blank(const struct mark *mark, int i)
{
    return strcmp(canvas_cell(mark->canvas, mark->row, mark->column + i)->text, " ") == 0;
}

static int count_blanks(const struct mark *mark, int i)
{
    int count = 0;
    while (i + count < mark->count && is_blank(mark, i + count))
        count++;
    return count;
}

/* Where the word ends that begins at a cell, or behind blanks there. */
static int end_of_word(const struct mark *mark, int i)
{
    i += count_blanks(mark, i);
    while (i < mark->count && !is_blank(mark, i))
        i++;
    return i;
}

/*
 * Sends the cells of a mark, and takes back what a screen reader would say: it counts bytes, of which a character may have
 * several. Where the cursor is then, is known only when each had one, and none stood at the edge. The reader takes what
 * comes in pieces, and says a piece that ends in a blank: so each word is taken back before the next comes.
 */
static void put_cells(const struct mark *mark, struct terminal_cursor *cursor)
{
    for (int i = 0, end; i < mark->count; i = end) {
        size_t bytes = 0;
        end = end_of_word(mark, i);
        terminal_marks_move(cursor, mark->row, mark->column + i);
        for (int j = i; j < end; j++) {
            const char *text = canvas_cell(mark->canvas, mark->row, mark->column + j)->text;
            bytes += strlen(text);
            fputs(text, stdout);
        }
        for (size_t j = 0; j < bytes; j++)
            put_byte('\b');
        if (bytes != (size_t)(end - i) || mark->column + end == mark->canvas->columns)
            cursor->column = NOWHERE;
    }
}

/* The blanks at the end of a mark, when there are so many; what is left of it may be nothing. */
static void erase_blanks(struct mark *mark, struct terminal_cursor *cursor)
{
    int start = mark->count;
    while (start > 0 && is_blank(mark, start - 1))
        start--;
    if (mark->count - start <= ERASED_AS_BLANKS || erase_chars == NULL)
        return;
    terminal_marks_move(cursor, mark->row, mark->column + start);
    put_sequence(tiparm(erase_chars, mark->count - start));
    mark->count = start;
}

static void erase_mark(const struct mark *whole, struct terminal_cursor *cursor)
{
    struct mark mark = *whole;
    erase_blanks(&mark, cursor);
    if (mark.count == 0)
        return;
    const struct look *look = look_of(mark.kind.text, 0);
    terminal_marks_move(cursor, mark.row, mark.column);
    put_attributes(look, false);
    put_cells(&mark, cursor);
    if (look->bold || look->underlined || look->reversed)
        put_sequence(exit_attribute_mode);
}

static void draw_mark(const struct mark *mark, struct terminal_cursor *cursor)
{
    terminal_marks_move(cursor, mark->row, mark->column);
    if (mark->kind.underlined)
        put_sequence(enter_underline_mode);
    put_attributes(look_of(mark->kind.text, 0), mark->kind.reversed);
    put_cells(mark, cursor);
    put_sequence(exit_attribute_mode);
}

typedef void mark_work(const struct mark *mark, struct terminal_cursor *cursor);

static struct kind kind_of(const struct canvas *canvas, int row, int column)
{
    const struct cell *cell = canvas_cell(canvas, row, column);
    return (struct kind){
        .reversed = cell->focused || cell->style == STYLE_MARKER || cell->style == STYLE_BAR_DONE,
        .underlined = cell->style == STYLE_BAR_OPEN || cell->style == STYLE_RULE,
        .text = terminal_marks_style(cell),
    };
}

static bool same_kind(struct kind one, struct kind other)
{
    return one.reversed == other.reversed && one.underlined == other.underlined &&
           one.text == other.text;
}

static bool is_none(struct kind kind)
{
    return !kind.reversed && !kind.underlined;
}

/* What the mark in a cell is that the other canvas lacks there. */
static struct kind missing(const struct canvas *canvas, const struct canvas *other, int row,
                           int column)
{
    const struct kind kind = kind_of(canvas, row, column);
    const struct kind none = {0};
    const bool there = other != NULL && same_kind(kind, kind_of(other, row, column));
    return there ? none : kind;
}

/* Does it for each mark, or part of one, that the other canvas does not have; NULL has none, nor one of another size. */
static void work_on(const struct canvas *canvas, const struct canvas *other, mark_work *work,
                    struct terminal_cursor *cursor)
{
    if (other != NULL && (other->rows != canvas->rows || other->columns != canvas->columns))
        other = NULL;
    for (int row = 0; row < canvas->rows; row++) {
        struct mark mark = {.canvas = canvas, .row = row};
        if (other != NULL && canvas_same_bytes(canvas, row, other, row))
            continue;
        for (int column = 0; column <= canvas->columns; column++) {
            struct kind kind = {0};
            if (column < canvas->columns)
                kind = missing(canvas, other, row, column);
            if (same_kind(kind, mark.kind)) {
                mark.count++;
                continue;
            }
            if (!is_none(mark.kind))
                work(&mark, cursor);
            mark = (struct mark){canvas, row, column, 1, kind};
        }
        if (!is_none(mark.kind))
            work(&mark, cursor);
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

static void forget(struct canvas *shown, int row, int column)
{
    struct cell *cell = &shown->cells[(size_t)row * (size_t)shown->columns + (size_t)column];
    cell->style = terminal_marks_style(cell);
    cell->focused = false;
}

void terminal_marks_forget(struct canvas *shown, int first, int count)
{
    for (int row = first; row < first + count && row < shown->rows; row++)
        for (int column = 0; column < shown->columns; column++)
            forget(shown, row, column);
}
