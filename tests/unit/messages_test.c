/* The words of the interface: complete, alike and readable in every language. */
#include "../support/test.h"
#include "messages/message.h"

#include <locale.h>

#include "../support/sentences.h"
#include "base/utf8.h"

/* The test goes on after a message that fails, to name all of them. */
static size_t faults;

static void note_fault(enum language language, int message, const char *what)
{
    print_error("message %d, %s: %s: \"%s\"\n", message, language_code(language), what,
                message_text(language, (enum message)message));
    faults++;
}

typedef bool fault_finder(enum language language, const char *text);

static void assert_none(fault_finder *is_faulty, const char *what)
{
    faults = 0;
    for (int i = 0; i < LANGUAGE_COUNT; i++)
        for (int message = MESSAGE_NONE + 1; message < MESSAGE_COUNT; message++)
            if (is_faulty((enum language)i, message_text((enum language)i, (enum message)message)))
                note_fault((enum language)i, message, what);
    assert_int_equal(faults, 0);
}

static bool is_missing(enum language language, const char *text)
{
    (void)language;
    return text[0] == '\0';
}

static void no_text_is_missing(void **state)
{
    assert_none(is_missing, "missing");
}

static bool has_dangerous(enum language language, const char *text)
{
    (void)language;
    struct strbuf safe = STRBUF_INIT;
    utf8_add_safe(&safe, text, strlen(text), false);
    bool dangerous = strcmp(safe.text, text) != 0;
    strbuf_release(&safe);
    return dangerous;
}

static void every_text_is_safe_to_show(void **state)
{
    assert_none(has_dangerous, "not safe to show");
}

static bool has_stray_space(enum language language, const char *text)
{
    (void)language;
    return text[0] == ' ' || strstr(text, "  ") != NULL;
}

static void no_space_is_too_many(void **state)
{
    assert_none(has_stray_space, "a stray space");
}

static bool has_long_sentence(enum language language, const char *text)
{
    (void)language;
    struct sentences sentences = {0};
    return sentences_add(&sentences, text) > SENTENCE_LIMIT;
}

static void no_sentence_is_too_long(void **state)
{
    assert_none(has_long_sentence, "a sentence of more than 20 words");
}

static void dutch_sentences_are_short_on_average(void **state)
{
    struct sentences sentences = {0};
    for (int message = MESSAGE_NONE + 1; message < MESSAGE_COUNT; message++)
        sentences_add(&sentences, message_text(LANGUAGE_NL, (enum message)message));
    assert_true(sentences.words <= 12 * sentences.count);
}

/* The placeholders of a text, a bit for each of {1} … {9}; bit 0 for a brace that is none. */
static unsigned placeholders(const char *text)
{
    unsigned found = 0;
    for (; (text = strchr(text, '{')) != NULL; text++) {
        bool good = text[1] >= '1' && text[1] <= '9' && text[2] == '}';
        found |= 1U << (good ? text[1] - '0' : 0);
    }
    return found;
}

static void the_placeholders_are_the_same_in_every_language(void **state)
{
    faults = 0;
    for (int message = MESSAGE_NONE + 1; message < MESSAGE_COUNT; message++) {
        unsigned dutch = placeholders(message_text(LANGUAGE_NL, (enum message)message));
        for (int i = 0; i < LANGUAGE_COUNT; i++) {
            enum language language = (enum language)i;
            if (placeholders(message_text(language, (enum message)message)) != dutch)
                note_fault(language, message, "other placeholders");
        }
    }
    assert_int_equal(faults, 0);
}

static void an_id_that_is_not_there_is_an_empty_text(void **state)
{
    assert_string_equal(message_text(LANGUAGE_NL, MESSAGE_NONE), "");
    assert_string_equal(message_text(LANGUAGE_NL, MESSAGE_COUNT), "");
    assert_string_equal(message_text(LANGUAGE_EN, (enum message) - 1), "");
    assert_string_equal(message_text(LANGUAGE_EN, (enum message)(MESSAGE_COUNT + 1000)), "");
}

static void a_locale_that_is_not_english_is_dutch(void **state)
{
    static const struct {
        const char *locale;
        enum language language;
    } cases[] = {
        {NULL, LANGUAGE_NL},           {"", LANGUAGE_NL},      {"C", LANGUAGE_NL},
        {"POSIX", LANGUAGE_NL},        {"nl", LANGUAGE_NL},    {"nl_BE.UTF-8", LANGUAGE_NL},
        {"de_DE", LANGUAGE_NL},        {"e", LANGUAGE_NL},     {"C.UTF-8", LANGUAGE_NL},
        {"en", LANGUAGE_EN},           {"en_GB", LANGUAGE_EN}, {"en_US.UTF-8", LANGUAGE_EN},
        {"en@something", LANGUAGE_EN},
    };
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++)
        assert_int_equal(language_of_locale(cases[i].locale), cases[i].language);
}

static void a_language_is_found_by_its_code_and_nothing_else(void **state)
{
    static const char *const others[] = {"", "n", "NL", "nl_NL", "fr", "Nederlands"};
    enum language found;
    for (int i = 0; i < LANGUAGE_COUNT; i++) {
        assert_true(language_find(language_code((enum language)i), &found));
        assert_int_equal(found, i);
    }
    for (size_t i = 0; i < sizeof others / sizeof others[0]; i++)
        assert_false(language_find(others[i], &found));
}

int main(void)
{
    setlocale(LC_CTYPE, "C.UTF-8");
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(no_text_is_missing),
        cmocka_unit_test(every_text_is_safe_to_show),
        cmocka_unit_test(no_space_is_too_many),
        cmocka_unit_test(no_sentence_is_too_long),
        cmocka_unit_test(dutch_sentences_are_short_on_average),
        cmocka_unit_test(the_placeholders_are_the_same_in_every_language),
        cmocka_unit_test(an_id_that_is_not_there_is_an_empty_text),
        cmocka_unit_test(a_locale_that_is_not_english_is_dutch),
        cmocka_unit_test(a_language_is_found_by_its_code_and_nothing_else),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
