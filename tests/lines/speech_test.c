

#include <locale.h>

#include "../support/golden.h"
#include "../support/scene.h"
#include "../support/test.h"
#include "accessible/commands.h"
#include "accessible/speech.h"

static void elements_are_said_with_their_state_in_words(void **state)
{
    static const struct {
        struct element element;
        const char *said;
    } cases[] = {
        {{.kind = ELEMENT_PARAGRAPH, .text = "Een zin."}, "Een zin."},
        {{.kind = ELEMENT_HEADING, .text = "Top", .detail = "Stap 2 van 10", .value = "Bezig"},
         "Top\nStap 2 van 10. Bezig."},
        {{.kind = ELEMENT_SUBHEADING, .text = "Om af te vinken", .value = "1 van 4 gedaan"},
         "Om af te vinken: 1 van 4 gedaan"},
        {{.kind = ELEMENT_TIP, .text = "Bezoek hen.", .label = "Tip"}, "Tip: Bezoek hen."},
        {{.kind = ELEMENT_NOTICE, .text = "Dit is fout.", .label = "Let op"},
         "Let op: Dit is fout."},
        {{.kind = ELEMENT_CHECKBOX, .text = "Bezoek hen."}, "Bezoek hen: open"},
        {{.kind = ELEMENT_CHECKBOX, .text = "Bezoek hen.", .checked = true}, "Bezoek hen: gedaan"},
        {{.kind = ELEMENT_CHOICE, .text = "Ja", .checked = true}, "Ja: gekozen"},
        {{.kind = ELEMENT_CHOICE, .text = "Ja"}, "Ja"},
        {{.kind = ELEMENT_FIELD, .text = "Eigenaar"}, "Eigenaar: Niet ingevuld"},
        {{.kind = ELEMENT_FIELD, .text = "Eigenaar", .value = "HR"}, "Eigenaar: HR"},
        {{.kind = ELEMENT_LINK, .text = "Draagvlak top", .value = "Bezig"}, "Draagvlak top: Bezig"},
        {{.kind = ELEMENT_LINK, .text = "Top", .number = 2, .value = "Bezig"},
         "Stap 2: Top. Bezig."},
        {{.kind = ELEMENT_LINK, .text = "Top", .number = 2, .value = "Bezig", .detail = "HR"},
         "Stap 2: Top. Bezig. HR."},
        {{.kind = ELEMENT_LINK,
          .text = "Wijzig eigenaar",
          .label = "Eigenaar",
          .value = "HR",
          .detail = "Wijzig"},
         "Wijzig eigenaar: HR"},
        {{.kind = ELEMENT_EXAMPLE, .text = "Zo doet men het.", .value = "Bron: X"},
         "Zo doet men het. Bron: X."},
        {{.kind = ELEMENT_PROGRESS, .text = "3 van 10 afgerond"}, "3 van 10 afgerond"},
        {{.kind = ELEMENT_PROGRESS, .label = "Banen", .text = "3 van 4", .value = "nog 1 nodig"},
         "Banen: 3 van 4, nog 1 nodig"},
    };
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        struct strbuf said = STRBUF_INIT;
        struct page page = PAGE_INIT;
        page_add(&page, cases[i].element);
        speech_add_element(&page.elements[0], LANGUAGE_NL, &said);
        assert_string_equal(said.text, cases[i].said);
        strbuf_release(&said);
        page_release(&page);
    }
}

static void a_question_is_said_before_its_choices(void **state)
{
    struct strbuf said = STRBUF_INIT;
    struct page page = PAGE_INIT;
    const struct intent act = {.kind = INTENT_BACK};
    page_add(&page, (struct element){
                        .kind = ELEMENT_CHOICE, .text = "Ja", .label = "Afgerond?", .intent = act});
    page_add(&page, (struct element){.kind = ELEMENT_CHOICE, .text = "Nee", .intent = act});
    speech_add_page(&page, LANGUAGE_NL, &said);
    assert_string_equal(said.text, "Afgerond?\n1. Ja\n2. Nee\n");
    strbuf_release(&said);
    page_release(&page);
}

static void a_step_that_has_its_own_number_is_not_numbered_twice(void **state)
{
    struct scene scene;
    struct strbuf said = STRBUF_INIT;
    scene_open(&scene, LANGUAGE_NL, scene_empty);
    scene_do(&scene, (struct intent){.kind = INTENT_GO, .screen = SCREEN_OVERVIEW});
    speech_add_page(scene_page(&scene), LANGUAGE_NL, &said);
    assert_non_null(strstr(said.text, "\n2. Draagvlak top. Nog niet begonnen.\n"));
    assert_non_null(strstr(said.text, "\n11. Banen en doel invullen\n"));
    strbuf_release(&said);
    scene_close(&scene);
}

static void every_number_stands_for_one_choice_in_order(void **state)
{
    struct scene scene;
    scene_open(&scene, LANGUAGE_NL, scene_recorded);
    scene_do(&scene, (struct intent){.kind = INTENT_GO, .screen = SCREEN_FACTOR, .factor = 1});
    const struct page *page = scene_page(&scene);
    size_t before = 0;
    for (size_t number = 1; number <= speech_choices(page); number++) {
        size_t element = speech_choice(page, number);
        assert_true(element < page->count && element_can_act(&page->elements[element]));
        assert_true(number == 1 || element > before);
        before = element;
    }
    assert_int_equal(speech_choice(page, speech_choices(page) + 1), page->count);
    assert_int_equal(speech_choice(page, 0), page->count);
    scene_close(&scene);
}

static const struct {
    const char *name;
    enum screen screen;
} screens[] = {
    {"start", SCREEN_START},   {"overview", SCREEN_OVERVIEW}, {"factor", SCREEN_FACTOR},
    {"check", SCREEN_CHECK},   {"report", SCREEN_REPORT},     {"search", SCREEN_SEARCH},
    {"help", SCREEN_HELP},     {"sources", SCREEN_SOURCES},   {"jobs", SCREEN_JOBS},
    {"format", SCREEN_FORMAT}, {"preview", SCREEN_PREVIEW},   {"copy", SCREEN_COPY},
};

/* Every page as it is said: no control but newline, and the same words as a person looked at. */
static void each_page_is_said_as_it_was_agreed(void **state)
{
    struct key_help help[LINE_HELP_LIMIT];
    for (int language = 0; language < LANGUAGE_COUNT; language++) {
        for (size_t i = 0; i < sizeof screens / sizeof screens[0]; i++) {
            struct scene scene;
            struct strbuf said = STRBUF_INIT;
            char name[128];
            scene_open(&scene, (enum language)language, scene_recorded);
            scene.model.accessible = true;
            scene.model.keys = help;
            scene.model.key_count = line_command_help(help);
            scene_do(&scene,
                     (struct intent){.kind = INTENT_GO, .screen = screens[i].screen, .factor = 1});
            speech_add_page(scene_page(&scene), (enum language)language, &said);
            for (size_t at = 0; at < said.length; at++)
                assert_true((unsigned char)said.text[at] >= ' ' || said.text[at] == '\n');
            snprintf(name, sizeof name, "speech-%s-%s.txt", screens[i].name,
                     language_code((enum language)language));
            assert_golden(name, said.text, said.length);
            strbuf_release(&said);
            scene_close(&scene);
        }
    }
}

int main(void)
{
    setlocale(LC_CTYPE, "C.UTF-8");
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(elements_are_said_with_their_state_in_words),
        cmocka_unit_test(a_question_is_said_before_its_choices),
        cmocka_unit_test(a_step_that_has_its_own_number_is_not_numbered_twice),
        cmocka_unit_test(every_number_stands_for_one_choice_in_order),
        cmocka_unit_test(each_page_is_said_as_it_was_agreed),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
