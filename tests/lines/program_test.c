/* The line mode of the real program: through pipes, in a terminal, and from one mode to the other. */
#include <locale.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "../support/folder.h"
#include "../support/program.h"
#include "../support/test.h"
#include "../support/wizard.h"
#include "base/strbuf.h"

static struct outcome talk(const char *lines)
{
    folder_write("lines.txt", lines);
    return SHELL("\"$BANENAFSPRAAK\" -a <lines.txt");
}

/* The whole way: organisation and role, then for each factor an action, owner, date, note and done; check; report. */
static void add_whole_way(struct strbuf *lines)
{
    /* The number of the field "Eigenaar" is behind the actions of the factor. */
    static const int actions[] = {5, 4, 1, 3, 1, 5, 3, 4, 2, 3};
    strbuf_add(lines, "1\nGemeente Één\n2\nHR-adviseur\n3\n");
    for (int i = 0; i < 10; i++) {
        char text[256];
        int owner = actions[i] + 1;
        snprintf(text, sizeof text,
                 "stap %d\n1\n%d\nTeamleider %d\n%d\n%d-12-2026\n%d\neerste regel\n漢字 é\n.\n%d\n",
                 i + 1, owner, i + 1, owner + 1, i + 1, owner + 2, owner + 4);
        strbuf_add(lines, text);
    }
    strbuf_add(lines, "o\n12\n<\n13\n2\n1\nstop\n");
}

static void the_whole_way_can_be_walked_through_a_pipe(void **state)
{
    struct strbuf lines = STRBUF_INIT;
    add_whole_way(&lines);
    struct outcome outcome = talk(lines.text);
    strbuf_release(&lines);
    assert_int_equal(outcome.status, 0);
    assert_says(outcome.output, "Stap 10 van 10");
    assert_says(outcome.output, "Opgeslagen. Stap 10 is afgerond.");
    assert_says(outcome.output, "10 van 10 afgerond");
    assert_int_equal(count_of(outcome.output, "Het verslag staat in "), 1);
    for (const char *at = outcome.output; *at != '\0'; at++)
        assert_true((unsigned char)*at >= ' ' || *at == '\n');

    char *log = program_read_file(LOG_FILE);
    assert_int_equal(count_of(log, "\n"), 1 + 1 + 10 * 5 + 1);
    assert_int_equal(count_of(log, "\"field\":\"done\",\"value\":true"), 20);
    assert_int_equal(count_of(log, "\"value\":\"eerste regel\\n漢字 é\""), 10);
    assert_int_equal(count_of(log, "\"field\":\"owner\",\"value\":\"Teamleider "), 10);
    assert_int_equal(count_of(log, "\"field\":\"due\",\"value\":\"2026-12-"), 10);
    assert_int_equal(count_of(log, "\"field\":\"report\""), 1);
    free(log);
    assert_says(RUN("status").output, "10 van 10 afgerond");
}

static void the_end_of_input_saves_and_ends_well_at_every_prompt(void **state)
{
    static const char way[] = "1\nGemeente\n3\n2\n1\n7\nhalve noot\nnog een\n";
    for (size_t length = 0; length < sizeof way; length++) {
        char cut[sizeof way] = "";
        memcpy(cut, way, length);
        assert_int_equal(SHELL("rm -rf .local").status, 0);
        assert_int_equal(talk(cut).status, 0);
    }
    char *log = program_read_file(LOG_FILE);
    assert_says(log, "\"value\":\"halve noot\\nnog een\"");
    free(log);
}

static void a_line_without_an_end_is_still_a_line(void **state)
{
    assert_says(talk("stap 2\n1").output, "Opgeslagen. Aangevinkt.");
}

static void without_a_terminal_the_full_screen_says_why_it_is_not_there(void **state)
{
    struct outcome outcome = talk("5\no\nstop\n");
    assert_int_equal(outcome.status, 0);
    assert_says(outcome.output, "Dit programma heeft een terminal nodig");
    assert_says(outcome.output, "0 van 10 afgerond");
}

static void the_environment_and_a_poor_terminal_lead_to_lines(void **state)
{
    static const char *const accessible[] = {"ACCESSIBLE=1", "TERM=dumb", NULL};
    struct test_terminal *wizard =
        wizard_start_with((const char *const[]){NULL}, accessible, 24, 80);
    test_terminal_wait_for(wizard, "Uw keuze:");
    assert_false(test_terminal_alternate_screen(wizard));
    test_terminal_type(wizard, "stop\r");
    assert_int_equal(test_terminal_wait_exit(wizard), 0);
    test_terminal_close(wizard);
}

static void from_one_mode_to_the_other_nothing_is_lost(void **state)
{
    struct test_terminal *wizard = wizard_start(NULL);
    wizard_fill(wizard, "Organisatie", "De naam van uw organisatie", "Waterschap", "enter");
    wizard_focus(wizard, "Regel voor regel");
    test_terminal_press(wizard, "enter");
    test_terminal_wait_for(wizard, "Uw keuze:");
    assert_false(test_terminal_alternate_screen(wizard));
    test_terminal_wait_for(wizard, "1. Organisatie: Waterschap");
    test_terminal_type(wizard, "2\r");
    test_terminal_wait_for(wizard, "Tekst:");
    test_terminal_type(wizard, "HR-adviseur\r");
    test_terminal_wait_for(wizard, "Uw functie: HR-adviseur");
    test_terminal_type(wizard, "5\r");
    test_terminal_wait_for(wizard, "Ctrl-Q: stop");
    assert_true(test_terminal_alternate_screen(wizard));
    test_terminal_wait_for(wizard, "Uw functie    HR-adviseur");
    wizard_stop(wizard);
}

static void the_mode_that_was_chosen_is_remembered(void **state)
{
    struct test_terminal *wizard = wizard_start(NULL);
    wizard_focus(wizard, "Regel voor regel");
    test_terminal_press(wizard, "enter");
    test_terminal_wait_for(wizard, "Uw keuze:");
    test_terminal_type(wizard, "stop\r");
    assert_int_equal(test_terminal_wait_exit(wizard), 0);
    test_terminal_close(wizard);
    assert_says(SHELL("\"$BANENAFSPRAAK\" </dev/null").output, "Uw keuze:");
}

static void control_c_saves_and_ends_with_130(void **state)
{
    static const char *const words[] = {"-a", NULL};
    struct test_terminal *wizard = wizard_start_with(words, NULL, 24, 80);
    test_terminal_wait_for(wizard, "Uw keuze:");
    test_terminal_type(wizard, "stap 2\r");
    test_terminal_wait_for(wizard, "11. Naar stap 3");
    test_terminal_type(wizard, "7\r");
    test_terminal_wait_for(wizard, "Regel 1:");
    test_terminal_type(wizard, "een regel\r");
    test_terminal_wait_for(wizard, "een regel\nRegel 2:"); /* it was heard, and not only echoed */
    test_terminal_type(wizard, "\003");
    assert_int_equal(test_terminal_wait_exit(wizard), 130);
    test_terminal_close(wizard);
    char *log = program_read_file(LOG_FILE);
    assert_says(log, "een regel");
    free(log);
}

/* --- what is no line --- */

static void a_line_that_is_no_text_is_refused_and_not_used(void **state)
{
    static const struct {
        const char *lines, *said;
    } cases[] = {
        {"1\\na\\000b\\n6\\n", "Er staat een teken in dat geen tekst"},
        {"1\\na\\033[Db\\n6\\n", "Er staat een teken in dat geen tekst"},
        {"1\\nge\\357nf\\nstop\\n", "Hij is geen tekst in UTF-8."},
        {"\\357\\nstop\\n", "Hij is geen tekst in UTF-8."},
    };
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        char script[200];
        snprintf(script, sizeof script, "printf '%s' | \"$BANENAFSPRAAK\" -a", cases[i].lines);
        struct outcome outcome = SHELL(script);
        assert_int_equal(outcome.status, 0);
        assert_says(outcome.output, cases[i].said);
    }
    /* "6" was an answer to the field that stayed open. */
    char *log = program_read_file(LOG_FILE);
    assert_int_equal(count_of(log, "\n"), 2);
    assert_says(log, "\"organisation\",\"value\":\"6\"");
    free(log);
}

static void nothing_is_cut_of_a_long_line(void **state)
{
    struct outcome outcome =
        SHELL("{ printf 'stap 2\\n7\\n'; head -c 90000 /dev/zero | tr '\\0' x; printf '\\neen\\n';"
              " head -c 20000 /dev/zero | tr '\\0' y; printf '\\ntwee\\n';"
              " head -c 600000 /dev/zero | tr '\\0' z; printf '\\ndrie\\n.\\n'; }"
              " | \"$BANENAFSPRAAK\" -a");
    assert_int_equal(outcome.status, 0);
    assert_int_equal(count_of(outcome.output, "Dit past niet meer in het veld."), 1);
    assert_int_equal(count_of(outcome.output, "Hij is te lang."), 1);
    char *log = program_read_file(LOG_FILE);
    assert_says(log, "xxx\\neen\\ntwee\\ndrie\"");
    assert_int_equal(count_of(log, "x"), 90000 + count_of("banenafspraak", "x"));
    assert_null(strstr(log, "yy"));
    assert_null(strstr(log, "zz"));
    free(log);
}

static void joiners_are_kept_line_by_line(void **state)
{
    talk("1\nعلی\u200Cرضا 👩\u200D🦽 a\u202Eb\nstop\n");
    char *log = program_read_file(LOG_FILE);
    assert_says(log, "\"علی\u200Cرضا 👩\u200D🦽 a\u202Eb\"");
    free(log);
}

static void without_input_or_output_it_fails_and_says_so(void **state)
{
    assert_refused(SHELL("exec \"$BANENAFSPRAAK\" -a <&- >/dev/null"), 1, "Er is geen invoer");
    assert_refused(SHELL("exec \"$BANENAFSPRAAK\" -a </ >/dev/null"), 1, "Er is geen invoer");
    folder_write("lines.txt", "1\nGemeente\nstop\n");
    assert_refused(SHELL("exec \"$BANENAFSPRAAK\" -a <lines.txt >/dev/full"), 1,
                   "De uitvoer is niet helemaal geschreven.");
    assert_refused(SHELL("exec \"$BANENAFSPRAAK\" -a <lines.txt >&-"), 1,
                   "De uitvoer is niet helemaal geschreven.");
    assert_refused(SHELL("exec \"$BANENAFSPRAAK\" status >&-"), 1,
                   "De uitvoer is niet helemaal geschreven.");
}

/* --- in a terminal --- */

static struct test_terminal *start_lines(void)
{
    static const char *const words[] = {"-a", NULL};
    struct test_terminal *wizard = wizard_start_with(words, NULL, 24, 80);
    test_terminal_wait_for(wizard, "Uw keuze:");
    return wizard;
}

static void a_long_line_that_is_typed_arrives_whole(void **state)
{
    enum { LONG = 20 * 1000 };
    char *text = malloc(LONG + 1);
    assert_non_null(text);
    memset(text, 'x', LONG);
    text[LONG] = '\0';
    struct test_terminal *wizard = start_lines();
    test_terminal_type(wizard, "1\r");
    test_terminal_wait_for(wizard, "Tekst:");
    test_terminal_type(wizard, text);
    test_terminal_type(wizard, "einde\r");
    test_terminal_wait_for(wizard, "Opgeslagen.");
    test_terminal_type(wizard, "stop\r");
    assert_int_equal(test_terminal_wait_exit(wizard), 0);
    test_terminal_close(wizard);
    char *log = program_read_file(LOG_FILE);
    assert_int_equal(count_of(log, "x"), LONG);
    assert_says(log, "xeinde\"");
    free(log);
    free(text);
}

static void a_line_is_shown_and_mended_as_it_is_typed(void **state)
{
    struct test_terminal *wizard = start_lines();
    test_terminal_type(wizard, "1\r");
    test_terminal_wait_for(wizard, "Tekst:");
    test_terminal_type(wizard, "weg\025Een 漢\x7f\x7f \033[D\033qtwee drie\027vier\xe9");
    test_terminal_wait_for(wizard, "Tekst: Een twee vier");
    test_terminal_type(wizard, "\r");
    test_terminal_wait_for(wizard, "Hij is geen tekst in UTF-8.");
    test_terminal_type(wizard, "Eén twee\r");
    test_terminal_wait_for(wizard, "Opgeslagen.");
    assert_null(strchr(test_terminal_output(wizard, NULL), '\033'));
    test_terminal_type(wizard, "\004");
    assert_int_equal(test_terminal_wait_exit(wizard), 0);
    assert_true(test_terminal_in_lines(wizard));
    test_terminal_close(wizard);
    char *log = program_read_file(LOG_FILE);
    assert_says(log, "\"Eén twee\"");
    free(log);
}

static void what_a_colleague_records_between_two_visits_is_told_at_the_next(void **state)
{
    assert_done(RUN("set", "2", "owner", "HR-adviseur"), "");
    assert_int_equal(talk("stop\n").status, 0);
    assert_null(strstr(RUN("status", "--next").output, "Sinds uw vorige bezoek"));
    assert_done(RUN("set", "2", "note", "Besproken."), "");
    assert_says(RUN("status", "--next").output,
                "Sinds uw vorige bezoek\n- Stap 2: Draagvlak top. een onbekende functie: notitie.");
    assert_says(talk("stop\n").output, "Sinds uw vorige bezoek");
    assert_null(strstr(RUN("status", "--next").output, "Sinds uw vorige bezoek"));
}

static void a_report_is_opened_by_the_desktop_of_the_user(void **state)
{
    folder_write("lines.txt", "e\n1\n1\n1\nstop\n");
    folder_write("xdg-open", "#!/bin/sh\nprintf '%s' \"$1\" >opened.new && mv opened.new opened\n");
    struct outcome outcome = SHELL("chmod +x xdg-open; export DISPLAY=:9 PATH=\"$PWD:$PATH\"\n"
                                   "\"$BANENAFSPRAAK\" -a <lines.txt && until test -e opened; do "
                                   "sleep 0.02; done; cat opened");
    assert_int_equal(outcome.status, 0);
    assert_says(outcome.output, "Het verslag wordt geopend.");
    const char *opened = strrchr(outcome.output, '\n');
    assert_non_null(opened);
    assert_says(opened, ".html");
    assert_null(strstr(SHELL("unset DISPLAY; \"$BANENAFSPRAAK\" -a <lines.txt").output, "Openen"));
}

/* The program that opens it is not left behind as a zombie: it says its number, and is gone before the wizard is. */
static void what_opened_a_report_is_gone_when_it_has_ended(void **state)
{
    folder_write("xdg-open", "#!/bin/sh\necho $$ >number.new && mv number.new number\n");
    folder_write("lines.sh",
                 "printf 'e\\n1\\n1\\n1\\n'; until test -e number; do sleep 0.02; done\n"
                 "for i in $(seq 500); do test -e /proc/$(cat number) || touch gone; test -e gone "
                 "&& break; sleep 0.02; done\n"
                 "echo stop\n");
    assert_int_equal(SHELL("chmod +x xdg-open; export DISPLAY=:9 PATH=\"$PWD:$PATH\"\n"
                           "sh lines.sh | \"$BANENAFSPRAAK\" -a")
                         .status,
                     0);
    assert_int_equal(SHELL("test -e gone").status, 0);
}

/* The copy that a colleague has, with a change of hers; and one that a sync service left. */
static void make_copies(const char *name)
{
    char script[200];
    assert_done(RUN("set", "2", "owner", "HR-adviseur"), "");
    snprintf(script, sizeof script, "cp " LOG_FILE " '%s'", name);
    assert_done(SHELL(script), "");
    assert_done(RUN("-f", name, "set", "3", "note", "Van haar."), "");
}

static void a_colleagues_copy_comes_in_line_by_line(void **state)
{
    make_copies("hers.jsonl");
    struct outcome outcome = talk("o\n14\n1\nhers.jsonl\n2\nstop\n");
    assert_int_equal(outcome.status, 0);
    assert_says(outcome.output,
                "hers.jsonl: er zou 1 wijziging bij komen, van een onbekende functie.");
    assert_says(outcome.output, "2. Deze wijzigingen erbij nemen");
    assert_says(outcome.output, "Opgeslagen. ");
    assert_says(outcome.output, "hers.jsonl: 1 wijziging erbij, van een onbekende functie.");
    char *log = program_read_file(LOG_FILE);
    assert_says(log, "Van haar.");
    assert_int_equal(count_of(log, "\n"), 3);
    free(log);
    outcome = talk("o\n14\n1\nhers.jsonl\n1\nbrief\nstop\n");
    assert_says(outcome.output, "hers.jsonl: niets nieuws.");
    assert_says(outcome.output, "brief");
    assert_null(strstr(outcome.output, "2. Deze wijzigingen erbij nemen"));
}

static void a_copy_that_a_sync_service_left_is_offered_until_it_is_in(void **state)
{
    make_copies(LOG_FOLDER "voortgang (conflicted copy 2026-11-22).jsonl");
    const char offer[] = "Naast uw bestand staat een kopie met iets nieuws: "
                         "voortgang (conflicted copy 2026-11-22).jsonl";
    struct outcome outcome = talk("stop\n");
    assert_says(outcome.output, offer);
    outcome = talk("2\n2\nstop\n");
    assert_says(outcome.output, "1 wijziging erbij");
    assert_null(strstr(talk("stop\n").output, "Naast uw bestand"));
    char *log = program_read_file(LOG_FILE);
    assert_says(log, "Van haar.");
    free(log);
}

static void what_was_typed_before_ctrl_c_counts(void **state)
{
    struct test_terminal *wizard = start_lines();
    test_terminal_signal(wizard, SIGSTOP);
    test_terminal_type(wizard, "1\rGemeente\r2\rHR-adviseur\003");
    test_terminal_signal(wizard, SIGCONT);
    assert_int_equal(test_terminal_wait_exit(wizard), 130);
    test_terminal_close(wizard);
    char *log = program_read_file(LOG_FILE);
    assert_says(log, "\"organisation\",\"value\":\"Gemeente\"");
    free(log);
    char *settings = program_read_file(SETTINGS_FILE);
    assert_says(settings, "HR-adviseur");
    free(settings);
}

static void a_choice_without_enter_is_not_made_by_ctrl_c(void **state)
{
    struct test_terminal *wizard = start_lines();
    test_terminal_signal(wizard, SIGSTOP);
    test_terminal_type(wizard, "stap 2\r1\003");
    test_terminal_signal(wizard, SIGCONT);
    assert_int_equal(test_terminal_wait_exit(wizard), 130);
    test_terminal_close(wizard);
    assert_says(RUN("status").output, "0 van 10");
}

static void ctrl_z_line_by_line_keeps_what_is_typed(void **state)
{
    struct test_terminal *shell = wizard_start_script(
        "set -m; \"$BANENAFSPRAAK\" -a; echo stopped with $?; read -r answer; fg >/dev/null", NULL);
    test_terminal_wait_for(shell, "Uw keuze:");
    test_terminal_type(shell, "1\r");
    test_terminal_wait_for(shell, "Tekst:");
    test_terminal_type(shell, "Water\x1a");
    test_terminal_wait_for(shell, "stopped with 148");
    assert_true(test_terminal_in_lines(shell));
    test_terminal_type(shell, "\n");
    test_terminal_wait_cursor_at(shell, "Water");
    test_terminal_type(shell, "schap\r");
    test_terminal_wait_for(shell, "Organisatie: Waterschap");
    test_terminal_type(shell, "stop\r");
    assert_int_equal(test_terminal_wait_exit(shell), 0);
    test_terminal_close(shell);
}

int main(void)
{
    setlocale(LC_CTYPE, "C.UTF-8");
    const struct CMUnitTest tests[] = {
        in_folder(the_whole_way_can_be_walked_through_a_pipe),
        in_folder(the_end_of_input_saves_and_ends_well_at_every_prompt),
        in_folder(a_line_without_an_end_is_still_a_line),
        in_folder(without_a_terminal_the_full_screen_says_why_it_is_not_there),
        in_folder(the_environment_and_a_poor_terminal_lead_to_lines),
        in_folder(from_one_mode_to_the_other_nothing_is_lost),
        in_folder(the_mode_that_was_chosen_is_remembered),
        in_folder(control_c_saves_and_ends_with_130),
        in_folder(a_line_that_is_no_text_is_refused_and_not_used),
        in_folder(nothing_is_cut_of_a_long_line),
        in_folder(joiners_are_kept_line_by_line),
        in_folder(without_input_or_output_it_fails_and_says_so),
        in_folder(a_long_line_that_is_typed_arrives_whole),
        in_folder(a_line_is_shown_and_mended_as_it_is_typed),
        in_folder(what_a_colleague_records_between_two_visits_is_told_at_the_next),
        in_folder(a_report_is_opened_by_the_desktop_of_the_user),
        in_folder(what_opened_a_report_is_gone_when_it_has_ended),
        in_folder(a_colleagues_copy_comes_in_line_by_line),
        in_folder(a_copy_that_a_sync_service_left_is_offered_until_it_is_in),
        in_folder(what_was_typed_before_ctrl_c_counts),
        in_folder(a_choice_without_enter_is_not_made_by_ctrl_c),
        in_folder(ctrl_z_line_by_line_keeps_what_is_typed),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
