#include "program.h"

#include <errno.h>
#include <fcntl.h>
#include <sys/mman.h>
#include <sys/wait.h>
#include <unistd.h>

#include <stdarg.h>
#include <stdbool.h>
#include <stdint.h>

#include <setjmp.h>

#include <cmocka.h>

#include "environment.h"

/* Of the shell that calls the tests and of the user: none of it may reach the program. */
static const char *const usual[] = {
    "LC_ALL=nl_NL.UTF-8", "LC_MESSAGES", "LANG",       "LANGUAGE", "NO_COLOR", "ACCESSIBLE",
    "BANENAFSPRAAK_FILE", "EDITOR",      "VISUAL",     "TZ=UTC",   "TERM=xterm-256color",
    "XDG_DATA_HOME",      "XDG_STATE_HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME",
};

enum { USUAL_COUNT = sizeof usual / sizeof usual[0] };

static bool is_same_variable(const char *one, const char *other)
{
    size_t length = strcspn(one, "=");
    return length == strcspn(other, "=") && memcmp(one, other, length) == 0;
}

static bool is_overlaid(const char *entry, const char *const settings[])
{
    for (; settings != NULL && *settings != NULL; settings++)
        if (is_same_variable(entry, *settings))
            return true;
    return false;
}

const char **program_settings(const char *const settings[])
{
    static char home[1024] = "HOME=";
    size_t count = USUAL_COUNT + 2;
    for (const char *const *entry = settings; entry != NULL && *entry != NULL; entry++)
        count++;
    const char **all = calloc(count, sizeof *all);
    assert_non_null(all);
    assert_non_null(getcwd(home + 5, sizeof home - 5));
    const char **next = all;
    if (!is_overlaid(home, settings))
        *next++ = home;
    for (size_t i = 0; i < USUAL_COUNT; i++)
        if (!is_overlaid(usual[i], settings))
            *next++ = usual[i];
    for (const char *const *entry = settings; entry != NULL && *entry != NULL; entry++)
        *next++ = *entry;
    return all;
}

/* What a run wrote, kept until the next. */
static char *output, *errors;

static char *take(int descriptor)
{
    off_t size = lseek(descriptor, 0, SEEK_END);
    assert_true(size >= 0);
    char *text = calloc(1, (size_t)size + 1);
    assert_non_null(text);
    assert_int_equal(pread(descriptor, text, (size_t)size, 0), size);
    close(descriptor);
    return text;
}

static void become(const char *const words[], char **environment, int output_file, int errors_file)
{
    int nothing = open("/dev/null", O_RDONLY | O_CLOEXEC);
    if (dup2(nothing, STDIN_FILENO) >= 0 && dup2(output_file, STDOUT_FILENO) >= 0 &&
        dup2(errors_file, STDERR_FILENO) >= 0)
        execve(words[0], (char *const *)words, environment);
    _exit(127);
}

static struct outcome run(const char *const words[], const char *const settings[])
{
    const char **all = program_settings(settings);
    char **environment = environment_with(all);
    int output_file = memfd_create("output", MFD_CLOEXEC);
    int errors_file = memfd_create("errors", MFD_CLOEXEC);
    assert_true(output_file >= 0 && errors_file >= 0);
    pid_t child = fork();
    if (child == 0)
        become(words, environment, output_file, errors_file);
    assert_true(child > 0);
    int status = 0;
    while (waitpid(child, &status, 0) < 0)
        assert_int_equal(errno, EINTR);
    free(environment);
    free(all);
    free(output);
    free(errors);
    output = take(output_file);
    errors = take(errors_file);
    return (struct outcome){
        .status = WIFSIGNALED(status) ? 128 + WTERMSIG(status) : WEXITSTATUS(status),
        .output = output,
        .errors = errors,
    };
}

struct outcome program_run(const char *const words[], const char *const settings[])
{
    enum { WORDS_LIMIT = 64 };
    const char *all[WORDS_LIMIT] = {getenv("BANENAFSPRAAK")};
    assert_non_null(all[0]);
    size_t count = 1;
    for (; words[count - 1] != NULL; count++) {
        assert_true(count + 1 < WORDS_LIMIT);
        all[count] = words[count - 1];
    }
    return run(all, settings);
}

struct outcome program_shell(const char *script)
{
    const char *const words[] = {"/bin/sh", "-c", script, NULL};
    return run(words, NULL);
}

static void show(struct outcome outcome)
{
    print_error("status %d\n--- output\n%s\n--- errors\n%s\n", outcome.status, outcome.output,
                outcome.errors);
}

void program_assert_done(struct outcome outcome, const char *text, const char *file, int line)
{
    if (outcome.status == 0 && strcmp(outcome.output, text) == 0)
        return;
    print_error("wanted status 0 and \"%s\"\n", text);
    show(outcome);
    _fail(file, line);
}

void program_assert_refused(struct outcome outcome, int status, const char *text, const char *file,
                            int line)
{
    if (outcome.status == status && outcome.output[0] == '\0' &&
        strstr(outcome.errors, text) != NULL)
        return;
    print_error("wanted status %d and \"%s\"\n", status, text);
    show(outcome);
    _fail(file, line);
}

void program_assert_says(const char *whole, const char *text, const char *file, int line)
{
    if (strstr(whole, text) != NULL)
        return;
    print_error("wanted \"%s\" in:\n%s\n", text, whole);
    _fail(file, line);
}

char *program_read_file(const char *path)
{
    int file = open(path, O_RDONLY | O_CLOEXEC);
    if (file < 0)
        fail_msg("%s cannot be read: error %d", path, errno);
    return take(file);
}

size_t count_of(const char *whole, const char *text)
{
    size_t count = 0;
    for (const char *at = whole; (at = strstr(at, text)) != NULL; at++)
        count++;
    return count;
}
