/*
 * What is not saved yet, as one line of JSON: what is being typed, what waits beside a field because it could not be
 * saved as it is, what was filled in to compute with, and the changes that are not on the disk. It is kept as a draft in
 * case the program is killed.
 *
 * What may be a citizen service number must not be on a disk before the user says so: each digit of it becomes an x.
 *
 *     draft_line_add(&line, &model, file, changes);
 *     …
 *     struct draft_line unsaved;
 *     if (draft_line_read(&unsaved, line, length, checklist))
 *         … unsaved.changes … update_event(&model, &unsaved.texts[i], …) …
 *     draft_line_release(&unsaved);
 */
#ifndef WIZARD_DRAFT_LINE_H
#define WIZARD_DRAFT_LINE_H

#include <stdbool.h>
#include <stddef.h>

#include "base/arena.h"
#include "base/strbuf.h"
#include "wizard/effect.h"
#include "wizard/model.h"

/* Bytes of a line that is read back. */
enum { DRAFT_LINE_LIMIT = 2 * 1000 * 1000 };

struct draft_line {
    const char *file; /* the id of the progress file; "" when it had none, or was not there yet */
    const char *changes; /* lines of a progress file; "" for none */
    const struct event
        *texts; /* an EVENT_RESTORED for each text; only the last may be of an open field */
    size_t text_count;
    struct arena arena; /* holds all of it */
};

/* Whether something is not saved that may have been meant to be: not only numbers from which nothing was computed. */
bool draft_line_waits(const struct model *model);

/*
 * Adds the line, without a newline; nothing when nothing is unsaved. `changes`: lines for the progress file with the id
 * `file`.
 */
void draft_line_add(struct strbuf *out, const struct model *model, const char *file,
                    const char *changes);

/*
 * Reads it back; texts of fields and factors that are not known are passed over. False for what is no such line, and for
 * one of a later version; `unsaved` is to be released either way.
 */
bool draft_line_read(struct draft_line *unsaved, const char *line, size_t length,
                     const struct checklist *checklist);

void draft_line_release(struct draft_line *unsaved);

#endif
