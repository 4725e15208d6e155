#include "wizard.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "program.h"
#include "test.h"

enum { ROWS = 24, COLUMNS = 80, WORDS_LIMIT = 16, FOCUS_LIMIT = 100 };

struct test_terminal *wizard_start_with(const char *const words[], const char *const settings[],
                                        int rows, int columns)
{
    const char *all[WORDS_LIMIT] = {getenv("BANENAFSPRAAK")};
    assert_non_null(all[0]);
    for (size_t i = 0; words != NULL && words[i] != NULL; i++) {
        assert_true(i + 2 < WORDS_LIMIT);
        all[i + 1] = words[i];
    }
    const char **with = program_settings(settings);
    struct test_terminal *wizard = test_terminal_start(rows, columns, all, with);
    free(with);
    return wizard;
}

struct test_terminal *wizard_start(const char *const settings[])
{
    struct test_terminal *wizard = wizard_start_with(NULL, settings, ROWS, COLUMNS);
    test_terminal_wait_for(wizard, "10 succesfactoren");
    test_terminal_wait_answer(wizard, 0);
    return wizard;
}

struct test_terminal *wizard_start_script(const char *script, const char *const settings[])
{
    const char *const words[] = {"/bin/sh", "-c", script, NULL};
    const char **with = program_settings(settings);
    struct test_terminal *wizard = test_terminal_start(ROWS, COLUMNS, words, with);
    free(with);
    return wizard;
}

enum { INDENT = 3, FIELD_INDENT = 5, TITLE_ROWS = 5 };

static int marked_row(const struct test_terminal *wizard)
{
    for (int row = 0; row < test_terminal_rows(wizard); row++)
        if (test_terminal_reversed(wizard, row, 0))
            return row;
    return -1;
}

static void check_cursor(struct test_terminal *wizard)
{
    int row, column;
    test_terminal_cursor(wizard, &row, &column);
    if (!test_terminal_alternate_screen(wizard))
        return; /* it has ended, or is suspended */
    int marked = marked_row(wizard);
    bool on_page = marked < 0 && row <= TITLE_ROWS; /* at the top of what is read */
    bool on_item = column == INDENT && (on_page || row == marked);
    bool in_field = column >= FIELD_INDENT && test_terminal_reversed(wizard, row, 0);
    if (!on_item && !in_field)
        print_error("the cursor is at row %d, column %d, and row %d is marked:\n%s", row, column,
                    marked, test_terminal_screen(wizard));
    assert_true(on_item || in_field);
}

void wizard_press(struct test_terminal *wizard, const char *key)
{
    size_t seen = test_terminal_bytes_seen(wizard);
    test_terminal_press(wizard, key);
    test_terminal_wait_answer(wizard, seen);
    check_cursor(wizard);
}

/* Whether the text is in the row of the cursor, or so many rows above it; or in the row that is marked. */
static bool cursor_is_at(struct test_terminal *wizard, const char *text, int above)
{
    int row, column;
    int marked = marked_row(wizard);
    test_terminal_cursor(wizard, &row, &column);
    if (above == 0 && marked >= 0 && strstr(test_terminal_row(wizard, marked), text) != NULL)
        return true;
    return row >= above && strstr(test_terminal_row(wizard, row - above), text) != NULL;
}

static void go_down_to(struct test_terminal *wizard, const char *text, int above, const char *file,
                       int line)
{
    test_terminal_wait_answer_from(wizard, 0, file, line);
    for (int i = 0; i < FOCUS_LIMIT && !cursor_is_at(wizard, text, above); i++)
        wizard_press(wizard, "down");
    if (cursor_is_at(wizard, text, above))
        return;
    print_error("no focus on \"%s\" in:\n%s", text, test_terminal_screen(wizard));
    _fail(file, line);
}

void wizard_focus_from(struct test_terminal *wizard, const char *text, const char *file, int line)
{
    go_down_to(wizard, text, 0, file, line);
}

/* It stands right under the heading of the actions. */
void wizard_focus_first_action_from(struct test_terminal *wizard, const char *file, int line)
{
    go_down_to(wizard, "Om af te vinken", 1, file, line);
}

/* The number of the step that is on the screen; 0 when none is. */
static int shown_step(struct test_terminal *wizard)
{
    char step[40];
    test_terminal_wait_answer(wizard, 0);
    for (int number = 1; number <= 10; number++) {
        snprintf(step, sizeof step, "stap %d van 10", number);
        if (strstr(test_terminal_screen(wizard), step) != NULL)
            return number;
    }
    return 0;
}

void wizard_open_factor(struct test_terminal *wizard, int factor, const char *title)
{
    char step[40];
    if (shown_step(wizard) == 0)
        wizard_press(wizard, "ctrl-n");
    for (int i = 0; i < 10 && shown_step(wizard) != factor; i++)
        wizard_press(wizard, shown_step(wizard) < factor ? "ctrl-n" : "ctrl-p");
    snprintf(step, sizeof step, "stap %d van 10", factor);
    test_terminal_wait_for(wizard, step);
    test_terminal_wait_for(wizard, title);
}

void wizard_open_field(struct test_terminal *wizard, const char *label, const char *hint)
{
    wizard_focus(wizard, label);
    test_terminal_wait_for(wizard, hint);
}

void wizard_wait_saved(struct test_terminal *wizard, const char *notice)
{
    char text[200];
    /* With no more to say a day may stand behind it: "Opgeslagen: vrijdag 1 mei 2026." */
    snprintf(text, sizeof text, notice[0] != '\0' ? "Opgeslagen. %s" : "Opgeslagen", notice);
    test_terminal_wait_answer(wizard, 0);
    test_terminal_wait_gone(wizard, "Bezig met opslaan.");
    test_terminal_wait_for(wizard, text);
    test_terminal_wait_answer(wizard, 0);
}

void wizard_type(struct test_terminal *wizard, const char *text)
{
    const char *last = strrchr(text, '\r');
    test_terminal_type(wizard, text);
    test_terminal_wait_cursor_at(wizard, last != NULL ? last + 1 : text);
    test_terminal_wait_answer(wizard, 0);
}

void wizard_fill(struct test_terminal *wizard, const char *label, const char *hint,
                 const char *text, const char *key)
{
    wizard_open_field(wizard, label, hint);
    wizard_type(wizard, text);
    wizard_press(wizard, key);
    wizard_wait_saved(wizard, "");
}

void wizard_tick(struct test_terminal *wizard, int factor, const char *title)
{
    wizard_open_factor(wizard, factor, title);
    wizard_focus_first_action(wizard);
    wizard_press(wizard, "space");
    wizard_wait_saved(wizard, "Aangevinkt.");
}

void wizard_ends_from(struct test_terminal *wizard, int status, const char *file, int line)
{
    int found = test_terminal_wait_exit_from(wizard, file, line);
    bool clean = !test_terminal_alternate_screen(wizard) && test_terminal_cursor_visible(wizard);
    if (found != status || !clean) {
        print_error("wanted an end with %d; it was %d%s:\n%s", status, found,
                    clean ? "" : ", and the terminal was not left clean",
                    test_terminal_screen(wizard));
        _fail(file, line);
    }
    test_terminal_close(wizard);
}

void wizard_stop_from(struct test_terminal *wizard, const char *file, int line)
{
    test_terminal_press(wizard, "ctrl-q");
    wizard_ends_from(wizard, 0, file, line);
}
