/*
 * A floor: the least that a line takes that is added to a file which others write too, and is then on the disk.
 *
 *     append file line [times]
 */
#include <fcntl.h>
#include <stdbool.h>
#include <stdlib.h>
#include <sys/uio.h>
#include <unistd.h>

static bool append(const char *path, const char *line)
{
    struct flock lock = {.l_type = F_WRLCK, .l_whence = SEEK_SET};
    const struct iovec parts[] = {{(char *)line, strlen(line)}, {"\n", 1}};
    int file = open(path, O_RDWR | O_APPEND | O_CREAT | O_CLOEXEC, 0600);
    return file >= 0 && fcntl(file, F_OFD_SETLK, &lock) == 0 && writev(file, parts, 2) > 0 &&
           fdatasync(file) == 0 && close(file) == 0;
}

int main(int count, char **arguments)
{
    if (count < 3)
        return 2;
    bool appended = true;
    unsigned long times = count > 3 ? strtoul(arguments[3], NULL, 10) : 1;
    for (; appended && times > 0; times--)
        appended = append(arguments[1], arguments[2]);
    return appended ? 0 : 1;
}
