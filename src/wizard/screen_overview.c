#include "base/number.h"
#include "base/utf8.h"
#include "report/job_numbers.h"
#include "wizard/screen_parts.h"
#include "wizard/screens.h"

static size_t count_done(const struct model *model)
{
    size_t done = 0;
    for (size_t i = 0; i < model->checklist->factor_count; i++)
        done += progress_status(model->progress, &model->checklist->factors[i]) == STATUS_DONE;
    return done;
}

static void add_heading(const struct model *model, struct page *page)
{
    page_add(page, (struct element){
                       .kind = ELEMENT_HEADING,
                       .text = screen_title(model, page, MESSAGE_OVERVIEW),
                       .value = page_fill(page, model->language, MESSAGE_OVERVIEW_DONE,
                                          page_number(page, count_done(model)),
                                          page_number(page, model->checklist->factor_count), NULL),
                   });
}

/* "Secretaris-directeur"; when two stand side by side both, on this one line. */
static const char *owners(const struct model *model, size_t factor, struct page *page)
{
    const struct slot slot = model_input_slot(model, INPUT_OWNER, factor);
    struct standing standing = progress_standing(model->progress, &slot);
    struct strbuf text = STRBUF_INIT;
    for (size_t i = 0; i < standing.count; i++) {
        const struct value *value = &standing.changes[i]->value;
        if (value_is_nothing(value))
            continue;
        strbuf_add(&text, text.length > 0 ? " / " : "");
        utf8_add_safe(&text, value->text, strlen(value->text), false);
    }
    return page_keep(page, &text);
}

static void add_factor(const struct model *model, size_t factor, struct page *page)
{
    enum tone tone;
    const char *state = screen_step_state(model, page, factor, &tone);
    const bool begun = tone == TONE_STARTED || tone == TONE_LATE;
    const bool counts = begun && model->checklist->factors[factor].action_count > 0;
    page_add(
        page,
        (struct element){
            .kind = ELEMENT_LINK,
            .text = screen_factor_title(model, factor),
            .value = state,
            .detail = begun ? screen_beside(model, page, owners(model, factor, page),
                                            counts ? screen_actions_count(model, page, factor) : "")
                            : "",
            .tone = tone,
            .number = factor + 1,
            .intent = {.kind = INTENT_GO, .screen = SCREEN_FACTOR, .factor = factor},
        });
}

/* Of a number with a fraction, for the bar. */
static size_t in_hundredths(double number)
{
    enum { HUNDREDTHS = 100 };
    return (size_t)(number * HUNDREDTHS);
}

/* "Banen 12,4 van 20 … nog 7,6 nodig"; in sentences as long as one of the two is not known. */
static void add_jobs(const struct model *model, struct page *page)
{
    const enum language language = model->language;
    const struct job_numbers_latest latest = job_numbers_latest(model->progress, model->today);
    if (latest.jobs.date.year == 0 || latest.target.date.year == 0) {
        screen_add_counts(model, page);
        return;
    }
    const double left = job_numbers_shortage(latest.jobs.value, latest.target.value);
    struct strbuf jobs = STRBUF_INIT, target = STRBUF_INIT, shortage = STRBUF_INIT;
    number_add(&jobs, latest.jobs.value, language);
    number_add(&target, latest.target.value, language);
    number_add(&shortage, left, language);
    page_add(page, (struct element){
                       .kind = ELEMENT_PROGRESS,
                       .label = message_text(language, MESSAGE_JOBS),
                       .text = page_fill(page, language, MESSAGE_OVERVIEW_JOBS, jobs.text,
                                         target.text, NULL),
                       .value = page_fill(page, language,
                                          left > 0 ? MESSAGE_OVERVIEW_JOBS_LEFT
                                                   : MESSAGE_OVERVIEW_JOBS_REACHED,
                                          shortage.text, NULL, NULL),
                       .part = in_hundredths(latest.jobs.value),
                       .whole = in_hundredths(latest.target.value),
                   });
    strbuf_release(&jobs);
    strbuf_release(&target);
    strbuf_release(&shortage);
}

void screen_overview(const struct model *model, struct page *page)
{
    add_heading(model, page);
    for (size_t i = 0; i < model->checklist->factor_count; i++)
        add_factor(model, i, page);
    add_jobs(model, page);
    page_say(page, ELEMENT_SUBHEADING, message_text(model->language, MESSAGE_OVERVIEW_MORE));
    screen_add_link(model, page, MESSAGE_GO_JOBS, SCREEN_JOBS);
    screen_add_link(model, page, MESSAGE_GO_CHECK, SCREEN_CHECK);
    screen_add_link(model, page, MESSAGE_GO_REPORT, SCREEN_REPORT);
    if (!model->restricted)
        screen_add_link(model, page, MESSAGE_COPY, SCREEN_COPY);
    screen_add_link(model, page, MESSAGE_GO_SEARCH, SCREEN_SEARCH);
    screen_add_link(model, page, MESSAGE_GO_SOURCES, SCREEN_SOURCES);
    screen_add_link(model, page, model->accessible ? MESSAGE_GO_HELP_LINES : MESSAGE_GO_HELP,
                    SCREEN_HELP);
    screen_add_link(model, page, MESSAGE_GO_START, SCREEN_START);
    page_offer(page, ELEMENT_BUTTON, message_text(model->language, MESSAGE_GO_STOP),
               (struct intent){.kind = INTENT_STOP});
}
