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

static bool step_go(struct step *step)
{
    struct model *model = step->model;
    const struct intent *intent = step->intent;
    if (intent->screen == SCREEN_FACTOR && intent->factor >= model->checklist->factor_count)
        return step_notice(step, MESSAGE_NOTICE_NO_FACTOR, step_number(step, intent->factor + 1),
                           NULL);
    if (intent->screen == model->screen && intent->screen != SCREEN_FACTOR)
        return true;
    enum screen left = model->screen;
    if (!step_open(step, intent->screen, intent->factor))
        return false;
    if (intent->screen == SCREEN_FORMAT && !step_open_format(step, intent->format))
        return false;
    model->focus = aimed(intent);
    model->errand = left == SCREEN_CHECK && intent->aim == AIM_INPUT;
    focus_on_left_factor(model, left);
    return true;
}

static bool step_next_factor(struct step *step)
{
    struct model *model = step->model;
    size_t next = model->has_place ? model->factor + 1 : 0;
    if (next >= model->checklist->factor_count)
        return step_notice(step, MESSAGE_NOTICE_LAST, step_number(step, next), NULL);
    return step_open(step, SCREEN_FACTOR, next);
}

static bool step_previous_factor(struct step *step)
{
    struct model *model = step->model;
    if (!model->has_place || model->factor == 0)
        return step_notice(step, MESSAGE_NOTICE_FIRST, NULL, NULL);
    return step_open(step, SCREEN_FACTOR, model->factor - 1);
}

static bool step_back(struct step *step)
{
    struct model *model = step->model;
    if (model->screen == SCREEN_PRIVACY)
        return step_back_to_field(step);
    enum screen left = model->screen;
    const struct visit visit = model_back(model);
    if (visit.screen == left && model->visit_count == 0)
        return step_notice(step,
                           left == SCREEN_OVERVIEW ? MESSAGE_NOTICE_TOP : MESSAGE_NOTICE_TOP_START,
                           NULL, NULL);
    if (model->visit_count > 0)
        model->visit_count--;
    model->errand = false;
    bool moved = visit.screen == SCREEN_FACTOR && visit.factor != model->factor;
    bool other_format = visit.screen == SCREEN_FORMAT && visit.format != model->export_format;
    if (other_format && !step_open_format(step, visit.format))
        return false;
    model->screen = visit.screen;
    model->focus = visit.focus;
    if (moved)
        model->factor = visit.factor;
    focus_on_left_factor(model, left);
    return !moved || step_effect(step, (struct effect){.kind = EFFECT_REMEMBER});
}

static bool step_speak(struct step *step)
{
    struct model *model = step->model;
    model->focus = (struct intent){.kind = INTENT_SPEAK, .language = model->language};
    model->language = step->intent->language;
    return step_effect(step, (struct effect){.kind = EFFECT_REMEMBER});
}

static bool step_mode(struct step *step)
{
    struct model *model = step->model;
    model->accessible = step->intent->truth;
    model->focus = (struct intent){.kind = INTENT_MODE, .truth = !model->accessible};
    return step_effect(step, (struct effect){.kind = EFFECT_REMEMBER});
}

/* With nothing to search for yet, the field for it is opened. */
static bool step_search(struct step *step)
{
    struct model *model = step->model;
    if (!model_put(&model->texts[INPUT_QUERY], step->intent->text))
        return false;
    if (model->screen != SCREEN_SEARCH && !step_open(step, SCREEN_SEARCH, model->factor))
        return false;
    static const struct intent edit = {.kind = INTENT_EDIT, .input = INPUT_QUERY};
    struct step open = *step;
    open.intent = &edit;
    return step->intent->text[0] != '\0' || step_edit(&open);
}

static bool step_no_tick(struct step *step)
{
    return step_notice(step, MESSAGE_NOTICE_NOT_A_BOX, NULL, NULL);
}

static bool step_full(struct step *step)
{
    return step_typed(step) && step_notice(step, MESSAGE_NOTICE_FULL, NULL, NULL);
}

static bool step_no_typing(struct step *step)
{
    return step_notice(step, MESSAGE_NOTICE_NO_TYPING, NULL, NULL);
}

/* The field that was open has been left. */
static bool step_moved(struct step *step)
{
    const struct intent open = model_open_field(step->model);
    step->model->errand = step->model->errand && intent_equal(&open, &step->model->focus);
    return true;
}

/* --- going on after a field --- */

/* After the query only to what was found: who found nothing types something else. */
static bool goes_on_to(const struct element *element, enum input input)
{
    return element_can_act(element) &&
           (input != INPUT_QUERY ||
            (element->kind == ELEMENT_LINK && element->intent.screen == SCREEN_FACTOR));
}

static bool focus_next(struct model *model, const struct intent *field)
{
    struct page page = PAGE_INIT;
    page_build(&page, model);
    bool built = !page.arena.failed;
    size_t next = page_find(&page, field) + 1;
    while (next < page.count && !element_can_act(&page.elements[next]))
        next++;
    if (built && next < page.count && goes_on_to(&page.elements[next], field->input))
        update_focus(model, &page.elements[next].intent);
    page_release(&page);
    return built;
}

/* Whoever is done with a field comes back to the list that she came from, else goes on to the next item. */
static bool go_on(struct step *step, const struct intent *field)
{
    struct model *model = step->model;
    bool stays = model->typing != INPUT_NONE || model->screen == SCREEN_PRIVACY;
    if (model->accessible || field->kind == INTENT_NONE || stays)
        return true;
    if (model->errand)
        return step_back(step);
    return !intent_equal(&model->focus, field) || focus_next(model, field);
}

static bool step_answer_and_go_on(struct step *step)
{
    const struct intent field = model_open_field(step->model);
    return step_answer(step) && go_on(step, &field);
}

static bool step_leave_and_go_on(struct step *step)
{
    const struct intent field = model_open_field(step->model);
    return step_leave(step) && go_on(step, &field);
}

/* What is not saved, or waits beside its field, would be gone: said once, done the second time. */
static bool step_stop(struct step *step)
{
    struct model *model = step->model;
    bool unsaved = model->saving == SAVING_FAILED;
    if (model->warned || (model->kept_count == 0 && !unsaved))
        return step_effect(step, (struct effect){.kind = EFFECT_STOP});
    model->warned = true;
    if (model->kept_count == 0)
        return step_notice(step, MESSAGE_NOTICE_STOP_UNSAVED, NULL, NULL);
    const struct kept_text *kept = &model->kept[0];
    const struct input_rule *rule = input_rule(kept->input);
    const char *label = message_text(model->language, rule->label);
    if (!rule->of_factor)
        return step_notice(step, MESSAGE_NOTICE_STOP_KEPT_WHOLE, label, NULL);
    return step_notice(step, MESSAGE_NOTICE_STOP_KEPT, step_number(step, kept->factor + 1), label);
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
 * Leaves the open field. Line by line back is that, and no more. A warning that comes of it goes before the intent; it is
 * the warning of stopping too.
 */
static bool leave_field(struct step *step, bool *done)
{
    struct model *model = step->model;
    enum intent_kind kind = step->intent->kind;
    const struct intent leave = {.kind = INTENT_LEAVE, .text = model->typed};
    struct step leaving = {model, &leave, step->moment, step->effects, false};
    bool left = step_leave(&leaving);
    bool warned = model->screen == SCREEN_PRIVACY;
    model->warned = model->warned || (warned && kind == INTENT_STOP);
    *done = warned || (kind == INTENT_BACK && model->accessible);
    return left;
}

/* Leaves the open field if the intent leads away from it, and does what is asked for. */
static bool carry_out(struct step *step, step_handler *handler)
{
    const struct model *model = step->model;
    bool done = false;
    if (step->intent->kind == INTENT_BACK && !model->accessible && model_is_typed(model))
        return step_put_back(step);
    if (leads_away_now(model, step->intent) && !leave_field(step, &done))
        return false;
    return done || handler(step);
}

/* --- the field that has the focus --- */

static bool settle(struct step *step)
{
    struct model *model = step->model;
    struct page page = PAGE_INIT;
    struct intent field = {0};
    if (model->accessible)
        return true;
    page_build(&page, model);
    bool built = !page.arena.failed;
    size_t focus = page_find(&page, &model->focus);
    if (focus < page.count && page.elements[focus].kind == ELEMENT_FIELD)
        field = page.elements[focus].intent;
    page_release(&page);
    return built && step_settle_field(step, &field);
}

bool update_start(struct model *model)
{
    struct step step = {.model = model};
    return settle(&step);
}

void update_focus(struct model *model, const struct intent *target)
{
    model->focus = *target;
    model->focus.text = NULL;
}

bool update_intent(struct model *model, const struct intent *intent, const struct moment *moment,
                   struct effects *effects)
{
    struct step step = {model, intent, moment, effects, false};
    step_handler *handler = handlers[intent->kind];
    if (handler == NULL)
        return true;
    model->today = moment->today;
    if (intent->kind != INTENT_TYPED && !model_put(&model->notice, ""))
        return false;
    model->save_told = model->save_told || intent->kind != INTENT_TYPED;
    if (intent->kind != INTENT_STOP)
        model->warned = false;
    return carry_out(&step, handler) && (intent->kind == INTENT_TYPED || settle(&step));
}

bool update_event(struct model *model, const struct event *event, const struct moment *moment,
                  struct effects *effects)
{
    static const struct intent none = {0};
    struct step step = {model, &none, moment, effects, false};
    return step_event(&step, event) && settle(&step);
}
