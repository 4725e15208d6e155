/*
 * What is not saved yet, kept as a draft while the wizard runs, in case it is killed: what is being typed, what waits
 * beside a field because it could not be saved as it is, and changes that are not on the disk.
 *
 * Of a text with what may be a citizen service number that number is not kept: see draft_line.h.
 *
 *     drafts_start(&drafts, path, file);            … what was left is put back by restore.h
 *     drafts_note(&drafts, &model, &lines);        … after each turn
 *     drafts_stop(&drafts, &model, &lines);
 */
#ifndef APP_DRAFTS_H
#define APP_DRAFTS_H

#include <stdbool.h>

#include "base/error.h"
#include "base/strbuf.h"
#include "store/draft.h"
#include "wizard/model.h"

struct drafts {
    struct draft *draft;  /* NULL: there is nowhere to keep it, and all goes on without */
    struct error problem; /* why it cannot be kept */
    const char *file;     /* borrowed: the id of the progress file; "" when there was none yet */
    struct strbuf noted;  /* what was kept last */
};

#define DRAFTS_INIT                                                                                \
    {                                                                                              \
        .noted = STRBUF_INIT                                                                       \
    }

/* `path` and `file`: the place and the id of the progress file. */
void drafts_start(struct drafts *drafts, const char *path, const char *file);

bool drafts_hold_something(const struct drafts *drafts);

/*
 * Keeps what is not saved now, with these lines for the progress file, if that is something else than before. False: it is
 * not kept, `problem` says why.
 */
bool drafts_note(struct drafts *drafts, const struct model *model, const struct strbuf *lines);

enum drafts_end {
    DRAFTS_NOTHING, /* nothing waits */
    DRAFTS_WAIT,    /* what is not saved is there again the next time */
    DRAFTS_LOST,    /* it is not: `problem` says why */
};

/* `lines`: those that are not on the disk. */
enum drafts_end drafts_stop(struct drafts *drafts, const struct model *model,
                            const struct strbuf *lines);

#endif
