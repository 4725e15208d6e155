/*
 * HTML: one file that stands on its own, to read on a screen or on paper, or to have read aloud. The outline is walked
 * once; what opens by itself (parts, lists) is closed when something comes that does not belong in it.
 */
#include "report/exporter.h"
#include "report/html.h"
#include "report/html_parts.h"
#include "report/message_fill.h"
#include "report/outline.h"

enum list { LIST_NONE, LIST_FACTS, LIST_ITEMS };

/* The elements of a list stay open, for a list within them. */
static const struct {
    const char *begin, *end_element, *end;
} lists[] = {
    [LIST_NONE] = {"", "", ""},
    [LIST_FACTS] = {"<dl>\n", "</dd></div>\n", "</dl>\n"},
    [LIST_ITEMS] = {"<ul>\n", "</li>\n", "</ul>\n"},
};

struct walk {
    const struct report *report;
    struct strbuf *out;
    bool in_main, in_part, in_factor;
    enum list list;
    bool in_inner; /* a list in an element of the list */
};

/* Closes what is open of lists, down to those that an element is in. */
static void close_lists(struct walk *walk, enum list list, bool inner)
{
    bool goes_on = walk->list == list;
    if (walk->in_inner && !(goes_on && inner))
        strbuf_add(walk->out, "</ul>\n");
    walk->in_inner = walk->in_inner && goes_on && inner;
    if (!(goes_on && inner))
        strbuf_add(walk->out, lists[walk->list].end_element);
    if (!goes_on)
        strbuf_add(walk->out, lists[walk->list].end);
}

static void open_lists(struct walk *walk, enum list list, bool inner)
{
    if (walk->list != list)
        strbuf_add(walk->out, lists[list].begin);
    walk->list = list;
    if (inner && !walk->in_inner)
        strbuf_add(walk->out, list == LIST_FACTS ? "\n<ul class=\"actions\">\n" : "\n<ul>\n");
    walk->in_inner = inner;
}

static void close_factor(struct walk *walk)
{
    if (walk->in_factor)
        strbuf_add(walk->out, "</section>\n");
    walk->in_factor = false;
}

static void close_part(struct walk *walk)
{
    close_factor(walk);
    if (walk->in_part)
        strbuf_add(walk->out, "</section>\n");
    walk->in_part = false;
}

/* Adds the text of an element between two tags. */
static void add_between(struct walk *walk, const char *open, const struct outline_element *element,
                        const char *close)
{
    strbuf_add(walk->out, open);
    html_add_text(walk->out, element->text);
    strbuf_add(walk->out, close);
}

/* --- one function for each kind of element --- */

/* On lines of their own; the colon is for who hears it. */
static void add_title(struct walk *walk, const struct outline_element *element)
{
    strbuf_add(walk->out, "<h1>");
    if (element->label[0] != '\0') {
        strbuf_add(walk->out, "<span dir=\"auto\">");
        html_add_text(walk->out, element->label);
        strbuf_add(walk->out, ":</span> ");
    }
    add_between(walk, "<span dir=\"auto\">", element, "</span></h1>\n");
}

static void add_heading(struct walk *walk, const struct outline_element *element)
{
    close_part(walk);
    if (!walk->in_main)
        html_begin_main(walk->out);
    walk->in_main = walk->in_part = true;
    strbuf_add(walk->out, "<section class=\"");
    html_add_text(walk->out, element->label);
    strbuf_add(walk->out, "\">\n");
    add_between(walk, "<h2>", element, "</h2>\n");
}

static void add_colophon(struct walk *walk, const struct outline_element *element)
{
    close_part(walk);
    html_begin_footer(walk->out);
    add_between(walk, "<h2>", element, "</h2>\n");
}

static void add_factor(struct walk *walk, const struct outline_element *element)
{
    close_factor(walk);
    walk->in_factor = true;
    strbuf_add(walk->out, "<section class=\"factor\" id=\"factor-");
    html_add_text(walk->out, element->factor->factor->id);
    strbuf_add(walk->out, "\">\n");
    add_between(walk, "<h3 dir=\"auto\">", element, "</h3>\n");
}

static void add_paragraph(struct walk *walk, const struct outline_element *element)
{
    add_between(walk, "<p>", element, "</p>\n");
}

static void add_headline(struct walk *walk, const struct outline_element *element)
{
    add_between(walk, "<p class=\"headline\">", element, "</p>\n");
}

static void add_bar(struct walk *walk, const struct outline_element *element)
{
    (void)element;
    html_add_bar(walk->out, walk->report);
}

static void add_history(struct walk *walk, const struct outline_element *element)
{
    html_add_history(walk->out, walk->report, element->text);
}

static void add_fact(struct walk *walk, const struct outline_element *element)
{
    strbuf_add(walk->out, "<div><dt>");
    html_add_text(walk->out, element->label);
    strbuf_add(walk->out,
               element->late ? "</dt>\n<dd class=\"overdue\">" : "</dt>\n<dd dir=\"auto\">");
    html_add_paragraphs(walk->out, element->text);
}

static void add_item(struct walk *walk, const struct outline_element *element)
{
    if (element->factor == NULL) {
        add_between(walk, "<li>", element, "");
        return;
    }
    strbuf_add(walk->out, "<li dir=\"auto\"><a href=\"#factor-");
    html_add_text(walk->out, element->factor->factor->id);
    add_between(walk, "\">", element, "</a>");
}

static void add_subitem(struct walk *walk, const struct outline_element *element)
{
    strbuf_add(walk->out, "<li dir=\"auto\">");
    html_add_paragraphs(walk->out, element->text);
    strbuf_add(walk->out, "</li>\n");
}

static void add_tick(struct walk *walk, const struct outline_element *element)
{
    bool done = element->done > 0;
    struct strbuf text = STRBUF_INIT;
    message_fill(&text, walk->report->language, done ? MESSAGE_TICK_DONE : MESSAGE_TICK_OPEN,
                 element->text, NULL);
    strbuf_add(walk->out, done ? "<li class=\"done\">" : "<li>");
    html_add_text(walk->out, text.text);
    strbuf_add(walk->out, "</li>\n");
    strbuf_release(&text);
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

static void add_source(struct walk *walk, const struct outline_element *element)
{
    add_between(walk, "<li dir=\"auto\">", element, "");
    if (element->url == NULL)
        return;
    strbuf_add(walk->out, "<br>\n");
    if (is_link(element->url)) {
        strbuf_add(walk->out, "<a href=\"");
        html_add_text(walk->out, element->url);
        strbuf_add(walk->out, "\">");
    }
    html_add_text(walk->out, element->url);
    if (is_link(element->url))
        strbuf_add(walk->out, "</a>");
}

static void add_overview(struct walk *walk, const struct outline_element *element)
{
    (void)element;
    html_add_overview(walk->out, walk->report);
}

static void add_jobs(struct walk *walk, const struct outline_element *element)
{
    (void)element;
    html_add_jobs_line(walk->out, walk->report);
    html_add_jobs_table(walk->out, walk->report);
}

/* The list that an element stands in, and whether in one within its last element. */
static const struct {
    void (*add)(struct walk *walk, const struct outline_element *element);
    enum list list;
    bool inner;
} kinds[OUTLINE_KINDS] = {
    [OUTLINE_TITLE] = {.add = add_title},
    [OUTLINE_HEADING] = {.add = add_heading},
    [OUTLINE_COLOPHON] = {.add = add_colophon},
    [OUTLINE_FACTOR] = {.add = add_factor},
    [OUTLINE_PARAGRAPH] = {.add = add_paragraph},
    [OUTLINE_HEADLINE] = {.add = add_headline},
    [OUTLINE_BAR] = {.add = add_bar},
    [OUTLINE_HISTORY] = {.add = add_history},
    [OUTLINE_FACT] = {.add = add_fact, .list = LIST_FACTS},
    [OUTLINE_ITEM] = {.add = add_item, .list = LIST_ITEMS},
    [OUTLINE_SUBITEM] = {.add = add_subitem, .list = LIST_ITEMS, .inner = true},
    [OUTLINE_TICK] = {.add = add_tick, .list = LIST_FACTS, .inner = true},
    [OUTLINE_SOURCE] = {.add = add_source, .list = LIST_ITEMS},
    [OUTLINE_OVERVIEW] = {.add = add_overview},
    [OUTLINE_JOBS] = {.add = add_jobs},
    /* OUTLINE_COUNT is in the table of OUTLINE_JOBS. */
};

static void walk_outline(struct walk *walk, const struct outline *outline)
{
    for (size_t i = 0; i < outline->count; i++) {
        const struct outline_element *element = &outline->elements[i];
        if (kinds[element->kind].add == NULL)
            continue;
        close_lists(walk, kinds[element->kind].list, kinds[element->kind].inner);
        open_lists(walk, kinds[element->kind].list, kinds[element->kind].inner);
        kinds[element->kind].add(walk, element);
    }
    close_lists(walk, LIST_NONE, false);
}

void export_html(const struct report *report, struct strbuf *out)
{
    struct arena arena = ARENA_INIT;
    struct outline outline = outline_make(report, &arena);
    struct walk walk = {.report = report, .out = out};
    struct strbuf title = STRBUF_INIT;
    outline_add_title(&title, &outline.elements[0]);
    html_begin(out, report->language, title.text);
    walk_outline(&walk, &outline);
    html_end(out);
    strbuf_release(&title);
    arena_release(&arena);
}
