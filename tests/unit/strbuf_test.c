#include <locale.h>

#include "../support/child.h"
#include "../support/test.h"
#include "base/strbuf.h"

static void an_empty_buffer_has_a_text(void **state)
{
    struct strbuf buffer = STRBUF_INIT;
    assert_string_equal(buffer.text, "");
    strbuf_clear(&buffer);
    strbuf_add(&buffer, "");
    strbuf_add(&buffer, NULL);
    strbuf_splice(&buffer, 3, 4, "", 0);
    assert_string_equal(buffer.text, "");
    assert_int_equal(buffer.length, 0);
    strbuf_release(&buffer);
    assert_string_equal(buffer.text, "");
}

static void additions_of_every_length_are_kept(void **state)
{
    struct strbuf buffer = STRBUF_INIT;
    char piece[200];
    size_t length = 0;
    for (size_t i = 0; i < sizeof piece; i++) {
        memset(piece, (int)('a' + i % 26), sizeof piece);
        strbuf_add_bytes(&buffer, piece, i);
        length += i;
        assert_int_equal(buffer.length, length);
        assert_int_equal(buffer.text[length], 0);
        assert_int_equal(memcmp(buffer.text + length - i, piece, i), 0);
    }
    strbuf_clear(&buffer);
    strbuf_add_bytes(&buffer, "a\0b", 3);
    strbuf_add_char(&buffer, 'c');
    assert_int_equal(buffer.length, 4);
    assert_memory_equal(buffer.text, "a\0bc", 5);
    strbuf_release(&buffer);
}

static void numbers_are_written_whole(void **state)
{
    struct strbuf buffer = STRBUF_INIT;
    const long long numbers[] = {0, -1, 1234567, INT64_MAX, INT64_MIN};
    for (size_t i = 0; i < sizeof numbers / sizeof numbers[0]; i++) {
        strbuf_add_number(&buffer, numbers[i]);
        strbuf_add_char(&buffer, ' ');
    }
    assert_string_equal(buffer.text, "0 -1 1234567 9223372036854775807 -9223372036854775808 ");
    strbuf_release(&buffer);
}

static void a_pattern_is_filled_and_other_braces_stay(void **state)
{
    static const struct {
        const char *pattern, *filled;
    } cases[] = {
        {"", ""},
        {"none", "none"},
        {"{1}", "one"},
        {"a {1} b {2} c {1}", "a one b {1} c one"},
        {"{3}", ""},
        {"{4} {0} {a} {", "{4} {0} {a} {"},
        {"{1", "{1"},
        {"{{1}}", "{one}"},
        {"} {} {1 }", "} {} {1 }"},
    };
    const char *values[] = {"one", "{1}", NULL};
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        struct strbuf buffer = STRBUF_INIT;
        strbuf_add_filled(&buffer, cases[i].pattern, values, 3);
        assert_string_equal(buffer.text, cases[i].filled);
        strbuf_release(&buffer);
    }
}

static void a_splice_replaces_and_is_cut_to_the_text(void **state)
{
    static const struct {
        size_t at, length;
        const char *bytes, *result;
    } cases[] = {
        {0, 0, "x", "xabcdef"},   {6, 0, "x", "abcdefx"}, {2, 2, "", "abef"},
        {2, 2, "xyz", "abxyzef"}, {2, 2, "x", "abxef"},   {4, 99, "x", "abcdx"},
        {99, 99, "x", "abcdefx"}, {0, SIZE_MAX, "", ""},  {3, SIZE_MAX, "x", "abcx"},
    };
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        struct strbuf buffer = STRBUF_INIT;
        strbuf_add(&buffer, "abcdef");
        strbuf_splice(&buffer, cases[i].at, cases[i].length, cases[i].bytes,
                      strlen(cases[i].bytes));
        assert_string_equal(buffer.text, cases[i].result);
        assert_int_equal(buffer.length, strlen(cases[i].result));
        strbuf_release(&buffer);
    }
}

static bool add_too_much(void *context)
{
    struct strbuf buffer = STRBUF_INIT;
    strbuf_add(&buffer, "kept");
    if (context != NULL)
        strbuf_reserve(&buffer, SIZE_MAX - 2);
    else
        strbuf_add_bytes(&buffer, "too much", SIZE_MAX - 2);
    return true;
}

static void more_than_there_can_be_ends_the_program(void **state)
{
    assert_false(child_run(add_too_much, NULL));
    assert_false(child_run(add_too_much, ""));
}

int main(void)
{
    setlocale(LC_CTYPE, "C.UTF-8");
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(an_empty_buffer_has_a_text),
        cmocka_unit_test(additions_of_every_length_are_kept),
        cmocka_unit_test(numbers_are_written_whole),
        cmocka_unit_test(a_pattern_is_filled_and_other_braces_stay),
        cmocka_unit_test(a_splice_replaces_and_is_cut_to_the_text),
        cmocka_unit_test(more_than_there_can_be_ends_the_program),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
