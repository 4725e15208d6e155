/* Typing in a field in which a colleague types as well: nobody's text is lost. */
#include <locale.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <setjmp.h>

#include <cmocka.h>

#include "../support/scene.h"

enum { TOP = 1 }; /* the factor draagvlak-top */

static const struct slot slot_of_owner = {.factor = "draagvlak-top", .field = FIELD_OWNER};
static const struct slot slot_of_note = {.factor = "draagvlak-top", .field = FIELD_NOTE};

static void open_scene(struct scene *scene)
{
    scene_open(scene, LANGUAGE_NL, scene_recorded);
    scene_do(scene, (struct intent){.kind = INTENT_GO, .screen = SCREEN_FACTOR, .factor = TOP});
}

static void edit(struct scene *scene, enum input input)
{
    scene_do(scene, (struct intent){.kind = INTENT_EDIT, .input = input, .factor = TOP});
}

static void leave(struct scene *scene, const char *text)
{
    scene_do(scene, (struct intent){.kind = INTENT_LEAVE, .text = text});
}

static const struct element *field(struct scene *scene, const char *label)
{
    size_t number = scene_find(scene, label);
    return &scene->page.elements[number];
}

#define COLLEAGUE(id, field, value, replaces)                                                      \
    "{\"id\":\"" id "\",\"at\":\"2026-11-22T08:00:00.000Z\",\"by\":\"Teamleider\",\"factor\":"     \
    "\"draagvlak-top\",\"field\":\"" field "\",\"value\":\"" value "\",\"replaces\":[" replaces    \
    "]}"

static const char both_notes[] = "HR-adviseur, 6 november 2026:\nRegel één.\nRegel 漢字.\n\n"
                                 "Teamleider, 22 november 2026:\nVan mij.";

static void two_notes_show_with_their_authors_and_an_edit_replaces_both(void **state)
{
    (void)state;
    struct scene scene;
    open_scene(&scene);
    scene_add(&scene, COLLEAGUE("x", "note", "Van mij.", ""));
    assert_string_equal(field(&scene, "Notitie")->value, both_notes);
    edit(&scene, INPUT_NOTE);
    leave(&scene, scene.model.typed);
    assert_int_equal(scene.effects.count, 0);
    assert_string_equal(scene_standing(&scene, &slot_of_note), both_notes);

    scene_type(&scene, INPUT_NOTE, TOP, "Samen.");
    assert_int_equal(scene_appended(&scene)->replaces_count, 2);
    assert_string_equal(field(&scene, "Notitie")->value, "Samen.");
    scene_close(&scene);
}

static void two_owners_in_a_field_of_one_line_stand_until_someone_edits(void **state)
{
    (void)state;
    struct scene scene;
    open_scene(&scene);
    scene_add(&scene, COLLEAGUE("x", "owner", "OR", ""));
    edit(&scene, INPUT_OWNER);
    assert_null(strchr(scene.model.typed, '\n'));
    leave(&scene, scene.model.typed);
    assert_int_equal(scene.effects.count, 0);
    assert_int_equal(progress_standing(scene.progress, &slot_of_owner).count, 2);
    scene_close(&scene);
}

static void a_change_that_comes_in_while_typing_is_not_undone_by_leaving_the_field(void **state)
{
    (void)state;
    struct scene scene;
    open_scene(&scene);
    edit(&scene, INPUT_NOTE);
    scene_add(&scene, COLLEAGUE("x", "note", "Van mij.", "\"6\""));
    leave(&scene, "Regel één.\nRegel 漢字.");
    assert_int_equal(scene.effects.count, 0);
    assert_string_equal(scene_standing(&scene, &slot_of_note), "Van mij.");
    scene_close(&scene);
}

static void a_change_that_comes_in_while_typing_stands_beside_what_was_typed(void **state)
{
    (void)state;
    struct scene scene;
    open_scene(&scene);
    edit(&scene, INPUT_NOTE);
    scene_add(&scene, COLLEAGUE("x", "note", "Van mij.", "\"6\""));
    leave(&scene, "Ook ik.");
    const struct change *change = scene_appended(&scene);
    assert_int_equal(change->replaces_count, 1);
    assert_string_equal(change->replaces[0], "6");
    assert_string_equal(field(&scene, "Notitie")->value,
                        "Teamleider, 22 november 2026:\nVan mij.\n\n"
                        "HR-adviseur, 22 november 2026:\nOok ik.");
    scene_close(&scene);
}

static void the_same_text_as_a_colleague_just_saved_is_not_recorded_again(void **state)
{
    (void)state;
    struct scene scene;
    open_scene(&scene);
    edit(&scene, INPUT_NOTE);
    scene_add(&scene, COLLEAGUE("x", "note", "Van mij.", "\"6\""));
    leave(&scene, "Van mij.");
    assert_int_equal(scene.effects.count, 0);
    scene_close(&scene);
}

int main(void)
{
    setlocale(LC_CTYPE, "C.UTF-8");
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(two_notes_show_with_their_authors_and_an_edit_replaces_both),
        cmocka_unit_test(two_owners_in_a_field_of_one_line_stand_until_someone_edits),
        cmocka_unit_test(a_change_that_comes_in_while_typing_is_not_undone_by_leaving_the_field),
        cmocka_unit_test(a_change_that_comes_in_while_typing_stands_beside_what_was_typed),
        cmocka_unit_test(the_same_text_as_a_colleague_just_saved_is_not_recorded_again),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
