/* The report as HTML: what the golden files of three factors do not show. */
#include <locale.h>

#include "../support/sample.h"
#include "../support/test.h"
#include "report/exporter.h"

/* Renders a report on the checklist of that JSON. */
static void render_on(const char *json, struct strbuf *out)
{
    struct findings findings = FINDINGS_INIT;
    struct sample sample = {checklist_read(json, strlen(json), &findings), progress_new()};
    assert_non_null(sample.checklist);
    struct report *report = sample_report(&sample, LANGUAGE_NL, NULL);
    exporter_add_report(exporter_find("html"), report, out);
    report_free(report);
    sample_close(&sample);
}

static void render(const char *lines, struct strbuf *out)
{
    struct sample sample;
    sample_open(&sample, lines);
    struct report *report = sample_report(&sample, LANGUAGE_NL, NULL);
    exporter_add_report(exporter_find("html"), report, out);
    report_free(report);
    sample_close(&sample);
}

static void assert_has(const struct strbuf *out, const char *text)
{
    if (strstr(out->text, text) == NULL)
        fail_msg("not in it: %s", text);
}

static size_t count_of(const struct strbuf *out, const char *text)
{
    size_t count = 0;
    for (const char *at = out->text; (at = strstr(at, text)) != NULL; at += strlen(text))
        count++;
    return count;
}

static const struct {
    const char *url, *shown;
    bool link;
} addresses[] = {
    {"https://example.invalid/a?b=1&c=2", "https://example.invalid/a?b=1&amp;c=2", true},
    {"http://example.invalid", "http://example.invalid", true},
    {"mailto:hr@example.invalid", "mailto:hr@example.invalid", true},
    {"https://example.invalid/'>", "https://example.invalid/&#39;&gt;", true},
    {"javascript:alert(1)", "javascript:alert(1)", false},
    {" https://example.invalid", " https://example.invalid", false},
    {"data:text/html,<b>", "data:text/html,&lt;b&gt;", false},
    {"//example.invalid", "//example.invalid", false},
    {"file:///etc/passwd", "file:///etc/passwd", false},
    {"httpsx://example.invalid", "httpsx://example.invalid", false},
};

static void only_addresses_of_the_web_and_of_mail_are_links(void **state)
{
    for (size_t i = 0; i < sizeof addresses / sizeof *addresses; i++) {
        char json[512];
        struct strbuf out = STRBUF_INIT;
        struct strbuf wanted = STRBUF_INIT;
        snprintf(json, sizeof json,
                 "{\"format\":\"banenafspraak-checklist\",\"version\":1,\"id\":\"proef\",\"title\":"
                 "\"Proef\",\"sources\":[{\"id\":\"s\",\"title\":\"Bron\",\"url\":\"%s\"}],"
                 "\"factors\":[{\"id\":\"een\",\"title\":\"Een\"}]}",
                 addresses[i].url);
        render_on(json, &out);
        strbuf_add(&wanted, addresses[i].link ? "<a href=\"" : "Bron.<br>\n");
        strbuf_add(&wanted, addresses[i].shown);
        strbuf_add(&wanted, addresses[i].link ? "\">" : "</li>");
        assert_has(&out, wanted.text);
        assert_int_equal(count_of(&out, "<a href=\""), addresses[i].link ? 1 : 0);
        strbuf_release(&wanted);
        strbuf_release(&out);
    }
}

static void write_checklist(struct strbuf *json, int factors)
{
    strbuf_add(json, "{\"format\":\"banenafspraak-checklist\",\"version\":1,\"id\":\"proef\","
                     "\"title\":\"Proef\",\"factors\":[");
    for (int i = 0; i < factors; i++) {
        strbuf_add(json, i > 0 ? ",{\"id\":\"f" : "{\"id\":\"f");
        strbuf_add_number(json, i);
        strbuf_add(json, "\",\"title\":\"Factor\"}");
    }
    strbuf_add(json, "]}");
}

static void a_bar_of_very_many_factors_has_no_cells(void **state)
{
    static const struct {
        int factors;
        size_t shapes;
    } cases[] = {{1, 1}, {40, 40}, {41, 1}, {1000, 1}};
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        struct strbuf json = STRBUF_INIT;
        struct strbuf out = STRBUF_INIT;
        write_checklist(&json, cases[i].factors);
        render_on(json.text, &out);
        size_t keys = 4; /* of what the looks mean: one of them is of two shapes */
        assert_int_equal(count_of(&out, "<rect"), cases[i].shapes + keys);
        strbuf_release(&json);
        strbuf_release(&out);
    }
}

#define LINE(id, at, rest)                                                                         \
    "{\"id\":\"" id "\",\"at\":\"" at "T09:00:00.000Z\",\"by\":\"HR\"," rest ",\"replaces\":[]}\n"
#define DATED(field, date, value) "\"field\":\"" field "\",\"date\":\"" date "\",\"value\":" value
#define DONE(factor)              "\"factor\":\"" factor "\",\"field\":\"done\",\"value\":true"

static void a_line_over_time_steps_where_a_factor_was_finished_and_ends_today(void **state)
{
    struct strbuf out = STRBUF_INIT;
    /* A hundred days to today, the 22nd of November: after 50 of them one is finished. */
    render(LINE("1", "2026-08-14", "\"field\":\"organisation\",\"value\":\"W\"")
               LINE("2", "2026-10-03", DONE("projectleider")),
           &out);
    assert_has(&out, "<path class=\"counted\" d=\"M0 100L500 100L500 66.7L1000 66.7\"");
    assert_has(&out, "<desc>Van 0 op 14 augustus 2026 naar 1 op 3 oktober 2026.</desc>");
    assert_has(&out, "<span>14 augustus 2026</span> <span>22 november 2026</span>");
    strbuf_release(&out);
}

static void without_anything_finished_there_is_no_line(void **state)
{
    struct strbuf out = STRBUF_INIT;
    render(LINE("1", "2026-08-14", "\"field\":\"organisation\",\"value\":\"W\""), &out);
    assert_null(strstr(out.text, "class=\"line\""));
    strbuf_release(&out);
}

static void jobs_and_targets_of_one_day_stand_in_one_row(void **state)
{
    struct strbuf out = STRBUF_INIT;
    render(LINE("1", "2026-10-01", DATED("jobs", "2026-06-30", "12.5"))
               LINE("2", "2026-10-01", DATED("jobs", "2026-12-31", "1234567"))
                   LINE("3", "2026-10-01", DATED("job_target", "2026-12-31", "15"))
                       LINE("4", "2026-10-01", DATED("job_target", "2025-12-31", "0")),
           &out);
    static const char *const rows[] = {
        "31 december 2025</th><td class=\"number\" data-column=\"Banen\" dir=\"auto\"></td>"
        "<td class=\"number\" data-column=\"Doel\" dir=\"auto\">0</td>",
        "30 juni 2026</th><td class=\"number\" data-column=\"Banen\" dir=\"auto\">12,5</td>"
        "<td class=\"number\" data-column=\"Doel\" dir=\"auto\"></td>",
        "31 december 2026</th><td class=\"number\" data-column=\"Banen\" dir=\"auto\">"
        "1.234.567</td><td class=\"number\" data-column=\"Doel\" dir=\"auto\">15</td>",
    };
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++)
        assert_has(&out, rows[i]);
    assert_int_equal(count_of(&out, "<th scope=\"row\""), 3 + 3);
    strbuf_release(&out);
}

static void jobs_that_are_all_nothing_are_drawn_at_the_bottom(void **state)
{
    struct strbuf out = STRBUF_INIT;
    render(LINE("1", "2026-10-01", DATED("jobs", "2026-06-30", "0"))
               LINE("2", "2026-10-01", DATED("jobs", "2026-09-30", "0")),
           &out);
    assert_has(&out, "<path class=\"counted\" d=\"M0 100L1000 100\"");
    assert_null(strstr(out.text, "<path class=\"target"));
    strbuf_release(&out);
}

static void assert_each_has(const struct strbuf *out, const char *start, const char *attribute)
{
    size_t count = 0;
    for (const char *at = out->text; (at = strstr(at, start)) != NULL; at++, count++)
        if (memmem(at, strcspn(at, ">"), attribute, strlen(attribute)) == NULL)
            fail_msg("without %s: %.*s", attribute, (int)strcspn(at, ">"), at);
    assert_true(count >= 1 && count <= SIZE_MAX);
}

/* A mail program takes the style away, and a browser refuses it once a byte of it has changed. */
static void pictures_need_no_style(void **state)
{
    struct strbuf out = STRBUF_INIT;
    render(LINE("1", "2026-08-14", DONE("projectleider"))
               LINE("2", "2026-08-15", DATED("jobs", "2026-06-30", "11"))
                   LINE("3", "2026-08-15", DATED("jobs", "2026-09-30", "12"))
                       LINE("4", "2026-08-15", DATED("job_target", "2026-12-31", "20")),
           &out);
    assert_each_has(&out, "<rect ", " fill=\"");
    assert_each_has(&out, "<rect ", " width=\"");
    assert_each_has(&out, "<rect ", " height=\"");
    assert_each_has(&out, "<path ", " fill=\"none\"");
    assert_each_has(&out, "<path ", " stroke=\"");
    assert_each_has(&out, "<svg ", " width=\"");
    assert_each_has(&out, "<svg ", " height=\"");
    assert_null(strstr(out.text, "<circle"));
    assert_null(strstr(out.text, " style="));
    strbuf_release(&out);
}

int main(void)
{
    setlocale(LC_CTYPE, "C.UTF-8");
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(only_addresses_of_the_web_and_of_mail_are_links),
        cmocka_unit_test(a_bar_of_very_many_factors_has_no_cells),
        cmocka_unit_test(a_line_over_time_steps_where_a_factor_was_finished_and_ends_today),
        cmocka_unit_test(without_anything_finished_there_is_no_line),
        cmocka_unit_test(jobs_and_targets_of_one_day_stand_in_one_row),
        cmocka_unit_test(pictures_need_no_style),
        cmocka_unit_test(jobs_that_are_all_nothing_are_drawn_at_the_bottom),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
