#include <locale.h>
#include <pthread.h>

#include "../support/test.h"
#include "base/json.h"

enum { LIMIT = 8 * 1024 * 1024 };

static void read_good(struct json *json, const char *text)
{
    struct error error;
    if (!json_read(json, text, strlen(text), LIMIT, &error)) {
        print_error("%s: message %d at %zu:%zu\n", text, (int)error.message, error.line,
                    error.column);
        fail();
    }
}

/* The bytes are copied to memory of just that size, so that a sanitizer sees a step behind them. */
static void read_bad(const char *bytes, size_t length, struct error *error)
{
    struct json json;
    char *copy = malloc(length > 0 ? length : 1);
    assert_non_null(copy);
    memcpy(copy, bytes, length);
    if (json_read(&json, copy, length, LIMIT, error)) {
        print_error("accepted: %.*s\n", (int)length, bytes);
        fail();
    }
    assert_null(json.root);
    assert_null(json.places);
    free(copy);
}

static void every_kind_of_value_is_accepted(void **state)
{
    static const char *const cases[] = {
        "{}",
        "[]",
        "\"\"",
        "0",
        "-0",
        "-0.0",
        "1e308",
        "1E-400",
        "-12.5e+3",
        "123456789012345678901234567890123456789012345678901234567890123",
        "true",
        "false",
        "null",
        " \t\r\n[ \n1 , 2\t]\r\n ",
        "{ \"a\" : 1 , \"A\" : 2 , \"\" : [ ] }",
        "\"\\\"\\\\\\/\\b\\f\\n\\r\\t\\u00e9\\uD83D\\uDE00\"",
        "\"\x7F\xC2\x85 é 日 😀\"",
        "[1,[2,[3]],{\"a\":{\"b\":[null]}}]",
        "\"\\u0001\"",
    };
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        struct json json;
        read_good(&json, cases[i]);
        json_release(&json);
        assert_null(json.root);
    }
}

static void strings_and_numbers_are_read_as_they_are(void **state)
{
    struct json json;
    read_good(&json, "[\"\\u00e9\\ud83d\\ude00\\n\\/\", 1e308, -0, 12.4, \"é\"]");
    const cJSON *value = json.root->child;
    assert_string_equal(json_string(value), "é😀\n/");
    value = value->next;
    assert_null(json_string(value));
    assert_true(value->valuedouble >= 1e308 && value->valuedouble <= 1e308);
    value = value->next;
    assert_true(value->valuedouble >= 0 && value->valuedouble <= 0);
    value = value->next;
    assert_true(value->valuedouble >= 12.4 && value->valuedouble <= 12.4);
    assert_string_equal(json_string(value->next), "é");
    json_release(&json);
}

/* cJSON by itself accepts most of these. */
static void what_is_not_json_is_refused_with_its_place(void **state)
{
    static const struct {
        const char *text;
        enum message message;
        size_t line, column;
    } cases[] = {
        {"", MESSAGE_JSON_EMPTY, 1, 1},
        {" \n \t", MESSAGE_JSON_EMPTY, 2, 3},
        {"\xEF\xBB\xBF{}", MESSAGE_JSON_BYTE_ORDER_MARK, 1, 1},
        {"\xEF\xBB\xBF", MESSAGE_JSON_BYTE_ORDER_MARK, 1, 1},
        {"\xFF\xFE{", MESSAGE_JSON_UTF16, 1, 1},
        {"\xFE\xFF", MESSAGE_JSON_UTF16, 1, 1},
        {"\xFF{}", MESSAGE_JSON_NOT_UTF8, 1, 1},
        {"{} \xEF\xBB\xBF", MESSAGE_JSON_TRAILING, 1, 4},

        {"\"\xFF\"", MESSAGE_JSON_NOT_UTF8, 1, 2},
        {"[1,\n \"é\xC0\x80\"]", MESSAGE_JSON_NOT_UTF8, 2, 5},
        {"\"\xED\xA0\x80\"", MESSAGE_JSON_NOT_UTF8, 1, 2},
        {"\"\xF4\x90\x80\x80\"", MESSAGE_JSON_NOT_UTF8, 1, 2},
        {"\"\xE2\x82\"", MESSAGE_JSON_NOT_UTF8, 1, 2},

        {"x", MESSAGE_JSON_UNEXPECTED, 1, 1},
        {"'a'", MESSAGE_JSON_UNEXPECTED, 1, 1},
        {"[1,]", MESSAGE_JSON_UNEXPECTED, 1, 4},
        {"[,1]", MESSAGE_JSON_UNEXPECTED, 1, 2},
        {"[1 2]", MESSAGE_JSON_UNEXPECTED, 1, 4},
        {"[1,,2]", MESSAGE_JSON_UNEXPECTED, 1, 4},
        {"[1}", MESSAGE_JSON_UNEXPECTED, 1, 3},
        {"{\"a\":1,}", MESSAGE_JSON_UNEXPECTED, 1, 8},
        {"{\"a\" 1}", MESSAGE_JSON_UNEXPECTED, 1, 6},
        {"{\"a\":}", MESSAGE_JSON_UNEXPECTED, 1, 6},
        {"{a:1}", MESSAGE_JSON_UNEXPECTED, 1, 2},
        {"{1:1}", MESSAGE_JSON_UNEXPECTED, 1, 2},
        {"{\"a\":1 \"b\":2}", MESSAGE_JSON_UNEXPECTED, 1, 8},
        {"{\"a\":1]", MESSAGE_JSON_UNEXPECTED, 1, 7},
        {"{\n\n  \"é\": x}", MESSAGE_JSON_UNEXPECTED, 3, 9},
        {"[1, // one\n2]", MESSAGE_JSON_UNEXPECTED, 1, 5},
        {"True", MESSAGE_JSON_UNEXPECTED, 1, 1},
        {"[nul]", MESSAGE_JSON_UNEXPECTED, 1, 2},
        {"NaN", MESSAGE_JSON_UNEXPECTED, 1, 1},
        {"Infinity", MESSAGE_JSON_UNEXPECTED, 1, 1},
        {"[1\x0B]", MESSAGE_JSON_UNEXPECTED, 1, 3},
        {"[\xC2\xA0]", MESSAGE_JSON_UNEXPECTED, 1, 2},
        {"]", MESSAGE_JSON_UNEXPECTED, 1, 1},

        {"{} {}", MESSAGE_JSON_TRAILING, 1, 4},
        {"1 2", MESSAGE_JSON_TRAILING, 1, 3},
        {"[]]", MESSAGE_JSON_TRAILING, 1, 3},
        {"truex", MESSAGE_JSON_TRAILING, 1, 5},
        {"{}\n,", MESSAGE_JSON_TRAILING, 2, 1},

        {"[\"a\nb\"]", MESSAGE_JSON_CONTROL_IN_STRING, 1, 4},
        {"\"\t\"", MESSAGE_JSON_CONTROL_IN_STRING, 1, 2},
        {"\"\x1F\"", MESSAGE_JSON_CONTROL_IN_STRING, 1, 2},
        {"{\"a\x01\":1}", MESSAGE_JSON_CONTROL_IN_STRING, 1, 4},

        {"\"\\x41\"", MESSAGE_JSON_BAD_ESCAPE, 1, 2},
        {"\"a\\'\"", MESSAGE_JSON_BAD_ESCAPE, 1, 3},
        {"\"\\uzzzz\"", MESSAGE_JSON_BAD_ESCAPE, 1, 2},
        {"\"\\u12G4\"", MESSAGE_JSON_BAD_ESCAPE, 1, 2},
        {"\"\\u123\"", MESSAGE_JSON_BAD_ESCAPE, 1, 2},
        {"\"\\U0041\"", MESSAGE_JSON_BAD_ESCAPE, 1, 2},
        {"\"\\\n\"", MESSAGE_JSON_BAD_ESCAPE, 1, 2},
        {"\"a\\u0000b\"", MESSAGE_JSON_NUL_ESCAPE, 1, 3},
        {"{\"\\u0000\":1}", MESSAGE_JSON_NUL_ESCAPE, 1, 3},

        {"\"\\ud83d\"", MESSAGE_JSON_LONE_SURROGATE, 1, 2},
        {"\"\\ude00\"", MESSAGE_JSON_LONE_SURROGATE, 1, 2},
        {"\"\\ude00\\ud83d\"", MESSAGE_JSON_LONE_SURROGATE, 1, 2},
        {"\"\\ud83d\\ud83d\"", MESSAGE_JSON_LONE_SURROGATE, 1, 2},
        {"\"\\ud83d\\u0041\"", MESSAGE_JSON_LONE_SURROGATE, 1, 2},
        {"\"\\ud83d\\n\"", MESSAGE_JSON_LONE_SURROGATE, 1, 2},
        {"\"\\ud83d\\uzzzz\"", MESSAGE_JSON_LONE_SURROGATE, 1, 2},
        {"\"ab\\ud83dcd\"", MESSAGE_JSON_LONE_SURROGATE, 1, 4},

        {"01", MESSAGE_JSON_BAD_NUMBER, 1, 1},
        {"[007]", MESSAGE_JSON_BAD_NUMBER, 1, 2},
        {"[-01]", MESSAGE_JSON_BAD_NUMBER, 1, 2},
        {"[+1]", MESSAGE_JSON_BAD_NUMBER, 1, 2},
        {"[.5]", MESSAGE_JSON_BAD_NUMBER, 1, 2},
        {"[-.5]", MESSAGE_JSON_BAD_NUMBER, 1, 2},
        {"[1.]", MESSAGE_JSON_BAD_NUMBER, 1, 2},
        {"[1.e5]", MESSAGE_JSON_BAD_NUMBER, 1, 2},
        {"[1e]", MESSAGE_JSON_BAD_NUMBER, 1, 2},
        {"[1e+]", MESSAGE_JSON_BAD_NUMBER, 1, 2},
        {"[-]", MESSAGE_JSON_BAD_NUMBER, 1, 2},
        {"[--1]", MESSAGE_JSON_BAD_NUMBER, 1, 2},
        {"[1.2.3]", MESSAGE_JSON_BAD_NUMBER, 1, 2},
        {"[0x1F]", MESSAGE_JSON_BAD_NUMBER, 1, 2},
        {"[1e5.5]", MESSAGE_JSON_BAD_NUMBER, 1, 2},
        {"[-Infinity]", MESSAGE_JSON_BAD_NUMBER, 1, 2},
        {"[1_000]", MESSAGE_JSON_UNEXPECTED, 1, 3},
        {"[\n1e999]", MESSAGE_JSON_NUMBER_RANGE, 2, 1},
        {"{\"a\":[0,-1e309]}", MESSAGE_JSON_NUMBER_RANGE, 1, 9},
        {"[1234567890123456789012345678901234567890123456789012345678901234]",
         MESSAGE_JSON_NUMBER_RANGE, 1, 2},

        {"{\"a\":1,\"a\":1}", MESSAGE_JSON_DUPLICATE_NAME, 1, 8},
        {"{\"b\":0,\n \"a\":1,\n  \"\\u0062\" : 2}", MESSAGE_JSON_DUPLICATE_NAME, 3, 3},
        {"[{\"x\":{\"\":1,\"b\":2,\"\":3}}]", MESSAGE_JSON_DUPLICATE_NAME, 1, 19},
        {"{\"b\":1,\"a\":1,\"b\":1,\"a\":1}", MESSAGE_JSON_DUPLICATE_NAME, 1, 14},

        /* First what is wrong with the bytes; of names, what is inside. */
        {"[{\"a\":1,\"a\":1},1e999,01]", MESSAGE_JSON_NUMBER_RANGE, 1, 16},
        {"[{\"a\":1,\"a\":1},{\"b\":1,\"b\":1}]", MESSAGE_JSON_DUPLICATE_NAME, 1, 9},
        {"[1e999,{\"a\":1,\"a\":1},01]", MESSAGE_JSON_NUMBER_RANGE, 1, 2},
        {"{\"a\":1,\"a\":[{\"b\":1,\"b\":1}]}", MESSAGE_JSON_DUPLICATE_NAME, 1, 20},
        {"{\"a\":1,\"a\":01}", MESSAGE_JSON_BAD_NUMBER, 1, 12},
    };
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        struct error error = {0};
        read_bad(cases[i].text, strlen(cases[i].text), &error);
        if (error.message != cases[i].message || error.line != cases[i].line ||
            error.column != cases[i].column) {
            print_error("%s: message %d at %zu:%zu\n", cases[i].text, (int)error.message,
                        error.line, error.column);
            fail();
        }
    }
}

static void the_error_shows_the_character_or_name(void **state)
{
    struct error error;
    read_bad("[é]", strlen("[é]"), &error);
    assert_string_equal(error.subject, "é");
    read_bad("{\"naam\":1,\"naam\":2}", strlen("{\"naam\":1,\"naam\":2}"), &error);
    assert_string_equal(error.subject, "naam");
    read_bad("[\0]", 3, &error);
    assert_int_equal(error.message, MESSAGE_JSON_UNEXPECTED);
    assert_string_equal(error.subject, "�");
    read_bad("\"a\0b\"", 5, &error);
    assert_int_equal(error.message, MESSAGE_JSON_CONTROL_IN_STRING);
    assert_int_equal(error.column, 3);
    read_bad("{}\0", 3, &error);
    assert_int_equal(error.message, MESSAGE_JSON_TRAILING);
}

static void a_text_cut_off_anywhere_is_refused_at_its_end(void **state)
{
    static const char text[] = " {\"name\" : [-12.5e+3, true, false, null, \"é\\n\\u00e9"
                               "\\ud83d\\ude00\"],\n \"b\": {\"c\": {}, \"d\": []}}";
    struct json json;
    read_good(&json, text);
    json_release(&json);
    size_t line = 1, line_start = 0;
    for (size_t length = 0; length < strlen(text); length++) {
        struct error error = {0};
        read_bad(text, length, &error);
        bool inside_character = length > 0 && text[length - 1] == '\xC3';
        if (inside_character) {
            assert_int_equal(error.message, MESSAGE_JSON_NOT_UTF8);
        } else {
            assert_int_equal(error.message,
                             length < 2 ? MESSAGE_JSON_EMPTY : MESSAGE_JSON_UNEXPECTED_END);
            assert_int_equal(error.line, line);
            assert_int_equal(error.column, length - line_start + 1);
        }
        if (text[length] == '\n') {
            line++;
            line_start = length + 1;
        }
    }
}

static void brackets_may_nest_to_the_limit(void **state)
{
    static const char *const pairs[][3] = {{"[", "", "]"}, {"{\"a\":", "1", "}"}};
    for (size_t i = 0; i < 2; i++) {
        for (size_t depth = JSON_DEPTH; depth <= JSON_DEPTH + 1; depth++) {
            struct strbuf text = STRBUF_INIT;
            for (size_t j = 0; j < depth; j++)
                strbuf_add(&text, pairs[i][0]);
            strbuf_add(&text, pairs[i][1]);
            for (size_t j = 0; j < depth; j++)
                strbuf_add(&text, pairs[i][2]);
            struct json json;
            struct error error = {0};
            bool read = json_read(&json, text.text, text.length, LIMIT, &error);
            assert_int_equal(read, depth == JSON_DEPTH);
            if (!read) {
                assert_int_equal(error.message, MESSAGE_JSON_TOO_DEEP);
                assert_int_equal(error.column, JSON_DEPTH * strlen(pairs[i][0]) + 1);
                assert_string_equal(error.subject, "64");
            }
            json_release(&json);
            strbuf_release(&text);
        }
    }
    struct strbuf text = STRBUF_INIT;
    for (size_t i = 0; i < 1000 * 1000; i++)
        strbuf_add_char(&text, '[');
    struct error error = {0};
    read_bad(text.text, text.length, &error);
    assert_int_equal(error.message, MESSAGE_JSON_TOO_DEEP);
    strbuf_release(&text);
}

static void many_brackets_beside_each_other_are_not_deep(void **state)
{
    struct strbuf text = STRBUF_INIT;
    strbuf_add(&text, "[0");
    for (size_t i = 0; i < 2 * JSON_DEPTH; i++)
        strbuf_add(&text, ",[],{}");
    strbuf_add(&text, "]");
    struct json json;
    read_good(&json, text.text);
    json_release(&json);
    strbuf_release(&text);
}

static void a_text_over_the_limit_is_refused(void **state)
{
    struct json json;
    struct error error;
    assert_true(json_read(&json, "[1]", 3, 3, &error));
    json_release(&json);
    assert_false(json_read(&json, "[1]", 3, 2, &error));
    assert_int_equal(error.message, MESSAGE_JSON_TOO_LARGE);
    assert_false(json_read(&json, "", 5 * 1024 * 1024, 4 * 1024 * 1024, &error));
    assert_string_equal(error.detail, "4");
    assert_null(json.root);
}

static void assert_place(struct json *json, const cJSON *value, size_t line, size_t column,
                         const char *bytes)
{
    assert_non_null(value);
    struct json_place place = json_place(json, value);
    assert_int_equal(place.line, line);
    assert_int_equal(place.column, column);
    assert_int_equal(place.length, strlen(bytes));
    assert_memory_equal(json->bytes + place.start, bytes, place.length);
}

static void the_place_of_every_value_is_found(void **state)
{
    struct json json;
    read_good(&json,
              " {\"a\": [1, -2.5,\r\n  \"x\"],\n\n\t\"é\":{\"b\" :\nnull}, \"last\": true}\n");
    const cJSON *a = json_member(json.root, "a");
    const cJSON *e = json_member(json.root, "é");
    assert_place(&json, json.root, 1, 2,
                 "{\"a\": [1, -2.5,\r\n  \"x\"],\n\n\t\"é\":{\"b\" :\nnull}, \"last\": true}");
    assert_place(&json, a, 1, 8, "[1, -2.5,\r\n  \"x\"]");
    assert_place(&json, a->child, 1, 9, "1");
    assert_place(&json, a->child->next, 1, 12, "-2.5");
    assert_place(&json, a->child->next->next, 2, 3, "\"x\"");
    assert_place(&json, e, 4, 7, "{\"b\" :\nnull}");
    assert_place(&json, json_member(e, "b"), 5, 1, "null");
    assert_place(&json, json_member(json.root, "last"), 5, 16, "true");
    assert_int_equal(json_place(&json, NULL).line, 0);
    json_release(&json);
}

static void a_fault_is_told_of_at_its_value_or_at_the_whole(void **state)
{
    struct json json;
    struct error error = {0};
    read_good(&json, " {\n\"a\": 7}");
    assert_false(
        json_refuse(&json, json_member(json.root, "a"), MESSAGE_CHANGE_NOT_TEXT, "a", &error));
    assert_int_equal(error.message, MESSAGE_CHANGE_NOT_TEXT);
    assert_int_equal(error.line, 2);
    assert_int_equal(error.column, 6);
    assert_string_equal(error.subject, "a");
    json_refuse(&json, NULL, MESSAGE_CHANGE_MISSING, NULL, &error);
    assert_int_equal(error.line, 1);
    assert_int_equal(error.column, 2);
    json_release(&json);
}

static void a_member_is_found_however_its_name_is_written(void **state)
{
    struct json json;
    read_good(&json, "{\"id\":[{\"by\":0}],\"by\":1,\"f\\u0069eld\":2,\"\\n\":3,\"\":null}");
    static const char *const names[] = {"id", "by", "field", "\n", ""};
    const cJSON *member = json.root->child;
    for (size_t i = 0; i < sizeof names / sizeof *names; i++, member = member->next)
        assert_ptr_equal(json_member(json.root, names[i]), member);
    static const char *const absent[] = {"ID", "i", "idd", "fi", "\\n", "f\\u0069eld"};
    for (size_t i = 0; i < sizeof absent / sizeof *absent; i++)
        assert_null(json_member(json.root, absent[i]));
    assert_null(json_member(json.root->child, "by"));
    assert_ptr_equal(json_given(json.root, "by"), json_member(json.root, "by"));
    assert_null(json_given(json.root, ""));
    json_release(&json);
}

static void members_are_found_by_their_exact_name(void **state)
{
    struct json json;
    read_good(&json, "{\"Name\":1,\"name\":\"x\",\"list\":[\"name\"]}");
    assert_string_equal(json_string(json_member(json.root, "name")), "x");
    assert_null(json_member(json.root, "NAME"));
    assert_null(json_member(json_member(json.root, "list"), "name"));
    assert_null(json_member(json_member(json.root, "Name"), "name"));
    assert_null(json_member(NULL, "name"));
    assert_null(json_string(NULL));
    assert_null(json_string(json.root));
    json_release(&json);
}

/* With a quadratic step in it, each of these would take minutes. */
static void large_texts_are_read_in_a_straight_line(void **state)
{
    struct json json;
    struct strbuf text = STRBUF_INIT;
    strbuf_add(&text, "[0");
    for (size_t i = 1; i < 300 * 1000; i++)
        strbuf_add(&text, ",1");
    strbuf_add(&text, "]");
    read_good(&json, text.text);
    assert_int_equal(cJSON_GetArraySize(json.root), 300 * 1000);
    const cJSON *last = json.root->child->prev;
    assert_place(&json, last, 1, text.length - 1, "1");
    json_release(&json);
    strbuf_clear(&text);
    strbuf_add(&text, "{");
    for (long long i = 0; i < 200 * 1000; i++) {
        strbuf_add(&text, i > 0 ? ",\"k" : "\"k");
        strbuf_add_number(&text, i * 7919 % 200000);
        strbuf_add(&text, "\":0");
    }
    strbuf_add(&text, "}");
    read_good(&json, text.text);
    json_release(&json);
    strbuf_release(&text);
}

static void texts_are_written_as_json_strings(void **state)
{
    static const struct {
        const char *text, *json;
    } cases[] = {
        {"", "\"\""},
        {"één 日 😀", "\"één 日 😀\""},
        {"\"\\/", "\"\\\"\\\\/\""},
        {"\b\f\n\r\t", "\"\\b\\f\\n\\r\\t\""},
        {"\x01\x1B\x1F\x7F", "\"\\u0001\\u001b\\u001f\x7F\""},
        {"a\xFF"
         "b\xC0\x80\xED\xA0\x80",
         "\"a�b�����\""},
        {"\xE2\x80\xA8", "\"\xE2\x80\xA8\""},
    };
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        struct strbuf out = STRBUF_INIT;
        json_add_string(&out, cases[i].text);
        assert_string_equal(out.text, cases[i].json);
        strbuf_release(&out);
    }
}

static void a_written_string_is_read_back(void **state)
{
    char every_byte[128];
    for (size_t i = 0; i < 127; i++)
        every_byte[i] = (char)(i + 1);
    every_byte[127] = '\0';
    struct strbuf out = STRBUF_INIT;
    json_add_string(&out, every_byte);
    struct json json;
    read_good(&json, out.text);
    assert_string_equal(json_string(json.root), every_byte);
    json_release(&json);
    strbuf_release(&out);
}

/* Each byte of a good text in turn replaced by every other: refused with a place, or read; never a crash. */
static void no_single_wrong_byte_does_harm(void **state)
{
    static const char text[] = "{\"a\":[1.5e3,\"\\ud83d\\ude00é\",null],\"b\":{}}";
    for (size_t at = 0; at < strlen(text); at++) {
        for (int byte = 0; byte < 256; byte++) {
            char copy[sizeof text];
            memcpy(copy, text, sizeof text);
            copy[at] = (char)byte;
            struct json json;
            struct error error = {0};
            bool read = json_read(&json, copy, strlen(text), LIMIT, &error);
            assert_true(read || (error.message != MESSAGE_NONE && error.line > 0));
            json_release(&json);
        }
    }
}

static void a_name_that_is_there_twice_is_found_among_any_number(void **state)
{
    for (size_t count = 2; count < 40; count++)
        for (size_t again = 1; again < count; again++) {
            struct strbuf text = STRBUF_INIT;
            struct json json;
            struct error error = {0};
            size_t column = 0;
            for (size_t i = 0; i < count; i++) {
                strbuf_add(&text, i > 0 ? ",\"n" : "{\"n");
                if (i == again)
                    column = text.length - 1;
                strbuf_add_number(&text, (long long)(i == again ? i - 1 : i));
                strbuf_add(&text, "\":0");
            }
            strbuf_add(&text, "}");
            assert_false(json_read(&json, text.text, text.length, text.length, &error));
            assert_int_equal(error.message, MESSAGE_JSON_DUPLICATE_NAME);
            assert_int_equal(error.column, column);
            strbuf_release(&text);
        }
}

static void a_name_twice_is_refused_however_it_is_written(void **state)
{
    static const char *const repeated[] = {"\"k7\":0", "\"k\\u0037\":0", "\"\\u006b\\u0037\":0"};
    for (int members = 8; members <= 40; members += 32) {
        for (size_t i = 0; i < sizeof repeated / sizeof *repeated; i++) {
            struct strbuf bytes = STRBUF_INIT;
            struct error error = {0};
            for (int number = 0; number < members; number++) {
                strbuf_add(&bytes, number == 0 ? "{\"k" : ",\"k");
                strbuf_add_number(&bytes, number);
                strbuf_add(&bytes, "\":0");
            }
            strbuf_add(&bytes, ",\n");
            strbuf_add(&bytes, repeated[i]);
            strbuf_add(&bytes, ",\"k3\":0}");
            read_bad(bytes.text, bytes.length, &error);
            assert_int_equal(error.message, MESSAGE_JSON_DUPLICATE_NAME);
            assert_int_equal(error.line, 2);
            assert_int_equal(error.column, 1);
            assert_string_equal(error.subject, "k7");
            strbuf_release(&bytes);
        }
    }
}

static void strings_are_decoded(void **state)
{
    static const struct {
        const char *bytes, *text;
    } cases[] = {
        {"\"\"", ""},
        {"\"een gewone regel\"", "een gewone regel"},
        {"\"\\\"\\\\\\/\\b\\f\\n\\r\\t\"", "\"\\/\b\f\n\r\t"},
        {"\"\\u00e9\\u00E9\\u65e5\\uD83D\\ude00\"", "éé日😀"},
        {"\"\\ud800\\udc00 \\udbff\\udfff\"", "\xF0\x90\x80\x80 \xF4\x8F\xBF\xBF"},
        {"\"\\u0001é\"", "\x01é"},
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        struct json json;
        read_good(&json, cases[i].bytes);
        assert_string_equal(json_string(json.root), cases[i].text);
        json_release(&json);
    }
}

/* Each gets what its own text holds. That no two write to the same place, valgrind --tool=helgrind tells. */
static void *read_often(void *text)
{
    size_t good = 0;
    for (int i = 0; i < 1000; i++) {
        struct json json;
        struct error error;
        good += json_read(&json, text, strlen(text), LIMIT, &error);
        json_release(&json);
    }
    return good == 1000 || good == 0 ? text : NULL;
}

static void many_threads_may_read_at_once(void **state)
{
    static char *const texts[] = {"{\"a\":[1,\"b\",{}]}", "[1,2", "{\"a\":1,\"a\":2}", "\"é\""};
    pthread_t threads[4];
    for (size_t i = 0; i < 4; i++)
        assert_int_equal(pthread_create(&threads[i], NULL, read_often, texts[i]), 0);
    for (size_t i = 0; i < 4; i++) {
        void *result;
        assert_int_equal(pthread_join(threads[i], &result), 0);
        assert_ptr_equal(result, texts[i]);
    }
}

int main(void)
{
    setlocale(LC_CTYPE, "C.UTF-8");
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_name_that_is_there_twice_is_found_among_any_number),
        cmocka_unit_test(a_name_twice_is_refused_however_it_is_written),
        cmocka_unit_test(every_kind_of_value_is_accepted),
        cmocka_unit_test(strings_and_numbers_are_read_as_they_are),
        cmocka_unit_test(what_is_not_json_is_refused_with_its_place),
        cmocka_unit_test(the_error_shows_the_character_or_name),
        cmocka_unit_test(a_text_cut_off_anywhere_is_refused_at_its_end),
        cmocka_unit_test(brackets_may_nest_to_the_limit),
        cmocka_unit_test(many_brackets_beside_each_other_are_not_deep),
        cmocka_unit_test(a_text_over_the_limit_is_refused),
        cmocka_unit_test(the_place_of_every_value_is_found),
        cmocka_unit_test(a_fault_is_told_of_at_its_value_or_at_the_whole),
        cmocka_unit_test(members_are_found_by_their_exact_name),
        cmocka_unit_test(a_member_is_found_however_its_name_is_written),
        cmocka_unit_test(strings_are_decoded),
        cmocka_unit_test(many_threads_may_read_at_once),
        cmocka_unit_test(large_texts_are_read_in_a_straight_line),
        cmocka_unit_test(texts_are_written_as_json_strings),
        cmocka_unit_test(a_written_string_is_read_back),
        cmocka_unit_test(no_single_wrong_byte_does_harm),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
