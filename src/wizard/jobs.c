#include "wizard/jobs.h"

#include "base/number.h"
#include "checklist/jobs.h"
#include "report/message_fill.h"
#include "wizard/transition.h"

/* --- computing --- */

static bool read_typed(const struct model *model, enum input input, double *number)
{
    return model_waiting_text(model, input, 0) == NULL && number_read(model->texts[input], number);
}

/* The user's own percentage; while there is none, the newest of the checklist. */
static bool read_percentage(const struct model *model, double *percentage)
{
    const struct quota_percentage *newest = checklist_newest_quota(model->checklist);
    bool own = model_waiting_text(model, INPUT_QUOTA_PERCENTAGE, 0) != NULL ||
               model->texts[INPUT_QUOTA_PERCENTAGE][0] != '\0';
    if (own || newest == NULL)
        return read_typed(model, INPUT_QUOTA_PERCENTAGE, percentage);
    *percentage = newest->value;
    return true;
}

static bool read_quota(const struct model *model, double hours_per_job, struct jobs_quota *quota)
{
    quota->hours_per_job = hours_per_job;
    return read_typed(model, INPUT_QUOTA_FTE, &quota->fte) &&
           read_typed(model, INPUT_QUOTA_HOURS, &quota->hours) &&
           read_percentage(model, &quota->percentage);
}

bool jobs_reckon(const struct model *model, enum input input, double *jobs)
{
    const struct figure *figure = jobs_figure(model->checklist);
    struct jobs_quota quota;
    double hours;
    if (figure == NULL)
        return false;
    if (input == INPUT_JOBS && read_typed(model, INPUT_JOBS_HOURS, &hours))
        *jobs = jobs_of_hours(hours, figure->value);
    else if (input == INPUT_JOB_TARGET && read_quota(model, figure->value, &quota))
        *jobs = jobs_of_quota(&quota);
    else
        return false;
    return *jobs <= FIELD_JOBS_LIMIT;
}

/* --- in words --- */

void jobs_add_number(double jobs, enum language language, struct strbuf *out)
{
    struct strbuf number = STRBUF_INIT;
    number_add(&number, jobs, language);
    message_fill(out, language, message_for(jobs, MESSAGE_JOBS_NUMBER_ONE, MESSAGE_JOBS_NUMBER),
                 number.text, NULL);
    strbuf_release(&number);
}

enum { NUMBERS = 5 };

/* Fills a sentence with numbers for {1} and on, and the jobs behind them. */
static void add_filled(struct strbuf *out, enum language language, enum message message,
                       const double numbers[], size_t count, double jobs)
{
    struct strbuf texts[NUMBERS + 1] = {STRBUF_INIT, STRBUF_INIT, STRBUF_INIT,
                                        STRBUF_INIT, STRBUF_INIT, STRBUF_INIT};
    const char *values[NUMBERS + 1];
    for (size_t i = 0; i < count; i++)
        number_add(&texts[i], numbers[i], language);
    jobs_add_number(jobs, language, &texts[count]);
    for (size_t i = 0; i <= count; i++)
        values[i] = texts[i].text;
    strbuf_add_filled(out, message_text(language, message), values, count + 1);
    for (size_t i = 0; i <= count; i++)
        strbuf_release(&texts[i]);
}

static void add_quota(const struct model *model, double jobs, struct strbuf *out)
{
    struct jobs_quota quota = {0};
    read_quota(model, jobs_figure(model->checklist)->value, &quota);
    const double numbers[NUMBERS] = {quota.fte, quota.hours, quota.percentage, quota.hours_per_job,
                                     jobs_of_quota_exactly(&quota)};
    add_filled(out, model->language, MESSAGE_JOBS_QUOTA_IS, numbers, NUMBERS, jobs);
}

static void add_hours(const struct model *model, double jobs, struct strbuf *out)
{
    double numbers[2] = {0, jobs_figure(model->checklist)->value};
    read_typed(model, INPUT_JOBS_HOURS, &numbers[0]);
    add_filled(out, model->language, MESSAGE_JOBS_HOURS_ARE, numbers, 2, jobs);
}

void jobs_add_reckoning(const struct model *model, enum input input, struct strbuf *out)
{
    double jobs;
    if (!jobs_reckon(model, input, &jobs))
        return;
    if (input == INPUT_JOBS)
        add_hours(model, jobs, out);
    else
        add_quota(model, jobs, out);
}

/* --- what the user does with it --- */

/* Which number an input has part in; INPUT_NONE when in none. */
static enum input reckoned_for(enum input input)
{
    switch (input) {
    case INPUT_JOBS_HOURS:
        return INPUT_JOBS;
    case INPUT_QUOTA_FTE:
    case INPUT_QUOTA_HOURS:
    case INPUT_QUOTA_PERCENTAGE:
        return INPUT_JOB_TARGET;
    default:
        return INPUT_NONE;
    }
}

static bool is_recorded(const struct model *model, enum input input, double jobs)
{
    const struct slot slot = model_input_slot(model, input, model->factor);
    const struct change *change = progress_value(model->progress, &slot);
    return change != NULL && change->value.kind == VALUE_NUMBER && change->value.number == jobs;
}

bool jobs_wait(const struct model *model)
{
    static const enum input inputs[] = {INPUT_JOBS, INPUT_JOB_TARGET};
    double jobs;
    for (size_t i = 0; i < sizeof inputs / sizeof *inputs; i++)
        if (jobs_reckon(model, inputs[i], &jobs) && !is_recorded(model, inputs[i], jobs))
            return true;
    return false;
}

/* On the full screen how it was computed stands under the field; what came out may be out of view. */
void transition_reckoned(struct transition *transition, enum input input)
{
    struct model *model = transition->model;
    double jobs;
    enum input for_input = reckoned_for(input);
    if (!jobs_reckon(model, for_input, &jobs) || is_recorded(model, for_input, jobs))
        return;
    struct strbuf text = STRBUF_INIT;
    struct strbuf number = STRBUF_INIT;
    if (model->accessible) {
        jobs_add_reckoning(model, for_input, &text);
        strbuf_add_char(&text, ' ');
    }
    jobs_add_number(jobs, model->language, &number);
    message_fill(&text, model->language, MESSAGE_NOTICE_RECKONED, number.text, NULL);
    model_put(&model->notice, text.text);
    strbuf_release(&number);
    strbuf_release(&text);
}

static void say_taken_over(struct transition *transition, enum input input, double jobs)
{
    const struct model *model = transition->model;
    struct strbuf number = STRBUF_INIT;
    struct strbuf day = STRBUF_INIT;
    jobs_add_number(jobs, model->language, &number);
    model_add_recorded(model, input_rule(input)->day, 0, &day);
    transition_notice(transition,
                      input == INPUT_JOBS ? MESSAGE_NOTICE_JOBS_TAKEN : MESSAGE_NOTICE_TARGET_TAKEN,
                      number.text, day.text);
    strbuf_release(&number);
    strbuf_release(&day);
}

void transition_take_over(struct transition *transition)
{
    struct model *model = transition->model;
    enum input input = transition->intent->input;
    struct value value = {.kind = VALUE_NUMBER};
    if (!jobs_reckon(model, input, &value.number))
        return;
    const struct slot slot = model_input_slot(model, input, model->factor);
    model->focus = *transition->intent;
    if (transition_record(transition, &slot, &value))
        say_taken_over(transition, input, value.number);
}
