#include "fullscreen/layout.h"

#include "base/utf8.h"

enum {
    BAR_COLUMNS = 40,
    HANGING_TIP = 2, /* behind "- " */
    HANGING_ITEM = 2,
    FIELD_INDENT = 2,
};

/* What is being laid out: the layout, for how wide a window. */
struct maker {
    struct layout *layout;
    enum language language;
    const struct editor *editor;
    size_t columns; /* for text, behind the indent */
    size_t element;
};

/* Growing the lists: failure is sticky in the arena, like that of the page. */

static void begin_line(struct maker *maker)
{
    struct layout *layout = maker->layout;
    if (layout->count == layout->capacity) {
        size_t capacity = layout->capacity == 0 ? 128 : layout->capacity * 2;
        struct line *lines = reallocarray(layout->lines, capacity, sizeof *lines);
        if (lines == NULL) {
            layout->arena.failed = true;
            return;
        }
        layout->lines = lines;
        layout->capacity = capacity;
    }
    layout->lines[layout->count++] =
        (struct line){.element = maker->element, .first = layout->piece_count};
}

static void add_piece(struct maker *maker, struct piece piece)
{
    struct layout *layout = maker->layout;
    if (layout->count == 0 || (piece.length == 0 && piece.blanks == 0))
        return;
    if (layout->piece_count == layout->piece_capacity) {
        size_t capacity = layout->piece_capacity == 0 ? 256 : layout->piece_capacity * 2;
        struct piece *pieces = reallocarray(layout->pieces, capacity, sizeof *pieces);
        if (pieces == NULL) {
            layout->arena.failed = true;
            return;
        }
        layout->pieces = pieces;
        layout->piece_capacity = capacity;
    }
    piece.column += LAYOUT_INDENT;
    layout->pieces[layout->piece_count++] = piece;
    layout->lines[layout->count - 1].count++;
}

/* A text to wrap: the bytes before `split` have the first style, the rest the second. */
struct styled {
    const char *text;
    size_t length;
    size_t split;
    enum style before, after;
    size_t hanging; /* columns before each line but the first */
    size_t indent;  /* columns before every line */
};

static void add_styled_line(struct maker *maker, const struct styled *styled, struct utf8_line line,
                            size_t column)
{
    size_t split = styled->split;
    if (split < line.start)
        split = line.start;
    if (split > line.end)
        split = line.end;
    begin_line(maker);
    add_piece(maker, (struct piece){.text = styled->text + line.start,
                                    .length = split - line.start,
                                    .column = (int)column,
                                    .style = styled->before});
    column += utf8_width(styled->text + line.start, split - line.start);
    add_piece(maker, (struct piece){.text = styled->text + split,
                                    .length = line.end - split,
                                    .column = (int)column,
                                    .style = styled->after});
}

static void add_styled(struct maker *maker, const struct styled *styled)
{
    size_t at = 0;
    size_t column = styled->indent;
    do {
        struct utf8_line line =
            utf8_wrap(styled->text, styled->length, at, maker->columns - column);
        add_styled_line(maker, styled, line, column);
        column = styled->indent + styled->hanging;
        at = line.next;
    } while (at < styled->length);
}

static void add_text(struct maker *maker, const char *text, enum style style, size_t indent,
                     size_t hanging)
{
    add_styled(maker, &(struct styled){.text = text,
                                       .length = strlen(text),
                                       .after = style,
                                       .indent = indent,
                                       .hanging = hanging});
}

/* "one" + "two" in the layout's arena, as one text that is split between them. */
static struct styled joined(struct maker *maker, const char *one, const char *two)
{
    struct strbuf buffer = STRBUF_INIT;
    strbuf_add(&buffer, one);
    strbuf_add(&buffer, two);
    const char *text = arena_bytes(&maker->layout->arena, buffer.text, buffer.length);
    struct styled styled = {.text = text != NULL ? text : "", .split = strlen(one)};
    styled.length = strlen(styled.text);
    if (buffer.failed)
        maker->layout->arena.failed = true;
    strbuf_release(&buffer);
    return styled;
}

/* Each kind of element */

typedef void element_layout(struct maker *maker, const struct element *element);

static void layout_heading(struct maker *maker, const struct element *element)
{
    add_text(maker, element->text, STYLE_HEADING, 0, 0);
}

static void layout_paragraph(struct maker *maker, const struct element *element)
{
    add_text(maker, element->text, STYLE_PLAIN, 0, 0);
}

static void layout_notice(struct maker *maker, const struct element *element)
{
    add_text(maker, element->text, STYLE_PROBLEM, 0, 0);
}

static void add_marked(struct maker *maker, const char *mark, const char *text, size_t hanging)
{
    struct styled styled = joined(maker, mark, text);
    styled.hanging = hanging;
    add_styled(maker, &styled);
}

static void layout_tip(struct maker *maker, const struct element *element)
{
    add_marked(maker, "- ", element->text, HANGING_TIP);
}

static void layout_example(struct maker *maker, const struct element *element)
{
    add_marked(maker, "- ", element->text, HANGING_TIP);
    if (element->value[0] != '\0')
        add_text(maker, element->value, STYLE_PLAIN, HANGING_TIP, 0);
}

static void layout_progress(struct maker *maker, const struct element *element)
{
    add_text(maker, element->text, STYLE_LABEL, 0, 0);
    size_t columns = maker->columns < BAR_COLUMNS ? maker->columns : BAR_COLUMNS;
    size_t whole = element->whole == 0 ? 1 : element->whole;
    if (whole <= columns)
        columns -= columns % whole;
    size_t done = columns * element->part / whole;
    begin_line(maker);
    add_piece(maker, (struct piece){.blanks = (int)done, .style = STYLE_BAR_DONE});
    add_piece(maker, (struct piece){
                         .blanks = (int)(columns - done),
                         .column = (int)done,
                         .style = STYLE_BAR_OPEN,
                     });
}

/* What of a line does not fit goes on under its beginning; in a narrow window the lines stand less far in. */
static void layout_quote(struct maker *maker, const struct element *element)
{
    const char *line = element->text;
    const char *end = strchrnul(line, '\n');
    for (;; line = end + 1, end = strchrnul(line, '\n')) {
        size_t spaces = strspn(line, " ");
        size_t most = maker->columns / 4;
        add_styled(maker, &(struct styled){.text = line + spaces,
                                           .length = (size_t)(end - line) - spaces,
                                           .after = STYLE_PLAIN,
                                           .indent = spaces < most ? spaces : most});
        if (*end == '\0')
            break;
    }
}

/* An item: what it is, and behind it its state in words. */
static void add_item(struct maker *maker, const struct element *element, enum style label_style)
{
    static const enum style styles[] = {[TONE_PLAIN] = STYLE_PLAIN,
                                        [TONE_DONE] = STYLE_DONE,
                                        [TONE_STARTED] = STYLE_STARTED,
                                        [TONE_LATE] = STYLE_LATE};
    const char *state = element_state(element, maker->language);
    if (state[0] == '\0') {
        add_text(maker, element->text, label_style, 0, HANGING_ITEM);
        return;
    }
    struct strbuf label = STRBUF_INIT;
    element_add_label(element, &label);
    strbuf_add(&label, ": ");
    struct styled styled = joined(maker, label.text, state);
    if (label.failed)
        maker->layout->arena.failed = true;
    strbuf_release(&label);
    styled.before = label_style;
    styled.after = styles[element->tone];
    styled.hanging = HANGING_ITEM;
    add_styled(maker, &styled);
}

static void layout_item(struct maker *maker, const struct element *element)
{
    add_item(maker, element, STYLE_PLAIN);
}

/* Where the text cursor is, when it is in this line of the open field. */
static void place_cursor(struct maker *maker, struct utf8_line line)
{
    const struct editor *editor = maker->editor;
    struct layout *layout = maker->layout;
    bool last = line.next == editor->text.length;
    if (editor->cursor < line.start || (editor->cursor >= line.next && !last))
        return;
    size_t end = editor->cursor < line.end ? editor->cursor : line.end;
    layout->has_cursor = true;
    layout->cursor_line = layout->count - 1;
    layout->cursor_column = LAYOUT_INDENT + FIELD_INDENT +
                            (int)utf8_width(editor->text.text + line.start, end - line.start);
}

static void add_typed_line(struct maker *maker, struct utf8_line line)
{
    begin_line(maker);
    add_piece(maker, (struct piece){.text = maker->editor->text.text + line.start,
                                    .length = line.end - line.start,
                                    .column = FIELD_INDENT,
                                    .style = STYLE_TYPED});
    place_cursor(maker, line);
}

static void layout_open_field(struct maker *maker, const struct element *element)
{
    struct styled label = joined(maker, element->text, ":");
    label.before = label.after = STYLE_LABEL;
    add_styled(maker, &label);
    const struct strbuf *text = &maker->editor->text;
    size_t at = 0;
    do {
        struct utf8_line line =
            utf8_wrap(text->text, text->length, at, maker->columns - FIELD_INDENT - 1);
        add_typed_line(maker, line);
        at = line.next;
    } while (at < text->length);
    if (text->length > 0 && text->text[text->length - 1] == '\n')
        add_typed_line(maker, (struct utf8_line){text->length, text->length, text->length});
    if (element->hint[0] != '\0')
        add_text(maker, element->hint, STYLE_PLAIN, 0, 0);
}

static void layout_field(struct maker *maker, const struct element *element)
{
    if (element->open && maker->editor != NULL) {
        layout_open_field(maker, element);
        return;
    }
    add_item(maker, element, STYLE_LABEL);
}

/* Elements of one group stand together; a blank line parts the groups. */
enum group {
    GROUP_HEADING,
    GROUP_SUBHEADING,
    GROUP_TEXT,
    GROUP_LIST,
    GROUP_FIELD,
    GROUP_CHECK,
    GROUP_LINK,
    GROUP_BUTTON
};

static const struct {
    element_layout *layout;
    enum group group;
} kinds[ELEMENT_KINDS] = {
    [ELEMENT_HEADING] = {layout_heading, GROUP_HEADING},
    [ELEMENT_SUBHEADING] = {layout_heading, GROUP_SUBHEADING},
    [ELEMENT_PARAGRAPH] = {layout_paragraph, GROUP_TEXT},
    [ELEMENT_TIP] = {layout_tip, GROUP_LIST},
    [ELEMENT_EXAMPLE] = {layout_example, GROUP_LIST},
    [ELEMENT_QUOTE] = {layout_quote, GROUP_TEXT},
    [ELEMENT_PROGRESS] = {layout_progress, GROUP_TEXT},
    [ELEMENT_NOTICE] = {layout_notice, GROUP_TEXT},
    [ELEMENT_CHECKBOX] = {layout_item, GROUP_CHECK},
    [ELEMENT_CHOICE] = {layout_item, GROUP_CHECK},
    [ELEMENT_FIELD] = {layout_field, GROUP_FIELD},
    [ELEMENT_LINK] = {layout_item, GROUP_LINK},
    [ELEMENT_BUTTON] = {layout_item, GROUP_BUTTON},
};

/* A paragraph of several lines would run into the next one. */
static bool runs_on(const struct maker *maker, const struct element *element)
{
    size_t lines = maker->layout->count - maker->layout->starts[maker->element];
    return lines > 1 && (element->kind == ELEMENT_PARAGRAPH || element->kind == ELEMENT_NOTICE);
}

static bool blank_between(const struct maker *maker, const struct element *before,
                          const struct element *element)
{
    enum group above = kinds[before->kind].group;
    enum group below = kinds[element->kind].group;
    if (element->kind == ELEMENT_NOTICE && (above == GROUP_FIELD || above == GROUP_LIST))
        return false; /* what is wrong stands right under what it is about */
    if (above == GROUP_HEADING)
        return below != GROUP_TEXT;
    if (above == GROUP_TEXT && below == GROUP_TEXT)
        return runs_on(maker, before);
    return above != below && above != GROUP_SUBHEADING;
}

static bool grow_starts(struct layout *layout, size_t count)
{
    layout->starts = calloc(count + 1, sizeof *layout->starts);
    return layout->starts != NULL;
}

size_t layout_columns(int columns)
{
    return (size_t)(columns - LAYOUT_INDENT < LAYOUT_WIDTH ? columns - LAYOUT_INDENT
                                                           : LAYOUT_WIDTH);
}

size_t layout_field_columns(int columns)
{
    return layout_columns(columns) - FIELD_INDENT - 1;
}

bool layout_make(struct layout *layout, const struct page *page, enum language language,
                 const struct editor *editor, int columns)
{
    struct maker maker = {.layout = layout,
                          .language = language,
                          .editor = editor,
                          .columns = layout_columns(columns)};
    *layout = (struct layout)LAYOUT_INIT;
    if (!grow_starts(layout, page->count))
        return false;
    for (size_t i = 0; i < page->count; i++) {
        const struct element *element = &page->elements[i];
        if (i > 0 && blank_between(&maker, element - 1, element))
            begin_line(&maker);
        maker.element = i;
        layout->starts[i] = layout->count;
        kinds[element->kind].layout(&maker, element);
    }
    layout->starts[page->count] = layout->count;
    return !layout->arena.failed;
}

size_t layout_last_line(const struct layout *layout, size_t element)
{
    size_t last = layout->starts[element + 1];
    /* The blank line that parts this element from the next counts to this one. */
    while (last > layout->starts[element] + 1 && layout->lines[last - 1].count == 0)
        last--;
    return last - 1;
}

void layout_release(struct layout *layout)
{
    free(layout->lines);
    free(layout->pieces);
    free(layout->starts);
    arena_release(&layout->arena);
    *layout = (struct layout)LAYOUT_INIT;
}
