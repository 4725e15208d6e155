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
static void take_number(const char *text, struct digits *digits)
{
    text = take_group(text, digits);
    char separator = *text;
    while (is_separator(separator) && *text == separator && is_digit(text[1]))
        text = take_group(text + 1, digits);
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

bool privacy_has_bsn(const char *text, char found[10])
{
    const char *at = text;
    while (*at != '\0') {
        if (!is_digit(*at)) {
            at++;
            continue;
        }
        struct digits group = {.count = 0};
        struct digits number = {.count = 0};
        const char *end = take_group(at, &group);
        if (!is_inside_number(text, at))
            take_number(at, &number);
        const struct digits *bsn = is_bsn(&group) ? &group : &number;
        if (is_bsn(bsn)) {
            if (found != NULL) {
                memcpy(found, bsn->digit, BSN_DIGITS);
                found[BSN_DIGITS] = '\0';
            }
            return true;
        }
        at = end;
    }
    return false;
}
