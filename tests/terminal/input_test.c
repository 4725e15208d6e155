/* What terminals really send: keys with Alt, sequences in pieces, pastes without marks, reports that nobody asked for. */
#include <locale.h>
#include <unistd.h>

#include "../support/folder.h"
#include "../support/program.h"
#include "../support/test.h"
#include "../support/wizard.h"

static struct test_terminal *open_note(const char *const settings[])
{
    struct test_terminal *wizard = wizard_start(settings);
    wizard_open_factor(wizard, 2, "Draagvlak top");
    wizard_open_field(wizard, "Notitie", "Geen namen");
    return wizard;
}

/* Leaves the note; what the file has of it, to be freed. */
static char *save_note(struct test_terminal *wizard)
{
    wizard_press(wizard, "tab");
    wizard_wait_saved(wizard, "");
    wizard_stop(wizard);
    return program_read_file(LOG_FILE);
}

/* --- Alt --- */

static void alt_is_a_key_of_its_own(void **state)
{
    struct test_terminal *wizard = open_note(NULL);
    wizard_type(wizard, "een twee drie");
    test_terminal_type(wizard, "\033q\033u\033e\033 ");
    test_terminal_type(wizard, "\033\x7f"
                               "vier");
    test_terminal_wait_cursor_at(wizard, "een twee vier");
    test_terminal_type(wizard, "\033b\033b>\033f<");
    test_terminal_wait_cursor_at(wizard, "een >twee< vier");
    char *log = save_note(wizard);
    assert_says(log, "\"een >twee< vier\"");
    free(log);
}

static void alt_means_nothing_on_a_page(void **state)
{
    struct test_terminal *wizard = wizard_start(NULL);
    wizard_open_factor(wizard, 2, "Draagvlak top");
    test_terminal_type(wizard, "\033q\033u\0333\033\r\033 \033\x7f");
    test_terminal_type(wizard, "?");
    test_terminal_wait_for(wizard, "Alle toetsen");
    wizard_stop(wizard);
    assert_int_equal(access(LOG_FILE, F_OK), -1);
}

/* --- in pieces: the time between them is what is tried --- */

enum { PAUSE = 60 };

/* The program has taken all that was typed, and a silence after it as well. */
static void wait_out_silence(struct test_terminal *wizard)
{
    test_terminal_wait_answer(wizard, 0);
    test_terminal_watch(wizard, 2 * PAUSE);
    test_terminal_wait_answer(wizard, 0);
}

/* On a busy machine the next piece may be late. */
static const char *const patient[] = {"ESCDELAY=1000", NULL};

static void type_in_pieces(struct test_terminal *wizard, const char *const pieces[])
{
    for (; *pieces != NULL; pieces++) {
        test_terminal_type(wizard, *pieces);
        test_terminal_watch(wizard, PAUSE);
    }
}

static void a_sequence_in_pieces_is_still_that_key(void **state)
{
    static const char *const pieces[] = {"\033", "[1;",  "5D", "x", "\033[", "1;5",
                                         "C",    "\033", "OD", "y", NULL};
    struct test_terminal *wizard = open_note(patient);
    wizard_type(wizard, "een twee");
    type_in_pieces(wizard, pieces);
    test_terminal_wait_cursor_at(wizard, "een xtweye");
    test_terminal_close(wizard);
}

static void a_page_is_not_left_by_an_arrow_in_pieces(void **state)
{
    static const char *const pieces[] = {"\033", "OB", "\033[", "5", "~", "\033", "[B", NULL};
    struct test_terminal *wizard = wizard_start(NULL);
    wizard_open_factor(wizard, 2, "Draagvlak top");
    type_in_pieces(wizard, pieces);
    test_terminal_wait_for(wizard, "stap 2 van 10");
    wizard_stop(wizard);
}

static void a_paste_whose_mark_is_late_is_a_paste(void **state)
{
    static const char *const soon[] = {"\033", "[200~the quick\rq", "\033", "[201~", NULL};
    struct test_terminal *wizard = wizard_start(NULL);
    wizard_open_factor(wizard, 2, "Draagvlak top");
    type_in_pieces(wizard, soon);
    test_terminal_type(wizard, "\033");
    test_terminal_watch(wizard, 5 * PAUSE);
    test_terminal_type(wizard, "[200~the quick\rq\033[201~\x07");
    test_terminal_wait_for(wizard, "Alle toetsen");
    wizard_stop(wizard);
    assert_int_equal(access(LOG_FILE, F_OK), -1);
}

/* --- pastes --- */

static const char three_lines[] =
    "Quotum: 2 personen\nquery naar de directie\necho te laat >kwaad\n";

static void a_paste_is_asked_for_wherever_it_can_be(void **state)
{
    static const char *const names[] = {
        "TERM=xterm",          "TERM=xterm-256color", "TERM=tmux",
        "TERM=screen",         "TERM=linux",          "TERM=vt100",
        "TERM=vt220",          "TERM=st-256color",    "TERM=konsole-256color",
        "TERM=putty-256color", "TERM=wezterm",        "TERM=xterm-ghostty",
    };
    for (size_t i = 0; i < sizeof names / sizeof names[0]; i++) {
        const char *const settings[] = {names[i], NULL};
        struct test_terminal *wizard = wizard_start(settings);
        assert_says(test_terminal_output(wizard, NULL), "\033[?2004h");
        wizard_open_factor(wizard, 2, "Draagvlak top");
        test_terminal_paste(wizard, three_lines);
        test_terminal_press(wizard, "ctrl-g");
        test_terminal_wait_for(wizard, "Alle toetsen");
        test_terminal_press(wizard, "ctrl-q");
        assert_int_equal(test_terminal_wait_exit(wizard), 0);
        assert_says(test_terminal_output(wizard, NULL), "\033[?2004l");
        test_terminal_close(wizard);
    }
}

static void a_burst_is_a_paste_without_marks(void **state)
{
    struct test_terminal *wizard = open_note(NULL);
    test_terminal_type(wizard,
                       "Quotum: twee personen\rquery naar de directie\tvoor maandagochtend\rpp 3 ");
    test_terminal_type(wizard, "uu en nog wat");
    test_terminal_wait_cursor_at(wizard, "pp 3 uu en nog wat");
    wait_out_silence(wizard);
    test_terminal_type(wizard, "\t");
    wizard_wait_saved(wizard, "");
    wizard_stop(wizard);
    char *log = program_read_file(LOG_FILE);
    assert_says(log, "\"Quotum: twee personen\\nquery naar de directie voor maandagochtend\\npp 3 "
                     "uu en nog wat\"");
    free(log);
}

static void a_burst_on_a_page_changes_nothing(void **state)
{
    struct test_terminal *wizard = wizard_start(NULL);
    wizard_open_factor(wizard, 2, "Draagvlak top");
    wizard_focus_first_action(wizard);
    test_terminal_type(
        wizard, "   Quotum: twee personen\r\r query naar de directie\t voor maandag 3 uu q \r");
    test_terminal_wait_for(wizard, "Hier kunt u niet typen.");
    wait_out_silence(wizard);
    test_terminal_press(wizard, "ctrl-g");
    test_terminal_wait_for(wizard, "Alle toetsen");
    wizard_stop(wizard);
    assert_int_equal(access(LOG_FILE, F_OK), -1);
}

static void what_is_unread_at_the_end_is_not_for_the_shell(void **state)
{
    struct test_terminal *shell = wizard_start_script(
        "\"$BANENAFSPRAAK\"; echo ended with $?; read -r rest; echo \"then $rest\"", NULL);
    test_terminal_wait_for(shell, "F1: toetsen");
    test_terminal_type(shell, "\x11\rtouch kwaad\r");
    test_terminal_wait_for(shell, "ended with 0");
    test_terminal_type(shell, "goed\r");
    test_terminal_wait_for(shell, "then goed");
    test_terminal_close(shell);
}

static void a_paste_that_does_not_fit_is_refused_and_nothing_is_lost(void **state)
{
    enum { TOO_MUCH = 120 * 1000 };
    char *text = malloc(TOO_MUCH + 1);
    assert_non_null(text);
    memset(text, 'x', TOO_MUCH);
    text[TOO_MUCH] = '\0';
    struct test_terminal *wizard = open_note(NULL);
    wizard_type(wizard, "een zin");
    test_terminal_paste(wizard, text);
    test_terminal_wait_for(wizard, "Dit past niet meer in het veld.");
    test_terminal_type(wizard, " erbij");
    test_terminal_wait_cursor_at(wizard, "een zin erbij");
    char *log = save_note(wizard);
    assert_says(log, "\"een zin erbij\"");
    free(log);
    free(text);
}

/* --- reports --- */

static void reports_act_on_nothing(void **state)
{
    static const char reports[] = "\033[M **\033[M !!\033[<0;5;5M\033[<0;5;5m\033[I\033[O\033[?1;2c"
                                  "\033]11;rgb:2/q/3\a\033]52;c;cXVpdA==\033\\\033P1+r2 q3\033\\"
                                  "\033_Gq 2\033\\\033^2 q\033\\\033X2 q\033\\\033[24;80R\033[0n";
    struct test_terminal *wizard = wizard_start(NULL);
    wizard_open_factor(wizard, 2, "Draagvlak top");
    wizard_focus_first_action(wizard);
    test_terminal_type(wizard, reports);
    for (const char *at = reports; *at != '\0'; at++) {
        const char byte[] = {*at, '\0'};
        test_terminal_type(wizard, byte);
    }
    wizard_open_field(wizard, "Eigenaar", "Een functie");
    test_terminal_type(wizard, reports);
    test_terminal_type(wizard, "\033[27;5;97~>\033[101;5u<\r");
    wizard_wait_saved(wizard, "");
    wizard_stop(wizard);
    char *log = program_read_file(LOG_FILE);
    assert_int_equal(count_of(log, "\n"), 2);
    assert_says(log, "\"owner\",\"value\":\"><\"");
    free(log);
}

static void reports_of_mouse_and_focus_are_switched_off(void **state)
{
    struct test_terminal *wizard = wizard_start(NULL);
    assert_says(test_terminal_output(wizard, NULL), "\033[?9;1000;1001;1002;1003;1004l");
    wizard_stop(wizard);
}

static void ctrl_c_in_its_longer_form_ends_it(void **state)
{
    struct test_terminal *wizard = wizard_start(NULL);
    test_terminal_type(wizard, "\033[99;5u");
    wizard_ends(wizard, 130);
}

/* --- the keypad, and keys that the terminal driver would keep --- */

static void the_keypad_types_what_is_on_it(void **state)
{
    struct test_terminal *wizard = open_note(NULL);
    test_terminal_type(wizard, "\033Op\033Oq\033Or\033Os\033Ot\033Ou\033Ov\033Ow\033Ox\033Oy");
    test_terminal_type(wizard, "\033Om\033On\033Ol\033Ok\033Oj\033Oo\033OM\033Oq");
    test_terminal_wait_cursor_at(wizard, "1");
    char *log = save_note(wizard);
    assert_says(log, "\"0123456789-.,+*/\\n1\"");
    free(log);
}

static void no_key_is_kept_by_the_driver_of_the_terminal(void **state)
{
    struct test_terminal *wizard = open_note(NULL);
    test_terminal_type(wizard, "a\x16\x0f"
                               "b");
    test_terminal_wait_cursor_at(wizard, "ab");
    test_terminal_close(wizard);
}

static void the_delay_of_escape_is_the_users(void **state)
{
    static const char *const settings[] = {"ESCDELAY=900", NULL};
    struct test_terminal *wizard = wizard_start(settings);
    wizard_open_factor(wizard, 2, "Draagvlak top");
    test_terminal_type(wizard, "\033");
    test_terminal_watch(wizard, 5 * PAUSE);
    test_terminal_type(wizard, "q");
    test_terminal_press(wizard, "ctrl-n");
    test_terminal_wait_for(wizard, "stap 3 van 10");
    wizard_stop(wizard);
}

/* --- text --- */

static void joiners_are_kept(void **state)
{
    static const char text[] = "👩\u200D🦽 می\u200Cخواهم a\u034Fb";
    struct test_terminal *wizard = open_note(NULL);
    test_terminal_type(wizard, text);
    test_terminal_type(wizard, " einde");
    test_terminal_wait_cursor_at(wizard, "einde");
    char *log = save_note(wizard);
    assert_says(log, "👩\u200D🦽 می\u200Cخواهم a\u034Fb einde");
    free(log);
    assert_says(RUN("export", "--format", "text").output, text);
}

static void what_must_not_be_shown_is_kept_and_not_sent(void **state)
{
    struct test_terminal *wizard = open_note(NULL);
    test_terminal_type(wizard, "a\u202Eb\u200Bc\xC2\x85");
    test_terminal_wait_cursor_at(wizard, "abc");
    test_terminal_wait_answer(wizard, 0);
    assert_null(strstr(test_terminal_output(wizard, NULL), "\u202E"));
    assert_null(strstr(test_terminal_output(wizard, NULL), "\xC2\x85"));
    char *log = save_note(wizard);
    assert_says(log, "\"a\u202Eb\u200Bc\xC2\x85\"");
    free(log);
}

static void nothing_is_taken_in_a_window_that_is_too_small(void **state)
{
    struct test_terminal *wizard = open_note(NULL);
    wizard_type(wizard, "gezien");
    test_terminal_resize(wizard, 3, 10);
    test_terminal_wait_for(wizard, "Venster");
    test_terminal_type(wizard, "ongezien\t");
    test_terminal_paste(wizard, "ongezien");
    test_terminal_resize(wizard, 24, 80);
    test_terminal_wait_cursor_at(wizard, "gezien");
    char *log = save_note(wizard);
    assert_says(log, "\"gezien\"");
    free(log);
}

int main(void)
{
    setlocale(LC_CTYPE, "C.UTF-8");
    const struct CMUnitTest tests[] = {
        in_folder(alt_is_a_key_of_its_own),
        in_folder(alt_means_nothing_on_a_page),
        in_folder(a_sequence_in_pieces_is_still_that_key),
        in_folder(a_page_is_not_left_by_an_arrow_in_pieces),
        in_folder(a_paste_whose_mark_is_late_is_a_paste),
        in_folder(a_paste_is_asked_for_wherever_it_can_be),
        in_folder(a_burst_is_a_paste_without_marks),
        in_folder(a_burst_on_a_page_changes_nothing),
        in_folder(what_is_unread_at_the_end_is_not_for_the_shell),
        in_folder(a_paste_that_does_not_fit_is_refused_and_nothing_is_lost),
        in_folder(reports_act_on_nothing),
        in_folder(reports_of_mouse_and_focus_are_switched_off),
        in_folder(ctrl_c_in_its_longer_form_ends_it),
        in_folder(the_keypad_types_what_is_on_it),
        in_folder(no_key_is_kept_by_the_driver_of_the_terminal),
        in_folder(the_delay_of_escape_is_the_users),
        in_folder(joiners_are_kept),
        in_folder(what_must_not_be_shown_is_kept_and_not_sent),
        in_folder(nothing_is_taken_in_a_window_that_is_too_small),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
