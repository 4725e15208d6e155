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
    HASH_CLEAR(hh, progress->entries);
    HASH_CLEAR(hh, progress->factors);
    HASH_CLEAR(hh, progress->slots);
    arena_release(&progress->arena);
    free(progress);
}

void progress_add(struct progress *progress, const struct change *change)
{
    lookup_add(progress, change, 0);
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

static void read_line(struct progress *progress, const char *line, size_t length,
                      size_t line_number, struct arena *arena, struct findings *findings)
{
    struct change change;
    struct error error;
    if (change_read(line, length, arena, &change, &error)) {
        change.line = arena_bytes(arena, line, length);
        lookup_add(progress, &change, line_number);
    } else {
        error.line = line_number;
        findings_add(findings, &error);
    }
    arena_clear(arena);
}

void progress_read(struct progress *progress, const char *bytes, size_t length, size_t first_line,
                   struct findings *findings)
{
    const char *end = bytes + length;
    struct arena arena = ARENA_INIT; /* of one line */
    for (size_t number = first_line; bytes < end; number++) {
        const char *newline = memchr(bytes, '\n', (size_t)(end - bytes));
        size_t line_length = (size_t)((newline != NULL ? newline : end) - bytes);
        if (!is_blank(bytes, line_length))
            read_line(progress, bytes, line_length, number, &arena, findings);
        bytes += line_length + (newline != NULL);
    }
    arena_release(&arena);
    lookup_settle(progress);
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
