#include "base/date_said.h"

#include <string.h>

#include "base/date_words.h"

enum { WEEK = 7, YEAR_MONTHS = 12, QUARTER_MONTHS = 3, LEAP_YEARS = 8, FRIDAY = 4, LETTERS = 26 };

/* A text that is being understood: the values of its words, by the letter of their kind, and the days found. */
struct said {
    struct date today;
    enum date_side side;
    int values[LETTERS];
    struct date figures;
    struct date *dates;
    size_t count;
};

static int value(const struct said *said, char kind)
{
    return said->values[kind - 'a'];
}

static void add(struct said *said, struct date date)
{
    if (date_exists(date) && said->count < DATE_MEANINGS)
        said->dates[said->count++] = date;
}

static void add_days(struct said *said, long days)
{
    add(said, date_of_days(days));
}

/* The first day of the month that is so many months on. */
static struct date month_from(struct date date, int months)
{
    const int month = date.year * YEAR_MONTHS + date.month - 1 + months;
    return (struct date){month / YEAR_MONTHS, month % YEAR_MONTHS + 1, 1};
}

/* The day in a month; the last of it when it has no such day. */
static struct date day_in_month(struct date month, int day)
{
    for (month.day = day; !date_exists(month) && month.day > 28; month.day--)
        ;
    return month;
}

/* --- a day that comes back each year or month --- */

/* The day in the month that begins with `first`, or at an edge of as many months from there; year 0: it has none. */
struct returning {
    int day;
    int edge; /* 0: `day` counts */
    int months;
};

static struct date in_month(const struct returning *returning, struct date first)
{
    if (returning->edge == DATE_END)
        return day_in_month(month_from(first, returning->months - 1), 31);
    if (returning->edge == DATE_MIDDLE)
        first.day = returning->months == 1 ? 15 : 0;
    else if (returning->edge == 0)
        first.day = returning->day;
    return date_exists(first) ? first : (struct date){0};
}

/*
 * The next or last time that the day comes, tried at `first` and then every `months` months. A day of today that is asked
 * for ahead may be that of the next time too.
 */
static void add_returning(struct said *said, const struct returning *returning, struct date first,
                          int months)
{
    const int step = said->side == DATE_AHEAD ? months : -months;
    for (int i = 0; i <= LEAP_YEARS; i++) {
        const struct date date = in_month(returning, month_from(first, i * step));
        const int order = date_compare(date, said->today);
        if (date.year == 0 || (said->side == DATE_AHEAD ? order < 0 : order > 0))
            continue;
        add(said, date);
        if (said->side == DATE_BEHIND || order > 0)
            return;
    }
}

/* A day in a month of the year: of the one that is said, else the next or last time. */
static void add_in_year(struct said *said, const struct returning *returning, int month)
{
    struct date first = {value(said, 'y'), month, 1};
    if (value(said, 'y') != 0) {
        add(said, in_month(returning, first));
        return;
    }
    first.year = said->today.year;
    add_returning(said, returning, first, YEAR_MONTHS);
}

static void figures(struct said *said)
{
    const struct returning day = {.day = said->figures.day};
    said->values['y' - 'a'] = said->figures.year;
    if (said->figures.month >= 1 && said->figures.month <= YEAR_MONTHS)
        add_in_year(said, &day, said->figures.month);
}

static void day_of_month(struct said *said)
{
    const struct returning day = {.day = value(said, 'n')};
    add_in_year(said, &day, value(said, 'm'));
}

static void edge_of_month(struct said *said)
{
    const struct returning day = {.edge = value(said, 'e'), .months = 1};
    add_in_year(said, &day, value(said, 'm'));
}

static void edge_of_quarter(struct said *said)
{
    const struct returning day = {.edge = value(said, 'e'), .months = QUARTER_MONTHS};
    add_in_year(said, &day, (value(said, 'q') - 1) * QUARTER_MONTHS + 1);
}

static void edge_of_year(struct said *said)
{
    const struct returning day = {.edge = value(said, 'e'), .months = YEAR_MONTHS};
    add_in_year(said, &day, 1);
}

/* "de 15e" */
static void day_of_any_month(struct said *said)
{
    const struct returning day = {.day = value(said, 'o')};
    add_returning(said, &day, month_from(said->today, 0), 1);
}

/* --- this one, the next, the last --- */

/* How many units from now. */
static int shift(const struct said *said)
{
    static const int shifts[] = {
        [DATE_THIS] = 0, [DATE_NEXT] = 1, [DATE_COMING] = 1, [DATE_LAST] = -1, [DATE_PAST] = -1};
    return shifts[value(said, 's')];
}

static void day_of_month_of_which_year(struct said *said)
{
    if (value(said, 'u') != DATE_UNIT_YEAR)
        return;
    said->values['y' - 'a'] = said->today.year + shift(said);
    if (value(said, 'e') != 0)
        edge_of_month(said);
    else
        day_of_month(said);
}

static void day_of_which_month(struct said *said)
{
    const struct returning day = {.day = value(said, 'n')};
    if (value(said, 'u') == DATE_UNIT_MONTH)
        add(said, in_month(&day, month_from(said->today, shift(said))));
}

static long monday(const struct said *said)
{
    return date_days(said->today) - date_weekday(said->today);
}

/* The end of a week is its Friday to one and its Sunday to another. */
static void add_edge_of_week(struct said *said, int weeks)
{
    const long first = monday(said) + (long)weeks * WEEK;
    if (value(said, 'e') == DATE_BEGIN)
        add_days(said, first);
    else if (value(said, 'e') == DATE_MIDDLE)
        add_days(said, first + 2);
    else if (weeks != 0 || said->side == DATE_BEHIND || first + FRIDAY >= date_days(said->today))
        add_days(said, first + FRIDAY);
    if (value(said, 'e') == DATE_END)
        add_days(said, first + WEEK - 1);
}

/* The first month of the unit in which today is. */
static struct date beginning(const struct said *said, int months)
{
    return month_from(said->today, -((said->today.month - 1) % months));
}

static int months_of(const struct said *said)
{
    static const int months[] = {[DATE_UNIT_MONTH] = 1,
                                 [DATE_UNIT_QUARTER] = QUARTER_MONTHS,
                                 [DATE_UNIT_YEAR] = YEAR_MONTHS};
    return months[value(said, 'u')];
}

static void add_edge(struct said *said, int units)
{
    const int months = months_of(said);
    const struct returning day = {.edge = value(said, 'e'), .months = months};
    if (value(said, 'u') == DATE_UNIT_WEEK)
        add_edge_of_week(said, units);
    else if (months != 0)
        add(said, in_month(&day, month_from(beginning(said, months), units * months)));
}

static void edge_of_which(struct said *said)
{
    add_edge(said, shift(said));
}

/* "eind van de maand": of this one, or when that is on the other side of today of the one beside it. */
static void edge_of_unit(struct said *said)
{
    const bool ahead = said->side == DATE_AHEAD;
    add_edge(said, 0);
    if (said->count == 0)
        return;
    const int order = date_compare(said->dates[ahead ? said->count - 1 : 0], said->today);
    if (ahead ? order >= 0 : order <= 0)
        return;
    said->count = 0;
    add_edge(said, ahead ? 1 : -1);
}

/* --- days of the week --- */

static void weekday_of_which_week(struct said *said)
{
    if (value(said, 'u') == DATE_UNIT_WEEK)
        add_days(said, monday(said) + (long)shift(said) * WEEK + value(said, 'w'));
}

/* The first such day after today, or the last before it. */
static long nearest(const struct said *said, enum date_side side)
{
    const long today = date_days(said->today);
    const int ahead = (value(said, 'w') - date_weekday(said->today) + WEEK) % WEEK;
    return side == DATE_AHEAD ? today + (ahead == 0 ? WEEK : ahead) : today - (WEEK - ahead);
}

static void add_either(struct said *said, long one, long other)
{
    add_days(said, one);
    if (other != one)
        add_days(said, other);
}

/* "vrijdag": on a Friday that may be today. */
static void any_weekday(struct said *said)
{
    if (date_weekday(said->today) == value(said, 'w'))
        add(said, said->today);
    add_days(said, nearest(said, said->side));
}

/* "volgende vrijdag": the first that comes to one, that of the next week to another. */
static void which_weekday(struct said *said)
{
    const long in_week = monday(said) + (long)shift(said) * WEEK + value(said, 'w');
    const bool over = said->side == DATE_AHEAD && in_week < date_days(said->today);
    switch ((enum date_which)value(said, 's')) {
    case DATE_THIS:
        add_either(said, in_week, over ? in_week + WEEK : in_week);
        break;
    case DATE_COMING:
        add_days(said, nearest(said, DATE_AHEAD));
        break;
    case DATE_PAST:
        add_days(said, nearest(said, DATE_BEHIND));
        break;
    case DATE_NEXT:
        add_either(said, nearest(said, DATE_AHEAD), in_week);
        break;
    case DATE_LAST:
        add_either(said, nearest(said, DATE_BEHIND), in_week);
        break;
    }
}

/* --- so long from now --- */

static void add_from_today(struct said *said, int count)
{
    const int unit = value(said, 'u');
    if (unit == DATE_UNIT_DAY || unit == DATE_UNIT_WEEK)
        add_days(said, date_days(said->today) + (long)count * (unit == DATE_UNIT_WEEK ? WEEK : 1));
    else
        add(said, day_in_month(month_from(said->today, count * months_of(said)), said->today.day));
}

static void from_today(struct said *said)
{
    add_from_today(said, value(said, 'n') * (value(said, 'a') < 0 ? -1 : 1));
}

/* "over een half jaar" */
static void half_from_today(struct said *said)
{
    const bool year = value(said, 'u') == DATE_UNIT_YEAR && value(said, 'e') == DATE_MIDDLE;
    if (!year || value(said, 'n') > 1)
        return;
    said->values['u' - 'a'] = DATE_UNIT_MONTH;
    add_from_today(said, YEAR_MONTHS / 2 * (value(said, 'a') < 0 ? -1 : 1));
}

static void so_many_days_on(struct said *said)
{
    add_days(said, date_days(said->today) + value(said, 'd'));
}

/* --- the ways of saying a date --- */

/* Each is the kinds of its words (date_words.h); n is also an ordinal, y also a number of two figures. */
static const struct {
    const char *kinds;
    void (*understand)(struct said *said);
} ways[] = {
    {"f", figures},                       /* 15-1-2027, 15-1 */
    {"nm", day_of_month},                 /* 15 jan */
    {"mn", day_of_month},                 /* January 15 */
    {"nmy", day_of_month},                /* 15 januari 2027 */
    {"mny", day_of_month},                /* January 15, 2027 */
    {"nmsu", day_of_month_of_which_year}, /* 15 januari volgend jaar */
    {"mnsu", day_of_month_of_which_year}, /* January 15 next year */
    {"o", day_of_any_month},              /* de 15e */
    {"nsu", day_of_which_month},          /* 15 volgende maand */
    {"d", so_many_days_on},               /* morgen */
    {"w", any_weekday},                   /* vrijdag */
    {"sw", which_weekday},                /* volgende vrijdag */
    {"ws", which_weekday},                /* vrijdag aanstaande */
    {"suw", weekday_of_which_week},       /* volgende week vrijdag */
    {"wsu", weekday_of_which_week},       /* Friday next week */
    {"inu", from_today},                  /* over 2 weken */
    {"nua", from_today},                  /* 2 weeks ago */
    {"ineu", half_from_today},            /* over een half jaar */
    {"ienu", half_from_today},            /* in half a year */
    {"neua", half_from_today},            /* een half jaar geleden */
    {"enua", half_from_today},            /* half a year ago */
    {"em", edge_of_month},                /* eind maart */
    {"emy", edge_of_month},               /* eind maart 2027 */
    {"emsu", day_of_month_of_which_year}, /* eind maart volgend jaar */
    {"eq", edge_of_quarter},              /* eind eerste kwartaal */
    {"eqy", edge_of_quarter},             /* end of q1 2027 */
    {"ey", edge_of_year},                 /* eind 2027 */
    {"eu", edge_of_unit},                 /* eind van de maand */
    {"esu", edge_of_which},               /* end of next month */
};

static bool fits(char kind, const struct date_word *word)
{
    return word->kind == kind || (kind == 'n' && word->kind == DATE_WORD_ORDINAL) ||
           (kind == 'y' && word->kind == DATE_WORD_NUMBER && word->digits == 2);
}

static bool fits_all(const char *kinds, const struct date_word *words, size_t count)
{
    bool good = strlen(kinds) == count;
    for (size_t i = 0; good && i < count; i++)
        good = fits(kinds[i], &words[i]);
    return good;
}

static bool understand(struct said *said, const struct date_word *words, size_t count)
{
    size_t way = 0;
    while (way < sizeof ways / sizeof *ways && !fits_all(ways[way].kinds, words, count))
        way++;
    if (way == sizeof ways / sizeof *ways)
        return false;
    for (size_t i = 0; i < count; i++) {
        const char kind = ways[way].kinds[i];
        const bool short_year = kind == 'y' && words[i].kind == DATE_WORD_NUMBER;
        said->values[kind - 'a'] = words[i].value + (short_year ? 2000 : 0);
        if (kind == 'f')
            said->figures = words[i].figures;
    }
    ways[way].understand(said);
    return true;
}

/* "vrijdag 15 januari": what is not on that day of the week is not meant. */
static void keep_weekday(struct said *said, int wanted)
{
    size_t kept = 0;
    for (size_t i = 0; i < said->count; i++)
        if (date_weekday(said->dates[i]) == wanted)
            said->dates[kept++] = said->dates[i];
    said->count = kept;
}

size_t date_read_said(const char *text, struct date today, enum date_side side,
                      struct date dates[DATE_MEANINGS])
{
    struct date_word words[DATE_WORDS_LIMIT];
    struct said said = {.today = today, .side = side, .dates = dates};
    const size_t count = date_words_read(text, words);
    if (count == 0 || understand(&said, words, count) || words[0].kind != DATE_WORD_WEEKDAY)
        return said.count;
    understand(&said, words + 1, count - 1);
    keep_weekday(&said, words[0].value);
    return said.count;
}
