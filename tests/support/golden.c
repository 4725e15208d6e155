#include "golden.h"
#include "test.h"

#include <stdbool.h>

static char *read_whole(const char *path, size_t *length)
{
    FILE *file = fopen(path, "rb");
    if (file == NULL)
        return NULL;
    fseek(file, 0, SEEK_END);
    long size = ftell(file);
    rewind(file);
    char *bytes = calloc(1, (size_t)size + 1);
    assert_non_null(bytes);
    *length = fread(bytes, 1, (size_t)size, file);
    fclose(file);
    return bytes;
}

static void write_whole(const char *path, const char *bytes, size_t length)
{
    FILE *file = fopen(path, "wb");
    assert_non_null(file);
    assert_int_equal(fwrite(bytes, 1, length, file), length);
    assert_int_equal(fclose(file), 0);
}

static void print_first_difference(const char *path, const char *wanted, const char *got)
{
    for (int line = 1;; line++) {
        size_t wanted_length = strcspn(wanted, "\n");
        size_t got_length = strcspn(got, "\n");
        if (wanted_length != got_length || memcmp(wanted, got, wanted_length) != 0) {
            print_error("%s:%d: differs\n  file: %.*s\n  made: %.*s\n", path, line,
                        (int)wanted_length, wanted, (int)got_length, got);
            return;
        }
        if (wanted[wanted_length] == '\0' || got[got_length] == '\0') {
            print_error("%s:%d: one ends here, the other goes on\n", path, line);
            return;
        }
        wanted += wanted_length + 1;
        got += got_length + 1;
    }
}

void assert_golden(const char *name, const char *bytes, size_t length)
{
    char path[512];
    snprintf(path, sizeof path, "tests/golden/%s", name);
    if (getenv("UPDATE_GOLDEN") != NULL) {
        write_whole(path, bytes, length);
        return;
    }
    size_t wanted_length = 0;
    char *wanted = read_whole(path, &wanted_length);
    if (wanted == NULL)
        fail_msg("%s is missing: make it with UPDATE_GOLDEN=1 and look at it", path);
    bool same = wanted_length == length && memcmp(wanted, bytes, length) == 0;
    if (!same)
        print_first_difference(path, wanted, bytes);
    free(wanted);
    assert_true(same);
}
