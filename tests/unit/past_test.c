/* How it was: before a day, and when the reports of a day were made. */
#include <locale.h>
#include <stdlib.h>

#include "../support/changes.h"
#include "../support/test.h"

static const struct slot slot_report = {.field = FIELD_REPORT, .date = "2026-11-22"};
static const struct date report_day = {2026, 11, 22};

static void assert_stands(const struct progress *progress, const struct slot *slot, const char *ids)
{
    struct strbuf standing_ids = STRBUF_INIT;
    struct standing standing = progress_standing(progress, slot);
    for (size_t i = 0; i < standing.count; i++) {
        if (i > 0)
            strbuf_add(&standing_ids, " ");
        strbuf_add(&standing_ids, standing.changes[i]->id);
    }
    assert_string_equal(standing_ids.text, ids);
    strbuf_release(&standing_ids);
}

/* --- before a day --- */

static long ahead_by_an_hour(long long seconds)
{
    (void)seconds;
    return 3600;
}

/* The days are those of who looks: the second note is of the 23rd where clocks are an hour ahead. */
static void before_a_day_stood_what_stood_then(void **state)
{
    struct progress *progress = progress_new();
    add_change(progress, "a", "2026-11-22T22:59:59.999Z", &slot_note, value_text("Een"), "");
    add_change(progress, "b", "2026-11-22T23:00:00.000Z", &slot_note, value_text("Twee"), "a");
    add_change(progress, "c", "2026-11-23T23:00:00.000Z", &slot_owner, value_text("HR"), "");
    progress_set_zone(progress, ahead_by_an_hour);
    static const struct {
        struct date day;
        const char *note, *owner;
    } cases[] = {
        {{2026, 11, 22}, "", ""},
        {{2026, 11, 23}, "a", ""},
        {{2026, 11, 24}, "b", ""},
        {{2026, 11, 25}, "b", "c"},
    };
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        struct progress *before = progress_before(progress, cases[i].day);
        assert_non_null(before);
        assert_stands(before, &slot_note, cases[i].note);
        assert_stands(before, &slot_owner, cases[i].owner);
        progress_free(before);
    }
    assert_stands(progress, &slot_note, "b");
    progress_free(progress);
}

/* --- when a report was made --- */

#define LINE(id, at, rest) "{\"id\":\"" id "\",\"at\":\"2026-" at "T09:00:00.000Z\"," rest "}\n"
#define NOTE(id, at, replaces)                                                                     \
    LINE(id, at,                                                                                   \
         "\"factor\":\"projectleider\",\"field\":\"note\",\"value\":\"" id                         \
         "\",\"replaces\":[" replaces "]")
#define JOBS(id, at, value, replaces)                                                              \
    LINE(id, at,                                                                                   \
         "\"field\":\"jobs\",\"date\":\"2026-09-30\",\"value\":" value ",\"replaces\":[" replaces  \
         "]")
#define REPORT(id, value, stood, replaces)                                                         \
    LINE(id, "11-22",                                                                              \
         "\"field\":\"report\",\"date\":\"2026-11-22\",\"value\":" value                           \
         ",\"replaces\":[" replaces "]" stood)
#define STOOD(ids) ",\"stood\":[" ids "]"

static const struct {
    const char *what, *lines, *note; /* what stood as note */
    bool gone;                       /* something stood there that was erased */
} cases[] = {
    {"what came in later was not there, though it was made before",
     NOTE("a", "01-01", "") REPORT("r", "true", STOOD("\"a\""), "") NOTE("b", "01-02", "\"a\""),
     "a", false},
    {"nor when its line comes first",
     NOTE("b", "01-02", "\"a\"") NOTE("a", "01-01", "") REPORT("r", "true", STOOD("\"a\""), ""),
     "a", false},
    {"two reports of a day, of one file",
     NOTE("a", "01-01", "") REPORT("r", "true", STOOD("\"a\""), "") NOTE("b", "01-02", "\"a\"")
         REPORT("s", "true", STOOD("\"b\""), "\"r\"") NOTE("c", "01-03", "\"b\""),
     "b", false},
    {"two reports of a day, each of a copy",
     NOTE("a", "01-01", "") NOTE("b", "01-02", "") NOTE("c", "01-03", "\"a\",\"b\"")
         REPORT("r", "true", STOOD("\"a\""), "") REPORT("s", "true", STOOD("\"b\""), ""),
     "a b", false},
    {"nothing stood", NOTE("a", "01-01", "") REPORT("r", "true", STOOD(""), ""), "", false},
    {"what was replaced through others, by then",
     NOTE("a", "01-01", "") NOTE("b", "01-02", "\"a\"") NOTE("c", "01-03", "\"b\"")
         REPORT("r", "true", STOOD("\"a\""), "") REPORT("s", "true", STOOD("\"c\""), "\"r\""),
     "c", false},
    {"a report that says nothing of what stood has the lines before it",
     NOTE("a", "12-01", "") REPORT("r", "true", "", "") NOTE("b", "01-02", "\"a\""), "a", false},
    {"a report that was taken back counts for what it had",
     NOTE("a", "01-01", "") REPORT("r", "true", STOOD("\"a\""), "")
         REPORT("s", "false", "", "\"r\""),
     "a", false},
    {"what was erased since", NOTE("b", "01-02", "\"a\"") REPORT("r", "true", STOOD("\"a\""), ""),
     "", true},
    {"what was erased before it was reported the second time",
     NOTE("b", "01-02", "\"a\"") REPORT("r", "true", STOOD("\"a\""), "")
         REPORT("s", "true", STOOD("\"b\""), "\"r\""),
     "b", false},
    {"what is nowhere any more", REPORT("r", "true", STOOD("\"a\""), ""), "", false},
};

static void a_report_had_what_stood_when_it_was_made(void **state)
{
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        struct progress *progress = progress_new();
        add_lines(progress, cases[i].lines);
        struct progress *past = progress_reported(progress, report_day);
        print_message("# %s\n", cases[i].what);
        assert_stands(past, &slot_note, cases[i].note);
        assert_int_equal(progress_is_gone(past, &slot_note), cases[i].gone);
        progress_free(past);
        progress_free(progress);
    }
}

static void what_was_erased_of_the_jobs_is_gone_too(void **state)
{
    struct progress *progress = progress_new();
    add_lines(progress,
              JOBS("b", "01-02", "null", "\"a\"") REPORT("r", "true", STOOD("\"a\""), ""));
    struct progress *past = progress_reported(progress, report_day);
    assert_true(progress_is_gone(past, &slot_jobs));
    assert_stands(past, &slot_jobs, "");
    assert_false(progress_is_gone(past, &slot_note));
    progress_free(past);
    progress_free(progress);
}

static void make_report(struct progress *progress, const char *id)
{
    struct moment moment = {.at = AT("10:00"), .today = report_day};
    const struct value made = value_truth(true);
    snprintf(moment.id, sizeof moment.id, "%s", id);
    assert_non_null(progress_edit(progress, &slot_report, &made, &moment, "HR"));
}

/* What stood for people: without the reports themselves. */
static void write_without_reports(const struct progress *progress, struct strbuf *out)
{
    struct strbuf all = STRBUF_INIT;
    write_standing(progress, &all);
    for (const char *line = all.text; *line != '\0'; line = strchr(line, '\n') + 1)
        if (strncmp(line, "//report/", strlen("//report/")) != 0)
            strbuf_add_bytes(out, line, (size_t)(strchr(line, '\n') + 1 - line));
    strbuf_release(&all);
}

static void edit_later(struct random *random, struct progress *progress, size_t number)
{
    const struct slot *const slots[] = {&slot_note, &slot_owner};
    struct moment moment = {.at = AT("08:00")}; /* a clock that was set back */
    const struct value value = value_text("later");
    snprintf(moment.id, sizeof moment.id, "later%zu", number);
    assert_non_null(progress_edit(progress, slots[random_below(random, 2)], &value, &moment, "HR"));
}

enum { HISTORIES = 100, EDITS = 30, LATER = 5 };

/* A report of what people on copies did, to which the work of others and later edits come, in any order. */
static void whatever_comes_later_a_report_had_what_it_had(void **state)
{
    struct random random = {20261122};
    for (size_t i = 0; i < HISTORIES; i++) {
        struct strbuf stood = STRBUF_INIT, reported = STRBUF_INIT;
        struct progress *here = progress_new();
        struct progress *later = progress_new();
        make_history(&random, random_below(&random, EDITS), here);
        write_without_reports(here, &stood);
        make_report(here, "report");
        make_history(&random, random_below(&random, EDITS), later);
        add_shuffled(&random, here, later);
        for (size_t j = 0; j < LATER; j++)
            edit_later(&random, later, j);
        struct progress *past = progress_reported(later, report_day);
        write_without_reports(past, &reported);
        assert_string_equal(reported.text, stood.text);
        strbuf_release(&stood);
        strbuf_release(&reported);
        progress_free(past);
        progress_free(later);
        progress_free(here);
    }
}

/* A line is at most so long; then the report says nothing of what stood. */
static void a_report_of_too_much_is_made_without(void **state)
{
    struct progress *progress = progress_new();
    for (unsigned i = 0; i < 10000; i++) {
        char id[CHANGE_ID_LIMIT + 1];
        snprintf(id, sizeof id, "%0*u", CHANGE_ID_LIMIT, i);
        add_change(progress, id, AT("09:00"), &slot_note, value_text("x"), "");
    }
    make_report(progress, "report");
    assert_null(progress_find(progress, "report")->stood);
    struct progress *past = progress_reported(progress, report_day);
    assert_int_equal(progress_count(past), 10000);
    progress_free(past);
    progress_free(progress);
}

int main(void)
{
    setlocale(LC_CTYPE, "C.UTF-8");
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(before_a_day_stood_what_stood_then),
        cmocka_unit_test(a_report_had_what_stood_when_it_was_made),
        cmocka_unit_test(what_was_erased_of_the_jobs_is_gone_too),
        cmocka_unit_test(whatever_comes_later_a_report_had_what_it_had),
        cmocka_unit_test(a_report_of_too_much_is_made_without),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
