#include "folder.h"
#include "test.h"

#include <dirent.h>
#include <ftw.h>
#include <unistd.h>

enum { DESCRIPTORS = 16 };

static char folder[] = "/tmp/banenafspraak-test-XXXXXX";
static char *before;

int folder_enter(void **state)
{
    memset(folder + sizeof folder - 7, 'X', 6);
    before = getcwd(NULL, 0);
    return before != NULL && mkdtemp(folder) != NULL ? chdir(folder) : -1;
}

static int remove_one(const char *path, const struct stat *status, int kind, struct FTW *place)
{
    (void)status;
    (void)kind;
    (void)place;
    return remove(path);
}

int folder_leave(void **state)
{
    int left = chdir(before);
    free(before);
    return left == 0 ? nftw(folder, remove_one, DESCRIPTORS, FTW_DEPTH | FTW_PHYS) : left;
}

size_t folder_count(void)
{
    DIR *open_folder = opendir(".");
    assert_non_null(open_folder);
    size_t count = 0;
    while (readdir(open_folder) != NULL)
        count++;
    closedir(open_folder);
    return count - 2; /* . and .. */
}

void folder_write(const char *path, const char *text)
{
    FILE *file = fopen(path, "wb");
    assert_non_null(file);
    assert_int_equal(fwrite(text, 1, strlen(text), file), strlen(text));
    assert_int_equal(fclose(file), 0);
}

void assert_file(const char *path, const char *text)
{
    FILE *file = fopen(path, "rb");
    if (file == NULL)
        fail_msg("%s is not there", path);
    size_t size = strlen(text) + 256;
    char *found = calloc(1, size);
    assert_non_null(found);
    size_t length = fread(found, 1, size - 1, file);
    fclose(file);
    bool same = length == strlen(text) && memcmp(found, text, length) == 0;
    if (!same)
        print_error("%s\n  wanted: %s\n  found:  %s\n", path, text, found);
    free(found);
    assert_true(same);
}
