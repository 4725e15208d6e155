/* Two people on one file, and a file that is changed, replaced or removed under the wizard. */
#include <locale.h>
#include <signal.h>
#include <sys/stat.h>
#include <unistd.h>

#include "../support/folder.h"
#include "../support/program.h"
#include "../support/test.h"
#include "../support/wizard.h"

static void a_colleagues_change_appears(void **state)
{
    struct test_terminal *wizard = wizard_start(NULL);
    wizard_open_factor(wizard, 2, "Draagvlak top");
    assert_done(RUN("set", "2", "done", "yes"), "");
    test_terminal_wait_for(wizard, "1 wijziging van een collega");
    test_terminal_wait_for(wizard, "stap 2 van 10 · Afgerond");
    assert_done(RUN("set", "2/1", "done", "yes"), "");
    test_terminal_wait_for(wizard, "gedaan  Wijs directie");
    wizard_stop(wizard);
}

static void it_appears_while_the_user_is_typing(void **state)
{
    struct test_terminal *wizard = wizard_start(NULL);
    wizard_open_factor(wizard, 2, "Draagvlak top");
    wizard_open_field(wizard, "Eigenaar", "Een functie");
    wizard_type(wizard, "HR");
    assert_done(RUN("set", "2", "note", "van een collega"), "");
    test_terminal_wait_for(wizard, "van een collega");
    wizard_type(wizard, "-adviseur");
    wizard_press(wizard, "enter");
    test_terminal_wait_for(wizard, "Eigenaar           HR-adviseur");
    wizard_wait_saved(wizard, "");
    wizard_stop(wizard);
    char *log = program_read_file(LOG_FILE);
    assert_int_equal(count_of(log, "\n"), 3);
    free(log);
}

static void two_wizards_see_each_other(void **state)
{
    struct test_terminal *one = wizard_start(NULL);
    struct test_terminal *two = wizard_start(NULL);
    wizard_tick(one, 2, "Draagvlak top");
    test_terminal_wait_for(two, "1 wijziging van een collega");
    wizard_tick(two, 3, "projectteam");
    test_terminal_wait_for(one, "1 wijziging van een collega");
    wizard_open_factor(one, 3, "projectteam");
    test_terminal_wait_for(one, "gedaan  ");
    wizard_stop(one);
    wizard_stop(two);
    char *log = program_read_file(LOG_FILE);
    assert_int_equal(count_of(log, "\n"), 3);
    free(log);
}

static void two_answers_at_once_both_stand(void **state)
{
    struct test_terminal *wizard = wizard_start(NULL);
    wizard_open_factor(wizard, 2, "Draagvlak top");
    wizard_open_field(wizard, "Notitie", "Geen namen");
    wizard_type(wizard, "van mij");
    assert_done(RUN("set", "2", "note", "van haar"), "");
    test_terminal_wait_for(wizard, "1 wijziging van een collega");
    test_terminal_press(wizard, "tab");
    test_terminal_wait_for(wizard, "van mij");
    test_terminal_wait_for(wizard, "van haar");
    wizard_stop(wizard);
    struct outcome outcome = RUN("export", "--format", "json");
    assert_says(outcome.output, "van mij");
    assert_says(outcome.output, "van haar");
}

/* --- the file under it --- */

/* So that it is seen what was saved before the end. */
static void kill_wizard(struct test_terminal *wizard)
{
    test_terminal_signal(wizard, SIGKILL);
    assert_int_equal(test_terminal_wait_exit(wizard), 128 + SIGKILL);
    test_terminal_close(wizard);
}

/* The file reads well, and has what was set before the wizard began and the two actions that were ticked in it. */
static void assert_all_three(void)
{
    assert_done(RUN("check"), "");
    char *log = program_read_file(LOG_FILE);
    assert_says(log, "\"factor\":\"projectleider\",\"field\"");
    assert_says(log, "\"factor\":\"draagvlak-top\",\"action\"");
    assert_says(log, "\"factor\":\"projectteam\",\"action\"");
    free(log);
}

#define GONE "verplaatst" /* a word, since the sentence may be wrapped anywhere */

/* Waits until the draft holds this. */
static void wait_kept(struct test_terminal *wizard, const char *text)
{
    char script[200];
    snprintf(script, sizeof script, "grep -a -q -F '%s' " STATE_FOLDER "concept-* 2>/dev/null",
             text);
    for (int i = 0; i < TERMINAL_PATIENCE * 20; i++) {
        if (SHELL(script).status == 0)
            return;
        test_terminal_watch(wizard, 50);
    }
    fail_msg("not kept: %s", text);
}

/* Moved, or on a disk that was taken out: what is behind the name now is not where the answers are. */
static void a_folder_that_is_gone_is_said_and_never_made_anew(void **state)
{
    assert_done(RUN("set", "1", "done", "yes"), "");
    struct test_terminal *wizard = wizard_start(NULL);
    wizard_tick(wizard, 2, "Draagvlak top");
    assert_int_equal(rename(LOG_FOLDER, "elsewhere"), 0);
    test_terminal_wait_for(wizard, GONE); /* nothing need be pressed */
    wizard_open_factor(wizard, 3, "projectteam");
    wizard_focus_first_action(wizard);
    wizard_press(wizard, "space");
    test_terminal_wait_for(wizard, GONE);
    assert_int_not_equal(access(LOG_FOLDER, F_OK), 0);
    assert_int_equal(rename("elsewhere", LOG_FOLDER), 0);
    test_terminal_wait_for(wizard, "Opgeslagen.");
    kill_wizard(wizard);
    assert_all_three();
}

static void what_a_file_that_is_gone_cannot_take_waits_in_a_draft(void **state)
{
    struct test_terminal *wizard = wizard_start(NULL);
    wizard_tick(wizard, 2, "Draagvlak top");
    wizard_open_field(wizard, "Eigenaar", "Een functie");
    wizard_type(wizard, "HR");
    test_terminal_signal(wizard, SIGSTOP); /* it must not notice before it ends */
    assert_int_equal(rename(LOG_FILE, "moved"), 0);
    test_terminal_signal(wizard, SIGTERM);
    test_terminal_signal(wizard, SIGCONT);
    test_terminal_wait_for(wizard, GONE);
    test_terminal_wait_for(wizard, "staan er de volgende keer weer");
    assert_int_equal(test_terminal_wait_exit(wizard), 1);
    test_terminal_close(wizard);
    assert_int_not_equal(access(LOG_FILE, F_OK), 0);
    assert_int_equal(rename("moved", LOG_FILE), 0);
    wizard = wizard_start(NULL);
    wizard_stop(wizard);
    char *log = program_read_file(LOG_FILE);
    assert_says(log, "\"action\":");
    assert_says(log, "\"field\":\"owner\",\"value\":\"HR\"");
    free(log);
}

/* The changes are of the file that is gone: they do not begin a new one. */
static void a_draft_waits_for_the_file_that_it_belongs_to(void **state)
{
    assert_done(RUN("set", "1", "done", "yes"), "");
    struct test_terminal *wizard = wizard_start(NULL);
    assert_int_equal(rename(LOG_FOLDER, "elsewhere"), 0);
    test_terminal_wait_for(wizard, GONE);
    wizard_open_factor(wizard, 3, "projectteam");
    wizard_focus_first_action(wizard);
    wizard_press(wizard, "space");
    wait_kept(wizard, "projectteam");
    kill_wizard(wizard);

    wizard = wizard_start(NULL);
    test_terminal_wait_for(wizard, "concept blijft bewaard");
    wizard_stop(wizard);
    assert_int_not_equal(access(LOG_FOLDER, F_OK), 0);

    assert_int_equal(rename("elsewhere", LOG_FOLDER), 0);
    wizard_stop(wizard_start(NULL));
    char *log = program_read_file(LOG_FILE);
    assert_says(log, "\"factor\":\"projectteam\",\"action\"");
    free(log);
    assert_int_not_equal(SHELL("ls " STATE_FOLDER "concept-*").status, 0);
}

/* Of another organisation, by the id of the file. */
static void the_file_of_somebody_else_in_its_place_is_left_alone(void **state)
{
    assert_done(RUN("-f", "theirs.jsonl", "set", "-", "organisation", "Anderen"), "");
    assert_done(SHELL("cp theirs.jsonl before.jsonl"), "");
    assert_done(RUN("set", "1", "done", "yes"), "");
    struct test_terminal *wizard = wizard_start(NULL);
    wizard_tick(wizard, 2, "Draagvlak top");
    assert_done(SHELL("mv " LOG_FILE " ours.jsonl && mv theirs.jsonl " LOG_FILE), "");
    wizard_open_factor(wizard, 3, "projectteam");
    wizard_focus_first_action(wizard);
    wizard_press(wizard, "space");
    test_terminal_wait_for(wizard, "ander voortgangsbestand");
    assert_done(SHELL("cmp before.jsonl " LOG_FILE), "");
    assert_done(SHELL("mv ours.jsonl " LOG_FILE), "");
    test_terminal_wait_for(wizard, "Opgeslagen.");
    kill_wizard(wizard);
    assert_all_three();
}

static void an_older_file_put_in_its_place_gets_what_is_missing(void **state)
{
    assert_done(RUN("set", "1", "done", "yes"), "");
    assert_done(SHELL("cp " LOG_FILE " old"), "");
    struct test_terminal *wizard = wizard_start(NULL);
    wizard_tick(wizard, 2, "Draagvlak top");
    assert_int_equal(rename("old", LOG_FILE), 0);
    wizard_tick(wizard, 3, "projectteam");
    kill_wizard(wizard);
    char *log = program_read_file(LOG_FILE);
    assert_says(log, "\"factor\":\"projectleider\",\"field\"");
    assert_says(log, "\"factor\":\"draagvlak-top\",\"action\"");
    assert_says(log, "\"factor\":\"projectteam\",\"action\"");
    free(log);
}

/* Cut off in the middle of a line, in place: what the wizard knows is added behind it. */
static void a_file_that_is_cut_off_gets_what_is_missing(void **state)
{
    assert_done(RUN("set", "1", "done", "yes"), "");
    struct test_terminal *wizard = wizard_start(NULL);
    wizard_tick(wizard, 2, "Draagvlak top");
    struct stat status;
    assert_int_equal(stat(LOG_FILE, &status), 0);
    assert_int_equal(truncate(LOG_FILE, status.st_size - 20), 0);
    wizard_tick(wizard, 3, "projectteam");
    kill_wizard(wizard);
    struct outcome outcome = RUN("check");
    assert_int_equal(count_of(outcome.output, "\n"), 1);
    char *log = program_read_file(LOG_FILE);
    assert_int_equal(count_of(log, "\"factor\":\"projectleider\",\"field\""), 1);
    assert_says(log, "\"factor\":\"projectteam\",\"action\"");
    assert_says(log, "\"factor\":\"draagvlak-top\",\"action\"");
    free(log);
}

static void an_emptied_file_comes_back_whole(void **state)
{
    assert_done(RUN("set", "1", "done", "yes"), "");
    struct test_terminal *wizard = wizard_start(NULL);
    wizard_tick(wizard, 2, "Draagvlak top");
    assert_int_equal(truncate(LOG_FILE, 0), 0);
    wizard_tick(wizard, 3, "projectteam");
    kill_wizard(wizard);
    assert_all_three();
}

/* Each is refused with its own words, left alone, and everything is saved once the file is back. */
static void what_is_no_file_is_refused_until_the_file_is_back(void **state)
{
    static const struct {
        const char *make, *text;
    } kinds[] = {
        {"mkfifo " LOG_FILE, "geen gewoon bestand"},
        {"mkdir " LOG_FILE, "Dit is een map."},
        {"ln -s /dev/null " LOG_FILE, "geen gewoon bestand"},
        {"ln -s no/where " LOG_FILE, "NIET OPGESLAGEN:"},
        {"ln -s voortgang.jsonl " LOG_FILE, "NIET OPGESLAGEN:"},
    };
    for (size_t i = 0; i < sizeof kinds / sizeof kinds[0]; i++) {
        assert_done(RUN("set", "1", "done", "yes"), "");
        struct test_terminal *wizard = wizard_start(NULL);
        wizard_tick(wizard, 2, "Draagvlak top");
        test_terminal_signal(wizard, SIGSTOP); /* it must not notice in between */
        assert_int_equal(rename(LOG_FILE, "moved"), 0);
        assert_done(SHELL(kinds[i].make), "");
        test_terminal_signal(wizard, SIGCONT);
        wizard_open_factor(wizard, 3, "projectteam");
        wizard_focus_first_action(wizard);
        test_terminal_press(wizard, "space");
        test_terminal_wait_for(wizard, kinds[i].text);
        test_terminal_wait_for(wizard, "NIET OPGESLAGEN:");
        assert_int_equal(remove(LOG_FILE), 0);
        assert_int_equal(rename("moved", LOG_FILE), 0);
        test_terminal_wait_for(wizard, "Opgeslagen.");
        kill_wizard(wizard);
        assert_all_three();
        remove(LOG_FILE);
        /* Killed so soon after a save, it may have left a draft: the next one would bring its change into the new file. */
        SHELL("rm -f " STATE_FOLDER "concept-*");
    }
}

static void compacting_from_outside_is_no_hindrance(void **state)
{
    assert_done(RUN("set", "2", "note", "one"), "");
    assert_done(RUN("set", "2", "note", "two"), "");
    struct test_terminal *wizard = wizard_start(NULL);
    wizard_tick(wizard, 2, "Draagvlak top");
    assert_done(RUN("compact"), "");
    wizard_tick(wizard, 3, "projectteam");
    wizard_stop(wizard);
    char *log = program_read_file(LOG_FILE);
    assert_null(strstr(log, "\"one\""));
    assert_says(log, "\"two\"");
    assert_says(log, "\"factor\":\"draagvlak-top\",\"action\"");
    assert_says(log, "\"factor\":\"projectteam\",\"action\"");
    free(log);
}

static void a_line_that_others_tore_harms_nobody(void **state)
{
    assert_done(RUN("set", "1", "done", "yes"), "");
    struct test_terminal *wizard = wizard_start(NULL);
    assert_done(SHELL("printf '{\"id\":\"torn' >>" LOG_FILE), "");
    wizard_tick(wizard, 2, "Draagvlak top");
    wizard_stop(wizard);
    struct outcome outcome = RUN("check");
    assert_int_equal(outcome.status, 1);
    assert_int_equal(count_of(outcome.output, "\n"), 1);
    assert_says(RUN("export", "--format", "json").output, "\"done\": true");
}

/* --- quiet --- */

/* A wizard on another file is the clock: it has looked at its file twice when it has shown two changes. */
static void nothing_is_sent_while_nobody_does_anything(void **state)
{
    const char *const words[] = {"-f", "clock.jsonl", NULL};
    struct test_terminal *clock = wizard_start_with(words, NULL, 24, 80);
    struct test_terminal *quiet = wizard_start(NULL);
    wizard_tick(quiet, 2, "Draagvlak top");
    size_t seen = test_terminal_bytes_seen(quiet);
    test_terminal_wait_for(clock, "Met dit programma");
    wizard_open_factor(clock, 3, "Samenstellen");
    assert_done(RUN("-f", "clock.jsonl", "set", "3", "done", "yes"), "");
    test_terminal_wait_for(clock, "stap 3 van 10 · Afgerond");
    assert_done(RUN("-f", "clock.jsonl", "set", "3", "done", "no"), "");
    test_terminal_wait_gone(clock, "stap 3 van 10 · Afgerond");
    wizard_stop(clock);
    test_terminal_signal(quiet, SIGTERM);
    assert_int_equal(test_terminal_wait_exit(quiet), 0);
    static const char leaving[] = "\033[?2004l";
    const char *after = test_terminal_output(quiet, NULL) + seen;
    assert_int_equal(strncmp(after, leaving, sizeof leaving - 1), 0);
    test_terminal_close(quiet);
}

int main(void)
{
    setlocale(LC_CTYPE, "C.UTF-8");
    const struct CMUnitTest tests[] = {
        in_folder(a_colleagues_change_appears),
        in_folder(it_appears_while_the_user_is_typing),
        in_folder(two_wizards_see_each_other),
        in_folder(two_answers_at_once_both_stand),
        in_folder(a_folder_that_is_gone_is_said_and_never_made_anew),
        in_folder(what_a_file_that_is_gone_cannot_take_waits_in_a_draft),
        in_folder(a_draft_waits_for_the_file_that_it_belongs_to),
        in_folder(the_file_of_somebody_else_in_its_place_is_left_alone),
        in_folder(an_older_file_put_in_its_place_gets_what_is_missing),
        in_folder(a_file_that_is_cut_off_gets_what_is_missing),
        in_folder(an_emptied_file_comes_back_whole),
        in_folder(what_is_no_file_is_refused_until_the_file_is_back),
        in_folder(compacting_from_outside_is_no_hindrance),
        in_folder(a_line_that_others_tore_harms_nobody),
        in_folder(nothing_is_sent_while_nobody_does_anything),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
