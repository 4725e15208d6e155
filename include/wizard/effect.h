/*
 * What update asks of the runtime (effects), and what comes back from it (events).
 *
 * Effects are appended to `effects`, which the caller clears once they are carried out.
 */
#ifndef WIZARD_EFFECT_H
#define WIZARD_EFFECT_H

#include <stdbool.h>
#include <stddef.h>

#include "base/arena.h"
#include "progress/change.h"
#include "wizard/input.h"

enum effect_kind {
    EFFECT_APPEND, /* `change`, whose line is for the progress file */
    EFFECT_EXPORT, /* write the report of `format` to the file `text`, a name or a path; `replace`: also over a file */
    EFFECT_OPEN,      /* have the desktop open the file `text` */
    EFFECT_READ_COPY, /* tell what is lacking here of the copy `text`, a path */
    EFFECT_TAKE_COPY, /* bring it in */
    EFFECT_REMEMBER,  /* the role, the language or the place changed */
    EFFECT_STOP,
    EFFECT_KINDS
};

struct effect {
    enum effect_kind kind;
    const struct change *change; /* of the progress */
    const char *text;            /* in the arena of the effects */
    size_t format;
    bool replace;
};

struct effects {
    struct effect *items; /* owned */
    size_t count;
    struct arena arena;
};

#define EFFECTS_INIT                                                                               \
    {                                                                                              \
        .count = 0                                                                                 \
    }

void effects_release(struct effects *effects);

/* What comes back from the runtime. */
enum event_kind {
    EVENT_SAVED,       /* everything is on the disk */
    EVENT_SAVE_WAITS,  /* what is being saved is not on the disk yet, after some time */
    EVENT_SAVE_FAILED, /* `text`: why, a sentence */
    EVENT_OTHERS, /* `count` changes of others came in; they are in the progress already; `text`: of whom */
    EVENT_EXPORTED,      /* `text`: the full path that was written */
    EVENT_EXPORT_TAKEN,  /* `text`: the path that is there already */
    EVENT_EXPORT_FAILED, /* `text`: why */
    EVENT_COPY_BESIDE, /* `text`: the path of a copy beside the file, of which something is lacking here */
    EVENT_COPY_READ,    /* `count` changes of it are lacking here; `text`: that in sentences */
    EVENT_COPY_TAKEN,   /* the same, they are in the progress now and in the queue */
    EVENT_COPY_REFUSED, /* `text`: why it cannot come in */
    EVENT_NOTICE,       /* `text`: something to say */
    EVENT_UNSAVED,      /* `count` changes that were not saved the last time are to be saved now */
    EVENT_RESTORED, /* `text`: of `input` of `factor`, not saved when the program was last killed; `open`: in an open field */
    EVENT_KINDS
};

struct event {
    enum event_kind kind;
    const char *text;
    size_t count;
    enum input input;
    size_t factor;
    bool open;
    bool masked; /* EVENT_RESTORED: a number is left out of the text (draft_line.h) */
    const char *const *
        seen; /* EVENT_RESTORED: the ids of the `count` changes that stood there when it was typed */
};

#endif
