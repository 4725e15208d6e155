#include "fullscreen/layout_maker.h"

#include "base/memory.h"
#include "base/utf8.h"

enum { COLUMN_LIMIT = 4 };

void maker_begin_line(struct maker *maker)
{
    struct layout *layout = maker->layout;
    if (layout->count == layout->capacity) {
        layout->capacity = layout->capacity == 0 ? 128 : layout->capacity * 2;
        layout->lines = memory_resize(layout->lines, layout->capacity, sizeof *layout->lines);
    }
    layout->lines[layout->count++] =
        (struct line){.element = maker->element, .first = layout->piece_count};
}

void maker_add_piece(struct maker *maker, struct piece piece)
{
    struct layout *layout = maker->layout;
    if (piece.length == 0 && piece.blanks == 0)
        return;
    if (layout->piece_count == layout->piece_capacity) {
        layout->piece_capacity = layout->piece_capacity == 0 ? 256 : layout->piece_capacity * 2;
        layout->pieces =
            memory_resize(layout->pieces, layout->piece_capacity, sizeof *layout->pieces);
    }
    piece.column += LAYOUT_INDENT;
    layout->pieces[layout->piece_count++] = piece;
    layout->lines[layout->count - 1].count++;
}

static void put(struct maker *maker, const char *text, size_t length, size_t at, enum style style)
{
    const bool badge = style == STYLE_BADGE;
    const struct piece blank = {.blanks = badge, .column = (int)at, .style = style};
    struct piece words = {
        .text = text, .length = length, .column = (int)at + badge, .style = style};
    struct piece after = blank;
    after.column = words.column + (int)utf8_width(text, length);
    maker_add_piece(maker, blank);
    maker_add_piece(maker, words);
    maker_add_piece(maker, after);
}

void maker_put(struct maker *maker, const char *text, size_t at, enum style style)
{
    put(maker, text, strlen(text), at, style);
}

/* One line of a text in its columns; returns where the next begins. */
static size_t add_part(struct maker *maker, const struct column *column, size_t at)
{
    struct utf8_line line = utf8_wrap(column->text, column->length, at, column->width);
    put(maker, column->text + line.start, line.end - line.start, column->at, column->style);
    return line.next;
}

void maker_add_columns(struct maker *maker, const struct column *columns, size_t count)
{
    size_t at[COLUMN_LIMIT] = {0};
    bool more;
    do {
        more = false;
        maker_begin_line(maker);
        for (size_t i = 0; i < count; i++) {
            if (at[i] < columns[i].length)
                at[i] = add_part(maker, &columns[i], at[i]);
            more = more || at[i] < columns[i].length;
        }
    } while (more);
}

void maker_add_text(struct maker *maker, const char *text, enum style style, size_t at)
{
    const struct column column = {.text = text,
                                  .length = strlen(text),
                                  .at = at,
                                  .width = maker->columns - at,
                                  .style = style};
    maker_add_columns(maker, &column, 1);
}

void maker_go_on(struct maker *maker, const char *text, size_t at, size_t hanging)
{
    struct column column = {
        .text = text, .length = strlen(text), .at = at, .width = maker->columns - at};
    size_t next = add_part(maker, &column, 0);
    column.at = hanging;
    column.width = maker->columns - hanging;
    while (next < column.length) {
        maker_begin_line(maker);
        next = add_part(maker, &column, next);
    }
}

void maker_add_hanging(struct maker *maker, const char *text)
{
    maker_begin_line(maker);
    maker_go_on(maker, text, 0, HANGING);
}

const char *maker_join(struct maker *maker, const char *one, const char *two, const char *three)
{
    struct strbuf buffer = STRBUF_INIT;
    strbuf_add(&buffer, one);
    strbuf_add(&buffer, two);
    strbuf_add(&buffer, three);
    const char *text = arena_text(&maker->layout->arena, buffer.text);
    strbuf_release(&buffer);
    return text;
}
