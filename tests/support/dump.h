/* A canvas as text, for people and golden files. */
#ifndef TESTS_SUPPORT_DUMP_H
#define TESTS_SUPPORT_DUMP_H

#include "base/strbuf.h"
#include "fullscreen/canvas.h"

/*
 * Adds it: a line a row, without trailing spaces; a marker is "▌", a done part of a bar "█"; an open part, a rule and a
 * line to write on are "_".
 */
void canvas_dump(const struct canvas *canvas, struct strbuf *out);

#endif
