#include "wizard/screen_parts.h"
#include "wizard/screens.h"

static void add_top(const struct model *model, struct page *page, const struct factor *factor)
{
    enum language language = model->language;
    const char *number = page_number(page, model->factor + 1);
    const char *total = page_number(page, model->checklist->factor_count);
    const char *title = screen_factor_title(model, model->factor);
    const char *headline = checklist_text(&factor->headline, language);
    enum tone tone;
    const char *state = screen_step_state(model, page, model->factor, &tone);
    page->title = page_fill(page, language, MESSAGE_STEP_TITLE, number, total, title);
    page_add(page,
             (struct element){
                 .kind = ELEMENT_HEADING,
                 .text = title,
                 .detail = page_fill(page, language,
                                     model->accessible ? MESSAGE_STEP_OF : MESSAGE_STEP_BESIDE,
                                     number, total, NULL),
                 .value = state,
                 .tone = tone,
             });
    if (headline[0] != '\0')
        page_say(page, ELEMENT_PARAGRAPH, headline);
}

/* The sentences that say why, as one paragraph. */
static void add_why(const struct model *model, struct page *page, const struct texts *why)
{
    struct strbuf text = STRBUF_INIT;
    for (size_t i = 0; i < why->count; i++) {
        strbuf_add(&text, i > 0 ? " " : "");
        strbuf_add(&text, checklist_text(&why->items[i], model->language));
    }
    const char *sentences = page_keep(page, &text);
    if (sentences[0] != '\0')
        page_say(page, ELEMENT_PARAGRAPH, sentences);
}

static void add_tips(const struct model *model, struct page *page, const struct texts *tips)
{
    for (size_t i = 0; i < tips->count; i++)
        page_add(page, (struct element){
                           .kind = ELEMENT_TIP,
                           .text = checklist_text(&tips->items[i], model->language),
                           .label = message_text(model->language, MESSAGE_FACTOR_TIPS),
                       });
}

static void add_actions(const struct model *model, struct page *page, const struct factor *factor)
{
    if (factor->action_count == 0)
        return;
    enum language language = model->language;
    page_add(page, (struct element){
                       .kind = ELEMENT_SUBHEADING,
                       .text = message_text(language, MESSAGE_FACTOR_ACTIONS),
                       .value = screen_actions_count(model, page, model->factor),
                   });
    for (size_t i = 0; i < factor->action_count; i++) {
        const struct slot slot = model_action_slot(model, model->factor, i);
        bool ticked = progress_is_recorded(model->progress, &slot);
        page_add(page, (struct element){
                           .kind = ELEMENT_CHECKBOX,
                           .text = checklist_text(&factor->actions[i].text, language),
                           .checked = ticked,
                           .tone = ticked ? TONE_DONE : TONE_PLAIN,
                           .intent = {.kind = INTENT_TOGGLE, .factor = model->factor, .action = i},
                       });
    }
}

static void add_practice(const struct model *model, struct page *page, const struct factor *factor)
{
    if (factor->practice_count == 0)
        return;
    page_say(page, ELEMENT_SUBHEADING, message_text(model->language, MESSAGE_FACTOR_PRACTICE));
    for (size_t i = 0; i < factor->practice_count; i++) {
        const struct practice *practice = &factor->practice[i];
        /* A source is named once, after the last of its examples. */
        bool last =
            i + 1 == factor->practice_count || factor->practice[i + 1].source != practice->source;
        page_add(page, (struct element){
                           .kind = ELEMENT_EXAMPLE,
                           .text = checklist_text(&practice->text, model->language),
                           .value = last ? screen_source(model, page, practice->source) : "",
                       });
    }
}

static void add_agreements(const struct model *model, struct page *page)
{
    page_say(page, ELEMENT_SUBHEADING, message_text(model->language, MESSAGE_FACTOR_AGREEMENTS));
    screen_add_input(model, page, INPUT_OWNER, model->factor);
    screen_add_input(model, page, INPUT_DUE, model->factor);
    screen_add_input(model, page, INPUT_NOTE, model->factor);
    screen_add_input(model, page, INPUT_DECISION, model->factor);
}

static void add_question(const struct model *model, struct page *page)
{
    const struct slot slot = model_done_slot(model, model->factor);
    const struct change *change = progress_value(model->progress, &slot);
    bool done = change != NULL && change->value.truth;
    struct intent declare = {.kind = INTENT_DECLARE, .factor = model->factor, .truth = true};
    page_add(page, (struct element){.kind = ELEMENT_CHOICE,
                                    .text = message_text(model->language, MESSAGE_FACTOR_YES),
                                    .label = message_text(model->language, MESSAGE_FACTOR_QUESTION),
                                    .checked = done,
                                    .tone = done ? TONE_DONE : TONE_PLAIN,
                                    .intent = declare});
    declare.truth = false;
    page_add(page, (struct element){.kind = ELEMENT_CHOICE,
                                    .text = message_text(model->language, MESSAGE_FACTOR_LATER),
                                    .checked = change != NULL && !done,
                                    .intent = declare});
}

static void add_way_on(const struct model *model, struct page *page)
{
    page_say(page, ELEMENT_SUBHEADING, message_text(model->language, MESSAGE_FACTOR_GO_ON));
    if (model->factor + 1 < model->checklist->factor_count)
        screen_add_factor_link(model, page, MESSAGE_GO_FACTOR, model->factor + 1);
    else
        screen_add_link(model, page, MESSAGE_GO_CHECK, SCREEN_CHECK);
    if (model->factor > 0)
        screen_add_factor_link(model, page, MESSAGE_GO_FACTOR, model->factor - 1);
    screen_add_link(model, page, MESSAGE_START_OVERVIEW, SCREEN_OVERVIEW);
}

void screen_factor(const struct model *model, struct page *page)
{
    const struct factor *factor = &model->checklist->factors[model->factor];
    add_top(model, page, factor);
    add_why(model, page, &factor->why);
    add_actions(model, page, factor);
    add_tips(model, page, &factor->tips);
    add_agreements(model, page);
    add_question(model, page);
    add_practice(model, page, factor);
    if (factor->links.count > 0) {
        page_say(page, ELEMENT_SUBHEADING, message_text(model->language, MESSAGE_FACTOR_READ_MORE));
        screen_add_links(model, page, &factor->links);
    }
    add_way_on(model, page);
}
