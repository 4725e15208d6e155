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
 * have been left to it. What comes back is safe to show, without newlines at its end, and unless `several_lines` on one
 * line. On failure `text` is as it was; a text that is too long to take back stays in its file, which the error names.
 */
bool external_edit(struct strbuf *text, bool several_lines, struct error *error);

#endif
