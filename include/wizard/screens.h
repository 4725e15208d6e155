/*
 * The screens: one file each, one row each in src/wizard/screens.c. A new screen is a constant in screen.h, a file
 * with its `build`, and a row.
 */
#ifndef WIZARD_SCREENS_H
#define WIZARD_SCREENS_H

#include "wizard/model.h"
#include "wizard/page.h"

struct screen_view {
    enum message title; /* for the window, when `build` sets none */
    void (*build)(const struct model *model, struct page *page); /* adds the elements of the page */
};

/* The row of a screen; `screen` < SCREEN_COUNT. */
const struct screen_view *screen_view(enum screen screen);

void screen_start(const struct model *model, struct page *page);
void screen_overview(const struct model *model, struct page *page);
void screen_factor(const struct model *model, struct page *page);
void screen_check(const struct model *model, struct page *page);
void screen_jobs(const struct model *model, struct page *page);
void screen_report(const struct model *model, struct page *page);
void screen_format(const struct model *model, struct page *page);
void screen_preview(const struct model *model, struct page *page);
void screen_search(const struct model *model, struct page *page);
void screen_sources(const struct model *model, struct page *page);
void screen_help(const struct model *model, struct page *page);
void screen_privacy(const struct model *model, struct page *page);
void screen_damage(const struct model *model, struct page *page);

/* Parts that several screens share. */

/*
 * A field with what stands in it, its hint while it is open, and under it what is wrong with it and what came in since
 * the text in it was begun.
 */
void screen_add_input(const struct model *model, struct page *page, enum input input,
                      size_t factor);

/* A link to another screen. */
void screen_add_link(const struct model *model, struct page *page, enum message text,
                     enum screen screen);

/* "Naar stap 3: Samenstellen projectteam" */
void screen_add_factor_link(const struct model *model, struct page *page, enum message text,
                            size_t factor);

/* The title of a factor in the language of the model. */
const char *screen_factor_title(const struct model *model, size_t factor);

/* "Bezig" and the like, with its tone. */
const char *screen_status(enum language language, enum status status, enum tone *tone);

/* How many of a factor's actions are ticked. */
size_t screen_actions_done(const struct model *model, size_t factor);

/* "Bron: title", or "" when there is no source. */
const char *screen_source(const struct model *model, struct page *page,
                          const struct source *source);

/* A figure with its source, and whether it is old. */
void screen_add_figure(const struct model *model, struct page *page, const struct figure *figure);

/* What is recorded of jobs in sentences; nothing when nothing is. */
void screen_add_counts(const struct model *model, struct page *page);

/* The jobs and targets that are recorded, the newest first, each as a link to correct it. */
void screen_add_count_links(const struct model *model, struct page *page);

/* "title: url", one paragraph for each link. */
void screen_add_links(const struct model *model, struct page *page, const struct links *links);

#endif
