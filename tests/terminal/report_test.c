/* The report page: what is made, where, and what happens when the name is taken. */
#include <locale.h>
#include <sys/stat.h>
#include <unistd.h>

#include "../support/folder.h"
#include "../support/program.h"
#include "../support/test.h"
#include "../support/wizard.h"
#include "messages/message.h"
#include "report/exporter.h"

static void open_reports(struct test_terminal *wizard)
{
    test_terminal_press(wizard, "ctrl-r");
    test_terminal_wait_for(wizard, "Kies het bestandstype");
    test_terminal_wait_answer(wizard, 0);
}

static void choose(struct test_terminal *wizard, const char *button, const char *answer)
{
    wizard_focus(wizard, button);
    wizard_press(wizard, "enter");
    test_terminal_wait_for(wizard, answer);
    test_terminal_wait_answer(wizard, 0);
}

/* From the page of reports. */
static void make(struct test_terminal *wizard, const char *format, const char *answer)
{
    choose(wizard, format, "Voorbeeld");
    choose(wizard, "Dit verslag maken", answer);
}

static void back_to_reports(struct test_terminal *wizard)
{
    wizard_press(wizard, "escape");
    test_terminal_wait_for(wizard, "Kies het bestandstype");
    test_terminal_wait_answer(wizard, 0);
}

/* The path that is shown may be longer than a line: its name is looked for in the folder. */
static char *read_report(const char *pattern)
{
    char script[100];
    snprintf(script, sizeof script, "cat %s", pattern);
    struct outcome outcome = SHELL(script);
    assert_int_equal(outcome.status, 0);
    return strdup(outcome.output);
}

static void every_format_is_made_and_its_place_shown(void **state)
{
    assert_int_equal(RUN("set", "2", "due", "2026-12-31").status, 0);
    struct test_terminal *wizard = wizard_start(NULL);
    open_reports(wizard);
    for (size_t i = 0; i < exporter_count(); i++) {
        char name[80];
        const char *title = message_text(LANGUAGE_NL, exporter_at(i)->title);
        snprintf(name, sizeof name, "%.*s ", (int)strcspn(title, ":"), title);
        make(wizard, name, "Het verslag staat in");
        snprintf(name, sizeof name, "-[0-9][0-9].%s", exporter_at(i)->extension);
        char pattern[100];
        snprintf(pattern, sizeof pattern, "banenafspraak-*%s", name);
        char *report = read_report(pattern);
        assert_says(report, "Draagvlak top");
        free(report);
        back_to_reports(wizard);
    }
    wizard_stop(wizard);
    char *log = program_read_file(LOG_FILE);
    assert_says(log, "\"field\":\"report\",\"date\":\"");
    assert_says(log, "\"value\":true");
    free(log);
}

static void a_name_that_is_taken_is_a_choice(void **state)
{
    struct test_terminal *wizard = wizard_start(NULL);
    open_reports(wizard);
    make(wizard, "Markdown", "Het verslag staat in");
    assert_done(SHELL("for file in *.md; do echo mine >$file; done"), "");
    back_to_reports(wizard);
    make(wizard, "Markdown", "Er is al een bestand");
    choose(wizard, "ernaast bewaren", "Het verslag staat in");
    char *beside = read_report("banenafspraak-*-2.md");
    assert_says(beside, "Draagvlak top");
    free(beside);
    assert_done(SHELL("cat banenafspraak-*-[0-9][0-9].md"), "mine\n");

    back_to_reports(wizard);
    make(wizard, "Markdown", "Er is al een bestand");
    choose(wizard, "vervangen", "Het verslag staat in");
    char *replaced = read_report("banenafspraak-*-[0-9][0-9].md");
    assert_says(replaced, "Draagvlak top");
    free(replaced);
    assert_done(SHELL("ls *.md | wc -l"), "2\n");
    wizard_stop(wizard);
}

static void make_as(struct test_terminal *wizard, const char *name, const char *answer)
{
    wizard_open_field(wizard, "Naam van het bestand", "Ook met map");
    test_terminal_press(wizard, "ctrl-u");
    wizard_type(wizard, name);
    test_terminal_press(wizard, "enter"); /* it is the last item: nothing on the screen changes */
    wizard_press(wizard, "shift-tab");
    wizard_press(wizard, "shift-tab");
    choose(wizard, "Dit verslag maken", answer);
}

static void the_name_that_is_typed_may_have_a_folder(void **state)
{
    assert_done(SHELL("mkdir map ~/thuis"), "");
    struct test_terminal *wizard = wizard_start(NULL);
    open_reports(wizard);
    choose(wizard, "Tekst", "Voorbeeld");
    make_as(wizard, "map/november", "/map/november.txt.");
    make_as(wizard, "~/thuis/november.txt", "/thuis/november.txt.");
    make_as(wizard, "/proc/verslag.txt", "is niet gelukt");
    make_as(wizard, "weg/verslag.txt", "Controleer de naam.");
    wizard_stop(wizard);
    assert_done(SHELL("cmp map/november.txt ~/thuis/november.txt"), "");
}

/* Whatever is said of a name: what was filled in is not written over. */
static void the_file_with_what_was_filled_in_is_not_replaced(void **state)
{
    assert_done(RUN("set", "2", "owner", "HR-adviseur"), "");
    char *before = program_read_file(LOG_FILE);
    struct test_terminal *wizard = wizard_start_with(NULL, NULL, 24, 80);
    test_terminal_wait_for(wizard, "Welkom terug");
    open_reports(wizard);
    choose(wizard, "Tekst", "Voorbeeld");
    make_as(wizard, LOG_FILE, "Kies");
    assert_done(SHELL("ln -s " LOG_FILE " gewoon.txt"), "");
    make_as(wizard, "gewoon.txt", "Kies");
    wizard_stop(wizard);
    char *after = program_read_file(LOG_FILE);
    assert_string_equal(before, after);
    free(before);
    free(after);
}

static void the_report_of_another_day_begins_with_what_changed(void **state)
{
    struct test_terminal *wizard = wizard_start(NULL);
    open_reports(wizard);
    make(wizard, "Tekst", "Het verslag staat in");
    wizard_stop(wizard);
    char *first = read_report("banenafspraak-*.txt");
    assert_says(first, "nog geen verslag van een eerdere dag");
    free(first);
    assert_done(SHELL("rm banenafspraak-*.txt"), "");
    assert_done(SHELL("sed -i '/\"report\"/s/[0-9]*-[0-9]*-[0-9]*/2026-02-01/g' "
                      ".local/share/banenafspraak/voortgang.jsonl"),
                "");
    assert_done(RUN("set", "2", "owner", "HR-adviseur"), "");

    wizard = wizard_start(NULL);
    open_reports(wizard);
    test_terminal_wait_for(wizard, "veranderde sinds 1 februari 2026");
    make(wizard, "Tekst", "Het verslag staat in");
    wizard_stop(wizard);
    char *second = read_report("banenafspraak-*.txt");
    assert_says(second, "Nieuwe eigenaar: HR-adviseur");
    free(second);
}

static void a_report_that_cannot_be_written_is_said_and_not_recorded(void **state)
{
    struct test_terminal *wizard = wizard_start_script(
        "cd /proc && XDG_DATA_HOME=$HOME XDG_STATE_HOME=$HOME HOME=/proc exec \"$BANENAFSPRAAK\"",
        NULL);
    test_terminal_wait_for(wizard, "10 succesfactoren");
    open_reports(wizard);
    make(wizard, "Markdown", "is niet gelukt");
    wizard_stop(wizard);
    assert_int_equal(folder_count(), 0);
}

static void a_calendar_without_a_date_is_not_made_and_it_is_said_why(void **state)
{
    struct test_terminal *wizard = wizard_start(NULL);
    open_reports(wizard);
    make(wizard, "Agenda", "Er is nog geen streefdatum");
    wizard_stop(wizard);
    assert_int_equal(folder_count(), 0);
}

/* On a server that many use: whatever the environment of the user says, it knows two places besides her own folder. */
static void a_restricted_report_is_made_in_the_folder_of_the_server(void **state)
{
    enum { SETTING_SIZE = 1100 };
    static const char *const places[] = {"BANENAFSPRAAK_RESTRICTED", "BANENAFSPRAAK_FILE",
                                         "XDG_STATE_HOME", "XDG_DATA_HOME"};
    char settings[4][SETTING_SIZE];
    char folder[1024];
    assert_non_null(getcwd(folder, sizeof folder));
    for (size_t i = 0; i < 4; i++)
        snprintf(settings[i], SETTING_SIZE, "%s=%s/%s", places[i], folder, places[i]);
    assert_done(SHELL("mkdir BANENAFSPRAAK_RESTRICTED"), "");
    struct test_terminal *wizard = wizard_start(
        (const char *const[]){settings[0], settings[1], settings[2], settings[3], NULL});
    wizard_open_factor(wizard, 2, "Draagvlak top"); /* is remembered */
    open_reports(wizard);
    make(wizard, "Markdown", "Het verslag staat in");
    back_to_reports(wizard);
    make(wizard, "Markdown", "Er is al een bestand");
    assert_null(strstr(test_terminal_screen(wizard), "vervangen"));
    choose(wizard, "ernaast bewaren", "Het verslag staat in");
    back_to_reports(wizard);
    assert_done(
        SHELL("cd BANENAFSPRAAK_RESTRICTED && for file in *; do ln -sf ../ELSE $file; done"), "");
    make(wizard, "Markdown", "Er is al een bestand"); /* a link that leads out is not followed */
    wizard_stop(wizard);
    assert_done(SHELL("ls BANENAFSPRAAK_RESTRICTED | wc -l"), "2\n");
    assert_done(SHELL("echo [A-Z]*"), "BANENAFSPRAAK_FILE BANENAFSPRAAK_RESTRICTED\n");
    free(program_read_file(SETTINGS_FILE));
}

/* --- what must never be recorded --- */

static struct test_terminal *type_number(void)
{
    struct test_terminal *wizard = wizard_start(NULL);
    wizard_open_factor(wizard, 2, "Draagvlak top");
    wizard_open_field(wizard, "Notitie", "Geen namen");
    wizard_type(wizard, "nummer 111222333");
    wizard_press(wizard, "tab");
    test_terminal_wait_for(wizard, "is dit een burgerservicenummer?");
    test_terminal_wait_answer(wizard, 0);
    return wizard;
}

static void a_citizen_service_number_is_asked_about_before_it_is_saved(void **state)
{
    struct test_terminal *wizard = type_number();
    wizard_focus(wizard, "De tekst aanpassen");
    wizard_press(wizard, "enter");
    test_terminal_wait_cursor_at(wizard, "nummer 111222333");
    for (int i = 0; i < 9; i++)
        wizard_press(wizard, "backspace");
    wizard_press(wizard, "tab");
    wizard_wait_saved(wizard, "");
    wizard_stop(wizard);
    char *log = program_read_file(LOG_FILE);
    assert_says(log, "\"value\":\"nummer\"");
    assert_null(strstr(log, "111222333"));
    free(log);
}

static void a_number_that_is_none_is_saved_when_the_user_says_so(void **state)
{
    struct test_terminal *wizard = type_number();
    wizard_focus(wizard, "Toch bewaren");
    wizard_press(wizard, "enter");
    test_terminal_wait_for(wizard, "nummer 111222333");
    wizard_wait_saved(wizard, "");
    wizard_stop(wizard);
    char *log = program_read_file(LOG_FILE);
    assert_says(log, "nummer 111222333");
    free(log);
}

static void a_number_that_is_thrown_away_is_nowhere(void **state)
{
    struct test_terminal *wizard = type_number();
    wizard_focus(wizard, "De tekst weggooien");
    wizard_press(wizard, "enter");
    test_terminal_wait_for(wizard, "weggegooid");
    wizard_stop(wizard);
    assert_int_equal(SHELL("grep -r 111222333 .").status, 1);
}

static void an_end_in_between_saves_nothing_of_it(void **state)
{
    struct test_terminal *wizard = wizard_start(NULL);
    wizard_open_factor(wizard, 2, "Draagvlak top");
    wizard_open_field(wizard, "Notitie", "Geen namen");
    wizard_type(wizard, "nummer 111222333");
    test_terminal_press(wizard, "ctrl-c");
    assert_int_equal(test_terminal_wait_exit(wizard), 130);
    test_terminal_wait_for(wizard, "Stap 2, Notitie: deze tekst is niet opgeslagen.");
    test_terminal_close(wizard);
    assert_int_equal(SHELL("grep -r 111222333 .").status, 1);
}

int main(void)
{
    setlocale(LC_CTYPE, "C.UTF-8");
    const struct CMUnitTest tests[] = {
        in_folder(every_format_is_made_and_its_place_shown),
        in_folder(a_name_that_is_taken_is_a_choice),
        in_folder(the_name_that_is_typed_may_have_a_folder),
        in_folder(the_file_with_what_was_filled_in_is_not_replaced),
        in_folder(the_report_of_another_day_begins_with_what_changed),
        in_folder(a_restricted_report_is_made_in_the_folder_of_the_server),
        in_folder(a_report_that_cannot_be_written_is_said_and_not_recorded),
        in_folder(a_calendar_without_a_date_is_not_made_and_it_is_said_why),
        in_folder(a_citizen_service_number_is_asked_about_before_it_is_saved),
        in_folder(a_number_that_is_none_is_saved_when_the_user_says_so),
        in_folder(a_number_that_is_thrown_away_is_nowhere),
        in_folder(an_end_in_between_saves_nothing_of_it),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
