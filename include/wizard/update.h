/*
 * What the program does: from a model and an intent, the new model and the effects to carry out. Pure: no clock, file,
 * environment or terminal is read; who, when and under which id come in with the moment.
 *
 *     intent ──► update_intent ──► model, effects ──► the runtime carries them out ──► update_event
 */
#ifndef WIZARD_UPDATE_H
#define WIZARD_UPDATE_H

#include <stdbool.h>

#include "wizard/effect.h"
#include "wizard/model.h"

/*
 * Moves the focus to the element of the page that carries this intent. On the full screen INTENT_MOVED is to follow, which
 * opens and leaves fields.
 */
void update_focus(struct model *model, const struct intent *target);

/* On the full screen opens the field that has the focus, at the start. */
void update_start(struct model *model);

/* Carries out an intent. */
void update_intent(struct model *model, const struct intent *intent, const struct moment *moment,
                   struct effects *effects);

/* Takes an event in. `moment` is used for the record of a report that was made. */
void update_event(struct model *model, const struct event *event, const struct moment *moment,
                  struct effects *effects);

#endif
