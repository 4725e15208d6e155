/* The command `export`: every format, where it goes, and what is never overwritten. */
#include <locale.h>
#include <sys/stat.h>
#include <unistd.h>

#include "../support/folder.h"
#include "../support/program.h"
#include "../support/test.h"
#include "base/json.h"
#include "base/utf8.h"
#include "report/exporter.h"

/* A calendar wants one. */
static void set_due(void)
{
    assert_int_equal(RUN("set", "2", "due", "2026-12-31").status, 0);
}

static void every_format_goes_to_standard_output(void **state)
{
    set_due();
    size_t files = folder_count();
    for (size_t i = 0; i < exporter_count(); i++) {
        struct outcome outcome = RUN("export", "--format", exporter_at(i)->name);
        assert_int_equal(outcome.status, 0);
        assert_string_equal(outcome.errors, "");
        assert_says(outcome.output, "Draagvlak top");
        assert_true(utf8_valid(outcome.output, strlen(outcome.output), NULL));
        char *first = strdup(outcome.output);
        assert_done(RUN("export", "--format", exporter_at(i)->name, "--output", "-"), first);
        free(first);
    }
    assert_int_equal(folder_count(), files);
}

static void every_format_goes_to_a_file(void **state)
{
    set_due();
    size_t files = folder_count();
    for (size_t i = 0; i < exporter_count(); i++) {
        char *wanted = strdup(RUN("export", "--format", exporter_at(i)->name).output);
        struct outcome outcome =
            RUN("export", "--format", exporter_at(i)->name, "--output", exporter_at(i)->name);
        assert_done(outcome, "");
        assert_says(outcome.errors, "Het verslag staat in /");
        assert_says(outcome.errors, exporter_at(i)->name);
        assert_file(exporter_at(i)->name, wanted);
        free(wanted);
    }
    assert_int_equal(folder_count(), files + exporter_count());
}

static void a_calendar_without_a_date_is_refused_and_not_made(void **state)
{
    assert_refused(RUN("export", "--format=ics", "--output=x.ics"), 1,
                   "Vul eerst bij een stap een streefdatum in, of een doel bij de banen.");
    assert_refused(RUN("export", "--format=ics"), 1, "Er is nog geen streefdatum");
    assert_int_equal(folder_count(), 0);
}

/* A browser refuses a style of which this is not true. */
static void the_policy_of_html_has_the_hash_of_its_style(void **state)
{
    struct outcome outcome =
        SHELL("page=$(\"$BANENAFSPRAAK\" export --format html); style=${page#*<style>}\n"
              "hash=${page#*\\'sha256-}\n"
              "printf %s \"${style%%</style>*}\" | sha256sum | tr -dc 0-9a-f; echo\n"
              "printf %s \"${hash%%\\'*}\" | base64 -d | od -An -tx1 | tr -dc 0-9a-f");
    assert_int_equal(outcome.status, 0);
    assert_int_equal(strlen(outcome.output), 64 + 1 + 64);
    assert_memory_equal(outcome.output, outcome.output + 65, 64);
}

/* Such names lead to what is open already, or to a pipe: nothing is made or written over. */
static void a_report_goes_to_what_is_open(void **state)
{
    char *wanted = strdup(RUN("export", "--format=text").output);
    static const char *const scripts[] = {
        "\"$BANENAFSPRAAK\" export --format text --output /dev/stdout",
        "\"$BANENAFSPRAAK\" export --format text --output /dev/stdout | cat",
        "\"$BANENAFSPRAAK\" export --format text --output /dev/stdout >report; cat report",
        "\"$BANENAFSPRAAK\" export --format text --output /dev/fd/1",
        "\"$BANENAFSPRAAK\" export --format text --output /proc/self/fd/1",
        "\"$BANENAFSPRAAK\" export --format text --output /dev/stderr 2>&1 >/dev/null",
        ("mkfifo pipe; timeout 20 cat pipe & \"$BANENAFSPRAAK\" export --format text --output "
         "pipe; "
         "wait"),
    };
    for (size_t i = 0; i < sizeof scripts / sizeof scripts[0]; i++) {
        struct outcome outcome = SHELL(scripts[i]);
        assert_done(outcome, wanted);
        assert_string_equal(outcome.errors, "");
    }
    free(wanted);
    assert_int_equal(folder_count(), 2); /* the report and the pipe */
}

static void what_is_no_file_is_never_replaced(void **state)
{
    assert_refused(RUN("export", "--format=text", "--output=/dev/full"), 1, "geen gewoon bestand");
    static const char *const paths[] = {"/dev/null", "/dev/full", "/dev/tty"};
    for (size_t i = 0; i < sizeof paths / sizeof paths[0]; i++)
        assert_refused(RUN("export", "--format=text", "--force", "--output", paths[i]), 1, "");
    assert_refused(
        SHELL("\"$BANENAFSPRAAK\" export --format text --force --output /dev/stdout | cat >&2; "
              "exit 1"),
        1, "geen gewoon bestand");
    assert_int_equal(access("/dev/null", W_OK), 0);
}

static void a_file_is_never_overwritten_unasked(void **state)
{
    folder_write("report", "mine");
    assert_refused(RUN("export", "--format=text", "--output=report"), 1, "--force");
    assert_file("report", "mine");
    assert_done(RUN("export", "--format=text", "--output=report", "--force"), "");
    char *written = program_read_file("report");
    assert_says(written, "Draagvlak top");
    free(written);
    assert_int_equal(folder_count(), 1);
}

static void what_cannot_be_written_leaves_nothing_behind(void **state)
{
    assert_refused(RUN("export", "--format=text", "--output=nowhere/report"), 1, "nowhere/report");
    assert_int_equal(mkdir("folder", 0700), 0);
    assert_refused(RUN("export", "--format=text", "--output=folder"), 1, "folder");
    assert_refused(RUN("export", "--format=text", "--output=folder", "--force"), 1, "map");
    assert_refused(RUN("export", "--format=text", "--output="), 1, "");
    folder_write("report", "mine");
    assert_refused(SHELL("ulimit -f 0; \"$BANENAFSPRAAK\" export --format text --output new"), 1,
                   "groter dan hier mag");
    assert_refused(
        SHELL("ulimit -f 0; \"$BANENAFSPRAAK\" export --format text --output report --force"), 1,
        "groter dan hier mag");
    assert_file("report", "mine");
    assert_int_equal(folder_count(), 2);
}

/* Also with --force, and under another name. */
static void what_was_filled_in_is_never_written_over(void **state)
{
    assert_done(RUN("set", "2", "owner", "HR-adviseur", "--file=x.jsonl"), "");
    char *before = program_read_file("x.jsonl");
    assert_int_equal(symlink("x.jsonl", "link"), 0);
    static const char *const names[] = {"x.jsonl", "./x.jsonl", "link"};
    for (size_t i = 0; i < sizeof names / sizeof names[0]; i++)
        assert_refused(
            RUN("export", "--file=x.jsonl", "--format=text", "--force", "--output", names[i]), 1,
            "Kies een andere naam");
    assert_file("x.jsonl", before);
    free(before);
    /* Nor in the place of one that is still to come. */
    assert_refused(RUN("export", "--file=new.jsonl", "--format=text", "--output=./new.jsonl"), 1,
                   "Kies een andere naam");
}

static void what_was_set_is_in_the_json(void **state)
{
    struct error error = {0};
    struct json json;
    struct outcome outcome =
        SHELL("\"$BANENAFSPRAAK\" set 2 done yes && \"$BANENAFSPRAAK\" export --format json");
    assert_int_equal(outcome.status, 0);
    assert_true(json_read(&json, outcome.output, strlen(outcome.output), 1 << 20, &error));
    const cJSON *second = cJSON_GetArrayItem(json_member(json.root, "factors"), 1);
    assert_string_equal(json_string(json_member(second, "id")), "draagvlak-top");
    assert_string_equal(json_string(json_member(second, "status")), "done");
    const cJSON *summary = json_member(json.root, "summary");
    assert_int_equal((int)json_member(summary, "total")->valuedouble, 10);
    assert_int_equal((int)json_member(summary, "done")->valuedouble, 1);
    assert_int_equal((int)json_member(summary, "open")->valuedouble, 9);
    json_release(&json);
}

static void since_shows_what_changed_from_that_day_on(void **state)
{
    folder_write("x.jsonl", LOG_HEADER
                 "{\"id\":\"1\",\"at\":\"2026-01-31T23:59:59.999Z\",\"by\":\"\",\"factor\":"
                 "\"projectleider\",\"field\":\"note\",\"value\":\"before\",\"replaces\":[]}\n"
                 "{\"id\":\"2\",\"at\":\"2026-02-01T00:00:00.000Z\",\"by\":\"\",\"factor\":"
                 "\"draagvlak-top\",\"field\":\"note\",\"value\":\"after\",\"replaces\":[]}\n");
    static const char *const days[] = {"2026-02-01", "1-2-2026"};
    for (size_t i = 0; i < 2; i++) {
        struct outcome outcome =
            RUN("-f", "x.jsonl", "export", "--format=json", "--since", days[i]);
        assert_says(outcome.output, "\"since\": \"2026-02-01\"");
        assert_int_equal(count_of(outcome.output, "\"changed\": true"), 1);
    }
}

/* One that the wizard noted today changes nothing. */
static void without_since_it_is_the_last_report_of_an_earlier_day(void **state)
{
    static const char *const sentences[] = {"Er is nog geen verslag van een eerdere dag",
                                            "Veranderd sinds 1 februari 2026"};
    static const char *const lines[] = {
        "", "{\"id\":\"2\",\"at\":\"2026-02-01T00:00:00.000Z\",\"by\":\"\",\"field\":\"report\","
            "\"date\":\"2026-02-01\",\"value\":true,\"replaces\":[]}\n"};
    for (size_t i = 0; i < 2; i++) {
        struct strbuf log = STRBUF_INIT;
        strbuf_add(&log, LOG_HEADER);
        strbuf_add(&log, lines[i]);
        folder_write("x.jsonl", log.text);
        strbuf_release(&log);
        assert_done(RUN("-f", "x.jsonl", "set", "2", "done", "yes"), "");
        const char *report = RUN("-f", "x.jsonl", "export", "--format=text").output;
        assert_says(report, sentences[i]);
        char *first = strdup(report);
        struct outcome again =
            SHELL("d=$(date +%F); printf '{\"id\":\"9\",\"at\":\"%sT00:00:00.000Z\",\"by\":\"\","
                  "\"field\":\"report\",\"date\":\"%s\",\"value\":true,\"replaces\":[]}\\n' "
                  "$d $d >> x.jsonl; \"$BANENAFSPRAAK\" -f x.jsonl export --format=text");
        assert_done(again, first);
        free(first);
    }
}

#define DONE(id, at, factor)                                                                       \
    "{\"id\":\"" id "\",\"at\":\"" at "T09:00:00.000Z\",\"by\":\"\",\"factor\":\"" factor          \
    "\",\"field\":\"done\",\"value\":true,\"replaces\":[]}\n"
#define REPORT(stood)                                                                              \
    "{\"id\":\"r\",\"at\":\"2026-09-15T09:00:00.000Z\",\"by\":\"\",\"field\":\"report\","          \
    "\"date\":\"2026-09-15\",\"value\":true,\"replaces\":[]" stood "}\n"

/* With what the report had, and as version 0.1 wrote it; before `compact`, and after it where it is known. */
static void what_a_colleague_did_before_the_report_and_merged_after_it_is_new(void **state)
{
    static const char *const reports[] = {REPORT(",\"stood\":[\"1\"]"), REPORT("")};
    folder_write("copy.jsonl", LOG_HEADER DONE("1", "2026-09-01", "projectleider")
                                   DONE("2", "2026-09-10", "draagvlak-top"));
    for (size_t i = 0; i < 2; i++) {
        struct strbuf log = STRBUF_INIT;
        strbuf_add(&log, LOG_HEADER DONE("1", "2026-09-01", "projectleider"));
        strbuf_add(&log, reports[i]);
        folder_write("x.jsonl", log.text);
        strbuf_release(&log);
        assert_int_equal(RUN("-f", "x.jsonl", "merge", "copy.jsonl").status, 0);
        for (int compacted = 0; compacted < 2; compacted++) {
            const char *report = RUN("-f", "x.jsonl", "export", "--format=json").output;
            assert_says(report, "\"since\": \"2026-09-15\"");
            assert_int_equal(count_of(report, "\"changed\": true"), i == 1 && compacted ? 0 : 1);
            assert_int_equal(RUN("-f", "x.jsonl", "compact").status, 0);
        }
    }
}

static void a_wrong_format_or_day_is_named_with_what_there_is(void **state)
{
    assert_refused(RUN("export"), 2, "text, markdown");
    assert_refused(RUN("export", "--format", "pdf"), 2, "“pdf”");
    assert_refused(RUN("export", "--format", "pdf"), 2, "text, markdown");
    assert_refused(RUN("export", "--format=text", "--since=soon"), 2, "“soon”");
    assert_refused(RUN("export", "--format=text", "--output=x", "--since=30-2-2026"), 2, "");
    assert_int_equal(folder_count(), 0);
}

static void lines_that_cannot_be_read_are_told_apart_from_the_report(void **state)
{
    folder_write("x.jsonl", LOG_HEADER "nonsense\n");
    struct outcome outcome = RUN("-f", "x.jsonl", "export", "--format", "json");
    assert_int_equal(outcome.status, 0);
    assert_int_equal(outcome.output[0], '{');
    assert_says(outcome.errors, "1 regel in uw bestand is niet te lezen.");
}

static void a_report_speaks_the_language_that_is_asked_for(void **state)
{
    assert_says(RUN("export", "--format", "text", "-l", "en").output, "Step 2: ");
    assert_says(RUN("export", "--format", "text").output, "Stap 2: ");
}

int main(void)
{
    setlocale(LC_CTYPE, "C.UTF-8");
    const struct CMUnitTest tests[] = {
        in_folder(every_format_goes_to_standard_output),
        in_folder(every_format_goes_to_a_file),
        in_folder(a_calendar_without_a_date_is_refused_and_not_made),
        in_folder(the_policy_of_html_has_the_hash_of_its_style),
        in_folder(a_report_goes_to_what_is_open),
        in_folder(what_is_no_file_is_never_replaced),
        in_folder(a_file_is_never_overwritten_unasked),
        in_folder(what_cannot_be_written_leaves_nothing_behind),
        in_folder(what_was_filled_in_is_never_written_over),
        in_folder(what_was_set_is_in_the_json),
        in_folder(since_shows_what_changed_from_that_day_on),
        in_folder(without_since_it_is_the_last_report_of_an_earlier_day),
        in_folder(what_a_colleague_did_before_the_report_and_merged_after_it_is_new),
        in_folder(a_wrong_format_or_day_is_named_with_what_there_is),
        in_folder(lines_that_cannot_be_read_are_told_apart_from_the_report),
        in_folder(a_report_speaks_the_language_that_is_asked_for),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
