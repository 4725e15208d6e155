/*
 * A report for people, as a list of elements: which part comes when and what it says is decided here once, for every
 * format that is read rather than processed. An exporter walks the list and only lays out and escapes.
 *
 *     struct arena arena = ARENA_INIT;
 *     struct outline outline = outline_make(report, &arena);
 *     for (size_t i = 0; i < outline.count; i++) …
 *     if (arena.failed) …
 *     arena_release(&arena);
 */
#ifndef REPORT_OUTLINE_H
#define REPORT_OUTLINE_H

#include <stdbool.h>
#include <stddef.h>

#include "base/arena.h"
#include "report/report.h"

enum outline_kind {
    OUTLINE_TITLE,     /* of the whole; once, first */
    OUTLINE_HEADING,   /* of a part */
    OUTLINE_FACTOR,    /* the heading of one factor, within a part */
    OUTLINE_PARAGRAPH, /* sentences */
    OUTLINE_BAR,       /* how far as a picture: `done` of `total`; `text` says the same in words */
    OUTLINE_FACT,      /* `label` and what it is */
    OUTLINE_ITEM,      /* of a list */
    OUTLINE_SUBITEM,   /* under an item */
    OUTLINE_TICK,      /* an action: `done` is 1 when it was done */
    OUTLINE_OVERVIEW,  /* the place for a table of the factors, for a format that has tables */
    OUTLINE_KINDS
};

/* Texts are not escaped, and may have more lines. Never NULL. */
struct outline_element {
    enum outline_kind kind;
    const char *label, *text;
    size_t done, total;
};

struct outline {
    const struct outline_element *elements; /* in the arena */
    size_t count;
};

/* Empty when memory ran out; `arena->failed` is set then. */
struct outline outline_make(const struct report *report, struct arena *arena);

/* The picture of a bar, of at most `columns` characters between its brackets: "[###-------]". Full only when all is done. */
enum { OUTLINE_BAR_COLUMNS = 40 };
void outline_add_bar(struct strbuf *out, size_t done, size_t total);

#endif
