#include <locale.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "base/json_string.h"
#include "base/json_text.h"

enum { LIMIT = 1024 };

static void read_good(struct json_text *text, const char *bytes)
{
    struct error error;
    if (!json_text_read(text, bytes, strlen(bytes), LIMIT, &error))
        fail_msg("%s: message %d at %zu:%zu", bytes, (int)error.message, error.line, error.column);
}

static void each_value_is_a_mark_in_document_order(void **state)
{
    (void)state;
    static const struct {
        enum json_kind kind;
        uint32_t size, start, length;
    } wanted[] = {
        {JSON_OBJECT, 9, 1, 58},  {JSON_ARRAY, 5, 7, 17},  {JSON_NULL, 1, 8, 4},
        {JSON_TRUE, 1, 13, 4},    {JSON_ARRAY, 1, 18, 2},  {JSON_NUMBER, 1, 21, 2},
        {JSON_OBJECT, 2, 30, 17}, {JSON_STRING, 1, 37, 8}, {JSON_FALSE, 1, 53, 5},
    };
    struct json_text text;
    read_good(&text, " {\"a\": [null,true,[],-1], \"b\":{ \"c\": \"\\u00e9\" }, \"d\":false}");
    assert_int_equal(text.count, sizeof wanted / sizeof *wanted);
    for (size_t i = 0; i < text.count; i++) {
        assert_int_equal(text.marks[i].kind, wanted[i].kind);
        assert_int_equal(text.marks[i].size, wanted[i].size);
        assert_int_equal(text.marks[i].start, wanted[i].start);
        assert_int_equal(text.marks[i].length, wanted[i].length);
    }
    json_text_release(&text);
    assert_null(text.marks);
}

static void a_value_has_a_line_and_a_column(void **state)
{
    (void)state;
    struct json_text text;
    read_good(&text, "[\n  1,\n\"x\"]");
    struct json_place place = json_mark_place(&text.marks[1]);
    assert_int_equal(place.line, 2);
    assert_int_equal(place.column, 3);
    place = json_mark_place(&text.marks[2]);
    assert_int_equal(place.line, 3);
    assert_int_equal(place.column, 1);
    json_text_release(&text);
}

static void strings_are_decoded_when_they_are_asked_for(void **state)
{
    (void)state;
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
    struct arena arena = ARENA_INIT;
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        struct json_text text;
        read_good(&text, cases[i].bytes);
        assert_string_equal(json_text_string(&text, text.marks, &arena), cases[i].text);
        json_text_release(&text);
    }
    struct json_text text;
    read_good(&text, "12.5e1");
    assert_null(json_text_string(&text, text.marks, &arena));
    assert_true(json_text_number(&text, text.marks) >= 125);
    assert_true(json_text_number(&text, text.marks) <= 125);
    json_text_release(&text);
    arena_release(&arena);
}

static void a_member_is_found_however_its_name_is_written(void **state)
{
    (void)state;
    struct json_text text;
    read_good(&text, "{\"id\":[{\"by\":0}],\"by\":1,\"f\\u0069eld\":2,\"\\n\":3,\"\":4}");
    const struct {
        const char *name;
        size_t mark;
    } cases[] = {{"id", 1}, {"by", 4}, {"field", 5}, {"\n", 6}, {"", 7}};
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        const struct json_mark *member = json_text_member(&text, text.marks, cases[i].name);
        assert_ptr_equal(member, &text.marks[cases[i].mark]);
    }
    static const char *const absent[] = {"ID", "i", "idd", "fi", "\\n", "f\\u0069eld"};
    for (size_t i = 0; i < sizeof absent / sizeof *absent; i++)
        assert_null(json_text_member(&text, text.marks, absent[i]));
    assert_null(json_text_member(&text, &text.marks[1], "by"));
    json_text_release(&text);
}

/* Eight bytes are looked at in one go: so each is tried at each of some places. */
static void bytes_without_escapes_are_told_from_others(void **state)
{
    (void)state;
    for (int byte = 0; byte <= 0xFF; byte++) {
        bool good = byte >= ' ' && byte != '\\' && byte < 0x80;
        for (size_t at = 0; at < 19; at++) {
            char text[] = "\"klein\", \"\x7f groter\"";
            text[at] = (char)byte;
            assert_int_equal(json_string_unescaped(text, 19), good);
            assert_true(json_string_unescaped(text, at));
        }
    }
    assert_true(json_string_unescaped("\"cliënt\", \"coördinator\"", 25));
    assert_false(json_string_unescaped("\"cliënt\", \"coördinator\\\"", 26));
}

/* Also among so many that they are sorted. */
static void a_name_twice_is_refused_however_it_is_written(void **state)
{
    (void)state;
    static const char *const repeated[] = {"\"k7\":0", "\"k\\u0037\":0", "\"\\u006b\\u0037\":0"};
    for (int members = 8; members <= 40; members += 32) {
        for (size_t i = 0; i < sizeof repeated / sizeof *repeated; i++) {
            struct strbuf bytes = STRBUF_INIT;
            struct json_text text;
            struct error error;
            for (int number = 0; number < members; number++) {
                strbuf_add(&bytes, number == 0 ? "{\"k" : ",\"k");
                strbuf_add_number(&bytes, number);
                strbuf_add(&bytes, "\":0");
            }
            strbuf_add(&bytes, ",\n");
            strbuf_add(&bytes, repeated[i]);
            strbuf_add(&bytes, ",\"k3\":0}");
            assert_false(json_text_read(&text, bytes.text, bytes.length, LIMIT, &error));
            assert_int_equal(error.message, MESSAGE_JSON_DUPLICATE_NAME);
            assert_int_equal(error.line, 2);
            assert_int_equal(error.column, 1);
            assert_string_equal(error.subject, "k7");
            assert_null(text.marks);
            strbuf_release(&bytes);
        }
    }
}

int main(void)
{
    setlocale(LC_CTYPE, "C.UTF-8");
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(each_value_is_a_mark_in_document_order),
        cmocka_unit_test(a_value_has_a_line_and_a_column),
        cmocka_unit_test(strings_are_decoded_when_they_are_asked_for),
        cmocka_unit_test(a_member_is_found_however_its_name_is_written),
        cmocka_unit_test(bytes_without_escapes_are_told_from_others),
        cmocka_unit_test(a_name_twice_is_refused_however_it_is_written),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
