/* A colleague's copy: what is asked of the program, and what the page makes of the answer. */
#include <locale.h>

#include "../support/scene.h"
#include "../support/test.h"

#define PATH   "/home/hr/voortgang-DESKTOP-AB12.jsonl"
#define BESIDE "Naast uw bestand staat een kopie met iets nieuws: voortgang-DESKTOP-AB12.jsonl"
#define TAKE   "Deze wijzigingen erbij nemen"

static void tell(struct scene *scene, enum event_kind kind, const char *text, size_t count)
{
    scene_tell(scene, (struct event){.kind = kind, .text = text, .count = count});
}

static bool has(struct scene *scene, const char *text)
{
    const struct page *page = scene_page(scene);
    for (size_t i = 0; i < page->count; i++)
        if (strncmp(page->elements[i].text, text, strlen(text)) == 0)
            return true;
    return false;
}

static void open_copy(struct scene *scene)
{
    scene_open(scene, LANGUAGE_NL, scene_recorded);
    scene_do(scene, (struct intent){.kind = INTENT_GO, .screen = SCREEN_OVERVIEW});
    scene_act(scene, "Kopie van een collega erbij nemen");
    assert_int_equal(scene->model.screen, SCREEN_COPY);
    assert_int_equal(scene->effects.count, 0);
}

static void nothing_comes_in_before_it_is_said_and_chosen(void **state)
{
    struct scene scene;
    open_copy(&scene);
    scene_type(&scene, INPUT_COPY, 0, "~/kopie.jsonl");
    assert_string_equal(scene_effect(&scene, EFFECT_READ_COPY)->text, "~/kopie.jsonl");
    assert_int_equal(scene_count(&scene, EFFECT_TAKE_COPY), 0);
    assert_false(has(&scene, TAKE));
    scene_do(&scene, (struct intent){.kind = INTENT_TAKE_COPY}); /* it is not known yet */
    assert_int_equal(scene.effects.count, 0);
    tell(&scene, EVENT_COPY_READ, "Er zouden 2 wijzigingen bij komen.", 2);
    assert_true(has(&scene, "Er zouden 2"));
    assert_string_equal(scene_focus(&scene), TAKE);
    scene_act(&scene, TAKE);
    assert_string_equal(scene_effect(&scene, EFFECT_TAKE_COPY)->text, "~/kopie.jsonl");
    tell(&scene, EVENT_COPY_TAKEN, "2 wijzigingen erbij.", 2);
    assert_int_equal(scene.model.saving, SAVING_BUSY);
    assert_non_null(strstr(scene_notice(&scene), "2 wijzigingen erbij."));
    assert_false(has(&scene, TAKE));
    assert_string_equal(scene_focus(&scene), "Naar het overzicht");
    scene_close(&scene);
}

static void a_copy_with_nothing_new_or_refused_offers_nothing(void **state)
{
    struct scene scene;
    open_copy(&scene);
    scene_type(&scene, INPUT_COPY, 0, "een");
    tell(&scene, EVENT_COPY_READ, "Niets nieuws.", 0);
    assert_true(has(&scene, "Niets nieuws."));
    assert_false(has(&scene, TAKE));
    scene_type(&scene, INPUT_COPY, 0, "twee");
    assert_false(has(&scene, "Niets nieuws."));
    tell(&scene, EVENT_COPY_REFUSED, "Geen kopie.", 0);
    assert_true(has(&scene, "Geen kopie."));
    assert_false(has(&scene, TAKE));
    assert_int_equal(scene.model.typing, INPUT_COPY); /* to be mended at once */
    assert_int_equal(scene.model.saving, SAVING_NOTHING);
    scene_close(&scene);
}

static void another_path_takes_back_what_was_said_of_the_last(void **state)
{
    struct scene scene;
    open_copy(&scene);
    scene_type(&scene, INPUT_COPY, 0, "een");
    tell(&scene, EVENT_COPY_READ, "Nieuw.", 1);
    scene_type(&scene, INPUT_COPY, 0, "twee");
    scene_do(&scene, (struct intent){.kind = INTENT_TAKE_COPY});
    assert_int_equal(scene.effects.count, 0);
    scene_type(&scene, INPUT_COPY, 0, "");
    assert_int_equal(scene.effects.count, 0);
    scene_close(&scene);
}

static void a_number_in_a_path_is_no_number_of_a_person(void **state)
{
    struct scene scene;
    open_copy(&scene);
    scene_type(&scene, INPUT_COPY, 0, "/home/hr/111222333.jsonl");
    scene_effect(&scene, EFFECT_READ_COPY);
    scene_close(&scene);
}

static void a_copy_beside_the_file_is_offered_until_it_is_in(void **state)
{
    static const char *const *const lines[] = {scene_empty, scene_recorded};
    for (size_t i = 0; i < 2; i++) {
        struct scene scene;
        scene_open(&scene, LANGUAGE_NL, lines[i]);
        tell(&scene, EVENT_COPY_BESIDE, PATH, 0);
        tell(&scene, EVENT_COPY_BESIDE, "/home/hr/voortgang (1).jsonl", 0);
        scene_find(&scene, "Naast uw bestand staat een kopie met iets nieuws: voortgang (1)");
        scene_act(&scene, BESIDE);
        assert_string_equal(scene_effect(&scene, EFFECT_READ_COPY)->text, PATH);
        tell(&scene, EVENT_COPY_READ, "Nieuw.", 1);
        scene_act(&scene, TAKE);
        tell(&scene, EVENT_COPY_TAKEN, "Erbij.", 1);
        scene_do(&scene, (struct intent){.kind = INTENT_GO, .screen = SCREEN_START});
        assert_false(has(&scene, BESIDE));
        scene_find(&scene, "Naast uw bestand staat een kopie met iets nieuws: voortgang (1)");
        scene_close(&scene);
    }
}

static void on_a_server_there_is_no_way_to_another_file(void **state)
{
    struct scene scene;
    scene_open(&scene, LANGUAGE_NL, scene_recorded);
    scene.model.restricted = true;
    tell(&scene, EVENT_COPY_BESIDE, PATH, 0);
    assert_false(has(&scene, "Naast uw bestand"));
    scene_do(&scene, (struct intent){.kind = INTENT_GO, .screen = SCREEN_OVERVIEW});
    assert_false(has(&scene, "Kopie van een collega"));
    scene_do(&scene, (struct intent){.kind = INTENT_GO, .screen = SCREEN_COPY, .copy = 1});
    assert_int_equal(scene.model.screen, SCREEN_OVERVIEW);
    scene_type(&scene, INPUT_COPY, 0, "/etc/passwd");
    assert_int_equal(scene_count(&scene, EFFECT_READ_COPY), 0);
    tell(&scene, EVENT_COPY_READ, "Nieuw.", 1);
    scene_do(&scene, (struct intent){.kind = INTENT_TAKE_COPY});
    assert_int_equal(scene.effects.count, 0);
    scene_close(&scene);
}

int main(void)
{
    setlocale(LC_CTYPE, "C.UTF-8");
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(nothing_comes_in_before_it_is_said_and_chosen),
        cmocka_unit_test(a_copy_with_nothing_new_or_refused_offers_nothing),
        cmocka_unit_test(another_path_takes_back_what_was_said_of_the_last),
        cmocka_unit_test(a_number_in_a_path_is_no_number_of_a_person),
        cmocka_unit_test(a_copy_beside_the_file_is_offered_until_it_is_in),
        cmocka_unit_test(on_a_server_there_is_no_way_to_another_file),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
