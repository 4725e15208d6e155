/* Typing in a field in which a colleague types as well: nobody's text is lost. */
#include <locale.h>

#include "../support/scene.h"
#include "../support/test.h"
#include "wizard/draft_line.h"

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

static void a_field_in_which_nothing_was_typed_follows_what_a_colleague_changed(void **state)
{
    struct scene scene;
    open_scene(&scene);
    edit(&scene, INPUT_OWNER);
    size_t opened = scene.model.typing_count;
    scene_add(&scene, COLLEAGUE("x", "owner", "Teamleider", "\"4\""));
    scene_tell(&scene, (struct event){.kind = EVENT_OTHERS, .text = "Teamleider", .count = 1});
    assert_string_equal(scene.model.typed, "Teamleider");
    assert_int_equal(scene.model.typing, INPUT_OWNER);
    assert_true(scene.model.typing_count > opened); /* what is shown is to be made anew */
    leave(&scene, "Teamleider HR");                 /* it was seen, and is replaced */
    assert_int_equal(progress_standing(scene.progress, &slot_of_owner).count, 1);
    scene_close(&scene);
}

static void a_field_in_which_something_was_typed_keeps_it_and_says_what_came_in(void **state)
{
    struct scene scene;
    open_scene(&scene);
    edit(&scene, INPUT_OWNER);
    scene_do(&scene, (struct intent){.kind = INTENT_TYPED, .text = "Van mij"});
    scene_add(&scene, COLLEAGUE("x", "owner", "Teamleider", "\"4\""));
    scene_tell(&scene, (struct event){.kind = EVENT_OTHERS, .text = "Teamleider", .count = 1});
    assert_string_equal(scene.model.typed, "Van mij");
    assert_non_null(strstr(field(&scene, "Eigenaar")[1].text, "Teamleider"));
    leave(&scene, scene.model.typed);
    assert_int_equal(progress_standing(scene.progress, &slot_of_owner).count, 2);
    scene_close(&scene);
}

static void two_notes_show_with_their_authors_and_an_edit_replaces_both(void **state)
{
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

static const char beside[] = "Teamleider, 22 november 2026:\nVan mij.\n\n"
                             "HR-adviseur, 22 november 2026:\nOok ik.";

static void assert_replaces_only_what_was_seen(struct scene *scene)
{
    const struct change *change = scene_appended(scene);
    assert_int_equal(change->replaces_count, 1);
    assert_string_equal(change->replaces[0], "6");
    assert_int_equal(scene->model.waiting_count, 0);
}

static void what_comes_in_while_a_text_waits_stands_beside_it_once_it_is_corrected(void **state)
{
    struct scene scene;
    open_scene(&scene);
    edit(&scene, INPUT_NOTE);
    scene_add(&scene, COLLEAGUE("x", "note", "Van mij.", "\"6\""));
    leave(&scene, "Bel 111222333");
    scene_act(&scene, "De tekst aanpassen");
    leave(&scene, "Bel 123456782");
    scene_act(&scene, "De tekst aanpassen");
    leave(&scene, "Ook ik.");
    assert_replaces_only_what_was_seen(&scene);
    assert_string_equal(field(&scene, "Notitie")->value, beside);
    scene_close(&scene);
}

static void what_comes_in_before_a_text_is_saved_anyway_stands_beside_it(void **state)
{
    struct scene scene;
    open_scene(&scene);
    scene_type(&scene, INPUT_NOTE, TOP, "Bel 111222333");
    scene_add(&scene, COLLEAGUE("x", "note", "Van mij.", "\"6\""));
    scene_act(&scene, "Toch bewaren");
    assert_replaces_only_what_was_seen(&scene);
    assert_int_equal(progress_standing(scene.progress, &slot_of_note).count, 2);
    scene_close(&scene);
}

/* Another field was opened since: what was seen there is of no account. */
static void a_date_that_waited_replaces_what_was_seen_when_it_was_typed(void **state)
{
    static const struct slot slot = {.factor = "draagvlak-top", .field = FIELD_DUE};
    struct scene scene;
    open_scene(&scene);
    scene_add(&scene, COLLEAGUE("x", "due", "2026-12-01", ""));
    scene_type(&scene, INPUT_DUE, TOP, "31-2-2027");
    scene_add(&scene, COLLEAGUE("y", "due", "2026-12-02", "\"x\""));
    scene_type(&scene, INPUT_NOTE, TOP, "Ook ik.");
    scene_type(&scene, INPUT_DUE, TOP, "28-2-2027");
    const struct change *change = scene_appended(&scene);
    for (size_t i = 0; i < change->replaces_count; i++)
        assert_string_not_equal(change->replaces[i], "y");
    assert_int_equal(change->replaces_count, 2);
    assert_int_equal(progress_standing(scene.progress, &slot).count, 2);
    scene_close(&scene);
}

static void a_text_of_another_session_replaces_what_was_seen_in_that_one(void **state)
{
    static const char *const seen[] = {"6", "not of this file", "5"};
    for (int accessible = 0; accessible < 2; accessible++)
        for (int open = 0; open < 2; open++) {
            struct scene scene;
            open_scene(&scene);
            scene.model.accessible = accessible != 0;
            scene_add(&scene, COLLEAGUE("x", "note", "Van mij.", "\"6\""));
            scene_tell(&scene, (struct event){.kind = EVENT_RESTORED,
                                              .text = "Ook",
                                              .input = INPUT_NOTE,
                                              .factor = TOP,
                                              .open = open != 0,
                                              .seen = seen,
                                              .count = 3});
            if (scene.model.typing == INPUT_NONE)
                edit(&scene, INPUT_NOTE);
            assert_string_equal(scene.model.typed, "Ook");
            leave(&scene, "Ook ik.");
            assert_replaces_only_what_was_seen(&scene);
            assert_string_equal(field(&scene, "Notitie")->value, beside);
            scene_close(&scene);
        }
}

static void what_was_seen_goes_into_the_draft_with_each_text(void **state)
{
    struct scene scene;
    struct strbuf line = STRBUF_INIT;
    struct draft_line unsaved;
    open_scene(&scene);
    scene_type(&scene, INPUT_DUE, TOP, "31-2-2027");
    scene_add(&scene, COLLEAGUE("x", "due", "2026-12-01", ""));
    draft_line_add(&line, &scene.model, "", "");
    assert_true(draft_line_read(&unsaved, line.text, line.length, scene.checklist));
    assert_int_equal(unsaved.text_count, 1);
    assert_false(unsaved.texts[0].open);
    assert_int_equal(unsaved.texts[0].count, 1);
    assert_string_not_equal(unsaved.texts[0].seen[0], "x");
    draft_line_release(&unsaved);
    strbuf_release(&line);
    scene_close(&scene);
}

/* Whether the page says, under the field, what stands in the file beside a text that waits. */
static bool shows_what_stands(struct scene *scene)
{
    const struct page *page = scene_page(scene);
    for (size_t i = 0; i < page->count; i++)
        if (strcmp(page->elements[i].text, "In het bestand staat nu: Van mij.") == 0)
            return true;
    return false;
}

static void what_came_in_is_shown_beside_a_text_that_waits(void **state)
{
    struct scene scene;
    open_scene(&scene);
    scene_type(&scene, INPUT_NOTE, TOP, "Bel 111222333");
    scene_act(&scene, "De tekst aanpassen");
    assert_false(shows_what_stands(&scene));
    scene_add(&scene, COLLEAGUE("x", "note", "Van mij.", "\"6\""));
    assert_true(shows_what_stands(&scene));
    leave(&scene, "Bel 123456782");
    scene_do(&scene, (struct intent){.kind = INTENT_NEXT_FACTOR});
    assert_false(shows_what_stands(&scene));
    scene_do(&scene, (struct intent){.kind = INTENT_PREVIOUS_FACTOR});
    assert_true(shows_what_stands(&scene));
    scene_close(&scene);
}

static void the_same_text_as_a_colleague_just_saved_is_not_recorded_again(void **state)
{
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
        cmocka_unit_test(a_field_in_which_nothing_was_typed_follows_what_a_colleague_changed),
        cmocka_unit_test(a_field_in_which_something_was_typed_keeps_it_and_says_what_came_in),
        cmocka_unit_test(two_notes_show_with_their_authors_and_an_edit_replaces_both),
        cmocka_unit_test(two_owners_in_a_field_of_one_line_stand_until_someone_edits),
        cmocka_unit_test(a_change_that_comes_in_while_typing_is_not_undone_by_leaving_the_field),
        cmocka_unit_test(a_change_that_comes_in_while_typing_stands_beside_what_was_typed),
        cmocka_unit_test(what_comes_in_while_a_text_waits_stands_beside_it_once_it_is_corrected),
        cmocka_unit_test(what_comes_in_before_a_text_is_saved_anyway_stands_beside_it),
        cmocka_unit_test(a_date_that_waited_replaces_what_was_seen_when_it_was_typed),
        cmocka_unit_test(a_text_of_another_session_replaces_what_was_seen_in_that_one),
        cmocka_unit_test(what_was_seen_goes_into_the_draft_with_each_text),
        cmocka_unit_test(what_came_in_is_shown_beside_a_text_that_waits),
        cmocka_unit_test(the_same_text_as_a_colleague_just_saved_is_not_recorded_again),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
