/* The file in which is kept what is not saved yet. */
#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

#include "../support/folder.h"
#include "../support/program.h"
#include "../support/test.h"
#include "store/draft.h"
#include "store/draft_frame.h"

#define ABOUT "/home/hr/voortgang.jsonl"

static int lock_fails;

/* In the place of that of the C library. */
int fcntl(int descriptor, int command, ...)
{
    va_list arguments;
    va_start(arguments, command);
    void *argument = va_arg(arguments, void *);
    va_end(arguments);
    if (command == F_OFD_SETLK && lock_fails != 0) {
        errno = lock_fails;
        return -1;
    }
    return (int)syscall(SYS_fcntl, descriptor, command, argument);
}

static int enter(void **state)
{
    if (folder_enter(state) != 0)
        return -1;
    char *here = getcwd(NULL, 0);
    int result = here == NULL ? -1 : setenv("XDG_STATE_HOME", here, 1);
    free(here);
    return result;
}

static struct draft *open_about(const char *about)
{
    struct error error;
    struct draft *draft = draft_open(about, &error);
    assert_non_null(draft);
    return draft;
}

static void close_draft(struct draft *draft)
{
    draft_close(draft);
}

static void put(struct draft *draft, const char *text)
{
    struct error error;
    assert_true(draft_put(draft, text, strlen(text), &error));
}

/* A program that keeps these texts, one after the other, and ends with the last of them unsaved. */
static void leave(const char *const texts[], size_t count)
{
    struct draft *draft = open_about(ABOUT);
    for (size_t i = 0; i < count; i++) {
        put(draft, texts[i]);
    }
    close_draft(draft);
}

static void assert_found(const char *about, const char *text)
{
    struct draft *draft = open_about(about);
    assert_string_equal(draft_found(draft), text);
    close_draft(draft);
}

static size_t files(void)
{
    return count_of(SHELL("ls banenafspraak 2>/dev/null").output, "\n");
}

static void nothing_is_written_before_there_is_something_to_keep(void **state)
{
    assert_found(ABOUT, "");
    assert_int_equal(folder_count(), 0);
}

static void the_last_text_is_found_again(void **state)
{
    static const char *const texts[] = {"e", "ee", "een", "een langere tekst", "één"};
    for (size_t count = 1; count <= sizeof texts / sizeof texts[0]; count++) {
        leave(texts, count);
        assert_found(ABOUT, texts[count - 1]);
        assert_found("/home/hr/other.jsonl", "");
        assert_found(ABOUT, texts[count - 1]);
    }
    assert_int_equal(files(), 1);
}

static void nothing_left_to_keep_removes_the_file(void **state)
{
    static const char *const texts[] = {"een tekst", ""};
    leave(texts, 2);
    assert_int_equal(files(), 0);
    assert_found(ABOUT, "");
}

static void only_the_owner_may_read_it(void **state)
{
    static const char *const texts[] = {"een tekst"};
    leave(texts, 1);
    assert_done(SHELL("stat -c %a banenafspraak/*"), "600\n");
}

static void two_programs_have_a_file_each(void **state)
{
    struct draft *one = open_about(ABOUT);
    struct draft *two = open_about(ABOUT);
    put(one, "van de een");
    put(two, "van de ander");
    struct draft *three = open_about(ABOUT);
    assert_string_equal(draft_found(three), "");
    close_draft(three);
    close_draft(one);
    close_draft(two);
    assert_int_equal(files(), 2);
    /* Each of the next two programs takes one over. */
    one = open_about(ABOUT);
    two = open_about(ABOUT);
    assert_string_not_equal(draft_found(one), "");
    assert_string_not_equal(draft_found(two), "");
    assert_string_not_equal(draft_found(one), draft_found(two));
    put(one, "");
    put(two, "");
    close_draft(one);
    close_draft(two);
    assert_int_equal(files(), 0);
}

/* Whatever the last writing left of its half, the text before it is whole. */
static void a_writing_that_is_cut_short_leaves_the_text_before_it(void **state)
{
    static const char *const first[] = {"de eerste tekst"};
    leave(first, 1);
    struct draft *draft = open_about(ABOUT);
    put(draft, "de tweede tekst");
    close_draft(draft);
    assert_found(ABOUT, "de tweede tekst");
    /* The second text stands at the beginning of the file, since the first one stands in the other half. */
    static const char *const cuts[] = {"0", "5", "20", "30", "53"};
    for (size_t i = 0; i < sizeof cuts / sizeof cuts[0]; i++) {
        char script[200];
        snprintf(script, sizeof script,
                 "cp banenafspraak/* kept; tr '\\0' x </dev/zero | head -c 60 | dd "
                 "of=$(ls banenafspraak/*) conv=notrunc bs=1 seek=%s count=30 2>/dev/null",
                 cuts[i]);
        assert_int_equal(SHELL(script).status, 0);
        assert_found(ABOUT, "de eerste tekst");
        assert_int_equal(SHELL("cp kept banenafspraak/*").status, 0);
    }
    assert_found(ABOUT, "de tweede tekst");
}

/* So that none takes over what another still writes; and what nobody would take over is not left for ever. */
static void without_locks_no_draft_is_taken_over_or_kept(void **state)
{
    static const char *const texts[] = {"een tekst"};
    leave(texts, 1);
    lock_fails = ENOLCK;
    struct draft *draft = open_about(ABOUT);
    struct error error = {0};
    assert_string_equal(draft_found(draft), "");
    assert_false(draft_put(draft, "nieuw", 5, &error));
    assert_int_equal(error.message, MESSAGE_DRAFT_CANNOT_WRITE);
    assert_int_equal(error.number, ENOLCK);
    close_draft(draft);
    lock_fails = 0;
    assert_int_equal(files(), 1);
    assert_found(ABOUT, "een tekst");
}

static void a_file_of_something_else_counts_as_none(void **state)
{
    static const char *const texts[] = {"een tekst"};
    leave(texts, 1);
    assert_int_equal(SHELL("for f in banenafspraak/*; do echo noise >$f; done").status, 0);
    assert_found(ABOUT, "");
}

static void what_cannot_be_read_is_left_as_it_is(void **state)
{
    static const char *const texts[] = {"een tekst"};
    leave(texts, 1);
    assert_int_equal(SHELL("for f in banenafspraak/*; do echo noise >$f; done").status, 0);
    struct draft *draft = open_about(ABOUT);
    put(draft, "een andere tekst");
    close_draft(draft);
    assert_int_equal(files(), 2);
    assert_done(SHELL("cat banenafspraak/*-1.jsonl"), "noise\n");
    assert_found(ABOUT, "een andere tekst");
}

static void a_number_that_cannot_be_counted_on_from_is_none(void **state)
{
    struct draft_frame frame;
    static const char last[] = "18446744073709551615text18446744073709551615\n";
    static const char usual[] = "09999999999999999999text09999999999999999999\n";
    assert_false(draft_frame_read(last, sizeof last - 1, &frame));
    assert_true(draft_frame_read(usual, sizeof usual - 1, &frame));
}

static void a_text_that_is_too_long_is_not_kept(void **state)
{
    char *text = calloc(1, DRAFT_LIMIT + 2);
    assert_non_null(text);
    memset(text, 'x', DRAFT_LIMIT);
    struct draft *draft = open_about(ABOUT);
    put(draft, text);
    close_draft(draft);
    assert_found(ABOUT, text);
    draft = open_about(ABOUT);
    text[DRAFT_LIMIT] = 'x';
    struct error error;
    assert_false(draft_put(draft, text, DRAFT_LIMIT + 1, &error));
    assert_int_equal(error.message, MESSAGE_PROBLEM_TOO_LONG);
    close_draft(draft);
    text[DRAFT_LIMIT] = '\0';
    assert_found(ABOUT, text);
    free(text);
}

static void without_a_home_there_are_no_drafts(void **state)
{
    struct error error;
    assert_int_equal(unsetenv("XDG_STATE_HOME"), 0);
    const char *before = getenv("HOME");
    char *home = before != NULL ? strdup(before) : NULL;
    unsetenv("HOME");
    assert_null(draft_open(ABOUT, &error));
    assert_int_equal(error.message, MESSAGE_PLACES_NO_HOME);
    if (home != NULL)
        setenv("HOME", home, 1);
    free(home);
}

static void a_folder_that_cannot_be_made_stops_nobody(void **state)
{
    folder_write("banenafspraak", "a file in the place of the folder");
    struct draft *draft = open_about(ABOUT);
    struct error error;
    assert_false(draft_put(draft, "een tekst", 9, &error));
    draft_close(draft);
    assert_int_equal(error.message, MESSAGE_DRAFT_CANNOT_WRITE);
    assert_int_equal(error.number, ENOTDIR);
    assert_found(ABOUT, "");
    assert_file("banenafspraak", "a file in the place of the folder");
}

#define IN_FOLDER(test) cmocka_unit_test_setup_teardown(test, enter, folder_leave)

int main(void)
{
    const struct CMUnitTest tests[] = {
        IN_FOLDER(nothing_is_written_before_there_is_something_to_keep),
        IN_FOLDER(the_last_text_is_found_again),
        IN_FOLDER(nothing_left_to_keep_removes_the_file),
        IN_FOLDER(only_the_owner_may_read_it),
        IN_FOLDER(two_programs_have_a_file_each),
        IN_FOLDER(a_writing_that_is_cut_short_leaves_the_text_before_it),
        IN_FOLDER(without_locks_no_draft_is_taken_over_or_kept),
        IN_FOLDER(a_file_of_something_else_counts_as_none),
        IN_FOLDER(what_cannot_be_read_is_left_as_it_is),
        IN_FOLDER(a_number_that_cannot_be_counted_on_from_is_none),
        IN_FOLDER(a_text_that_is_too_long_is_not_kept),
        IN_FOLDER(a_folder_that_cannot_be_made_stops_nobody),
        IN_FOLDER(without_a_home_there_are_no_drafts),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
