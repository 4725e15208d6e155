/* Searching: in all that is shown and all that was typed, whatever the case and the accents, and to the right place. */
#include <locale.h>

#include "../support/scene.h"
#include "../support/test.h"

static const char checklist[] =
    "{\"format\":\"banenafspraak-checklist\",\"version\":1,\"id\":\"zoek\",\"title\":\"Zoek\","
    "\"factors\":["
    " {\"id\":\"een\",\"title\":{\"nl\":\"Eén peer\",\"en\":\"One pear\"},\"headline\":\"Een "
    "appel.\","
    "  \"why\":[\"Een banaan.\",\"Nog een banaan.\"],"
    "  \"actions\":[{\"id\":\"a\",\"text\":\"Een kers.\"},{\"id\":\"b\",\"text\":\"Een druif.\"}],"
    "  \"tips\":[\"Een pruim.\"],\"practice\":[{\"text\":\"Een vijg.\"}]},"
    " {\"id\":\"twee\",\"title\":\"Twee peren\",\"headline\":\"Twee appels.\","
    "  \"actions\":[{\"id\":\"a\",\"text\":\"Twee kersen.\"}]}]}";

static const char *const recorded[] = {
    "{\"id\":\"1\",\"at\":\"2026-11-01T09:00:00.000Z\",\"by\":\"HR\",\"factor\":\"een\","
    "\"field\":\"note\",\"value\":\"Eerste regel\\nmet CAFÉ erin\\nen nog een "
    "café\",\"replaces\":[]}",
    "{\"id\":\"2\",\"at\":\"2026-11-01T09:00:00.000Z\",\"by\":\"HR\",\"factor\":\"twee\","
    "\"field\":\"owner\",\"value\":\"Fruitmeester\",\"replaces\":[]}",
    "{\"id\":\"3\",\"at\":\"2026-11-01T09:00:00.000Z\",\"by\":\"HR\",\"factor\":\"twee\","
    "\"field\":\"due\",\"value\":\"2026-12-05\",\"replaces\":[]}",
    "{\"id\":\"4\",\"at\":\"2026-11-01T09:00:00.000Z\",\"by\":\"HR\",\"factor\":\"twee\","
    "\"field\":\"decision\",\"value\":\"Koop een boomgaard.\",\"replaces\":[]}",
    NULL};

static void open_search(struct scene *scene, const char *query)
{
    scene_open_on(scene, checklist, LANGUAGE_NL, recorded);
    scene_do(scene, (struct intent){.kind = INTENT_GO, .screen = SCREEN_SEARCH});
    scene_type(scene, INPUT_QUERY, 0, query);
}

static size_t count_results(struct scene *scene)
{
    const struct page *page = scene_page(scene);
    size_t count = 0;
    for (size_t i = 0; i < page->count; i++)
        count += strncmp(page->elements[i].text, "Stap ", 5) == 0;
    return count;
}

static void a_result_leads_to_the_place_where_the_text_stands(void **state)
{
    static const struct {
        const char *query, *result;
        size_t factor;
        const char *focus;
    } cases[] = {
        {"ÉÉN PEER", "Stap 1: Eén peer", 0, "Een kers."},
        {"appel.", "Stap 1: Een appel.", 0, "Een kers."},
        {"NOG EEN B", "Stap 1: Nog een banaan.", 0, "Een kers."},
        {"pruim", "Stap 1: Een pruim.", 0, "Een kers."},
        {"vijg", "Stap 1: Een vijg.", 0, "Een kers."},
        {"druif", "Stap 1: Een druif.", 0, "Een druif."},
        {"Kersen", "Stap 2: Twee kersen.", 1, "Twee kersen."},
        {"café", "Stap 1: met CAFÉ erin", 0, "Notitie"},
        {"CAFÉ", "Stap 1: met CAFÉ erin", 0, "Notitie"},
        {"cafe", "Stap 1: met CAFÉ erin", 0, "Notitie"},
        {"fruitM", "Stap 2: Fruitmeester", 1, "Eigenaar"},
        {"5 december", "Stap 2: zaterdag 5 december 2026", 1, "Streefdatum"},
        {"boomgaard", "Stap 2: Koop een boomgaard.", 1, "Gevraagd besluit"},
    };
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        struct scene scene;
        open_search(&scene, cases[i].query);
        scene_find(&scene, "1 plaats gevonden voor “");
        assert_int_equal(count_results(&scene), 1);
        scene_act(&scene, cases[i].result);
        assert_int_equal(scene.model.screen, SCREEN_FACTOR);
        assert_int_equal(scene.model.factor, cases[i].factor);
        assert_string_equal(scene_focus(&scene), cases[i].focus);
        scene_close(&scene);
    }
}

static void no_result_says_so(void **state)
{
    struct scene scene;
    open_search(&scene, "tomaat");
    scene_find(&scene, "Niets gevonden voor “tomaat”. Probeer een korter woord.");
    assert_int_equal(count_results(&scene), 0);
    scene_close(&scene);
}

static void many_results_are_counted_and_stand_in_the_order_of_the_checklist(void **state)
{
    struct scene scene;
    open_search(&scene, "kers");
    size_t summary = scene_find(&scene, "2 plaatsen gevonden voor “kers”.");
    assert_int_equal(scene_find(&scene, "Stap 1: Een kers."), summary + 1);
    assert_int_equal(scene_find(&scene, "Stap 2: Twee kersen."), summary + 2);
    scene_close(&scene);
}

static void texts_that_are_only_read_give_one_result_for_each_factor(void **state)
{
    struct scene scene;
    open_search(&scene, "banaan");
    assert_int_equal(count_results(&scene), 1);
    scene_close(&scene);
}

static void the_language_that_is_shown_is_searched(void **state)
{
    struct scene scene;
    open_search(&scene, "pear");
    assert_int_equal(count_results(&scene), 0);
    scene_do(&scene, (struct intent){.kind = INTENT_SPEAK, .language = LANGUAGE_EN});
    scene_find(&scene, "1 place found for “pear”.");
    scene_find(&scene, "Step 1: One pear");
    scene_close(&scene);
}

static void without_a_query_nothing_is_found_or_said(void **state)
{
    struct scene scene;
    open_search(&scene, "   ");
    assert_int_equal(scene_page(&scene)->count, 3); /* heading, field, way back */
    scene_close(&scene);
}

static void the_query_stays_and_records_nothing(void **state)
{
    struct scene scene;
    open_search(&scene, "kers");
    assert_int_equal(scene.effects.count, 0);
    scene_act(&scene, "Stap 2");
    scene_do(&scene, (struct intent){.kind = INTENT_GO, .screen = SCREEN_SEARCH});
    assert_int_equal(count_results(&scene), 2);
    assert_string_equal(scene_focus(&scene), "Zoeken naar");
    scene_act(&scene, "Zoeken naar");
    assert_string_equal(scene.model.typed, "kers");
    scene_close(&scene);
}

static void a_query_is_only_text(void **state)
{
    static const char *const queries[] = {"{1}", "%s%n", ".*", "\\", "\033[2J"};
    for (size_t i = 0; i < sizeof queries / sizeof queries[0]; i++) {
        struct scene scene;
        open_search(&scene, queries[i]);
        scene_find(&scene, "Niets gevonden voor “");
        scene_close(&scene);
    }
}

static void a_note_of_thousands_of_lines_gives_the_line_that_was_sought(void **state)
{
    struct scene scene;
    struct strbuf note = STRBUF_INIT;
    for (int i = 0; i < 20000; i++)
        strbuf_add(&note, "x\n");
    strbuf_add(&note, "naald");
    open_search(&scene, "naald");
    scene_type(&scene, INPUT_NOTE, 1, note.text);
    scene_do(&scene, (struct intent){.kind = INTENT_GO, .screen = SCREEN_SEARCH});
    scene_find(&scene, "Stap 2: naald");
    strbuf_release(&note);
    scene_close(&scene);
}

int main(void)
{
    setlocale(LC_CTYPE, "C.UTF-8");
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_result_leads_to_the_place_where_the_text_stands),
        cmocka_unit_test(no_result_says_so),
        cmocka_unit_test(many_results_are_counted_and_stand_in_the_order_of_the_checklist),
        cmocka_unit_test(texts_that_are_only_read_give_one_result_for_each_factor),
        cmocka_unit_test(the_language_that_is_shown_is_searched),
        cmocka_unit_test(without_a_query_nothing_is_found_or_said),
        cmocka_unit_test(the_query_stays_and_records_nothing),
        cmocka_unit_test(a_query_is_only_text),
        cmocka_unit_test(a_note_of_thousands_of_lines_gives_the_line_that_was_sought),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
