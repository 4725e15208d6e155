#include "../support/test.h"
#include "store/saver.h"

#include <errno.h>
#include <fcntl.h>
#include <locale.h>
#include <poll.h>
#include <pthread.h>
#include <sched.h>
#include <semaphore.h>
#include <signal.h>
#include <string.h>
#include <sys/random.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

#include "../support/folder.h"

#define HEADER                                                                                     \
    "{\"format\":\"banenafspraak-progress\",\"version\":1,\"checklist\":\"lijst\","                \
    "\"file\":\"00000000000000000000000000000000\"}\n"

enum { LONG = 60 * 1000, PATIENT_SECONDS = 60 };

static struct saver *saver;
static struct strbuf unsaved = STRBUF_INIT;

/* So that the id of a new file is known. */
ssize_t getrandom(void *bytes, size_t length, unsigned flags)
{
    (void)flags;
    memset(bytes, 0, length);
    return (ssize_t)length;
}

/* --- a thread that stands still where a slow disk would hold it --- */

static _Atomic bool held;      /* the next fdatasync waits, until released */
static sem_t reached, release; /* the thread stands there; it may go on */
static sigset_t mask_of_thread;

static _Atomic int fsyncs;

int fsync(int descriptor)
{
    fsyncs++;
    return (int)syscall(SYS_fsync, descriptor);
}

int fdatasync(int descriptor)
{
    if (held) {
        held = false;
        pthread_sigmask(SIG_SETMASK, NULL, &mask_of_thread);
        sem_post(&reached);
        sem_wait(&release);
    }
    return (int)syscall(SYS_fdatasync, descriptor);
}

/* Waits for a result; the caller releases its news. */
static struct saver_result take(void)
{
    struct pollfd ready = {.fd = saver_descriptor(saver), .events = POLLIN};
    assert_int_equal(poll(&ready, 1, LONG), 1);
    struct saver_result result;
    assert_true(saver_take(saver, &result));
    return result;
}

static int enter(void **state)
{
    held = false;
    struct error error;
    if (folder_enter(state) != 0 || sem_init(&reached, 0, 0) != 0 || sem_init(&release, 0, 0) != 0)
        return -1;
    saver = saver_start(log_new("log", "lijst"), &error);
    if (saver == NULL)
        return -1;
    struct saver_result first_look = take();
    log_news_release(&first_look.news);
    return 0;
}

static int leave(void **state)
{
    struct error error;
    if (saver != NULL)
        saver_stop(saver, LONG, &unsaved, &error);
    strbuf_release(&unsaved);
    sem_destroy(&reached);
    sem_destroy(&release);
    return folder_leave(state);
}

static void add(const char *line)
{
    saver_add(saver, line);
    saver_save(saver);
}

/* Waits for a result without news. */
static struct saver_result take_only(void)
{
    struct saver_result result = take();
    assert_int_equal(result.news.bytes.length, 0);
    log_news_release(&result.news);
    return result;
}

static void assert_no_result(void)
{
    struct pollfd ready = {.fd = saver_descriptor(saver), .events = POLLIN};
    assert_int_equal(poll(&ready, 1, 0), 0);
    struct saver_result result;
    assert_false(saver_take(saver, &result));
}

static bool stop_saver(int milliseconds, struct error *error)
{
    struct saver *stopped = saver;
    saver = NULL;
    *error = (struct error){0};
    return saver_stop(stopped, milliseconds, &unsaved, error);
}

/* --- saving --- */

static void what_is_handed_in_is_saved_and_told(void **state)
{
    assert_no_result();
    add("a");
    struct saver_result result = take_only();
    assert_true(result.saved);
    assert_false(result.failed);
    assert_file("log", HEADER "a\n");
    assert_no_result();
}

static void lines_that_come_during_a_save_go_together_into_the_next(void **state)
{
    held = true;
    add("a");
    sem_wait(&reached);
    add("b");
    add("c");
    assert_no_result();
    held = true;
    sem_post(&release);
    struct saver_result result = take_only();
    assert_false(result.saved || result.failed);
    sem_wait(&reached);
    sem_post(&release);
    assert_true(take_only().saved);
    assert_no_result();
    assert_file("log", HEADER "a\nb\nc\n");
}

static void a_result_is_not_called_saved_when_more_was_handed_in(void **state)
{
    add("a");
    struct pollfd ready = {.fd = saver_descriptor(saver), .events = POLLIN};
    assert_int_equal(poll(&ready, 1, LONG), 1);
    held = true;
    add("b");
    assert_false(take_only().saved);
    sem_wait(&reached);
    sem_post(&release);
    assert_true(take_only().saved);
}

static void what_others_appended_comes_along(void **state)
{
    add("a");
    take_only();
    struct log *other = log_new("log", "lijst");
    struct log_news news = LOG_NEWS_INIT;
    struct error error;
    assert_true(log_append(other, "b\n", 2, &news, &error));
    log_news_release(&news);
    log_free(other);
    saver_save(saver);
    struct saver_result result = take();
    assert_string_equal(result.news.bytes.text, "b\n");
    assert_int_equal(result.news.first_line, 3);
    assert_true(result.saved);
    log_news_release(&result.news);
}

/* --- failing --- */

static void what_failed_waits_for_another_attempt(void **state)
{
    assert_int_equal(mkdir("log", 0700), 0);
    add("a");
    struct saver_result result = take_only();
    assert_true(result.failed);
    assert_false(result.saved);
    assert_int_equal(result.error.message, MESSAGE_FILE_CANNOT_OPEN);
    assert_int_equal(result.error.number, EISDIR);
    assert_no_result();
    assert_int_equal(rmdir("log"), 0);
    saver_save(saver);
    assert_true(take_only().saved);
    assert_file("log", HEADER "a\n");
}

static void what_failed_goes_along_with_the_next_line(void **state)
{
    assert_int_equal(mkdir("log", 0700), 0);
    add("a");
    assert_true(take_only().failed);
    assert_int_equal(rmdir("log"), 0);
    add("b");
    struct saver_result result = take_only();
    assert_true(result.saved);
    assert_false(result.failed);
    assert_file("log", HEADER "a\nb\n");
}

static void a_failed_look_says_nothing_of_what_was_saved(void **state)
{
    add("a");
    take_only();
    assert_int_equal(unlink("log"), 0);
    assert_int_equal(mkdir("log", 0700), 0);
    saver_save(saver);
    struct saver_result result = take_only();
    assert_true(result.failed && result.saved);
}

static void a_file_that_is_gone_is_told_until_it_is_back(void **state)
{
    add("a");
    take_only();
    assert_int_equal(rename("log", "moved"), 0);
    add("b");
    struct saver_result result = take_only();
    assert_true(result.failed && !result.saved);
    assert_int_equal(result.error.message, MESSAGE_LOG_GONE);
    assert_int_equal(rename("moved", "log"), 0);
    saver_save(saver);
    assert_true(take_only().saved);
    assert_file("log", HEADER "a\nb\n");
}

/* For the draft: also what an attempt has that does not come back. */
static void what_is_not_on_the_disk_can_be_asked_for(void **state)
{
    struct strbuf lines = STRBUF_INIT;
    held = true;
    add("a");
    sem_wait(&reached);
    add("b");
    saver_add_unsaved(saver, &lines);
    assert_string_equal(lines.text, "a\nb\n");
    sem_post(&release);
    while (!take_only().saved)
        continue;
    strbuf_clear(&lines);
    saver_add_unsaved(saver, &lines);
    assert_string_equal(lines.text, "");
    strbuf_release(&lines);
}

/* The name of a file that is there is on the disk before the first line is handed in: that one waits once. */
static void a_line_waits_once_for_the_disk(void **state)
{
    struct error error;
    folder_write("log", HEADER);
    saver_save(saver);
    take_only();
    int before = fsyncs;
    add("a");
    assert_true(take_only().saved);
    assert_int_equal(fsyncs, before);
    assert_true(saver_stop(saver, LONG, &unsaved, &error));
    saver = NULL;
}

static void results_that_wait_become_one(void **state)
{
    struct pollfd ready = {.fd = saver_descriptor(saver), .events = POLLIN};
    struct log *other = log_new("log", "lijst");
    struct log_news news = LOG_NEWS_INIT;
    struct error error;
    for (int i = 0; i < 2; i++) {
        assert_true(log_append(other, i == 0 ? "x\n" : "y\n", 2, &news, &error));
        held = true;
        add("a");
        sem_wait(&reached);
        sem_post(&release);
    }
    log_news_release(&news);
    log_free(other);
    assert_int_equal(poll(&ready, 1, LONG), 1);
    struct strbuf seen = STRBUF_INIT;
    bool saved = false;
    while (!saved) {
        struct saver_result result = take();
        strbuf_add(&seen, result.news.bytes.text);
        saved = result.saved;
        log_news_release(&result.news);
    }
    assert_string_equal(seen.text, "x\ny\n");
    strbuf_release(&seen);
}

/* --- stopping --- */

static void stopping_saves_what_was_just_handed_in(void **state)
{
    add("a");
    add("b");
    struct error error;
    assert_true(stop_saver(LONG, &error));
    assert_int_equal(error.message, MESSAGE_NONE);
    assert_file("log", HEADER "a\nb\n");
}

static void stopping_without_anything_to_save_makes_no_file(void **state)
{
    struct error error;
    assert_true(stop_saver(LONG, &error));
    assert_int_equal(folder_count(), 0);
}

static void stopping_tries_once_more_what_failed(void **state)
{
    assert_int_equal(mkdir("log", 0700), 0);
    add("a");
    assert_true(take_only().failed);
    assert_int_equal(rmdir("log"), 0);
    struct error error;
    assert_true(stop_saver(LONG, &error));
    assert_file("log", HEADER "a\n");
}

static void stopping_says_why_not_all_is_saved(void **state)
{
    assert_int_equal(mkdir("log", 0700), 0);
    add("a");
    struct error error;
    assert_false(stop_saver(LONG, &error));
    assert_int_equal(error.message, MESSAGE_FILE_CANNOT_OPEN);
    assert_int_equal(error.number, EISDIR);
    assert_string_equal(unsaved.text, "a\n");
}

static nlink_t thread_count(void)
{
    struct stat status;
    assert_int_equal(stat("/proc/self/task", &status), 0);
    return status.st_nlink;
}

static void a_disk_that_hangs_does_not_hold_the_program(void **state)
{
    nlink_t threads = thread_count();
    held = true;
    add("a");
    sem_wait(&reached);
    add("b");
    struct error error;
    assert_false(stop_saver(0, &error));
    assert_int_equal(error.message, MESSAGE_SAVER_TOO_SLOW);
    assert_string_equal(error.subject, "log");
    /* Were the disk to come back, all would be saved yet. */
    held = true;
    sem_post(&release);
    sem_wait(&reached);
    assert_file("log", HEADER "a\nb\n");
    sem_post(&release);
    alarm(PATIENT_SECONDS);
    while (thread_count() >= threads) /* it frees the saver before it ends */
        sched_yield();
    alarm(0);
}

static void signals_are_not_for_the_thread(void **state)
{
    held = true;
    add("a");
    sem_wait(&reached);
    static const int signals[] = {SIGINT, SIGTERM, SIGHUP, SIGWINCH, SIGTSTP, SIGXFSZ};
    for (size_t i = 0; i < sizeof signals / sizeof signals[0]; i++)
        assert_true(sigismember(&mask_of_thread, signals[i]));
    sigset_t own;
    pthread_sigmask(SIG_SETMASK, NULL, &own);
    assert_false(sigismember(&own, SIGTERM));
    sem_post(&release);
}

#define WITH_SAVER(test) cmocka_unit_test_setup_teardown(test, enter, leave)

int main(void)
{
    setlocale(LC_CTYPE, "C.UTF-8");
    const struct CMUnitTest tests[] = {
        WITH_SAVER(what_is_handed_in_is_saved_and_told),
        WITH_SAVER(lines_that_come_during_a_save_go_together_into_the_next),
        WITH_SAVER(a_result_is_not_called_saved_when_more_was_handed_in),
        WITH_SAVER(what_others_appended_comes_along),
        WITH_SAVER(what_failed_waits_for_another_attempt),
        WITH_SAVER(what_failed_goes_along_with_the_next_line),
        WITH_SAVER(a_failed_look_says_nothing_of_what_was_saved),
        WITH_SAVER(a_file_that_is_gone_is_told_until_it_is_back),
        WITH_SAVER(what_is_not_on_the_disk_can_be_asked_for),
        WITH_SAVER(a_line_waits_once_for_the_disk),
        WITH_SAVER(results_that_wait_become_one),
        WITH_SAVER(stopping_saves_what_was_just_handed_in),
        WITH_SAVER(stopping_without_anything_to_save_makes_no_file),
        WITH_SAVER(stopping_tries_once_more_what_failed),
        WITH_SAVER(stopping_says_why_not_all_is_saved),
        WITH_SAVER(a_disk_that_hangs_does_not_hold_the_program),
        WITH_SAVER(signals_are_not_for_the_thread),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
