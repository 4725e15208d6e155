#include "progress/privacy.h"
#include "wizard/step.h"

static void forget_kept(struct model *model, enum input input, size_t factor)
{
    const struct kept_text *kept = model_kept(model, input, factor);
    if (kept == NULL)
        return;
    size_t place = (size_t)(kept - model->kept);
    free(model->kept[place].text);
    model->kept[place] = model->kept[--model->kept_count];
}

static bool keep(struct model *model, enum input input, size_t factor, const char *text,
                 enum message problem)
{
    char *copy = strdup(text);
    struct kept_text *kept =
        reallocarray(model->kept, model->kept_count + 1, sizeof *model->kept);
    if (kept != NULL)
        model->kept = kept;
    if (copy == NULL || kept == NULL) {
        free(copy);
        return false;
    }
    forget_kept(model, input, factor);
    model->kept[model->kept_count++] =
        (struct kept_text){.input = input, .factor = factor, .text = copy, .problem = problem};
    return true;
}

/* What stands in a field in the form in which it is typed: a date in figures. */
static void add_editable(const struct model *model, enum input input, size_t factor,
                         struct strbuf *out)
{
    const struct slot slot = model_input_slot(model, input, factor);
    const struct change *change =
        input == INPUT_DUE ? progress_value(model->progress, &slot) : NULL;
    struct date date;
    if (change == NULL || model_kept(model, input, factor) != NULL ||
        change->value.kind != VALUE_DATE || !date_read_iso(change->value.text, &date))
        model_add_input(model, input, factor, out);
    else
        date_add_numeric(out, date);
}

static bool open_field(struct step *step, enum input input, size_t factor)
{
    struct model *model = step->model;
    struct strbuf text = STRBUF_INIT;
    add_editable(model, input, factor, &text);
    bool put = !text.failed && model_put(&model->typed, text.text);
    strbuf_release(&text);
    if (!put)
        return false;
    const struct kept_text *kept = model_kept(model, input, factor);
    model->typing = input;
    model->typing_problem = kept != NULL ? kept->problem : MESSAGE_NONE;
    model->typing_count++;
    if (input_rule(input)->of_factor)
        model->factor = factor;
    model->focus = (struct intent){.kind = INTENT_EDIT, .input = input, .factor = factor};
    return true;
}

bool step_edit(struct step *step)
{
    return open_field(step, step->intent->input, step->intent->factor);
}

bool step_typed(struct step *step)
{
    if (step->model->typing == INPUT_NONE)
        return true;
    step->model->typing_problem = MESSAGE_NONE;
    return model_put(&step->model->typed, step->intent->text);
}

static void close_field(struct model *model)
{
    forget_kept(model, model->typing, model->factor);
    model->typing = INPUT_NONE;
    model->typing_problem = MESSAGE_NONE;
}

/* A date as it was typed; an empty text clears. */
static bool read_due(const char *text, char iso[DATE_SIZE], struct value *value)
{
    struct date date;
    *value = (struct value){.kind = VALUE_NOTHING};
    if (text[strspn(text, " ")] == '\0')
        return true;
    if (!date_read(text, &date))
        return false;
    date_write_iso(date, iso);
    *value = (struct value){.kind = VALUE_DATE, .text = iso};
    return true;
}

/* The text without white space around it. */
static const char *trimmed(struct step *step, const char *text)
{
    text += strspn(text, " \t\n");
    size_t length = strlen(text);
    while (length > 0 && strchr(" \t\n", text[length - 1]) != NULL)
        length--;
    return arena_bytes(&step->effects->arena, text, length);
}

static bool put_answer(struct step *step, enum input input, const char *text)
{
    struct model *model = step->model;
    if (input == INPUT_QUERY)
        return model_put(&model->query, text);
    if (input == INPUT_ROLE)
        return model_put(&model->role, text) && step_effect(step, EFFECT_REMEMBER, NULL);

    const struct slot slot = model_input_slot(model, input, model->factor);
    struct value value = {.kind = VALUE_TEXT, .text = text};
    char iso[DATE_SIZE];
    if (slot.field == FIELD_DUE)
        read_due(text, iso, &value);
    return step_record(step, &slot, &value, NULL);
}

static bool warn(struct step *step, enum input input, const char *text)
{
    struct model *model = step->model;
    if (!keep(model, input, model->factor, text, MESSAGE_PROBLEM_PRIVACY))
        return false;
    model->typing = INPUT_NONE;
    model->typing_problem = MESSAGE_NONE;
    size_t factor = model->factor;
    if (!step_open(step, SCREEN_PRIVACY, factor))
        return false;
    model->suspect = input;
    return true;
}

/* The text that was in the field when it was opened: answering with it changes nothing. */
static bool is_unchanged(struct model *model, enum input input, const char *text)
{
    struct strbuf standing = STRBUF_INIT;
    add_editable(model, input, model->factor, &standing);
    bool same = !standing.failed && model_kept(model, input, model->factor) == NULL &&
                strcmp(standing.text, text) == 0;
    strbuf_release(&standing);
    return same;
}

static bool finish(struct step *step, bool leaving)
{
    struct model *model = step->model;
    enum input input = model->typing;
    if (input == INPUT_NONE)
        return true;
    const char *text = trimmed(step, step->intent->text);
    if (text == NULL || !model_put(&model->typed, text))
        return false;
    if (is_unchanged(model, input, text)) {
        close_field(model);
        return true;
    }
    struct value value;
    char iso[DATE_SIZE];
    if (input == INPUT_DUE && !read_due(text, iso, &value)) {
        model->typing_problem = MESSAGE_PROBLEM_DATE;
        if (!leaving)
            return true;
        if (!keep(model, input, model->factor, text, MESSAGE_PROBLEM_DATE))
            return false;
        model->typing = INPUT_NONE;
        return step_notice(step, MESSAGE_NOTICE_KEPT, NULL, NULL);
    }
    if (input != INPUT_QUERY && privacy_has_bsn(text, NULL))
        return warn(step, input, text);
    close_field(model);
    return put_answer(step, input, text);
}

bool step_answer(struct step *step)
{
    return finish(step, false);
}

bool step_leave(struct step *step)
{
    return finish(step, true);
}

/* The privacy page: back to the page of the field, which is where the user was. */
static void leave_privacy(struct model *model)
{
    model->screen = SCREEN_START;
    if (model->visit_count > 0) {
        struct visit visit = model->visits[--model->visit_count];
        model->screen = visit.screen;
        model->focus = visit.focus;
    } else {
        model->focus = (struct intent){.kind = INTENT_EDIT, .input = model->suspect};
    }
}

bool step_back_to_field(struct step *step)
{
    leave_privacy(step->model);
    return open_field(step, step->model->suspect, step->model->factor);
}

bool step_save_anyway(struct step *step)
{
    struct model *model = step->model;
    const struct kept_text *kept = model_kept(model, model->suspect, model->factor);
    if (kept == NULL)
        return true;
    const char *text = arena_text(&step->effects->arena, kept->text);
    if (text == NULL)
        return false;
    leave_privacy(model);
    forget_kept(model, model->suspect, model->factor);
    return put_answer(step, model->suspect, text);
}

bool step_discard(struct step *step)
{
    struct model *model = step->model;
    leave_privacy(model);
    forget_kept(model, model->suspect, model->factor);
    return step_notice(step, MESSAGE_NOTICE_DISCARDED, NULL, NULL);
}
