#include "report/document.h"

/* What would open a list, a heading or the like at the beginning of a line, is escaped there. Adds what it read. */
static const char *add_line_start(struct strbuf *out, const char *text)
{
    text += strspn(text, " ");
    size_t digits = strspn(text, "0123456789");
    strbuf_add_bytes(out, text, digits);
    text += digits;
    if (*text != '\0' && strchr(digits > 0 ? ".)" : "+-=:", *text) != NULL) {
        strbuf_add_char(out, '\\');
        strbuf_add_char(out, *text++);
    }
    return text;
}

static void add_character(struct strbuf *out, char character)
{
    switch (character) {
    case '<':
        strbuf_add(out, "&lt;");
        return;
    case '>':
        strbuf_add(out, "&gt;");
        return;
    case '&':
        strbuf_add(out, "&amp;");
        return;
    default:
        if (strchr("\\`*_{}[]#|~^$", character) != NULL)
            strbuf_add_char(out, '\\');
        strbuf_add_char(out, character);
    }
}

/* Adds a text that means only itself; `newline` stands in the place of its newlines, NULL for a space. */
static void add_escaped(struct strbuf *out, const char *text, const char *newline)
{
    text = add_line_start(out, text);
    while (*text != '\0') {
        if (*text != '\n') {
            add_character(out, *text++);
            continue;
        }
        text += strspn(text, " \n");
        if (*text == '\0')
            return;
        strbuf_add(out, newline != NULL ? newline : " ");
        text = add_line_start(out, text);
    }
}

/* The same in the middle of a line, where nothing can open: in a cell. */
static void add_inline(struct strbuf *out, const char *text)
{
    for (; *text != '\0'; text++)
        add_character(out, *text != '\n' ? *text : ' ');
}

/* An empty line before what comes, unless it is the first. */
static void part_with_line(struct strbuf *out)
{
    if (out->length > 0)
        strbuf_add_char(out, '\n');
}

static void add_paragraph(struct strbuf *out, const char *text)
{
    if (text[0] == '\0')
        return;
    part_with_line(out);
    add_escaped(out, text, "\n\n");
    strbuf_add_char(out, '\n');
}

static void add_heading(struct strbuf *out, size_t level, const char *text)
{
    part_with_line(out);
    for (size_t i = 0; i < level; i++)
        strbuf_add_char(out, '#');
    strbuf_add_char(out, ' ');
    add_escaped(out, text, NULL);
    strbuf_add_char(out, '\n');
}

static void add_bar(struct strbuf *out, const struct document_node *node)
{
    part_with_line(out);
    add_escaped(out, node->text, NULL);
    strbuf_add(out, ": `");
    document_add_bar_signs(&node->bar, out);
    strbuf_add(out, "`\n");
}

/* --- lists --- */

static void add_spaces(struct strbuf *out, size_t count)
{
    for (size_t i = 0; i < count; i++)
        strbuf_add_char(out, ' ');
}

/* Adds the text of an item; its further paragraphs stand under the first. */
static void add_item_text(struct strbuf *out, const char *text, size_t indent)
{
    struct strbuf newline = STRBUF_INIT;
    strbuf_add(&newline, "\n\n");
    add_spaces(&newline, indent + 2);
    add_escaped(out, text, newline.text);
    strbuf_release(&newline);
}

static void add_item(struct strbuf *out, const struct document_node *item, size_t indent)
{
    static const char *const boxes[] = {
        [DOCUMENT_NO_TICK] = "", [DOCUMENT_TO_DO] = "[ ] ", [DOCUMENT_DONE] = "[x] "};
    add_spaces(out, indent);
    strbuf_add(out, "- ");
    strbuf_add(out, boxes[item->tick]);
    if (item->kind == DOCUMENT_FACT) {
        strbuf_add(out, "**");
        add_escaped(out, item->label, NULL);
        strbuf_add(out, ":** ");
    }
    add_item_text(out, item->text, indent);
    if (item->url != NULL) {
        strbuf_add_char(out, ' ');
        add_escaped(out, item->url, NULL);
    }
    strbuf_add_char(out, '\n');
}

static void add_list(struct strbuf *out, const struct document_node *list, size_t indent)
{
    for (const struct document_node *item = list->first; item != NULL; item = item->next) {
        add_item(out, item, indent);
        for (const struct document_node *inner = item->first; inner != NULL; inner = inner->next)
            add_list(out, inner, indent + 2);
    }
}

/* --- tables --- */

static void add_cell(struct strbuf *out, const char *text, const char *note)
{
    strbuf_add_char(out, ' ');
    add_inline(out, text);
    if (note[0] != '\0') {
        strbuf_add(out, " (");
        add_inline(out, note);
        strbuf_add_char(out, ')');
    }
    strbuf_add(out, text[0] != '\0' ? " |" : "|");
}

static void add_table(struct strbuf *out, const struct document_table *table)
{
    part_with_line(out);
    strbuf_add_char(out, '|');
    for (size_t i = 0; i < table->column_count; i++)
        add_cell(out, table->columns[i].title, "");
    strbuf_add(out, "\n|");
    for (size_t i = 0; i < table->column_count; i++)
        strbuf_add(out, table->columns[i].kind == DOCUMENT_NUMBER ? " ---: |" : " --- |");
    for (size_t i = 0; i < table->row_count; i++) {
        const struct document_cell *row = &table->cells[i * table->column_count];
        strbuf_add(out, "\n|");
        for (size_t j = 0; j < table->column_count; j++)
            add_cell(out, row[j].text, row[j].note);
    }
    strbuf_add_char(out, '\n');
}

/* --- all of it --- */

/* `level` is that of a heading among the children of `parent`. */
static void add_children(struct strbuf *out, const struct document_node *parent, size_t level)
{
    for (const struct document_node *node = parent->first; node != NULL; node = node->next) {
        switch (node->kind) {
        case DOCUMENT_SECTION:
            add_heading(out, level, node->text);
            add_children(out, node, level + 1);
            break;
        case DOCUMENT_PARAGRAPH:
        case DOCUMENT_CHART:
            add_paragraph(out, node->text);
            break;
        case DOCUMENT_LIST:
        case DOCUMENT_FACTS:
            part_with_line(out);
            add_list(out, node, 0);
            break;
        case DOCUMENT_TABLE:
            add_table(out, node->table);
            break;
        case DOCUMENT_BAR:
            add_bar(out, node);
            break;
        case DOCUMENT_ITEM:
        case DOCUMENT_FACT:
            break; /* in their list */
        }
    }
}

void document_add_markdown(const struct document *document, struct strbuf *out)
{
    struct strbuf title = STRBUF_INIT;
    document_add_title(document, &title);
    add_heading(out, 1, title.text);
    add_paragraph(out, document->date);
    add_children(out, &document->body, 2);
    add_heading(out, 2, document->colophon.text);
    add_children(out, &document->colophon, 3);
    strbuf_release(&title);
}
