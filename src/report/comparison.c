#include "report/comparison.h"

#include <stdlib.h>
#include <string.h>

#include "base/memory.h"
#include "base/strbuf.h"
#include "report/field_value.h"
#include "report/message_fill.h"

/* --- one file --- */

static void count_mark(struct comparison_count *count, const struct comparison_mark *mark)
{
    count->done += mark->status == STATUS_DONE;
    count->started += mark->status == STATUS_STARTED;
    count->open += mark->status == STATUS_OPEN;
    count->overdue += mark->overdue;
    count->asked += mark->asked;
}

static struct comparison_mark read_mark(const struct progress *progress,
                                        const struct factor *factor, struct date today)
{
    enum status status = progress_status(progress, factor);
    const struct slot decision = {.factor = factor->id, .field = FIELD_DECISION};
    return (struct comparison_mark){
        .status = (unsigned char)status,
        .overdue = field_value_overdue(field_value_due(progress, factor->id), status, today),
        .asked = progress_is_recorded(progress, &decision),
    };
}

static void read_marks(const struct checklist *checklist, const struct progress *progress,
                       struct date today, struct arena *arena, struct comparison_file *file)
{
    struct comparison_mark *marks = arena_alloc(arena, checklist->factor_count, sizeof *marks);
    file->count = (struct comparison_count){0};
    for (size_t i = 0; i < checklist->factor_count; i++) {
        marks[i] = read_mark(progress, &checklist->factors[i], today);
        count_mark(&file->count, &marks[i]);
    }
    file->marks = marks;
}

static void read_jobs(const struct progress *progress, struct date today,
                      struct comparison_file *file)
{
    const struct job_numbers_latest latest = job_numbers_latest(progress, today);
    file->jobs = latest.jobs;
    file->target = latest.target;
    file->jobs.at = file->target.at = NULL; /* of the progress, which does not stay */
}

static const char *file_name(const char *path)
{
    const char *slash = strrchr(path, '/');
    return slash != NULL && slash[1] != '\0' ? slash + 1 : path;
}

void comparison_read(const struct checklist *checklist, const struct progress *progress,
                     struct date today, struct arena *arena, struct comparison_file *file)
{
    file->path = field_value_clean_line(arena, file->path);
    file->organisation = field_value_line(progress, NULL, FIELD_ORGANISATION, arena);
    file->name = file->organisation[0] != '\0' ? file->organisation : file_name(file->path);
    read_marks(checklist, progress, today, arena, file);
    read_jobs(progress, today, file);
}

enum status comparison_status(const struct comparison_file *file)
{
    if (file->count.started == 0 && file->count.open == 0)
        return STATUS_DONE;
    return file->count.started == 0 && file->count.done == 0 ? STATUS_OPEN : STATUS_STARTED;
}

bool comparison_comparable(const struct comparison_file *file)
{
    return file->jobs.date.year != 0 && file->target.date.year != 0;
}

bool comparison_reached(const struct comparison_file *file)
{
    return comparison_comparable(file) &&
           job_numbers_shortage(file->jobs.value, file->target.value) <= 0;
}

/* --- names that differ --- */

static int compare_names(const void *a, const void *b)
{
    const struct comparison_file *const *first = a;
    const struct comparison_file *const *second = b;
    return strcmp((*first)->name, (*second)->name);
}

/* "Name (path)"; the path alone when the name came from there. */
static void add_path(struct arena *arena, struct comparison_file *file)
{
    if (file->organisation[0] == '\0') {
        file->name = file->path;
        return;
    }
    struct strbuf name = STRBUF_INIT;
    strbuf_add(&name, file->organisation);
    strbuf_add(&name, " (");
    strbuf_add(&name, file->path);
    strbuf_add(&name, ")");
    file->name = arena_bytes(arena, name.text, name.length);
    strbuf_release(&name);
}

/* Of the files in `sorted` from `first` on: how many have the same name. */
static size_t count_alike(struct comparison_file *const *sorted, size_t count, size_t first)
{
    size_t alike = 1;
    while (first + alike < count && strcmp(sorted[first]->name, sorted[first + alike]->name) == 0)
        alike++;
    return alike;
}

static void name_files(struct arena *arena, struct comparison_file *files, size_t count)
{
    struct comparison_file **sorted = memory_new(count, sizeof(struct comparison_file *));
    for (size_t i = 0; i < count; i++)
        sorted[i] = &files[i];
    qsort(sorted, count, sizeof(struct comparison_file *), compare_names);
    for (size_t first = 0; first < count;) {
        size_t alike = count_alike(sorted, count, first);
        for (size_t i = 0; alike > 1 && i < alike; i++)
            add_path(arena, sorted[first + i]);
        first += alike;
    }
    free(sorted);
}

/* --- all files --- */

static void add_counts(struct comparison_count *to, const struct comparison_count *from)
{
    to->done += from->done;
    to->started += from->started;
    to->open += from->open;
    to->overdue += from->overdue;
    to->asked += from->asked;
}

static void add_day(struct comparison_days *days, struct date day)
{
    if (day.year == 0)
        return;
    if (days->first.year == 0 || date_compare(day, days->first) < 0)
        days->first = day;
    if (days->last.year == 0 || date_compare(day, days->last) > 0)
        days->last = day;
}

/* What a file has not is 0, without a day. */
static void add_sum(struct comparison_sum *sum, const struct comparison_file *file)
{
    sum->jobs += file->jobs.value;
    sum->target += file->target.value;
    sum->files++;
    add_day(&sum->jobs_days, file->jobs.date);
    add_day(&sum->target_days, file->target.date);
}

static void add_jobs(struct comparison_jobs *jobs, const struct comparison_file *file)
{
    bool counted = file->jobs.date.year != 0;
    bool aimed = file->target.date.year != 0;
    jobs->jobs += counted ? file->jobs.value : 0;
    jobs->target += aimed ? file->target.value : 0;
    jobs->with_jobs += counted;
    jobs->with_target += aimed;
    jobs->reached += comparison_reached(file);
    if (counted && aimed)
        add_sum(&jobs->both, file);
    else if (counted)
        add_sum(&jobs->only_jobs, file);
    else if (aimed)
        add_sum(&jobs->only_target, file);
}

static void count_files(struct comparison *comparison)
{
    for (size_t i = 0; i < comparison->file_count; i++) {
        const struct comparison_file *file = &comparison->files[i];
        enum status status = comparison_status(file);
        comparison->complete += status == STATUS_DONE;
        comparison->idle += status == STATUS_OPEN;
        comparison->late += file->count.overdue > 0;
        comparison->asking += file->count.asked > 0;
        add_counts(&comparison->count, &file->count);
        add_jobs(&comparison->jobs, file);
    }
}

/* The greater, the less a factor lags; its number does not count. */
static int compare_progress(const struct comparison_count *a, const struct comparison_count *b)
{
    if (a->done != b->done)
        return a->done < b->done ? -1 : 1;
    if (a->started != b->started)
        return a->started < b->started ? -1 : 1;
    return 0;
}

static int compare_lag(const void *a, const void *b)
{
    const struct comparison_factor *first = *(const struct comparison_factor *const *)a;
    const struct comparison_factor *second = *(const struct comparison_factor *const *)b;
    int order = compare_progress(&first->count, &second->count);
    return order != 0 ? order : (first->number > second->number) - (first->number < second->number);
}

static struct comparison_factor *count_factors(struct comparison *comparison)
{
    struct comparison_factor *factors =
        arena_alloc(&comparison->arena, comparison->total, sizeof *factors);
    for (size_t i = 0; i < comparison->total; i++) {
        const struct factor *factor = &comparison->checklist->factors[i];
        factors[i].number = i + 1;
        factors[i].factor = factor;
        factors[i].title = checklist_text(&factor->title, comparison->language);
        for (size_t j = 0; j < comparison->file_count; j++)
            count_mark(&factors[i].count, &comparison->files[j].marks[i]);
    }
    return factors;
}

/* How many at the beginning of the order are alike; none when that says nothing. */
static size_t count_lagging(const struct comparison *comparison,
                            const struct comparison_factor *const *order)
{
    size_t count = 1;
    while (count < comparison->total &&
           compare_progress(&order[0]->count, &order[count]->count) == 0)
        count++;
    return count < comparison->total ? count : 0;
}

static void order_factors(struct comparison *comparison, struct comparison_factor *factors)
{
    struct comparison_factor **order =
        arena_alloc(&comparison->arena, comparison->total, sizeof(struct comparison_factor *));
    for (size_t i = 0; i < comparison->total; i++)
        order[i] = &factors[i];
    qsort(order, comparison->total, sizeof(struct comparison_factor *), compare_lag);
    const struct comparison_factor *const *sorted = (const struct comparison_factor *const *)order;
    comparison->lag_count = count_lagging(comparison, sorted);
    for (size_t i = 0; i < comparison->lag_count; i++)
        order[i]->lags = true;
    comparison->by_lag = sorted;
}

struct comparison *comparison_make(const struct comparison_request *request)
{
    struct comparison *comparison = memory_new(1, sizeof *comparison);
    comparison->checklist = request->checklist;
    comparison->language = request->language;
    comparison->title = checklist_text(&request->checklist->title, request->language);
    comparison->by = field_value_clean_line(&comparison->arena, request->by);
    comparison->version = field_value_clean_line(&comparison->arena, request->version);
    comparison->today = request->today;
    comparison->total = request->checklist->factor_count;
    comparison->files = request->files;
    comparison->file_count = request->file_count;
    comparison->refusals = request->refusals;
    comparison->refusal_count = request->refusal_count;
    name_files(&comparison->arena, request->files, request->file_count);
    count_files(comparison);
    struct comparison_factor *factors = count_factors(comparison);
    comparison->factors = factors;
    order_factors(comparison, factors);
    return comparison;
}

void comparison_free(struct comparison *comparison)
{
    arena_release(&comparison->arena);
    free(comparison);
}

void comparison_add_factor_name(const struct comparison *comparison,
                                const struct comparison_factor *factor, struct strbuf *out)
{
    message_fill_numbered(out, comparison->language, MESSAGE_OVERVIEW_FACTOR, factor->number,
                          factor->title);
}
