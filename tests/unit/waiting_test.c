#include "app/waiting.h"

#include <locale.h>

#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <setjmp.h>

#include <cmocka.h>

/* Tells how far it is at these moments, and at the end, and compares all that was written. */
struct moment_of_reading {
    long long milliseconds;
    size_t done;
};

static void assert_written(struct waiting waiting, const struct moment_of_reading *moments,
                           size_t count, const char *text)
{
    struct strbuf out = STRBUF_INIT;
    for (size_t i = 0; i < count; i++)
        waiting_add(&waiting, moments[i].milliseconds, moments[i].done, 12, &out);
    waiting_end(&waiting, &out);
    assert_string_equal(out.text, text);
    strbuf_release(&out);
}

static void nothing_is_said_within_a_second(void **state)
{
    (void)state;
    static const struct moment_of_reading moments[] = {{0, 0}, {500, 3}, {999, 11}};
    assert_written((struct waiting){.language = LANGUAGE_NL}, moments, 3, "");
    assert_written((struct waiting){.language = LANGUAGE_NL, .plain = true}, moments, 3, "");
}

static void on_a_terminal_one_line_is_written_over_and_gone_in_the_end(void **state)
{
    (void)state;
    static const struct moment_of_reading moments[] = {{900, 2}, {1000, 3}, {1100, 3}, {1200, 10}};
    assert_written((struct waiting){.language = LANGUAGE_NL}, moments, 4,
                   "\r3 van 12 bestanden gelezen"
                   "\r10 van 12 bestanden gelezen"
                   "\r                           \r");
}

static void plain_it_is_a_line_now_and_then(void **state)
{
    (void)state;
    static const struct moment_of_reading moments[] = {{1000, 3},  {1100, 4},  {10999, 5},
                                                       {11000, 5}, {21000, 6}, {30999, 7}};
    assert_written((struct waiting){.language = LANGUAGE_NL, .plain = true}, moments, 6,
                   "3 van 12 bestanden gelezen\n"
                   "5 van 12 bestanden gelezen\n"
                   "6 van 12 bestanden gelezen\n");
}

static void it_speaks_english_too(void **state)
{
    (void)state;
    static const struct moment_of_reading moments[] = {{1500, 3}};
    assert_written((struct waiting){.language = LANGUAGE_EN, .plain = true}, moments, 1,
                   "3 of 12 files read\n");
}

int main(void)
{
    setlocale(LC_CTYPE, "C.UTF-8");
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(nothing_is_said_within_a_second),
        cmocka_unit_test(on_a_terminal_one_line_is_written_over_and_gone_in_the_end),
        cmocka_unit_test(plain_it_is_a_line_now_and_then),
        cmocka_unit_test(it_speaks_english_too),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
