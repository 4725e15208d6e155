/* The notice line: whether all is saved, then what just happened. */
#include <locale.h>

#include "../support/scene.h"
#include "../support/test.h"

static void tell(struct scene *scene, enum event_kind kind, const char *text)
{
    scene_tell(scene, (struct event){.kind = kind, .text = text});
}

static void tick(struct scene *scene)
{
    scene_do(scene, (struct intent){.kind = INTENT_TOGGLE});
}

static void look(struct scene *scene)
{
    scene_do(scene, (struct intent){.kind = INTENT_GO, .screen = SCREEN_OVERVIEW});
}

/* --- saving --- */

static void nothing_is_said_of_saving_before_something_is_changed(void **state)
{
    struct scene scene;
    scene_open(&scene, LANGUAGE_NL, scene_recorded);
    assert_string_equal(scene_notice(&scene), "");
    look(&scene);
    assert_string_equal(scene_notice(&scene), "");
    assert_int_equal(scene.model.saving, SAVING_NOTHING);
    scene_close(&scene);
}

static void each_saving_state_is_said_in_both_languages(void **state)
{
    static const struct {
        enum language language;
        const char *busy, *done, *failed;
    } words[] = {
        {LANGUAGE_NL, "Bezig met opslaan.", "Opgeslagen.", "NIET OPGESLAGEN: De schijf is vol."},
        {LANGUAGE_EN, "Saving.", "Saved.", "NOT SAVED: De schijf is vol."},
    };
    for (size_t i = 0; i < sizeof words / sizeof words[0]; i++) {
        struct scene scene;
        scene_open(&scene, words[i].language, scene_empty);
        tick(&scene);
        look(&scene);
        assert_string_equal(scene_notice(&scene), words[i].busy);
        tell(&scene, EVENT_SAVED, NULL);
        assert_string_equal(scene_notice(&scene), words[i].done);
        tick(&scene);
        tell(&scene, EVENT_SAVE_FAILED, "De schijf is vol.");
        look(&scene);
        assert_string_equal(scene_notice(&scene), words[i].failed);
        scene_close(&scene);
    }
}

/* Nor what was done: both are said together, once it is known whether that is saved. */
static void nothing_is_said_of_a_save_that_has_just_begun(void **state)
{
    struct scene scene;
    scene_open(&scene, LANGUAGE_NL, scene_empty);
    tick(&scene);
    static const enum saving states[] = {SAVING_BUSY, SAVING_LATE, SAVING_SLOW, SAVING_SLOW};
    for (size_t i = 0; i < sizeof states / sizeof states[0]; i++) {
        struct strbuf notice = STRBUF_INIT;
        assert_int_equal(scene.model.saving, states[i]);
        model_add_notice(&scene.model, &notice);
        assert_string_equal(notice.text,
                            states[i] == SAVING_SLOW ? "Bezig met opslaan. Aangevinkt." : "");
        strbuf_release(&notice);
        tell(&scene, EVENT_SAVE_WAITS, NULL);
    }
    scene_close(&scene);
}

static void saved_is_no_longer_said_once_something_changes(void **state)
{
    struct scene scene;
    scene_open(&scene, LANGUAGE_NL, scene_empty);
    tick(&scene);
    tell(&scene, EVENT_SAVED, NULL);
    assert_string_equal(scene_notice(&scene), "Opgeslagen. Aangevinkt.");
    tick(&scene);
    assert_string_equal(scene_notice(&scene), "Bezig met opslaan. Niet meer aangevinkt.");
    scene_close(&scene);
}

static void not_saved_stays_until_it_is_saved(void **state)
{
    struct scene scene;
    scene_open(&scene, LANGUAGE_NL, scene_empty);
    tick(&scene);
    tell(&scene, EVENT_SAVE_FAILED, "De schijf is vol.");
    look(&scene);
    tick(&scene);
    look(&scene);
    assert_string_equal(scene_notice(&scene), "NIET OPGESLAGEN: De schijf is vol.");
    tell(&scene, EVENT_SAVE_FAILED, "De schijf is stuk.");
    assert_string_equal(scene_notice(&scene), "NIET OPGESLAGEN: De schijf is stuk.");
    tell(&scene, EVENT_SAVED, NULL);
    assert_string_equal(scene_notice(&scene), "Opgeslagen.");
    assert_string_equal(scene.model.save_problem, "");
    scene_close(&scene);
}

static void each_save_is_counted(void **state)
{
    struct scene scene;
    scene_open(&scene, LANGUAGE_NL, scene_empty);
    tell(&scene, EVENT_SAVED, NULL);
    tell(&scene, EVENT_SAVED, NULL);
    assert_int_equal(scene.model.save_count, 2);
    scene_close(&scene);
}

/* --- what just happened --- */

static void changes_of_colleagues_are_said_with_their_roles(void **state)
{
    static const struct {
        enum language language;
        size_t count;
        const char *notice;
    } cases[] = {
        {LANGUAGE_NL, 1, "1 wijziging van een collega is erbij gekomen (HR, OR)."},
        {LANGUAGE_NL, 3, "3 wijzigingen van collega's zijn erbij gekomen (HR, OR)."},
        {LANGUAGE_EN, 1, "1 change by a colleague came in (HR, OR)."},
        {LANGUAGE_EN, 3, "3 changes by colleagues came in (HR, OR)."},
    };
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        struct scene scene;
        scene_open(&scene, cases[i].language, scene_recorded);
        scene_tell(&scene,
                   (struct event){.kind = EVENT_OTHERS, .text = "HR, OR", .count = cases[i].count});
        assert_string_equal(scene_notice(&scene), cases[i].notice);
        assert_int_equal(scene.model.saving, SAVING_NOTHING);
        scene_close(&scene);
    }
}

static void a_notice_of_the_runtime_is_said_as_it_is(void **state)
{
    struct scene scene;
    scene_open(&scene, LANGUAGE_NL, scene_empty);
    tell(&scene, EVENT_NOTICE, "Zomaar {1} iets.");
    assert_string_equal(scene_notice(&scene), "Zomaar {1} iets.");
    scene_close(&scene);
}

/* What comes in while a field is open or a page is read changes neither. */
static void no_event_moves_the_user(void **state)
{
    for (int kind = 0; kind < EVENT_KINDS; kind++) {
        struct scene scene;
        scene_open(&scene, LANGUAGE_NL, scene_recorded);
        scene_do(&scene, (struct intent){.kind = INTENT_GO, .screen = SCREEN_FACTOR, .factor = 1});
        scene_act(&scene, "Notitie");
        scene_do(&scene, (struct intent){.kind = INTENT_TYPED, .text = "half getypt"});
        size_t typing_count = scene.model.typing_count;
        scene_tell(&scene,
                   (struct event){.kind = (enum event_kind)kind, .text = "/tmp/x", .count = 1});
        assert_int_equal(scene.model.screen, SCREEN_FACTOR);
        assert_int_equal(scene.model.factor, 1);
        assert_int_equal(scene.model.typing, INPUT_NOTE);
        assert_string_equal(scene.model.typed, "half getypt");
        assert_int_equal(scene.model.typing_count, typing_count);
        if (kind != EVENT_EXPORT_TAKEN) /* it asks, and comes only as the answer to an export */
            assert_string_equal(scene_focus(&scene), "Notitie");
        scene_close(&scene);
    }
}

int main(void)
{
    setlocale(LC_CTYPE, "C.UTF-8");
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(nothing_is_said_of_saving_before_something_is_changed),
        cmocka_unit_test(each_saving_state_is_said_in_both_languages),
        cmocka_unit_test(nothing_is_said_of_a_save_that_has_just_begun),
        cmocka_unit_test(saved_is_no_longer_said_once_something_changes),
        cmocka_unit_test(not_saved_stays_until_it_is_saved),
        cmocka_unit_test(each_save_is_counted),
        cmocka_unit_test(changes_of_colleagues_are_said_with_their_roles),
        cmocka_unit_test(a_notice_of_the_runtime_is_said_as_it_is),
        cmocka_unit_test(no_event_moves_the_user),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
