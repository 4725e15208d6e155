/*
 * A report for people, as a list of elements: which part comes when and what it says is decided here once, for every
 * format that is read rather than processed. An exporter walks the list and only lays out and escapes.
 *
 *     struct arena arena = ARENA_INIT;
 *     struct outline outline = outline_make(report, &arena);
 *     for (size_t i = 0; i < outline.count; i++) …
 *     arena_release(&arena);
 */
#ifndef REPORT_OUTLINE_H
#define REPORT_OUTLINE_H

#include <stdbool.h>
#include <stddef.h>

#include "base/arena.h"
#include "report/report.h"

enum outline_kind {
    OUTLINE_TITLE,   /* of the whole; once, first; `label` is the organisation, "" when not known */
    OUTLINE_HEADING, /* of a part; `label` is its name, the same in every language */
    OUTLINE_COLOPHON,  /* the heading of the last part, on the report itself */
    OUTLINE_FACTOR,    /* the heading of one `factor`, within a part */
    OUTLINE_PARAGRAPH, /* sentences */
    OUTLINE_HEADLINE,  /* the sentences that say how far */
    OUTLINE_BAR,       /* how far as a picture: `done` of `total`; `text` says the same in words */
    OUTLINE_HISTORY,   /* the place for a line over time; `text` says the same in words */
    OUTLINE_FACT,      /* `label` and what it is; `late` when that is to be noticed */
    OUTLINE_ITEM,      /* of a list; about `factor` if that is not NULL */
    OUTLINE_SUBITEM,   /* under an item */
    OUTLINE_TICK,      /* an action: `done` is 1 when it was done */
    OUTLINE_SOURCE, /* of a list, without its address: `url` or NULL, for a format in which it stays whole */
    OUTLINE_OVERVIEW, /* the place for a table of the factors, for a format that has tables */
    OUTLINE_JOBS, /* the place for a line and a table of jobs and targets, for a format that has them */
    OUTLINE_COUNT, /* of a list: what is in that table, for a format that has none */
    OUTLINE_KINDS
};

/* Texts are not escaped, and may have more lines. `label` and `text` are never NULL. */
struct outline_element {
    enum outline_kind kind;
    const char *label, *text;
    size_t done, total;
    bool late;
    const struct report_factor *factor;
    const char *url;
};

struct outline {
    const struct outline_element *elements; /* in the arena */
    size_t count;
};

struct outline outline_make(const struct report *report, struct arena *arena);

/* The title with the organisation before it, on one line: "Waterschap Voorbeeld: 10 succesfactoren". */
void outline_add_title(struct strbuf *out, const struct outline_element *title);

/* The columns of OUTLINE_OVERVIEW, and what stands in them for one factor, which may be "". */
enum outline_column {
    OUTLINE_COLUMN_NUMBER,
    OUTLINE_COLUMN_FACTOR,
    OUTLINE_COLUMN_STATUS,
    OUTLINE_COLUMN_OWNER,
    OUTLINE_COLUMN_DUE,
    OUTLINE_COLUMNS
};
const char *outline_column_title(enum outline_column column, enum language language);
void outline_add_cell(struct strbuf *out, enum outline_column column,
                      const struct report_factor *factor, enum language language);

/* The picture of a bar, of at most `columns` characters between its brackets: "[###-------]". Full only when all is done. */
enum { OUTLINE_BAR_COLUMNS = 40 };
void outline_add_bar(struct strbuf *out, size_t done, size_t total);

#endif
