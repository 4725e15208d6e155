/*
 * What is not saved yet, kept as a draft while the wizard runs, in case it is killed: what is being typed, what waits
 * beside a field because it could not be saved as it is, and the changes that are not on the disk yet.
 *
 * Of a text with what may be a citizen service number that number is not kept: see unsaved.h.
 *
 *     drafts_start(&drafts, path);
 *     drafts_restore(&drafts, runtime, &error);     … what was left is put back
 *     drafts_add_changes(&drafts, lines);           … all that goes to the saver; drafts_saved once it is on the disk
 *     drafts_note(&drafts, &model);                 … after each step
 *     drafts_stop(&drafts, &model, saved);
 */
#ifndef APP_DRAFTS_H
#define APP_DRAFTS_H

#include <stdbool.h>

#include "base/error.h"
#include "base/strbuf.h"
#include "store/draft.h"
#include "wizard/model.h"

struct runtime;

struct drafts {
    struct draft *draft;   /* NULL: there is nowhere to keep it, and all goes on without */
    struct error problem;  /* why it cannot be kept */
    struct strbuf changes; /* lines that are not known to be on the disk */
    struct strbuf noted;   /* what was handed over last */
};

#define DRAFTS_INIT                                                                                \
    {                                                                                              \
        .changes = STRBUF_INIT, .noted = STRBUF_INIT                                               \
    }

/* `path`: of the progress file. */
void drafts_start(struct drafts *drafts, const char *path);

/* Puts what was left into the model and the lines of the runtime. */
bool drafts_restore(struct drafts *drafts, struct runtime *runtime, struct error *error);

/* Lines that were handed to the saver; and that all of them are on the disk. */
void drafts_add_changes(struct drafts *drafts, const char *lines);
void drafts_saved(struct drafts *drafts);

/* Hands over what is not saved now, if that is something else than before. False: it is not kept, `problem` says why. */
bool drafts_note(struct drafts *drafts, const struct model *model);

enum drafts_end {
    DRAFTS_NOTHING, /* nothing waits */
    DRAFTS_WAIT,    /* what is not saved is there again the next time */
    DRAFTS_LOST,    /* it is not: `problem` says why */
};

/* `saved`: all changes are on the disk. */
enum drafts_end drafts_stop(struct drafts *drafts, const struct model *model, bool saved);

#endif
