#include "base/json_check.h"

#include <stdlib.h>
#include <string.h>

#include "base/utf8.h"

/* cJSON copies a number into a buffer of 64 bytes and splits one that is longer. */
enum { NUMBER_LENGTH = 63, FIRST_CAPACITY = 16 };

struct reader {
    const char *bytes;
    size_t length, at;
    size_t line, line_start; /* of `at`; only white space may hold a newline */
    size_t depth;
    struct json_marks *marks;
    struct error *error;
};

static bool read_value(struct reader *reader, struct json_place name);

/* The byte at `at`; 0, which fits nowhere, at the end. */
static char peek(const struct reader *reader)
{
    return reader->at < reader->length ? reader->bytes[reader->at] : '\0';
}

static bool at_end(const struct reader *reader)
{
    return reader->at == reader->length;
}

static struct json_place place(const struct reader *reader)
{
    return (struct json_place){reader->line, reader->at - reader->line_start + 1};
}

static bool fail(struct reader *reader, enum message message, const char *subject)
{
    struct json_place here = place(reader);
    error_set_at(reader->error, message, here.line, here.column, subject, NULL);
    return false;
}

/* What stands at `at` does not belong there; at the end: something is missing. */
static bool fail_character(struct reader *reader, enum message message)
{
    if (at_end(reader))
        return fail(reader, MESSAGE_JSON_UNEXPECTED_END, NULL);
    uint32_t character;
    char text[5] = "";
    const char *here = reader->bytes + reader->at;
    memcpy(text, here, utf8_decode(here, reader->length - reader->at, &character, NULL));
    /* A NUL would be the end of the text that the error keeps. */
    return fail(reader, message, character == 0 ? "\xEF\xBF\xBD" : text);
}

static bool unexpected(struct reader *reader)
{
    return fail_character(reader, MESSAGE_JSON_UNEXPECTED);
}

static void skip_space(struct reader *reader)
{
    for (; !at_end(reader); reader->at++) {
        char byte = peek(reader);
        if (byte == '\n') {
            reader->line++;
            reader->line_start = reader->at + 1;
        } else if (byte != ' ' && byte != '\t' && byte != '\r') {
            return;
        }
    }
}

static bool add_mark(struct reader *reader, struct json_place name)
{
    struct json_marks *marks = reader->marks;
    if (marks->count == marks->capacity) {
        size_t capacity = marks->capacity > 0 ? marks->capacity * 2 : FIRST_CAPACITY;
        struct json_mark *items = realloc(marks->items, capacity * sizeof *items);
        if (items == NULL) {
            error_set_memory(reader->error);
            return false;
        }
        marks->items = items;
        marks->capacity = capacity;
    }
    marks->items[marks->count++] = (struct json_mark){place(reader), name};
    return true;
}

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

static bool read_number(struct reader *reader)
{
    size_t start = reader->at;
    bool good = skip_number(reader);
    if (!good && at_end(reader))
        return fail(reader, MESSAGE_JSON_UNEXPECTED_END, NULL);
    size_t end = reader->at;
    good = good && !continues_number(peek(reader));
    reader->at = start;
    if (!good)
        return fail(reader, MESSAGE_JSON_BAD_NUMBER, NULL);
    if (end - start > NUMBER_LENGTH)
        return fail(reader, MESSAGE_JSON_NUMBER_RANGE, NULL);
    reader->at = end;
    return true;
}

static bool read_word(struct reader *reader)
{
    static const char *const words[] = {"true", "false", "null"};
    for (size_t i = 0; i < sizeof words / sizeof words[0]; i++) {
        size_t length = strlen(words[i]);
        size_t rest = reader->length - reader->at;
        size_t compared = rest < length ? rest : length;
        if (memcmp(reader->bytes + reader->at, words[i], compared) == 0) {
            reader->at += compared;
            return compared == length || unexpected(reader);
        }
    }
    return unexpected(reader);
}

static int hex_digit(char byte)
{
    if (is_digit(byte))
        return byte - '0';
    if (byte >= 'a' && byte <= 'f')
        return byte - 'a' + 10;
    if (byte >= 'A' && byte <= 'F')
        return byte - 'A' + 10;
    return -1;
}

enum code_result { CODE_GOOD, CODE_BAD, CODE_CUT_OFF };

/* Reads the four digits of a \u at `at`, without moving. */
static enum code_result read_code(const struct reader *reader, size_t at, uint32_t *code)
{
    *code = 0;
    for (size_t i = at; i < at + 4; i++) {
        if (i >= reader->length)
            return CODE_CUT_OFF;
        int digit = hex_digit(reader->bytes[i]);
        if (digit < 0)
            return CODE_BAD;
        *code = *code << 4 | (uint32_t)digit;
    }
    return CODE_GOOD;
}

static bool fail_cut_off(struct reader *reader)
{
    reader->at = reader->length;
    return fail(reader, MESSAGE_JSON_UNEXPECTED_END, NULL);
}

/* A first surrogate at the backslash at `at`: the second must follow. */
static bool read_second_surrogate(struct reader *reader)
{
    size_t second = reader->at + 6;
    for (size_t i = 0; i < 2; i++) {
        if (second + i >= reader->length)
            return fail_cut_off(reader);
        if (reader->bytes[second + i] != "\\u"[i])
            return fail(reader, MESSAGE_JSON_LONE_SURROGATE, NULL);
    }
    uint32_t code;
    enum code_result result = read_code(reader, second + 2, &code);
    if (result == CODE_CUT_OFF)
        return fail_cut_off(reader);
    if (result == CODE_BAD || code < 0xDC00 || code > 0xDFFF)
        return fail(reader, MESSAGE_JSON_LONE_SURROGATE, NULL);
    reader->at = second + 6;
    return true;
}

/* Every fault is reported at the backslash. */
static bool read_escape(struct reader *reader)
{
    if (reader->at + 1 == reader->length)
        return fail_cut_off(reader);
    char kind = reader->bytes[reader->at + 1];
    if (kind != 'u') {
        if (kind == '\0' || strchr("\"\\/bfnrt", kind) == NULL)
            return fail(reader, MESSAGE_JSON_BAD_ESCAPE, NULL);
        reader->at += 2;
        return true;
    }
    uint32_t code;
    enum code_result result = read_code(reader, reader->at + 2, &code);
    if (result == CODE_CUT_OFF)
        return fail_cut_off(reader);
    if (result == CODE_BAD)
        return fail(reader, MESSAGE_JSON_BAD_ESCAPE, NULL);
    if (code == 0)
        return fail(reader, MESSAGE_JSON_NUL_ESCAPE, NULL);
    if (code >= 0xDC00 && code <= 0xDFFF)
        return fail(reader, MESSAGE_JSON_LONE_SURROGATE, NULL);
    if (code >= 0xD800 && code <= 0xDBFF)
        return read_second_surrogate(reader);
    reader->at += 6;
    return true;
}

/* Passes over what means only itself in a string. */
static void skip_plain(struct reader *reader)
{
    const unsigned char *bytes = (const unsigned char *)reader->bytes;
    size_t at = reader->at;
    while (at < reader->length && bytes[at] >= 0x20 && bytes[at] != '"' && bytes[at] != '\\')
        at++;
    reader->at = at;
}

static bool read_string(struct reader *reader)
{
    reader->at++;
    for (skip_plain(reader); peek(reader) != '"'; skip_plain(reader)) {
        if (at_end(reader))
            return fail(reader, MESSAGE_JSON_UNEXPECTED_END, NULL);
        if ((unsigned char)peek(reader) < 0x20)
            return fail(reader, MESSAGE_JSON_CONTROL_IN_STRING, NULL);
        if (!read_escape(reader))
            return false;
    }
    reader->at++;
    return true;
}

static bool read_member(struct reader *reader)
{
    struct json_place name = place(reader);
    if (peek(reader) != '"')
        return unexpected(reader);
    if (!read_string(reader))
        return false;
    skip_space(reader);
    if (peek(reader) != ':')
        return unexpected(reader);
    reader->at++;
    skip_space(reader);
    return read_value(reader, name);
}

static bool read_item(struct reader *reader)
{
    return read_value(reader, (struct json_place){0, 0});
}

/* An array or object, up to its `last` bracket. */
static bool read_items(struct reader *reader, char last, bool (*read)(struct reader *))
{
    if (reader->depth == JSON_DEPTH) {
        struct strbuf limit = STRBUF_INIT;
        strbuf_add_number(&limit, JSON_DEPTH);
        fail(reader, MESSAGE_JSON_TOO_DEEP, limit.text);
        strbuf_release(&limit);
        return false;
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

/* Recursion goes no deeper than JSON_DEPTH. */
static bool read_value(struct reader *reader, struct json_place name)
{
    if (at_end(reader))
        return unexpected(reader);
    if (!add_mark(reader, name))
        return false;
    char first = peek(reader);
    if (first == '{')
        return read_items(reader, '}', read_member);
    if (first == '[')
        return read_items(reader, ']', read_item);
    if (first == '"')
        return read_string(reader);
    if (is_digit(first) || first == '-' || first == '+' || first == '.')
        return read_number(reader);
    return read_word(reader);
}

/* Comes before all reading, so it counts the lines itself. */
static bool check_utf8(struct reader *reader)
{
    size_t at;
    if (utf8_valid(reader->bytes, reader->length, &at))
        return true;
    for (reader->at = 0; reader->at < at; reader->at++) {
        if (peek(reader) == '\n') {
            reader->line++;
            reader->line_start = reader->at + 1;
        }
    }
    return fail(reader, MESSAGE_JSON_NOT_UTF8, NULL);
}

bool json_check(struct json_marks *marks, const char *bytes, size_t length, struct error *error)
{
    static const char byte_order_mark[] = "\xEF\xBB\xBF";
    struct reader reader = {bytes, length, 0, 1, 0, 0, marks, error};
    if (length >= 3 && memcmp(bytes, byte_order_mark, 3) == 0)
        return fail(&reader, MESSAGE_JSON_BYTE_ORDER_MARK, NULL);
    if (!check_utf8(&reader))
        return false;
    skip_space(&reader);
    if (at_end(&reader))
        return fail(&reader, MESSAGE_JSON_EMPTY, NULL);
    if (!read_item(&reader))
        return false;
    skip_space(&reader);
    return at_end(&reader) || fail_character(&reader, MESSAGE_JSON_TRAILING);
}
