#include "wizard/screens.h"

#include "report/report.h"
#include "wizard/kept.h"

static const struct screen_view views[SCREEN_COUNT] = {
    [SCREEN_START] = {MESSAGE_NONE, screen_start},
    [SCREEN_OVERVIEW] = {MESSAGE_OVERVIEW, screen_overview},
    [SCREEN_FACTOR] = {MESSAGE_NONE, screen_factor},
    [SCREEN_CHECK] = {MESSAGE_CHECK, screen_check},
    [SCREEN_JOBS] = {MESSAGE_JOBS, screen_jobs},
    [SCREEN_REPORT] = {MESSAGE_REPORT, screen_report},
    [SCREEN_FORMAT] = {MESSAGE_REPORT, screen_format},
    [SCREEN_PREVIEW] = {MESSAGE_REPORT_PREVIEW, screen_preview},
    [SCREEN_SEARCH] = {MESSAGE_SEARCH, screen_search},
    [SCREEN_SOURCES] = {MESSAGE_SOURCES, screen_sources},
    [SCREEN_HELP] = {MESSAGE_HELP, screen_help},
    [SCREEN_PRIVACY] = {MESSAGE_PRIVACY, screen_privacy},
    [SCREEN_DAMAGE] = {MESSAGE_DAMAGE, screen_damage},
};

const struct screen_view *screen_view(enum screen screen)
{
    return &views[screen];
}

void page_build(struct page *page, const struct model *model)
{
    const struct screen_view *view = &views[model->screen];
    page->title = view->title != MESSAGE_NONE
                      ? message_text(model->language, view->title)
                      : checklist_text(&model->checklist->title, model->language);
    view->build(model, page);
}

const char *screen_factor_title(const struct model *model, size_t factor)
{
    return checklist_text(&model->checklist->factors[factor].title, model->language);
}

const char *screen_status(enum language language, enum status status, enum tone *tone)
{
    static const enum tone tones[] = {
        [STATUS_OPEN] = TONE_PLAIN, [STATUS_STARTED] = TONE_STARTED, [STATUS_DONE] = TONE_DONE};
    *tone = tones[status];
    return message_text(language, report_status_message(status));
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

static void add_problem(const struct model *model, struct page *page, enum message problem)
{
    if (problem != MESSAGE_NONE)
        page_say(page, ELEMENT_NOTICE, message_text(model->language, problem));
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
    const struct kept_text *kept = model_kept(model, input, factor);
    struct strbuf value = STRBUF_INIT;
    if (open)
        strbuf_add(&value, model->typed);
    else
        model_add_input(model, input, factor, &value);
    const char *shown = page_keep(page, &value);
    if (kept != NULL && !open)
        shown = page_fill(page, model->language, MESSAGE_VALUE_NOT_SAVED, shown, NULL, NULL);
    page_add(
        page,
        (struct element){
            .kind = ELEMENT_FIELD,
            .text = input_label(model, page, rule),
            .value = shown,
            .hint = open ? message_text(model->language, rule->hint) : "",
            .open = open,
            .several_lines = rule->several_lines,
            .intent = {.kind = INTENT_EDIT, .input = input, .factor = rule->of_factor ? factor : 0},
        });
    if (open)
        add_problem(model, page, model->typing_problem);
    else if (kept != NULL)
        add_problem(model, page, kept->problem);
    if (open || kept != NULL)
        add_unseen(model, page, input, factor, open ? &model->seen : &kept->seen);
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

const char *screen_source(const struct model *model, struct page *page, const struct source *source)
{
    if (source == NULL)
        return "";
    return page_fill(page, model->language, MESSAGE_FACTOR_SOURCE,
                     checklist_text(&source->title, model->language), NULL, NULL);
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
