/* The command `status`: the factors, one line each, and the count. */
#include <locale.h>

#include <stdio.h>

#include "../support/folder.h"
#include "../support/program.h"
#include "../support/test.h"

static void without_a_file_everything_is_open(void **state)
{
    struct outcome outcome = RUN("status");
    assert_int_equal(outcome.status, 0);
    assert_string_equal(outcome.errors, "");
    assert_int_equal(count_of(outcome.output, ": Nog niet begonnen\n"), 10);
    assert_says(outcome.output, "\n2. Draagvlak top: Nog niet begonnen\n");
    assert_says(outcome.output, "\n0 van 10 afgerond\n");
    assert_int_equal(folder_count(), 0);
}

static void a_line_says_status_owner_date_and_lateness(void **state)
{
    assert_done(RUN("set", "2", "owner", "HR-adviseur"), "");
    assert_done(RUN("set", "2", "due", "1-9-2020"), "");
    assert_done(RUN("set", "3", "due", "31-12-2999"), "");
    assert_done(RUN("set", "4", "done", "yes"), "");
    struct outcome outcome = RUN("status");
    assert_says(outcome.output,
                "2. Draagvlak top: Te laat: 1 sep 2020, HR-adviseur, 0 van 4 gedaan\n");
    assert_says(outcome.output, ": Bezig tot 31 dec 2999, 0 van 1 gedaan\n");
    assert_says(outcome.output, "4. Draagvlak bij leidinggevenden: Afgerond\n");
    assert_says(outcome.output, "1 van 10 afgerond\n");
}

static void next_says_what_is_due_new_and_asked(void **state)
{
    assert_done(RUN("set", "2", "due", "1-9-2020"), "");
    assert_done(RUN("set", "2", "decision", "Geef 1 fte vrij."), "");
    struct outcome outcome = RUN("status", "--next");
    assert_int_equal(outcome.status, 0);
    assert_string_equal(outcome.output, "Nu aan de beurt\n"
                                        "- Stap 2: Draagvlak top. Te laat: 1 sep 2020.\n"
                                        "- Stap 1: Een enthousiaste en geëquipeerde projectleider "
                                        "Banenafspraak. Nog niet begonnen.\n"
                                        "\nGevraagd van de directie\n"
                                        "- Stap 2: Draagvlak top. Geef 1 fte vrij.\n");
    for (int step = 1; step <= 10; step++) {
        char number[16];
        snprintf(number, sizeof number, "%d", step);
        assert_done(RUN("set", number, "done", "yes"), "");
    }
    assert_done(RUN("set", "2", "decision", "-"), "");
    assert_string_equal(RUN("status", "--next").output, "Er is nu niets aan de beurt.\n");
}

static void it_speaks_english_too(void **state)
{
    assert_done(RUN("set", "2", "done", "yes"), "");
    struct outcome outcome = RUN("status", "-l", "en");
    assert_says(outcome.output, "\n1 of 10 ");
    assert_null(strstr(outcome.output, "afgerond"));
}

static void lines_that_cannot_be_read_are_counted_on_standard_error(void **state)
{
    folder_write("x.jsonl", LOG_HEADER "{\"id\":\"1\"}\nnonsense\n");
    struct outcome outcome = RUN("status", "-f", "x.jsonl");
    assert_int_equal(outcome.status, 0);
    assert_says(outcome.output, "0 van 10 afgerond\n");
    assert_says(outcome.errors, "2 regels in uw bestand zijn niet te lezen.");
}

static void a_file_that_is_not_for_this_program_is_refused(void **state)
{
    static const struct {
        const char *contents, *text;
    } cases[] = {
        {"Geachte heer,\n", "is geen voortgangsbestand"},
        {"{\"format\":\"banenafspraak-progress\",\"version\":2,\"checklist\":\"x\"}\n",
         "nieuwere versie"},
        {"{\"format\":\"banenafspraak-progress\",\"version\":1,\"checklist\":\"other\"}\n",
         "andere checklist"},
    };
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        folder_write("x.jsonl", cases[i].contents);
        assert_refused(RUN("status", "-f", "x.jsonl"), 1, cases[i].text);
        assert_refused(RUN("set", "-f", "x.jsonl", "2", "done", "yes"), 1, cases[i].text);
        assert_file("x.jsonl", cases[i].contents);
    }
    assert_refused(RUN("status", "-f", "."), 1, "Dit is een map.");
    assert_refused(SHELL("mkfifo pipe && \"$BANENAFSPRAAK\" -f pipe status"), 1,
                   "geen gewoon bestand");
    assert_refused(RUN("status", "-f", "/dev/zero"), 1, "geen gewoon bestand");
}

static void another_checklist_is_used_when_asked_for(void **state)
{
    folder_write("own.json",
                 "{\"format\":\"banenafspraak-checklist\",\"version\":1,\"id\":\"own\","
                 "\"title\":\"Eigen\",\"factors\":[{\"id\":\"one\",\"title\":\"Een\"}]}");
    assert_done(RUN("-c", "own.json", "-f", "own.jsonl", "status"),
                "1. Een: Nog niet begonnen\n0 van 1 afgerond\n");
    assert_done(RUN("-c", "own.json", "-f", "own.jsonl", "set", "1", "done", "yes"), "");
    assert_done(RUN("-c", "own.json", "-f", "own.jsonl", "status"),
                "1. Een: Afgerond\n1 van 1 afgerond\n");
    assert_refused(RUN("-f", "own.jsonl", "status"), 1, "andere checklist");
}

static void a_faulty_checklist_is_refused_with_its_first_fault(void **state)
{
    folder_write("own.json",
                 "{\n  \"format\": \"banenafspraak-checklist\",\n  \"version\": 1,,\n}");
    assert_refused(RUN("-c", "own.json", "status"), 1, "own.json:3:");
    assert_refused(RUN("-c", "own.json", "status"), 1, "banenafspraak check");
    assert_refused(RUN("-c", "nowhere.json", "status"), 1, "nowhere.json");
}

int main(void)
{
    setlocale(LC_CTYPE, "C.UTF-8");
    const struct CMUnitTest tests[] = {
        in_folder(without_a_file_everything_is_open),
        in_folder(a_line_says_status_owner_date_and_lateness),
        in_folder(next_says_what_is_due_new_and_asked),
        in_folder(it_speaks_english_too),
        in_folder(lines_that_cannot_be_read_are_counted_on_standard_error),
        in_folder(a_file_that_is_not_for_this_program_is_refused),
        in_folder(another_checklist_is_used_when_asked_for),
        in_folder(a_faulty_checklist_is_refused_with_its_first_fault),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
