#include "wizard/transition.h"

static void forget(struct model *model)
{
    model_put(&model->copy_says, "");
    model->copy_lacking = 0;
    model->copy_refused = false;
}

static void ask(struct transition *transition, enum effect_kind kind)
{
    const char *path = transition->model->texts[INPUT_COPY];
    if (!transition->model->restricted && path[0] != '\0')
        transition_effect(transition, (struct effect){.kind = kind, .text = path});
}

void transition_look_at_copy(struct transition *transition)
{
    forget(transition->model);
    ask(transition, EFFECT_READ_COPY);
}

void transition_open_copy(struct transition *transition, size_t number)
{
    struct model *model = transition->model;
    bool beside = number > 0 && number <= model->copy_count;
    model_put(&model->texts[INPUT_COPY], beside ? model->copies[number - 1] : "");
    transition_look_at_copy(transition);
}

void transition_take_copy(struct transition *transition)
{
    if (transition->model->copy_lacking > 0)
        ask(transition, EFFECT_TAKE_COPY);
}

/* --- what came of it --- */

void transition_copy_beside(struct transition *transition, const struct event *event)
{
    struct model *model = transition->model;
    if (!model->restricted && model->copy_count < MODEL_COPIES)
        model->copies[model->copy_count++] = arena_text(&model->arena, event->text);
}

/* On the full screen what is to be done next has the focus; line by line the field, with what is said of it. */
static void put_focus(struct model *model, struct intent intent)
{
    if (model->screen == SCREEN_COPY && !model->accessible)
        model->focus = intent;
}

void transition_copy_read(struct transition *transition, const struct event *event)
{
    struct model *model = transition->model;
    model_put(&model->copy_says, event->text);
    model->copy_lacking = event->count;
    if (event->count > 0)
        put_focus(model, (struct intent){.kind = INTENT_TAKE_COPY});
}

/* It is not offered again. */
static void drop(struct model *model, const char *path)
{
    size_t kept = 0;
    for (size_t i = 0; i < model->copy_count; i++)
        if (strcmp(model->copies[i], path) != 0)
            model->copies[kept++] = model->copies[i];
    model->copy_count = kept;
}

void transition_copy_taken(struct transition *transition, const struct event *event)
{
    struct model *model = transition->model;
    drop(model, model->texts[INPUT_COPY]);
    model_put(&model->texts[INPUT_COPY], "");
    forget(model);
    if (event->count > 0)
        transition_begin_saving(transition);
    model_put(&model->notice, event->text);
    put_focus(model, (struct intent){.kind = INTENT_GO, .screen = SCREEN_OVERVIEW});
}

void transition_copy_refused(struct transition *transition, const struct event *event)
{
    struct model *model = transition->model;
    forget(model);
    model_put(&model->copy_says, event->text);
    model->copy_refused = true;
    put_focus(model, (struct intent){.kind = INTENT_EDIT, .input = INPUT_COPY});
}
