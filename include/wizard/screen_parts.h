/* Parts that several screens share. Texts live as long as the page. */
#ifndef WIZARD_SCREEN_PARTS_H
#define WIZARD_SCREEN_PARTS_H

#include "wizard/model.h"
#include "wizard/page.h"

/* The title of a factor in the language of the model. */
const char *screen_factor_title(const struct model *model, size_t factor);

/* "Afgerond", "Bezig: 31 dec" or "Te laat: 15 nov": how a step stands, with its tone. */
const char *screen_step_state(const struct model *model, struct page *page, size_t factor,
                              enum tone *tone);

/* Adds a label, which is not "", as it stands inside a sentence: "streefdatum". */
void screen_add_lower(const char *label, struct strbuf *out);

/* What a page about the organisation is headed by, with its name: "Overzicht · Waterschap Rijn en Veen". */
const char *screen_title(const struct model *model, struct page *page, enum message title);

/* Two short texts beside one another, "Secretaris-directeur · 2 van 4 gedaan"; one that is "" is left out. */
const char *screen_beside(const struct model *model, struct page *page, const char *one,
                          const char *other);

/* How many of a factor's actions are ticked. */
size_t screen_actions_done(const struct model *model, size_t factor);

/* "2 van 4 gedaan" */
const char *screen_actions_count(const struct model *model, struct page *page, size_t factor);

/* What is wrong, or needs attention. */
void screen_add_problem(const struct model *model, struct page *page, const char *text);

/* A link to an answer: "Wijzig eigenaar", with its name and what it is; "" is said in words. */
void screen_add_answer(const struct model *model, struct page *page, const char *label,
                       const char *value, const char *text, struct intent intent);

/* A link to another screen. */
void screen_add_link(const struct model *model, struct page *page, enum message text,
                     enum screen screen);

/* "Naar stap 3: Samenstellen projectteam" */
void screen_add_factor_link(const struct model *model, struct page *page, enum message text,
                            size_t factor);

/* "title: url", one paragraph for each link. */
void screen_add_links(const struct model *model, struct page *page, const struct links *links);

/*
 * A field with what stands in it, its hint while it is open, and under it what is wrong with it and what came in since
 * the text in it was begun.
 */
void screen_add_input(const struct model *model, struct page *page, enum input input,
                      size_t factor);

/* "Bron: title", or "" when there is no source. */
const char *screen_source(const struct model *model, struct page *page,
                          const struct source *source);

/* "Bron: title. Nagekeken op 22 november 2026.", as far as it is known. */
const char *screen_checked(const struct model *model, struct page *page,
                           const struct source *source, struct date checked);

/* A figure with its source, and whether it is old. */
void screen_add_figure(const struct model *model, struct page *page, const struct figure *figure);

/* A quota percentage with its year, sector and source, what its source adds, and whether it is old. */
void screen_add_percentage(const struct model *model, struct page *page,
                           const struct quota_percentage *quota);

/* What is recorded of jobs in sentences; nothing when nothing is. */
void screen_add_counts(const struct model *model, struct page *page);

/* The jobs and targets that are recorded, the newest first, each as a link to correct it. */
void screen_add_count_links(const struct model *model, struct page *page);

/*
 * What she who comes back wants to know, each line a link: what is due now, what colleagues recorded since her last visit,
 * and what was asked of management and still stands. Nothing when there is nothing of all that.
 */
void screen_add_next(const struct model *model, struct page *page);

/* Whether a step is among what is due now. */
bool screen_is_due(const struct model *model, size_t factor);

/* "12,4 banen" */
const char *screen_jobs_number(const struct model *model, struct page *page, double jobs);

#endif
