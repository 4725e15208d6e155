#include "wizard/undos.h"

#include "base/memory.h"

void undos_push(struct undos *undos, const struct undo *undo)
{
    if (undos->count == undos->capacity) {
        undos->capacity = undos->capacity == 0 ? 64 : undos->capacity * 2;
        undos->items = memory_resize(undos->items, undos->capacity, sizeof *undos->items);
    }
    undos->items[undos->count++] = *undo;
}

struct undo *undos_last_of(const struct undos *undos, const struct slot *slot)
{
    for (size_t i = undos->count; i-- > 0;)
        if (undos->items[i].made != NULL && slot_equal(&undos->items[i].made->slot, slot))
            return &undos->items[i];
    return NULL;
}

bool undo_stands(const struct progress *progress, const struct undo *undo)
{
    const struct standing standing = progress_standing(progress, &undo->made->slot);
    return standing.count == 1 && strcmp(standing.changes[0]->id, undo->made->id) == 0;
}

bool undos_made_what_stands(const struct undos *undos, const struct progress *progress,
                            const struct slot *slot)
{
    const struct undo *last = undos_last_of(undos, slot);
    return last != NULL && undo_stands(progress, last);
}

static bool is_of(const struct model *model, const struct undo *undo, const struct slot *slot)
{
    if (undo->made != NULL)
        return slot_equal(&undo->made->slot, slot);
    const struct slot typed = model_input_slot(model, undo->input, undo->factor);
    return slot_equal(&typed, slot);
}

void undos_forget(struct model *model, const struct slot *slot)
{
    struct undos *redos = &model->redos;
    size_t left = 0;
    for (size_t i = 0; i < redos->count; i++)
        if (!is_of(model, &redos->items[i], slot))
            redos->items[left++] = redos->items[i];
    redos->count = left;
}
