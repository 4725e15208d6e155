#include "report/html.h"

#include "report/html_style.h"

/* --- texts between tags --- */

static void add_between(struct strbuf *out, const char *open, const char *text, const char *close)
{
    strbuf_add(out, open);
    html_add_text(out, text);
    strbuf_add(out, close);
}

/* Adds ` name="value"`; nothing when there is no value. */
static void add_attribute(struct strbuf *out, const char *name, const char *value)
{
    if (value == NULL || value[0] == '\0')
        return;
    strbuf_add_char(out, ' ');
    strbuf_add(out, name);
    add_between(out, "=\"", value, "\"");
}

static const char *tone_class(enum document_tone tone)
{
    static const char *const classes[] = {
        [DOCUMENT_PLAIN] = "", [DOCUMENT_SUMMARY] = "summary", [DOCUMENT_LATE] = "overdue"};
    return classes[tone];
}

/* Only these lead anywhere; what else stands in a checklist in the place of an address is shown as text. */
static bool is_link(const char *url)
{
    static const char *const schemes[] = {"https://", "http://", "mailto:"};
    for (size_t i = 0; i < sizeof schemes / sizeof *schemes; i++)
        if (strncmp(url, schemes[i], strlen(schemes[i])) == 0)
            return true;
    return false;
}

/* --- tables --- */

static const char *column_class(const struct document_column *column)
{
    static const char *const classes[] = {
        [DOCUMENT_TEXT] = "",
        [DOCUMENT_STATUS] = "status",
        [DOCUMENT_NUMBER] = "number",
    };
    return classes[column->kind];
}

static void add_note(struct strbuf *out, const struct document_cell *cell)
{
    if (cell->note[0] == '\0')
        return;
    strbuf_add(out, "<br><span");
    add_attribute(out, "class", tone_class(cell->tone));
    add_between(out, ">", cell->note, "</span>");
}

static void add_row_title(struct strbuf *out, const struct document_cell *cell)
{
    add_between(out, "<tr><th scope=\"row\" dir=\"auto\">", cell->text, "");
    add_note(out, cell);
    strbuf_add(out, "</th>");
}

/* A cell knows the title of its column, for a narrow page on which a row becomes a block. */
static void add_cell(struct strbuf *out, const struct document_column *column,
                     const struct document_cell *cell)
{
    bool is_late = cell->tone == DOCUMENT_LATE && cell->note[0] == '\0';
    strbuf_add(out, "<td");
    add_attribute(out, "class", is_late ? tone_class(cell->tone) : column_class(column));
    add_attribute(out, "data-column", column->title);
    add_between(out, " dir=\"auto\">", cell->text, "");
    add_note(out, cell);
    strbuf_add(out, "</td>");
}

static void add_table(struct strbuf *out, const struct document_node *node)
{
    const struct document_table *table = node->table;
    add_between(out, "<table>\n<caption>", node->text, "</caption>\n<thead>\n<tr>");
    for (size_t i = 0; i < table->column_count; i++) {
        strbuf_add(out, "<th scope=\"col\"");
        add_attribute(out, "class", i == 0 ? "title" : column_class(&table->columns[i]));
        add_between(out, ">", table->columns[i].title, "</th>");
    }
    strbuf_add(out, "</tr>\n</thead>\n<tbody>\n");
    for (size_t i = 0; i < table->row_count; i++) {
        const struct document_cell *row = &table->cells[i * table->column_count];
        add_row_title(out, row);
        for (size_t j = 1; j < table->column_count; j++)
            add_cell(out, &table->columns[j], &row[j]);
        strbuf_add(out, "</tr>\n");
    }
    strbuf_add(out, "</tbody>\n</table>\n");
}

/* --- the other elements: each with what it holds --- */

/* `level` is that of a heading among the children of `parent`. */
static void add_children(struct strbuf *out, const struct document *document,
                         const struct document_node *parent, int level);

/* Of a part, or of what is within one: the name of a step. */
static void add_heading(struct strbuf *out, const char *text, int level)
{
    if (level == 2)
        add_between(out, "<h2>", text, "</h2>\n");
    else
        add_between(out, "<h3 dir=\"auto\">", text, "</h3>\n");
}

static void add_section(struct strbuf *out, const struct document *document,
                        const struct document_node *section, int level)
{
    strbuf_add(out, "<section");
    add_attribute(out, "class", section->name);
    add_attribute(out, "id", section->anchor);
    strbuf_add(out, ">\n");
    add_heading(out, section->text, level);
    add_children(out, document, section, level + 1);
    strbuf_add(out, "</section>\n");
}

static void add_paragraph(struct strbuf *out, const struct document_node *paragraph)
{
    strbuf_add(out, "<p");
    add_attribute(out, "class", tone_class(paragraph->tone));
    add_between(out, ">", paragraph->text, "</p>\n");
}

static void add_list(struct strbuf *out, const struct document *document,
                     const struct document_node *list, const char *open, const char *close)
{
    strbuf_add(out, open);
    add_children(out, document, list, 0);
    strbuf_add(out, close);
}

static void add_address(struct strbuf *out, const char *url)
{
    if (url == NULL)
        return;
    strbuf_add(out, "<br>\n");
    if (!is_link(url)) {
        html_add_text(out, url);
        return;
    }
    add_between(out, "<a href=\"", url, "\">");
    add_between(out, "", url, "</a>");
}

static void add_item(struct strbuf *out, const struct document *document,
                     const struct document_node *item)
{
    struct strbuf text = STRBUF_INIT;
    document_add_item_text(document, item, &text);
    strbuf_add(out, "<li dir=\"auto\"");
    add_attribute(out, "class", item->tick == DOCUMENT_DONE ? "done" : "");
    strbuf_add_char(out, '>');
    if (item->anchor != NULL)
        add_between(out, "<a href=\"#", item->anchor, "\">");
    html_add_paragraphs(out, text.text);
    strbuf_add(out, item->anchor != NULL ? "</a>" : "");
    add_address(out, item->url);
    add_children(out, document, item, 0);
    strbuf_add(out, "</li>\n");
    strbuf_release(&text);
}

static void add_fact(struct strbuf *out, const struct document *document,
                     const struct document_node *fact)
{
    add_between(out, "<div><dt>", fact->label, "</dt>\n<dd dir=\"auto\"");
    add_attribute(out, "class", tone_class(fact->tone));
    strbuf_add_char(out, '>');
    html_add_paragraphs(out, fact->text);
    add_children(out, document, fact, 0);
    strbuf_add(out, "</dd></div>\n");
}

static void add_node(struct strbuf *out, const struct document *document,
                     const struct document_node *node, int level)
{
    switch (node->kind) {
    case DOCUMENT_SECTION:
        add_section(out, document, node, level);
        break;
    case DOCUMENT_PARAGRAPH:
        add_paragraph(out, node);
        break;
    case DOCUMENT_LIST:
        add_list(out, document, node, level == 0 ? "\n<ul>\n" : "<ul>\n", "</ul>\n");
        break;
    case DOCUMENT_ITEM:
        add_item(out, document, node);
        break;
    case DOCUMENT_FACTS:
        add_list(out, document, node, "<dl>\n", "</dl>\n");
        break;
    case DOCUMENT_FACT:
        add_fact(out, document, node);
        break;
    case DOCUMENT_TABLE:
        add_table(out, node);
        break;
    case DOCUMENT_BAR:
        html_add_bar(out, &node->bar, document->language);
        break;
    case DOCUMENT_CHART:
        html_add_chart(out, node->chart, node->text, document->language);
        break;
    }
}

static void add_children(struct strbuf *out, const struct document *document,
                         const struct document_node *parent, int level)
{
    for (const struct document_node *node = parent->first; node != NULL; node = node->next)
        add_node(out, document, node, level);
}

/* --- the frame --- */

static void add_policy(struct strbuf *out)
{
    strbuf_add(out, "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; "
                    "style-src '");
    strbuf_add(out, html_style_hash);
    strbuf_add(out, "'; base-uri 'none'; form-action 'none'\">\n");
}

static void add_head(struct strbuf *out, const struct document *document)
{
    struct strbuf title = STRBUF_INIT;
    document_add_title(document, &title);
    strbuf_add(out, "<!DOCTYPE html>\n<html lang=\"");
    strbuf_add(out, language_code(document->language));
    strbuf_add(out, "\">\n<head>\n<meta charset=\"utf-8\">\n");
    add_policy(out);
    strbuf_add(out, "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
                    "<meta name=\"color-scheme\" content=\"light dark\">\n"
                    "<meta name=\"referrer\" content=\"no-referrer\">\n");
    add_between(out, "<title>", title.text, "</title>\n<style>");
    /* Not a byte more between the tags: the hash is of all that stands there. */
    strbuf_add_bytes(out, html_style, html_style_size);
    strbuf_add(out, "</style>\n</head>\n");
    strbuf_release(&title);
}

/* The organisation and the title on lines of their own; the colon is for who hears it. */
static void add_header(struct strbuf *out, const struct document *document)
{
    strbuf_add(out, "<header>\n<h1>");
    if (document->organisation[0] != '\0')
        add_between(out, "<span dir=\"auto\">", document->organisation, ":</span> ");
    add_between(out, "<span dir=\"auto\">", document->title, "</span></h1>\n");
    add_between(out, "<p>", document->date, "</p>\n</header>\n");
}

void document_add_html(const struct document *document, struct strbuf *out)
{
    add_head(out, document);
    strbuf_add(out, "<body>\n");
    add_header(out, document);
    strbuf_add(out, "<main>\n");
    add_children(out, document, &document->body, 2);
    strbuf_add(out, "</main>\n<footer>\n");
    add_heading(out, document->colophon.text, 2);
    add_children(out, document, &document->colophon, 3);
    strbuf_add(out, "</footer>\n</body>\n</html>\n");
}
