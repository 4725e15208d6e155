#include "wizard/update.h"

#include "wizard/screens.h"
#include "wizard/transition.h"

static void transition_speak(struct transition *transition)
{
    struct model *model = transition->model;
    model->focus = (struct intent){.kind = INTENT_SPEAK, .language = model->language};
    model->language = transition->intent->language;
    transition_effect(transition, (struct effect){.kind = EFFECT_REMEMBER});
}

static void transition_mode(struct transition *transition)
{
    struct model *model = transition->model;
    model->accessible = transition->intent->truth;
    model->focus = (struct intent){.kind = INTENT_MODE, .truth = !model->accessible};
    transition_effect(transition, (struct effect){.kind = EFFECT_REMEMBER});
}

/* With nothing to search for yet, the field for it is opened. */
static void transition_search(struct transition *transition)
{
    struct model *model = transition->model;
    model_put(&model->texts[INPUT_QUERY], transition->intent->text);
    if (model->screen != SCREEN_SEARCH)
        transition_open(transition, SCREEN_SEARCH, model->factor);
    if (transition->intent->text[0] == '\0')
        transition_open_field(transition, INPUT_QUERY, 0, NULL);
}

static void transition_no_tick(struct transition *transition)
{
    transition_notice(transition, MESSAGE_NOTICE_NOT_A_BOX, NULL, NULL);
}

static void transition_full(struct transition *transition)
{
    transition_typed(transition);
    transition_notice(transition, MESSAGE_NOTICE_FULL, NULL, NULL);
}

static void transition_no_typing(struct transition *transition)
{
    transition_notice(transition, MESSAGE_NOTICE_NO_TYPING, NULL, NULL);
}

/* The field that was open has been left. */
static void transition_moved(struct transition *transition)
{
    const struct intent open = model_open_field(transition->model);
    transition->model->errand =
        transition->model->errand && intent_equal(&open, &transition->model->focus);
}

/* What is not saved, or waits beside its field, would be gone: said once, done the second time. */
static void transition_stop(struct transition *transition)
{
    struct model *model = transition->model;
    bool unsaved = model->saving == SAVING_FAILED;
    if (model->warned || (model->waiting_count == 0 && !unsaved)) {
        transition_effect(transition, (struct effect){.kind = EFFECT_STOP});
        return;
    }
    model->warned = true;
    if (model->waiting_count == 0) {
        transition_notice(transition, MESSAGE_NOTICE_STOP_UNSAVED, NULL, NULL);
        return;
    }
    const struct waiting_text *waiting = &model->waiting[0];
    const struct input_rule *rule = input_rule(waiting->input);
    const char *label = message_text(model->language, rule->label);
    if (rule->of_factor)
        transition_notice(transition, MESSAGE_NOTICE_STOP_KEPT,
                          transition_number(transition, waiting->factor + 1), label);
    else
        transition_notice(transition, MESSAGE_NOTICE_STOP_KEPT_WHOLE, label, NULL);
}

static transition_handler *const handlers[INTENT_KINDS] = {
    [INTENT_MOVED] = transition_moved,
    [INTENT_GO] = transition_go,
    [INTENT_NEXT_FACTOR] = transition_next_factor,
    [INTENT_PREVIOUS_FACTOR] = transition_previous_factor,
    [INTENT_BACK] = transition_back,
    [INTENT_TOGGLE] = transition_toggle,
    [INTENT_NO_TICK] = transition_no_tick,
    [INTENT_NO_TYPING] = transition_no_typing,
    [INTENT_DECLARE] = transition_declare,
    [INTENT_EDIT] = transition_edit,
    [INTENT_TYPED] = transition_typed,
    [INTENT_FULL] = transition_full,
    [INTENT_ANSWER] = transition_answer_and_go_on,
    [INTENT_LEAVE] = transition_leave_and_go_on,
    [INTENT_SAVE] = transition_save,
    [INTENT_SAVE_ANYWAY] = transition_save_anyway,
    [INTENT_DISCARD] = transition_discard,
    [INTENT_TAKE_OVER] = transition_take_over,
    [INTENT_CORRECT] = transition_correct,
    [INTENT_UNDO] = transition_undo,
    [INTENT_REDO] = transition_redo,
    [INTENT_SPEAK] = transition_speak,
    [INTENT_MODE] = transition_mode,
    [INTENT_SEARCH] = transition_search,
    [INTENT_EXPORT] = transition_export,
    [INTENT_EXPORT_REPLACE] = transition_export,
    [INTENT_EXPORT_BESIDE] = transition_export,
    [INTENT_TAKE_COPY] = transition_take_copy,
    [INTENT_OPEN_REPORT] = transition_open_report,
    [INTENT_STOP] = transition_stop,
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
static bool leave_field(struct transition *transition)
{
    struct model *model = transition->model;
    enum intent_kind kind = transition->intent->kind;
    const struct intent leave = {.kind = INTENT_LEAVE, .text = model->typed};
    struct transition leaving = {model, &leave, transition->moment, transition->effects, false};
    transition_leave(&leaving);
    bool warned = model->screen == SCREEN_PRIVACY;
    model->warned = model->warned || (warned && kind == INTENT_STOP);
    return warned || (kind == INTENT_BACK && model->accessible);
}

/* Leaves the open field if the intent leads away from it, and does what is asked for. */
static void carry_out(struct transition *transition, transition_handler *handler)
{
    const struct model *model = transition->model;
    if (transition->intent->kind == INTENT_BACK && !model->accessible && model_is_typed(model))
        transition_put_back(transition);
    else if (!leads_away_now(model, transition->intent) || !leave_field(transition))
        handler(transition);
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
    transition_settle_field(model, &field);
}

/* The focus goes from one item of the page to another, and neither is a field. */
static bool needs_no_settling(const struct model *model, const struct intent *intent)
{
    return intent->kind == INTENT_MOVED && model->typing == INPUT_NONE &&
           model->focus.kind != INTENT_EDIT;
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
    struct transition transition = {model, intent, moment, effects, false};
    transition_handler *handler = handlers[intent->kind];
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
    const bool settled = intent->kind == INTENT_TYPED || needs_no_settling(model, intent);
    carry_out(&transition, handler);
    if (!settled)
        settle(model);
}

void update_event(struct model *model, const struct event *event, const struct moment *moment,
                  struct effects *effects)
{
    static const struct intent none = {0};
    struct transition transition = {model, &none, moment, effects, false};
    transition_event(&transition, event);
    settle(model);
}
