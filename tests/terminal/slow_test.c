/* A terminal that is slow, stopped or does not wait: nothing is lost, and the program can be ended. */
#include <locale.h>
#include <signal.h>

#include "../support/folder.h"
#include "../support/program.h"
#include "../support/test.h"
#include "../support/wizard.h"

/* The wizard on a terminal of which a write returns at once, full or not. */
static struct test_terminal *start_without_waiting(const char *option)
{
    char script[200];
    snprintf(script, sizeof script,
             "exec perl -MFcntl -e 'fcntl(STDOUT, F_SETFL, O_RDWR | O_NONBLOCK); exec @ARGV' "
             "\"$BANENAFSPRAAK\" %s",
             option);
    return wizard_start_script(script, NULL);
}

/* Asks for so much output that the terminal, which takes nothing, is full; not for more than 64 keys, which are a paste. */
static void fill(struct test_terminal *wizard, const char *one, const char *other)
{
    enum { TIMES = 30, MILLISECONDS = 10 };
    test_terminal_hold(wizard, true);
    for (int i = 0; i < TIMES; i++) {
        test_terminal_type(wizard, one);
        test_terminal_watch(wizard, MILLISECONDS);
        test_terminal_type(wizard, other);
        test_terminal_watch(wizard, MILLISECONDS);
    }
}

static void a_screen_that_arrives_late_is_whole(void **state)
{
    enum { LONGER = 200 }; /* milliseconds; it has taken all keys that it can */
    for (int without_waiting = 0; without_waiting < 2; without_waiting++) {
        struct test_terminal *wizard =
            without_waiting ? start_without_waiting("") : wizard_start(NULL);
        test_terminal_wait_for(wizard, "F1: toetsen");
        fill(wizard, "\x0e", "\x10"); /* ends at the first step */
        for (int step = 1; step < 7; step++)
            test_terminal_press(wizard, "ctrl-n");
        test_terminal_watch(wizard, LONGER);
        test_terminal_hold(wizard, false);
        test_terminal_wait_for(wizard, "stap 7 van 10");
        test_terminal_wait_answer(wizard, 0);
        char *before = strdup(test_terminal_screen(wizard));
        wizard_press(wizard, "ctrl-l");
        assert_string_equal(test_terminal_screen(wizard), before);
        free(before);
        wizard_stop(wizard);
    }
}

static void lines_that_arrive_late_are_whole(void **state)
{
    struct test_terminal *wizard = start_without_waiting("-a");
    test_terminal_wait_for(wizard, "Uw keuze:");
    fill(wizard, "stap 2\r", "stap 3\r");
    test_terminal_type(wizard, "stap 7\r");
    test_terminal_hold(wizard, false);
    test_terminal_wait_for(wizard, "Naar stap 8: ");
    size_t length;
    const char *output = test_terminal_output(wizard, &length);
    assert_true(count_of(output, "Stap 2 van 10.") > 20);
    assert_int_equal(
        count_of(output, "Stap 2 van 10."),
        count_of(output, "Naar stap 3: ")); /* each page from its first to its last line */
    test_terminal_type(wizard, "stop\r");
    assert_int_equal(test_terminal_wait_exit(wizard), 0);
    test_terminal_close(wizard);
}

static time_t seconds_now(void)
{
    struct timespec now;
    clock_gettime(CLOCK_MONOTONIC, &now);
    return now.tv_sec;
}

static void a_stopped_terminal_keeps_it_from_nothing(void **state)
{
    static const int signals[] = {SIGTERM, SIGHUP, SIGINT};
    for (size_t i = 0; i < sizeof signals / sizeof signals[0]; i++) {
        remove(LOG_FILE);
        struct test_terminal *wizard = wizard_start(NULL);
        wizard_open_factor(wizard, 2, "Draagvlak top");
        wizard_open_field(wizard, "Eigenaar", "Een functie");
        wizard_type(wizard, "HR-adviseur");
        fill(wizard, "\f", "\f");
        time_t start = seconds_now();
        test_terminal_signal(wizard, signals[i]);
        assert_int_equal(test_terminal_wait_exit(wizard), signals[i] == SIGINT ? 130 : 0);
        assert_true(seconds_now() - start < TERMINAL_PATIENCE / 4);
        assert_true(test_terminal_in_lines(wizard));
        test_terminal_close(wizard);
        char *log = program_read_file(LOG_FILE);
        assert_says(log, "\"field\":\"owner\",\"value\":\"HR-adviseur\"");
        free(log);
    }
}

static void a_stopped_terminal_keeps_lines_from_nothing(void **state)
{
    static const char *const words[] = {"-a", NULL};
    struct test_terminal *wizard = wizard_start_with(words, NULL, 24, 80);
    test_terminal_wait_for(wizard, "Uw keuze:");
    test_terminal_type(wizard, "1\rGemeente\r");
    test_terminal_wait_for(wizard, "Opgeslagen.");
    fill(wizard, "stap 2\r", "stap 3\r");
    test_terminal_signal(wizard, SIGTERM);
    assert_int_equal(test_terminal_wait_exit(wizard), 0);
    assert_true(test_terminal_in_lines(wizard));
    test_terminal_close(wizard);
    char *log = program_read_file(LOG_FILE);
    assert_says(log, "\"Gemeente\"");
    free(log);
}

static void a_terminal_closed_while_it_is_full_ends_it(void **state)
{
    struct test_terminal *wizard = wizard_start(NULL);
    wizard_tick(wizard, 2, "Draagvlak top");
    fill(wizard, "\f", "\f");
    test_terminal_hang_up(wizard);
    assert_int_equal(test_terminal_wait_exit(wizard), 0);
    test_terminal_close(wizard);
    char *log = program_read_file(LOG_FILE);
    assert_int_equal(count_of(log, "\n"), 2);
    free(log);
}

static void a_command_waits_for_a_slow_terminal(void **state)
{
    struct test_terminal *command = start_without_waiting("--help");
    test_terminal_hold(command, true);
    test_terminal_watch(command, 100);
    test_terminal_hold(command, false);
    assert_int_equal(test_terminal_wait_exit(command), 0);
    test_terminal_close(command);
}

int main(void)
{
    setlocale(LC_CTYPE, "C.UTF-8");
    const struct CMUnitTest tests[] = {
        in_folder(a_screen_that_arrives_late_is_whole),
        in_folder(lines_that_arrive_late_are_whole),
        in_folder(a_stopped_terminal_keeps_it_from_nothing),
        in_folder(a_stopped_terminal_keeps_lines_from_nothing),
        in_folder(a_terminal_closed_while_it_is_full_ends_it),
        in_folder(a_command_waits_for_a_slow_terminal),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
