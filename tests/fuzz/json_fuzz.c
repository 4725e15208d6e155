/* Strict JSON: what is refused has a place, what is read is whole, and written again it reads the same. */
#include <math.h>
#include <string.h>

#include "base/json.h"
#include "base/number.h"
#include "base/utf8.h"
#include "fuzz.h"

enum { LIMIT = 1024 * 1024 };

/* The offset of a place; it must be one of these bytes, or right behind them. */
static size_t offset_of(const char *bytes, size_t length, size_t line, size_t column)
{
    size_t at = 0;
    MUST(line >= 1 && column >= 1);
    for (; line > 1; line--) {
        const char *newline = memchr(bytes + at, '\n', length - at);
        MUST(newline != NULL);
        at = (size_t)(newline - bytes) + 1;
    }
    MUST(column - 1 <= length - at);
    return at + column - 1;
}

/* With its marks kept or not, a text is refused for the same. */
static void check_same_refusal(const char *bytes, size_t length, const struct error *error)
{
    struct json_text text;
    struct error same = {.message = MESSAGE_NONE};
    MUST(!json_text_read(&text, bytes, length, LIMIT, &same) && text.marks == NULL);
    MUST(same.message == error->message && same.line == error->line &&
         same.column == error->column && strcmp(same.subject, error->subject) == 0);
}

static void check_refusal(const char *bytes, size_t length, const struct json *json,
                          const struct error *error)
{
    MUST(json->root == NULL && json->text.marks == NULL);
    /* Memory: cJSON refused what was found good. */
    MUST(error->message != MESSAGE_NONE && error->message != MESSAGE_OUT_OF_MEMORY);
    offset_of(bytes, length, error->line, error->column);
    check_same_refusal(bytes, length, error);
    struct strbuf sentence = STRBUF_INIT;
    error_describe(error, LANGUAGE_EN, &sentence);
    MUST(sentence.length > 0 && fuzz_is_safe(sentence.text, sentence.length, false));
    strbuf_release(&sentence);
}

/* A byte with which a value of that type begins. */
static bool may_begin(const cJSON *value, char byte)
{
    if (cJSON_IsObject(value))
        return byte == '{';
    if (cJSON_IsArray(value))
        return byte == '[';
    if (cJSON_IsString(value))
        return byte == '"';
    if (cJSON_IsNumber(value))
        return byte == '-' || (byte >= '0' && byte <= '9');
    return byte == (cJSON_IsTrue(value) ? 't' : cJSON_IsFalse(value) ? 'f' : 'n');
}

static void write_value(const cJSON *value, struct strbuf *out);

static void write_items(const cJSON *value, struct strbuf *out)
{
    const cJSON *item;
    cJSON_ArrayForEach(item, value)
    {
        if (item != value->child)
            strbuf_add_char(out, ',');
        if (cJSON_IsObject(value)) {
            json_add_string(out, item->string);
            strbuf_add_char(out, ':');
        }
        write_value(item, out);
    }
}

/* A number becomes one that this program would write. */
static void write_value(const cJSON *value, struct strbuf *out)
{
    bool is_object = cJSON_IsObject(value);
    if (is_object || cJSON_IsArray(value)) {
        strbuf_add_char(out, is_object ? '{' : '[');
        write_items(value, out);
        strbuf_add_char(out, is_object ? '}' : ']');
    } else if (cJSON_IsString(value)) {
        json_add_string(out, json_string(value));
    } else if (cJSON_IsNumber(value)) {
        number_add_json(out, fabs(value->valuedouble) < 1e9 ? value->valuedouble : 0);
    } else {
        strbuf_add(out, cJSON_IsNull(value) ? "null" : cJSON_IsTrue(value) ? "true" : "false");
    }
}

static void check_tree(struct json *json, const cJSON *value, const char *bytes, size_t length)
{
    struct json_place place = json_place(json, value);
    size_t at = offset_of(bytes, length, place.line, place.column);
    MUST(at < length && may_begin(value, bytes[at]));
    MUST(!cJSON_IsNumber(value) || isfinite(value->valuedouble));
    MUST(!cJSON_IsString(value) ||
         utf8_valid(json_string(value), strlen(json_string(value)), NULL));
    const cJSON *item;
    cJSON_ArrayForEach(item, value)
    {
        MUST(!cJSON_IsObject(value) || json_member(value, item->string) == item);
        check_tree(json, item, bytes, length);
    }
}

static enum json_kind kind_of(const cJSON *value)
{
    if (cJSON_IsBool(value))
        return cJSON_IsTrue(value) ? JSON_TRUE : JSON_FALSE;
    if (cJSON_IsNull(value) || cJSON_IsNumber(value))
        return cJSON_IsNull(value) ? JSON_NULL : JSON_NUMBER;
    if (cJSON_IsString(value))
        return JSON_STRING;
    return cJSON_IsArray(value) ? JSON_ARRAY : JSON_OBJECT;
}

/* What is read where it stands must be what cJSON makes of it: the library is the judge of our own decoding. */
static const struct json_mark *check_mark(const struct json_text *text,
                                          const struct json_mark *mark, const cJSON *value)
{
    struct arena arena = ARENA_INIT;
    const struct json_mark *next = mark + 1;
    const char *string = json_text_string(text, mark, &arena);
    MUST(mark->kind == kind_of(value));
    MUST((string != NULL) == (json_string(value) != NULL));
    MUST(string == NULL || strcmp(string, json_string(value)) == 0);
    if (mark->kind == JSON_NUMBER) {
        double number = json_text_number(text, mark);
        MUST(number >= value->valuedouble && number <= value->valuedouble);
    }
    arena_release(&arena);
    const cJSON *item;
    cJSON_ArrayForEach(item, value)
    {
        MUST(!cJSON_IsObject(value) || json_text_named(text, next, item->string));
        next = check_mark(text, next, item);
    }
    MUST(next == mark + mark->size);
    return next;
}

static void check_text(struct json *json, const char *bytes, size_t length)
{
    struct json_text text;
    struct error error;
    MUST(json_text_read(&text, bytes, length, LIMIT, &error));
    MUST(text.count == json->text.count); /* a place has been asked for */
    check_mark(&text, text.marks, json->root);
    json_text_release(&text);
}

static void check_same_again(struct json *json)
{
    struct json again;
    struct error error;
    struct strbuf written = STRBUF_INIT, rewritten = STRBUF_INIT;
    write_value(json->root, &written);
    MUST(json_read(&again, written.text, written.length, LIMIT, &error));
    MUST(json_place(&again, again.root).line == 1 && again.text.count == json->text.count);
    write_value(again.root, &rewritten);
    MUST(strcmp(written.text, rewritten.text) == 0);
    json_release(&again);
    strbuf_release(&written);
    strbuf_release(&rewritten);
}

static bool reads(const char *bytes, size_t length)
{
    struct json json;
    struct error error;
    bool read = json_read(&json, bytes, length, LIMIT, &error);
    json_release(&json);
    return read;
}

/* What ends in a bracket or a quote is not whole without it, and no text has anything behind it. */
static void check_ends(const char *bytes, size_t length)
{
    struct strbuf longer = STRBUF_INIT;
    strbuf_add_bytes(&longer, bytes, length);
    strbuf_add_char(&longer, ' ');
    MUST(reads(longer.text, longer.length));
    strbuf_add_char(&longer, ',');
    MUST(!reads(longer.text, longer.length));
    strbuf_release(&longer);
    while (strchr(" \t\r\n", bytes[length - 1]) != NULL)
        length--;
    if (strchr("]}\"", bytes[length - 1]) != NULL)
        MUST(!reads(bytes, length - 1));
}

void fuzz_one(const char *bytes, size_t length)
{
    struct json json;
    struct error error = {.message = MESSAGE_NONE};
    if (!json_read(&json, bytes, length, LIMIT, &error)) {
        check_refusal(bytes, length, &json, &error);
        return;
    }
    MUST(error.message == MESSAGE_NONE);
    MUST(utf8_valid(bytes, length, NULL) && memchr(bytes, '\0', length) == NULL);
    check_tree(&json, json.root, bytes, length);
    check_text(&json, bytes, length);
    check_same_again(&json);
    check_ends(bytes, length);
    json_release(&json);
}
