/*
 * Where the columns of a page begin, so that what stands below one another is aligned: the same for all its items.
 * For the parts of the layout.
 */
#ifndef FULLSCREEN_LAYOUT_COLUMNS_H
#define FULLSCREEN_LAYOUT_COLUMNS_H

#include <stdbool.h>
#include <stddef.h>

#include "messages/language.h"
#include "wizard/page.h"

struct layout_columns {
    bool wide;     /* else what would stand beside stands below */
    size_t width;  /* of the page */
    size_t sign;   /* how wide a sign is */
    size_t state;  /* where the text behind a sign and the word of its state begins */
    size_t value;  /* where the values of fields begin */
    size_t tip;    /* where the text behind the name of a tip begins */
    size_t number; /* how wide the number of a step is */
    size_t status; /* where the states of steps begin */
    size_t action; /* where the words begin that say what a link to an answer does */
};

/* For a page of `width` columns. */
struct layout_columns layout_columns_find(const struct page *page, enum language language,
                                          size_t width, bool ascii);

/* The columns that a text takes on a line. */
size_t layout_width(const char *text);

#endif
