#include "program.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <sys/wait.h>
#include <unistd.h>

#include <stdbool.h>

#include "base/memory.h"
#include "base/strbuf.h"
#include "environment.h"
#include "store/file.h"
#include "store/log.h"
#include "test.h"

/* Of the shell that calls the tests and of the user: none of it may reach the program. */
static const char *const usual[] = {
    "LC_ALL=nl_NL.UTF-8",
    "LC_MESSAGES",
    "LANG",
    "LANGUAGE",
    "NO_COLOR",
    "ACCESSIBLE",
    "BANENAFSPRAAK_FILE",
    "BANENAFSPRAAK_RESTRICTED",
    "SSH_ORIGINAL_COMMAND",
    "TZ=UTC",
    "TERM=xterm-256color",
    "XDG_DATA_HOME",
    "XDG_STATE_HOME",
    "XDG_CONFIG_HOME",
    "XDG_CACHE_HOME",
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

/* What a run writes to one descriptor; the text is kept until the next run. */
struct stream {
    int ends[2]; /* of a pipe: reading, writing; reading < 0: all was read */
    struct strbuf text;
};

static struct stream streams[] = {{.text = STRBUF_INIT}, {.text = STRBUF_INIT}};

enum { STREAM_COUNT = sizeof streams / sizeof streams[0] };

static void become(const char *const words[], char **environment)
{
    int nothing = open("/dev/null", O_RDONLY | O_CLOEXEC);
    if (dup2(nothing, STDIN_FILENO) >= 0 && dup2(streams[0].ends[1], STDOUT_FILENO) >= 0 &&
        dup2(streams[1].ends[1], STDERR_FILENO) >= 0)
        execve(words[0], (char *const *)words, environment);
    _exit(127);
}

static void read_some(struct stream *stream)
{
    char bytes[4096];
    ssize_t length = read(stream->ends[0], bytes, sizeof bytes);
    if (length > 0)
        strbuf_add_bytes(&stream->text, bytes, (size_t)length);
    if (length > 0 || (length < 0 && errno == EINTR))
        return;
    close(stream->ends[0]);
    stream->ends[0] = -1;
}

static void read_all(void)
{
    while (streams[0].ends[0] >= 0 || streams[1].ends[0] >= 0) {
        struct pollfd wanted[STREAM_COUNT];
        for (int i = 0; i < STREAM_COUNT; i++)
            wanted[i] = (struct pollfd){.fd = streams[i].ends[0], .events = POLLIN};
        if (poll(wanted, STREAM_COUNT, -1) <= 0)
            continue;
        for (int i = 0; i < STREAM_COUNT; i++)
            if (wanted[i].revents != 0)
                read_some(&streams[i]);
    }
}

static struct outcome run(const char *const words[], const char *const settings[])
{
    const char **all = program_settings(settings);
    char **environment = environment_with(all);
    for (int i = 0; i < STREAM_COUNT; i++) {
        strbuf_release(&streams[i].text);
        assert_int_equal(pipe2(streams[i].ends, O_CLOEXEC), 0);
    }
    pid_t child = fork();
    if (child == 0)
        become(words, environment);
    assert_true(child > 0);
    for (int i = 0; i < STREAM_COUNT; i++)
        close(streams[i].ends[1]);
    read_all();
    int status = 0;
    while (waitpid(child, &status, 0) < 0)
        assert_int_equal(errno, EINTR);
    free(environment);
    free(all);
    return (struct outcome){
        .status = WIFSIGNALED(status) ? 128 + WTERMSIG(status) : WEXITSTATUS(status),
        .output = streams[0].text.text,
        .errors = streams[1].text.text,
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
    struct strbuf text = STRBUF_INIT;
    struct error error = {0};
    if (!file_read(path, LOG_SIZE_LIMIT, &text, &error))
        fail_msg("%s cannot be read: error %d", path, error.number);
    char *owned = memory_text_part(text.text, text.length);
    strbuf_release(&text);
    return owned;
}

size_t count_of(const char *whole, const char *text)
{
    size_t count = 0;
    for (const char *at = whole; (at = strstr(at, text)) != NULL; at++)
        count++;
    return count;
}
