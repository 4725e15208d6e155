/*
 * A floor: the least that JSON Lines take. Reads each file whole, and each line with cJSON.
 *
 *     parse file...
 */
#include <cjson/cJSON.h>
#include <fcntl.h>
#include <stdbool.h>
#include <sys/stat.h>
#include <unistd.h>

/* The bytes of a whole file, to be freed; NULL when it cannot be read. */
static char *read_file(const char *path, size_t *length)
{
    struct stat status;
    int file = open(path, O_RDONLY | O_CLOEXEC);
    if (file < 0)
        return NULL;
    char *bytes = fstat(file, &status) == 0 ? malloc((size_t)status.st_size + 1) : NULL;
    *length = 0;
    ssize_t count = 1;
    while (bytes != NULL && count > 0) {
        count = read(file, bytes + *length, (size_t)status.st_size - *length);
        *length += count > 0 ? (size_t)count : 0;
    }
    close(file);
    return bytes;
}

static bool parse_lines(const char *bytes, size_t length)
{
    const char *end = bytes + length;
    while (bytes < end) {
        const char *newline = memchr(bytes, '\n', (size_t)(end - bytes));
        const char *line_end = newline != NULL ? newline : end;
        cJSON *line = cJSON_ParseWithLength(bytes, (size_t)(line_end - bytes));
        if (line == NULL)
            return false;
        cJSON_Delete(line);
        bytes = line_end + 1;
    }
    return true;
}

int main(int count, char **arguments)
{
    bool good = true;
    for (int i = 1; good && i < count; i++) {
        size_t length;
        char *bytes = read_file(arguments[i], &length);
        good = bytes != NULL && parse_lines(bytes, length);
        free(bytes);
    }
    return good ? 0 : 1;
}
