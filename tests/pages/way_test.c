/* The way through the pages: forward in any order, and one step back each time. */
#include <locale.h>

#include "../support/scene.h"
#include "../support/test.h"

static void go(struct scene *scene, enum screen screen, size_t factor)
{
    scene_do(scene, (struct intent){.kind = INTENT_GO, .screen = screen, .factor = factor});
}

static void back(struct scene *scene)
{
    scene_do(scene, (struct intent){.kind = INTENT_BACK});
}

static void next(struct scene *scene)
{
    scene_do(scene, (struct intent){.kind = INTENT_NEXT_FACTOR});
}

static void assert_focus(struct scene *scene, const char *focus)
{
    const char *is = scene_focus(scene);
    if (strncmp(is, focus, strlen(focus)) != 0)
        fail_msg("on the page \"%s\" the focus is on \"%s\", not on \"%s\"", scene->page.title, is,
                 focus);
}

static void assert_at(struct scene *scene, const char *title, const char *focus)
{
    assert_string_equal(scene_page(scene)->title, title);
    assert_focus(scene, focus);
}

static void back_retraces_every_page_with_its_focus(void **state)
{
    struct scene scene;
    scene_open(&scene, LANGUAGE_NL, scene_recorded);
    scene_act(&scene, "Naar het overzicht");
    scene_act(&scene, "2. Draagvlak top");
    scene_act(&scene, "Ja");
    assert_focus(&scene, "Naar stap 3: ");
    go(&scene, SCREEN_HELP, 0);
    go(&scene, SCREEN_SEARCH, 0);
    scene_type(&scene, INPUT_QUERY, 0, "potje");
    scene_act(&scene, "Stap 8: ");
    next(&scene);
    assert_at(&scene,
              "Stap 9 van 10: Aanpak, processen en procedures werving, selectie, behoud en "
              "doorstroom",
              "");
    back(&scene);
    assert_at(&scene, "Zoeken", "Stap 8: ");
    back(&scene);
    assert_at(&scene, "Alle toetsen", "Terug");
    back(&scene);
    assert_at(&scene, "Stap 2 van 10: Draagvlak top", "Naar stap 3: ");
    back(&scene);
    assert_at(&scene, "Overzicht", "2. Draagvlak top");
    back(&scene);
    assert_at(&scene, "Overzicht", "2. Draagvlak top");
    scene_close(&scene);
}

static void another_page_begins_at_its_first_element(void **state)
{
    struct scene scene;
    scene_open(&scene, LANGUAGE_NL, scene_empty);
    go(&scene, SCREEN_FACTOR, 1);
    const struct intent overview = {.kind = INTENT_GO, .screen = SCREEN_OVERVIEW};
    update_focus(&scene.model, &overview);
    assert_focus(&scene, "Naar het overzicht");
    next(&scene);
    const struct action *first = &scene.checklist->factors[2].actions[0];
    assert_focus(&scene, checklist_text(&first->text, LANGUAGE_NL));
    scene_close(&scene);
}

static void the_link_to_the_overview_leads_to_the_factor_that_was_left(void **state)
{
    struct scene scene;
    scene_open(&scene, LANGUAGE_NL, scene_empty);
    go(&scene, SCREEN_FACTOR, 4);
    scene_act(&scene, "Naar het overzicht");
    assert_at(&scene, "Overzicht", "5. Samenwerken");
    scene_close(&scene);
}

static void from_factor_to_factor_back_goes_to_the_overview(void **state)
{
    struct scene scene;
    scene_open(&scene, LANGUAGE_NL, scene_empty);
    go(&scene, SCREEN_OVERVIEW, 0);
    scene_act(&scene, "1. Een");
    next(&scene);
    next(&scene);
    go(&scene, SCREEN_FACTOR, 6);
    scene_do(&scene, (struct intent){.kind = INTENT_PREVIOUS_FACTOR});
    back(&scene);
    assert_at(&scene, "Overzicht", "6. Formuleer");
    scene_close(&scene);
}

static void from_the_start_page_to_a_factor_back_goes_to_the_overview(void **state)
{
    struct scene scene;
    scene_open(&scene, LANGUAGE_NL, scene_recorded);
    go(&scene, SCREEN_FACTOR, 3);
    back(&scene);
    assert_at(&scene, "Overzicht", "4. Draagvlak bij");
    scene_close(&scene);
}

static void from_the_start_page_a_detour_comes_back_to_the_start_page(void **state)
{
    static const enum screen detours[] = {SCREEN_HELP, SCREEN_REPORT, SCREEN_SEARCH, SCREEN_CHECK,
                                          SCREEN_SOURCES};
    for (size_t i = 0; i < sizeof detours / sizeof detours[0]; i++) {
        struct scene scene;
        scene_open(&scene, LANGUAGE_NL, scene_empty);
        scene_type(&scene, INPUT_ROLE, 0, "HR");
        go(&scene, detours[i], 0);
        back(&scene);
        assert_at(&scene, "10 succesfactoren voor de Banenafspraak", "Beginnen");
        scene_close(&scene);
    }
}

static void from_the_overview_to_the_start_page_and_back(void **state)
{
    struct scene scene;
    scene_open(&scene, LANGUAGE_NL, scene_empty);
    go(&scene, SCREEN_OVERVIEW, 0);
    scene_act(&scene, "Naar de beginpagina");
    back(&scene);
    assert_at(&scene, "Overzicht", "Naar de beginpagina");
    scene_close(&scene);
}

static void a_line_of_the_check_page_leads_to_its_place_and_back_to_the_line(void **state)
{
    static const struct {
        const char *line, *place;
    } lines[] = {
        {"Wijzig organisatie:", "Organisatie"},
        {"Wijzig uw functie:", "Uw functie"},
        {"Wijzig wat u afvinkte: 1 van 4", "Wijs directie en bestuur"},
        {"Wijzig eigenaar: Secretaris", "Eigenaar"},
        {"Wijzig streefdatum: zondag 15 november", "Streefdatum"},
        {"Wijzig notitie: Regel", "Notitie"},
        {"Wijzig gevraagd besluit: Teken", "Gevraagd besluit"},
        {"Wijzig of dit is afgerond: Ja", "Ja"},
    };
    struct scene scene;
    scene_open(&scene, LANGUAGE_NL, scene_recorded);
    go(&scene, SCREEN_OVERVIEW, 0);
    go(&scene, SCREEN_CHECK, 0);
    for (size_t i = 0; i < sizeof lines / sizeof lines[0]; i++) {
        scene_act(&scene, lines[i].line);
        assert_int_not_equal(scene.model.screen, SCREEN_CHECK);
        assert_focus(&scene, lines[i].place);
        back(&scene);
        assert_at(&scene, "Alle antwoorden nakijken", lines[i].line);
    }
    scene_close(&scene);
}

static void a_changed_answer_shows_on_the_line_that_led_to_it(void **state)
{
    struct scene scene;
    scene_open(&scene, LANGUAGE_NL, scene_recorded);
    go(&scene, SCREEN_CHECK, 0);
    scene_act(&scene, "Wijzig eigenaar: Secretaris-directeur");
    scene_do(&scene, (struct intent){.kind = INTENT_ANSWER, .text = "Teamleider"});
    assert_at(&scene, "Alle antwoorden nakijken", "Wijzig eigenaar: Teamleider");
    scene_close(&scene);
}

static void the_overview_is_the_end_of_the_way_back(void **state)
{
    struct scene scene;
    scene_open(&scene, LANGUAGE_NL, scene_empty);
    go(&scene, SCREEN_CHECK, 0);
    go(&scene, SCREEN_REPORT, 0);
    scene_act(&scene, "Naar het overzicht");
    back(&scene);
    assert_at(&scene, "Overzicht", "");
    assert_string_equal(scene_notice(&scene),
                        "U bent in het overzicht. Kies “Stoppen” om te stoppen.");
    scene_close(&scene);
}

static void the_start_page_is_the_first_page(void **state)
{
    struct scene scene;
    scene_open(&scene, LANGUAGE_NL, scene_empty);
    back(&scene);
    assert_at(&scene, "10 succesfactoren voor de Banenafspraak", "Organisatie");
    assert_string_equal(scene_notice(&scene),
                        "Dit is de eerste pagina. Kies “Stoppen” om te stoppen.");
    scene_close(&scene);
}

static void a_way_of_a_thousand_pages_ends_in_the_overview(void **state)
{
    struct scene scene;
    scene_open(&scene, LANGUAGE_NL, scene_empty);
    for (size_t i = 0; i < 1000; i++)
        go(&scene, i % 2 == 0 ? SCREEN_HELP : SCREEN_FACTOR, i % 10);
    for (size_t i = 999; i > 999 - MODEL_VISITS; i--) {
        assert_int_equal(scene.model.screen, i % 2 == 0 ? SCREEN_HELP : SCREEN_FACTOR);
        if (i % 2 == 1)
            assert_int_equal(scene.model.factor, i % 10);
        back(&scene);
    }
    assert_int_equal(scene.model.visit_count, 0);
    back(&scene);
    assert_int_equal(scene.model.screen, SCREEN_OVERVIEW);
    scene_close(&scene);
}

static void coming_back_to_another_factor_is_remembered(void **state)
{
    struct scene scene;
    scene_open(&scene, LANGUAGE_NL, scene_empty);
    go(&scene, SCREEN_FACTOR, 2);
    go(&scene, SCREEN_SEARCH, 0);
    go(&scene, SCREEN_FACTOR, 7);
    back(&scene);
    assert_int_equal(scene.effects.count, 0);
    back(&scene);
    assert_int_equal(scene.model.factor, 2);
    assert_int_equal(scene_count(&scene, EFFECT_REMEMBER), 1);
    scene_close(&scene);
}

static void who_comes_back_starts_where_she_was(void **state)
{
    struct scene scene;
    scene_open(&scene, LANGUAGE_NL, scene_recorded);
    model_release(&scene.model);
    const struct model_start start = {
        .checklist = scene.checklist, .progress = scene.progress, .factor = "visie-en-beleid"};
    model_init(&scene.model, &start);
    assert_string_equal(scene_focus(&scene), "Naar het overzicht");
    scene_find(&scene, "Verder met stap 6: Formuleer visie en beleid");
    next(&scene);
    assert_at(&scene, "Stap 7 van 10: Regel financiën, budget", "");
    scene_close(&scene);
}

static void a_remembered_factor_that_is_gone_or_new_to_the_file_is_forgotten(void **state)
{
    static const struct {
        const char *const *lines;
        const char *factor;
    } cases[] = {{scene_recorded, "bestaat-niet"}, {scene_empty, "financien"}};
    for (size_t i = 0; i < 2; i++) {
        struct scene scene;
        scene_open(&scene, LANGUAGE_NL, cases[i].lines);
        model_release(&scene.model);
        const struct model_start start = {
            .checklist = scene.checklist, .progress = scene.progress, .factor = cases[i].factor};
        model_init(&scene.model, &start);
        assert_false(scene.model.has_place);
        scene_close(&scene);
    }
}

int main(void)
{
    setlocale(LC_CTYPE, "C.UTF-8");
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(back_retraces_every_page_with_its_focus),
        cmocka_unit_test(another_page_begins_at_its_first_element),
        cmocka_unit_test(the_link_to_the_overview_leads_to_the_factor_that_was_left),
        cmocka_unit_test(from_factor_to_factor_back_goes_to_the_overview),
        cmocka_unit_test(from_the_start_page_to_a_factor_back_goes_to_the_overview),
        cmocka_unit_test(from_the_start_page_a_detour_comes_back_to_the_start_page),
        cmocka_unit_test(from_the_overview_to_the_start_page_and_back),
        cmocka_unit_test(a_line_of_the_check_page_leads_to_its_place_and_back_to_the_line),
        cmocka_unit_test(a_changed_answer_shows_on_the_line_that_led_to_it),
        cmocka_unit_test(the_overview_is_the_end_of_the_way_back),
        cmocka_unit_test(the_start_page_is_the_first_page),
        cmocka_unit_test(a_way_of_a_thousand_pages_ends_in_the_overview),
        cmocka_unit_test(coming_back_to_another_factor_is_remembered),
        cmocka_unit_test(who_comes_back_starts_where_she_was),
        cmocka_unit_test(a_remembered_factor_that_is_gone_or_new_to_the_file_is_forgotten),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
