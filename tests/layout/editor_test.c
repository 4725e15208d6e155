
#include <locale.h>
#include <string.h>

#include "../support/keys.h"
#include "../support/random.h"
#include "../support/test.h"
#include "base/utf8.h"
#include "fullscreen/editor.h"
#include "progress/field.h"

/* A text in which | is the cursor. */
static void open_marked(struct editor *editor, const char *marked, bool several_lines)
{
    char text[256];
    const char *mark = strchr(marked, '|');
    assert_non_null(mark);
    size_t before = (size_t)(mark - marked);
    memcpy(text, marked, before);
    memcpy(text + before, mark + 1, strlen(mark + 1) + 1);
    editor_open(editor, text, several_lines);
    editor->cursor = before;
}

static enum editor_result type(struct editor *editor, const char *keys)
{
    enum editor_result result = EDITOR_IGNORED;
    while (*keys != '\0')
        result = editor_key(editor, keys_next(&keys));
    return result;
}

static void assert_marked(const struct editor *editor, const char *marked)
{
    struct strbuf got = STRBUF_INIT;
    strbuf_add_bytes(&got, editor->text.text, editor->cursor);
    strbuf_add(&got, "|");
    strbuf_add(&got, editor->text.text + editor->cursor);
    assert_string_equal(got.text, marked);
    strbuf_release(&got);
}

struct triple {
    const char *before, *keys, *after;
};

static void check_triples(const struct triple *triples, size_t count, bool several_lines,
                          size_t columns)
{
    struct editor editor = EDITOR_INIT;
    editor_set_columns(&editor, columns);
    for (size_t i = 0; i < count; i++) {
        open_marked(&editor, triples[i].before, several_lines);
        type(&editor, triples[i].keys);
        assert_marked(&editor, triples[i].after);
    }
    editor_release(&editor);
}

#define CHECK(triples, several_lines, columns)                                                     \
    check_triples(triples, sizeof(triples) / sizeof((triples)[0]), several_lines, columns)

static void one_line_is_edited(void **state)
{
    static const struct triple triples[] = {
        /* insertion */
        {"|", "een", "een|"},
        {"a|c", "b", "ab|c"},
        {"caf|", "é", "café|"},
        {"|", "漢字", "漢字|"},
        {"a|b", "🙂", "a🙂|b"},
        {"|", "e\u0301x", "e\u0301x|"},
        {"e|x", "\u0301", "e\u0301|x"},
        {"ab|", " ", "ab |"},
        /* moves, by cluster */
        {"ab|c", "<Left>", "a|bc"},
        {"ab|c", "<Right><Right><Right>", "abc|"},
        {"|ab", "<Left>", "|ab"},
        {"ae\u0301|", "<Left>", "a|e\u0301"},
        {"a|e\u0301\u0323b", "<Right>", "ae\u0301\u0323|b"},
        {"漢|字", "<Left>", "|漢字"},
        {"a🙂|b", "<Left>", "a|🙂b"},
        {"a|🙂b", "<Right>", "a🙂|b"},
        {"abc|def", "<Home>", "|abcdef"},
        {"abc|def", "<End>", "abcdef|"},
        {"abc|def", "<C-A>x<C-E>y", "xabcdefy|"},
        /* deletion both ways, by cluster */
        {"ab|c", "<Backspace>", "a|c"},
        {"|abc", "<Backspace>", "|abc"},
        {"a|bc", "<Delete>", "a|c"},
        {"abc|", "<Delete>", "abc|"},
        {"a|bc", "<C-D>", "a|c"},
        {"e\u0301|x", "<Backspace>", "|x"},
        {"|e\u0301x", "<Delete>", "|x"},
        {"漢|字", "<Backspace>", "|字"},
        {"漢|字", "<Delete>", "漢|"},
        {"a🙂|", "<Backspace><Backspace>", "|"},
        /* to the begin, to the end, a word */
        {"een twee| drie", "<C-U>", "| drie"},
        {"een twee| drie", "<C-K>", "een twee|"},
        {"een twee| drie", "<C-W>", "een | drie"},
        {"een twee   |drie", "<C-W>", "een |drie"},
        {"   |", "<C-W>", "|"},
        {"|een", "<C-W>", "|een"},
        {"één café|", "<C-W>", "één |"},
        {"een \u0301|", "<C-W>", "|"}, /* a space with a mark is no space */
        {"een|", "<C-K>", "een|"},
        {"|een", "<C-U>", "|een"},
        /* a base character between a mark and what it was on does not leave the cursor inside a cluster */
        {"e|", "<Left>x\u0301", "x\u0301|e"},
        {"ab|\u0301", "<Left><Delete>", "a|"},
        /* a paste: line breaks and tabs become spaces, nothing ends the field */
        {"a|b", "<Paste>een<Enter>twee<Tab>drie</Paste>", "aeen twee drie|b"},
        {"|", "<Paste>een<Esc>[201~", "een[201~|"},
        {"|", "<Paste>e<Up><Left><C-U><C-X><C-E><BackTab><Delete>en</Paste>", "een|"},
        /* words */
        {"een twee drie|", "<A-Backspace>", "een twee |"},
        {"een twee| drie", "<C-Left>x", "een x|twee drie"},
        {"een |twee drie", "<A-b>", "|een twee drie"},
        {"|een twee", "<A-b><C-Left>", "|een twee"},
        {"een| twee  drie", "<C-Right>", "een twee|  drie"},
        {"een twee|  drie", "<A-f>", "een twee  drie|"},
        {"een|", "<A-f><C-Right>", "een|"},
        {"een tw|ee", "<C-Home>x<C-End>y", "xeen tweey|"},
        /* Alt with another key is none of these, and not that key either */
        {"a|b", "<A-q><A-u><A-x>", "a|b"},
        {"a|b", "<Paste><A-b><C-Left><A-Backspace></Paste>", "a|b"},
        /* what is not to be shown is kept as it was typed; a control character is no text */
        {"a|b", "\u202E\u200B\uFEFF\u2066\u2028", "a\u202E\u200B\uFEFF\u2066\u2028|b"},
        {"a|b", "\u200C\u200D\u034F", "a\u200C\u200D\u034F|b"},
        {"a|b", "<Paste>\x7F</Paste>", "a|b"},
        /* keys that mean nothing here */
        {"a|b", "<F1><PageDown><PageUp><Other><C-T><C-Z><C-F><C-B>", "a|b"},
        {"a|b", "<C-X>x", "ax|b"},
    };
    CHECK(triples, false, 76);
}

static void several_lines_are_edited(void **state)
{
    static const struct triple triples[] = {
        {"een|twee", "<Enter>", "een\n|twee"},
        {"|", "a<Enter><Enter>b", "a\n\nb|"},
        {"een\n|twee", "<Backspace>", "een|twee"},
        {"een|\ntwee", "<Delete>", "een|twee"},
        {"een\nt|wee", "<Home>", "een\n|twee"},
        {"een\nt|wee\ndrie", "<End>", "een\ntwee|\ndrie"},
        {"een\ntw|ee", "<C-U>", "een\n|ee"},
        {"een\ntw|ee\ndrie", "<C-K>", "een\ntw|\ndrie"},
        {"een|\ntwee", "<C-K>", "een|twee"}, /* at the end of a line it takes the line break */
        {"een\n|twee", "<C-W>", "|twee"},
        {"een\n|", "<Backspace><Backspace>", "ee|"},
        {"|a\nb", "<Delete><Delete>", "|b"},
        /* a mark behind a line break stands alone; without the break it joins what is before it */
        {"a\n|\u0301", "<Backspace>", "a\u0301|"},
        {"a|\n\u0301b", "<Delete>", "a\u0301|b"},
        {"a|", "<Enter>\u0301", "a\n\u0301|"},
        /* a paste keeps its lines */
        {"a|b", "<Paste>een<Enter>twee<Tab>drie</Paste>", "aeen\ntwee drie|b"},
        /* up and down by column */
        {"abc\nde|f", "<Up>", "ab|c\ndef"},
        {"ab|c\ndef", "<Down>", "abc\nde|f"},
        {"abcd|e\nx\nvwxyz", "<Down>", "abcde\nx|\nvwxyz"},
        {"abcd|e\nx\nvwxyz", "<Down><Down>", "abcde\nx\nvwxy|z"},
        {"abcd|e\n\nvwxyz", "<Down><Down><Up><Up>", "abcd|e\n\nvwxyz"},
        {"abcd|e\nx\nvwxyz", "<Down><Left><Down>", "abcde\nx\n|vwxyz"},
        {"漢字|\nabcdef", "<Down>", "漢字\nabcd|ef"},
        {"abc|def\n漢字", "<Down>", "abcdef\n漢|字"}, /* not into half a character */
        {"e\u0301e\u0301|\nabc", "<Down>", "e\u0301e\u0301\nab|c"},
        /* beyond the first and the last line */
        {"ab|c\ndef", "<Up>", "|abc\ndef"},
        {"abc\nd|ef", "<Down>", "abc\ndef|"},
        {"|", "<Up><Down>", "|"},
        /* the empty line behind a last line break */
        {"abc|\n", "<Down>", "abc\n|"},
        {"abc\n|", "<Up>", "|abc\n"},
        {"abc\n|", "<Down>", "abc\n|"},
        {"\n\n|", "<Up><Up>", "|\n\n"},
    };
    CHECK(triples, true, 76);
}

static void up_and_down_go_by_the_lines_that_are_shown(void **state)
{
    static const struct triple triples[] = {
        /* een twee | drie vier */
        {"een t|wee drie vier", "<Down>", "een twee drie |vier"},
        {"een twee drie vi|er", "<Up>", "een twe|e drie vier"},
        {"een twee |drie vier", "<Up>", "|een twee drie vier"},
        {"een twee| drie vier", "<Down>", "een twee drie vie|r"},
        /* a word of more than a line: abcdefghij | klmnopqrst | uv */
        {"abcdefghij|klmnopqrstuv", "<Down>", "abcdefghijklmnopqrst|uv"},
        {"abcdefghijklmnopqrst|uv", "<Up><Up>", "|abcdefghijklmnopqrstuv"},
        {"abcdefghijklmnopqrstuv|", "<Up>", "abcdefghijkl|mnopqrstuv"},
        /* from behind a full last line: not back to the begin of that same line */
        {"abcdefghijklmnopqrst|", "<Up>", "abcdefghi|jklmnopqrst"},
        {"abcdefghi|jklm", "<Down>", "abcdefghijklm|"},
        /* a wide character that does not fit goes to the next line: 漢字漢字漢 | 字a */
        {"漢字漢字漢字|a", "<Up>", "漢|字漢字漢字a"},
        /* spaces at the break belong to the line before it */
        {"een tweedr  |vier", "<Up>", "|een tweedr  vier"},
        {"een tweedr |  vier", "<Down>", "een tweedr   vier|"},
    };
    CHECK(triples, true, 10);
}

static void each_key_says_what_it_did(void **state)
{
    static const struct {
        bool several_lines;
        const char *before, *keys;
        enum editor_result result;
    } cases[] = {
        {false, "a|", "b", EDITOR_CHANGED},
        {false, "a|", "<Left>", EDITOR_MOVED},
        {false, "|a", "<Backspace>", EDITOR_MOVED},
        {false, "a|", "<Enter>", EDITOR_DONE},
        {false, "a|", "<Esc>", EDITOR_LEFT},
        {false, "a|", "<Tab>", EDITOR_NEXT},
        {false, "a|", "<Down>", EDITOR_NEXT},
        {false, "a|", "<BackTab>", EDITOR_PREVIOUS},
        {false, "a|", "<Up>", EDITOR_PREVIOUS},
        {false, "a|", "<C-X>", EDITOR_IGNORED},
        {false, "a|", "<F1>", EDITOR_IGNORED},
        {false, "a|", "<PageDown>", EDITOR_IGNORED},
        {false, "a|", "<Paste><Enter>", EDITOR_CHANGED},
        {false, "a|", "<Paste></Paste><Enter>", EDITOR_DONE},
        {false, "a|", "<Paste><Esc>", EDITOR_MOVED},
        {false, "a|", "<Paste><Esc><Esc>", EDITOR_LEFT},
        {true, "a|", "<Enter>", EDITOR_CHANGED},
        {true, "a|", "<Esc>", EDITOR_LEFT},
        {true, "a|", "<Tab>", EDITOR_NEXT},
        {true, "a|", "<BackTab>", EDITOR_PREVIOUS},
        {true, "a|", "<Down>", EDITOR_NEXT},
        {true, "|a", "<Down>", EDITOR_MOVED},
        {true, "|", "<Down>", EDITOR_NEXT},
        {true, "a\n|", "<Down>", EDITOR_NEXT},
        {true, "a|\n", "<Down>", EDITOR_MOVED},
        {true, "a|", "<Up>", EDITOR_MOVED},
        {true, "|a", "<Up>", EDITOR_PREVIOUS},
    };
    struct editor editor = EDITOR_INIT;
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        open_marked(&editor, cases[i].before, cases[i].several_lines);
        if (type(&editor, cases[i].keys) != cases[i].result)
            fail_msg("case %zu: %s", i, cases[i].keys);
    }
    editor_release(&editor);
}

static void opening_begins_anew_behind_the_text(void **state)
{
    struct editor editor = EDITOR_INIT;
    editor_open(&editor, "een", true);
    type(&editor, "<Paste>twee<Up>");
    editor_open(&editor, "drie", false);
    assert_marked(&editor, "drie|");
    assert_int_equal(type(&editor, "<Enter>"), EDITOR_DONE);
    editor_release(&editor);
}

static void a_text_stops_at_what_a_field_can_hold(void **state)
{
    struct editor editor = EDITOR_INIT;
    struct strbuf text = STRBUF_INIT;
    while (text.length < FIELD_TEXT_LIMIT - 1)
        strbuf_add(&text, "x");
    editor_open(&editor, text.text, true);
    assert_int_equal(type(&editor, "é"), EDITOR_FULL); /* takes two bytes */
    assert_int_equal(type(&editor, "e"), EDITOR_CHANGED);
    assert_int_equal(type(&editor, "<Enter>"), EDITOR_FULL);
    assert_int_equal(editor.text.length, FIELD_TEXT_LIMIT);
    assert_int_equal(editor.cursor, FIELD_TEXT_LIMIT);
    assert_int_equal(type(&editor, "<Backspace>"), EDITOR_CHANGED);
    strbuf_release(&text);
    editor_release(&editor);
}

static void a_paste_that_does_not_fit_is_refused_as_a_whole(void **state)
{
    struct editor editor = EDITOR_INIT;
    struct strbuf text = STRBUF_INIT;
    while (text.length < FIELD_TEXT_LIMIT - 3)
        strbuf_add(&text, "x");
    editor_open(&editor, text.text, true);
    assert_int_equal(type(&editor, "<Home><Paste>abc"), EDITOR_CHANGED);
    assert_int_equal(type(&editor, "d"), EDITOR_FULL);
    assert_string_equal(editor.text.text, text.text);
    assert_int_equal(editor.cursor, 0);
    assert_int_equal(type(&editor, "e<Enter>f</Paste>"), EDITOR_MOVED);
    assert_string_equal(editor.text.text, text.text);
    assert_int_equal(type(&editor, "<Paste>abc</Paste>"), EDITOR_MOVED);
    assert_int_equal(editor.text.length, FIELD_TEXT_LIMIT);
    assert_int_equal(editor.cursor, 3);
    strbuf_release(&text);
    editor_release(&editor);
}

static bool is_boundary(const struct editor *editor)
{
    size_t at = 0;
    while (at < editor->cursor)
        at = utf8_next(editor->text.text, editor->text.length, at);
    return at == editor->cursor;
}

static void random_keys_keep_text_and_cursor_whole(void **state)
{
    static const char *const keys[] = {
        "a",       "b",     " ",      " ",       "é",           "\u0301",   "\u0323",
        "漢",      "🙂",  "\u202E", "<Enter>", "<Backspace>", "<Delete>", "<Left>",
        "<Right>", "<Up>",  "<Down>", "<Home>",  "<End>",       "<C-W>",    "<C-K>",
        "<Tab>",   "<Esc>", "<C-X>",  "<Paste>", "</Paste>"};
    uint32_t seed = 20261122;
    struct editor editor = EDITOR_INIT;
    for (int several_lines = 0; several_lines < 2; several_lines++) {
        editor_set_columns(&editor, several_lines ? 7 : 76);
        editor_open(&editor, "", several_lines);
        for (int i = 0; i < 50000; i++) {
            const char *key = keys[random_next(&seed) % (sizeof keys / sizeof keys[0])];
            type(&editor, key);
            if (editor.text.length > 200)
                type(&editor, "</Paste><Home><C-K><C-K><C-U>");
            assert_true(editor.cursor <= editor.text.length);
            assert_true(utf8_valid(editor.text.text, editor.text.length, NULL));
            if (!is_boundary(&editor))
                fail_msg("key %d, %s: the cursor is inside a character", i, key);
            if (!several_lines)
                assert_null(strchr(editor.text.text, '\n'));
        }
    }
    editor_release(&editor);
}

static void random_keys_come_back_by_their_opposites(void **state)
{
    uint32_t seed = 1;
    struct editor editor = EDITOR_INIT;
    editor_set_columns(&editor, 9);
    editor_open(&editor, "een twee\n\ndriee\u0301 vierhonderdduizend\n漢字漢字漢字 vijf\n", true);
    for (int i = 0; i < 2000; i++) {
        editor.cursor = 0;
        for (uint32_t steps = random_next(&seed) % 60; steps > 0; steps--)
            type(&editor, "<Right>");
        size_t before = editor.cursor;
        type(&editor, "<Right>");
        if (editor.cursor > before) {
            type(&editor, "<Left>");
            assert_int_equal(editor.cursor, before);
        }
        type(&editor, "<Down>");
        assert_true(editor.cursor > before || before == editor.text.length);
        bool at_end = editor.cursor == editor.text.length;
        type(&editor, "<Up>");
        if (!at_end)
            assert_int_equal(editor.cursor, before);
    }
    editor_release(&editor);
}

int main(void)
{
    setlocale(LC_CTYPE, "C.UTF-8");
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(one_line_is_edited),
        cmocka_unit_test(several_lines_are_edited),
        cmocka_unit_test(up_and_down_go_by_the_lines_that_are_shown),
        cmocka_unit_test(each_key_says_what_it_did),
        cmocka_unit_test(opening_begins_anew_behind_the_text),
        cmocka_unit_test(a_text_stops_at_what_a_field_can_hold),
        cmocka_unit_test(a_paste_that_does_not_fit_is_refused_as_a_whole),
        cmocka_unit_test(random_keys_keep_text_and_cursor_whole),
        cmocka_unit_test(random_keys_come_back_by_their_opposites),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
