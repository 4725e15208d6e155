/* The terminal of the end-to-end tests, tried on small programs of the shell. */
#include <locale.h>
#include <signal.h>

#include "../support/terminal.h"
#include "../support/test.h"

static struct test_terminal *start_script(const char *script)
{
    const char *const command[] = {"/bin/sh", "-c", script, NULL};
    return test_terminal_start(5, 20, command, NULL);
}

static void text_that_is_typed_reaches_the_program_and_the_screen(void **state)
{
    const char *const command[] = {"cat", NULL};
    struct test_terminal *terminal = test_terminal_start(5, 20, command, NULL);
    test_terminal_type(terminal, "één");
    test_terminal_press(terminal, "space");
    test_terminal_type(terminal, "日本 e\xcc\x81");
    test_terminal_press(terminal, "enter");
    test_terminal_wait_for(terminal, "één 日本 e\xcc\x81\néén 日本 e\xcc\x81\n");
    assert_string_equal(test_terminal_row(terminal, 1), "één 日本 e\xcc\x81");
    assert_string_equal(test_terminal_row(terminal, 2), "");
    test_terminal_press(terminal, "ctrl-d");
    assert_int_equal(test_terminal_wait_exit(terminal), 0);
    test_terminal_close(terminal);
}

static void keys_are_sent_as_xterm_sends_them(void **state)
{
    static const struct {
        const char *key, *bytes;
    } cases[] = {
        {"enter", "0d"},           {"tab", "09"},          {"shift-tab", "1b5b5a"},
        {"space", "20"},           {"escape", "1b"},       {"backspace", "7f"},
        {"delete", "1b5b337e"},    {"insert", "1b5b327e"}, {"up", "1b5b41"},
        {"down", "1b5b42"},        {"right", "1b5b43"},    {"left", "1b5b44"},
        {"home", "1b5b48"},        {"end", "1b5b46"},      {"page up", "1b5b357e"},
        {"page down", "1b5b367e"}, {"f1", "1b4f50"},       {"f12", "1b5b32347e"},
        {"ctrl-a", "01"},          {"ctrl-z", "1a"},
    };
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        char script[200];
        snprintf(
            script, sizeof script,
            "stty raw -echo; printf ready; head -c %zu | od -An -v -tx1 | tr -d ' \\n'; printf .",
            strlen(cases[i].bytes) / 2);
        struct test_terminal *terminal = start_script(script);
        test_terminal_wait_for(terminal, "ready");
        test_terminal_press(terminal, cases[i].key);
        test_terminal_wait_for(terminal, ".");
        char wanted[40];
        snprintf(wanted, sizeof wanted, "ready%s.", cases[i].bytes);
        assert_string_equal(test_terminal_row(terminal, 0), wanted);
        test_terminal_close(terminal);
    }
}

static void arrows_follow_the_mode_that_the_program_chose(void **state)
{
    struct test_terminal *terminal =
        start_script("stty raw -echo; printf '\\033[?1hready'; "
                     "head -c 3 | od -An -tx1 | tr -d ' \\n'; printf .");
    test_terminal_wait_for(terminal, "ready");
    test_terminal_press(terminal, "down");
    test_terminal_wait_for(terminal, "1b4f42.");
    test_terminal_close(terminal);
}

static void a_paste_is_in_brackets_when_the_program_asks(void **state)
{
    struct test_terminal *terminal = start_script("stty raw -echo; printf '\\033[?2004hready'; "
                                                  "head -c 13 | tr '\\033' E; printf .");
    test_terminal_wait_for(terminal, "ready");
    test_terminal_paste(terminal, "x");
    test_terminal_wait_for(terminal, "E[200~xE[201~.");
    test_terminal_close(terminal);
}

static void a_long_text_does_not_block_on_a_program_that_answers(void **state)
{
    enum { LENGTH = 100000 };
    struct test_terminal *terminal = start_script("stty raw -echo; printf ready; head -c 100000; "
                                                  "printf '\\033[2Jend'");
    char *text = malloc(LENGTH + 1);
    assert_non_null(text);
    memset(text, 'x', LENGTH);
    text[LENGTH] = '\0';
    test_terminal_wait_for(terminal, "ready");
    test_terminal_type(terminal, text);
    test_terminal_wait_for(terminal, "end");
    assert_true(test_terminal_bytes_seen(terminal) > LENGTH);
    free(text);
    test_terminal_close(terminal);
}

static void a_question_about_the_cursor_is_answered(void **state)
{
    struct test_terminal *terminal = start_script("stty raw -echo; printf '\\033[3;7H\\033[6n'; "
                                                  "head -c 6 | tr '\\033' E; printf .");
    test_terminal_wait_for(terminal, "E[3;7R.");
    test_terminal_close(terminal);
}

static void the_cursor_is_where_the_program_put_it(void **state)
{
    struct test_terminal *terminal =
        start_script("printf 'first\\nsecond\\033[1;3H'; read -r answer; "
                     "printf '\\033[2;4H'; cat");
    test_terminal_wait_cursor_at(terminal, "first");
    int row, column;
    test_terminal_cursor(terminal, &row, &column);
    assert_int_equal(row, 0);
    assert_int_equal(column, 2);
    test_terminal_press(terminal, "enter");
    test_terminal_wait_cursor_at(terminal, "second");
    test_terminal_close(terminal);
}

static void what_is_erased_is_gone(void **state)
{
    struct test_terminal *terminal = start_script("printf marker; read -r answer; "
                                                  "printf '\\033[2J\\033[HX'; cat");
    test_terminal_wait_for(terminal, "marker");
    test_terminal_press(terminal, "enter");
    test_terminal_wait_gone(terminal, "marker");
    test_terminal_wait_for(terminal, "X");
    assert_string_equal(test_terminal_screen(terminal), "X\n\n\n\n\n");
    test_terminal_close(terminal);
}

static void the_alternate_screen_and_the_cursor_are_seen_to_come_and_go(void **state)
{
    struct test_terminal *terminal =
        start_script("printf 'before\\033[?1049h\\033[?25l\\033[Hwithin'; "
                     "read -r answer; printf '\\033[?25h\\033[?1049l'");
    test_terminal_wait_for(terminal, "within");
    assert_true(test_terminal_alternate_screen(terminal));
    assert_false(test_terminal_cursor_visible(terminal));
    test_terminal_press(terminal, "enter");
    assert_int_equal(test_terminal_wait_exit(terminal), 0);
    assert_false(test_terminal_alternate_screen(terminal));
    assert_true(test_terminal_cursor_visible(terminal));
    assert_string_equal(test_terminal_row(terminal, 0), "before");
    test_terminal_close(terminal);
}

static void the_last_title_is_known(void **state)
{
    struct test_terminal *terminal =
        start_script("printf '\\033]0;one\\007\\033]2;Stap 2\\033\\\\ready'");
    assert_string_equal(test_terminal_title(terminal), "");
    test_terminal_wait_for(terminal, "ready");
    assert_string_equal(test_terminal_title(terminal), "Stap 2");
    test_terminal_close(terminal);
}

static void another_size_reaches_the_program_and_the_screen(void **state)
{
    struct test_terminal *terminal =
        start_script("trap 'echo changed to $(stty size)' WINCH; stty -echo; stty size; "
                     "echo ready; while :; do read -r answer; done");
    test_terminal_wait_for(terminal, "5 20\nready");
    test_terminal_resize(terminal, 9, 40);
    test_terminal_press(terminal, "enter");
    test_terminal_wait_for(terminal, "changed to 9 40");
    assert_string_equal(test_terminal_row(terminal, 8), "");
    test_terminal_close(terminal);
}

static void the_exit_status_and_the_last_words_are_seen(void **state)
{
    struct test_terminal *terminal = start_script("echo last words; exit 7");
    assert_int_equal(test_terminal_wait_exit(terminal), 7);
    assert_int_equal(test_terminal_wait_exit(terminal), 7);
    assert_string_equal(test_terminal_row(terminal, 0), "last words");
    test_terminal_close(terminal);
}

static void an_end_by_a_signal_is_told_apart(void **state)
{
    struct test_terminal *terminal = start_script("echo ready; exec cat");
    test_terminal_wait_for(terminal, "ready");
    test_terminal_signal(terminal, SIGKILL);
    assert_int_equal(test_terminal_wait_exit(terminal), 128 + SIGKILL);
    test_terminal_close(terminal);
}

static void a_closed_window_hangs_up_on_the_program(void **state)
{
    struct test_terminal *terminal = start_script("echo ready; exec sleep 1000");
    test_terminal_wait_for(terminal, "ready");
    test_terminal_hang_up(terminal);
    assert_int_equal(test_terminal_wait_exit(terminal), 128 + SIGHUP);
    test_terminal_close(terminal);
}

static void settings_lie_over_the_environment(void **state)
{
    assert_int_equal(setenv("HARNESS_KEPT", "kept", 1), 0);
    assert_int_equal(setenv("HARNESS_CHANGED", "old", 1), 0);
    assert_int_equal(setenv("HARNESS_REMOVED", "old", 1), 0);
    const char *const command[] = {
        "sh", "-c", "echo $HARNESS_KEPT $HARNESS_CHANGED ${HARNESS_REMOVED-none}", NULL};
    const char *const settings[] = {"HARNESS_CHANGED=new", "HARNESS_REMOVED", NULL};
    struct test_terminal *terminal = test_terminal_start(5, 20, command, settings);
    test_terminal_wait_for(terminal, "kept new none");
    test_terminal_close(terminal);
}

static void two_terminals_do_not_mix(void **state)
{
    struct test_terminal *one = start_script("echo one; cat");
    struct test_terminal *two = start_script("echo two; cat");
    test_terminal_wait_for(one, "one");
    test_terminal_wait_for(two, "two");
    test_terminal_type(one, "to one\n");
    test_terminal_type(two, "to two\n");
    test_terminal_wait_for(one, "one\nto one");
    test_terminal_wait_for(two, "two\nto two");
    test_terminal_close(one);
    test_terminal_close(two);
}

int main(void)
{
    setlocale(LC_CTYPE, "C.UTF-8");
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(text_that_is_typed_reaches_the_program_and_the_screen),
        cmocka_unit_test(keys_are_sent_as_xterm_sends_them),
        cmocka_unit_test(arrows_follow_the_mode_that_the_program_chose),
        cmocka_unit_test(a_paste_is_in_brackets_when_the_program_asks),
        cmocka_unit_test(a_long_text_does_not_block_on_a_program_that_answers),
        cmocka_unit_test(a_question_about_the_cursor_is_answered),
        cmocka_unit_test(the_cursor_is_where_the_program_put_it),
        cmocka_unit_test(what_is_erased_is_gone),
        cmocka_unit_test(the_alternate_screen_and_the_cursor_are_seen_to_come_and_go),
        cmocka_unit_test(the_last_title_is_known),
        cmocka_unit_test(another_size_reaches_the_program_and_the_screen),
        cmocka_unit_test(the_exit_status_and_the_last_words_are_seen),
        cmocka_unit_test(an_end_by_a_signal_is_told_apart),
        cmocka_unit_test(a_closed_window_hangs_up_on_the_program),
        cmocka_unit_test(settings_lie_over_the_environment),
        cmocka_unit_test(two_terminals_do_not_mix),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
