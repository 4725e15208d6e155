/*
 * The whole way once, as a user goes it: with arrows, Enter, Space, Esc and typing only, from the first start to the
 * report; then the file is held against what was answered.
 */
#include <locale.h>

#include "../support/folder.h"
#include "../support/program.h"
#include "../support/test.h"
#include "../support/wizard.h"
#include "base/strbuf.h"

/* The ids as the checklist has them, and how the title of the step begins on its page. */
static const struct {
    const char *id, *title;
} steps[] = {
    {"projectleider", "Een enthousiaste"},
    {"draagvlak-top", "Draagvlak top"},
    {"projectteam", "Samenstellen projectteam"},
    {"draagvlak-leidinggevenden", "Draagvlak bij leidinggevenden"},
    {"inclusieve-organisatie", "Samenwerken aan een inclusieve"},
    {"visie-en-beleid", "Formuleer visie en beleid"},
    {"financien", "Regel financiën, budget"},
    {"budget-vergroten", "Benut kansen"},
    {"werving-tot-doorstroom", "Aanpak, processen"},
    {"buddynetwerk", "Buddynetwerk en jobcoaching"},
};

enum { STEP_COUNT = sizeof steps / sizeof steps[0] };

static void begin(struct test_terminal *wizard)
{
    wizard_fill(wizard, "Organisatie", "De naam van uw organisatie", "Waterschap 't Één", "enter");
    wizard_open_field(wizard, "Uw functie", "Bijvoorbeeld HR-adviseur");
    wizard_type(wizard, "HR-coördinator");
    wizard_press(wizard, "enter");
    wizard_focus(wizard, "Beginnen");
    wizard_press(wizard, "enter");
    test_terminal_wait_for(wizard, "0 van 10 afgerond");
    wizard_focus(wizard, " 1  Een enthousiaste");
    wizard_press(wizard, "enter");
}

static void answer_step(struct test_terminal *wizard, size_t step)
{
    char text[60];
    snprintf(text, sizeof text, "stap %zu van 10", step + 1);
    test_terminal_wait_for(wizard, text);
    test_terminal_wait_for(wizard, steps[step].title);
    wizard_focus_first_action(wizard);
    wizard_press(wizard, "space");
    wizard_wait_saved(wizard, "Aangevinkt.");
    snprintf(text, sizeof text, "%zu-12-2999", step + 1);
    wizard_fill(wizard, "Streefdatum", "Zoals 15-1", text, "enter");
    snprintf(text, sizeof text, "notitie é 漢\rbij %s", steps[step].id);
    wizard_fill(wizard, "Notitie", "Geen namen", text, "tab");
    wizard_focus(wizard, "Afgerond?");
    wizard_press(wizard, "enter");
    snprintf(text, sizeof text, "Stap %zu is afgerond.", step + 1);
    wizard_wait_saved(wizard, text);
}

static void go_on(struct test_terminal *wizard, size_t step)
{
    char text[60];
    snprintf(text, sizeof text, "Naar stap %zu: ", step + 2);
    wizard_focus(wizard, step + 1 < STEP_COUNT ? text : "Alle antwoorden nakijken");
    wizard_press(wizard, "enter");
}

/* Every answer is on the check page, and Enter on one leads to where it is given. */
static void check(struct test_terminal *wizard)
{
    test_terminal_wait_for(wizard, "Klopt alles?");
    wizard_focus(wizard, "Organisatie   Waterschap 't Één");
    wizard_focus(wizard, "Nog leeg");
    wizard_focus(wizard, "dinsdag 10 december 2999");
    wizard_press(wizard, "enter");
    test_terminal_wait_cursor_at(wizard, "10-12-2999");
    wizard_press(wizard, "escape");
    test_terminal_wait_for(wizard, "Streefdatum   dinsdag 10 december 2999");
    wizard_press(wizard, "escape");
}

static void make_report(struct test_terminal *wizard)
{
    wizard_focus(wizard, "Naar het overzicht");
    wizard_press(wizard, "enter");
    test_terminal_wait_for(wizard, "10 van 10 afgerond");
    wizard_focus(wizard, "Verslag maken");
    wizard_press(wizard, "enter");
    wizard_focus(wizard, "Markdown");
    wizard_press(wizard, "enter");
    wizard_focus(wizard, "Dit verslag maken");
    wizard_press(wizard, "enter");
    test_terminal_wait_for(wizard, "Het verslag staat in");
    wizard_wait_saved(wizard, "");
}

static void assert_recorded(void)
{
    char part[200];
    char *log = program_read_file(LOG_FILE);
    assert_int_equal(count_of(log, "\n"), 1 + 1 + 4 * STEP_COUNT + 1);
    assert_int_equal(count_of(log, "\"by\":\"HR-coördinator\""), 4 * STEP_COUNT + 1);
    assert_says(log, "\"field\":\"organisation\",\"value\":\"Waterschap 't Één\"");
    assert_says(log, "\"field\":\"report\",\"date\":\"");
    for (size_t i = 0; i < STEP_COUNT; i++) {
        snprintf(part, sizeof part, "\"factor\":\"%s\",\"action\":\"", steps[i].id);
        assert_int_equal(count_of(log, part), 1);
        snprintf(part, sizeof part,
                 "\"factor\":\"%s\",\"field\":\"due\",\"value\":\"2999-12-%02zu\"", steps[i].id,
                 i + 1);
        assert_int_equal(count_of(log, part), 1);
        snprintf(part, sizeof part,
                 "\"factor\":\"%s\",\"field\":\"note\",\"value\":\"notitie é 漢\\nbij %s\"",
                 steps[i].id, steps[i].id);
        assert_int_equal(count_of(log, part), 1);
        snprintf(part, sizeof part, "\"factor\":\"%s\",\"field\":\"done\",\"value\":true",
                 steps[i].id);
        assert_int_equal(count_of(log, part), 1);
    }
    free(log);
    assert_done(RUN("check"), "");
}

static void assert_reported(void)
{
    struct outcome found = SHELL("ls banenafspraak-waterschap-t-een-*.md");
    assert_int_equal(found.status, 0);
    char *path = strndup(found.output, strcspn(found.output, "\n"));
    char *report = program_read_file(path);
    assert_says(report, "Alle 10 stappen zijn afgerond");
    assert_says(report, "HR-coördinator");
    assert_says(report, "notitie é 漢");
    free(report);
    free(path);
}

/* The same answers line by line, in a file of its own. */
static void walk_by_lines(void)
{
    /* The fields come behind the actions of the factor. */
    static const int actions[STEP_COUNT] = {5, 4, 1, 3, 1, 5, 3, 4, 2, 3};
    struct strbuf lines = STRBUF_INIT;
    char text[200];
    strbuf_add(&lines, "1\nWaterschap 't Één\n2\nHR-coördinator\n");
    for (int i = 0; i < (int)STEP_COUNT; i++) {
        snprintf(text, sizeof text, "stap %d\n1\n%d\n%d-12-2999\n%d\nnotitie é 漢\nbij %s\n.\n%d\n",
                 i + 1, actions[i] + 2, i + 1, actions[i] + 3, steps[i].id, actions[i] + 5);
        strbuf_add(&lines, text);
    }
    strbuf_add(&lines, "o\n13\n2\n1\nstop\n");
    folder_write("lines.txt", lines.text);
    strbuf_release(&lines);
    struct outcome outcome = SHELL("rm " SETTINGS_FILE " banenafspraak-*.md; \"$BANENAFSPRAAK\" -a "
                                   "--file lines.jsonl <lines.txt >/dev/null");
    assert_int_equal(outcome.status, 0);
}

/* Of each line all but its id and its moment, the ids in it, or the id of its file. */
static void assert_the_same_by_lines(void)
{
    static const char what[] = "sed -E 's/,?\"(id|at|file)\":\"[^\"]*\",?//g; "
                               "s/\"[0-9a-f]{32}\"/id/g' ";
    char script[500];
    walk_by_lines();
    snprintf(script, sizeof script, "%s %s >screen.txt; %s lines.jsonl | diff screen.txt -", what,
             LOG_FILE, what);
    assert_done(SHELL(script), "");
    assert_int_equal(SHELL("grep -c factor screen.txt").status, 0);
}

static void the_whole_way_is_recorded_as_it_was_gone(void **state)
{
    struct test_terminal *wizard = wizard_start(NULL);
    begin(wizard);
    for (size_t i = 0; i < STEP_COUNT; i++) {
        answer_step(wizard, i);
        go_on(wizard, i);
    }
    check(wizard);
    make_report(wizard);
    wizard_stop(wizard);
    assert_recorded();
    assert_reported();
    assert_the_same_by_lines();
}

int main(void)
{
    setlocale(LC_CTYPE, "C.UTF-8");
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup_teardown(the_whole_way_is_recorded_as_it_was_gone, folder_enter,
                                        folder_leave),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
