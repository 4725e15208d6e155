#include "app/gather.h"

#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

#define HASH_NONFATAL_OOM 1
#include <uthash.h>

#include "app/now.h"
#include "app/read_figures.h"
#include "app/say.h"
#include "app/waiting.h"
#include "report/recorded.h"

/* What became of one argument. */
struct result {
    struct figures figures;
    const char *reason; /* why it was not read; NULL when it was */
    bool no_memory;
    UT_hash_handle hh; /* of what was read, by the identity of the file */
};

struct gathering {
    const struct gather_request *request;
    struct gathered *gathered;
    struct result *results;
    size_t count;
    struct waiting waiting;
    long long start;
};

/* --- reading --- */

static const char *keep_reason(const struct gathering *gathering, const struct error *error,
                               struct arena *arena)
{
    struct strbuf text = STRBUF_INIT;
    error_describe(error, gathering->request->options->language, &text);
    const char *reason = text.failed ? NULL : arena_bytes(arena, text.text, text.length);
    strbuf_release(&text);
    return reason;
}

static void read_one(void *context, size_t worker, size_t number)
{
    struct gathering *gathering = context;
    const struct gather_request *request = gathering->request;
    struct arena *arena = &gathering->gathered->arenas[worker];
    struct result *result = &gathering->results[number];
    const char *path = request->options->arguments[number];
    struct error error;
    if (read_figures(path, request->checklist, request->today, arena, &result->figures, &error))
        return;
    result->figures.file.path = recorded_keep_line(arena, path);
    result->reason = keep_reason(gathering, &error, arena);
    result->no_memory = error.message == MESSAGE_OUT_OF_MEMORY || result->reason == NULL;
}

static void write_out(struct strbuf *out)
{
    if (out->length > 0 && fputs(out->text, stderr) >= 0)
        fflush(stderr);
    strbuf_release(out);
}

static void say_how_far(void *context, size_t done)
{
    struct gathering *gathering = context;
    struct strbuf out = STRBUF_INIT;
    waiting_add(&gathering->waiting, now_milliseconds() - gathering->start, done, gathering->count,
                &out);
    write_out(&out);
}

static void read_all(struct gathering *gathering)
{
    struct strbuf out = STRBUF_INIT;
    const struct pool_task task = {
        .count = gathering->count, .work = read_one, .tick = say_how_far, .context = gathering};
    gathering->start = now_milliseconds();
    pool_run(&task);
    waiting_end(&gathering->waiting, &out);
    write_out(&out);
}

/* --- sorting out, in the order of the arguments --- */

static bool ran_out(const struct gathering *gathering)
{
    for (size_t i = 0; i < gathering->count; i++)
        if (gathering->results[i].no_memory)
            return true;
    for (size_t i = 0; i <= POOL_MOST_WORKERS; i++)
        if (gathering->gathered->arenas[i].failed)
            return true;
    return false;
}

static void refuse(struct gathered *gathered, const struct result *result)
{
    struct strbuf reason = STRBUF_INIT;
    gathered->refusals[gathered->refusal_count++] =
        (struct overview_refusal){result->figures.file.path, result->reason};
    strbuf_add(&reason, result->reason);
    say_text(&reason);
    strbuf_release(&reason);
}

static void accept(const struct gathering *gathering, const struct result *result)
{
    const struct overview_file *file = &result->figures.file;
    struct gathered *gathered = gathering->gathered;
    gathered->files[gathered->file_count++] = *file;
    if (file->unreadable > 0)
        say_left_out(gathering->request->options->language, file->path, file->unreadable);
}

/* False when memory ran out. */
static bool accept_once(const struct gathering *gathering, struct result **known,
                        struct result *result)
{
    struct result *same;
    struct file_identity *identity = &result->figures.identity;
    HASH_FIND(hh, *known, identity, sizeof *identity, same);
    if (same != NULL) {
        say(gathering->request->options->language, MESSAGE_FILES_TWICE, result->figures.file.path,
            same->figures.file.path);
        return true;
    }
    HASH_ADD(hh, *known, figures.identity, sizeof *identity, result);
    if (result->hh.tbl == NULL)
        return false;
    accept(gathering, result);
    return true;
}

static bool sort_out(const struct gathering *gathering)
{
    struct result *known = NULL;
    bool enough = true;
    for (size_t i = 0; enough && i < gathering->count; i++) {
        struct result *result = &gathering->results[i];
        if (result->reason != NULL)
            refuse(gathering->gathered, result);
        else
            enough = accept_once(gathering, &known, result);
    }
    HASH_CLEAR(hh, known);
    return enough;
}

bool gather_files(struct gathered *gathered, const struct gather_request *request,
                  struct error *error)
{
    const struct options *options = request->options;
    size_t count = (size_t)options->argument_count;
    struct gathering gathering = {
        .request = request,
        .gathered = gathered,
        .count = count,
        .results = calloc(count, sizeof *gathering.results),
        .waiting = {.language = options->language,
                    .plain = options->accessible || !isatty(STDERR_FILENO)},
    };
    *gathered = (struct gathered){
        .files = calloc(count, sizeof *gathered->files),
        .refusals = calloc(count, sizeof *gathered->refusals),
    };
    bool enough =
        gathering.results != NULL && gathered->files != NULL && gathered->refusals != NULL;
    if (enough) {
        read_all(&gathering);
        enough = !ran_out(&gathering) && sort_out(&gathering);
    }
    free(gathering.results);
    if (!enough) {
        gathered_release(gathered);
        error_set_memory(error);
    }
    return enough;
}

void gathered_release(struct gathered *gathered)
{
    for (size_t i = 0; i < sizeof gathered->arenas / sizeof *gathered->arenas; i++)
        arena_release(&gathered->arenas[i]);
    free(gathered->files);
    free(gathered->refusals);
    *gathered = (struct gathered){0};
}
