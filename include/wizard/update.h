/*
 * What the program does: from a model and an intent, the new model and the effects to carry out. Pure: no clock, file,
 * environment or terminal is read; who, when and under which id come in with the moment.
 *
 *     intent ──► update_intent ──► model, effects ──► the runtime carries them out ──► update_event
 *
 * Effects are appended to `effects`, which the caller clears once they are carried out. Their texts live in its arena.
 */
#ifndef WIZARD_UPDATE_H
#define WIZARD_UPDATE_H

#include <stdbool.h>
#include <stddef.h>

#include "base/arena.h"
#include "wizard/model.h"

enum effect_kind {
    EFFECT_APPEND, /* `text`: a line for the progress file, with its newline */
    EFFECT_EXPORT, /* write the report of `format` to the file `text`, a name or a path; `replace`: also over a file */
    EFFECT_REMEMBER, /* the role, the language or the place changed */
    EFFECT_STOP,
    EFFECT_KINDS
};

struct effect {
    enum effect_kind kind;
    const char *text;
    size_t format;
    bool replace;
};

enum { EFFECTS_LIMIT = 8 };

struct effects {
    struct effect items[EFFECTS_LIMIT];
    size_t count;
    struct arena arena;
};

#define EFFECTS_INIT                                                                               \
    {                                                                                              \
        .count = 0                                                                                 \
    }

void effects_release(struct effects *effects);

/* Moves the focus to the element of the page that carries this intent. */
void update_focus(struct model *model, const struct intent *target);

/* Carries out an intent. False when memory ran out: the model is as it was, as far as the user can see. */
bool update_intent(struct model *model, const struct intent *intent, const struct moment *moment,
                   struct effects *effects);

/* What comes back from the runtime. */
enum event_kind {
    EVENT_SAVED,       /* everything is on the disk */
    EVENT_SAVE_FAILED, /* `text`: why, a sentence */
    EVENT_OTHERS, /* `count` changes of others came in; they are in the progress already; `text`: of whom */
    EVENT_EXPORTED,      /* `text`: the full path that was written */
    EVENT_EXPORT_TAKEN,  /* `text`: the path that is there already */
    EVENT_EXPORT_FAILED, /* `text`: why */
    EVENT_NOTICE,        /* `text`: something to say */
    EVENT_UNSAVED,       /* `count` changes that were not saved the last time are to be saved now */
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
    bool masked; /* EVENT_RESTORED: a number is left out of the text (unsaved.h) */
    const char *const *
        seen; /* EVENT_RESTORED: the ids of the `count` changes that stood there when it was typed */
};

/* Takes an event in. `moment` is used for the record of a report that was made. */
bool update_event(struct model *model, const struct event *event, const struct moment *moment,
                  struct effects *effects);

/*
 * The file name that is suggested for a report: "banenafspraak-ORGANISATION-2026-11-22.md"; `copy` > 1 adds "-2" and so
 * on.
 */
void update_add_report_name(const struct model *model, size_t format, size_t copy,
                            struct strbuf *out);

/* Adds the report of a format as it would be made now; fails as exporter_make. */
bool update_make_report(const struct model *model, size_t format, struct strbuf *out,
                        struct error *error);

#endif
