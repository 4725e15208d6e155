/*
 * The user's own editor for a text: $VISUAL, else $EDITOR, else none.
 */
#ifndef APP_EXTERNAL_H
#define APP_EXTERNAL_H

#include <stdbool.h>

#include "base/error.h"
#include "base/strbuf.h"

/*
 * Lets the user edit `text`, through a file that only she can read and that is removed afterwards. The terminal must
 * have been left to it. On failure `text` is as it was.
 */
bool external_edit(struct strbuf *text, struct error *error);

#endif
