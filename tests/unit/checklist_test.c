#include <locale.h>

#include "../support/test.h"
#include "checklist/checklist.h"

/* Line 1 and the last line of a checklist; what a case is about stands on line 2, from column 1. */
#define HEAD    "{\"format\":\"banenafspraak-checklist\",\"version\":1,\"id\":\"c\",\"title\":\"T\",\n"
#define FACTORS "\n\"factors\":[{\"id\":\"f\",\"title\":\"F\"}]}\n"
#define QUOTA(MEMBERS)                                                                             \
    HEAD "\"sources\":[{\"id\":\"s\"}],\n"                                                         \
         "\"quota_percentages\":[{" MEMBERS "}]," FACTORS
#define TAIL "\n\"more\":0}\n"

static struct checklist *read_good(const char *text)
{
    struct findings findings = FINDINGS_INIT;
    struct checklist *checklist = checklist_read(text, strlen(text), &findings);
    for (size_t i = 0; i < findings.kept; i++) {
        struct strbuf out = STRBUF_INIT;
        error_describe_at(&findings.items[i], "checklist", LANGUAGE_NL, &out);
        print_error("%s\n", out.text);
        strbuf_release(&out);
    }
    assert_non_null(checklist);
    assert_int_equal(findings.count, 0);
    findings_release(&findings);
    return checklist;
}

static void the_least_checklist_is_read(void **state)
{
    struct checklist *checklist = read_good(HEAD FACTORS);
    assert_string_equal(checklist->id, "c");
    assert_string_equal(checklist_text(&checklist->title, LANGUAGE_NL), "T");
    assert_string_equal(checklist_text(&checklist->title, LANGUAGE_EN), "T");
    assert_int_equal(checklist->edition.year, 0);
    assert_int_equal(checklist->source_count, 0);
    assert_int_equal(checklist->figure_count, 0);
    assert_int_equal(checklist->quota_count, 0);
    assert_null(checklist_newest_quota(checklist));
    assert_int_equal(checklist->links.count, 0);
    assert_int_equal(checklist->factor_count, 1);
    const struct factor *factor = &checklist->factors[0];
    assert_string_equal(factor->id, "f");
    assert_null(factor->headline.in[LANGUAGE_NL]);
    assert_string_equal(checklist_text(&factor->headline, LANGUAGE_NL), "");
    assert_int_equal(factor->why.count + factor->tips.count + factor->action_count, 0);
    assert_int_equal(factor->practice_count + factor->links.count, 0);
    checklist_free(checklist);
    checklist_free(NULL);
}

static const char whole[] =
    "{\"format\":\"banenafspraak-checklist\",\"version\":1,\"id\":\"whole\",\n"
    "\"edition\":\"2026-11-22\",\"title\":{\"en\":\"Title\",\"nl\":\"Titel\",\"fy\":\"x\"},\n"
    "\"figures\":{\"hours\":{\"value\":25.5,\"unit\":{\"nl\":\"uren\"},\"source\":\"s2\","
    "\"checked\":\"2025-11-22\"},\"bare\":{\"value\":3}},\n"
    "\"quota_percentages\":[{\"year\":2018,\"value\":1.5,\"source\":\"s1\"},"
    "{\"year\":2026,\"sector\":{\"nl\":\"overheid\"},\"value\":2.25,\"note\":\"n\",\"source\":"
    "\"s2\","
    "\"checked\":\"2026-11-22\"},{\"year\":2026,\"value\":3,\"source\":\"s2\"},"
    "{\"year\":2024,\"value\":100,\"source\":\"s2\"}],\n"
    "\"factors\":[{\"id\":\"one\",\"title\":\"One\",\"headline\":{\"en\":\"Head\"},"
    "\"why\":[\"a\",{\"nl\":\"b\"}],\n"
    "\"actions\":[{\"id\":\"do\",\"text\":\"Do\"},{\"id\":\"act\",\"text\":\"Act\"}],"
    "\"tips\":[\"tip\"],\n"
    "\"practice\":[{\"text\":\"seen\",\"source\":\"s1\"},{\"text\":\"heard\"}],\n"
    "\"links\":[{\"title\":\"L\",\"url\":\"https://"
    "a.nl\"},{\"url\":\"b.nl\"},{\"title\":\"M\"}]},\n"
    "{\"id\":\"a-2\",\"title\":\"Two\",\"actions\":[{\"id\":\"do\",\"text\":\"Again\"}],"
    "\"why\":null}],\n"
    "\"sources\":[{\"id\":\"s1\",\"title\":\"S\",\"publisher\":\"P\",\"url\":\"u\","
    "\"read\":\"2026-01-02\"},{\"id\":\"s2\"}],\n"
    "\"links\":[{\"title\":\"End\",\"url\":\"c\"}],\"unknown\":{\"id\":1}}";

static void everything_in_a_checklist_is_read(void **state)
{
    struct checklist *checklist = read_good(whole);
    assert_int_equal(checklist->edition.year, 2026);
    assert_string_equal(checklist_text(&checklist->title, LANGUAGE_NL), "Titel");
    assert_string_equal(checklist_text(&checklist->title, LANGUAGE_EN), "Title");
    assert_int_equal(checklist->source_count, 2);
    const struct source *source = &checklist->sources[0];
    assert_string_equal(source->publisher, "P");
    assert_string_equal(source->url, "u");
    assert_int_equal(source->read.day, 2);
    assert_string_equal(checklist_text(&source[1].title, LANGUAGE_EN), "s2");
    assert_null(source[1].url);
    const struct factor *factor = &checklist->factors[0];
    assert_int_equal(factor->why.count, 2);
    assert_string_equal(checklist_text(&factor->why.items[1], LANGUAGE_EN), "b");
    assert_string_equal(checklist_text(&factor->headline, LANGUAGE_NL), "Head");
    assert_int_equal(factor->action_count, 2);
    assert_string_equal(checklist_text(&factor->actions[1].text, LANGUAGE_NL), "Act");
    assert_int_equal(factor->tips.count, 1);
    assert_int_equal(factor->practice_count, 2);
    assert_ptr_equal(factor->practice[0].source, source);
    assert_null(factor->practice[1].source);
    assert_int_equal(factor->links.count, 3);
    assert_string_equal(factor->links.items[0].url, "https://a.nl");
    assert_string_equal(checklist_text(&factor->links.items[1].title, LANGUAGE_NL), "b.nl");
    assert_null(factor->links.items[2].url);
    assert_string_equal(checklist_text(&checklist->links.items[0].title, LANGUAGE_NL), "End");
    const struct figure *figure = checklist_figure(checklist, "hours");
    assert_true(figure->value > 25.4 && figure->value < 25.6);
    assert_string_equal(checklist_text(&figure->unit, LANGUAGE_EN), "uren");
    assert_ptr_equal(figure->source, &source[1]);
    assert_int_equal(figure->checked.year, 2025);
    assert_null(checklist_figure(checklist, "bare")->source);
    assert_null(checklist_figure(checklist, "none"));
    checklist_free(checklist);
}

static void the_newest_quota_percentage_is_the_first_of_the_latest_year(void **state)
{
    struct checklist *checklist = read_good(whole);
    assert_int_equal(checklist->quota_count, 4);
    const struct quota_percentage *first = &checklist->quotas[0];
    assert_int_equal(first->year, 2018);
    assert_true(first->value > 1.49 && first->value < 1.51);
    assert_null(first->sector.in[LANGUAGE_NL]);
    assert_null(first->note.in[LANGUAGE_NL]);
    assert_ptr_equal(first->source, &checklist->sources[0]);
    assert_int_equal(first->checked.year, 0);
    const struct quota_percentage *newest = checklist_newest_quota(checklist);
    assert_ptr_equal(newest, &checklist->quotas[1]);
    assert_string_equal(checklist_text(&newest->sector, LANGUAGE_EN), "overheid");
    assert_string_equal(checklist_text(&newest->note, LANGUAGE_NL), "n");
    assert_int_equal(newest->checked.day, 22);
    checklist_free(checklist);
}

static void factors_and_actions_are_found_by_id(void **state)
{
    struct checklist *checklist = read_good(whole);
    const struct factor *one = checklist_factor(checklist, "one");
    const struct factor *two = checklist_factor(checklist, "a-2");
    assert_ptr_equal(one, &checklist->factors[0]);
    assert_ptr_equal(two, &checklist->factors[1]);
    assert_int_equal(checklist_factor_number(checklist, two), 1);
    assert_null(checklist_factor(checklist, "On"));
    assert_null(checklist_factor(checklist, "zzz"));
    assert_null(checklist_factor(checklist, ""));
    assert_null(checklist_factor(checklist, NULL));
    assert_ptr_equal(checklist_action(one, "do"), &one->actions[0]);
    assert_ptr_equal(checklist_action(one, "act"), &one->actions[1]);
    assert_ptr_equal(checklist_action(two, "do"), &two->actions[0]);
    assert_null(checklist_action(two, "act"));
    checklist_free(checklist);
}

static void text_is_inert_when_it_has_been_read(void **state)
{
    struct checklist *checklist = read_good(
        HEAD "\"figures\":{\"\\u001b\":{\"value\":1,\"unit\":\"a\\tb\"}},"
             "\"links\":[{\"url\":\"\\u202e\",\"title\":\"x\\ny\"}],"
             "\"factors\":[{\"id\":\"f\",\"title\":{\"nl\":\"\\u001b[31m\\u009b\",\"en\":\"\"},"
             "\"tips\":[\"a\\r\\n\\u200bb\"]}]}");
    const struct factor *factor = &checklist->factors[0];
    assert_string_equal(checklist_text(&factor->title, LANGUAGE_EN), "�[31m�");
    assert_string_equal(checklist_text(&factor->tips.items[0], LANGUAGE_NL), "a  �b");
    assert_string_equal(checklist->links.items[0].url, "�");
    assert_string_equal(checklist_text(&checklist->links.items[0].title, LANGUAGE_NL), "x y");
    assert_string_equal(checklist->figures[0].name, "�");
    assert_string_equal(checklist_text(&checklist->figures[0].unit, LANGUAGE_NL), "a b");
    checklist_free(checklist);
}

struct expected {
    enum message message;
    size_t line, column;
    const char *subject;
};

static void assert_findings(const char *text, const struct expected *expected, size_t count)
{
    struct findings findings = FINDINGS_INIT;
    assert_null(checklist_read(text, strlen(text), &findings));
    bool same = findings.kept == count && findings.count == count;
    for (size_t i = 0; same && i < count; i++) {
        const struct error *found = &findings.items[i];
        const char *subject = expected[i].subject != NULL ? expected[i].subject : "";
        same = found->message == expected[i].message && found->line == expected[i].line &&
               found->column == expected[i].column && strcmp(found->subject, subject) == 0;
    }
    for (size_t i = 0; !same && i < findings.kept; i++) {
        struct strbuf out = STRBUF_INIT;
        error_describe_at(&findings.items[i], "found", LANGUAGE_EN, &out);
        print_error("%s\n", out.text);
        strbuf_release(&out);
    }
    if (!same)
        fail_msg("%s", text);
    findings_release(&findings);
}

static void each_fault_is_found_at_its_value(void **state)
{
    static const struct {
        const char *text;
        struct expected expected;
    } cases[] = {
        {"", {MESSAGE_JSON_EMPTY, 1, 1, NULL}},
        {"{\"a\":1,}", {MESSAGE_JSON_UNEXPECTED, 1, 8, "}"}},
        {"\n[]", {MESSAGE_CHECKLIST_NOT_CHECKLIST, 2, 1, NULL}},
        {"{}", {MESSAGE_CHECKLIST_NOT_CHECKLIST, 1, 1, NULL}},
        {"{\"Format\":\"banenafspraak-checklist\"}", {MESSAGE_CHECKLIST_NOT_CHECKLIST, 1, 1, NULL}},
        {"{\"format\":1}", {MESSAGE_CHECKLIST_NOT_CHECKLIST, 1, 11, NULL}},
        {"{\"format\":\"banenafspraak-progress\"}",
         {MESSAGE_CHECKLIST_NOT_CHECKLIST, 1, 11, "banenafspraak-progress"}},
        {"{\"format\":\"banenafspraak-checklist\"}", {MESSAGE_CHECKLIST_MISSING, 1, 1, "version"}},
        {"{\"format\":\"banenafspraak-checklist\",\n\"version\":2}",
         {MESSAGE_CHECKLIST_NEWER, 2, 11, "2"}},
        {"{\"format\":\"banenafspraak-checklist\",\n\"version\":0}",
         {MESSAGE_CHECKLIST_BAD_VERSION, 2, 11, NULL}},
        {"{\"format\":\"banenafspraak-checklist\",\n\"version\":\"1\"}",
         {MESSAGE_CHECKLIST_BAD_VERSION, 2, 11, NULL}},
        {"{\"format\":\"banenafspraak-checklist\",\"version\":1,\"title\":\"T\"," FACTORS,
         {MESSAGE_CHECKLIST_MISSING, 1, 1, "id"}},
        {"{\"format\":\"banenafspraak-checklist\",\"version\":1,\"id\":\"c\"," FACTORS,
         {MESSAGE_CHECKLIST_MISSING, 1, 1, "title"}},
        {HEAD TAIL, {MESSAGE_CHECKLIST_MISSING, 1, 1, "factors"}},
        {HEAD "\"factors\":null," TAIL, {MESSAGE_CHECKLIST_MISSING, 1, 1, "factors"}},
        {HEAD "\"factors\":{}," TAIL, {MESSAGE_CHECKLIST_NOT_LIST, 2, 11, "factors"}},
        {HEAD "\"factors\":[]," TAIL, {MESSAGE_CHECKLIST_NO_FACTORS, 2, 11, NULL}},
        {HEAD "\"factors\":[3]," TAIL, {MESSAGE_CHECKLIST_NOT_OBJECT, 2, 12, "factors"}},
        {HEAD "\"factors\":[{\"title\":\"F\"}]," TAIL, {MESSAGE_CHECKLIST_MISSING, 2, 12, "id"}},
        {HEAD "\"factors\":[{\"id\":\"f\"}]," TAIL, {MESSAGE_CHECKLIST_MISSING, 2, 12, "title"}},
        {HEAD "\"factors\":[{\"id\":\"F\",\"title\":\"F\"}]," TAIL,
         {MESSAGE_CHECKLIST_BAD_ID, 2, 18, "F"}},
        {HEAD "\"factors\":[{\"id\":7,\"title\":\"F\"}]," TAIL,
         {MESSAGE_CHECKLIST_NOT_STRING, 2, 18, "id"}},
        {HEAD "\"factors\":[{\"id\":\"f\",\"title\":\"\"}]," TAIL,
         {MESSAGE_CHECKLIST_NO_LANGUAGE, 2, 30, "title"}},
        {HEAD "\"factors\":[{\"id\":\"f\",\"title\":{\"fy\":\"x\"}}]," TAIL,
         {MESSAGE_CHECKLIST_NO_LANGUAGE, 2, 30, "title"}},
        {HEAD "\"factors\":[{\"id\":\"f\",\"title\":[\"x\"]}]," TAIL,
         {MESSAGE_CHECKLIST_NOT_TEXT, 2, 30, "title"}},
        {HEAD "\"factors\":[{\"id\":\"f\",\"title\":{\"nl\":\"x\",\"en\":2}}]," TAIL,
         {MESSAGE_CHECKLIST_NOT_STRING, 2, 45, "en"}},
        {HEAD "\"factors\":[{\"id\":\"f\",\"title\":\"F\",\"why\":\"x\"}]," TAIL,
         {MESSAGE_CHECKLIST_NOT_LIST, 2, 40, "why"}},
        {HEAD "\"factors\":[{\"id\":\"f\",\"title\":\"F\",\"tips\":[true]}]," TAIL,
         {MESSAGE_CHECKLIST_NOT_TEXT, 2, 42, "tips"}},
        {HEAD "\"factors\":[{\"id\":\"f\",\"title\":\"F\",\"actions\":[{\"id\":\"a\"}]}]," TAIL,
         {MESSAGE_CHECKLIST_MISSING, 2, 45, "text"}},
        {HEAD "\"factors\":[{\"id\":\"f\",\"title\":\"F\",\"actions\":[{\"text\":\"a\"}]}]," TAIL,
         {MESSAGE_CHECKLIST_MISSING, 2, 45, "id"}},
        {HEAD "\"factors\":[{\"id\":\"f\",\"title\":\"F\",\"links\":[{}]}]," TAIL,
         {MESSAGE_CHECKLIST_MISSING, 2, 43, "title"}},
        {HEAD "\"factors\":[{\"id\":\"f\",\"title\":\"F\",\n\"practice\":[{\"text\":\"x\","
              "\"source\":\"s\"}]}]," TAIL,
         {MESSAGE_CHECKLIST_UNKNOWN_SOURCE, 3, 34, "s"}},
        {HEAD "\"factors\":[{\"id\":\"f\",\"title\":\"F\"},\n{\"id\":\"f\",\"title\":\"F\"}]," TAIL,
         {MESSAGE_CHECKLIST_DUPLICATE_ID, 3, 7, "f"}},
        {HEAD "\"factors\":[{\"id\":\"f\",\"title\":\"F\",\n\"actions\":[{\"id\":\"a\","
              "\"text\":\"x\"},\n{\"id\":\"a\",\"text\":\"y\"}]}]," TAIL,
         {MESSAGE_CHECKLIST_DUPLICATE_ID, 4, 7, "a"}},
        {HEAD "\"edition\":\"2026-02-30\"," FACTORS,
         {MESSAGE_CHECKLIST_BAD_DATE, 2, 11, "2026-02-30"}},
        {HEAD "\"edition\":2026," FACTORS, {MESSAGE_CHECKLIST_NOT_STRING, 2, 11, "edition"}},
        {HEAD "\"sources\":[{\"title\":\"x\"}]," FACTORS, {MESSAGE_CHECKLIST_MISSING, 2, 12, "id"}},
        {HEAD "\"sources\":[{\"id\":\"s\",\"url\":1}]," FACTORS,
         {MESSAGE_CHECKLIST_NOT_STRING, 2, 28, "url"}},
        {HEAD "\"sources\":[{\"id\":\"s\",\"read\":\"gisteren\"}]," FACTORS,
         {MESSAGE_CHECKLIST_BAD_DATE, 2, 29, "gisteren"}},
        {HEAD "\"sources\":[{\"id\":\"s\"},{\"id\":\"s\"}]," FACTORS,
         {MESSAGE_CHECKLIST_DUPLICATE_ID, 2, 29, "s"}},
        {HEAD "\"figures\":[]," FACTORS, {MESSAGE_CHECKLIST_NOT_OBJECT, 2, 11, "figures"}},
        {HEAD "\"figures\":{\"n\":5}," FACTORS, {MESSAGE_CHECKLIST_NOT_OBJECT, 2, 16, "n"}},
        {HEAD "\"figures\":{\"n\":{}}," FACTORS, {MESSAGE_CHECKLIST_MISSING, 2, 16, "value"}},
        {HEAD "\"figures\":{\"n\":{\"value\":\"5\"}}," FACTORS,
         {MESSAGE_CHECKLIST_NOT_NUMBER, 2, 25, "value"}},
        {HEAD "\"figures\":{\"n\":{\"value\":5,\"source\":\"x\"}}," FACTORS,
         {MESSAGE_CHECKLIST_UNKNOWN_SOURCE, 2, 36, "x"}},
        {HEAD "\"figures\":{\"n\":{\"value\":5,\"source\":{}}}," FACTORS,
         {MESSAGE_CHECKLIST_NOT_STRING, 2, 36, "source"}},
        {HEAD "\"quota_percentages\":{}," FACTORS,
         {MESSAGE_CHECKLIST_NOT_LIST, 2, 21, "quota_percentages"}},
        {HEAD "\"quota_percentages\":[2]," FACTORS,
         {MESSAGE_CHECKLIST_NOT_OBJECT, 2, 22, "quota_percentages"}},
        {QUOTA("\"value\":2,\"source\":\"s\""), {MESSAGE_CHECKLIST_MISSING, 3, 22, "year"}},
        {QUOTA("\"year\":2026,\"source\":\"s\""), {MESSAGE_CHECKLIST_MISSING, 3, 22, "value"}},
        {QUOTA("\"year\":2026,\"value\":2"), {MESSAGE_CHECKLIST_MISSING, 3, 22, "source"}},
        {QUOTA("\"year\":\"2026\",\"value\":2,\"source\":\"s\""),
         {MESSAGE_CHECKLIST_NOT_NUMBER, 3, 30, "year"}},
        {QUOTA("\"year\":2026.5,\"value\":2,\"source\":\"s\""),
         {MESSAGE_CHECKLIST_BAD_YEAR, 3, 30, NULL}},
        {QUOTA("\"year\":0,\"value\":2,\"source\":\"s\""),
         {MESSAGE_CHECKLIST_BAD_YEAR, 3, 30, NULL}},
        {QUOTA("\"year\":1e300,\"value\":2,\"source\":\"s\""),
         {MESSAGE_CHECKLIST_BAD_YEAR, 3, 30, NULL}},
        {QUOTA("\"source\":\"s\",\"year\":2026,\"value\":\"2,5\""),
         {MESSAGE_CHECKLIST_NOT_NUMBER, 3, 56, "value"}},
        {QUOTA("\"source\":\"s\",\"year\":2026,\"value\":0"),
         {MESSAGE_CHECKLIST_BAD_PERCENTAGE, 3, 56, NULL}},
        {QUOTA("\"source\":\"s\",\"year\":2026,\"value\":100.5"),
         {MESSAGE_CHECKLIST_BAD_PERCENTAGE, 3, 56, NULL}},
        {QUOTA("\"year\":2026,\"value\":2,\"source\":\"x\""),
         {MESSAGE_CHECKLIST_UNKNOWN_SOURCE, 3, 54, "x"}},
        {QUOTA("\"source\":\"s\",\"year\":2026,\"value\":2,\"sector\":7"),
         {MESSAGE_CHECKLIST_NOT_TEXT, 3, 67, "sector"}},
        {QUOTA("\"source\":\"s\",\"year\":2026,\"value\":2,\"checked\":\"ooit\""),
         {MESSAGE_CHECKLIST_BAD_DATE, 3, 68, "ooit"}},
        {HEAD "\"links\":[\"x\"]," FACTORS, {MESSAGE_CHECKLIST_NOT_OBJECT, 2, 10, "links"}},
    };
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++)
        assert_findings(cases[i].text, &cases[i].expected, 1);
}

static void all_faults_are_found_at_once_in_the_order_of_the_file(void **state)
{
    static const char text[] =
        "{\"format\":\"banenafspraak-checklist\",\"version\":1,\"id\":\"Bad id\",\n"
        "\"links\":[{\"title\":5}],\n"
        "\"factors\":[{\"id\":\"a\",\"title\":\"\",\"practice\":[{\"source\":\"x\"}]},\n"
        "{\"id\":\"a\",\"title\":{},\"actions\":7},{\"id\":\"a\",\"title\":\"x\"}],\n"
        "\"edition\":\"2026-13-01\"}";
    static const struct expected expected[] = {
        {MESSAGE_CHECKLIST_MISSING, 1, 1, "title"},
        {MESSAGE_CHECKLIST_BAD_ID, 1, 54, "Bad id"},
        {MESSAGE_CHECKLIST_NOT_TEXT, 2, 19, "title"},
        {MESSAGE_CHECKLIST_NO_LANGUAGE, 3, 30, "title"},
        {MESSAGE_CHECKLIST_MISSING, 3, 45, "text"},
        {MESSAGE_CHECKLIST_UNKNOWN_SOURCE, 3, 55, "x"},
        {MESSAGE_CHECKLIST_DUPLICATE_ID, 4, 7, "a"},
        {MESSAGE_CHECKLIST_NO_LANGUAGE, 4, 19, "title"},
        {MESSAGE_CHECKLIST_NOT_LIST, 4, 32, "actions"},
        {MESSAGE_CHECKLIST_DUPLICATE_ID, 4, 41, "a"},
        {MESSAGE_CHECKLIST_BAD_DATE, 5, 11, "2026-13-01"},
    };
    assert_findings(text, expected, sizeof expected / sizeof expected[0]);
}

static void findings_from_before_are_left_alone(void **state)
{
    struct findings findings = FINDINGS_INIT;
    struct error error;
    error_set_at(&error, MESSAGE_JSON_EMPTY, 99, 1, NULL, NULL);
    findings_add(&findings, &error);
    struct checklist *checklist = checklist_read(whole, strlen(whole), &findings);
    assert_non_null(checklist);
    checklist_free(checklist);
    assert_null(checklist_read("{}", 2, &findings));
    assert_int_equal(findings.count, 2);
    assert_int_equal(findings.items[0].line, 99);
    findings_release(&findings);
}

static void ids_are_small_letters_digits_and_hyphens(void **state)
{
    static const char longest[] =
        "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa9";
    assert_int_equal(strlen(longest), CHECKLIST_ID_LENGTH);
    static const char *const good[] = {"a", "0", "-", "project-leider-2", longest};
    static const char *const bad[] = {
        "",  "A",   "a b", "a_b",
        "é", "a\n", "a.",  "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"};
    for (size_t i = 0; i < sizeof good / sizeof good[0]; i++)
        assert_true(checklist_id_valid(good[i]));
    for (size_t i = 0; i < sizeof bad / sizeof bad[0]; i++)
        assert_false(checklist_id_valid(bad[i]));
}

static void a_figure_is_old_a_year_after_it_was_checked(void **state)
{
    static const struct {
        struct date checked, today;
        bool old;
    } cases[] = {
        {{2025, 11, 22}, {2025, 11, 22}, false}, {{2025, 11, 22}, {2026, 11, 22}, false},
        {{2025, 11, 22}, {2026, 11, 23}, true},  {{2024, 2, 29}, {2025, 2, 28}, false},
        {{2024, 2, 29}, {2025, 3, 1}, true},     {{0, 0, 0}, {2026, 1, 1}, true},
        {{2027, 1, 1}, {2026, 1, 1}, false},
    };
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        struct figure figure = {.checked = cases[i].checked};
        assert_int_equal(checklist_figure_is_old(&figure, cases[i].today), cases[i].old);
    }
}

static void a_quota_percentage_is_old_when_its_year_has_passed_or_nobody_checked_it(void **state)
{
    static const struct {
        int year;
        struct date checked, today;
        bool old;
    } cases[] = {
        {2026, {2026, 11, 22}, {2026, 12, 31}, false}, {2026, {2026, 11, 22}, {2027, 1, 1}, true},
        {2027, {2026, 11, 22}, {2026, 12, 31}, false}, {2027, {2025, 11, 22}, {2026, 11, 23}, true},
        {2026, {0, 0, 0}, {2026, 1, 1}, true},
    };
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        struct quota_percentage quota = {.year = cases[i].year, .checked = cases[i].checked};
        assert_int_equal(checklist_quota_is_old(&quota, cases[i].today), cases[i].old);
    }
}

static void an_id_is_refused_each_time_that_it_stands_there_again(void **state)
{
    const size_t count = 30000;
    struct strbuf text = STRBUF_INIT;
    struct findings findings = FINDINGS_INIT;
    strbuf_add(&text, HEAD "\"sources\":[{\"id\":\"s\"}");
    for (size_t i = 1; i < count; i++)
        strbuf_add(&text, ",\n{\"id\":\"s\"}");
    strbuf_add(&text, "]," FACTORS);
    assert_null(checklist_read(text.text, text.length, &findings));
    assert_int_equal(findings.count, count - 1);
    for (size_t i = 0; i < findings.kept; i++) {
        assert_int_equal(findings.items[i].message, MESSAGE_CHECKLIST_DUPLICATE_ID);
        assert_int_equal(findings.items[i].line, i + 3);
    }
    findings_release(&findings);
    strbuf_release(&text);
}

/* With a quadratic step in it, this would take minutes. */
static void large_checklists_are_read_in_a_straight_line(void **state)
{
    const long long count = 30000;
    struct strbuf text = STRBUF_INIT;
    strbuf_add(&text, HEAD "\"factors\":[");
    for (long long i = 0; i < count; i++) {
        strbuf_add(&text, i > 0 ? ",{\"id\":\"f" : "{\"id\":\"f");
        strbuf_add_number(&text, i);
        strbuf_add(&text, "\",\"title\":\"F\"}");
    }
    strbuf_add(&text, ",{\"id\":\"last\",\"title\":\"F\",\"actions\":[");
    for (long long i = 0; i < count; i++) {
        strbuf_add(&text, i > 0 ? ",{\"id\":\"a" : "{\"id\":\"a");
        strbuf_add_number(&text, i);
        strbuf_add(&text, "\",\"text\":\"A\"}");
    }
    strbuf_add(&text, "]}]}");
    struct checklist *checklist = read_good(text.text);
    assert_int_equal(checklist->factor_count, count + 1);
    const struct factor *last = checklist_factor(checklist, "last");
    for (long long i = 0; i < count; i++) {
        char id[32];
        snprintf(id, sizeof id, "f%lld", i);
        assert_ptr_equal(checklist_factor(checklist, id), &checklist->factors[i]);
        id[0] = 'a';
        assert_ptr_equal(checklist_action(last, id), &last->actions[i]);
    }
    checklist_free(checklist);
    strbuf_release(&text);
}

static void a_checklist_cut_off_anywhere_is_refused(void **state)
{
    for (size_t length = 0; length < strlen(whole); length++) {
        struct findings findings = FINDINGS_INIT;
        assert_null(checklist_read(whole, length, &findings));
        assert_int_equal(findings.count, 1);
        findings_release(&findings);
    }
}

int main(void)
{
    setlocale(LC_CTYPE, "C.UTF-8");
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_least_checklist_is_read),
        cmocka_unit_test(everything_in_a_checklist_is_read),
        cmocka_unit_test(the_newest_quota_percentage_is_the_first_of_the_latest_year),
        cmocka_unit_test(factors_and_actions_are_found_by_id),
        cmocka_unit_test(text_is_inert_when_it_has_been_read),
        cmocka_unit_test(each_fault_is_found_at_its_value),
        cmocka_unit_test(all_faults_are_found_at_once_in_the_order_of_the_file),
        cmocka_unit_test(findings_from_before_are_left_alone),
        cmocka_unit_test(ids_are_small_letters_digits_and_hyphens),
        cmocka_unit_test(a_figure_is_old_a_year_after_it_was_checked),
        cmocka_unit_test(a_quota_percentage_is_old_when_its_year_has_passed_or_nobody_checked_it),
        cmocka_unit_test(an_id_is_refused_each_time_that_it_stands_there_again),
        cmocka_unit_test(large_checklists_are_read_in_a_straight_line),
        cmocka_unit_test(a_checklist_cut_off_anywhere_is_refused),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
