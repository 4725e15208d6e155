/*
 * Dates as people say them, in Dutch and English: "15-1-2027", "15 jan", "vrijdag", "over 2 weken", "end of March". Pure:
 * it is told which day it is.
 */
#ifndef BASE_DATE_SAID_H
#define BASE_DATE_SAID_H

#include <stddef.h>

#include "base/date.h"

/* Where a text does not say which of the days it is ("vrijdag", "15 jan"): the next of them, or the last that was. */
enum date_side { DATE_AHEAD, DATE_BEHIND };

enum { DATE_MEANINGS = 2 };

/*
 * The days that a text may mean. 1: that day. 2: people mean either by it, "vrijdag" on a Friday, "volgende vrijdag" on a
 * Monday. 0: it is no day, or not one that is understood.
 */
size_t date_read_said(const char *text, struct date today, enum date_side side,
                      struct date dates[DATE_MEANINGS]);

#endif
