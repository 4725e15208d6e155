/*
 * Plain text, for a mail or to be read aloud: wrapped, without columns, boxes or trailing spaces. Nothing in it is drawn
 * with signs: a bar and ticks are noise in speech and braille, and words say the same.
 */
#include "report/exporter.h"
#include "report/message_fill.h"
#include "report/outline.h"
#include "report/wrapped.h"

/* How an element stands: columns before it (within a factor two more), what opens it, and how much deeper its further
 * lines stand than the text of the first; and whether an empty line comes before it. */
static const struct {
    size_t indent;
    const char *open;
    size_t hang;
    bool apart;
} layouts[OUTLINE_KINDS] = {
    [OUTLINE_TITLE] = {.open = ""},
    [OUTLINE_HEADING] = {.open = "", .apart = true},
    [OUTLINE_COLOPHON] = {.open = "", .apart = true},
    [OUTLINE_FACTOR] = {.indent = 2, .open = "", .apart = true},
    [OUTLINE_PARAGRAPH] = {.indent = 2, .open = ""},
    [OUTLINE_HEADLINE] = {.indent = 2, .open = ""},
    [OUTLINE_HISTORY] = {.indent = 2, .open = ""},
    [OUTLINE_FACT] = {.indent = 2, .open = "", .hang = 2},
    [OUTLINE_ITEM] = {.indent = 2, .open = "- "},
    [OUTLINE_SUBITEM] = {.indent = 4, .open = "- "},
    [OUTLINE_TICK] = {.indent = 4, .open = "- "},
    [OUTLINE_SOURCE] = {.indent = 2, .open = "- "},
    [OUTLINE_COUNT] = {.indent = 2, .open = "- "},
};

/* A fact of more lines begins under its label. */
static void add_fact(struct strbuf *line, const struct outline_element *element)
{
    strbuf_add(line, element->label);
    strbuf_add(line, strchr(element->text, '\n') != NULL ? ":\n" : ": ");
    strbuf_add(line, element->text);
}

static void add_element(struct strbuf *out, enum language language,
                        const struct outline_element *element, size_t deeper)
{
    struct strbuf line = STRBUF_INIT;
    const char *open = layouts[element->kind].open;
    if (element->kind == OUTLINE_FACT)
        add_fact(&line, element);
    else if (element->kind == OUTLINE_TITLE)
        outline_add_title(&line, element);
    else if (element->kind == OUTLINE_TICK)
        message_fill(&line, language, element->done > 0 ? MESSAGE_TICK_DONE : MESSAGE_TICK_OPEN,
                     element->text, NULL);
    else
        strbuf_add(&line, element->text);
    size_t indent = layouts[element->kind].indent + deeper;
    wrapped_add(out, indent, open, indent + strlen(open) + layouts[element->kind].hang, &line);
    strbuf_release(&line);
}

static bool is_part(enum outline_kind kind)
{
    return kind == OUTLINE_TITLE || kind == OUTLINE_HEADING || kind == OUTLINE_COLOPHON;
}

static bool is_heading(enum outline_kind kind)
{
    return kind == OUTLINE_FACTOR || is_part(kind);
}

void export_text(const struct report *report, struct strbuf *out)
{
    struct arena arena = ARENA_INIT;
    struct outline outline = outline_make(report, &arena);
    size_t deeper = 0;
    bool after_heading = false;
    for (size_t i = 0; i < outline.count; i++) {
        const struct outline_element *element = &outline.elements[i];
        if (layouts[element->kind].open == NULL)
            continue; /* a table or a picture */
        if (is_heading(element->kind))
            deeper = 0;
        if (layouts[element->kind].apart || after_heading)
            strbuf_add_char(out, '\n');
        add_element(out, report->language, element, deeper);
        after_heading = is_part(element->kind);
        if (element->kind == OUTLINE_FACTOR)
            deeper = 2;
    }
    arena_release(&arena);
}
