/* The command line: options, commands, languages, places, and where the output goes. */
#include <locale.h>
#include <unistd.h>

#include "../support/folder.h"
#include "../support/program.h"
#include "../support/test.h"
#include "app/commands.h"
#include "base/utf8.h"
#include "report/exporter.h"

static const char *const english[] = {"LC_ALL=en_GB.UTF-8", NULL};

/* --- help and version --- */

static void help_names_every_command_and_format(void **state)
{
    struct outcome outcome = RUN("--help");
    assert_int_equal(outcome.status, 0);
    assert_string_equal(outcome.errors, "");
    assert_says(outcome.output, "Gebruik: banenafspraak");
    for (size_t i = 0; i < command_count(); i++)
        assert_says(outcome.output, command_at(i)->name);
    for (size_t i = 0; i < exporter_count(); i++)
        assert_says(outcome.output, exporter_at(i)->name);
    assert_says(outcome.output, "-f, --file PAD");
    assert_says(outcome.output, "BANENAFSPRAAK_FILE");
    assert_says(outcome.output, "voortgang.jsonl");
    assert_says(outcome.output, "Ctrl-C");
}

static void help_speaks_the_language_that_is_asked_for(void **state)
{
    assert_says(RUN("--help", "--language", "en").output, "Usage: banenafspraak");
    assert_says(RUN_IN(english, "-h").output, "Usage: banenafspraak");
    assert_says(RUN_IN(english, "--language=nl", "-h").output, "Gebruik: banenafspraak");
}

static void help_is_no_wider_than_a_terminal(void **state)
{
    const char *line = RUN("--help").output;
    for (; *line != '\0'; line += strcspn(line, "\n") + 1)
        assert_true(utf8_width(line, strcspn(line, "\n")) <= 80);
}

static void help_is_given_whatever_else_stands_there(void **state)
{
    assert_int_equal(RUN("set", "--help").status, 0);
    assert_int_equal(RUN("--help", "nonsense").status, 0);
    assert_int_equal(RUN("status", "--format", "text", "-h").status, 0);
}

static void the_version_comes_first_then_the_licences(void **state)
{
    static const char first[] = "banenafspraak " PROGRAM_VERSION "\n";
    struct outcome outcome = RUN("--version");
    assert_int_equal(outcome.status, 0);
    assert_memory_equal(outcome.output, first, sizeof first - 1);
    static const char *const names[] = {"MIT", "ncurses (", "cJSON (", "glibc ("};
    for (size_t i = 0; i < sizeof names / sizeof names[0]; i++)
        assert_says(outcome.output, names[i]);
    assert_says(RUN_IN(english, "-V").output, "Licence: MIT.");
}

/* --- what is wrong with the command line --- */

static void a_wrong_command_line_is_named_and_nothing_is_done(void **state)
{
    static const struct {
        const char *words[6];
        const char *text;
    } cases[] = {
        {{"nonsense"}, "“nonsense”"},
        {{"--nonsense"}, "“--nonsense”"},
        {{"--nonsense=1"}, "“--nonsense=1”"},
        {{"-z"}, "“-z”"},
        {{"-\xc3\xa9"}, "“-\xef\xbf\xbd”"},
        {{"--fo"}, "“--fo”"}, /* --format or --force */
        {{"--file"}, "“--file”"},
        {{"-f"}, "“-f”"},
        {{"--no-color=1", "status"}, "“--no-color=1”"},
        {{"status", "more"}, "banenafspraak status"},
        {{"set", "2", "done"}, "banenafspraak set STAP"},
        {{"set", "2", "done", "yes", "no"}, "banenafspraak set STAP"},
        {{"merge"}, "banenafspraak merge BESTAND..."},
        {{"compact", "more"}, "banenafspraak compact"},
        {{"status", "--format", "text"}, "“--format”"},
        {{"set", "2", "done", "yes", "--output=x"}, "“--output”"},
        {{"export", "--format", "text", "--date=1-1-2026"}, "“--date”"},
        {{"--force"}, "“--force”"},
    };
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++)
        assert_refused(program_run(cases[i].words, NULL), 2, cases[i].text);
    assert_int_equal(folder_count(), 0);
}

static void a_wrong_command_line_is_answered_with_the_way_to_help(void **state)
{
    assert_refused(RUN("nonsense"), 2, "banenafspraak --help");
    assert_refused(RUN("--nonsense"), 2, "banenafspraak --help");
    assert_refused(RUN_IN(english, "nonsense"), 2, "Type “banenafspraak --help”");
    assert_refused(RUN_IN(english, "-z"), 2, "banenafspraak --help");
}

static void the_answer_is_in_the_language_that_is_asked_for_further_on(void **state)
{
    assert_refused(RUN("--nonsense", "--language", "en"), 2, "There is no option");
}

/* --- options --- */

static void options_stand_before_and_after_the_command(void **state)
{
    assert_done(RUN("-f", "a.jsonl", "set", "2", "done", "yes"), "");
    assert_done(RUN("set", "-fb.jsonl", "2", "done", "yes"), "");
    assert_done(RUN("set", "2", "done", "yes", "--file=c.jsonl"), "");
    assert_done(RUN("set", "2", "--file", "d.jsonl", "--", "note", "--file"), "");
    for (const char *name = "abcd"; *name != '\0'; name++) {
        const char path[] = {*name, '.', 'j', 's', 'o', 'n', 'l', '\0'};
        free(program_read_file(path));
    }
}

static void the_locale_chooses_the_language(void **state)
{
    static const struct {
        const char *settings[4];
        const char *text;
    } cases[] = {
        {{"LC_ALL=en_US.UTF-8", "LC_MESSAGES=nl_NL", "LANG=nl_NL"}, "0 of 10"},
        {{"LC_ALL", "LC_MESSAGES=en_GB.UTF-8", "LANG=nl_NL"}, "0 of 10"},
        {{"LC_ALL=", "LC_MESSAGES=", "LANG=en"}, "0 of 10"},
        {{"LC_ALL", "LC_MESSAGES=nl_BE.UTF-8", "LANG=en_GB"}, "0 van 10"},
        {{"LC_ALL=C", "LANG=en_GB"}, "0 van 10"},
        {{"LC_ALL=de_DE.UTF-8"}, "0 van 10"},
        {{"LC_ALL"}, "0 van 10"},
    };
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++)
        assert_says(RUN_IN(cases[i].settings, "status").output, cases[i].text);
    assert_says(RUN_IN(english, "status").output, "0 of 10");
    assert_says(RUN_IN(english, "-l", "nl", "status").output, "0 van 10");
    assert_refused(RUN("-l", "fr", "status"), 2, "“fr”");
    assert_refused(RUN("-l", "", "status"), 2, "“”");
}

static void the_file_is_where_the_user_says_or_in_her_data_folder(void **state)
{
    static const char *const by_variable[] = {"BANENAFSPRAAK_FILE=variable.jsonl",
                                              "XDG_DATA_HOME=/nowhere", NULL};
    static const char *const empty[] = {"BANENAFSPRAAK_FILE=", "XDG_DATA_HOME=not/absolute", NULL};
    assert_done(RUN("set", "2", "done", "yes"), "");
    free(program_read_file(LOG_FILE));
    assert_done(RUN_IN(by_variable, "set", "2", "done", "yes"), "");
    free(program_read_file("variable.jsonl"));
    assert_done(RUN_IN(by_variable, "set", "2", "done", "yes", "-f", "option.jsonl"), "");
    free(program_read_file("option.jsonl"));
    assert_refused(RUN_IN(empty, "set", "2", "done", "yes"), 0, "Dit stond er al.");

    char data[1100];
    char folder[1024];
    assert_non_null(getcwd(folder, sizeof folder));
    snprintf(data, sizeof data, "XDG_DATA_HOME=%s/data", folder);
    const char *const in_data[] = {data, NULL};
    assert_done(RUN_IN(in_data, "set", "2", "done", "yes"), "");
    free(program_read_file("data/banenafspraak/voortgang.jsonl"));
}

static void without_a_home_the_way_out_is_named(void **state)
{
    static const char *const homeless[] = {"HOME", NULL};
    assert_refused(RUN_IN(homeless, "status"), 1, "--file");
    assert_done(RUN_IN(homeless, "-f", "x.jsonl", "set", "2", "done", "yes"), "");
}

/* --- where the output goes --- */

static void a_full_disk_under_the_output_is_a_failure(void **state)
{
    static const char *const commands[] = {"status", "export --format json", "--help", "--version",
                                           "check nowhere"};
    for (size_t i = 0; i < sizeof commands / sizeof commands[0]; i++) {
        char script[100];
        snprintf(script, sizeof script, "\"$BANENAFSPRAAK\" %s >/dev/full", commands[i]);
        assert_refused(SHELL(script), 1, "De schijf is vol.");
    }
}

static void a_reader_that_leaves_early_is_a_failure_and_no_crash(void **state)
{
    assert_refused(SHELL("mkfifo pipe && exec 3<>pipe 4>pipe 3<&- && "
                         "\"$BANENAFSPRAAK\" export --format json >&4"),
                   1, "niet helemaal geschreven");
}

static void a_closed_output_is_a_failure(void **state)
{
    assert_int_equal(SHELL("\"$BANENAFSPRAAK\" status >&-").status, 1);
    assert_int_equal(SHELL("\"$BANENAFSPRAAK\" status >&- 2>&-").status, 1);
    assert_int_equal(SHELL("\"$BANENAFSPRAAK\" set 2 done yes >&- 2>&- <&-").status, 0);
    char *log = program_read_file(LOG_FILE);
    assert_int_equal(count_of(log, "\n"), 2);
    assert_says(log, LOG_HEADER_START ",\"file\":\"");
    free(log);
}

/* --- hostile text --- */

#define HOSTILE "a\033[31m\xe2\x80\xae\x07z\xff\r\n"

static void assert_inert(const char *said)
{
    assert_int_not_equal(strlen(said), 0);
    assert_null(strpbrk(said, "\033\007\r\xff"));
    assert_null(strstr(said, "\xe2\x80\xae"));
}

static void hostile_words_are_inert_in_messages(void **state)
{
    static const char *const runs[][7] = {
        {HOSTILE},
        {"--" HOSTILE},
        {"set", HOSTILE, "done", "yes"},
        {"set", "1/" HOSTILE, "done", "yes"},
        {"set", "1", HOSTILE, "yes"},
        {"set", "1", "due", HOSTILE},
        {"-l", HOSTILE},
        {"export", "--format", HOSTILE},
        {"export", "--format=text", "--since=" HOSTILE},
        {"-f", HOSTILE, "set", "2", "done", "yes"},
        {"-c", HOSTILE, "status"},
        {"merge", HOSTILE},
        {"check", HOSTILE},
    };
    for (size_t i = 0; i < sizeof runs / sizeof runs[0]; i++) {
        struct outcome outcome = program_run(runs[i], NULL);
        const char *said = outcome.output[0] != '\0' ? outcome.output : outcome.errors;
        assert_inert(said);
        assert_true(count_of(said, "\n") <= 2);
    }
}

/* A setting may be followed or refused, and what it named may be said again. */
static void a_hostile_environment_is_inert(void **state)
{
    static const char *const settings[][2] = {
        {"LANG=" HOSTILE},
        {"LC_ALL=" HOSTILE},
        {"TERM=" HOSTILE},
        {"HOME=/" HOSTILE},
        {"BANENAFSPRAAK_FILE=" HOSTILE},
        {"XDG_DATA_HOME=/" HOSTILE},
        {"XDG_STATE_HOME=" HOSTILE},
        {"ACCESSIBLE=" HOSTILE},
    };
    for (size_t i = 0; i < sizeof settings / sizeof settings[0]; i++) {
        assert_inert(RUN_IN(settings[i], "set", "2", "owner", HOSTILE).errors);
        struct outcome outcome = RUN_IN(settings[i], "status");
        assert_inert(outcome.output[0] != '\0' ? outcome.output : outcome.errors);
        assert_inert(RUN_IN(settings[i], "-f", HOSTILE "/").errors);
    }
}

int main(void)
{
    setlocale(LC_CTYPE, "C.UTF-8");
    const struct CMUnitTest tests[] = {
        in_folder(help_names_every_command_and_format),
        in_folder(help_speaks_the_language_that_is_asked_for),
        in_folder(help_is_no_wider_than_a_terminal),
        in_folder(help_is_given_whatever_else_stands_there),
        in_folder(the_version_comes_first_then_the_licences),
        in_folder(a_wrong_command_line_is_named_and_nothing_is_done),
        in_folder(a_wrong_command_line_is_answered_with_the_way_to_help),
        in_folder(the_answer_is_in_the_language_that_is_asked_for_further_on),
        in_folder(options_stand_before_and_after_the_command),
        in_folder(the_locale_chooses_the_language),
        in_folder(the_file_is_where_the_user_says_or_in_her_data_folder),
        in_folder(without_a_home_the_way_out_is_named),
        in_folder(a_full_disk_under_the_output_is_a_failure),
        in_folder(a_reader_that_leaves_early_is_a_failure_and_no_crash),
        in_folder(a_closed_output_is_a_failure),
        in_folder(hostile_words_are_inert_in_messages),
        in_folder(a_hostile_environment_is_inert),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
