#include "wizard/transition.h"

#include "base/memory.h"

void transition_effect(struct transition *transition, struct effect effect)
{
    struct effects *effects = transition->effects;
    effect.text = arena_text(&effects->arena, effect.text);
    effects->items = memory_resize(effects->items, effects->count + 1, sizeof *effects->items);
    effects->items[effects->count++] = effect;
}

void transition_notice(struct transition *transition, enum message message, const char *one,
                       const char *two)
{
    struct strbuf text = STRBUF_INIT;
    const char *const values[] = {one, two};
    strbuf_add_filled(&text, message_text(transition->model->language, message), values, 2);
    model_put(&transition->model->notice, text.text);
    strbuf_release(&text);
}

const char *transition_number(struct transition *transition, size_t number)
{
    char digits[WHOLE_NUMBER_SIZE];
    return arena_text(&transition->effects->arena, whole_number((long long)number, digits));
}

/* From the start page a factor is on the way in, not a detour; a warning is not a place to come back to. */
static bool comes_back(const struct model *model, enum screen to)
{
    if (model->screen == SCREEN_PRIVACY)
        return false;
    return to != SCREEN_FACTOR || (model->screen != SCREEN_START && model->screen != SCREEN_FACTOR);
}

static void push_visit(struct model *model)
{
    if (model->visit_count == MODEL_VISITS) {
        memmove(model->visits, model->visits + 1, (MODEL_VISITS - 1) * sizeof model->visits[0]);
        model->visit_count--;
    }
    struct visit *visit = &model->visits[model->visit_count++];
    *visit = (struct visit){
        .screen = model->screen, .factor = model->factor, .format = model->export_format};
    if (model->focus.kind != INTENT_READ)
        visit->focus = model->focus;
}

void transition_open(struct transition *transition, enum screen screen, size_t factor)
{
    struct model *model = transition->model;
    bool moved = screen == SCREEN_FACTOR && (!model->has_place || model->factor != factor);
    if (screen == SCREEN_OVERVIEW)
        model->visit_count = 0;
    else if (comes_back(model, screen))
        push_visit(model);
    model->screen = screen;
    model->focus = (struct intent){0};
    model->errand = false;
    if (screen != SCREEN_FACTOR)
        return;
    model->factor = factor;
    model->has_place = true;
    if (moved)
        transition_effect(transition, (struct effect){.kind = EFFECT_REMEMBER});
}
