/*
 * The clock and the random numbers: the only place that reads them.
 */
#ifndef APP_NOW_H
#define APP_NOW_H

#include <stdbool.h>

#include "base/error.h"
#include "progress/progress.h"

/* This moment in UTC, today in the local time zone, and a fresh id. */
bool now_read(struct moment *moment, struct error *error);

/* The zone of this computer, or of TZ. */
long now_zone(long long seconds);

/* For how long something takes: milliseconds since some moment, by a clock that nobody sets back. */
long long now_milliseconds(void);

#endif
