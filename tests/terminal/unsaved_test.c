/* What was not saved when the program was killed: it is there again at the next start. */
#include <locale.h>
#include <signal.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

#include "../support/folder.h"
#include "../support/program.h"
#include "../support/test.h"
#include "../support/wizard.h"

#define DRAFTS STATE_FOLDER "concept-*"

static void kill_it(struct test_terminal *wizard)
{
    test_terminal_signal(wizard, SIGKILL);
    assert_int_equal(test_terminal_wait_exit(wizard), 128 + SIGKILL);
    test_terminal_close(wizard);
}

/* A thread writes, soon after the key: waits until the text is on the disk. */
static void wait_kept(struct test_terminal *wizard, const char *text)
{
    char script[200];
    snprintf(script, sizeof script, "grep -a -c -F '%s' " DRAFTS " 2>/dev/null", text);
    for (int i = 0; i < TERMINAL_PATIENCE * 20; i++) {
        if (SHELL(script).status == 0)
            return;
        test_terminal_watch(wizard, 50);
    }
    fail_msg("not kept: %s", text);
}

/* A thread removes it, soon after the text is saved. */
static void assert_no_draft_is_left(void)
{
    for (int i = 0; i < TERMINAL_PATIENCE * 20; i++) {
        if (SHELL("ls " DRAFTS " 2>/dev/null").status != 0)
            return;
        SHELL("sleep 0.05");
    }
    fail_msg("a draft is left");
}

static struct test_terminal *type_note(const char *text)
{
    struct test_terminal *wizard = wizard_start(NULL);
    wizard_open_factor(wizard, 2, "Draagvlak top");
    wizard_open_field(wizard, "Notitie", "Geen namen");
    wizard_type(wizard, text);
    return wizard;
}

static struct test_terminal *start_again(const char *text)
{
    struct test_terminal *wizard = wizard_start_with(NULL, NULL, 24, 80);
    test_terminal_wait_for(wizard, text);
    test_terminal_wait_answer(wizard, 0);
    return wizard;
}

static void a_note_that_was_being_typed_opens_again(void **state)
{
    struct test_terminal *wizard = type_note("een halve not");
    wait_kept(wizard, "een halve not");
    wizard_type(wizard, "itie 漢");
    wait_kept(wizard, "een halve notitie 漢");
    kill_it(wizard);

    wizard = start_again("nog niet opgeslagen");
    test_terminal_wait_cursor_at(wizard, "een halve notitie 漢");
    wizard_type(wizard, " en de rest");
    wizard_press(wizard, "tab");
    wizard_wait_saved(wizard, "");
    assert_no_draft_is_left();
    wizard_stop(wizard);
    char *log = program_read_file(LOG_FILE);
    assert_says(log, "\"value\":\"een halve notitie 漢 en de rest\"");
    assert_int_equal(count_of(log, "\n"), 2);
    free(log);
}

static void what_a_colleague_wrote_meanwhile_stands_beside_it(void **state)
{
    assert_done(RUN("set", "2", "note", "van eerst"), "");
    struct test_terminal *wizard = type_note(" en van mij");
    wait_kept(wizard, "van eerst en van mij");
    kill_it(wizard);
    assert_done(RUN("set", "2", "note", "van een collega"), "");
    wizard = start_again("van eerst en van mij");
    wizard_press(wizard, "tab");
    wizard_wait_saved(wizard, "");
    wizard_stop(wizard);
    struct outcome report = RUN("export", "--format", "text");
    assert_says(report.output, "van eerst en van mij");
    assert_says(report.output, "van een collega");
}

static void a_date_that_waits_beside_its_field_is_kept_for_the_next_time(void **state)
{
    struct test_terminal *wizard = wizard_start(NULL);
    wizard_open_factor(wizard, 2, "Draagvlak top");
    wizard_open_field(wizard, "Streefdatum", "Zoals 15-1");
    wizard_type(wizard, "31-2-2027");
    wizard_press(wizard, "tab");
    wait_kept(wizard, "31-2-2027");
    test_terminal_press(wizard, "ctrl-q");
    test_terminal_wait_for(wizard, "om toch te stoppen");
    test_terminal_press(wizard, "ctrl-q");
    test_terminal_wait_for(wizard, "die u nog niet opsloeg, staan er de volgende keer weer.");
    assert_int_equal(test_terminal_wait_exit(wizard), 0);
    test_terminal_close(wizard);

    wizard = start_again("Er is tekst van de vorige keer die nog niet is opgeslagen: Streefdatum.");
    wizard_open_factor(wizard, 2, "Draagvlak top");
    wizard_focus(wizard, "Streefdatum");
    test_terminal_wait_cursor_at(wizard, "31-2-2027");
    test_terminal_press(wizard, "ctrl-u");
    wizard_type(wizard, "28-2-2999");
    wizard_press(wizard, "enter");
    test_terminal_wait_for(wizard, "Opgeslagen: donderdag 28 februari 2999.");
    assert_no_draft_is_left();
    wizard_stop(wizard);
}

static void open_jobs(struct test_terminal *wizard)
{
    test_terminal_wait_answer(wizard, 0);
    wizard_focus(wizard, "overzicht");
    wizard_press(wizard, "enter");
    test_terminal_wait_for(wizard, "van 10 afgerond");
    wizard_focus(wizard, "Banen en doel invullen");
    wizard_press(wizard, "enter");
    test_terminal_wait_for(wizard, "Datum van de telling");
    test_terminal_wait_answer(wizard, 0);
}

static void fill_in(struct test_terminal *wizard, const char *label, const char *hint,
                    const char *text)
{
    wizard_open_field(wizard, label, hint);
    test_terminal_press(wizard, "ctrl-u");
    wizard_type(wizard, text);
    wizard_press(wizard, "enter");
}

/* The number is of no use without its day: it must not come back for today. */
static void a_number_of_jobs_comes_back_with_its_day(void **state)
{
    struct test_terminal *wizard = wizard_start(NULL);
    open_jobs(wizard);
    fill_in(wizard, "Datum van de telling", "Leeg: vandaag", "30-9-2026");
    fill_in(wizard, "Aantal fte", "Alle fte van de hele organisatie", "2500");
    wizard_press(wizard, "escape");
    wizard_press(wizard, "enter");
    wizard_open_field(wizard, "Aantal banen op 30 september 2026", "Bijvoorbeeld");
    wizard_type(wizard, "12,4");
    wait_kept(wizard, "12,4");
    kill_it(wizard);

    wizard = start_again("nog niet opgeslagen");
    test_terminal_wait_cursor_at(wizard, "12,4");
    wizard_press(wizard, "enter");
    wizard_wait_saved(wizard, "");
    test_terminal_wait_for(wizard, "Op 30 september 2026 waren er 12,4 banen.");
    wizard_focus(wizard, "2500");
    wizard_stop(wizard);
    assert_no_draft_is_left();
    char *log = program_read_file(LOG_FILE);
    assert_says(log, "\"field\":\"jobs\",\"date\":\"2026-09-30\",\"value\":12.4");
    free(log);
}

static void a_change_that_could_not_be_saved_is_saved_the_next_time(void **state)
{
    const char *const words[] = {"-f", "x.jsonl", NULL};
    struct test_terminal *wizard = wizard_start_with(words, NULL, 24, 80);
    test_terminal_wait_for(wizard, "10 succesfactoren");
    test_terminal_wait_answer(wizard, 0);
    assert_int_equal(mkdir("x.jsonl", 0700), 0);
    wizard_open_factor(wizard, 2, "Draagvlak top");
    wizard_focus_first_action(wizard);
    test_terminal_press(wizard, "space");
    test_terminal_wait_for(wizard, "NIET OPGESLAGEN: ");
    wait_kept(wizard, "draagvlak-top");
    kill_it(wizard);
    assert_int_equal(rmdir("x.jsonl"), 0);

    wizard = wizard_start_with(words, NULL, 24, 80);
    test_terminal_wait_for(wizard, "Opgeslagen. De laatste wijziging van de vorige keer");
    wizard_open_factor(wizard, 2, "Draagvlak top");
    test_terminal_wait_for(wizard, "gedaan  Wijs directie");
    wizard_stop(wizard);
    assert_no_draft_is_left();
    char *log = program_read_file("x.jsonl");
    assert_int_equal(count_of(log, "\n"), 2);
    free(log);
}

static void assert_on_no_disk(const char *number)
{
    char script[100];
    snprintf(script, sizeof script, "grep -r -a -F %s .", number);
    assert_int_equal(SHELL(script).status, 1);
}

#define MASKED "nummer dat een BSN"

static void of_a_citizen_service_number_only_the_text_around_it_is_kept(void **state)
{
    struct test_terminal *wizard = type_note("nummer 11122233");
    wait_kept(wizard, "nummer 11122233");
    wizard_type(wizard, "3 en de rest");
    wait_kept(wizard, "nummer xxxxxxxxx en de rest");
    assert_on_no_disk("111222333");
    wizard_press(wizard, "tab");
    test_terminal_wait_for(wizard, "is dit een burgerservicenummer?");
    test_terminal_watch(wizard, 200);
    wait_kept(wizard, "nummer xxxxxxxxx en de rest");
    assert_on_no_disk("111222333");
    kill_it(wizard);
    assert_on_no_disk("111222333");

    wizard = start_again("nog niet is opgeslagen");
    wizard_open_factor(wizard, 2, "Draagvlak top");
    wizard_focus(wizard, "nummer xxxxxxxxx en de rest");
    test_terminal_wait_for(wizard, MASKED);
    kill_it(wizard);
    wizard = start_again("nog niet is opgeslagen");
    wizard_open_factor(wizard, 2, "Draagvlak top");
    wizard_focus(wizard, "nummer xxxxxxxxx en de rest");
    test_terminal_wait_for(wizard, MASKED);
    wizard_press(wizard, "ctrl-s");
    wizard_wait_saved(wizard, "");
    wizard_stop(wizard);
    assert_no_draft_is_left();
}

static void a_number_in_a_text_does_not_lose_it_when_the_terminal_closes(void **state)
{
    static const int signals[] = {SIGTERM, SIGHUP};
    for (size_t i = 0; i < sizeof signals / sizeof *signals; i++) {
        struct test_terminal *wizard = type_note("bel 111222333 op");
        test_terminal_signal(wizard, signals[i]);
        assert_int_equal(test_terminal_wait_exit(wizard), 0);
        test_terminal_close(wizard);
        assert_on_no_disk("111222333");
        wizard = start_again("nog niet is opgeslagen");
        wizard_open_factor(wizard, 2, "Draagvlak top");
        wizard_focus(wizard, "bel xxxxxxxxx op");
        kill_it(wizard);
        assert_int_equal(SHELL("rm " DRAFTS).status, 0);
    }
}

/* Killed right after it was saved anyway: what was kept of it is known. */
static void a_masked_draft_of_what_is_saved_is_removed(void **state)
{
    struct test_terminal *wizard = type_note("dossier 111222333");
    wait_kept(wizard, "dossier xxxxxxxxx");
    assert_int_equal(SHELL("cp " DRAFTS " kept.jsonl && ls " DRAFTS " >name").status, 0);
    wizard_press(wizard, "tab");
    test_terminal_wait_for(wizard, "is dit een burgerservicenummer?");
    wizard_focus(wizard, "Toch bewaren");
    wizard_press(wizard, "enter");
    wizard_wait_saved(wizard, "");
    wizard_stop(wizard);
    assert_int_equal(SHELL("cp kept.jsonl \"$(cat name)\"").status, 0);
    wizard_stop(wizard_start(NULL));
    assert_no_draft_is_left();
}

static void what_is_neither_saved_nor_kept_is_no_good_end(void **state)
{
    folder_write("lines.txt", "stap 2\n7\nbel 111222333\n.\n");
    struct outcome outcome =
        SHELL("env -u HOME \"$BANENAFSPRAAK\" -a -f \"$PWD/x.jsonl\" <lines.txt >said");
    assert_int_equal(outcome.status, 1);
    assert_says(outcome.errors, "Stap 2, Notitie: deze tekst is niet opgeslagen.");
    assert_says(outcome.errors,
                "Wat niet is opgeslagen, is ook niet bewaard voor de volgende keer. "
                "Uw eigen map is niet bekend.");
    outcome = SHELL("XDG_STATE_HOME=/dev/null/x \"$BANENAFSPRAAK\" -a <lines.txt >said");
    assert_int_equal(outcome.status, 1);
    assert_says(outcome.errors, "Het concept kan niet worden bewaard.");
    outcome = SHELL("\"$BANENAFSPRAAK\" -a <lines.txt >said");
    assert_int_equal(outcome.status, 0);
    assert_says(outcome.errors, "die u nog niet opsloeg, staan er de volgende keer weer.");
}

static void line_by_line_it_waits_beside_its_field(void **state)
{
    struct test_terminal *wizard = type_note("uit het scherm");
    wait_kept(wizard, "uit het scherm");
    kill_it(wizard);
    folder_write("lines.txt", "stap 2\n7\n+\nen regel voor regel\n.\nstop\n");
    struct outcome outcome = SHELL("\"$BANENAFSPRAAK\" -a <lines.txt");
    assert_int_equal(outcome.status, 0);
    assert_says(outcome.output,
                "Er is tekst van de vorige keer die nog niet is opgeslagen: Notitie.");
    assert_says(outcome.output, "Notitie: uit het scherm");
    char *log = program_read_file(LOG_FILE);
    assert_says(log, "\"value\":\"uit het scherm\\nen regel voor regel\"");
    free(log);
    assert_no_draft_is_left();
}

static void line_by_line_a_colleague_stands_beside_it_too(void **state)
{
    assert_done(RUN("set", "2", "note", "van eerst"), "");
    struct test_terminal *wizard = type_note(" en van mij");
    wait_kept(wizard, "van eerst en van mij");
    kill_it(wizard);
    assert_done(RUN("set", "2", "note", "van een collega"), "");
    folder_write("lines.txt", "stap 2\n7\n+\nen regel voor regel\n.\nstop\n");
    struct outcome outcome = SHELL("\"$BANENAFSPRAAK\" -a <lines.txt");
    assert_int_equal(outcome.status, 0);
    assert_says(outcome.output, "In het bestand staat nu: van een collega");
    struct outcome report = RUN("export", "--format", "text");
    assert_says(report.output, "van eerst en van mij");
    assert_says(report.output, "en regel voor regel");
    assert_says(report.output, "van een collega");
}

/* Killed right after the save: the draft is still there, and all that is in it is in the file. */
static void a_draft_of_what_is_saved_is_removed(void **state)
{
    struct test_terminal *wizard = type_note("al bewaard");
    wait_kept(wizard, "al bewaard");
    assert_int_equal(SHELL("cp " DRAFTS " kept.jsonl && ls " DRAFTS " >name").status, 0);
    wizard_press(wizard, "tab");
    wizard_wait_saved(wizard, "");
    wizard_stop(wizard);
    assert_int_equal(SHELL("cp kept.jsonl \"$(cat name)\"").status, 0);
    wizard_stop(wizard_start(NULL));
    assert_no_draft_is_left();
}

static void a_draft_of_a_later_version_is_left_alone(void **state)
{
    struct test_terminal *wizard = type_note("van later");
    wait_kept(wizard, "van later");
    kill_it(wizard);
    assert_int_equal(SHELL("sed -i 's/\"version\":1/\"version\":2/' " DRAFTS).status, 0);
    wizard = wizard_start(NULL);
    wizard_stop(wizard);
    assert_int_equal(SHELL("grep -a -q 'van later' " DRAFTS).status, 0);
}

static void two_wizards_keep_a_text_each(void **state)
{
    struct test_terminal *one = type_note("van de een");
    struct test_terminal *two = type_note("van de ander");
    wait_kept(one, "van de een");
    wait_kept(two, "van de ander");
    kill_it(one);
    kill_it(two);
    one = start_again("nog niet opgeslagen");
    two = start_again("nog niet opgeslagen");
    wizard_press(one, "tab");
    wizard_wait_saved(one, "");
    wizard_press(two, "tab");
    wizard_wait_saved(two, "");
    wizard_stop(one);
    wizard_stop(two);
    struct outcome report = RUN("export", "--format", "text");
    assert_says(report.output, "van de een");
    assert_says(report.output, "van de ander");
    assert_no_draft_is_left();
}

/* --- where no draft can be kept --- */

#define UNKEPT "stopt het programma onverwacht"

static void where_no_draft_can_be_kept_that_is_said_once_while_one_types(void **state)
{
    assert_done(SHELL("mkdir -p .local/state && : >.local/state/banenafspraak"), "");
    struct test_terminal *wizard = type_note("een note");
    test_terminal_wait_for(wizard, UNKEPT);
    wizard_press(wizard, "tab");
    wizard_wait_saved(wizard, "");
    wizard_type(wizard, "een vraag"); /* in the next field */
    wizard_press(wizard, "tab");
    wizard_wait_saved(wizard, "");
    assert_null(strstr(test_terminal_screen(wizard), UNKEPT));
    wizard_stop(wizard);
}

static void line_by_line_it_is_said_with_the_next_page(void **state)
{
    assert_done(SHELL("mkdir -p .local/state && : >.local/state/banenafspraak"), "");
    struct outcome outcome =
        SHELL("printf 'stap 2\n7\n32 november\n<\n<\nstop\n' | \"$BANENAFSPRAAK\" -a");
    assert_says(outcome.output, UNKEPT);
}

/* As many as one user may have with one file; the others stand in for nine wizards. */
static void the_tenth_wizard_says_that_it_keeps_no_draft(void **state)
{
    struct test_terminal *wizard = type_note("a");
    wait_kept(wizard, "\"a\"");
    assert_done(SHELL("for i in 2 3 4 5 6 7 8 9; do for f in " STATE_FOLDER
                      "concept-*-1.jsonl; do cp $f ${f%-1.jsonl}-$i.jsonl; echo noise "
                      ">${f%-1.jsonl}-$i.jsonl; done; done"),
                "");
    struct test_terminal *tenth = type_note("b");
    test_terminal_wait_for(tenth, UNKEPT);
    wizard_press(tenth, "tab");
    wizard_wait_saved(tenth, "");
    wizard_stop(tenth);
    wizard_press(wizard, "tab");
    wizard_stop(wizard);
}

int main(void)
{
    setlocale(LC_CTYPE, "C.UTF-8");
    const struct CMUnitTest tests[] = {
        in_folder(a_note_that_was_being_typed_opens_again),
        in_folder(what_a_colleague_wrote_meanwhile_stands_beside_it),
        in_folder(a_date_that_waits_beside_its_field_is_kept_for_the_next_time),
        in_folder(a_number_of_jobs_comes_back_with_its_day),
        in_folder(a_change_that_could_not_be_saved_is_saved_the_next_time),
        in_folder(of_a_citizen_service_number_only_the_text_around_it_is_kept),
        in_folder(a_number_in_a_text_does_not_lose_it_when_the_terminal_closes),
        in_folder(a_masked_draft_of_what_is_saved_is_removed),
        in_folder(what_is_neither_saved_nor_kept_is_no_good_end),
        in_folder(line_by_line_it_waits_beside_its_field),
        in_folder(line_by_line_a_colleague_stands_beside_it_too),
        in_folder(a_draft_of_what_is_saved_is_removed),
        in_folder(a_draft_of_a_later_version_is_left_alone),
        in_folder(two_wizards_keep_a_text_each),
        in_folder(where_no_draft_can_be_kept_that_is_said_once_while_one_types),
        in_folder(line_by_line_it_is_said_with_the_next_page),
        in_folder(the_tenth_wizard_says_that_it_keeps_no_draft),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
