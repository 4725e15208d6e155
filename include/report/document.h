/*
 * A document for people, as a tree: which part comes when and what it says is decided once, by who builds it; text,
 * Markdown and HTML each only lay it out and escape it. No format may leave out what is said, save where this header
 * says so.
 *
 *     struct document *document = document_new(language);
 *     struct document_node *part = document_add_part(document, "late", MESSAGE_PART_LATE);
 *     document_fill(document, MESSAGE_LATE_SINCE, document_date(document, due), NULL);
 *     document_add(document, part, DOCUMENT_PARAGRAPH);
 *     …
 *     document_add_html(document, &out);
 *     document_free(document);
 *
 * The document owns its nodes and texts, through its arena. Texts are not escaped, are safe to show (utf8_add_safe was
 * there before), may have more lines, and are never NULL.
 */
#ifndef REPORT_DOCUMENT_H
#define REPORT_DOCUMENT_H

#include <stdbool.h>
#include <stddef.h>

#include "base/arena.h"
#include "base/strbuf.h"
#include "messages/message.h"
#include "report/job_numbers.h"

enum document_kind {
    DOCUMENT_SECTION,   /* `text` is its heading; a part of the document, or a section of a part */
    DOCUMENT_PARAGRAPH, /* sentences */
    DOCUMENT_LIST,      /* its children are items */
    DOCUMENT_ITEM,      /* may hold a list */
    DOCUMENT_FACTS,     /* its children are facts */
    DOCUMENT_FACT,      /* `label` and what it is; may hold a list */
    DOCUMENT_TABLE,     /* `text` is its caption */
    DOCUMENT_BAR,       /* how far, as a picture; `text` says the same in words */
    /* Numbers over time, as a picture; `text` says the same in words, or is "" when a table does. */
    DOCUMENT_CHART
};

enum document_tone {
    DOCUMENT_PLAIN,
    DOCUMENT_SUMMARY, /* the sentences that say how far */
    DOCUMENT_LATE     /* to be noticed; the words say it too */
};

/* An item of a list that can be ticked off; a format says which it is in words or as a box. */
enum document_tick { DOCUMENT_NO_TICK, DOCUMENT_TO_DO, DOCUMENT_DONE };

enum document_column_kind { DOCUMENT_TEXT, DOCUMENT_STATUS /* a word or two */, DOCUMENT_NUMBER };

struct document_column {
    const char *title;
    enum document_column_kind kind;
};

struct document_cell {
    const char *text, *note; /* note: said under or behind the text; "" for none */
    enum document_tone tone; /* of the note if there is one, else of the text */
};

struct document_table {
    struct document_column *columns; /* the first has the titles of the rows */
    size_t column_count;
    struct document_cell *cells;  /* row by row */
    size_t row_count, cell_count; /* of the cells that were added; whole rows */
    /*
     * Whether the same is said elsewhere: in the children of the table or further on. Then a format without tables shows
     * those children; else it shows the rows. A format with tables leaves the children out.
     */
    bool is_repeated;
};

struct document_bar {
    size_t done, started, open;
};

/* Numbers by date, ascending. */
struct document_series {
    const char *label; /* "" when the chart has only one and its title says it */
    const struct dated_number *numbers;
    size_t count;
    bool is_target; /* what is aimed at, not what was counted */
    bool in_steps;  /* a number holds until the next one, not on the way to it */
};

struct document_chart {
    const char *title, *description; /* for who does not see it */
    struct date first, last;         /* from left to right */
    double most;                     /* from 0 at the bottom */
    const struct document_series *series;
    size_t series_count;
};

struct document_node {
    enum document_kind kind;
    enum document_tone tone;
    enum document_tick tick;
    const char *text, *label;
    const char *name; /* of a section: what it is, the same in every language */
    /* Of a section: the place where a link may lead to; of an item: that of the section that it is about. Or NULL. */
    const char *anchor;
    /* Of an item: the address of what it names, or NULL; left out where it would be broken into lines. */
    const char *url;
    struct document_table *table;
    struct document_bar bar;
    const struct document_chart *chart;
    struct document_node *first, *last, *next; /* children; the next child of the same parent */
};

struct document {
    enum language language;
    const char *organisation; /* before the title; "" for none */
    const char *title;
    const char *date;              /* under the title: of when it is, in words */
    struct document_node body;     /* its children are the parts */
    struct document_node colophon; /* a section at the end: about the document itself */
    struct strbuf text;            /* of the element that is being made */
    struct arena arena;
};

struct document *document_new(enum language language);
void document_free(struct document *document);

/* --- building: first the text of an element, then the element --- */

/*
 * Adds a message to what is gathered in `document->text`, with {1} and {2} filled in, which may be NULL; after a space if
 * there is something already, as a sentence after a sentence.
 */
void document_fill(struct document *document, enum message message, const char *first,
                   const char *second);

/* The same with numbers for {1} and {2}; with a number for {1} and a text for {2}. */
void document_fill_counts(struct document *document, enum message message, size_t first,
                          size_t second);
void document_fill_numbered(struct document *document, enum message message, size_t number,
                            const char *text);

/* A date, or a number, in words: to be filled in. */
const char *document_date(struct document *document, struct date date);
const char *document_number(struct document *document, double number);

/* What was gathered, which is empty then. */
const char *document_take_text(struct document *document);

/* Adds a node as the last child of `parent`, with what was gathered as its text; the other members can be set then. */
struct document_node *document_add(struct document *document, struct document_node *parent,
                                   enum document_kind kind);

/* The same with a message as its text; MESSAGE_NONE, here and further on: what was gathered. */
struct document_node *document_say(struct document *document, struct document_node *parent,
                                   enum document_kind kind, enum message message);

/* A part, under a message as its heading. */
struct document_node *document_add_part(struct document *document, const char *name,
                                        enum message heading);

/* An item, or a fact, with what was gathered as its text, in the list that `parent` ends with: in a new one if it does not. */
struct document_node *document_add_item(struct document *document, struct document_node *parent);
struct document_node *document_add_fact(struct document *document, struct document_node *parent,
                                        enum message label);

/* A table for up to so many columns and rows: first its columns, then its cells row by row. */
struct document_table *document_add_table(struct document *document, struct document_node *parent,
                                          enum message caption, size_t columns, size_t rows);

/* The next column, with a message as its title. */
void document_add_column(struct document *document, struct document_table *table,
                         enum message title, enum document_column_kind kind);

/* The next cell of a table, with what was gathered as its text. */
struct document_cell *document_add_cell(struct document *document, struct document_table *table);

/*
 * A chart with what was gathered as its text. `chart` says what it must show at least, of the days (year 0: none) and of
 * the numbers; it gets room for all in the series. Of these those without numbers are left out, one must have some; the
 * list is copied, the numbers are borrowed.
 */
void document_add_chart(struct document *document, struct document_node *parent,
                        const struct document_chart *chart, const struct document_series *series,
                        size_t series_count);

/* Where a document comes from: the section at its end. `period` and `by` are "" when there is nothing to say. */
struct document_origin {
    enum message heading;
    struct date date;
    const char *period, *by, *version;
};

void document_add_colophon(struct document *document, const struct document_origin *origin);

/* --- reading --- */

/* Adds the title with the organisation before it: "Waterschap Voorbeeld: 10 succesfactoren". */
void document_add_title(const struct document *document, struct strbuf *out);

/* Adds the text of an item; one that can be ticked off begins with "Gedaan: " or "Nog te doen: ". */
void document_add_item_text(const struct document *document, const struct document_node *item,
                            struct strbuf *out);

/* The picture of a bar in signs, "[###-------]", of at most this many between its brackets. Full only when all is done. */
enum { DOCUMENT_BAR_SIGNS = 40 };
void document_add_bar_signs(const struct document_bar *bar, struct strbuf *out);

/* --- the formats --- */

/*
 * Plain text, for a mail or to be read aloud: in lines of at most DOCUMENT_TEXT_COLUMNS columns, without columns, boxes or
 * trailing spaces. Nothing in it is drawn with signs: a bar and ticks are noise in speech and braille.
 */
enum { DOCUMENT_TEXT_COLUMNS = 72 };
void document_add_text(const struct document *document, struct strbuf *out);

/*
 * Markdown (CommonMark, with the tables and task lists of GitHub). Nothing that people typed can become mark-up; only a
 * bare web address may be shown as a link to itself.
 */
void document_add_markdown(const struct document *document, struct strbuf *out);

/*
 * HTML: one file that stands on its own, to read on a screen or on paper, or to have read aloud. No script, no request,
 * and a policy that allows only the style that is in it (src/report/report.css, with its hash).
 */
void document_add_html(const struct document *document, struct strbuf *out);

#endif
