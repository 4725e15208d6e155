/* How many factors were done on which day. */
#include "../support/test.h"
#include "report/history.h"

#include <locale.h>

#include "../support/sample.h"

/* A change of whether a factor is done, as a line. */
#define DONE(id, at, factor, value, replaces)                                                      \
    "{\"id\":\"" id "\",\"at\":\"" at ".000Z\",\"by\":\"HR\",\"factor\":\"" factor                 \
    "\",\"field\":\"done\",\"value\":" value ",\"replaces\":[" replaces "]}\n"
#define NOTE(id, at)                                                                               \
    "{\"id\":\"" id "\",\"at\":\"" at ".000Z\",\"by\":\"HR\",\"factor\":\"financien\","            \
    "\"field\":\"note\",\"value\":\"x\",\"replaces\":[]}\n"
#define LEADER "projectleider"
#define TOP    "draagvlak-top"

/* Writes "2026-03-02 1, 2026-03-04 2" for the history of these lines. */
static void tell(const char *lines, struct strbuf *out)
{
    struct sample sample;
    struct arena arena = ARENA_INIT;
    size_t count;
    sample_open(&sample, lines);
    const struct dated_number *history =
        history_find(sample.progress, sample.checklist, &arena, &count);
    for (size_t i = 0; i < count; i++) {
        char date[DATE_SIZE];
        date_write_iso(history[i].date, date);
        strbuf_add(out, i > 0 ? ", " : "");
        strbuf_add(out, date);
        strbuf_add_char(out, ' ');
        strbuf_add_number(out, (long long)history[i].value);
    }
    arena_release(&arena);
    sample_close(&sample);
}

static long ahead_by_an_hour(long long seconds)
{
    (void)seconds;
    return 3600;
}

static void days_are_those_of_who_looks(void **state)
{
    struct sample sample;
    struct arena arena = ARENA_INIT;
    size_t count;
    sample_open(&sample, NOTE("1", "2026-12-31T22:30:00")
                             DONE("2", "2026-12-31T23:30:00", LEADER, "true", ""));
    progress_set_zone(sample.progress, ahead_by_an_hour);
    const struct dated_number *history =
        history_find(sample.progress, sample.checklist, &arena, &count);
    assert_int_equal(count, 2);
    assert_int_equal(date_compare(history[0].date, (struct date){2026, 12, 31}), 0);
    assert_int_equal(date_compare(history[1].date, (struct date){2027, 1, 1}), 0);
    arena_release(&arena);
    sample_close(&sample);
}

static const struct {
    const char *what, *lines, *history;
} cases[] = {
    {"nothing was ever recorded", "", ""},
    {"nothing was ever done", NOTE("1", "2026-03-02T10:00:00"), "2026-03-02 0"},
    {"it begins with the first change of all",
     NOTE("1", "2026-03-02T10:00:00") DONE("2", "2026-03-05T10:00:00", LEADER, "true", ""),
     "2026-03-02 0, 2026-03-05 1"},
    {"done on the first day", DONE("1", "2026-03-02T10:00:00", LEADER, "true", ""), "2026-03-02 1"},
    {"one after the other, whatever the order of the lines",
     DONE("2", "2026-03-05T10:00:00", TOP, "true", "")
         DONE("1", "2026-03-02T10:00:00", LEADER, "true", ""),
     "2026-03-02 1, 2026-03-05 2"},
    {"reopened",
     DONE("1", "2026-03-02T10:00:00", LEADER, "true", "")
         DONE("2", "2026-03-04T10:00:00", LEADER, "false", "\"1\""),
     "2026-03-02 1, 2026-03-04 0"},
    {"reopened and done again on one day",
     DONE("1", "2026-03-02T10:00:00", LEADER, "true", "")
         DONE("2", "2026-03-04T10:00:00", LEADER, "false", "\"1\"")
             DONE("3", "2026-03-04T11:00:00", LEADER, "true", "\"2\""),
     "2026-03-02 1"},
    {"one reopened and another done on one day",
     DONE("1", "2026-03-02T10:00:00", LEADER, "true", "")
         DONE("2", "2026-03-04T10:00:00", LEADER, "false", "\"1\"")
             DONE("3", "2026-03-04T11:00:00", TOP, "true", ""),
     "2026-03-02 1"},
    {"two at once, the later says no, and a third ends both",
     DONE("1", "2026-03-02T10:00:00", LEADER, "true", "")
         DONE("2", "2026-03-03T10:00:00", LEADER, "false", "")
             DONE("3", "2026-03-06T10:00:00", LEADER, "true", "\"1\",\"2\""),
     "2026-03-02 1, 2026-03-03 0, 2026-03-06 1"},
    {"two at once, and the later is taken back: the other stands again",
     DONE("1", "2026-03-02T10:00:00", LEADER, "true", "")
         DONE("2", "2026-03-03T10:00:00", LEADER, "false", "") NOTE(
             "4",
             "2026-03-03T10:00:00") "{\"id\":\"3\",\"at\":\"2026-03-06T10:00:00.000Z\",\"by\":"
                                    "\"HR\",\"factor\":\"" TOP
                                    "\",\"field\":\"note\",\"value\":\"x\",\"replaces\":[\"2\"]}\n",
     "2026-03-02 1, 2026-03-03 0, 2026-03-06 1"},
    {"a clock that was slow: replaced before it was made",
     DONE("1", "2026-03-04T10:00:00", LEADER, "true", "")
         DONE("2", "2026-03-02T10:00:00", LEADER, "false", "\"1\""),
     "2026-03-02 0"},
    {"a line that replaces itself stands",
     DONE("1", "2026-03-02T10:00:00", LEADER, "true", "\"1\""), "2026-03-02 1"},
    {"two that replace each other both stand, and the later counts",
     DONE("1", "2026-03-02T10:00:00", LEADER, "true", "\"2\"")
         DONE("2", "2026-03-04T10:00:00", LEADER, "false", "\"1\""),
     "2026-03-02 1, 2026-03-04 0"},
    {"of one id that says two things the greater counts",
     DONE("1", "2026-03-02T10:00:00", LEADER, "true", "")
         DONE("1", "2026-03-04T10:00:00", LEADER, "false", ""),
     "2026-03-02 1, 2026-03-04 0"},
    {"a factor that the checklist does not know counts for nothing",
     DONE("1", "2026-03-02T10:00:00", "onbekend", "true", ""), "2026-03-02 0"},
    {"an action that is done is no factor that is done",
     "{\"id\":\"1\",\"at\":\"2026-03-02T10:00:00.000Z\",\"by\":\"HR\",\"factor\":\"" LEADER
     "\",\"action\":\"tijd\",\"field\":\"done\",\"value\":true,\"replaces\":[]}\n",
     "2026-03-02 0"},
};

static void each_day_has_the_number_that_stood_at_its_end(void **state)
{
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        struct strbuf told = STRBUF_INIT;
        tell(cases[i].lines, &told);
        if (strcmp(told.text, cases[i].history) != 0)
            fail_msg("%s: \"%s\", not \"%s\"", cases[i].what, told.text, cases[i].history);
        strbuf_release(&told);
    }
}

/* --- any log at all --- */

enum { LOGS = 300, CHANGES = 40, DAYS = 20 };

/* The same numbers in every run. */
static unsigned below(unsigned limit)
{
    static unsigned seed = 20261122;
    seed = seed * 1103515245U + 12345U;
    return (seed >> 16) % limit;
}

static void add_random_change(struct strbuf *out, unsigned number)
{
    static const char *const factors[] = {LEADER, TOP, "financien", "onbekend"};
    char line[256];
    snprintf(line, sizeof line,
             "{\"id\":\"%u\",\"at\":\"2026-03-%02uT%02u:00:00.000Z\",\"by\":\"\",\"factor\":\"%s\","
             "\"field\":\"done\",\"value\":%s,\"replaces\":[",
             below(CHANGES), 1 + below(DAYS), below(24), factors[below(4)],
             below(3) > 0 ? "true" : "false");
    strbuf_add(out, line);
    unsigned replaced = below(4);
    for (unsigned i = 0; i < replaced; i++) {
        snprintf(line, sizeof line, "%s\"%u\"", i > 0 ? "," : "", (number + i * 7) % CHANGES);
        strbuf_add(out, line);
    }
    strbuf_add(out, "]}\n");
}

static size_t count_done(const struct progress *progress, const struct checklist *checklist)
{
    size_t done = 0;
    for (size_t i = 0; i < checklist->factor_count; i++)
        done += progress_status(progress, &checklist->factors[i]) == STATUS_DONE ? 1 : 0;
    return done;
}

/* The number that the history gives for a day. */
static size_t number_on(const struct dated_number *history, size_t count, struct date date)
{
    size_t number = 0;
    for (size_t i = 0; i < count && date_compare(history[i].date, date) <= 0; i++)
        number = (size_t)history[i].value;
    return number;
}

/* With one line for each id, and no circle: of others it is not known what stood when. */
static bool is_undamaged(const struct progress *progress, const char *lines)
{
    struct findings findings = FINDINGS_INIT;
    size_t count = 0;
    for (const char *at = lines; (at = strchr(at, '\n')) != NULL; at++)
        count++;
    progress_find_damage(progress, &findings);
    bool undamaged = progress_count(progress) == count && findings.count == 0;
    findings_release(&findings);
    return undamaged;
}

static void check_log(const char *lines)
{
    struct sample sample;
    struct arena arena = ARENA_INIT;
    size_t count;
    sample_open(&sample, lines);
    const struct dated_number *history =
        history_find(sample.progress, sample.checklist, &arena, &count);
    assert_int_equal(number_on(history, count, (struct date){9999, 1, 1}),
                     count_done(sample.progress, sample.checklist));
    for (int day = 1; day <= DAYS && is_undamaged(sample.progress, lines); day++) {
        struct progress *before = progress_before(sample.progress, (struct date){2026, 3, day + 1});
        assert_int_equal(number_on(history, count, (struct date){2026, 3, day}),
                         count_done(before, sample.checklist));
        progress_free(before);
    }
    arena_release(&arena);
    sample_close(&sample);
}

static void it_is_what_stood_before_each_midnight(void **state)
{
    for (unsigned i = 0; i < LOGS; i++) {
        struct strbuf lines = STRBUF_INIT;
        unsigned changes = 1 + below(12);
        for (unsigned j = 0; j < changes; j++)
            add_random_change(&lines, below(CHANGES));
        check_log(lines.text);
        strbuf_release(&lines);
    }
}

int main(void)
{
    setlocale(LC_CTYPE, "C.UTF-8");
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(each_day_has_the_number_that_stood_at_its_end),
        cmocka_unit_test(days_are_those_of_who_looks),
        cmocka_unit_test(it_is_what_stood_before_each_midnight),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
