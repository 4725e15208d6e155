/*
 * The wizard on a disk that needs seconds for each save (strace holds up every fdatasync, and where it is said every
 * fsync): it answers keys all the same, and all that they changed is saved. And an overview of files that take seconds to
 * read: it says how far it is.
 *
 * Not a test of `make test`: strace comes with the packages of `make check`, and sanitizers do not work under it.
 */
#include <locale.h>

#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <setjmp.h>

#include <cmocka.h>

#include "../support/folder.h"
#include "../support/program.h"
#include "../support/wizard.h"

/* -D: the process that was started is the wizard itself, and strace is beside it. */
#define UNDER_STRACE(calls)                                                                        \
    "exec strace -D -f -y --seccomp-bpf -qq -o trace -e trace=" calls " -e inject=" calls ":"
#define SAVING "Bezig met opslaan."

static struct test_terminal *start_with(const char *script)
{
    struct test_terminal *wizard = wizard_start_script(script, NULL);
    test_terminal_wait_for(wizard, "10 succesfactoren");
    test_terminal_wait_answer(wizard, 0);
    return wizard;
}

static void tick(struct test_terminal *wizard, const char *digit, const char *title)
{
    wizard_open_factor(wizard, digit, title);
    wizard_focus_first_action(wizard);
    wizard_press(wizard, "space");
    test_terminal_wait_for(wizard, "Aangevinkt.");
}

/* Would wait in vain if a key had waited for the disk: the save would be done by then. */
static void wait_saving(struct test_terminal *wizard)
{
    test_terminal_wait_for(wizard, SAVING);
}

static void keys_are_answered_while_a_save_is_under_way(void **state)
{
    (void)state;
    struct test_terminal *wizard =
        start_with(UNDER_STRACE("fdatasync,fsync") "delay_enter=4s \"$BANENAFSPRAAK\"");
    tick(wizard, "2", "Draagvlak top");
    wait_saving(wizard);
    wizard_open_factor(wizard, "3", "projectteam");
    wizard_open_field(wizard, "Eigenaar: ", "Een functie");
    wizard_type(wizard, "HR-adviseur");
    wait_saving(wizard);
    wizard_press(wizard, "enter");
    wait_saving(wizard);
    test_terminal_wait_for(wizard, "Opgeslagen.");
    wizard_stop(wizard);
    char *log = program_read_file(LOG_FILE);
    assert_int_equal(count_of(log, "\"factor\":\"draagvlak-top\",\"action\""), 1);
    assert_int_equal(count_of(log, "\"HR-adviseur\""), 1);
    free(log);
}

static void what_is_changed_meanwhile_goes_together_into_the_next_save(void **state)
{
    (void)state;
    struct test_terminal *wizard =
        start_with(UNDER_STRACE("fdatasync") "delay_enter=4s \"$BANENAFSPRAAK\"");
    tick(wizard, "2", "Draagvlak top");
    tick(wizard, "3", "projectteam");
    wizard_press(wizard, "space");
    wizard_press(wizard, "space");
    wait_saving(wizard);
    test_terminal_wait_for(wizard, "Opgeslagen.");
    wizard_stop(wizard);
    char *trace = program_read_file("trace");
    assert_int_equal(count_of(trace, "voortgang.jsonl>"), 2);
    free(trace);
    char *log = program_read_file(LOG_FILE);
    assert_int_equal(count_of(log, "\n"), 5);
    free(log);
}

static void stopping_waits_for_the_disk(void **state)
{
    (void)state;
    struct test_terminal *wizard =
        start_with(UNDER_STRACE("fdatasync") "delay_enter=2s \"$BANENAFSPRAAK\"");
    tick(wizard, "2", "Draagvlak top");
    wizard_press(wizard, "space");
    wait_saving(wizard);
    wizard_stop(wizard);
    char *log = program_read_file(LOG_FILE);
    assert_int_equal(count_of(log, "\n"), 3);
    free(log);
}

static void what_the_disk_refused_is_not_called_saved_before_it_is(void **state)
{
    (void)state;
    struct test_terminal *wizard =
        start_with(UNDER_STRACE("fdatasync") "error=EIO:when=1 \"$BANENAFSPRAAK\"");
    wizard_open_factor(wizard, "2", "Draagvlak top");
    wizard_focus_first_action(wizard);
    test_terminal_press(wizard, "space");
    test_terminal_wait_for(wizard, "NIET OPGESLAGEN: ");
    test_terminal_wait_for(wizard, "Opgeslagen."); /* tried again, by itself */
    wizard_stop(wizard);
    char *trace = program_read_file("trace");
    assert_says(trace, "(INJECTED)");
    free(trace);
    assert_done(RUN("check"), "");
    assert_says(RUN("status").output, "Draagvlak");
}

static void an_overview_says_how_far_it_is_when_reading_takes_long(void **state)
{
    (void)state;
    for (int i = 0; i < 6; i++) {
        char path[32];
        snprintf(path, sizeof path, "%d.jsonl", i);
        assert_done(RUN("--file", path, "set", "2", "done", "yes"), "");
    }
    const char *quick = "\"$BANENAFSPRAAK\" overview ?.jsonl --format csv >quick.csv";
    assert_string_equal(SHELL(quick).errors, "");
    const char *slow = "for i in 0 1 2 3 4 5; do set -- \"$@\" -P \"$PWD/$i.jsonl\"; done; "
                       "exec strace -f -qq -o trace \"$@\" -e inject=pread64:delay_enter=1500ms "
                       "\"$BANENAFSPRAAK\" overview ?.jsonl --format csv >slow.csv";
    struct outcome outcome = SHELL(slow);
    assert_int_equal(outcome.status, 0);
    assert_says(outcome.errors, " van 6 bestanden gelezen\n");
    assert_int_equal(SHELL("cmp quick.csv slow.csv").status, 0);
    char *trace = program_read_file("trace");
    assert_true(count_of(trace, "(DELAYED)") >= 6);
    free(trace);
}

#define in_folder(test) cmocka_unit_test_setup_teardown(test, folder_enter, folder_leave)

int main(void)
{
    setlocale(LC_CTYPE, "C.UTF-8");
    const struct CMUnitTest tests[] = {
        in_folder(keys_are_answered_while_a_save_is_under_way),
        in_folder(what_is_changed_meanwhile_goes_together_into_the_next_save),
        in_folder(stopping_waits_for_the_disk),
        in_folder(what_the_disk_refused_is_not_called_saved_before_it_is),
        in_folder(an_overview_says_how_far_it_is_when_reading_takes_long),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
