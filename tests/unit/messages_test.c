#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include <locale.h>
#include <stdbool.h>

#include "base/utf8.h"
#include "messages/message.h"
#include "../support/prose.h"

static void no_language_misses_a_word(void **state)
{
    (void)state;
    for (int language = 0; language < LANGUAGE_COUNT; language++)
        for (int id = MESSAGE_NONE + 1; id < MESSAGE_COUNT; id++)
            if (message_text((enum language)language, (enum message)id)[0] == '\0')
                fail_msg("message %d has no text in %s", id,
                         language_code((enum language)language));
}

/* The placeholders of a text as a set of bits: {1} is bit 1. */
static unsigned placeholders(const char *text)
{
    unsigned set = 0;
    for (; *text != '\0'; text++)
        if (text[0] == '{' && text[1] >= '1' && text[1] <= '9' && text[2] == '}')
            set |= 1U << (text[1] - '0');
    return set;
}

static void placeholders_are_the_same_in_every_language(void **state)
{
    (void)state;
    for (int id = MESSAGE_NONE + 1; id < MESSAGE_COUNT; id++) {
        const char *dutch = message_text(LANGUAGE_NL, (enum message)id);
        for (int language = 0; language < LANGUAGE_COUNT; language++) {
            const char *other = message_text((enum language)language, (enum message)id);
            if (placeholders(dutch) != placeholders(other))
                fail_msg("differing placeholders: \"%s\" and \"%s\"", dutch, other);
        }
    }
}

static void sentences_are_short(void **state)
{
    (void)state;
    for (int language = 0; language < LANGUAGE_COUNT; language++) {
        struct prose prose = {0};
        for (int id = MESSAGE_NONE + 1; id < MESSAGE_COUNT; id++)
            prose_add(&prose, message_text((enum language)language, (enum message)id));
        if (prose.longest > 20)
            fail_msg("%zu words: %s", prose.longest, prose.longest_text);
        assert_true(prose.words <= 12 * prose.sentences);
    }
}

static void no_text_holds_a_control_or_invalid_byte(void **state)
{
    (void)state;
    for (int language = 0; language < LANGUAGE_COUNT; language++) {
        for (int id = MESSAGE_NONE + 1; id < MESSAGE_COUNT; id++) {
            const char *text = message_text((enum language)language, (enum message)id);
            size_t length = strlen(text);
            assert_true(utf8_valid(text, length, NULL));
            for (size_t at = 0; at < length;) {
                uint32_t character;
                at += utf8_decode(text + at, length - at, &character, NULL);
                assert_false(utf8_dangerous(character));
            }
        }
    }
}

static void an_id_that_is_not_there_gives_an_empty_text(void **state)
{
    (void)state;
    assert_string_equal(message_text(LANGUAGE_NL, MESSAGE_NONE), "");
    assert_string_equal(message_text(LANGUAGE_NL, MESSAGE_COUNT), "");
    assert_string_equal(message_text(LANGUAGE_NL, (enum message)(MESSAGE_COUNT + 1)), "");
}

static void anything_but_english_is_dutch(void **state)
{
    static const struct {
        const char *locale;
        enum language language;
    } cases[] = {
        {"en_GB.UTF-8", LANGUAGE_EN}, {"en", LANGUAGE_EN},     {"nl_NL.UTF-8", LANGUAGE_NL},
        {"C.UTF-8", LANGUAGE_NL},     {"de_DE", LANGUAGE_NL}, {"", LANGUAGE_NL},
        {NULL, LANGUAGE_NL},
    };
    (void)state;
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++)
        assert_int_equal(language_of_locale(cases[i].locale), cases[i].language);
}

static void a_language_is_found_by_its_code_only(void **state)
{
    enum language found = LANGUAGE_EN;
    (void)state;
    assert_true(language_find("nl", &found));
    assert_int_equal(found, LANGUAGE_NL);
    assert_false(language_find("NL", &found));
    assert_false(language_find("fy", &found));
    assert_string_equal(language_name(LANGUAGE_EN), "English");
}

int main(void)
{
    setlocale(LC_CTYPE, "C.UTF-8");
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(no_language_misses_a_word),
        cmocka_unit_test(placeholders_are_the_same_in_every_language),
        cmocka_unit_test(sentences_are_short),
        cmocka_unit_test(no_text_holds_a_control_or_invalid_byte),
        cmocka_unit_test(an_id_that_is_not_there_gives_an_empty_text),
        cmocka_unit_test(anything_but_english_is_dutch),
        cmocka_unit_test(a_language_is_found_by_its_code_only),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
