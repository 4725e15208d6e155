#include "progress/privacy.h"

#include <stddef.h>

enum { BSN_DIGITS = 9 };

static bool is_digit(char byte)
{
    return byte >= '0' && byte <= '9';
}

static bool is_separator(char byte)
{
    return byte == '.' || byte == ' ' || byte == '-';
}

static bool passes_eleven_test(const char digits[BSN_DIGITS])
{
    int sum = 0;
    bool all_zero = true;
    for (int i = 0; i < BSN_DIGITS; i++) {
        int digit = digits[i] - '0';
        int weight = i == BSN_DIGITS - 1 ? -1 : BSN_DIGITS - i;
        sum += weight * digit;
        all_zero = all_zero && digit == 0;
    }
    return !all_zero && sum % 11 == 0;
}

/* The digits of one number, as far as they fit. */
struct digits {
    char digit[BSN_DIGITS];
    size_t count;
};

static const char *take_group(const char *text, struct digits *digits)
{
    for (; is_digit(*text); text++) {
        if (digits->count < BSN_DIGITS)
            digits->digit[digits->count] = *text;
        digits->count++;
    }
    return text;
}

/* Takes the groups that the same separator joins: "1234.56.782", but not "22-11-2026 3" as one. */
static const char *take_number(const char *text, struct digits *digits)
{
    text = take_group(text, digits);
    char separator = *text;
    while (is_separator(separator) && *text == separator && is_digit(text[1]))
        text = take_group(text + 1, digits);
    return text;
}

static bool is_bsn(const struct digits *digits)
{
    return digits->count == BSN_DIGITS && passes_eleven_test(digits->digit);
}

/* Whether the group before `at` is joined to the one at `at` in the way in which that one is joined to the next. */
static bool is_inside_number(const char *text, const char *at)
{
    const char *end = at;
    while (is_digit(*end))
        end++;
    return at - text >= 2 && is_separator(at[-1]) && is_digit(at[-2]) && *end == at[-1];
}

/* Where in a text a number stands, its separators included. */
struct place {
    const char *begin, *end;
    struct digits digits;
};

/* The first at or after `from`, which is in `text`. */
static bool find(const char *text, const char *from, struct place *found)
{
    for (const char *at = from; *at != '\0';) {
        if (!is_digit(*at)) {
            at++;
            continue;
        }
        struct digits number = {.count = 0};
        *found = (struct place){.begin = at};
        found->end = take_group(at, &found->digits);
        if (is_bsn(&found->digits))
            return true;
        at = found->end;
        if (is_inside_number(text, found->begin))
            continue;
        found->end = take_number(found->begin, &number);
        found->digits = number;
        if (is_bsn(&number))
            return true;
    }
    return false;
}

bool privacy_has_bsn(const char *text, char found[10])
{
    struct place place;
    bool has = find(text, text, &place);
    if (has && found != NULL) {
        memcpy(found, place.digits.digit, BSN_DIGITS);
        found[BSN_DIGITS] = '\0';
    }
    return has;
}

/* Without the number beside it, the row of digits before it may have become one: the search goes on from there. */
static const char *row_before(const char *text, const char *at)
{
    while (at > text && (is_digit(at[-1]) || is_separator(at[-1])))
        at--;
    return at;
}

void privacy_add_masked(struct strbuf *out, const char *text)
{
    size_t start = out->length;
    strbuf_add(out, text);
    char *masked = out->text + start;
    const char *from = masked;
    struct place place;
    while (find(masked, from, &place)) {
        for (char *at = masked + (place.begin - masked); at < place.end; at++)
            *at = is_digit(*at) ? 'x' : *at;
        from = row_before(masked, place.begin);
    }
}
