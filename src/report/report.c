#include "report/report.h"

#include "base/memory.h"
#include "report/changes.h"
#include "report/field_value.h"
#include "report/history.h"

/* What a report is read from: the progress as it is, or as it was. */
struct reader {
    const struct progress *progress;
    struct report *report;
};

/* The change that says "done", or NULL when that is not said. */
static const struct change *done_change(const struct reader *reader, const char *factor,
                                        const char *action)
{
    const struct slot slot = {.factor = factor, .action = action, .field = FIELD_DONE};
    const struct change *change = progress_value(reader->progress, &slot);
    bool done = change != NULL && change->value.kind == VALUE_TRUTH && change->value.truth;
    return done ? change : NULL;
}

static void read_actions(const struct reader *reader, struct report_factor *into)
{
    const struct factor *factor = into->factor;
    struct report_action *actions =
        arena_alloc(&reader->report->arena, factor->action_count, sizeof *actions);
    for (size_t i = 0; i < factor->action_count; i++) {
        const struct action *action = &factor->actions[i];
        actions[i].action = action;
        actions[i].text = checklist_text(&action->text, reader->report->language);
        actions[i].done = done_change(reader, factor->id, action->id) != NULL;
        into->actions_done += actions[i].done ? 1 : 0;
    }
    into->actions = actions;
    into->action_count = factor->action_count;
}

static const char *later_moment(const struct reader *reader, const struct slot *slot,
                                const char *moment)
{
    const struct change *change = progress_value(reader->progress, slot);
    return change != NULL && strcmp(change->at, moment) > 0 ? change->at : moment;
}

static const char *last_moment(const struct reader *reader, const struct factor *factor)
{
    const char *last = "";
    for (int i = 0; i < FIELD_COUNT; i++) {
        const struct slot slot = {.factor = factor->id, .field = (enum field)i};
        last = later_moment(reader, &slot, last);
    }
    for (size_t i = 0; i < factor->action_count; i++) {
        const struct slot slot = {factor->id, factor->actions[i].id, FIELD_DONE, NULL};
        last = later_moment(reader, &slot, last);
    }
    return last;
}

static void read_factor(const struct reader *reader, size_t number, struct report_factor *into)
{
    const struct report *report = reader->report;
    const struct factor *factor = &report->checklist->factors[number];
    const struct change *done = done_change(reader, factor->id, NULL);
    into->number = number + 1;
    into->factor = factor;
    into->title = checklist_text(&factor->title, report->language);
    into->status = progress_status(reader->progress, factor);
    into->done_on = done != NULL ? progress_day(reader->progress, done) : (struct date){0};
    into->done_at = done != NULL ? done->at : "";
    into->last_at = last_moment(reader, factor);
    for (enum field field = 0; field < FIELD_COUNT; field++)
        if (field_is_of_factor(field))
            into->fields[field] = field_value_text(reader->progress, factor->id, field,
                                                   report->language, &reader->report->arena);
    into->due = field_value_due(reader->progress, factor->id);
    into->overdue = field_value_overdue(into->due, into->status, report->today);
    read_actions(reader, into);
}

static struct report_factor *read_factors(const struct reader *reader)
{
    struct report *report = reader->report;
    struct report_factor *factors = arena_alloc(&report->arena, report->total, sizeof *factors);
    for (size_t i = 0; i < report->total; i++)
        read_factor(reader, i, &factors[i]);
    return factors;
}

static void count_factors(struct report *report)
{
    for (size_t i = 0; i < report->total; i++) {
        const struct report_factor *factor = &report->factors[i];
        report->done += factor->status == STATUS_DONE ? 1 : 0;
        report->started += factor->status == STATUS_STARTED ? 1 : 0;
        report->open += factor->status == STATUS_OPEN ? 1 : 0;
        report->overdue += factor->overdue ? 1 : 0;
    }
}

static struct date report_day(const struct standing *standing)
{
    const struct change *last = standing->changes[standing->count - 1];
    struct date day = {0};
    if (standing->slot.field == FIELD_REPORT && last->value.truth)
        date_read_iso(standing->slot.date, &day);
    return day;
}

struct date report_last(const struct progress *progress, struct date today)
{
    struct date last = {0};
    for (size_t i = 0; i < progress_slot_count(progress); i++) {
        const struct standing standing = progress_slot(progress, i);
        const struct date day = report_day(&standing);
        if (date_compare(day, today) < 0 && date_compare(day, last) > 0)
            last = day;
    }
    return last;
}

/* How it was on the day to compare with; NULL when there is none. */
static struct progress *find_earlier(const struct report_request *request, struct report *report)
{
    report->since = request->since;
    if (report->since.year != 0)
        return progress_before(request->progress, report->since);
    report->since = report_last(request->progress, request->today);
    return report->since.year != 0 ? progress_reported(request->progress, report->since) : NULL;
}

static void read_changes(struct report *report, struct report_factor *factors,
                         const struct progress *progress, const struct progress *earlier)
{
    const struct reader reader = {earlier, report};
    const struct job_numbers counts = {report->jobs, report->job_count, report->targets,
                                       report->target_count};
    const struct changes_side now = {factors, report->total, counts, progress};
    const struct changes_side before = {read_factors(&reader), report->total,
                                        job_numbers_read(earlier, &report->arena), earlier};
    report->changes =
        changes_find(&before, &now, report->language, &report->arena, &report->change_count);
}

static void read_moments(const struct progress *progress, struct report *report)
{
    report->organisation_at = report->jobs_at = "";
    for (size_t i = 0; i < progress_slot_count(progress); i++) {
        const struct standing standing = progress_slot(progress, i);
        const enum field field = standing.slot.field;
        const char **last =
            field == FIELD_ORGANISATION ? &report->organisation_at : &report->jobs_at;
        const char *at = standing.changes[standing.count - 1]->at;
        if ((field == FIELD_ORGANISATION || field == FIELD_JOBS || field == FIELD_JOB_TARGET) &&
            strcmp(at, *last) > 0)
            *last = at;
    }
}

static void read_all(struct report *report, const struct report_request *request)
{
    const struct reader reader = {request->progress, report};
    report->title = checklist_text(&request->checklist->title, request->language);
    report->organisation =
        field_value_line(request->progress, NULL, FIELD_ORGANISATION, &report->arena);
    report->file = progress_file(request->progress);
    read_moments(request->progress, report);
    report->by = field_value_clean_line(&report->arena, request->by);
    report->version = field_value_clean_line(&report->arena, request->version);
    const struct job_numbers counts = job_numbers_read(request->progress, &report->arena);
    report->jobs = counts.jobs;
    report->job_count = counts.job_count;
    report->targets = counts.targets;
    report->target_count = counts.target_count;
    report->latest = job_numbers_latest(request->progress, request->today);
    struct report_factor *factors = read_factors(&reader);
    report->factors = factors;
    count_factors(report);
    report->history =
        history_find(request->progress, report->checklist, &report->arena, &report->history_count);
    struct progress *earlier = find_earlier(request, report);
    if (earlier != NULL)
        read_changes(report, factors, request->progress, earlier);
    progress_free(earlier);
}

struct report *report_make(const struct report_request *request)
{
    struct report *report = memory_new(1, sizeof *report);
    report->checklist = request->checklist;
    report->language = request->language;
    report->today = request->today;
    report->total = request->checklist->factor_count;
    read_all(report, request);
    return report;
}

void report_free(struct report *report)
{
    arena_release(&report->arena);
    free(report);
}

enum message report_status_message(enum status status)
{
    static const enum message messages[] = {
        [STATUS_OPEN] = MESSAGE_STATUS_OPEN,
        [STATUS_STARTED] = MESSAGE_STATUS_STARTED,
        [STATUS_DONE] = MESSAGE_STATUS_DONE,
    };
    return messages[status];
}
