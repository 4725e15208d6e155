/*
 * Memory that runs out: the program says so and ends, in whatever thread that is. Each allocation of what writes files is
 * made to fail in turn, in a process of its own: what was there is there, whole, and what was not is not there in part.
 *
 * The program is linked so that the calls for memory of the project's own code come by here (see the Makefile).
 */
#include <locale.h>
#include <pthread.h>
#include <stdlib.h>
#include <sys/mman.h>
#include <unistd.h>

#include "../support/child.h"
#include "../support/folder.h"
#include "../support/program.h"
#include "../support/test.h"
#include "base/memory.h"
#include "store/draft.h"
#include "store/file.h"
#include "store/log.h"
#include "store/saver.h"
#include "store/whole_file.h"

enum { PATIENCE = 20000 };

#define SENTENCE "There is no free memory left.\n"
#define HEADER   "{\"format\":\"banenafspraak-progress\",\"version\":1,\"checklist\":\"lijst\"}\n"
#define CHANGE_LINE                                                                                \
    "{\"id\":\"1\",\"at\":\"2026-11-22T09:00:00.000Z\",\"by\":\"\",\"field\":\"organisation\","    \
    "\"value\":\"A\",\"replaces\":[]}"
#define CHANGE CHANGE_LINE "\n"
#define LATER                                                                                      \
    "{\"id\":\"2\",\"at\":\"2026-11-22T10:00:00.000Z\",\"by\":\"\",\"field\":\"organisation\","    \
    "\"value\":\"B\",\"replaces\":[\"1\"]}\n"

/* --- allocations that fail --- */

static _Atomic long left = -1; /* so many succeed, then one fails; negative: none does */

/* NOLINTBEGIN(bugprone-reserved-identifier,cert-dcl37-c,cert-dcl51-cpp): the names that the linker gives */
void *__real_malloc(size_t size);
void *__real_calloc(size_t count, size_t size);
void *__real_realloc(void *old, size_t size);
void *__wrap_malloc(size_t size);
void *__wrap_calloc(size_t count, size_t size);
void *__wrap_realloc(void *old, size_t size);

static bool fails(void)
{
    return left >= 0 && left-- == 0;
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
/* NOLINTEND(bugprone-reserved-identifier,cert-dcl37-c,cert-dcl51-cpp) */

/* --- a process that may run out of memory --- */

struct attempt {
    child_body *body;
    long successes; /* allocations before the one that fails; negative: none does */
    int said;       /* where standard error goes */
};

static bool run_attempt(void *context)
{
    const struct attempt *attempt = context;
    if (dup2(attempt->said, STDERR_FILENO) < 0)
        return false;
    left = attempt->successes;
    return attempt->body(NULL);
}

/* True when it was done; else it must have said `sentence`, and nothing else. */
static bool try_it(child_body *body, long successes, const char *sentence)
{
    char said[200] = "";
    struct attempt attempt = {body, successes, memfd_create("said", MFD_CLOEXEC)};
    assert_true(attempt.said >= 0);
    bool done = child_run(run_attempt, &attempt);
    assert_true(pread(attempt.said, said, sizeof said - 1, 0) >= 0);
    close(attempt.said);
    assert_string_equal(said, done ? "" : sentence);
    return done;
}

/* Makes each allocation of a body fail, until it has no more; `judge` looks at what is there after it. */
static void try_each(void (*prepare)(void), child_body *body, void (*judge)(bool done), long least)
{
    long number = 0;
    bool done = false;
    while (!done) {
        prepare();
        done = try_it(body, number++, SENTENCE);
        judge(done);
    }
    assert_true(number > least); /* else nothing was tried */
}

/* --- what is asked for --- */

static void what_is_handed_out_is_zero_and_of_nothing_is_something(void **state)
{
    static const size_t counts[] = {0, 1, 1000};
    for (size_t i = 0; i < sizeof counts / sizeof *counts; i++) {
        char *memory = memory_new(counts[i], 3);
        assert_non_null(memory);
        for (size_t j = 0; j < counts[i] * 3; j++)
            assert_int_equal(memory[j], 0);
        memory = memory_resize(memory, counts[i] * 3, 10);
        assert_non_null(memory);
        free(memory);
        free(memory_take(counts[i]));
    }
}

static void texts_are_copies(void **state)
{
    char *whole = memory_text("één"), *part = memory_text_part("één", 2);
    assert_string_equal(whole, "één");
    assert_string_equal(part, "é");
    free(whole);
    free(part);
}

static bool ask_for_too_many(void *context)
{
    (void)context;
    return memory_new(SIZE_MAX / 2, 3) != NULL;
}

static bool grow_too_much(void *context)
{
    (void)context;
    return memory_resize(NULL, SIZE_MAX / 2, 3) != NULL;
}

static void say_something_else(void)
{
    dprintf(STDERR_FILENO, "Op.\n");
}

static void *find_none(void *context)
{
    memory_end();
    return context;
}

static bool find_none_in_two_threads(void *context)
{
    pthread_t threads[2];
    (void)context;
    memory_at_end(say_something_else);
    for (size_t i = 0; i < 2; i++)
        if (pthread_create(&threads[i], NULL, find_none, NULL) != 0)
            return true;
    pthread_join(threads[0], NULL);
    return true;
}

static void more_than_there_is_ends_the_program_with_a_sentence(void **state)
{
    assert_false(try_it(ask_for_too_many, -1, SENTENCE));
    assert_false(try_it(grow_too_much, -1, SENTENCE));
}

static void what_is_to_be_said_is_said_once_in_whatever_thread(void **state)
{
    assert_false(try_it(find_none_in_two_threads, -1, "Op.\n"));
}

static bool postpone(void *context)
{
    pthread_t thread;
    (void)context;
    memory_postpone_end();
    if (pthread_create(&thread, NULL, find_none, NULL) != 0)
        return true;
    usleep(1000); /* enough for it to end, if it could */
    dprintf(STDERR_FILENO, "Eerst dit. ");
    memory_allow_end();
    pthread_join(thread, NULL);
    return true;
}

static void what_would_leave_something_behind_is_done_first(void **state)
{
    assert_false(try_it(postpone, -1, "Eerst dit. " SENTENCE));
}

/* --- files --- */

/* Only that its name is on the disk may not be known any more: what was done may stand. */
static void assert_one_of(const char *path, const char *after, const char *before, bool done)
{
    char *found = program_read_file(path);
    assert_true(strcmp(found, after) == 0 || (!done && strcmp(found, before) == 0));
    free(found);
}

static void write_log(void)
{
    folder_write("log", HEADER CHANGE);
}

static bool append(void *context)
{
    (void)context;
    struct error error;
    struct log_news news = LOG_NEWS_INIT;
    struct log *log = log_new("log", "lijst");
    return log_append(log, LATER, strlen(LATER), &news, &error);
}

static void judge_appended(bool done)
{
    assert_one_of("log", HEADER CHANGE LATER, HEADER CHANGE, done);
}

static void rewrite_compacted(void *context, struct log_news *all, const char *file,
                              struct strbuf *out)
{
    struct findings findings = FINDINGS_INIT;
    struct progress *progress = progress_new();
    (void)context;
    log_news_read(all, progress, &findings);
    progress_compact(progress, "lijst", file, out);
}

static void write_longer_log(void)
{
    folder_write("log", HEADER CHANGE LATER);
}

static bool replace(void *context)
{
    (void)context;
    struct error error;
    return log_replace(log_new("log", "lijst"), rewrite_compacted, NULL, &error);
}

static void judge_replaced(bool done)
{
    assert_one_of("log", HEADER LATER, HEADER CHANGE LATER, done);
    assert_int_equal(folder_count(), 1);
}

static void remove_report(void)
{
    unlink("new/report");
    rmdir("new");
}

static bool make_in_new_folder(void *context)
{
    (void)context;
    struct error error;
    return file_make_folders("new/report", &error) &&
           whole_file_create("new/report", "text", 4, &error);
}

static void judge_made(bool done)
{
    if (done || access("new/report", F_OK) == 0)
        assert_file("new/report", "text");
}

static bool save_by_thread(void *context)
{
    (void)context;
    struct error error;
    struct strbuf unsaved = STRBUF_INIT;
    struct saver *saver = saver_start(log_new("log", "lijst"), &error);
    saver_add(saver, CHANGE_LINE);
    return saver_stop(saver, PATIENCE, &unsaved, &error);
}

static void write_header(void)
{
    folder_write("log", HEADER);
}

static void judge_saved(bool done)
{
    assert_one_of("log", HEADER CHANGE, HEADER, done);
}

static void prepare_nothing(void)
{
}

static bool keep_a_draft(void *context)
{
    (void)context;
    struct error error;
    return draft_put(draft_open("log", &error), "text", 4, &error);
}

static void judge_draft(bool done)
{
    struct error error;
    struct draft *draft = draft_open("log", &error);
    assert_non_null(draft);
    assert_true(strcmp(draft_found(draft), "text") == 0 ||
                (!done && draft_found(draft)[0] == '\0'));
    draft_put(draft, "", 0, &error);
    draft_close(draft);
}

static void a_file_is_appended_to_wholly_or_not(void **state)
{
    try_each(write_log, append, judge_appended, 10);
}

static void a_file_is_replaced_or_as_it_was_and_nothing_is_left_beside_it(void **state)
{
    try_each(write_longer_log, replace, judge_replaced, 20);
}

static void a_new_file_is_whole_or_not_there(void **state)
{
    try_each(remove_report, make_in_new_folder, judge_made, 3);
}

static void nothing_is_called_saved_that_is_not(void **state)
{
    try_each(write_header, save_by_thread, judge_saved, 10);
}

static void a_draft_is_whole_or_not_there(void **state)
{
    char *here = getcwd(NULL, 0);
    assert_non_null(here);
    setenv("XDG_STATE_HOME", here, 1);
    free(here);
    try_each(prepare_nothing, keep_a_draft, judge_draft, 3);
}

int main(void)
{
    setlocale(LC_CTYPE, "C.UTF-8");
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(what_is_handed_out_is_zero_and_of_nothing_is_something),
        cmocka_unit_test(texts_are_copies),
        cmocka_unit_test(more_than_there_is_ends_the_program_with_a_sentence),
        cmocka_unit_test(what_is_to_be_said_is_said_once_in_whatever_thread),
        cmocka_unit_test(what_would_leave_something_behind_is_done_first),
        in_folder(a_file_is_appended_to_wholly_or_not),
        in_folder(a_file_is_replaced_or_as_it_was_and_nothing_is_left_beside_it),
        in_folder(a_new_file_is_whole_or_not_there),
        in_folder(nothing_is_called_saved_that_is_not),
        in_folder(a_draft_is_whole_or_not_there),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
