/* The command `compact`: the file holds only what stands now, and nothing that stands is lost. */
#include <locale.h>
#include <sys/stat.h>

#include "../support/folder.h"
#include "../support/program.h"
#include "../support/test.h"

static void only_what_stands_is_left(void **state)
{
    assert_done(RUN("set", "2", "note", "one"), "");
    assert_done(RUN("set", "2", "note", "two"), "");
    assert_done(RUN("set", "3", "done", "yes"), "");
    char *before = strdup(RUN("export", "--format", "json").output);
    struct outcome outcome = RUN("compact");
    assert_done(outcome, "");
    assert_says(outcome.errors, "van 3 wijzigingen blijven er 2.");
    char *log = program_read_file(LOG_FILE);
    assert_int_equal(count_of(log, "\n"), 3);
    assert_null(strstr(log, "\"one\""));
    assert_done(RUN("export", "--format", "json"), before);
    assert_done(RUN("check"), "");
    assert_done(RUN("compact"), "");
    assert_file(LOG_FILE, log);
    free(log);
    free(before);
}

static void an_older_copy_brings_nothing_back(void **state)
{
    assert_done(RUN("set", "2", "note", "ouder-woord"), "");
    assert_done(SHELL("cp " LOG_FILE " old.jsonl"), "");
    assert_done(RUN("set", "2", "note", "two"), "");
    assert_done(RUN("compact"), "");
    assert_done(RUN("merge", "old.jsonl"), "");
    struct outcome outcome = RUN("export", "--format", "text");
    assert_says(outcome.output, "two");
    assert_null(strstr(outcome.output, "ouder-woord"));
}

#define LATEST                                                                                     \
    "{\"id\":\"2\",\"at\":\"2026-11-22T10:00:00.000Z\",\"by\":\"\",\"factor\":\"financien\","      \
    "\"field\":\"note\",\"value\":\"two\",\"replaces\":[\"1\"]}\n"
#define EARLIER                                                                                    \
    "{\"id\":\"1\",\"at\":\"2026-11-22T09:00:00.000Z\",\"by\":\"\",\"factor\":\"financien\","      \
    "\"field\":\"note\",\"value\":\"one\",\"replaces\":[]}\n"

static void lines_that_cannot_be_read_are_kept_byte_for_byte_at_the_end(void **state)
{
    folder_write("x.jsonl", LOG_HEADER "non\xffsense\n" EARLIER "\n{\"id\":\n" LATEST "torn");
    struct outcome outcome = RUN("-f", "x.jsonl", "compact");
    assert_done(outcome, "");
    assert_says(outcome.errors, "3 regels waren niet te lezen");
    assert_file("x.jsonl", LOG_HEADER LATEST "non\xffsense\n{\"id\":\ntorn\n");
}

static void a_lost_first_line_is_put_back(void **state)
{
    folder_write("x.jsonl", EARLIER LATEST);
    assert_done(RUN("-f", "x.jsonl", "compact"), "");
    assert_file("x.jsonl", LOG_HEADER LATEST);
    assert_done(RUN("-f", "x.jsonl", "check"), "");
}

static void without_a_file_there_is_nothing_to_do(void **state)
{
    struct outcome outcome = RUN("compact");
    assert_done(outcome, "");
    assert_says(outcome.errors, "Er valt niets op te ruimen.");
    assert_int_equal(folder_count(), 0);
}

static void a_disk_without_room_leaves_the_file_whole(void **state)
{
    assert_done(RUN("set", "2", "note", "one"), "");
    assert_done(RUN("set", "2", "note", "two"), "");
    char *before = program_read_file(LOG_FILE);
    assert_refused(SHELL("ulimit -f 0; \"$BANENAFSPRAAK\" compact"), 1, "groter dan hier mag");
    assert_file(LOG_FILE, before);
    assert_done(SHELL("test \"$(ls " LOG_FOLDER ")\" = voortgang.jsonl"), "");
    free(before);
}

static void the_mode_of_the_file_stays(void **state)
{
    struct stat status;
    assert_done(RUN("-f", "x.jsonl", "set", "2", "note", "one"), "");
    assert_int_equal(stat("x.jsonl", &status), 0);
    assert_int_equal(status.st_mode & 0777, 0600);
    assert_int_equal(chmod("x.jsonl", 0640), 0);
    assert_done(RUN("-f", "x.jsonl", "set", "2", "note", "two"), "");
    assert_done(RUN("-f", "x.jsonl", "compact"), "");
    assert_int_equal(stat("x.jsonl", &status), 0);
    assert_int_equal(status.st_mode & 0777, 0640);
}

int main(void)
{
    setlocale(LC_CTYPE, "C.UTF-8");
    const struct CMUnitTest tests[] = {
        in_folder(only_what_stands_is_left),
        in_folder(an_older_copy_brings_nothing_back),
        in_folder(lines_that_cannot_be_read_are_kept_byte_for_byte_at_the_end),
        in_folder(a_lost_first_line_is_put_back),
        in_folder(without_a_file_there_is_nothing_to_do),
        in_folder(a_disk_without_room_leaves_the_file_whole),
        in_folder(the_mode_of_the_file_stays),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
