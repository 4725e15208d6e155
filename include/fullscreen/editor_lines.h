/*
 * Up and Down in the editor, by the lines that are shown: a long line of the text is several of them.
 *
 * From the first line they go to the beginning of the text, from the last line to its end. False when the cursor is there
 * already: there is nothing further.
 */
#ifndef FULLSCREEN_EDITOR_LINES_H
#define FULLSCREEN_EDITOR_LINES_H

#include "fullscreen/editor.h"

bool editor_line_up(struct editor *editor);
bool editor_line_down(struct editor *editor);

#endif
