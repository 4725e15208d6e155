#include "base/number.h"

#include <math.h>
#include <stdio.h>
#include <string.h>

#include "messages/message.h"

enum {
    DECIMALS = 6,
    ONE = 1000000, /* 10 to the power DECIMALS */
    HIGHEST_WHOLE = 1000000000,
    GROUP = 3, /* digits */
};

static bool is_digit(char byte)
{
    return byte >= '0' && byte <= '9';
}

static const char *skip_spaces(const char *text)
{
    while (*text == ' ' || *text == '\t')
        text++;
    return text;
}

/* Millionths in a whole number hold every number that is allowed exactly, and one division rounds right. */
bool number_read(const char *text, double *number)
{
    text = skip_spaces(text);
    if (!is_digit(*text))
        return false;
    long long whole = 0;
    for (; is_digit(*text); text++) {
        whole = whole * 10 + (*text - '0');
        if (whole > HIGHEST_WHOLE)
            return false;
    }
    long long millionths = 0;
    if (*text == ',' || *text == '.') {
        text++;
        if (!is_digit(*text))
            return false;
        for (long long unit = ONE / 10; is_digit(*text); text++, unit /= 10) {
            if (unit == 0)
                return false;
            millionths += unit * (*text - '0');
        }
    }
    if (*skip_spaces(text) != '\0' || (whole == HIGHEST_WHOLE && millionths > 0))
        return false;
    *number = (double)(whole * ONE + millionths) / (double)ONE;
    return true;
}

bool number_looks_grouped(const char *text, enum language language)
{
    static const char digits[] = "0123456789";
    const char mark = message_text(language, MESSAGE_DECIMAL_SEPARATOR)[0] == ',' ? '.' : ',';
    text = skip_spaces(text);
    const size_t before = strspn(text, digits);
    if (before == 0 || before > GROUP || text[before] != mark || text[0] == '0')
        return false;
    return strspn(text + before + 1, digits) == GROUP;
}

static void add_decimals(struct strbuf *out, long millionths, char separator)
{
    char decimals[DECIMALS];
    for (size_t i = DECIMALS; i > 0; i--) {
        decimals[i - 1] = (char)('0' + millionths % 10);
        millionths /= 10;
    }
    size_t length = DECIMALS;
    while (length > 0 && decimals[length - 1] == '0')
        length--;
    if (length > 0)
        strbuf_add_char(out, separator);
    strbuf_add_bytes(out, decimals, length);
}

static void add(struct strbuf *out, double number, char separator)
{
    const double without_fraction = 9007199254740992.0; /* 2^53: from here on a double is whole */
    if (!isfinite(number))
        number = 0;
    double size = number < 0 ? -number : number;
    if (size >= without_fraction) {
        char digits[320]; /* the greatest double has 309 */
        snprintf(digits, sizeof digits, "%.0f", number);
        strbuf_add(out, digits);
        return;
    }
    long long whole = (long long)size;
    long millionths = (long)((size - (double)whole) * (double)ONE + 0.5);
    if (millionths == ONE) {
        whole++;
        millionths = 0;
    }
    if (number < 0 && (whole > 0 || millionths > 0))
        strbuf_add_char(out, '-');
    strbuf_add_number(out, whole);
    add_decimals(out, millionths, separator);
}

static char decimal_separator(enum language language)
{
    return message_text(language, MESSAGE_DECIMAL_SEPARATOR)[0];
}

void number_add_ungrouped(struct strbuf *out, double number, enum language language)
{
    add(out, number, decimal_separator(language));
}

enum { UNGROUPED = 4 };

void number_add(struct strbuf *out, double number, enum language language)
{
    char grouping = decimal_separator(language) == ',' ? '.' : ',';
    struct strbuf plain = STRBUF_INIT;
    number_add_ungrouped(&plain, number, language);
    size_t first = plain.text[0] == '-';
    size_t digits = strspn(plain.text + first, "0123456789");
    strbuf_add_bytes(out, plain.text, first);
    for (size_t left = digits; left > 0; left--) {
        if (digits > UNGROUPED && left < digits && left % GROUP == 0)
            strbuf_add_char(out, grouping);
        strbuf_add_char(out, plain.text[first + digits - left]);
    }
    strbuf_add(out, plain.text + first + digits);
    strbuf_release(&plain);
}

void number_add_json(struct strbuf *out, double number)
{
    add(out, number, '.');
}
