#include "fullscreen/terminal_output.h"

#include <fcntl.h>
#include <stdio.h>
#include <sys/mman.h>
#include <sys/resource.h>
#include <unistd.h>

enum {
    PART_SIZE = 2048,         /* what the system hands to a terminal at once */
    LARGE_PAINTING = 1 << 20, /* bytes; far more than one takes */
};

/* The limit that a user or a system sets to files counts for memory that is written like one. */
static bool has_room(void)
{
    struct rlimit limit;
    return getrlimit(RLIMIT_FSIZE, &limit) == 0 && limit.rlim_cur >= LARGE_PAINTING;
}

void output_open(struct terminal_output *output, output_writer *write)
{
    *output = (struct terminal_output){
        .memory = has_room() ? memfd_create("painting", MFD_CLOEXEC) : -1,
        .terminal = fcntl(STDOUT_FILENO, F_DUPFD_CLOEXEC, STDERR_FILENO + 1),
        .write = write,
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

/* Standard output is the terminal again. Returns how many bytes are in the memory, from its start. */
static size_t release(struct terminal_output *output)
{
    fflush(stdout);
    if (!output->held)
        return 0;
    dup2(output->terminal, STDOUT_FILENO);
    output->held = false;
    off_t end = lseek(output->memory, 0, SEEK_CUR);
    lseek(output->memory, 0, SEEK_SET);
    return end > 0 ? (size_t)end : 0;
}

/*
 * How much of a part is sent when more follows: it ends where an escape sequence begins. So a program in between, as a
 * screen reader is, never gets half of one, or a word that is not yet taken back.
 */
static size_t whole_sequences(const char *part, size_t size)
{
    for (size_t i = size - 1; i > 0; i--)
        if (part[i] == '\033')
            return i;
    return size;
}

bool output_send(struct terminal_output *output)
{
    const size_t length = release(output);
    char part[PART_SIZE];
    for (size_t at = 0; at < length;) {
        size_t size = length - at < sizeof part ? length - at : sizeof part;
        ssize_t count = pread(output->memory, part, size, (off_t)at);
        if (count <= 0)
            return false;
        size = (size_t)count;
        if (at + size < length)
            size = whole_sequences(part, size);
        if (!output->write(STDOUT_FILENO, part, size))
            return false;
        at += size;
    }
    return true;
}

void output_drop(struct terminal_output *output)
{
    release(output);
}

size_t output_take(struct terminal_output *output, char *bytes, size_t size)
{
    const size_t length = release(output);
    if (length > size || pread(output->memory, bytes, length, 0) != (ssize_t)length)
        return 0;
    return length;
}
