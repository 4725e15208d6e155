#include "region.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "store/file.h"
#include "test.h"

enum { FILE_LIMIT = 1024 * 1024 };

static const char *next_line(const char *line)
{
    return line + strcspn(line, "\n") + (strchr(line, '\n') != NULL);
}

/* The first line from `at` on that ends in " WORD NAME", or NULL. */
static const char *find_mark(const char *at, const char *word, const char *name)
{
    char mark[64];
    int length = snprintf(mark, sizeof mark, " %s %s", word, name);
    for (; *at != '\0'; at = next_line(at)) {
        size_t width = strcspn(at, "\n");
        if (width >= (size_t)length && memcmp(at + width - length, mark, (size_t)length) == 0)
            return at;
    }
    return NULL;
}

static void write_region(const char *path, const char *file, const char *begin, const char *end,
                         const struct strbuf *text)
{
    FILE *out = fopen(path, "wb");
    assert_non_null(out);
    fwrite(file, 1, (size_t)(begin - file), out);
    fwrite(text->text, 1, text->length, out);
    fputs(end, out);
    assert_int_equal(fclose(out), 0);
}

static void assert_same(const char *path, const char *file, const char *begin, const char *end,
                        const struct strbuf *text)
{
    size_t length = (size_t)(end - begin);
    if (length == text->length && memcmp(begin, text->text, length) == 0)
        return;
    size_t same = 0;
    while (same < length && same < text->length && begin[same] == text->text[same])
        same++;
    size_t line = 1;
    for (const char *at = file; at < begin + same; at++)
        line += *at == '\n';
    fail_msg("%s:%zu: the tables say something else; UPDATE_GOLDEN=1 writes it", path, line);
}

void assert_region(const char *path, const char *name, const struct strbuf *text)
{
    struct strbuf file = STRBUF_INIT;
    struct error error = {0};
    assert_true(file_read(path, FILE_LIMIT, &file, &error));
    const char *begin = find_mark(file.text, "begin", name);
    const char *end = begin != NULL ? find_mark(next_line(begin), "end", name) : NULL;
    if (end == NULL)
        fail_msg("%s has no lines \"begin %s\" and \"end %s\"", path, name, name);
    if (getenv("UPDATE_GOLDEN") != NULL)
        write_region(path, file.text, next_line(begin), end, text);
    else
        assert_same(path, file.text, next_line(begin), end, text);
    strbuf_release(&file);
}
