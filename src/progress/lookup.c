#include "progress/lookup.h"

/* The least that is above every digit of lookup_hash. */
static const uint64_t prime = 4294967311;

/* With up to four bytes more, as one digit. */
static inline uint64_t add_digit(uint64_t hash, uint64_t base, const char *text, size_t length)
{
    uint32_t digit = 0;
    memcpy(&digit, text, length);
    return (hash * base + digit) % prime;
}

/*
 * The text is a number to a base that is drawn from the key, modulo a prime: two texts come to the same for at most as many
 * bases as the longer has digits. Source: M. Dietzfelbinger and others, "Polynomial Hash Functions Are Reliable" (1992).
 */
uint32_t lookup_hash(const struct progress *progress, const char *text)
{
    const uint64_t base = progress->key >> 33;
    uint64_t hash = 1;
    size_t length = strlen(text);
    for (; length >= 4; length -= 4, text += 4)
        hash = add_digit(hash, base, text, 4);
    return (uint32_t)add_digit(hash, base, text, length);
}

/* The same, of the hashes of its parts. */
static uint32_t hash_slot(const struct progress *progress, const struct slot *slot)
{
    const uint64_t base = progress->key >> 33;
    const char *const parts[] = {slot->factor, slot->action, slot->date};
    uint64_t hash = (uint64_t)slot->field + 1;
    for (size_t i = 0; i < sizeof parts / sizeof *parts; i++)
        hash = (hash * base + (parts[i] != NULL ? lookup_hash(progress, parts[i]) : 0)) % prime;
    return (uint32_t)hash;
}

int change_compare(const struct change *a, const struct change *b)
{
    int order = strcmp(a->at, b->at);
    return order != 0 ? order : strcmp(a->id, b->id);
}

/* A list with room for one more, doubled if need be; the old one stays in the arena. */
static void *grown(struct arena *arena, void *list, size_t count, size_t *capacity, size_t size)
{
    if (count < *capacity)
        return list;
    size_t doubled = *capacity > 0 ? 2 * *capacity : 4;
    void *copy = arena_alloc(arena, doubled, size);
    if (count > 0)
        memcpy(copy, list, count * size);
    *capacity = doubled;
    return copy;
}

/* --- finding and making, without a change that shows --- */

static struct entry *find_entry(const struct progress *progress, const char *id, uint32_t hash)
{
    size_t at = 0, number;
    while (hashes_next(&progress->entry_hashes, hash, &at, &number))
        if (strcmp(progress->entries[number]->id, id) == 0)
            return progress->entries[number];
    return NULL;
}

const struct entry *lookup_entry(const struct progress *progress, const char *id)
{
    return find_entry(progress, id, lookup_hash(progress, id));
}

static struct entry *make_entry(struct progress *progress, const char *id)
{
    const uint32_t hash = lookup_hash(progress, id);
    struct entry *entry = find_entry(progress, id, hash);
    if (entry != NULL)
        return entry;
    const size_t size = strlen(id) + 1;
    entry = arena_alloc(&progress->arena, 1, sizeof *entry + size);
    memcpy(entry->id, id, size);
    entry->hash = hash;
    entry->number = progress->entry_count;
    progress->entries = grown(&progress->arena, progress->entries, progress->entry_count,
                              &progress->entry_capacity, sizeof(struct entry *));
    progress->entries[progress->entry_count++] = entry;
    hashes_put(&progress->entry_hashes, hash, entry->number);
    return entry;
}

static struct factor_slots *find_factor(const struct progress *progress, const char *id,
                                        uint32_t hash)
{
    size_t at = 0, number;
    while (hashes_next(&progress->factor_hashes, hash, &at, &number))
        if (strcmp(progress->factors[number]->id, id) == 0)
            return progress->factors[number];
    return NULL;
}

const struct factor_slots *lookup_factor(const struct progress *progress, const char *id)
{
    return find_factor(progress, id, lookup_hash(progress, id));
}

static struct factor_slots *make_factor(struct progress *progress, const char *id)
{
    const uint32_t hash = lookup_hash(progress, id);
    struct factor_slots *factor = find_factor(progress, id, hash);
    if (factor != NULL)
        return factor;
    factor = arena_alloc(&progress->arena, 1, sizeof *factor);
    factor->id = arena_text(&progress->arena, id);
    progress->factors = grown(&progress->arena, progress->factors, progress->factor_count,
                              &progress->factor_capacity, sizeof(struct factor_slots *));
    hashes_put(&progress->factor_hashes, hash, progress->factor_count);
    progress->factors[progress->factor_count++] = factor;
    return factor;
}

static struct slot_entry *find_slot(const struct progress *progress, const struct slot *slot,
                                    uint32_t hash)
{
    size_t at = 0, number;
    while (hashes_next(&progress->slot_hashes, hash, &at, &number))
        if (slot_equal(&progress->slots[number]->slot, slot))
            return progress->slots[number];
    return NULL;
}

const struct slot_entry *lookup_slot(const struct progress *progress, const struct slot *slot)
{
    return find_slot(progress, slot, hash_slot(progress, slot));
}

/* A slot of which the strings live as long as the progress. */
static struct slot copy_slot(struct arena *arena, const struct slot *slot)
{
    return (struct slot){
        .factor = arena_text(arena, slot->factor),
        .action = arena_text(arena, slot->action),
        .field = slot->field,
        .date = arena_text(arena, slot->date),
    };
}

struct slot_entry *lookup_make_slot(struct progress *progress, const struct slot *slot)
{
    struct arena *arena = &progress->arena;
    const uint32_t hash = hash_slot(progress, slot);
    struct slot_entry *place = find_slot(progress, slot, hash);
    if (place != NULL)
        return place;
    place = arena_alloc(arena, 1, sizeof *place);
    place->slot = copy_slot(arena, slot);
    progress->slots = grown(arena, progress->slots, progress->slot_count, &progress->slot_capacity,
                            sizeof(struct slot_entry *));
    progress->listed = grown(arena, progress->listed, progress->slot_count,
                             &progress->listed_capacity, sizeof(struct slot_entry *));
    hashes_put(&progress->slot_hashes, hash, progress->slot_count);
    progress->slots[progress->slot_count++] = place;
    if (slot->factor != NULL) {
        struct factor_slots *factor = make_factor(progress, slot->factor);
        place->next_of_factor = factor->first;
        factor->first = place;
    }
    return place;
}

/* --- copying a change into a version --- */

static struct value copy_value(struct arena *arena, const struct change *change)
{
    struct value copy =
        value_is_nothing(&change->value) ? field_nothing(change->slot.field) : change->value;
    if (copy.kind == VALUE_TEXT || copy.kind == VALUE_DATE)
        copy.text = arena_text(arena, copy.text);
    return copy;
}

/* The changes of a slot share its strings. */
static void put_in_place(struct progress *progress, const struct slot *slot,
                         struct version *version)
{
    struct slot_entry *place =
        slot->field != FIELD_UNKNOWN ? lookup_make_slot(progress, slot) : NULL;
    version->slot = place;
    version->change.slot = place != NULL ? place->slot : copy_slot(&progress->arena, slot);
}

/* What a change replaces is as a rule what was put into its slot last, and then need not be looked for. */
static const char *replaced_id(struct progress *progress, const struct slot_entry *place,
                               const char *id)
{
    const char *last =
        place != NULL && place->count > 0 ? place->changes[place->count - 1]->id : "";
    return strcmp(last, id) == 0 ? last : make_entry(progress, id)->id;
}

static void copy_replaces(struct progress *progress, const struct change *change,
                          struct version *version)
{
    const size_t count = change->replaces_count;
    const char **ids = arena_alloc(&progress->arena, count, sizeof *ids);
    for (size_t i = 0; i < count; i++)
        ids[i] = replaced_id(progress, version->slot, change->replaces[i]);
    version->change.replaces = ids;
    version->change.replaces_count = count;
}

static void copy_stood(struct arena *arena, const struct change *change, struct version *version)
{
    if (change->stood == NULL)
        return;
    const char **ids = arena_alloc(arena, change->stood_count, sizeof *ids);
    for (size_t i = 0; i < change->stood_count; i++)
        ids[i] = arena_text(arena, change->stood[i]);
    version->change.stood = ids;
    version->change.stood_count = change->stood_count;
}

static struct version *make_version(struct progress *progress, struct entry *entry,
                                    const struct change *change)
{
    struct arena *arena = &progress->arena;
    struct version *version = arena_alloc(arena, 1, sizeof *version);
    version->change.id = entry->id;
    version->change.at = arena_text(arena, change->at);
    version->change.by = change->by != NULL ? arena_text(arena, change->by) : "";
    version->change.line = change->line;
    version->change.value = copy_value(arena, change);
    put_in_place(progress, &change->slot, version);
    copy_replaces(progress, change, version);
    copy_stood(arena, change, version);
    return version;
}

/* --- what shows --- */

static void unsettle(struct progress *progress, struct slot_entry *place)
{
    if (place == NULL || place->unsettled)
        return;
    place->unsettled = true;
    place->next_unsettled = progress->unsettled;
    progress->unsettled = place;
}

void lookup_show(struct progress *progress, struct version *version)
{
    struct slot_entry *place = version->slot;
    if (place == NULL)
        return;
    if (!version->shown) {
        place->changes = grown(&progress->arena, place->changes, place->count, &place->capacity,
                               sizeof(struct change *));
        place->changes[place->count++] = &version->change;
    }
    version->shown = true;
    unsettle(progress, place);
}

/* No change replaces itself. */
static void mark_replaced(struct progress *progress, const struct entry *by, struct entry *entry)
{
    if (entry == by)
        return;
    entry->named = entry->replaced = true;
    progress->may_circle = progress->may_circle || entry->circle != 0; /* which falls whole */
    for (struct version *version = entry->versions; version != NULL; version = version->older)
        unsettle(progress, version->slot);
}

static void add_known(struct progress *progress, struct entry *entry)
{
    progress->known = grown(&progress->arena, progress->known, progress->known_count,
                            &progress->known_capacity, sizeof(struct entry *));
    progress->known[progress->known_count++] = entry;
}

static void unsettle_entry(struct progress *progress, struct entry *entry)
{
    if (entry->unsettled)
        return;
    entry->unsettled = true;
    entry->next_unsettled = progress->unsettled_entries;
    progress->unsettled_entries = entry;
}

static bool is_greater(const struct version *version, const struct version *kept)
{
    if (kept == NULL)
        return true;
    int order = strcmp(version->change.at, kept->change.at);
    return order > 0 || (order == 0 && strcmp(version->change.line, kept->change.line) > 0);
}

static void keep(struct progress *progress, struct entry *entry, struct version *version)
{
    if (entry->chosen == NULL)
        add_known(progress, entry);
    else
        unsettle_entry(progress, entry);
    if (is_greater(version, entry->chosen))
        entry->chosen = version;
    lookup_show(progress, version);
}

bool lookup_add_line(struct progress *progress, const struct change *change, size_t line_number)
{
    struct entry *entry = make_entry(progress, change->id);
    if (entry->chosen != NULL && strcmp(change->line, entry->chosen->change.line) == 0)
        return false;
    struct version *version = make_version(progress, entry, change);
    version->line_number = line_number;
    version->older = entry->versions;
    entry->versions = version;
    for (size_t i = 0; i < version->change.replaces_count; i++)
        mark_replaced(progress, entry, entry_of(version->change.replaces[i]));
    progress->may_circle =
        progress->may_circle || (entry->named && version->change.replaces_count > 0);
    keep(progress, entry, version);
    return true;
}

void lookup_add(struct progress *progress, const struct change *change)
{
    struct change copy = *change;
    copy.line = arena_text(&progress->arena, change->line);
    lookup_add_line(progress, &copy, 0);
}

/* --- what else is known of it --- */

void progress_set_file(struct progress *progress, const char *file)
{
    if (strcmp(progress_file(progress), file) != 0)
        progress->file = arena_text(&progress->arena, file);
}

const char *progress_file(const struct progress *progress)
{
    return progress->file != NULL ? progress->file : "";
}

void progress_set_zone(struct progress *progress, zone_ahead *zone)
{
    progress->zone = zone;
}

struct date progress_day(const struct progress *progress, const struct change *change)
{
    return moment_day(change->at, progress->zone);
}
