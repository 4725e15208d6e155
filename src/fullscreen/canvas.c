#include "fullscreen/canvas.h"

#include "base/memory.h"
#include "base/utf8.h"

static const char replacement[] = "\xEF\xBF\xBD"; /* U+FFFD */
static const struct cell blank = {.text = " ", .style = STYLE_PLAIN};

static size_t count_cells(const struct canvas *canvas)
{
    return (size_t)canvas->rows * (size_t)canvas->columns;
}

/* What is in the cells is then undefined. */
static struct cell *resized(const struct canvas *canvas, int rows, int columns)
{
    if (rows == canvas->rows && columns == canvas->columns && canvas->cells != NULL)
        return canvas->cells;
    return memory_resize(canvas->cells, (size_t)rows * (size_t)columns, sizeof *canvas->cells);
}

void canvas_clear(struct canvas *canvas, int rows, int columns)
{
    struct cell *cells = resized(canvas, rows, columns);
    *canvas = (struct canvas){.rows = rows, .columns = columns, .cells = cells, .marked_row = -1};
    size_t count = count_cells(canvas);
    if (count > 0)
        canvas->cells[0] = blank;
    for (size_t filled = 1; filled < count; filled *= 2) {
        size_t more = filled < count - filled ? filled : count - filled;
        memcpy(canvas->cells + filled, canvas->cells, more * sizeof blank);
    }
}

static struct cell *cell_at(const struct canvas *canvas, int row, int column)
{
    return &canvas->cells[(size_t)row * (size_t)canvas->columns + (size_t)column];
}

/* Adds a combining mark to a cell; one that does not fit any more is left out. */
static void combine(struct cell *cell, const char *bytes, size_t length)
{
    size_t used = strlen(cell->text);
    if (used + length < CELL_TEXT_SIZE) {
        memcpy(cell->text + used, bytes, length);
        cell->text[used + length] = '\0';
    }
}

/* The cell of the character before `column`, which may be a wide one. */
static struct cell *base_before(const struct canvas *canvas, int row, int column)
{
    struct cell *cell = cell_at(canvas, row, column - 1);
    return cell->text[0] == '\0' ? cell - 1 : cell;
}

/* Puts a character in its cell, or in two when it is wide. */
static void put(struct cell *cell, const char *bytes, size_t length, int width, enum style style)
{
    *cell = (struct cell){.style = style};
    combine(cell, bytes, length);
    if (width == 2)
        cell[1] = (struct cell){.text = "", .style = style};
}

/* Printable ASCII, of which most text is. */
static bool is_plain(char byte)
{
    return byte >= ' ' && byte <= '~';
}

/* It is narrow: in the place of a wide character a blank follows. */
static void put_replacement(struct cell *cell, int width, enum style style)
{
    put(cell, replacement, sizeof replacement - 1, 1, style);
    if (width == 2)
        put(cell + 1, " ", 1, 1, style);
}

int canvas_write(struct canvas *canvas, int row, int column, const char *text, size_t length,
                 enum style style)
{
    if (row < 0 || row >= canvas->rows)
        return column;
    int start = column;
    for (size_t at = 0; at < length;) {
        if (is_plain(text[at]) && column < canvas->columns) {
            *cell_at(canvas, row, column++) = (struct cell){.text = {text[at++]}, .style = style};
            continue;
        }
        uint32_t character;
        bool valid;
        size_t taken = utf8_decode(text + at, length - at, &character, &valid);
        bool shown = valid && !utf8_dangerous(character);
        int width = utf8_char_width(character);
        if (column + width > canvas->columns)
            break;
        if (width == 0 && shown && column > start)
            combine(base_before(canvas, row, column), text + at, taken);
        else if (width > 0 && shown)
            put(cell_at(canvas, row, column), text + at, taken, width, style);
        else if (width > 0)
            put_replacement(cell_at(canvas, row, column), width, style);
        column += width;
        at += taken;
    }
    return column;
}

void canvas_fill(struct canvas *canvas, int row, int column, int count, enum style style)
{
    if (row < 0 || row >= canvas->rows)
        return;
    for (int i = column; i < column + count && i < canvas->columns; i++)
        *cell_at(canvas, row, i) = (struct cell){.text = " ", .style = style};
}

void canvas_focus(struct canvas *canvas, int row, int from, int to)
{
    if (row < 0 || row >= canvas->rows)
        return;
    for (int i = from; i < to && i < canvas->columns; i++) {
        struct cell *cell = cell_at(canvas, row, i);
        cell->focused = cell->style != STYLE_BADGE && cell->style != STYLE_LINE;
    }
}

static bool same_size(const struct canvas *one, const struct canvas *other)
{
    return one->rows == other->rows && one->columns == other->columns;
}

static bool same_cell(const struct cell *one, const struct cell *other)
{
    return one->style == other->style && one->focused == other->focused &&
           strcmp(one->text, other->text) == 0;
}

bool canvas_same_bytes(const struct canvas *one, int row, const struct canvas *other, int other_row)
{
    return memcmp(cell_at(one, row, 0), cell_at(other, other_row, 0),
                  (size_t)one->columns * sizeof *one->cells) == 0;
}

static bool same_row(const struct canvas *one, const struct canvas *other, int row)
{
    bool same = true;
    if (!canvas_same_bytes(one, row, other, row))
        for (int column = 0; same && column < one->columns; column++)
            same = same_cell(cell_at(one, row, column), cell_at(other, row, column));
    return same;
}

bool canvas_equal(const struct canvas *one, const struct canvas *other)
{
    bool equal = same_size(one, other) && one->cursor_row == other->cursor_row &&
                 one->cursor_column == other->cursor_column &&
                 one->marked_row == other->marked_row && one->marked_rows == other->marked_rows &&
                 one->page == other->page && one->element == other->element;
    for (int row = 0; equal && row < one->rows; row++)
        equal = same_row(one, other, row);
    return equal;
}

void canvas_copy(struct canvas *to, const struct canvas *from)
{
    struct cell *cells = resized(to, from->rows, from->columns);
    size_t count = count_cells(from);
    if (count > 0)
        memcpy(cells, from->cells, count * sizeof *cells);
    *to = *from;
    to->cells = cells;
}

void canvas_release(struct canvas *canvas)
{
    free(canvas->cells);
    *canvas = (struct canvas)CANVAS_INIT;
}
