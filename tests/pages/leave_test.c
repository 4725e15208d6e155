/* Leaving with a text that is open or that is not saved yet: nothing typed is lost unsaid. */
#include <locale.h>

#include "../support/scene.h"
#include "../support/test.h"

static void in_note(struct scene *scene)
{
    scene_do(scene, (struct intent){.kind = INTENT_GO, .screen = SCREEN_FACTOR, .factor = 1});
    scene_act(scene, "Notitie");
}

static void keep_date(struct scene *scene)
{
    scene_do(scene, (struct intent){.kind = INTENT_GO, .screen = SCREEN_FACTOR, .factor = 1});
    scene_type(scene, INPUT_DUE, 1, "31-2-2026");
}

static void an_intent_that_leads_away_saves_what_was_typed_in_the_right_field(void **state)
{
    static const struct intent away[] = {
        {.kind = INTENT_GO, .screen = SCREEN_FACTOR, .factor = 4},
        {.kind = INTENT_GO, .screen = SCREEN_OVERVIEW},
        {.kind = INTENT_NEXT_FACTOR},
        {.kind = INTENT_PREVIOUS_FACTOR},
        {.kind = INTENT_EDIT, .input = INPUT_OWNER, .factor = 1},
        {.kind = INTENT_STOP},
    };
    const struct slot note = {.factor = "draagvlak-top", .field = FIELD_NOTE};
    for (size_t i = 0; i < sizeof away / sizeof away[0]; i++) {
        struct scene scene;
        scene_open(&scene, LANGUAGE_NL, scene_recorded);
        in_note(&scene);
        scene_do(&scene, (struct intent){.kind = INTENT_TYPED, .text = "Getypt"});
        scene_do(&scene, away[i]);
        assert_string_equal(scene_standing(&scene, &note), "Getypt");
        assert_true(slot_equal(&scene_appended(&scene)->slot, &note));
        bool stays = away[i].kind == INTENT_STOP; /* the program ends */
        assert_int_equal(scene.model.typing, away[i].kind == INTENT_EDIT ? INPUT_OWNER
                                             : stays                     ? INPUT_NOTE
                                                                         : INPUT_NONE);
        scene_close(&scene);
    }
}

static void a_warning_about_what_was_typed_comes_before_what_leads_away(void **state)
{
    struct scene scene;
    scene_open(&scene, LANGUAGE_NL, scene_recorded);
    in_note(&scene);
    scene_do(&scene, (struct intent){.kind = INTENT_TYPED, .text = "111222333"});
    scene_do(&scene, (struct intent){.kind = INTENT_STOP});
    assert_int_equal(scene.model.screen, SCREEN_PRIVACY);
    assert_int_equal(scene.effects.count, 0);
    scene_do(&scene, (struct intent){.kind = INTENT_STOP}); /* said already */
    assert_int_equal(scene_count(&scene, EFFECT_STOP), 1);
    scene_close(&scene);
}

static void stopping_is_warned_about_again_after_anything_else(void **state)
{
    struct scene scene;
    scene_open(&scene, LANGUAGE_NL, scene_recorded);
    keep_date(&scene);
    scene_do(&scene, (struct intent){.kind = INTENT_STOP});
    scene_do(&scene, (struct intent){.kind = INTENT_GO, .screen = SCREEN_OVERVIEW});
    scene_do(&scene, (struct intent){.kind = INTENT_STOP});
    assert_int_equal(scene_count(&scene, EFFECT_STOP), 0);
    scene_do(&scene, (struct intent){.kind = INTENT_STOP});
    assert_int_equal(scene_count(&scene, EFFECT_STOP), 1);
    scene_close(&scene);
}

int main(void)
{
    setlocale(LC_CTYPE, "C.UTF-8");
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(an_intent_that_leads_away_saves_what_was_typed_in_the_right_field),
        cmocka_unit_test(a_warning_about_what_was_typed_comes_before_what_leads_away),
        cmocka_unit_test(stopping_is_warned_about_again_after_anything_else),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
