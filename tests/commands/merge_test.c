/* The command `merge`: the changes of other copies come in, and nothing is lost or half done. */
#include <locale.h>

#include <unistd.h>

#include "../support/folder.h"
#include "../support/program.h"
#include "../support/test.h"

#define CHANGE(id, by, factor, text)                                                               \
    "{\"id\":\"" id "\",\"at\":\"2026-11-22T09:14:03.125Z\",\"by\":\"" by                          \
    "\",\"factor\":\"" factor "\",\"field\":\"note\",\"value\":\"" text "\",\"replaces\":[]}\n"

#define ONE   CHANGE("1", "HR", "draagvlak-top", "one")
#define TWO   CHANGE("2", "OR", "projectteam", "two")
#define THREE CHANGE("3", "OR", "draagvlak-top", "three")

static void changes_of_several_files_come_in(void **state)
{
    folder_write("mine.jsonl", LOG_HEADER ONE);
    folder_write("hers.jsonl", LOG_HEADER ONE TWO THREE);
    folder_write("same.jsonl", LOG_HEADER ONE);
    struct outcome outcome = RUN("-f", "mine.jsonl", "merge", "hers.jsonl", "same.jsonl");
    assert_done(outcome, "");
    assert_says(outcome.errors, "hers.jsonl: 2 wijzigingen erbij, van OR.\n");
    assert_says(outcome.errors, "same.jsonl: niets nieuws.\n");
    assert_file("mine.jsonl", LOG_HEADER ONE TWO THREE);
    assert_file("hers.jsonl", LOG_HEADER ONE TWO THREE);
}

static void a_dry_run_says_what_would_come_in_and_writes_nothing(void **state)
{
    folder_write("mine.jsonl", LOG_HEADER ONE);
    folder_write("hers.jsonl", LOG_HEADER TWO);
    folder_write("both.jsonl", LOG_HEADER TWO THREE);
    struct outcome outcome =
        RUN("-f", "mine.jsonl", "merge", "--dry-run", "hers.jsonl", "both.jsonl");
    assert_done(outcome, "");
    assert_says(outcome.errors, "hers.jsonl: er zou 1 wijziging bij komen, van OR.\n");
    assert_says(outcome.errors, "both.jsonl: er zou 1 wijziging bij komen, van OR.\n");
    assert_file("mine.jsonl", LOG_HEADER ONE);
    outcome = RUN("-f", "mine.jsonl", "merge", "--dry-run", "both.jsonl");
    assert_says(outcome.errors, "both.jsonl: er zouden 2 wijzigingen bij komen, van OR.\n");
    assert_refused(RUN("-f", "mine.jsonl", "merge", "--dry-run", "nergens.jsonl"), 1,
                   "nergens.jsonl");
    assert_done(RUN("-f", "new.jsonl", "merge", "--dry-run", "both.jsonl"), "");
    assert_int_equal(access("new.jsonl", F_OK), -1);
}

static void the_second_time_nothing_is_written(void **state)
{
    folder_write("mine.jsonl", LOG_HEADER ONE);
    folder_write("hers.jsonl", LOG_HEADER TWO);
    assert_done(RUN("-f", "mine.jsonl", "merge", "hers.jsonl", "hers.jsonl"), "");
    assert_file("mine.jsonl", LOG_HEADER ONE TWO);
    assert_done(RUN("-f", "mine.jsonl", "merge", "hers.jsonl"), "");
    assert_done(RUN("-f", "mine.jsonl", "merge", "mine.jsonl"), "");
    assert_file("mine.jsonl", LOG_HEADER ONE TWO);
}

static void in_any_order_the_same_stands(void **state)
{
    folder_write("a.jsonl", LOG_HEADER ONE);
    folder_write("b.jsonl", LOG_HEADER TWO);
    folder_write("c.jsonl", LOG_HEADER THREE);
    assert_done(RUN("-f", "x.jsonl", "merge", "a.jsonl", "b.jsonl", "c.jsonl"), "");
    assert_done(RUN("-f", "y.jsonl", "merge", "c.jsonl", "a.jsonl", "b.jsonl"), "");
    char *one = strdup(RUN("-f", "x.jsonl", "export", "--format", "json").output);
    assert_says(one, "three");
    assert_done(RUN("-f", "y.jsonl", "export", "--format", "json"), one);
    free(one);
}

static void both_texts_of_two_colleagues_stand(void **state)
{
    folder_write("mine.jsonl", LOG_HEADER ONE);
    folder_write("hers.jsonl", LOG_HEADER THREE);
    assert_done(RUN("-f", "mine.jsonl", "merge", "hers.jsonl"), "");
    struct outcome outcome = RUN("-f", "mine.jsonl", "export", "--format", "text");
    assert_says(outcome.output, "one");
    assert_says(outcome.output, "three");
}

static void a_file_that_cannot_be_taken_stops_all_of_them(void **state)
{
    static const struct {
        const char *path, *contents, *text;
    } cases[] = {
        {"nowhere.jsonl", NULL, "nowhere.jsonl"},
        {".", NULL, "Dit is een map."},
        {"letter", "Geachte heer,\n", "geen voortgangsbestand"},
        {"other.jsonl",
         "{\"format\":\"banenafspraak-progress\",\"version\":1,\"checklist\":\"other\"}\n",
         "andere checklist"},
        {"newer.jsonl",
         "{\"format\":\"banenafspraak-progress\",\"version\":2,\"checklist\":"
         "\"succesfactoren-banenafspraak\"}\n",
         "nieuwere versie"},
    };
    folder_write("hers.jsonl", LOG_HEADER TWO);
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        if (cases[i].contents != NULL)
            folder_write(cases[i].path, cases[i].contents);
        folder_write("mine.jsonl", LOG_HEADER ONE);
        assert_refused(RUN("-f", "mine.jsonl", "merge", "hers.jsonl", cases[i].path), 1,
                       cases[i].text);
        assert_file("mine.jsonl", LOG_HEADER ONE);
        assert_refused(RUN("-f", "new.jsonl", "merge", "hers.jsonl", cases[i].path), 1,
                       cases[i].text);
        assert_int_equal(remove("new.jsonl"), -1);
    }
}

static void lines_that_cannot_be_read_are_named_with_their_file(void **state)
{
    folder_write("mine.jsonl", LOG_HEADER ONE "nonsense\n");
    folder_write("hers.jsonl", LOG_HEADER TWO "nonsense\nnonsense\n");
    struct outcome outcome = RUN("-f", "mine.jsonl", "merge", "hers.jsonl");
    assert_done(outcome, "");
    assert_says(outcome.errors, "hers.jsonl: 2 regels zijn niet te lezen");
    assert_says(outcome.errors, "1 regel in uw bestand is niet te lezen");
    assert_file("mine.jsonl", LOG_HEADER ONE "nonsense\n" TWO);
}

static void what_a_newer_program_wrote_comes_along_whole(void **state)
{
#define NEWER                                                                                      \
    "{\"id\":\"9\",\"at\":\"2026-11-22T09:14:03.125Z\",\"by\":\"HR\",\"field\":\"mood\","          \
    "\"value\":{\"a\":[1]},\"replaces\":[],\"more\":true}\n"
    folder_write("mine.jsonl", LOG_HEADER);
    folder_write("hers.jsonl", LOG_HEADER NEWER);
    assert_done(RUN("-f", "mine.jsonl", "merge", "hers.jsonl"), "");
    assert_file("mine.jsonl", LOG_HEADER NEWER);
}

/* A copy that was made before knows what was erased, and does not bring it back. */
static void what_was_erased_stays_erased(void **state)
{
    assert_done(RUN("set", "2", "note", "geheim"), "");
    assert_done(SHELL("cp " LOG_FILE " early.jsonl"), "");
    assert_done(RUN("set", "2", "note", "gewist"), "");
    assert_done(SHELL("cp " LOG_FILE " late.jsonl"), "");
    assert_done(RUN("set", "2", "note", "leesbaar"), "");
    assert_done(RUN("compact"), "");
    assert_done(RUN("set", "2", "note", "nieuwer"), "");
    assert_done(RUN("compact"), "");
    assert_done(RUN("-f", "early.jsonl", "set", "3", "note", "van een collega"), "");
    assert_done(RUN("merge", "early.jsonl", "late.jsonl"), "");
    char *log = program_read_file(LOG_FILE);
    assert_null(strstr(log, "geheim"));
    assert_null(strstr(log, "gewist"));
    assert_null(strstr(log, "leesbaar"));
    assert_says(log, "nieuwer");
    assert_says(log, "van een collega");
    free(log);
    /* In a copy that never saw it erased, what replaced it brings it along: nothing is lost. */
    assert_done(RUN("-f", "other.jsonl", "merge", "late.jsonl"), "");
    log = program_read_file("other.jsonl");
    assert_says(log, "geheim");
    assert_says(log, "gewist");
    free(log);
}

#define WITH_FILE(id) LOG_HEADER_START ",\"file\":\"" id "\"}\n"
#define NAME(id, name, replaces)                                                                   \
    "{\"id\":\"" id                                                                                \
    "\",\"at\":\"2026-11-22T09:14:03.125Z\",\"by\":\"\",\"field\":\"organisation\","               \
    "\"value\":\"" name "\",\"replaces\":[" replaces "]}\n"

static void what_is_no_copy_is_refused_unless_forced(void **state)
{
    static const struct {
        const char *mine, *hers, *text;
    } cases[] = {
        {WITH_FILE("a") ONE, WITH_FILE("b") TWO, "hers.jsonl is geen kopie"},
        {WITH_FILE("a"), WITH_FILE("b") TWO, "hers.jsonl is geen kopie"},
        {LOG_HEADER NAME("n", "Rijn", ""), LOG_HEADER NAME("m", "Veen", ""), "“Veen”, “Rijn”"},
        /* A template that was copied: the same id of the file. */
        {WITH_FILE("a") NAME("n", "Rijn", "\"t\""), WITH_FILE("a") NAME("m", "Veen", "\"t\"") TWO,
         "van een andere organisatie: “Veen”, “Rijn”"},
    };
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        folder_write("mine.jsonl", cases[i].mine);
        folder_write("hers.jsonl", cases[i].hers);
        folder_write("good.jsonl", LOG_HEADER THREE);
        assert_refused(RUN("-f", "mine.jsonl", "merge", "good.jsonl", "hers.jsonl"), 1,
                       cases[i].text);
        assert_file("mine.jsonl", cases[i].mine);
        assert_done(RUN("-f", "mine.jsonl", "merge", "--force", "hers.jsonl"), "");
        assert_done(RUN("-f", "mine.jsonl", "merge", "--force", "hers.jsonl"), "");
        char *merged = program_read_file("mine.jsonl");
        assert_says(merged, strchr(cases[i].hers, '\n') + 1);
        free(merged);
    }
}

static void what_is_a_copy_comes_in_by_itself(void **state)
{
    static const struct {
        const char *mine, *hers;
    } cases[] = {
        {WITH_FILE("a") ONE, WITH_FILE("a") TWO},
        {WITH_FILE("a") ONE, WITH_FILE("b") ONE TWO}, /* once brought in by force */
        {WITH_FILE("a") ONE, LOG_HEADER TWO},         /* of a version that gave no ids */
        {LOG_HEADER NAME("n", "Rijn", ""), LOG_HEADER NAME("m", "Rijn", "") TWO},
        {LOG_HEADER NAME("n", "Rijn", ""), LOG_HEADER TWO},
        {LOG_HEADER NAME("n", "Rijn", ""), LOG_HEADER NAME("m", "Veen", "\"n\"") TWO},
        {LOG_HEADER NAME("m", "Veen", "\"n\""), LOG_HEADER NAME("n", "Rijn", "") TWO},
    };
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        folder_write("mine.jsonl", cases[i].mine);
        folder_write("hers.jsonl", cases[i].hers);
        assert_done(RUN("-f", "mine.jsonl", "merge", "hers.jsonl"), "");
        char *merged = program_read_file("mine.jsonl");
        assert_says(merged, TWO);
        free(merged);
    }
}

static void a_file_that_is_made_of_a_copy_is_a_copy(void **state)
{
    folder_write("hers.jsonl", WITH_FILE("a") ONE);
    folder_write("his.jsonl", WITH_FILE("a") TWO);
    folder_write("theirs.jsonl", WITH_FILE("b") THREE);
    assert_done(RUN("-f", "new.jsonl", "merge", "hers.jsonl", "his.jsonl"), "");
    assert_file("new.jsonl", WITH_FILE("a") ONE TWO);
    assert_refused(RUN("-f", "other.jsonl", "merge", "hers.jsonl", "theirs.jsonl"), 1,
                   "theirs.jsonl is geen kopie");
    folder_write("old.jsonl", LOG_HEADER ONE);
    assert_done(RUN("-f", "older.jsonl", "merge", "old.jsonl"), "");
    assert_file("older.jsonl", LOG_HEADER ONE);
}

static void what_a_damaged_copy_says_otherwise_is_named_and_both_stand(void **state)
{
    folder_write("mine.jsonl", LOG_HEADER ONE);
    folder_write("hers.jsonl", LOG_HEADER CHANGE("1", "HR", "draagvlak-top", "anders"));
    struct outcome outcome = RUN("-f", "mine.jsonl", "merge", "hers.jsonl");
    assert_done(outcome, "");
    assert_says(outcome.errors, "hers.jsonl: 1 wijziging heeft daar een andere inhoud");
    assert_file("mine.jsonl", LOG_HEADER ONE CHANGE("1", "HR", "draagvlak-top", "anders"));
    outcome = RUN("-f", "mine.jsonl", "export", "--format", "text");
    assert_says(outcome.output, "one");
    assert_says(outcome.output, "anders");
    assert_says(RUN("check", "mine.jsonl").output, "mine.jsonl:3:1: De wijziging “1”");
    assert_done(RUN("-f", "mine.jsonl", "compact"), "");
    assert_done(RUN("-f", "mine.jsonl", "merge", "hers.jsonl"), "");
    assert_file("mine.jsonl", LOG_HEADER CHANGE("1", "HR", "draagvlak-top", "anders") ONE);
}

#define IN_CIRCLE(id, text, other)                                                                 \
    "{\"id\":\"" id "\",\"at\":\"2026-11-22T09:14:03.125Z\",\"by\":\"\",\"factor\":"               \
    "\"draagvlak-top\",\"field\":\"note\",\"value\":\"" text "\",\"replaces\":[\"" other "\"]}\n"

static void a_circle_is_named_and_hides_nothing(void **state)
{
    folder_write("mine.jsonl", LOG_HEADER IN_CIRCLE("1", "een", "2"));
    folder_write("hers.jsonl", LOG_HEADER IN_CIRCLE("2", "twee", "1"));
    struct outcome outcome = RUN("-f", "mine.jsonl", "merge", "hers.jsonl");
    assert_done(outcome, "");
    assert_says(outcome.errors, "in een kring");
    outcome = RUN("-f", "mine.jsonl", "export", "--format", "text");
    assert_says(outcome.output, "een");
    assert_says(outcome.output, "twee");
    outcome = RUN("-f", "mine.jsonl", "check");
    assert_says(outcome.output, "mine.jsonl:2:1: De wijziging “1”");
    assert_says(outcome.output, "mine.jsonl:3:1: De wijziging “2”");
}

static void a_file_that_cannot_be_written_stays_as_it_is(void **state)
{
    folder_write("mine.jsonl", LOG_HEADER ONE);
    folder_write("hers.jsonl", LOG_HEADER TWO);
    assert_refused(SHELL("ulimit -f 0; \"$BANENAFSPRAAK\" -f mine.jsonl merge hers.jsonl"), 1,
                   "groter dan hier mag");
    assert_file("mine.jsonl", LOG_HEADER ONE);
}

int main(void)
{
    setlocale(LC_CTYPE, "C.UTF-8");
    const struct CMUnitTest tests[] = {
        in_folder(changes_of_several_files_come_in),
        in_folder(a_dry_run_says_what_would_come_in_and_writes_nothing),
        in_folder(the_second_time_nothing_is_written),
        in_folder(in_any_order_the_same_stands),
        in_folder(both_texts_of_two_colleagues_stand),
        in_folder(a_file_that_cannot_be_taken_stops_all_of_them),
        in_folder(lines_that_cannot_be_read_are_named_with_their_file),
        in_folder(what_a_newer_program_wrote_comes_along_whole),
        in_folder(what_was_erased_stays_erased),
        in_folder(what_is_no_copy_is_refused_unless_forced),
        in_folder(what_is_a_copy_comes_in_by_itself),
        in_folder(a_file_that_is_made_of_a_copy_is_a_copy),
        in_folder(what_a_damaged_copy_says_otherwise_is_named_and_both_stand),
        in_folder(a_circle_is_named_and_hides_nothing),
        in_folder(a_file_that_cannot_be_written_stays_as_it_is),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
