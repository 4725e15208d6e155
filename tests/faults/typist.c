/*
 * Runs a program in a terminal of 80x24 and types to it what stands on standard input: all of it as soon as the program
 * shows something, and whatever it answers. What it shows goes to standard output. The exit status is that of the
 * program, or 128 and the number of the signal that ended it; 124 when it has not ended after 20 seconds.
 *
 *     typist program [argument...] <keys >screen
 */
#include <poll.h>
#include <pty.h>
#include <signal.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/wait.h>
#include <unistd.h>

enum { KEYS_LIMIT = 4096, PATIENCE = 20000, TOO_LATE = 124 };

/* Passes on what the program shows; false when it has closed its terminal, or shows nothing for too long. */
static bool pass_on(int terminal, bool *late)
{
    char bytes[4096];
    struct pollfd poll_for = {.fd = terminal, .events = POLLIN};
    *late = poll(&poll_for, 1, PATIENCE) <= 0;
    if (*late)
        return false;
    ssize_t count = read(terminal, bytes, sizeof bytes);
    return count > 0 && write(STDOUT_FILENO, bytes, (size_t)count) == count;
}

int main(int count, char **arguments)
{
    char keys[KEYS_LIMIT];
    size_t length = fread(keys, 1, sizeof keys, stdin);
    struct winsize size = {.ws_row = 24, .ws_col = 80};
    int terminal, status;
    if (count < 2)
        return 1;
    pid_t program = forkpty(&terminal, NULL, NULL, &size);
    if (program == 0) {
        execv(arguments[1], arguments + 1);
        _exit(127);
    }
    bool late = false;
    bool open = program > 0 && pass_on(terminal, &late);
    if (open && write(terminal, keys, length) != (ssize_t)length)
        return 1;
    while (open)
        open = pass_on(terminal, &late);
    if (late)
        kill(program, SIGKILL);
    if (program < 0 || waitpid(program, &status, 0) != program)
        return 1;
    if (late)
        return TOO_LATE;
    return WIFSIGNALED(status) ? 128 + WTERMSIG(status) : WEXITSTATUS(status);
}
