
#include <locale.h>
#include <string.h>

#include "../support/keys.h"
#include "../support/test.h"
#include "base/utf8.h"
#include "fullscreen/editor.h"
#include "fullscreen/keymap.h"

static void every_key_of_the_design_does_its_work(void **state)
{
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
        {"<C-N>", COMMAND_INTENT, INTENT_NEXT_FACTOR, 0},
        {"<C-P>", COMMAND_INTENT, INTENT_PREVIOUS_FACTOR, 0},
        {"1", COMMAND_FACTOR, INTENT_NONE, 0},
        {"5", COMMAND_FACTOR, INTENT_NONE, 0},
        {"9", COMMAND_FACTOR, INTENT_NONE, 0},
        {"0", COMMAND_FACTOR, INTENT_NONE, 0},
        {"<Esc>", COMMAND_INTENT, INTENT_BACK, 0},
        {"<C-Z>", COMMAND_INTENT, INTENT_UNDO, 0},
        {"<C-Y>", COMMAND_INTENT, INTENT_REDO, 0},
        {"<C-F>", COMMAND_INTENT, INTENT_SEARCH, 0},
        {"/", COMMAND_INTENT, INTENT_SEARCH, 0},
        {"<C-R>", COMMAND_INTENT, INTENT_GO, SCREEN_REPORT},
        {"<C-S>", COMMAND_INTENT, INTENT_SAVE, 0},
        {"<C-Q>", COMMAND_INTENT, INTENT_STOP, 0},
        {"<F1>", COMMAND_INTENT, INTENT_GO, SCREEN_HELP},
        {"<C-G>", COMMAND_INTENT, INTENT_GO, SCREEN_HELP},
        {"?", COMMAND_INTENT, INTENT_GO, SCREEN_HELP},
        {"<C-L>", COMMAND_REDRAW, INTENT_NONE, 0},
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
    const char *keys =
        "xXqQunpe<lt>漢<C-X><C-A><Left><Right><Backspace><Delete><Resize><Paste></Paste><Other>";
    while (*keys != '\0')
        assert_null(keymap_find(keys_next(&keys)));
    assert_null(keymap_find((struct key){.name = KEYNAME_NONE}));
    assert_null(keymap_find((struct key){KEYNAME_CONTROL, 'l'}));
}

static void no_key_has_two_bindings(void **state)
{
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

/* A letter is text, or it says that there can be none: it commands nothing anywhere. */
static void no_letter_is_a_command(void **state)
{
    for (uint32_t letter = 'A'; letter <= 'Z'; letter++) {
        assert_null(keymap_find((struct key){KEYNAME_CHARACTER, letter}));
        assert_null(keymap_find((struct key){KEYNAME_CHARACTER, letter - 'A' + 'a'}));
    }
}

/* What edits text comes first in a field: no key may be both. Those that move do the one in the field, the other outside. */
static void no_command_is_taken_by_the_fields(void **state)
{
    for (size_t i = 0; i < keymap_count(); i++) {
        const struct binding *binding = keymap_at(i);
        for (size_t k = 0; k < sizeof binding->keys / sizeof binding->keys[0]; k++)
            if (binding->keys[k].name == KEYNAME_CONTROL)
                assert_false(editor_knows(binding->keys[k]));
    }
}

/* The bottom line of a page with this in focus. */
static void assert_footer(const struct model *model, enum item item, size_t columns,
                          const char *wanted)
{
    struct strbuf footer = STRBUF_INIT;
    keymap_add_footer(model, item, columns, &footer);
    assert_string_equal(footer.text, wanted);
    strbuf_release(&footer);
}

static void the_footer_fits_in_every_width(void **state)
{
    for (int language = 0; language < LANGUAGE_COUNT; language++)
        for (size_t columns = 18; columns <= 200; columns++)
            for (int item = 0; item < ITEM_KINDS; item++) {
                const struct model model = {.language = (enum language)language,
                                            .screen = SCREEN_FACTOR};
                struct strbuf footer = STRBUF_INIT;
                keymap_add_footer(&model, (enum item)item, columns, &footer);
                assert_true(utf8_width(footer.text, footer.length) <= columns);
                assert_true(footer.length > 0);
                strbuf_release(&footer);
            }
}

static void the_footer_says_what_matters_for_what_has_the_focus(void **state)
{
    struct model model = {.screen = SCREEN_FACTOR};
    assert_footer(&model, ITEM_BOX, 78,
                  "Spatie: aan of uit   Enter: verder   Esc: overzicht   F1: toetsen");
    assert_footer(&model, ITEM_BOX, 38, "Spatie: aan of uit   F1: toetsen");
    assert_footer(&model, ITEM_CHOICE, 78,
                  "Tab: volgende   Enter: kiezen   Esc: overzicht   F1: toetsen");
    assert_footer(&model, ITEM_FIELD, 78, "Enter: verder   Esc: terug   F1: toetsen");
    assert_footer(&model, ITEM_TEXT, 78,
                  "Tab: verder   Enter: nieuwe regel   Esc: terug   F1: toetsen");
    assert_footer(&model, ITEM_LINK, 78,
                  "Tab: volgende   Enter: openen   Esc: overzicht   F1: toetsen   Ctrl-Q: stop");
    assert_footer(&model, ITEM_LINK, 38, "Enter: openen   F1: toetsen");
    assert_footer(&model, ITEM_ANSWER, 38, "Enter: wijzigen   F1: toetsen");
    assert_footer(&model, ITEM_NONE, 78, "Tab: verder   Esc: overzicht   F1: toetsen");
    model = (struct model){.screen = SCREEN_OVERVIEW};
    assert_footer(
        &model, ITEM_STEP, 116,
        "Tab: volgende   Enter: openen   Ctrl-F: zoeken   Ctrl-R: verslag   F1: toetsen   "
        "Ctrl-Q: stop");
    assert_footer(&model, ITEM_STEP, 74, /* with narrow gaps, and without what is on the page too */
                  "Tab: volgende  Enter: openen  Ctrl-F: zoeken  F1: toetsen  Ctrl-Q: stop");
    assert_footer(&model, ITEM_STEP, 38, "Enter: openen   F1: toetsen");
    model = (struct model){.screen = SCREEN_START, .language = LANGUAGE_EN};
    assert_footer(&model, ITEM_FIELD, 78, "Enter: on   Esc: back   F1: keys");
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
        cmocka_unit_test(the_footer_says_what_matters_for_what_has_the_focus),
        cmocka_unit_test(no_letter_is_a_command),
        cmocka_unit_test(no_command_is_taken_by_the_fields),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
