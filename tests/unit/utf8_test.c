#include <locale.h>

#include "../support/test.h"
#include "base/utf8.h"

static void valid_characters_are_decoded_and_written_back(void **state)
{
    for (uint32_t character = 0; character <= 0x110000; character++) {
        struct strbuf out = STRBUF_INIT;
        utf8_add(&out, character);
        bool encodable = character < 0x110000 && (character < 0xD800 || character > 0xDFFF);
        uint32_t back;
        bool valid = false;
        assert_int_equal(utf8_decode(out.text, out.length, &back, &valid), out.length);
        assert_true(valid);
        assert_int_equal(back, encodable ? character : UTF8_REPLACEMENT);
        strbuf_release(&out);
    }
}

static void an_invalid_sequence_takes_one_byte(void **state)
{
    static const char *const cases[] = {
        "\x80",
        "\xBF",
        "\xC0\x80",
        "\xC1\xBF",
        "\xE0\x80\x80",
        "\xE0\x9F\xBF",
        "\xED\xA0\x80",
        "\xED\xBF\xBF",
        "\xF0\x80\x80\x80",
        "\xF0\x8F\xBF\xBF",
        "\xF4\x90\x80\x80",
        "\xF5\x80\x80\x80",
        "\xF8\x88\x80\x80\x80",
        "\xFE",
        "\xFF",
        "\xC3",
        "\xC3x",
        "\xE2\x82",
        "\xE2\x82x",
        "\xE2x\x82",
        "\xF0\x9F\x98",
        "\xF0\x9F\x98x",
    };
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        uint32_t character = 0;
        bool valid = true;
        size_t at = 99;
        assert_int_equal(utf8_decode(cases[i], strlen(cases[i]), &character, &valid), 1);
        assert_false(valid);
        assert_int_equal(character, UTF8_REPLACEMENT);
        assert_int_equal(utf8_decode(cases[i], strlen(cases[i]), &character, NULL), 1);
        assert_false(utf8_valid(cases[i], strlen(cases[i]), &at));
        assert_int_equal(at, 0);
    }
}

static void the_first_invalid_byte_is_found(void **state)
{
    size_t at = 99;
    assert_true(utf8_valid("één 日本 😀", strlen("één 日本 😀"), &at));
    assert_true(utf8_valid("", 0, NULL));
    assert_true(utf8_valid("a\0b", 3, NULL));
    assert_int_equal(at, 99);
    assert_false(utf8_valid("é\xFFz\xFE", 5, &at));
    assert_int_equal(at, 2);
    assert_false(utf8_valid("日", 2, NULL));
}

/* Eight are looked at in one go: so each byte is tried at each of some places, and beside others of its kind. */
static void printable_ascii_is_counted_at_any_place(void **state)
{
    for (int byte = 0; byte <= 0xFF; byte++) {
        bool printable = byte >= ' ' && byte <= '~';
        for (size_t at = 0; at < 19; at++) {
            char text[] = "abcdefghi~ klmnopqr";
            text[at] = (char)byte;
            assert_int_equal(utf8_count_printable(text, 19), printable ? 19 : at);
            memset(text + at, byte, 19 - at);
            assert_int_equal(utf8_count_printable(text, 19), printable ? 19 : at);
            assert_int_equal(utf8_count_printable(text, at), at);
        }
    }
}

static void controls_and_invisible_characters_are_dangerous(void **state)
{
    static const uint32_t dangerous[] = {
        0,       7,       0x1B,    0x1F,    0x7F,     0x80,     0x9B,       0x9F,   0x061C, 0x180E,
        0x200B,  0x200E,  0x200F,  0x2028,  0x2029,   0x202A,   0x202E,     0x2060, 0x2066, 0x2069,
        0x206F,  0xD800,  0xFDD0,  0xFDEF,  0xFEFF,   0xFFF9,   0xFFFE,     0xFFFF, 0x3164, 0x1FFFE,
        0x1D173, 0xE0001, 0xE0020, 0xE007F, 0x10FFFF, 0x110000, UINT32_MAX,
    };
    static const uint32_t harmless[] = {
        ' ',     'a',     '~',     0xA0,   0xAD,
        0xE9,    0x301,   0x34F,   0x200C, 0x200D,
        0x61B,   0x61D,   0x200A,  0x2010, 0x2027,
        0x202F,  0x2070,  0x65E5,  0xE000, 0xFDCF,
        0xFDF0,  0xFE0F,  0xFF21,  0xFFFC, UTF8_REPLACEMENT,
        0x1F600, 0x1FFFD, 0xE1000,
    };
    for (size_t i = 0; i < sizeof dangerous / sizeof dangerous[0]; i++)
        assert_true(utf8_dangerous(dangerous[i]));
    for (size_t i = 0; i < sizeof harmless / sizeof harmless[0]; i++)
        assert_false(utf8_dangerous(harmless[i]));
}

static void text_is_made_safe(void **state)
{
    static const struct {
        const char *text, *on_one_line, *with_lines;
    } cases[] = {
        {"", "", ""},
        {"één 日本 e\xCC\x81", "één 日本 e\xCC\x81", "één 日本 e\xCC\x81"},
        {"a\tb", "a b", "a b"},
        {"a\nb\n", "a b ", "a\nb\n"},
        {"a\r\nb\rc\r", "a  b c ", "a\nb\nc\n"},
        {"a\n\rb", "a  b", "a\n\nb"},
        {"\x1B[31m\x07\x7F", "�[31m��", "�[31m��"},
        {"\xC2\x9B"
         "31m",
         "�31m", "�31m"},
        {"a\xE2\x80\xAE"
         "b\xE2\x80\x8B"
         "c\xEF\xBB\xBF",
         "a�b�c�", "a�b�c�"},
        {"a\xFF\xC3", "a��", "a��"},
        {"\xED\xA0\x80", "���", "���"},
    };
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        struct strbuf out = STRBUF_INIT;
        utf8_add_safe(&out, cases[i].text, strlen(cases[i].text), false);
        assert_string_equal(out.text, cases[i].on_one_line);
        strbuf_clear(&out);
        utf8_add_safe(&out, cases[i].text, strlen(cases[i].text), true);
        assert_string_equal(out.text, cases[i].with_lines);
        strbuf_release(&out);
    }
    struct strbuf out = STRBUF_INIT;
    utf8_add_safe(&out, "a\0b", 3, true);
    assert_string_equal(out.text, "a�b");
    strbuf_release(&out);
}

static void columns_are_those_of_a_terminal(void **state)
{
    static const struct {
        const char *text;
        size_t width;
    } cases[] = {
        {"", 0},
        {"abc", 3},
        {"één", 3},
        {"e\xCC\x81", 1},
        {"日本", 4},
        {"😀", 2},
        {"\xC2\xAD", 1},
        {"\xFF\xFE", 2},
        {"a\x01"
         "b",
         3},
        {"\n", 1},
        {"ｆｕｌｌ", 8},
        {"\xE2\x82", 2},
    };
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++)
        assert_int_equal(utf8_width(cases[i].text, strlen(cases[i].text)), cases[i].width);
    assert_int_equal(utf8_char_width(0), 1);
    assert_int_equal(utf8_char_width(0x301), 0);
    assert_int_equal(utf8_char_width(0x10FFFF), 1);
    assert_int_equal(utf8_char_width(UINT32_MAX), 1);
}

/* The boundaries of the clusters, found forward and backward, must be the same. */
static void clusters_are_walked_in_both_directions(void **state)
{
    static const struct {
        const char *text;
        size_t ends[8]; /* 0: no more */
    } cases[] = {
        {"abc", {1, 2, 3}},
        {"é日😀x", {2, 5, 9, 10}},
        {"e\xCC\x81\xCC\x88x", {5, 6}},
        {"\xCC\x81"
         "ab",
         {2, 3, 4}},
        {"\xCC\x81\xCC\x81"
         "a",
         {4, 5}},
        {"a\n\xCC\x81"
         "b",
         {1, 2, 4, 5}},
        {"\xE2\x82\xFF"
         "a",
         {1, 2, 3, 4}},
        {"a\xCC", {1, 2}},
        {"\xFF\xCC\x81"
         "a",
         {3, 4}},
    };
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        const char *text = cases[i].text;
        size_t length = strlen(text), at = 0;
        for (size_t j = 0; j < 8 && cases[i].ends[j] > 0; j++) {
            size_t next = utf8_next(text, length, at);
            assert_int_equal(next, cases[i].ends[j]);
            assert_int_equal(utf8_previous(text, length, next), at);
            at = next;
        }
        assert_int_equal(at, length);
        assert_int_equal(utf8_next(text, length, length), length);
        assert_int_equal(utf8_next(text, length, SIZE_MAX), length);
        assert_int_equal(utf8_previous(text, length, 0), 0);
        assert_int_equal(utf8_previous(text, length, SIZE_MAX),
                         utf8_previous(text, length, length));
    }
    assert_int_equal(utf8_next("", 0, 0), 0);
    assert_int_equal(utf8_previous("", 0, 0), 0);
}

static void add_wrapped(struct strbuf *out, const char *text, size_t columns)
{
    size_t length = strlen(text), start = 0;
    do {
        struct utf8_line line = utf8_wrap(text, length, start, columns);
        assert_int_equal(line.start, start);
        assert_true(line.end >= line.start && line.end <= line.next);
        assert_true(line.next > start || line.next == length);
        assert_true(line.next <= length);
        assert_true(utf8_width(text + line.start, line.end - line.start) <= columns);
        strbuf_add_bytes(out, text + line.start, line.end - line.start);
        strbuf_add(out, "|");
        start = line.next;
    } while (start < length);
}

static void text_is_wrapped_at_spaces(void **state)
{
    static const struct {
        size_t columns;
        const char *text, *lines;
    } cases[] = {
        {10, "", "|"},
        {10, "kort", "kort|"},
        {10, "een twee drie vier", "een twee|drie vier|"},
        {8, "een twee drie", "een twee|drie|"},
        {7, "een twee drie", "een|twee|drie|"},
        {3, "abcdefgh", "abc|def|gh|"},
        {4, "ab cdefgh", "ab|cdef|gh|"},
        {5, "ab cd   ef", "ab cd|ef|"},
        {5, "ab   cdef", "ab|cdef|"},
        {3, "abc ", "abc|"},
        {4, "abc ", "abc |"},
        {3, "abc   \ndef", "abc|def|"},
        {3, "abc\ndef", "abc|def|"},
        {9, "a\n\nb\n", "a||b|"},
        {9, "\na", "|a|"},
        {9, "  ab", "  ab|"},
        {5, "abcde \xCC\x81x", "abcde| \xCC\x81x|"}, /* a space with a mark is no place to break */
        {4, "ab  \xCC\x81x y", "ab| \xCC\x81x y|"},
        {4, "ab d \xCC\x81x", "ab|d \xCC\x81x|"},
        {3, "  abcd", "  a|bcd|"},
        {2, "    ab", "|ab|"},
        {2, "日本語", "日|本|語|"},
        {3, "日本語", "日|本|語|"},
        {4, "日本語", "日本|語|"},
        {2,
         "ab\xCC\x81"
         "cd",
         "ab\xCC\x81|cd|"},
        {5, "één twee", "één|twee|"},
        {2, "\xFF\xFF\xFF", "\xFF\xFF|\xFF|"},
        {4, "één\xC2\xA0twee", "één\xC2\xA0|twee|"},
    };
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        struct strbuf out = STRBUF_INIT;
        add_wrapped(&out, cases[i].text, cases[i].columns);
        assert_string_equal(out.text, cases[i].lines);
        strbuf_release(&out);
    }
    struct utf8_line line = utf8_wrap("abc", 3, 99, 5);
    assert_int_equal(line.start, 3);
    assert_int_equal(line.next, 3);
}

static void wrapping_any_text_loses_only_spaces_and_newlines(void **state)
{
    static const char *const pieces[] = {"a",  " ",         "\n",   "é",
                                         "日", "e\xCC\x81", "\xFF", "\xE2\x82"};
    unsigned seed = 1;
    for (size_t run = 0; run < 3000; run++) {
        struct strbuf text = STRBUF_INIT, wrapped = STRBUF_INIT, without = STRBUF_INIT;
        for (size_t i = 0; i < run % 40; i++) {
            seed = seed * 1103515245U + 12345U;
            strbuf_add(&text, pieces[seed >> 16 & 7]);
        }
        add_wrapped(&wrapped, text.text, 2 + run % 9);
        for (size_t i = 0; i < text.length; i++) {
            if (text.text[i] != ' ' && text.text[i] != '\n')
                strbuf_add_char(&without, text.text[i]);
        }
        size_t kept = 0;
        for (size_t i = 0; i < wrapped.length; i++) {
            if (wrapped.text[i] != ' ' && wrapped.text[i] != '|')
                wrapped.text[kept++] = wrapped.text[i];
        }
        assert_int_equal(kept, without.length);
        assert_memory_equal(wrapped.text, without.text, kept);
        strbuf_release(&text);
        strbuf_release(&wrapped);
        strbuf_release(&without);
    }
}

static void searching_ignores_case(void **state)
{
    assert_true(utf8_contains("Projectleider", "LEIDER"));
    assert_true(utf8_contains("één ÉÉN", "ÉéN"));
    assert_true(utf8_contains("aab", "ab"));
    /* accents, of either and in both ways of writing them */
    assert_true(utf8_contains("een geëquipeerde projectleider", "geequipeerd"));
    assert_true(utf8_contains("GE\u00CBQUIPEERDE", "gee\xCC\x88quip"));
    assert_true(utf8_contains("een", "één"));
    assert_true(utf8_contains("cafe\xCC\x81 open", "café open"));
    assert_true(utf8_contains("cafe\xCC\x81s", "cafés"));
    assert_true(utf8_contains("Łódź, Şişli, Ñandú, Œuvre, straße, ĲSSEL",
                              "lodz, sisli, nandu, oeuvre, "
                              "strasse, ijssel"));
    assert_true(utf8_contains("oeuvre", "œuvre"));
    /* what a word processor makes of signs, and what is not seen */
    assert_true(utf8_contains("jan’s “foto’s” – 3\u00A0uur", "jan's \"foto's\" - 3 uur"));
    assert_true(utf8_contains("banen\u00ADafspraak", "banenafspraak"));
    assert_false(utf8_contains("漢字", "漢語"));
    assert_true(utf8_contains("x", ""));
    assert_true(utf8_contains("", ""));
    assert_true(utf8_contains("a\xFF"
                              "b",
                              "\xFF"
                              "B"));
    assert_false(utf8_contains("", "a"));
    assert_false(utf8_contains("abc", "abcd"));
    assert_false(utf8_contains("ae", "e\xCC\x81n"));
    assert_false(utf8_contains("\xC3\xA9", "\xA9"));
}

static void a_byte_that_is_not_valid_is_found_at_any_place(void **state)
{
    for (size_t length = 1; length < 40; length++)
        for (size_t place = 0; place < length; place++) {
            char text[40];
            size_t at = SIZE_MAX;
            memset(text, 'a', sizeof text);
            assert_true(utf8_valid(text, length, NULL));
            text[place] = '\xFF';
            assert_false(utf8_valid(text, length, &at));
            assert_int_equal(at, place);
        }
}

int main(void)
{
    setlocale(LC_CTYPE, "C.UTF-8");
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_byte_that_is_not_valid_is_found_at_any_place),
        cmocka_unit_test(valid_characters_are_decoded_and_written_back),
        cmocka_unit_test(an_invalid_sequence_takes_one_byte),
        cmocka_unit_test(the_first_invalid_byte_is_found),
        cmocka_unit_test(printable_ascii_is_counted_at_any_place),
        cmocka_unit_test(controls_and_invisible_characters_are_dangerous),
        cmocka_unit_test(text_is_made_safe),
        cmocka_unit_test(columns_are_those_of_a_terminal),
        cmocka_unit_test(clusters_are_walked_in_both_directions),
        cmocka_unit_test(text_is_wrapped_at_spaces),
        cmocka_unit_test(wrapping_any_text_loses_only_spaces_and_newlines),
        cmocka_unit_test(searching_ignores_case),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
