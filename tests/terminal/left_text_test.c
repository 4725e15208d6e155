/* A text that version 0.1 left in a file for $EDITOR is offered once, and the file is removed. */
#include <locale.h>
#include <signal.h>

#include "../support/folder.h"
#include "../support/program.h"
#include "../support/test.h"
#include "../support/wizard.h"

/* Of no process: its number is above what a system gives. */
#define LEFT STATE_FOLDER "tekst-2147483647.txt"

static void leave(const char *text)
{
    assert_done(SHELL("mkdir -p " STATE_FOLDER), "");
    folder_write(LEFT, text);
}

static struct test_terminal *start_with(const char *text)
{
    struct test_terminal *wizard = wizard_start_with(NULL, NULL, 24, 80);
    test_terminal_wait_for(wizard, text);
    test_terminal_wait_answer(wizard, 0);
    return wizard;
}

static void assert_removed(void)
{
    assert_int_not_equal(SHELL("ls " LEFT " 2>/dev/null").status, 0);
}

static void it_opens_in_a_note_and_the_file_is_gone(void **state)
{
    leave("in mijn editor\n");
    struct test_terminal *wizard = start_with("bleef achter");
    test_terminal_wait_for(wizard, "stap 1 van 10");
    test_terminal_wait_for(wizard, "in mijn editor");
    assert_removed();
    wizard_press(wizard, "tab");
    wizard_wait_saved(wizard, "");
    wizard_stop(wizard);
    assert_says(RUN("export", "--format", "text").output, "in mijn editor");
    wizard = start_with("1");
    test_terminal_wait_gone(wizard, "bleef achter");
    wizard_stop(wizard);
}

/* It is in a draft before the file is removed: of a number that may be a BSN only the text around it. */
static void killed_right_after_that_it_is_there_again(void **state)
{
    leave("in mijn editor 123456782");
    struct test_terminal *wizard = start_with("bleef achter");
    assert_removed();
    test_terminal_signal(wizard, SIGKILL);
    assert_int_equal(test_terminal_wait_exit(wizard), 128 + SIGKILL);
    test_terminal_close(wizard);
    assert_int_not_equal(SHELL("grep -a -r 123456782 .local").status, 0);
    assert_done(SHELL("grep -a -q 'in mijn editor xxxxxxxxx' " STATE_FOLDER "concept-*"), "");
}

static void it_goes_where_its_text_was_being_typed(void **state)
{
    struct test_terminal *wizard = wizard_start(NULL);
    wizard_open_factor(wizard, 2, "Draagvlak top");
    wizard_open_field(wizard, "Gevraagd besluit", "");
    wizard_type(wizard, "een vraag");
    for (int i = 0;
         i < 600 && SHELL("grep -a -q 'een vraag' " STATE_FOLDER "concept-*").status != 0; i++)
        test_terminal_watch(wizard, 50);
    test_terminal_signal(wizard, SIGKILL);
    assert_int_equal(test_terminal_wait_exit(wizard), 128 + SIGKILL);
    test_terminal_close(wizard);
    leave("een vraag, in de editor verder");
    wizard = start_with("in de editor verder");
    wizard_press(wizard, "tab");
    wizard_wait_saved(wizard, "");
    wizard_stop(wizard);
    char *log = program_read_file(LOG_FILE);
    assert_says(log, "\"field\":\"decision\",\"value\":\"een vraag, in de editor verder\"");
    free(log);
}

static void line_by_line_it_is_said(void **state)
{
    leave("in mijn editor\n");
    struct outcome outcome = SHELL("printf 'stap 1\nstop\n' | \"$BANENAFSPRAAK\" -a");
    assert_says(outcome.output, "bleef achter");
    assert_says(outcome.output, "in mijn editor");
    assert_removed();
}

int main(void)
{
    setlocale(LC_CTYPE, "C.UTF-8");
    const struct CMUnitTest tests[] = {
        in_folder(it_opens_in_a_note_and_the_file_is_gone),
        in_folder(killed_right_after_that_it_is_there_again),
        in_folder(it_goes_where_its_text_was_being_typed),
        in_folder(line_by_line_it_is_said),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
