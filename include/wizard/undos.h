/* What can be undone, and what of it can be done again: two stacks of the model (struct undos). */
#ifndef WIZARD_UNDOS_H
#define WIZARD_UNDOS_H

#include <stdbool.h>

#include "wizard/model.h"

void undos_push(struct undos *undos, const struct undo *undo);

/* The last change of that slot, or NULL. */
struct undo *undos_last_of(const struct undos *undos, const struct slot *slot);

/* Whether all that stands in its slot is what this change made. */
bool undo_stands(const struct progress *progress, const struct undo *undo);

/* Whether what stands in the slot was made by the last change of it. */
bool undos_made_what_stands(const struct undos *undos, const struct progress *progress,
                            const struct slot *slot);

/* Something new was recorded there: lets go of what could be done again. */
void undos_forget(struct model *model, const struct slot *slot);

#endif
