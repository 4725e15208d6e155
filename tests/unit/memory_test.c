/*
 * Memory that runs out while a file is read, written or replaced, while a report is made and while the wizard answers:
 * each allocation fails in turn. Then the call says so, and what it had to do can be done again; what it had done before
 * stands.
 *
 * The program is linked so that the calls for memory of the project's own code come by here (see the Makefile).
 */
#include <locale.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <setjmp.h>

#include <cmocka.h>

#include "../support/folder.h"
#include "../support/program.h"
#include "../support/scene.h"
#include "base/json.h"
#include "report/exporter.h"
#include "store/draft.h"
#include "store/file.h"
#include "store/log.h"
#include "store/places.h"
#include "store/saver.h"

enum { PATIENCE = 20000 };

#define HEADER "{\"format\":\"banenafspraak-progress\",\"version\":1,\"checklist\":\"lijst\"}\n"
#define CHANGE_LINE                                                                                \
    "{\"id\":\"1\",\"at\":\"2026-11-22T09:00:00.000Z\",\"by\":\"\",\"field\":\"organisation\","    \
    "\"value\":\"A\",\"replaces\":[]}"
#define CHANGE CHANGE_LINE "\n"
#define LATER                                                                                      \
    "{\"id\":\"2\",\"at\":\"2026-11-22T10:00:00.000Z\",\"by\":\"\",\"field\":\"organisation\","    \
    "\"value\":\"B\",\"replaces\":[\"1\"]}\n"

/* --- allocations that fail --- */

static _Atomic long left = -1; /* so many succeed, then one fails; negative: none does */
static _Atomic bool failed;

/* NOLINTBEGIN(bugprone-reserved-identifier,cert-dcl37-c,cert-dcl51-cpp): the names that the linker gives */
void *__real_malloc(size_t size);
void *__real_calloc(size_t count, size_t size);
void *__real_realloc(void *old, size_t size);
char *__real_strdup(const char *text);
void *__wrap_malloc(size_t size);
void *__wrap_calloc(size_t count, size_t size);
void *__wrap_realloc(void *old, size_t size);
char *__wrap_strdup(const char *text);

static bool fails(void)
{
    if (left < 0 || left-- != 0)
        return false;
    failed = true;
    return true;
}

void *__wrap_malloc(size_t size)
{
    return fails() ? NULL : __real_malloc(size);
}

void *__wrap_calloc(size_t count, size_t size)
{
    return fails() ? NULL : __real_calloc(count, size);
}

void *__wrap_realloc(void *old, size_t size)
{
    return fails() ? NULL : __real_realloc(old, size);
}

char *__wrap_strdup(const char *text)
{
    return fails() ? NULL : __real_strdup(text);
}
/* NOLINTEND(bugprone-reserved-identifier,cert-dcl37-c,cert-dcl51-cpp) */

/* What is tried: true when it was done. It cleans up after itself, and judges what stands, either way. */
typedef bool attempt_function(void);

/* Makes each allocation of an attempt fail, until it has no more; then it must succeed. */
static void try_each(attempt_function *attempt, long least)
{
    bool done = false;
    long number = 0;
    do {
        failed = false;
        left = number++;
        done = attempt();
        left = -1;
        assert_true(done || failed);
    } while (failed);
    assert_true(done);
    assert_true(number > least); /* else nothing was tried */
}

/* A result that was reached without memory, or given up in the right way. */
static bool judge(bool done, const struct error *error)
{
    left = -1;
    if (!done)
        assert_int_equal(error->message, MESSAGE_OUT_OF_MEMORY);
    return done;
}

/* --- files --- */

/* Only that its name is on the disk may not be known any more: what was done may stand. */
static void assert_one_of(const char *path, const char *after, const char *before)
{
    char *found = program_read_file(path);
    assert_true(strcmp(found, after) == 0 || strcmp(found, before) == 0);
    free(found);
}

static bool append(void)
{
    struct error error = {0};
    struct log_news news = LOG_NEWS_INIT;
    folder_write("log", HEADER CHANGE);
    struct log *log = log_new("log", "lijst");
    bool done = log != NULL && log_append(log, LATER, strlen(LATER), &news, &error);
    if (log == NULL)
        error_set_memory(&error);
    judge(done, &error);
    assert_one_of("log", HEADER CHANGE LATER, done ? HEADER CHANGE LATER : HEADER CHANGE);
    if (done && !news.bytes.failed)
        assert_string_equal(news.bytes.text, CHANGE);
    log_news_release(&news);
    log_free(log);
    return done;
}

static bool read_into_progress(void)
{
    struct error error = {0};
    struct log_news news = LOG_NEWS_INIT;
    struct findings findings = FINDINGS_INIT;
    folder_write("log", HEADER CHANGE "noise\n" LATER);
    struct progress *progress = progress_new();
    struct log *log = log_new("log", "lijst");
    bool read = log != NULL && progress != NULL && log_read(log, &news, &error);
    bool done = read && log_news_read(&news, progress, &findings);
    if (!read && error.message == MESSAGE_NONE)
        error_set_memory(&error);
    left = -1;
    if (done) {
        assert_int_equal(progress_count(progress), 2);
        assert_int_equal(findings.count, 1);
    } else if (!read) {
        assert_int_equal(error.message, MESSAGE_OUT_OF_MEMORY);
    }
    findings_release(&findings);
    log_news_release(&news);
    log_free(log);
    progress_free(progress);
    return done;
}

/* A fault is told of with its place; without memory to find that, without. */
static bool read_faulty_checklist(void)
{
    static const char bytes[] = "{\"format\":\"banenafspraak-checklist\",\"version\":1,\n"
                                "\"id\":\"lijst\",\"title\":\"Lijst\",\"factors\":[]}";
    struct findings findings = FINDINGS_INIT;
    struct checklist *checklist = checklist_read(bytes, sizeof bytes - 1, &findings);
    left = -1;
    assert_null(checklist);
    assert_true(findings.count > 0);
    const struct error *last = findings.kept > 0 ? &findings.items[findings.kept - 1] : NULL;
    bool placed = last != NULL && last->message == MESSAGE_CHECKLIST_NO_FACTORS && last->line == 2;
    bool done = findings.count == 1 && placed && last->column == 40;
    findings_release(&findings);
    return done;
}

static bool rewrite_compacted(void *context, const struct log_news *all, const char *file,
                              struct strbuf *out, struct error *error)
{
    struct findings findings = FINDINGS_INIT;
    struct progress *progress = progress_new();
    (void)context;
    bool made = progress != NULL && log_news_read(all, progress, &findings) &&
                progress_compact(progress, "lijst", file, out);
    if (!made)
        error_set_memory(error);
    findings_release(&findings);
    progress_free(progress);
    return made;
}

static bool replace(void)
{
    struct error error = {0};
    folder_write("log", HEADER CHANGE LATER);
    struct log *log = log_new("log", "lijst");
    bool done = log != NULL && log_replace(log, rewrite_compacted, NULL, &error);
    if (log == NULL)
        error_set_memory(&error);
    judge(done, &error);
    assert_one_of("log", HEADER LATER, done ? HEADER LATER : HEADER CHANGE LATER);
    assert_int_equal(folder_count(), 1);
    log_free(log);
    return done;
}

static bool make_in_new_folders(void)
{
    struct error error = {0};
    struct strbuf path = STRBUF_INIT;
    bool found = places_progress("report", &path, &error);
    bool done = found && file_make_folders("new/folder/report", &error) &&
                file_create("new/folder/report", "text", 4, &error);
    judge(done, &error);
    strbuf_release(&path);
    if (done)
        assert_file("new/folder/report", "text");
    return done;
}

/* --- threads --- */

static bool save_by_thread(void)
{
    struct error error = {0};
    folder_write("log", HEADER);
    struct log *log = log_new("log", "lijst");
    struct saver *saver = log != NULL ? saver_start(log, &error) : NULL;
    bool added = saver != NULL && saver_add(saver, CHANGE_LINE);
    struct strbuf unsaved = STRBUF_INIT;
    bool stopped = saver != NULL && saver_stop(saver, PATIENCE, &unsaved, &error);
    strbuf_release(&unsaved);
    left = -1;
    if (saver == NULL)
        log_free(log);
    /* "Saved" is said of what is there, and of nothing else. */
    bool done = added && stopped;
    if (done)
        assert_file("log", HEADER CHANGE);
    else if (added)
        assert_int_equal(error.message, MESSAGE_OUT_OF_MEMORY);
    return done;
}

static bool keep_a_draft(void)
{
    struct error error = {0};
    struct draft *draft = draft_open("log", &error);
    bool put = draft != NULL && draft_put(draft, "text", 4, &error);
    draft_close(draft);
    left = -1;
    draft = draft_open("log", &error);
    assert_non_null(draft);
    bool kept = strcmp(draft_found(draft), "text") == 0;
    assert_true(kept || draft_found(draft)[0] == '\0');
    draft_put(draft, "", 0, &error);
    draft_close(draft);
    return put && kept;
}

/* --- what is made without a file --- */

static struct scene scene;

static bool make_reports(void)
{
    const struct report_request request = {.checklist = scene.checklist,
                                           .progress = scene.progress,
                                           .today = {2026, 11, 22},
                                           .since = "2026-11-01T00:00:00.000Z",
                                           .by = "HR",
                                           .version = "1"};
    struct report *report = report_make(&request);
    bool done = report != NULL;
    for (size_t i = 0; report != NULL && i < exporter_count(); i++) {
        struct strbuf out = STRBUF_INIT;
        exporter_at(i)->render(report, &out);
        done = done && !out.failed;
        strbuf_release(&out);
    }
    report_free(report);
    return done;
}

/* One intent on a fresh model, and the page after it. */
static struct intent intended;

static bool answer(void)
{
    const struct model_start start = {.checklist = scene.checklist,
                                      .progress = scene.progress,
                                      .today = {2026, 11, 22},
                                      .file = "log",
                                      .folder = "."};
    struct moment moment = {.at = "2026-11-22T09:00:00.000Z", .today = {2026, 11, 22}};
    struct effects effects = EFFECTS_INIT;
    struct page page = PAGE_INIT;
    struct model model;
    static unsigned long steps;
    size_t recorded = progress_count(scene.progress);
    snprintf(moment.id, sizeof moment.id, "%032lx", ++steps);
    bool done = model_init(&model, &start) && update_intent(&model, &intended, &moment, &effects);
    if (done)
        page_build(&page, &model);
    done = done && !page.arena.failed;
    left = -1;
    /* What was recorded is on its way to the file, and the other way round. */
    size_t sent = 0;
    for (size_t i = 0; i < effects.count; i++)
        sent += effects.items[i].kind == EFFECT_APPEND ? 1 : 0;
    if (done)
        assert_int_equal(progress_count(scene.progress) - recorded, sent);
    page_release(&page);
    effects_release(&effects);
    model_release(&model);
    return done;
}

/* --- the tests --- */

static void appending_says_so_and_leaves_the_file(void **state)
{
    (void)state;
    try_each(append, 10);
}

static void reading_says_so(void **state)
{
    (void)state;
    try_each(read_into_progress, 10);
}

static void a_faulty_checklist_is_refused_and_says_so(void **state)
{
    (void)state;
    try_each(read_faulty_checklist, 5);
}

static void replacing_says_so_and_leaves_the_file(void **state)
{
    (void)state;
    try_each(replace, 20);
}

static void a_new_file_is_whole_or_not_there(void **state)
{
    (void)state;
    try_each(make_in_new_folders, 5);
}

static void nothing_is_called_saved_that_is_not(void **state)
{
    (void)state;
    try_each(save_by_thread, 10);
}

static void a_draft_is_whole_or_not_there(void **state)
{
    (void)state;
    char *here = getcwd(NULL, 0);
    assert_non_null(here);
    setenv("XDG_STATE_HOME", here, 1);
    free(here);
    try_each(keep_a_draft, 3);
}

static void a_report_is_whole_or_not_there(void **state)
{
    (void)state;
    scene_open(&scene, LANGUAGE_NL, scene_recorded);
    try_each(make_reports, 100);
    scene_close(&scene);
}

static void every_answer_is_recorded_and_sent_or_neither(void **state)
{
    static const struct intent intents[] = {
        {.kind = INTENT_GO, .screen = SCREEN_OVERVIEW},
        {.kind = INTENT_GO, .screen = SCREEN_FACTOR, .factor = 3},
        {.kind = INTENT_GO, .screen = SCREEN_CHECK},
        {.kind = INTENT_GO, .screen = SCREEN_REPORT},
        {.kind = INTENT_GO, .screen = SCREEN_FORMAT},
        {.kind = INTENT_GO, .screen = SCREEN_SEARCH},
        {.kind = INTENT_GO, .screen = SCREEN_HELP},
        {.kind = INTENT_TOGGLE, .factor = 1, .action = 1},
        {.kind = INTENT_UNDO},
        {.kind = INTENT_EXPORT},
    };
    (void)state;
    scene_open(&scene, LANGUAGE_NL, scene_recorded);
    for (size_t i = 0; i < sizeof intents / sizeof intents[0]; i++) {
        intended = intents[i];
        try_each(answer, 5);
    }
    scene_close(&scene);
}

#define IN_FOLDER(test) cmocka_unit_test_setup_teardown(test, folder_enter, folder_leave)

int main(void)
{
    cJSON_Hooks hooks = {malloc, free};
    setlocale(LC_CTYPE, "C.UTF-8");
    cJSON_InitHooks(&hooks); /* its own calls are not linked here */
    const struct CMUnitTest tests[] = {
        IN_FOLDER(appending_says_so_and_leaves_the_file),
        IN_FOLDER(reading_says_so),
        cmocka_unit_test(a_faulty_checklist_is_refused_and_says_so),
        IN_FOLDER(replacing_says_so_and_leaves_the_file),
        IN_FOLDER(a_new_file_is_whole_or_not_there),
        IN_FOLDER(nothing_is_called_saved_that_is_not),
        IN_FOLDER(a_draft_is_whole_or_not_there),
        cmocka_unit_test(a_report_is_whole_or_not_there),
        cmocka_unit_test(every_answer_is_recorded_and_sent_or_neither),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
