/* What cannot be saved: said, kept, tried again, and saved once it can be. */
#include <locale.h>
#include <signal.h>
#include <sys/stat.h>
#include <unistd.h>

#include "../support/folder.h"
#include "../support/program.h"
#include "../support/test.h"
#include "../support/wizard.h"

static void tick(struct test_terminal *wizard, const char *notice)
{
    wizard_open_factor(wizard, 2, "Draagvlak top");
    wizard_focus_first_action(wizard);
    test_terminal_press(wizard, "space");
    test_terminal_wait_for(wizard, notice);
    test_terminal_wait_answer(wizard, 0);
}

static struct test_terminal *start_on(const char *path)
{
    const char *const words[] = {"-f", path, NULL};
    struct test_terminal *wizard = wizard_start_with(words, NULL, 24, 80);
    test_terminal_wait_for(wizard, "10 succesfactoren");
    test_terminal_wait_answer(wizard, 0);
    return wizard;
}

static void a_save_that_fails_is_tried_again_until_it_succeeds(void **state)
{
    struct test_terminal *wizard = start_on("x.jsonl");
    assert_int_equal(mkdir("x.jsonl", 0700), 0);
    tick(wizard, "NIET OPGESLAGEN: ");
    test_terminal_wait_for(wizard, "Dit is een map.");
    wizard_open_factor(wizard, 3, "Samenstellen");
    test_terminal_wait_for(wizard, "NIET OPGESLAGEN: ");
    assert_int_equal(rmdir("x.jsonl"), 0);
    test_terminal_wait_for(wizard, "Opgeslagen.");
    wizard_stop(wizard);
    char *log = program_read_file("x.jsonl");
    assert_int_equal(count_of(log, "\n"), 2);
    free(log);
}

static void what_is_not_saved_at_the_end_is_said_and_counts_as_failed(void **state)
{
    struct test_terminal *wizard = start_on("x.jsonl");
    assert_int_equal(mkdir("x.jsonl", 0700), 0);
    tick(wizard, "NIET OPGESLAGEN: ");
    test_terminal_press(wizard, "ctrl-q");
    test_terminal_wait_for(wizard, "Kies nog een keer");
    test_terminal_press(wizard, "ctrl-q");
    assert_int_equal(test_terminal_wait_exit(wizard), 1);
    test_terminal_wait_for(wizard, "NIET OPGESLAGEN: ");
    assert_false(test_terminal_alternate_screen(wizard));
    test_terminal_close(wizard);
}

static void a_disk_without_room_is_said_and_leaves_the_file_whole(void **state)
{
    assert_done(RUN("set", "1", "done", "yes"), "");
    char *before = program_read_file(LOG_FILE);
    struct test_terminal *wizard =
        wizard_start_script("ulimit -f 0; exec \"$BANENAFSPRAAK\"", NULL);
    test_terminal_wait_for(wizard, "Welkom terug.");
    tick(wizard, "NIET OPGESLAGEN: ");
    test_terminal_wait_for(wizard, "groter dan hier mag");
    test_terminal_signal(wizard, SIGTERM);
    assert_int_equal(test_terminal_wait_exit(wizard), 1);
    test_terminal_close(wizard);
    assert_file(LOG_FILE, before);
    free(before);
}

/* Root may write everything: then the program is started as nobody, if that user may reach it. */
static bool can_become_another(void)
{
    return geteuid() != 0 ||
           (chown(".", 65534, 65534) == 0 &&
            SHELL("setpriv --reuid=65534 --regid=65534 --clear-groups \"$BANENAFSPRAAK\" --version")
                    .status == 0);
}

static void a_file_that_may_not_be_written_is_told_at_the_start(void **state)
{
    if (!can_become_another())
        skip();
    assert_done(RUN("-f", "x.jsonl", "set", "2", "owner", "HR"), "");
    char *before = program_read_file("x.jsonl");
    assert_int_equal(chmod("x.jsonl", 0444), 0);
    struct test_terminal *wizard = wizard_start_script(
        geteuid() == 0 ? "exec setpriv --reuid=65534 --regid=65534 --clear-groups"
                         " \"$BANENAFSPRAAK\" -f x.jsonl"
                       : "exec \"$BANENAFSPRAAK\" -f x.jsonl",
        NULL);
    test_terminal_wait_for(wizard, "maar niets bewaren");
    test_terminal_wait_for(wizard, "is niet te wijzigen.");
    tick(wizard, "NIET OPGESLAGEN: ");
    test_terminal_signal(wizard, SIGTERM);
    assert_int_equal(test_terminal_wait_exit(wizard), 1);
    test_terminal_close(wizard);
    assert_file("x.jsonl", before);
    free(before);
}

static void a_folder_that_may_not_be_written_keeps_the_answer_on_the_screen(void **state)
{
    struct test_terminal *wizard = start_on("/proc/banenafspraak/x.jsonl");
    tick(wizard, "NIET OPGESLAGEN: ");
    test_terminal_wait_for(wizard, "gedaan  Wijs directie");
    test_terminal_close(wizard);
}

int main(void)
{
    setlocale(LC_CTYPE, "C.UTF-8");
    const struct CMUnitTest tests[] = {
        in_folder(a_save_that_fails_is_tried_again_until_it_succeeds),
        in_folder(what_is_not_saved_at_the_end_is_said_and_counts_as_failed),
        in_folder(a_disk_without_room_is_said_and_leaves_the_file_whole),
        in_folder(a_file_that_may_not_be_written_is_told_at_the_start),
        in_folder(a_folder_that_may_not_be_written_keeps_the_answer_on_the_screen),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
