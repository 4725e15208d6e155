#include "wizard/step.h"

/* Undo */

static bool remember_undo(struct model *model, const struct change *made, struct value before)
{
    if (model->undo_count == model->undo_capacity) {
        size_t capacity = model->undo_capacity == 0 ? 64 : model->undo_capacity * 2;
        struct undo *undos = reallocarray(model->undos, capacity, sizeof *undos);
        if (undos == NULL)
            return false;
        model->undos = undos;
        model->undo_capacity = capacity;
    }
    model->undos[model->undo_count++] = (struct undo){.made = made, .before = before};
    return true;
}

/* What stands in a slot as one value, with a text of several joined as the user saw it. */
static bool standing_value(struct model *model, const struct slot *slot, struct value *value)
{
    *value = (struct value){.kind = VALUE_NOTHING};
    const struct change *change = progress_value(model->progress, slot);
    if (field_rule(slot->field)->kind == VALUE_TEXT) {
        struct strbuf text = STRBUF_INIT;
        progress_add_text(model->progress, slot, model->language, &text);
        *value = (struct value){.kind = VALUE_TEXT, .text = arena_text(&model->arena, text.text)};
        bool kept = !text.failed && value->text != NULL;
        strbuf_release(&text);
        return kept;
    }
    if (change != NULL)
        *value = change->value;
    return true;
}

static bool already_stands(const struct model *model, const struct slot *slot,
                           const struct value *value, const struct value *before)
{
    size_t count = progress_standing(model->progress, slot).count;
    if (count == 0 || (count == 1 && value_is_nothing(before)))
        return value_is_nothing(value) && value_is_nothing(before);
    return value_equal(value, before);
}

bool step_append(struct step *step, const struct slot *slot, const struct value *value,
                 const struct change **made)
{
    struct model *model = step->model;
    if (!progress_edit(model->progress, slot, value, step->moment, model->role, made))
        return false;
    struct strbuf line = STRBUF_INIT;
    change_write(&line, *made);
    bool asked = !line.failed && step_effect(step, EFFECT_APPEND, line.text);
    strbuf_release(&line);
    model->saving = model->saving == SAVING_FAILED ? SAVING_FAILED : SAVING_BUSY;
    return asked;
}

bool step_record(struct step *step, const struct slot *slot, const struct value *value,
                 bool *changed)
{
    struct model *model = step->model;
    struct value before;
    if (changed != NULL)
        *changed = false;
    if (!standing_value(model, slot, &before))
        return false;
    if (already_stands(model, slot, value, &before))
        return true;
    const struct change *made;
    if (!step_append(step, slot, value, &made))
        return false;
    if (changed != NULL)
        *changed = true;
    return remember_undo(model, made, before);
}

/* The value that clears what was not there before: false for a truth, "" for a text, null else. */
static struct value cleared(enum field field, struct value before)
{
    if (before.kind != VALUE_NOTHING)
        return before;
    struct value value = {.kind = field_rule(field)->kind, .text = ""};
    if (value.kind == VALUE_DATE || value.kind == VALUE_NUMBER)
        value.kind = VALUE_NOTHING;
    return value;
}

static const char *undone_name(const struct model *model, const struct slot *slot)
{
    enum message name = slot->action != NULL         ? MESSAGE_UNDO_TICK
                        : slot->field == FIELD_DONE ? MESSAGE_UNDO_DONE
                                                    : field_rule(slot->field)->label;
    return message_text(model->language, name);
}

static bool say_undone(struct step *step, const struct slot *slot, bool put_back)
{
    struct model *model = step->model;
    const char *name = undone_name(model, slot);
    const struct factor *factor =
        slot->factor != NULL ? checklist_factor(model->checklist, slot->factor) : NULL;
    if (!put_back)
        return step_notice(step, MESSAGE_NOTICE_UNDO_OTHER, name, NULL);
    if (factor == NULL)
        return step_notice(step, MESSAGE_NOTICE_UNDONE_WHOLE, name, NULL);
    size_t number = checklist_factor_number(model->checklist, factor) + 1;
    return step_notice(step, MESSAGE_NOTICE_UNDONE, name, step_number(step, number));
}

bool step_undo(struct step *step)
{
    struct model *model = step->model;
    if (model->undo_count == 0)
        return step_notice(step, MESSAGE_NOTICE_UNDO_NONE, NULL, NULL);
    struct undo undo = model->undos[model->undo_count - 1];
    const struct slot slot = undo.made->slot;
    struct standing standing = progress_standing(model->progress, &slot);
    bool ours = standing.count == 1 && strcmp(standing.changes[0]->id, undo.made->id) == 0;
    if (ours) {
        struct value value = cleared(slot.field, undo.before);
        const struct change *made;
        if (!step_append(step, &slot, &value, &made))
            return false;
        /* Undoing goes on to the change before: what stands now is what an earlier one made. */
        for (size_t i = model->undo_count - 1; i-- > 0;) {
            if (slot_equal(&model->undos[i].made->slot, &slot)) {
                model->undos[i].made = made;
                break;
            }
        }
    }
    model->undo_count--;
    return say_undone(step, &slot, ours);
}

/* Ticking and declaring */

bool step_toggle(struct step *step)
{
    struct model *model = step->model;
    const struct slot slot =
        model_action_slot(model, step->intent->factor, step->intent->action);
    const struct value value = {.kind = VALUE_TRUTH,
                                .truth = !progress_is_recorded(model->progress, &slot)};
    model->focus = *step->intent;
    return step_record(step, &slot, &value, NULL) &&
           step_notice(step, value.truth ? MESSAGE_NOTICE_TICKED : MESSAGE_NOTICE_UNTICKED, NULL,
                       NULL);
}

bool step_declare(struct step *step)
{
    struct model *model = step->model;
    const struct slot slot = model_done_slot(model, step->intent->factor);
    const struct value value = {.kind = VALUE_TRUTH, .truth = step->intent->truth};
    bool changed;
    model->focus = *step->intent;
    if (!step_record(step, &slot, &value, &changed))
        return false;
    enum message message = value.truth ? MESSAGE_NOTICE_DECLARED
                           : changed   ? MESSAGE_NOTICE_REOPENED
                                       : MESSAGE_NOTICE_LATER;
    return step_notice(step, message, step_number(step, step->intent->factor + 1), NULL);
}
