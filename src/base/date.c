#include "base/date.h"

#include <string.h>

#include "messages/message.h"

enum { DAYS_PER_ERA = 146097, YEARS_PER_ERA = 400, LAST_YEAR = 9999 };

static const long long day_seconds = 24LL * 60 * 60;
static const long long day_milliseconds = 24LL * 60 * 60 * 1000;

static int days_in_month(int year, int month)
{
    static const int days[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    bool leap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
    return month == 2 && leap ? 29 : days[month - 1];
}

bool date_exists(struct date date)
{
    return date.year >= 1 && date.year <= LAST_YEAR && date.month >= 1 && date.month <= 12 &&
           date.day >= 1 && date.day <= days_in_month(date.year, date.month);
}

static int digits_value(const char *text, size_t count)
{
    int value = 0;
    for (size_t i = 0; i < count; i++)
        value = value * 10 + (text[i] - '0');
    return value;
}

/* Whether `text` is as long as `least`, and each of its characters from that of `least` to that of `most`. */
static bool lies_between(const char *text, const char *least, const char *most)
{
    size_t i = 0;
    while (least[i] != '\0' && text[i] >= least[i] && text[i] <= most[i])
        i++;
    return least[i] == '\0' && text[i] == '\0';
}

static struct date iso_date(const char *text)
{
    return (struct date){
        digits_value(text, 4),
        digits_value(text + 5, 2),
        digits_value(text + 8, 2),
    };
}

bool date_read_iso(const char *text, struct date *date)
{
    if (!lies_between(text, "0000-00-00", "9999-19-39"))
        return false;
    const struct date read = iso_date(text);
    if (date_exists(read))
        *date = read;
    return date_exists(read);
}

static void write_digits(char *out, size_t count, long long value)
{
    for (size_t i = count; i > 0; i--) {
        out[i - 1] = (char)('0' + value % 10);
        value /= 10;
    }
}

void date_write_iso(struct date date, char out[DATE_SIZE])
{
    memcpy(out, "0000-00-00", DATE_SIZE);
    write_digits(out, 4, date.year);
    write_digits(out + 5, 2, date.month);
    write_digits(out + 8, 2, date.day);
}

void date_add_numeric(struct strbuf *out, struct date date)
{
    char text[] = "00-00-0000";
    if (date.year == 0)
        return;
    write_digits(text, 2, date.day);
    write_digits(text + 3, 2, date.month);
    write_digits(text + 6, 4, date.year);
    strbuf_add(out, text);
}

void date_add_long(struct strbuf *out, struct date date, enum language language)
{
    char day[] = "00", year[] = "0000";
    if (!date_exists(date))
        return;
    write_digits(day, 2, date.day);
    write_digits(year, 4, date.year);
    enum message month = (enum message)((int)MESSAGE_MONTH_1 + date.month - 1);
    const char *values[] = {day[0] == '0' ? day + 1 : day, message_text(language, month), year};
    strbuf_add_filled(out, message_text(language, MESSAGE_DATE_LONG), values, 3);
}

void date_add_with_weekday(struct strbuf *out, struct date date, enum language language)
{
    struct strbuf day = STRBUF_INIT;
    date_add_long(&day, date, language);
    if (day.length > 0) {
        const enum message weekday = (enum message)((int)MESSAGE_WEEKDAY_1 + date_weekday(date));
        const char *values[] = {message_text(language, weekday), day.text};
        strbuf_add_filled(out, message_text(language, MESSAGE_DATE_WEEKDAY), values, 2);
    }
    strbuf_release(&day);
}

void date_add_short(struct strbuf *out, struct date date, enum language language)
{
    char day[] = "00";
    if (!date_exists(date))
        return;
    write_digits(day, 2, date.day);
    enum message month = (enum message)((int)MESSAGE_MONTH_SHORT_1 + date.month - 1);
    const char *values[] = {day[0] == '0' ? day + 1 : day, message_text(language, month)};
    strbuf_add_filled(out, message_text(language, MESSAGE_DATE_SHORT), values, 2);
}

int date_compare(struct date a, struct date b)
{
    if (a.year != b.year)
        return a.year < b.year ? -1 : 1;
    if (a.month != b.month)
        return a.month < b.month ? -1 : 1;
    return (a.day > b.day) - (a.day < b.day);
}

/*
 * Years are counted from 1 March of year 0, so that the leap day is the last of its year; five months from March on
 * have 153 days, whichever five. http://howardhinnant.github.io/date_algorithms.html
 */
enum { EPOCH = 719468 /* days from 0000-03-01 to 1970-01-01 */ };

long date_days(struct date date)
{
    long year = date.month > 2 ? date.year : date.year - 1;
    long month = date.month > 2 ? date.month - 3 : date.month + 9;
    long days = (153 * month + 2) / 5 + date.day - 1;
    return year * 365 + year / 4 - year / 100 + year / 400 + days - EPOCH;
}

struct date date_of_days(long days)
{
    const struct date first = {1, 1, 1}, last = {LAST_YEAR, 12, 31};
    if (days < date_days(first) || days > date_days(last))
        return (struct date){0};
    days += EPOCH;
    long day_of_era = days % DAYS_PER_ERA;
    long year_of_era =
        (day_of_era - day_of_era / 1460 + day_of_era / 36524 - day_of_era / 146096) / 365;
    long day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
    long month = (5 * day_of_year + 2) / 153;
    long year = days / DAYS_PER_ERA * YEARS_PER_ERA + year_of_era + (month >= 10 ? 1 : 0);
    return (struct date){
        (int)year,
        (int)(month >= 10 ? month - 9 : month + 3),
        (int)(day_of_year - (153 * month + 2) / 5 + 1),
    };
}

int date_weekday(struct date date)
{
    const long days = (date_days(date) + 3) % 7; /* 1970-01-01 was a Thursday */
    return (int)(days < 0 ? days + 7 : days);
}

bool moment_valid(const char *text)
{
    return lies_between(text, "0000-00-00T00:00:00.000Z", "9999-19-39T29:59:69.999Z") &&
           date_exists(iso_date(text)) && digits_value(text + 11, 2) <= 23 &&
           digits_value(text + 17, 2) <= 60;
}

void moment_write(long long milliseconds, char out[MOMENT_SIZE])
{
    const struct date first = {1, 1, 1}, last = {LAST_YEAR, 12, 31};
    long long least = date_days(first) * day_milliseconds;
    long long most = (date_days(last) + 1) * day_milliseconds - 1;
    if (milliseconds < least)
        milliseconds = least;
    if (milliseconds > most)
        milliseconds = most;
    long long of_day = (milliseconds % day_milliseconds + day_milliseconds) % day_milliseconds;
    memcpy(out, "0000-00-00T00:00:00.000Z", MOMENT_SIZE);
    date_write_iso(date_of_days((long)((milliseconds - of_day) / day_milliseconds)), out);
    out[10] = 'T';
    write_digits(out + 11, 2, of_day / 3600000);
    write_digits(out + 14, 2, of_day / 60000 % 60);
    write_digits(out + 17, 2, of_day / 1000 % 60);
    write_digits(out + 20, 3, of_day % 1000);
}

struct date moment_day(const char *moment, zone_ahead *zone)
{
    if (!moment_valid(moment))
        return (struct date){0};
    struct date date = iso_date(moment);
    if (zone == NULL)
        return date;
    long long midnight = date_days(date) * day_seconds;
    long long seconds = midnight + digits_value(moment + 11, 2) * 3600LL +
                        digits_value(moment + 14, 2) * 60LL + digits_value(moment + 17, 2);
    long long local = seconds + zone(seconds);
    long long of_day = (local % day_seconds + day_seconds) % day_seconds;
    date = date_of_days((long)((local - of_day) / day_seconds));
    return date.year != 0
               ? date
               : iso_date(moment); /* before the first day that has a name, or after the last */
}
