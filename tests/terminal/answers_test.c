/* Answers: given in the wizard, on the disk when it says so, and there again the next time. */
#include <locale.h>
#include <signal.h>

#include "../support/folder.h"
#include "../support/program.h"
#include "../support/test.h"
#include "../support/wizard.h"

/* What stands of the second factor, according to the command line. */
static void assert_exported(const char *part)
{
    assert_says(RUN("export", "--format", "json").output, part);
}

static void what_was_answered_stands_there_again(void **state)
{
    struct test_terminal *wizard = wizard_start(NULL);
    wizard_tick(wizard, 2, "Draagvlak top");
    wizard_fill(wizard, "Eigenaar", "Een functie", "HR-adviseur", "enter");
    wizard_fill(wizard, "Streefdatum", "Zoals 15-1", "1-2-2999", "enter");
    test_terminal_wait_for(wizard, "Streefdatum        vrijdag 1 februari 2999");
    wizard_fill(wizard, "Notitie", "Geen namen", "één 漢 woord\rtwee", "tab");
    wizard_focus(wizard, "Afgerond?");
    wizard_press(wizard, "space");
    wizard_wait_saved(wizard, "Stap 2 is afgerond.");
    wizard_stop(wizard);

    char *log = program_read_file(LOG_FILE);
    assert_int_equal(count_of(log, "\n"), 6);
    assert_says(log, "\"value\":\"één 漢 woord\\ntwee\"");
    free(log);
    assert_exported("\"status\": \"done\"");

    wizard = wizard_start(NULL);
    test_terminal_wait_for(wizard, "Welkom terug. U was bij stap 2.");
    wizard_open_factor(wizard, 2, "Draagvlak top");
    test_terminal_wait_for(wizard, "stap 2 van 10 · Afgerond");
    test_terminal_wait_for(wizard, "gedaan  Wijs directie");
    wizard_focus(wizard, "Notitie");
    test_terminal_wait_for(wizard, "Eigenaar           HR-adviseur");
    test_terminal_wait_for(wizard, "Streefdatum        vrijdag 1 februari 2999");
    test_terminal_wait_for(wizard, "één 漢 woord");
    wizard_focus(wizard, "Ja: gekozen");
    wizard_stop(wizard);
}

static void what_is_said_to_be_saved_survives_a_kill(void **state)
{
    struct test_terminal *wizard = wizard_start(NULL);
    wizard_tick(wizard, 2, "Draagvlak top");
    test_terminal_signal(wizard, SIGKILL);
    assert_int_equal(test_terminal_wait_exit(wizard), 128 + SIGKILL);
    test_terminal_close(wizard);
    assert_exported("\"done\": true");

    wizard = wizard_start(NULL);
    test_terminal_wait_for(wizard, "Welkom terug. U was bij stap 2.");
    wizard_open_factor(wizard, 2, "Draagvlak top");
    test_terminal_wait_for(wizard, "gedaan  Wijs directie");
    wizard_stop(wizard);
}

static void keys_that_come_at_once_are_all_saved(void **state)
{
    struct test_terminal *wizard = wizard_start(NULL);
    wizard_open_factor(wizard, 1, "projectleider");
    wizard_focus_first_action(wizard);
    test_terminal_type(wizard, " \t \t \t \t \x11");
    wizard_ends(wizard, 0);
    char *log = program_read_file(LOG_FILE);
    assert_int_equal(count_of(log, "\"field\":\"done\",\"value\":true"), 5);
    free(log);
}

static void a_wrong_date_stays_in_its_field_until_it_is_mended(void **state)
{
    struct test_terminal *wizard = wizard_start(NULL);
    wizard_open_factor(wizard, 2, "Draagvlak top");
    wizard_open_field(wizard, "Streefdatum", "Zoals 15-1");
    test_terminal_type(wizard, "31-2-2026\r");
    test_terminal_wait_for(wizard, "Deze datum is niet duidelijk");
    test_terminal_press(wizard, "ctrl-u");
    test_terminal_wait_gone(wizard, "31-2-2026");
    wizard_type(wizard, "28-2-2999");
    wizard_press(wizard, "enter");
    test_terminal_wait_for(wizard, "Streefdatum        donderdag 28 februari 2999");
    wizard_wait_saved(wizard, "");
    wizard_stop(wizard);
    assert_exported("\"due\": \"2999-02-28\"");
}

static void a_text_that_cannot_be_saved_is_asked_about_before_the_end(void **state)
{
    struct test_terminal *wizard = wizard_start(NULL);
    wizard_open_factor(wizard, 2, "Draagvlak top");
    wizard_open_field(wizard, "Streefdatum", "Zoals 15-1");
    test_terminal_type(wizard, "binnenkort");
    test_terminal_press(wizard, "tab");
    test_terminal_wait_for(wizard, "Streefdatum        binnenkort");
    test_terminal_press(wizard, "ctrl-q");
    test_terminal_wait_for(wizard, "nog niet opgeslagen");
    test_terminal_press(wizard, "ctrl-q");
    assert_int_equal(test_terminal_wait_exit(wizard), 0);
    test_terminal_wait_for(wizard, "Stap 2, Streefdatum: deze tekst is niet opgeslagen.");
    test_terminal_close(wizard);
}

static void undo_steps_back_through_the_session(void **state)
{
    struct test_terminal *wizard = wizard_start(NULL);
    test_terminal_press(wizard, "ctrl-z");
    test_terminal_wait_for(wizard, "niets om ongedaan te maken");
    wizard_tick(wizard, 2, "Draagvlak top");
    wizard_fill(wizard, "Eigenaar", "Een functie", "HR", "enter");
    test_terminal_press(wizard, "ctrl-z");
    test_terminal_wait_for(wizard, "Ongedaan gemaakt: Eigenaar");
    test_terminal_wait_for(wizard, "Eigenaar\n");
    test_terminal_press(wizard, "ctrl-z");
    test_terminal_wait_for(wizard, "Ongedaan gemaakt: een vinkje");
    wizard_stop(wizard);
    char *untouched = strdup(RUN("status", "-f", "nowhere.jsonl").output);
    assert_done(RUN("status"), untouched);
    free(untouched);
}

int main(void)
{
    setlocale(LC_CTYPE, "C.UTF-8");
    const struct CMUnitTest tests[] = {
        in_folder(what_was_answered_stands_there_again),
        in_folder(what_is_said_to_be_saved_survives_a_kill),
        in_folder(keys_that_come_at_once_are_all_saved),
        in_folder(a_wrong_date_stays_in_its_field_until_it_is_mended),
        in_folder(a_text_that_cannot_be_saved_is_asked_about_before_the_end),
        in_folder(undo_steps_back_through_the_session),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
