#include "checklist/jobs.h"
#include "report/counts.h"
#include "wizard/jobs.h"
#include "wizard/screens.h"

void screen_add_counts(const struct model *model, struct page *page)
{
    struct strbuf text = STRBUF_INIT;
    const struct counts_latest latest = counts_latest(model->progress, model->today);
    if (counts_known(&latest)) {
        counts_add_sentences(&latest, model->language, &text);
        page_say(page, ELEMENT_PARAGRAPH, page_keep(page, &text));
    }
    strbuf_release(&text);
}

/* --- what is recorded --- */

static const char *number_text(const struct model *model, struct page *page, double jobs)
{
    struct strbuf text = STRBUF_INIT;
    jobs_add_number(jobs, model->language, &text);
    return page_keep(page, &text);
}

static void add_count_link(const struct model *model, struct page *page, enum message label,
                           enum input input, const struct report_count *count)
{
    struct strbuf day = STRBUF_INIT;
    date_add_long(&day, count->date, model->language);
    page_add(page, (struct element){
                       .kind = ELEMENT_LINK,
                       .text = page_fill(page, model->language, label, day.text, NULL, NULL),
                       .value = number_text(model, page, count->value),
                       .intent = {.kind = INTENT_CORRECT, .input = input, .date = count->date},
                   });
    strbuf_release(&day);
}

void screen_add_count_links(const struct model *model, struct page *page)
{
    const struct counts counts = counts_read(model->progress, &page->arena);
    for (size_t i = counts.job_count; i-- > 0;)
        add_count_link(model, page, MESSAGE_JOBS_CORRECT, INPUT_JOBS, &counts.jobs[i]);
    for (size_t i = counts.target_count; i-- > 0;)
        add_count_link(model, page, MESSAGE_TARGET_CORRECT, INPUT_JOB_TARGET, &counts.targets[i]);
}

/* --- what can be filled in --- */

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
    page_offer(
        page, ELEMENT_BUTTON,
        page_fill(page, model->language, button, number_text(model, page, jobs), day.text, NULL),
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
    page_say(page, ELEMENT_SUBHEADING, message_text(model->language, MESSAGE_JOBS_QUOTA));
    page_say(page, ELEMENT_PARAGRAPH, message_text(model->language, MESSAGE_JOBS_QUOTA_WHAT));
    screen_add_input(model, page, INPUT_QUOTA_FTE, 0);
    screen_add_input(model, page, INPUT_QUOTA_HOURS, 0);
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
    page_say(page, ELEMENT_HEADING, message_text(language, MESSAGE_JOBS));
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
