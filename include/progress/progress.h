/*
 * Progress: all changes that are known, and what stands of them.
 *
 * A union by id: adding the same changes in any order and any number of times gives the same. What stands in a slot
 * is each change that no other change replaces; if that is more than one, the fields of text show all of them, every
 * other field the one with the greatest (at, id).
 *
 *     struct progress *progress = progress_new();
 *     progress_read(progress, bytes, length, 2, &findings);
 *     const struct change *done = progress_value(progress, &slot);
 *     progress_free(progress);
 *
 * A progress owns its changes and their strings; pointers to them hold until progress_free. Lists of what stands hold
 * until the next change is added.
 */
#ifndef PROGRESS_PROGRESS_H
#define PROGRESS_PROGRESS_H

#include <stdbool.h>
#include <stddef.h>

#include "base/arena.h"
#include "base/error.h"
#include "base/hashes.h"
#include "base/strbuf.h"
#include "checklist/checklist.h"
#include "progress/change.h"

struct progress;

struct progress *progress_new(void);
void progress_free(struct progress *progress);

/* The zone of whoever looks: a change is of the day that it was there when it was made. UTC when it is not set. */
void progress_set_zone(struct progress *progress, zone_ahead *zone);
struct date progress_day(const struct progress *progress, const struct change *change);

/* The id of the file that it was read from, of which a copy is kept; "" until it is set, and for files of version 0.1. */
void progress_set_file(struct progress *progress, const char *file);
const char *progress_file(const struct progress *progress);

/*
 * Adds a copy of a change of another progress. If its id was there already and it says something else there (of a damaged
 * copy), both stand, and progress_find gives the greatest (at, line): so the order of adding does not matter.
 */
void progress_add(struct progress *progress, const struct change *change);

/*
 * Reads the lines of a file from the second on: `bytes` begins at line `first_line` of it. Adds what is understood;
 * what is not is named in `findings` by line and column, and passed over; an empty line is nothing. A last line without
 * newline is read too if it is whole.
 */
void progress_read(struct progress *progress, const char *bytes, size_t length, size_t first_line,
                   struct findings *findings);

/* The same, of bytes that the progress takes over: what it keeps of them is not copied, and `bytes` is empty then. */
void progress_take(struct progress *progress, struct strbuf *bytes, size_t first_line,
                   struct findings *findings);

/* The changes, in the order in which they were added. */
size_t progress_count(const struct progress *progress);
const struct change *progress_change(const struct progress *progress, size_t number);

/* Whether some change replaces this one. In a circle nothing is replaced by what is in it too: all of it stands. */
bool progress_is_replaced(const struct progress *progress, const char *id);

/* The change of that id, or NULL. */
const struct change *progress_find(const struct progress *progress, const char *id);

/* What stands in one slot, by (at, id) ascending; count 0: nothing was ever recorded. */
struct standing {
    struct slot slot;
    const struct change *const *changes;
    size_t count;
};

struct standing progress_standing(const struct progress *progress, const struct slot *slot);

/* Every slot in which something stands, in no order that means anything. */
size_t progress_slot_count(const struct progress *progress);
struct standing progress_slot(const struct progress *progress, size_t number);

/* The change that stands in a slot with the greatest (at, id), or NULL. Its value may be nothing. */
const struct change *progress_value(const struct progress *progress, const struct slot *slot);

/* Whether something other than nothing stands there. */
bool progress_is_recorded(const struct progress *progress, const struct slot *slot);

/*
 * Adds the text that stands in a slot. If several stand, each under a line with who wrote it and when, parted by an
 * empty line; those that are cleared are left out. Adds nothing when nothing stands.
 */
void progress_add_text(const struct progress *progress, const struct slot *slot,
                       enum language language, struct strbuf *out);

enum status { STATUS_OPEN, STATUS_STARTED, STATUS_DONE };

/* Done if so declared, else started if anything else of the factor is recorded, else open. */
enum status progress_status(const struct progress *progress, const struct factor *factor);

/* What makes a change: who, when and under which id. Strings are borrowed. */
struct moment {
    char at[MOMENT_SIZE];
    char id[CHANGE_ID_LENGTH + 1]; /* used for one change only */
    struct date today;             /* in the user's own time zone */
};

/*
 * Makes the change that puts `value` into `slot`, replacing all that stands there, and adds it: gives the change in
 * `progress`. NULL when no line can hold it (a text of FIELD_TEXT_LIMIT always fits, but there is no end to what it may
 * replace) or the id is taken; nothing was changed then.
 */
const struct change *progress_edit(struct progress *progress, const struct slot *slot,
                                   const struct value *value, const struct moment *moment,
                                   const char *by);

/* The same, replacing only the changes with these ids. */
const struct change *progress_edit_seen(struct progress *progress, const struct slot *slot,
                                        const struct value *value, const struct moment *moment,
                                        const char *by, const char *const seen[], size_t count);

/* A new progress of the changes that were made before that day: what stood when it began. */
struct progress *progress_before(const struct progress *progress, struct date day);

/*
 * A new progress of what was there when the reports of that day were made: of all of them together, since they say the
 * same. It goes by what each of them says that stood, not by what clocks said; for one that says nothing of it, as those
 * of version 0.1, by the lines of the file: what comes after it was not there.
 */
struct progress *progress_reported(const struct progress *progress, struct date day);

/* Whether something stood in that slot then that `compact` has erased since: what it was is not known. */
bool progress_is_gone(const struct progress *reported, const struct slot *slot);

/*
 * Finds what the checklist does not know (factors, actions) or this program does not (fields), and adds it to
 * `findings`: one for each change, with its line and column when progress_read read it, else with line 0.
 */
void progress_compare(const struct progress *progress, const struct checklist *checklist,
                      struct findings *findings);

/* What was found when a copy came in. */
struct progress_joined {
    size_t brought; /* changes */
    size_t altered; /* changes that say something else in the copy: it was damaged, or this was */
    size_t circles; /* changes of the copy that replace one another in a circle */
};

/*
 * Brings in what is lacking here of a copy: each change that is neither here nor named as replaced by one that is (so what
 * was erased, and still stands in a copy, stays erased), and each that says something else here. Adds their lines to
 * `lines`.
 */
struct progress_joined progress_join(struct progress *progress, const struct progress *copy,
                                     struct strbuf *lines);

/*
 * Adds to `findings` what no program writes: changes with one id that say different things, and changes that replace one
 * another in a circle. With their line when progress_read read them.
 */
void progress_find_damage(const struct progress *progress, struct findings *findings);

/* Whether an id is in both, of a change or of what one replaces: then one is a copy of the other, or was. */
bool progress_share(const struct progress *one, const struct progress *other);

/*
 * The ids of many progresses, each under a number of its own: of its file, its changes, and what these replace. Copies have
 * one in common. Of each id only a hash is kept, so that those of very many fit in memory: whoever is found by it is to be
 * asked with progress_share.
 */
void progress_ids_add(struct hashes *ids, const struct progress *progress, size_t number);

/* Makes true, at the number of each progress that seems to have an id in common with this one. */
void progress_ids_find(const struct hashes *ids, const struct progress *progress, bool *found);

/*
 * Whether two are of different organisations: each has a name that the other neither has nor replaced. `names`, if not
 * NULL, gets one of each.
 */
bool progress_of_another(const struct progress *one, const struct progress *other,
                         const char *names[2]);

/*
 * Adds the lines of a file that holds only what stands, below a header with these two ids, and every change that this
 * program does not understand, in order of (at, id). A change that stands takes over the ids that it, directly or through
 * others, replaced: an older copy that is merged later brings nothing back. Lines that progress_read refused are not among
 * them.
 */
void progress_compact(const struct progress *progress, const char *checklist_id, const char *file,
                      struct strbuf *out);

#endif
