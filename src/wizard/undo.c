#include "wizard/transition.h"
#include "wizard/undos.h"

/*
 * One stack back, and one forth. What is typed and not recorded yet is the top of the first without standing on it; a
 * text that was put back stands on it, and so does each change. Undo and redo are new changes: of a change the other
 * stack gets what makes it again.
 */

/* --- how it is called --- */

/* "Aantal banen op 30 september 2026" */
static const char *dated_name(struct transition *transition, const struct slot *slot)
{
    enum language language = transition->model->language;
    const struct input_rule *rule = input_rule(input_of_field(slot->field));
    struct date date;
    struct strbuf day = STRBUF_INIT;
    struct strbuf name = STRBUF_INIT;
    if (date_read_iso(slot->date, &date))
        date_add_long(&day, date, language);
    const char *const values[] = {day.text};
    strbuf_add_filled(&name, message_text(language, rule->label_for), values, 1);
    const char *result = arena_text(&transition->effects->arena, name.text);
    strbuf_release(&day);
    strbuf_release(&name);
    return result;
}

static const char *named_step(struct transition *transition, const char *what, const char *factor)
{
    const struct model *model = transition->model;
    const struct factor *of = factor != NULL ? checklist_factor(model->checklist, factor) : NULL;
    if (of == NULL)
        return what;
    const char *const values[] = {
        what, transition_number(transition, checklist_factor_number(model->checklist, of) + 1)};
    struct strbuf name = STRBUF_INIT;
    strbuf_add_filled(&name, message_text(model->language, MESSAGE_UNDO_OF_STEP), values, 2);
    const char *result = arena_text(&transition->effects->arena, name.text);
    strbuf_release(&name);
    return result;
}

/* "Notitie, stap 2" */
static const char *changed_name(struct transition *transition, const struct slot *slot)
{
    const struct model *model = transition->model;
    enum message message = slot->action != NULL        ? MESSAGE_UNDO_TICK
                           : slot->field == FIELD_DONE ? MESSAGE_UNDO_DONE
                                                       : field_rule(slot->field)->label;
    const char *what = message_text(model->language, message);
    if (slot->date != NULL)
        return dated_name(transition, slot);
    return named_step(transition, what, slot->factor);
}

/* "Notitie, stap 2" of a text that was typed there */
static const char *typed_name(struct transition *transition, const struct undo *undo)
{
    const struct model *model = transition->model;
    const struct input_rule *rule = input_rule(undo->input);
    const char *factor = rule->of_factor ? model->checklist->factors[undo->factor].id : NULL;
    return named_step(transition, message_text(model->language, rule->label), factor);
}

/* --- texts that are not recorded --- */

static const struct change *stands(const struct model *model, enum input input, size_t factor)
{
    const struct slot slot = model_input_slot(model, input, factor);
    return slot.field != FIELD_UNKNOWN ? progress_value(model->progress, &slot) : NULL;
}

/* What stands in the open field now. */
static struct undo typed(struct model *model)
{
    return (struct undo){.input = model->typing,
                         .factor = model->factor,
                         .text = arena_text(&model->arena, model->typed),
                         .stood = stands(model, model->typing, model->factor)};
}

/* Takes what was typed in the open field out of it, and puts it on a stack. */
static void take_out(struct transition *transition, struct undos *to)
{
    struct model *model = transition->model;
    const struct undo undo = typed(model);
    transition_open_field(transition, undo.input, undo.factor, NULL);
    undos_push(to, &undo);
}

void transition_put_back(struct transition *transition)
{
    take_out(transition, &transition->model->undos);
    transition_notice(transition, MESSAGE_NOTICE_PUT_BACK, NULL, NULL);
}

static void undo_typing(struct transition *transition)
{
    const struct undo undo = typed(transition->model);
    take_out(transition, &transition->model->redos);
    transition_notice(transition, MESSAGE_NOTICE_TYPING_UNDONE, typed_name(transition, &undo),
                      NULL);
}

/* The text that was put back comes again; doing that again puts it back once more. */
static void bring_back(struct transition *transition)
{
    struct model *model = transition->model;
    struct undo undo = model->undos.items[--model->undos.count];
    transition_open_field(transition, undo.input, undo.factor, undo.text);
    undo.text = NULL;
    undo.stood = stands(model, undo.input, undo.factor);
    undos_push(&model->redos, &undo);
    transition_notice(transition, MESSAGE_NOTICE_TYPING_BACK, typed_name(transition, &undo), NULL);
}

static void redo_typing(struct transition *transition)
{
    struct model *model = transition->model;
    const struct undo undo = model->redos.items[--model->redos.count];
    if (model_is_typed(model))
        take_out(transition, &model->undos); /* what stands there is not lost */
    bool still = stands(model, undo.input, undo.factor) == undo.stood;
    if (still)
        transition_open_field(transition, undo.input, undo.factor, undo.text);
    const enum message brought =
        undo.text != NULL ? MESSAGE_NOTICE_TYPING_BACK : MESSAGE_NOTICE_TYPING_UNDONE;
    transition_notice(transition, still ? brought : MESSAGE_NOTICE_REDO_OTHER,
                      typed_name(transition, &undo), NULL);
}

/* --- changes --- */

/* Makes a change that puts back what stood before the last one, and puts that on the other stack. */
static bool turn(struct transition *transition, struct undos *from, struct undos *to)
{
    struct model *model = transition->model;
    const struct undo undo = from->items[from->count - 1];
    const struct slot slot = undo.made->slot;
    const struct value value =
        undo.before.kind != VALUE_NOTHING ? undo.before : field_nothing(slot.field);
    struct undo back = {.before = transition_standing(model, &slot),
                        .on_own = undos_made_what_stands(to, model->progress, &slot)};
    back.made = transition_append(transition, &slot, &value);
    if (back.made == NULL)
        return false;
    from->count--;
    /* What stands again is what the one before it made, if that came right before: it can be undone in turn. */
    struct undo *last = undos_last_of(from, &slot);
    if (undo.on_own && last != NULL)
        last->made = back.made;
    undos_push(to, &back);
    return true;
}

static void turn_last(struct transition *transition, struct undos *from, struct undos *to,
                      enum message said, enum message other)
{
    const struct undo undo = from->items[from->count - 1];
    const char *name = changed_name(transition, &undo.made->slot);
    bool ours = undo_stands(transition->model->progress, &undo);
    if (ours && !turn(transition, from, to))
        return;
    if (!ours)
        from->count--;
    transition_notice(transition, ours ? said : other, name, NULL);
}

void transition_undo(struct transition *transition)
{
    struct model *model = transition->model;
    struct undos *undos = &model->undos;
    if (model_is_typed(model))
        undo_typing(transition);
    else if (undos->count == 0)
        transition_notice(transition, MESSAGE_NOTICE_UNDO_NONE, NULL, NULL);
    else if (undos->items[undos->count - 1].made == NULL)
        bring_back(transition);
    else
        turn_last(transition, undos, &model->redos, MESSAGE_NOTICE_UNDONE,
                  MESSAGE_NOTICE_UNDO_OTHER);
}

void transition_redo(struct transition *transition)
{
    struct model *model = transition->model;
    struct undos *redos = &model->redos;
    if (redos->count == 0)
        transition_notice(transition, MESSAGE_NOTICE_REDO_NONE, NULL, NULL);
    else if (redos->items[redos->count - 1].made == NULL)
        redo_typing(transition);
    else
        turn_last(transition, redos, &model->undos, MESSAGE_NOTICE_REDONE,
                  MESSAGE_NOTICE_REDO_OTHER);
}
