/*
 * The runtime of the wizard: brings what the user wants to the model, and carries out what the model asks for.
 *
 *     key or line ──► runtime_send_intent ──► update_intent ──► effects: saver_add, reports, settings
 *                     runtime_send_event  ──► update_event  ◄── results of the saver (results.h)
 *
 * Both loops, that of the full screen (screen_loop.h) and that of the lines (line_loop.h), do after each turn: show, then
 * runtime_save. So the screen is painted before a save begins, and keys that came meanwhile go into the same save.
 */
#ifndef APP_RUNTIME_H
#define APP_RUNTIME_H

#include <stdbool.h>

#include "accessible/commands.h"
#include "app/drafts.h"
#include "app/session.h"
#include "base/strbuf.h"
#include "fullscreen/screen.h"
#include "fullscreen/terminal.h"
#include "store/saver.h"
#include "wizard/update.h"

enum runtime_end {
    RUNTIME_RUNNING,
    RUNTIME_STOPPED,
    RUNTIME_INTERRUPTED,
    RUNTIME_FAILED /* the program cannot go on: `failure` says why. What was recorded is with the saver. */
};

struct runtime {
    struct session *session;
    struct model model;
    struct effects effects;
    struct fullscreen screen;
    struct terminal *terminal;
    struct saver *saver;
    struct drafts drafts;
    enum {
        KEPT,
        UNKEPT,
        UNKEPT_TOLD
    } keeping;            /* UNKEPT: that no draft can be kept is to be told */
    bool queued;          /* lines are to be saved after the next painting */
    long long busy_since; /* when the save that is under way was begun; 0: none is */
    bool remember;        /* role, language or place are to be written after the next painting */
    struct strbuf input;  /* of the line mode: read, and not yet taken as lines */
    struct strbuf folder; /* where reports are written */
    bool language_chosen; /* the user chose `language`, now or earlier: it is to be remembered */
    enum language language;
    bool accessible; /* the mode that the user chose, now or earlier: to be remembered */
    enum runtime_end end;
    struct error failure;
    struct key_help keys[KEYMAP_HELP_LIMIT];     /* for the model: the help of the full screen */
    struct key_help lines_help[LINE_HELP_LIMIT]; /* and that of the line mode */
};

/* Has the model carry out an intent, and carries out what it asks for then. */
void runtime_send_intent(struct runtime *runtime, const struct intent *intent);

/* Tells the model what happened, and carries out what it asks for then. */
void runtime_send_event(struct runtime *runtime, const struct event *event);

/* Ends the program: a system call failed with `number`, without which it cannot go on. */
void runtime_fail(struct runtime *runtime, enum message message, int number);

/* Has what is in the queue saved, keeps the rest of what is not saved as a draft, and writes what is to be remembered. */
void runtime_save(struct runtime *runtime);

/* Writes what is remembered of this user. It is a convenience: that it fails is not worth a message. */
void runtime_remember(const struct runtime *runtime);

/*
 * How many milliseconds may pass before runtime_wait_over is to be called: until a save counts as late or slow, a failed one
 * is tried again, or it is looked what colleagues saved. None when there is something to tell.
 */
int runtime_patience(const struct runtime *runtime);

/* These milliseconds passed. */
void runtime_wait_over(struct runtime *runtime);

#endif
