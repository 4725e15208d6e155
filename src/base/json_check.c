#include "base/json_check.h"

#include <limits.h>
#include <math.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include "base/json_names.h"
#include "base/json_string.h"
#include "base/utf8.h"

enum { FIRST_CAPACITY = 16 };

struct reader {
    const char *bytes;
    size_t length, at;
    size_t line, line_start; /* of `at`; only white space may hold a newline */
    size_t depth;
    struct json_text *text;
    enum json_marks marks;
    struct error *error;
};

static bool read_value(struct reader *reader, const struct json_mark *name);

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

static void skip_spaces(struct reader *reader)
{
    for (; !at_end(reader) && peek(reader) <= ' '; reader->at++) {
        char byte = peek(reader);
        if (byte == '\n') {
            reader->line++;
            reader->line_start = reader->at + 1;
        } else if (byte != ' ' && byte != '\t' && byte != '\r') {
            return;
        }
    }
}

/* As a rule there are none. */
static inline void skip_space(struct reader *reader)
{
    if (at_end(reader) || reader->bytes[reader->at] <= ' ')
        skip_spaces(reader);
}

/* Adds the mark of the value at `at`; `name` has the name alone. NULL when memory ran out. */
static struct json_mark *add_mark(struct reader *reader, const struct json_mark *name)
{
    struct json_text *text = reader->text;
    if (text->count == text->capacity) {
        size_t capacity = text->capacity > 0 ? text->capacity * 2 : FIRST_CAPACITY;
        struct json_mark *marks = realloc(text->marks, capacity * sizeof *marks);
        if (marks == NULL) {
            error_set_memory(reader->error);
            return NULL;
        }
        text->marks = marks;
        text->capacity = capacity;
    }
    struct json_mark *mark = &text->marks[text->count++];
    *mark = *name;
    mark->start = (uint32_t)reader->at;
    mark->line = (uint32_t)reader->line;
    mark->line_start = (uint32_t)reader->line_start;
    return mark;
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

/* The locale of the program is for characters alone: a point is a point. */
double json_check_number(const char *bytes, size_t length)
{
    char digits[JSON_NUMBER_LENGTH + 1] = "";
    memcpy(digits, bytes, length);
    return strtod(digits, NULL);
}

/* Without an exponent, the digits of a number are too few to go out of range. */
static bool is_in_range(const char *bytes, size_t length)
{
    bool has_exponent = memchr(bytes, 'e', length) != NULL || memchr(bytes, 'E', length) != NULL;
    return length <= JSON_NUMBER_LENGTH &&
           (!has_exponent || isfinite(json_check_number(bytes, length)));
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
    if (!is_in_range(reader->bytes + start, end - start))
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

/* Sets `escaped` when a backslash stands in it. */
static bool read_string(struct reader *reader, bool *escaped)
{
    enum message wrong = json_string_check(reader->bytes, reader->length, &reader->at, escaped);
    return wrong == MESSAGE_NONE || fail(reader, wrong, NULL);
}

static bool read_member(struct reader *reader)
{
    struct json_mark name = {.name = (uint32_t)reader->at + 1};
    if (peek(reader) != '"')
        return unexpected(reader);
    if (!read_string(reader, &name.name_escaped))
        return false;
    name.name_length = (uint32_t)reader->at - 1 - name.name;
    skip_space(reader);
    if (peek(reader) != ':')
        return unexpected(reader);
    reader->at++;
    skip_space(reader);
    return read_value(reader, &name);
}

static bool read_item(struct reader *reader)
{
    static const struct json_mark without_name = {0};
    const size_t before = reader->text->count;
    bool good = read_value(reader, &without_name);
    if (reader->marks == JSON_MARKS_PASS)
        reader->text->count = before;
    return good;
}

/* An array or object, up to its `last` bracket. */
static bool read_items(struct reader *reader, char last, bool (*read)(struct reader *))
{
    if (reader->depth == JSON_DEPTH) {
        char limit[WHOLE_NUMBER_SIZE];
        fail(reader, MESSAGE_JSON_TOO_DEEP, whole_number(JSON_DEPTH, limit));
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

static enum json_kind kind_of(char first)
{
    static const enum json_kind kinds[UCHAR_MAX + 1] = {
        ['{'] = JSON_OBJECT, ['['] = JSON_ARRAY,  ['"'] = JSON_STRING, ['t'] = JSON_TRUE,
        ['f'] = JSON_FALSE,  ['-'] = JSON_NUMBER, ['+'] = JSON_NUMBER, ['.'] = JSON_NUMBER,
        ['0'] = JSON_NUMBER, ['1'] = JSON_NUMBER, ['2'] = JSON_NUMBER, ['3'] = JSON_NUMBER,
        ['4'] = JSON_NUMBER, ['5'] = JSON_NUMBER, ['6'] = JSON_NUMBER, ['7'] = JSON_NUMBER,
        ['8'] = JSON_NUMBER, ['9'] = JSON_NUMBER,
    };
    return kinds[(unsigned char)first];
}

/* What stands at `at`, of which the mark is the last. */
static bool read_kind(struct reader *reader, struct json_mark *mark)
{
    switch (mark->kind) {
    case JSON_OBJECT:
        return read_items(reader, '}', read_member);
    case JSON_ARRAY:
        return read_items(reader, ']', read_item);
    case JSON_STRING:
        return read_string(reader, &mark->escaped);
    case JSON_NUMBER:
        return read_number(reader);
    case JSON_NULL:
    case JSON_FALSE:
    case JSON_TRUE:
        return read_word(reader);
    }
    return false;
}

/* `name` is a mark with the name alone. Recursion goes no deeper than JSON_DEPTH. */
static bool read_value(struct reader *reader, const struct json_mark *name)
{
    if (at_end(reader))
        return unexpected(reader);
    struct json_text *text = reader->text;
    const size_t number = text->count;
    struct json_mark *mark = add_mark(reader, name);
    if (mark == NULL)
        return false;
    mark->kind = kind_of(peek(reader));
    if (!read_kind(reader, mark))
        return false;
    mark = &text->marks[number]; /* they may have moved */
    mark->size = (uint32_t)(text->count - number);
    mark->length = (uint32_t)reader->at - mark->start;
    if (mark->kind == JSON_OBJECT && !json_names_check(text, mark, reader->error))
        return false;
    if (reader->marks == JSON_MARKS_PASS) {
        text->count = number + 1;
        mark->size = 1;
    }
    return true;
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

bool json_check(struct json_text *text, size_t length, enum json_marks marks, struct error *error)
{
    static const char byte_order_mark[] = "\xEF\xBB\xBF";
    struct reader reader = {text->bytes,  length,         .line = 1,
                            .text = text, .marks = marks, .error = error};
    if (length >= 3 && memcmp(text->bytes, byte_order_mark, 3) == 0)
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
