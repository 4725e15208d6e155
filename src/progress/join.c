#include "progress/lookup.h"

#include <stdlib.h>
#include <string.h>

/* --- whether it is a copy --- */

bool progress_share(const struct progress *one, const struct progress *other)
{
    for (size_t i = 0; i < other->entry_count; i++)
        if (lookup_entry(one, other->entries[i]->id) != NULL)
            return true;
    return false;
}

/* --- which of many it may be a copy of --- */

void progress_ids_add(struct hashes *ids, const struct progress *progress, size_t number)
{
    const char *file = progress_file(progress);
    if (file[0] != '\0')
        hashes_put(ids, lookup_hash(progress, file), number);
    for (size_t i = 0; i < progress->entry_count; i++)
        hashes_put(ids, progress->entries[i]->hash, number);
}

static void find_hash(const struct hashes *ids, uint32_t hash, bool *found)
{
    size_t at = 0, number;
    while (hashes_next(ids, hash, &at, &number))
        found[number] = true;
}

void progress_ids_find(const struct hashes *ids, const struct progress *progress, bool *found)
{
    find_hash(ids, lookup_hash(progress, progress_file(progress)),
              found); /* "" is the id of none */
    for (size_t i = 0; i < progress->entry_count; i++)
        find_hash(ids, progress->entries[i]->hash, found);
}

/* --- whether it is of another --- */

static struct standing names_of(const struct progress *progress)
{
    const struct slot slot = {.field = FIELD_ORGANISATION};
    return progress_standing(progress, &slot);
}

/* A name that stands in `progress`, and that the other has not, also not as one that was replaced; NULL: there is none. */
static const char *own_name(const struct progress *progress, const struct progress *other)
{
    struct standing names = names_of(progress), theirs = names_of(other);
    const char *own = NULL;
    for (size_t i = 0; i < names.count && own == NULL; i++) {
        const struct change *name = names.changes[i];
        bool known = value_is_nothing(&name->value) || lookup_entry(other, name->id) != NULL;
        for (size_t k = 0; k < theirs.count && !known; k++)
            known = value_equal(&theirs.changes[k]->value, &name->value);
        own = known ? NULL : name->value.text;
    }
    return own;
}

bool progress_of_another(const struct progress *one, const struct progress *other,
                         const char *names[2])
{
    const char *first = own_name(one, other), *second = own_name(other, one);
    if (names != NULL) {
        names[0] = first;
        names[1] = second;
    }
    return first != NULL && second != NULL;
}

/* --- bringing it in --- */

/* All that both hold, to find the circles that only both together make. */
static struct progress *both_of(const struct progress *one, const struct progress *other)
{
    const struct progress *const sources[] = {one, other};
    struct progress *both = progress_new();
    for (size_t i = 0; i < 2; i++)
        for (size_t k = 0; k < sources[i]->known_count; k++) {
            const struct version *version = sources[i]->known[k]->versions;
            for (; version != NULL; version = version->older)
                lookup_add(both, &version->change);
        }
    lookup_settle(both);
    return both;
}

static bool is_in_circle(const struct progress *progress, const char *id)
{
    const struct entry *entry = lookup_entry(progress, id);
    return entry != NULL && entry->circle != 0;
}

static bool is_lacking(const struct progress *progress, const struct progress *both,
                       const struct change *change)
{
    const struct entry *entry = lookup_entry(progress, change->id);
    if (entry == NULL)
        return true;
    if (entry->chosen == NULL)
        return !entry->named || is_in_circle(both, change->id);
    return change->slot.field != FIELD_UNKNOWN && !lookup_says(entry, change);
}

/*
 * The changes of `copy` that are lacking; what they are is known before one is added: a copy may hold what it replaces
 * itself.
 */
static size_t find_lacking(const struct progress *progress, const struct progress *both,
                           const struct progress *copy, const struct version **lacking)
{
    size_t count = 0;
    for (size_t i = 0; i < copy->known_count; i++) {
        const struct version *version = copy->known[i]->versions;
        for (; version != NULL; version = version->older)
            if (!version->doubled && is_lacking(progress, both, &version->change))
                lacking[count++] = version;
    }
    return count;
}

static size_t count_versions(const struct progress *progress)
{
    size_t count = 0;
    for (size_t i = 0; i < progress->known_count; i++)
        for (const struct version *version = progress->known[i]->versions; version != NULL;
             version = version->older)
            count++;
    return count;
}

static size_t count_circles(const struct progress *progress, const struct progress *copy)
{
    size_t count = 0;
    for (size_t i = 0; i < copy->known_count; i++)
        count += is_in_circle(progress, copy->known[i]->id) ? 1 : 0;
    return count;
}

struct progress_joined progress_join(struct progress *progress, const struct progress *copy,
                                     struct strbuf *lines)
{
    struct progress_joined joined;
    const size_t before = progress->known_count;
    struct progress *both = both_of(progress, copy);
    const struct version **lacking = memory_new(count_versions(copy), sizeof(struct version *));
    size_t count = find_lacking(progress, both, copy, lacking);
    for (size_t i = 0; i < count; i++) {
        change_write(lines, &lacking[i]->change);
        lookup_add(progress, &lacking[i]->change);
    }
    lookup_settle(progress);
    joined.brought = progress->known_count - before;
    joined.altered = count - joined.brought;
    joined.circles = count_circles(progress, copy);
    free(lacking);
    progress_free(both);
    return joined;
}

/* --- what no program writes --- */

static void add_damage(const struct version *version, enum message message,
                       struct findings *findings)
{
    struct error error;
    error_set_at(&error, message, version->line_number, 1, version->change.id, NULL);
    findings_add(findings, &error);
}

/* The one that was added first of those that count. */
static const struct version *first_of(const struct entry *entry)
{
    const struct version *first = NULL;
    for (const struct version *version = entry->versions; version; version = version->older)
        if (!version->doubled)
            first = version;
    return first;
}

void progress_find_damage(const struct progress *progress, struct findings *findings)
{
    for (size_t i = 0; i < progress->known_count; i++) {
        const struct entry *entry = progress->known[i];
        const struct version *first = first_of(entry);
        for (const struct version *version = entry->versions; version; version = version->older)
            if (version != first && !version->doubled)
                add_damage(version, MESSAGE_PROGRESS_ALTERED, findings);
        if (entry->circle != 0)
            add_damage(entry->chosen, MESSAGE_PROGRESS_CIRCLE, findings);
    }
}
