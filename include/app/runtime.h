/*
 * The runtime of the wizard: the event loop that brings keys to the model and carries out its effects.
 *
 *     keys ──► fullscreen_key ──► update_intent ──► effects: saver, reports, settings
 *                                  update_event ◄── results of the saver
 *
 * The screen is painted before a save begins, and keys that came meanwhile go into the same save.
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

/* Milliseconds between two looks at what colleagues saved. */
enum { RUNTIME_LOOK_MILLISECONDS = 1500 };

enum runtime_end { RUNTIME_RUNNING, RUNTIME_STOPPED, RUNTIME_INTERRUPTED };

struct runtime {
    struct session *session;
    struct model model;
    struct effects effects;
    struct fullscreen screen;
    struct terminal *terminal;
    struct saver *saver;
    struct drafts drafts;
    struct strbuf lines;  /* to be handed to the saver after the next painting */
    bool remember;        /* role, language or place are to be written after the next painting */
    struct strbuf input;  /* of the line mode: read, and not yet taken as lines */
    struct strbuf folder; /* where reports are written */
    bool language_chosen; /* the user chose `language`, now or earlier: it is to be remembered */
    enum language language;
    bool accessible;   /* the mode that the user chose, now or earlier: to be remembered */
    bool save_failed;  /* the last save failed: try again now and then */
    bool save_is_slow; /* the save that is under way */
    int dead_reads;    /* how often in a row there was something to read that could not be read */
    enum runtime_end end;
    struct key_help keys[KEYMAP_HELP_LIMIT];     /* for the model: the help of the full screen */
    struct key_help lines_help[LINE_HELP_LIMIT]; /* and that of the line mode */
};

/* Brings what the model shows to the terminal. */
bool runtime_paint(struct runtime *runtime, struct error *error);

/* Runs until the user stops. False when it could not go on: `error` says why; what was recorded is with the saver. */
bool runtime_loop(struct runtime *runtime, struct error *error);

/* Carries out what the model asked for, and empties the list. */
bool runtime_carry_out(struct runtime *runtime, struct error *error);

/* The same line by line, on standard input and output, until the user stops or asks for the full screen. */
bool runtime_converse(struct runtime *runtime, struct error *error);

/* Has the model carry out an intent, and carries out what it asks for then. */
bool runtime_send_intent(struct runtime *runtime, const struct intent *intent, struct error *error);

/* Hands what is to be saved to the saver, and writes what is to be remembered. */
bool runtime_save(struct runtime *runtime, struct error *error);

/* Writes what is remembered of this user. It is a convenience: that it fails is not worth a message. */
void runtime_remember(const struct runtime *runtime);

/* Tells the model what happened, and carries out what it asks for then. */
bool runtime_send_event(struct runtime *runtime, const struct event *event, struct error *error);

/* Takes in what came back from the saver. */
bool runtime_take_results(struct runtime *runtime, struct error *error);

#endif
