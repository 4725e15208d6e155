/* Typing in a field: what is recorded, what is refused, and what is kept. */
#include <locale.h>

#include "../support/scene.h"
#include "../support/test.h"

enum { TOP = 1 }; /* the factor draagvlak-top */

static const struct slot slot_of_organisation = {.field = FIELD_ORGANISATION};
static const struct slot slot_of_owner = {.factor = "draagvlak-top", .field = FIELD_OWNER};
static const struct slot slot_of_due = {.factor = "draagvlak-top", .field = FIELD_DUE};
static const struct slot slot_of_note = {.factor = "draagvlak-top", .field = FIELD_NOTE};
static const struct slot slot_of_decision = {.factor = "draagvlak-top", .field = FIELD_DECISION};

static void open_scene(struct scene *scene)
{
    scene_open(scene, LANGUAGE_NL, scene_recorded);
    scene_do(scene, (struct intent){.kind = INTENT_GO, .screen = SCREEN_FACTOR, .factor = TOP});
}

static void edit(struct scene *scene, enum input input)
{
    scene_do(scene, (struct intent){.kind = INTENT_EDIT, .input = input, .factor = TOP});
}

static void answer(struct scene *scene, const char *text)
{
    scene_do(scene, (struct intent){.kind = INTENT_ANSWER, .text = text});
}

static void leave(struct scene *scene, const char *text)
{
    scene_do(scene, (struct intent){.kind = INTENT_LEAVE, .text = text});
}

/* The field of that label as the page shows it; and whether a notice stands right under it, and which. */
static const struct element *field(struct scene *scene, const char *label)
{
    size_t number = scene_find(scene, label);
    return &scene->page.elements[number];
}

static void assert_problem(struct scene *scene, const char *label, enum message problem)
{
    const struct element *under = field(scene, label) + 1;
    if (problem == MESSAGE_NONE)
        assert_int_not_equal(under->kind, ELEMENT_NOTICE);
    else
        assert_string_equal(under->text, message_text(scene->model.language, problem));
}

/* --- recording --- */

static void what_is_typed_is_recorded_as_it_is(void **state)
{
    static const struct {
        enum input input;
        const struct slot *slot;
        const char *typed, *recorded;
    } cases[] = {
        {INPUT_ORGANISATION, &slot_of_organisation, "Gemeente 's-Hertogenbosch",
         "Gemeente 's-Hertogenbosch"},
        {INPUT_OWNER, &slot_of_owner, "  HR-adviseur \t", "HR-adviseur"},
        {INPUT_OWNER, &slot_of_owner, "HR\nadviseur\tof\rOR", "HR adviseur of OR"},
        {INPUT_NOTE, &slot_of_note, "Eén regel", "Eén regel"},
        {INPUT_NOTE, &slot_of_note, "\n\nRegel één\n\n  漢字 e\xcc\x81 \"x\" \\\n",
         "Regel één\n\n  漢字 e\xcc\x81 \"x\" \\"},
        {INPUT_DECISION, &slot_of_decision, "Geef 1 fte vrij.", "Geef 1 fte vrij."},
        {INPUT_DUE, &slot_of_due, "1-2-2027", "2027-02-01"},
        {INPUT_DUE, &slot_of_due, " 2027-02-01 ", "2027-02-01"},
        {INPUT_DUE, &slot_of_due, "29-02-2028", "2028-02-29"},
    };
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        struct scene scene;
        open_scene(&scene);
        scene_type(&scene, cases[i].input, TOP, cases[i].typed);
        const struct change *change = scene_appended(&scene);
        assert_true(slot_equal(&change->slot, cases[i].slot));
        assert_string_equal(change->value.text, cases[i].recorded);
        assert_string_equal(scene_standing(&scene, cases[i].slot), cases[i].recorded);
        assert_int_not_equal(scene.model.typing, cases[i].input);
        scene_close(&scene);
    }
}

static void a_target_date_that_has_passed_is_recorded_and_said(void **state)
{
    struct scene scene;
    scene_open(&scene, LANGUAGE_NL, scene_empty);
    scene_type(&scene, INPUT_DUE, 1, "21-11-2026");
    assert_string_equal(scene_notice(&scene),
                        "Bezig met opslaan. Dat is zaterdag 21 november 2026. "
                        "Let op: die dag is al voorbij.");
    scene_type(&scene, INPUT_DUE, 1, "22-11-2026");
    assert_string_equal(scene_notice(&scene), "Bezig met opslaan. Dat is zondag 22 november 2026.");
    scene_close(&scene);
}

static void a_role_is_remembered_and_not_recorded(void **state)
{
    struct scene scene;
    scene_open(&scene, LANGUAGE_NL, scene_empty);
    scene_type(&scene, INPUT_ROLE, 0, "Projectleider");
    assert_int_equal(scene.effects.count, 1);
    assert_int_equal(scene.effects.items[0].kind, EFFECT_REMEMBER);
    assert_int_equal(progress_count(scene.progress), 0);
    assert_string_equal(field(&scene, "Uw functie")->value, "Projectleider");
    scene_type(&scene, INPUT_ORGANISATION, 0, "Gemeente");
    assert_string_equal(scene_appended(&scene)->by, "Projectleider");
    scene_close(&scene);
}

static void an_emptied_field_is_cleared(void **state)
{
    static const struct {
        enum input input;
        const struct slot *slot;
        enum value_kind kind;
    } cases[] = {
        {INPUT_ORGANISATION, &slot_of_organisation, VALUE_TEXT},
        {INPUT_OWNER, &slot_of_owner, VALUE_TEXT},
        {INPUT_DUE, &slot_of_due, VALUE_NOTHING},
        {INPUT_NOTE, &slot_of_note, VALUE_TEXT},
        {INPUT_DECISION, &slot_of_decision, VALUE_TEXT},
    };
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        struct scene scene;
        open_scene(&scene);
        scene_type(&scene, cases[i].input, TOP, " \n ");
        const struct change *change = scene_appended(&scene);
        assert_int_equal(change->value.kind, cases[i].kind);
        assert_true(value_is_nothing(&change->value));
        assert_false(progress_is_recorded(scene.progress, cases[i].slot));
        scene_type(&scene, cases[i].input, TOP, "");
        assert_int_equal(scene.effects.count, 0);
        scene_close(&scene);
    }
}

static void a_field_opens_with_what_stands_in_it_a_date_in_figures(void **state)
{
    struct scene scene;
    open_scene(&scene);
    assert_string_equal(field(&scene, "Streefdatum")->value, "zondag 15 november 2026");
    edit(&scene, INPUT_DUE);
    assert_string_equal(scene.model.typed, "15-11-2026");
    assert_true(field(&scene, "Streefdatum")->open);
    leave(&scene, scene.model.typed);
    size_t opened = scene.model.typing_count;
    edit(&scene, INPUT_NOTE);
    assert_string_equal(scene.model.typed, "Regel één.\nRegel 漢字.");
    assert_true(scene.model.typing_count > opened);
    scene_close(&scene);
}

static void a_text_that_was_not_changed_is_not_recorded(void **state)
{
    static const enum input inputs[] = {INPUT_ORGANISATION, INPUT_ROLE,     INPUT_OWNER, INPUT_DUE,
                                        INPUT_NOTE,         INPUT_DECISION, INPUT_QUERY};
    for (size_t i = 0; i < sizeof inputs / sizeof inputs[0]; i++) {
        struct scene scene;
        open_scene(&scene);
        edit(&scene, inputs[i]);
        leave(&scene, scene.model.typed);
        assert_int_equal(scene.effects.count, 0);
        assert_string_equal(scene_notice(&scene), "");
        scene_close(&scene);
    }
}

static void the_same_date_written_otherwise_is_not_recorded(void **state)
{
    struct scene scene;
    open_scene(&scene);
    scene_type(&scene, INPUT_DUE, TOP, "2026-11-15");
    assert_int_equal(scene.effects.count, 0);
    scene_close(&scene);
}

static void white_space_of_another_program_is_no_change_of_the_user(void **state)
{
    struct scene scene;
    open_scene(&scene);
    scene_add(&scene,
              "{\"id\":\"x\",\"at\":\"2026-11-20T09:00:00.000Z\",\"by\":\"HR\","
              "\"factor\":\"draagvlak-top\",\"field\":\"note\",\"value\":\" tekst\\r\\n\\n\","
              "\"replaces\":[\"6\"]}");
    edit(&scene, INPUT_NOTE);
    leave(&scene, scene.model.typed);
    assert_int_equal(scene.effects.count, 0);
    scene_close(&scene);
}

static void typed_text_shows_in_the_field_and_takes_the_problem_away(void **state)
{
    struct scene scene;
    open_scene(&scene);
    edit(&scene, INPUT_DUE);
    answer(&scene, "31-2-2026");
    assert_problem(&scene, "Streefdatum", MESSAGE_PROBLEM_DATE);
    scene_do(&scene, (struct intent){.kind = INTENT_TYPED, .text = "3-2-2026"});
    assert_problem(&scene, "Streefdatum", MESSAGE_NONE);
    assert_string_equal(field(&scene, "Streefdatum")->value, "3-2-2026");
    assert_string_equal(scene_standing(&scene, &slot_of_due), "2026-11-15");
    scene_close(&scene);
}

/* --- wrong dates --- */

static void a_wrong_date_stays_open_with_its_problem_until_it_is_right(void **state)
{
    static const char *const wrong[] = {"31-2-2026", "binnenkort", "22-13",
                                        "0-1-2026",  "111222333",  "22-11-2026 of later"};
    struct scene scene;
    open_scene(&scene);
    edit(&scene, INPUT_DUE);
    for (size_t i = 0; i < sizeof wrong / sizeof wrong[0]; i++) {
        answer(&scene, wrong[i]);
        assert_int_equal(scene.effects.count, 0);
        assert_int_equal(scene.model.typing, INPUT_DUE);
        assert_problem(&scene, "Streefdatum", MESSAGE_PROBLEM_DATE);
        assert_string_equal(field(&scene, "Streefdatum")->value, wrong[i]);
    }
    answer(&scene, "1-12-2026");
    assert_string_equal(scene_appended(&scene)->value.text, "2026-12-01");
    assert_problem(&scene, "Streefdatum", MESSAGE_NONE);
    assert_string_equal(field(&scene, "Streefdatum")->value, "dinsdag 1 december 2026");
    scene_close(&scene);
}

static void a_date_is_said_as_people_do_and_what_was_understood_is_told(void **state)
{
    struct scene scene;
    open_scene(&scene);
    scene_type(&scene, INPUT_DUE, TOP, "volgende week vrijdag");
    assert_string_equal(scene_standing(&scene, &slot_of_due), "2026-11-27");
    scene_tell(&scene, (struct event){.kind = EVENT_SAVED});
    assert_string_equal(scene_notice(&scene), "Opgeslagen: vrijdag 27 november 2026.");
    scene_type(&scene, INPUT_JOBS_DATE, 0, "30 sept");
    assert_string_equal(scene.model.texts[INPUT_JOBS_DATE], "2026-09-30");
    assert_string_equal(scene_notice(&scene), "Dat is woensdag 30 september 2026.");
    scene_type(&scene, INPUT_TARGET_DATE, 0, "30 sept");
    assert_string_equal(scene.model.texts[INPUT_TARGET_DATE], "2027-09-30");
    scene_do(&scene, (struct intent){.kind = INTENT_GO, .screen = SCREEN_OVERVIEW});
    assert_string_equal(scene_notice(&scene), "");
    scene_close(&scene);
}

static void a_date_that_may_be_two_days_stays_open_with_both(void **state)
{
    struct scene scene;
    open_scene(&scene);
    edit(&scene, INPUT_DUE);
    answer(&scene, "zondag");
    assert_int_equal(scene.effects.count, 0);
    assert_int_equal(scene.model.typing, INPUT_DUE);
    assert_string_equal((field(&scene, "Streefdatum") + 1)->text,
                        "Bedoelt u zondag 22 november 2026 of zondag 29 november 2026? "
                        "Typ de datum die u bedoelt.");
    answer(&scene, "29-11");
    assert_string_equal(scene_standing(&scene, &slot_of_due), "2026-11-29");
    scene_close(&scene);
}

static void a_wrong_date_that_is_left_is_kept_and_shown_again(void **state)
{
    struct scene scene;
    open_scene(&scene);
    scene_type(&scene, INPUT_DUE, TOP, "31-2-2026");
    assert_int_equal(scene.effects.count, 0);
    assert_string_equal(field(&scene, "Streefdatum")->value, "31-2-2026 (nog niet opgeslagen)");
    assert_problem(&scene, "Streefdatum", MESSAGE_PROBLEM_DATE);

    scene_do(&scene, (struct intent){.kind = INTENT_NEXT_FACTOR});
    assert_string_equal(field(&scene, "Streefdatum")->value, "");
    assert_problem(&scene, "Streefdatum", MESSAGE_NONE);
    scene_do(&scene, (struct intent){.kind = INTENT_PREVIOUS_FACTOR});
    edit(&scene, INPUT_DUE);
    assert_string_equal(scene.model.typed, "31-2-2026");
    assert_problem(&scene, "Streefdatum", MESSAGE_PROBLEM_DATE);

    leave(&scene, "30-2-2026");
    assert_string_equal(scene_notice(&scene),
                        "De tekst is nog niet opgeslagen. Hij staat nog in het veld.");
    assert_int_equal(scene.model.waiting_count, 1);
    edit(&scene, INPUT_DUE);
    leave(&scene, scene.model.typed); /* nothing was typed: it goes on waiting */
    assert_int_equal(scene.model.waiting_count, 1);
    scene_type(&scene, INPUT_DUE, TOP, "28-2-2026");
    assert_string_equal(scene_standing(&scene, &slot_of_due), "2026-02-28");
    assert_int_equal(scene.model.waiting_count, 0);
    scene_close(&scene);
}

static void a_kept_date_is_let_go_by_putting_back_what_stood(void **state)
{
    struct scene scene;
    open_scene(&scene);
    scene_type(&scene, INPUT_DUE, TOP, "31-2-2026");
    scene_type(&scene, INPUT_DUE, TOP, "15-11-2026");
    assert_int_equal(scene.effects.count, 0);
    assert_int_equal(scene.model.waiting_count, 0);
    assert_string_equal(field(&scene, "Streefdatum")->value, "zondag 15 november 2026");
    scene_close(&scene);
}

static void texts_are_kept_for_each_field_apart(void **state)
{
    struct scene scene;
    open_scene(&scene);
    for (size_t factor = 0; factor < 10; factor++)
        scene_type(&scene, INPUT_DUE, factor, factor % 2 == 0 ? "even" : "oneven");
    assert_int_equal(scene.model.waiting_count, 10);
    scene_type(&scene, INPUT_DUE, 4, "1-1-2027");
    assert_int_equal(scene.model.waiting_count, 9);
    assert_null(model_waiting_text(&scene.model, INPUT_DUE, 4));
    for (size_t factor = 0; factor < 10; factor++)
        if (factor != 4)
            assert_string_equal(model_waiting_text(&scene.model, INPUT_DUE, factor)->text,
                                factor % 2 == 0 ? "even" : "oneven");
    scene_close(&scene);
}

static void a_kept_text_is_not_taken_for_what_is_recorded(void **state)
{
    struct scene scene;
    open_scene(&scene);
    scene_type(&scene, INPUT_DUE, TOP, "31-2-2026");
    scene_do(&scene, (struct intent){.kind = INTENT_GO, .screen = SCREEN_OVERVIEW});
    assert_string_equal(field(&scene, "2. Draagvlak top")->value, "Te laat: 15 nov");
    scene_close(&scene);
}

/* --- long texts --- */

static char *long_text(size_t length)
{
    char *text = malloc(length + 1);
    assert_non_null(text);
    memset(text, 'a', length);
    text[length] = '\0';
    return text;
}

static void a_text_of_the_longest_length_is_recorded_and_a_longer_one_is_kept(void **state)
{
    char *fits = long_text(FIELD_TEXT_LIMIT);
    char *too_long = long_text(2 * CHANGE_LINE_LIMIT);
    struct scene scene;
    open_scene(&scene);
    scene_type(&scene, INPUT_NOTE, TOP, fits);
    assert_string_equal(scene_appended(&scene)->value.text, fits);
    scene_type(&scene, INPUT_NOTE, TOP, too_long);
    assert_int_equal(scene.effects.count, 0);
    assert_problem(&scene, "Notitie", MESSAGE_PROBLEM_TOO_LONG);
    assert_string_equal(scene_standing(&scene, &slot_of_note), fits);
    scene_type(&scene, INPUT_ROLE, 0, too_long); /* it would be in every line */
    assert_int_equal(scene.effects.count, 0);
    assert_string_equal(scene.model.texts[INPUT_ROLE], "HR-adviseur");
    scene_close(&scene);
    free(fits);
    free(too_long);
}

static void bytes_that_are_no_text_are_refused_until_they_are_mended(void **state)
{
    static const char *const typed[] = {"kapot \xff byte", "kapot \xef\xbf\xbd byte"};
    for (size_t i = 0; i < sizeof typed / sizeof typed[0]; i++) {
        struct scene scene;
        open_scene(&scene);
        scene_type(&scene, INPUT_NOTE, TOP, typed[i]);
        assert_int_equal(scene.effects.count, 0);
        assert_problem(&scene, "Notitie", MESSAGE_PROBLEM_NOT_TEXT);
        scene_type(&scene, INPUT_NOTE, TOP, "hele byte");
        assert_string_equal(scene_appended(&scene)->value.text, "hele byte");
        scene_close(&scene);
    }
}

int main(void)
{
    setlocale(LC_CTYPE, "C.UTF-8");
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(what_is_typed_is_recorded_as_it_is),
        cmocka_unit_test(a_target_date_that_has_passed_is_recorded_and_said),
        cmocka_unit_test(a_role_is_remembered_and_not_recorded),
        cmocka_unit_test(an_emptied_field_is_cleared),
        cmocka_unit_test(a_field_opens_with_what_stands_in_it_a_date_in_figures),
        cmocka_unit_test(a_text_that_was_not_changed_is_not_recorded),
        cmocka_unit_test(the_same_date_written_otherwise_is_not_recorded),
        cmocka_unit_test(white_space_of_another_program_is_no_change_of_the_user),
        cmocka_unit_test(typed_text_shows_in_the_field_and_takes_the_problem_away),
        cmocka_unit_test(a_wrong_date_stays_open_with_its_problem_until_it_is_right),
        cmocka_unit_test(a_date_is_said_as_people_do_and_what_was_understood_is_told),
        cmocka_unit_test(a_date_that_may_be_two_days_stays_open_with_both),
        cmocka_unit_test(a_wrong_date_that_is_left_is_kept_and_shown_again),
        cmocka_unit_test(a_kept_date_is_let_go_by_putting_back_what_stood),
        cmocka_unit_test(texts_are_kept_for_each_field_apart),
        cmocka_unit_test(a_kept_text_is_not_taken_for_what_is_recorded),
        cmocka_unit_test(a_text_of_the_longest_length_is_recorded_and_a_longer_one_is_kept),
        cmocka_unit_test(bytes_that_are_no_text_are_refused_until_they_are_mended),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
