#include <locale.h>

#include "../support/test.h"
#include "base/date.h"

static void assert_date(struct date date, int year, int month, int day)
{
    assert_int_equal(date.year, year);
    assert_int_equal(date.month, month);
    assert_int_equal(date.day, day);
}

static void iso_dates_are_read_strictly(void **state)
{
    static const char *const good[] = {"2026-11-22", "2024-02-29", "2000-02-29",
                                       "0001-01-01", "9999-12-31", "2026-04-30"};
    static const char *const bad[] = {
        "",           "2026-11-2",  "2026-11-222", "2026-1-22",  " 2026-11-22", "2026-11-22 ",
        "2026/11/22", "22-11-2026", "2026-13-01",  "2026-00-01", "2026-01-00",  "2026-01-32",
        "2026-02-29", "1900-02-29", "2026-04-31",  "0000-01-01", "2026-11-2x",  "-026-11-22",
        "２026-11-22"};
    for (size_t i = 0; i < sizeof good / sizeof good[0]; i++) {
        struct date date = {0};
        char back[DATE_SIZE];
        assert_true(date_read_iso(good[i], &date));
        date_write_iso(date, back);
        assert_string_equal(back, good[i]);
    }
    for (size_t i = 0; i < sizeof bad / sizeof bad[0]; i++) {
        struct date date = {1, 2, 3};
        assert_false(date_read_iso(bad[i], &date));
        assert_date(date, 1, 2, 3);
    }
}

static void dates_are_written_for_people(void **state)
{
    struct strbuf out = STRBUF_INIT;
    struct date date = {2026, 3, 2};
    date_add_numeric(&out, date);
    strbuf_add(&out, "|");
    date_add_long(&out, date, LANGUAGE_NL);
    strbuf_add(&out, "|");
    date_add_long(&out, date, LANGUAGE_EN);
    strbuf_add(&out, "|");
    date_add_long(&out, (struct date){845, 12, 31}, LANGUAGE_NL);
    strbuf_add(&out, "|");
    date_add_with_weekday(&out, date, LANGUAGE_NL);
    strbuf_add(&out, "|");
    date_add_with_weekday(&out, (struct date){1969, 12, 28}, LANGUAGE_EN);
    assert_string_equal(out.text, "02-03-2026|2 maart 2026|2 March 2026|31 december 0845|"
                                  "maandag 2 maart 2026|Sunday 28 December 1969");
    strbuf_clear(&out);
    date_add_numeric(&out, (struct date){0});
    date_add_long(&out, (struct date){0}, LANGUAGE_NL);
    date_add_with_weekday(&out, (struct date){0}, LANGUAGE_NL);
    assert_string_equal(out.text, "");
    strbuf_release(&out);
}

static void dates_compare_as_they_follow_each_other(void **state)
{
    static const struct date dates[] = {
        {0, 0, 0}, {2025, 12, 31}, {2026, 1, 1}, {2026, 1, 2}, {2026, 2, 1}, {2027, 1, 1},
    };
    for (int i = 0; i < 6; i++) {
        for (int j = 0; j < 6; j++) {
            int order = date_compare(dates[i], dates[j]);
            assert_int_equal((order > 0) - (order < 0), (i > j) - (i < j));
        }
    }
}

static void every_day_of_ten_thousand_years_follows_the_one_before(void **state)
{
    static const int lengths[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    struct date date = {1, 1, 1};
    long days = date_days(date);
    assert_int_equal(days, -719162);
    while (date.year <= 9999) {
        assert_int_equal(date_days(date), days);
        struct date back = date_of_days(days);
        assert_date(back, date.year, date.month, date.day);
        bool leap = (date.year % 4 == 0 && date.year % 100 != 0) || date.year % 400 == 0;
        int length = lengths[date.month - 1] + (date.month == 2 && leap ? 1 : 0);
        days++;
        if (date.day++ < length)
            continue;
        date.day = 1;
        if (date.month++ < 12)
            continue;
        date.month = 1;
        date.year++;
    }
    assert_int_equal(date_days((struct date){1970, 1, 1}), 0);
    assert_date(date_of_days(days), 0, 0, 0);
    assert_date(date_of_days(-719163), 0, 0, 0);
    assert_date(date_of_days(INTPTR_MAX), 0, 0, 0);
    assert_date(date_of_days(INTPTR_MIN), 0, 0, 0);
}

static void a_moment_is_valid_only_when_it_exists(void **state)
{
    static const char *const good[] = {"2026-11-22T09:14:03.125Z", "2016-12-31T23:59:60.000Z",
                                       "0001-01-01T00:00:00.000Z"};
    static const char *const bad[] = {
        "",
        "2026-11-22",
        "2026-11-22T09:14:03Z",
        "2026-11-22T09:14:03.12Z",
        "2026-11-22T09:14:03.125",
        "2026-11-22T09:14:03.125z",
        "2026-11-22 09:14:03.125Z",
        "2026-11-22T24:00:00.000Z",
        "2026-11-22T09:60:00.000Z",
        "2026-11-22T09:14:61.000Z",
        "2026-02-30T09:14:03.125Z",
        "2026-11-22T09:14:03.125Z ",
        "2026-11-22T09:14:03,125Z",
        "2026-11-22T-1:14:03.125Z",
    };
    for (size_t i = 0; i < sizeof good / sizeof good[0]; i++)
        assert_true(moment_valid(good[i]));
    for (size_t i = 0; i < sizeof bad / sizeof bad[0]; i++) {
        assert_false(moment_valid(bad[i]));
        assert_date(moment_day(bad[i], NULL), 0, 0, 0);
    }
    assert_date(moment_day(good[0], NULL), 2026, 11, 22);
}

/* Each character of a moment is put to each byte: what it may be there is told by the pattern alone. */
static void one_wrong_character_makes_no_moment(void **state)
{
    static const char moment[] = "2026-11-22T19:14:03.125Z";
    static const char digits[] = "0000-00-00T00:00:00.000Z";
    for (size_t at = 0; at < sizeof moment - 1; at++) {
        for (int byte = 1; byte <= 0xFF; byte++) {
            char text[sizeof moment];
            memcpy(text, moment, sizeof moment);
            text[at] = (char)byte;
            struct date date = {2026, 11, 22};
            bool shaped = digits[at] == '0' ? byte >= '0' && byte <= '9' : byte == digits[at];
            bool exists = (at != 5 || byte <= '1') && (at != 6 || byte <= '2') &&
                          (at != 8 || byte <= '2') && (at != 11 || byte <= '1') &&
                          ((at != 14 && at != 17) || byte <= '5');
            assert_int_equal(moment_valid(text), shaped && exists);
            text[10] = '\0';
            assert_int_equal(date_read_iso(text, &date), at >= 10 || (shaped && exists));
        }
    }
}

static void moments_are_written_from_milliseconds(void **state)
{
    static const struct {
        long long milliseconds;
        const char *moment;
    } cases[] = {
        {0, "1970-01-01T00:00:00.000Z"},
        {-1, "1969-12-31T23:59:59.999Z"},
        {-86400000, "1969-12-31T00:00:00.000Z"},
        {86399999, "1970-01-01T23:59:59.999Z"},
        {951826154125, "2000-02-29T12:09:14.125Z"},
        {1795338843125, "2026-11-22T09:14:03.125Z"},
        {INT64_MAX, "9999-12-31T23:59:59.999Z"},
        {INT64_MIN, "0001-01-01T00:00:00.000Z"},
    };
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        char moment[MOMENT_SIZE];
        moment_write(cases[i].milliseconds, moment);
        assert_string_equal(moment, cases[i].moment);
        assert_true(moment_valid(moment));
    }
}

/* Clocks that are fourteen hours ahead of UTC, or ten behind it; and those that go forward at noon of 22 November 2026. */
static long far_ahead(long long seconds)
{
    (void)seconds;
    return 14L * 3600;
}

static long far_behind(long long seconds)
{
    (void)seconds;
    return -10L * 3600;
}

static long changing(long long seconds)
{
    return seconds < 1795348800 ? 0 : 12L * 3600;
}

static void a_moment_is_of_another_day_in_another_zone(void **state)
{
    static const struct {
        const char *moment;
        zone_ahead *zone;
        struct date day;
    } cases[] = {
        {"2026-12-31T23:59:59.999Z", NULL, {2026, 12, 31}},
        {"2026-12-31T09:59:59.999Z", far_ahead, {2026, 12, 31}},
        {"2026-12-31T10:00:00.000Z", far_ahead, {2027, 1, 1}},
        {"2027-01-01T09:59:59.999Z", far_behind, {2026, 12, 31}},
        {"2027-01-01T10:00:00.000Z", far_behind, {2027, 1, 1}},
        {"1969-12-31T09:59:59.999Z", far_ahead, {1969, 12, 31}},
        {"1969-12-31T10:00:00.000Z", far_ahead, {1970, 1, 1}},
        {"2024-02-29T10:00:00.000Z", far_ahead, {2024, 3, 1}},
        {"2026-11-22T11:59:59.999Z", changing, {2026, 11, 22}},
        {"2026-11-22T12:00:00.000Z", changing, {2026, 11, 23}},
        /* There is no day before the first, and none after the last. */
        {"0001-01-01T00:00:00.000Z", far_behind, {1, 1, 1}},
        {"9999-12-31T23:59:59.999Z", far_ahead, {9999, 12, 31}},
    };
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++)
        assert_int_equal(date_compare(moment_day(cases[i].moment, cases[i].zone), cases[i].day), 0);
}

int main(void)
{
    setlocale(LC_CTYPE, "C.UTF-8");
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(iso_dates_are_read_strictly),
        cmocka_unit_test(dates_are_written_for_people),
        cmocka_unit_test(dates_compare_as_they_follow_each_other),
        cmocka_unit_test(every_day_of_ten_thousand_years_follows_the_one_before),
        cmocka_unit_test(a_moment_is_valid_only_when_it_exists),
        cmocka_unit_test(one_wrong_character_makes_no_moment),
        cmocka_unit_test(a_moment_is_of_another_day_in_another_zone),
        cmocka_unit_test(moments_are_written_from_milliseconds),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
