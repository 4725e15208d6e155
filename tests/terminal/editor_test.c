/* Ctrl-X Ctrl-E: the user's own editor for the text of a field. */
#include <locale.h>
#include <sys/stat.h>

#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <setjmp.h>

#include <cmocka.h>

#include "../support/folder.h"
#include "../support/program.h"
#include "../support/wizard.h"

/* Starts the wizard with a script of the shell as $EDITOR, and opens the note of the second factor. */
static struct test_terminal *start_with_editor(const char *script, const char *variable)
{
    char setting[1200];
    char *folder = realpath(".", NULL);
    folder_write("editor", script);
    assert_int_equal(chmod("editor", 0700), 0);
    snprintf(setting, sizeof setting, "%s%s/editor --wait", variable, folder);
    free(folder);
    const char *const settings[] = {setting, NULL};
    struct test_terminal *wizard = wizard_start(settings);
    wizard_open_factor(wizard, "2", "Draagvlak top");
    return wizard;
}

static struct test_terminal *open_note(const char *script)
{
    struct test_terminal *wizard = start_with_editor(script, "EDITOR=");
    wizard_open_field(wizard, "Notitie: ", "Geen namen");
    return wizard;
}

static void edit(struct test_terminal *wizard)
{
    test_terminal_press(wizard, "ctrl-x");
    test_terminal_press(wizard, "ctrl-e");
}

static void assert_no_text_is_left(void)
{
    assert_done(SHELL("ls " STATE_FOLDER), "instellingen.json\n");
}

static void the_text_goes_there_and_back(void **state)
{
    (void)state;
    struct test_terminal *wizard =
        open_note("#!/bin/sh\n"
                  "[ \"$1\" = --wait ] || exit 1\n"
                  "stat -c %a \"$2\" >mode\n"
                  "printf '%s é\\ntwee\\n\\n' \"$(cat \"$2\")\" >\"$2\"\n");
    test_terminal_type(wizard, "een");
    edit(wizard);
    test_terminal_wait_for(wizard, "twee");
    test_terminal_wait_for(wizard, "een é");
    test_terminal_type(wizard, " drie");
    test_terminal_press(wizard, "escape");
    wizard_wait_saved(wizard, "");
    wizard_stop(wizard);
    char *log = program_read_file(LOG_FILE);
    assert_says(log, "\"value\":\"een é\\ntwee drie\"");
    free(log);
    assert_file("mode", "600\n");
    assert_no_text_is_left();
}

static void visual_goes_before_editor(void **state)
{
    (void)state;
    struct test_terminal *wizard =
        start_with_editor("#!/bin/sh\necho van visual >\"$2\"\n", "VISUAL=");
    wizard_open_field(wizard, "Notitie: ", "Geen namen");
    edit(wizard);
    test_terminal_wait_for(wizard, "van visual");
    test_terminal_press(wizard, "escape");
    wizard_wait_saved(wizard, "");
    wizard_stop(wizard);
}

static void a_field_of_one_line_stays_one_line(void **state)
{
    (void)state;
    struct test_terminal *wizard =
        start_with_editor("#!/bin/sh\nprintf 'HR\\nof \\033[2JOR\\n' >\"$2\"\n", "EDITOR=");
    wizard_open_field(wizard, "Eigenaar: ", "Een functie");
    edit(wizard);
    test_terminal_wait_for(wizard, "HR of \xef\xbf\xbd[2JOR");
    test_terminal_type(wizard, "\r");
    wizard_wait_saved(wizard, "");
    wizard_stop(wizard);
}

static void an_editor_that_fails_changes_nothing(void **state)
{
    (void)state;
    struct test_terminal *wizard = open_note("#!/bin/sh\necho anders >\"$2\"\nexit 3\n");
    test_terminal_type(wizard, "een");
    edit(wizard);
    test_terminal_wait_for(wizard, "De tekst is niet gewijzigd.");
    test_terminal_type(wizard, "tje");
    test_terminal_wait_cursor_at(wizard, "eentje");
    test_terminal_press(wizard, "escape");
    wizard_wait_saved(wizard, "");
    wizard_stop(wizard);
    assert_no_text_is_left();
}

static void without_an_editor_the_way_out_is_named(void **state)
{
    (void)state;
    struct test_terminal *wizard = wizard_start(NULL);
    wizard_open_factor(wizard, "2", "Draagvlak top");
    wizard_open_field(wizard, "Notitie: ", "Geen namen");
    edit(wizard);
    test_terminal_wait_for(wizard, "EDITOR=nano");
    test_terminal_type(wizard, "x");
    test_terminal_press(wizard, "escape");
    wizard_wait_saved(wizard, "");
    wizard_stop(wizard);
}

static void a_text_that_is_too_long_is_kept_in_its_file(void **state)
{
    (void)state;
    struct test_terminal *wizard =
        open_note("#!/bin/sh\nhead -c 100001 /dev/zero | tr '\\0' x >\"$2\"\n");
    edit(wizard);
    test_terminal_wait_for(wizard, "te lang");
    test_terminal_press(wizard, "escape");
    test_terminal_wait_for(wizard, "Notitie: Niet ingevuld");
    wizard_stop(wizard);
    assert_done(SHELL("cat " STATE_FOLDER "tekst-*.txt | wc -c"), "100001\n");
}

static void ctrl_c_in_the_editor_is_for_the_editor(void **state)
{
    (void)state;
    struct test_terminal *wizard =
        open_note("#!/bin/sh\ntrap 'echo onderbroken >\"$2\"; exit 0' INT\necho in the editor\n"
                  "while :; do read -r line; done\n");
    edit(wizard);
    test_terminal_wait_for(wizard, "in the editor");
    test_terminal_press(wizard, "ctrl-c");
    test_terminal_wait_for(wizard, "onderbroken");
    test_terminal_press(wizard, "escape");
    wizard_wait_saved(wizard, "");
    wizard_stop(wizard);
}

static void ctrl_z_in_the_editor_stops_both(void **state)
{
    (void)state;
    folder_write("editor", "#!/bin/sh\necho in the editor\nread -r line\necho \"$line\" >\"$1\"\n");
    assert_int_equal(chmod("editor", 0700), 0);
    /* The shell waits for a file and not for a key: an editor that is not stopped yet would still take the key. */
    struct test_terminal *shell = wizard_start_script(
        "set -m; export EDITOR=./editor; \"$BANENAFSPRAAK\"; echo stopped with $?; "
        "until [ -e proceed ]; do sleep 0.1; done; fg >/dev/null; echo ended with $?",
        NULL);
    test_terminal_wait_for(shell, "Organisatie");
    test_terminal_type(shell, "\r");
    test_terminal_wait_for(shell, "De naam van uw organisatie");
    edit(shell);
    test_terminal_wait_for(shell, "in the editor");
    test_terminal_press(shell, "ctrl-z");
    test_terminal_wait_for(shell, "stopped with 148");
    folder_write("proceed", "");
    test_terminal_type(shell, "uit de editor\n");
    test_terminal_wait_cursor_at(shell, "uit de editor");
    test_terminal_wait_for(shell, "De naam van uw organisatie");
    test_terminal_type(shell, "\rq");
    test_terminal_wait_for(shell, "ended with 0");
    test_terminal_close(shell);
    char *log = program_read_file(LOG_FILE);
    assert_says(log, "\"value\":\"uit de editor\"");
    free(log);
}

#define in_folder(test) cmocka_unit_test_setup_teardown(test, folder_enter, folder_leave)

int main(void)
{
    setlocale(LC_CTYPE, "C.UTF-8");
    const struct CMUnitTest tests[] = {
        in_folder(the_text_goes_there_and_back),
        in_folder(visual_goes_before_editor),
        in_folder(a_field_of_one_line_stays_one_line),
        in_folder(an_editor_that_fails_changes_nothing),
        in_folder(without_an_editor_the_way_out_is_named),
        in_folder(a_text_that_is_too_long_is_kept_in_its_file),
        in_folder(ctrl_c_in_the_editor_is_for_the_editor),
        in_folder(ctrl_z_in_the_editor_stops_both),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
