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

#include "app/session.h"
#include "base/strbuf.h"
#include "fullscreen/screen.h"
#include "fullscreen/terminal.h"
#include "store/saver.h"
#include "wizard/update.h"

enum runtime_end { RUNTIME_RUNNING, RUNTIME_STOPPED, RUNTIME_INTERRUPTED };

struct runtime {
    struct session *session;
    struct model model;
    struct effects effects;
    struct fullscreen screen;
    struct terminal *terminal;
    struct saver *saver;
    struct strbuf lines;  /* to be handed to the saver after the next painting */
    bool remember;        /* role, language or place are to be written after the next painting */
    struct strbuf folder; /* where reports are written */
    bool
        language_chosen; /* by the user, in the program, now or earlier: `language` is to be remembered */
    enum language language;
    bool save_failed; /* the last save failed: try again now and then */
    int dead_reads;   /* how often in a row there was something to read that could not be read */
    enum runtime_end end;
    struct key_help help[KEYMAP_HELP_LIMIT]; /* the keys, for the model */
};

/* Runs until the user stops. False when it could not go on: `error` says why; what was recorded is with the saver. */
bool runtime_loop(struct runtime *runtime, struct error *error);

/* Carries out what the model asked for, and empties the list. */
bool runtime_carry_out(struct runtime *runtime, struct error *error);

/* Writes what is remembered of this user. It is a convenience: that it fails is not worth a message. */
void runtime_remember(const struct runtime *runtime);

/* Tells the model what happened, and carries out what it asks for then. */
bool runtime_send_event(struct runtime *runtime, const struct event *event, struct error *error);

/* Takes in what came back from the saver. */
bool runtime_take_results(struct runtime *runtime, struct error *error);

#endif
