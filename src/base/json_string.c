#include "base/json_string.h"

#include <string.h>

#include "base/eight.h"
#include "base/utf8.h"

enum {
    CODE_LENGTH = sizeof "\\u0000" - 1,
    FIRST_SURROGATE = 0xD800,
    SECOND_SURROGATE = 0xDC00,
    AFTER_SURROGATES = 0xE000,
    BEYOND_SURROGATES = 0x10000, /* the least character that takes two */
};

/* What may stand behind a backslash, save u, and what it means. */
static const char escapes[] = "\"\\/bfnrt", meanings[] = "\"\\/\b\f\n\r\t";

/* --- checking --- */

/* The first of eight bytes that does not mean only itself: a quote, a backslash or a control character; 8 when all do. */
static size_t count_plain(const char *bytes)
{
    const uint64_t eight = eight_of(bytes);
    return eight_before(eight_equal(eight, '"') | eight_equal(eight, '\\') |
                        eight_less(eight, ' '));
}

static bool is_plain(char byte)
{
    return (unsigned char)byte >= ' ' && byte != '"' && byte != '\\';
}

/* Where what means only itself ends. */
static size_t skip_plain(const char *bytes, size_t length, size_t at)
{
    while (length - at >= EIGHT) {
        size_t plain = count_plain(bytes + at);
        at += plain;
        if (plain < EIGHT)
            return at;
    }
    while (at < length && is_plain(bytes[at]))
        at++;
    return at;
}

/* As json_string_unescaped, of ASCII alone. The last eight may be looked at twice. */
static bool is_unescaped_ascii(const char *bytes, size_t length)
{
    uint64_t plain = EIGHT_HIGHS;
    if (length < EIGHT)
        return false;
    for (size_t at = 0; at < length - EIGHT; at += EIGHT)
        plain &= eight_plain(eight_of(bytes + at), ' ', '\\');
    return (plain & eight_plain(eight_of(bytes + length - EIGHT), ' ', '\\')) == EIGHT_HIGHS;
}

bool json_string_unescaped(const char *bytes, size_t length)
{
    if (is_unescaped_ascii(bytes, length))
        return true;
    size_t at = 0;
    for (; length - at >= EIGHT; at += EIGHT) {
        const uint64_t eight = eight_of(bytes + at);
        if ((eight_equal(eight, '\\') | eight_less(eight, ' ')) != 0)
            return false;
    }
    for (; at < length; at++)
        if (bytes[at] == '\\' || (unsigned char)bytes[at] < ' ')
            return false;
    return utf8_valid(bytes, length, NULL);
}

static int hex_digit(char byte)
{
    if (byte >= '0' && byte <= '9')
        return byte - '0';
    if (byte >= 'a' && byte <= 'f')
        return byte - 'a' + 10;
    if (byte >= 'A' && byte <= 'F')
        return byte - 'A' + 10;
    return -1;
}

/* Reads the four digits of the \u at `at`; fails with MESSAGE_JSON_BAD_ESCAPE or at the end of the bytes. */
static enum message read_code(const char *bytes, size_t length, size_t at, uint32_t *code)
{
    *code = 0;
    for (size_t i = at + 2; i < at + CODE_LENGTH; i++) {
        if (i >= length)
            return MESSAGE_JSON_UNEXPECTED_END;
        int digit = hex_digit(bytes[i]);
        if (digit < 0)
            return MESSAGE_JSON_BAD_ESCAPE;
        *code = *code << 4 | (uint32_t)digit;
    }
    return MESSAGE_NONE;
}

static bool is_first_surrogate(uint32_t code)
{
    return code >= FIRST_SURROGATE && code < SECOND_SURROGATE;
}

static bool is_second_surrogate(uint32_t code)
{
    return code >= SECOND_SURROGATE && code < AFTER_SURROGATES;
}

/* Behind a first surrogate, at `at`, the second must follow. */
static enum message check_second_surrogate(const char *bytes, size_t length, size_t at)
{
    for (size_t i = 0; i < 2; i++) {
        if (at + i >= length)
            return MESSAGE_JSON_UNEXPECTED_END;
        if (bytes[at + i] != "\\u"[i])
            return MESSAGE_JSON_LONE_SURROGATE;
    }
    uint32_t code;
    enum message wrong = read_code(bytes, length, at, &code);
    if (wrong == MESSAGE_JSON_UNEXPECTED_END ||
        (wrong == MESSAGE_NONE && is_second_surrogate(code)))
        return wrong;
    return MESSAGE_JSON_LONE_SURROGATE;
}

/* Moves behind an escape that is good. */
static enum message check_code(const char *bytes, size_t length, size_t *at)
{
    uint32_t code;
    enum message wrong = read_code(bytes, length, *at, &code);
    size_t taken = CODE_LENGTH;
    if (wrong == MESSAGE_NONE && code == 0)
        wrong = MESSAGE_JSON_NUL_ESCAPE;
    if (wrong == MESSAGE_NONE && is_second_surrogate(code))
        wrong = MESSAGE_JSON_LONE_SURROGATE;
    if (wrong == MESSAGE_NONE && is_first_surrogate(code)) {
        wrong = check_second_surrogate(bytes, length, *at + CODE_LENGTH);
        taken += CODE_LENGTH;
    }
    *at += wrong == MESSAGE_NONE ? taken : 0;
    return wrong;
}

static enum message check_escape(const char *bytes, size_t length, size_t *at)
{
    if (*at + 1 == length)
        return MESSAGE_JSON_UNEXPECTED_END;
    char kind = bytes[*at + 1];
    if (kind == 'u')
        return check_code(bytes, length, at);
    if (kind == '\0' || strchr(escapes, kind) == NULL)
        return MESSAGE_JSON_BAD_ESCAPE;
    *at += 2;
    return MESSAGE_NONE;
}

/* A fault in an escape is reported at its backslash; that the text ends in one, at the end. */
enum message json_string_check(const char *bytes, size_t length, size_t *at, bool *escaped)
{
    enum message wrong = MESSAGE_NONE;
    size_t next = skip_plain(bytes, length, *at + 1);
    while (wrong == MESSAGE_NONE && next < length && bytes[next] == '\\') {
        *escaped = true;
        wrong = check_escape(bytes, length, &next);
        if (wrong == MESSAGE_NONE)
            next = skip_plain(bytes, length, next);
    }
    if (wrong == MESSAGE_NONE && next < length && bytes[next] != '"')
        wrong = MESSAGE_JSON_CONTROL_IN_STRING;
    if (next == length)
        wrong = MESSAGE_JSON_UNEXPECTED_END;
    *at = wrong == MESSAGE_JSON_UNEXPECTED_END ? length : next + (wrong == MESSAGE_NONE);
    return wrong;
}

/* --- decoding --- */

/* Of a code that is known to be good. */
static uint32_t code_at(const char *bytes, size_t length, size_t at)
{
    uint32_t code;
    read_code(bytes, length, at, &code);
    return code;
}

static size_t decode_code(const char *bytes, size_t length, uint32_t *character)
{
    *character = code_at(bytes, length, 0);
    if (!is_first_surrogate(*character))
        return CODE_LENGTH;
    uint32_t second = code_at(bytes, length, CODE_LENGTH);
    *character =
        BEYOND_SURROGATES + ((*character - FIRST_SURROGATE) << 10) + (second - SECOND_SURROGATE);
    return 2 * (size_t)CODE_LENGTH;
}

size_t json_string_decode(const char *bytes, size_t length, uint32_t *character)
{
    if (bytes[0] != '\\')
        return utf8_decode(bytes, length, character, NULL);
    if (bytes[1] == 'u')
        return decode_code(bytes, length, character);
    *character = (unsigned char)meanings[strchr(escapes, bytes[1]) - escapes];
    return 2;
}

void json_string_add(struct strbuf *out, const char *bytes, size_t length)
{
    for (size_t at = 0; at < length;) {
        const char *escape = memchr(bytes + at, '\\', length - at);
        const size_t plain = escape != NULL ? (size_t)(escape - bytes) : length;
        uint32_t character;
        strbuf_add_bytes(out, bytes + at, plain - at);
        at = plain;
        if (escape == NULL)
            break;
        at += json_string_decode(escape, length - at, &character);
        utf8_add(out, character);
    }
}
