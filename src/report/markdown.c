/*
 * Markdown (CommonMark, with the tables and task lists of GitHub). Nothing that people typed can become mark-up; only a
 * bare web address may be shown as a link to itself.
 */
#include "report/exporter.h"
#include "report/outline.h"

/* How an element opens, where its further paragraphs begin, and whether it is of a list. */
static const struct {
    const char *open, *further;
    bool listed;
} layouts[OUTLINE_KINDS] = {
    [OUTLINE_TITLE] = {"# ", NULL, false},
    [OUTLINE_HEADING] = {"## ", NULL, false},
    [OUTLINE_COLOPHON] = {"## ", NULL, false},
    [OUTLINE_FACTOR] = {"### ", NULL, false},
    [OUTLINE_PARAGRAPH] = {"", "\n\n", false},
    [OUTLINE_HEADLINE] = {"", "\n\n", false},
    [OUTLINE_BAR] = {"", NULL, false},
    [OUTLINE_HISTORY] = {"", NULL, false},
    [OUTLINE_FACT] = {"- ", "\n\n  ", true},
    [OUTLINE_ITEM] = {"- ", "\n\n  ", true},
    [OUTLINE_SUBITEM] = {"  - ", "\n\n    ", true},
    [OUTLINE_TICK] = {"  - ", "\n\n    ", true},
    [OUTLINE_SOURCE] = {"- ", NULL, true},
    [OUTLINE_COUNT] = {"- ", NULL, true},
};

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

static void add_cell(struct strbuf *out, const char *text)
{
    strbuf_add(out, " ");
    add_escaped(out, text, NULL);
    strbuf_add(out, text[0] != '\0' ? " |" : "|");
}

static void add_overview_row(struct strbuf *out, const struct report *report,
                             const struct report_factor *factor)
{
    struct strbuf cell = STRBUF_INIT;
    strbuf_add(out, "|");
    for (enum outline_column i = 0; i < OUTLINE_COLUMNS; i++) {
        strbuf_clear(&cell);
        outline_add_cell(&cell, i, factor, report->language);
        add_cell(out, cell.text);
    }
    strbuf_add_char(out, '\n');
    strbuf_release(&cell);
}

static void add_overview(struct strbuf *out, const struct report *report)
{
    strbuf_add_char(out, '|');
    for (enum outline_column i = 0; i < OUTLINE_COLUMNS; i++)
        add_cell(out, outline_column_title(i, report->language));
    strbuf_add(out, "\n| ---: |");
    for (size_t i = 1; i < OUTLINE_COLUMNS; i++)
        strbuf_add(out, " --- |");
    strbuf_add_char(out, '\n');
    for (size_t i = 0; i < report->total; i++)
        add_overview_row(out, report, &report->factors[i]);
}

static void add_title(struct strbuf *out, const struct outline_element *element)
{
    struct strbuf title = STRBUF_INIT;
    outline_add_title(&title, element);
    add_escaped(out, title.text, NULL);
    strbuf_release(&title);
}

static void add_element(struct strbuf *out, const struct outline_element *element)
{
    strbuf_add(out, layouts[element->kind].open);
    if (element->kind == OUTLINE_TICK)
        strbuf_add(out, element->done > 0 ? "[x] " : "[ ] ");
    if (element->kind == OUTLINE_FACT) {
        strbuf_add(out, "**");
        add_escaped(out, element->label, NULL);
        strbuf_add(out, ":** ");
    }
    if (element->kind == OUTLINE_TITLE)
        add_title(out, element);
    else
        add_escaped(out, element->text, layouts[element->kind].further);
    if (element->url != NULL) {
        strbuf_add_char(out, ' ');
        add_escaped(out, element->url, NULL);
    }
    if (element->kind == OUTLINE_BAR) {
        strbuf_add(out, ": `");
        outline_add_bar(out, element->done, element->total);
        strbuf_add_char(out, '`');
    }
    strbuf_add_char(out, '\n');
}

void export_markdown(const struct report *report, struct strbuf *out)
{
    struct arena arena = ARENA_INIT;
    struct outline outline = outline_make(report, &arena);
    bool listed = false;
    for (size_t i = 0; i < outline.count; i++) {
        const struct outline_element *element = &outline.elements[i];
        if (element->kind == OUTLINE_JOBS)
            continue;
        if (i > 0 && !(listed && layouts[element->kind].listed))
            strbuf_add_char(out, '\n');
        listed = layouts[element->kind].listed;
        if (element->kind == OUTLINE_OVERVIEW)
            add_overview(out, report);
        else
            add_element(out, element);
    }
    arena_release(&arena);
}
