#include "base/date_words.h"

#include <string.h>
#include <strings.h>

#include "base/utf8.h"
#include "messages/message.h"

enum { TEXT_LIMIT = 80, MONTHS = 12, WEEKDAYS = 7, SHORTEST = 3, CENTURY = 2000 };

/* Kind 0: says nothing. Months and days of the week, of three letters or more, come from the words of the interface. */
static const struct {
    const char *text;
    char kind;
    int value;
} names[] = {
    {"ma", 'w', 0},
    {"di", 'w', 1},
    {"wo", 'w', 2},
    {"do", 'w', 3},
    {"vr", 'w', 4},
    {"za", 'w', 5},
    {"zo", 'w', 6},

    {"vandaag", 'd', 0},
    {"today", 'd', 0},
    {"morgen", 'd', 1},
    {"tomorrow", 'd', 1},
    {"overmorgen", 'd', 2},
    {"day after tomorrow", 'd', 2},
    {"gisteren", 'd', -1},
    {"yesterday", 'd', -1},
    {"eergisteren", 'd', -2},
    {"day before yesterday", 'd', -2},

    {"dag", 'u', DATE_UNIT_DAY},
    {"dagen", 'u', DATE_UNIT_DAY},
    {"day", 'u', DATE_UNIT_DAY},
    {"days", 'u', DATE_UNIT_DAY},
    {"week", 'u', DATE_UNIT_WEEK},
    {"weken", 'u', DATE_UNIT_WEEK},
    {"weeks", 'u', DATE_UNIT_WEEK},
    {"maand", 'u', DATE_UNIT_MONTH},
    {"maanden", 'u', DATE_UNIT_MONTH},
    {"month", 'u', DATE_UNIT_MONTH},
    {"months", 'u', DATE_UNIT_MONTH},
    {"kwartaal", 'u', DATE_UNIT_QUARTER},
    {"kwartalen", 'u', DATE_UNIT_QUARTER},
    {"quarter", 'u', DATE_UNIT_QUARTER},
    {"quarters", 'u', DATE_UNIT_QUARTER},
    {"jaar", 'u', DATE_UNIT_YEAR},
    {"year", 'u', DATE_UNIT_YEAR},
    {"years", 'u', DATE_UNIT_YEAR},

    {"deze", 's', DATE_THIS},
    {"dit", 's', DATE_THIS},
    {"this", 's', DATE_THIS},
    {"volgende", 's', DATE_NEXT},
    {"volgend", 's', DATE_NEXT},
    {"next", 's', DATE_NEXT},
    {"komende", 's', DATE_COMING},
    {"komend", 's', DATE_COMING},
    {"aanstaande", 's', DATE_COMING},
    {"a.s", 's', DATE_COMING},
    {"as", 's', DATE_COMING},
    {"coming", 's', DATE_COMING},
    {"vorige", 's', DATE_LAST},
    {"vorig", 's', DATE_LAST},
    {"last", 's', DATE_LAST},
    {"afgelopen", 's', DATE_PAST},
    {"past", 's', DATE_PAST},

    {"begin", 'e', DATE_BEGIN},
    {"beginning", 'e', DATE_BEGIN},
    {"start", 'e', DATE_BEGIN},
    {"half", 'e', DATE_MIDDLE},
    {"medio", 'e', DATE_MIDDLE},
    {"midden", 'e', DATE_MIDDLE},
    {"mid", 'e', DATE_MIDDLE},
    {"middle", 'e', DATE_MIDDLE},
    {"eind", 'e', DATE_END},
    {"einde", 'e', DATE_END},
    {"end", 'e', DATE_END},

    {"q1", 'q', 1},
    {"q2", 'q', 2},
    {"q3", 'q', 3},
    {"q4", 'q', 4},
    {"eerste", 'o', 1},
    {"tweede", 'o', 2},
    {"derde", 'o', 3},
    {"vierde", 'o', 4},
    {"first", 'o', 1},
    {"second", 'o', 2},
    {"third", 'o', 3},
    {"fourth", 'o', 4},

    {"een", 'n', 1},
    {"één", 'n', 1},
    {"twee", 'n', 2},
    {"drie", 'n', 3},
    {"vier", 'n', 4},
    {"vijf", 'n', 5},
    {"zes", 'n', 6},
    {"zeven", 'n', 7},
    {"acht", 'n', 8},
    {"negen", 'n', 9},
    {"tien", 'n', 10},
    {"a", 'n', 1},
    {"an", 'n', 1},
    {"one", 'n', 1},
    {"two", 'n', 2},
    {"three", 'n', 3},
    {"four", 'n', 4},
    {"five", 'n', 5},
    {"six", 'n', 6},
    {"seven", 'n', 7},
    {"eight", 'n', 8},
    {"nine", 'n', 9},
    {"ten", 'n', 10},

    {"over", 'i', 1},
    {"in", 'i', 1},
    {"binnen", 'i', 1},
    {"within", 'i', 1},
    {"geleden", 'a', -1},
    {"ago", 'a', -1},
    {"from now", 'a', 1},
    {"from today", 'a', 1},
    {"vanaf nu", 'a', 1},
    {"vanaf vandaag", 'a', 1},

    {"de", 0, 0},
    {"het", 0, 0},
    {"van", 0, 0},
    {"op", 0, 0},
    {"the", 0, 0},
    {"of", 0, 0},
    {"on", 0, 0},
};

static bool is_digit(char byte)
{
    return byte >= '0' && byte <= '9';
}

/* What may stand between the parts of a date in figures. */
static bool is_separator(char byte)
{
    return byte == '-' || byte == '/' || byte == '.';
}

static bool is_letter(char byte)
{
    return (byte >= 'a' && byte <= 'z') || (unsigned char)byte >= 0x80;
}

static bool is_blank(uint32_t character)
{
    return character == ' ' || character == '\t' || character == ',' || character == 0xA0 ||
           character == 0x202F;
}

/* Small letters, and one space for the blanks between words. False when it is longer than any date. */
static bool simplify(const char *text, char out[TEXT_LIMIT])
{
    const size_t length = strlen(text);
    size_t used = 0;
    bool apart = false;
    for (size_t at = 0, step; at < length; at += step) {
        uint32_t character;
        step = utf8_decode(text + at, length - at, &character, NULL);
        if (is_blank(character)) {
            apart = used > 0;
            continue;
        }
        if (used + apart + step >= TEXT_LIMIT)
            return false;
        if (apart)
            out[used++] = ' ';
        apart = false;
        if (character == 0x2019)
            out[used++] = '\'';
        else
            for (size_t i = 0; i < step; i++)
                out[used++] =
                    (char)(text[at + i] >= 'A' && text[at + i] <= 'Z' ? text[at + i] - 'A' + 'a'
                                                                      : text[at + i]);
    }
    out[used] = '\0';
    return true;
}

/* Reads up to four digits and moves `*text` behind them; gives how many there were. */
static size_t read_digits(const char **text, int *value)
{
    size_t count = 0;
    *value = 0;
    while (count < 4 && is_digit(**text)) {
        *value = *value * 10 + (**text - '0');
        (*text)++;
        count++;
    }
    return count;
}

/* "-1", the next part of a date in figures. */
static size_t read_part(const char **text, char separator, int *value)
{
    if (**text != separator || !is_digit((*text)[1]))
        return 0;
    (*text)++;
    return read_digits(text, value);
}

/* "15-1-2027", "2027-1-15", "15-1-27" or "15-1", of which the first part was read: also with / or . */
static bool read_figures(const char **text, int first, size_t digits, struct date_word *word)
{
    const char separator = **text;
    int second, third = 0;
    const size_t second_digits = read_part(text, separator, &second);
    const size_t third_digits = read_part(text, separator, &third);
    const bool iso = digits == 4;
    const size_t day = iso ? third_digits : digits;
    const size_t year = iso ? digits : third_digits;
    *word = (struct date_word){.kind = DATE_WORD_FIGURES};
    word->figures = iso ? (struct date){first, second, third} : (struct date){third, second, first};
    if (year == 2)
        word->figures.year += CENTURY;
    return day >= 1 && day <= 2 && second_digits >= 1 && second_digits <= 2 &&
           (year == 0 || year == 2 || (year == 4 && word->figures.year > 0));
}

/* Behind "15": the "e" of "15e". */
static bool read_ordinal_sign(const char **text)
{
    static const char *const signs[] = {"ste", "de", "e", "st", "nd", "rd", "th"};
    for (size_t i = 0; i < sizeof signs / sizeof *signs; i++) {
        const size_t length = strlen(signs[i]);
        if (strncmp(*text, signs[i], length) != 0 || is_letter((*text)[length]))
            continue;
        *text += length;
        return true;
    }
    return false;
}

static bool read_number(const char **text, struct date_word *word)
{
    const bool apostrophe = **text == '\'';
    *text += apostrophe;
    *word = (struct date_word){.kind = DATE_WORD_NUMBER};
    word->digits = read_digits(text, &word->value);
    if (apostrophe || word->digits == 4) {
        word->kind = DATE_WORD_YEAR;
        word->value += apostrophe ? CENTURY : 0;
    }
    if (is_separator(**text) && is_digit((*text)[1]) && !apostrophe)
        return read_figures(text, word->value, word->digits, word);
    if (word->kind == DATE_WORD_NUMBER && read_ordinal_sign(text))
        word->kind = DATE_WORD_ORDINAL;
    return word->digits > 0 && (!apostrophe || word->digits == 2);
}

/* Which of the names from `first` on begins with this word, in one of the languages; -1 for none. */
static int find_begun(const char *word, size_t length, enum message first, int count)
{
    for (int language = 0; language < LANGUAGE_COUNT; language++)
        for (int i = 0; i < count; i++) {
            const char *name =
                message_text((enum language)language, (enum message)((int)first + i));
            if (length >= SHORTEST && length <= strlen(name) &&
                strncasecmp(word, name, length) == 0)
                return i;
        }
    return -1;
}

/* A month or a day of the week, or its first letters. */
static bool find_in_year(const char *word, size_t length, struct date_word *found)
{
    int number = find_begun(word, length, MESSAGE_MONTH_1, MONTHS);
    if (number < 0)
        number = find_begun(word, length, MESSAGE_MONTH_SHORT_1, MONTHS);
    *found = (struct date_word){.kind = DATE_WORD_MONTH, .value = number + 1};
    if (number >= 0)
        return true;
    number = find_begun(word, length, MESSAGE_WEEKDAY_1, WEEKDAYS);
    *found = (struct date_word){.kind = DATE_WORD_WEEKDAY, .value = number};
    return number >= 0;
}

/* The longest name that stands here. */
static bool read_name(const char **text, struct date_word *word)
{
    size_t longest = 0;
    for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
        const size_t length = strlen(names[i].text);
        if (length <= longest || strncmp(*text, names[i].text, length) != 0 ||
            is_letter((*text)[length]))
            continue;
        *word = (struct date_word){.kind = names[i].kind, .value = names[i].value};
        longest = length;
    }
    size_t letters = 0;
    while (longest == 0 && is_letter((*text)[letters]))
        letters++;
    *text += longest + letters;
    return longest > 0 || find_in_year(*text - letters, letters, word);
}

/* What may stand between words: spaces, the full stop of a short one, and the lines of "15-jan-2027". */
static const char *skip_between(const char *text, bool behind_letter)
{
    if (text[0] == '\0')
        return text;
    const bool joins = is_letter(text[1]) || (behind_letter && is_digit(text[1]));
    if ((text[0] == '.' && (text[1] == ' ' || text[1] == '\0')) || (is_separator(text[0]) && joins))
        text++;
    return text + strspn(text, " ");
}

/* "eerste kwartaal" is one word. */
static size_t join_quarter(struct date_word *words, size_t count)
{
    struct date_word *last = &words[count - 1];
    const bool quarter = count >= 2 && last->kind == DATE_WORD_UNIT &&
                         last->value == DATE_UNIT_QUARTER && last[-1].kind == DATE_WORD_ORDINAL &&
                         last[-1].value <= 4;
    if (!quarter)
        return count;
    last[-1].kind = DATE_WORD_QUARTER;
    return count - 1;
}

size_t date_words_read(const char *text, struct date_word words[DATE_WORDS_LIMIT])
{
    char simple[TEXT_LIMIT];
    size_t count = 0;
    if (!simplify(text, simple))
        return 0;
    for (const char *at = simple + strspn(simple, " "); *at != '\0';) {
        struct date_word word;
        const bool number = is_digit(*at) || *at == '\'';
        if (count == DATE_WORDS_LIMIT ||
            !(number ? read_number(&at, &word) : read_name(&at, &word)))
            return 0;
        at = skip_between(at, is_letter(at[-1]));
        if (word.kind == 0)
            continue;
        words[count++] = word;
        count = join_quarter(words, count);
    }
    return count;
}
