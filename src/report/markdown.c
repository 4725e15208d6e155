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
    [OUTLINE_TITLE] = {"# ", NULL, false},       [OUTLINE_HEADING] = {"## ", NULL, false},
    [OUTLINE_FACTOR] = {"### ", NULL, false},    [OUTLINE_PARAGRAPH] = {"", "\n\n", false},
    [OUTLINE_BAR] = {"", NULL, false},           [OUTLINE_FACT] = {"- ", "\n\n  ", true},
    [OUTLINE_ITEM] = {"- ", "\n\n  ", true},     [OUTLINE_SUBITEM] = {"  - ", "\n\n    ", true},
    [OUTLINE_TICK] = {"  - ", "\n\n    ", true},
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
    strbuf_add(out, "| ");
    strbuf_add_number(out, (long long)factor->number);
    strbuf_add(out, " |");
    add_cell(out, factor->title);
    add_cell(out, message_text(report->language, report_status_message(factor->status)));
    add_cell(out, factor->owner);
    struct strbuf due = STRBUF_INIT;
    if (factor->due.year != 0)
        date_add_long(&due, factor->due, report->language);
    if (factor->overdue) {
        strbuf_add(&due, ", ");
        strbuf_add(&due, message_text(report->language, MESSAGE_LATE));
    }
    add_cell(out, due.text);
    out->failed = out->failed || due.failed;
    strbuf_release(&due);
    strbuf_add_char(out, '\n');
}

static void add_overview(struct strbuf *out, const struct report *report)
{
    const enum message columns[] = {MESSAGE_COLUMN_NUMBER, MESSAGE_COLUMN_FACTOR,
                                    MESSAGE_FACT_STATUS, field_rule(FIELD_OWNER)->label,
                                    field_rule(FIELD_DUE)->label};
    const size_t count = sizeof columns / sizeof *columns;
    strbuf_add_char(out, '|');
    for (size_t i = 0; i < count; i++)
        add_cell(out, message_text(report->language, columns[i]));
    strbuf_add(out, "\n| ---: |");
    for (size_t i = 1; i < count; i++)
        strbuf_add(out, " --- |");
    strbuf_add_char(out, '\n');
    for (size_t i = 0; i < report->total; i++)
        add_overview_row(out, report, &report->factors[i]);
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
    add_escaped(out, element->text, layouts[element->kind].further);
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
        if (i > 0 && !(listed && layouts[element->kind].listed))
            strbuf_add_char(out, '\n');
        listed = layouts[element->kind].listed;
        if (element->kind == OUTLINE_OVERVIEW)
            add_overview(out, report);
        else
            add_element(out, element);
    }
    out->failed = out->failed || arena.failed;
    arena_release(&arena);
}
