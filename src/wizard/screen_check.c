#include "wizard/screen_parts.h"
#include "wizard/screens.h"

static struct intent intent_of(enum input input, size_t factor)
{
    return (struct intent){.kind = INTENT_GO,
                           .screen = input_rule(input)->screen,
                           .factor = factor,
                           .aim = AIM_INPUT,
                           .input = input};
}

/* "Wijzig eigenaar" */
static const char *change_of(const struct model *model, struct page *page, const char *label)
{
    struct strbuf lower = STRBUF_INIT;
    screen_add_lower(label, &lower);
    return page_fill(page, model->language, MESSAGE_CHECK_LINE, page_keep(page, &lower), NULL,
                     NULL);
}

static void add_input(const struct model *model, struct page *page, enum input input, size_t factor)
{
    const char *label = message_text(model->language, input_rule(input)->label);
    struct strbuf value = STRBUF_INIT;
    model_add_input(model, input, factor, &value);
    screen_add_answer(model, page, label, page_keep(page, &value), change_of(model, page, label),
                      intent_of(input, factor));
    const struct waiting_text *waiting = model_waiting_text(model, input, factor);
    if (waiting != NULL)
        screen_add_problem(model, page, message_text(model->language, waiting->problem));
}

static bool is_empty(const struct model *model, enum input input, size_t factor)
{
    struct strbuf value = STRBUF_INIT;
    model_add_input(model, input, factor, &value);
    const bool empty = value.length == 0 && model_waiting_text(model, input, factor) == NULL;
    strbuf_release(&value);
    return empty;
}

static const enum input inputs[] = {INPUT_OWNER, INPUT_DUE, INPUT_NOTE, INPUT_DECISION};

enum { INPUTS = sizeof inputs / sizeof inputs[0] };

/* Whether the user said so, or NULL when she said nothing. */
static const struct change *said_done(const struct model *model, size_t factor)
{
    const struct slot slot = model_done_slot(model, factor);
    return progress_value(model->progress, &slot);
}

static bool has_answer(const struct model *model, size_t factor)
{
    bool found = screen_actions_done(model, factor) > 0 || said_done(model, factor) != NULL;
    for (size_t i = 0; i < INPUTS; i++)
        found = found || !is_empty(model, inputs[i], factor);
    return found;
}

/* A step about which nothing was said, in one row. */
static void add_empty_factor(const struct model *model, struct page *page, size_t factor)
{
    page_add(page, (struct element){
                       .kind = ELEMENT_LINK,
                       .text = screen_factor_title(model, factor),
                       .value = message_text(model->language, MESSAGE_CHECK_EMPTY),
                       .number = factor + 1,
                       .intent = {.kind = INTENT_GO, .screen = SCREEN_FACTOR, .factor = factor},
                   });
}

/* What is not filled in yet of a step that has answers: in one row, that leads to the first of it. */
static void add_rest(const struct model *model, struct page *page, size_t factor)
{
    struct strbuf names = STRBUF_INIT;
    enum input first = INPUT_NONE;
    for (size_t i = 0; i < INPUTS; i++) {
        if (!is_empty(model, inputs[i], factor))
            continue;
        first = first == INPUT_NONE ? inputs[i] : first;
        strbuf_add(&names, names.length > 0 ? ", " : "");
        screen_add_lower(message_text(model->language, input_rule(inputs[i])->label), &names);
    }
    const char *rest = page_keep(page, &names);
    if (first == INPUT_NONE)
        return;
    page_add(page, (struct element){
                       .kind = ELEMENT_LINK,
                       .text = message_text(model->language, MESSAGE_CHECK_FILL_IN_LINE),
                       .label = message_text(model->language, MESSAGE_CHECK_EMPTY),
                       .value = rest,
                       .detail = message_text(model->language, MESSAGE_CHECK_FILL_IN),
                       .intent = intent_of(first, factor),
                   });
}

static void add_done(const struct model *model, struct page *page, size_t factor)
{
    const enum language language = model->language;
    const struct change *change = said_done(model, factor);
    if (change == NULL)
        return;
    screen_add_answer(
        model, page, message_text(language, MESSAGE_FACTOR_QUESTION),
        message_text(language, change->value.truth ? MESSAGE_YES : MESSAGE_NO),
        page_fill(page, language, MESSAGE_CHECK_LINE, message_text(language, MESSAGE_CHECK_DONE),
                  NULL, NULL),
        (struct intent){
            .kind = INTENT_GO, .screen = SCREEN_FACTOR, .factor = factor, .aim = AIM_DONE});
}

static void add_actions(const struct model *model, struct page *page, size_t factor)
{
    const enum language language = model->language;
    if (model->checklist->factors[factor].action_count == 0)
        return;
    screen_add_answer(
        model, page, message_text(language, MESSAGE_CHECK_ACTIONS_LABEL),
        screen_actions_count(model, page, factor),
        page_fill(page, language, MESSAGE_CHECK_LINE, message_text(language, MESSAGE_CHECK_ACTIONS),
                  NULL, NULL),
        (struct intent){
            .kind = INTENT_GO, .screen = SCREEN_FACTOR, .factor = factor, .aim = AIM_ACTION});
}

static void add_factor(const struct model *model, struct page *page, size_t factor)
{
    if (!has_answer(model, factor)) {
        add_empty_factor(model, page, factor);
        return;
    }
    enum tone tone;
    const char *state = screen_step_state(model, page, factor, &tone);
    page_add(page, (struct element){.kind = ELEMENT_SUBHEADING,
                                    .text = page_fill(page, model->language,
                                                      model->accessible ? MESSAGE_STEP_NAMED
                                                                        : MESSAGE_OVERVIEW_FACTOR,
                                                      page_number(page, factor + 1),
                                                      screen_factor_title(model, factor), NULL),
                                    .value = state,
                                    .tone = tone});
    add_actions(model, page, factor);
    for (size_t i = 0; i < INPUTS; i++)
        if (!is_empty(model, inputs[i], factor))
            add_input(model, page, inputs[i], factor);
    add_rest(model, page, factor);
    add_done(model, page, factor);
}

void screen_check(const struct model *model, struct page *page)
{
    enum language language = model->language;
    page_say(page, ELEMENT_HEADING, screen_title(model, page, MESSAGE_CHECK));
    page_say(page, ELEMENT_PARAGRAPH, message_text(language, MESSAGE_CHECK_WHAT));
    add_input(model, page, INPUT_ORGANISATION, 0);
    add_input(model, page, INPUT_ROLE, 0);
    for (size_t i = 0; i < model->checklist->factor_count; i++)
        add_factor(model, page, i);
    page_say(page, ELEMENT_SUBHEADING, message_text(language, MESSAGE_JOBS));
    screen_add_count_links(model, page);
    screen_add_link(model, page, MESSAGE_GO_JOBS, SCREEN_JOBS);
    page_say(page, ELEMENT_SUBHEADING, message_text(language, MESSAGE_OVERVIEW_MORE));
    screen_add_link(model, page, MESSAGE_GO_REPORT, SCREEN_REPORT);
    screen_add_link(model, page, MESSAGE_START_OVERVIEW, SCREEN_OVERVIEW);
}
