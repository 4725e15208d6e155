/*
 * What is painted bit by bit is what is painted anew: after each of many keys, Ctrl-L, which sends everything, must change
 * nothing on the screen, neither text nor marks nor the place of the cursor.
 */
#include <locale.h>
#include <stdio.h>
#include <string.h>

#include "../support/folder.h"
#include "../support/program.h"
#include "../support/random.h"
#include "../support/test.h"
#include "../support/wizard.h"

enum { KEYS = 120, SCREEN_SIZE = 40000 };

/* The text, a line for each cell in reverse video, and the cursor. */
static void take_screen(struct test_terminal *wizard, int rows, int columns, char *into)
{
    int row, column;
    int length = snprintf(into, SCREEN_SIZE, "%s", test_terminal_screen(wizard));
    for (row = 0; row < rows; row++)
        for (column = 0; column < columns; column++)
            if (test_terminal_reversed(wizard, row, column))
                length += snprintf(into + length, SCREEN_SIZE - (size_t)length, "%d %d reversed\n",
                                   row, column);
    test_terminal_cursor(wizard, &row, &column);
    snprintf(into + length, SCREEN_SIZE - (size_t)length, "cursor at %d %d\n", row, column);
}

/* Enter on these would leave the full screen. */
static bool leads_away(struct test_terminal *wizard)
{
    static const char *const ways_out[] = {"Stoppen", "Regel voor regel"};
    int row, column;
    test_terminal_cursor(wizard, &row, &column);
    const char *text = test_terminal_row(wizard, row);
    for (size_t i = 0; i < sizeof ways_out / sizeof ways_out[0]; i++)
        if (strstr(text, ways_out[i]) != NULL)
            return true;
    return false;
}

static void press_one(struct test_terminal *wizard, uint32_t *seed, const char **pressed)
{
    static const char *const keys[] = {
        "down", "down", "down", "down",      "up",    "up",     "page down", "page up",
        "home", "end",  "tab",  "shift-tab", "space", "escape", "enter",     "enter",
    };
    static const char *const typed[] = {"1", "2", "5", "9", "0",  "?", "n",
                                        "p", "u", "x", "é", "漢", "/"};
    enum { KEY_COUNT = sizeof keys / sizeof keys[0], TYPED_COUNT = sizeof typed / sizeof typed[0] };
    size_t choice = random_next(seed) % (KEY_COUNT + TYPED_COUNT / 2);
    if (choice >= KEY_COUNT) {
        *pressed = typed[random_next(seed) % TYPED_COUNT];
        test_terminal_type(wizard, *pressed);
        return;
    }
    *pressed = keys[choice];
    if (strcmp(*pressed, "enter") == 0 && leads_away(wizard))
        *pressed = "up";
    test_terminal_press(wizard, *pressed);
}

/* Also what is said of a save has then come. */
static void wait_until_still(struct test_terminal *wizard)
{
    size_t seen;
    do {
        seen = test_terminal_bytes_seen(wizard);
        test_terminal_wait_answer(wizard, 0); /* the key is taken: a lone Esc waits from now on */
        test_terminal_watch(wizard, 60);
        test_terminal_wait_gone(wizard, "Bezig met opslaan.");
        test_terminal_wait_answer(wizard, 0);
    } while (test_terminal_bytes_seen(wizard) > seen);
}

/* A save that took long may be told of between two looks at the screen. */
static bool tells_the_same(const char *before, const char *after)
{
    static const char *const told[] = {"Opgeslagen.", "Bezig met opslaan."};
    for (size_t i = 0; i < sizeof told / sizeof told[0]; i++)
        if ((strstr(before, told[i]) != NULL) != (strstr(after, told[i]) != NULL))
            return false;
    return true;
}

static void walk(int rows, int columns, uint32_t seed)
{
    static char before[SCREEN_SIZE], after[SCREEN_SIZE];
    static const char *const settings[] = {"ESCDELAY=25", NULL}; /* less than wait_until_still */
    struct test_terminal *wizard = wizard_start_with(NULL, settings, rows, columns);
    test_terminal_wait_for(wizard, "Enter: verder");
    test_terminal_wait_answer(wizard, 0);
    wizard_tick(wizard, 2, "Draagvlak top");
    int compared = 0;
    for (int i = 0; i < KEYS; i++) {
        const char *key;
        press_one(wizard, &seed, &key);
        wait_until_still(wizard);
        take_screen(wizard, rows, columns, before);
        size_t seen = test_terminal_bytes_seen(wizard);
        test_terminal_press(wizard, "ctrl-l");
        test_terminal_wait_answer(wizard, seen);
        take_screen(wizard, rows, columns, after);
        if (!tells_the_same(before, after))
            continue;
        compared++;
        if (strcmp(before, after) != 0)
            print_error("key %d (%s):\n", i, key);
        assert_string_equal(before, after);
    }
    assert_true(compared > KEYS / 2);
    test_terminal_close(wizard);
}

static void bit_by_bit_is_as_anew(void **state)
{
    walk(24, 80, 1);
}

static void bit_by_bit_is_as_anew_in_a_small_window(void **state)
{
    walk(9, 40, 2);
}

int main(void)
{
    setlocale(LC_CTYPE, "C.UTF-8");
    const struct CMUnitTest tests[] = {
        in_folder(bit_by_bit_is_as_anew),
        in_folder(bit_by_bit_is_as_anew_in_a_small_window),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
