/*
 * Runs a program in a terminal of 80x24 and types to it what stands on standard input, whatever it answers: as soon as the
 * program shows something; and what follows a Ctrl-A once it has shown "Opgeslagen.". What it shows goes to standard output.
 * The exit status is that of the program, or 128 and the number of the signal that ended it; 124 when it has not ended after
 * 20 seconds, 123 when it left the terminal in other modes than it found.
 *
 *     typist program [argument...] <keys >screen
 */
#include <poll.h>
#include <pty.h>
#include <signal.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <termios.h>
#include <unistd.h>
#include <utmp.h>

enum { KEYS_LIMIT = 4096, PATIENCE = 20000, OTHER_MODES = 123, TOO_LATE = 124 };

static const char saved[] = "Opgeslagen.";

/* Passes on what the program shows; false when it has closed its terminal, or shows nothing for too long. */
static bool pass_on(int terminal, size_t *matched, bool *late)
{
    char bytes[4096];
    struct pollfd poll_for = {.fd = terminal, .events = POLLIN};
    *late = poll(&poll_for, 1, PATIENCE) <= 0;
    ssize_t count = *late ? 0 : read(terminal, bytes, sizeof bytes);
    for (ssize_t i = 0; i < count && saved[*matched] != '\0'; i++)
        *matched = bytes[i] == saved[*matched] ? *matched + 1 : bytes[i] == saved[0];
    return count > 0 && write(STDOUT_FILENO, bytes, (size_t)count) == count;
}

/* Types all keys, and passes on all that is shown, to the end. False when that comes too late. */
static bool converse(int terminal, const char *keys)
{
    bool late = false;
    size_t matched = 0;
    bool open = pass_on(terminal, &matched, &late);
    while (open) {
        size_t length = strcspn(keys, "\001");
        open = write(terminal, keys, length) == (ssize_t)length;
        keys += length;
        matched = 0;
        while (open && (*keys == '\0' || saved[matched] != '\0'))
            open = pass_on(terminal, &matched, &late);
        keys += *keys != '\0';
    }
    return !late;
}

static bool same_modes(const struct termios *a, const struct termios *b)
{
    return a->c_iflag == b->c_iflag && a->c_oflag == b->c_oflag && a->c_cflag == b->c_cflag &&
           a->c_lflag == b->c_lflag;
}

int main(int count, char **arguments)
{
    char keys[KEYS_LIMIT + 1] = "";
    if (fread(keys, 1, KEYS_LIMIT, stdin) == 0)
        return 1;
    struct winsize size = {.ws_row = 24, .ws_col = 80};
    struct termios before, after;
    int terminal, line, status;
    if (count < 2 || openpty(&terminal, &line, NULL, NULL, &size) != 0 ||
        tcgetattr(line, &before) != 0)
        return 1;
    pid_t program = fork();
    if (program == 0) {
        close(terminal);
        login_tty(line);
        execv(arguments[1], arguments + 1);
        _exit(127);
    }
    close(line);
    if (program < 0)
        return 1;
    bool ended = converse(terminal, keys);
    if (!ended)
        kill(program, SIGKILL);
    if (waitpid(program, &status, 0) != program)
        return 1;
    if (!ended)
        return TOO_LATE;
    if (tcgetattr(terminal, &after) != 0 || !same_modes(&before, &after))
        return OTHER_MODES;
    return WIFSIGNALED(status) ? 128 + WTERMSIG(status) : WEXITSTATUS(status);
}
