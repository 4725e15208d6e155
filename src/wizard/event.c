#include "wizard/step.h"

enum { COPIES_LIMIT = 99 };

static bool report_made(struct step *step, const struct event *event)
{
    struct model *model = step->model;
    char today[DATE_SIZE];
    date_write_iso(model->today, today);
    const struct slot slot = {.field = FIELD_REPORT, .date = today};
    const struct value value = {.kind = VALUE_TRUTH, .truth = true};
    const struct change *made;
    /* On the full screen the page says it, where there is room for a long path. */
    return model_put(&model->export_made, event->text) &&
           (!model->accessible || step_notice(step, MESSAGE_REPORT_MADE, event->text, NULL)) &&
           step_append(step, &slot, &value, &made);
}

/* The first time the user chooses; when that was "beside it", the next name is tried until one is free. */
static bool report_taken(struct step *step, const struct event *event)
{
    struct model *model = step->model;
    const struct intent beside = {.kind = INTENT_EXPORT_BESIDE, .format = model->export_format};
    if (model->export_copy > 1 && model->export_copy < COPIES_LIMIT) {
        struct step again = *step;
        again.intent = &beside;
        return step_export(&again);
    }
    model->focus = beside;
    return model_put(&model->export_taken, event->text);
}

static bool saved(struct step *step, const struct event *event)
{
    (void)event;
    step->model->saving = SAVING_DONE;
    step->model->save_told = false;
    step->model->save_count++;
    return model_put(&step->model->save_problem, "");
}

static bool save_waits(struct step *step, const struct event *event)
{
    (void)event;
    enum saving *saving = &step->model->saving;
    *saving = *saving == SAVING_BUSY ? SAVING_LATE : SAVING_SLOW;
    return true;
}

static bool save_failed(struct step *step, const struct event *event)
{
    step->model->saving = SAVING_FAILED;
    return model_put(&step->model->save_problem, event->text);
}

static bool others(struct step *step, const struct event *event)
{
    if (event->count == 1)
        return step_notice(step, MESSAGE_NOTICE_OTHERS_ONE, event->text, NULL);
    return step_notice(step, MESSAGE_NOTICE_OTHERS_MORE, event->text,
                       step_number(step, event->count));
}

static bool notice(struct step *step, const struct event *event)
{
    return model_put(&step->model->notice, event->text);
}

static bool unsaved(struct step *step, const struct event *event)
{
    step->model->saving = SAVING_LATE; /* it stays in the draft until it is saved */
    return step_notice(step,
                       event->count == 1 ? MESSAGE_NOTICE_UNSAVED_ONE : MESSAGE_NOTICE_UNSAVED_MORE,
                       step_number(step, event->count), NULL);
}

typedef bool event_handler(struct step *step, const struct event *event);

static event_handler *const handlers[EVENT_KINDS] = {
    [EVENT_SAVED] = saved,
    [EVENT_SAVE_WAITS] = save_waits,
    [EVENT_SAVE_FAILED] = save_failed,
    [EVENT_OTHERS] = others,
    [EVENT_EXPORTED] = report_made,
    [EVENT_EXPORT_TAKEN] = report_taken,
    [EVENT_EXPORT_FAILED] = notice,
    [EVENT_NOTICE] = notice,
    [EVENT_UNSAVED] = unsaved,
    [EVENT_RESTORED] = step_restore,
};

bool step_event(struct step *step, const struct event *event)
{
    return handlers[event->kind](step, event);
}
