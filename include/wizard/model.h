/*
 * The model: all that the wizard knows. It is changed only by update, and shown only through page_build.
 *
 * The model owns its strings and borrows the checklist, the progress and the list of keys, which must outlive it.
 */
#ifndef WIZARD_MODEL_H
#define WIZARD_MODEL_H

#include <stdbool.h>
#include <stddef.h>

#include "base/arena.h"
#include "base/date.h"
#include "base/error.h"
#include "checklist/checklist.h"
#include "messages/language.h"
#include "progress/progress.h"
#include "wizard/intent.h"

enum { MODEL_VISITS = 32, MODEL_COPIES = 8 };

/* A page where the user was, to go back to. */
struct visit {
    enum screen screen;
    size_t factor;
    size_t format;
    struct intent focus;
};

/* The changes that stood in a field when it was opened, and that a text typed in it replaces. */
struct seen {
    const char **ids; /* the list is owned; the ids are of the progress */
    size_t count;
};

/* A text that was typed and could not be saved as it is: kept beside its field until it can (kept.h). */
struct waiting_text {
    enum input input;
    size_t factor;
    char *text;           /* owned */
    enum message problem; /* what is wrong with it, and what to do */
    struct seen seen;     /* when the field was first opened for it */
};

/*
 * What can be undone, or done again: a change and what stood before it; or, without a change, a text that was typed and
 * not recorded. Its texts live in the model's arena.
 */
struct undo {
    const struct change *made;
    struct value before;
    bool on_own; /* what stood before it was made by the undo before it of the same slot */

    enum input input; /* of a text: where it was typed */
    size_t factor;
    const char *text;           /* puts this in the field; NULL: what stands there */
    const struct change *stood; /* there, when it was typed */
};

/* The last one comes first. */
struct undos {
    struct undo *items;
    size_t count, capacity;
};

enum saving {
    SAVING_NOTHING, /* nothing was changed yet */
    SAVING_BUSY, /* something was, and is being saved: nothing is said of it, nor of what was done, until that is known */
    SAVING_LATE, /* the same, for so long that it is in the draft too */
    SAVING_SLOW, /* the same, for so long that it is said */
    SAVING_DONE, /* everything is on the disk */
    SAVING_FAILED, /* `save_problem` says why */
};

/* A row of the help page: given by the renderer, for its own keys or commands. */
struct key_help {
    enum message keys; /* "Enter of Spatie" */
    enum message meaning;
};

struct model {
    const struct checklist *checklist;
    struct progress *progress;
    enum language language;
    bool accessible; /* line by line instead of the full screen */
    bool opens;      /* there is a desktop that can open a report; never when restricted */
    struct date today;
    const char *version; /* of the program, for reports */
    const char *file;    /* the path of the progress file, to show */
    const char *folder;  /* where reports are written, to show */
    /* Reports go there under the names that they are given, and over no other file. */
    bool restricted;
    const struct key_help *keys;
    size_t key_count;

    enum screen screen;
    size_t factor;       /* of the factor page; on other pages where the user was last */
    struct intent focus; /* of the element that has the focus on this page */
    struct visit visits[MODEL_VISITS];
    size_t visit_count;
    bool returning;    /* there was progress when the program started: "Welkom terug" */
    bool has_place;    /* `factor` is where the user was the last time */
    size_t unreadable; /* lines of the file that could not be read */
    const struct findings *findings; /* why, for each of the first of them; NULL: not to be shown */
    /* What stood at the start and not yet at the end of the user's last visit; of the progress, the list in the arena. */
    const struct change **news;
    size_t news_count;

    char *texts
        [INPUT_COUNT]; /* owned, like every char * below: what stands in the inputs that are not in the
                                 progress file; never NULL */

    enum input typing;           /* the open field, INPUT_NONE when none is */
    char *typed;                 /* what stands in it */
    char *opened;                /* what stood in it when it was opened */
    struct seen seen;            /* what stood there then */
    size_t typing_count;         /* grows each time a field is opened, so that a renderer notices */
    enum message typing_problem; /* why the answer was not accepted */
    enum input suspect;          /* on the privacy page: the field whose text raised the warning */
    struct waiting_text *waiting;
    size_t waiting_count;

    /* The open field was opened from a list, to which whoever is done with it comes back. */
    bool errand;

    struct undos undos, redos;

    enum saving saving;
    size_t save_count;  /* grows with each save, so that a renderer can tell one from the next */
    bool save_told;     /* that all is saved was said, and something else was done since */
    char *save_problem; /* a sentence */
    char *notice;       /* what just happened, a sentence; "" for nothing */
    char *day; /* which day a date that was just typed is: "vrijdag 15 januari 2027"; else "" */

    size_t export_format; /* of the page of a format */
    size_t export_copy;   /* 1, or more when a name was taken and the report goes beside it */
    char *export_taken;   /* the path that is there already, when the user has to choose; else "" */
    char *export_made;    /* the path of the last report that was written; else "" */

    const char *copies
        [MODEL_COPIES]; /* paths of copies beside the file, not brought in yet; in the arena */
    size_t copy_count;
    char
        *copy_says; /* what was found in the copy that is asked for, in sentences; "" for nothing */
    size_t copy_lacking; /* how many of its changes are lacking here */
    bool copy_refused;   /* `copy_says` tells why */

    bool warned; /* stopping was asked for while a text is not saved: the next time it is done */
    struct arena arena; /* of values before a change */
};

struct model_start {
    const struct checklist *checklist;
    struct progress *progress;
    enum language language;
    bool accessible, restricted;
    bool opens; /* a report that was made can be opened here */
    struct date today;
    const char *version, *file, *folder;
    const char *role;   /* remembered; "" or NULL when not */
    const char *factor; /* the id of the factor where the user was; NULL when not known */
    size_t unreadable;
    const struct findings *findings; /* of these lines; borrowed; NULL for none */
    /* The ids of what stood at the end of the user's last visit to this file; NULL: not known. */
    const char *const *stood;
    size_t stood_count;
};

void model_init(struct model *model, const struct model_start *start);
void model_release(struct model *model);

/* Puts a copy of `text` in one of the model's own strings. */
void model_put(char **slot, const char *text);

/* The user, as one who says dates and numbers. */
struct speaker model_speaker(const struct model *model);

/* The day that an input of days holds when nothing was typed in it: today, or the end of this year. */
struct date model_default_day(const struct model *model, enum input input);

/* The slot in which an input or an action of a factor is recorded. */
/* (Its date is a text of the model, and may change with the next answer.) */
struct slot model_input_slot(const struct model *model, enum input input, size_t factor);
struct slot model_action_slot(const struct model *model, size_t factor, size_t action);
struct slot model_done_slot(const struct model *model, size_t factor);

/* What stands in an input: kept beside it, else as model_add_recorded. */
void model_add_input(const struct model *model, enum input input, size_t factor,
                     struct strbuf *out);

/* The same without a text that is kept beside it: only what is recorded or remembered. */
void model_add_recorded(const struct model *model, enum input input, size_t factor,
                        struct strbuf *out);

/* What stands in an input in the form in which it is typed: a date in figures, a number ungrouped. */
void model_add_editable(const struct model *model, enum input input, size_t factor,
                        struct strbuf *out);

/* The file name that is suggested for a report of that format; `copy` > 1 is for another one beside it. */
void model_add_report_name(const struct model *model, size_t format, size_t copy,
                           struct strbuf *out);

/* Whether a field is open and something else stands in it than when it was opened. */
bool model_is_typed(const struct model *model);

/* The intent of the field that is open; of kind INTENT_NONE when none is. */
struct intent model_open_field(const struct model *model);

/* Where one step back leads; the page that is shown when nowhere. */
struct visit model_back(const struct model *model);

/* The text that waits beside a field, or NULL. */
const struct waiting_text *model_waiting_text(const struct model *model, enum input input,
                                              size_t factor);

/* Whether a factor's date has passed while it is not done. */
bool model_is_late(const struct model *model, size_t factor);

/*
 * What the notice line says: the saved state, then what just happened. Empty when there is nothing to say.
 */
void model_add_notice(const struct model *model, struct strbuf *out);

/* Only what just happened. */
void model_add_happened(const struct model *model, struct strbuf *out);

#endif
