#include <locale.h>

#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <setjmp.h>

#include <cmocka.h>

#include "progress/privacy.h"

static void a_text_with_a_bsn_is_noticed(void **state)
{
    (void)state;
    static const struct {
        const char *text, *digits;
    } cases[] = {
        {"111222333", "111222333"},
        {"123456782", "123456782"},
        {"De heer X, BSN 111222333, komt op maandag.", "111222333"},
        {"1234.56.782", "123456782"},
        {"123 456 782", "123456782"},
        {"1234-56-782", "123456782"},
        {"1.2.3.4.5.6.7.8.2", "123456782"},
        {"bsn:111222333.", "111222333"},
        {"111222333 12 uur", "111222333"},
        {"12 uur 111222333", "111222333"},
        {"12 111222333 12", "111222333"},
        {"22-11-2026 111222333", "111222333"},
        {"22-11-2026 123456782", "123456782"},
        {"123456789 en 123456782", "123456782"},
        {"é111222333漢", "111222333"},
        {"regel 1\n111222333\nregel 3", "111222333"},
    };
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        char found[10] = "";
        if (!privacy_has_bsn(cases[i].text, found))
            fail_msg("not noticed: %s", cases[i].text);
        assert_string_equal(found, cases[i].digits);
        assert_true(privacy_has_bsn(cases[i].text, NULL));
    }
}

static void a_text_without_a_bsn_is_left_alone(void **state)
{
    (void)state;
    static const char *const texts[] = {
        "",
        "Overleg met P&O",
        "123456789", /* the test does not come out */
        "123456781",
        "000000000",
        "000 000 000",
        "1112223330", /* ten digits hold the nine of a BSN */
        "0111222333",
        "11122233",
        "0612345678",
        "06-12345678",
        "06 12 34 56 78",
        "+31 6 12345678",
        "0031612345678",
        "020-1234567",
        "2026",
        "2024 2025 2026",
        "22-11-2026",
        "2026-11-22 09:14",
        "1234..56.782", /* not single */
        "1234. 56.782",
        "1234.56-782", /* not one kind */
        "1234/56/782",
        "NL91ABNA0417164300",
        "12 1234 56 782", /* a longer row */
        "1234 56 782 12",
        "1234.56.782.12",
        "-",
        " ",
        ".",
        "1",
        "1-",
        "1 ",
    };
    for (size_t i = 0; i < sizeof texts / sizeof texts[0]; i++)
        if (privacy_has_bsn(texts[i], NULL))
            fail_msg("noticed for nothing: %s", texts[i]);
}

static void a_date_beside_a_number_is_never_one_row(void **state)
{
    (void)state;
    /* Of ten such rows one would pass by chance. */
    for (char last = '0'; last <= '9'; last++) {
        char text[] = "22-11-2026 3";
        text[sizeof text - 2] = last;
        assert_false(privacy_has_bsn(text, NULL));
    }
}

static void of_two_the_first_is_given(void **state)
{
    (void)state;
    char found[10];
    assert_true(privacy_has_bsn("123456782, 111222333", found));
    assert_string_equal(found, "123456782");
}

static void a_masked_text_is_the_same_without_the_numbers(void **state)
{
    (void)state;
    static const struct {
        const char *text, *masked;
    } cases[] = {
        {"", ""},
        {"Overleg met P&O op 22-11-2026", "Overleg met P&O op 22-11-2026"},
        {"BSN 111222333, komt", "BSN xxxxxxxxx, komt"},
        {"é1234.56.782漢", "éxxxx.xx.xxx漢"},
        {"22-11-2026 123456782", "22-11-2026 xxxxxxxxx"},
        {"12 111222333 12", "12 xxxxxxxxx 12"},
        {"123456782, 123456789\n111222333 en 123 456 782",
         "xxxxxxxxx, 123456789\nxxxxxxxxx en xxx xxx xxx"},
        {"111222333 111222333 111222333", "xxxxxxxxx xxxxxxxxx xxxxxxxxx"},
        /* what is beside a number makes a longer row of it, until it is masked */
        {"123 456 782 111222333", "xxx xxx xxx xxxxxxxxx"},
        {"111222333 123 456 782", "xxxxxxxxx xxx xxx xxx"},
        {"1112223330", "1112223330"},
    };
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        struct strbuf out = STRBUF_INIT;
        strbuf_add(&out, "1112223334 ");
        privacy_add_masked(&out, cases[i].text);
        assert_string_equal(out.text + strlen("1112223334 "), cases[i].masked);
        assert_memory_equal(out.text, "1112223334 ", strlen("1112223334 "));
        assert_false(privacy_has_bsn(out.text + strlen("1112223334 "), NULL));
        strbuf_release(&out);
    }
}

int main(void)
{
    setlocale(LC_CTYPE, "C.UTF-8");
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_text_with_a_bsn_is_noticed),
        cmocka_unit_test(a_text_without_a_bsn_is_left_alone),
        cmocka_unit_test(a_date_beside_a_number_is_never_one_row),
        cmocka_unit_test(of_two_the_first_is_given),
        cmocka_unit_test(a_masked_text_is_the_same_without_the_numbers),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
