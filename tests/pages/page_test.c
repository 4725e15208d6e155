/* The page itself: finding, keeping, growing. */
#include <locale.h>

#include "../support/scene.h"
#include "../support/test.h"

static void a_page_finds_the_element_of_an_intent_or_the_first_that_acts(void **state)
{
    struct page page = PAGE_INIT;
    const struct intent stop = {.kind = INTENT_STOP};
    const struct intent undo = {.kind = INTENT_UNDO};
    assert_int_equal(page_find(&page, &stop), 0);
    page_say(&page, ELEMENT_HEADING, "Kop");
    assert_int_equal(page_find(&page, &stop), 1);
    page_offer(&page, ELEMENT_BUTTON, "Terug", (struct intent){.kind = INTENT_BACK});
    page_offer(&page, ELEMENT_BUTTON, "Stoppen", stop);
    assert_int_equal(page_find(&page, &stop), 2);
    assert_int_equal(page_find(&page, &undo), 1);
    page_release(&page);
}

static void intents_are_equal_when_only_their_text_differs(void **state)
{
    const struct intent base = {.kind = INTENT_GO};
    const struct intent others[] = {
        {.kind = INTENT_BACK},
        {.kind = INTENT_GO, .screen = SCREEN_HELP},
        {.kind = INTENT_GO, .factor = 1},
        {.kind = INTENT_GO, .action = 1},
        {.kind = INTENT_GO, .aim = AIM_DONE},
        {.kind = INTENT_GO, .input = INPUT_NOTE},
        {.kind = INTENT_GO, .language = LANGUAGE_EN},
        {.kind = INTENT_GO, .format = 1},
        {.kind = INTENT_GO, .truth = true},
    };
    const struct intent with_text = {.kind = INTENT_GO, .text = "tekst"};
    assert_true(intent_equal(&base, &with_text));
    for (size_t i = 0; i < sizeof others / sizeof others[0]; i++)
        assert_false(intent_equal(&base, &others[i]));
}

static void what_a_page_keeps_is_made_safe_and_its_own(void **state)
{
    struct page page = PAGE_INIT;
    char path[] = "/tmp/\033[31mrood\n";
    const char *text = page_fill(&page, LANGUAGE_NL, MESSAGE_START_FILE, path, NULL, NULL);
    path[0] = 'X';
    assert_string_equal(text, "Uw antwoorden staan in: /tmp/\xef\xbf\xbd[31mrood\n");
    page_say(&page, ELEMENT_PARAGRAPH, NULL);
    assert_string_equal(page.elements[0].text, "");
    assert_string_equal(page.elements[0].value, "");
    assert_string_equal(page.elements[0].hint, "");
    page_release(&page);
}

static void the_focus_does_not_hold_on_to_a_text(void **state)
{
    struct scene scene;
    scene_open(&scene, LANGUAGE_NL, scene_empty);
    const struct intent intent = {.kind = INTENT_STOP, .text = "van een ander"};
    update_focus(&scene.model, &intent);
    assert_int_equal(scene.model.focus.kind, INTENT_STOP);
    assert_null(scene.model.focus.text);
    scene_close(&scene);
}

static void a_page_holds_thousands_of_elements(void **state)
{
    struct page page = PAGE_INIT;
    for (size_t i = 0; i < 5000; i++)
        page_say(&page, ELEMENT_TIP, page_number(&page, i));
    assert_int_equal(page.count, 5000);
    assert_string_equal(page.elements[4999].text, "4999");
    page_release(&page);
}

int main(void)
{
    setlocale(LC_CTYPE, "C.UTF-8");
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_page_finds_the_element_of_an_intent_or_the_first_that_acts),
        cmocka_unit_test(intents_are_equal_when_only_their_text_differs),
        cmocka_unit_test(what_a_page_keeps_is_made_safe_and_its_own),
        cmocka_unit_test(the_focus_does_not_hold_on_to_a_text),
        cmocka_unit_test(a_page_holds_thousands_of_elements),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
