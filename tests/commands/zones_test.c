/* A day is that of whoever looks: in each report, in `--since`, on the screen and line by line. */
#include <locale.h>
#include <stdio.h>

#include "../support/folder.h"
#include "../support/program.h"
#include "../support/test.h"
#include "base/strbuf.h"

/* As POSIX writes them, so that no list of zones has to be installed. */
#define AMSTERDAM  "TZ=CET-1CEST,M3.5.0,M10.5.0/3"
#define HONOLULU   "TZ=HST10"
#define KIRITIMATI "TZ=<+14>-14"
#define CURACAO    "TZ=<-04>4"

#define DONE_AT(moment)                                                                            \
    "{\"id\":\"1\",\"at\":\"" moment "\",\"by\":\"HR\",\"factor\":\"draagvlak-top\","              \
    "\"field\":\"done\",\"value\":true,\"replaces\":[]}\n"

static struct outcome export_in(const char *zone, const char *format, const char *since)
{
    const char *const settings[] = {zone, NULL};
    if (since == NULL)
        return RUN_IN(settings, "-f", "x.jsonl", "export", "--format", format);
    return RUN_IN(settings, "-f", "x.jsonl", "export", "--format", format, "--since", since);
}

static const struct {
    const char *zone, *line, *day, *next;
} cases[] = {
    {AMSTERDAM, DONE_AT("2026-12-31T22:59:59.999Z"), "2026-12-31", "2027-01-01"},
    {AMSTERDAM, DONE_AT("2026-12-31T23:00:00.000Z"), "2027-01-01", "2027-01-02"},
    {AMSTERDAM, DONE_AT("2026-12-31T23:30:00.000Z"), "2027-01-01", "2027-01-02"},
    /* On 29 March clocks go from 2 to 3, on 25 October from 3 back to 2. */
    {AMSTERDAM, DONE_AT("2026-03-28T22:59:59.999Z"), "2026-03-28", "2026-03-29"},
    {AMSTERDAM, DONE_AT("2026-03-28T23:00:00.000Z"), "2026-03-29", "2026-03-30"},
    {AMSTERDAM, DONE_AT("2026-03-29T21:59:59.999Z"), "2026-03-29", "2026-03-30"},
    {AMSTERDAM, DONE_AT("2026-03-29T22:00:00.000Z"), "2026-03-30", "2026-03-31"},
    {AMSTERDAM, DONE_AT("2026-10-24T21:59:59.999Z"), "2026-10-24", "2026-10-25"},
    {AMSTERDAM, DONE_AT("2026-10-24T22:00:00.000Z"), "2026-10-25", "2026-10-26"},
    {AMSTERDAM, DONE_AT("2026-10-25T22:59:59.999Z"), "2026-10-25", "2026-10-26"},
    {AMSTERDAM, DONE_AT("2026-10-25T23:00:00.000Z"), "2026-10-26", "2026-10-27"},
    {HONOLULU, DONE_AT("2027-01-01T09:59:59.999Z"), "2026-12-31", "2027-01-01"},
    {HONOLULU, DONE_AT("2027-01-01T10:00:00.000Z"), "2027-01-01", "2027-01-02"},
    {KIRITIMATI, DONE_AT("2026-12-31T09:59:59.999Z"), "2026-12-31", "2027-01-01"},
    {KIRITIMATI, DONE_AT("2026-12-31T10:00:00.000Z"), "2027-01-01", "2027-01-02"},
    {CURACAO, DONE_AT("2027-01-01T03:59:59.999Z"), "2026-12-31", "2027-01-01"},
    {CURACAO, DONE_AT("2027-01-01T04:00:00.000Z"), "2027-01-01", "2027-01-02"},
};

static void a_change_is_of_the_day_that_it_was_there(void **state)
{
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        char done_on[64];
        struct strbuf log = STRBUF_INIT;
        strbuf_add(&log, LOG_HEADER);
        strbuf_add(&log, cases[i].line);
        folder_write("x.jsonl", log.text);
        snprintf(done_on, sizeof done_on, "\"done_on\": \"%s\"", cases[i].day);
        const char *report = export_in(cases[i].zone, "json", cases[i].day).output;
        assert_says(report, done_on);
        assert_int_equal(count_of(report, "\"changed\": true"), 1);
        report = export_in(cases[i].zone, "json", cases[i].next).output;
        assert_int_equal(count_of(report, "\"changed\": true"), 0);
        strbuf_release(&log);
    }
}

/* Also in the chart, whose first day is that of the first change. */
static void every_report_says_that_day(void **state)
{
    static const struct {
        const char *format, *day;
    } formats[] = {{"text", "1 januari 2027"},
                   {"markdown", "1 januari 2027"},
                   {"html", "1 januari 2027"},
                   {"csv", "01-01-2027"}};
    folder_write("x.jsonl", LOG_HEADER DONE_AT("2026-12-31T23:30:00.000Z"));
    for (size_t i = 0; i < sizeof formats / sizeof formats[0]; i++) {
        const char *report = export_in(AMSTERDAM, formats[i].format, NULL).output;
        assert_says(report, formats[i].day);
        assert_int_equal(count_of(report, "31 december 2026"), 0);
        assert_int_equal(count_of(report, "31-12-2026"), 0);
    }
}

#define NOTE(id, at, text)                                                                         \
    "{\"id\":\"" id "\",\"at\":\"" at "\",\"by\":\"HR\",\"factor\":\"draagvlak-top\","             \
    "\"field\":\"note\",\"value\":\"" text "\",\"replaces\":[]}\n"

/* The pages are the same on the screen. */
static void notes_that_stand_side_by_side_say_that_day(void **state)
{
    folder_write("x.jsonl", LOG_HEADER NOTE("1", "2026-12-31T22:00:00.000Z", "een")
                                NOTE("2", "2026-12-31T23:30:00.000Z", "twee"));
    const char *report = export_in(AMSTERDAM, "text", NULL).output;
    assert_says(report, "31 december 2026");
    assert_says(report, "1 januari 2027");
    struct outcome spoken =
        SHELL("printf '1\\n2\\nstop\\n' | TZ=HST10 \"$BANENAFSPRAAK\" --accessible -f x.jsonl");
    assert_says(spoken.output, "31 december 2026");
    assert_int_equal(count_of(spoken.output, "januari 2027"), 0);
}

int main(void)
{
    setlocale(LC_CTYPE, "C.UTF-8");
    const struct CMUnitTest tests[] = {
        in_folder(a_change_is_of_the_day_that_it_was_there),
        in_folder(every_report_says_that_day),
        in_folder(notes_that_stand_side_by_side_say_that_day),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
