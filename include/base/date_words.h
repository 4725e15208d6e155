/*
 * The words of a date as people type it, in Dutch and English, before it is known which day they mean (date_said.h). Pure.
 */
#ifndef BASE_DATE_WORDS_H
#define BASE_DATE_WORDS_H

#include <stdbool.h>
#include <stddef.h>

#include "base/date.h"

/* What a word is: a letter, so that a way of saying a date is a string of them. `value` is given behind each. */
enum date_word_kind {
    DATE_WORD_NUMBER = 'n',  /* itself */
    DATE_WORD_ORDINAL = 'o', /* "15e", "first": itself */
    DATE_WORD_YEAR = 'y',    /* itself, of four figures; "'27" is one too */
    DATE_WORD_MONTH = 'm',   /* 1 to 12 */
    DATE_WORD_WEEKDAY = 'w', /* 0, Monday, to 6 */
    DATE_WORD_QUARTER = 'q', /* 1 to 4 */
    DATE_WORD_DAY = 'd',     /* "morgen": days from today */
    DATE_WORD_UNIT = 'u',    /* enum date_unit */
    DATE_WORD_WHICH = 's',   /* enum date_which */
    DATE_WORD_EDGE = 'e',    /* enum date_edge */
    DATE_WORD_IN = 'i',      /* "over", before a length of time */
    DATE_WORD_AGO = 'a',     /* behind one: 1 "from now", -1 "ago" */
    DATE_WORD_FIGURES = 'f'  /* "15-1-2027": in `figures`, with year 0 when it has none */
};

enum date_unit {
    DATE_UNIT_DAY,
    DATE_UNIT_WEEK,
    DATE_UNIT_MONTH,
    DATE_UNIT_QUARTER,
    DATE_UNIT_YEAR
};

/* "deze", "volgende", "komende", "vorige", "afgelopen" */
enum date_which { DATE_THIS, DATE_NEXT, DATE_COMING, DATE_LAST, DATE_PAST };

enum date_edge { DATE_BEGIN = 1, DATE_MIDDLE, DATE_END };

struct date_word {
    char kind;
    int value;
    size_t digits; /* of a number in figures; else 0 */
    struct date figures;
};

enum { DATE_WORDS_LIMIT = 8 };

/* Takes a text apart; words that say nothing ("de", "of") are left out. 0: something in it is no word of a date. */
size_t date_words_read(const char *text, struct date_word words[DATE_WORDS_LIMIT]);

#endif
