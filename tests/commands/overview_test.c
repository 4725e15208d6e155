/* The command `overview`: several progress files side by side, and what is said of those that cannot be read. */
#include <fcntl.h>
#include <locale.h>
#include <signal.h>
#include <sys/stat.h>
#include <unistd.h>

#include "../support/child.h"
#include "../support/folder.h"
#include "../support/program.h"
#include "../support/test.h"
#include "base/json.h"
#include "base/utf8.h"
#include "report/exporter.h"

/* Each file has ids of its own: else they would be copies. */
#define ORGANISATION(id, name)                                                                     \
    "{\"id\":\"" id "\",\"at\":\"2026-10-02T09:00:00.000Z\",\"field\":\"organisation\","           \
    "\"value\":\"" name "\"}\n"
#define DONE(id, factor)                                                                           \
    "{\"id\":\"" id "\",\"at\":\"2026-10-02T09:00:00.000Z\",\"factor\":\"" factor "\","            \
    "\"field\":\"done\",\"value\":true}\n"

static const char rijn[] = LOG_HEADER ORGANISATION("rijn", "Rijn") DONE("rijn-2", "draagvlak-top");
static const char maas[] = LOG_HEADER ORGANISATION("maas", "Maas");

static int enter(void **state)
{
    int entered = folder_enter(state);
    if (entered == 0) {
        folder_write("rijn.jsonl", rijn);
        folder_write("maas.jsonl", maas);
    }
    return entered;
}

static void files_are_laid_side_by_side(void **state)
{
    struct outcome outcome = RUN("overview", "rijn.jsonl", "maas.jsonl");
    assert_int_equal(outcome.status, 0);
    assert_string_equal(outcome.errors, "");
    assert_says(outcome.output, "Overzicht van 2 organisaties: ");
    assert_says(outcome.output, "\n  - Rijn\n    Afgerond: 1. Bezig: 0. Nog niet begonnen: 9.\n");
    assert_says(outcome.output, "\n  - Maas\n    Afgerond: 0. Bezig: 0. Nog niet begonnen: 10.\n");
    assert_says(outcome.output, "\n  - Rijn\n    - Afgerond: stap 2\n");
    assert_true(strstr(outcome.output, "- Rijn\n") < strstr(outcome.output, "- Maas\n"));
    assert_says(RUN("-l", "en", "overview", "maas.jsonl").output, "Overview of 1 organisation: ");
}

static void nothing_is_written_to_any_file(void **state)
{
    assert_int_equal(chmod("rijn.jsonl", 0444), 0);
    assert_int_equal(RUN("overview", "rijn.jsonl", "maas.jsonl").status, 0);
    assert_file("rijn.jsonl", rijn);
    assert_file("maas.jsonl", maas);
    assert_int_equal(folder_count(), 2);
}

static void every_format_goes_to_standard_output_and_to_a_file(void **state)
{
    for (size_t i = 0; i < exporter_count(); i++) {
        if (!exporter_compares(exporter_at(i)))
            continue;
        const char *name = exporter_at(i)->name;
        struct outcome outcome = RUN("overview", "--format", name, "rijn.jsonl", "maas.jsonl");
        assert_int_equal(outcome.status, 0);
        assert_string_equal(outcome.errors, "");
        assert_true(utf8_valid(outcome.output, strlen(outcome.output), NULL));
        char *wanted = strdup(outcome.output);
        assert_done(RUN("overview", "rijn.jsonl", "maas.jsonl", "--format", name, "--output", name),
                    "");
        assert_file(name, wanted);
        free(wanted);
    }
}

static void a_file_is_never_overwritten_unasked(void **state)
{
    folder_write("out", "mine");
    assert_refused(RUN("overview", "rijn.jsonl", "--output=out"), 1, "--force");
    assert_file("out", "mine");
    assert_done(RUN("overview", "rijn.jsonl", "--output=out", "--force"), "");
    char *written = program_read_file("out");
    assert_says(written, "Rijn");
    free(written);
}

static void what_was_filled_in_is_never_written_over(void **state)
{
    assert_refused(RUN("overview", "rijn.jsonl", "--output=./rijn.jsonl", "--force"), 1,
                   "Kies een andere naam");
    assert_refused(
        RUN("overview", "rijn.jsonl", "--file=rijn.jsonl", "--output=rijn.jsonl", "--force"), 1,
        "Kies een andere naam");
    assert_file("rijn.jsonl", rijn);
}

static void a_wrong_command_line_is_refused(void **state)
{
    assert_refused(RUN("overview"), 2, "overview BESTAND...");
    assert_refused(RUN("overview", "--format=ics", "rijn.jsonl"), 2,
                   "html, text, markdown, csv, json");
    assert_refused(RUN("overview", "--since=2026-01-01", "rijn.jsonl"), 2, "--since");
}

/* Each is not read for another reason. */
static void write_unreadable_files(void)
{
    folder_write("brief.jsonl", "Geachte heer,\n");
    folder_write("nieuw.jsonl",
                 "{\"format\":\"banenafspraak-progress\",\"version\":2,\"checklist\":\"x\"}\n");
    folder_write("ander.jsonl",
                 "{\"format\":\"banenafspraak-progress\",\"version\":1,\"checklist\":\"ander\"}\n");
    folder_write("leeg.jsonl", "");
    assert_int_equal(mkdir("map.jsonl", 0700), 0);
    assert_int_equal(mkfifo("pijp.jsonl", 0600), 0);
}

static const struct {
    const char *path, *reason;
} unreadable[] = {
    {"weg.jsonl", "Dit bestand of deze map is er niet."},
    {"brief.jsonl", "is geen voortgangsbestand van dit programma."},
    {"nieuw.jsonl", "komt van een nieuwere versie"},
    {"ander.jsonl", "andere checklist dan u nu gebruikt: ander, succesfactoren-banenafspraak."},
    {"leeg.jsonl", "is leeg."},
    {"map.jsonl", "Dit is een map."},
    {"pijp.jsonl", "geen gewoon bestand"},
};

enum { UNREADABLE = sizeof unreadable / sizeof *unreadable };

static void what_cannot_be_read_is_named_and_left_out(void **state)
{
    write_unreadable_files();
    for (size_t i = 0; i < UNREADABLE; i++) {
        struct outcome outcome = RUN("overview", "rijn.jsonl", unreadable[i].path, "maas.jsonl");
        assert_int_equal(outcome.status, 1);
        assert_says(outcome.errors, unreadable[i].path);
        assert_says(outcome.errors, unreadable[i].reason);
        assert_says(outcome.output, "Overzicht van 2 organisaties");
        assert_says(outcome.output, "1 bestand kon niet worden gelezen en telt niet mee:\n");
        assert_says(outcome.output, unreadable[i].path);
    }
}

static void every_format_counts_and_names_what_was_not_read(void **state)
{
    write_unreadable_files();
    for (size_t i = 0; i < exporter_count(); i++) {
        if (!exporter_compares(exporter_at(i)))
            continue;
        struct outcome outcome = RUN("overview", "--format", exporter_at(i)->name, "rijn.jsonl",
                                     "weg.jsonl", "brief.jsonl", "nieuw.jsonl", "ander.jsonl",
                                     "leeg.jsonl", "map.jsonl", "pijp.jsonl");
        assert_int_equal(outcome.status, 1);
        for (size_t j = 0; j < UNREADABLE; j++)
            assert_says(outcome.output, unreadable[j].path);
        assert_says(outcome.output, "Rijn");
    }
}

static void without_any_file_that_can_be_read_there_is_no_overview(void **state)
{
    assert_refused(RUN("overview", "weg.jsonl", "--output=out"), 1,
                   "Er is geen overzicht gemaakt.");
    assert_refused(RUN("overview", "weg.jsonl"), 1, "weg.jsonl");
    assert_int_equal(folder_count(), 2);
}

static bool run_without_permission(void *context)
{
    (void)context;
    struct outcome outcome = RUN("overview", "rijn.jsonl", "maas.jsonl");
    return outcome.status == 1 && strstr(outcome.errors, "maas.jsonl") != NULL &&
           strstr(outcome.errors, "geen rechten") != NULL &&
           strstr(outcome.output, "1 organisatie") != NULL;
}

static void a_file_that_may_not_be_read_is_named(void **state)
{
    assert_int_equal(chmod("rijn.jsonl", 0444), 0);
    assert_int_equal(chmod("maas.jsonl", 0), 0);
    assert_true(child_run_unprivileged(run_without_permission, NULL));
}

static void a_file_with_lines_that_cannot_be_read_counts_with_the_rest(void **state)
{
    folder_write("half.jsonl", LOG_HEADER
                 "onzin\n" ORGANISATION("half", "Half") "{}\n" DONE("half-2", "draagvlak-top"));
    struct outcome outcome = RUN("overview", "half.jsonl", "maas.jsonl");
    assert_int_equal(outcome.status, 0);
    assert_says(outcome.errors, "half.jsonl: 2 regels zijn niet te lezen");
    assert_says(outcome.output, "  - Half\n"
                                "    Let op: 2 regels zijn niet te lezen en tellen niet mee.\n"
                                "    Afgerond: 1. Bezig: 0. Nog niet begonnen: 9.\n");
}

static void one_file_under_two_names_counts_once(void **state)
{
    assert_int_equal(link("rijn.jsonl", "kopie.jsonl"), 0);
    assert_int_equal(symlink("rijn.jsonl", "wijst.jsonl"), 0);
    struct outcome outcome =
        RUN("overview", "rijn.jsonl", "./rijn.jsonl", "kopie.jsonl", "wijst.jsonl", "maas.jsonl");
    assert_int_equal(outcome.status, 0);
    assert_says(outcome.output, "Overzicht van 2 organisaties");
    assert_int_equal(count_of(outcome.errors, " is hetzelfde bestand als rijn.jsonl."), 3);
    assert_says(outcome.errors, "./rijn.jsonl is hetzelfde");
}

static void a_name_in_a_file_or_of_a_file_harms_nothing(void **state)
{
    folder_write("a\n\033[2J=1.jsonl", LOG_HEADER "onzin\n");
    folder_write("b.jsonl", LOG_HEADER ORGANISATION("b", "\\u001b]0;x\\u0007<script>\\u202e"));
    for (size_t i = 0; i < exporter_count(); i++) {
        if (!exporter_compares(exporter_at(i)))
            continue;
        struct outcome outcome = RUN("overview", "--format", exporter_at(i)->name,
                                     "a\n\033[2J=1.jsonl", "b.jsonl", "weg\033[1m\n.jsonl");
        assert_int_equal(outcome.status, 1);
        assert_null(strchr(outcome.output, '\033'));
        assert_null(strchr(outcome.errors, '\033'));
        assert_null(strstr(outcome.errors, "\n.jsonl"));
        assert_null(strstr(outcome.errors, "a\n"));
        if (strcmp(exporter_at(i)->name, "html") == 0)
            assert_null(strstr(outcome.output, "<script"));
    }
}

static void another_checklist_is_used_when_asked_for(void **state)
{
    folder_write("own.json",
                 "{\"format\":\"banenafspraak-checklist\",\"version\":1,\"id\":\"own\","
                 "\"title\":\"Eigen\",\"factors\":[{\"id\":\"een\",\"title\":\"Een\"}]}");
    folder_write("own.jsonl", "{\"format\":\"banenafspraak-progress\",\"version\":1,"
                              "\"checklist\":\"own\"}\n" DONE("een", "een"));
    struct outcome outcome = RUN("-c", "own.json", "overview", "own.jsonl");
    assert_int_equal(outcome.status, 0);
    assert_says(outcome.output, "Overzicht van 1 organisatie: Eigen\n");
    assert_says(outcome.output,
                "  - own.jsonl\n    Afgerond: 1. Bezig: 0. Nog niet begonnen: 0.\n");
}

/* More than a program may have open at once; the order is that of the arguments. */
static void many_files_stay_in_their_order(void **state)
{
    enum { FILES = 300 };
    char names[FILES][16];
    for (size_t i = 0; i < FILES; i++) {
        snprintf(names[i], sizeof names[i], "%03zu.jsonl", i);
        char contents[400];
        snprintf(contents, sizeof contents,
                 i % 3 == 0 ? LOG_HEADER DONE("%zu", "draagvlak-top") : LOG_HEADER, i);
        folder_write(names[i], contents);
    }
    struct json json;
    struct error error = {0};
    struct outcome outcome =
        SHELL("ulimit -n 64; \"$BANENAFSPRAAK\" overview --format json [0-2]*.jsonl");
    assert_int_equal(outcome.status, 0);
    assert_true(json_read(&json, outcome.output, strlen(outcome.output), 1 << 24, &error));
    size_t number = 0;
    const cJSON *file;
    cJSON_ArrayForEach(file, json_member(json.root, "files"))
    {
        assert_string_equal(json_string(json_member(file, "path")), names[number]);
        assert_int_equal((int)json_member(file, "done")->valuedouble, number % 3 == 0);
        number++;
    }
    assert_int_equal(number, FILES);
    json_release(&json);
}

static void copies_of_one_file_count_once_with_all_that_is_in_them(void **state)
{
    assert_done(RUN("-f", "mine.jsonl", "set", "-", "organisation", "Zand"), "");
    assert_done(SHELL("for copy in hers his other; do cp mine.jsonl $copy.jsonl; done"), "");
    assert_done(RUN("-f", "mine.jsonl", "set", "1", "done", "yes"), "");
    assert_done(RUN("-f", "hers.jsonl", "set", "2", "done", "yes"), "");
    assert_done(RUN("-f", "his.jsonl", "set", "3", "done", "yes"), "");
    struct outcome outcome =
        RUN("overview", "mine.jsonl", "rijn.jsonl", "hers.jsonl", "his.jsonl", "--format", "json");
    assert_int_equal(outcome.status, 0);
    assert_says(outcome.errors, "hers.jsonl is een kopie van mine.jsonl. Samen tellen ze één keer");
    assert_says(outcome.errors, "his.jsonl is een kopie van mine.jsonl.");
    char *all = strdup(outcome.output);
    assert_done(RUN("-f", "mine.jsonl", "merge", "hers.jsonl", "his.jsonl"), "");
    assert_done(RUN("overview", "mine.jsonl", "rijn.jsonl", "--format", "json"), all);
    free(all);
    /* The one begun with the other's, by another department. */
    assert_done(RUN("-f", "other.jsonl", "set", "-", "organisation", "Klei"), "");
    assert_done(RUN("-f", "mine.jsonl", "set", "-", "organisation", "Veen"), "");
    outcome = RUN("overview", "mine.jsonl", "other.jsonl", "--format", "json");
    assert_says(outcome.errors, "andere naam van de organisatie");
    assert_says(outcome.output, "Klei");
    assert_says(outcome.output, "Veen");
}

static int lent;

static void take_away(int number)
{
    (void)number;
    unlink("mine.jsonl");
    fcntl(lent, F_SETLEASE, F_UNLCK);
}

/* The copy is lent out, as by a server of network drives, until the program asks for it: by then it has read the first. */
static void a_file_that_is_gone_before_its_copy_comes_is_named(void **state)
{
    const struct sigaction action = {.sa_handler = take_away, .sa_flags = SA_RESTART};
    assert_done(RUN("-f", "mine.jsonl", "set", "1", "done", "yes"), "");
    assert_done(SHELL("cp mine.jsonl hers.jsonl"), "");
    lent = open("hers.jsonl", O_RDWR | O_CLOEXEC);
    assert_int_equal(sigaction(SIGIO, &action, NULL), 0);
    if (fcntl(lent, F_SETLEASE, F_WRLCK) != 0)
        skip(); /* this file system lends none */
    struct outcome outcome = RUN("overview", "mine.jsonl", "hers.jsonl", "--format", "csv");
    assert_int_equal(outcome.status, 1);
    assert_says(outcome.errors, "mine.jsonl");
    assert_null(strstr(outcome.errors, "kopie"));
    assert_says(outcome.output, "\"hers.jsonl\"");
    assert_int_equal(count_of(outcome.output, "\"Afgerond\""), 2); /* one of them heads a column */
    close(lent);
}

static void output_that_cannot_be_written_is_an_error(void **state)
{
    assert_refused(SHELL("\"$BANENAFSPRAAK\" overview rijn.jsonl >/dev/full"), 1, "schijf is vol");
    assert_refused(RUN("overview", "rijn.jsonl", "--output=nowhere/out"), 1, "nowhere/out");
}

#define IN_FOLDER(test) cmocka_unit_test_setup_teardown(test, enter, folder_leave)

int main(void)
{
    setlocale(LC_CTYPE, "C.UTF-8");
    const struct CMUnitTest tests[] = {
        IN_FOLDER(files_are_laid_side_by_side),
        IN_FOLDER(nothing_is_written_to_any_file),
        IN_FOLDER(every_format_goes_to_standard_output_and_to_a_file),
        IN_FOLDER(a_file_is_never_overwritten_unasked),
        IN_FOLDER(what_was_filled_in_is_never_written_over),
        IN_FOLDER(a_wrong_command_line_is_refused),
        IN_FOLDER(what_cannot_be_read_is_named_and_left_out),
        IN_FOLDER(every_format_counts_and_names_what_was_not_read),
        IN_FOLDER(without_any_file_that_can_be_read_there_is_no_overview),
        IN_FOLDER(a_file_that_may_not_be_read_is_named),
        IN_FOLDER(a_file_with_lines_that_cannot_be_read_counts_with_the_rest),
        IN_FOLDER(one_file_under_two_names_counts_once),
        IN_FOLDER(a_name_in_a_file_or_of_a_file_harms_nothing),
        IN_FOLDER(another_checklist_is_used_when_asked_for),
        IN_FOLDER(many_files_stay_in_their_order),
        IN_FOLDER(copies_of_one_file_count_once_with_all_that_is_in_them),
        IN_FOLDER(a_file_that_is_gone_before_its_copy_comes_is_named),
        IN_FOLDER(output_that_cannot_be_written_is_an_error),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
