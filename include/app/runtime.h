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
    struct strbuf lines;  /* to be handed to the saver after the next painting */
    struct strbuf folder; /* where reports are written */
    bool save_failed;     /* the last save failed: try again now and then */
    enum runtime_end end;
};

/* Runs until the user stops. False when it could not go on: `error` says why; what was typed is handed to the saver. */
bool runtime_loop(struct runtime *runtime, struct error *error);

/* Carries out what the model asked for, and empties the list. */
bool runtime_carry_out(struct runtime *runtime, struct error *error);

/* The same line by line, on standard input and output, until the user stops or asks for the full screen. */
bool runtime_converse(struct runtime *runtime, struct error *error);

/* Has the model carry out an intent, and carries out what it asks for then. */
bool runtime_send_intent(struct runtime *runtime, const struct intent *intent,
                         struct error *error);

/* Hands the lines that are to be saved to the saver. */
bool runtime_hand_over(struct runtime *runtime, struct error *error);

/* Tells the model what happened, and carries out what it asks for then. */
bool runtime_send_event(struct runtime *runtime, const struct event *event, struct error *error);

/* Takes in what came back from the saver; `*changed` is set when there is something new to show. */
bool runtime_take_results(struct runtime *runtime, bool *changed, struct error *error);

#endif
