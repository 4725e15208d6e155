#include "wizard/step.h"

/* Undo */

/* Before anything is recorded, so that nothing is recorded that cannot be undone. */
static bool make_room_for_undo(struct model *model)
{
    if (model->undo_count < model->undo_capacity)
        return true;
    size_t capacity = model->undo_capacity == 0 ? 64 : model->undo_capacity * 2;
    struct undo *undos = reallocarray(model->undos, capacity, sizeof *undos);
    if (undos == NULL)
        return false;
    model->undos = undos;
    model->undo_capacity = capacity;
    return true;
}

static struct undo *last_undo_of(struct model *model, const struct slot *slot)
{
    for (size_t i = model->undo_count; i-- > 0;)
        if (slot_equal(&model->undos[i].made->slot, slot))
            return &model->undos[i];
    return NULL;
}

/* Whether all that stands there is what the undo made. */
static bool stands_alone(const struct model *model, const struct undo *undo)
{
    struct standing standing = progress_standing(model->progress, &undo->made->slot);
    return standing.count == 1 && strcmp(standing.changes[0]->id, undo->made->id) == 0;
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
    if (count == 0)
        return value->kind != VALUE_TRUTH && value_is_nothing(value);
    if (value_is_nothing(before))
        return value_is_nothing(value);
    return value_equal(value, before);
}

static bool make_change(struct step *step, const struct slot *slot, const struct value *value,
                        const struct change **made)
{
    struct model *model = step->model;
    const struct moment *moment = step->moment;
    if (!step->typed)
        return progress_edit(model->progress, slot, value, moment, model->texts[INPUT_ROLE], made);
    /* What came in while it was typed was not seen, and stands beside it. */
    const struct change change = {.id = moment->id,
                                  .at = moment->at,
                                  .by = model->texts[INPUT_ROLE],
                                  .slot = *slot,
                                  .value = *value,
                                  .replaces = model->seen.ids,
                                  .replaces_count = model->seen.count};
    if (progress_add(model->progress, &change) != PROGRESS_ADDED)
        return false;
    *made = progress_find(model->progress, moment->id);
    return *made != NULL;
}

bool step_append(struct step *step, const struct slot *slot, const struct value *value,
                 const struct change **made)
{
    struct model *model = step->model;
    if (!make_change(step, slot, value, made))
        return false;
    if (model->saving == SAVING_NOTHING || model->saving == SAVING_DONE)
        model->saving = SAVING_BUSY;
    return step_effect(step, (struct effect){.kind = EFFECT_APPEND, .change = *made});
}

bool step_record(struct step *step, const struct slot *slot, const struct value *value)
{
    struct model *model = step->model;
    struct undo undo = {0};
    if (!standing_value(model, slot, &undo.before))
        return false;
    if (already_stands(model, slot, value, &undo.before))
        return true;
    const struct undo *last = last_undo_of(model, slot);
    undo.on_own = last != NULL && stands_alone(model, last);
    if (!make_room_for_undo(model) || !step_append(step, slot, value, &undo.made))
        return false;
    model->undos[model->undo_count++] = undo;
    return true;
}

/* "Aantal banen op 30 september 2026" */
static const char *dated_name(struct step *step, const struct slot *slot)
{
    enum language language = step->model->language;
    const struct input_rule *rule = input_rule(input_of_field(slot->field));
    struct date date;
    struct strbuf day = STRBUF_INIT;
    struct strbuf name = STRBUF_INIT;
    if (date_read_iso(slot->date, &date))
        date_add_long(&day, date, language);
    const char *const values[] = {day.text};
    strbuf_add_filled(&name, message_text(language, rule->label_for), values, 1);
    const char *kept = arena_text(&step->effects->arena, name.text);
    strbuf_release(&day);
    strbuf_release(&name);
    return kept;
}

/* "Notitie, stap 2" */
static const char *undone_name(struct step *step, const struct slot *slot)
{
    const struct model *model = step->model;
    enum message message = slot->action != NULL        ? MESSAGE_UNDO_TICK
                           : slot->field == FIELD_DONE ? MESSAGE_UNDO_DONE
                                                       : field_rule(slot->field)->label;
    const char *what = message_text(model->language, message);
    if (slot->date != NULL)
        return dated_name(step, slot);
    const struct factor *factor =
        slot->factor != NULL ? checklist_factor(model->checklist, slot->factor) : NULL;
    if (factor == NULL)
        return what;
    const char *const values[] = {
        what, step_number(step, checklist_factor_number(model->checklist, factor) + 1)};
    struct strbuf name = STRBUF_INIT;
    strbuf_add_filled(&name, message_text(model->language, MESSAGE_UNDO_OF_STEP), values, 2);
    const char *kept = arena_text(&step->effects->arena, name.text);
    strbuf_release(&name);
    return kept;
}

bool step_undo(struct step *step)
{
    struct model *model = step->model;
    if (model->undo_count == 0)
        return step_notice(step, MESSAGE_NOTICE_UNDO_NONE, NULL, NULL);
    struct undo undo = model->undos[model->undo_count - 1];
    const struct slot slot = undo.made->slot;
    bool ours = stands_alone(model, &undo);
    const struct change *made = undo.made;
    if (ours) {
        struct value value =
            undo.before.kind != VALUE_NOTHING ? undo.before : field_nothing(slot.field);
        if (!step_append(step, &slot, &value, &made))
            return false;
    }
    model->undo_count--;
    /* What stands again is what the undo before it made, if that came right before: it can be undone in turn. */
    struct undo *last = last_undo_of(model, &slot);
    if (ours && undo.on_own && last != NULL)
        last->made = made;
    return step_notice(step, ours ? MESSAGE_NOTICE_UNDONE : MESSAGE_NOTICE_UNDO_OTHER,
                       undone_name(step, &slot), NULL);
}

/* Ticking and declaring */

bool step_toggle(struct step *step)
{
    struct model *model = step->model;
    const struct slot slot = model_action_slot(model, step->intent->factor, step->intent->action);
    const struct value value = {.kind = VALUE_TRUTH,
                                .truth = !progress_is_recorded(model->progress, &slot)};
    model->focus = *step->intent;
    return step_record(step, &slot, &value) &&
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
static bool say_declared(struct step *step)
{
    size_t number = step->intent->factor;
    size_t unticked = count_unticked(step->model, number);
    enum message message = unticked == 0   ? MESSAGE_NOTICE_DECLARED
                           : unticked == 1 ? MESSAGE_NOTICE_DECLARED_BUT_ONE
                                           : MESSAGE_NOTICE_DECLARED_BUT;
    return step_notice(step, message, step_number(step, number + 1), step_number(step, unticked));
}

bool step_declare(struct step *step)
{
    struct model *model = step->model;
    const struct slot slot = model_done_slot(model, step->intent->factor);
    const struct value value = {.kind = VALUE_TRUTH, .truth = step->intent->truth};
    bool was_done = progress_is_recorded(model->progress, &slot);
    model->focus = *step->intent;
    if (!step_record(step, &slot, &value))
        return false;
    if (value.truth)
        return say_declared(step);
    return step_notice(step, was_done ? MESSAGE_NOTICE_REOPENED : MESSAGE_NOTICE_LATER,
                       step_number(step, step->intent->factor + 1), NULL);
}
