#include <locale.h>

#include "../support/test.h"
#include "base/number.h"

static void numbers_are_read_with_comma_or_point(void **state)
{
    static const struct {
        const char *text;
        double number;
    } cases[] = {
        {"0", 0},
        {"12", 12},
        {"12,4", 12.4},
        {"12.4", 12.4},
        {" \t12,40 ", 12.4},
        {"007", 7},
        {"0,000001", 1e-6},
        {"0.1", 0.1},
        {"999999999,999999", 999999999.999999},
        {"1000000000", 1e9},
        {"1000000000,000000", 1e9},
    };
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        double number = -1;
        assert_true(number_read(cases[i].text, &number));
        assert_true(number >= cases[i].number && number <= cases[i].number);
    }
}

static void anything_else_is_no_number(void **state)
{
    static const char *const cases[] = {
        "",
        " ",
        "-1",
        "+1",
        "1,",
        ",5",
        ".5",
        "1e3",
        "1.2.3",
        "1,2,3",
        "1 2",
        "1.000,5",
        "12x",
        "0x10",
        "nan",
        "inf",
        "0,1234567",
        "1000000001",
        "1000000000,000001",
        "99999999999999999999999999",
        "1\n",
        "1\xC2\xA0",
        "١",
    };
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        double number = 42;
        assert_false(number_read(cases[i], &number));
        assert_true(number > 41 && number < 43);
    }
}

static void numbers_are_written_short_and_in_the_language(void **state)
{
    static const struct {
        double number;
        const char *dutch, *json, *english;
    } cases[] = {
        {0, "0", "0", "0"},
        {-0.0, "0", "0", "0"},
        {12, "12", "12", "12"},
        {12.4, "12,4", "12.4", "12.4"},
        {-12.4, "-12,4", "-12.4", "-12.4"},
        {0.1 + 0.2, "0,3", "0.3", "0.3"},
        {1e-6, "0,000001", "0.000001", "0.000001"},
        {1e-7, "0", "0", "0"},
        {-1e-7, "0", "0", "0"},
        {0.9999999, "1", "1", "1"},
        {427.30, "427,3", "427.3", "427.3"},
        {9999, "9999", "9999", "9999"},
        {10000, "10.000", "10000", "10,000"},
        {125000, "125.000", "125000", "125,000"},
        {-25000.5, "-25.000,5", "-25000.5", "-25,000.5"},
        {999999999.999999, "999.999.999,999999", "999999999.999999", "999,999,999.999999"},
        {1e22, "10.000.000.000.000.000.000.000", "10000000000000000000000",
         "10,000,000,000,000,000,000,000"},
    };
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        struct strbuf out = STRBUF_INIT;
        number_add(&out, cases[i].number, LANGUAGE_NL);
        assert_string_equal(out.text, cases[i].dutch);
        strbuf_clear(&out);
        number_add(&out, cases[i].number, LANGUAGE_EN);
        assert_string_equal(out.text, cases[i].english != NULL ? cases[i].english : cases[i].json);
        strbuf_clear(&out);
        number_add_json(&out, cases[i].number);
        assert_string_equal(out.text, cases[i].json);
        strbuf_release(&out);
    }
}

static void the_greatest_numbers_do_not_overflow(void **state)
{
    struct strbuf out = STRBUF_INIT;
    number_add_json(&out, -1.7976931348623157e308);
    assert_int_equal(out.length, 310);
    strbuf_clear(&out);
    const double huge = 1e308;
    number_add_json(&out, huge * 10);
    assert_string_equal(out.text, "0");
    strbuf_release(&out);
}

static void what_is_written_is_read_back(void **state)
{
    for (long millionths = 0; millionths < 2000000; millionths += 37) {
        double number = (double)millionths / 1e6, back = -1;
        struct strbuf out = STRBUF_INIT;
        number_add(&out, number, LANGUAGE_NL);
        assert_true(number_read(out.text, &back));
        assert_true(back >= number && back <= number);
        strbuf_release(&out);
    }
}

/* A number that is edited stands in its field as it can be typed. */
static void a_number_that_may_be_thousands_looks_grouped(void **state)
{
    static const char *const grouped[] = {"1.234", "12.500", "125.000", " 2.500"};
    static const char *const plain[] = {"12,5",  "12.5", "1.2345",  "0.125",
                                        "1,234", "1234", "1234.567"};
    for (size_t i = 0; i < sizeof grouped / sizeof *grouped; i++)
        assert_true(number_looks_grouped(grouped[i], LANGUAGE_NL));
    for (size_t i = 0; i < sizeof plain / sizeof *plain; i++)
        assert_false(number_looks_grouped(plain[i], LANGUAGE_NL));
    assert_true(number_looks_grouped("1,234", LANGUAGE_EN));
    assert_false(number_looks_grouped("1.234", LANGUAGE_EN));
}

static void ungrouped_it_is_read_back_however_great(void **state)
{
    struct strbuf out = STRBUF_INIT;
    double back = -1;
    number_add_ungrouped(&out, 125000.5, LANGUAGE_NL);
    assert_string_equal(out.text, "125000,5");
    assert_true(number_read(out.text, &back));
    assert_true(back > 125000.4 && back < 125000.6);
    strbuf_clear(&out);
    number_add_ungrouped(&out, 125000.5, LANGUAGE_EN);
    assert_string_equal(out.text, "125000.5");
    strbuf_release(&out);
}

int main(void)
{
    setlocale(LC_CTYPE, "C.UTF-8");
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(numbers_are_read_with_comma_or_point),
        cmocka_unit_test(anything_else_is_no_number),
        cmocka_unit_test(numbers_are_written_short_and_in_the_language),
        cmocka_unit_test(the_greatest_numbers_do_not_overflow),
        cmocka_unit_test(what_is_written_is_read_back),
        cmocka_unit_test(a_number_that_may_be_thousands_looks_grouped),
        cmocka_unit_test(ungrouped_it_is_read_back_however_great),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
