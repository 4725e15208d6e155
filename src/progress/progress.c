#include "progress/lookup.h"

#include <sys/auxv.h>

/* Of the random bytes that the kernel gives each process. Source: getauxval(3). */
static uint64_t new_key(void)
{
    uint64_t key = 0;
    const unsigned long address = getauxval(AT_RANDOM);
    if (address != 0)
        memcpy(&key, (const void *)address, sizeof key); /* NOLINT(performance-no-int-to-ptr) */
    return key;
}

struct progress *progress_new(void)
{
    struct progress *progress = memory_new(1, sizeof *progress);
    progress->key = new_key();
    return progress;
}

void progress_free(struct progress *progress)
{
    if (progress == NULL)
        return;
    hashes_release(&progress->entry_hashes);
    hashes_release(&progress->factor_hashes);
    hashes_release(&progress->slot_hashes);
    for (struct taken_lines *lines = progress->lines; lines != NULL; lines = lines->next)
        strbuf_release(&lines->bytes);
    arena_release(&progress->arena);
    free(progress);
}

void progress_add(struct progress *progress, const struct change *change)
{
    lookup_add(progress, change);
    lookup_settle(progress);
}

/* --- reading --- */

static bool is_blank(const char *line, size_t length)
{
    for (size_t i = 0; i < length; i++)
        if (line[i] != ' ' && line[i] != '\t' && line[i] != '\r')
            return false;
    return true;
}

/* Whether it is kept: it is a change that was not there yet. */
static bool read_line(struct progress *progress, const char *line, size_t length,
                      size_t line_number, struct arena *arena, struct findings *findings)
{
    struct change change;
    struct error error;
    bool kept = false;
    if (change_read(line, length, arena, &change, &error)) {
        change.line = line;
        kept = lookup_add_line(progress, &change, line_number);
    } else {
        error.line = line_number;
        findings_add(findings, &error);
    }
    arena_clear(arena);
    return kept;
}

static bool read_lines(struct progress *progress, struct strbuf *bytes, size_t first_line,
                       struct findings *findings)
{
    char *line = bytes->text, *const end = line + bytes->length;
    struct arena arena = ARENA_INIT; /* of one line */
    bool kept = false;
    for (size_t number = first_line; line < end; number++) {
        char *newline = memchr(line, '\n', (size_t)(end - line));
        char *line_end = newline != NULL ? newline : end;
        *line_end = '\0';
        size_t length = (size_t)(line_end - line);
        if (!is_blank(line, length))
            kept = read_line(progress, line, length, number, &arena, findings) || kept;
        line = line_end + 1;
    }
    arena_release(&arena);
    lookup_settle(progress);
    return kept;
}

void progress_take(struct progress *progress, struct strbuf *bytes, size_t first_line,
                   struct findings *findings)
{
    if (read_lines(progress, bytes, first_line, findings)) {
        struct taken_lines *lines = arena_alloc(&progress->arena, 1, sizeof *lines);
        *lines = (struct taken_lines){*bytes, progress->lines};
        progress->lines = lines;
    } else {
        strbuf_release(bytes);
    }
    *bytes = (struct strbuf)STRBUF_INIT;
}

void progress_read(struct progress *progress, const char *bytes, size_t length, size_t first_line,
                   struct findings *findings)
{
    struct strbuf copy = STRBUF_INIT;
    strbuf_add_bytes(&copy, bytes, length);
    progress_take(progress, &copy, first_line, findings);
}

/* --- the changes --- */

size_t progress_count(const struct progress *progress)
{
    return progress->known_count;
}

const struct change *progress_change(const struct progress *progress, size_t number)
{
    return &progress->known[number]->chosen->change;
}

const struct change *progress_find(const struct progress *progress, const char *id)
{
    const struct entry *entry = lookup_entry(progress, id);
    return entry != NULL && entry->chosen != NULL ? &entry->chosen->change : NULL;
}

bool progress_is_replaced(const struct progress *progress, const char *id)
{
    const struct entry *entry = lookup_entry(progress, id);
    return entry != NULL && entry->replaced;
}

/* --- editing --- */

/* A report tells all that stood when it was made; of reports nothing is reported. */
static void list_stood(struct progress *progress, struct change *change)
{
    size_t count = 0, room = 0;
    for (size_t i = 0; i < progress_slot_count(progress); i++)
        room += progress_slot(progress, i).count;
    const char **ids = arena_alloc(&progress->arena, room, sizeof *ids);
    for (size_t i = 0; i < progress_slot_count(progress); i++) {
        const struct standing standing = progress_slot(progress, i);
        for (size_t j = 0; standing.slot.field != FIELD_REPORT && j < standing.count; j++)
            ids[count++] = standing.changes[j]->id;
    }
    change->stood = ids;
    change->stood_count = count;
}

/* Without its newline; one that would be too long with what stood goes without that. */
static void write_line(struct progress *progress, struct change *change, struct strbuf *line)
{
    if (change->slot.field == FIELD_REPORT && change->value.truth)
        list_stood(progress, change);
    change_write(line, change);
    if (line->length > CHANGE_LINE_LIMIT && change->stood != NULL) {
        change->stood = NULL;
        strbuf_clear(line);
        change_write(line, change);
    }
    strbuf_splice(line, line->length - 1, 1, "", 0);
}

const struct change *progress_edit_seen(struct progress *progress, const struct slot *slot,
                                        const struct value *value, const struct moment *moment,
                                        const char *by, const char *const seen[], size_t count)
{
    struct change change = {.id = moment->id,
                            .at = moment->at,
                            .by = by,
                            .slot = *slot,
                            .value = *value,
                            .replaces = seen,
                            .replaces_count = count};
    struct strbuf line = STRBUF_INIT;
    write_line(progress, &change, &line);
    change.line = line.text;
    bool fits = line.length < CHANGE_LINE_LIMIT && lookup_entry(progress, change.id) == NULL;
    if (fits)
        progress_add(progress, &change);
    strbuf_release(&line);
    return fits ? progress_find(progress, change.id) : NULL;
}

const struct change *progress_edit(struct progress *progress, const struct slot *slot,
                                   const struct value *value, const struct moment *moment,
                                   const char *by)
{
    const struct standing standing = progress_standing(progress, slot);
    const char **ids = memory_new(standing.count, sizeof *ids);
    size_t count = 0;
    for (size_t i = 0; i < standing.count; i++)
        if (count == 0 || ids[count - 1] != standing.changes[i]->id)
            ids[count++] = standing.changes[i]->id;
    const struct change *made = progress_edit_seen(progress, slot, value, moment, by, ids, count);
    free(ids);
    return made;
}
