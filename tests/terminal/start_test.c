/* Starting the wizard: the first time, again, and when it cannot. */
#include <locale.h>
#include <unistd.h>

#include "../support/folder.h"
#include "../support/program.h"
#include "../support/test.h"
#include "../support/wizard.h"

static void the_first_time_it_says_what_this_is_and_asks_who_you_are(void **state)
{
    struct test_terminal *wizard = wizard_start(NULL);
    test_terminal_wait_for(wizard, "Met dit programma");
    test_terminal_wait_for(wizard, "De naam van uw organisatie"); /* the field is open */
    test_terminal_wait_for(wizard, "Uw functie\n");
    assert_true(test_terminal_alternate_screen(wizard));
    wizard_fill(wizard, "Organisatie", "De naam van uw organisatie", "Waterschap Één", "enter");
    wizard_open_field(wizard, "Uw functie", "Bijvoorbeeld HR-adviseur");
    test_terminal_type(wizard, "HR-adviseur\r");
    test_terminal_wait_for(wizard, "Uw functie    HR-adviseur");
    wizard_focus(wizard, "Beginnen");
    wizard_press(wizard, "enter");
    test_terminal_wait_for(wizard, "0 van 10 afgerond");
    test_terminal_wait_for(wizard, "Waterschap Één");
    wizard_stop(wizard);
    char *log = program_read_file(LOG_FILE);
    assert_says(log, LOG_HEADER_START ",\"file\":\"");
    assert_says(log, "\"field\":\"organisation\",\"value\":\"Waterschap Één\"");
    assert_null(strstr(log, "HR-adviseur")); /* the role is of the user, not of the organisation */
    free(log);
    char *settings = program_read_file(SETTINGS_FILE);
    assert_says(settings, "HR-adviseur");
    free(settings);
}

static void looking_writes_nothing(void **state)
{
    struct test_terminal *wizard = wizard_start(NULL);
    wizard_focus(wizard, "Beginnen");
    wizard_press(wizard, "enter");
    test_terminal_wait_for(wizard, "0 van 10 afgerond");
    wizard_stop(wizard);
    assert_int_equal(folder_count(), 0);
}

static void it_says_how_it_left_everything(void **state)
{
    struct test_terminal *wizard = wizard_start(NULL);
    test_terminal_press(wizard, "ctrl-q");
    assert_int_equal(test_terminal_wait_exit(wizard), 0);
    test_terminal_wait_for(wizard, "Er is niets gewijzigd.");
    test_terminal_close(wizard);

    wizard = wizard_start(NULL);
    wizard_tick(wizard, 2, "Draagvlak top");
    test_terminal_press(wizard, "ctrl-q");
    assert_int_equal(test_terminal_wait_exit(wizard), 0);
    test_terminal_wait_for(wizard, "Alles is opgeslagen in");
    test_terminal_close(wizard);
}

static void the_next_time_it_welcomes_you_back_where_you_were(void **state)
{
    struct test_terminal *wizard = wizard_start(NULL);
    wizard_tick(wizard, 4, "Draagvlak bij leidinggevenden");
    wizard_stop(wizard);

    wizard = wizard_start(NULL);
    test_terminal_wait_for(wizard, "Welkom terug. U was bij stap 4.");
    wizard_focus(wizard, "Verder met stap 4");
    wizard_press(wizard, "enter");
    test_terminal_wait_for(wizard, "stap 4 van 10 · Bezig");
    wizard_stop(wizard);
}

static void options_reach_the_wizard(void **state)
{
    const char *const words[] = {"--language", "en", "-f", "own.jsonl", NULL};
    struct test_terminal *wizard = wizard_start_with(words, NULL, 24, 80);
    test_terminal_wait_for(wizard, "Verder in het Nederlands");
    wizard_stop(wizard);
}

static void the_window_carries_the_title_of_the_page_and_gets_its_own_back(void **state)
{
    struct test_terminal *wizard = wizard_start(NULL);
    wizard_open_factor(wizard, 2, "Draagvlak top");
    assert_string_equal(test_terminal_title(wizard), "Stap 2 van 10: Draagvlak top");
    test_terminal_press(wizard, "ctrl-q");
    assert_int_equal(test_terminal_wait_exit(wizard), 0);
    assert_says(test_terminal_output(wizard, NULL), "\033[22;2t");
    assert_says(test_terminal_output(wizard, NULL), "\033[23;2t");
    test_terminal_close(wizard);
}

/* --- colour --- */

static bool sends_color(const char *const words[], const char *const settings[])
{
    assert_done(RUN("set", "2", "due", "1-9-2020"), ""); /* only what is late has a colour */
    struct test_terminal *wizard = wizard_start_with(words, settings, 24, 80);
    test_terminal_wait_for(wizard, "Welkom terug.");
    wizard_focus(wizard, "Naar het overzicht");
    wizard_press(wizard, "enter");
    test_terminal_wait_for(wizard, "Te laat: 1 sep 2020");
    bool color = strstr(test_terminal_output(wizard, NULL), "\033[38;5;231m\033[48;5;160m") != NULL;
    wizard_stop(wizard);
    return color;
}

static void colour_is_left_out_when_asked_for(void **state)
{
    static const char *const no_color[] = {"NO_COLOR=1", NULL};
    static const char *const empty[] = {"NO_COLOR=", NULL};
    static const char *const words[] = {"--no-color", NULL};
    assert_true(sends_color(NULL, NULL));
    assert_true(sends_color(NULL, empty));
    assert_false(sends_color(NULL, no_color));
    assert_false(sends_color(words, NULL));
}

/* --- no terminal that will do --- */

static void a_terminal_that_will_not_do_is_named_and_goes_line_by_line(void **state)
{
    static const struct {
        const char *setting, *text;
    } cases[] = {
        {"TERM=no-such-terminal", "De terminal “no-such-terminal” is niet bekend"},
        {"TERM=dumb", "De terminal “dumb”"},
        {"TERM=", "De terminal “” is niet bekend"},
        {"TERM", "De terminal “” is niet bekend"},
        {"TERM=../../\033[31mx", "is niet bekend"},
    };
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        const char *const settings[] = {cases[i].setting, NULL};
        struct test_terminal *wizard = wizard_start_with(NULL, settings, 24, 80);
        test_terminal_wait_for(wizard, cases[i].text);
        test_terminal_wait_for(wizard, "regel voor");
        test_terminal_wait_for(wizard, "Uw keuze:");
        test_terminal_type(wizard, "stop\r");
        assert_int_equal(test_terminal_wait_exit(wizard), 0);
        assert_null(strstr(test_terminal_output(wizard, NULL), "TERM"));
        assert_null(strchr(test_terminal_output(wizard, NULL), '\033'));
        test_terminal_close(wizard);
    }
    assert_int_equal(folder_count(), 0);
}

static void without_a_terminal_it_refuses(void **state)
{
    assert_refused(program_run((const char *const[]){NULL}, NULL), 1, "heeft een terminal nodig");
    struct test_terminal *wizard = wizard_start_script(
        "\"$BANENAFSPRAAK\" | cat; \"$BANENAFSPRAAK\" </dev/null; echo status $?", NULL);
    test_terminal_wait_for(wizard, "status 1");
    assert_int_equal(count_of(test_terminal_screen(wizard), "heeft een terminal nodig"), 2);
    test_terminal_close(wizard);
}

/* --- files that will not do --- */

static void a_file_that_is_not_for_it_is_named_and_left_alone(void **state)
{
    static const struct {
        const char *contents, *text;
    } cases[] = {
        {"Geachte heer,\n", "is geen voortgangsbestand"},
        {"{\"format\":\"banenafspraak-progress\",\"version\":2,\"checklist\":\"x\"}\n",
         "nieuwere versie"},
        {"{\"format\":\"banenafspraak-progress\",\"version\":1,\"checklist\":\"other\"}\n",
         "andere checklist"},
    };
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        const char *const words[] = {"-f", "x.jsonl", NULL};
        folder_write("x.jsonl", cases[i].contents);
        struct test_terminal *wizard = wizard_start_with(words, NULL, 24, 80);
        assert_int_equal(test_terminal_wait_exit(wizard), 1);
        test_terminal_wait_for(wizard, cases[i].text);
        assert_null(strchr(test_terminal_output(wizard, NULL), '\033'));
        test_terminal_close(wizard);
        assert_file("x.jsonl", cases[i].contents);
    }
}

static void lines_that_cannot_be_read_are_asked_about_at_the_start(void **state)
{
    const char *const words[] = {"-f", "x.jsonl", NULL};
    folder_write("x.jsonl", LOG_HEADER "nonsense\n");
    struct test_terminal *wizard = wizard_start_with(words, NULL, 24, 80);
    test_terminal_wait_for(wizard, "Een deel van het bestand is niet te lezen");
    test_terminal_wait_for(wizard, "Regel 2: ");
    wizard_focus(wizard, "Doorgaan met wat te lezen is");
    wizard_press(wizard, "enter");
    test_terminal_wait_for(wizard, "1 regel in uw bestand is niet te lezen");
    wizard_stop(wizard);
    assert_file("x.jsonl", LOG_HEADER "nonsense\n");
}

int main(void)
{
    setlocale(LC_CTYPE, "C.UTF-8");
    const struct CMUnitTest tests[] = {
        in_folder(the_first_time_it_says_what_this_is_and_asks_who_you_are),
        in_folder(looking_writes_nothing),
        in_folder(it_says_how_it_left_everything),
        in_folder(the_next_time_it_welcomes_you_back_where_you_were),
        in_folder(options_reach_the_wizard),
        in_folder(the_window_carries_the_title_of_the_page_and_gets_its_own_back),
        in_folder(colour_is_left_out_when_asked_for),
        in_folder(a_terminal_that_will_not_do_is_named_and_goes_line_by_line),
        in_folder(without_a_terminal_it_refuses),
        in_folder(a_file_that_is_not_for_it_is_named_and_left_alone),
        in_folder(lines_that_cannot_be_read_are_asked_about_at_the_start),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
