
#include <locale.h>
#include <string.h>

#include "../support/dump.h"
#include "../support/test.h"
#include "base/utf8.h"
#include "fullscreen/layout.h"

static const struct intent act = {.kind = INTENT_BACK};

/* A page with one open field between others, laid out for an editor and painted whole. */
struct open_field {
    struct page page;
    struct editor editor;
    struct layout layout;
    struct canvas canvas;
};

static void paint_field(struct open_field *field, int columns)
{
    struct layout *layout = &field->layout;
    const struct layout_frame frame = {.editor = &field->editor, .columns = columns};
    layout_release(layout);
    layout_make(layout, &field->page, &frame);
    canvas_clear(&field->canvas, (int)layout->count, columns);
    for (size_t i = 0; i < layout->count; i++)
        for (size_t p = 0; p < layout->lines[i].count; p++) {
            const struct piece *piece = &layout->pieces[layout->lines[i].first + p];
            if (piece->blanks > 0)
                canvas_fill(&field->canvas, (int)i, piece->column, piece->blanks, piece->style);
            else
                canvas_write(&field->canvas, (int)i, piece->column, piece->text, piece->length,
                             piece->style);
        }
}

static void open_field(struct open_field *field, const char *text, int columns)
{
    *field = (struct open_field){PAGE_INIT, EDITOR_INIT, LAYOUT_INIT, CANVAS_INIT};
    page_say(&field->page, ELEMENT_HEADING, "Kop");
    page_add(&field->page, (struct element){.kind = ELEMENT_FIELD,
                                            .text = "Notitie",
                                            .hint = "Wat u wilt.",
                                            .open = true,
                                            .intent = act});
    page_add(&field->page, (struct element){.kind = ELEMENT_FIELD, .text = "Ander", .intent = act});
    const struct layout_frame frame = {.columns = columns};
    editor_set_columns(&field->editor, layout_field_columns(&field->page, &frame));
    editor_open(&field->editor, text, true);
    paint_field(field, columns);
}

static void close_field(struct open_field *field)
{
    page_release(&field->page);
    editor_release(&field->editor);
    layout_release(&field->layout);
    canvas_release(&field->canvas);
}

/* What stands under the cursor is the character that it is before: that is what "the cursor is there" means. */
static void check_cursor(const struct open_field *field)
{
    const struct strbuf *text = &field->editor.text;
    size_t at = field->editor.cursor;
    assert_true(field->layout.has_cursor);
    assert_true(field->layout.cursor_column >= 0 &&
                field->layout.cursor_column <= field->canvas.columns - 1);
    const struct cell *cell =
        canvas_cell(&field->canvas, (int)field->layout.cursor_line, field->layout.cursor_column);
    size_t end = utf8_next(text->text, text->length, at);
    if (at == text->length || text->text[at] == '\n') {
        assert_string_equal(cell->text, " ");
    } else {
        assert_int_equal(strlen(cell->text), end - at);
        assert_memory_equal(cell->text, text->text + at, end - at);
    }
}

static const char *const typed_texts[] = {
    "",
    "een",
    "een twee drie vier vijf zes zeven acht negen tien elf twaalf",
    "een\n\ntwee\n",
    "\n",
    " een  twee ",
    "abcdefghijklmnopqrstuvwxyzabcdefghijklmnopqrstuvwxyz",
    "漢字漢字漢字漢字漢字 漢字漢字漢字漢字漢字漢字漢字漢字",
    "a漢字漢字漢字漢字漢字漢字漢字漢字漢字漢字漢字",
    "e\u0301e\u0301 e\u0301e\u0301e\u0301e\u0301 e\u0301e\u0301e\u0301e\u0301e\u0301e\u0301e\u0301",
    "🙂🙂🙂 🙂🙂🙂🙂🙂 🙂🙂🙂🙂🙂🙂🙂",
    "precies vijftien\nen dan verder",
    "twaalf letters    en veel spaties                       tot het eind      ",
};

static void the_text_cursor_stands_on_its_character(void **state)
{
    for (size_t i = 0; i < sizeof typed_texts / sizeof typed_texts[0]; i++)
        for (int columns = 20; columns <= 60; columns++) {
            struct open_field field;
            open_field(&field, typed_texts[i], columns);
            const struct strbuf *text = &field.editor.text;
            size_t line = 0;
            int column = 0;
            for (size_t at = 0;; at = utf8_next(text->text, text->length, at)) {
                field.editor.cursor = at;
                paint_field(&field, columns);
                check_cursor(&field);
                /* forward only; it stays where it is only over the spaces at which a line is broken */
                bool further =
                    field.layout.cursor_line > line ||
                    (field.layout.cursor_line == line && field.layout.cursor_column > column);
                assert_true(further || (at > 0 && text->text[at - 1] == ' ' &&
                                        field.layout.cursor_line == line &&
                                        field.layout.cursor_column == column));
                line = field.layout.cursor_line;
                column = field.layout.cursor_column;
                if (at == text->length)
                    break;
            }
            close_field(&field);
        }
}

static void the_text_cursor_is_where_one_expects_it(void **state)
{
    /* In 21 columns a field has lines of 15; they begin in column 5, under the label. */
    static const struct {
        const char *text;
        size_t line;
        int column;
    } cases[] = {
        {"", 0, 5},
        {"abc", 0, 8},
        {"abc ", 0, 9}, /* a space at the end is seen at once */
        {"abc  ", 0, 10},
        {"abcdefghijklmno", 0, 20},  /* a full line: behind it */
        {"abcdefghijklmno ", 0, 20}, /* a space there hangs at the edge */
        {"abcdefghijklmno p", 1, 6},
        {"abcdefghijklmnop", 1, 6}, /* a word of more than a line is broken */
        {"abcdefg hijklmn p", 1, 6},
        {"abcdefg hijklmno", 1, 13}, /* a word that does not fit goes to the next line as a whole */
        {"abc\n", 1, 5},
        {"abc\n\n", 2, 5},
        {"abcdefghijklmno\n", 1, 5}, /* a line break behind a full line is one line break */
        {"abcdefghijklmno \n", 1, 5},
        {"漢字漢字漢字漢", 0, 19},
        {"漢字漢字漢字漢字", 1, 7}, /* half a character does not fit */
        {"a漢字漢字漢字漢", 0, 20},
    };
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        struct open_field field;
        open_field(&field, cases[i].text, 21);
        size_t first = field.layout.starts[1] + 1;
        if (field.layout.cursor_line != first + cases[i].line ||
            field.layout.cursor_column != cases[i].column)
            fail_msg("\"%s\": line %zu, column %d", cases[i].text, field.layout.cursor_line - first,
                     field.layout.cursor_column);
        close_field(&field);
    }
}

static void an_open_field_shows_its_label_and_a_line_to_write_on(void **state)
{
    struct open_field field;
    struct strbuf shown = STRBUF_INIT;
    open_field(&field, "een\n漢字 twee drie vier\n", 20);
    canvas_dump(&field.canvas, &shown);
    assert_string_equal(shown.text, "   Kop\n"
                                    "\n"
                                    "   Notitie\n"
                                    "     een\n"
                                    "     漢字 twee drie\n"
                                    "     vier\n"
                                    "     _______________\n"
                                    "   Ander\n"
                                    "     _______________\n");
    strbuf_clear(&shown);
    close_field(&field);
    open_field(&field, "een\n漢字 twee drie vier", 60);
    canvas_dump(&field.canvas, &shown);
    assert_string_equal(shown.text, "   Kop\n"
                                    "\n"
                                    "   Notitie   een\n"
                                    "             漢字 twee drie vier_________________________\n"
                                    "   Ander     ____________________________________________\n");
    strbuf_release(&shown);
    close_field(&field);
}

/* What is around a field does not move when it is opened, and what stands in it is where it was. */
static void opening_a_field_moves_nothing(void **state)
{
    for (size_t i = 0; i < sizeof typed_texts / sizeof typed_texts[0]; i++)
        for (int columns = 20; columns <= 90; columns++) {
            struct open_field field;
            struct layout closed;
            const struct layout_frame frame = {.columns = columns};
            const char *text = typed_texts[i];
            size_t length = strlen(text);
            open_field(&field, text, columns);
            field.page.elements[1].open = false;
            field.page.elements[1].value = text;
            layout_make(&closed, &field.page, &frame);
            bool one_more = length > 0 && text[length - 1] == '\n'; /* an empty line to type on */
            assert_int_equal(field.layout.count, closed.count + one_more);
            for (size_t line = 0; line < closed.starts[2]; line++) {
                const struct line *one = &field.layout.lines[line];
                const struct line *other = &closed.lines[line];
                if (one->count > 0 && other->count > 0)
                    assert_int_equal(field.layout.pieces[one->first].column,
                                     closed.pieces[other->first].column);
            }
            layout_release(&closed);
            close_field(&field);
        }
}

int main(void)
{
    setlocale(LC_CTYPE, "C.UTF-8");
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_text_cursor_stands_on_its_character),
        cmocka_unit_test(the_text_cursor_is_where_one_expects_it),
        cmocka_unit_test(an_open_field_shows_its_label_and_a_line_to_write_on),
        cmocka_unit_test(opening_a_field_moves_nothing),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
