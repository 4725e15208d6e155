/*
 * The screens: one file each, one row each in src/wizard/screens.c. A new screen is a constant in screen.h, a file
 * with its `build`, and a row.
 */
#ifndef WIZARD_SCREENS_H
#define WIZARD_SCREENS_H

#include "wizard/model.h"
#include "wizard/page.h"

/* The page of the model's screen. */
void page_build(struct page *page, const struct model *model);

void screen_start(const struct model *model, struct page *page);
void screen_overview(const struct model *model, struct page *page);
void screen_factor(const struct model *model, struct page *page);
void screen_check(const struct model *model, struct page *page);
void screen_jobs(const struct model *model, struct page *page);
void screen_report(const struct model *model, struct page *page);
void screen_format(const struct model *model, struct page *page);
void screen_preview(const struct model *model, struct page *page);
void screen_copy(const struct model *model, struct page *page);
void screen_search(const struct model *model, struct page *page);
void screen_sources(const struct model *model, struct page *page);
void screen_help(const struct model *model, struct page *page);
void screen_privacy(const struct model *model, struct page *page);
void screen_damage(const struct model *model, struct page *page);

#endif
