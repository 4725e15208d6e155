/* A colleague's copy in the full screen: looked at, brought in, offered when it stands beside the file; never on a server. */
#include <locale.h>
#include <unistd.h>

#include "../support/folder.h"
#include "../support/program.h"
#include "../support/test.h"
#include "../support/wizard.h"

/* A copy of the file in which a colleague went on. */
static void make_copy(const char *path)
{
    char script[200];
    snprintf(script, sizeof script, "cp " LOG_FILE " '%s'", path);
    assert_done(SHELL(script), "");
    assert_done(RUN("-f", path, "set", "3", "note", "Van haar."), "");
}

static void choose(struct test_terminal *wizard, const char *item, const char *answer)
{
    wizard_focus(wizard, item);
    wizard_press(wizard, "enter");
    test_terminal_wait_for(wizard, answer);
    test_terminal_wait_answer(wizard, 0);
}

static void open_copy(struct test_terminal *wizard)
{
    choose(wizard, "Naar het overzicht", "Overzicht");
    choose(wizard, "Kopie van een collega", "Werkt een collega");
}

static void assert_both_stand(size_t changes)
{
    char *log = program_read_file(LOG_FILE);
    assert_says(log, "HR-adviseur");
    assert_says(log, "Van haar.");
    assert_int_equal(count_of(log, "\n"), changes + 1);
    free(log);
}

static void a_copy_is_typed_looked_at_and_brought_in(void **state)
{
    assert_done(RUN("set", "2", "owner", "HR-adviseur"), "");
    make_copy("hers.jsonl");
    struct test_terminal *wizard = wizard_start(NULL);
    open_copy(wizard);
    wizard_open_field(wizard, "Plaats van de kopie", "Zoals ~/Downloads");
    wizard_type(wizard, "hers.jsonl");
    wizard_press(wizard, "enter");
    test_terminal_wait_for(wizard, "Deze wijzigingen erbij nemen");
    test_terminal_wait_cursor_at(wizard, "Deze wijzigingen erbij nemen");
    wizard_press(wizard, "enter");
    wizard_wait_saved(wizard, "");
    wizard_open_factor(wizard, 3, "projectteam");
    test_terminal_wait_for(wizard, "Van haar.");
    wizard_stop(wizard);
    assert_both_stand(2);
}

static void what_is_no_copy_says_why_and_changes_nothing(void **state)
{
    assert_done(RUN("set", "2", "owner", "HR-adviseur"), "");
    assert_done(RUN("-f", "other.jsonl", "set", "3", "note", "Van haar."), "");
    char *before = program_read_file(LOG_FILE);
    struct test_terminal *wizard = wizard_start(NULL);
    open_copy(wizard);
    wizard_open_field(wizard, "Plaats van de kopie", "Zoals ~/Downloads");
    wizard_type(wizard, "other.jsonl");
    wizard_press(wizard, "enter");
    test_terminal_wait_for(wizard, "geen kopie");
    assert_null(strstr(test_terminal_screen(wizard), "Deze wijzigingen"));
    wizard_type(wizard, ".not"); /* the field is still open, to be mended */
    wizard_press(wizard, "enter");
    test_terminal_wait_for(wizard, "Controleer de naam");
    wizard_stop(wizard);
    assert_file(LOG_FILE, before);
    free(before);
}

static void a_conflict_copy_is_offered_on_the_first_page(void **state)
{
    static const char *const names[] = {
        LOG_FOLDER "voortgang (conflicted copy 2026-11-22).jsonl",
        LOG_FOLDER "voortgang (conflicterende kopie van Jan 2026-11-22).jsonl",
        LOG_FOLDER "voortgang-DESKTOP-AB12.jsonl",
        LOG_FOLDER "voortgang.sync-conflict-20261122-101500-ABCDEFG.jsonl",
        LOG_FOLDER "voortgang.jsonl~HEAD",
        LOG_FOLDER "Kopie van voortgang.jsonl",
    };
    for (size_t i = 0; i < sizeof names / sizeof names[0]; i++) {
        assert_done(SHELL("rm -rf .local"), "");
        assert_done(RUN("set", "2", "owner", "HR-adviseur"), "");
        make_copy(names[i]);
        struct test_terminal *wizard = wizard_start(NULL);
        test_terminal_wait_for(wizard, "Naast uw bestand");
        choose(wizard, "Naast uw bestand", "Deze wijzigingen erbij nemen");
        test_terminal_wait_cursor_at(wizard, "Deze wijzigingen erbij nemen");
        wizard_press(wizard, "enter");
        wizard_wait_saved(wizard, "");
        wizard_stop(wizard);
        assert_both_stand(2);
    }
}

static void what_is_no_copy_or_has_nothing_new_is_not_offered(void **state)
{
    assert_done(RUN("set", "2", "owner", "HR-adviseur"), "");
    assert_done(RUN("-f", LOG_FOLDER "voortgang-other.jsonl", "set", "3", "note", "Ander."), "");
    make_copy(LOG_FOLDER "voortgangsverslag.jsonl"); /* another name */
    make_copy(LOG_FOLDER "jaarvoortgang.jsonl");
    assert_done(SHELL("cp " LOG_FILE " " LOG_FILE ".bak; mkdir " LOG_FOLDER "voortgang-x.jsonl; "
                      "echo Geachte >" LOG_FOLDER "voortgang-brief.jsonl; "
                      "mkfifo " LOG_FOLDER "voortgang-pipe.jsonl"),
                "");
    assert_says(SHELL("echo stop | \"$BANENAFSPRAAK\" -a").output, "Welkom terug");
    assert_null(strstr(SHELL("echo stop | \"$BANENAFSPRAAK\" -a").output, "Naast uw bestand"));
}

/* The file and what is beside it are of the server: no path is asked for, none is told. */
static void on_a_server_no_other_file_is_read_or_named(void **state)
{
    enum { SETTING_SIZE = 1100 };
    char settings[2][SETTING_SIZE];
    char folder[1024];
    assert_done(RUN("set", "2", "owner", "HR-adviseur"), "");
    make_copy(LOG_FOLDER "voortgang-PC.jsonl");
    assert_done(SHELL("mkdir reports"), "");
    assert_non_null(getcwd(folder, sizeof folder));
    snprintf(settings[0], SETTING_SIZE, "BANENAFSPRAAK_RESTRICTED=%s/reports", folder);
    snprintf(settings[1], SETTING_SIZE, "BANENAFSPRAAK_FILE=%s/" LOG_FILE, folder);
    struct test_terminal *wizard =
        wizard_start((const char *const[]){settings[0], settings[1], NULL});
    choose(wizard, "Naar het overzicht", "Overzicht");
    assert_null(strstr(test_terminal_screen(wizard), "Naast uw bestand"));
    wizard_focus(wizard, "Zoeken");
    assert_null(strstr(test_terminal_screen(wizard), "Kopie van een collega"));
    wizard_stop(wizard);
    char script[3000];
    snprintf(script, sizeof script,
             "export '%s' '%s'; printf 'o\\nstop\\n' | \"$BANENAFSPRAAK\" -a", settings[0],
             settings[1]);
    struct outcome outcome = SHELL(script);
    assert_int_equal(outcome.status, 0);
    assert_says(outcome.output, "Verslag maken");
    assert_null(strstr(outcome.output, "Naast uw bestand"));
    assert_null(strstr(outcome.output, "Kopie van een collega"));
}

int main(void)
{
    setlocale(LC_CTYPE, "C.UTF-8");
    const struct CMUnitTest tests[] = {
        in_folder(a_copy_is_typed_looked_at_and_brought_in),
        in_folder(what_is_no_copy_says_why_and_changes_nothing),
        in_folder(a_conflict_copy_is_offered_on_the_first_page),
        in_folder(what_is_no_copy_or_has_nothing_new_is_not_offered),
        in_folder(on_a_server_no_other_file_is_read_or_named),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
