#include "../support/test.h"
#include "report/report.h"

#include <locale.h>

#include "../support/sample.h"

/* One change, as a line: `rest` is from the factor on. */
#define CHANGE(id, at, rest)                                                                       \
    "{\"id\":\"" id "\",\"at\":\"" at "T09:00:00.000Z\",\"by\":\"HR\"," rest "}\n"
#define LEADER "\"factor\":\"projectleider\","
#define TOP    "\"factor\":\"draagvlak-top\","
#define NEW    ",\"replaces\":[]"
#define SINCE  "2026-09-01"

static void status_and_counts_follow_what_stands(void **state)
{
    struct sample sample;
    sample_open(&sample,
                CHANGE("1", "2026-10-03", LEADER "\"field\":\"done\",\"value\":true" NEW)
                    CHANGE("2", "2026-10-04", TOP "\"field\":\"note\",\"value\":\"x\"" NEW));
    struct report *report = sample_report(&sample, LANGUAGE_NL, NULL);
    assert_int_equal(report->total, 3);
    assert_int_equal(report->done, 1);
    assert_int_equal(report->started, 1);
    assert_int_equal(report->open, 1);
    assert_int_equal(report->factors[0].status, STATUS_DONE);
    assert_int_equal(report->factors[1].status, STATUS_STARTED);
    assert_int_equal(report->factors[2].status, STATUS_OPEN);
    assert_int_equal(date_compare(report->factors[0].done_on, (struct date){2026, 10, 3}), 0);
    assert_int_equal(report->factors[1].done_on.year, 0);
    assert_string_equal(report->factors[1].fields[FIELD_NOTE], "x");
    assert_string_equal(report->factors[2].fields[FIELD_OWNER], "");
    report_free(report);
    sample_close(&sample);
}

static void actions_are_counted_by_what_stands(void **state)
{
    struct sample sample;
    sample_open(
        &sample,
        CHANGE("1", "2026-10-03",
               LEADER "\"action\":\"hart\",\"field\":\"done\",\"value\":true" NEW)
            CHANGE("2", "2026-10-03",
                   LEADER "\"action\":\"tijd\",\"field\":\"done\",\"value\":true" NEW)
                CHANGE(
                    "3", "2026-10-04",
                    LEADER
                    "\"action\":\"hart\",\"field\":\"done\",\"value\":false,\"replaces\":[\"1\"]"));
    struct report *report = sample_report(&sample, LANGUAGE_EN, NULL);
    const struct report_factor *factor = &report->factors[0];
    assert_int_equal(factor->action_count, 2);
    assert_int_equal(factor->actions_done, 1);
    assert_false(factor->actions[0].done);
    assert_true(factor->actions[1].done);
    assert_string_equal(factor->actions[1].text, "Give the project leader enough time.");
    assert_int_equal(factor->status, STATUS_STARTED);
    report_free(report);
    sample_close(&sample);
}

static void late_is_before_today_and_not_done(void **state)
{
    static const struct {
        const char *lines;
        bool overdue;
    } cases[] = {
        {CHANGE("1", "2026-10-03", TOP "\"field\":\"due\",\"value\":\"2026-11-21\"" NEW), true},
        {CHANGE("1", "2026-10-03", TOP "\"field\":\"due\",\"value\":\"2026-11-22\"" NEW), false},
        {CHANGE("1", "2026-10-03", TOP "\"field\":\"due\",\"value\":null" NEW), false},
        {CHANGE("1", "2026-10-03", TOP "\"field\":\"due\",\"value\":\"2026-11-21\"" NEW)
             CHANGE("2", "2026-11-22", TOP "\"field\":\"done\",\"value\":true" NEW),
         false},
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        struct sample sample;
        sample_open(&sample, cases[i].lines);
        struct report *report = sample_report(&sample, LANGUAGE_NL, NULL);
        assert_int_equal(report->factors[1].overdue, cases[i].overdue);
        assert_int_equal(report->overdue, cases[i].overdue);
        report_free(report);
        sample_close(&sample);
    }
}

/* What was recorded before SINCE, what after it, and the sentences that tell the difference. */
static const struct {
    const char *lines;
    const char *nl, *en;
} changes[] = {
    {CHANGE("1", "2026-08-31", TOP "\"field\":\"owner\",\"value\":\"HR\"" NEW), "", ""},
    {CHANGE("1", "2026-10-01", TOP "\"field\":\"done\",\"value\":true" NEW), "Afgerond.\n",
     "Finished.\n"},
    {CHANGE("1", "2026-08-01", TOP "\"field\":\"done\",\"value\":true" NEW)
         CHANGE("2", "2026-10-01", TOP "\"field\":\"done\",\"value\":false,\"replaces\":[\"1\"]"),
     "Niet langer afgerond.\n", "No longer finished.\n"},
    {CHANGE("1", "2026-10-01", TOP "\"field\":\"owner\",\"value\":\"HR-adviseur\"" NEW),
     "Begonnen.\nNieuwe eigenaar: HR-adviseur.\n", "Started.\nNew owner: HR-adviseur.\n"},
    {CHANGE("1", "2026-08-01", TOP "\"field\":\"owner\",\"value\":\"HR\"" NEW)
         CHANGE("2", "2026-10-01", TOP "\"field\":\"owner\",\"value\":\"\",\"replaces\":[\"1\"]"),
     "Er is geen eigenaar meer.\n", "There is no owner any more.\n"},
    {CHANGE("1", "2026-08-01", TOP "\"field\":\"owner\",\"value\":\"HR\"" NEW)
         CHANGE("2", "2026-10-01", TOP "\"field\":\"owner\",\"value\":\"HR\",\"replaces\":[\"1\"]"),
     "", ""},
    {CHANGE("1", "2026-08-01", TOP "\"field\":\"due\",\"value\":\"2026-12-01\"" NEW) CHANGE(
         "2", "2026-10-01", TOP "\"field\":\"due\",\"value\":\"2027-03-01\",\"replaces\":[\"1\"]"),
     "De streefdatum ging van 1 december 2026 naar 1 maart 2027.\n",
     "The target date went from 1 December 2026 to 1 March 2027.\n"},
    {CHANGE("1", "2026-08-01", TOP "\"field\":\"due\",\"value\":\"2026-12-01\"" NEW)
         CHANGE("2", "2026-10-01", TOP "\"field\":\"due\",\"value\":null,\"replaces\":[\"1\"]"),
     "Er is geen streefdatum meer.\n", "There is no target date any more.\n"},
    {CHANGE("1", "2026-08-01", TOP "\"field\":\"note\",\"value\":\"oud\"" NEW) CHANGE(
         "2", "2026-10-01", TOP "\"field\":\"note\",\"value\":\"nieuw\",\"replaces\":[\"1\"]")
         CHANGE("3", "2026-10-01", TOP "\"field\":\"due\",\"value\":\"2026-12-01\"" NEW)
             CHANGE("4", "2026-10-01", TOP "\"field\":\"decision\",\"value\":\"geld\"" NEW)
                 CHANGE("5", "2026-10-01",
                        TOP "\"action\":\"agenda\",\"field\":\"done\",\"value\":true" NEW),
     "Nieuwe streefdatum: 1 december 2026.\nDe notitie is veranderd.\n"
     "Nieuwe vraag aan de directie.\nGedaan: Zet de Banenafspraak vast op de agenda.\n",
     "New target date: 1 December 2026.\nThe note has changed.\nNew request to management.\n"
     "Done: Make the Banenafspraak a fixed item on the agenda.\n"},
    {CHANGE("1", "2026-08-01", TOP "\"action\":\"agenda\",\"field\":\"done\",\"value\":true" NEW)
         CHANGE("2", "2026-10-01",
                TOP "\"action\":\"agenda\",\"field\":\"done\",\"value\":false,\"replaces\":[\"1\"]")
             CHANGE("3", "2026-10-01", TOP "\"field\":\"note\",\"value\":\"n\"" NEW),
     "Nieuwe notitie.\nNiet langer gedaan: Zet de Banenafspraak vast op de agenda.\n",
     "New note.\nNo longer done: Make the Banenafspraak a fixed item on the agenda.\n"},
    {CHANGE("1", "2026-08-01", TOP "\"field\":\"decision\",\"value\":\"geld\"" NEW)
         CHANGE("2", "2026-10-01", TOP "\"field\":\"decision\",\"value\":\"\",\"replaces\":[\"1\"]")
             CHANGE("3", "2026-08-01", TOP "\"field\":\"note\",\"value\":\"n\"" NEW) CHANGE(
                 "4", "2026-10-01", TOP "\"field\":\"note\",\"value\":\"\",\"replaces\":[\"3\"]"),
     "Er is geen notitie meer.\nEr is geen vraag aan de directie meer.\n",
     "There is no note any more.\nThere is no request to management any more.\n"},
};

static void assert_changes(size_t number, enum language language, const char *wanted)
{
    struct sample sample;
    struct strbuf said = STRBUF_INIT;
    sample_open(&sample, changes[number].lines);
    struct report *report = sample_report(&sample, language, SINCE);
    for (size_t i = 0; i < report->change_count; i++) {
        assert_ptr_equal(report->changes[i].factor, &report->factors[1]);
        report_add_change(report, &report->changes[i], &said);
        strbuf_add_char(&said, '\n');
    }
    assert_string_equal(said.text, wanted);
    assert_int_equal(report->factors[1].changed, wanted[0] != '\0');
    assert_false(report->factors[0].changed);
    assert_int_equal(date_compare(report->since, (struct date){2026, 9, 1}), 0);
    strbuf_release(&said);
    report_free(report);
    sample_close(&sample);
}

static void every_kind_of_change_is_found_and_said(void **state)
{
    for (size_t i = 0; i < sizeof changes / sizeof *changes; i++) {
        assert_changes(i, LANGUAGE_NL, changes[i].nl);
        assert_changes(i, LANGUAGE_EN, changes[i].en);
    }
}

static void changes_go_by_factor_and_then_by_kind(void **state)
{
    struct sample sample;
    sample_open(&sample,
                CHANGE("1", "2026-10-05", TOP "\"field\":\"note\",\"value\":\"n\"" NEW)
                    CHANGE("2", "2026-10-04",
                           LEADER "\"action\":\"tijd\",\"field\":\"done\",\"value\":true" NEW)
                        CHANGE("3", "2026-10-03", LEADER "\"field\":\"done\",\"value\":true" NEW));
    struct report *report = sample_report(&sample, LANGUAGE_NL, SINCE);
    static const struct {
        size_t number;
        enum report_change_kind kind;
    } wanted[] = {
        {1, REPORT_NEWLY_DONE}, {1, REPORT_ACTION_DONE}, {2, REPORT_STARTED}, {2, REPORT_FIELD}};
    assert_int_equal(report->change_count, sizeof wanted / sizeof *wanted);
    for (size_t i = 0; i < report->change_count; i++) {
        assert_int_equal(report->changes[i].factor->number, wanted[i].number);
        assert_int_equal(report->changes[i].kind, wanted[i].kind);
    }
    report_free(report);
    sample_close(&sample);
}

static long ahead_by_an_hour(long long seconds)
{
    (void)seconds;
    return 3600;
}

/* The days of who looks: in Amsterdam it was 1 January when this was done. */
static void a_change_of_that_day_is_new(void **state)
{
    struct sample sample;
    sample_open(&sample, "{\"id\":\"1\",\"at\":\"2026-12-31T23:30:00.000Z\",\"by\":\"HR\"," TOP
                         "\"field\":\"done\",\"value\":true" NEW "}\n");
    progress_set_zone(sample.progress, ahead_by_an_hour);
    struct report *report = sample_report(&sample, LANGUAGE_NL, "2027-01-01");
    assert_int_equal(report->change_count, 1);
    assert_int_equal(date_compare(report->factors[1].done_on, (struct date){2027, 1, 1}), 0);
    report_free(report);
    report = sample_report(&sample, LANGUAGE_NL, "2027-01-02");
    assert_int_equal(report->change_count, 0);
    report_free(report);
    sample_close(&sample);
}

#define REPORT(id, at, date, value)                                                                \
    CHANGE(id, at, "\"field\":\"report\",\"date\":\"" date "\",\"value\":" value NEW)

/* By the day that it was made for, not by the moment. */
static void the_last_report_is_that_of_the_last_day_before_today(void **state)
{
    static const struct {
        const char *lines;
        struct date day;
    } cases[] = {
        {"", {0}},
        {REPORT("a", "2026-06-01", "2026-06-01", "true"), {2026, 6, 1}},
        {REPORT("a", "2026-06-01", "2026-06-01", "false"), {0}},
        {REPORT("a", "2026-09-01", "2026-06-30", "true")
             REPORT("b", "2026-06-01", "2026-09-30", "true"),
         {2026, 9, 30}},
        {REPORT("a", "2026-06-01", "2026-06-30", "true")
             REPORT("b", "2026-09-01", "2026-09-30", "true")
                 CHANGE("c", "2026-09-02",
                        "\"field\":\"report\",\"date\":\"2026-09-30\","
                        "\"value\":false,\"replaces\":[\"b\"]"),
         {2026, 6, 30}},
        {REPORT("a", "2026-11-21", "2026-11-21", "true")
             REPORT("b", "2026-11-22", "2026-11-22", "true"),
         {2026, 11, 21}},
        {REPORT("a", "2026-11-22", "2026-11-21", "true"), {2026, 11, 21}},
        {REPORT("a", "2026-11-21", "2026-11-22", "true"), {0}},
        {REPORT("a", "2026-11-22", "2026-11-22", "true")
             REPORT("b", "2026-11-22", "2026-11-23", "true"),
         {0}},
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        struct sample sample;
        sample_open(&sample, cases[i].lines);
        const struct date last = report_last(sample.progress, (struct date){2026, 11, 22});
        assert_int_equal(date_compare(last, cases[i].day), 0);
        sample_close(&sample);
    }
}

static void without_a_moment_the_last_report_counts(void **state)
{
    struct sample sample;
    sample_open(&sample,
                CHANGE("1", "2026-08-01", LEADER "\"field\":\"done\",\"value\":true" NEW)
                    REPORT("2", "2026-09-02", "2026-09-01", "true")
                        CHANGE("3", "2026-10-01", TOP "\"field\":\"done\",\"value\":true" NEW));
    struct report *report = sample_report(&sample, LANGUAGE_NL, NULL);
    assert_int_equal(date_compare(report->since, (struct date){2026, 9, 1}), 0);
    assert_int_equal(report->change_count, 1);
    assert_false(report->factors[0].changed);
    assert_true(report->factors[1].changed);
    report_free(report);
    sample_close(&sample);
}

/* What a colleague had done before comes in after the report: it is new, and once. */
static void what_a_report_did_not_have_is_new_whatever_the_clock_said(void **state)
{
    struct sample sample;
    sample_open(&sample,
                CHANGE("1", "2026-08-01", LEADER "\"field\":\"done\",\"value\":true" NEW)
                    CHANGE("2", "2026-09-10", TOP "\"field\":\"done\",\"value\":true" NEW)
                        CHANGE("3", "2026-09-15",
                               "\"field\":\"report\",\"date\":\"2026-09-15\",\"value\":true" NEW
                               ",\"stood\":[\"1\"]"));
    struct report *report = sample_report(&sample, LANGUAGE_NL, NULL);
    assert_int_equal(report->change_count, 1);
    assert_int_equal(report->changes[0].kind, REPORT_NEWLY_DONE);
    assert_true(report->factors[1].changed);
    assert_false(report->factors[0].changed);
    report_free(report);
    sample_close(&sample);
}

/* Erased by `compact`: what it was is not known, so it is not said that it began. */
static void what_became_of_something_erased_is_changed(void **state)
{
#define OF_OLD(id, rest) CHANGE(id, "2026-10-01", rest ",\"replaces\":[\"old" id "\"]")
    struct strbuf said = STRBUF_INIT;
    struct sample sample;
    sample_open(
        &sample,
        OF_OLD("1", TOP "\"field\":\"owner\",\"value\":\"HR\"")
            OF_OLD("2", TOP "\"action\":\"agenda\",\"field\":\"done\",\"value\":false")
                OF_OLD("3", LEADER "\"field\":\"done\",\"value\":true")
                    OF_OLD("4", "\"field\":\"jobs\",\"date\":\"2026-09-30\",\"value\":null")
                        OF_OLD("5", "\"field\":\"jobs\",\"date\":\"2026-06-30\",\"value\":12")
                            CHANGE("6", "2026-09-15",
                                   "\"field\":\"report\",\"date\":\"2026-09-15\",\"value\":true" NEW
                                   ",\"stood\":[\"old1\",\"old2\",\"old3\",\"old4\",\"old5\"]"));
    struct report *report = sample_report(&sample, LANGUAGE_NL, NULL);
    for (size_t i = 0; i < report->change_count; i++) {
        report_add_change(report, &report->changes[i], &said);
        strbuf_add_char(&said, '\n');
    }
    assert_string_equal(said.text, "Gewijzigd: Status\n"
                                   "Gewijzigd: Eigenaar\n"
                                   "Gewijzigd: Zet de Banenafspraak vast op de agenda.\n"
                                   "Gewijzigd: Aantal banen op 30 juni 2026\n"
                                   "Gewijzigd: Aantal banen op 30 september 2026\n");
    strbuf_release(&said);
    report_free(report);
    sample_close(&sample);
}

static void a_first_report_lists_no_changes(void **state)
{
    struct sample sample;
    sample_open(&sample, CHANGE("1", "2026-08-01", LEADER "\"field\":\"done\",\"value\":true" NEW));
    struct report *report = sample_report(&sample, LANGUAGE_NL, NULL);
    assert_int_equal(report->since.year, 0);
    assert_int_equal(report->change_count, 0);
    assert_false(report->factors[0].changed);
    report_free(report);
    sample_close(&sample);
}

#define JOBS(id, field, date, value)                                                               \
    CHANGE(id, "2026-10-01", "\"field\":\"" field "\",\"date\":\"" date "\",\"value\":" value NEW)

static bool is_same(const struct dated_number *one, const struct dated_number *other)
{
    return date_compare(one->date, other->date) == 0 && !(one->value < other->value) &&
           !(one->value > other->value) && strcmp(one->at, other->at) == 0;
}

static void jobs_go_by_date_and_the_last_number_is_the_latest(void **state)
{
    struct sample sample;
    sample_open(&sample,
                JOBS("1", "jobs", "2026-09-30", "12.4") JOBS("2", "jobs", "2025-12-31", "9")
                    JOBS("3", "jobs", "2026-10-30", "null")
                        JOBS("4", "job_target", "2026-10-31", "20")
                            JOBS("5", "job_target", "2026-09-29", "15"));
    struct report *report = sample_report(&sample, LANGUAGE_NL, NULL);
    assert_int_equal(report->job_count, 2);
    assert_int_equal(report->jobs[0].date.year, 2025);
    assert_true(report->jobs[1].value > 12.39 && report->jobs[1].value < 12.41);
    assert_true(is_same(&report->latest.jobs, &report->jobs[1]));
    assert_true(is_same(&report->latest.target, &report->targets[1]));
    report_free(report);
    sample_close(&sample);
}

/* In each order of recording, since the targets are looked at as they come. */
static void the_next_target_counts_and_else_the_last(void **state)
{
    static const char *const orders[] = {
        JOBS("1", "job_target", "2027-12-31", "20") JOBS("2", "job_target", "2026-12-31", "15")
            JOBS("3", "job_target", "2025-12-31", "10"),
        JOBS("1", "job_target", "2025-12-31", "10") JOBS("2", "job_target", "2027-12-31", "20")
            JOBS("3", "job_target", "2026-12-31", "15"),
        JOBS("1", "job_target", "2026-12-31", "15") JOBS("2", "job_target", "2025-12-31", "10")
            JOBS("3", "job_target", "2027-12-31", "20"),
    };
    static const struct {
        struct date today;
        int year;
    } cases[] = {{{2025, 1, 1}, 2025}, {{2026, 9, 30}, 2026},  {{2026, 12, 31}, 2026},
                 {{2027, 1, 1}, 2027}, {{2027, 12, 31}, 2027}, {{2028, 1, 1}, 2027}};
    for (size_t order = 0; order < sizeof orders / sizeof *orders; order++) {
        struct sample sample;
        sample_open(&sample, orders[order]);
        for (size_t i = 0; i < sizeof cases / sizeof *cases; i++)
            assert_int_equal(job_numbers_latest(sample.progress, cases[i].today).target.date.year,
                             cases[i].year);
        sample_close(&sample);
    }
}

static void without_numbers_nothing_is_known(void **state)
{
    struct sample sample;
    sample_open(&sample, "");
    const struct job_numbers_latest latest =
        job_numbers_latest(sample.progress, (struct date){2026, 1, 1});
    assert_false(job_numbers_known(&latest));
    sample_close(&sample);
}

#define JOBS_AT(id, at, field, date, value)                                                        \
    CHANGE(id, at, "\"field\":\"" field "\",\"date\":\"" date "\",\"value\":" value)

static void jobs_and_targets_that_changed_come_after_the_factors(void **state)
{
    static const char *const wanted[] = {
        "Begonnen.\nNieuwe notitie.\nHet aantal banen op 31 december 2025 is gewist.\n"
        "Aantal banen op 30 september 2026: van 12,5 naar 13.\n"
        "Aantal banen op 1 november 2026: 14.\nDoel voor 31 december 2025: 8.\n"
        "Doel voor 31 december 2026: van 68 naar 30.\n"
        "Het doel voor 31 december 2027 is gewist.\n",
        "Started.\nNew note.\nThe number of jobs on 31 December 2025 was cleared.\n"
        "Number of jobs on 30 September 2026: from 12.5 to 13.\n"
        "Number of jobs on 1 November 2026: 14.\nTarget for 31 December 2025: 8.\n"
        "Target for 31 December 2026: from 68 to 30.\n"
        "The target for 31 December 2027 was cleared.\n",
    };
    struct sample sample;
    sample_open(
        &sample, JOBS_AT("1", "2026-08-01", "jobs", "2025-12-31", "9" NEW)
                     JOBS_AT("2", "2026-08-01", "jobs", "2026-06-30", "10" NEW) /* stays as it is */
        JOBS_AT("3", "2026-08-01", "jobs", "2026-09-30",
                "12.5" NEW) JOBS_AT("4", "2026-08-01", "job_target", "2026-12-31", "68" NEW)
            JOBS_AT("5", "2026-08-01", "job_target", "2027-12-31", "70" NEW)
                JOBS_AT("6", "2026-10-01", "jobs", "2025-12-31", "null,\"replaces\":[\"1\"]")
                    JOBS_AT("7", "2026-10-01", "jobs", "2026-09-30", "13,\"replaces\":[\"3\"]")
                        JOBS_AT("8", "2026-10-01", "jobs", "2026-06-30", "10,\"replaces\":[\"2\"]")
                            JOBS_AT("9", "2026-11-02", "jobs", "2026-11-01",
                                    "14" NEW) JOBS_AT("10", "2026-11-02", "job_target",
                                                      "2026-12-31", "30,\"replaces\":[\"4\"]")
                                JOBS_AT("11", "2026-11-02", "job_target", "2027-12-31",
                                        "null,\"replaces\":[\"5\"]")
                                    JOBS_AT("12", "2026-11-02", "job_target", "2025-12-31", "8" NEW)
                                        CHANGE("13", "2026-11-02",
                                               TOP "\"field\":\"note\",\"value\":\"n\"" NEW));
    for (enum language language = LANGUAGE_NL; language <= LANGUAGE_EN; language++) {
        struct strbuf said = STRBUF_INIT;
        struct report *report = sample_report(&sample, language, SINCE);
        for (size_t i = 0; i < report->change_count; i++) {
            const struct report_factor *factor = i < 2 ? &report->factors[1] : NULL;
            assert_ptr_equal(report->changes[i].factor, factor);
            report_add_change(report, &report->changes[i], &said);
            strbuf_add_char(&said, '\n');
        }
        assert_string_equal(said.text, wanted[language]);
        strbuf_release(&said);
        report_free(report);
    }
    sample_close(&sample);
}

static void names_that_stand_side_by_side_are_both_shown_once(void **state)
{
    struct sample sample;
    sample_open(
        &sample,
        CHANGE("1", "2026-10-01", "\"field\":\"organisation\",\"value\":\"Noord\"" NEW)
            CHANGE("2", "2026-10-02", "\"field\":\"organisation\",\"value\":\"Zuid\"" NEW) CHANGE(
                "3", "2026-10-03", "\"field\":\"organisation\",\"value\":\"Noord\"" NEW)
                CHANGE("4", "2026-10-01", TOP "\"field\":\"owner\",\"value\":\"HR\"" NEW) CHANGE(
                    "5", "2026-10-02", TOP "\"field\":\"owner\",\"value\":\"OR\"" NEW)
                    CHANGE("6", "2026-10-01", TOP "\"field\":\"note\",\"value\":\"een\"" NEW)
                        CHANGE("7", "2026-10-02", TOP "\"field\":\"note\",\"value\":\"twee\"" NEW));
    struct report *report = sample_report(&sample, LANGUAGE_NL, NULL);
    assert_string_equal(report->organisation, "Noord / Zuid");
    assert_string_equal(report->factors[1].fields[FIELD_OWNER], "HR / OR");
    assert_non_null(strstr(report->factors[1].fields[FIELD_NOTE], "\neen\n"));
    assert_non_null(strstr(report->factors[1].fields[FIELD_NOTE], "\ntwee"));
    report_free(report);
    sample_close(&sample);
}

static void what_people_typed_is_safe_and_trimmed(void **state)
{
    struct sample sample;
    sample_open(
        &sample,
        CHANGE("1", "2026-10-01", TOP "\"field\":\"owner\",\"value\":\" \\u001b[2J\\u202eHR \"" NEW)
            CHANGE("2", "2026-10-01",
                   TOP "\"field\":\"note\",\"value\":\"\\n een\\r\\ntwee\\n\"" NEW)
                CHANGE("3", "2026-10-01", TOP "\"field\":\"decision\",\"value\":\" \\n \"" NEW)
                    CHANGE("4", "2026-10-01",
                           "\"field\":\"organisation\",\"value\":\"A\\nB\"" NEW));
    struct report *report = sample_report(&sample, LANGUAGE_NL, NULL);
    assert_string_equal(report->factors[1].fields[FIELD_OWNER], "\xEF\xBF\xBD[2J\xEF\xBF\xBDHR");
    assert_string_equal(report->factors[1].fields[FIELD_NOTE], "een\ntwee");
    assert_string_equal(report->factors[1].fields[FIELD_DECISION], "");
    assert_string_equal(report->organisation, "A B");
    report_free(report);
    sample_close(&sample);
}

static void the_headline_counts_in_whole_sentences(void **state)
{
    static const struct {
        size_t total, done, started, open, overdue;
        const char *nl, *en;
    } cases[] = {
        {10, 3, 4, 3, 1,
         "3 van de 10 stappen zijn afgerond. Met 4 zijn we bezig. Met 3 zijn we nog niet begonnen. "
         "1 is te laat.",
         "3 of the 10 steps are finished. 4 are in progress. 3 have not been started "
         "yet. "
         "1 is overdue."},
        {10, 1, 1, 8, 2,
         "1 van de 10 stappen is afgerond. Met 1 zijn we bezig. Met 8 zijn we nog niet begonnen. "
         "2 zijn te laat.",
         "1 of the 10 steps is finished. 1 is in progress. 8 have not been started yet. "
         "2 are overdue."},
        {10, 0, 9, 1, 0,
         "Nog geen van de 10 stappen is afgerond. Met 9 zijn we bezig. Met 1 zijn we nog niet "
         "begonnen.",
         "None of the 10 steps is finished yet. 9 are in progress. 1 has not been "
         "started "
         "yet."},
        {10, 10, 0, 0, 0, "Alle 10 stappen zijn afgerond.", "All 10 steps are finished."},
        {1, 1, 0, 0, 0, "De stap is afgerond.", "The step is finished."},
        {1, 0, 1, 0, 0, "De stap is nog niet afgerond. Met 1 zijn we bezig.",
         "The step is not finished yet. 1 is in progress."},
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        struct report report = {.total = cases[i].total,
                                .done = cases[i].done,
                                .started = cases[i].started,
                                .open = cases[i].open,
                                .overdue = cases[i].overdue};
        struct strbuf said = STRBUF_INIT;
        report_add_summary(&report, &said);
        assert_string_equal(said.text, cases[i].nl);
        strbuf_clear(&said);
        report.language = LANGUAGE_EN;
        report_add_summary(&report, &said);
        assert_string_equal(said.text, cases[i].en);
        strbuf_release(&said);
    }
}

int main(void)
{
    setlocale(LC_CTYPE, "C.UTF-8");
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(status_and_counts_follow_what_stands),
        cmocka_unit_test(actions_are_counted_by_what_stands),
        cmocka_unit_test(late_is_before_today_and_not_done),
        cmocka_unit_test(every_kind_of_change_is_found_and_said),
        cmocka_unit_test(changes_go_by_factor_and_then_by_kind),
        cmocka_unit_test(a_change_of_that_day_is_new),
        cmocka_unit_test(the_last_report_is_that_of_the_last_day_before_today),
        cmocka_unit_test(without_a_moment_the_last_report_counts),
        cmocka_unit_test(what_a_report_did_not_have_is_new_whatever_the_clock_said),
        cmocka_unit_test(what_became_of_something_erased_is_changed),
        cmocka_unit_test(a_first_report_lists_no_changes),
        cmocka_unit_test(jobs_go_by_date_and_the_last_number_is_the_latest),
        cmocka_unit_test(the_next_target_counts_and_else_the_last),
        cmocka_unit_test(without_numbers_nothing_is_known),
        cmocka_unit_test(jobs_and_targets_that_changed_come_after_the_factors),
        cmocka_unit_test(names_that_stand_side_by_side_are_both_shown_once),
        cmocka_unit_test(what_people_typed_is_safe_and_trimmed),
        cmocka_unit_test(the_headline_counts_in_whole_sentences),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
