#include "wizard/screen_parts.h"

#include "base/number.h"
#include "report/field_value.h"
#include "report/job_numbers.h"
#include "report/report.h"
#include "wizard/input_value.h"
#include "wizard/jobs.h"
#include "wizard/waiting_text.h"

/* --- factors --- */

const char *screen_factor_title(const struct model *model, size_t factor)
{
    return checklist_text(&model->checklist->factors[factor].title, model->language);
}

/* "15 nov", with its year when that is another than this one. */
static const char *short_day(const struct model *model, struct page *page, struct date date)
{
    struct strbuf day = STRBUF_INIT;
    date_add_short(&day, date, model->language);
    if (date.year != model->today.year) {
        strbuf_add(&day, " ");
        strbuf_add_number(&day, date.year);
    }
    return page_keep(page, &day);
}

const char *screen_step_state(const struct model *model, struct page *page, size_t factor,
                              enum tone *tone)
{
    static const enum tone tones[] = {
        [STATUS_OPEN] = TONE_PLAIN, [STATUS_STARTED] = TONE_STARTED, [STATUS_DONE] = TONE_DONE};
    const struct factor *of = &model->checklist->factors[factor];
    const enum status status = progress_status(model->progress, of);
    const struct date due = field_value_due(model->progress, of->id);
    const bool late = field_value_overdue(due, status, model->today);
    *tone = late ? TONE_LATE : tones[status];
    if (status == STATUS_STARTED && due.year != 0)
        return page_fill(page, model->language,
                         late ? MESSAGE_OVERVIEW_OVERDUE : MESSAGE_OVERVIEW_STARTED,
                         short_day(model, page, due), NULL, NULL);
    return message_text(model->language, report_status_message(status));
}

const char *screen_beside(const struct model *model, struct page *page, const char *one,
                          const char *other)
{
    const enum message between = model->accessible ? MESSAGE_LISTED : MESSAGE_SIDE_BY_SIDE;
    if (one[0] == '\0' || other[0] == '\0')
        return one[0] != '\0' ? one : other;
    return page_fill(page, model->language, between, one, other, NULL);
}

/* What begins with two capitals is an abbreviation. */
void screen_add_lower(const char *label, struct strbuf *out)
{
    const bool capital = label[0] >= 'A' && label[0] <= 'Z';
    const bool two = capital && label[1] >= 'A' && label[1] <= 'Z';
    strbuf_add_char(out, capital && !two ? (char)(label[0] - 'A' + 'a') : label[0]);
    strbuf_add(out, label + 1);
}

const char *screen_title(const struct model *model, struct page *page, enum message title)
{
    struct strbuf organisation = STRBUF_INIT;
    model_add_recorded(model, INPUT_ORGANISATION, 0, &organisation);
    return screen_beside(model, page, message_text(model->language, title),
                         page_keep(page, &organisation));
}

size_t screen_actions_done(const struct model *model, size_t factor)
{
    size_t done = 0;
    for (size_t i = 0; i < model->checklist->factors[factor].action_count; i++) {
        const struct slot slot = model_action_slot(model, factor, i);
        done += progress_is_recorded(model->progress, &slot);
    }
    return done;
}

const char *screen_actions_count(const struct model *model, struct page *page, size_t factor)
{
    return page_fill(page, model->language, MESSAGE_FACTOR_ACTIONS_DONE,
                     page_number(page, screen_actions_done(model, factor)),
                     page_number(page, model->checklist->factors[factor].action_count), NULL);
}

/* --- problems --- */

void screen_add_problem(const struct model *model, struct page *page, const char *text)
{
    page_add(page, (struct element){.kind = ELEMENT_NOTICE,
                                    .text = text,
                                    .label = message_text(model->language, MESSAGE_LABEL_PROBLEM)});
}

/* --- links --- */

void screen_add_answer(const struct model *model, struct page *page, const char *label,
                       const char *value, const char *text, struct intent intent)
{
    const bool empty = value[0] == '\0';
    page_add(page,
             (struct element){
                 .kind = ELEMENT_LINK,
                 .text = text,
                 .label = label,
                 .value = empty ? message_text(model->language, MESSAGE_NOT_FILLED_IN) : value,
                 .detail = message_text(model->language,
                                        empty ? MESSAGE_CHECK_FILL_IN : MESSAGE_CHECK_CHANGE),
                 .intent = intent,
             });
}

void screen_add_link(const struct model *model, struct page *page, enum message text,
                     enum screen screen)
{
    page_offer(page, ELEMENT_LINK, message_text(model->language, text),
               (struct intent){.kind = INTENT_GO, .screen = screen});
}

void screen_add_factor_link(const struct model *model, struct page *page, enum message text,
                            size_t factor)
{
    const char *label = page_fill(page, model->language, text, page_number(page, factor + 1),
                                  screen_factor_title(model, factor), NULL);
    page_offer(page, ELEMENT_LINK, label,
               (struct intent){.kind = INTENT_GO, .screen = SCREEN_FACTOR, .factor = factor});
}

void screen_add_links(const struct model *model, struct page *page, const struct links *links)
{
    for (size_t i = 0; i < links->count; i++) {
        const struct link *link = &links->items[i];
        struct strbuf text = STRBUF_INIT;
        strbuf_add(&text, checklist_text(&link->title, model->language));
        if (link->url != NULL) {
            strbuf_add(&text, ": ");
            strbuf_add(&text, link->url);
        }
        page_say(page, ELEMENT_TIP, page_keep(page, &text));
    }
}

/* --- inputs --- */

/* What is wrong with a text that was typed. */
static void add_problem(const struct model *model, struct page *page, enum message problem,
                        enum input input, const char *text)
{
    const struct speaker speaker = model_speaker(model);
    struct strbuf words = STRBUF_INIT;
    if (problem == MESSAGE_NONE)
        return;
    answer_add_problem(problem, input, &speaker, text, &words);
    screen_add_problem(model, page, page_keep(page, &words));
}

/* An input that is for a day says for which. */
static const char *input_label(const struct model *model, struct page *page,
                               const struct input_rule *rule)
{
    if (rule->day == INPUT_NONE)
        return message_text(model->language, rule->label);
    struct strbuf day = STRBUF_INIT;
    model_add_recorded(model, rule->day, 0, &day);
    const char *label = page_fill(page, model->language, rule->label_for, day.text, NULL, NULL);
    strbuf_release(&day);
    return label;
}

/* What came in since the text was begun that stands in the field: it is not replaced, and is not out of sight. */
static void add_unseen(const struct model *model, struct page *page, enum input input,
                       size_t factor, const struct seen *seen)
{
    const struct slot slot = model_input_slot(model, input, factor);
    if (slot.field == FIELD_UNKNOWN || seen_all(seen, model->progress, &slot))
        return;
    struct strbuf standing = STRBUF_INIT;
    model_add_recorded(model, input, factor, &standing);
    const char *text = page_keep(page, &standing);
    if (text[0] != '\0')
        page_say(page, ELEMENT_PARAGRAPH,
                 page_fill(page, model->language, MESSAGE_VALUE_BESIDE, text, NULL, NULL));
}

void screen_add_input(const struct model *model, struct page *page, enum input input, size_t factor)
{
    const struct input_rule *rule = input_rule(input);
    bool open = model->typing == input && (!rule->of_factor || model->factor == factor);
    const struct waiting_text *waiting = model_waiting_text(model, input, factor);
    struct strbuf value = STRBUF_INIT;
    if (open)
        strbuf_add(&value, model->typed);
    else
        model_add_input(model, input, factor, &value);
    const char *shown = page_keep(page, &value);
    if (waiting != NULL && !open)
        shown = page_fill(page, model->language, MESSAGE_VALUE_NOT_SAVED, shown, NULL, NULL);
    page_add(
        page,
        (struct element){
            .kind = ELEMENT_FIELD,
            .text = input_label(model, page, rule),
            .value = shown,
            .hint = message_text(model->language, rule->hint),
            .open = open,
            .several_lines = rule->several_lines,
            .intent = {.kind = INTENT_EDIT, .input = input, .factor = rule->of_factor ? factor : 0},
        });
    if (open)
        add_problem(model, page, model->typing_problem, input, model->typed);
    else if (waiting != NULL)
        add_problem(model, page, waiting->problem, input, waiting->text);
    if (open || waiting != NULL)
        add_unseen(model, page, input, factor, open ? &model->seen : &waiting->seen);
}

/* --- sources and figures --- */

const char *screen_source(const struct model *model, struct page *page, const struct source *source)
{
    if (source == NULL)
        return "";
    return page_fill(page, model->language, MESSAGE_FACTOR_SOURCE,
                     checklist_text(&source->title, model->language), NULL, NULL);
}

const char *screen_checked(const struct model *model, struct page *page,
                           const struct source *source, struct date checked)
{
    if (source == NULL || checked.year == 0)
        return screen_source(model, page, source);
    struct strbuf day = STRBUF_INIT;
    date_add_long(&day, checked, model->language);
    const char *text = page_fill(page, model->language, MESSAGE_SOURCES_CHECKED,
                                 checklist_text(&source->title, model->language), day.text, NULL);
    strbuf_release(&day);
    return text;
}

void screen_add_figure(const struct model *model, struct page *page, const struct figure *figure)
{
    enum language language = model->language;
    struct strbuf number = STRBUF_INIT;
    number_add(&number, figure->value, language);
    struct strbuf text = STRBUF_INIT;
    strbuf_add(&text, page_fill(page, language, MESSAGE_SOURCES_FIGURE, number.text,
                                checklist_text(&figure->unit, language), NULL));
    strbuf_release(&number);

    page_add(page, (struct element){
                       .kind = ELEMENT_EXAMPLE,
                       .text = page_keep(page, &text),
                       .value = screen_checked(model, page, figure->source, figure->checked)});
    if (checklist_figure_is_old(figure, model->today))
        screen_add_problem(model, page, message_text(language, MESSAGE_SOURCES_OLD));
}

void screen_add_percentage(const struct model *model, struct page *page,
                           const struct quota_percentage *quota)
{
    enum language language = model->language;
    const char *sector = checklist_text(&quota->sector, language);
    const char *note = checklist_text(&quota->note, language);
    struct strbuf text = STRBUF_INIT;
    struct strbuf number = STRBUF_INIT;
    number_add(&number, quota->value, language);
    strbuf_add(
        &text,
        page_fill(page, language, MESSAGE_JOBS_PERCENTAGE, number.text,
                  page_number(page, (size_t)quota->year),
                  sector[0] != '\0' ? sector : message_text(language, MESSAGE_JOBS_NO_SECTOR)));
    strbuf_release(&number);
    if (note[0] != '\0') {
        strbuf_add_char(&text, ' ');
        strbuf_add(&text, note);
    }
    page_add(page,
             (struct element){.kind = ELEMENT_EXAMPLE,
                              .text = page_keep(page, &text),
                              .value = screen_checked(model, page, quota->source, quota->checked)});
    if (checklist_quota_is_old(quota, model->today))
        screen_add_problem(model, page, message_text(language, MESSAGE_JOBS_PERCENTAGE_OLD));
}

/* --- jobs --- */

void screen_add_counts(const struct model *model, struct page *page)
{
    struct strbuf text = STRBUF_INIT;
    const struct job_numbers_latest latest = job_numbers_latest(model->progress, model->today);
    if (job_numbers_known(&latest)) {
        job_numbers_add_sentences(&latest, model->language, &text);
        page_say(page, ELEMENT_PARAGRAPH, page_keep(page, &text));
    }
    strbuf_release(&text);
}

const char *screen_jobs_number(const struct model *model, struct page *page, double jobs)
{
    struct strbuf text = STRBUF_INIT;
    jobs_add_number(jobs, model->language, &text);
    return page_keep(page, &text);
}

static void add_count_link(const struct model *model, struct page *page, enum input input,
                           const struct dated_number *count)
{
    const bool jobs = input == INPUT_JOBS;
    struct strbuf buffer = STRBUF_INIT;
    date_add_long(&buffer, count->date, model->language);
    const char *day = page_keep(page, &buffer);
    screen_add_answer(
        model, page,
        page_fill(page, model->language,
                  jobs ? MESSAGE_JOBS_RECORDED_ON : MESSAGE_TARGET_RECORDED_FOR, day, NULL, NULL),
        screen_jobs_number(model, page, count->value),
        page_fill(page, model->language, jobs ? MESSAGE_JOBS_CORRECT : MESSAGE_TARGET_CORRECT, day,
                  NULL, NULL),
        (struct intent){.kind = INTENT_CORRECT, .input = input, .date = count->date});
}

void screen_add_count_links(const struct model *model, struct page *page)
{
    const struct job_numbers counts = job_numbers_read(model->progress, &page->arena);
    for (size_t i = counts.job_count; i-- > 0;)
        add_count_link(model, page, INPUT_JOBS, &counts.jobs[i]);
    for (size_t i = counts.target_count; i-- > 0;)
        add_count_link(model, page, INPUT_JOB_TARGET, &counts.targets[i]);
}
