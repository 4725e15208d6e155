#include <locale.h>
#include <stdio.h>

#include "../support/changes.h"
#include "../support/test.h"
#include "progress/privacy.h"

static void a_text_with_a_bsn_is_noticed(void **state)
{
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
        /* as it comes out of mails, tables and scans */
        {"123\u00A0456\u00A0782", "123456782"},
        {"123\u202F456\u202F782", "123456782"},
        {"123\u2009456\u2009782", "123456782"},
        {"123\u200B456\u200B782", "123456782"},
        {"123\t456\t782", "123456782"},
        {"123\n456\n782", "123456782"},
        {"123 456\r\n782", "123456782"},
        {"123  456  782", "123456782"},
        {"123   456   782", "123456782"},
        {"123–456–782", "123456782"},
        {"123‑456‑782", "123456782"},
        {"123 - 456 - 782", "123456782"},
        {"123 – 456 – 782", "123456782"},
        {"1234–56–782", "123456782"},
        {"123/456/782", "123456782"},
        {"1234/56/782", "123456782"},
        {"123_456_782", "123456782"},
        {"123-456 782", "123456782"},
        {"123.456-782", "123456782"},
        {"1234.56-782", "123456782"},
        {"1234.56 782", "123456782"},
        {"12345 6782", "123456782"},
        {"1234\u00A056782", "123456782"},
        {"1 2 3 4 5 6 7 8 2", "123456782"},
        {"１２３４５６７８２", "123456782"},
        {"１２３　４５６　７８２", "123456782"},
        {"１２３－４５６－７８２", "123456782"},
        {"123\u00AD456\u00AD782", "123456782"},
        {"BSN 10000008", "010000008"},
        {"BSN: 10000008", "010000008"},
        {"bsn-nummer is 10000008.", "010000008"},
        {"Burgerservicenummer 1000.00.08", "010000008"},
        {"sofinummer=10000008", "010000008"},
        {"BSN 010000008", "010000008"},
        /* beside something else */
        {"22-11-2026 123 456 782", "123456782"},
        {"2026-11-22: 123 456 782", "123456782"},
        {"+31 6 12345678 123 456 782", "123456782"},
        {"+31 6 12345678\n123 456 782", "123456782"},
        {"1234.56.782 12 uur", "123456782"},
        {"tel. 06-12345678, 1234 56 782", "123456782"},
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
        "1234..56.782", /* not one sign */
        "1234. 56.782",
        "123, 456, 782",
        "123:456:782",
        "123    456    782", /* too far apart */
        "NL91ABNA0417164300",
        "NL91 ABNA 0417 1643 00",
        "NL20INGB0001234567",
        "BE68 5390 0754 7034",
        "DE89 3704 0044 0532 0130 00",
        "NO93 8601 1117 947",
        "10000008", /* eight digits, and no BSN before them */
        "KvK 10000008",
        "Geen BSN. Sinds 2026 is het 10000008",
        "BSN 10000001",
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
    /* Of ten such rows one would pass by chance. */
    for (char last = '0'; last <= '9'; last++) {
        char text[] = "22-11-2026 3";
        text[sizeof text - 2] = last;
        assert_false(privacy_has_bsn(text, NULL));
    }
}

/* Of eleven numbers one passes the test by chance: so each is tried with every end; a # is a digit of it. */
static void what_is_written_as_something_else_is_never_one(void **state)
{
    static const char *const shapes[] = {
        "06-123456##",
        "06 1234 56##",
        "06 12 34 56 ##",
        "(06) 123456##",
        "+31 6 123456##",
        "+31 (0)6 123456##",
        "+31(0)6-123456##",
        "+316123456##",
        "0031 6 123456##",
        "0031 6-123456##",
        "0031-6-123456##",
        "+31-6-123456##",
        "+31 6-123456##",
        "+31 6123456##",
        "020-12345##",
        "(020) 123 45 ##",
        "020 - 123 45 ##",
        "0115-6123##",
        "+32-475 12 34 ##",
        "+32 (0)475 12 34 ##",
        "+49 151 234567##",
        "NL91ABNA04171643##",
        "NL91 ABNA 0417 1643 ##",
        "BE68 5390 0754 70##",
        "22-11-2026 #",
        "22/11/2026 #",
        "22.11.2026 #",
        "2026-11-22 ##",
        "2026-11-22 9-#",
        "zaak 2026/123##",
        "zaak 2026-123##",
        "zaak 2026 123##",
        "2025-2026 #",
        "2025 2026 #",
        "2025/2026/#",
        "2026-11 1##",
        "2026\t12\t3##",
        "2026/12/3##",
        "€ 123.456,##",
        "€ 1.234.567,##",
        "123 456 7## 12",
        "12 123 456 7##",
    };
    for (size_t i = 0; i < sizeof shapes / sizeof shapes[0]; i++)
        for (int number = 0; number < 100; number++) {
            char text[64];
            const char digits[] = {(char)('0' + number % 10), (char)('0' + number / 10)};
            snprintf(text, sizeof text, "%s", shapes[i]);
            for (int j = 0; strchr(text, '#') != NULL; j++)
                *strchr(text, '#') = digits[j];
            if (privacy_has_bsn(text, NULL))
                fail_msg("noticed for nothing: %s", text);
        }
}

static void of_two_the_first_is_given(void **state)
{
    char found[10];
    assert_true(privacy_has_bsn("123456782, 111222333", found));
    assert_string_equal(found, "123456782");
}

static void a_masked_text_is_the_same_without_the_numbers(void **state)
{
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
        {"１２３　４５６　７８２ en 123\t456\t782", "xxx　xxx　xxx en xxx\txxx\txxx"},
        {"BSN 123456782 10000008", "BSN xxxxxxxxx xxxxxxxx"},
        {"+31 6 12345678 123–456–782", "+31 6 12345678 xxx–xxx–xxx"},
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

enum { ROWS = 20000, PIECES = 24 };

/* Of whatever is put together of digits and what may stand between them, nothing is left. */
static void whatever_is_masked_has_none_left(void **state)
{
    static const char *const pieces[] = {
        "123456782", "1234", "56",       "782", "123", "456",  "0", "1", "9", "2026",
        "111222333", "00",   "10000008", " ",   " ",   " ",    ".", "-", "/", "\n",
        "\u00A0",    "–",    "+",        "(",   ")",   "BSN ", "x", "８"};
    struct random random = {20261122};
    size_t noticed = 0;
    for (size_t i = 0; i < ROWS; i++) {
        struct strbuf text = STRBUF_INIT, masked = STRBUF_INIT;
        for (size_t j = random_below(&random, PIECES); j > 0; j--)
            strbuf_add(&text, pieces[random_below(&random, sizeof pieces / sizeof pieces[0])]);
        privacy_add_masked(&masked, text.text);
        noticed += privacy_has_bsn(text.text, NULL);
        if (privacy_has_bsn(masked.text, NULL))
            fail_msg("%s: masked %s", text.text, masked.text);
        assert_int_equal(privacy_has_bsn(text.text, NULL), strcmp(text.text, masked.text) != 0);
        strbuf_release(&text);
        strbuf_release(&masked);
    }
    assert_true(noticed >= ROWS / 20 && noticed <= ROWS);
}

int main(void)
{
    setlocale(LC_CTYPE, "C.UTF-8");
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_text_with_a_bsn_is_noticed),
        cmocka_unit_test(a_text_without_a_bsn_is_left_alone),
        cmocka_unit_test(a_date_beside_a_number_is_never_one_row),
        cmocka_unit_test(what_is_written_as_something_else_is_never_one),
        cmocka_unit_test(of_two_the_first_is_given),
        cmocka_unit_test(whatever_is_masked_has_none_left),
        cmocka_unit_test(a_masked_text_is_the_same_without_the_numbers),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
