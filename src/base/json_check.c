#include "base/json_check.h"

#include <math.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include "base/utf8.h"

enum {
    FIRST_SURROGATE = 0xD800,
    SECOND_SURROGATE = 0xDC00,
    AFTER_SURROGATES = 0xE000,
};

struct reader {
    const char *bytes;
    size_t length, at;
    size_t line, line_start; /* of `at`; only white space may hold a newline */
    size_t depth;
    size_t count;              /* values and names that began */
    struct json_place *places; /* of each; NULL: not asked for */
    struct error *error;
};

/* Each of the functions that read moves `at` behind what it reads, or says what is wrong. */
static bool read_value(struct reader *reader);

static bool at_end(const struct reader *reader)
{
    return reader->at == reader->length;
}

/* The byte at `at`; 0, which fits nowhere, at the end. */
static char peek(const struct reader *reader)
{
    return at_end(reader) ? '\0' : reader->bytes[reader->at];
}

/* --- what is wrong, and where --- */

/* `at` is on the line of the reader. */
static bool fail_at(struct reader *reader, size_t at, enum message message, const char *subject)
{
    error_set_at(reader->error, message, reader->line, at - reader->line_start + 1, subject, NULL);
    return false;
}

static bool fail(struct reader *reader, enum message message)
{
    return fail_at(reader, reader->at, message, NULL);
}

/* What stands at `at` does not belong there; at the end: something is missing. */
static bool fail_character(struct reader *reader, enum message message)
{
    if (at_end(reader))
        return fail(reader, MESSAGE_JSON_UNEXPECTED_END);
    uint32_t character;
    char text[5] = "";
    const char *here = reader->bytes + reader->at;
    memcpy(text, here, utf8_decode(here, reader->length - reader->at, &character, NULL));
    /* A NUL would be the end of the text that the error keeps. */
    return fail_at(reader, reader->at, message, character == 0 ? "\xEF\xBF\xBD" : text);
}

static bool unexpected(struct reader *reader)
{
    return fail_character(reader, MESSAGE_JSON_UNEXPECTED);
}

/* Behind a newline, which is right before `at`. */
static void begin_line(struct reader *reader)
{
    reader->line++;
    reader->line_start = reader->at;
}

static bool is_space(char byte)
{
    return byte == ' ' || byte == '\t' || byte == '\r' || byte == '\n';
}

static void skip_space(struct reader *reader)
{
    while (is_space(peek(reader)))
        if (reader->bytes[reader->at++] == '\n')
            begin_line(reader);
}

/* Reads a value or name, and puts down its place when that is asked for. */
static bool read_placed(struct reader *reader, bool (*read)(struct reader *))
{
    const size_t number = reader->count++;
    struct json_place place = {reader->line, reader->at - reader->line_start + 1, reader->at, 0};
    if (!read(reader))
        return false;
    place.length = reader->at - place.start;
    if (reader->places != NULL)
        reader->places[number] = place;
    return true;
}

/* --- strings --- */

/* Of a hexadecimal digit; -1 of anything else. */
static int digit_value(char byte)
{
    static const char digits[] = "0123456789abcdefABCDEF";
    const char *found = byte != '\0' ? strchr(digits, byte) : NULL;
    if (found == NULL)
        return -1;
    return (int)(found - digits) < 16 ? (int)(found - digits) : (int)(found - digits) - 6;
}

/* Reads \u and its four digits; returns what is wrong. */
static enum message read_code(struct reader *reader, unsigned *code)
{
    *code = 0;
    for (const char *form = "\\udddd"; *form != '\0'; form++, reader->at++) {
        const char byte = peek(reader);
        if (at_end(reader))
            return MESSAGE_JSON_UNEXPECTED_END;
        if (*form == 'd' ? digit_value(byte) < 0 : byte != *form)
            return MESSAGE_JSON_BAD_ESCAPE;
        if (*form == 'd')
            *code = *code << 4 | (unsigned)digit_value(byte);
    }
    return MESSAGE_NONE;
}

/* Reads \u and its digits, twice when these are the first half of a character. */
static enum message read_unicode_escape(struct reader *reader)
{
    unsigned code, second;
    enum message wrong = read_code(reader, &code);
    if (wrong != MESSAGE_NONE)
        return wrong;
    if (code == 0)
        return MESSAGE_JSON_NUL_ESCAPE;
    if (code < FIRST_SURROGATE || code >= AFTER_SURROGATES)
        return MESSAGE_NONE;
    if (code >= SECOND_SURROGATE)
        return MESSAGE_JSON_LONE_SURROGATE;
    wrong = read_code(reader, &second);
    if (wrong == MESSAGE_JSON_UNEXPECTED_END)
        return wrong;
    bool whole = wrong == MESSAGE_NONE && second >= SECOND_SURROGATE && second < AFTER_SURROGATES;
    return whole ? MESSAGE_NONE : MESSAGE_JSON_LONE_SURROGATE;
}

static enum message read_short_escape(struct reader *reader)
{
    reader->at++;
    if (at_end(reader))
        return MESSAGE_JSON_UNEXPECTED_END;
    const char kind = peek(reader);
    reader->at++;
    return kind != '\0' && strchr("\"\\/bfnrt", kind) != NULL ? MESSAGE_NONE
                                                              : MESSAGE_JSON_BAD_ESCAPE;
}

/* A fault in an escape is told of at its backslash; that the text ends in one, at the end. */
static bool read_escape(struct reader *reader)
{
    const size_t backslash = reader->at;
    bool unicode = reader->length - backslash > 1 && reader->bytes[backslash + 1] == 'u';
    enum message wrong = unicode ? read_unicode_escape(reader) : read_short_escape(reader);
    if (wrong == MESSAGE_JSON_UNEXPECTED_END)
        return fail(reader, wrong);
    return wrong == MESSAGE_NONE || fail_at(reader, backslash, wrong, NULL);
}

/*
 * Whether none of eight bytes is a quote, a backslash or a control character. A byte that is less than what is taken from it
 * borrows: its highest bit is set then, and was not before.
 */
static bool are_plain(const char *bytes)
{
    const uint64_t each = 0x0101010101010101;
    uint64_t eight;
    memcpy(&eight, bytes, sizeof eight);
    const uint64_t control = eight - each * ' ';
    const uint64_t quote = (eight ^ each * '"') - each;
    const uint64_t backslash = (eight ^ each * '\\') - each;
    return ((control | quote | backslash) & ~eight & each * 0x80) == 0;
}

/* Where what means only itself ends: at a quote, a backslash or a control character, or at the end. */
static size_t skip_plain(const char *bytes, size_t length, size_t at)
{
    while (length - at >= sizeof(uint64_t) && are_plain(bytes + at))
        at += sizeof(uint64_t);
    while (at < length && bytes[at] != '"' && bytes[at] != '\\' && (unsigned char)bytes[at] >= ' ')
        at++;
    return at;
}

/* The first quote is at `at`. */
static bool read_string(struct reader *reader)
{
    reader->at = skip_plain(reader->bytes, reader->length, reader->at + 1);
    while (peek(reader) == '\\') {
        if (!read_escape(reader))
            return false;
        reader->at = skip_plain(reader->bytes, reader->length, reader->at);
    }
    if (at_end(reader))
        return fail(reader, MESSAGE_JSON_UNEXPECTED_END);
    if (peek(reader) != '"')
        return fail(reader, MESSAGE_JSON_CONTROL_IN_STRING);
    reader->at++;
    return true;
}

/* --- numbers and words --- */

static bool is_digit(char byte)
{
    return byte >= '0' && byte <= '9';
}

static bool skip_digits(struct reader *reader)
{
    size_t start = reader->at;
    while (is_digit(peek(reader)))
        reader->at++;
    return reader->at > start;
}

/* Whether a number by the grammar stands at `at`; moves to its end, or to where it goes wrong. */
static bool skip_number(struct reader *reader)
{
    if (peek(reader) == '-')
        reader->at++;
    if (peek(reader) == '0')
        reader->at++;
    else if (!skip_digits(reader))
        return false;
    if (peek(reader) == '.') {
        reader->at++;
        if (!skip_digits(reader))
            return false;
    }
    if (peek(reader) == 'e' || peek(reader) == 'E') {
        reader->at++;
        if (peek(reader) == '+' || peek(reader) == '-')
            reader->at++;
        if (!skip_digits(reader))
            return false;
    }
    return true;
}

/* Whether a byte right behind a number shows that it was meant as a part of it: 01, 0x1F, 1.2.3. */
static bool continues_number(char byte)
{
    bool letter = (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z');
    return letter || is_digit(byte) || byte == '+' || byte == '-' || byte == '.';
}

/* The locale of the program is for characters alone: a point is a point. */
static bool is_in_range(const char *bytes, size_t length)
{
    char digits[JSON_NUMBER_LENGTH + 1] = "";
    if (length > JSON_NUMBER_LENGTH)
        return false;
    memcpy(digits, bytes, length);
    return isfinite(strtod(digits, NULL));
}

static bool read_number(struct reader *reader)
{
    const size_t start = reader->at;
    bool good = skip_number(reader);
    if (!good && at_end(reader))
        return fail(reader, MESSAGE_JSON_UNEXPECTED_END);
    if (!good || continues_number(peek(reader)))
        return fail_at(reader, start, MESSAGE_JSON_BAD_NUMBER, NULL);
    return is_in_range(reader->bytes + start, reader->at - start) ||
           fail_at(reader, start, MESSAGE_JSON_NUMBER_RANGE, NULL);
}

static bool read_word(struct reader *reader, const char *word)
{
    const size_t length = strlen(word), start = reader->at;
    while (reader->at - start < length && peek(reader) == word[reader->at - start])
        reader->at++;
    if (reader->at - start == length)
        return true;
    if (!at_end(reader))
        reader->at = start;
    return unexpected(reader);
}

/* --- what holds values --- */

static bool read_member(struct reader *reader)
{
    if (peek(reader) != '"')
        return unexpected(reader);
    if (!read_placed(reader, read_string))
        return false;
    skip_space(reader);
    if (peek(reader) != ':')
        return unexpected(reader);
    reader->at++;
    skip_space(reader);
    return read_value(reader);
}

/* An array or object, up to its `last` bracket. */
static bool read_items(struct reader *reader, char last, bool (*read)(struct reader *))
{
    if (reader->depth == JSON_DEPTH) {
        char limit[WHOLE_NUMBER_SIZE];
        return fail_at(reader, reader->at, MESSAGE_JSON_TOO_DEEP, whole_number(JSON_DEPTH, limit));
    }
    reader->depth++;
    reader->at++;
    skip_space(reader);
    bool more = peek(reader) != last;
    while (more) {
        if (!read(reader))
            return false;
        skip_space(reader);
        more = peek(reader) == ',';
        if (!more && peek(reader) != last)
            return unexpected(reader);
        if (more) {
            reader->at++;
            skip_space(reader);
        }
    }
    reader->at++;
    reader->depth--;
    return true;
}

static bool read_kind(struct reader *reader)
{
    const char first = peek(reader);
    switch (first) {
    case '{':
        return read_items(reader, '}', read_member);
    case '[':
        return read_items(reader, ']', read_value);
    case '"':
        return read_string(reader);
    case 't':
        return read_word(reader, "true");
    case 'f':
        return read_word(reader, "false");
    case 'n':
        return read_word(reader, "null");
    default:
        if (is_digit(first) || first == '-' || first == '+' || first == '.')
            return read_number(reader);
        return unexpected(reader);
    }
}

/* Recursion goes no deeper than JSON_DEPTH. */
static bool read_value(struct reader *reader)
{
    return read_placed(reader, read_kind);
}

/* --- the whole --- */

/* Comes before all reading, so it counts the lines itself. */
static bool check_utf8(struct reader *reader)
{
    size_t invalid;
    if (utf8_valid(reader->bytes, reader->length, &invalid))
        return true;
    while (reader->at < invalid)
        if (reader->bytes[reader->at++] == '\n')
            begin_line(reader);
    return fail(reader, MESSAGE_JSON_NOT_UTF8);
}

/* By its mark, or by the NUL that is one half of each character of ASCII: JSON begins with some, and holds no NUL. */
static bool is_utf16(const char *bytes, size_t length)
{
    if (length >= 2 && (memcmp(bytes, "\xFF\xFE", 2) == 0 || memcmp(bytes, "\xFE\xFF", 2) == 0))
        return true;
    return length >= 4 && (bytes[0] == '\0') != (bytes[1] == '\0') &&
           (bytes[0] == '\0') == (bytes[2] == '\0') && (bytes[1] == '\0') == (bytes[3] == '\0');
}

bool json_check(const char *bytes, size_t length, struct json_place *places, struct error *error)
{
    static const char byte_order_mark[] = "\xEF\xBB\xBF";
    struct reader reader = {bytes, length, .line = 1, .places = places, .error = error};
    if (length >= 3 && memcmp(bytes, byte_order_mark, 3) == 0)
        return fail(&reader, MESSAGE_JSON_BYTE_ORDER_MARK);
    if (is_utf16(bytes, length))
        return fail(&reader, MESSAGE_JSON_UTF16);
    if (!check_utf8(&reader))
        return false;
    skip_space(&reader);
    if (at_end(&reader))
        return fail(&reader, MESSAGE_JSON_EMPTY);
    if (!read_value(&reader))
        return false;
    skip_space(&reader);
    return at_end(&reader) || fail_character(&reader, MESSAGE_JSON_TRAILING);
}
