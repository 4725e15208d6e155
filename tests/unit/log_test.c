#include "../support/test.h"
#include "store/log.h"

#include <errno.h>
#include <fcntl.h>
#include <locale.h>
#include <signal.h>
#include <sys/random.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

#include "../support/child.h"
#include "../support/folder.h"

/* Of a file that a log made, with the id that it gets here; and of a file of version 0.1, which has none. */
#define HEADER                                                                                     \
    "{\"format\":\"banenafspraak-progress\",\"version\":1,\"checklist\":\"lijst\","                \
    "\"file\":\"00000000000000000000000000000000\"}\n"
#define OLD_HEADER "{\"format\":\"banenafspraak-progress\",\"version\":1,\"checklist\":\"lijst\"}\n"
#define OTHER_HEADER                                                                               \
    "{\"format\":\"banenafspraak-progress\",\"version\":1,\"checklist\":\"andere\"}\n"

/* --- system calls that fail when told to, instead of those of the C library --- */

static int lock_fails, fdatasync_fails, fsync_fails, close_fails;
static void (*before_lock)(void), (*before_sync)(void), (*before_whole_sync)(void);
static bool really_sleeps;
static long slept; /* milliseconds */

/* So that ids are known. */
ssize_t getrandom(void *bytes, size_t length, unsigned flags)
{
    (void)flags;
    memset(bytes, 0, length);
    return (ssize_t)length;
}

static int outcome(int *number)
{
    errno = *number;
    *number = 0;
    return -1;
}

static void call_hook(void (**hook)(void))
{
    void (*now)(void) = *hook;
    *hook = NULL;
    if (now != NULL)
        now();
}

int fcntl(int descriptor, int command, ...)
{
    va_list arguments;
    va_start(arguments, command);
    void *argument = va_arg(arguments, void *);
    va_end(arguments);
    call_hook(&before_lock);
    if (command == F_OFD_SETLK && lock_fails != 0) {
        errno = lock_fails;
        return -1;
    }
    return (int)syscall(SYS_fcntl, descriptor, command, argument);
}

int nanosleep(const struct timespec *time, struct timespec *left)
{
    slept += time->tv_nsec / 1000000;
    return really_sleeps ? (int)syscall(SYS_nanosleep, time, left) : 0;
}

int fdatasync(int descriptor)
{
    call_hook(&before_sync);
    return fdatasync_fails != 0 ? outcome(&fdatasync_fails)
                                : (int)syscall(SYS_fdatasync, descriptor);
}

int fsync(int descriptor)
{
    call_hook(&before_whole_sync);
    return fsync_fails != 0 ? outcome(&fsync_fails) : (int)syscall(SYS_fsync, descriptor);
}

int close(int descriptor)
{
    int result = (int)syscall(SYS_close, descriptor);
    return close_fails != 0 ? outcome(&close_fails) : result;
}

/* --- two programs on one file --- */

struct program {
    struct log *log;
    struct log_news news;
    struct error error;
};

static struct program first, second;

static int enter(void **state)
{
    lock_fails = fdatasync_fails = fsync_fails = close_fails = 0;
    slept = 0;
    before_lock = before_sync = before_whole_sync = NULL;
    really_sleeps = false;
    if (folder_enter(state) != 0)
        return -1;
    first = (struct program){.log = log_new("log", "lijst"), .news = LOG_NEWS_INIT};
    second = (struct program){.log = log_new("log", "lijst"), .news = LOG_NEWS_INIT};
    return first.log != NULL && second.log != NULL ? 0 : -1;
}

static int leave(void **state)
{
    log_free(first.log);
    log_free(second.log);
    log_news_release(&first.news);
    log_news_release(&second.news);
    return folder_leave(state);
}

static bool append(struct program *program, const char *lines)
{
    program->error = (struct error){0};
    return log_append(program->log, lines, strlen(lines), &program->news, &program->error);
}

static bool read_log(struct program *program)
{
    program->error = (struct error){0};
    return log_read(program->log, &program->news, &program->error);
}

static void assert_news(const struct program *program, const char *bytes, size_t first_line)
{
    assert_string_equal(program->news.bytes.text, bytes);
    assert_int_equal(program->news.bytes.length, strlen(bytes));
    if (bytes[0] != '\0')
        assert_int_equal(program->news.first_line, first_line);
}

static void assert_failed(const struct program *program, enum message message, int number)
{
    assert_int_equal(program->error.message, message);
    assert_int_equal(program->error.number, number);
    assert_string_equal(program->error.subject, "log");
}

/* --- the ordinary way --- */

static void a_missing_file_is_no_error_and_is_not_made_by_reading(void **state)
{
    assert_true(read_log(&first));
    assert_news(&first, "", 0);
    assert_int_equal(folder_count(), 0);
}

static void the_first_append_makes_the_file_with_its_header(void **state)
{
    assert_true(append(&first, "a\n"));
    assert_file("log", HEADER "a\n");
    assert_true(append(&first, "b\nc\n"));
    assert_file("log", HEADER "a\nb\nc\n");
    assert_news(&first, "", 0);
}

static void each_sees_what_the_other_appended(void **state)
{
    assert_true(append(&first, "a\n"));
    assert_true(append(&second, "b\n"));
    assert_news(&second, "a\n", 2);
    assert_true(append(&first, "c\nd\n"));
    assert_news(&first, "b\n", 3);
    assert_true(read_log(&second));
    assert_news(&second, "c\nd\n", 4);
    assert_true(read_log(&second));
    assert_news(&second, "", 0);
    assert_true(append(&second, ""));
    assert_true(read_log(&first));
    assert_news(&first, "", 0);
    assert_file("log", HEADER "a\nb\nc\nd\n");
    assert_false(first.news.headless || first.news.without_lock);
}

static void folders_are_made_for_the_first_append(void **state)
{
    struct program deep = {.log = log_new("a/b/log", "lijst"), .news = LOG_NEWS_INIT};
    assert_true(append(&deep, "a\n"));
    assert_file("a/b/log", HEADER "a\n");
    log_news_release(&deep.news);
    log_free(deep.log);
}

static void a_new_file_is_private_whatever_the_umask(void **state)
{
    static const mode_t masks[] = {0, 022, 0777};
    for (size_t i = 0; i < sizeof masks / sizeof masks[0]; i++) {
        mode_t before = umask(masks[i]);
        struct program program = {.log = log_new("log", "lijst"), .news = LOG_NEWS_INIT};
        assert_true(append(&program, "a\n"));
        umask(before);
        struct stat status;
        assert_int_equal(stat("log", &status), 0);
        assert_int_equal(status.st_mode & 0777, 0600);
        assert_int_equal(unlink("log"), 0);
        log_news_release(&program.news);
        log_free(program.log);
    }
}

static void the_mode_of_a_file_that_was_prepared_is_kept(void **state)
{
    folder_write("log", "");
    assert_int_equal(chmod("log", 0660), 0);
    assert_true(append(&first, "a\n"));
    struct stat status;
    assert_int_equal(stat("log", &status), 0);
    assert_int_equal(status.st_mode & 0777, 0660);
}

static void a_link_to_a_file_that_is_not_there_yet_is_followed(void **state)
{
    assert_int_equal(mkdir("folder", 0700), 0);
    assert_int_equal(symlink("folder/file", "log"), 0);
    assert_true(read_log(&first));
    assert_true(append(&first, "a\n"));
    assert_file("folder/file", HEADER "a\n");
}

/* --- the first line --- */

#define CHANGE                                                                                     \
    "{\"id\":\"1\",\"at\":\"2026-11-22T09:00:00.000Z\",\"by\":\"\",\"field\":\"organisation\","    \
    "\"value\":\"A\",\"replaces\":[]}\n"

struct header_case {
    const char *contents;
    enum message message; /* MESSAGE_NONE: accepted */
    size_t line;          /* of the error, or of the first change */
    const char *news, *appended;
};

static const struct header_case header_cases[] = {
    {"", MESSAGE_NONE, 0, "", HEADER "x\n"},
    {HEADER, MESSAGE_NONE, 0, "", HEADER "x\n"},
    {HEADER "a\n", MESSAGE_NONE, 2, "a\n", HEADER "a\nx\n"},
    {OLD_HEADER "a\n", MESSAGE_NONE, 2, "a\n", OLD_HEADER "a\nx\n"},
    /* cut off: at its first byte, inside, at its newline; twice */
    {"{", MESSAGE_NONE, 0, "", "{\n" HEADER "x\n"},
    {"{\"format\":\"bane", MESSAGE_NONE, 0, "", "{\"format\":\"bane\n" HEADER "x\n"},
    {"{\"format\":\"bane\n" HEADER "a\n", MESSAGE_NONE, 3, "a\n",
     "{\"format\":\"bane\n" HEADER "a\nx\n"},
    {"{\"fo\n{\"format\"\n", MESSAGE_NONE, 0, "", "{\"fo\n{\"format\"\n" HEADER "x\n"},
    {"\n", MESSAGE_NONE, 0, "", "\n" HEADER "x\n"},
    {"{\"format\":\"banenafspraak-progress\",\"version\":1,\"checklist\":\"lijst\"}", MESSAGE_NONE,
     0, "", OLD_HEADER "x\n"},
    {"{\"fo\n{\"format\":\"banenafspraak-progress\",\"version\":1,\"checklist\":\"lijst\"}",
     MESSAGE_NONE, 0, "", "{\"fo\n" OLD_HEADER "x\n"},
    /* written by another hand */
    {"{ \"version\": 1, \"checklist\": \"lijst\", \"format\": \"banenafspraak-progress\" }\r\na\n",
     MESSAGE_NONE, 2, "a\n", NULL},
    /* lost, but changes follow: nothing is put before or between them */
    {CHANGE, MESSAGE_NONE, 1, CHANGE, CHANGE "x\n"},
    {"noise\n\n" CHANGE, MESSAGE_NONE, 1, "noise\n\n" CHANGE, "noise\n\n" CHANGE "x\n"},
    {"{\"fo\nnoise\n" CHANGE, MESSAGE_NONE, 2, "noise\n" CHANGE, "{\"fo\nnoise\n" CHANGE "x\n"},
    {OTHER_HEADER CHANGE, MESSAGE_LOG_OTHER_CHECKLIST, 1, NULL, NULL},
    /* not ours */
    {"x\n", MESSAGE_LOG_NOT_PROGRESS, 1, NULL, NULL},
    {"beste collega", MESSAGE_LOG_NOT_PROGRESS, 1, NULL, NULL},
    {"{\"fo\nbeste collega\n", MESSAGE_LOG_NOT_PROGRESS, 2, NULL, NULL},
    {"{\"format\":\"banenafspraak-checklist\",\"version\":1}\n", MESSAGE_LOG_NOT_PROGRESS, 1, NULL,
     NULL},
    {"{\"format\":\"banenafspraak-progress\",\"version\":2,\"checklist\":\"lijst\"}\n",
     MESSAGE_LOG_NEWER, 1, NULL, NULL},
    {OTHER_HEADER "a\n", MESSAGE_LOG_OTHER_CHECKLIST, 1, NULL, NULL},
};

static void a_file_is_ours_by_its_first_line(void **state)
{
    for (size_t i = 0; i < sizeof header_cases / sizeof header_cases[0]; i++) {
        const struct header_case *now = &header_cases[i];
        struct program program = {.log = log_new("log", "lijst"), .news = LOG_NEWS_INIT};
        folder_write("log", now->contents);
        bool good = now->message == MESSAGE_NONE;
        assert_int_equal(read_log(&program), good);
        assert_int_equal(program.error.message, now->message);
        assert_int_equal(program.error.line, good ? 0 : now->line);
        assert_news(&program, good ? now->news : "", now->line);
        assert_int_equal(append(&program, "x\n"), good);
        assert_int_equal(program.error.message, now->message);
        if (now->appended != NULL || !good)
            assert_file("log", good ? now->appended : now->contents);
        log_news_release(&program.news);
        log_free(program.log);
    }
}

static void assert_findings(const char *contents, size_t changes, size_t count, size_t line)
{
    struct findings findings = FINDINGS_INIT;
    struct progress *progress = progress_new();
    struct program program = {.log = log_new("log", "lijst"), .news = LOG_NEWS_INIT};
    folder_write("log", contents);
    assert_non_null(progress);
    assert_true(read_log(&program));
    log_news_read(&program.news, progress, &findings);
    assert_int_equal(progress_count(progress), changes);
    assert_int_equal(findings.count, count);
    assert_int_equal(count > 0 ? findings.items[0].line : 0, line);
    findings_release(&findings);
    progress_free(progress);
    log_news_release(&program.news);
    log_free(program.log);
}

static void a_lost_first_line_is_named_once_and_what_can_be_read_is_used(void **state)
{
    assert_findings(HEADER CHANGE, 1, 0, 0);
    assert_findings(CHANGE, 1, 1, 1);
    assert_findings("noise\n" CHANGE, 1, 1, 1);
    assert_findings("{\"fo\n" CHANGE, 1, 1, 2);
    assert_findings(CHANGE "noise\n", 1, 2, 2);
}

static void a_file_that_an_append_refuses_is_not_touched(void **state)
{
    folder_write("log", OTHER_HEADER);
    assert_false(append(&first, "x\n"));
    assert_failed(&first, MESSAGE_LOG_OTHER_CHECKLIST, 0);
    assert_string_equal(first.error.detail, "andere, lijst");
    assert_file("log", OTHER_HEADER);
}

/* --- lines that were cut off --- */

static void a_torn_line_is_shown_and_stays_alone(void **state)
{
    folder_write("log", HEADER "a\nto");
    assert_true(read_log(&first));
    assert_news(&first, "a\nto", 2);
    assert_true(append(&second, "b\n"));
    assert_file("log", HEADER "a\nto\nb\n");
    assert_news(&second, "a\nto", 2);
    assert_true(read_log(&first));
    assert_news(&first, "to\nb\n", 3);
    assert_true(append(&first, "c\n"));
    assert_true(read_log(&second));
    assert_news(&second, "c\n", 5);
}

static void a_torn_line_is_news_once_nobody_can_be_writing_it(void **state)
{
    folder_write("log", HEADER "a\n");
    assert_true(read_log(&first));
    folder_write("log", HEADER "a\nto");
    assert_true(append(&first, "b\n"));
    assert_news(&first, "to", 3);
    assert_true(append(&second, "c\n"));
    assert_true(read_log(&first));
    assert_news(&first, "c\n", 5);
}

static void a_line_that_is_still_being_written_is_left_for_later(void **state)
{
    folder_write("log", HEADER "a\n");
    assert_true(read_log(&first));
    folder_write("log", HEADER "a\nb\nhal");
    assert_true(read_log(&first));
    assert_news(&first, "b\n", 3);
    folder_write("log", HEADER "a\nb\nhalf\n");
    assert_true(read_log(&first));
    assert_news(&first, "half\n", 4);
}

/* --- the file changes under the program --- */

#define CHANGE_OF(id, replaces)                                                                    \
    "{\"id\":\"" id                                                                                \
    "\",\"at\":\"2026-11-22T09:00:00.000Z\",\"by\":\"\",\"field\":\"organisation\","               \
    "\"value\":\"A\",\"replaces\":[" replaces "]}\n"
#define A CHANGE_OF("a", "")
#define B CHANGE_OF("b", "\"a\"")
#define C CHANGE_OF("c", "")
#define D CHANGE_OF("d", "")

static void a_file_that_was_there_and_is_gone_is_never_made_anew(void **state)
{
    assert_true(append(&first, A));
    assert_int_equal(rename("log", "moved"), 0);
    for (size_t i = 0; i < 2; i++) {
        assert_false(append(&first, C));
        assert_failed(&first, MESSAGE_LOG_GONE, 0);
        assert_false(append(&first, ""));
        assert_failed(&first, MESSAGE_LOG_GONE, 0);
        assert_false(read_log(&first));
        assert_failed(&first, MESSAGE_LOG_GONE, 0);
    }
    assert_int_equal(folder_count(), 1);
    assert_int_equal(rename("moved", "log"), 0);
    assert_true(append(&first, C));
    assert_file("log", HEADER A C);
}

static void a_folder_that_is_gone_is_not_made_anew(void **state)
{
    struct program deep = {.log = log_new("a/b/log", "lijst"), .news = LOG_NEWS_INIT};
    assert_true(append(&deep, A));
    assert_int_equal(rename("a", "elsewhere"), 0);
    assert_false(append(&deep, C));
    assert_int_equal(deep.error.message, MESSAGE_LOG_GONE);
    assert_int_equal(folder_count(), 1);
    log_news_release(&deep.news);
    log_free(deep.log);
}

static void a_file_gets_back_what_it_lost(void **state)
{
    static const struct {
        const char *contents; /* of what stands in the place of HEADER A C */
        bool in_place;
        const char *then; /* after D was appended */
        const char *news;
    } cases[] = {
        {HEADER A C, false, HEADER A C D, ""},
        {HEADER A, false, HEADER A C D, A},
        {HEADER A, true, HEADER A C D, A},
        {HEADER "x\n" C, true, HEADER "x\n" C A D, "x\n" C},
        {HEADER, true, HEADER A C D, ""},
        {"", true, HEADER A C D, ""},
        {"", false, HEADER A C D, ""},
        {"{\"format\":", true, "{\"format\":\n" HEADER A C D, ""},
        {HEADER "new\n" A C, true, HEADER "new\n" A C D, "new\n" A C},
        {C A, false, C A D, C A},
        /* an older copy, without an id, of the same changes */
        {OLD_HEADER A, false, OLD_HEADER A C D, A},
        /* erased is erased: `compact` left only what replaces it */
        {HEADER B C, false, HEADER B C D, B C},
    };
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        struct program program = {.log = log_new("log", "lijst"), .news = LOG_NEWS_INIT};
        folder_write("log", HEADER A C);
        assert_true(read_log(&program));
        folder_write(cases[i].in_place ? "log" : "new", cases[i].contents);
        if (!cases[i].in_place)
            assert_int_equal(rename("new", "log"), 0);
        assert_true(append(&program, D));
        assert_news(&program, cases[i].news, 0 + program.news.first_line);
        assert_file("log", cases[i].then);
        assert_true(append(&program, ""));
        assert_news(&program, "", 0);
        log_news_release(&program.news);
        log_free(program.log);
    }
}

static void a_look_gives_it_back_too_and_writes_nothing_else(void **state)
{
    folder_write("log", HEADER A C);
    assert_true(read_log(&first));
    folder_write("new", HEADER C A "x\n");
    assert_int_equal(rename("new", "log"), 0);
    assert_true(append(&first, ""));
    assert_news(&first, C A "x\n", 2);
    assert_file("log", HEADER C A "x\n");
    folder_write("log", HEADER A);
    assert_true(append(&first, ""));
    assert_file("log", HEADER A C);
}

static void a_change_in_place_is_noticed_wherever_it_is(void **state)
{
    struct strbuf long_file = STRBUF_INIT;
    strbuf_add(&long_file, HEADER A);
    for (int i = 0; i < 100; i++)
        strbuf_add(&long_file, "a line that is no change\n");
    folder_write("log", long_file.text);
    assert_true(read_log(&first));
    char *mark = strstr(long_file.text, "\"id\":\"a\"");
    assert_non_null(mark);
    mark[6] = 'z';
    folder_write("log", long_file.text);
    assert_true(append(&first, ""));
    assert_non_null(strstr(first.news.bytes.text, "\"id\":\"z\""));
    strbuf_add(&long_file, A);
    assert_file("log", long_file.text);
    strbuf_release(&long_file);
}

#define STRANGER(id)                                                                               \
    "{\"format\":\"banenafspraak-progress\",\"version\":1,\"checklist\":\"lijst\",\"file\":\"" id  \
    "\"}\n"

#define ORGANISATION(id, name)                                                                     \
    "{\"id\":\"" id                                                                                \
    "\",\"at\":\"2026-11-22T09:14:03.125Z\",\"by\":\"\",\"field\":\"organisation\","               \
    "\"value\":\"" name "\",\"replaces\":[\"0\"]}\n"

static void nothing_is_written_into_the_file_of_somebody_else(void **state)
{
    static const struct {
        const char *ours, *theirs;
        bool refused;
    } cases[] = {
        {HEADER A, STRANGER("1") C, true},
        {HEADER A, STRANGER("1"), true},
        {HEADER, STRANGER("1") C, true},
        {OLD_HEADER A, OLD_HEADER C, true},
        {OLD_HEADER A, STRANGER("1") C, true},
        {HEADER A, STRANGER("1") A C, false}, /* it took ours in */
        /* Two departments that began with the same file. */
        {HEADER A ORGANISATION("x", "Rijn"), HEADER A ORGANISATION("y", "Veen"), true},
        {HEADER A ORGANISATION("x", "Rijn"), HEADER A ORGANISATION("y", "Rijn"), false},
        {OLD_HEADER, STRANGER("1") C, false}, /* nothing was known */
    };
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        struct program program = {.log = log_new("log", "lijst"), .news = LOG_NEWS_INIT};
        folder_write("log", cases[i].ours);
        assert_true(read_log(&program));
        folder_write("new", cases[i].theirs);
        assert_int_equal(rename("new", "log"), 0);
        assert_int_equal(append(&program, D), !cases[i].refused);
        if (cases[i].refused) {
            assert_failed(&program, MESSAGE_LOG_OTHER_FILE, 0);
            assert_file("log", cases[i].theirs);
            folder_write("log", cases[i].ours);
            assert_true(append(&program, D));
        }
        log_news_release(&program.news);
        log_free(program.log);
    }
}

static void a_foreign_file_in_its_place_is_refused_and_what_was_known_not_forgotten(void **state)
{
    assert_true(append(&first, "a\n"));
    folder_write("log", "beste collega\n");
    assert_false(append(&first, "b\n"));
    assert_failed(&first, MESSAGE_LOG_NOT_PROGRESS, 0);
    assert_file("log", "beste collega\n");
    folder_write("log", HEADER);
    assert_true(append(&first, "b\n"));
    assert_file("log", HEADER "b\n");
}

static void what_is_no_regular_file_is_refused(void **state)
{
    assert_int_equal(mkfifo("log", 0600), 0);
    assert_false(read_log(&first));
    assert_failed(&first, MESSAGE_FILE_NOT_REGULAR, 0);
    assert_false(append(&first, "a\n"));
    assert_failed(&first, MESSAGE_FILE_NOT_REGULAR, 0);
    assert_int_equal(unlink("log"), 0);
    assert_int_equal(mkdir("log", 0700), 0);
    assert_false(read_log(&first));
    assert_failed(&first, MESSAGE_FILE_CANNOT_OPEN, EISDIR);
    assert_false(append(&first, "a\n"));
    assert_failed(&first, MESSAGE_FILE_CANNOT_OPEN, EISDIR);
    assert_int_equal(rmdir("log"), 0);
    assert_int_equal(symlink("no/where", "log"), 0);
    assert_false(append(&first, "a\n"));
    assert_failed(&first, MESSAGE_FILE_CANNOT_OPEN, ENOENT);
}

static bool use_without_rights(void *context)
{
    (void)context;
    struct program program = {.log = log_new("log", "lijst"), .news = LOG_NEWS_INIT};
    bool as_it_must = append(&program, "a\n") && chmod("log", 0400) == 0 && chmod(".", 0500) == 0 &&
                      read_log(&program) && !append(&program, "b\n") &&
                      program.error.message == MESSAGE_FILE_CANNOT_OPEN &&
                      program.error.number == EACCES && unlink("log") != 0 &&
                      chmod(".", 0700) == 0 && unlink("log") == 0 && chmod(".", 0500) == 0 &&
                      !append(&program, "b\n") && program.error.message == MESSAGE_LOG_GONE;
    log_news_release(&program.news);
    log_free(program.log);
    return chmod(".", 0700) == 0 && as_it_must;
}

static void without_rights_a_file_is_read_but_not_appended_to(void **state)
{
    assert_true(child_run_unprivileged(use_without_rights, NULL));
}

/* --- locks --- */

static int lock_elsewhere(void)
{
    int descriptor = open("log", O_RDWR | O_CREAT, 0600);
    struct flock lock = {.l_type = F_WRLCK, .l_whence = SEEK_SET};
    assert_int_equal(fcntl(descriptor, F_OFD_SETLK, &lock), 0);
    return descriptor;
}

static void a_lock_that_another_holds_is_waited_for_two_seconds(void **state)
{
    int descriptor = lock_elsewhere();
    assert_false(append(&first, "a\n"));
    assert_failed(&first, MESSAGE_LOG_LOCKED, 0);
    assert_true(slept >= 2000 && slept <= 2050);
    assert_file("log", "");
    assert_true(read_log(&second));
    close(descriptor);
    assert_true(append(&first, "a\n"));
    close(lock_elsewhere()); /* it was given back */
}

static void a_file_system_without_locks_is_named_once(void **state)
{
    static const int numbers[] = {ENOLCK, EOPNOTSUPP, ENOSYS, EINVAL};
    for (size_t i = 0; i < sizeof numbers / sizeof numbers[0]; i++) {
        struct program program = {.log = log_new("log", "lijst"), .news = LOG_NEWS_INIT};
        lock_fails = numbers[i];
        assert_true(append(&program, "a\n"));
        assert_true(program.news.without_lock);
        assert_true(append(&program, "b\n"));
        assert_false(program.news.without_lock);
        assert_file("log", HEADER "a\nb\n");
        assert_true(read_log(&program));
        assert_true(append(&program, "c\n"));
        assert_true(append(&program, "d\n"));
        assert_news(&program, "", 0);
        assert_int_equal(unlink("log"), 0);
        log_news_release(&program.news);
        log_free(program.log);
    }
}

static void a_lock_that_fails_otherwise_stops_the_append(void **state)
{
    lock_fails = EIO;
    assert_false(append(&first, "a\n"));
    assert_failed(&first, MESSAGE_LOG_CANNOT_LOCK, EIO);
    assert_file("log", "");
    lock_fails = 0;
    assert_true(append(&first, "a\n"));
}

/* --- the disk fails --- */

static void what_may_not_be_on_the_disk_is_not_saved_and_can_be_appended_again(void **state)
{
    static int *const faults[] = {&fdatasync_fails, &fsync_fails};
    for (size_t i = 0; i < sizeof faults / sizeof faults[0]; i++) {
        struct program program = {.log = log_new("log", "lijst"), .news = LOG_NEWS_INIT};
        *faults[i] = EIO;
        assert_false(append(&program, "a\n"));
        assert_failed(&program, MESSAGE_FILE_CANNOT_WRITE, EIO);
        assert_true(append(&program, "a\n"));
        assert_file("log", HEADER "a\na\n");
        assert_int_equal(unlink("log"), 0);
        log_news_release(&program.news);
        log_free(program.log);
    }
}

static void a_file_that_does_not_close_is_not_saved(void **state)
{
    assert_true(append(&first, "a\n"));
    close_fails = EIO;
    assert_false(append(&first, "b\n"));
    assert_failed(&first, MESSAGE_FILE_CANNOT_WRITE, EIO);
    assert_true(append(&first, "b\n"));
    assert_file("log", HEADER "a\nb\nb\n");
}

static void an_interrupted_sync_is_done_again(void **state)
{
    fdatasync_fails = EINTR;
    assert_true(append(&first, "a\n"));
}

static void a_folder_that_could_not_be_synced_is_synced_by_the_next_append(void **state)
{
    assert_true(append(&second, "a\n"));
    fsync_fails =
        EIO; /* also the first append to a file that another made: that may not have come to it */
    assert_false(append(&first, "b\n"));
    fsync_fails = EIO;
    assert_false(append(&first, "b\n"));
    assert_int_equal(fsync_fails, 0);
    assert_true(append(&first, "b\n"));
    fsync_fails = EIO;
    assert_true(append(&first, "c\n"));
    assert_int_equal(fsync_fails, EIO);
}

static bool append_beyond_limit(void *context)
{
    const struct rlimit *limit = context;
    signal(SIGXFSZ, SIG_IGN);
    return setrlimit(RLIMIT_FSIZE, limit) == 0 && read_log(&first) &&
           !append(&first, "a long line that does not fit\n") &&
           first.error.message == MESSAGE_FILE_CANNOT_WRITE && first.error.number == EFBIG;
}

static void a_write_that_fails_is_taken_back(void **state)
{
    static const char *const contents[] = {HEADER "a\n", HEADER "a\nto", ""};
    for (size_t i = 0; i < sizeof contents / sizeof contents[0]; i++) {
        folder_write("log", contents[i]);
        rlim_t size = strlen(contents[i]) + 5;
        struct rlimit limit = {size, size};
        assert_true(child_run(append_beyond_limit, &limit));
        assert_file("log", contents[i]);
    }
}

static bool fail_without_lock(void *context)
{
    const struct rlimit *limit = context;
    lock_fails = ENOLCK;
    signal(SIGXFSZ, SIG_IGN);
    return setrlimit(RLIMIT_FSIZE, limit) == 0 && read_log(&first) &&
           !append(&first, "a long line that does not fit\n");
}

/* What stands behind the end that was found may be of a colleague. */
static void without_a_lock_nothing_is_taken_back(void **state)
{
    folder_write("log", HEADER "a\n");
    rlim_t size = strlen(HEADER "a\n") + 5;
    struct rlimit limit = {size, size};
    assert_true(child_run(fail_without_lock, &limit));
    assert_file("log", HEADER "a\na lon");
}

static void a_log_does_not_grow_beyond_what_can_be_read(void **state)
{
    folder_write("log", HEADER);
    assert_true(read_log(&first));
    assert_int_equal(truncate("log", LOG_SIZE_LIMIT + 1), 0);
    assert_false(read_log(&first));
    assert_failed(&first, MESSAGE_FILE_TOO_LARGE, 0);
    assert_string_equal(first.error.detail, "256");
    assert_false(append(&first, "a\n"));
    assert_failed(&first, MESSAGE_FILE_TOO_LARGE, 0);
}

/* --- replacing --- */

/* Keeps all that is there, and notes it. */
static void keep_all(void *context, struct log_news *all, const char *file, struct strbuf *out)
{
    assert_string_equal(file, "00000000000000000000000000000000");
    struct strbuf *seen = context;
    if (seen != NULL)
        strbuf_add_bytes(seen, all->bytes.text, all->bytes.length);
    strbuf_add(out, HEADER);
    strbuf_add_bytes(out, all->bytes.text, all->bytes.length);
}

static void replacing_gets_all_lines_and_everyone_reads_the_new_file(void **state)
{
    assert_true(append(&first, "a\n"));
    assert_true(append(&second, "b\n"));
    struct strbuf seen = STRBUF_INIT;
    assert_true(log_replace(first.log, keep_all, &seen, &first.error));
    assert_string_equal(seen.text, "a\nb\n");
    strbuf_release(&seen);
    assert_file("log", HEADER "a\nb\n");
    assert_int_equal(folder_count(), 1);
    /* The other has read only one line of the two. */
    assert_true(read_log(&first));
    assert_news(&first, "b\n", 3);
    assert_true(read_log(&second));
    assert_news(&second, "", 0);
    assert_true(append(&first, "c\n"));
    assert_true(append(&second, "d\n"));
    assert_news(&second, "c\n", 4);
}

static void replace_by_second(void)
{
    assert_true(log_replace(second.log, keep_all, NULL, &second.error));
}

static void remove_file(void)
{
    assert_int_equal(unlink("log"), 0);
}

static void a_file_that_is_replaced_while_its_lock_is_waited_for_is_opened_again(void **state)
{
    assert_true(append(&first, "a\n"));
    before_lock = replace_by_second;
    assert_true(append(&first, "b\n"));
    assert_file("log", HEADER "a\nb\n");
    before_lock = remove_file;
    assert_false(append(&first, "c\n"));
    assert_failed(&first, MESSAGE_LOG_GONE, 0);
    assert_int_equal(folder_count(), 0);
    struct program late = {.log = log_new("log", "lijst"), .news = LOG_NEWS_INIT};
    before_lock = remove_file;
    assert_true(append(&late, "d\n"));
    assert_file("log", HEADER "d\n");
    log_news_release(&late.news);
    log_free(late.log);
}

/* --- what happens right behind a write --- */

static void replace_by_an_older_one(void)
{
    folder_write("new", HEADER A);
    assert_int_equal(rename("new", "log"), 0);
}

static void replace_by_a_stranger(void)
{
    folder_write("new", STRANGER("1") CHANGE_OF("s", ""));
    assert_int_equal(rename("new", "log"), 0);
}

static void what_is_saved_in_a_file_that_was_replaced_meanwhile_is_saved_again(void **state)
{
    assert_true(append(&first, A));
    before_sync = replace_by_an_older_one;
    assert_true(append(&first, C));
    assert_file("log", HEADER A C);
    before_sync = remove_file;
    assert_false(append(&first, D));
    assert_failed(&first, MESSAGE_LOG_GONE, 0);
    folder_write("log", HEADER A);
    assert_true(append(&first, D));
    assert_file("log", HEADER A C D D);
    before_sync = replace_by_a_stranger;
    assert_false(append(&first, CHANGE_OF("e", "")));
    assert_failed(&first, MESSAGE_LOG_OTHER_FILE, 0);
    assert_file("log", STRANGER("1") CHANGE_OF("s", ""));
}

static void what_is_put_in_the_place_of_a_file_that_is_being_replaced_is_not_lost(void **state)
{
    assert_true(append(&first, A C));
    before_whole_sync = replace_by_an_older_one;
    assert_true(log_replace(first.log, keep_all, NULL, &first.error));
    assert_file("log", HEADER A);
    assert_int_equal(folder_count(), 1);
}

static void a_replacement_that_is_refused_changes_nothing(void **state)
{
    assert_false(log_replace(first.log, keep_all, NULL, &first.error));
    assert_failed(&first, MESSAGE_FILE_CANNOT_OPEN, ENOENT);
    assert_int_equal(folder_count(), 0);
    assert_true(append(&first, "a\n"));
    lock_fails = ENOLCK;
    assert_false(log_replace(first.log, keep_all, NULL, &first.error));
    assert_failed(&first, MESSAGE_LOG_CANNOT_LOCK, ENOLCK);
    lock_fails = 0;
    fsync_fails = EIO;
    assert_false(log_replace(first.log, keep_all, NULL, &first.error));
    assert_file("log", HEADER "a\n");
    assert_int_equal(folder_count(), 1);
    folder_write("log", OTHER_HEADER);
    assert_false(log_replace(first.log, keep_all, NULL, &first.error));
    assert_failed(&first, MESSAGE_LOG_OTHER_CHECKLIST, 0);
    assert_file("log", OTHER_HEADER);
}

/* --- many at once --- */

enum { WRITERS = 8, LINES_EACH = 50 };

static bool append_until_saved(struct program *program, const char *line)
{
    while (!append(program, line)) {
        if (program->error.message != MESSAGE_LOG_LOCKED)
            return false;
    }
    return true;
}

static bool write_lines(void *context)
{
    const size_t *writer = context;
    struct program program = {.log = log_new("log", "lijst"), .news = LOG_NEWS_INIT};
    bool saved = program.log != NULL;
    for (size_t i = 0; i < LINES_EACH && saved; i++) {
        char line[32];
        snprintf(line, sizeof line, "%zu-%zu\n", *writer, i);
        saved = append_until_saved(&program, line);
    }
    log_news_release(&program.news);
    log_free(program.log);
    return saved;
}

static void count_line(const char *line, size_t *counts)
{
    char *rest;
    unsigned long writer = strtoul(line, &rest, 10);
    unsigned long number = strtoul(rest + 1, NULL, 10);
    assert_true(writer < WRITERS && number < LINES_EACH);
    counts[writer * LINES_EACH + number]++;
}

static bool is_running(pid_t child)
{
    siginfo_t state = {0};
    return waitid(P_PID, (id_t)child, &state, WEXITED | WNOHANG | WNOWAIT) == 0 &&
           state.si_pid == 0;
}

static void no_line_of_many_writers_is_lost_while_the_file_is_replaced(void **state)
{
    pid_t children[WRITERS];
    size_t numbers[WRITERS];
    really_sleeps = true;
    assert_true(append(&first, "0-0\n"));
    for (size_t i = 0; i < WRITERS; i++) {
        numbers[i] = i;
        children[i] = child_start(write_lines, &numbers[i]);
    }
    bool all_well = true;
    for (size_t i = 0; i < WRITERS; i++) {
        while (is_running(children[i]) && all_well)
            all_well = log_replace(second.log, keep_all, NULL, &second.error) ||
                       second.error.message == MESSAGE_LOG_LOCKED;
        all_well = child_wait(children[i]) && all_well;
    }
    assert_true(all_well);
    assert_true(read_log(&second));
    size_t counts[WRITERS * LINES_EACH] = {0};
    for (const char *line = second.news.bytes.text; *line != '\0'; line = strchr(line, '\n') + 1)
        count_line(line, counts);
    assert_int_equal(counts[0]--, 2);
    for (size_t i = 0; i < WRITERS * LINES_EACH; i++)
        assert_int_equal(counts[i], 1);
}

#define IN_FOLDER(test) cmocka_unit_test_setup_teardown(test, enter, leave)

int main(void)
{
    setlocale(LC_CTYPE, "C.UTF-8");
    const struct CMUnitTest tests[] = {
        IN_FOLDER(a_missing_file_is_no_error_and_is_not_made_by_reading),
        IN_FOLDER(the_first_append_makes_the_file_with_its_header),
        IN_FOLDER(each_sees_what_the_other_appended),
        IN_FOLDER(folders_are_made_for_the_first_append),
        IN_FOLDER(a_new_file_is_private_whatever_the_umask),
        IN_FOLDER(the_mode_of_a_file_that_was_prepared_is_kept),
        IN_FOLDER(a_link_to_a_file_that_is_not_there_yet_is_followed),
        IN_FOLDER(a_file_is_ours_by_its_first_line),
        IN_FOLDER(a_lost_first_line_is_named_once_and_what_can_be_read_is_used),
        IN_FOLDER(a_file_that_an_append_refuses_is_not_touched),
        IN_FOLDER(a_torn_line_is_shown_and_stays_alone),
        IN_FOLDER(a_torn_line_is_news_once_nobody_can_be_writing_it),
        IN_FOLDER(a_line_that_is_still_being_written_is_left_for_later),
        IN_FOLDER(a_file_that_was_there_and_is_gone_is_never_made_anew),
        IN_FOLDER(a_folder_that_is_gone_is_not_made_anew),
        IN_FOLDER(a_file_gets_back_what_it_lost),
        IN_FOLDER(a_look_gives_it_back_too_and_writes_nothing_else),
        IN_FOLDER(a_change_in_place_is_noticed_wherever_it_is),
        IN_FOLDER(nothing_is_written_into_the_file_of_somebody_else),
        IN_FOLDER(a_foreign_file_in_its_place_is_refused_and_what_was_known_not_forgotten),
        IN_FOLDER(what_is_no_regular_file_is_refused),
        IN_FOLDER(without_rights_a_file_is_read_but_not_appended_to),
        IN_FOLDER(a_lock_that_another_holds_is_waited_for_two_seconds),
        IN_FOLDER(a_file_system_without_locks_is_named_once),
        IN_FOLDER(a_lock_that_fails_otherwise_stops_the_append),
        IN_FOLDER(what_may_not_be_on_the_disk_is_not_saved_and_can_be_appended_again),
        IN_FOLDER(a_file_that_does_not_close_is_not_saved),
        IN_FOLDER(an_interrupted_sync_is_done_again),
        IN_FOLDER(a_folder_that_could_not_be_synced_is_synced_by_the_next_append),
        IN_FOLDER(a_write_that_fails_is_taken_back),
        IN_FOLDER(without_a_lock_nothing_is_taken_back),
        IN_FOLDER(a_log_does_not_grow_beyond_what_can_be_read),
        IN_FOLDER(replacing_gets_all_lines_and_everyone_reads_the_new_file),
        IN_FOLDER(a_file_that_is_replaced_while_its_lock_is_waited_for_is_opened_again),
        IN_FOLDER(what_is_saved_in_a_file_that_was_replaced_meanwhile_is_saved_again),
        IN_FOLDER(what_is_put_in_the_place_of_a_file_that_is_being_replaced_is_not_lost),
        IN_FOLDER(a_replacement_that_is_refused_changes_nothing),
        IN_FOLDER(no_line_of_many_writers_is_lost_while_the_file_is_replaced),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
