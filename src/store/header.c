#include "store/header.h"

#include <string.h>

#include "base/arena.h"
#include "progress/change.h"

static bool refuse(const char *path, size_t line, const struct error *cause, struct error *error)
{
    bool newer = cause->message == MESSAGE_PROGRESS_NEWER;
    if (cause->message == MESSAGE_OUT_OF_MEMORY)
        *error = *cause;
    else
        error_set_at(error, newer ? MESSAGE_LOG_NEWER : MESSAGE_LOG_NOT_PROGRESS, line,
                     cause->column, path, NULL);
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

static bool check(const char *bytes, size_t length, const char *path, size_t line,
                  const char *checklist_id, struct error *error)
{
    struct arena arena = ARENA_INIT;
    struct progress_header read;
    struct error cause;
    bool good = progress_header_read(bytes, length, &arena, &read, &cause);
    if (!good)
        refuse(path, line, &cause, error);
    else if (strcmp(read.checklist, checklist_id) != 0)
        good = refuse_checklist(path, line, read.checklist, checklist_id, error);
    arena_release(&arena);
    return good;
}

/* Whether a line is a part, and no more, of the first line that this program writes. */
static bool is_torn(const struct strbuf *own, const char *line, size_t length)
{
    return length + 1 < own->length && memcmp(line, own->text, length) == 0;
}

static bool find(const struct strbuf *bytes, const struct strbuf *own, const char *path,
                 const char *checklist_id, struct header *header, struct error *error)
{
    *header = (struct header){.line = 1};
    while (header->at < bytes->length && !header->found) {
        const char *line = bytes->text + header->at;
        size_t rest = bytes->length - header->at;
        const char *newline = memchr(line, '\n', rest);
        size_t length = newline != NULL ? (size_t)(newline - line) : rest;
        header->found = !is_torn(own, line, length);
        if (header->found && !check(line, length, path, header->line, checklist_id, error))
            return false;
        header->at += newline != NULL ? length + 1 : length;
        header->line++;
    }
    return true;
}

bool header_find(const struct strbuf *bytes, const char *path, const char *checklist_id,
                 struct header *header, struct error *error)
{
    struct strbuf own = STRBUF_INIT;
    progress_header_write(&own, checklist_id);
    bool found = false;
    if (own.failed)
        error_set_memory(error);
    else
        found = find(bytes, &own, path, checklist_id, header, error);
    strbuf_release(&own);
    return found;
}
