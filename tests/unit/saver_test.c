#include "store/saver.h"

#include <errno.h>
#include <fcntl.h>
#include <locale.h>
#include <poll.h>
#include <pthread.h>
#include <sched.h>
#include <semaphore.h>
#include <signal.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <setjmp.h>

#include <cmocka.h>

#include "../support/folder.h"

#define HEADER "{\"format\":\"banenafspraak-progress\",\"version\":1,\"checklist\":\"lijst\"}\n"

enum { LONG = 60 * 1000, PATIENT_SECONDS = 60 };

static struct saver *saver;

/* --- a thread that stands still where a slow disk would hold it --- */

static _Atomic bool held;      /* the next fdatasync waits, until released */
static sem_t reached, release; /* the thread stands there; it may go on */
static sigset_t mask_of_thread;

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

static int enter(void **state)
{
    held = false;
    struct error error;
    if (folder_enter(state) != 0 || sem_init(&reached, 0, 0) != 0 || sem_init(&release, 0, 0) != 0)
        return -1;
    saver = saver_start(log_new("log", "lijst"), &error);
    return saver != NULL ? 0 : -1;
}

static int leave(void **state)
{
    struct error error;
    if (saver != NULL)
        saver_stop(saver, LONG, &error);
    sem_destroy(&reached);
    sem_destroy(&release);
    return folder_leave(state);
}

static void add(const char *lines)
{
    assert_true(saver_add(saver, lines, strlen(lines)));
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

static bool stop(int milliseconds, struct error *error)
{
    struct saver *stopped = saver;
    saver = NULL;
    *error = (struct error){0};
    return saver_stop(stopped, milliseconds, error);
}

/* --- saving --- */

static void what_is_handed_in_is_saved_and_told(void **state)
{
    (void)state;
    assert_no_result();
    add("a\n");
    struct saver_result result = take_only();
    assert_true(result.saved);
    assert_false(result.failed);
    assert_file("log", HEADER "a\n");
    assert_no_result();
}

static void lines_that_come_during_a_save_go_together_into_the_next(void **state)
{
    (void)state;
    held = true;
    add("a\n");
    sem_wait(&reached);
    add("b\n");
    add("c\n");
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
    (void)state;
    add("a\n");
    struct pollfd ready = {.fd = saver_descriptor(saver), .events = POLLIN};
    assert_int_equal(poll(&ready, 1, LONG), 1);
    held = true;
    add("b\n");
    assert_false(take_only().saved);
    sem_wait(&reached);
    sem_post(&release);
    assert_true(take_only().saved);
}

static void what_others_appended_comes_along(void **state)
{
    (void)state;
    add("a\n");
    take_only();
    struct log *other = log_new("log", "lijst");
    struct log_news news = LOG_NEWS_INIT;
    struct error error;
    assert_true(log_append(other, "b\n", 2, &news, &error));
    log_news_release(&news);
    log_free(other);
    saver_retry(saver);
    struct saver_result result = take();
    assert_string_equal(result.news.bytes.text, "b\n");
    assert_int_equal(result.news.first_line, 3);
    assert_true(result.saved);
    log_news_release(&result.news);
}

/* --- failing --- */

static void what_failed_waits_for_another_attempt(void **state)
{
    (void)state;
    assert_int_equal(mkdir("log", 0700), 0);
    add("a\n");
    struct saver_result result = take_only();
    assert_true(result.failed);
    assert_false(result.saved);
    assert_int_equal(result.error.message, MESSAGE_FILE_CANNOT_OPEN);
    assert_int_equal(result.error.number, EISDIR);
    assert_no_result();
    assert_int_equal(rmdir("log"), 0);
    saver_retry(saver);
    assert_true(take_only().saved);
    assert_file("log", HEADER "a\n");
}

static void what_failed_goes_along_with_the_next_line(void **state)
{
    (void)state;
    assert_int_equal(mkdir("log", 0700), 0);
    add("a\n");
    assert_true(take_only().failed);
    assert_int_equal(rmdir("log"), 0);
    add("b\n");
    struct saver_result result = take_only();
    assert_true(result.saved);
    assert_false(result.failed);
    assert_file("log", HEADER "a\nb\n");
}

static void a_failed_look_says_nothing_of_what_was_saved(void **state)
{
    (void)state;
    add("a\n");
    take_only();
    assert_int_equal(unlink("log"), 0);
    assert_int_equal(mkdir("log", 0700), 0);
    saver_retry(saver);
    struct saver_result result = take_only();
    assert_true(result.failed && result.saved);
}

static void a_file_that_is_gone_is_told_and_made_again_from_what_is_handed_in(void **state)
{
    (void)state;
    add("a\n");
    take_only();
    assert_int_equal(unlink("log"), 0);
    add("b\n");
    struct saver_result result = take();
    assert_true(result.failed && result.news.gone);
    assert_int_equal(result.error.message, MESSAGE_LOG_GONE);
    log_news_release(&result.news);
    add("a\n");
    assert_true(take_only().saved);
    assert_file("log", HEADER "b\na\n");
}

/* --- stopping --- */

static void stopping_saves_what_was_just_handed_in(void **state)
{
    (void)state;
    add("a\n");
    add("b\n");
    struct error error;
    assert_true(stop(LONG, &error));
    assert_int_equal(error.message, MESSAGE_NONE);
    assert_file("log", HEADER "a\nb\n");
}

static void stopping_without_anything_to_save_makes_no_file(void **state)
{
    (void)state;
    struct error error;
    assert_true(stop(LONG, &error));
    assert_int_equal(folder_count(), 0);
}

static void stopping_tries_once_more_what_failed(void **state)
{
    (void)state;
    assert_int_equal(mkdir("log", 0700), 0);
    add("a\n");
    assert_true(take_only().failed);
    assert_int_equal(rmdir("log"), 0);
    struct error error;
    assert_true(stop(LONG, &error));
    assert_file("log", HEADER "a\n");
}

static void stopping_says_why_not_all_is_saved(void **state)
{
    (void)state;
    assert_int_equal(mkdir("log", 0700), 0);
    add("a\n");
    struct error error;
    assert_false(stop(LONG, &error));
    assert_int_equal(error.message, MESSAGE_FILE_CANNOT_OPEN);
    assert_int_equal(error.number, EISDIR);
}

static nlink_t thread_count(void)
{
    struct stat status;
    assert_int_equal(stat("/proc/self/task", &status), 0);
    return status.st_nlink;
}

static void a_disk_that_hangs_does_not_hold_the_program(void **state)
{
    (void)state;
    nlink_t threads = thread_count();
    held = true;
    add("a\n");
    sem_wait(&reached);
    add("b\n");
    struct error error;
    assert_false(stop(0, &error));
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
    (void)state;
    held = true;
    add("a\n");
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
        WITH_SAVER(a_file_that_is_gone_is_told_and_made_again_from_what_is_handed_in),
        WITH_SAVER(stopping_saves_what_was_just_handed_in),
        WITH_SAVER(stopping_without_anything_to_save_makes_no_file),
        WITH_SAVER(stopping_tries_once_more_what_failed),
        WITH_SAVER(stopping_says_why_not_all_is_saved),
        WITH_SAVER(a_disk_that_hangs_does_not_hold_the_program),
        WITH_SAVER(signals_are_not_for_the_thread),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
