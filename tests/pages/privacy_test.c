/* The privacy page: a text that may hold a BSN is not recorded, and not lost, until the user says what is to be done. */
#include <locale.h>

#include "../support/scene.h"
#include "../support/test.h"
#include "wizard/draft_line.h"

#define NUMBER "111222333"

static const struct {
    enum input input;
    size_t factor;
    enum screen screen;
    const char *label;
} fields[] = {
    {INPUT_ORGANISATION, 0, SCREEN_START, "Organisatie"},
    {INPUT_ROLE, 0, SCREEN_START, "Uw functie"},
    {INPUT_OWNER, 2, SCREEN_FACTOR, "Eigenaar"},
    {INPUT_NOTE, 2, SCREEN_FACTOR, "Notitie"},
    {INPUT_DECISION, 2, SCREEN_FACTOR, "Gevraagd besluit"},
};

enum { FIELD_CASES = sizeof fields / sizeof fields[0] };

static void go(struct scene *scene, enum screen screen, size_t factor)
{
    scene_do(scene, (struct intent){.kind = INTENT_GO, .screen = screen, .factor = factor});
}

/* On the privacy page, coming from the page of that field by way of another factor and the overview. */
static void open_warned(struct scene *scene, size_t number)
{
    scene_open(scene, LANGUAGE_NL, scene_recorded);
    go(scene, SCREEN_FACTOR, 6);
    go(scene, SCREEN_OVERVIEW, 0);
    go(scene, fields[number].screen, fields[number].factor);
    scene_type(scene, fields[number].input, fields[number].factor, "Bel " NUMBER);
}

static void assert_on_field(struct scene *scene, size_t number)
{
    assert_int_equal(scene->model.screen, fields[number].screen);
    assert_string_equal(scene_focus(scene), fields[number].label);
    if (fields[number].screen == SCREEN_FACTOR)
        assert_int_equal(scene->model.factor, fields[number].factor);
}

static void a_number_that_may_be_a_bsn_is_recorded_in_no_field(void **state)
{
    for (size_t i = 0; i < FIELD_CASES; i++) {
        struct scene scene;
        open_warned(&scene, i);
        assert_int_equal(scene.effects.count, 0);
        assert_int_equal(scene.model.screen, SCREEN_PRIVACY);
        assert_string_equal(scene_focus(&scene), "De tekst aanpassen");
        scene_find(&scene, "In uw tekst staat " NUMBER ".");
        scene_find(&scene, "Uw tekst: Bel " NUMBER);
        scene_close(&scene);
    }
}

static void an_answer_is_warned_about_as_well(void **state)
{
    struct scene scene;
    scene_open(&scene, LANGUAGE_NL, scene_recorded);
    scene_do(&scene, (struct intent){.kind = INTENT_EDIT, .input = INPUT_ORGANISATION});
    scene_do(&scene, (struct intent){.kind = INTENT_ANSWER, .text = NUMBER});
    assert_int_equal(scene.model.screen, SCREEN_PRIVACY);
    assert_int_equal(scene.effects.count, 0);
    scene_close(&scene);
}

static void the_search_is_not_watched(void **state)
{
    struct scene scene;
    scene_open(&scene, LANGUAGE_NL, scene_recorded);
    go(&scene, SCREEN_SEARCH, 0);
    scene_type(&scene, INPUT_QUERY, 0, NUMBER);
    assert_int_equal(scene.model.screen, SCREEN_SEARCH);
    assert_string_equal(scene.model.texts[INPUT_QUERY], NUMBER);
    scene_close(&scene);
}

static void the_text_can_be_changed(void **state)
{
    for (size_t i = 0; i < FIELD_CASES; i++) {
        struct scene scene;
        open_warned(&scene, i);
        scene_act(&scene, "De tekst aanpassen");
        assert_on_field(&scene, i);
        assert_int_equal(scene.model.typing, fields[i].input);
        assert_string_equal(scene.model.typed, "Bel " NUMBER);
        assert_int_equal(scene.model.typing_problem, MESSAGE_PROBLEM_PRIVACY);
        scene_do(&scene, (struct intent){.kind = INTENT_LEAVE, .text = "Bel HR"});
        assert_int_equal(scene.model.screen, fields[i].screen);
        assert_int_equal(scene.model.waiting_count, 0);
        assert_int_equal(scene.effects.count, 1);
        scene_close(&scene);
    }
}

static void the_text_can_be_thrown_away(void **state)
{
    for (size_t i = 0; i < FIELD_CASES; i++) {
        struct scene scene;
        open_warned(&scene, i);
        scene_act(&scene, "De tekst weggooien");
        assert_on_field(&scene, i);
        assert_int_equal(scene.effects.count, 0);
        assert_int_equal(scene.model.waiting_count, 0);
        assert_string_equal(scene_notice(&scene), "De tekst is weggegooid.");
        scene_close(&scene);
    }
}

static void the_text_can_be_saved_when_it_is_no_bsn(void **state)
{
    for (size_t i = 0; i < FIELD_CASES; i++) {
        struct scene scene;
        open_warned(&scene, i);
        scene_act(&scene, "Toch bewaren");
        assert_on_field(&scene, i);
        assert_int_equal(scene.model.waiting_count, 0);
        if (fields[i].input == INPUT_ROLE)
            assert_int_equal(scene_count(&scene, EFFECT_REMEMBER), 1);
        else
            assert_string_equal(scene_appended(&scene)->value.text, "Bel " NUMBER);
        size_t number = scene_find(&scene, fields[i].label);
        assert_string_equal(scene.page.elements[number].value, "Bel " NUMBER);
        scene_close(&scene);
    }
}

static void the_same_text_again_is_warned_about_again(void **state)
{
    struct scene scene;
    open_warned(&scene, 3);
    scene_act(&scene, "De tekst aanpassen");
    scene_do(&scene, (struct intent){.kind = INTENT_ANSWER, .text = scene.model.typed});
    assert_int_equal(scene.model.screen, SCREEN_PRIVACY);
    assert_int_equal(scene.effects.count, 0);
    scene_close(&scene);
}

/* Else nobody could walk over a page with such a field. */
static void who_only_comes_by_the_text_is_not_warned_again(void **state)
{
    struct scene scene;
    open_warned(&scene, 3);
    scene_act(&scene, "De tekst aanpassen");
    update_focus(&scene.model, &(struct intent){.kind = INTENT_READ});
    scene_do(&scene, (struct intent){.kind = INTENT_MOVED});
    assert_int_equal(scene.model.screen, fields[3].screen);
    assert_int_equal(scene.model.typing, INPUT_NONE);
    assert_int_equal(scene.model.waiting_count, 1);
    scene_close(&scene);
}

static void a_text_that_stands_already_is_not_warned_about(void **state)
{
    struct scene scene;
    open_warned(&scene, 3);
    scene_act(&scene, "Toch bewaren");
    scene_act(&scene, "Notitie");
    scene_do(&scene, (struct intent){.kind = INTENT_LEAVE, .text = scene.model.typed});
    assert_int_equal(scene.model.screen, SCREEN_FACTOR);
    scene_close(&scene);
}

/* Each way off the page leaves the text where it is found again, with why it is not saved. */
static void going_away_from_the_warning_loses_nothing(void **state)
{
    static const struct intent away[] = {
        {.kind = INTENT_NEXT_FACTOR},
        {.kind = INTENT_PREVIOUS_FACTOR},
        {.kind = INTENT_GO, .screen = SCREEN_FACTOR, .factor = 8},
        {.kind = INTENT_GO, .screen = SCREEN_OVERVIEW},
        {.kind = INTENT_GO, .screen = SCREEN_HELP},
        {.kind = INTENT_GO, .screen = SCREEN_REPORT},
    };
    for (size_t i = 0; i < FIELD_CASES; i++) {
        for (size_t j = 0; j < sizeof away / sizeof away[0]; j++) {
            struct scene scene;
            open_warned(&scene, i);
            scene_do(&scene, away[j]);
            assert_int_not_equal(scene.model.screen, SCREEN_PRIVACY);
            assert_int_equal(scene_count(&scene, EFFECT_APPEND), 0);
            scene_do(&scene, (struct intent){.kind = INTENT_BACK});
            assert_int_not_equal(scene.model.screen, SCREEN_PRIVACY);
            scene_do(&scene, (struct intent){.kind = INTENT_STOP});
            assert_int_equal(scene_count(&scene, EFFECT_STOP), 0);

            go(&scene, fields[i].screen, fields[i].factor);
            size_t number = scene_find(&scene, fields[i].label);
            const struct element *field = &scene.page.elements[number];
            assert_string_equal(field->value, field->open ? "Bel " NUMBER
                                                          : "Bel " NUMBER " (nog niet opgeslagen)");
            assert_string_equal(field[1].text, message_text(LANGUAGE_NL, MESSAGE_PROBLEM_PRIVACY));
            scene_close(&scene);
        }
    }
}

static void after_the_warning_the_way_back_is_as_before(void **state)
{
    struct scene scene;
    open_warned(&scene, 3);
    scene_act(&scene, "De tekst weggooien");
    scene_do(&scene, (struct intent){.kind = INTENT_BACK});
    assert_int_equal(scene.model.screen, SCREEN_OVERVIEW);
    assert_string_equal(scene_focus(&scene), "3. Samenstellen projectteam Onbeperkte Denkers");
    scene_close(&scene);
}

static void two_texts_in_two_fields_are_each_warned_about(void **state)
{
    struct scene scene;
    open_warned(&scene, 3);
    go(&scene, SCREEN_FACTOR, 4);
    scene_type(&scene, INPUT_OWNER, 4, "Ook 123456782");
    assert_int_equal(scene.model.waiting_count, 2);
    scene_find(&scene, "Uw tekst: Ook 123456782");
    scene_act(&scene, "Toch bewaren");
    assert_string_equal(scene_appended(&scene)->slot.factor, "inclusieve-organisatie");
    assert_int_equal(scene.model.waiting_count, 1);
    scene_close(&scene);
}

static void a_text_that_waits_is_in_no_report_name_and_no_overview(void **state)
{
    struct scene scene;
    struct strbuf name = STRBUF_INIT;
    open_warned(&scene, 0);
    go(&scene, SCREEN_OVERVIEW, 0);
    scene_find(&scene, "Overzicht · Waterschap Rijn en Veen");
    model_add_report_name(&scene.model, 0, 1, &name);
    assert_string_equal(name.text, "banenafspraak-waterschap-rijn-en-veen-2026-11-22.html");
    strbuf_release(&name);
    scene_close(&scene);
}

/* The one text of the draft that is made now, as it comes back in another session. */
static void assert_draft(struct scene *scene, const char *text)
{
    struct strbuf line = STRBUF_INIT;
    struct draft_line unsaved;
    struct scene next;
    draft_line_add(&line, &scene->model, "", "");
    assert_null(strstr(line.text, NUMBER));
    assert_true(draft_line_read(&unsaved, line.text, line.length, scene->checklist));
    assert_int_equal(unsaved.text_count, 1);
    scene_open(&next, LANGUAGE_NL, scene_recorded);
    scene_tell(&next, unsaved.texts[0]);
    const struct waiting_text *kept =
        model_waiting_text(&next.model, unsaved.texts[0].input, unsaved.texts[0].factor);
    assert_non_null(kept);
    assert_string_equal(kept->text, text);
    assert_int_equal(kept->problem, MESSAGE_PROBLEM_RESTORED_MASKED);
    scene_close(&next);
    draft_line_release(&unsaved);
    strbuf_release(&line);
}

static void a_draft_has_the_text_without_the_number(void **state)
{
    for (size_t i = 0; i < FIELD_CASES; i++) {
        struct scene scene;
        open_warned(&scene, i);
        assert_draft(&scene, "Bel xxxxxxxxx");
        scene_act(&scene, "De tekst aanpassen");
        scene_do(&scene, (struct intent){.kind = INTENT_TYPED, .text = NUMBER " of 1234.56.782"});
        assert_draft(&scene, "xxxxxxxxx of xxxx.xx.xxx");
        scene_close(&scene);
    }
}

int main(void)
{
    setlocale(LC_CTYPE, "C.UTF-8");
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_number_that_may_be_a_bsn_is_recorded_in_no_field),
        cmocka_unit_test(an_answer_is_warned_about_as_well),
        cmocka_unit_test(the_search_is_not_watched),
        cmocka_unit_test(the_text_can_be_changed),
        cmocka_unit_test(the_text_can_be_thrown_away),
        cmocka_unit_test(the_text_can_be_saved_when_it_is_no_bsn),
        cmocka_unit_test(the_same_text_again_is_warned_about_again),
        cmocka_unit_test(who_only_comes_by_the_text_is_not_warned_again),
        cmocka_unit_test(a_text_that_stands_already_is_not_warned_about),
        cmocka_unit_test(going_away_from_the_warning_loses_nothing),
        cmocka_unit_test(after_the_warning_the_way_back_is_as_before),
        cmocka_unit_test(two_texts_in_two_fields_are_each_warned_about),
        cmocka_unit_test(a_text_that_waits_is_in_no_report_name_and_no_overview),
        cmocka_unit_test(a_draft_has_the_text_without_the_number),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
