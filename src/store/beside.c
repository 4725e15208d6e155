#include "store/beside.h"

#include <ctype.h>
#include <dirent.h>
#include <stdbool.h>
#include <stdlib.h>
#include <string.h>

#include "base/memory.h"
#include "store/file.h"

/* Whether `name` is `own` behind something that ends in a blank. */
static bool has_something_before(const char *name, const char *own)
{
    const size_t length = strlen(name), own_length = strlen(own);
    return length > own_length + 1 && name[length - own_length - 1] == ' ' &&
           strcmp(name + length - own_length, own) == 0;
}

/* Whether `name` is `own` with something put in before its ending or behind it, which begins with no letter or digit. */
static bool has_something_behind(const char *name, const char *own)
{
    const char *point = strrchr(own, '.');
    const char *ending = point != NULL && point != own ? point : "";
    size_t stem = strlen(own) - strlen(ending);
    if (strncmp(name, own, stem) != 0 || strcmp(name, own) == 0)
        return false;
    const unsigned char first = (unsigned char)name[stem];
    return first != '\0' && first < 0x80 && !isalnum(first) && strstr(name + stem, ending) != NULL;
}

static int compare_texts(const void *a, const void *b)
{
    return strcmp(*(const char *const *)a, *(const char *const *)b);
}

static void add(struct beside *beside, const char *folder, const char *name)
{
    struct strbuf path = STRBUF_INIT;
    strbuf_add(&path, folder);
    strbuf_add(&path, name);
    beside->paths[beside->count++] = memory_text(path.text);
    strbuf_release(&path);
}

void beside_find(struct beside *beside, const char *path)
{
    const char *slash = strrchr(path, '/');
    const char *own = slash != NULL ? slash + 1 : path;
    struct strbuf folder = STRBUF_INIT;
    const struct dirent *entry;
    *beside = (struct beside){.count = 0};
    file_add_folder(&folder, path);
    DIR *opened = opendir(folder.text);
    while (opened != NULL && beside->count < BESIDE_LIMIT && (entry = readdir(opened)) != NULL)
        if (has_something_before(entry->d_name, own) || has_something_behind(entry->d_name, own))
            add(beside, folder.text, entry->d_name);
    if (opened != NULL)
        closedir(opened);
    qsort(beside->paths, beside->count, sizeof beside->paths[0], compare_texts);
    strbuf_release(&folder);
}

void beside_release(struct beside *beside)
{
    for (size_t i = 0; i < beside->count; i++)
        free(beside->paths[i]);
    beside->count = 0;
}
