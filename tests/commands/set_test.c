/* The command `set`: every field, how values are written, and what is refused. */
#include <locale.h>

#include "../support/folder.h"
#include "../support/program.h"
#include "../support/test.h"

/* One change is recorded as this part of the line of the log. */
struct recorded {
    const char *words[8];
    const char *part;
};

static void assert_recorded(const struct recorded *cases, size_t count)
{
    for (size_t i = 0; i < count; i++) {
        const char *words[12] = {"-f", "x.jsonl", "set"};
        memcpy(words + 3, cases[i].words, sizeof cases[i].words);
        remove("x.jsonl");
        struct outcome outcome = program_run(words, NULL);
        assert_done(outcome, "");
        assert_says(outcome.errors, "Opgeslagen in ");
        char *log = program_read_file("x.jsonl");
        assert_int_equal(strncmp(log, LOG_HEADER_START, strlen(LOG_HEADER_START)), 0);
        assert_int_equal(count_of(log, "\n"), 2);
        assert_says(log, cases[i].part);
        free(log);
    }
}

#define assert_all_recorded(cases) assert_recorded(cases, sizeof(cases) / sizeof((cases)[0]))

static void every_field_is_recorded_in_its_place(void **state)
{
    static const struct recorded cases[] = {
        {{"2", "done", "yes"}, "\"factor\":\"draagvlak-top\",\"field\":\"done\",\"value\":true"},
        {{"1/3", "done", "yes"},
         "\"factor\":\"projectleider\",\"action\":\"kennis\",\"field\":\"done\",\"value\":true"},
        {{"2", "owner", "HR-adviseur"}, "\"field\":\"owner\",\"value\":\"HR-adviseur\""},
        {{"2", "due", "2026-11-22"}, "\"field\":\"due\",\"value\":\"2026-11-22\""},
        {{"2", "note", "één \"漢\"\n2"}, "\"field\":\"note\",\"value\":\"één \\\"漢\\\"\\n2\""},
        {{"2", "decision", "Budget"}, "\"field\":\"decision\",\"value\":\"Budget\""},
        {{"-", "organisation", "Waterschap"},
         "\",\"field\":\"organisation\",\"value\":\"Waterschap\""},
        {{"-", "jobs", "12,4", "--date", "30-9-2026"},
         "\"field\":\"jobs\",\"date\":\"2026-09-30\",\"value\":12.4"},
        {{"-", "job_target", "68", "--date", "2026-12-31"},
         "\"field\":\"job_target\",\"date\":\"2026-12-31\",\"value\":68"},
        {{"-", "report", "yes", "--date", "2026-11-22"},
         "\"field\":\"report\",\"date\":\"2026-11-22\",\"value\":true"},
    };
    assert_all_recorded(cases);
}

static void factors_and_actions_go_by_number_and_by_id(void **state)
{
    static const struct recorded cases[] = {
        {{"10", "done", "yes"}, "\"factor\":\"buddynetwerk\",\"field\""},
        {{"buddynetwerk", "done", "yes"}, "\"factor\":\"buddynetwerk\",\"field\""},
        {{"projectleider/5", "done", "yes"}, "\"factor\":\"projectleider\",\"action\":"},
        {{"1/hart", "done", "yes"}, "\"factor\":\"projectleider\",\"action\":\"hart\""},
        {{"02", "done", "yes"}, "\"factor\":\"draagvlak-top\""},
    };
    assert_all_recorded(cases);
}

static void values_are_read_as_people_write_them(void **state)
{
    static const struct recorded cases[] = {
        {{"2", "done", "ja"}, "\"value\":true"},
        {{"2", "due", "22-11-2026"}, "\"value\":\"2026-11-22\""},
        {{"2", "due", " 1/2/2026 "}, "\"value\":\"2026-02-01\""},
        {{"-", "jobs", "12.4", "--date=2026-09-30"}, "\"value\":12.4"},
        {{"-", "jobs", "0", "--date=2026-09-30"}, "\"value\":0,"},
        {{"-", "jobs", "1000000", "--date=2026-09-30"}, "\"value\":1000000,"},
        {{"-", "job_target", "20", "--date", "2026-12-31"},
         "\"field\":\"job_target\",\"date\":\"2026-12-31\",\"value\":20,"},
        {{"-", "job_target", "20,5", "--date", "31-12-2026"},
         "\"field\":\"job_target\",\"date\":\"2026-12-31\",\"value\":20.5"},
        {{"--date", "30-09-2026", "-", "jobs", "1"}, "\"date\":\"2026-09-30\""},
        {{"2", "note", "--", "-x"}, "\"value\":\"-x\""},
    };
    assert_all_recorded(cases);
}

static void a_hyphen_clears(void **state)
{
    static const struct {
        const char *words[6], *cleared[6];
        const char *part;
    } cases[] = {
        {{"set", "2", "note", "x"}, {"set", "2", "note", "-"}, "\"value\":\"\""},
        {{"set", "2", "due", "1-1-2026"}, {"set", "2", "due", "-"}, "\"value\":null"},
        {{"set", "2", "done", "yes"}, {"set", "2", "done", "-"}, "\"value\":false"},
        {{"set", "-", "jobs", "1", "--date=1-1-2026"},
         {"set", "-", "jobs", "-", "--date=1-1-2026"},
         "\"value\":null"},
    };
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        remove(LOG_FILE);
        assert_done(program_run(cases[i].words, NULL), "");
        assert_done(program_run(cases[i].cleared, NULL), "");
        char *log = program_read_file(LOG_FILE);
        assert_int_equal(count_of(log, "\n"), 3);
        assert_says(log, cases[i].part);
        free(log);
    }
}

static void a_later_change_names_the_one_that_it_replaces(void **state)
{
    assert_done(RUN("set", "2", "note", "one"), "");
    assert_done(RUN("set", "2", "note", "two"), "");
    char *log = program_read_file(LOG_FILE);
    char *id = strstr(log, "{\"id\":\"") + strlen("{\"id\":\"");
    char wanted[60];
    snprintf(wanted, sizeof wanted, "\"replaces\":[\"%.32s\"]", id);
    assert_says(log, wanted);
    free(log);
}

static void what_stands_already_is_not_written_again(void **state)
{
    assert_done(RUN("set", "2", "note", "one"), "");
    char *before = program_read_file(LOG_FILE);
    struct outcome outcome = RUN("set", "2", "note", "one");
    assert_done(outcome, "");
    assert_says(outcome.errors, "Er is niets gewijzigd.");
    assert_done(RUN("set", "3", "note", "-"), "");
    assert_file(LOG_FILE, before);
    free(before);
}

static void the_role_of_this_user_is_recorded(void **state)
{
    assert_done(RUN("set", "2", "note", "one"), "");
    assert_done(SHELL("mkdir -p " STATE_FOLDER), "");
    folder_write(SETTINGS_FILE, "{\"role\": \"HR-adviseur\"}");
    assert_done(RUN("set", "2", "note", "two"), "");
    folder_write(SETTINGS_FILE, "not a setting");
    assert_done(RUN("set", "2", "note", "three"), "");
    char *log = program_read_file(LOG_FILE);
    assert_int_equal(count_of(log, "\"by\":\"\""), 2);
    assert_int_equal(count_of(log, "\"by\":\"HR-adviseur\""), 1);
    free(log);
}

static void what_is_wrong_is_named_and_nothing_is_written(void **state)
{
    static const struct {
        const char *words[7];
        const char *text;
    } cases[] = {
        {{"set", "0", "done", "yes"}, "“0”"},
        {{"set", "11", "done", "yes"}, "1 tot en met 10"},
        {{"set", "99999999999999999999", "done", "yes"}, "1 tot en met 10"},
        {{"set", "", "done", "yes"}, "“”"},
        {{"set", "nobody", "done", "yes"}, "“nobody”"},
        {{"set", "1/6", "done", "yes"}, "1 tot en met 5"},
        {{"set", "1/", "done", "yes"}, "1 tot en met 5"},
        {{"set", "1/1/1", "done", "yes"}, "“1/1”"},
        {{"set", "/1", "done", "yes"}, "“”"},
        {{"set", "--", "-/1", "done", "yes"}, "“-”"},
        {{"set", "2", "nothing", "yes"}, "done, owner, due, note, decision"},
        {{"set", "2", "jobs", "1"}, "done, owner, due, note, decision"},
        {{"set", "1/1", "note", "x"}, "Daar passen: done."},
        {{"set", "-", "done", "yes"}, "organisation, jobs, job_target, report"},
        {{"set", "2", "done", "maybe"}, "“maybe”"},
        {{"set", "2", "due", "31-11-2026"}, "“31-11-2026”"},
        {{"set", "-", "jobs", "many", "--date=1-1-2026"}, "“many”"},
        {{"set", "-", "jobs", "-1", "--date=1-1-2026"}, "“-1”"},
        {{"set", "--date=1-1-2026", "--", "-", "jobs", "-1"}, "“-1”"},
        {{"set", "-", "jobs", "1000000,1", "--date=1-1-2026"}, "te hoog"},
        {{"set", "-", "job_target", "999999999", "--date=1-1-2026"}, "te hoog"},
        {{"set", "-", "jobs", "1.000,5", "--date=1-1-2026"}, "“1.000,5”"},
        {{"set", "-", "jobs", "1"}, "--date"},
        {{"set", "-", "job_target", "1"}, "--date"},
        {{"set", "-", "jobs", "1", "--date=soon"}, "“soon”"},
        {{"set", "2", "note", "x", "--date=1-1-2026"}, "geen --date"},
    };
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++)
        assert_refused(program_run(cases[i].words, NULL), 2, cases[i].text);
    assert_int_equal(folder_count(), 0);
}

static void a_text_that_is_too_long_is_refused(void **state)
{
    enum { LENGTH = 100001 };
    char *text = malloc(LENGTH + 1);
    assert_non_null(text);
    memset(text, 'x', LENGTH);
    text[LENGTH] = '\0';
    assert_refused(RUN("set", "2", "note", text), 2, "te lang");
    text[LENGTH - 1] = '\0';
    assert_done(RUN("set", "2", "note", text), "");
    free(text);
}

static void bytes_that_are_no_text_are_refused(void **state)
{
    assert_refused(RUN("set", "1", "note", "caf\xe9"), 2, "geen tekst in UTF-8");
    assert_int_equal(folder_count(), 0);
}

static void a_citizen_service_number_is_refused_unless_forced(void **state)
{
    assert_refused(RUN("set", "2", "note", "BSN 1112.22.333"), 1, "111222333");
    assert_int_equal(folder_count(), 0);
    assert_done(RUN("set", "2", "note", "BSN 1112.22.333", "--force"), "");
    assert_done(RUN("set", "3", "note", "123456789"), "");
}

static void a_file_that_cannot_be_written_is_named_and_why(void **state)
{
    assert_done(RUN("set", "2", "note", "one"), "");
    char *before = program_read_file(LOG_FILE);
    assert_refused(SHELL("ulimit -f 0; \"$BANENAFSPRAAK\" set 2 note two"), 1,
                   "Het bestand is groter dan hier mag.");
    assert_file(LOG_FILE, before);
    free(before);
    assert_refused(RUN("-f", LOG_FILE "/x", "set", "2", "note", "two"), 1, "geen map");
    assert_refused(RUN("-f", "/proc/x", "set", "2", "note", "two"), 1, "/proc/x");
}

static void eight_at_once_lose_nothing(void **state)
{
    assert_done(SHELL("for number in 1 2 3 4 5 6 7 8; do"
                      " \"$BANENAFSPRAAK\" set $number note \"note $number\" & done; wait"),
                "");
    char *log = program_read_file(LOG_FILE);
    assert_int_equal(count_of(log, "\n"), 9);
    assert_int_equal(count_of(log, "\"note\",\"value\":\"note "), 8);
    free(log);
}

int main(void)
{
    setlocale(LC_CTYPE, "C.UTF-8");
    const struct CMUnitTest tests[] = {
        in_folder(every_field_is_recorded_in_its_place),
        in_folder(factors_and_actions_go_by_number_and_by_id),
        in_folder(values_are_read_as_people_write_them),
        in_folder(a_hyphen_clears),
        in_folder(a_later_change_names_the_one_that_it_replaces),
        in_folder(what_stands_already_is_not_written_again),
        in_folder(the_role_of_this_user_is_recorded),
        in_folder(what_is_wrong_is_named_and_nothing_is_written),
        in_folder(a_text_that_is_too_long_is_refused),
        in_folder(bytes_that_are_no_text_are_refused),
        in_folder(a_citizen_service_number_is_refused_unless_forced),
        in_folder(a_file_that_cannot_be_written_is_named_and_why),
        in_folder(eight_at_once_lose_nothing),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
