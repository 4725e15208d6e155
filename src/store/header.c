#include "store/header.h"

#include <stdio.h>
#include <string.h>

#include "base/arena.h"
#include "progress/change.h"
#include "progress/header.h"

static bool refuse(const char *path, size_t line, const struct error *cause, struct error *error)
{
    enum message message = MESSAGE_LOG_NOT_PROGRESS;
    if (cause->message == MESSAGE_PROGRESS_NEWER)
        message = MESSAGE_LOG_NEWER;
    if (cause->message == MESSAGE_JSON_UTF16)
        message = MESSAGE_LOG_UTF16;
    error_set_at(error, message, line, cause->column, path, NULL);
    return false;
}

static bool refuse_checklist(const char *path, size_t line, const char *found,
                             const char *checklist_id, struct error *error)
{
    struct strbuf both = STRBUF_INIT;
    strbuf_add(&both, found);
    strbuf_add(&both, ", ");
    strbuf_add(&both, checklist_id);
    error_set_at(error, MESSAGE_LOG_OTHER_CHECKLIST, line, 1, path, both.text);
    strbuf_release(&both);
    return false;
}

/* Of the line at `at`, without its newline. */
static size_t line_length(const struct strbuf *bytes, size_t at)
{
    const char *newline = memchr(bytes->text + at, '\n', bytes->length - at);
    return newline != NULL ? (size_t)(newline - bytes->text) - at : bytes->length - at;
}

static bool changes_follow(const struct strbuf *bytes, size_t at)
{
    bool found = false;
    for (int i = 0; i < HEADER_SEARCH && at < bytes->length && !found; i++) {
        struct arena arena = ARENA_INIT;
        struct change change;
        struct error ignored;
        size_t length = line_length(bytes, at);
        found = change_read(bytes->text + at, length, &arena, &change, &ignored);
        arena_release(&arena);
        at += length + 1;
    }
    return found;
}

/* Whether the line that `header` is at is the header of this checklist, or one was lost there. */
static bool check(const struct strbuf *bytes, const char *path, const char *checklist_id,
                  struct header *header, struct error *error)
{
    struct arena arena = ARENA_INIT;
    struct progress_header read;
    struct error cause;
    size_t length = line_length(bytes, header->at);
    bool good = progress_header_read(bytes->text + header->at, length, &arena, &read, &cause);
    header->lost =
        !good && cause.message != MESSAGE_PROGRESS_NEWER && changes_follow(bytes, header->at);
    if (header->lost)
        good = true;
    else if (!good)
        refuse(path, header->line, &cause, error);
    else if (strcmp(read.checklist, checklist_id) != 0)
        good = refuse_checklist(path, header->line, read.checklist, checklist_id, error);
    else
        snprintf(header->file, sizeof header->file, "%s", read.file);
    arena_release(&arena);
    return good;
}

/* Whether a line is a part, and no more, of a first line that this program writes. */
static bool is_torn(const char *line, size_t length)
{
    static const char start[] = "{\"format\":\"" PROGRESS_FORMAT "\"";
    size_t compared = length < sizeof start - 1 ? length : sizeof start - 1;
    return memcmp(line, start, compared) == 0 && (length == 0 || line[length - 1] != '}');
}

size_t header_mark(const struct strbuf *bytes)
{
    static const char mark[] = "\xEF\xBB\xBF";
    bool marked = bytes->length >= 3 && memcmp(bytes->text, mark, 3) == 0;
    return marked ? 3 : 0;
}

bool header_find(const struct strbuf *bytes, const char *path, const char *checklist_id,
                 struct header *header, struct error *error)
{
    *header = (struct header){.line = 1, .at = header_mark(bytes)};
    while (header->at < bytes->length && !header->found) {
        size_t end = header->at + line_length(bytes, header->at);
        header->found = !is_torn(bytes->text + header->at, end - header->at);
        if (header->found && !check(bytes, path, checklist_id, header, error))
            return false;
        if (header->lost)
            return true;
        header->at = end < bytes->length ? end + 1 : end;
        header->line++;
    }
    return true;
}
