#include <string.h>

#include "base/json_string.h"
#include "progress/members.h"

enum { MOST_DIGITS = 15 };

/* A line that is being read: all up to `at` is as change_write writes it. */
struct plain {
    const char *line;
    size_t length, at;
    char *copy;
};

/* Each of these moves behind what it looks for; where that is not there, it does not move, or the line is not plain. */

static bool skip(struct plain *plain, const char *text, size_t length)
{
    if (plain->length - plain->at < length || memcmp(plain->line + plain->at, text, length) != 0)
        return false;
    plain->at += length;
    return true;
}

static bool skip_byte(struct plain *plain, char byte)
{
    if (plain->at == plain->length || plain->line[plain->at] != byte)
        return false;
    plain->at++;
    return true;
}

static bool skip_prefix(struct plain *plain, enum member member)
{
    const struct member_form *form = member_form(member);
    return skip(plain, form->prefix, form->prefix_length);
}

/* A string becomes one of C in the copy. NULL when none stands there. */
static const char *take_string(struct plain *plain)
{
    if (!skip_byte(plain, '"'))
        return NULL;
    char *string = plain->copy + plain->at;
    const char *quote = memchr(plain->line + plain->at, '"', plain->length - plain->at);
    if (quote == NULL)
        return NULL;
    plain->at = (size_t)(quote - plain->line) + 1;
    plain->copy[plain->at - 1] = '\0';
    return string;
}

/*
 * Takes digits as a whole number, onto what `digits` has already; returns how many there were. It stops at one more than
 * MOST_DIGITS, so that too many show by their count.
 */
static size_t take_digits(struct plain *plain, uint64_t *digits)
{
    const size_t start = plain->at;
    for (; plain->at < plain->length && plain->at - start <= MOST_DIGITS; plain->at++) {
        const char byte = plain->line[plain->at];
        if (byte < '0' || byte > '9')
            break;
        *digits = *digits * 10 + (uint64_t)(byte - '0');
    }
    return plain->at - start;
}

/*
 * 12 or 12.5: no sign, no exponent, no zero in front. So few digits, and the power of ten, are whole numbers that a double
 * holds: their quotient is the double nearest to what is written, as strtod gives it. Source: W. D. Clinger, "How to Read
 * Floating Point Numbers Accurately" (1990).
 */
static bool take_number(struct plain *plain, double *number)
{
    static const double powers[MOST_DIGITS] = {1e0, 1e1, 1e2,  1e3,  1e4,  1e5,  1e6, 1e7,
                                               1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14};
    const bool zero = plain->at < plain->length && plain->line[plain->at] == '0';
    uint64_t digits = 0;
    const size_t whole = take_digits(plain, &digits);
    if (whole == 0 || whole > MOST_DIGITS || (zero && whole > 1))
        return false;
    const bool fraction = skip_byte(plain, '.');
    const size_t decimals = fraction ? take_digits(plain, &digits) : 0;
    if ((fraction && decimals == 0) || decimals > MOST_DIGITS - whole)
        return false;
    *number = (double)digits / powers[decimals];
    return true;
}

/* What may stand as `value`, save a list or an object: these no field of this version has. */
static bool take_value(struct plain *plain, struct member_value *value)
{
    value->present = true;
    value->text = take_string(plain);
    if (value->text != NULL)
        value->kind = JSON_STRING;
    else if (skip(plain, "true", 4))
        value->kind = JSON_TRUE;
    else if (skip(plain, "false", 5))
        value->kind = JSON_FALSE;
    else if (skip(plain, "null", 4))
        value->kind = JSON_NULL;
    else if (take_number(plain, &value->number))
        value->kind = JSON_NUMBER;
    else
        return false;
    return true;
}

static bool take_texts(struct plain *plain, struct members *members)
{
    for (enum member member = MEMBER_ID; member < MEMBER_VALUE; member++) {
        struct member_value *value = &members->values[member];
        if (!skip_prefix(plain, member)) {
            if (member == MEMBER_ID)
                return false;
            continue;
        }
        *value = (struct member_value){true, JSON_STRING, take_string(plain), 0};
        if (value->text == NULL)
            return false;
    }
    return true;
}

static bool take_replaces(struct plain *plain, struct arena *arena, struct members *members)
{
    members->values[MEMBER_REPLACES] = (struct member_value){true, JSON_ARRAY, NULL, 0};
    if (!skip_byte(plain, '['))
        return false;
    if (skip_byte(plain, ']'))
        return true;
    /* Each has two quotes, and a comma or bracket behind it, save the last of a line that is cut off. */
    const size_t most = (plain->length - plain->at + 1) / 3;
    members->replaces = arena_alloc(arena, most, sizeof *members->replaces);
    if (members->replaces == NULL)
        return false;
    do {
        const char *id = take_string(plain);
        if (id == NULL)
            return false;
        members->replaces[members->replaces_count++] = id;
    } while (skip_byte(plain, ','));
    return skip_byte(plain, ']');
}

bool members_read_plain(const char *line, size_t length, char *copy, struct arena *arena,
                        struct members *members)
{
    struct plain plain = {line, length, 0, copy};
    *members = (struct members){0};
    return json_string_unescaped(line, length) && take_texts(&plain, members) &&
           skip_prefix(&plain, MEMBER_VALUE) &&
           take_value(&plain, &members->values[MEMBER_VALUE]) &&
           skip_prefix(&plain, MEMBER_REPLACES) && take_replaces(&plain, arena, members) &&
           skip_byte(&plain, '}') && plain.at == length;
}
