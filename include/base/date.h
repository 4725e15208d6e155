/*
 * Calendar dates (proleptic Gregorian, years 1 to 9999) and moments in UTC. Pure: nothing here reads a clock or knows in
 * which time zone it runs.
 */
#ifndef BASE_DATE_H
#define BASE_DATE_H

#include <stdbool.h>
#include <stddef.h>

#include "base/strbuf.h"
#include "messages/language.h"

struct date {
    int year; /* 0: no date */
    int month, day;
};

enum {
    DATE_SIZE = sizeof "0000-00-00",
    MOMENT_SIZE = sizeof "0000-00-00T00:00:00.000Z",
};

/* Reads exactly "2026-11-22"; false when the text is anything else or the day does not exist. */
bool date_read_iso(const char *text, struct date *date);

/* Whether there is such a day. */
bool date_exists(struct date date);

/* Writes "2026-11-22" and its NUL into `out`. */
void date_write_iso(struct date date, char out[DATE_SIZE]);

/* Adds "22-11-2026", as Dutch Excel reads it. */
void date_add_numeric(struct strbuf *out, struct date date);

/* Adds "22 november 2026" in the language given. */
void date_add_long(struct strbuf *out, struct date date, enum language language);

/* Adds "zondag 22 november 2026": so that whoever typed a date hears which day that is. */
void date_add_with_weekday(struct strbuf *out, struct date date, enum language language);

/* Adds "22 nov": for where there is little room, and the year is clear. */
void date_add_short(struct strbuf *out, struct date date, enum language language);

/* Less than, equal to or greater than 0, as `a` is before, on or after `b`. */
int date_compare(struct date a, struct date b);

/* The days from 1970-01-01, negative before it; and back. */
long date_days(struct date date);
struct date date_of_days(long days);

/* 0 for a Monday, to 6. */
int date_weekday(struct date date);

/* Whether a text is exactly a moment "2026-11-22T09:14:03.125Z" that exists (seconds up to 60). */
bool moment_valid(const char *text);

/* Writes the moment of `milliseconds` since 1970-01-01T00:00:00Z. */
void moment_write(long long milliseconds, char out[MOMENT_SIZE]);

/*
 * A time zone: by how many seconds its clocks are ahead of UTC at the moment that is so many seconds after
 * 1970-01-01T00:00:00Z. NULL is UTC.
 */
typedef long zone_ahead(long long seconds);

/* The day of a moment for who lives in that zone; {0} for a moment that is not valid. */
struct date moment_day(const char *moment, zone_ahead *zone);

#endif
