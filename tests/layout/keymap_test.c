#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <locale.h>
#include <string.h>

#include "../support/keys.h"
#include "base/utf8.h"
#include "fullscreen/editor.h"
#include "fullscreen/keymap.h"

static void every_key_of_the_design_does_its_work(void **state)
{
    (void)state;
    static const struct {
        const char *key;
        enum key_command command;
        enum intent_kind intent;
        enum screen screen;
    } wanted[] = {
        {"<Down>", COMMAND_NEXT_ITEM, INTENT_NONE, 0},
        {"<Tab>", COMMAND_NEXT_ITEM, INTENT_NONE, 0},
        {"<Up>", COMMAND_PREVIOUS_ITEM, INTENT_NONE, 0},
        {"<BackTab>", COMMAND_PREVIOUS_ITEM, INTENT_NONE, 0},
        {"<Enter>", COMMAND_ACT, INTENT_NONE, 0},
        {" ", COMMAND_TICK, INTENT_NONE, 0},
        {"<PageUp>", COMMAND_PAGE_UP, INTENT_NONE, 0},
        {"<PageDown>", COMMAND_PAGE_DOWN, INTENT_NONE, 0},
        {"<Home>", COMMAND_FIRST, INTENT_NONE, 0},
        {"<End>", COMMAND_LAST, INTENT_NONE, 0},
        {">", COMMAND_INTENT, INTENT_NEXT_FACTOR, 0},
        {"n", COMMAND_INTENT, INTENT_NEXT_FACTOR, 0},
        {"<lt>", COMMAND_INTENT, INTENT_PREVIOUS_FACTOR, 0},
        {"p", COMMAND_INTENT, INTENT_PREVIOUS_FACTOR, 0},
        {"1", COMMAND_FACTOR, INTENT_NONE, 0},
        {"5", COMMAND_FACTOR, INTENT_NONE, 0},
        {"9", COMMAND_FACTOR, INTENT_NONE, 0},
        {"0", COMMAND_FACTOR, INTENT_NONE, 0},
        {"<Esc>", COMMAND_INTENT, INTENT_BACK, 0},
        {"u", COMMAND_INTENT, INTENT_UNDO, 0},
        {"/", COMMAND_INTENT, INTENT_SEARCH, 0},
        {"e", COMMAND_INTENT, INTENT_GO, SCREEN_REPORT},
        {"?", COMMAND_INTENT, INTENT_GO, SCREEN_HELP},
        {"<F1>", COMMAND_INTENT, INTENT_GO, SCREEN_HELP},
        {"q", COMMAND_INTENT, INTENT_STOP, 0},
        {"<C-L>", COMMAND_REDRAW, INTENT_NONE, 0},
        {"<C-Z>", COMMAND_SUSPEND, INTENT_NONE, 0},
    };
    for (size_t i = 0; i < sizeof wanted / sizeof wanted[0]; i++) {
        const char *key = wanted[i].key;
        const struct binding *binding = keymap_find(keys_next(&key));
        if (binding == NULL)
            fail_msg("%s is not bound", wanted[i].key);
        assert_int_equal(binding->command, wanted[i].command);
        assert_int_equal(binding->intent.kind, wanted[i].intent);
        assert_int_equal(binding->intent.screen, wanted[i].screen);
    }
}

static void other_keys_are_not_bound(void **state)
{
    (void)state;
    const char *keys =
        "xXQ漢<C-N><C-A><Left><Right><Backspace><Delete><Resize><Paste></Paste><Other>";
    while (*keys != '\0')
        assert_null(keymap_find(keys_next(&keys)));
    assert_null(keymap_find((struct key){.name = KEYNAME_NONE}));
    assert_null(keymap_find((struct key){KEYNAME_CONTROL, 'l'}));
}

static void no_key_has_two_bindings(void **state)
{
    (void)state;
    for (size_t i = 0; i < keymap_count(); i++) {
        const struct binding *binding = keymap_at(i);
        for (size_t k = 0; k < sizeof binding->keys / sizeof binding->keys[0]; k++)
            if (binding->keys[k].name != KEYNAME_NONE)
                assert_ptr_equal(keymap_find(binding->keys[k]), binding);
    }
    for (uint32_t digit = '0'; digit <= '9'; digit++)
        assert_int_equal(keymap_find((struct key){KEYNAME_CHARACTER, digit})->command,
                         COMMAND_FACTOR);
}

static void the_help_has_every_row_in_both_languages(void **state)
{
    (void)state;
    struct key_help help[KEYMAP_HELP_LIMIT];
    size_t editor_count;
    editor_help(&editor_count);
    size_t count = keymap_help(help);
    assert_int_equal(count, keymap_count() + editor_count);
    for (size_t i = 0; i < count; i++) {
        for (int language = 0; language < LANGUAGE_COUNT; language++) {
            assert_string_not_equal(message_text((enum language)language, help[i].keys), "");
            assert_string_not_equal(message_text((enum language)language, help[i].meaning), "");
        }
        for (size_t other = 0; other < i; other++) {
            assert_int_not_equal(help[i].keys, help[other].keys);
            assert_int_not_equal(help[i].meaning, help[other].meaning);
        }
    }
}

static size_t footer_width(enum language language, bool typing, bool several_lines, size_t columns)
{
    struct strbuf footer = STRBUF_INIT;
    keymap_add_footer(language, typing, several_lines, columns, &footer);
    size_t width = utf8_width(footer.text, footer.length);
    assert_false(footer.length > 0 && footer.text[footer.length - 1] == ' ');
    strbuf_release(&footer);
    return width;
}

static void the_footer_fits_in_every_width(void **state)
{
    (void)state;
    for (int language = 0; language < LANGUAGE_COUNT; language++)
        for (size_t columns = 18; columns <= 200; columns++)
            for (int kind = 0; kind < 3; kind++) {
                size_t width = footer_width((enum language)language, kind > 0, kind > 1, columns);
                assert_true(width <= columns);
                assert_true(width > 0);
            }
}

static void assert_footer(enum language language, bool typing, bool several_lines, size_t columns,
                          const char *wanted)
{
    struct strbuf footer = STRBUF_INIT;
    keymap_add_footer(language, typing, several_lines, columns, &footer);
    assert_string_equal(footer.text, wanted);
    strbuf_release(&footer);
}

static void the_footer_names_first_what_matters_most(void **state)
{
    (void)state;
    assert_footer(LANGUAGE_NL, false, false, 18, "Enter: kiezen");
    assert_footer(LANGUAGE_NL, false, false, 38, "Enter: kiezen  ?: toetsen  Esc: terug");
    assert_footer(LANGUAGE_EN, false, false, 38, "Enter: choose  ?: keys  Esc: back");
    assert_footer(LANGUAGE_NL, false, false, 78,
                  "Enter: kiezen  ?: toetsen  Esc: terug  q: stoppen  Pijltjes: verder");
    assert_footer(LANGUAGE_NL, false, false, 198,
                  "Enter: kiezen  ?: toetsen  Esc: terug  q: stoppen  Pijltjes: verder  u: "
                  "ongedaan maken  n: volgende stap");
    assert_footer(LANGUAGE_NL, true, false, 38, "Enter: klaar  Esc: terug");
    assert_footer(LANGUAGE_NL, true, true, 38, "Enter: nieuwe regel  Esc: klaar");
    assert_footer(LANGUAGE_EN, true, true, 38, "Enter: new line  Esc: done");
}

int main(void)
{
    setlocale(LC_CTYPE, "C.UTF-8");
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(every_key_of_the_design_does_its_work),
        cmocka_unit_test(other_keys_are_not_bound),
        cmocka_unit_test(no_key_has_two_bindings),
        cmocka_unit_test(the_help_has_every_row_in_both_languages),
        cmocka_unit_test(the_footer_fits_in_every_width),
        cmocka_unit_test(the_footer_names_first_what_matters_most),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
