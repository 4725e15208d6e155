#include "wizard/step.h"

enum { COPIES_LIMIT = 99 };

static void report_made(struct step *step, const struct event *event)
{
    struct model *model = step->model;
    char today[DATE_SIZE];
    date_write_iso(model->today, today);
    const struct slot slot = {.field = FIELD_REPORT, .date = today};
    const struct value value = {.kind = VALUE_TRUTH, .truth = true};
    model_put(&model->export_made, event->text);
    if (model
            ->accessible) /* on the full screen the page says it, where there is room for a long path */
        step_notice(step, MESSAGE_REPORT_MADE, event->text, NULL);
    step_append(step, &slot, &value);
}

/* Whether the file of the name that was suggested is most likely a report that was made earlier this day. */
static bool made_today(const struct model *model)
{
    char today[DATE_SIZE];
    date_write_iso(model->today, today);
    const struct slot slot = {.field = FIELD_REPORT, .date = today};
    return model->texts[INPUT_REPORT_NAME][0] == '\0' &&
           progress_is_recorded(model->progress, &slot);
}

/* The first time the user chooses; when that was "beside it", the next name is tried until one is free. */
static void report_taken(struct step *step, const struct event *event)
{
    struct model *model = step->model;
    const struct intent beside = {.kind = INTENT_EXPORT_BESIDE, .format = model->export_format};
    if (model->export_copy > 1 && model->export_copy < COPIES_LIMIT) {
        struct step again = *step;
        again.intent = &beside;
        step_export(&again);
        return;
    }
    model->focus = beside;
    if (made_today(model)) /* the same again, of what was filled in since */
        model->focus.kind = INTENT_EXPORT_REPLACE;
    model_put(&model->export_taken, event->text);
}

static void saved(struct step *step, const struct event *event)
{
    (void)event;
    step->model->saving = SAVING_DONE;
    step->model->save_told = false;
    step->model->save_count++;
    model_put(&step->model->save_problem, "");
}

static void save_waits(struct step *step, const struct event *event)
{
    (void)event;
    enum saving *saving = &step->model->saving;
    *saving = *saving == SAVING_BUSY ? SAVING_LATE : SAVING_SLOW;
}

static void save_failed(struct step *step, const struct event *event)
{
    step->model->saving = SAVING_FAILED;
    model_put(&step->model->save_problem, event->text);
}

static void others(struct step *step, const struct event *event)
{
    step_notice(step, event->count == 1 ? MESSAGE_NOTICE_OTHERS_ONE : MESSAGE_NOTICE_OTHERS_MORE,
                event->text, step_number(step, event->count));
}

static void notice(struct step *step, const struct event *event)
{
    model_put(&step->model->notice, event->text);
}

static void unsaved(struct step *step, const struct event *event)
{
    step->model->saving = SAVING_LATE; /* it stays in the draft until it is saved */
    step_notice(step, event->count == 1 ? MESSAGE_NOTICE_UNSAVED_ONE : MESSAGE_NOTICE_UNSAVED_MORE,
                step_number(step, event->count), NULL);
}

typedef void event_handler(struct step *step, const struct event *event);

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

void step_event(struct step *step, const struct event *event)
{
    handlers[event->kind](step, event);
}
