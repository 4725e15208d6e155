/* Several progress files side by side: the figures, and what each format makes of them. */
#include "../support/test.h"
#include "report/comparison.h"

#include <locale.h>

#include "../support/golden.h"
#include "../support/sample.h"
#include "base/json.h"
#include "base/utf8.h"
#include "report/exporter.h"

/* One change, as a line: `rest` is from the factor on, up to the value. */
#define CHANGE(id, rest)                                                                           \
    "{\"id\":\"" id "\",\"at\":\"2026-10-02T09:00:00.000Z\",\"by\":\"HR\"," rest                   \
    ",\"replaces\":[]}\n"
#define LEADER                    "\"factor\":\"projectleider\","
#define TOP                       "\"factor\":\"draagvlak-top\","
#define MONEY                     "\"factor\":\"financien\","
#define WHOLE(field, value)       "\"field\":\"" field "\",\"value\":\"" value "\""
#define DONE                      "\"field\":\"done\",\"value\":true"
#define DATED(field, date, value) "\"field\":\"" field "\",\"date\":\"" date "\",\"value\":" value

struct given {
    const char *path, *lines;
    size_t unreadable;
};

#define COMPLETE CHANGE("1", LEADER DONE) CHANGE("2", TOP DONE) CHANGE("3", MONEY DONE)
#define JOBS                                                                                       \
    CHANGE("10", DATED("jobs", "2026-06-30", "11"))                                                \
    CHANGE("11", DATED("jobs", "2026-09-30", "12.4"))                                              \
    CHANGE("12", DATED("job_target", "2026-12-31", "15"))                                          \
    CHANGE("13", DATED("job_target", "2027-12-31", "20"))

static const struct given several[] = {
    {"delfland.jsonl",
     COMPLETE CHANGE("4", WHOLE("organisation", "Waterschap Delfland"))
         CHANGE("5", DATED("jobs", "2026-09-30", "20"))
             CHANGE("6", DATED("job_target", "2026-12-31", "20")),
     0},
    {"sector/rijn.jsonl",
     CHANGE("1", WHOLE("organisation", "Waterschap Rijn en Veen")) CHANGE("2", LEADER DONE)
         CHANGE("3", TOP WHOLE("due", "2026-10-01"))
             CHANGE("4", TOP WHOLE("decision", "Maak tijd vrij.")) JOBS,
     2},
    {"sector/leeg.jsonl", "", 0},
    {"oud/rijn.jsonl", CHANGE("1", WHOLE("organisation", "Waterschap Rijn en Veen")), 0},
};

/* Jobs and targets that not all gave, and of different days. */
static const struct given sector[] = {
    {"beide.jsonl",
     CHANGE("1", DATED("jobs", "2026-06-30", "80"))
         CHANGE("2", DATED("job_target", "2026-12-31", "78")),
     0},
    {"aantal.jsonl", CHANGE("1", DATED("jobs", "2025-12-31", "4")), 0},
    {"doel.jsonl", CHANGE("1", DATED("job_target", "2028-12-31", "7")), 0},
    {"later.jsonl",
     CHANGE("1", DATED("jobs", "2026-09-30", "12.4"))
         CHANGE("2", DATED("job_target", "2027-12-31", "60")),
     0},
    {"niets.jsonl", "", 0},
    {"een-baan.jsonl", CHANGE("1", DATED("jobs", "2026-09-30", "1")), 0},
};

enum { SECTOR = sizeof sector / sizeof *sector };

static const struct given one[] = {{"een.jsonl", CHANGE("1", LEADER DONE), 0}};

static const struct given hostile[] = {
    {"=cmd|'/c calc'!A1.jsonl",
     CHANGE("1", WHOLE("organisation", "<script>alert(1)</script> & \\\"A\\\"\\n# B\\u001b[2J")),
     1},
    {"a\n\"b\";\033[2J\xE2\x80\xAE.jsonl", CHANGE("1", LEADER WHOLE("owner", "x")), 0},
    {"c.jsonl", CHANGE("1", WHOLE("organisation", "  @SUM(A1) \\u202e\\u200b")), 0},
    {"</td>.jsonl",
     CHANGE("1", WHOLE("organisation", "漢字漢字漢字漢字漢字漢字漢字漢字漢字漢字漢"
                                       "字漢字漢字漢字漢字漢字漢字漢字漢字e\\u0301")),
     0},
    {"\xFF\xFE", "", 0},
};

static const struct comparison_refusal refusals[] = {
    {"weg.jsonl",
     "Het openen van weg.jsonl is niet gelukt. Dit bestand of deze map is er niet. Controleer "
     "de naam."},
    {"=<b>.jsonl", "=<b>.jsonl is leeg. Controleer of dit het goede bestand is."},
};

static const struct state {
    const char *name;
    const struct given *sources;
    size_t count, refusal_count;
} states[] = {
    {"several", several, 4, 1},
    {"one", one, 1, 0},
    {"hostile", hostile, 5, 2},
    {"sector", sector, SECTOR, 0},
};

enum { STATES = sizeof states / sizeof *states, MOST_FILES = 8 };

/* Files laid side by side. */
struct table {
    struct sample samples[MOST_FILES];
    struct comparison_file files[MOST_FILES];
    size_t count;
    struct arena arena;
    struct comparison *comparison;
};

static void lay(struct table *table, const struct given *sources, size_t count,
                size_t refusal_count, enum language language)
{
    *table = (struct table){.count = count};
    for (size_t i = 0; i < count; i++) {
        sample_open(&table->samples[i], sources[i].lines);
        table->files[i].path = sources[i].path;
        table->files[i].unreadable = sources[i].unreadable;
        comparison_read(table->samples[i].checklist, table->samples[i].progress,
                        (struct date){2026, 11, 22}, &table->arena, &table->files[i]);
    }
    const struct comparison_request request = {
        .checklist = table->samples[0].checklist,
        .language = language,
        .today = {2026, 11, 22},
        .by = "Sectorcoördinator",
        .version = "0.1.0",
        .files = table->files,
        .file_count = count,
        .refusals = refusals,
        .refusal_count = refusal_count,
    };
    table->comparison = comparison_make(&request);
    assert_non_null(table->comparison);
}

static void clear(struct table *table)
{
    comparison_free(table->comparison);
    arena_release(&table->arena);
    for (size_t i = 0; i < table->count; i++)
        sample_close(&table->samples[i]);
}

/* --- figures --- */

static void each_file_has_its_statuses_and_counts(void **state)
{
    struct table table;
    lay(&table, several, 4, 1, LANGUAGE_NL);
    const struct comparison_file *rijn = &table.comparison->files[1];
    assert_int_equal(rijn->marks[0].status, STATUS_DONE);
    assert_int_equal(rijn->marks[1].status, STATUS_STARTED);
    assert_int_equal(rijn->marks[2].status, STATUS_OPEN);
    assert_true(rijn->marks[1].overdue);
    assert_true(rijn->marks[1].asked);
    assert_false(rijn->marks[0].asked);
    assert_int_equal(rijn->count.done, 1);
    assert_int_equal(rijn->count.started, 1);
    assert_int_equal(rijn->count.open, 1);
    assert_int_equal(rijn->count.overdue, 1);
    assert_int_equal(rijn->count.asked, 1);
    assert_int_equal(rijn->unreadable, 2);
    assert_int_equal(comparison_status(&table.comparison->files[0]), STATUS_DONE);
    assert_int_equal(comparison_status(rijn), STATUS_STARTED);
    assert_int_equal(comparison_status(&table.comparison->files[2]), STATUS_OPEN);
    clear(&table);
}

static void all_files_are_counted_together(void **state)
{
    struct table table;
    lay(&table, several, 4, 1, LANGUAGE_NL);
    const struct comparison *comparison = table.comparison;
    assert_int_equal(comparison->total, 3);
    assert_int_equal(comparison->complete, 1);
    assert_int_equal(comparison->idle, 2);
    assert_int_equal(comparison->late, 1);
    assert_int_equal(comparison->asking, 1);
    assert_int_equal(comparison->count.done, 4);
    assert_int_equal(comparison->count.started, 1);
    assert_int_equal(comparison->count.open, 7);
    assert_int_equal(comparison->factors[1].count.done, 1);
    assert_int_equal(comparison->factors[1].count.started, 1);
    assert_int_equal(comparison->factors[1].count.open, 2);
    assert_int_equal(comparison->factors[1].count.overdue, 1);
    assert_int_equal(comparison->refusal_count, 1);
    clear(&table);
}

static void what_fewest_have_done_and_then_begun_lags_most(void **state)
{
    static const struct {
        struct given sources[3];
        size_t order[3], lagging;
    } cases[] = {
        {{{"a", COMPLETE, 0}, {"b", CHANGE("1", LEADER DONE), 0}, {"c", "", 0}}, {2, 3, 1}, 2},
        {{{"a", COMPLETE, 0}, {"b", CHANGE("1", TOP WHOLE("note", "x")), 0}, {"c", "", 0}},
         {1, 3, 2},
         2},
        {{{"a", CHANGE("1", MONEY DONE), 0},
          {"b", CHANGE("1", LEADER WHOLE("note", "x")), 0},
          {"c", CHANGE("1", LEADER WHOLE("note", "x")), 0}},
         {2, 1, 3},
         1},
        {{{"a", "", 0}, {"b", "", 0}, {"c", "", 0}}, {1, 2, 3}, 0},
        {{{"a", COMPLETE, 0}, {"b", COMPLETE, 0}, {"c", COMPLETE, 0}}, {1, 2, 3}, 0},
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        struct table table;
        lay(&table, cases[i].sources, 3, 0, LANGUAGE_NL);
        assert_int_equal(table.comparison->lag_count, cases[i].lagging);
        for (size_t j = 0; j < 3; j++) {
            const struct comparison_factor *factor = table.comparison->by_lag[j];
            assert_int_equal(factor->number, cases[i].order[j]);
            assert_int_equal(factor->lags, j < cases[i].lagging);
        }
        clear(&table);
    }
}

static void every_file_has_a_name_of_its_own(void **state)
{
    static const struct given sources[] = {
        {"x/voortgang.jsonl", CHANGE("1", WHOLE("organisation", "Delfland")), 0},
        {"x/rijn.jsonl", CHANGE("1", WHOLE("organisation", " Rijn ")), 0},
        {"y/rijn.jsonl", CHANGE("1", WHOLE("organisation", "Rijn")), 0},
        {"x/afdeling.jsonl", "", 0},
        {"y/afdeling.jsonl", "", 0},
        {"alleen.jsonl", "", 0},
    };
    static const char *const names[] = {
        "Delfland",         "Rijn (x/rijn.jsonl)", "Rijn (y/rijn.jsonl)",
        "x/afdeling.jsonl", "y/afdeling.jsonl",    "alleen.jsonl"};
    struct table table;
    lay(&table, sources, 6, 0, LANGUAGE_NL);
    for (size_t i = 0; i < 6; i++)
        assert_string_equal(table.comparison->files[i].name, names[i]);
    clear(&table);
}

static void jobs_are_the_last_number_against_its_target(void **state)
{
    struct table table;
    lay(&table, several, 4, 0, LANGUAGE_NL);
    const struct comparison_file *rijn = &table.comparison->files[1];
    const struct comparison_jobs *jobs = &table.comparison->jobs;
    assert_true(rijn->jobs.value > 12.39 && rijn->jobs.value < 12.41);
    assert_int_equal(rijn->jobs.date.month, 9);
    assert_true(rijn->target.value > 14.9 && rijn->target.value < 15.1);
    assert_int_equal(table.comparison->files[2].jobs.date.year, 0);
    assert_false(comparison_reached(rijn));
    assert_true(comparison_reached(&table.comparison->files[0]));
    assert_false(comparison_reached(&table.comparison->files[2]));
    assert_true(jobs->jobs > 32.39 && jobs->jobs < 32.41);
    assert_int_equal(jobs->with_jobs, 2);
    assert_int_equal(jobs->with_target, 2);
    assert_int_equal(jobs->both.files, 2);
    assert_int_equal(jobs->reached, 1);
    clear(&table);
}

#define assert_day(date, expected_year, expected_month)                                            \
    do {                                                                                           \
        assert_int_equal((date).year, expected_year);                                              \
        assert_int_equal((date).month, expected_month);                                            \
    } while (0)

static void jobs_and_targets_are_held_against_each_other_for_the_same_files(void **state)
{
    struct table table;
    lay(&table, sector, SECTOR, 0, LANGUAGE_NL);
    const struct comparison_jobs *jobs = &table.comparison->jobs;
    assert_int_equal(jobs->with_jobs, 4);
    assert_int_equal(jobs->with_target, 3);
    assert_int_equal(jobs->both.files, 2);
    assert_float_equal(jobs->both.jobs, 92.4, 1e-6);
    assert_float_equal(jobs->both.target, 138, 1e-6);
    assert_day(jobs->both.jobs_days.first, 2026, 6);
    assert_day(jobs->both.jobs_days.last, 2026, 9);
    assert_day(jobs->both.target_days.first, 2026, 12);
    assert_day(jobs->both.target_days.last, 2027, 12);
    assert_int_equal(jobs->only_jobs.files, 2);
    assert_float_equal(jobs->only_jobs.jobs, 5, 1e-6);
    assert_day(jobs->only_jobs.target_days.first, 0, 0);
    assert_int_equal(jobs->only_target.files, 1);
    assert_float_equal(jobs->only_target.target, 7, 1e-6);
    clear(&table);
}

static void the_target_is_that_of_the_last_number_or_of_today(void **state)
{
#define TARGETS                                                                                    \
    CHANGE("1", DATED("job_target", "2026-12-31", "15"))                                           \
    CHANGE("2", DATED("job_target", "2027-12-31", "20"))
    static const struct given sources[] = {
        {"a", TARGETS CHANGE("3", DATED("jobs", "2027-03-31", "16")), 0},
        {"b", TARGETS, 0},
    };
    struct table table;
    lay(&table, sources, 2, 0, LANGUAGE_NL);
    assert_int_equal(table.comparison->files[0].target.date.year, 2027);
    assert_int_equal(table.comparison->files[1].target.date.year, 2026);
    assert_int_equal(table.comparison->jobs.both.files, 1);
    clear(&table);
}

/* --- formats --- */

/* The style has its own file; what is left out between two marks stands nowhere else. */
static void leave_out(struct strbuf *out, const char *from, const char *to)
{
    char *start = strstr(out->text, from);
    if (start == NULL)
        return;
    start += strlen(from);
    strbuf_splice(out, (size_t)(start - out->text), (size_t)(strstr(start, to) - start), "", 0);
}

typedef void check_text(const struct comparison *comparison, const char *text, size_t length);

/* Calls `check` with every comparison in that format. */
static void each_comparison(const char *format, check_text *check)
{
    for (size_t i = 0; i < STATES; i++)
        for (int language = 0; language < LANGUAGE_COUNT; language++) {
            struct table table;
            struct strbuf out = STRBUF_INIT;
            lay(&table, states[i].sources, states[i].count, states[i].refusal_count,
                (enum language)language);
            exporter_add_comparison(exporter_find(format), table.comparison, &out);
            check(table.comparison, out.text, out.length);
            strbuf_release(&out);
            clear(&table);
        }
}

static void every_comparison_is_as_it_was_approved(void **state)
{
    for (size_t i = 0; i < exporter_count(); i++)
        for (size_t j = 0; exporter_compares(exporter_at(i)) && j < STATES; j++)
            for (int language = 0; language < LANGUAGE_COUNT; language++) {
                char name[128];
                struct table table;
                struct strbuf out = STRBUF_INIT;
                const struct exporter *exporter = exporter_at(i);
                snprintf(name, sizeof name, "comparison-%s-%s.%s", states[j].name,
                         language_code((enum language)language), exporter->extension);
                lay(&table, states[j].sources, states[j].count, states[j].refusal_count,
                    (enum language)language);
                exporter_add_comparison(exporter, table.comparison, &out);
                leave_out(&out, "<style>", "</style>");
                leave_out(&out, "style-src '", "'");
                assert_golden(name, out.text, out.length);
                strbuf_release(&out);
                clear(&table);
            }
}

static void a_calendar_is_no_format_of_a_comparison(void **state)
{
    struct strbuf names = STRBUF_INIT;
    assert_false(exporter_compares(exporter_find("ics")));
    assert_true(exporter_compares(exporter_find("markdown")));
    exporter_add_comparison_names(&names);
    assert_string_equal(names.text, "html, text, markdown, csv, json");
    strbuf_release(&names);
}

static void check_inert(const struct comparison *comparison, const char *text, size_t length)
{
    (void)comparison;
    assert_true(utf8_valid(text, length, NULL));
    size_t i = strncmp(text, "\xEF\xBB\xBF", 3) == 0 ? 3 : 0;
    while (i < length) {
        uint32_t character;
        i += utf8_decode(text + i, length - i, &character, NULL);
        assert_false(character != '\n' && character != '\r' && utf8_dangerous(character));
    }
}

static void no_comparison_holds_a_dangerous_character(void **state)
{
    for (size_t i = 0; i < exporter_count(); i++)
        if (exporter_compares(exporter_at(i)))
            each_comparison(exporter_at(i)->name, check_inert);
}

static void check_lines(const struct comparison *comparison, const char *text, size_t length)
{
    assert_int_equal(text[length - 1], '\n');
    for (const char *line = text; *line != '\0';) {
        size_t bytes = strcspn(line, "\n");
        assert_true(utf8_width(line, bytes) <= 76);
        assert_false(bytes > 0 && line[bytes - 1] == ' ');
        line += bytes + 1;
    }
    assert_null(strstr(text, "\n\n\n"));
    for (size_t i = 0; i < comparison->refusal_count; i++)
        assert_non_null(strstr(text, comparison->refusals[i].path));
}

static void text_fits_in_its_columns_and_names_what_was_not_read(void **state)
{
    each_comparison("text", check_lines);
}

/* The fields of a row, all of them quoted; moves to the next row. */
static size_t count_fields(const char **row)
{
    size_t fields = 0;
    const char *at = *row;
    do {
        at += *at == ';';
        assert_int_equal(*at, '"');
        assert_null(memchr("=+-@\t", at[1], 5));
        for (at++; *at != '"' || at[1] == '"'; at += *at == '"' ? 2 : 1)
            assert_int_not_equal(*at, '\0');
        at++;
        fields++;
    } while (*at == ';');
    assert_memory_equal(at, "\r\n", 2);
    *row = at + 2;
    return fields;
}

static void check_rows(const struct comparison *comparison, const char *text, size_t length)
{
    const char *row = text + 3;
    const char *end = text + length;
    size_t rows = 0, columns = count_fields(&row);
    for (; row < end; rows++)
        assert_int_equal(count_fields(&row), columns);
    assert_int_equal(rows, comparison->file_count + comparison->refusal_count);
}

static void csv_has_a_row_for_each_file_and_no_formula(void **state)
{
    each_comparison("csv", check_rows);
}

static void check_json(const struct comparison *comparison, const char *text, size_t length)
{
    struct json json;
    struct error error = {0};
    assert_true(json_read(&json, text, length, 1 << 20, &error));
    const cJSON *summary = json_member(json.root, "summary");
    assert_string_equal(json_string(json_member(json.root, "format")), "banenafspraak-overview");
    assert_int_equal((size_t)json_member(summary, "files")->valuedouble, comparison->file_count);
    assert_int_equal((size_t)json_member(summary, "unreadable")->valuedouble,
                     comparison->refusal_count);
    assert_int_equal((size_t)cJSON_GetArraySize(json_member(json.root, "files")),
                     comparison->file_count);
    assert_int_equal((size_t)cJSON_GetArraySize(json_member(json.root, "unreadable")),
                     comparison->refusal_count);
    assert_int_equal((size_t)cJSON_GetArraySize(json_member(json.root, "lag")), comparison->total);
    json_release(&json);
}

static void json_holds_all_files_and_those_that_were_not_read(void **state)
{
    each_comparison("json", check_json);
}

/* Nothing of HTML; and the tables, each with a heading, its row of lines and the rows of what is compared. */
static void check_markdown(const struct comparison *comparison, const char *text, size_t length)
{
    size_t rows = comparison->total + 2 * comparison->file_count;
    size_t found = 0;
    assert_int_equal(text[length - 1], '\n');
    assert_null(strchr(text, '<'));
    assert_null(strstr(text, "\n\n\n"));
    for (const char *at = text; (at = strstr(at, "\n|")) != NULL; at++)
        found++;
    assert_int_equal(found, rows + 3 * 2);
}

static void markdown_has_tables_and_no_html(void **state)
{
    each_comparison("markdown", check_markdown);
}

static size_t occurrences(const char *text, const char *sought)
{
    size_t count = 0;
    for (; (text = strstr(text, sought)) != NULL; text++)
        count++;
    return count;
}

static void check_html(const struct comparison *comparison, const char *text, size_t length)
{
    (void)length;
    assert_null(strstr(text, "<script"));
    assert_null(strstr(text, "<b>"));
    assert_int_equal(occurrences(text, "<table"), 3);
    assert_int_equal(occurrences(text, "<caption>"), 3);
    assert_int_equal(occurrences(text, "<th "), occurrences(text, "<th scope="));
    assert_int_equal(occurrences(text, "<th scope=\"row\""),
                     comparison->total + 2 * comparison->file_count);
    assert_int_equal(occurrences(text, "<td"), occurrences(text, "</td>"));
}

static void html_has_tables_with_names_for_rows_and_columns(void **state)
{
    each_comparison("html", check_html);
}

int main(void)
{
    setlocale(LC_CTYPE, "C.UTF-8");
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(each_file_has_its_statuses_and_counts),
        cmocka_unit_test(all_files_are_counted_together),
        cmocka_unit_test(what_fewest_have_done_and_then_begun_lags_most),
        cmocka_unit_test(every_file_has_a_name_of_its_own),
        cmocka_unit_test(jobs_are_the_last_number_against_its_target),
        cmocka_unit_test(jobs_and_targets_are_held_against_each_other_for_the_same_files),
        cmocka_unit_test(the_target_is_that_of_the_last_number_or_of_today),
        cmocka_unit_test(every_comparison_is_as_it_was_approved),
        cmocka_unit_test(a_calendar_is_no_format_of_a_comparison),
        cmocka_unit_test(no_comparison_holds_a_dangerous_character),
        cmocka_unit_test(text_fits_in_its_columns_and_names_what_was_not_read),
        cmocka_unit_test(csv_has_a_row_for_each_file_and_no_formula),
        cmocka_unit_test(json_holds_all_files_and_those_that_were_not_read),
        cmocka_unit_test(markdown_has_tables_and_no_html),
        cmocka_unit_test(html_has_tables_with_names_for_rows_and_columns),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
