/*
 * Texts that wait beside their field because they could not be saved as they are, each with what stood in the field
 * when it was typed: a change that came in since was not seen by its writer, and is not replaced when it is saved.
 *
 *     seen_put(&model->seen, progress, &slot, ids, count);         … what is seen now
 *     waiting_text_put(model, input, factor, text, problem, ids, count);
 *     model_waiting_text(model, input, factor)->seen                       … used when the text is opened or saved again
 *     waiting_text_forget(model, input, factor);
 */
#ifndef WIZARD_WAITING_TEXT_H
#define WIZARD_WAITING_TEXT_H

#include <stdbool.h>
#include <stddef.h>

#include "wizard/model.h"

/*
 * Puts those of these ids of changes that are in the progress, and with `slot` only those in that slot. The ids may be
 * borrowed from anywhere.
 */
void seen_put(struct seen *seen, const struct progress *progress, const struct slot *slot,
              const char *const ids[], size_t count);

/* Whether all that stands in the slot was seen. */
bool seen_all(const struct seen *seen, const struct progress *progress, const struct slot *slot);

/* Keeps a copy of the text in the place of what was kept beside that field. */
void waiting_text_put(struct model *model, enum input input, size_t factor, const char *text,
                      enum message problem, const char *const seen[], size_t seen_count);

/* Lets go of what is kept beside a field, if anything is. */
void waiting_text_forget(struct model *model, enum input input, size_t factor);

#endif
