/* Undo: back through every change of the session, saying what, and never over a colleague. */
#include <locale.h>

#include "../support/scene.h"
#include "../support/test.h"

static const struct slot slot_of_note = {.factor = "draagvlak-top", .field = FIELD_NOTE};
static const struct slot slot_of_team_note = {.factor = "projectteam", .field = FIELD_NOTE};

static void undo(struct scene *scene)
{
    scene_do(scene, (struct intent){.kind = INTENT_UNDO});
}

static void assert_said(struct scene *scene, const char *notice)
{
    assert_string_equal(scene->model.notice, notice);
}

/* --- every kind of change --- */

static void tick(struct scene *scene)
{
    scene_do(scene, (struct intent){.kind = INTENT_TOGGLE, .factor = 2});
}

static void untick(struct scene *scene)
{
    scene_do(scene, (struct intent){.kind = INTENT_TOGGLE, .factor = 1});
}

static void declare(struct scene *scene)
{
    scene_do(scene, (struct intent){.kind = INTENT_DECLARE, .factor = 2, .truth = true});
}

static void reopen(struct scene *scene)
{
    scene_do(scene, (struct intent){.kind = INTENT_DECLARE, .factor = 0});
}

static void note(struct scene *scene)
{
    scene_type(scene, INPUT_NOTE, 1, "Anders");
}

static void first_note(struct scene *scene)
{
    scene_type(scene, INPUT_NOTE, 2, "Nieuw");
}

static void clear_note(struct scene *scene)
{
    scene_type(scene, INPUT_NOTE, 1, "");
}

static void date(struct scene *scene)
{
    scene_type(scene, INPUT_DUE, 1, "1-1-2027");
}

static void first_date(struct scene *scene)
{
    scene_type(scene, INPUT_DUE, 2, "1-1-2027");
}

static void clear_date(struct scene *scene)
{
    scene_type(scene, INPUT_DUE, 1, "");
}

static void owner(struct scene *scene)
{
    scene_type(scene, INPUT_OWNER, 9, "OR");
}

static void decision(struct scene *scene)
{
    scene_type(scene, INPUT_DECISION, 1, "Iets anders");
}

static void organisation(struct scene *scene)
{
    scene_type(scene, INPUT_ORGANISATION, 0, "Gemeente");
}

static const struct {
    void (*make)(struct scene *scene);
    struct slot slot;
    const char *before, *after, *said;
} changes[] = {
    {tick,
     {.factor = "projectteam", .action = "team", .field = FIELD_DONE},
     "",
     "yes",
     "Ongedaan gemaakt: een vinkje, stap 3."},
    {untick,
     {.factor = "draagvlak-top", .action = "monitor", .field = FIELD_DONE},
     "yes",
     "no",
     "Ongedaan gemaakt: een vinkje, stap 2."},
    {declare,
     {.factor = "projectteam", .field = FIELD_DONE},
     "",
     "yes",
     "Ongedaan gemaakt: “afgerond”, stap 3."},
    {reopen,
     {.factor = "projectleider", .field = FIELD_DONE},
     "yes",
     "no",
     "Ongedaan gemaakt: “afgerond”, stap 1."},
    {note,
     {.factor = "draagvlak-top", .field = FIELD_NOTE},
     "Regel één.\nRegel 漢字.",
     "Anders",
     "Ongedaan gemaakt: Notitie, stap 2."},
    {first_note,
     {.factor = "projectteam", .field = FIELD_NOTE},
     "",
     "Nieuw",
     "Ongedaan gemaakt: Notitie, stap 3."},
    {clear_note,
     {.factor = "draagvlak-top", .field = FIELD_NOTE},
     "Regel één.\nRegel 漢字.",
     "",
     "Ongedaan gemaakt: Notitie, stap 2."},
    {date,
     {.factor = "draagvlak-top", .field = FIELD_DUE},
     "2026-11-15",
     "2027-01-01",
     "Ongedaan gemaakt: Streefdatum, stap 2."},
    {first_date,
     {.factor = "projectteam", .field = FIELD_DUE},
     "",
     "2027-01-01",
     "Ongedaan gemaakt: Streefdatum, stap 3."},
    {clear_date,
     {.factor = "draagvlak-top", .field = FIELD_DUE},
     "2026-11-15",
     "",
     "Ongedaan gemaakt: Streefdatum, stap 2."},
    {owner,
     {.factor = "buddynetwerk", .field = FIELD_OWNER},
     "",
     "OR",
     "Ongedaan gemaakt: Eigenaar, stap 10."},
    {decision,
     {.factor = "draagvlak-top", .field = FIELD_DECISION},
     "Teken het commitment.",
     "Iets anders",
     "Ongedaan gemaakt: Gevraagd besluit, stap 2."},
    {organisation,
     {.field = FIELD_ORGANISATION},
     "Waterschap Rijn en Veen",
     "Gemeente",
     "Ongedaan gemaakt: Organisatie."},
};

enum { CHANGE_COUNT = sizeof changes / sizeof changes[0] };

/* After an undo a truth that was not there is said to be false, which is the same. */
static void assert_standing(struct scene *scene, const struct slot *slot, const char *value)
{
    const char *is = scene_standing(scene, slot);
    if (slot->field == FIELD_DONE && value[0] == '\0' && strcmp(is, "no") == 0)
        is = "";
    assert_string_equal(is, value);
}

static void every_kind_of_change_can_be_undone_and_says_what(void **state)
{
    for (size_t i = 0; i < CHANGE_COUNT; i++) {
        struct scene scene;
        scene_open(&scene, LANGUAGE_NL, scene_recorded);
        assert_standing(&scene, &changes[i].slot, changes[i].before);
        changes[i].make(&scene);
        assert_standing(&scene, &changes[i].slot, changes[i].after);
        const char *made = progress_value(scene.progress, &changes[i].slot)->id;

        undo(&scene);
        assert_standing(&scene, &changes[i].slot, changes[i].before);
        assert_said(&scene, changes[i].said);
        const struct change *appended = scene_appended(&scene);
        assert_int_equal(appended->replaces_count, 1);
        assert_string_equal(appended->replaces[0], made);
        undo(&scene);
        assert_said(&scene, "Er is in deze sessie niets om ongedaan te maken.");
        assert_int_equal(scene.effects.count, 0);
        scene_close(&scene);
    }
}

static void undo_goes_back_through_all_changes_of_the_session(void **state)
{
    struct scene scene;
    const char *before[CHANGE_COUNT];
    scene_open(&scene, LANGUAGE_NL, scene_recorded);
    for (size_t i = 0; i < CHANGE_COUNT; i++) {
        before[i] = scene_standing(&scene, &changes[i].slot);
        changes[i].make(&scene);
    }
    for (size_t i = CHANGE_COUNT; i-- > 0;) {
        undo(&scene);
        assert_standing(&scene, &changes[i].slot, before[i]);
        assert_said(&scene, changes[i].said);
    }
    undo(&scene);
    assert_said(&scene, "Er is in deze sessie niets om ongedaan te maken.");
    scene_close(&scene);
}

static void what_was_recorded_before_the_session_stays(void **state)
{
    struct scene scene;
    scene_open(&scene, LANGUAGE_NL, scene_recorded);
    undo(&scene);
    assert_said(&scene, "Er is in deze sessie niets om ongedaan te maken.");
    assert_int_equal(scene.effects.count, 0);
    scene_close(&scene);
}

static void after_an_undo_the_status_is_as_before(void **state)
{
    static const size_t with_first_values[] = {0, 2, 5, 8, 10};
    for (size_t i = 0; i < sizeof with_first_values / sizeof with_first_values[0]; i++) {
        struct scene scene;
        scene_open(&scene, LANGUAGE_NL, scene_empty);
        changes[with_first_values[i]].make(&scene);
        const struct factor *factor =
            checklist_factor(scene.checklist, changes[with_first_values[i]].slot.factor);
        assert_int_not_equal(progress_status(scene.progress, factor), STATUS_OPEN);
        undo(&scene);
        assert_int_equal(progress_status(scene.progress, factor), STATUS_OPEN);
        scene_close(&scene);
    }
}

static void undo_keeps_page_and_focus(void **state)
{
    struct scene scene;
    scene_open(&scene, LANGUAGE_NL, scene_recorded);
    first_note(&scene);
    scene_do(&scene, (struct intent){.kind = INTENT_GO, .screen = SCREEN_OVERVIEW});
    const struct intent check = {.kind = INTENT_GO, .screen = SCREEN_CHECK};
    update_focus(&scene.model, &check);
    undo(&scene);
    assert_int_equal(scene.model.screen, SCREEN_OVERVIEW);
    assert_string_equal(scene_focus(&scene), "Alle antwoorden nakijken");
    scene_close(&scene);
}

/* --- one slot many times --- */

static void changes_of_one_field_are_undone_one_by_one(void **state)
{
    static const char *const texts[] = {"een", "twee", "", "vier", "vijf"};
    enum { COUNT = sizeof texts / sizeof texts[0] };
    struct scene scene;
    scene_open(&scene, LANGUAGE_NL, scene_recorded);
    for (size_t i = 0; i < COUNT; i++)
        scene_type(&scene, INPUT_NOTE, 2, texts[i]);
    for (size_t i = COUNT; i-- > 0;) {
        assert_string_equal(scene_standing(&scene, &slot_of_team_note), texts[i]);
        undo(&scene);
        assert_said(&scene, "Ongedaan gemaakt: Notitie, stap 3.");
    }
    assert_string_equal(scene_standing(&scene, &slot_of_team_note), "");
    scene_close(&scene);
}

static void a_new_change_after_an_undo_can_be_undone_too(void **state)
{
    struct scene scene;
    scene_open(&scene, LANGUAGE_NL, scene_recorded);
    scene_type(&scene, INPUT_NOTE, 2, "een");
    scene_type(&scene, INPUT_NOTE, 2, "twee");
    undo(&scene);
    scene_type(&scene, INPUT_NOTE, 2, "drie");
    undo(&scene);
    assert_string_equal(scene_standing(&scene, &slot_of_team_note), "een");
    undo(&scene);
    assert_string_equal(scene_standing(&scene, &slot_of_team_note), "");
    scene_close(&scene);
}

static void hundreds_of_changes_can_be_undone(void **state)
{
    struct scene scene;
    scene_open(&scene, LANGUAGE_NL, scene_recorded);
    for (size_t i = 0; i < 301; i++)
        tick(&scene);
    for (size_t i = 0; i < 301; i++)
        undo(&scene);
    assert_standing(&scene, &changes[0].slot, "");
    assert_int_equal(scene.model.undos.count, 0);
    scene_close(&scene);
}

/* --- and back --- */

static void redo(struct scene *scene)
{
    scene_do(scene, (struct intent){.kind = INTENT_REDO});
}

static void redo_goes_forth_through_all_that_was_undone(void **state)
{
    struct scene scene;
    scene_open(&scene, LANGUAGE_NL, scene_recorded);
    for (int round = 0; round < 2; round++) {
        if (round == 0)
            for (size_t i = 0; i < CHANGE_COUNT; i++)
                changes[i].make(&scene);
        size_t lines = progress_count(scene.progress);
        for (size_t i = 0; i < CHANGE_COUNT; i++)
            undo(&scene);
        for (size_t i = 0; i < CHANGE_COUNT; i++) {
            redo(&scene);
            assert_int_equal(scene_count(&scene, EFFECT_APPEND), 1);
        }
        assert_int_equal(progress_count(scene.progress), lines + 2 * CHANGE_COUNT);
        redo(&scene);
        assert_said(&scene, "Er is niets om opnieuw te doen.");
    }
    assert_string_equal(scene_standing(&scene, &slot_of_team_note), "Nieuw");
    assert_string_equal(scene_standing(&scene, &slot_of_note), "");
    scene_close(&scene);
}

static void changes_of_one_field_are_done_again_one_by_one(void **state)
{
    static const char *const texts[] = {"een", "twee", "", "vier"};
    enum { COUNT = sizeof texts / sizeof texts[0] };
    struct scene scene;
    scene_open(&scene, LANGUAGE_NL, scene_recorded);
    for (size_t i = 0; i < COUNT; i++)
        scene_type(&scene, INPUT_NOTE, 2, texts[i]);
    for (size_t i = 0; i < COUNT; i++)
        undo(&scene);
    for (size_t i = 0; i < COUNT; i++) {
        redo(&scene);
        assert_string_equal(scene_standing(&scene, &slot_of_team_note), texts[i]);
        undo(&scene);
        redo(&scene);
        assert_string_equal(scene_standing(&scene, &slot_of_team_note), texts[i]);
    }
    scene_close(&scene);
}

static void what_was_recorded_there_since_is_not_overwritten_by_redo(void **state)
{
    struct scene scene;
    scene_open(&scene, LANGUAGE_NL, scene_recorded);
    tick(&scene);
    scene_type(&scene, INPUT_NOTE, 2, "een");
    undo(&scene);
    undo(&scene);
    scene_type(&scene, INPUT_NOTE, 2, "twee");
    redo(&scene); /* elsewhere nothing new was recorded */
    assert_said(&scene, "Opnieuw gedaan: een vinkje, stap 3.");
    redo(&scene);
    assert_said(&scene, "Er is niets om opnieuw te doen.");
    assert_string_equal(scene_standing(&scene, &slot_of_team_note), "twee");
    scene_close(&scene);
}

/* --- what is typed and not recorded --- */

static void type(struct scene *scene, const char *text)
{
    scene_do(scene, (struct intent){.kind = INTENT_TYPED, .text = text});
}

static void what_is_being_typed_is_undone_first_and_comes_back(void **state)
{
    struct scene scene;
    scene_open(&scene, LANGUAGE_NL, scene_recorded);
    tick(&scene);
    scene_do(&scene, (struct intent){.kind = INTENT_EDIT, .input = INPUT_NOTE, .factor = 2});
    type(&scene, "Half");
    undo(&scene);
    assert_said(&scene, "Ongedaan gemaakt: wat u typte. Notitie, stap 3.");
    assert_string_equal(scene.model.typed, "");
    assert_int_equal(scene.effects.count, 0);
    redo(&scene);
    assert_string_equal(scene.model.typed, "Half");
    undo(&scene);
    undo(&scene);
    assert_said(&scene, "Ongedaan gemaakt: een vinkje, stap 3.");
    redo(&scene);
    redo(&scene);
    assert_said(&scene, "Uw tekst staat er weer. Notitie, stap 3.");
    assert_string_equal(scene.model.typed, "Half");
    scene_close(&scene);
}

static void a_text_that_was_put_back_comes_again_on_its_own_page(void **state)
{
    struct scene scene;
    scene_open(&scene, LANGUAGE_NL, scene_recorded);
    scene_do(&scene, (struct intent){.kind = INTENT_EDIT, .input = INPUT_NOTE, .factor = 1});
    type(&scene, "Weg");
    scene_do(&scene, (struct intent){.kind = INTENT_BACK});
    assert_string_equal(scene.model.typed, "Regel één.\nRegel 漢字.");
    scene_do(&scene, (struct intent){.kind = INTENT_GO, .screen = SCREEN_OVERVIEW});
    undo(&scene);
    assert_int_equal(scene.model.screen, SCREEN_FACTOR);
    assert_int_equal(scene.model.typing, INPUT_NOTE);
    assert_string_equal(scene.model.typed, "Weg");
    redo(&scene); /* put back once more */
    assert_string_equal(scene.model.typed, "Regel één.\nRegel 漢字.");
    undo(&scene);
    assert_string_equal(scene.model.typed, "Weg");
    scene_close(&scene);
}

static void redo_loses_nothing_that_was_typed_since(void **state)
{
    struct scene scene;
    scene_open(&scene, LANGUAGE_NL, scene_recorded);
    scene_do(&scene, (struct intent){.kind = INTENT_EDIT, .input = INPUT_NOTE, .factor = 2});
    type(&scene, "eerst");
    undo(&scene);
    type(&scene, "toen");
    redo(&scene);
    assert_string_equal(scene.model.typed, "eerst");
    undo(&scene);
    undo(&scene);
    assert_string_equal(scene.model.typed, "toen");
    scene_close(&scene);
}

/* --- colleagues --- */

#define COLLEAGUE(id, time, value, replaces)                                                       \
    "{\"id\":\"" id "\",\"at\":\"2026-11-22T" time ":00.000Z\",\"by\":\"Teamleider\",\"factor\":"  \
    "\"draagvlak-top\",\"field\":\"note\",\"value\":\"" value "\",\"replaces\":[\"" replaces       \
    "\"]}"

/* The ids of the scene's own changes: the step that made them. */
#define STEP(hexadecimal) "000000000000000000000000000000" hexadecimal

static void a_change_of_a_colleague_is_never_undone(void **state)
{
    struct scene scene;
    scene_open(&scene, LANGUAGE_NL, scene_recorded);
    note(&scene); /* step 1 opens the field, step 2 leaves it */
    scene_add(&scene, COLLEAGUE("x", "12:00", "Van de collega.", STEP("02")));
    undo(&scene);
    assert_int_equal(scene.effects.count, 0);
    assert_string_equal(scene_standing(&scene, &slot_of_note), "Van de collega.");
    assert_said(&scene, "Een collega heeft dit daarna gewijzigd. Daarom is het niet teruggezet: "
                        "Notitie, stap 2.");
    scene_close(&scene);
}

static void what_a_colleague_recorded_there_since_is_not_overwritten_by_redo(void **state)
{
    struct scene scene;
    scene_open(&scene, LANGUAGE_NL, scene_recorded);
    note(&scene);
    undo(&scene); /* step 3 */
    scene_add(&scene, COLLEAGUE("x", "12:00", "Van de collega.", STEP("03")));
    redo(&scene);
    assert_int_equal(scene.effects.count, 0);
    assert_string_equal(scene_standing(&scene, &slot_of_note), "Van de collega.");
    assert_said(&scene, "Hier is daarna iets nieuws vastgelegd. Daarom is het niet opnieuw gedaan: "
                        "Notitie, stap 2.");
    scene_close(&scene);
}

static void a_change_that_stands_beside_ours_is_not_undone_with_it(void **state)
{
    struct scene scene;
    scene_open(&scene, LANGUAGE_NL, scene_recorded);
    note(&scene);
    scene_add(&scene, COLLEAGUE("x", "12:00", "Ernaast.", "6"));
    undo(&scene);
    assert_int_equal(scene.effects.count, 0);
    assert_int_equal(progress_standing(scene.progress, &slot_of_note).count, 2);
    scene_close(&scene);
}

static void what_a_colleague_wrote_between_two_of_our_changes_comes_back_and_stays(void **state)
{
    struct scene scene;
    scene_open(&scene, LANGUAGE_NL, scene_recorded);
    scene_type(&scene, INPUT_NOTE, 1, "Eerst ik.");
    scene_add(&scene, COLLEAGUE("x", "09:30", "Toen de collega.", STEP("02")));
    scene_type(&scene, INPUT_NOTE, 1, "Toen weer ik.");
    undo(&scene);
    assert_string_equal(scene_standing(&scene, &slot_of_note), "Toen de collega.");
    undo(&scene);
    assert_string_equal(scene_standing(&scene, &slot_of_note), "Toen de collega.");
    assert_int_equal(scene.effects.count, 0);
    undo(&scene);
    assert_said(&scene, "Er is in deze sessie niets om ongedaan te maken.");
    scene_close(&scene);
}

static void a_colleague_on_one_field_does_not_stop_undo_of_others(void **state)
{
    struct scene scene;
    scene_open(&scene, LANGUAGE_NL, scene_recorded);
    first_note(&scene);
    note(&scene);
    scene_add(&scene, COLLEAGUE("x", "12:00", "Van de collega.", STEP("04")));
    undo(&scene);
    undo(&scene);
    assert_said(&scene, "Ongedaan gemaakt: Notitie, stap 3.");
    assert_string_equal(scene_standing(&scene, &slot_of_team_note), "");
    scene_close(&scene);
}

static void two_notes_that_were_edited_into_one_come_back_with_their_authors(void **state)
{
    struct scene scene;
    scene_open(&scene, LANGUAGE_NL, scene_recorded);
    scene_add(&scene, COLLEAGUE("x", "08:00", "Ernaast.", "zomaar"));
    note(&scene);
    undo(&scene);
    assert_string_equal(scene_standing(&scene, &slot_of_note),
                        "HR-adviseur, 6 november 2026:\nRegel één.\nRegel 漢字.\n\n"
                        "Teamleider, 22 november 2026:\nErnaast.");
    scene_close(&scene);
}

static void a_report_that_was_made_is_not_undone(void **state)
{
    struct scene scene;
    scene_open(&scene, LANGUAGE_NL, scene_recorded);
    scene_tell(&scene, (struct event){.kind = EVENT_EXPORTED, .text = "/home/hr/verslag.txt"});
    undo(&scene);
    assert_said(&scene, "Er is in deze sessie niets om ongedaan te maken.");
    scene_close(&scene);
}

int main(void)
{
    setlocale(LC_CTYPE, "C.UTF-8");
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(every_kind_of_change_can_be_undone_and_says_what),
        cmocka_unit_test(undo_goes_back_through_all_changes_of_the_session),
        cmocka_unit_test(what_was_recorded_before_the_session_stays),
        cmocka_unit_test(after_an_undo_the_status_is_as_before),
        cmocka_unit_test(undo_keeps_page_and_focus),
        cmocka_unit_test(changes_of_one_field_are_undone_one_by_one),
        cmocka_unit_test(a_new_change_after_an_undo_can_be_undone_too),
        cmocka_unit_test(hundreds_of_changes_can_be_undone),
        cmocka_unit_test(redo_goes_forth_through_all_that_was_undone),
        cmocka_unit_test(changes_of_one_field_are_done_again_one_by_one),
        cmocka_unit_test(what_was_recorded_there_since_is_not_overwritten_by_redo),
        cmocka_unit_test(what_is_being_typed_is_undone_first_and_comes_back),
        cmocka_unit_test(a_text_that_was_put_back_comes_again_on_its_own_page),
        cmocka_unit_test(redo_loses_nothing_that_was_typed_since),
        cmocka_unit_test(what_a_colleague_recorded_there_since_is_not_overwritten_by_redo),
        cmocka_unit_test(a_change_of_a_colleague_is_never_undone),
        cmocka_unit_test(a_change_that_stands_beside_ours_is_not_undone_with_it),
        cmocka_unit_test(what_a_colleague_wrote_between_two_of_our_changes_comes_back_and_stays),
        cmocka_unit_test(a_colleague_on_one_field_does_not_stop_undo_of_others),
        cmocka_unit_test(two_notes_that_were_edited_into_one_come_back_with_their_authors),
        cmocka_unit_test(a_report_that_was_made_is_not_undone),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
