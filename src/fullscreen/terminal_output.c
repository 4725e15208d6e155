#include "fullscreen/terminal_output.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <sys/mman.h>
#include <sys/resource.h>
#include <unistd.h>

enum {
    PART_SIZE = 4096,
    LARGE_PAINTING = 1 << 20, /* bytes; far more than one takes */
};

/* The limit that a user or a system sets to files counts for memory that is written like one. */
static bool has_room(void)
{
    struct rlimit limit;
    return getrlimit(RLIMIT_FSIZE, &limit) == 0 && limit.rlim_cur >= LARGE_PAINTING;
}

void output_open(struct terminal_output *output)
{
    *output = (struct terminal_output){
        .memory = has_room() ? memfd_create("painting", MFD_CLOEXEC) : -1,
        .terminal = fcntl(STDOUT_FILENO, F_DUPFD_CLOEXEC, STDERR_FILENO + 1),
    };
}

void output_close(struct terminal_output *output)
{
    output_send(output);
    if (output->memory >= 0)
        close(output->memory);
    if (output->terminal >= 0)
        close(output->terminal);
    output->memory = output->terminal = -1;
}

void output_hold(struct terminal_output *output)
{
    fflush(stdout);
    output->held =
        output->memory >= 0 && output->terminal >= 0 && dup2(output->memory, STDOUT_FILENO) >= 0;
}

/* A terminal that is gone takes nothing: that shows when it is read. */
static void write_all(int descriptor, const char *bytes, size_t length)
{
    while (length > 0) {
        ssize_t written = write(descriptor, bytes, length);
        if (written < 0 && errno != EINTR)
            return;
        if (written > 0) {
            bytes += written;
            length -= (size_t)written;
        }
    }
}

static void release(struct terminal_output *output, bool send)
{
    if (!output->held)
        return;
    fflush(stdout);
    dup2(output->terminal, STDOUT_FILENO);
    output->held = false;
    off_t end = lseek(output->memory, 0, SEEK_CUR);
    char part[PART_SIZE];
    for (off_t at = 0; send && at < end;) {
        size_t left = (size_t)(end - at);
        ssize_t length = pread(output->memory, part, left < sizeof part ? left : sizeof part, at);
        if (length <= 0)
            break;
        write_all(STDOUT_FILENO, part, (size_t)length);
        at += length;
    }
    lseek(output->memory, 0, SEEK_SET);
}

void output_send(struct terminal_output *output)
{
    release(output, true);
}

void output_drop(struct terminal_output *output)
{
    release(output, false);
}
