/* Signals, and a terminal that goes away: what was typed is saved, and the program ends. */
#include <locale.h>
#include <signal.h>
#include <unistd.h>

#include "../support/folder.h"
#include "../support/program.h"
#include "../support/test.h"
#include "../support/wizard.h"

static struct test_terminal *start_typing(void)
{
    struct test_terminal *wizard = wizard_start(NULL);
    wizard_open_factor(wizard, 2, "Draagvlak top");
    wizard_open_field(wizard, "Eigenaar", "Een functie");
    test_terminal_type(wizard, "HR-adviseur");
    test_terminal_wait_cursor_at(wizard, "HR-adviseur");
    return wizard;
}

static void assert_owner_saved(void)
{
    char *log = program_read_file(LOG_FILE);
    assert_says(log, "\"field\":\"owner\",\"value\":\"HR-adviseur\"");
    free(log);
}

static void ctrl_c_saves_what_is_typed_and_ends_with_130(void **state)
{
    struct test_terminal *wizard = start_typing();
    test_terminal_press(wizard, "ctrl-c");
    wizard_ends(wizard, 130);
    assert_owner_saved();
}

static void an_end_from_outside_saves_what_is_typed(void **state)
{
    static const int signals[] = {SIGTERM, SIGHUP,  SIGQUIT, SIGUSR1, SIGUSR2,
                                  SIGALRM, SIGXCPU, SIGPWR,  SIGPROF, SIGPOLL};
    for (size_t i = 0; i < sizeof signals / sizeof signals[0]; i++) {
        remove(LOG_FILE);
        struct test_terminal *wizard = start_typing();
        test_terminal_signal(wizard, signals[i]);
        wizard_ends(wizard, 0);
        assert_owner_saved();
    }
}

/* What sanitizers report, they are left to report. */
static void an_end_as_it_stands_puts_the_terminal_back(void **state)
{
    static const int signals[] = {
        SIGABRT, SIGTRAP, SIGSYS,
#ifndef __SANITIZE_ADDRESS__
        SIGSEGV, SIGBUS,  SIGFPE, SIGILL,
#endif
    };
    for (size_t i = 0; i < sizeof signals / sizeof signals[0]; i++) {
        struct test_terminal *wizard = start_typing();
        assert_false(test_terminal_in_lines(wizard));
        test_terminal_signal(wizard, signals[i]);
        assert_int_equal(test_terminal_wait_exit(wizard), 128 + signals[i]);
        assert_true(test_terminal_in_lines(wizard));
        assert_false(test_terminal_alternate_screen(wizard));
        assert_true(test_terminal_cursor_visible(wizard));
        test_terminal_close(wizard);
        assert_int_equal(SHELL("rm -rf .local").status, 0);
    }
}

static void an_end_line_by_line_puts_the_terminal_back(void **state)
{
    static const char *const words[] = {"-a", NULL};
    struct test_terminal *wizard = wizard_start_with(words, NULL, 24, 80);
    test_terminal_wait_for(wizard, "Uw keuze:");
    assert_false(test_terminal_in_lines(wizard));
    test_terminal_signal(wizard, SIGABRT);
    assert_int_equal(test_terminal_wait_exit(wizard), 128 + SIGABRT);
    assert_true(test_terminal_in_lines(wizard));
    test_terminal_close(wizard);
}

/* Stopped, it has read nothing of what is typed when the signal comes. */
static void what_was_typed_before_ctrl_c_counts(void **state)
{
    struct test_terminal *wizard = start_typing();
    test_terminal_signal(wizard, SIGSTOP);
    test_terminal_type(wizard, " en OR\003");
    test_terminal_signal(wizard, SIGCONT);
    wizard_ends(wizard, 130);
    char *log = program_read_file(LOG_FILE);
    assert_says(log, "\"field\":\"owner\",\"value\":\"HR-adviseur en OR\"");
    free(log);
}

static void a_terminal_that_is_closed_saves_what_is_typed(void **state)
{
    struct test_terminal *wizard = start_typing();
    test_terminal_hang_up(wizard);
    assert_int_equal(test_terminal_wait_exit(wizard), 0);
    test_terminal_close(wizard);
    assert_owner_saved();
}

static void a_closed_terminal_is_noticed_without_a_signal(void **state)
{
    struct test_terminal *shell =
        wizard_start_script("trap '' HUP; exec \"$BANENAFSPRAAK\" 3>&1", NULL);
    test_terminal_wait_for(shell, "10 succesfactoren");
    test_terminal_wait_answer(shell, 0);
    test_terminal_hang_up(shell);
    assert_int_equal(test_terminal_wait_exit(shell), 0);
    test_terminal_close(shell);
}

static void a_terminal_that_can_no_longer_be_read_ends_it(void **state)
{
    /*
     * In the background, and deaf to being stopped for reading there: read gives an error each time. What the terminal
     * answers to being asked for its kind may do, before anything is typed.
     */
    struct test_terminal *shell = wizard_start_script(
        "set -m; trap '' TTIN TTOU; \"$BANENAFSPRAAK\" & wait $!; echo ended with $?", NULL);
    test_terminal_type(shell, "x\n");
    test_terminal_wait_for(shell, "ended with 0");
    test_terminal_close(shell);
}

static void what_cannot_be_saved_is_said_at_the_end(void **state)
{
    struct test_terminal *wizard = wizard_start(NULL);
    wizard_open_factor(wizard, 2, "Draagvlak top");
    wizard_open_field(wizard, "Streefdatum", "Zoals 15-1");
    test_terminal_type(wizard, "binnenkort");
    test_terminal_wait_cursor_at(wizard, "binnenkort");
    test_terminal_press(wizard, "ctrl-c");
    assert_int_equal(test_terminal_wait_exit(wizard), 130);
    test_terminal_wait_for(wizard, "Stap 2, Streefdatum: deze tekst is niet opgeslagen.");
    test_terminal_close(wizard);
}

/* --- put aside from outside; Ctrl-Z is a key --- */

static const char in_a_shell[] =
    "set -m; sh -c 'echo $$ >pid; exec \"$BANENAFSPRAAK\"'; echo stopped with $?; read -r answer; "
    "fg >/dev/null; echo ended with $?";

static void put_aside(struct test_terminal *shell)
{
    assert_int_equal(SHELL("kill -TSTP $(cat pid)").status, 0);
    test_terminal_wait_for(shell, "stopped with 148");
}

static void a_stop_gives_the_terminal_back_and_fg_takes_it_again(void **state)
{
    struct test_terminal *shell = wizard_start_script(in_a_shell, NULL);
    test_terminal_wait_for(shell, "Organisatie");
    test_terminal_press(shell, "ctrl-n");
    test_terminal_wait_for(shell, "stap 1 van 10");
    put_aside(shell);
    assert_false(test_terminal_alternate_screen(shell));
    assert_true(test_terminal_cursor_visible(shell));
    test_terminal_type(shell, "\n");
    test_terminal_wait_for(shell, "stap 1 van 10");
    assert_true(test_terminal_alternate_screen(shell));
    test_terminal_press(shell, "ctrl-n");
    test_terminal_wait_for(shell, "stap 2 van 10");
    test_terminal_press(shell, "ctrl-q");
    test_terminal_wait_for(shell, "ended with 0");
    test_terminal_close(shell);
}

static void what_is_typed_survives_a_stop(void **state)
{
    struct test_terminal *shell = wizard_start_script(in_a_shell, NULL);
    test_terminal_wait_for(shell, "Organisatie");
    test_terminal_type(shell, "Water");
    test_terminal_wait_cursor_at(shell, "Water");
    put_aside(shell);
    test_terminal_type(shell, "\n");
    test_terminal_wait_cursor_at(shell, "Water");
    test_terminal_type(shell, "schap\r");
    test_terminal_wait_for(shell, "Organisatie   Waterschap");
    test_terminal_press(shell, "ctrl-q");
    test_terminal_wait_for(shell, "ended with 0");
    test_terminal_close(shell);
}

static void ctrl_z_undoes_and_does_not_stop(void **state)
{
    struct test_terminal *wizard = wizard_start(NULL);
    test_terminal_press(wizard, "ctrl-z");
    test_terminal_wait_for(wizard, "niets om ongedaan te maken");
    test_terminal_press(wizard, "ctrl-n");
    test_terminal_wait_for(wizard, "stap 1 van 10");
    wizard_stop(wizard);
}

static void a_stop_from_outside_is_drawn_over_afterwards(void **state)
{
    struct test_terminal *wizard = wizard_start(NULL);
    size_t seen = test_terminal_bytes_seen(wizard);
    test_terminal_signal(wizard, SIGSTOP);
    test_terminal_signal(wizard, SIGCONT);
    test_terminal_wait_answer(wizard, seen);
    test_terminal_wait_for(wizard, "Organisatie");
    assert_true(test_terminal_bytes_seen(wizard) > seen + 500);
    wizard_stop(wizard);
}

static void nothing_is_sent_while_nobody_does_anything(void **state)
{
    enum { TWO_SECONDS = 2000 };
    struct test_terminal *wizard = wizard_start(NULL);
    wizard_tick(wizard, 2, "Draagvlak top");
    size_t seen = test_terminal_bytes_seen(wizard);
    test_terminal_watch(wizard, TWO_SECONDS);
    assert_int_equal(test_terminal_bytes_seen(wizard), seen);
    wizard_stop(wizard);
}

int main(void)
{
    setlocale(LC_CTYPE, "C.UTF-8");
    const struct CMUnitTest tests[] = {
        in_folder(ctrl_c_saves_what_is_typed_and_ends_with_130),
        in_folder(an_end_from_outside_saves_what_is_typed),
        in_folder(an_end_as_it_stands_puts_the_terminal_back),
        in_folder(an_end_line_by_line_puts_the_terminal_back),
        in_folder(what_was_typed_before_ctrl_c_counts),
        in_folder(a_terminal_that_is_closed_saves_what_is_typed),
        in_folder(a_closed_terminal_is_noticed_without_a_signal),
        in_folder(a_terminal_that_can_no_longer_be_read_ends_it),
        in_folder(what_cannot_be_saved_is_said_at_the_end),
        in_folder(a_stop_gives_the_terminal_back_and_fg_takes_it_again),
        in_folder(what_is_typed_survives_a_stop),
        in_folder(ctrl_z_undoes_and_does_not_stop),
        in_folder(a_stop_from_outside_is_drawn_over_afterwards),
        in_folder(nothing_is_sent_while_nobody_does_anything),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
