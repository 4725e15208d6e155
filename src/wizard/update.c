#include "wizard/update.h"

#include "wizard/screens.h"
#include "wizard/step.h"

/* Where on the page that was opened the focus goes. */
static struct intent aimed(const struct intent *intent)
{
    switch (intent->aim) {
    case AIM_ACTION:
        return (struct intent){
            .kind = INTENT_TOGGLE, .factor = intent->factor, .action = intent->action};
    case AIM_INPUT:
        return (struct intent){
            .kind = INTENT_EDIT, .factor = intent->factor, .input = intent->input};
    case AIM_DONE:
        return (struct intent){.kind = INTENT_DECLARE, .factor = intent->factor, .truth = true};
    case AIM_TOP:
    default:
        return (struct intent){0};
    }
}

/* In the overview the focus is on the factor that the user comes from. */
static void focus_on_left_factor(struct model *model, enum screen left)
{
    if (model->screen == SCREEN_OVERVIEW && left == SCREEN_FACTOR)
        model->focus =
            (struct intent){.kind = INTENT_GO, .screen = SCREEN_FACTOR, .factor = model->factor};
}

static void step_go(struct step *step)
{
    struct model *model = step->model;
    const struct intent *intent = step->intent;
    if (intent->screen == SCREEN_FACTOR && intent->factor >= model->checklist->factor_count) {
        step_notice(step, MESSAGE_NOTICE_NO_FACTOR, step_number(step, intent->factor + 1), NULL);
        return;
    }
    if (intent->screen == model->screen && intent->screen != SCREEN_FACTOR)
        return;
    enum screen left = model->screen;
    step_open(step, intent->screen, intent->factor);
    if (intent->screen == SCREEN_FORMAT)
        step_open_format(step, intent->format);
    model->focus = aimed(intent);
    model->errand = left == SCREEN_CHECK && intent->aim == AIM_INPUT;
    focus_on_left_factor(model, left);
}

static void step_next_factor(struct step *step)
{
    struct model *model = step->model;
    size_t next = model->has_place ? model->factor + 1 : 0;
    if (next < model->checklist->factor_count)
        step_open(step, SCREEN_FACTOR, next);
    else
        step_notice(step, MESSAGE_NOTICE_LAST, step_number(step, next), NULL);
}

static void step_previous_factor(struct step *step)
{
    struct model *model = step->model;
    if (model->has_place && model->factor > 0)
        step_open(step, SCREEN_FACTOR, model->factor - 1);
    else
        step_notice(step, MESSAGE_NOTICE_FIRST, NULL, NULL);
}

static void step_back(struct step *step)
{
    struct model *model = step->model;
    if (model->screen == SCREEN_PRIVACY) {
        step_back_to_field(model);
        return;
    }
    enum screen left = model->screen;
    const struct visit visit = model_back(model);
    if (visit.screen == left && model->visit_count == 0) {
        step_notice(step, left == SCREEN_OVERVIEW ? MESSAGE_NOTICE_TOP : MESSAGE_NOTICE_TOP_START,
                    NULL, NULL);
        return;
    }
    if (model->visit_count > 0)
        model->visit_count--;
    model->errand = false;
    bool moved = visit.screen == SCREEN_FACTOR && visit.factor != model->factor;
    if (visit.screen == SCREEN_FORMAT && visit.format != model->export_format)
        step_open_format(step, visit.format);
    model->screen = visit.screen;
    model->focus = visit.focus;
    if (moved) {
        model->factor = visit.factor;
        step_effect(step, (struct effect){.kind = EFFECT_REMEMBER});
    }
    focus_on_left_factor(model, left);
}

static void step_speak(struct step *step)
{
    struct model *model = step->model;
    model->focus = (struct intent){.kind = INTENT_SPEAK, .language = model->language};
    model->language = step->intent->language;
    step_effect(step, (struct effect){.kind = EFFECT_REMEMBER});
}

static void step_mode(struct step *step)
{
    struct model *model = step->model;
    model->accessible = step->intent->truth;
    model->focus = (struct intent){.kind = INTENT_MODE, .truth = !model->accessible};
    step_effect(step, (struct effect){.kind = EFFECT_REMEMBER});
}

/* With nothing to search for yet, the field for it is opened. */
static void step_search(struct step *step)
{
    struct model *model = step->model;
    model_put(&model->texts[INPUT_QUERY], step->intent->text);
    if (model->screen != SCREEN_SEARCH)
        step_open(step, SCREEN_SEARCH, model->factor);
    if (step->intent->text[0] == '\0')
        step_open_field(step, INPUT_QUERY, 0, NULL);
}

static void step_no_tick(struct step *step)
{
    step_notice(step, MESSAGE_NOTICE_NOT_A_BOX, NULL, NULL);
}

static void step_full(struct step *step)
{
    step_typed(step);
    step_notice(step, MESSAGE_NOTICE_FULL, NULL, NULL);
}

static void step_no_typing(struct step *step)
{
    step_notice(step, MESSAGE_NOTICE_NO_TYPING, NULL, NULL);
}

/* The field that was open has been left. */
static void step_moved(struct step *step)
{
    const struct intent open = model_open_field(step->model);
    step->model->errand = step->model->errand && intent_equal(&open, &step->model->focus);
}

/* --- going on after a field --- */

/* After the query only to what was found: who found nothing types something else. */
static bool goes_on_to(const struct element *element, enum input input)
{
    return element_can_act(element) &&
           (input != INPUT_QUERY ||
            (element->kind == ELEMENT_LINK && element->intent.screen == SCREEN_FACTOR));
}

static void focus_next(struct model *model, const struct intent *field)
{
    struct page page = PAGE_INIT;
    page_build(&page, model);
    size_t next = page_find(&page, field) + 1;
    while (next < page.count && !element_can_act(&page.elements[next]))
        next++;
    if (next < page.count && goes_on_to(&page.elements[next], field->input))
        update_focus(model, &page.elements[next].intent);
    page_release(&page);
}

/* Whoever is done with a field comes back to the list that she came from, else goes on to the next item. */
static void go_on(struct step *step, const struct intent *field)
{
    struct model *model = step->model;
    bool stays = model->typing != INPUT_NONE || model->screen == SCREEN_PRIVACY;
    if (model->accessible || field->kind == INTENT_NONE || stays)
        return;
    if (model->errand)
        step_back(step);
    else if (intent_equal(&model->focus, field))
        focus_next(model, field);
}

static void step_answer_and_go_on(struct step *step)
{
    const struct intent field = model_open_field(step->model);
    step_answer(step);
    go_on(step, &field);
}

static void step_leave_and_go_on(struct step *step)
{
    const struct intent field = model_open_field(step->model);
    step_leave(step);
    go_on(step, &field);
}

/* What is not saved, or waits beside its field, would be gone: said once, done the second time. */
static void step_stop(struct step *step)
{
    struct model *model = step->model;
    bool unsaved = model->saving == SAVING_FAILED;
    if (model->warned || (model->kept_count == 0 && !unsaved)) {
        step_effect(step, (struct effect){.kind = EFFECT_STOP});
        return;
    }
    model->warned = true;
    if (model->kept_count == 0) {
        step_notice(step, MESSAGE_NOTICE_STOP_UNSAVED, NULL, NULL);
        return;
    }
    const struct kept_text *kept = &model->kept[0];
    const struct input_rule *rule = input_rule(kept->input);
    const char *label = message_text(model->language, rule->label);
    if (rule->of_factor)
        step_notice(step, MESSAGE_NOTICE_STOP_KEPT, step_number(step, kept->factor + 1), label);
    else
        step_notice(step, MESSAGE_NOTICE_STOP_KEPT_WHOLE, label, NULL);
}

static step_handler *const handlers[INTENT_KINDS] = {
    [INTENT_MOVED] = step_moved,
    [INTENT_GO] = step_go,
    [INTENT_NEXT_FACTOR] = step_next_factor,
    [INTENT_PREVIOUS_FACTOR] = step_previous_factor,
    [INTENT_BACK] = step_back,
    [INTENT_TOGGLE] = step_toggle,
    [INTENT_NO_TICK] = step_no_tick,
    [INTENT_NO_TYPING] = step_no_typing,
    [INTENT_DECLARE] = step_declare,
    [INTENT_EDIT] = step_edit,
    [INTENT_TYPED] = step_typed,
    [INTENT_FULL] = step_full,
    [INTENT_ANSWER] = step_answer_and_go_on,
    [INTENT_LEAVE] = step_leave_and_go_on,
    [INTENT_SAVE] = step_save,
    [INTENT_SAVE_ANYWAY] = step_save_anyway,
    [INTENT_DISCARD] = step_discard,
    [INTENT_TAKE_OVER] = step_take_over,
    [INTENT_CORRECT] = step_correct,
    [INTENT_UNDO] = step_undo,
    [INTENT_REDO] = step_redo,
    [INTENT_SPEAK] = step_speak,
    [INTENT_MODE] = step_mode,
    [INTENT_SEARCH] = step_search,
    [INTENT_EXPORT] = step_export,
    [INTENT_EXPORT_REPLACE] = step_export,
    [INTENT_EXPORT_BESIDE] = step_export,
    [INTENT_OPEN_REPORT] = step_open_report,
    [INTENT_STOP] = step_stop,
};

/* What leads away from an open field. (What records something does not: one moment makes one change.) */
static const bool leads_away[INTENT_KINDS] = {
    [INTENT_GO] = true,     [INTENT_NEXT_FACTOR] = true, [INTENT_PREVIOUS_FACTOR] = true,
    [INTENT_BACK] = true,   [INTENT_EDIT] = true,        [INTENT_STOP] = true,
    [INTENT_SEARCH] = true, [INTENT_CORRECT] = true,     [INTENT_MOVED] = true,
};

static bool leads_away_now(const struct model *model, const struct intent *intent)
{
    const struct intent open = model_open_field(model);
    bool stays = intent->kind == INTENT_MOVED && intent_equal(&open, &model->focus);
    return open.kind != INTENT_NONE && leads_away[intent->kind] && !stays;
}

/*
 * Leaves the open field; true when nothing more is to be done. Line by line back is that, and no more. A warning that comes
 * of it goes before the intent; it is the warning of stopping too.
 */
static bool leave_field(struct step *step)
{
    struct model *model = step->model;
    enum intent_kind kind = step->intent->kind;
    const struct intent leave = {.kind = INTENT_LEAVE, .text = model->typed};
    struct step leaving = {model, &leave, step->moment, step->effects, false};
    step_leave(&leaving);
    bool warned = model->screen == SCREEN_PRIVACY;
    model->warned = model->warned || (warned && kind == INTENT_STOP);
    return warned || (kind == INTENT_BACK && model->accessible);
}

/* Leaves the open field if the intent leads away from it, and does what is asked for. */
static void carry_out(struct step *step, step_handler *handler)
{
    const struct model *model = step->model;
    if (step->intent->kind == INTENT_BACK && !model->accessible && model_is_typed(model))
        step_put_back(step);
    else if (!leads_away_now(model, step->intent) || !leave_field(step))
        handler(step);
}

/* --- the field that has the focus --- */

static void settle(struct model *model)
{
    struct page page = PAGE_INIT;
    struct intent field = {0};
    if (model->accessible)
        return;
    page_build(&page, model);
    size_t focus = page_find(&page, &model->focus);
    if (focus < page.count && page.elements[focus].kind == ELEMENT_FIELD)
        field = page.elements[focus].intent;
    page_release(&page);
    step_settle_field(model, &field);
}

void update_start(struct model *model)
{
    settle(model);
}

void update_focus(struct model *model, const struct intent *target)
{
    model->focus = *target;
    model->focus.text = NULL;
}

void update_intent(struct model *model, const struct intent *intent, const struct moment *moment,
                   struct effects *effects)
{
    struct step step = {model, intent, moment, effects, false};
    step_handler *handler = handlers[intent->kind];
    if (handler == NULL)
        return;
    model->today = moment->today;
    if (intent->kind != INTENT_TYPED) {
        model_put(&model->notice, "");
        model_put(&model->day, "");
    }
    model->save_told = model->save_told || intent->kind != INTENT_TYPED;
    if (intent->kind != INTENT_STOP)
        model->warned = false;
    carry_out(&step, handler);
    if (intent->kind != INTENT_TYPED)
        settle(model);
}

void update_event(struct model *model, const struct event *event, const struct moment *moment,
                  struct effects *effects)
{
    static const struct intent none = {0};
    struct step step = {model, &none, moment, effects, false};
    step_event(&step, event);
    settle(model);
}
