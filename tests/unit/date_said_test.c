#include <string.h>

#include "../support/test.h"
#include "base/date_said.h"
#include "base/strbuf.h"

/* What a text means on a day: nothing (""), a day, or "a day or another". */
struct saying {
    const char *today, *text, *means;
};

static void assert_said(const struct saying *sayings, size_t count, enum date_side side)
{
    struct strbuf expected = STRBUF_INIT, seen = STRBUF_INIT;
    for (size_t i = 0; i < count; i++) {
        struct date today, dates[DATE_MEANINGS];
        assert_true(date_read_iso(sayings[i].today, &today));
        const size_t meanings = date_read_said(sayings[i].text, today, side, dates);
        strbuf_clear(&expected);
        strbuf_clear(&seen);
        strbuf_add(&expected, sayings[i].text);
        strbuf_add(&expected, " = ");
        strbuf_add(&seen, expected.text);
        strbuf_add(&expected, sayings[i].means);
        for (size_t j = 0; j < meanings; j++) {
            char iso[DATE_SIZE];
            date_write_iso(dates[j], iso);
            strbuf_add(&seen, j > 0 ? " or " : "");
            strbuf_add(&seen, iso);
        }
        assert_string_equal(seen.text, expected.text);
    }
    strbuf_release(&expected);
    strbuf_release(&seen);
}

#define ASSERT_SAID(sayings, side) assert_said(sayings, sizeof(sayings) / sizeof *(sayings), side)

/* These are: */
#define WEDNESDAY "2026-11-25"
#define FRIDAY    "2026-11-27"
#define SUNDAY    "2026-11-29"
#define NEW_YEAR  "2027-01-01" /* a Friday */
#define LAST_DAY  "2026-12-31" /* a Thursday */
#define LEAP_DAY  "2028-02-29" /* a Tuesday */

static void a_day_in_figures_or_with_its_month(void **state)
{
    static const struct saying sayings[] = {
        {FRIDAY, "15-1-2027", "2027-01-15"},
        {FRIDAY, "2027-01-15", "2027-01-15"},
        {FRIDAY, "  15/1/2027\t", "2027-01-15"},
        {FRIDAY, "15.01.2027", "2027-01-15"},
        {FRIDAY, "15-1-27", "2027-01-15"},
        {FRIDAY, "15-1", "2027-01-15"},
        {FRIDAY, "1/12", "2026-12-01"},
        {FRIDAY, "28.11", "2026-11-28"},
        {FRIDAY, "26-11", "2027-11-26"},
        {FRIDAY, "27-11", "2026-11-27 or 2027-11-27"},
        {LAST_DAY, "1-1", "2027-01-01"},
        {FRIDAY, "29-2", "2028-02-29"},
        {LEAP_DAY, "29 feb", "2028-02-29 or 2032-02-29"},
        {FRIDAY, "15 jan", "2027-01-15"},
        {FRIDAY, "15 januari 2027", "2027-01-15"},
        {FRIDAY, "15 januari '27", "2027-01-15"},
        {FRIDAY, "15-jan-2027", "2027-01-15"},
        {FRIDAY, "15jan", "2027-01-15"},
        {FRIDAY, "30 September", "2027-09-30"},
        {FRIDAY, "15 mrt 2027", "2027-03-15"},
        {FRIDAY, "15 mrt. 27", "2027-03-15"},
        {FRIDAY, "28 feb. 2027", "2027-02-28"},
        {FRIDAY, "9 sept", "2027-09-09"},
        {FRIDAY, "1 okt", "2027-10-01"},
        {FRIDAY, "3 mei", "2027-05-03"},
        {FRIDAY, "December 24", "2026-12-24"},
        {FRIDAY, "March 1st, 2027", "2027-03-01"},
        {FRIDAY, "the 3rd of May", "2027-05-03"},
        {FRIDAY, "1 augustus volgend jaar", "2027-08-01"},
        {FRIDAY, "Dec 24 this year", "2026-12-24"},
        {FRIDAY, "vrijdag 15 januari 2027", "2027-01-15"},
        {FRIDAY, "vr 15-1", "2027-01-15"},
        {FRIDAY, "Friday, January 15", "2027-01-15"},
        {FRIDAY, "vrijdag 27-11", "2026-11-27"},
        {FRIDAY, "donderdag 15 januari 2027", ""},
        {FRIDAY, "31 april", ""},
        {FRIDAY, "29-2-2027", ""},
    };
    ASSERT_SAID(sayings, DATE_AHEAD);
}

static void a_day_of_the_week(void **state)
{
    static const struct saying sayings[] = {
        {WEDNESDAY, "vrijdag", "2026-11-27"},
        {WEDNESDAY, "Vr.", "2026-11-27"},
        {WEDNESDAY, "friday", "2026-11-27"},
        {WEDNESDAY, "dinsdag", "2026-12-01"},
        {FRIDAY, "vrijdag", "2026-11-27 or 2026-12-04"},
        {NEW_YEAR, "Fri", "2027-01-01 or 2027-01-08"},
        {LAST_DAY, "vrijdag", "2027-01-01"},
        {SUNDAY, "maandag", "2026-11-30"},
        {WEDNESDAY, "deze vrijdag", "2026-11-27"},
        {SUNDAY, "deze vrijdag", "2026-11-27 or 2026-12-04"},
        {WEDNESDAY, "komende vrijdag", "2026-11-27"},
        {FRIDAY, "aanstaande vrijdag", "2026-12-04"},
        {WEDNESDAY, "vrijdag a.s.", "2026-11-27"},
        {WEDNESDAY, "volgende vrijdag", "2026-11-27 or 2026-12-04"},
        {WEDNESDAY, "next Friday", "2026-11-27 or 2026-12-04"},
        {FRIDAY, "volgende vrijdag", "2026-12-04"},
        {SUNDAY, "volgende vrijdag", "2026-12-04"},
        {WEDNESDAY, "volgende week vrijdag", "2026-12-04"},
        {FRIDAY, "volgende week vrijdag", "2026-12-04"},
        {SUNDAY, "volgende week vrijdag", "2026-12-04"},
        {SUNDAY, "volgende week zondag", "2026-12-06"},
        {LAST_DAY, "next week Monday", "2027-01-04"},
        {WEDNESDAY, "Friday of next week", "2026-12-04"},
        {WEDNESDAY, "vrijdag deze week", "2026-11-27"},
        {WEDNESDAY, "vorige week vrijdag", "2026-11-20"},
        {WEDNESDAY, "volgende maand vrijdag", ""},
        {WEDNESDAY, "volgende week", ""},
    };
    ASSERT_SAID(sayings, DATE_AHEAD);
}

static void so_long_from_today(void **state)
{
    static const struct saying sayings[] = {
        {LAST_DAY, "vandaag", "2026-12-31"},
        {LAST_DAY, "morgen", "2027-01-01"},
        {LAST_DAY, "overmorgen", "2027-01-02"},
        {LAST_DAY, "the day after tomorrow", "2027-01-02"},
        {NEW_YEAR, "gisteren", "2026-12-31"},
        {NEW_YEAR, "the day before yesterday", "2026-12-30"},
        {FRIDAY, "over 2 weken", "2026-12-11"},
        {FRIDAY, "over een week", "2026-12-04"},
        {FRIDAY, "over drie dagen", "2026-11-30"},
        {FRIDAY, "binnen 10 dagen", "2026-12-07"},
        {FRIDAY, "in two weeks", "2026-12-11"},
        {FRIDAY, "a week from now", "2026-12-04"},
        {LAST_DAY, "over 2 maanden", "2027-02-28"},
        {LAST_DAY, "in a month", "2027-01-31"},
        {LEAP_DAY, "over een jaar", "2029-02-28"},
        {FRIDAY, "over een kwartaal", "2027-02-27"},
        {FRIDAY, "over een half jaar", "2027-05-27"},
        {FRIDAY, "in half a year", "2027-05-27"},
        {FRIDAY, "2 weken geleden", "2026-11-13"},
        {FRIDAY, "a month ago", "2026-10-27"},
        {FRIDAY, "een half jaar geleden", "2026-05-27"},
        {FRIDAY, "over 9999 jaar", ""},
        {FRIDAY, "over een half uur", ""},
        {FRIDAY, "over een tijdje", ""},
        {FRIDAY, "over", ""},
    };
    ASSERT_SAID(sayings, DATE_AHEAD);
}

static void an_edge_of_something(void **state)
{
    static const struct saying sayings[] = {
        {FRIDAY, "eind maart", "2027-03-31"},
        {FRIDAY, "end of March", "2027-03-31"},
        {FRIDAY, "eind februari 2028", "2028-02-29"},
        {FRIDAY, "begin april", "2027-04-01"},
        {FRIDAY, "half mei", "2027-05-15"},
        {FRIDAY, "mid-May", "2027-05-15"},
        {FRIDAY, "eind maart volgend jaar", "2027-03-31"},
        {FRIDAY, "eind november", "2026-11-30"},
        {FRIDAY, "begin november", "2027-11-01"},
        {FRIDAY, "eind van de maand", "2026-11-30"},
        {FRIDAY, "the end of next month", "2026-12-31"},
        {LAST_DAY, "eind volgende maand", "2027-01-31"},
        {FRIDAY, "begin van de maand", "2026-12-01"},
        {FRIDAY, "eind van het jaar", "2026-12-31"},
        {FRIDAY, "einde jaar", "2026-12-31"},
        {FRIDAY, "begin volgend jaar", "2027-01-01"},
        {FRIDAY, "eind 2027", "2027-12-31"},
        {FRIDAY, "eind eerste kwartaal", "2027-03-31"},
        {FRIDAY, "end of Q2 2027", "2027-06-30"},
        {FRIDAY, "eind van het kwartaal", "2026-12-31"},
        {FRIDAY, "begin volgend kwartaal", "2027-01-01"},
        {WEDNESDAY, "eind volgende week", "2026-12-04 or 2026-12-06"},
        {WEDNESDAY, "eind van de week", "2026-11-27 or 2026-11-29"},
        {SUNDAY, "eind van de week", "2026-11-29"},
        {WEDNESDAY, "begin volgende week", "2026-11-30"},
        {FRIDAY, "de 15e", "2026-12-15"},
        {LAST_DAY, "the 31st", "2026-12-31 or 2027-01-31"},
        {LEAP_DAY, "de 31e", "2028-03-31"},
        {FRIDAY, "de 15e van volgende maand", "2026-12-15"},
        {FRIDAY, "half jaar", ""},
        {FRIDAY, "eind", ""},
    };
    ASSERT_SAID(sayings, DATE_AHEAD);
}

static void a_day_that_was(void **state)
{
    static const struct saying sayings[] = {
        {FRIDAY, "30 september", "2026-09-30"},
        {FRIDAY, "27-11", "2026-11-27"},
        {FRIDAY, "28-11", "2025-11-28"},
        {NEW_YEAR, "31 dec", "2026-12-31"},
        {FRIDAY, "29 feb", "2024-02-29"},
        {WEDNESDAY, "vrijdag", "2026-11-20"},
        {FRIDAY, "vrijdag", "2026-11-27 or 2026-11-20"},
        {WEDNESDAY, "afgelopen vrijdag", "2026-11-20"},
        {WEDNESDAY, "last Monday", "2026-11-23 or 2026-11-16"},
        {WEDNESDAY, "vorige week vrijdag", "2026-11-20"},
        {FRIDAY, "eind maart", "2026-03-31"},
        {FRIDAY, "eind vorige maand", "2026-10-31"},
        {FRIDAY, "eind van de maand", "2026-10-31"},
        {FRIDAY, "eind derde kwartaal", "2026-09-30"},
        {FRIDAY, "de 28e", "2026-10-28"},
        {NEW_YEAR, "end of last year", "2026-12-31"},
        {FRIDAY, "vandaag", "2026-11-27"},
    };
    ASSERT_SAID(sayings, DATE_BEHIND);
}

static void what_is_no_date_is_none(void **state)
{
    static const char *const texts[] = {
        "",
        "22",
        "22-11/2026",
        "22--11-2026",
        "22-11-",
        "11-2026",
        "-22-11-2026",
        "11-22-2026",
        "022-11-2026",
        "22-11-02026",
        "2026-11",
        "2026-11-022",
        "22 -11-2026",
        "2026 november 15",
        "22-11-2026x",
        "2026-011-2",
        "0-1-2026",
        "1-0-2026",
        "1-1-0000",
        "15 novemberr 2026",
        "15 no 2026",
        "15  2026",
        "november 2026",
        "morgenochtend",
        "zo snel mogelijk",
        "n.v.t.",
        "vrijdag 10 uur",
        "1 2 3 4 5 6 7 8 9 10",
        "'7",
        "volgende keer dat wij elkaar zien, en anders de keer daarna, of anders nog een keer later",
    };
    struct date dates[DATE_MEANINGS];
    for (size_t i = 0; i < sizeof texts / sizeof *texts; i++)
        for (int side = DATE_AHEAD; side <= DATE_BEHIND; side++)
            assert_int_equal(
                date_read_said(texts[i], (struct date){2026, 11, 27}, (enum date_side)side, dates),
                0);
}

static void every_day_is_read_back_as_it_is_shown(void **state)
{
    struct strbuf text = STRBUF_INIT;
    const struct date today = {2026, 11, 27};
    for (long days = date_days(today) - 800; days < date_days(today) + 800; days++)
        for (int language = 0; language < LANGUAGE_COUNT; language++) {
            struct date dates[DATE_MEANINGS];
            strbuf_clear(&text);
            date_add_long(&text, date_of_days(days), (enum language)language);
            if (date_read_said(text.text, today, DATE_AHEAD, dates) != 1)
                fail_msg("%s", text.text);
            assert_int_equal(date_days(dates[0]), days);
        }
    strbuf_release(&text);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_day_in_figures_or_with_its_month),
        cmocka_unit_test(a_day_of_the_week),
        cmocka_unit_test(so_long_from_today),
        cmocka_unit_test(an_edge_of_something),
        cmocka_unit_test(a_day_that_was),
        cmocka_unit_test(what_is_no_date_is_none),
        cmocka_unit_test(every_day_is_read_back_as_it_is_shown),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
