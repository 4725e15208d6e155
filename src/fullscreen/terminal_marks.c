#include "fullscreen/terminal_marks.h"

#include <curses.h>
#include <term.h>

#include "base/strbuf.h"
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
    return putc_unlocked(byte, stdout);
}

static void put_sequence(const char *sequence)
{
    if (sequence != NULL)
        tputs(sequence, 1, put_byte);
}

/* Before each word of a mark. Nearly all terminals have the same sequence for it, which then need not be worked out. */
static void put_column(int column)
{
    static const char usual[] = "\033[%i%p1%dG";
    char digits[WHOLE_NUMBER_SIZE];
    if (strcmp(column_address, usual) != 0) {
        put_sequence(tiparm(column_address, column));
        return;
    }
    fputs("\033[", stdout);
    fputs(whole_number(column + 1, digits), stdout);
    put_byte('G');
}

void terminal_marks_move(struct terminal_cursor *cursor, int row, int column)
{
    if (row == cursor->row && column == 0 && cursor->column > 0)
        put_byte('\r');
    else if (row == cursor->row && column != cursor->column && column_address != NULL)
        put_column(column);
    else if (row != cursor->row || column != cursor->column)
        put_sequence(tiparm(cursor_address, row, column));
    *cursor = (struct terminal_cursor){row, column};
}

/* What is done to a cell beside curses: these, and the style in which curses shows its text. */
enum kind {
    KIND_NONE = 0,
    KIND_REVERSED = 0x100,
    KIND_UNDERLINED = 0x200,
    KIND_STYLE = 0xFF,
};

/* A part of a row whose cells belong to one mark. */
struct mark {
    const struct canvas *canvas;
    int row, column, count;
    enum kind kind;
};

static const struct look *text_look(const struct mark *mark)
{
    return look_of((enum style)(mark->kind & KIND_STYLE), 0);
}

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
    const struct cell *cells = canvas_cell(mark->canvas, mark->row, mark->column);
    for (int i = 0, end; i < mark->count; i = end) {
        size_t bytes = 0;
        end = end_of_word(mark, i);
        terminal_marks_move(cursor, mark->row, mark->column + i);
        for (int j = i; j < end; j++)
            for (const char *text = cells[j].text; *text != '\0'; text++, bytes++)
                put_byte(*text);
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
    const struct look *look = text_look(&mark);
    terminal_marks_move(cursor, mark.row, mark.column);
    put_attributes(look, false);
    put_cells(&mark, cursor);
    if (look->bold || look->underlined || look->reversed)
        put_sequence(exit_attribute_mode);
}

static void draw_mark(const struct mark *mark, struct terminal_cursor *cursor)
{
    terminal_marks_move(cursor, mark->row, mark->column);
    if ((mark->kind & KIND_UNDERLINED) != 0)
        put_sequence(enter_underline_mode);
    put_attributes(text_look(mark), (mark->kind & KIND_REVERSED) != 0);
    put_cells(mark, cursor);
    put_sequence(exit_attribute_mode);
}

typedef void mark_work(const struct mark *mark, struct terminal_cursor *cursor);

static enum kind kind_of(const struct cell *cell)
{
    const bool reversed =
        cell->focused || cell->style == STYLE_MARKER || cell->style == STYLE_BAR_DONE;
    const bool underlined = cell->style == STYLE_BAR_OPEN || cell->style == STYLE_RULE;
    if (!reversed && !underlined)
        return KIND_NONE;
    return (enum kind)((reversed ? KIND_REVERSED : 0) | (underlined ? KIND_UNDERLINED : 0) |
                       (int)terminal_marks_style(cell));
}

/* Does it for each mark of a row, or part of one, that the other row does not have; NULL has none. */
static void work_on_row(const struct canvas *canvas, const struct canvas *other, int row,
                        mark_work *work, struct terminal_cursor *cursor)
{
    const struct cell *cells = canvas_cell(canvas, row, 0);
    const struct cell *others = other != NULL ? canvas_cell(other, row, 0) : NULL;
    struct mark mark = {.canvas = canvas, .row = row};
    for (int column = 0; column < canvas->columns; column++) {
        enum kind kind = kind_of(&cells[column]);
        if (kind != KIND_NONE && others != NULL && kind == kind_of(&others[column]))
            kind = KIND_NONE;
        if (kind == mark.kind) {
            mark.count++;
            continue;
        }
        if (mark.kind != KIND_NONE)
            work(&mark, cursor);
        mark = (struct mark){canvas, row, column, 1, kind};
    }
    if (mark.kind != KIND_NONE)
        work(&mark, cursor);
}

/* A canvas of another size has no marks in the same places. */
static void work_on(const struct canvas *canvas, const struct canvas *other, mark_work *work,
                    struct terminal_cursor *cursor)
{
    if (other != NULL && (other->rows != canvas->rows || other->columns != canvas->columns))
        other = NULL;
    for (int row = 0; row < canvas->rows; row++)
        if (other == NULL || !canvas_same_bytes(canvas, row, other, row))
            work_on_row(canvas, other, row, work, cursor);
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
