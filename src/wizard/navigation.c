#include "wizard/transition.h"

/* From page to page. */

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

void transition_go(struct transition *transition)
{
    struct model *model = transition->model;
    const struct intent *intent = transition->intent;
    if (intent->screen == SCREEN_FACTOR && intent->factor >= model->checklist->factor_count) {
        transition_notice(transition, MESSAGE_NOTICE_NO_FACTOR,
                          transition_number(transition, intent->factor + 1), NULL);
        return;
    }
    if (intent->screen == model->screen && intent->screen != SCREEN_FACTOR)
        return;
    if (intent->screen == SCREEN_COPY && model->restricted)
        return;
    enum screen left = model->screen;
    transition_open(transition, intent->screen, intent->factor);
    if (intent->screen == SCREEN_COPY)
        transition_open_copy(transition, intent->copy);
    if (intent->screen == SCREEN_FORMAT)
        transition_open_format(transition, intent->format);
    model->focus = aimed(intent);
    model->errand = left == SCREEN_CHECK && intent->aim == AIM_INPUT;
    focus_on_left_factor(model, left);
}

void transition_next_factor(struct transition *transition)
{
    struct model *model = transition->model;
    size_t next = model->has_place ? model->factor + 1 : 0;
    if (next < model->checklist->factor_count)
        transition_open(transition, SCREEN_FACTOR, next);
    else
        transition_notice(transition, MESSAGE_NOTICE_LAST, transition_number(transition, next),
                          NULL);
}

void transition_previous_factor(struct transition *transition)
{
    struct model *model = transition->model;
    if (model->has_place && model->factor > 0)
        transition_open(transition, SCREEN_FACTOR, model->factor - 1);
    else
        transition_notice(transition, MESSAGE_NOTICE_FIRST, NULL, NULL);
}

void transition_back(struct transition *transition)
{
    struct model *model = transition->model;
    if (model->screen == SCREEN_PRIVACY) {
        transition_back_to_field(model);
        return;
    }
    enum screen left = model->screen;
    const struct visit visit = model_back(model);
    if (visit.screen == left && model->visit_count == 0) {
        transition_notice(transition,
                          left == SCREEN_OVERVIEW ? MESSAGE_NOTICE_TOP : MESSAGE_NOTICE_TOP_START,
                          NULL, NULL);
        return;
    }
    if (model->visit_count > 0)
        model->visit_count--;
    model->errand = false;
    bool moved = visit.screen == SCREEN_FACTOR && visit.factor != model->factor;
    if (visit.screen == SCREEN_FORMAT && visit.format != model->export_format)
        transition_open_format(transition, visit.format);
    model->screen = visit.screen;
    model->focus = visit.focus;
    if (moved) {
        model->factor = visit.factor;
        transition_effect(transition, (struct effect){.kind = EFFECT_REMEMBER});
    }
    focus_on_left_factor(model, left);
}
