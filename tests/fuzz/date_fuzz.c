/* Dates and numbers as people type them: what is read, written and read again is the same. */
#include <limits.h>
#include <stdlib.h>
#include <string.h>

#include "base/date_said.h"
#include "base/number.h"
#include "fuzz.h"

static const struct date today = {2026, 11, 22};

static void must_read(const char *text, struct date wanted)
{
    struct date dates[DATE_MEANINGS];
    MUST(date_read_said(text, today, DATE_AHEAD, dates) == 1);
    MUST(date_compare(dates[0], wanted) == 0);
}

static void check_date(struct date date)
{
    struct strbuf text = STRBUF_INIT;
    char iso[DATE_SIZE];
    struct date again;
    date_write_iso(date, iso);
    MUST(date_read_iso(iso, &again) && date_compare(date, again) == 0);
    must_read(iso, date);
    date_add_numeric(&text, date);
    must_read(text.text, date);
    MUST(date_compare(date_of_days(date_days(date)), date) == 0);
    struct date next = date_of_days(date_days(date) + 1);
    MUST(next.year == 0 || date_compare(date, next) < 0);
    strbuf_clear(&text);
    date_add_with_weekday(&text, date, LANGUAGE_NL);
    must_read(text.text, date);
    strbuf_release(&text);
}

/* Also with spaces around it. */
static void try_date(const char *text)
{
    struct date exact, dates[DATE_MEANINGS], behind[DATE_MEANINGS];
    struct strbuf spaced = STRBUF_INIT;
    const size_t count = date_read_said(text, today, DATE_AHEAD, dates);
    const bool known = date_read_iso(text, &exact);
    MUST(!known || (count == 1 && date_compare(dates[0], exact) == 0));
    MUST(date_read_said(text, today, DATE_BEHIND, behind) <= DATE_MEANINGS);
    for (size_t i = 0; i < count; i++)
        check_date(dates[i]);
    strbuf_add(&spaced, " ");
    strbuf_add(&spaced, text);
    strbuf_add(&spaced, "\t ");
    if (count == 1)
        must_read(spaced.text, dates[0]);
    strbuf_release(&spaced);
}

static int two_digits(const char *text)
{
    return (text[0] - '0') * 10 + text[1] - '0';
}

/* A moment is written again as it was, but for a leap second: that is the first of the next minute. */
static void check_moment(const char *text, struct date date)
{
    const int second = two_digits(text + 17);
    long long minutes =
        date_days(date) * 1440LL + two_digits(text + 11) * 60 + two_digits(text + 14);
    int thousandths = (text[20] - '0') * 100 + two_digits(text + 21);
    char again[MOMENT_SIZE];
    moment_write((minutes * 60 + second) * 1000 + thousandths, again);
    MUST(second == 60 || strcmp(again, text) == 0);
}

static void try_moment(const char *text)
{
    char day[DATE_SIZE];
    struct date date = moment_day(text, NULL);
    MUST(moment_valid(text) == (date.year != 0));
    if (date.year == 0)
        return;
    date_write_iso(date, day);
    MUST(strncmp(text, day, strlen(day)) == 0);
    check_date(date);
    check_moment(text, date);
}

/* The first bytes as a number of milliseconds. Of two moments the later is the greater text. */
static void try_milliseconds(const char *bytes, size_t length)
{
    long long milliseconds = 0;
    char moment[MOMENT_SIZE], next[MOMENT_SIZE];
    memcpy(&milliseconds, bytes, length < sizeof milliseconds ? length : sizeof milliseconds);
    moment_write(milliseconds, moment);
    MUST(moment_valid(moment));
    moment_write(milliseconds < LLONG_MAX ? milliseconds + 1 : milliseconds, next);
    MUST(strcmp(moment, next) <= 0);
}

static void try_number(const char *text)
{
    double number, again;
    struct strbuf written = STRBUF_INIT;
    if (!number_read(text, &number))
        return;
    MUST(number >= 0 && number <= 1e9);
    number_add_json(&written, number);
    MUST(number_read(written.text, &again));
    MUST(number <= again && number >= again);
    strbuf_release(&written);
}

void fuzz_one(const char *bytes, size_t length)
{
    char *text = fuzz_text(bytes, length);
    try_date(text);
    try_moment(text);
    try_number(text);
    try_milliseconds(bytes, length);
    free(text);
}
