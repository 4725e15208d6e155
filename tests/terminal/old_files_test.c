/* Files that version 0.1 wrote, as they are (tests/old): without an id, and reports without what stood. They go on working. */
#include <locale.h>
#include <signal.h>
#include <stdlib.h>
#include <unistd.h>

#include "../support/folder.h"
#include "../support/program.h"
#include "../support/test.h"
#include "../support/wizard.h"

static int enter(void **state)
{
    char script[300], before[200];
    if (getcwd(before, sizeof before) == NULL || folder_enter(state) != 0)
        return -1;
    snprintf(script, sizeof script, "cp %s/tests/old/* .", before);
    return SHELL(script).status;
}

static char *standing_in(const char *path)
{
    return strdup(RUN("-f", path, "export", "--format", "json").output);
}

/* What stands is the same, whatever the order of the lines. */
static void assert_same_stands(const char *one, const char *other)
{
    char *first = standing_in(one), *second = standing_in(other);
    assert_string_equal(first, second);
    free(first);
    free(second);
}

static void they_are_read_whole(void **state)
{
    struct outcome outcome = RUN("check", "voortgang.jsonl", "copy.jsonl", "compacted.jsonl");
    assert_done(outcome, "");
    assert_string_equal(outcome.errors, "Alles klopt.\n");
    outcome = RUN("-f", "voortgang.jsonl", "export", "--format", "text");
    assert_says(outcome.output, "Waterschap Rijn en Veen");
    assert_says(outcome.output, "“elk kwartaal”");
    assert_says(outcome.output, "Van de een");
    assert_says(outcome.output, "Van de ander");
    assert_null(strstr(outcome.output, "Eerste versie"));
    assert_same_stands("voortgang.jsonl", "compacted.jsonl");
}

static void a_change_is_added_behind_and_nothing_else_touched(void **state)
{
    assert_done(SHELL("cp copy.jsonl before.jsonl"), "");
    assert_done(RUN("-f", "copy.jsonl", "set", "5", "done", "yes"), "");
    assert_done(SHELL("head -c $(wc -c <before.jsonl) copy.jsonl | cmp - before.jsonl"), "");
    assert_done(SHELL("test $(wc -l <copy.jsonl) -eq $(($(wc -l <before.jsonl) + 1))"), "");
}

static void copies_come_together_as_before(void **state)
{
    assert_done(SHELL("cp copy.jsonl other.jsonl && cp compacted.jsonl third.jsonl"), "");
    assert_done(RUN("-f", "voortgang.jsonl", "merge", "copy.jsonl", "compacted.jsonl"), "");
    assert_done(RUN("-f", "other.jsonl", "merge", "voortgang.jsonl"), "");
    assert_done(RUN("-f", "third.jsonl", "merge", "copy.jsonl", "voortgang.jsonl"), "");
    assert_same_stands("voortgang.jsonl", "other.jsonl");
    assert_same_stands("voortgang.jsonl", "third.jsonl");
    char *log = program_read_file("third.jsonl");
    assert_null(strstr(log, "Eerste versie")); /* erased by version 0.1 */
    free(log);
    assert_done(RUN("-f", "new.jsonl", "merge", "copy.jsonl"), "");
    assert_done(SHELL("cmp new.jsonl copy.jsonl"), "");
}

static void compacted_it_gets_no_id(void **state)
{
    assert_done(RUN("-f", "voortgang.jsonl", "compact"), "");
    assert_done(SHELL("cmp voortgang.jsonl compacted.jsonl"), "");
}

/* As version 0.1 gave them: whoever imports the calendar again has each task once. */
static void its_calendar_keeps_its_uids(void **state)
{
    static const char script[] =
        "\"$BANENAFSPRAAK\" -f voortgang.jsonl export --format ics | tr -d '\\r' | "
        "sed -e ':a' -e 'N;$!ba' -e 's/\\n //g' | grep ^UID | cmp - uids";
    assert_done(SHELL(script), "");
    assert_done(RUN("-f", "voortgang.jsonl", "compact"), "");
    assert_done(SHELL(script), "");
}

static void what_changed_since_its_report_is_known(void **state)
{
    struct outcome outcome = RUN("-f", "reported.jsonl", "export", "--format", "json");
    assert_says(outcome.output, "\"since\": \"2026-06-30\"");
    const char *second = strstr(outcome.output, "\"draagvlak-top\"");
    assert_non_null(second);
    assert_int_equal(strncmp(strstr(second, "\"changed\": "), "\"changed\": true", 15), 0);
}

static void its_draft_is_put_back(void **state)
{
    const char *const words[] = {"-f", "voortgang.jsonl", NULL};
    struct test_terminal *wizard = wizard_start_with(words, NULL, 24, 80);
    test_terminal_wait_for(wizard, "Welkom terug");
    wizard_open_factor(wizard, 2, "Draagvlak top");
    wizard_open_field(wizard, "Notitie", "Geen namen");
    wizard_type(wizard, "x");
    for (int i = 0; i < TERMINAL_PATIENCE * 20 && SHELL("ls " STATE_FOLDER "concept-*").status != 0;
         i++)
        test_terminal_watch(wizard, 50);
    test_terminal_signal(wizard, SIGKILL);
    assert_int_equal(test_terminal_wait_exit(wizard), 128 + SIGKILL);
    test_terminal_close(wizard);
    assert_done(SHELL("cp concept.jsonl \"$(ls " STATE_FOLDER "concept-*)\""), "");
    wizard = wizard_start_with(words, NULL, 24, 80);
    test_terminal_wait_for(wizard, "een halve notitie");
    test_terminal_wait_for(wizard, "stap 4 van 10");
    wizard_press(wizard, "tab");
    wizard_wait_saved(wizard, "");
    wizard_stop(wizard);
    assert_says(RUN("-f", "voortgang.jsonl", "export", "--format", "text").output,
                "een halve notitie");
}

#define IN_FOLDER(test) cmocka_unit_test_setup_teardown(test, enter, folder_leave)

int main(void)
{
    setlocale(LC_CTYPE, "C.UTF-8");
    const struct CMUnitTest tests[] = {
        IN_FOLDER(they_are_read_whole),
        IN_FOLDER(a_change_is_added_behind_and_nothing_else_touched),
        IN_FOLDER(copies_come_together_as_before),
        IN_FOLDER(compacted_it_gets_no_id),
        IN_FOLDER(its_calendar_keeps_its_uids),
        IN_FOLDER(what_changed_since_its_report_is_known),
        IN_FOLDER(its_draft_is_put_back),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
