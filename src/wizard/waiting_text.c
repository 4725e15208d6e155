#include "wizard/waiting_text.h"

#include "base/memory.h"

void seen_put(struct seen *seen, const struct progress *progress, const struct slot *slot,
              const char *const ids[], size_t count)
{
    const char **own = memory_new(count, sizeof *own);
    free(seen->ids);
    *seen = (struct seen){.ids = own};
    for (size_t i = 0; i < count; i++) {
        const struct change *change = progress_find(progress, ids[i]);
        if (change != NULL && (slot == NULL || slot_equal(&change->slot, slot)))
            own[seen->count++] = change->id;
    }
}

static bool is_seen(const struct seen *seen, const char *id)
{
    for (size_t i = 0; i < seen->count; i++)
        if (strcmp(seen->ids[i], id) == 0)
            return true;
    return false;
}

bool seen_all(const struct seen *seen, const struct progress *progress, const struct slot *slot)
{
    const struct standing standing = progress_standing(progress, slot);
    for (size_t i = 0; i < standing.count; i++)
        if (!is_seen(seen, standing.changes[i]->id))
            return false;
    return true;
}

static void release(struct waiting_text *waiting)
{
    free(waiting->text);
    free(waiting->seen.ids);
}

void waiting_text_forget(struct model *model, enum input input, size_t factor)
{
    const struct waiting_text *waiting = model_waiting_text(model, input, factor);
    if (waiting == NULL)
        return;
    size_t place = (size_t)(waiting - model->waiting);
    release(&model->waiting[place]);
    model->waiting[place] = model->waiting[--model->waiting_count];
}

void waiting_text_put(struct model *model, enum input input, size_t factor, const char *text,
                      enum message problem, const char *const seen[], size_t seen_count)
{
    struct waiting_text made = {
        .input = input, .factor = factor, .text = memory_text(text), .problem = problem};
    seen_put(&made.seen, model->progress, NULL, seen, seen_count);
    waiting_text_forget(model, input, factor);
    model->waiting =
        memory_resize(model->waiting, model->waiting_count + 1, sizeof *model->waiting);
    model->waiting[model->waiting_count++] = made;
}
