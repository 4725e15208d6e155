/* What terminals send, and which keys that are: whole, glued to what stands beside it, and in pieces. */
#include <locale.h>

#include "../support/test.h"
#include "base/strbuf.h"
#include "base/utf8.h"
#include "fullscreen/key_parser.h"

/* Keys as text: a character is itself, a key with a name stands between angle brackets. */

static const char *const names[] = {
    [KEYNAME_UP] = "<Up>",
    [KEYNAME_DOWN] = "<Down>",
    [KEYNAME_LEFT] = "<Left>",
    [KEYNAME_RIGHT] = "<Right>",
    [KEYNAME_HOME] = "<Home>",
    [KEYNAME_END] = "<End>",
    [KEYNAME_CONTROL_LEFT] = "<C-Left>",
    [KEYNAME_CONTROL_RIGHT] = "<C-Right>",
    [KEYNAME_CONTROL_HOME] = "<C-Home>",
    [KEYNAME_CONTROL_END] = "<C-End>",
    [KEYNAME_PAGE_UP] = "<PageUp>",
    [KEYNAME_PAGE_DOWN] = "<PageDown>",
    [KEYNAME_TAB] = "<Tab>",
    [KEYNAME_BACK_TAB] = "<BackTab>",
    [KEYNAME_ENTER] = "<Enter>",
    [KEYNAME_ESCAPE] = "<Esc>",
    [KEYNAME_BACKSPACE] = "<Backspace>",
    [KEYNAME_ALT_BACKSPACE] = "<A-Backspace>",
    [KEYNAME_DELETE] = "<Delete>",
    [KEYNAME_F1] = "<F1>",
    [KEYNAME_PASTE_BEGIN] = "<Paste>",
    [KEYNAME_PASTE_END] = "</Paste>",
    [KEYNAME_OTHER] = "<Other>",
};

static void add_key(struct strbuf *out, struct key key)
{
    bool named = key.name == KEYNAME_CONTROL || key.name == KEYNAME_ALT;
    if (named)
        strbuf_add(out, key.name == KEYNAME_CONTROL ? "<C-" : "<A-");
    if (named || key.name == KEYNAME_CHARACTER)
        utf8_add(out, key.character);
    else
        strbuf_add(out, names[key.name]);
    if (named)
        strbuf_add(out, ">");
}

static void take_keys(struct key_parser *parser, struct strbuf *out)
{
    struct key key;
    while (key_parser_next(parser, &key))
        add_key(out, key);
}

static void feed(struct key_parser *parser, const char *bytes, size_t length, struct strbuf *out)
{
    key_parser_feed(parser, bytes, length);
    take_keys(parser, out);
}

static void wait(struct key_parser *parser, int milliseconds, struct strbuf *out)
{
    key_parser_silence(parser, milliseconds);
    take_keys(parser, out);
}

struct row {
    const char *bytes;
    const char *keys;
};

/* No row ends in an ESC: that would be glued to what follows. */
static const struct row rows[] = {
    /* characters */
    {"a", "a"},
    {"é", "é"},
    {"漢", "漢"},
    {"🙂", "🙂"},
    {"👩‍🦽", "👩‍🦽"},
    {"\xe9n", "\ufffdn"},
    {"\xc3(", "\ufffd("},
    {"\x80", "\ufffd"},
    {"\xc0", "\ufffd"},
    {"\xff", "\ufffd"},
    {"\xf0\x9f\x99\r", "\ufffd<Enter>"},
    {"\xed\xa0\x80", "\ufffd"}, /* half of a pair of UTF-16 */
    /* control characters */
    {"\r", "<Enter>"},
    {"\n", "<Enter>"},
    {"\t", "<Tab>"},
    {"\b", "<Backspace>"},
    {"\x7f", "<Backspace>"},
    {"\x01", "<C-A>"},
    {"\x1a", "<C-Z>"},
    {"\x1f", "<Other>"},
    /* Alt */
    {"\033q", "<A-q>"},
    {"\033u", "<A-u>"},
    {"\033\x7f", "<A-Backspace>"},
    {"\033\b", "<A-Backspace>"},
    {"\033\r", "<Other>"},
    {"\033é", "<A-é>"},
    {"\033\x03", "<Other>"},
    /* cursor and editing keys: xterm in both modes, rxvt, the console of Linux, vt220 */
    {"\033[A\033[B\033[C\033[D", "<Up><Down><Right><Left>"},
    {"\033OA\033OB\033OC\033OD", "<Up><Down><Right><Left>"},
    {"\033[H\033[F\033OH\033OF", "<Home><End><Home><End>"},
    {"\033[1~\033[4~\033[7~\033[8~", "<Home><End><Home><End>"},
    {"\033[3~\033[5~\033[6~", "<Delete><PageUp><PageDown>"},
    {"\033[Z", "<BackTab>"},
    {"\033[2~", "<Other>"},
    {"\033OP\033[11~\033[[A\033[P", "<F1><F1><F1><F1>"},
    {"\033[[B\033[12~\033OQ\033[24~", "<Other><Other><Other><Other>"},
    /* with modifiers */
    {"\033[1;5D\033[1;5C", "<C-Left><C-Right>"},
    {"\033O5D\033O1;5C", "<C-Left><C-Right>"},
    {"\033Od\033Oc", "<C-Left><C-Right>"},
    {"\033[1;5H\033[1;5F", "<C-Home><C-End>"},
    {"\033[7^\033[8^", "<C-Home><C-End>"},
    {"\033[1;2D\033[d\033[3$", "<Left><Left><Delete>"},
    {"\033[1;6D", "<C-Left>"},
    {"\033[1;3D\033[1;5A\033[3;5~", "<Other><Other><Other>"},
    {"\033\033[A\033\033OD", "<Other><Other>"},
    {"\033[1;133D", "<C-Left>"}, /* with Num Lock */
    /* the keypad */
    {"\033Op\033Oq\033Or\033Os\033Ot\033Ou\033Ov\033Ow\033Ox\033Oy", "0123456789"},
    {"\033Om\033On\033Ol\033Ok\033Oj\033Oo\033OX", "-.,+*/="},
    {"\033OM\033OI\033O ", "<Enter><Tab> "},
    /* the longer forms of keys */
    {"\033[97;5u", "<C-A>"},
    {"\033[27;5;97~", "<C-A>"},
    {"\033[97u", "a"},
    {"\033[97;2u\033[65;2u\033[27;2;65~", "AAA"},
    {"\033[97:65;2u", "A"},
    {"\033[97;3u\033[27;3;97~", "<A-a><A-a>"},
    {"\033[233u", "é"},
    {"\033[13u\033[9u\033[9;2u\033[27u\033[127u", "<Enter><Tab><BackTab><Esc><Backspace>"},
    {"\033[127;3u\033[127;5u", "<A-Backspace><A-Backspace>"},
    {"\033[91;5u", "<Esc>"},
    {"\033[97;5:1u\033[97;5:2u\033[97;5:3u", "<C-A><C-A>"}, /* the last is its release */
    {"\033[57404u\033[57414u\033[57358u", "5<Enter><Other>"},
    /* reports */
    {"\033[M **", ""},
    {"\033[M\x7f\x80\xff", ""},
    {"\033[<0;5;5M\033[<0;5;5m", ""},
    {"\033[32;5;5M", ""},
    {"\033[I\033[O", ""},
    {"\033[?1;2c\033[>41;354;0c\033[?62;22c", ""},
    {"\033[24;80R\033[0n\033[?25;1$y\033[4;2$y\033[8;24;80t", ""},
    {"\033]11;rgb:0000/0000/0000\a", ""},
    {"\033]11;rgb:0000/0000/0000\033\\", ""},
    {"\033P1+r544e=787465726d\033\\", ""},
    {"\033P>|XTerm(379)\033\\", ""},
    {"\033_Gi=31;OK\033\\", ""},
    {"\033^q\r1 \033\\", ""},
    {"\033Xq\r1 é\xff\033\\", ""},
    {"\033]q\x18", ""},
    {"\033[u\033[z", ""},
    {"\033[1;1;1;1;1;1;1;1;1;1;1;1;1;1;1;1;1;1;1;1;1;1;1;1;1;1;1;1;1;1;1;1A", ""},
    /* pastes */
    {"\033[200~q\rz\033[201~", "<Paste>q<Enter>z</Paste>"},
    {"\033[200~a\r\nb\n\033[201~", "<Paste>a<Enter>b<Enter></Paste>"},
    {"\033[200~\033]a\033[Bq\033[20x\033[201~", "<Paste>]a[Bq[20x</Paste>"},
    {"\033[200~\033\033[201~", "<Paste></Paste>"},
    {"\033[200~ge\xefnf\033[201~", "<Paste>ge\ufffdnf</Paste>"},
    {"\033[201~", ""},
    /* what was begun and not ended */
    {"\033[\r", "<Enter>"},
    {"\033[1;\033[A", "<Up>"},
    {"\033[é", "é"},
    {"\033O\x7f", "<Backspace>"},
    {"\033]11;\033[A", "<Up>"},
};

enum { ROWS = sizeof rows / sizeof rows[0] };

static void assert_keys(const struct strbuf *found, const struct row *row, const char *how)
{
    if (strcmp(found->text, row->keys) != 0)
        fail_msg("row %d, %s: %s instead of %s", (int)(row - rows), how, found->text, row->keys);
}

static void each_sequence_is_its_keys(void **state)
{
    for (size_t i = 0; i < ROWS; i++) {
        struct key_parser parser = KEY_PARSER_INIT;
        struct strbuf keys = STRBUF_INIT;
        feed(&parser, rows[i].bytes, strlen(rows[i].bytes), &keys);
        assert_keys(&keys, &rows[i], "whole");
        assert_int_equal(parser.state, KEY_PARSER_GROUND);
        strbuf_release(&keys);
    }
}

static void between_others_it_is_the_same_keys(void **state)
{
    for (size_t i = 0; i < ROWS; i++) {
        for (size_t j = 0; j < ROWS; j++) {
            struct key_parser parser = KEY_PARSER_INIT;
            struct strbuf bytes = STRBUF_INIT;
            struct strbuf wanted = STRBUF_INIT;
            struct strbuf keys = STRBUF_INIT;
            strbuf_add(&bytes, rows[i].bytes);
            strbuf_add(&bytes, rows[j].bytes);
            strbuf_add(&wanted, rows[i].keys);
            strbuf_add(&wanted, rows[j].keys);
            feed(&parser, bytes.text, bytes.length, &keys);
            assert_string_equal(keys.text, wanted.text);
            strbuf_release(&bytes);
            strbuf_release(&wanted);
            strbuf_release(&keys);
        }
    }
}

/* With a pause that is within what a terminal may take, at each place and at all of them. */
static void in_pieces_it_is_the_same_keys(void **state)
{
    for (size_t i = 0; i < ROWS; i++) {
        size_t length = strlen(rows[i].bytes);
        for (size_t at = 0; at <= length; at++) {
            struct key_parser parser = KEY_PARSER_INIT;
            struct strbuf keys = STRBUF_INIT;
            feed(&parser, rows[i].bytes, at, &keys);
            wait(&parser, KEY_PARSER_ESCAPE_DELAY - 1, &keys);
            feed(&parser, rows[i].bytes + at, length - at, &keys);
            assert_keys(&keys, &rows[i], "in two");
            strbuf_release(&keys);
        }
        struct key_parser parser = KEY_PARSER_INIT;
        struct strbuf keys = STRBUF_INIT;
        for (size_t at = 0; at < length; at++) {
            feed(&parser, rows[i].bytes + at, 1, &keys);
            wait(&parser, KEY_PARSER_ESCAPE_DELAY - 1, &keys);
        }
        assert_keys(&keys, &rows[i], "byte by byte");
        strbuf_release(&keys);
    }
}

/* A list of what is sent, with a number of milliseconds before each. */
struct piece {
    int silence;
    const char *bytes;
};

static void assert_pieces(const struct piece *pieces, const char *wanted)
{
    struct key_parser parser = KEY_PARSER_INIT;
    struct strbuf keys = STRBUF_INIT;
    for (; pieces->silence >= 0; pieces++) {
        wait(&parser, pieces->silence, &keys);
        feed(&parser, pieces->bytes, strlen(pieces->bytes), &keys);
    }
    assert_string_equal(keys.text, wanted);
    strbuf_release(&keys);
}

#define PIECES(...) ((const struct piece[]){__VA_ARGS__, {-1, NULL}})

static void a_lone_escape_is_a_key_after_a_while(void **state)
{
    assert_pieces(PIECES({0, "\033"}, {99, ""}), "");
    assert_pieces(PIECES({0, "\033"}, {100, ""}), "<Esc>");
    assert_pieces(PIECES({0, "\033"}, {100, "q"}), "<Esc>q");
    assert_pieces(PIECES({0, "\033\033"}, {100, "q"}), "<Esc><Esc>q");
    assert_pieces(PIECES({0, "\033\033\033q"}), "<Esc><Esc><A-q>");
}

static void the_delay_is_the_users(void **state)
{
    struct key_parser parser = KEY_PARSER_INIT;
    struct strbuf keys = STRBUF_INIT;
    assert_int_equal(key_parser_patience(&parser), -1);
    parser.escape_delay = 500;
    feed(&parser, "\033", 1, &keys);
    assert_int_equal(key_parser_patience(&parser), 500);
    wait(&parser, 499, &keys);
    assert_string_equal(keys.text, "");
    wait(&parser, 500, &keys);
    assert_string_equal(keys.text, "<Esc>");
    assert_int_equal(key_parser_patience(&parser), -1);
    strbuf_release(&keys);
}

static void what_began_may_take_its_time(void **state)
{
    assert_pieces(PIECES({0, "\033["}, {5000, "A"}), "<Up>");
    assert_pieces(PIECES({0, "\033[1;"}, {5000, "5D"}), "<C-Left>");
    assert_pieces(PIECES({0, "\033O"}, {5000, "B"}), "<Down>");
    assert_pieces(PIECES({0, "\033[5"}, {5000, "~"}), "<PageUp>");
    assert_pieces(PIECES({0, "\033[M"}, {5000, " **"}), "");
    assert_pieces(PIECES({0, "\033]11;rgb"}, {5000, ":0\a"}), "");
    assert_pieces(PIECES({0, "\033]11;rgb\033"}, {5000, "\\q"}), "q");
    assert_pieces(PIECES({0, "\033]11;rgb\033"}, {5000, "q"}), "q");
    assert_pieces(PIECES({0, "\xc3"}, {5000, "\xa9"}), "é");
    assert_pieces(PIECES({0, "\033[200~a\033[20"}, {5000, "1~q"}), "<Paste>a</Paste>q");
}

static void alt_with_the_begin_of_a_report_is_a_key(void **state)
{
    assert_pieces(PIECES({0, "\033]"}, {100, "q"}), "<A-]>q");
    assert_pieces(PIECES({0, "\033P"}, {100, "q"}), "<A-P>q");
}

static void a_paste_is_known_however_late_its_mark_is(void **state)
{
    assert_pieces(PIECES({0, "\033"}, {60, "[200~q\033[201~"}), "<Paste>q</Paste>");
    assert_pieces(PIECES({0, "\033"}, {60000, "[200~q\033[201~"}), "<Esc><Paste>q</Paste>");
    assert_pieces(PIECES({0, "\033"}, {100, "[20"}, {60, "0~q"}), "<Esc><Paste>q");
    assert_pieces(PIECES({0, "\033"}, {100, "[2"}, {100, "q"}), "<Esc>[2q");
    assert_pieces(PIECES({0, "\033"}, {100, "[[200~"}), "<Esc>[[200~");
    assert_pieces(PIECES({0, "\033[200~q\033"}, {100, "[201~q"}), "<Paste>q</Paste>q");
}

static void escape_ends_a_paste_whose_end_got_lost(void **state)
{
    assert_pieces(PIECES({0, "\033[200~q"}, {5000, "\033"}, {100, "\r"}),
                  "<Paste>q</Paste><Enter>");
}

/* --- a burst --- */

#define SIXTEEN    "0123456789abcdef"
#define SIXTY_FOUR SIXTEEN SIXTEEN SIXTEEN SIXTEEN

static void many_characters_at_once_are_a_paste(void **state)
{
    assert_pieces(PIECES({0, SIXTY_FOUR}, {49, ""}, {50, ""}), SIXTY_FOUR);
    assert_pieces(PIECES({0, SIXTY_FOUR "\r"}), "<Paste>" SIXTY_FOUR "<Enter>");
    assert_pieces(PIECES({0, SIXTY_FOUR "\r"}, {49, "q\r\n"}, {50, "q"}),
                  "<Paste>" SIXTY_FOUR "<Enter>q<Enter></Paste>q");
    assert_pieces(PIECES({0, "\033"}, {60, SIXTY_FOUR}),
                  "<A-0>123456789abcdef" SIXTEEN SIXTEEN SIXTEEN);
}

static void keys_of_many_bytes_are_no_paste(void **state)
{
    struct key_parser parser = KEY_PARSER_INIT;
    struct strbuf keys = STRBUF_INIT;
    struct strbuf many = STRBUF_INIT;
    for (int i = 0; i < 100; i++) {
        feed(&parser, "\033[B\033[B", 6, &keys);
        assert_string_equal(keys.text, "<Down><Down>");
        strbuf_clear(&keys);
    }
    for (int i = 0; i < 100; i++)
        strbuf_add(&many, "\x7f");
    feed(&parser, many.text, many.length, &keys);
    assert_null(strstr(keys.text, "<Paste>"));
    strbuf_release(&many);
    strbuf_release(&keys);
    assert_pieces(PIECES({0, "\033]52;c;" SIXTY_FOUR SIXTY_FOUR "\a\r"}), "<Enter>");
    assert_pieces(PIECES({0, "\033[200~" SIXTY_FOUR SIXTY_FOUR "\033[201~\r"}),
                  "<Paste>" SIXTY_FOUR SIXTY_FOUR "</Paste><Enter>");
}

static void what_follows_a_marked_paste_may_be_a_burst(void **state)
{
    assert_pieces(PIECES({0, "\033[200~a"}, {0, "b\033[201~" SIXTY_FOUR "\r"}, {50, "q"}),
                  "<Paste>ab" SIXTY_FOUR "<Enter></Paste>q");
}

static void what_a_burst_ends_in_is_no_key(void **state)
{
    assert_pieces(PIECES({0, SIXTY_FOUR "x\033"}, {50, "q"}), "<Paste>" SIXTY_FOUR "x</Paste>q");
    assert_pieces(PIECES({0, SIXTY_FOUR "x\033q"}), "<Paste>" SIXTY_FOUR "xq");
    assert_pieces(PIECES({0, SIXTY_FOUR "x\xc3"}, {50, "q"}),
                  "<Paste>" SIXTY_FOUR "x\ufffd</Paste>q");
}

/* --- this terminal --- */

static void a_terminal_in_a_browser_is_known_by_its_answer(void **state)
{
    static const struct {
        const char *answer;
        bool is_browser;
    } rows_of_kind[] = {{"\033[>0;276;0c", true},
                        {"\033[>41;276;0c", false},
                        {"\033[>0;276;0n", false},
                        {"\033[?0;276;0c", false},
                        {"[>0;276;0c", false}};
    for (size_t i = 0; i < sizeof rows_of_kind / sizeof rows_of_kind[0]; i++) {
        struct key_parser parser = KEY_PARSER_INIT;
        struct strbuf keys = STRBUF_INIT;
        feed(&parser, rows_of_kind[i].answer, strlen(rows_of_kind[i].answer), &keys);
        assert_int_equal(parser.is_browser, rows_of_kind[i].is_browser);
        strbuf_release(&keys);
    }
}

static void sequences_of_the_terminal_are_learned(void **state)
{
    struct key_parser parser = KEY_PARSER_INIT;
    struct strbuf keys = STRBUF_INIT;
    key_parser_learn(&parser, "\033[214z", (struct key){KEYNAME_HOME, 0});
    key_parser_learn(&parser, "\033h", (struct key){KEYNAME_END, 0});
    key_parser_learn(&parser, "\v", (struct key){KEYNAME_UP, 0});
    key_parser_learn(&parser, "\033[999999999999z", (struct key){KEYNAME_UP, 0});
    feed(&parser, "\033[214z\033h\v\033[999999999999z\033[A", 27, &keys);
    assert_string_equal(keys.text, "<Home><End><C-K><Up>");
    strbuf_release(&keys);
}

int main(void)
{
    setlocale(LC_CTYPE, "C.UTF-8");
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(each_sequence_is_its_keys),
        cmocka_unit_test(between_others_it_is_the_same_keys),
        cmocka_unit_test(in_pieces_it_is_the_same_keys),
        cmocka_unit_test(a_lone_escape_is_a_key_after_a_while),
        cmocka_unit_test(the_delay_is_the_users),
        cmocka_unit_test(what_began_may_take_its_time),
        cmocka_unit_test(alt_with_the_begin_of_a_report_is_a_key),
        cmocka_unit_test(a_paste_is_known_however_late_its_mark_is),
        cmocka_unit_test(escape_ends_a_paste_whose_end_got_lost),
        cmocka_unit_test(many_characters_at_once_are_a_paste),
        cmocka_unit_test(keys_of_many_bytes_are_no_paste),
        cmocka_unit_test(what_follows_a_marked_paste_may_be_a_burst),
        cmocka_unit_test(what_a_burst_ends_in_is_no_key),
        cmocka_unit_test(a_terminal_in_a_browser_is_known_by_its_answer),
        cmocka_unit_test(sequences_of_the_terminal_are_learned),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
