#include "wizard/transition.h"

enum { COPIES_LIMIT = 99 };

static void report_made(struct transition *transition, const struct event *event)
{
    struct model *model = transition->model;
    char today[DATE_SIZE];
    date_write_iso(model->today, today);
    const struct slot slot = {.field = FIELD_REPORT, .date = today};
    const struct value value = {.kind = VALUE_TRUTH, .truth = true};
    model_put(&model->export_made, event->text);
    if (model
            ->accessible) /* on the full screen the page says it, where there is room for a long path */
        transition_notice(transition, MESSAGE_REPORT_MADE, event->text, NULL);
    transition_append(transition, &slot, &value);
}

/* The first time the user chooses; when that was "beside it", the next name is tried until one is free. */
static void report_taken(struct transition *transition, const struct event *event)
{
    struct model *model = transition->model;
    const struct intent beside = {.kind = INTENT_EXPORT_BESIDE, .format = model->export_format};
    if (model->export_copy > 1 && model->export_copy < COPIES_LIMIT) {
        struct transition again = *transition;
        again.intent = &beside;
        transition_export(&again);
        return;
    }
    model->focus = beside;
    model_put(&model->export_taken, event->text);
}

static void saved(struct transition *transition, const struct event *event)
{
    (void)event;
    transition->model->saving = SAVING_DONE;
    transition->model->save_told = false;
    transition->model->save_count++;
    model_put(&transition->model->save_problem, "");
}

static void save_waits(struct transition *transition, const struct event *event)
{
    (void)event;
    enum saving *saving = &transition->model->saving;
    *saving = *saving == SAVING_BUSY ? SAVING_LATE : SAVING_SLOW;
}

static void save_failed(struct transition *transition, const struct event *event)
{
    transition->model->saving = SAVING_FAILED;
    model_put(&transition->model->save_problem, event->text);
}

static void others(struct transition *transition, const struct event *event)
{
    transition_notice(transition,
                      event->count == 1 ? MESSAGE_NOTICE_OTHERS_ONE : MESSAGE_NOTICE_OTHERS_MORE,
                      event->text, transition_number(transition, event->count));
}

static void notice(struct transition *transition, const struct event *event)
{
    model_put(&transition->model->notice, event->text);
}

static void unsaved(struct transition *transition, const struct event *event)
{
    transition->model->saving = SAVING_LATE; /* it stays in the draft until it is saved */
    transition_notice(transition,
                      event->count == 1 ? MESSAGE_NOTICE_UNSAVED_ONE : MESSAGE_NOTICE_UNSAVED_MORE,
                      transition_number(transition, event->count), NULL);
}

typedef void event_handler(struct transition *transition, const struct event *event);

static event_handler *const handlers[EVENT_KINDS] = {
    [EVENT_SAVED] = saved,
    [EVENT_SAVE_WAITS] = save_waits,
    [EVENT_SAVE_FAILED] = save_failed,
    [EVENT_OTHERS] = others,
    [EVENT_EXPORTED] = report_made,
    [EVENT_EXPORT_TAKEN] = report_taken,
    [EVENT_EXPORT_FAILED] = notice,
    [EVENT_COPY_BESIDE] = transition_copy_beside,
    [EVENT_COPY_READ] = transition_copy_read,
    [EVENT_COPY_TAKEN] = transition_copy_taken,
    [EVENT_COPY_REFUSED] = transition_copy_refused,
    [EVENT_NOTICE] = notice,
    [EVENT_UNSAVED] = unsaved,
    [EVENT_RESTORED] = transition_restore,
};

void transition_event(struct transition *transition, const struct event *event)
{
    handlers[event->kind](transition, event);
}
