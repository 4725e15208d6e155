/*
 * A checklist: the factors with their actions and tips, as data/checklist.json holds them. Read once, never changed.
 *
 * A checklist owns everything that it points to; all of it lives until checklist_free. Texts are kept in every language
 * that the file has them in; checklist_text chooses. Every text is valid UTF-8 on one line, without a character that is
 * dangerous to show (utf8_dangerous); a "url" is such a text too, and need not be an address.
 */
#ifndef CHECKLIST_CHECKLIST_H
#define CHECKLIST_CHECKLIST_H

#include <stdbool.h>
#include <stddef.h>

#include "base/arena.h"
#include "base/date.h"
#include "base/error.h"
#include "messages/language.h"

enum {
    CHECKLIST_SIZE_LIMIT = 4 * 1024 * 1024, /* bytes of a file */
    CHECKLIST_ID_LENGTH = 64,               /* characters of an id: [a-z0-9-] */
};

/* A text in one or more languages; NULL where a language is missing. */
struct text {
    const char *in[LANGUAGE_COUNT];
};

struct texts {
    const struct text *items;
    size_t count;
};

/* The items of a list, each of which begins with its id, sorted by that: see checklist_find. */
struct by_id {
    const void *const *items;
    size_t count;
};

struct source {
    const char *id, *publisher, *url; /* publisher and url: NULL when not given */
    struct text title;                /* the id when not given */
    struct date read;                 /* when it was last read; year 0: not given */
};

struct action {
    const char *id;
    struct text text;
};

struct practice {
    struct text text;
    const struct source *source; /* NULL when not given */
};

struct link {
    struct text title; /* the url when not given */
    const char *url;   /* NULL when not given */
};

struct links {
    const struct link *items;
    size_t count;
};

struct factor {
    const char *id;
    struct text title;
    struct text headline; /* every language NULL when not given */
    struct texts why, tips;
    const struct action *actions;
    size_t action_count;
    const struct practice *practice;
    size_t practice_count;
    struct links links;
    struct by_id actions_by_id;
};

struct figure {
    const char *name;
    double value;
    struct text unit;
    const struct source *source; /* NULL when not given */
    struct date checked;         /* year 0: not given */
};

/* Which part of all paid hours a year's quota asks for. */
struct quota_percentage {
    int year;
    double value;       /* 2.5 for 2.5%: above 0, up to 100 */
    struct text sector; /* for whom it is; every language NULL when not given */
    struct text note;   /* what its source adds; every language NULL when not given */
    const struct source *source;
    struct date checked; /* year 0: not given */
};

struct checklist {
    const char *id;
    struct date edition; /* year 0: not given */
    struct text title;
    const struct source *sources;
    size_t source_count;
    const struct figure *figures;
    size_t figure_count;
    const struct quota_percentage *quotas;
    size_t quota_count;
    const struct factor *factors; /* at least one */
    size_t factor_count;
    struct links links;
    struct by_id factors_by_id, sources_by_id;
    struct arena arena; /* holds all of it, itself too */
};

/*
 * Reads and validates a whole checklist. Every fault found is added to `findings`, with line and column and in the order
 * of the file; NULL when there is at least one. Unknown members are accepted: a later edition may have more; null is
 * the same as not given. Free with checklist_free.
 *
 * An action needs id and text, a figure a value, a quota percentage year, value and source, a source an id, a practice a
 * text, a link a title or a url.
 */
struct checklist *checklist_read(const char *bytes, size_t length, struct findings *findings);

/* NULL may be given too. */
void checklist_free(const struct checklist *checklist);

/* The text in that language, else in the first language that it has; "" when it has none. Never NULL. */
const char *checklist_text(const struct text *text, enum language language);

/* The item of that id, or NULL; `id` may be NULL. Quick also where somebody made a list as long as a file can hold. */
const void *checklist_find(const struct by_id *list, const char *id);

/* The factor of that id, or NULL; and the number from 0 of a factor of this checklist. */
const struct factor *checklist_factor(const struct checklist *checklist, const char *id);
size_t checklist_factor_number(const struct checklist *checklist, const struct factor *factor);

/* The action of that id in a factor, or NULL. */
const struct action *checklist_action(const struct factor *factor, const char *id);

/* The figure of that name, or NULL. */
const struct figure *checklist_figure(const struct checklist *checklist, const char *name);

/* Whether a figure was checked more than a year before `today`, or its date is not known. */
bool checklist_figure_is_old(const struct figure *figure, struct date today);

/* The quota percentage of the latest year, of more than one the first in the list; NULL when the checklist has none. */
const struct quota_percentage *checklist_newest_quota(const struct checklist *checklist);

/* Whether a quota percentage is of a year before that of `today`, or was not checked for more than a year. */
bool checklist_quota_is_old(const struct quota_percentage *quota, struct date today);

/* Whether a text is an id: 1 to 64 of [a-z0-9-]. */
bool checklist_id_valid(const char *id);

#endif
