#include "fullscreen/layout_field.h"

#include "base/utf8.h"

enum {
    BELOW_LABEL = 2,
    CURSOR = 1, /* the cursor stands behind a text that fills its line */
    LINE_TO_WRITE = 44,
};

size_t layout_field_value(const struct layout_columns *at, const char *label)
{
    return at->wide && layout_width(label) < at->value ? at->value : BELOW_LABEL;
}

size_t layout_field_columns(const struct page *page, const struct layout_frame *frame)
{
    const struct layout_columns at =
        layout_columns_find(page, frame->language, layout_columns(frame->columns), frame->ascii);
    const char *label = "";
    for (size_t i = 0; i < page->count; i++)
        if (page->elements[i].open)
            label = page->elements[i].text;
    return at.width - layout_field_value(&at, label) - CURSOR;
}

/* The rest of a line to write on, from column `from` on. */
static void add_line_to_write(struct maker *maker, size_t at, size_t from)
{
    size_t end = at + LINE_TO_WRITE < maker->columns ? at + LINE_TO_WRITE : maker->columns;
    if (from < end)
        maker_add_piece(
            maker,
            (struct piece){.blanks = (int)(end - from), .column = (int)from, .style = STYLE_LINE});
}

/* Where the text cursor is, when it is in this line of the open field. */
static void place_cursor(struct maker *maker, struct utf8_line line, size_t at)
{
    const struct editor *editor = maker->frame->editor;
    struct layout *layout = maker->layout;
    bool last = line.next == editor->text.length;
    if (editor->cursor < line.start || (editor->cursor >= line.next && !last))
        return;
    size_t end = editor->cursor < line.end ? editor->cursor : line.end;
    layout->has_cursor = true;
    layout->cursor_line = layout->count - 1;
    layout->cursor_column =
        LAYOUT_INDENT + (int)at + (int)utf8_width(editor->text.text + line.start, end - line.start);
}

/* What stands in a field, from column `at` on: its first line on the line that was begun. */
static void add_value(struct maker *maker, const char *text, size_t length, size_t at, bool open)
{
    const size_t width = maker->columns - at - CURSOR;
    const bool one_more = open && length > 0 && text[length - 1] == '\n';
    size_t next = 0;
    struct utf8_line line;
    for (bool more = true, first = true; more; first = false) {
        line = next < length ? utf8_wrap(text, length, next, width)
                             : (struct utf8_line){length, length, length};
        if (!first)
            maker_begin_line(maker);
        maker_add_piece(maker, (struct piece){.text = text + line.start,
                                              .length = line.end - line.start,
                                              .column = (int)at});
        if (open)
            place_cursor(maker, line, at);
        if (open)
            maker->layout->lines[maker->layout->count - 1].typed_at = LAYOUT_INDENT + (int)at;
        more = line.next < length || (one_more && next < length);
        next = line.next;
    }
    if (open || length == 0)
        add_line_to_write(maker, at, at + utf8_width(text + line.start, line.end - line.start));
}

void layout_field(struct maker *maker, const struct element *element)
{
    const size_t at = layout_field_value(&maker->at, element->text);
    const bool open = element->open && maker->frame->editor != NULL;
    const struct strbuf *typed = open ? &maker->frame->editor->text : NULL;
    if (at == BELOW_LABEL)
        maker_add_text(maker, element->text, STYLE_PLAIN, 0);
    maker_begin_line(maker);
    if (at != BELOW_LABEL)
        maker_add_piece(maker,
                        (struct piece){.text = element->text, .length = strlen(element->text)});
    add_value(maker, open ? typed->text : element->value,
              open ? typed->length : strlen(element->value), at, open);
}
