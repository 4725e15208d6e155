/*
 * The inside of a progress: its changes by id, and by slot what stands. Only for the files of src/progress.
 *
 * An entry is all that is known of one id: its change, whether another change replaces it, or only the latter (an id
 * that was replaced in a change whose predecessor is not here yet). Of one id there may be more versions. Those that say
 * the same, such as the line that `compact` wrote and the line before it, count as one; those that say something else (of
 * a damaged copy) all stand. What any of them replaces is replaced.
 *
 * Replaced is for ever, save in a circle (circles.h). So lookup_settle has only those slots to do in which something was
 * added or replaced.
 */
#ifndef PROGRESS_LOOKUP_H
#define PROGRESS_LOOKUP_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/arena.h"
#include "base/hashes.h"
#include "base/memory.h"
#include "progress/change.h"
#include "progress/progress.h"

struct entry;
struct slot_entry;

/*
 * The change is the first member: so a change of a progress is found back as its version. Its id, and those that it
 * replaces, are ids of entries: see entry_of.
 */
struct version {
    struct change change;
    struct slot_entry *slot; /* NULL for a field that is not known: that stands nowhere */
    size_t line_number;      /* in the file that it was read from; 0: not known */
    struct version *older;   /* the version of this id that was added before */
    bool doubled;            /* once settled: another that says the same counts instead */
    bool shown;              /* it is in the list of its slot */
};

struct entry {
    size_t number;            /* from 0, one for each entry */
    uint32_t hash;            /* of its id: lookup_hash */
    struct version *versions; /* the last added first; NULL: only known as replaced */
    struct version *chosen;   /* of these the greatest (at, line) */
    bool named;               /* another change replaces it ... */
    bool replaced;            /* ... which counts: it is not within a circle alone */
    size_t circle;            /* a number that all of a circle share; 0: it is in none */
    bool unsettled;           /* which of its versions say the same is not known yet */
    struct entry *next_unsettled;
    char id[];
};

/* The entry whose `id` this is, not one that only reads the same. */
static inline struct entry *entry_of(const char *id)
{
    return (struct entry *)(id - offsetof(struct entry, id));
}

/* A slot and what stands there. */
struct slot_entry {
    struct slot slot;
    const struct change **changes; /* once settled: those that stand, by (at, id) ascending */
    size_t count, capacity;
    bool unsettled;
    bool gone; /* of the past: something stood here, and nobody knows what */
    struct slot_entry *next_unsettled;
    size_t listed; /* its number, from 1, in the list of the progress; 0: nothing stands here */
    struct slot_entry *next_of_factor;
};

struct factor_slots {
    const char *id;
    struct slot_entry *first;
};

/* Bytes that were read, cut into lines by a NUL in the place of each newline. */
struct taken_lines {
    struct strbuf bytes;
    struct taken_lines *next;
};

/* All memory is of the arena, save that of the hashes and of the lines that were read. */
struct progress {
    struct arena arena;
    struct taken_lines *lines;
    struct entry **entries;
    size_t entry_count, entry_capacity;
    struct hashes entry_hashes; /* their numbers by the hash of the id; of the others the same */
    struct entry **known;       /* those with a change, in the order of adding */
    size_t known_count, known_capacity;
    struct factor_slots **factors;
    size_t factor_count, factor_capacity;
    struct hashes factor_hashes;
    struct slot_entry **slots;
    size_t slot_count, slot_capacity;
    struct hashes slot_hashes;
    struct slot_entry **listed; /* those in which something stands; room for all */
    size_t listed_count, listed_capacity;
    struct slot_entry *unsettled;
    struct entry *unsettled_entries;
    /* Since it was settled, a change was added that replaces something and is replaced itself. */
    bool may_circle;
    uint64_t key; /* of lookup_hash */
    zone_ahead *zone;
    const char *file; /* NULL: not set */
};

/*
 * The number by which a text is looked for. It is made with a key that differs in each run, so that nobody can make a file
 * of which all ids fall together, and are then looked through one by one. Nothing that shows depends on it.
 */
uint32_t lookup_hash(const struct progress *progress, const char *text);

/* As progress_add of a change that has its line; what stands is right again after lookup_settle. */
void lookup_add(struct progress *progress, const struct change *change);

/* The same, but the line lives as long as the progress, and is not copied; false when it was there already. */
bool lookup_add_line(struct progress *progress, const struct change *change, size_t line_number);

void lookup_settle(struct progress *progress);

/* Puts a version into the list of its slot, if it is not there; it is settled with the next lookup_settle. */
void lookup_show(struct progress *progress, struct version *version);

/* Whether a version of this entry says what the change says: the same but for what it replaces. */
bool lookup_says(const struct entry *entry, const struct change *change);

/* NULL when no change has or replaces that id. */
const struct entry *lookup_entry(const struct progress *progress, const char *id);

/* NULL when nothing was ever recorded in the slot. */
const struct slot_entry *lookup_slot(const struct progress *progress, const struct slot *slot);

/* Found or made. */
struct slot_entry *lookup_make_slot(struct progress *progress, const struct slot *slot);

const struct factor_slots *lookup_factor(const struct progress *progress, const char *id);

/* Orders by (at, id). */
int change_compare(const struct change *a, const struct change *b);

#endif
