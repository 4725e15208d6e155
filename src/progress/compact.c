#include "progress/lookup.h"

#include "base/json.h"
#include "progress/header.h"

struct line {
    const struct change *change; /* for the order */
    const char *text;
};

/*
 * Work for the walks, in ids looked at: many times what an honest file asks. A file made to have far more concurrent
 * changes than that is compacted less, and stops nothing.
 */
enum { WALKS_OVER_ALL = 16, WALK_AT_LEAST = 10 * 1000 * 1000 };

struct compaction {
    const struct progress *progress;
    struct arena arena;
    struct line *lines;
    size_t line_count;
    size_t steps_left;
    /* The walk over what one change replaced. */
    size_t walk;          /* its number, from 1 */
    size_t *reached;      /* by number of an entry: the last walk that came there */
    struct entry **found; /* what this walk came by */
    size_t found_count;
    bool *taken_over; /* by number of an entry: some line that was written names it */
};

/* --- the walk --- */

/* False when the work is used up. */
static bool find_replaced_by(struct compaction *compaction, const struct entry *entry)
{
    for (const struct version *version = entry->versions; version; version = version->older) {
        const struct change *change = &version->change;
        if (change->replaces_count > compaction->steps_left)
            return false;
        compaction->steps_left -= change->replaces_count;
        for (size_t i = 0; i < change->replaces_count; i++) {
            struct entry *replaced = entry_of(change->replaces[i]);
            if (compaction->reached[replaced->number] == compaction->walk)
                continue;
            compaction->reached[replaced->number] = compaction->walk;
            compaction->found[compaction->found_count++] = replaced;
        }
    }
    return true;
}

/* Finds everything that an entry, directly or through others, replaced. */
static bool walk_from(struct compaction *compaction, const struct entry *entry)
{
    compaction->walk++;
    compaction->found_count = 0;
    compaction->reached[entry->number] = compaction->walk;
    bool complete = find_replaced_by(compaction, entry);
    for (size_t i = 0; complete && i < compaction->found_count; i++)
        complete = find_replaced_by(compaction, compaction->found[i]);
    return complete;
}

/* --- a line with other `replaces`, and for the rest the same bytes --- */

struct span {
    size_t start, length;
};

/* Where the value of `replaces` stands; an empty span before the last brace when the line has none. False for
 * a line that is too long to be read. */
static bool find_replaces(const char *line, struct span *span)
{
    struct json json;
    struct error error;
    if (!json_read(&json, line, strlen(line), CHANGE_LINE_LIMIT, &error))
        return false;
    const cJSON *value = json_member(json.root, "replaces");
    struct json_place place = json_place(&json, value != NULL ? value : json.root);
    *span = (struct span){place.start, place.length};
    if (value == NULL)
        *span = (struct span){place.start + place.length - 1, 0};
    json_release(&json);
    return true;
}

static int order_texts(const void *a, const void *b)
{
    return strcmp(*(const char *const *)a, *(const char *const *)b);
}

static void add_found_ids(struct compaction *compaction, struct strbuf *out)
{
    const char **ids = arena_alloc(&compaction->arena, compaction->found_count, sizeof *ids);
    for (size_t i = 0; i < compaction->found_count; i++)
        ids[i] = compaction->found[i]->id;
    qsort(ids, compaction->found_count, sizeof *ids, order_texts);
    change_add_ids(out, ids, compaction->found_count);
}

/* The line of a change with all that the walk found in `replaces`; NULL when it is too long. */
static const char *rewrite_line(struct compaction *compaction, const char *line)
{
    if (compaction->found_count == 0)
        return line;
    struct span span;
    if (!find_replaces(line, &span))
        return NULL;
    struct strbuf ids = STRBUF_INIT;
    struct strbuf out = STRBUF_INIT;
    if (span.length == 0)
        strbuf_add(&ids, ",\"replaces\":");
    add_found_ids(compaction, &ids);
    strbuf_add(&out, line);
    strbuf_splice(&out, span.start, span.length, ids.text, ids.length);
    const char *rewritten = NULL;
    if (out.length <= CHANGE_LINE_LIMIT)
        rewritten = arena_text(&compaction->arena, out.text);
    strbuf_release(&ids);
    strbuf_release(&out);
    return rewritten;
}

/* --- what is written --- */

static void add_line(struct compaction *compaction, const struct change *change, const char *text)
{
    compaction->lines[compaction->line_count++] = (struct line){change, text};
}

static bool version_stands(const struct entry *entry, const struct version *version)
{
    return version->slot != NULL && !version->doubled && !entry->replaced;
}

static bool stands(const struct entry *entry)
{
    const struct version *version = entry->versions;
    while (version != NULL && !version_stands(entry, version))
        version = version->older;
    return version != NULL;
}

/* Writes what stands of an entry, which takes over what it replaced. When that fits in no line, nothing is taken over. */
static void take_over(struct compaction *compaction, const struct entry *entry)
{
    const size_t written = compaction->line_count;
    bool complete = walk_from(compaction, entry);
    for (const struct version *version = entry->versions; version; version = version->older) {
        if (!version_stands(entry, version))
            continue;
        const char *text = complete ? rewrite_line(compaction, version->change.line) : NULL;
        complete = text != NULL;
        if (complete)
            add_line(compaction, &version->change, text);
    }
    if (!complete)
        compaction->line_count = written;
    if (compaction->line_count == written)
        return;
    compaction->taken_over[entry->number] = true;
    for (size_t i = 0; i < compaction->found_count; i++)
        compaction->taken_over[compaction->found[i]->number] = true;
}

/*
 * Keeps the lines of an entry as they are: all of them when nobody took it over, else those that this program does not
 * understand.
 */
static void keep_lines(struct compaction *compaction, const struct entry *entry)
{
    bool taken_over = compaction->taken_over[entry->number];
    for (const struct version *version = entry->versions; version; version = version->older)
        if (!taken_over || version->slot == NULL)
            add_line(compaction, &version->change, version->change.line);
}

static int order_lines(const void *a, const void *b)
{
    const struct line *first = a;
    const struct line *second = b;
    int order = change_compare(first->change, second->change);
    return order != 0 ? order : strcmp(first->text, second->text);
}

static void write_lines(struct compaction *compaction, struct strbuf *out)
{
    const struct line *lines = compaction->lines;
    qsort(compaction->lines, compaction->line_count, sizeof *lines, order_lines);
    for (size_t i = 0; i < compaction->line_count; i++) {
        if (i > 0 && strcmp(lines[i].text, lines[i - 1].text) == 0)
            continue;
        strbuf_add(out, lines[i].text);
        strbuf_add_char(out, '\n');
    }
}

static void prepare(struct compaction *compaction)
{
    const struct progress *progress = compaction->progress;
    struct arena *arena = &compaction->arena;
    size_t versions = 0, replaced = 0;
    for (size_t i = 0; i < progress->known_count; i++) {
        const struct version *version = progress->known[i]->versions;
        for (; version != NULL; version = version->older) {
            versions++;
            replaced += version->change.replaces_count;
        }
    }
    compaction->steps_left = WALKS_OVER_ALL * replaced + WALK_AT_LEAST;
    /* A rewritten line may stand beside lines of the same entry that are kept. */
    compaction->lines = arena_alloc(arena, 2 * versions, sizeof *compaction->lines);
    compaction->reached = arena_alloc(arena, progress->entry_count, sizeof(size_t));
    compaction->found = arena_alloc(arena, progress->entry_count, sizeof(struct entry *));
    compaction->taken_over = arena_alloc(arena, progress->entry_count, sizeof(bool));
}

void progress_compact(const struct progress *progress, const char *checklist_id, const char *file,
                      struct strbuf *out)
{
    struct compaction compaction = {.progress = progress};
    prepare(&compaction);
    for (size_t i = 0; i < progress->known_count; i++)
        if (stands(progress->known[i]))
            take_over(&compaction, progress->known[i]);
    for (size_t i = 0; i < progress->known_count; i++)
        keep_lines(&compaction, progress->known[i]);
    progress_header_write(out, checklist_id, file);
    write_lines(&compaction, out);
    arena_release(&compaction.arena);
}
