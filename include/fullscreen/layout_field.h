/*
 * The fields of a layout: closed, and the open one with its text cursor. Both look the same but for the line to write on,
 * so that opening and closing moves nothing.
 */
#ifndef FULLSCREEN_LAYOUT_FIELD_H
#define FULLSCREEN_LAYOUT_FIELD_H

#include "fullscreen/layout_maker.h"

void layout_field(struct maker *maker, const struct element *element);

/* Where the text of a field with that label begins. */
size_t layout_field_value(const struct layout_columns *at, const char *label);

#endif
