#include "wizard/transition.h"
#include "wizard/undos.h"

struct value transition_standing(struct model *model, const struct slot *slot)
{
    const struct change *change = progress_value(model->progress, slot);
    if (field_rule(slot->field)->kind != VALUE_TEXT)
        return change != NULL ? change->value : (struct value){.kind = VALUE_NOTHING};
    struct strbuf text = STRBUF_INIT;
    progress_add_text(model->progress, slot, model->language, &text);
    const char *joined = arena_text(&model->arena, text.text);
    strbuf_release(&text);
    return (struct value){.kind = VALUE_TEXT, .text = joined};
}

static bool already_stands(const struct model *model, const struct slot *slot,
                           const struct value *value, const struct value *before)
{
    size_t count = progress_standing(model->progress, slot).count;
    if (count == 0)
        return value->kind != VALUE_TRUTH && value_is_nothing(value);
    if (value_is_nothing(before))
        return value_is_nothing(value);
    return value_equal(value, before);
}

/* What came in while a value was typed was not seen, and stands beside it. */
static const struct change *make_change(struct transition *transition, const struct slot *slot,
                                        const struct value *value)
{
    const struct model *model = transition->model;
    const char *by = model->texts[INPUT_ROLE];
    if (transition->typed)
        return progress_edit_seen(model->progress, slot, value, transition->moment, by,
                                  model->seen.ids, model->seen.count);
    return progress_edit(model->progress, slot, value, transition->moment, by);
}

void transition_begin_saving(struct transition *transition)
{
    enum saving *saving = &transition->model->saving;
    if (*saving == SAVING_NOTHING || *saving == SAVING_DONE)
        *saving = SAVING_BUSY;
}

const struct change *transition_append(struct transition *transition, const struct slot *slot,
                                       const struct value *value)
{
    const struct change *made = make_change(transition, slot, value);
    if (made == NULL) {
        transition_notice(transition, MESSAGE_PROBLEM_TOO_LONG, NULL, NULL);
        return NULL;
    }
    transition_begin_saving(transition);
    transition_effect(transition, (struct effect){.kind = EFFECT_APPEND, .change = made});
    return made;
}

bool transition_record(struct transition *transition, const struct slot *slot,
                       const struct value *value)
{
    struct model *model = transition->model;
    struct undo undo = {.before = transition_standing(model, slot)};
    if (already_stands(model, slot, value, &undo.before))
        return true;
    undo.on_own = undos_made_what_stands(&model->undos, model->progress, slot);
    undo.made = transition_append(transition, slot, value);
    if (undo.made == NULL)
        return false;
    undos_push(&model->undos, &undo);
    undos_forget(model, slot);
    return true;
}

/* Ticking and declaring */

void transition_toggle(struct transition *transition)
{
    struct model *model = transition->model;
    const struct slot slot =
        model_action_slot(model, transition->intent->factor, transition->intent->action);
    const struct value value = {.kind = VALUE_TRUTH,
                                .truth = !progress_is_recorded(model->progress, &slot)};
    model->focus = *transition->intent;
    if (transition_record(transition, &slot, &value))
        transition_notice(transition, value.truth ? MESSAGE_NOTICE_TICKED : MESSAGE_NOTICE_UNTICKED,
                          NULL, NULL);
}

static size_t count_unticked(const struct model *model, size_t number)
{
    const struct factor *factor = &model->checklist->factors[number];
    size_t count = 0;
    for (size_t i = 0; i < factor->action_count; i++) {
        const struct slot slot = model_action_slot(model, number, i);
        const struct change *change = progress_value(model->progress, &slot);
        count += change == NULL || !change->value.truth ? 1 : 0;
    }
    return count;
}

/* Finished is the user's own word; what does not go with it is only told. */
static void say_declared(struct transition *transition)
{
    size_t number = transition->intent->factor;
    size_t unticked = count_unticked(transition->model, number);
    transition_notice(
        transition, unticked == 0 ? MESSAGE_NOTICE_DECLARED : MESSAGE_NOTICE_DECLARED_BUT,
        transition_number(transition, number + 1), transition_number(transition, unticked));
}

/* The first of the links that lead on from a factor. */
static struct intent way_on(const struct model *model, size_t factor)
{
    if (factor + 1 < model->checklist->factor_count)
        return (struct intent){.kind = INTENT_GO, .screen = SCREEN_FACTOR, .factor = factor + 1};
    return (struct intent){.kind = INTENT_GO, .screen = SCREEN_CHECK};
}

void transition_declare(struct transition *transition)
{
    struct model *model = transition->model;
    const struct slot slot = model_done_slot(model, transition->intent->factor);
    const struct value value = {.kind = VALUE_TRUTH, .truth = transition->intent->truth};
    bool was_done = progress_is_recorded(model->progress, &slot);
    model->focus = value.truth ? way_on(model, transition->intent->factor) : *transition->intent;
    if (!transition_record(transition, &slot, &value))
        return;
    if (value.truth)
        say_declared(transition);
    else
        transition_notice(transition, was_done ? MESSAGE_NOTICE_REOPENED : MESSAGE_NOTICE_LATER,
                          transition_number(transition, transition->intent->factor + 1), NULL);
}
