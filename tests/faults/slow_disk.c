/*
 * The wizard on a disk that needs seconds for each save (strace holds up every fdatasync, and where it is said every
 * fsync): it answers keys all the same, and all that they changed is saved. And how often a change waits for the disk.
 *
 * Not a test of `make test`: strace comes with the packages of `make check`, and sanitizers do not work under it.
 */
#include <locale.h>
#include <signal.h>
#include <stdlib.h>

#include "../support/folder.h"
#include "../support/program.h"
#include "../support/test.h"
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

static void tick(struct test_terminal *wizard, int factor, const char *title)
{
    wizard_open_factor(wizard, factor, title);
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
    struct test_terminal *wizard =
        start_with(UNDER_STRACE("fdatasync,fsync") "delay_enter=4s \"$BANENAFSPRAAK\"");
    tick(wizard, 2, "Draagvlak top");
    wait_saving(wizard);
    wizard_open_factor(wizard, 3, "projectteam");
    wizard_open_field(wizard, "Eigenaar", "Een functie");
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
    struct test_terminal *wizard =
        start_with(UNDER_STRACE("fdatasync") "delay_enter=4s \"$BANENAFSPRAAK\"");
    tick(wizard, 2, "Draagvlak top");
    tick(wizard, 3, "projectteam");
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
    struct test_terminal *wizard =
        start_with(UNDER_STRACE("fdatasync") "delay_enter=2s \"$BANENAFSPRAAK\"");
    tick(wizard, 2, "Draagvlak top");
    wizard_press(wizard, "space");
    wait_saving(wizard);
    wizard_stop(wizard);
    char *log = program_read_file(LOG_FILE);
    assert_int_equal(count_of(log, "\n"), 3);
    free(log);
}

static void what_the_disk_refused_is_not_called_saved_before_it_is(void **state)
{
    struct test_terminal *wizard =
        start_with(UNDER_STRACE("fdatasync") "error=EIO:when=1 \"$BANENAFSPRAAK\"");
    wizard_open_factor(wizard, 2, "Draagvlak top");
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

#define WAITS "fdatasync,fsync,sync,syncfs,msync"

/* Counted from when the page is there until the wizard is killed, so that what the start and the end do is left out. */
static size_t waits_of(struct test_terminal *wizard, void (*act)(struct test_terminal *wizard))
{
    assert_done(SHELL(": >trace"),
                ""); /* strace goes on behind what was there: the rest is zeroes */
    act(wizard);
    test_terminal_signal(wizard, SIGKILL);
    test_terminal_wait_exit(wizard);
    test_terminal_close(wizard);
    const char *counted = SHELL("tr -d '\\0' <trace | grep -cE '(sync|msync)\\('").output;
    return (size_t)strtoul(counted, NULL, 10);
}

static void tick_and_wait(struct test_terminal *wizard)
{
    wizard_tick(wizard, 2, "Draagvlak top");
}

static void type_a_note(struct test_terminal *wizard)
{
    wizard_open_factor(wizard, 2, "Draagvlak top");
    wizard_open_field(wizard, "Notitie", "Geen namen");
    wizard_type(wizard, "een notitie die nog niet is opgeslagen");
}

/* The name of the file was put on the disk at the start; no draft is waited for. */
static void a_tick_waits_for_the_disk_once_and_typing_never(void **state)
{
    assert_done(RUN("set", "1", "done", "yes"), "");
    const char *script =
        "exec strace -D -f -y --seccomp-bpf -qq -o trace -e trace=" WAITS " \"$BANENAFSPRAAK\"";
    assert_int_equal(waits_of(start_with(script), tick_and_wait), 1);
    assert_int_equal(waits_of(start_with(script), type_a_note), 0);
}

int main(void)
{
    setlocale(LC_CTYPE, "C.UTF-8");
    const struct CMUnitTest tests[] = {
        in_folder(keys_are_answered_while_a_save_is_under_way),
        in_folder(what_is_changed_meanwhile_goes_together_into_the_next_save),
        in_folder(stopping_waits_for_the_disk),
        in_folder(what_the_disk_refused_is_not_called_saved_before_it_is),
        in_folder(a_tick_waits_for_the_disk_once_and_typing_never),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
