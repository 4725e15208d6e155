/* The command `check`: every finding as FILE:LINE:COLUMN, on standard output. */
#include <locale.h>
#include <stdio.h>
#include <unistd.h>

#include "../support/folder.h"
#include "../support/program.h"
#include "../support/test.h"

/* Every line of the output begins with the file and, if `placed`, a line and a column. */
static void assert_form(const char *output, const char *path, bool placed)
{
    for (const char *line = output; *line != '\0'; line = strchr(line, '\n') + 1) {
        unsigned number, column;
        int length = 0;
        assert_int_equal(strncmp(line, path, strlen(path)), 0);
        int found = sscanf(line + strlen(path), ":%u:%u: %n", &number, &column, &length);
        assert_true(!placed || (found == 2 && length > 0 && number > 0 && column > 0));
        assert_non_null(strchr(line, '\n'));
    }
}

static void assert_found(struct outcome outcome, size_t count)
{
    assert_int_equal(outcome.status, 1);
    assert_int_equal(count_of(outcome.output, "\n"), count);
}

static void what_is_right_is_said_to_be_so(void **state)
{
    struct outcome outcome = RUN("check");
    assert_done(outcome, "");
    assert_string_equal(outcome.errors, "Alles klopt.\n");
    assert_int_equal(folder_count(), 0);
    assert_done(RUN("set", "2", "done", "yes"), "");
    assert_done(RUN("check"), "");
    assert_done(RUN("check", LOG_FILE, LOG_FILE), "");
}

static void a_faulty_checklist_gives_every_finding_with_its_place(void **state)
{
    folder_write("own.json", "{\"format\": \"banenafspraak-checklist\",\n"
                             " \"version\": 1, \"id\": \"Own\",\n"
                             " \"title\": 5,\n"
                             " \"factors\": [\n"
                             "  {\"id\": \"one\", \"title\": \"Een\"},\n"
                             "  {\"id\": \"one\", \"title\": \"Twee\"},\n"
                             "  {\"id\": \"two\"}]}\n");
    struct outcome outcome = RUN("check", "own.json");
    assert_found(outcome, 4);
    assert_form(outcome.output, "own.json", true);
    assert_says(outcome.output, "own.json:2:");
    assert_says(outcome.output, "own.json:3:");
    assert_says(outcome.output, "own.json:6:");
    assert_says(outcome.output, "own.json:7:");
    assert_found(RUN("-c", "own.json", "check"), 4);
}

static void a_faulty_log_gives_every_line_with_its_place(void **state)
{
    folder_write("x.jsonl", LOG_HEADER
                 "nonsense\n"
                 "{\"id\":\"1\"}\n"
                 "{\"id\":\"2\",\"at\":\"2026-11-22T09:14:03.125Z\",\"by\":\"\",\"factor\":"
                 "\"nobody\",\"field\":\"note\",\"value\":\"x\",\"replaces\":[]}\n"
                 "{\"id\":\"3\",\"at\":\"2026-11-22T09:14:03.125Z\",\"by\":\"\",\"field\":"
                 "\"mood\",\"value\":\"x\",\"replaces\":[]}\n");
    struct outcome outcome = RUN("check", "x.jsonl");
    assert_found(outcome, 4);
    assert_form(outcome.output, "x.jsonl", true);
    assert_says(outcome.output, "x.jsonl:2:1: ");
    assert_says(outcome.output, "x.jsonl:3:");
    assert_says(outcome.output, "x.jsonl:4:");
    assert_says(outcome.output, "“nobody”");
    assert_says(outcome.output, "x.jsonl:5:");
    assert_says(outcome.output, "“mood”");
    assert_found(RUN("-f", "x.jsonl", "check"), 4);
}

static void a_first_line_that_is_wrong_is_found(void **state)
{
    static const char *const headers[] = {
        "{\"format\":\"banenafspraak-progress\",\"version\":2,\"checklist\":\"x\"}\n",
        "{\"format\":\"banenafspraak-progress\",\"version\":1,\"checklist\":\"other\"}\n",
        "{\"format\":\"banenafspraak-progress\",\"version\":1}\n",
    };
    for (size_t i = 0; i < sizeof headers / sizeof headers[0]; i++) {
        folder_write("x.jsonl", headers[i]);
        struct outcome outcome = RUN("check", "x.jsonl");
        assert_found(outcome, 1);
        assert_form(outcome.output, "x.jsonl", false);
    }
}

static void files_of_both_kinds_go_together(void **state)
{
    folder_write("own.json", "{\"format\": \"banenafspraak-checklist\"}");
    folder_write("x.jsonl", LOG_HEADER "nonsense\n");
    struct outcome outcome = RUN("check", "x.jsonl", "nowhere", "own.json");
    assert_int_equal(outcome.status, 1);
    const char *log = strstr(outcome.output, "x.jsonl:2:1: ");
    const char *missing = strstr(outcome.output, "nowhere: ");
    const char *checklist = strstr(outcome.output, "own.json:1:1: ");
    assert_true(log != NULL && log < missing && missing < checklist);
}

static void what_is_neither_is_found(void **state)
{
    static const char *const texts[] = {"",   "\n",   "Geachte heer,\n", "{}",
                                        "[]", "\xff", "{\"a\":1}"};
    for (size_t i = 0; i < sizeof texts / sizeof texts[0]; i++) {
        folder_write("x", texts[i]);
        struct outcome outcome = RUN("check", "x");
        assert_int_equal(outcome.status, 1);
        assert_form(outcome.output, "x", true);
    }
    assert_found(RUN("check", "."), 1);
    assert_found(RUN("check", "/dev/zero"), 1);
}

static void findings_speak_the_language_that_is_asked_for(void **state)
{
    folder_write("x.jsonl", LOG_HEADER "{\"id\":\"1\"}\n");
    assert_says(RUN("check", "x.jsonl").output, "ontbreekt");
    assert_says(RUN("check", "-l", "en", "x.jsonl").output, "has no");
}

static void a_checklist_that_is_none_gives_findings(void **state)
{
    folder_write("x.jsonl", LOG_HEADER);
    struct outcome outcome = RUN("check", "--checklist", "x.jsonl");
    assert_int_equal(outcome.status, 1);
    assert_form(outcome.output, "x.jsonl", true);
    assert_found(RUN("check", "--checklist", "nowhere"), 1);
}

/* As Windows wrote text for a long time, with its mark and without. */
static void a_file_in_utf_16_is_named_for_what_it_is(void **state)
{
    assert_done(RUN("-f", "x.jsonl", "set", "2", "owner", "HR"), "");
    static const char *const encodings[] = {"UTF-16", "UTF-16LE", "UTF-16BE"};
    for (size_t i = 0; i < sizeof encodings / sizeof encodings[0]; i++) {
        char script[256];
        snprintf(script, sizeof script, "iconv -f UTF-8 -t %s x.jsonl >wide.jsonl", encodings[i]);
        assert_done(SHELL(script), "");
        assert_refused(RUN("-f", "wide.jsonl", "status"), 1,
                       "wide.jsonl is opgeslagen als UTF-16.");
        assert_refused(RUN("-f", "wide.jsonl", "set", "2", "done", "yes"), 1, "als UTF-16.");
        assert_refused(RUN("-f", "x.jsonl", "merge", "wide.jsonl"), 1, "als UTF-16.");
        assert_says(RUN("overview", "wide.jsonl").errors, "als UTF-16.");
        struct outcome outcome = RUN("check", "wide.jsonl");
        assert_int_equal(outcome.status, 1);
        assert_says(outcome.output, "wide.jsonl:1:1: Het bestand is opgeslagen als UTF-16.");
        assert_refused(RUN("-c", "wide.jsonl", "status"), 1, "UTF-16");
    }
}

static void a_byte_order_mark_is_passed_over_and_taken_away_by_compact(void **state)
{
    for (size_t i = 0; i < 2; i++) {
        assert_done(RUN("-f", "x.jsonl", "set", "2", "owner", "HR"), "");
        char script[256];
        snprintf(script, sizeof script,
                 "(printf '\\357\\273\\277'; %s x.jsonl) >marked.jsonl; cp marked.jsonl copy.jsonl",
                 i == 0 ? "cat" : "sed 1d"); /* the header may be lost with it */
        assert_done(SHELL(script), "");
        struct outcome outcome = RUN("-f", "marked.jsonl", "export", "--format=json");
        assert_says(outcome.output, "\"owner\": \"HR\"");
        assert_int_equal(count_of(outcome.errors, "niet te lezen"), i);
        outcome = RUN("check", "marked.jsonl");
        assert_int_equal(outcome.status, 1);
        assert_says(outcome.output,
                    "marked.jsonl:1:1: Het bestand begint met een onzichtbaar teken");
        assert_done(RUN("-f", "marked.jsonl", "set", "3", "done", "yes"), "");
        assert_int_equal(RUN("-f", "marked.jsonl", "merge", "copy.jsonl").status, 0);
        outcome = RUN("-f", "marked.jsonl", "compact");
        assert_int_equal(outcome.status, 0);
        assert_int_equal(count_of(outcome.errors, "niet te lezen"), 0);
        assert_done(RUN("check", "marked.jsonl"), "");
        assert_says(RUN("-f", "marked.jsonl", "export", "--format=json").output,
                    "\"owner\": \"HR\"");
        assert_int_equal(unlink("x.jsonl"), 0);
    }
}

int main(void)
{
    setlocale(LC_CTYPE, "C.UTF-8");
    const struct CMUnitTest tests[] = {
        in_folder(what_is_right_is_said_to_be_so),
        in_folder(a_faulty_checklist_gives_every_finding_with_its_place),
        in_folder(a_faulty_log_gives_every_line_with_its_place),
        in_folder(a_first_line_that_is_wrong_is_found),
        in_folder(files_of_both_kinds_go_together),
        in_folder(what_is_neither_is_found),
        in_folder(a_checklist_that_is_none_gives_findings),
        in_folder(a_file_in_utf_16_is_named_for_what_it_is),
        in_folder(a_byte_order_mark_is_passed_over_and_taken_away_by_compact),
        in_folder(findings_speak_the_language_that_is_asked_for),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
