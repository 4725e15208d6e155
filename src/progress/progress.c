#include "progress/table.h"

struct progress *progress_new(void)
{
    return calloc(1, sizeof(struct progress));
}

void progress_free(struct progress *progress)
{
    if (progress == NULL)
        return;
    HASH_CLEAR(hh, progress->entries);
    HASH_CLEAR(hh, progress->factors);
    HASH_CLEAR(hh, progress->places);
    arena_release(&progress->arena);
    free(progress);
}

/* The line that a change was read from, or else its own; NULL when memory ran out. */
static const char *copy_line(struct arena *arena, const struct change *change)
{
    if (change->line != NULL)
        return arena_text(arena, change->line);
    struct strbuf line = STRBUF_INIT;
    change_write(&line, change);
    size_t length = line.length > 0 ? line.length - 1 : 0;
    const char *copy = line.failed ? NULL : arena_bytes(arena, line.text, length);
    strbuf_release(&line);
    return copy;
}

static enum progress_added add_copy(struct progress *progress, const struct change *change)
{
    struct change copy = *change;
    progress->arena.failed = false;
    copy.line = copy_line(&progress->arena, change);
    return copy.line != NULL ? table_add(progress, &copy, 0) : PROGRESS_NO_MEMORY;
}

enum progress_added progress_add(struct progress *progress, const struct change *change)
{
    enum progress_added added = add_copy(progress, change);
    table_settle(progress);
    return added;
}

/* --- reading --- */

static bool is_blank(const char *line, size_t length)
{
    for (size_t i = 0; i < length; i++)
        if (line[i] != ' ' && line[i] != '\t' && line[i] != '\r')
            return false;
    return true;
}

/* False only when memory ran out. The line ends in a NUL and lives as long as the progress; `arena` is for it alone. */
static bool read_line(struct progress *progress, const char *line, size_t length,
                      size_t line_number, struct arena *arena, struct findings *findings)
{
    if (is_blank(line, length))
        return true;
    struct change change;
    struct error error;
    bool enough = true;
    if (change_read(line, length, arena, &change, &error)) {
        change.line = line;
        enough = table_add(progress, &change, line_number) != PROGRESS_NO_MEMORY;
    } else if (error.message == MESSAGE_OUT_OF_MEMORY) {
        enough = false;
    } else {
        error.line = line_number;
        findings_add(findings, &error);
    }
    arena_clear(arena);
    return enough;
}

/* False only when memory ran out. The bytes, with a NUL behind them, live as long as the progress. */
static bool read_lines(struct progress *progress, char *bytes, size_t length, size_t first_line,
                       struct findings *findings)
{
    char *end = bytes + length;
    struct arena arena = ARENA_INIT;
    bool enough = true;
    for (size_t number = first_line; enough && bytes < end; number++) {
        char *newline = memchr(bytes, '\n', (size_t)(end - bytes));
        char *line_end = newline != NULL ? newline : end;
        *line_end = '\0';
        enough = read_line(progress, bytes, (size_t)(line_end - bytes), number, &arena, findings);
        bytes = newline != NULL ? newline + 1 : end;
    }
    arena_release(&arena);
    table_settle(progress);
    return enough;
}

bool progress_read(struct progress *progress, const char *bytes, size_t length, size_t first_line,
                   struct findings *findings)
{
    struct strbuf copy = STRBUF_INIT;
    strbuf_add_bytes(&copy, bytes, length);
    bool read = !copy.failed && progress_take(progress, &copy, first_line, findings);
    strbuf_release(&copy);
    return read;
}

bool progress_take(struct progress *progress, struct strbuf *bytes, size_t first_line,
                   struct findings *findings)
{
    const size_t length = bytes->length;
    if (length == 0)
        return true;
    progress->arena.failed = false;
    char *lines = arena_adopt(&progress->arena, strbuf_detach(bytes));
    return lines != NULL && read_lines(progress, lines, length, first_line, findings);
}

/* --- the changes --- */

size_t progress_count(const struct progress *progress)
{
    return progress->known_count;
}

const struct change *progress_change(const struct progress *progress, size_t number)
{
    return &progress->known[number]->kept->change;
}

const struct change *progress_find(const struct progress *progress, const char *id)
{
    const struct entry *entry = table_entry(progress, id);
    return entry != NULL && entry->kept != NULL ? &entry->kept->change : NULL;
}

bool progress_is_replaced(const struct progress *progress, const char *id)
{
    const struct entry *entry = table_entry(progress, id);
    return entry != NULL && entry->replaced;
}

struct progress *progress_before(const struct progress *progress, const char *at)
{
    struct progress *before = progress_new();
    bool enough = before != NULL;
    for (size_t i = 0; enough && i < progress->known_count; i++) {
        const struct version *version = progress->known[i]->versions;
        for (; enough && version != NULL; version = version->older)
            if (strcmp(version->change.at, at) < 0)
                enough = add_copy(before, &version->change) != PROGRESS_NO_MEMORY;
    }
    if (!enough) {
        progress_free(before);
        return NULL;
    }
    table_settle(before);
    return before;
}

/* --- editing --- */

static bool replace_standing(struct progress *progress, struct change *change)
{
    struct standing standing = progress_standing(progress, &change->slot);
    const char **ids = arena_alloc(&progress->arena, standing.count, sizeof *ids);
    if (ids == NULL)
        return false;
    for (size_t i = 0; i < standing.count; i++)
        ids[i] = standing.changes[i]->id;
    change->replaces = ids;
    change->replaces_count = standing.count;
    return true;
}

bool progress_edit(struct progress *progress, const struct slot *slot, const struct value *value,
                   const struct moment *moment, const char *by, const struct change **made)
{
    struct change change = {
        .id = moment->id, .at = moment->at, .by = by, .slot = *slot, .value = *value};
    progress->arena.failed = false;
    if (table_entry(progress, moment->id) != NULL || !replace_standing(progress, &change))
        return false;
    struct strbuf line = STRBUF_INIT;
    change_write(&line, &change);
    bool fits = !line.failed && line.length > 0 && line.length <= CHANGE_LINE_LIMIT;
    bool added = fits && progress_add(progress, &change) == PROGRESS_ADDED;
    strbuf_release(&line);
    if (added && made != NULL)
        *made = progress_find(progress, moment->id);
    return added;
}
