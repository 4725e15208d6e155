/*
 * One step of update: what the handlers of intents and events work on. Only they, and update.c above them, include this.
 *
 * A handler changes the model and adds effects.
 */
#ifndef WIZARD_STEP_H
#define WIZARD_STEP_H

#include <stdbool.h>
#include <stddef.h>

#include "wizard/effect.h"
#include "wizard/model.h"

struct step {
    struct model *model;
    const struct intent *intent;
    const struct moment *moment;
    struct effects *effects;
    bool
        typed; /* the value comes from a field: it replaces only what stood when that was opened (model->seen) */
};

typedef void step_handler(struct step *step);

/* --- step.c: what all handlers use --- */

/* Asks for an effect; its text is copied. */
void step_effect(struct step *step, struct effect effect);

/* What just happened, for the notice line: a message filled with up to two texts. */
void step_notice(struct step *step, enum message message, const char *one, const char *two);

/* The number of a factor from 1, as a text, for a notice. Lives as long as the effects. */
const char *step_number(struct step *step, size_t number);

/* Opens a screen, remembering where the user was. */
void step_open(struct step *step, enum screen screen, size_t factor);

/* --- record.c: what goes into the progress --- */

/*
 * Records a value: makes the change, asks for it to be appended, and remembers how to undo it. Nothing happens when the
 * value stands already, or says nothing where nothing stands; but a "no" is an answer too. False when no line can hold it:
 * that is said.
 */
bool step_record(struct step *step, const struct slot *slot, const struct value *value);

/* The same without a way to undo, and also when the value stands already. Gives the change; NULL when no line can hold it. */
const struct change *step_append(struct step *step, const struct slot *slot,
                                 const struct value *value);

/* What stands in a slot as one value; a text of several is joined as the user saw it. */
struct value step_standing(struct model *model, const struct slot *slot);

step_handler step_toggle;
step_handler step_declare;

/* --- jobs.c: what is computed on the page of jobs --- */

step_handler step_take_over;

/* An input of the page of jobs was answered: line by line, what comes of it is said. */
void step_reckoned(struct step *step, enum input input);

/* --- export.c: the report as a file --- */

step_handler step_export;
step_handler step_open_report;

/* The page of a format begins anew, under the name that is suggested. */
void step_open_format(struct step *step, size_t format);

/* Another name was typed for the file. */
void step_export_renamed(struct step *step);

/* --- typing.c: fields --- */

step_handler step_edit;
step_handler step_save;
step_handler step_typed;
step_handler step_answer;
step_handler step_leave;
step_handler step_save_anyway;
step_handler step_discard;
step_handler step_correct;

/* Opens a field, on its own page, with this text in it; NULL: with what stands there. */
void step_open_field(struct step *step, enum input input, size_t factor, const char *text);

/*
 * On the full screen: opens the field that has the focus, `focus`, and closes another; of kind INTENT_NONE when the
 * focus is on no field. A field in which nothing was typed shows what stands.
 */
void step_settle_field(struct model *model, const struct intent *focus);

/* Puts a text that was not saved back beside its field, or into it (EVENT_RESTORED). */
void step_restore(struct step *step, const struct event *event);

/* Opens the field again whose text raised the privacy warning. */
void step_back_to_field(struct model *model);

/* --- event.c: what came from outside --- */

void step_event(struct step *step, const struct event *event);

/* --- undo.c: back and forth --- */

step_handler step_undo;
step_handler step_redo;

/* Puts back what stood in the open field; undoing that brings the text again. */
step_handler step_put_back;

#endif
