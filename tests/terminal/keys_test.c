/* Keys on a real terminal: finding the way, the window, and what terminals send that is no key. */
#include <locale.h>

#include "../support/folder.h"
#include "../support/program.h"
#include "../support/test.h"
#include "../support/wizard.h"

/* --- finding the way --- */

static void digits_and_control_keys_lead_from_page_to_page(void **state)
{
    static const struct {
        const char *keys, *shown;
    } cases[] = {
        {"\x0e", "stap 1 van 10"}, {"\x10", "eerste stap"},       {"\x0e", "stap 2 van 10"},
        {"\x10", "stap 1 van 10"}, {"\033", "0 van 10 afgerond"}, {"0", "stap 10 van 10"},
        {"\x0e", "laatste stap"},  {"\033", "0 van 10 afgerond"}, {"9", "stap 9 van 10"},
        {"?", "Alle toetsen"},     {"/", "Zoeken naar"},          {"\x12", "Verslag"},
        {"\x06", "Zoeken naar"},   {"\x07", "Alle toetsen"},
    };
    struct test_terminal *wizard = wizard_start(NULL);
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        test_terminal_type(wizard, cases[i].keys);
        test_terminal_wait_for(wizard, cases[i].shown);
    }
    test_terminal_close(wizard);
}

static void escape_goes_back_to_where_the_user_came_from(void **state)
{
    struct test_terminal *wizard = wizard_start(NULL);
    wizard_open_factor(wizard, 3, "Samenstellen projectteam");
    test_terminal_press(wizard, "f1");
    test_terminal_wait_for(wizard, "Alle toetsen");
    test_terminal_press(wizard, "escape");
    test_terminal_wait_for(wizard, "stap 3 van 10");
    test_terminal_press(wizard, "escape");
    test_terminal_wait_for(wizard, "0 van 10 afgerond");
    test_terminal_wait_cursor_at(wizard, " 3  Samenstellen projectteam");
    wizard_stop(wizard);
}

static void pages_and_ends_are_reached_at_once(void **state)
{
    struct test_terminal *wizard = wizard_start(NULL);
    wizard_open_factor(wizard, 1, "projectleider");
    wizard_press(wizard, "page down");
    test_terminal_wait_gone(wizard, "De keuze van de projectleider");
    wizard_press(wizard, "page up");
    test_terminal_wait_for(wizard, "De keuze van de projectleider");
    wizard_press(wizard, "end");
    test_terminal_wait_cursor_at(wizard, "Naar het overzicht");
    wizard_press(wizard, "home");
    test_terminal_wait_for(wizard, "De keuze van de projectleider");
    wizard_stop(wizard);
}

static void search_leads_to_what_was_found(void **state)
{
    struct test_terminal *wizard = wizard_start(NULL);
    test_terminal_press(wizard, "ctrl-f");
    test_terminal_wait_for(wizard, "Zoeken naar");
    test_terminal_wait_for(wizard, "Een woord of een deel ervan"); /* the field is open */
    test_terminal_type(wizard, "buddy's goed\r");
    test_terminal_wait_for(wizard, "1 plaats gevonden");
    wizard_focus(wizard, "Stap 10: ");
    wizard_press(wizard, "enter");
    test_terminal_wait_for(wizard, "stap 10 van 10");
    test_terminal_wait_cursor_at(wizard, "Bereid buddy's goed voor");
    wizard_stop(wizard);
}

static void the_language_changes_and_is_remembered(void **state)
{
    struct test_terminal *wizard = wizard_start(NULL);
    wizard_focus(wizard, "Continue in English");
    wizard_press(wizard, "enter");
    test_terminal_wait_for(wizard, "success factors");
    test_terminal_wait_for(wizard, "Ctrl-Q: stop");
    wizard_stop(wizard);
    char *settings = program_read_file(SETTINGS_FILE);
    assert_says(settings, "\"language\": \"en\"");
    free(settings);

    wizard = wizard_start_with(NULL, NULL, 24, 80);
    test_terminal_wait_for(wizard, "Verder in het Nederlands");
    wizard_stop(wizard);

    /* Asked for once on the command line is not chosen for good. */
    const char *const words[] = {"--language", "nl", NULL};
    wizard = wizard_start_with(words, NULL, 24, 80);
    test_terminal_wait_for(wizard, "Continue in English");
    wizard_open_factor(wizard, 2, "Draagvlak top");
    wizard_stop(wizard);
    settings = program_read_file(SETTINGS_FILE);
    assert_says(settings, "\"language\": \"en\"");
    free(settings);
}

/* --- the window --- */

static void another_size_of_the_window_loses_nothing(void **state)
{
    struct test_terminal *wizard = wizard_start(NULL);
    wizard_open_factor(wizard, 2, "Draagvlak top");
    wizard_open_field(wizard, "Notitie", "Geen namen");
    test_terminal_type(wizard, "half een zin");
    test_terminal_wait_for(wizard, "half een zin");
    test_terminal_resize(wizard, 9, 40);
    test_terminal_wait_cursor_at(wizard, "half een zin");
    test_terminal_resize(wizard, 3, 10);
    test_terminal_wait_for(wizard, "Venster");
    test_terminal_resize(wizard, 24, 80);
    test_terminal_wait_cursor_at(wizard, "half een zin");
    test_terminal_type(wizard, " erbij");
    test_terminal_press(wizard, "tab");
    test_terminal_wait_for(wizard, "half een zin erbij");
    wizard_wait_saved(wizard, "");
    test_terminal_resize(wizard, 50, 132);
    test_terminal_wait_for(wizard, "Afgerond?");
    wizard_stop(wizard);
}

static void a_window_that_is_too_small_from_the_start_says_so(void **state)
{
    struct test_terminal *wizard = wizard_start_with(NULL, NULL, 3, 10);
    test_terminal_wait_for(wizard, "Venster");
    test_terminal_resize(wizard, 24, 80);
    test_terminal_wait_for(wizard, "Met dit programma");
    wizard_stop(wizard);
}

static void ctrl_l_draws_everything_again(void **state)
{
    struct test_terminal *wizard = wizard_start(NULL);
    wizard_open_factor(wizard, 2, "Draagvlak top");
    char *before = strdup(test_terminal_screen(wizard));
    size_t seen = test_terminal_bytes_seen(wizard);
    wizard_press(wizard, "ctrl-l");
    assert_true(test_terminal_bytes_seen(wizard) > seen + 500);
    assert_string_equal(test_terminal_screen(wizard), before);
    free(before);
    wizard_stop(wizard);
}

static void ctrl_s_does_not_freeze_the_terminal(void **state)
{
    struct test_terminal *wizard = wizard_start(NULL);
    test_terminal_press(wizard, "ctrl-s");
    test_terminal_wait_for(wizard, "Alles is al opgeslagen.");
    test_terminal_press(wizard, "ctrl-n");
    test_terminal_wait_for(wizard, "stap 1 van 10");
    wizard_stop(wizard);
}

/* --- what comes in --- */

static void a_character_may_come_in_pieces(void **state)
{
    struct test_terminal *wizard = wizard_start(NULL);
    wizard_open_field(wizard, "Organisatie", "De naam van uw organisatie");
    test_terminal_type(wizard, "ab\xc3");
    test_terminal_wait_cursor_at(wizard, "ab");
    test_terminal_type(wizard, "\xa9\xe6\xbc");
    test_terminal_wait_for(wizard, "abé");
    test_terminal_type(wizard, "\xa2z\r");
    test_terminal_wait_for(wizard, "Organisatie   abé漢z");
    wizard_stop(wizard);
}

static void a_byte_that_is_no_character_is_refused(void **state)
{
    struct test_terminal *wizard = wizard_start(NULL);
    wizard_open_field(wizard, "Organisatie", "De naam van uw organisatie");
    test_terminal_type(wizard, "a\xe9"
                               "b\xff"
                               "c\x80\xc3\r");
    test_terminal_wait_for(wizard, "a\xef\xbf\xbd"
                                   "b\xef\xbf\xbd"
                                   "c\xef\xbf\xbd\xef\xbf\xbd");
    test_terminal_wait_for(wizard, "typ dat teken opnieuw");
    test_terminal_press(wizard, "ctrl-u");
    test_terminal_type(wizard, "abc\r");
    test_terminal_wait_for(wizard, "Organisatie   abc\n");
    wizard_wait_saved(wizard, "");
    wizard_stop(wizard);
    char *log = program_read_file(LOG_FILE);
    assert_null(strstr(log, "\xef\xbf\xbd"));
    free(log);
}

static void a_key_that_is_not_known_means_nothing(void **state)
{
    static const char *const sequences[] = {
        "\033[1;5D", "\033[99~",     "\033[<0;12;5M", "\033[I",
        "\033OZ",    "\033[?62;22c", "\001",          "\x1f",
    };
    struct test_terminal *wizard = wizard_start(NULL);
    wizard_open_field(wizard, "Organisatie", "De naam van uw organisatie");
    test_terminal_type(wizard, "a");
    test_terminal_wait_cursor_at(wizard, "a");
    for (size_t i = 0; i < sizeof sequences / sizeof sequences[0]; i++) {
        test_terminal_type(wizard, sequences[i]);
        test_terminal_press(wizard, "end");
        test_terminal_type(wizard, "b");
    }
    test_terminal_type(wizard, "\r");
    test_terminal_wait_for(wizard, "Organisatie   abbbbbbbb\n");
    wizard_stop(wizard);
}

static void arrows_are_known_in_either_form(void **state)
{
    static const char *const arrows[] = {"\033[B", "\033OA", "\033OB", "\033[A"};
    struct test_terminal *wizard = wizard_start(NULL);
    wizard_open_factor(wizard, 1, "projectleider");
    wizard_press(wizard, "escape");
    for (size_t i = 0; i < sizeof arrows / sizeof arrows[0]; i++) {
        test_terminal_type(wizard, arrows[i]);
        test_terminal_wait_cursor_at(wizard, i % 2 == 0 ? "2  Draagvlak top" : "1  Een");
    }
    wizard_stop(wizard);
}

static void a_paste_is_text_and_not_keys(void **state)
{
    struct test_terminal *wizard = wizard_start(NULL);
    wizard_open_field(wizard, "Organisatie", "De naam van uw organisatie");
    test_terminal_paste(wizard, "Waterschap\nRijn\r\nen \033[2JIJssel\tq");
    test_terminal_type(wizard, "!\r");
    test_terminal_wait_for(wizard, "!\n");
    wizard_wait_saved(wizard, "");
    wizard_open_factor(wizard, 2, "Draagvlak top");
    wizard_open_field(wizard, "Notitie", "Geen namen");
    test_terminal_paste(wizard, "een\ntwee\r\ndrie");
    test_terminal_press(wizard, "tab");
    wizard_wait_saved(wizard, "");
    wizard_stop(wizard);
    char *log = program_read_file(LOG_FILE);
    assert_says(log, "\"organisation\",\"value\":\"Waterschap Rijn en ");
    assert_says(log, "q!\"");
    assert_null(strchr(log, '\033'));
    assert_says(log, "\"value\":\"een\\ntwee\\ndrie\"");
    free(log);
}

static void a_paste_outside_a_field_does_nothing(void **state)
{
    struct test_terminal *wizard = wizard_start(NULL);
    wizard_focus(wizard, "Beginnen");
    test_terminal_paste(wizard, "2q \r3");
    test_terminal_type(wizard, " ?\r");
    test_terminal_wait_for(wizard, "Hier kunt u niet typen.");
    test_terminal_press(wizard, "ctrl-g");
    test_terminal_wait_for(wizard, "Alle toetsen");
    wizard_stop(wizard);
    assert_int_equal(folder_count(), 0);
}

/* What is typed as text, key by key and at once, in a field and where there is none. */
static void a_sentence_is_text_everywhere(void **state)
{
    static const char sentence[] = "Manager quotum en u: 5 van e/n, of niet? q";
    struct test_terminal *wizard = wizard_start(NULL);
    wizard_type(wizard, sentence);
    wizard_press(wizard, "enter");
    wizard_wait_saved(wizard, "");
    wizard_open_factor(wizard, 2, "Draagvlak top");
    wizard_focus_first_action(wizard);
    test_terminal_type(wizard, sentence);
    test_terminal_wait_for(wizard, "Hier kunt u niet typen. Ga verder met Tab of een pijltje.");
    for (const char *letter = sentence; *letter != '\0'; letter++)
        test_terminal_type(wizard, (const char[]){*letter, '\0'});
    test_terminal_type(wizard, "\r");
    wizard_press(wizard, "escape");
    test_terminal_wait_for(wizard, "0 van 10 afgerond");
    test_terminal_type(wizard, sentence);
    test_terminal_wait_for(wizard, "Hier kunt u niet typen. Ga verder met Tab of een pijltje.");
    wizard_stop(wizard);
    char *log = program_read_file(LOG_FILE);
    assert_says(log, sentence);
    assert_int_equal(count_of(log, "\n"), 2);
    free(log);
}

int main(void)
{
    setlocale(LC_CTYPE, "C.UTF-8");
    const struct CMUnitTest tests[] = {
        in_folder(digits_and_control_keys_lead_from_page_to_page),
        in_folder(escape_goes_back_to_where_the_user_came_from),
        in_folder(pages_and_ends_are_reached_at_once),
        in_folder(search_leads_to_what_was_found),
        in_folder(the_language_changes_and_is_remembered),
        in_folder(another_size_of_the_window_loses_nothing),
        in_folder(a_window_that_is_too_small_from_the_start_says_so),
        in_folder(ctrl_l_draws_everything_again),
        in_folder(ctrl_s_does_not_freeze_the_terminal),
        in_folder(a_character_may_come_in_pieces),
        in_folder(a_byte_that_is_no_character_is_refused),
        in_folder(a_key_that_is_not_known_means_nothing),
        in_folder(arrows_are_known_in_either_form),
        in_folder(a_paste_is_text_and_not_keys),
        in_folder(a_paste_outside_a_field_does_nothing),
        in_folder(a_sentence_is_text_everywhere),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
