#include "report/overview.h"

#include <stdlib.h>
#include <string.h>

#include "base/memory.h"
#include "base/strbuf.h"
#include "report/recorded.h"

/* --- one file --- */

static void count_mark(struct overview_count *count, const struct overview_mark *mark)
{
    count->done += mark->status == STATUS_DONE;
    count->started += mark->status == STATUS_STARTED;
    count->open += mark->status == STATUS_OPEN;
    count->overdue += mark->overdue;
    count->asked += mark->asked;
}

static struct overview_mark read_mark(const struct progress *progress, const struct factor *factor,
                                      struct date today)
{
    enum status status = progress_status(progress, factor);
    const struct slot decision = {.factor = factor->id, .field = FIELD_DECISION};
    return (struct overview_mark){
        .status = (unsigned char)status,
        .overdue = recorded_overdue(recorded_due(progress, factor->id), status, today),
        .asked = progress_is_recorded(progress, &decision),
    };
}

static void read_marks(const struct checklist *checklist, const struct progress *progress,
                       struct date today, struct arena *arena, struct overview_file *file)
{
    struct overview_mark *marks = arena_alloc(arena, checklist->factor_count, sizeof *marks);
    for (size_t i = 0; i < checklist->factor_count; i++) {
        marks[i] = read_mark(progress, &checklist->factors[i], today);
        count_mark(&file->count, &marks[i]);
    }
    file->marks = marks;
}

static void read_jobs(const struct progress *progress, struct date today,
                      struct overview_file *file)
{
    const struct counts_latest latest = counts_latest(progress, today);
    file->jobs = latest.jobs;
    file->target = latest.target;
    file->jobs.at = file->target.at = NULL; /* of the progress, which does not stay */
}

static const char *file_name(const char *path)
{
    const char *slash = strrchr(path, '/');
    return slash != NULL && slash[1] != '\0' ? slash + 1 : path;
}

void overview_read(const struct checklist *checklist, const struct progress *progress,
                   struct date today, struct arena *arena, struct overview_file *file)
{
    file->path = recorded_keep_line(arena, file->path);
    file->organisation = recorded_names(progress, NULL, FIELD_ORGANISATION, arena);
    file->name = file->organisation[0] != '\0' ? file->organisation : file_name(file->path);
    read_marks(checklist, progress, today, arena, file);
    read_jobs(progress, today, file);
}

enum status overview_status(const struct overview_file *file)
{
    if (file->count.started == 0 && file->count.open == 0)
        return STATUS_DONE;
    return file->count.started == 0 && file->count.done == 0 ? STATUS_OPEN : STATUS_STARTED;
}

bool overview_comparable(const struct overview_file *file)
{
    return file->jobs.date.year != 0 && file->target.date.year != 0;
}

bool overview_reached(const struct overview_file *file)
{
    return overview_comparable(file) && counts_shortage(file->jobs.value, file->target.value) <= 0;
}

/* --- names that differ --- */

static int compare_names(const void *a, const void *b)
{
    const struct overview_file *const *first = a;
    const struct overview_file *const *second = b;
    return strcmp((*first)->name, (*second)->name);
}

/* "Name (path)"; the path alone when the name came from there. */
static void add_path(struct arena *arena, struct overview_file *file)
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
static size_t count_alike(struct overview_file *const *sorted, size_t count, size_t first)
{
    size_t alike = 1;
    while (first + alike < count && strcmp(sorted[first]->name, sorted[first + alike]->name) == 0)
        alike++;
    return alike;
}

static void name_files(struct arena *arena, struct overview_file *files, size_t count)
{
    struct overview_file **sorted = memory_new(count, sizeof(struct overview_file *));
    for (size_t i = 0; i < count; i++)
        sorted[i] = &files[i];
    qsort(sorted, count, sizeof(struct overview_file *), compare_names);
    for (size_t first = 0; first < count;) {
        size_t alike = count_alike(sorted, count, first);
        for (size_t i = 0; alike > 1 && i < alike; i++)
            add_path(arena, sorted[first + i]);
        first += alike;
    }
    free(sorted);
}

/* --- all files --- */

static void add_counts(struct overview_count *to, const struct overview_count *from)
{
    to->done += from->done;
    to->started += from->started;
    to->open += from->open;
    to->overdue += from->overdue;
    to->asked += from->asked;
}

static void add_day(struct overview_days *days, struct date day)
{
    if (day.year == 0)
        return;
    if (days->first.year == 0 || date_compare(day, days->first) < 0)
        days->first = day;
    if (days->last.year == 0 || date_compare(day, days->last) > 0)
        days->last = day;
}

/* What a file has not is 0, without a day. */
static void add_sum(struct overview_sum *sum, const struct overview_file *file)
{
    sum->jobs += file->jobs.value;
    sum->target += file->target.value;
    sum->files++;
    add_day(&sum->jobs_days, file->jobs.date);
    add_day(&sum->target_days, file->target.date);
}

static void add_jobs(struct overview_jobs *jobs, const struct overview_file *file)
{
    bool counted = file->jobs.date.year != 0;
    bool aimed = file->target.date.year != 0;
    jobs->jobs += counted ? file->jobs.value : 0;
    jobs->target += aimed ? file->target.value : 0;
    jobs->with_jobs += counted;
    jobs->with_target += aimed;
    jobs->reached += overview_reached(file);
    if (counted && aimed)
        add_sum(&jobs->both, file);
    else if (counted)
        add_sum(&jobs->only_jobs, file);
    else if (aimed)
        add_sum(&jobs->only_target, file);
}

static void count_files(struct overview *overview)
{
    for (size_t i = 0; i < overview->file_count; i++) {
        const struct overview_file *file = &overview->files[i];
        enum status status = overview_status(file);
        overview->complete += status == STATUS_DONE;
        overview->idle += status == STATUS_OPEN;
        overview->late += file->count.overdue > 0;
        overview->asking += file->count.asked > 0;
        add_counts(&overview->count, &file->count);
        add_jobs(&overview->jobs, file);
    }
}

/* The greater, the less a factor lags; its number does not count. */
static int compare_progress(const struct overview_count *a, const struct overview_count *b)
{
    if (a->done != b->done)
        return a->done < b->done ? -1 : 1;
    if (a->started != b->started)
        return a->started < b->started ? -1 : 1;
    return 0;
}

static int compare_lag(const void *a, const void *b)
{
    const struct overview_factor *first = *(const struct overview_factor *const *)a;
    const struct overview_factor *second = *(const struct overview_factor *const *)b;
    int order = compare_progress(&first->count, &second->count);
    return order != 0 ? order : (first->number > second->number) - (first->number < second->number);
}

static struct overview_factor *count_factors(struct overview *overview)
{
    struct overview_factor *factors =
        arena_alloc(&overview->arena, overview->total, sizeof *factors);
    for (size_t i = 0; i < overview->total; i++) {
        const struct factor *factor = &overview->checklist->factors[i];
        factors[i].number = i + 1;
        factors[i].factor = factor;
        factors[i].title = checklist_text(&factor->title, overview->language);
        for (size_t j = 0; j < overview->file_count; j++)
            count_mark(&factors[i].count, &overview->files[j].marks[i]);
    }
    return factors;
}

/* How many at the beginning of the order are alike; none when that says nothing. */
static size_t count_lagging(const struct overview *overview,
                            const struct overview_factor *const *order)
{
    size_t count = 1;
    while (count < overview->total && compare_progress(&order[0]->count, &order[count]->count) == 0)
        count++;
    return count < overview->total ? count : 0;
}

static void order_factors(struct overview *overview, struct overview_factor *factors)
{
    struct overview_factor **order =
        arena_alloc(&overview->arena, overview->total, sizeof(struct overview_factor *));
    for (size_t i = 0; i < overview->total; i++)
        order[i] = &factors[i];
    qsort(order, overview->total, sizeof(struct overview_factor *), compare_lag);
    const struct overview_factor *const *sorted = (const struct overview_factor *const *)order;
    overview->lag_count = count_lagging(overview, sorted);
    for (size_t i = 0; i < overview->lag_count; i++)
        order[i]->lags = true;
    overview->by_lag = sorted;
}

struct overview *overview_make(const struct overview_request *request)
{
    struct overview *overview = memory_new(1, sizeof *overview);
    overview->checklist = request->checklist;
    overview->language = request->language;
    overview->title = checklist_text(&request->checklist->title, request->language);
    overview->by = recorded_keep_line(&overview->arena, request->by);
    overview->version = recorded_keep_line(&overview->arena, request->version);
    overview->today = request->today;
    overview->total = request->checklist->factor_count;
    overview->files = request->files;
    overview->file_count = request->file_count;
    overview->refusals = request->refusals;
    overview->refusal_count = request->refusal_count;
    name_files(&overview->arena, request->files, request->file_count);
    count_files(overview);
    struct overview_factor *factors = count_factors(overview);
    overview->factors = factors;
    order_factors(overview, factors);
    return overview;
}

void overview_free(struct overview *overview)
{
    arena_release(&overview->arena);
    free(overview);
}
