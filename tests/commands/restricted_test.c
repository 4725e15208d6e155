/* The restricted mode from the command line: what is refused, in both languages, and what is not. */
#include <locale.h>
#include <unistd.h>

#include "../support/folder.h"
#include "../support/program.h"
#include "../support/test.h"

enum { SETTINGS = 8, PATH_SIZE = 1200 };

static char file_setting[PATH_SIZE], folder_setting[PATH_SIZE], command_setting[PATH_SIZE];

/* As a server has it, with these settings beside: the file, the folder of reports, and something that is neither. */
static const char *const *on_server(const char *const more[])
{
    static const char *settings[SETTINGS];
    char folder[1024];
    size_t count = 0;
    assert_non_null(getcwd(folder, sizeof folder));
    snprintf(file_setting, sizeof file_setting, "BANENAFSPRAAK_FILE=%s/own.jsonl", folder);
    snprintf(folder_setting, sizeof folder_setting, "BANENAFSPRAAK_RESTRICTED=%s/reports", folder);
    settings[count++] = file_setting;
    settings[count++] = folder_setting;
    for (; more != NULL && *more != NULL; more++)
        settings[count++] = *more;
    settings[count] = NULL;
    return settings;
}

/* As behind a forced command of sshd. */
static struct outcome run_typed(const char *command)
{
    const char *const more[] = {command_setting, NULL};
    static const char *const no_words[] = {NULL};
    snprintf(command_setting, sizeof command_setting, "SSH_ORIGINAL_COMMAND=%s", command);
    return program_run(no_words, on_server(more));
}

#define OTHER_TEXT "another file\n"

static void assert_untouched(void)
{
    assert_file("other", OTHER_TEXT);
    assert_int_equal(folder_count(), 1);
}

/* --- what is refused --- */

#define NOT_HERE   "kan op deze server niet. U werkt hier alleen in het bestand van de server."
#define NO_OUTPUT  "“--output” kan op deze server niet. Bewaar het verslag op uw eigen computer"
#define NO_COMMAND "kan op deze server niet. Hier werkt alleen banenafspraak."
#define USAGE      "Zo gebruikt u deze opdracht: banenafspraak"
#define NOT_CLOSED "aanhalingsteken te veel of te weinig"
#define UNKNOWN    "bestaat niet"
#define SPACES     "Zet een waarde met spaties tussen twee soorten aanhalingstekens"

static const struct {
    const char *command, *answer;
} refused[] = {
    /* another file to work in */
    {"--file other status", "“--file” " NOT_HERE},
    {"--file=other status", "“--file” " NOT_HERE},
    {"--fil other", "“--file” " NOT_HERE},
    {"-f other", "“--file” " NOT_HERE},
    {"-fother", "“--file” " NOT_HERE},
    {"-af other", "“--file” " NOT_HERE},
    {"status -f other", "“--file” " NOT_HERE},
    {"set 2 done yes --file other", "“--file” " NOT_HERE},
    {"compact -f other", "“--file” " NOT_HERE},
    /* another checklist */
    {"--checklist other status", "“--checklist” " NOT_HERE},
    {"-c other", "“--checklist” " NOT_HERE},
    {"check --checklist=other", "“--checklist” " NOT_HERE},
    /* writing a file */
    {"export --format html --output other", NO_OUTPUT},
    {"export --format html --output other --force", NO_OUTPUT},
    {"export --format html --output=other", NO_OUTPUT},
    {"export --format html --out other", NO_OUTPUT},
    {"export --format html --output -", NO_OUTPUT},
    {"export --format html --output ../new", NO_OUTPUT},
    {"export --format html > other", USAGE},
    {"export --format html>other", "“html>other”"},
    /* reading one */
    {"overview other", "“other” " NOT_HERE},
    {"overview --format html --output other other", NO_OUTPUT},
    {"overview", "“overview” " NOT_HERE},
    {"merge other", "“other” " NOT_HERE},
    {"merge", "“merge” " NOT_HERE},
    {"merge -- --file", "“--file” " NOT_HERE},
    {"check other", "“other” " NOT_HERE},
    {"check /etc/passwd", "“/etc/passwd” " NOT_HERE},
    {"check -- -", "“-” " NOT_HERE},
    /* shells and other programs */
    {"sh", "“sh” " NO_COMMAND},
    {"bash -i", "“bash” " NO_COMMAND},
    {"/bin/sh -c 'cat other'", "“/bin/sh” " NO_COMMAND},
    {"sh --help", "“sh” " NO_COMMAND},
    {"cat other", "“cat” " NO_COMMAND},
    {"scp -t .", "“scp” " NO_COMMAND},
    {"scp -f other", "“scp” " NO_COMMAND},
    {"/usr/lib/openssh/sftp-server", "“/usr/lib/openssh/sftp-server” " NO_COMMAND},
    {"internal-sftp", "“internal-sftp” " NO_COMMAND},
    {"rsync --server --sender -logDtpre.iLsfxC . other", "“rsync” " NO_COMMAND},
    {"git-upload-pack 'other'", "“git-upload-pack” " NO_COMMAND},
    {"status; sh", "“status;” " NO_COMMAND},
    {"status && sh", USAGE},
    {"status | sh", USAGE},
    {"status\nsh", USAGE},
    {"status `sh`", USAGE},
    {"$(sh)", "“$(sh)” " NO_COMMAND},
    {"banenafspraak; sh", "“banenafspraak;” " NO_COMMAND},
    {"banenafspraak sh", "“sh” " NO_COMMAND},
    {"/usr/bin/banenafspraak status", NO_COMMAND},
    {"'status '", "“status ” " NO_COMMAND},
    {"-- sh", "“sh” " NO_COMMAND},
    /* giving the mode up */
    {"BANENAFSPRAAK_RESTRICTED= sh", "“BANENAFSPRAAK_RESTRICTED=” " NO_COMMAND},
    {"env -u BANENAFSPRAAK_RESTRICTED banenafspraak", "“env” " NO_COMMAND},
    {"--restricted=no", UNKNOWN},
    /* what cannot be read as words */
    {"set 2 note 'x", NOT_CLOSED},
    {"set 2 note \"x", NOT_CLOSED},
    {"set 2 note een notitie", SPACES},
};

static void what_leads_to_a_shell_or_another_file_is_refused(void **state)
{
    folder_write("other", OTHER_TEXT);
    for (size_t i = 0; i < sizeof refused / sizeof refused[0]; i++) {
        assert_refused(run_typed(refused[i].command), 2, refused[i].answer);
        assert_untouched();
    }
}

static void the_words_of_the_program_itself_are_bound_as_well(void **state)
{
    folder_write("other", OTHER_TEXT);
    const char *const *settings = on_server(NULL);
    assert_refused(RUN_IN(settings, "-f", "other", "status"), 2, "“--file” " NOT_HERE);
    assert_refused(RUN_IN(settings, "merge", "other"), 2, "“other” " NOT_HERE);
    assert_refused(RUN_IN(settings, "sh"), 2, "“sh” " NO_COMMAND);
    assert_untouched();
}

static void a_refusal_speaks_the_language_of_the_user(void **state)
{
    assert_refused(run_typed("-f x status -l en"), 2, "“--file” is not possible on this server.");
    assert_refused(run_typed("-l en sh"), 2, "Only banenafspraak works here.");
    assert_refused(run_typed("-l en set 2 note a b"), 2, "like this: '\"a value\"'");
}

static void hostile_words_are_inert_in_a_refusal(void **state)
{
    static const char *const commands[] = {"a\033[31m\007", "set 2 note '\033[31m\007",
                                           "check \033]"};
    for (size_t i = 0; i < sizeof commands / sizeof commands[0]; i++) {
        struct outcome outcome = run_typed(commands[i]);
        assert_int_equal(outcome.status, 2);
        assert_null(strpbrk(outcome.errors, "\033\007"));
    }
}

/* --- what works --- */

static void what_is_left_works_in_the_file_of_the_server(void **state)
{
    static const struct {
        const char *command, *output;
    } cases[] = {
        {"set 2 done yes", ""},
        {"banenafspraak set 2 note 'een notitie'", ""},
        {"set 3 note \"zij zei: \\\"ja\\\"; $(id)\"", ""},
        {"set 4 owner HR\\ adviseur", ""},
        {"set 5 note 'eerste regel\ntweede'", ""},
        {"status", "1 van 10 afgerond"},
        {"status -l en", "1 of 10 finished"},
        {"export --format text", "een notitie"},
        {"export --format html", "zij zei: &quot;ja&quot;; $(id)"},
        {"export --format csv --since 2026-01-01", "HR adviseur"},
        {"check", ""},
        {"compact", ""},
        {"--version", "banenafspraak "},
    };
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        struct outcome outcome = run_typed(cases[i].command);
        assert_int_equal(outcome.status, 0);
        assert_says(outcome.output, cases[i].output);
    }
    char *log = program_read_file("own.jsonl");
    assert_says(log, "\"eerste regel\\ntweede\"");
    free(log);
    assert_int_equal(folder_count(), 1);
}

static void help_names_nothing_that_is_refused(void **state)
{
    static const char *const missing[] = {"--file",       "--checklist", "--output", "\n  merge",
                                          "\n  overview", "PATH",        "FILE"};
    struct outcome outcome = run_typed("--help");
    assert_int_equal(outcome.status, 0);
    for (size_t i = 0; i < sizeof missing / sizeof missing[0]; i++)
        assert_null(strstr(outcome.output, missing[i]));
    assert_says(outcome.output, "  check ");
    assert_says(outcome.output, "  export ");
    assert_says(outcome.output, "--language");
}

/* --- how a server is set up --- */

static void a_server_that_is_set_up_by_half_lets_nobody_in(void **state)
{
    static const char *const halves[][3] = {
        {"BANENAFSPRAAK_RESTRICTED=/srv"},
        {"BANENAFSPRAAK_RESTRICTED=/srv", "BANENAFSPRAAK_FILE="},
        {"BANENAFSPRAAK_RESTRICTED=/srv", "BANENAFSPRAAK_FILE=x.jsonl"},
        {"BANENAFSPRAAK_RESTRICTED=", "BANENAFSPRAAK_FILE=/x.jsonl"},
        {"BANENAFSPRAAK_RESTRICTED=reports", "BANENAFSPRAAK_FILE=/x.jsonl"},
    };
    for (size_t i = 0; i < sizeof halves / sizeof halves[0]; i++)
        assert_refused(RUN_IN(halves[i], "status"), 2, "Deze server is nog niet goed ingesteld.");
    assert_int_equal(folder_count(), 0);
}

static void without_the_mode_a_command_of_ssh_means_nothing(void **state)
{
    static const char *const settings[] = {"SSH_ORIGINAL_COMMAND=sh", NULL};
    assert_int_equal(RUN_IN(settings, "status").status, 0);
}

int main(void)
{
    setlocale(LC_CTYPE, "C.UTF-8");
    const struct CMUnitTest tests[] = {
        in_folder(what_leads_to_a_shell_or_another_file_is_refused),
        in_folder(the_words_of_the_program_itself_are_bound_as_well),
        in_folder(a_refusal_speaks_the_language_of_the_user),
        in_folder(hostile_words_are_inert_in_a_refusal),
        in_folder(what_is_left_works_in_the_file_of_the_server),
        in_folder(help_names_nothing_that_is_refused),
        in_folder(a_server_that_is_set_up_by_half_lets_nobody_in),
        in_folder(without_the_mode_a_command_of_ssh_means_nothing),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
