/*
 * A floor: the least that a line takes that is added to a file which others write too, and is then on the disk.
 *
 *     append file line
 */
#include <fcntl.h>
#include <stdbool.h>
#include <sys/uio.h>
#include <unistd.h>

static bool append(int file, const char *line)
{
    struct flock lock = {.l_type = F_WRLCK, .l_whence = SEEK_SET};
    const struct iovec parts[] = {{(char *)line, strlen(line)}, {"\n", 1}};
    return fcntl(file, F_OFD_SETLK, &lock) == 0 && writev(file, parts, 2) > 0 &&
           fdatasync(file) == 0;
}

int main(int count, char **arguments)
{
    if (count != 3)
        return 2;
    int file = open(arguments[1], O_RDWR | O_APPEND | O_CREAT | O_CLOEXEC, 0600);
    return file >= 0 && append(file, arguments[2]) && close(file) == 0 ? 0 : 1;
}
