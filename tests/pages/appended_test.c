/* The lines that the wizard appends, to the letter. */
#include <locale.h>

#include "../support/scene.h"
#include "../support/test.h"

static void the_line_that_is_appended_has_the_moment_and_the_role(void **state)
{
    struct scene scene;
    scene_open(&scene, LANGUAGE_NL, scene_recorded);
    scene.steps = 0x2f;
    scene_do(&scene, (struct intent){.kind = INTENT_TOGGLE, .factor = 1, .action = 0});
    assert_string_equal(
        scene_effect(&scene, EFFECT_APPEND)->change->line,
        "{\"id\":\"00000000000000000000000000000030\",\"at\":\"2026-11-22T09:00:48.000Z\","
        "\"by\":\"HR-adviseur\",\"factor\":\"draagvlak-top\",\"action\":\"monitor\","
        "\"field\":\"done\",\"value\":false,\"replaces\":[\"3\"]}");
    scene_close(&scene);
}

static void what_is_appended_is_what_stands(void **state)
{
    struct scene scene;
    scene_open(&scene, LANGUAGE_NL, scene_recorded);
    scene_do(&scene, (struct intent){.kind = INTENT_TOGGLE, .factor = 1, .action = 0});
    const struct change *appended = scene_appended(&scene);
    const struct change *standing = progress_value(scene.progress, &appended->slot);
    assert_string_equal(standing->id, appended->id);
    assert_true(value_equal(&standing->value, &appended->value));
    assert_true(progress_is_replaced(scene.progress, "3"));
    scene_close(&scene);
}

static void a_change_without_a_role_has_an_empty_author(void **state)
{
    struct scene scene;
    scene_open(&scene, LANGUAGE_NL, scene_empty);
    model_put(&scene.model.texts[INPUT_ROLE], "");
    scene_do(&scene, (struct intent){.kind = INTENT_DECLARE, .truth = true});
    assert_string_equal(scene_appended(&scene)->by, "");
    scene_close(&scene);
}

static void two_steps_never_share_an_id(void **state)
{
    struct scene scene;
    scene_open(&scene, LANGUAGE_NL, scene_empty);
    for (size_t i = 0; i < 200; i++) {
        scene_do(&scene, (struct intent){.kind = INTENT_TOGGLE, .factor = i % 10});
        assert_int_equal(progress_count(scene.progress), i + 1);
    }
    scene_close(&scene);
}

/* A role so long that no line can hold a change of hers. */
static void put_endless_role(struct scene *scene)
{
    struct strbuf role = STRBUF_INIT;
    while (role.length < CHANGE_LINE_LIMIT)
        strbuf_add(&role, "HR-adviseur");
    model_put(&scene->model.texts[INPUT_ROLE], role.text);
    strbuf_release(&role);
}

static void a_tick_that_no_line_can_hold_is_not_recorded_and_said(void **state)
{
    struct scene scene;
    scene_open(&scene, LANGUAGE_NL, scene_empty);
    put_endless_role(&scene);
    scene_do(&scene, (struct intent){.kind = INTENT_TOGGLE, .factor = 1, .action = 0});
    assert_int_equal(scene_count(&scene, EFFECT_APPEND), 0);
    assert_string_equal(scene_notice(&scene), message_text(LANGUAGE_NL, MESSAGE_PROBLEM_TOO_LONG));
    scene_close(&scene);
}

static void a_text_that_no_line_can_hold_is_kept_beside_its_field(void **state)
{
    struct scene scene;
    scene_open(&scene, LANGUAGE_NL, scene_empty);
    put_endless_role(&scene);
    scene_type(&scene, INPUT_OWNER, 1, "Directeur");
    assert_int_equal(scene_count(&scene, EFFECT_APPEND), 0);
    const struct waiting_text *kept = model_waiting_text(&scene.model, INPUT_OWNER, 1);
    assert_non_null(kept);
    assert_string_equal(kept->text, "Directeur");
    assert_int_equal(kept->problem, MESSAGE_PROBLEM_TOO_LONG);
    scene_close(&scene);
}

int main(void)
{
    setlocale(LC_CTYPE, "C.UTF-8");
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_line_that_is_appended_has_the_moment_and_the_role),
        cmocka_unit_test(what_is_appended_is_what_stands),
        cmocka_unit_test(a_change_without_a_role_has_an_empty_author),
        cmocka_unit_test(two_steps_never_share_an_id),
        cmocka_unit_test(a_tick_that_no_line_can_hold_is_not_recorded_and_said),
        cmocka_unit_test(a_text_that_no_line_can_hold_is_kept_beside_its_field),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
