#include <string.h>

#include "base/utf8.h"
#include "report/document.h"

/* --- lines that fit --- */

static void add_line(struct strbuf *out, size_t indent, const char *open, const char *text,
                     size_t length)
{
    size_t opening = strlen(open);
    while (length > 0 && text[length - 1] == ' ')
        length--;
    if (length == 0 && opening > 0)
        opening--; /* the space at its end */
    for (size_t i = 0; i < indent && opening + length > 0; i++)
        strbuf_add_char(out, ' ');
    strbuf_add_bytes(out, open, opening);
    strbuf_add_bytes(out, text, length);
    strbuf_add_char(out, '\n');
}

/* What opens a text stands after `indent` columns, its further lines after `hang`. */
static void add_wrapped(struct strbuf *out, size_t indent, const char *open, size_t hang,
                        const char *text)
{
    size_t length = strlen(text);
    struct utf8_line line =
        utf8_wrap(text, length, 0, DOCUMENT_TEXT_COLUMNS - indent - strlen(open));
    add_line(out, indent, open, text, line.end);
    while (line.next < length) {
        line = utf8_wrap(text, length, line.next, DOCUMENT_TEXT_COLUMNS - hang);
        add_line(out, hang, "", text + line.start, line.end - line.start);
    }
}

/* An empty line before what comes, unless there is one. */
static void part_with_line(struct strbuf *out)
{
    if (out->length < 2 || strcmp(out->text + out->length - 2, "\n\n") != 0)
        strbuf_add_char(out, '\n');
}

/* --- what a document is made of --- */

static void add_item(struct strbuf *out, const struct document *document,
                     const struct document_node *item, size_t indent)
{
    struct strbuf text = STRBUF_INIT;
    document_add_item_text(document, item, &text);
    add_wrapped(out, indent, "- ", indent + 2, text.text);
    strbuf_release(&text);
}

/* A fact of more lines begins under its label. */
static void add_fact(struct strbuf *out, const struct document_node *fact, size_t indent)
{
    struct strbuf text = STRBUF_INIT;
    strbuf_add(&text, fact->label);
    strbuf_add(&text, strchr(fact->text, '\n') != NULL ? ":\n" : ": ");
    strbuf_add(&text, fact->text);
    add_wrapped(out, indent, "", indent + 2, text.text);
    strbuf_release(&text);
}

/* "Afgerond: 3. Bezig: 1.": what is known, with the titles of the columns. */
static void add_cells(struct strbuf *out, const struct document_table *table,
                      const struct document_cell *row, size_t indent)
{
    struct strbuf text = STRBUF_INIT;
    for (size_t i = 1; i < table->column_count; i++) {
        if (row[i].text[0] == '\0')
            continue;
        strbuf_add(&text, text.length > 0 ? " " : "");
        strbuf_add(&text, table->columns[i].title);
        strbuf_add(&text, ": ");
        strbuf_add(&text, row[i].text);
        strbuf_add_char(&text, '.');
    }
    if (text.length > 0)
        add_wrapped(out, indent, "", indent, text.text);
    strbuf_release(&text);
}

static void add_rows(struct strbuf *out, const struct document_table *table, size_t indent)
{
    part_with_line(out);
    for (size_t i = 0; i < table->row_count; i++) {
        const struct document_cell *row = &table->cells[i * table->column_count];
        add_wrapped(out, indent, "- ", indent + 2, row->text);
        if (row->note[0] != '\0')
            add_wrapped(out, indent + 2, "", indent + 2, row->note);
        add_cells(out, table, row, indent + 2);
    }
}

static void add_section_heading(struct strbuf *out, const struct document_node *section,
                                size_t indent)
{
    part_with_line(out);
    add_wrapped(out, indent, "", indent, section->text);
    if (indent == 0)
        part_with_line(out); /* only what is under a part is set apart */
}

static void add_children(struct strbuf *out, const struct document *document,
                         const struct document_node *parent, size_t indent);

static void add_node(struct strbuf *out, const struct document *document,
                     const struct document_node *node, size_t indent)
{
    bool is_container =
        node->kind == DOCUMENT_LIST || node->kind == DOCUMENT_FACTS || node->kind == DOCUMENT_TABLE;
    if (node->kind == DOCUMENT_SECTION)
        add_section_heading(out, node, indent);
    else if (node->kind == DOCUMENT_ITEM)
        add_item(out, document, node, indent);
    else if (node->kind == DOCUMENT_FACT)
        add_fact(out, node, indent);
    else if (node->kind == DOCUMENT_TABLE && !node->table->is_repeated)
        add_rows(out, node->table, indent);
    else if (node->kind == DOCUMENT_PARAGRAPH ||
             (node->kind == DOCUMENT_CHART && node->text[0] != '\0'))
        add_wrapped(out, indent, "", indent, node->text);
    add_children(out, document, node, is_container ? indent : indent + 2);
}

static void add_children(struct strbuf *out, const struct document *document,
                         const struct document_node *parent, size_t indent)
{
    for (const struct document_node *node = parent->first; node != NULL; node = node->next)
        add_node(out, document, node, indent);
}

void document_add_text(const struct document *document, struct strbuf *out)
{
    struct strbuf title = STRBUF_INIT;
    document_add_title(document, &title);
    add_wrapped(out, 0, "", 0, title.text);
    part_with_line(out);
    add_wrapped(out, 2, "", 2, document->date);
    add_children(out, document, &document->body, 0);
    add_node(out, document, &document->colophon, 0);
    strbuf_release(&title);
}
