
#include <locale.h>
#include <string.h>

#include "../support/dump.h"
#include "../support/test.h"

enum { COLUMNS = 8 };

/* Writes a text on a line of COLUMNS cells from `column` on. */
static int write_at(struct canvas *canvas, int column, const char *text)
{
    canvas_clear(canvas, 1, COLUMNS);
    return canvas_write(canvas, 0, column, text, strlen(text), STYLE_PLAIN);
}

static void assert_cells(const struct canvas *canvas, const char *const cells[COLUMNS])
{
    for (int i = 0; i < COLUMNS; i++)
        assert_string_equal(canvas_cell(canvas, 0, i)->text, cells[i]);
}

static void text_is_cut_into_cells(void **state)
{
    static const struct {
        const char *text;
        int column;
        int end; /* the column behind it */
        const char *cells[COLUMNS];
    } cases[] = {
        {"abc", 2, 5, {" ", " ", "a", "b", "c", " ", " ", " "}},
        {"", 3, 3, {" ", " ", " ", " ", " ", " ", " ", " "}},
        {"é漢x", 0, 4, {"é", "漢", "", "x", " ", " ", " ", " "}},
        /* cut at the right edge */
        {"abcdefghij", 0, 8, {"a", "b", "c", "d", "e", "f", "g", "h"}},
        {"xyz", 6, 8, {" ", " ", " ", " ", " ", " ", "x", "y"}},
        {"xyz", 8, 8, {" ", " ", " ", " ", " ", " ", " ", " "}},
        /* a wide character needs two cells: half of one is not shown, and nothing after it */
        {"漢漢", 5, 7, {" ", " ", " ", " ", " ", "漢", "", " "}},
        {"漢b", 7, 7, {" ", " ", " ", " ", " ", " ", " ", " "}},
        {"漢", 6, 8, {" ", " ", " ", " ", " ", " ", "漢", ""}},
        /* combining marks share the cell of their character, also of a wide one and at the edge */
        {"e\u0301a", 0, 2, {"e\u0301", "a", " ", " ", " ", " ", " ", " "}},
        {"漢\u0301a", 0, 3, {"漢\u0301", "", "a", " ", " ", " ", " ", " "}},
        {"e\u0301", 7, 8, {" ", " ", " ", " ", " ", " ", " ", "e\u0301"}},
        {"漢\u0301", 6, 8, {" ", " ", " ", " ", " ", " ", "漢\u0301", ""}},
        /* a mark without a character before it has nowhere to go */
        {"\u0301a", 0, 1, {"a", " ", " ", " ", " ", " ", " ", " "}},
        {"\u0301a", 3, 4, {" ", " ", " ", "a", " ", " ", " ", " "}},
        /* invalid bytes */
        {"a\xFF\xC3", 0, 3, {"a", "\uFFFD", "\uFFFD", " ", " ", " ", " ", " "}},
        {"\xE6\xBC", 0, 2, {"\uFFFD", "\uFFFD", " ", " ", " ", " ", " ", " "}},
        /* what must never reach a terminal: controls, and those without a width that change what is around them */
        {"\x1B[2J", 0, 4, {"\uFFFD", "[", "2", "J", " ", " ", " ", " "}},
        {"a\tb\n", 0, 4, {"a", "\uFFFD", "b", "\uFFFD", " ", " ", " ", " "}},
        {"a\u202Eb", 0, 2, {"a", "b", " ", " ", " ", " ", " ", " "}},
        {"a\xC2\x9B"
         "b",
         0,
         3,
         {"a", "\uFFFD", "b", " ", " ", " ", " ", " "}},
    };
    struct canvas canvas = CANVAS_INIT;
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        assert_int_equal(write_at(&canvas, cases[i].column, cases[i].text), cases[i].end);
        assert_cells(&canvas, cases[i].cells);
    }
    canvas_release(&canvas);
}

static void a_heap_of_marks_stays_in_its_cell(void **state)
{
    struct strbuf text = STRBUF_INIT;
    struct canvas canvas = CANVAS_INIT;
    strbuf_add(&text, "e");
    for (int i = 0; i < 100; i++)
        strbuf_add(&text, "\u0301");
    strbuf_add(&text, "x");
    assert_int_equal(write_at(&canvas, 0, text.text), 2);
    assert_true(strlen(canvas_cell(&canvas, 0, 0)->text) < CELL_TEXT_SIZE);
    assert_memory_equal(canvas_cell(&canvas, 0, 0)->text, "e\u0301\u0301", 5);
    assert_string_equal(canvas_cell(&canvas, 0, 1)->text, "x");
    canvas_release(&canvas);
    strbuf_release(&text);
}

static void writing_outside_the_canvas_does_nothing(void **state)
{
    struct canvas canvas = CANVAS_INIT;
    canvas_clear(&canvas, 2, 3);
    canvas_write(&canvas, -1, 0, "abc", 3, STYLE_PLAIN);
    canvas_write(&canvas, 2, 0, "abc", 3, STYLE_PLAIN);
    canvas_write(&canvas, 0, 9, "abc", 3, STYLE_PLAIN);
    canvas_fill(&canvas, 2, 0, 3, STYLE_MARKER);
    canvas_fill(&canvas, 0, 3, 3, STYLE_MARKER);
    for (int row = 0; row < 2; row++)
        for (int column = 0; column < 3; column++) {
            assert_string_equal(canvas_cell(&canvas, row, column)->text, " ");
            assert_int_equal(canvas_cell(&canvas, row, column)->style, STYLE_PLAIN);
        }
    canvas_release(&canvas);
}

static void clearing_takes_everything_away(void **state)
{
    static const int sizes[][2] = {{3, 5}, {3, 5}, {1, 1}, {0, 0}, {60, 200}, {5, 0}};
    struct canvas canvas = CANVAS_INIT;
    for (size_t i = 0; i < sizeof sizes / sizeof sizes[0]; i++) {
        canvas_clear(&canvas, sizes[i][0], sizes[i][1]);
        assert_int_equal(canvas.marked_row, -1);
        for (int row = 0; row < canvas.rows; row++)
            for (int column = 0; column < canvas.columns; column++)
                assert_string_equal(canvas_cell(&canvas, row, column)->text, " ");
        canvas_write(&canvas, 0, 0, "abc", 3, STYLE_HEADING);
        canvas_fill(&canvas, canvas.rows - 1, 0, 2, STYLE_MARKER);
        canvas.marked_row = 0;
    }
    canvas_release(&canvas);
}

static void a_dump_shows_what_has_no_letter(void **state)
{
    struct canvas canvas = CANVAS_INIT;
    struct strbuf text = STRBUF_INIT;
    canvas_clear(&canvas, 3, 10);
    canvas_fill(&canvas, 0, 0, 1, STYLE_MARKER);
    canvas_write(&canvas, 0, 2, "漢 é", 6, STYLE_HEADING);
    canvas_fill(&canvas, 2, 2, 2, STYLE_BAR_DONE);
    canvas_fill(&canvas, 2, 4, 99, STYLE_BAR_OPEN);
    canvas_fill(&canvas, 0, 8, 1, STYLE_RULE);
    canvas_fill(&canvas, 0, 9, 1, STYLE_LINE);
    canvas_dump(&canvas, &text);
    assert_string_equal(text.text, "▌ 漢 é  __\n\n  ██______\n");
    canvas_release(&canvas);
    strbuf_release(&text);
}

int main(void)
{
    setlocale(LC_CTYPE, "C.UTF-8");
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(text_is_cut_into_cells),
        cmocka_unit_test(a_heap_of_marks_stays_in_its_cell),
        cmocka_unit_test(writing_outside_the_canvas_does_nothing),
        cmocka_unit_test(clearing_takes_everything_away),
        cmocka_unit_test(a_dump_shows_what_has_no_letter),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
