#include "wizard/screens.h"

/* The title is for the window, where `build` sets none. `build` adds the elements of the page. */
static const struct {
    enum message title;
    void (*build)(const struct model *model, struct page *page);
} screens[SCREEN_COUNT] = {
    [SCREEN_START] = {MESSAGE_NONE, screen_start},
    [SCREEN_OVERVIEW] = {MESSAGE_OVERVIEW, screen_overview},
    [SCREEN_FACTOR] = {MESSAGE_NONE, screen_factor},
    [SCREEN_CHECK] = {MESSAGE_CHECK, screen_check},
    [SCREEN_JOBS] = {MESSAGE_JOBS, screen_jobs},
    [SCREEN_REPORT] = {MESSAGE_REPORT, screen_report},
    [SCREEN_FORMAT] = {MESSAGE_REPORT, screen_format},
    [SCREEN_PREVIEW] = {MESSAGE_REPORT_PREVIEW, screen_preview},
    [SCREEN_COPY] = {MESSAGE_COPY, screen_copy},
    [SCREEN_SEARCH] = {MESSAGE_SEARCH, screen_search},
    [SCREEN_SOURCES] = {MESSAGE_SOURCES, screen_sources},
    [SCREEN_HELP] = {MESSAGE_HELP, screen_help},
    [SCREEN_PRIVACY] = {MESSAGE_PRIVACY, screen_privacy},
    [SCREEN_DAMAGE] = {MESSAGE_DAMAGE, screen_damage},
};

void page_build(struct page *page, const struct model *model)
{
    enum message title = screens[model->screen].title;
    page->title = title != MESSAGE_NONE ? message_text(model->language, title)
                                        : checklist_text(&model->checklist->title, model->language);
    screens[model->screen].build(model, page);
}
