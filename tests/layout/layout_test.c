
#include <locale.h>
#include <string.h>

#include "../support/gallery.h"
#include "../support/test.h"
#include "../support/window.h"
#include "../support/words.h"
#include "base/utf8.h"
#include "fullscreen/layout.h"

enum { FIRST_WIDTH = 20, LAST_WIDTH = 130, WIDE = 60 };

static const struct intent act = {.kind = INTENT_BACK};

/* A page that says what no page of the gallery says. */
static void build_odd_page(struct page *page)
{
    static const char word[] = "HottentottensoldatententententoonstellingsbouwterreinenCommissie";
    page_say(page, ELEMENT_HEADING, word);
    page_say(page, ELEMENT_PARAGRAPH, "漢字漢字漢字漢字漢字漢字漢字漢字漢字漢字漢字漢字漢字漢字");
    page_say(page, ELEMENT_PARAGRAPH, "een\n\ntwee \n drie");
    page_say(page, ELEMENT_TIP, "e\u0301e\u0301e\u0301e\u0301 e\u0301e\u0301e\u0301e\u0301e\u0301");
    page_say(page, ELEMENT_PARAGRAPH, "");
    page_add(page,
             (struct element){.kind = ELEMENT_LINK, .text = word, .value = word, .intent = act});
    page_add(page, (struct element){.kind = ELEMENT_LINK,
                                    .text = word,
                                    .value = "Te laat: 漢字",
                                    .detail = word,
                                    .tone = TONE_LATE,
                                    .number = 500,
                                    .intent = act});
    page_add(page, (struct element){.kind = ELEMENT_LINK,
                                    .text = "Wijzig het veld met deze lange naam",
                                    .label = "Het veld met deze lange naam",
                                    .value = word,
                                    .detail = "Wijzig",
                                    .intent = act});
    page_add(page, (struct element){.kind = ELEMENT_TIP, .text = word, .label = word});
    page_add(page, (struct element){.kind = ELEMENT_NOTICE, .text = word, .label = "Let op"});
    page_add(page, (struct element){.kind = ELEMENT_CHECKBOX, .text = "", .intent = act});
    page_add(
        page,
        (struct element){
            .kind = ELEMENT_CHOICE, .text = word, .label = word, .checked = true, .intent = act});
    page_add(page, (struct element){.kind = ELEMENT_PROGRESS, .text = "", .part = 7, .whole = 500});
    page_add(page, (struct element){
                       .kind = ELEMENT_FIELD, .text = word, .value = "漢字\n漢字", .intent = act});
}

/* Checks what holds for every layout. */
typedef void layout_check(const struct layout *layout, const struct page *page,
                          enum language language, int columns);

static void check_page(const struct page *page, enum language language, const struct editor *editor,
                       layout_check *check)
{
    for (int columns = FIRST_WIDTH; columns <= LAST_WIDTH; columns++) {
        struct layout layout;
        const struct layout_frame frame = {
            .language = language, .editor = editor, .columns = columns};
        layout_make(&layout, page, &frame);
        check(&layout, page, language, columns);
        layout_release(&layout);
    }
}

static void check_gallery(layout_check *check)
{
    for (size_t i = 0; i < gallery_count(); i++)
        for (int language = 0; language < LANGUAGE_COUNT; language++) {
            struct scene scene;
            struct window window;
            gallery_open(i, &scene, (enum language)language);
            window_open(&window, &scene, 24, 80);
            const struct editor *editor =
                scene.model.typing != INPUT_NONE ? &window.screen.editor : NULL;
            check_page(&window.screen.page, (enum language)language, editor, check);
            window_close(&window);
            scene_close(&scene);
        }
}

static void check_every_page(layout_check *check)
{
    struct page odd = PAGE_INIT;
    build_odd_page(&odd);
    check_page(&odd, LANGUAGE_NL, NULL, check);
    page_release(&odd);
    check_gallery(check);
}

static size_t piece_width(const struct piece *piece)
{
    return piece->blanks > 0 ? (size_t)piece->blanks : utf8_width(piece->text, piece->length);
}

static void check_columns(const struct layout *layout, const struct page *page,
                          enum language language, int columns)
{
    (void)page, (void)language;
    int right = LAYOUT_INDENT + LAYOUT_WIDTH < columns ? LAYOUT_INDENT + LAYOUT_WIDTH : columns;
    for (size_t i = 0; i < layout->count; i++) {
        const struct line *line = &layout->lines[i];
        int column = LAYOUT_INDENT;
        for (size_t p = line->first; p < line->first + line->count; p++) {
            if (layout->pieces[p].column < column)
                print_error("%d columns, line %zu of element %zu: \"%.*s\"\n", columns, i,
                            line->element, (int)layout->pieces[p].length, layout->pieces[p].text);
            assert_true(layout->pieces[p].column >= column);
            column = layout->pieces[p].column + (int)piece_width(&layout->pieces[p]);
        }
        if (column > right)
            print_error("%d columns, line %zu: up to %d\n", columns, i, column);
        assert_true(column <= right);
    }
}

static void every_line_stays_within_its_columns(void **state)
{
    check_every_page(check_columns);
}

static void check_elements(const struct layout *layout, const struct page *page,
                           enum language language, int columns)
{
    (void)language, (void)columns;
    assert_int_equal(layout->starts[0], 0);
    assert_int_equal(layout->starts[page->count], layout->count);
    for (size_t i = 0; i < page->count; i++) {
        assert_true(layout->starts[i] < layout->starts[i + 1]);
        for (size_t line = layout->starts[i]; line < layout->starts[i + 1]; line++)
            assert_int_equal(layout->lines[line].element, i);
        size_t last = layout_last_line(layout, i);
        assert_true(last >= layout->starts[i] && last <= layout->starts[i + 1] - 1);
    }
}

static void every_line_belongs_to_its_element(void **state)
{
    check_every_page(check_elements);
}

static void check_blank_lines(const struct layout *layout, const struct page *page,
                              enum language language, int columns)
{
    (void)page, (void)language, (void)columns;
    for (size_t i = 0; i < layout->count; i++) {
        if (layout->lines[i].count > 0)
            continue;
        assert_true(i > 0 && i + 1 < layout->count);
        assert_true(layout->lines[i + 1].count > 0);
    }
}

static void blank_lines_stand_alone_and_between(void **state)
{
    check_gallery(check_blank_lines);
}

static void add_pieces(struct strbuf *out, const struct layout *layout, size_t element, int column)
{
    for (size_t i = layout->starts[element]; i < layout->starts[element + 1]; i++)
        for (size_t p = 0; p < layout->lines[i].count; p++) {
            const struct piece *piece = &layout->pieces[layout->lines[i].first + p];
            if (piece->blanks == 0 && (column == 0 || piece->column == column))
                words_add(out, piece->text, piece->length);
        }
}

/* What was laid out of an element: row by row, or of columns beside one another each to its end. */
static void add_laid_out(struct strbuf *out, const struct layout *layout, const struct page *page,
                         size_t element, bool wide)
{
    if (!words_in_columns(&page->elements[element], wide))
        add_pieces(out, layout, element, 0);
    else
        for (int column = 1; column <= LAYOUT_INDENT + LAYOUT_WIDTH; column++)
            add_pieces(out, layout, element, column);
}

static void check_words(const struct layout *layout, const struct page *page,
                        enum language language, int columns)
{
    const bool wide = columns >= WIDE;
    for (size_t i = 0; i < page->count; i++) {
        struct strbuf got = STRBUF_INIT;
        struct strbuf wanted = STRBUF_INIT;
        add_laid_out(&got, layout, page, i, wide);
        words_add_element(&wanted, &page->elements[i], language, wide);
        assert_string_equal(got.text, wanted.text);
        strbuf_release(&got);
        strbuf_release(&wanted);
    }
}

static void every_word_is_there(void **state)
{
    check_every_page(check_words);
}

/* The bytes of a line, its pieces one after another. */
static void add_line(struct strbuf *out, const struct layout *layout, size_t number)
{
    const struct line *line = &layout->lines[number];
    for (size_t i = line->first; i < line->first + line->count; i++)
        strbuf_add_bytes(out, layout->pieces[i].text, layout->pieces[i].length);
}

static void check_whole_words(const struct layout *layout, const struct page *page,
                              enum language language, int columns)
{
    (void)language, (void)columns;
    enum { ALWAYS_FITS = 11 };
    for (size_t i = 0; i < page->count; i++) {
        struct strbuf lines = STRBUF_INIT;
        for (size_t line = layout->starts[i]; line < layout->starts[i + 1]; line++) {
            add_line(&lines, layout, line);
            strbuf_add(&lines, "\n");
        }
        char word[ALWAYS_FITS + 1];
        struct strbuf label = STRBUF_INIT;
        if (words_in_columns(&page->elements[i], columns >= WIDE))
            strbuf_add(&label, page->elements[i].label);
        else
            element_add_label(&page->elements[i], &label);
        for (const char *text = label.text; *text != '\0';) {
            size_t length = strcspn(text, " \n");
            if (length > 0 && length <= ALWAYS_FITS) {
                memcpy(word, text, length);
                word[length] = '\0';
                if (strstr(lines.text, word) == NULL)
                    print_error("%d columns: \"%s\" is not in\n%s", columns, word, lines.text);
                assert_non_null(strstr(lines.text, word));
            }
            text += length + strspn(text + length, " \n");
        }
        strbuf_release(&label);
        strbuf_release(&lines);
    }
}

static void no_word_is_cut_that_fits_on_a_line(void **state)
{
    check_every_page(check_whole_words);
}

static size_t lines_of(const struct element *elements, size_t count, int columns)
{
    struct page page = PAGE_INIT;
    struct layout layout;
    for (size_t i = 0; i < count; i++)
        page_add(&page, elements[i]);
    layout_make(&layout, &page, &(struct layout_frame){.columns = columns});
    size_t lines = layout.count;
    layout_release(&layout);
    page_release(&page);
    return lines;
}

static void a_blank_line_parts_what_is_of_another_kind(void **state)
{
    static const struct {
        enum element_kind above, below;
        bool blank;
    } cases[] = {
        {ELEMENT_HEADING, ELEMENT_PARAGRAPH, false},
        {ELEMENT_HEADING, ELEMENT_PROGRESS, false},
        {ELEMENT_HEADING, ELEMENT_NOTICE, false},
        {ELEMENT_HEADING, ELEMENT_FIELD, true},
        {ELEMENT_HEADING, ELEMENT_SUBHEADING, true},
        {ELEMENT_PARAGRAPH, ELEMENT_HEADING, true},
        {ELEMENT_PARAGRAPH, ELEMENT_PARAGRAPH, false},
        {ELEMENT_PARAGRAPH, ELEMENT_PROGRESS, false},
        {ELEMENT_PARAGRAPH, ELEMENT_TIP, true},
        {ELEMENT_PARAGRAPH, ELEMENT_LINK, true},
        {ELEMENT_PARAGRAPH, ELEMENT_SUBHEADING, true},
        {ELEMENT_SUBHEADING, ELEMENT_PARAGRAPH, false},
        {ELEMENT_SUBHEADING, ELEMENT_TIP, false},
        {ELEMENT_SUBHEADING, ELEMENT_CHECKBOX, false},
        {ELEMENT_SUBHEADING, ELEMENT_LINK, false},
        {ELEMENT_TIP, ELEMENT_TIP, false},
        {ELEMENT_TIP, ELEMENT_EXAMPLE, false},
        {ELEMENT_EXAMPLE, ELEMENT_NOTICE, false},
        {ELEMENT_TIP, ELEMENT_FIELD, true},
        {ELEMENT_FIELD, ELEMENT_FIELD, false},
        {ELEMENT_FIELD, ELEMENT_NOTICE, false},
        {ELEMENT_NOTICE, ELEMENT_FIELD, true},
        {ELEMENT_FIELD, ELEMENT_CHOICE, false},
        {ELEMENT_FIELD, ELEMENT_PARAGRAPH, true},
        {ELEMENT_CHECKBOX, ELEMENT_CHECKBOX, false},
        {ELEMENT_CHOICE, ELEMENT_CHOICE, false},
        {ELEMENT_CHOICE, ELEMENT_SUBHEADING, true},
        {ELEMENT_LINK, ELEMENT_LINK, false},
        {ELEMENT_LINK, ELEMENT_BUTTON, true},
        {ELEMENT_BUTTON, ELEMENT_BUTTON, false},
    };
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        const struct element elements[] = {{.kind = cases[i].above, .text = "een"},
                                           {.kind = cases[i].below, .text = "twee"}};
        size_t apart = lines_of(elements, 1, 80) + lines_of(elements + 1, 1, 80);
        if (lines_of(elements, 2, 80) != apart + cases[i].blank)
            fail_msg("case %zu", i);
    }
}

static void a_paragraph_of_several_lines_is_parted_from_the_next(void **state)
{
    const struct element elements[] = {
        {.kind = ELEMENT_PARAGRAPH, .text = "een regel van dertig kolommen."},
        {.kind = ELEMENT_PARAGRAPH, .text = "twee"}};
    assert_int_equal(lines_of(elements, 2, 33), 2);
    assert_int_equal(lines_of(elements, 2, 32), 4);
}

static void the_bar_is_as_full_as_what_is_done(void **state)
{
    static const struct {
        size_t part, whole;
        int columns;
        int done, open;
    } cases[] = {
        {0, 10, 80, 0, 40}, {3, 10, 80, 12, 28},   {10, 10, 80, 40, 0}, {1, 3, 80, 13, 26},
        {0, 0, 80, 0, 40},  {499, 500, 80, 39, 1}, {1, 500, 80, 0, 40}, {3, 10, 20, 3, 7},
    };
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        struct page page = PAGE_INIT;
        struct layout layout;
        int cells[STYLE_COUNT] = {0};
        page_add(&page, (struct element){.kind = ELEMENT_PROGRESS,
                                         .part = cases[i].part,
                                         .whole = cases[i].whole});
        layout_make(&layout, &page, &(struct layout_frame){.columns = cases[i].columns});
        for (size_t p = 0; p < layout.piece_count; p++)
            cells[layout.pieces[p].style] += layout.pieces[p].blanks;
        assert_int_equal(cells[STYLE_BAR_DONE], cases[i].done);
        assert_int_equal(cells[STYLE_BAR_OPEN], cases[i].open);
        layout_release(&layout);
        page_release(&page);
    }
}

int main(void)
{
    setlocale(LC_CTYPE, "C.UTF-8");
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(every_line_stays_within_its_columns),
        cmocka_unit_test(every_line_belongs_to_its_element),
        cmocka_unit_test(blank_lines_stand_alone_and_between),
        cmocka_unit_test(every_word_is_there),
        cmocka_unit_test(no_word_is_cut_that_fits_on_a_line),
        cmocka_unit_test(a_blank_line_parts_what_is_of_another_kind),
        cmocka_unit_test(a_paragraph_of_several_lines_is_parted_from_the_next),
        cmocka_unit_test(the_bar_is_as_full_as_what_is_done),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
