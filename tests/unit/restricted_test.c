/* The restricted mode: the words of a command, and what is left of the environment. */
#include <unistd.h>

#include "../support/test.h"
#include "app/restricted.h"

enum { WORDS = 8, ROOM = 64 };

static void a_command_is_split_as_a_shell_does_and_nothing_in_it_is_carried_out(void **state)
{
    static const struct {
        const char *command;
        const char *words[WORDS];
    } cases[] = {
        {"", {NULL}},
        {" \t\n ", {NULL}},
        {"status", {"status"}},
        {"  set\t2\nnote  x ", {"set", "2", "note", "x"}},
        {"note 'een notitie'", {"note", "een notitie"}},
        {"note \"een notitie\"", {"note", "een notitie"}},
        {"note een\\ notitie", {"note", "een notitie"}},
        {"note a'b 'c\" d\"e", {"note", "ab c de"}},
        {"note '' \"\" x", {"note", "", "", "x"}},
        {"note 'zij zei: \"ja\"'", {"note", "zij zei: \"ja\""}},
        {"note \"foto's\"", {"note", "foto's"}},
        {"note \"a \\\"b\\\" \\\\ \\$c \\`d\\` \\e\"", {"note", "a \"b\" \\ $c `d` \\e"}},
        {"note 'a\\b\\' c", {"note", "a\\b\\", "c"}},
        {"note 'it'\\''s'", {"note", "it's"}},
        {"note 'a\nb'", {"note", "a\nb"}},
        {"note \\", {"note", "\\"}},
        {"status; id", {"status;", "id"}},
        {"a|b &c >d <e", {"a|b", "&c", ">d", "<e"}},
        {"$(id) `id` $HOME ~ * {a,b}", {"$(id)", "`id`", "$HOME", "~", "*", "{a,b}"}},
        {"\"$(id) `id` $HOME\"", {"$(id) `id` $HOME"}},
        {"caf\xc3\xa9 \xff", {"caf\xc3\xa9", "\xff"}},
    };
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        char text[ROOM];
        char *words[WORDS];
        size_t count;
        assert_true(restricted_split(cases[i].command, text, words, &count));
        for (size_t j = 0; j < count; j++) {
            assert_non_null(cases[i].words[j]);
            assert_string_equal(words[j], cases[i].words[j]);
        }
        assert_null(cases[i].words[count]);
    }
}

static void a_quote_that_is_not_closed_is_no_command(void **state)
{
    static const char *const commands[] = {"'", "\"", "note 'x", "note \"x", "a 'b' \"c\\\"", "x'"};
    for (size_t i = 0; i < sizeof commands / sizeof commands[0]; i++) {
        char text[ROOM];
        char *words[WORDS];
        size_t count;
        assert_false(restricted_split(commands[i], text, words, &count));
    }
}

/* The room that is asked for is enough for each of these, and no byte more of it is written. */
static void no_command_needs_more_room_than_it_says(void **state)
{
    static const char *const commands[] = {"a b c d", "'' '' ''", "abc", "a", ""};
    for (size_t i = 0; i < sizeof commands / sizeof commands[0]; i++) {
        size_t size = strlen(commands[i]) + 1;
        char *text = test_malloc(size);
        char **words = test_calloc(size / 2 + 1, sizeof *words);
        size_t count;
        assert_true(restricted_split(commands[i], text, words, &count));
        assert_true(count <= size / 2);
        test_free(text);
        test_free(words);
    }
}

/* --- the environment --- */

static char *const kept[] = {
    "BANENAFSPRAAK_FILE=/f", "HOME=/h", "TERM=t",     "TZ=z",         "LANG=l",
    "LC_MESSAGES=m",         "LC_ALL=", "NO_COLOR=1", "ACCESSIBLE=1",
};
static char *const dropped[] = {
    "XDG_STATE_HOME=/x",
    "XDG_DATA_HOME=/x",
    "TERMINFO=/x",
    "TERMINFO_DIRS=/x",
    "TERMCAP=/x",
    "TERMPATH=/x",
    "LOCPATH=/x",
    "EDITOR=x",
    "VISUAL=x",
    "PAGER=x",
    "SHELL=/x",
    "PATH=/x",
    "LANGUAGE=x",
    "HOMER=x",
    "BANENAFSPRAAK_X=x",
    "HOM=x",
    "=x",
    "HOME",
    "LD_LIBRARY_PATH=/x",
};

enum {
    KEPT_COUNT = sizeof kept / sizeof kept[0],
    DROPPED_COUNT = sizeof dropped / sizeof dropped[0],
};

/* Cleans an environment of all these, with the mode at the end if it is given; how many are left of it, in `list`. */
static size_t clean(char *mode, char *list[KEPT_COUNT + DROPPED_COUNT + 2])
{
    char **own = environ;
    size_t count = 0;
    for (size_t i = 0; i < DROPPED_COUNT; i++) {
        list[count++] = dropped[i];
        if (i < KEPT_COUNT)
            list[count++] = kept[i];
    }
    if (mode != NULL)
        list[count++] = mode;
    list[count] = NULL;
    environ = list;
    restricted_clean_environment();
    environ = own;
    for (count = 0; list[count] != NULL; count++)
        continue;
    return count;
}

static void where_libraries_look_for_files_is_not_for_the_user_to_say(void **state)
{
    char *list[KEPT_COUNT + DROPPED_COUNT + 2];
    assert_int_equal(clean(NULL, list), KEPT_COUNT + DROPPED_COUNT);
    assert_int_equal(clean("BANENAFSPRAAK_RESTRICTED=", list), KEPT_COUNT + 1);
    for (size_t i = 0; i < KEPT_COUNT; i++)
        assert_string_equal(list[i], kept[i]);
    assert_string_equal(list[KEPT_COUNT], "BANENAFSPRAAK_RESTRICTED=");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_command_is_split_as_a_shell_does_and_nothing_in_it_is_carried_out),
        cmocka_unit_test(a_quote_that_is_not_closed_is_no_command),
        cmocka_unit_test(no_command_needs_more_room_than_it_says),
        cmocka_unit_test(where_libraries_look_for_files_is_not_for_the_user_to_say),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
