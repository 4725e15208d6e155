/*
 * A page: what a screen says, as meaning. Both renderers, full screen and line by line, show the same page.
 *
 * A page is a list of elements in reading order, and owns all their texts through its arena.
 *
 *     struct page page = PAGE_INIT;
 *     page_build(&page, model);
 *     …
 *     page_release(&page);
 */
#ifndef WIZARD_PAGE_H
#define WIZARD_PAGE_H

#include <stdbool.h>
#include <stddef.h>

#include "base/arena.h"
#include "base/strbuf.h"
#include "wizard/intent.h"

enum element_kind {
    ELEMENT_HEADING, /* text; the first of each page. `detail`: which it is of how many; `value`: its state */
    ELEMENT_SUBHEADING, /* text, and in `value` how far it is or "" */
    ELEMENT_PARAGRAPH,  /* text */
    ELEMENT_TIP,        /* text, one of a list; `label`: what it is, or "" */
    ELEMENT_EXAMPLE,    /* text, and in `value` its source or "" */
    ELEMENT_QUOTE,      /* text in lines, with spaces before them: how a file will look */
    ELEMENT_PROGRESS, /* `label`: of what; text in words; `part` of `whole` as a bar; `value`: what is left */
    ELEMENT_NOTICE, /* text: what needs attention, at its place; `label`: "Let op" when it is a problem */
    ELEMENT_CHECKBOX, /* text, `checked` */
    ELEMENT_CHOICE, /* text, `checked`: one of a few that stand together; `label` of the first: the question */
    ELEMENT_FIELD,  /* text: the label; `value`: what it holds, "" for nothing */
    ELEMENT_LINK,   /* leads to another page: text, or a step or an answer, see below */
    ELEMENT_BUTTON, /* text: does something */
    ELEMENT_KINDS
};

/*
 * A link to a step has its `number`, its title in text, its state in `value`, and in `detail` what more there is to say.
 * A link to an answer ("Wijzig eigenaar") has its name in `label`, the answer in `value`, and in `detail` what acting on
 * it does, in a word ("Wijzig").
 */

/* What a state is; it is always said in words too. */
enum tone { TONE_PLAIN, TONE_DONE, TONE_STARTED, TONE_LATE };

struct element {
    enum element_kind kind;
    const char *text;
    const char *label; /* never NULL, as those below */
    const char *value;
    const char *detail;
    enum tone tone;   /* of `value` */
    size_t number;    /* of a step, from 1; 0: none */
    const char *hint; /* of a field: what to type, said while it is open; else "" */
    bool checked;
    bool open;          /* a field in which the user is typing */
    bool several_lines; /* a field that may hold more than one line */
    size_t part, whole;
    struct intent intent; /* INTENT_NONE: cannot be acted on */
};

struct page {
    struct arena arena;
    const char *title; /* for the window: "Stap 2 van 10: Draagvlak top" */
    struct element *elements;
    size_t count, capacity;
    struct strbuf filled; /* for page_fill: one buffer, for many texts */
};

#define PAGE_INIT                                                                                  \
    {                                                                                              \
        .arena = ARENA_INIT, .title = "", .filled = STRBUF_INIT                                    \
    }

void page_release(struct page *page);

/* Adds an element; its texts are borrowed, for as long as the page lives. NULL texts become "". */
void page_add(struct page *page, struct element element);

/* Short forms for elements that only have a text. */
void page_say(struct page *page, enum element_kind kind, const char *text);

/* A link or button. */
void page_offer(struct page *page, enum element_kind kind, const char *text, struct intent intent);

/* The pattern of a message filled with up to three texts (NULL for none), kept in the page's arena. */
const char *page_fill(struct page *page, enum language language, enum message message,
                      const char *one, const char *two, const char *three);

/* The same for a number from 0 on, as a text. */
const char *page_number(struct page *page, size_t number);

/* A copy of the buffer's text in the page's arena, made safe to show (with its lines); releases the buffer. */
const char *page_keep(struct page *page, struct strbuf *buffer);

/* Whether an element can be acted on. */
bool element_can_act(const struct element *element);

/* Its state in words: "gedaan", "Afgerond", what a field holds or "Niet ingevuld"; "" when it has none. */
const char *element_state(const struct element *element, enum language language);

/* Adds its text without the full stop at the end, to go on behind it: "Zet het op de agenda: niet aangevinkt". */
void element_add_label(const struct element *element, struct strbuf *out);

/*
 * The number of the element that carries this intent; else of the first that can be acted on; else page->count. While the
 * user reads (INTENT_READ) none has the focus.
 */
size_t page_find(const struct page *page, const struct intent *intent);

#endif
