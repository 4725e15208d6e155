/*
 * One call of update: what the handlers of intents and events work on. Only they, and update.c above them, include this.
 *
 * A handler changes the model and adds effects.
 */
#ifndef WIZARD_TRANSITION_H
#define WIZARD_TRANSITION_H

#include <stdbool.h>
#include <stddef.h>

#include "wizard/effect.h"
#include "wizard/model.h"

struct transition {
    struct model *model;
    const struct intent *intent;
    const struct moment *moment;
    struct effects *effects;
    /* The value comes from a field: it replaces only what stood when that was opened (model->seen). */
    bool typed;
};

typedef void transition_handler(struct transition *transition);

/* --- transition.c: what all handlers use --- */

/* Asks for an effect; its text is copied. */
void transition_effect(struct transition *transition, struct effect effect);

/* What just happened, for the notice line: a message filled with up to two texts. */
void transition_notice(struct transition *transition, enum message message, const char *one,
                       const char *two);

/* The number of a factor from 1, as a text, for a notice. Lives as long as the effects. */
const char *transition_number(struct transition *transition, size_t number);

/* Opens a screen, remembering where the user was. */
void transition_open(struct transition *transition, enum screen screen, size_t factor);

/* --- navigation.c: from page to page --- */

transition_handler transition_go;
transition_handler transition_next_factor;
transition_handler transition_previous_factor;
transition_handler transition_back;

/* --- record.c: what goes into the progress --- */

/*
 * Records a value: makes the change, asks for it to be appended, and remembers how to undo it. Nothing happens when the
 * value stands already, or says nothing where nothing stands; but a "no" is an answer too. False when no line can hold it:
 * that is said.
 */
bool transition_record(struct transition *transition, const struct slot *slot,
                       const struct value *value);

/* The same without a way to undo, and also when the value stands already. Gives the change; NULL when no line can hold it. */
const struct change *transition_append(struct transition *transition, const struct slot *slot,
                                       const struct value *value);

/* What stands in a slot as one value; a text of several is joined as the user saw it. */
struct value transition_standing(struct model *model, const struct slot *slot);

transition_handler transition_toggle;
transition_handler transition_declare;

/* Something is in the queue that is to be saved. */
void transition_begin_saving(struct transition *transition);

/* --- jobs.c: what is computed on the page of jobs --- */

transition_handler transition_take_over;

/* An input of the page of jobs was answered: line by line, what comes of it is said. */
void transition_reckoned(struct transition *transition, enum input input);

/* --- export.c: the report as a file --- */

transition_handler transition_export;
transition_handler transition_open_report;

/* The page of a format begins anew, under the name that is suggested. */
void transition_open_format(struct transition *transition, size_t format);

/* Another name was typed for the file. */
void transition_export_renamed(struct transition *transition);

/* --- copy.c: a colleague's copy of the file --- */

transition_handler transition_take_copy;

/* The page of a copy begins anew: with that of those beside the file (from 1), or with none. */
void transition_open_copy(struct transition *transition, size_t number);

/* Its path was typed. */
void transition_look_at_copy(struct transition *transition);

/* What came of it (EVENT_COPY_...). */
void transition_copy_beside(struct transition *transition, const struct event *event);
void transition_copy_read(struct transition *transition, const struct event *event);
void transition_copy_taken(struct transition *transition, const struct event *event);
void transition_copy_refused(struct transition *transition, const struct event *event);

/* --- typing.c: fields --- */

transition_handler transition_edit;
transition_handler transition_save;
transition_handler transition_typed;
transition_handler transition_answer;
transition_handler transition_leave;
transition_handler transition_save_anyway;
transition_handler transition_discard;
transition_handler transition_correct;

/* Opens a field, on its own page, with this text in it; NULL: with what stands there. */
void transition_open_field(struct transition *transition, enum input input, size_t factor,
                           const char *text);

/*
 * On the full screen: opens the field that has the focus, `focus`, and closes another; of kind INTENT_NONE when the
 * focus is on no field. A field in which nothing was typed shows what stands.
 */
void transition_settle_field(struct model *model, const struct intent *focus);

/* Puts a text that was not saved back beside its field, or into it (EVENT_RESTORED). */
void transition_restore(struct transition *transition, const struct event *event);

/* Opens the field again whose text raised the privacy warning. */
void transition_back_to_field(struct model *model);

/* --- next_field.c: what Enter does in a field --- */

/* As transition_answer and transition_leave; on the full screen the focus then goes on to what comes next. */
transition_handler transition_answer_and_go_on;
transition_handler transition_leave_and_go_on;

/* --- event.c: what came from outside --- */

void transition_event(struct transition *transition, const struct event *event);

/* --- undo.c: back and forth --- */

transition_handler transition_undo;
transition_handler transition_redo;

/* Puts back what stood in the open field; undoing that brings the text again. */
transition_handler transition_put_back;

#endif
