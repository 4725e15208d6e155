#include "wizard/step.h"
#include "wizard/undos.h"

struct value step_standing(struct model *model, const struct slot *slot)
{
    const struct change *change = progress_value(model->progress, slot);
    if (field_rule(slot->field)->kind != VALUE_TEXT)
        return change != NULL ? change->value : (struct value){.kind = VALUE_NOTHING};
    struct strbuf text = STRBUF_INIT;
    progress_add_text(model->progress, slot, model->language, &text);
    const char *kept = arena_text(&model->arena, text.text);
    strbuf_release(&text);
    return (struct value){.kind = VALUE_TEXT, .text = kept};
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
static const struct change *make_change(struct step *step, const struct slot *slot,
                                        const struct value *value)
{
    const struct model *model = step->model;
    const char *by = model->texts[INPUT_ROLE];
    if (step->typed)
        return progress_edit_seen(model->progress, slot, value, step->moment, by, model->seen.ids,
                                  model->seen.count);
    return progress_edit(model->progress, slot, value, step->moment, by);
}

const struct change *step_append(struct step *step, const struct slot *slot,
                                 const struct value *value)
{
    struct model *model = step->model;
    const struct change *made = make_change(step, slot, value);
    if (made == NULL) {
        step_notice(step, MESSAGE_PROBLEM_TOO_LONG, NULL, NULL);
        return NULL;
    }
    if (model->saving == SAVING_NOTHING || model->saving == SAVING_DONE)
        model->saving = SAVING_BUSY;
    step_effect(step, (struct effect){.kind = EFFECT_APPEND, .change = made});
    return made;
}

bool step_record(struct step *step, const struct slot *slot, const struct value *value)
{
    struct model *model = step->model;
    struct undo undo = {.before = step_standing(model, slot)};
    if (already_stands(model, slot, value, &undo.before))
        return true;
    undo.on_own = undos_made_what_stands(&model->undos, model->progress, slot);
    undo.made = step_append(step, slot, value);
    if (undo.made == NULL)
        return false;
    undos_push(&model->undos, &undo);
    undos_forget(model, slot);
    return true;
}

/* Ticking and declaring */

void step_toggle(struct step *step)
{
    struct model *model = step->model;
    const struct slot slot = model_action_slot(model, step->intent->factor, step->intent->action);
    const struct value value = {.kind = VALUE_TRUTH,
                                .truth = !progress_is_recorded(model->progress, &slot)};
    model->focus = *step->intent;
    if (step_record(step, &slot, &value))
        step_notice(step, value.truth ? MESSAGE_NOTICE_TICKED : MESSAGE_NOTICE_UNTICKED, NULL,
                    NULL);
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
static void say_declared(struct step *step)
{
    size_t number = step->intent->factor;
    size_t unticked = count_unticked(step->model, number);
    step_notice(step, unticked == 0 ? MESSAGE_NOTICE_DECLARED : MESSAGE_NOTICE_DECLARED_BUT,
                step_number(step, number + 1), step_number(step, unticked));
}

/* The first of the links that lead on from a factor. */
static struct intent way_on(const struct model *model, size_t factor)
{
    if (factor + 1 < model->checklist->factor_count)
        return (struct intent){.kind = INTENT_GO, .screen = SCREEN_FACTOR, .factor = factor + 1};
    return (struct intent){.kind = INTENT_GO, .screen = SCREEN_CHECK};
}

void step_declare(struct step *step)
{
    struct model *model = step->model;
    const struct slot slot = model_done_slot(model, step->intent->factor);
    const struct value value = {.kind = VALUE_TRUTH, .truth = step->intent->truth};
    bool was_done = progress_is_recorded(model->progress, &slot);
    model->focus = value.truth ? way_on(model, step->intent->factor) : *step->intent;
    if (!step_record(step, &slot, &value))
        return;
    if (value.truth)
        say_declared(step);
    else
        step_notice(step, was_done ? MESSAGE_NOTICE_REOPENED : MESSAGE_NOTICE_LATER,
                    step_number(step, step->intent->factor + 1), NULL);
}
