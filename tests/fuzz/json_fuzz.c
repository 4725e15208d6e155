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

static void check_refusal(const char *bytes, size_t length, const struct json *json,
                          const struct error *error)
{
    MUST(json->root == NULL);
    MUST(error->message != MESSAGE_NONE);
    offset_of(bytes, length, error->line, error->column);
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

static bool reads(const char *bytes, size_t length)
{
    struct json json;
    struct error error;
    bool read = json_read(&json, bytes, length, LIMIT, &error);
    json_release(&json);
    return read;
}

/* The bytes of a value alone are that value: so the check and cJSON see the same values in the same order. */
static void check_alone(const cJSON *value, const char *bytes, size_t length)
{
    struct json alone;
    struct error error;
    MUST(json_read(&alone, bytes, length, LIMIT, &error));
    MUST(cJSON_Compare(alone.root, value, true));
    json_release(&alone);
}

/* Adds to `count` the values and names of this one, with itself. */
static void check_tree(struct json *json, const cJSON *value, size_t *count)
{
    struct json_place place = json_place(json, value);
    MUST(offset_of(json->bytes, json->length, place.line, place.column) == place.start);
    MUST(place.length > 0 && place.length <= json->length - place.start);
    MUST(may_begin(value, json->bytes[place.start]));
    check_alone(value, json->bytes + place.start, place.length);
    MUST(!cJSON_IsNumber(value) || isfinite(value->valuedouble));
    MUST(!cJSON_IsString(value) ||
         utf8_valid(json_string(value), strlen(json_string(value)), NULL));
    ++*count;
    const cJSON *item;
    cJSON_ArrayForEach(item, value)
    {
        MUST(!cJSON_IsObject(value) || json_member(value, item->string) == item);
        *count += cJSON_IsObject(value) ? 1 : 0;
        check_tree(json, item, count);
    }
}

static void check_values(struct json *json)
{
    size_t count = 0;
    check_tree(json, json->root, &count);
    MUST(count == json->count);
}

static void check_same_again(const struct json *json)
{
    struct json again;
    struct error error;
    struct strbuf written = STRBUF_INIT, rewritten = STRBUF_INIT;
    write_value(json->root, &written);
    MUST(json_read(&again, written.text, written.length, LIMIT, &error));
    write_value(again.root, &rewritten);
    MUST(strcmp(written.text, rewritten.text) == 0);
    json_release(&again);
    strbuf_release(&written);
    strbuf_release(&rewritten);
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
    check_values(&json);
    check_same_again(&json);
    check_ends(bytes, length);
    json_release(&json);
}
