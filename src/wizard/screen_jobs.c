#include "base/number.h"
#include "checklist/jobs.h"
#include "wizard/jobs.h"
#include "wizard/screen_parts.h"
#include "wizard/screens.h"

/* What was computed, and the button that records it. */
static void add_reckoning(const struct model *model, struct page *page, enum input input,
                          enum message button)
{
    double jobs;
    if (!jobs_reckon(model, input, &jobs))
        return;
    struct strbuf words = STRBUF_INIT;
    struct strbuf day = STRBUF_INIT;
    jobs_add_reckoning(model, input, &words);
    model_add_recorded(model, input_rule(input)->day, 0, &day);
    page_say(page, ELEMENT_PARAGRAPH, page_keep(page, &words));
    page_offer(page, ELEMENT_BUTTON,
               page_fill(page, model->language, button, screen_jobs_number(model, page, jobs),
                         day.text, NULL),
               (struct intent){.kind = INTENT_TAKE_OVER, .input = input});
    strbuf_release(&day);
}

static void add_jobs(const struct model *model, struct page *page, bool computable)
{
    page_say(page, ELEMENT_SUBHEADING, message_text(model->language, MESSAGE_JOBS_COUNT));
    screen_add_input(model, page, INPUT_JOBS_DATE, 0);
    screen_add_input(model, page, INPUT_JOBS, 0);
    if (!computable)
        return;
    screen_add_input(model, page, INPUT_JOBS_HOURS, 0);
    add_reckoning(model, page, INPUT_JOBS, MESSAGE_JOBS_TAKE_OVER);
}

static void add_target(const struct model *model, struct page *page)
{
    page_say(page, ELEMENT_SUBHEADING, message_text(model->language, MESSAGE_JOBS_TARGET_PART));
    screen_add_input(model, page, INPUT_TARGET_DATE, 0);
    screen_add_input(model, page, INPUT_JOB_TARGET, 0);
}

static void add_quota(const struct model *model, struct page *page)
{
    const struct quota_percentage *newest = checklist_newest_quota(model->checklist);
    page_say(page, ELEMENT_SUBHEADING, message_text(model->language, MESSAGE_JOBS_QUOTA));
    page_say(page, ELEMENT_PARAGRAPH, message_text(model->language, MESSAGE_JOBS_QUOTA_WHAT));
    screen_add_input(model, page, INPUT_QUOTA_FTE, 0);
    screen_add_input(model, page, INPUT_QUOTA_HOURS, 0);
    if (newest != NULL) {
        screen_add_percentage(model, page, newest);
        page_say(page, ELEMENT_PARAGRAPH,
                 message_text(model->language, MESSAGE_JOBS_PERCENTAGE_OWN));
    }
    screen_add_input(model, page, INPUT_QUOTA_PERCENTAGE, 0);
    add_reckoning(model, page, INPUT_JOB_TARGET, MESSAGE_TARGET_TAKE_OVER);
}

static void add_recorded(const struct model *model, struct page *page)
{
    size_t before = page->count;
    page_say(page, ELEMENT_SUBHEADING, message_text(model->language, MESSAGE_JOBS_RECORDED));
    screen_add_count_links(model, page);
    if (page->count == before + 1)
        page_say(page, ELEMENT_PARAGRAPH, message_text(model->language, MESSAGE_JOBS_NOTHING));
}

void screen_jobs(const struct model *model, struct page *page)
{
    enum language language = model->language;
    const struct figure *figure = jobs_figure(model->checklist);
    page_say(page, ELEMENT_HEADING, screen_title(model, page, MESSAGE_JOBS));
    screen_add_counts(model, page);
    page_say(page, ELEMENT_PARAGRAPH, message_text(language, MESSAGE_JOBS_TOTALS));
    if (figure != NULL)
        screen_add_figure(model, page, figure);
    else
        page_say(page, ELEMENT_PARAGRAPH, message_text(language, MESSAGE_JOBS_NO_FIGURE));
    add_jobs(model, page, figure != NULL);
    add_target(model, page);
    if (figure != NULL)
        add_quota(model, page);
    add_recorded(model, page);
    page_say(page, ELEMENT_SUBHEADING, message_text(language, MESSAGE_OVERVIEW_MORE));
    screen_add_link(model, page, MESSAGE_START_OVERVIEW, SCREEN_OVERVIEW);
}
