/*
 * One change: one line of the progress file, and its reading and writing.
 *
 * A slot is what a change is about: (factor, action, field, date). Two changes are about the same thing when their slots
 * are equal.
 */
#ifndef PROGRESS_CHANGE_H
#define PROGRESS_CHANGE_H

#include <stdbool.h>
#include <stddef.h>

#include "base/arena.h"
#include "base/date.h"
#include "base/error.h"
#include "base/strbuf.h"
#include "progress/field.h"

enum {
    CHANGE_ID_LENGTH = 32,           /* hexadecimal digits that this program writes */
    CHANGE_ID_LIMIT = 128,           /* bytes that it reads */
    CHANGE_LINE_LIMIT = 1024 * 1024, /* bytes of a line */
};

struct slot {
    const char *factor; /* id; NULL: the organisation as a whole */
    const char *action; /* id; NULL: the factor itself */
    enum field field;
    const char *date; /* "2026-09-30"; NULL for a field without date */
};

bool slot_equal(const struct slot *a, const struct slot *b);

/* All strings are borrowed: from the arena given to change_read, or from the progress that holds the change. */
struct change {
    const char *id;
    const char *at; /* "2026-11-22T09:14:03.125Z" */
    const char *by; /* a role; "" when not known */
    struct slot slot;
    struct value value;
    const char *const *replaces; /* ids */
    size_t replaces_count;
    const char *const
        *stood; /* of a report: ids of all that stood when it was made; NULL: not told */
    size_t stood_count;
    const char *line; /* as it stands in a file, without newline; NULL: written anew */
};

/* Whether a text can be the id of a change: 1 to CHANGE_ID_LIMIT bytes, and nothing that is dangerous to show. */
bool change_id_valid(const char *id);

/*
 * Reads one line (without its newline) into all but `line`, which is NULL: the caller has it, and sets it if what is
 * not understood has to stay. A field that is not known gives FIELD_UNKNOWN and VALUE_NOTHING; unknown members are
 * accepted. A missing `by` is "", a missing `replaces` an empty list, and a place (factor, action, date) that is null is
 * left out. `stood` is read of a report only. Anything else that is wrong fails, as line 1 with the column.
 */
bool change_read(const char *line, size_t length, struct arena *arena, struct change *change,
                 struct error *error);

/*
 * Adds the line of a change, with its newline: `line` if it has one, else written anew. (A change of a field that is
 * not known cannot be written anew: nothing is added, unless it has its line.)
 */
void change_write(struct strbuf *out, const struct change *change);

/* Adds a JSON list of ids, as `replaces` has it. */
void change_add_ids(struct strbuf *out, const char *const *ids, size_t count);

#endif
