#include "store/left_text.h"

#include <dirent.h>
#include <errno.h>
#include <limits.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base/utf8.h"
#include "progress/field.h"
#include "store/file.h"
#include "store/paths.h"

enum { DECIMAL = 10 };

static const char start[] = "tekst-", end[] = ".txt";

/* The number of the process that made a file of that name; 0: it is no such name. */
static long process_of(const char *name)
{
    char *rest;
    if (strncmp(name, start, sizeof start - 1) != 0)
        return 0;
    long number = strtol(name + sizeof start - 1, &rest, DECIMAL);
    return number > 0 && number <= INT_MAX && strcmp(rest, end) == 0 ? number : 0;
}

/* Its number may have been given to another program since: then the text waits for another time. */
static bool runs(long process)
{
    return kill((pid_t)process, 0) == 0 || errno == EPERM;
}

/* Without the newline that an editor puts at the end. */
static void add_text(struct left_text *left, const struct strbuf *read, const char *path)
{
    size_t length = read->length;
    while (length > 0 && strchr(" \t\r\n", read->text[length - 1]) != NULL)
        length--;
    if (left->text.length + length + 2 > FIELD_TEXT_LIMIT)
        return;
    if (length > 0 && left->text.length > 0)
        strbuf_add(&left->text, "\n\n");
    utf8_add_safe(&left->text, read->text, length, true);
    strbuf_add_bytes(&left->paths, path, strlen(path) + 1);
}

static void take(struct left_text *left, const char *name)
{
    struct strbuf path = STRBUF_INIT;
    struct strbuf read = STRBUF_INIT;
    struct error ignored;
    if (paths_state(name, &path, &ignored) &&
        file_read(path.text, FIELD_TEXT_LIMIT, &read, &ignored))
        add_text(left, &read, path.text);
    strbuf_release(&path);
    strbuf_release(&read);
}

void left_text_find(struct left_text *left)
{
    struct strbuf folder = STRBUF_INIT;
    struct error ignored;
    DIR *opened = paths_state("", &folder, &ignored) ? opendir(folder.text) : NULL;
    const struct dirent *entry;
    while (opened != NULL && (entry = readdir(opened)) != NULL) {
        long process = process_of(entry->d_name);
        if (process > 0 && !runs(process))
            take(left, entry->d_name);
    }
    if (opened != NULL)
        closedir(opened);
    strbuf_release(&folder);
}

void left_text_remove(const struct left_text *left)
{
    const char *path = left->paths.text;
    for (; path < left->paths.text + left->paths.length; path += strlen(path) + 1)
        unlink(path);
}

void left_text_release(struct left_text *left)
{
    strbuf_release(&left->text);
    strbuf_release(&left->paths);
}
