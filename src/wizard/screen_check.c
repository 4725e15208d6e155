#include "wizard/screen_parts.h"
#include "wizard/screens.h"

/* "Wijzig eigenaar: HR-adviseur" */
static void add_line(const struct model *model, struct page *page, const char *label,
                     const char *value, struct intent intent)
{
    enum language language = model->language;
    if (value[0] == '\0')
        value = message_text(language, MESSAGE_NOT_FILLED_IN);
    page_offer(page, ELEMENT_LINK,
               page_fill(page, language, MESSAGE_CHECK_LINE, label, value, NULL), intent);
}

/* The label in lower case, since it stands inside a sentence. */
static const char *lower_label(struct page *page, const char *label)
{
    struct strbuf lower = STRBUF_INIT;
    strbuf_add(&lower, label);
    if (lower.length > 1 && lower.text[0] >= 'A' && lower.text[0] <= 'Z' &&
        !(lower.text[1] >= 'A' && lower.text[1] <= 'Z'))
        lower.text[0] = (char)(lower.text[0] - 'A' + 'a');
    return page_keep(page, &lower);
}

static void add_input(const struct model *model, struct page *page, enum input input, size_t factor)
{
    const struct input_rule *rule = input_rule(input);
    struct strbuf value = STRBUF_INIT;
    model_add_input(model, input, factor, &value);
    struct intent intent = {.kind = INTENT_GO,
                            .screen = rule->screen,
                            .factor = factor,
                            .aim = AIM_INPUT,
                            .input = input};
    const char *label = lower_label(page, message_text(model->language, rule->label));
    add_line(model, page, label, page_keep(page, &value), intent);
    const struct kept_text *kept = model_kept(model, input, factor);
    if (kept != NULL)
        page_say(page, ELEMENT_NOTICE, message_text(model->language, kept->problem));
}

static void add_factor(const struct model *model, struct page *page, size_t factor)
{
    enum language language = model->language;
    page_say(page, ELEMENT_SUBHEADING,
             page_fill(page, language, MESSAGE_STEP_NAMED, page_number(page, factor + 1),
                       screen_factor_title(model, factor), NULL));
    struct intent intent = {.kind = INTENT_GO, .screen = SCREEN_FACTOR, .factor = factor};
    size_t actions = model->checklist->factors[factor].action_count;
    if (actions > 0) {
        intent.aim = AIM_ACTION;
        add_line(model, page, message_text(language, MESSAGE_CHECK_ACTIONS),
                 page_fill(page, language, MESSAGE_FACTOR_ACTIONS_DONE,
                           page_number(page, screen_actions_done(model, factor)),
                           page_number(page, actions), NULL),
                 intent);
    }
    add_input(model, page, INPUT_OWNER, factor);
    add_input(model, page, INPUT_DUE, factor);
    add_input(model, page, INPUT_NOTE, factor);
    add_input(model, page, INPUT_DECISION, factor);

    const struct slot slot = model_done_slot(model, factor);
    const struct change *change = progress_value(model->progress, &slot);
    enum message answer = change == NULL        ? MESSAGE_NONE
                          : change->value.truth ? MESSAGE_YES
                                                : MESSAGE_NO;
    intent.aim = AIM_DONE;
    add_line(model, page, message_text(language, MESSAGE_CHECK_DONE),
             message_text(language, answer), intent);
}

void screen_check(const struct model *model, struct page *page)
{
    enum language language = model->language;
    page_say(page, ELEMENT_HEADING, message_text(language, MESSAGE_CHECK));
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
