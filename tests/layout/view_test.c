
#include <locale.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "../support/gallery.h"
#include "../support/test.h"
#include "../support/window.h"
#include "fullscreen/view.h"

static const int widths[] = {20, 40, 80};

enum { WIDTH_COUNT = sizeof widths / sizeof widths[0], LAST_HEIGHT = 30 };

/* A walk over a page in a window, by keys that move; notes which lines were in view. */
struct walk {
    const struct page *page;
    struct layout layout;
    size_t height;
    struct view view;
    size_t focus;
    bool *seen;
};

static void begin_walk(struct walk *walk, const struct page *page, int columns, size_t height)
{
    *walk = (struct walk){.page = page, .height = height};
    layout_make(&walk->layout, page, &(struct layout_frame){.columns = columns});
    walk->seen = calloc(walk->layout.count + 1, sizeof *walk->seen);
    assert_non_null(walk->seen);
}

static void end_walk(struct walk *walk)
{
    layout_release(&walk->layout);
    free(walk->seen);
}

static void look(struct walk *walk)
{
    size_t count = view_line_count(&walk->view, &walk->layout, walk->page, walk->height);
    assert_true(count <= walk->height);
    assert_true(walk->view.top + count <= walk->layout.count);
    for (size_t i = 0; i < count; i++)
        walk->seen[walk->view.top + i] = true;
    bool shows = view_shows(&walk->view, &walk->layout, walk->page, walk->focus, walk->height);
    assert_int_equal(walk->view.reading, !shows);
    assert_true(walk->focus == walk->page->count ||
                element_can_act(&walk->page->elements[walk->focus]));
    if (shows)
        assert_true(walk->layout.starts[walk->focus] < walk->view.top + count);
}

/* Presses a key; false when nothing moved. */
static bool step(struct walk *walk, enum key_command command)
{
    struct view before = walk->view;
    size_t focus = walk->focus;
    walk->focus = view_move(&walk->view, &walk->layout, walk->page, focus, walk->height, command);
    look(walk);
    return walk->focus != focus || walk->view.top != before.top ||
           walk->view.reading != before.reading;
}

static void assert_all_seen(const struct walk *walk, const char *how)
{
    for (size_t i = 0; i < walk->layout.count; i++)
        if (!walk->seen[i])
            fail_msg("%s, height %zu: line %zu of %zu was never in view", how, walk->height, i,
                     walk->layout.count);
}

static size_t walk_to_end(struct walk *walk, enum key_command command)
{
    size_t steps = 1;
    while (step(walk, command))
        assert_true(++steps < 3 * walk->layout.count + 10);
    return steps;
}

static void check_page_keys(struct walk *walk)
{
    step(walk, COMMAND_FIRST);
    assert_int_equal(walk->view.top, 0);
    walk_to_end(walk, COMMAND_PAGE_DOWN);
    assert_all_seen(walk, "page down");
    memset(walk->seen, 0, walk->layout.count * sizeof *walk->seen);
    step(walk, COMMAND_LAST);
    walk_to_end(walk, COMMAND_PAGE_UP);
    assert_int_equal(walk->view.top, 0);
    assert_all_seen(walk, "page up");
}

/* Every item gets the focus, in order, and every line is in view at some moment. */
static void check_arrow_keys(struct walk *walk, enum key_command from, enum key_command command)
{
    memset(walk->seen, 0, walk->layout.count * sizeof *walk->seen);
    step(walk, from);
    bool down = command == COMMAND_NEXT_ITEM;
    size_t last = walk->focus;
    size_t reached = walk->page->count;
    do {
        if (walk->view.reading)
            continue;
        if (walk->focus == reached)
            continue;
        for (size_t i = down ? last + 1 : walk->focus + 1; i < (down ? walk->focus : last); i++)
            assert_false(element_can_act(&walk->page->elements[i]));
        reached = last = walk->focus;
    } while (step(walk, command));
    assert_all_seen(walk, down ? "down" : "up");
    for (size_t i = 0; i < walk->page->count; i++) /* the walk ended at the last item there is */
        if (element_can_act(&walk->page->elements[i]))
            assert_true(down ? i <= reached : i >= reached);
}

static void check_walks(const struct page *page, int columns, size_t height)
{
    struct walk walk;
    begin_walk(&walk, page, columns, height);
    check_page_keys(&walk);
    check_arrow_keys(&walk, COMMAND_FIRST, COMMAND_NEXT_ITEM);
    check_arrow_keys(&walk, COMMAND_LAST, COMMAND_PREVIOUS_ITEM);
    end_walk(&walk);
}

typedef void page_check(const struct page *page, int columns, size_t height);

static void check_sizes(const struct page *page, page_check *check)
{
    for (size_t i = 0; i < WIDTH_COUNT; i++)
        for (size_t height = 1; height <= LAST_HEIGHT; height++)
            check(page, widths[i], height);
}

static void check_gallery(page_check *check)
{
    for (size_t i = 0; i < gallery_count(); i++) {
        struct scene scene;
        struct window window;
        gallery_open(i, &scene, LANGUAGE_NL);
        window_open(&window, &scene, 24, 80);
        check_sizes(&window.screen.page, check);
        window_close(&window);
        scene_close(&scene);
    }
}

static void no_line_and_no_item_is_skipped(void **state)
{
    check_gallery(check_walks);
}

/* A checklist of many factors, each with a text to read. */
static void add_large_checklist(struct strbuf *out, size_t factors)
{
    strbuf_add(out, "{\"format\":\"banenafspraak-checklist\",\"version\":1,\"id\":\"groot\","
                    "\"title\":\"Groot\",\"factors\":[");
    for (size_t i = 0; i < factors; i++) {
        strbuf_add(out, i > 0 ? ",{\"id\":\"f-" : "{\"id\":\"f-");
        strbuf_add_number(out, (long long)i);
        strbuf_add(out, "\",\"title\":\"Een onderdeel met een titel van enige lengte\"}");
    }
    strbuf_add(out, "]}");
}

static void five_hundred_factors_are_walked_over(void **state)
{
    static const size_t heights[] = {1, 3, 7, 22, 37};
    struct strbuf checklist = STRBUF_INIT;
    struct scene scene;
    add_large_checklist(&checklist, 500);
    scene_open_on(&scene, checklist.text, LANGUAGE_NL, scene_empty);
    for (int screen = SCREEN_OVERVIEW; screen <= SCREEN_CHECK; screen++) {
        scene_do(&scene, (struct intent){.kind = INTENT_GO, .screen = (enum screen)screen});
        const struct page *page = scene_page(&scene);
        for (size_t i = 0; i < sizeof heights / sizeof heights[0]; i++)
            check_walks(page, 40, heights[i]);
    }
    scene_close(&scene);
    strbuf_release(&checklist);
}

/* Pages that are odd: only text, only items, items far apart, items higher than the window, nothing at all. */

static const struct element line_of_text = {
    .kind = ELEMENT_PARAGRAPH,
    .text = "een twee drie vier vijf zes zeven acht negen tien elf twaalf"};

static struct element item(size_t number)
{
    return (struct element){.kind = ELEMENT_BUTTON,
                            .text = "iets om te kiezen",
                            .intent = {.kind = INTENT_GO, .factor = number}};
}

static void add_text(struct page *page, size_t count)
{
    while (count-- > 0)
        page_add(page, line_of_text);
}

static void odd_pages_are_walked_over(void **state)
{
    static const struct {
        size_t before, between, after;
        size_t items, texts; /* `texts` in each item */
    } shapes[] = {
        {0, 0, 0, 0, 0},  {30, 0, 0, 0, 0},  {0, 0, 0, 40, 0}, {20, 30, 40, 3, 0},
        {0, 30, 0, 2, 0}, {40, 0, 40, 1, 0}, {0, 1, 0, 12, 9}, {9, 20, 9, 4, 30},
        {0, 0, 1, 1, 0},  {1, 0, 0, 1, 40},
    };
    for (size_t i = 0; i < sizeof shapes / sizeof shapes[0]; i++) {
        struct page page = PAGE_INIT;
        struct strbuf tall = STRBUF_INIT;
        for (size_t n = 0; n < shapes[i].texts; n++)
            strbuf_add(&tall, "woorden die een hoog onderdeel maken ");
        add_text(&page, shapes[i].before);
        for (size_t n = 0; n < shapes[i].items; n++) {
            struct element element = item(n);
            if (tall.length > 0)
                element.text = tall.text;
            add_text(&page, n > 0 ? shapes[i].between : 0);
            page_add(&page, element);
        }
        add_text(&page, shapes[i].after);
        check_sizes(&page, check_walks);
        strbuf_release(&tall);
        page_release(&page);
    }
}

/* Whether a line of the layout is in the window as it is painted. */
static bool sees(const struct walk *walk, size_t line)
{
    return line >= walk->view.top &&
           line < walk->view.top +
                      view_line_count(&walk->view, &walk->layout, walk->page, walk->height);
}

static void check_headings(const struct page *page, int columns, size_t height)
{
    enum { ROOM = 9 };
    struct walk walk;
    begin_walk(&walk, page, columns, height);
    step(&walk, COMMAND_LAST);
    do {
        size_t focus = walk.focus;
        if (walk.view.reading || focus == 0 || height < ROOM ||
            page->elements[focus - 1].kind != ELEMENT_SUBHEADING)
            continue;
        size_t first = walk.layout.starts[focus - 1];
        if (layout_last_line(&walk.layout, focus) - first < height)
            assert_true(sees(&walk, first));
    } while (step(&walk, COMMAND_PREVIOUS_ITEM));
    end_walk(&walk);
}

static void an_item_comes_with_the_heading_above_it(void **state)
{
    check_gallery(check_headings);
}

static void check_bottom(const struct page *page, int columns, size_t height)
{
    struct walk walk;
    begin_walk(&walk, page, columns, height);
    step(&walk, COMMAND_FIRST);
    do {
        size_t count = view_line_count(&walk.view, &walk.layout, page, height);
        size_t last = walk.view.top + count - 1;
        size_t element = walk.layout.lines[last].element;
        bool begins = walk.layout.starts[element] == last && walk.layout.lines[last].count > 0;
        if (height >= 4 && begins && last + 1 < walk.layout.count)
            assert_int_not_equal(page->elements[element].kind, ELEMENT_SUBHEADING);
    } while (step(&walk, COMMAND_PAGE_DOWN));
    end_walk(&walk);
}

static void no_heading_stands_alone_at_the_bottom(void **state)
{
    check_gallery(check_bottom);
}

static void what_is_wrong_comes_into_view_with_its_field(void **state)
{
    struct scene scene;
    scene_open(&scene, LANGUAGE_NL, scene_recorded);
    scene_do(&scene, (struct intent){.kind = INTENT_GO, .screen = SCREEN_FACTOR, .factor = 1});
    scene_do(&scene, (struct intent){.kind = INTENT_EDIT, .input = INPUT_DUE, .factor = 1});
    scene_do(&scene, (struct intent){.kind = INTENT_LEAVE, .text = "binnenkort"});
    const struct intent due = {.kind = INTENT_EDIT, .input = INPUT_DUE, .factor = 1};
    const struct page *page = scene_page(&scene);
    size_t focus = page_find(page, &due);
    assert_int_equal(page->elements[focus + 1].kind, ELEMENT_NOTICE);
    for (size_t height = 5; height <= LAST_HEIGHT; height++) {
        struct walk walk;
        begin_walk(&walk, page, 40, height);
        view_show(&walk.view, &walk.layout, page, focus, height);
        assert_true(sees(&walk, walk.layout.starts[focus]));
        assert_true(sees(&walk, layout_last_line(&walk.layout, focus + 1)));
        end_walk(&walk);
    }
    scene_close(&scene);
}

static void home_and_end_go_all_the_way(void **state)
{
    struct page page = PAGE_INIT;
    add_text(&page, 3);
    page_add(&page, item(0));
    add_text(&page, 40);
    page_add(&page, item(1));
    struct walk walk;
    begin_walk(&walk, &page, 80, 10);
    step(&walk, COMMAND_LAST);
    assert_int_equal(walk.view.top, walk.layout.count - 10);
    assert_int_equal(walk.focus, page.count - 1);
    assert_false(step(&walk, COMMAND_LAST));
    step(&walk, COMMAND_FIRST);
    assert_int_equal(walk.view.top, 0);
    assert_int_equal(walk.focus, 3);
    end_walk(&walk);
    page_release(&page);
}

static void the_place_on_a_page_survives_another_width(void **state)
{
    struct page page = PAGE_INIT;
    add_text(&page, 50);
    for (size_t top = 0; top < 40; top++) {
        struct layout wide;
        struct layout narrow;
        layout_make(&wide, &page, &(struct layout_frame){.columns = 80});
        layout_make(&narrow, &page, &(struct layout_frame){.columns = 20});
        struct view view = {.top = top};
        struct place place = view_place(&view, &wide);
        view_return(&view, &narrow, &page, place);
        assert_int_equal(narrow.lines[view.top].element, wide.lines[top].element);
        view_return(&view, &wide, &page, view_place(&view, &narrow));
        assert_int_equal(view.top, top);
        view.top = narrow.count - 1 -
                   top; /* further on in a paragraph than it has lines when it is wide */
        size_t element = narrow.lines[view.top].element;
        view_return(&view, &wide, &page, view_place(&view, &narrow));
        assert_int_equal(wide.lines[view.top].element, element);
        layout_release(&wide);
        layout_release(&narrow);
    }
    page_release(&page);
}

int main(void)
{
    setlocale(LC_CTYPE, "C.UTF-8");
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(no_line_and_no_item_is_skipped),
        cmocka_unit_test(five_hundred_factors_are_walked_over),
        cmocka_unit_test(odd_pages_are_walked_over),
        cmocka_unit_test(an_item_comes_with_the_heading_above_it),
        cmocka_unit_test(no_heading_stands_alone_at_the_bottom),
        cmocka_unit_test(what_is_wrong_comes_into_view_with_its_field),
        cmocka_unit_test(home_and_end_go_all_the_way),
        cmocka_unit_test(the_place_on_a_page_survives_another_width),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
