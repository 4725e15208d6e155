/* What every kind of intent does: to the page, the focus, the notice line, and outside. */
#include <locale.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <setjmp.h>

#include <cmocka.h>

#include "../support/scene.h"

static void go(struct scene *scene, enum screen screen, size_t factor)
{
    scene_do(scene, (struct intent){.kind = INTENT_GO, .screen = screen, .factor = factor});
}

static void at_start(struct scene *scene)
{
    (void)scene;
}

static void at_overview(struct scene *scene)
{
    go(scene, SCREEN_OVERVIEW, 0);
}

static void at_factor_2(struct scene *scene)
{
    at_overview(scene);
    scene_act(scene, "2. Draagvlak top");
}

static void at_factor_1(struct scene *scene)
{
    go(scene, SCREEN_FACTOR, 0);
}

static void at_factor_10(struct scene *scene)
{
    go(scene, SCREEN_FACTOR, 9);
}

static void at_check(struct scene *scene)
{
    go(scene, SCREEN_CHECK, 0);
}

static void at_help(struct scene *scene)
{
    at_factor_2(scene);
    go(scene, SCREEN_HELP, 0);
}

static void in_note(struct scene *scene)
{
    at_factor_2(scene);
    scene_act(scene, "Notitie");
}

static void in_date(struct scene *scene)
{
    at_factor_2(scene);
    scene_act(scene, "Streefdatum");
}

static void kept_date(struct scene *scene)
{
    in_date(scene);
    scene_do(scene, (struct intent){.kind = INTENT_LEAVE, .text = "31-2-2026"});
}

static void kept_organisation(struct scene *scene)
{
    scene_type(scene, INPUT_ORGANISATION, 0, "111222333");
    go(scene, SCREEN_OVERVIEW, 0);
}

static void stopped_once(struct scene *scene)
{
    kept_date(scene);
    scene_do(scene, (struct intent){.kind = INTENT_STOP});
}

static void at_privacy(struct scene *scene)
{
    in_note(scene);
    scene_do(scene, (struct intent){.kind = INTENT_LEAVE, .text = "Bel 111222333."});
}

static void ticked(struct scene *scene)
{
    at_factor_2(scene);
    scene_do(scene, (struct intent){.kind = INTENT_TOGGLE, .factor = 1, .action = 2});
}

static void at_report(struct scene *scene)
{
    go(scene, SCREEN_REPORT, 0);
}

static void taken(struct scene *scene)
{
    at_report(scene);
    scene_do(scene, (struct intent){.kind = INTENT_EXPORT, .format = 1});
    scene_tell(scene, (struct event){.kind = EVENT_EXPORT_TAKEN, .text = "/home/hr/oud.md"});
}

/* `change` as describe_change has it; `effects`: the others, "" for none. Notice and focus: all of it, and its beginning. */
static const struct {
    const char *name;
    void (*before)(struct scene *scene);
    struct intent intent;
    enum screen screen;
    size_t factor;
    const char *focus, *notice, *change, *effects;
} cases[] = {
    {"nothing", at_factor_2, {.kind = INTENT_NONE}, SCREEN_FACTOR, 1, "Wijs directie", "", "", ""},

    {"to the overview",
     at_start,
     {.kind = INTENT_GO, .screen = SCREEN_OVERVIEW},
     SCREEN_OVERVIEW, 0, "1. Een enthousiaste", "", "", ""},
    {"to a factor: the place is remembered",
     at_overview,
     {.kind = INTENT_GO, .screen = SCREEN_FACTOR, .factor = 3},
     SCREEN_FACTOR, 3, "", "", "", "remember"},
    {"to the factor where the user is: nothing to remember",
     at_factor_2,
     {.kind = INTENT_GO, .screen = SCREEN_FACTOR, .factor = 1},
     SCREEN_FACTOR, 1, "Wijs directie", "", "", ""},
    {"to a factor beyond the last",
     at_factor_2,
     {.kind = INTENT_GO, .screen = SCREEN_FACTOR, .factor = 10},
     SCREEN_FACTOR, 1, "Wijs directie", "Er is geen stap 11.", "", ""},
    {"to a place on a factor: a field",
     at_check,
     {.kind = INTENT_GO, .screen = SCREEN_FACTOR, .factor = 1, .aim = AIM_INPUT, .input = INPUT_DUE},
     SCREEN_FACTOR, 1, "Streefdatum", "", "", "remember"},
    {"to a place on a factor: an action",
     at_check,
     {.kind = INTENT_GO, .screen = SCREEN_FACTOR, .factor = 1, .aim = AIM_ACTION, .action = 2},
     SCREEN_FACTOR, 1, "Zet de Banenafspraak", "", "", "remember"},
    {"to a place on a factor: the question",
     at_check,
     {.kind = INTENT_GO, .screen = SCREEN_FACTOR, .factor = 1, .aim = AIM_DONE},
     SCREEN_FACTOR, 1, "Ja, dit is afgerond", "", "", "remember"},
    {"to a field of the start page",
     at_check,
     {.kind = INTENT_GO, .screen = SCREEN_START, .aim = AIM_INPUT, .input = INPUT_ROLE},
     SCREEN_START, 0, "Uw functie", "", "", ""},
    {"to the page that is shown: nothing happens",
     at_help,
     {.kind = INTENT_GO, .screen = SCREEN_HELP},
     SCREEN_HELP, 1, "Terug", "", "", ""},

    {"next factor",
     at_factor_2,
     {.kind = INTENT_NEXT_FACTOR},
     SCREEN_FACTOR, 2, "", "", "", "remember"},
    {"next factor: the first, when there was none",
     at_start,
     {.kind = INTENT_NEXT_FACTOR},
     SCREEN_FACTOR, 0, "", "", "", "remember"},
    {"next factor after the last",
     at_factor_10,
     {.kind = INTENT_NEXT_FACTOR},
     SCREEN_FACTOR, 9, "", "Stap 10 is de laatste stap.", "", ""},
    {"previous factor",
     at_factor_2,
     {.kind = INTENT_PREVIOUS_FACTOR},
     SCREEN_FACTOR, 0, "", "", "", "remember"},
    {"previous factor before the first",
     at_factor_1,
     {.kind = INTENT_PREVIOUS_FACTOR},
     SCREEN_FACTOR, 0, "", "Stap 1 is de eerste stap.", "", ""},

    {"back from a factor: the overview, on that factor",
     at_factor_2,
     {.kind = INTENT_BACK},
     SCREEN_OVERVIEW, 1, "2. Draagvlak top", "", "", ""},
    {"back from the overview",
     at_overview,
     {.kind = INTENT_BACK},
     SCREEN_OVERVIEW, 0, "1. Een enthousiaste",
     "U bent in het overzicht. Kies «Stoppen» om te stoppen.", "", ""},
    {"back from a field: it is left",
     in_note,
     {.kind = INTENT_BACK},
     SCREEN_FACTOR, 1, "Notitie", "", "", ""},
    {"back from the privacy page: the field is open again",
     at_privacy,
     {.kind = INTENT_BACK},
     SCREEN_FACTOR, 1, "Notitie", "", "", ""},

    {"tick",
     at_factor_2,
     {.kind = INTENT_TOGGLE, .factor = 1, .action = 2},
     SCREEN_FACTOR, 1, "Zet de Banenafspraak", "Bezig met opslaan. Aangevinkt.",
     "draagvlak-top/agenda done = yes, replaces 0", ""},
    {"untick",
     at_factor_2,
     {.kind = INTENT_TOGGLE, .factor = 1, .action = 0},
     SCREEN_FACTOR, 1, "Wijs directie", "Bezig met opslaan. Niet meer aangevinkt.",
     "draagvlak-top/monitor done = no, replaces 1", ""},
    {"space where nothing can be ticked",
     at_factor_2,
     {.kind = INTENT_NO_TICK},
     SCREEN_FACTOR, 1, "Wijs directie", "Hier valt niets aan te vinken. Druk op Enter om te kiezen.",
     "", ""},

    {"declare done",
     at_factor_2,
     {.kind = INTENT_DECLARE, .factor = 1, .truth = true},
     SCREEN_FACTOR, 1, "Ja, dit is afgerond", "Bezig met opslaan. Stap 2 is afgerond.",
     "draagvlak-top done = yes, replaces 0", ""},
    {"declare done what is done: nothing to record",
     at_factor_1,
     {.kind = INTENT_DECLARE, .factor = 0, .truth = true},
     SCREEN_FACTOR, 0, "Ja, dit is afgerond", "Stap 1 is afgerond.", "", ""},
    {"no longer done",
     at_factor_1,
     {.kind = INTENT_DECLARE, .factor = 0},
     SCREEN_FACTOR, 0, "Nee, ik kom later terug",
     "Bezig met opslaan. Stap 1 is niet meer afgerond.", "projectleider done = no, replaces 1", ""},
    {"not done yet: an answer too",
     at_factor_2,
     {.kind = INTENT_DECLARE, .factor = 1},
     SCREEN_FACTOR, 1, "Nee, ik kom later terug",
     "Bezig met opslaan. U kunt later terugkomen bij stap 2.",
     "draagvlak-top done = no, replaces 0", ""},

    {"open a field",
     at_factor_2,
     {.kind = INTENT_EDIT, .factor = 1, .input = INPUT_OWNER},
     SCREEN_FACTOR, 1, "Eigenaar", "", "", ""},
    {"typed: nothing is recorded yet",
     in_note,
     {.kind = INTENT_TYPED, .text = "Nieuw"},
     SCREEN_FACTOR, 1, "Notitie", "", "", ""},
    {"answer",
     in_date,
     {.kind = INTENT_ANSWER, .text = "1-12-2026"},
     SCREEN_FACTOR, 1, "Streefdatum", "Bezig met opslaan.",
     "draagvlak-top due = 2026-12-01, replaces 1", ""},
    {"wrong answer: the field stays open",
     in_date,
     {.kind = INTENT_ANSWER, .text = "31-2-2026"},
     SCREEN_FACTOR, 1, "Streefdatum", "", "", ""},
    {"leave with a text",
     in_note,
     {.kind = INTENT_LEAVE, .text = " Twee\nregels "},
     SCREEN_FACTOR, 1, "Notitie", "Bezig met opslaan.",
     "draagvlak-top note = Twee\nregels, replaces 1", ""},
    {"leave with a wrong text: it is kept",
     in_date,
     {.kind = INTENT_LEAVE, .text = "31-2-2026"},
     SCREEN_FACTOR, 1, "Streefdatum", "De tekst is nog niet opgeslagen. Hij staat nog in het veld.",
     "", ""},
    {"leave without an open field",
     at_factor_2,
     {.kind = INTENT_LEAVE, .text = "zomaar"},
     SCREEN_FACTOR, 1, "Wijs directie", "", "", ""},

    {"save what looked like a BSN",
     at_privacy,
     {.kind = INTENT_SAVE_ANYWAY},
     SCREEN_FACTOR, 1, "Notitie", "Bezig met opslaan.",
     "draagvlak-top note = Bel 111222333., replaces 1", ""},
    {"save anyway with nothing to save",
     at_factor_2,
     {.kind = INTENT_SAVE_ANYWAY},
     SCREEN_FACTOR, 1, "Wijs directie", "", "", ""},
    {"throw it away",
     at_privacy,
     {.kind = INTENT_DISCARD},
     SCREEN_FACTOR, 1, "Notitie", "De tekst is weggegooid.", "", ""},
    {"throw away with nothing to throw away",
     at_factor_2,
     {.kind = INTENT_DISCARD},
     SCREEN_FACTOR, 1, "Wijs directie", "", "", ""},

    {"undo",
     ticked,
     {.kind = INTENT_UNDO},
     SCREEN_FACTOR, 1, "Zet de Banenafspraak",
     "Bezig met opslaan. Ongedaan gemaakt: een vinkje, stap 2.",
     "draagvlak-top/agenda done = no, replaces 1", ""},
    {"nothing to undo",
     at_factor_2,
     {.kind = INTENT_UNDO},
     SCREEN_FACTOR, 1, "Wijs directie", "Er is in deze sessie niets om ongedaan te maken.", "", ""},

    {"another language",
     at_start,
     {.kind = INTENT_SPEAK, .language = LANGUAGE_EN},
     SCREEN_START, 0, "Verder in het Nederlands", "", "", "remember"},

    {"make a report",
     at_report,
     {.kind = INTENT_EXPORT, .format = 1},
     SCREEN_REPORT, 0, "Markdown", "", "",
     "export 1 banenafspraak-waterschap-rijn-en-veen-2026-11-22.md"},
    {"a report of a format that does not exist",
     at_report,
     {.kind = INTENT_EXPORT, .format = 99},
     SCREEN_REPORT, 0, "Tekst", "", "", ""},
    {"over the file that is there",
     taken,
     {.kind = INTENT_EXPORT_REPLACE, .format = 1},
     SCREEN_REPORT, 0, "Markdown", "", "", "replace 1 oud.md"},
    {"beside the file that is there",
     taken,
     {.kind = INTENT_EXPORT_BESIDE, .format = 1},
     SCREEN_REPORT, 0, "Markdown", "", "",
     "export 1 banenafspraak-waterschap-rijn-en-veen-2026-11-22-2.md"},

    {"stop", at_overview, {.kind = INTENT_STOP}, SCREEN_OVERVIEW, 0, "1. Een", "", "", "stop"},
    {"stop while a text is not saved: said once",
     kept_date,
     {.kind = INTENT_STOP},
     SCREEN_FACTOR, 1, "Streefdatum",
     "Stap 2, Streefdatum: deze tekst is nog niet opgeslagen. Stopt u nog een keer, dan gaat de "
     "tekst verloren.",
     "", ""},
    {"the same for a field of the organisation",
     kept_organisation,
     {.kind = INTENT_STOP},
     SCREEN_OVERVIEW, 0, "1. Een",
     "Organisatie: deze tekst is nog niet opgeslagen. Stopt u nog een keer, dan gaat de tekst "
     "verloren.",
     "", ""},
    {"stop a second time",
     stopped_once,
     {.kind = INTENT_STOP},
     SCREEN_FACTOR, 1, "Streefdatum", "", "", "stop"},
    {"stop while typing: what was typed is saved",
     in_note,
     {.kind = INTENT_STOP},
     SCREEN_FACTOR, 1, "Notitie", "", "", "stop"},
};

enum { CASE_COUNT = sizeof cases / sizeof cases[0] };

/* "draagvlak-top/agenda done = yes, replaces 1" */
static const char *describe_change(struct scene *scene)
{
    if (scene_count(scene, EFFECT_APPEND) == 0)
        return "";
    const struct change *change = scene_appended(scene);
    struct strbuf text = STRBUF_INIT;
    strbuf_add(&text, change->slot.factor);
    strbuf_add(&text, change->slot.action != NULL ? "/" : "");
    strbuf_add(&text, change->slot.action);
    strbuf_add(&text, change->slot.factor != NULL ? " " : "");
    strbuf_add(&text, field_rule(change->slot.field)->name);
    strbuf_add(&text, " = ");
    if (change->value.kind == VALUE_TRUTH)
        strbuf_add(&text, change->value.truth ? "yes" : "no");
    else
        strbuf_add(&text, change->value.kind == VALUE_NOTHING ? "null" : change->value.text);
    strbuf_add(&text, ", replaces ");
    strbuf_add_number(&text, (long long)change->replaces_count);
    const char *kept = arena_text(&scene->arena, text.text);
    strbuf_release(&text);
    return kept;
}

static const char *describe_effects(struct scene *scene)
{
    static const char *const names[EFFECT_KINDS] = {"", "", "remember", "stop"};
    struct strbuf text = STRBUF_INIT;
    for (size_t i = 0; i < scene->effects.count; i++) {
        const struct effect *effect = &scene->effects.items[i];
        strbuf_add(&text, names[effect->kind]);
        if (effect->kind != EFFECT_EXPORT)
            continue;
        strbuf_add(&text, effect->replace ? "replace " : "export ");
        strbuf_add_number(&text, (long long)effect->format);
        strbuf_add(&text, " ");
        strbuf_add(&text, effect->text);
    }
    const char *kept = arena_text(&scene->arena, text.text);
    strbuf_release(&text);
    return kept;
}

static void assert_text(const char *name, const char *what, const char *is, const char *should)
{
    if (strcmp(is, should) != 0)
        fail_msg("%s: the %s is \"%s\", and should be \"%s\"", name, what, is, should);
}

static void assert_case(size_t number)
{
    struct scene scene;
    const char *name = cases[number].name;
    scene_open(&scene, LANGUAGE_NL, scene_recorded);
    cases[number].before(&scene);
    scene_do(&scene, cases[number].intent);
    if (scene.model.screen != cases[number].screen || scene.model.factor != cases[number].factor)
        fail_msg("%s: the screen is %d, factor %zu", name, (int)scene.model.screen,
                 scene.model.factor);
    assert_text(name, "notice", scene_notice(&scene), cases[number].notice);
    assert_text(name, "change", describe_change(&scene), cases[number].change);
    assert_text(name, "effect", describe_effects(&scene), cases[number].effects);
    const char *focus = scene_focus(&scene);
    if (strncmp(focus, cases[number].focus, strlen(cases[number].focus)) != 0)
        fail_msg("%s: the focus is on \"%s\"", name, focus);
    scene_close(&scene);
}

static void every_intent_does_what_it_should(void **state)
{
    (void)state;
    for (size_t i = 0; i < CASE_COUNT; i++)
        assert_case(i);
}

static void every_kind_of_intent_has_a_case(void **state)
{
    (void)state;
    bool seen[INTENT_KINDS] = {false};
    for (size_t i = 0; i < CASE_COUNT; i++)
        seen[cases[i].intent.kind] = true;
    for (int i = 0; i < INTENT_KINDS; i++)
        if (!seen[i])
            fail_msg("intent %d has no case", i);
}

/* --- to the letter --- */

static void the_line_that_is_appended_has_the_moment_and_the_role(void **state)
{
    (void)state;
    struct scene scene;
    scene_open(&scene, LANGUAGE_NL, scene_recorded);
    scene.steps = 0x2f;
    scene_do(&scene, (struct intent){.kind = INTENT_TOGGLE, .factor = 1, .action = 0});
    assert_string_equal(
        scene_effect(&scene, EFFECT_APPEND)->text,
        "{\"id\":\"00000000000000000000000000000030\",\"at\":\"2026-11-22T09:00:48.000Z\","
        "\"by\":\"HR-adviseur\",\"factor\":\"draagvlak-top\",\"action\":\"monitor\","
        "\"field\":\"done\",\"value\":false,\"replaces\":[\"3\"]}\n");
    scene_close(&scene);
}

static void what_is_appended_is_what_stands(void **state)
{
    (void)state;
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
    (void)state;
    struct scene scene;
    scene_open(&scene, LANGUAGE_NL, scene_empty);
    assert_true(model_put(&scene.model.role, ""));
    scene_do(&scene, (struct intent){.kind = INTENT_DECLARE, .truth = true});
    assert_string_equal(scene_appended(&scene)->by, "");
    scene_close(&scene);
}

static void two_steps_never_share_an_id(void **state)
{
    (void)state;
    struct scene scene;
    scene_open(&scene, LANGUAGE_NL, scene_empty);
    for (size_t i = 0; i < 200; i++) {
        scene_do(&scene, (struct intent){.kind = INTENT_TOGGLE, .factor = i % 10});
        assert_int_equal(progress_count(scene.progress), i + 1);
    }
    scene_close(&scene);
}

static void the_day_of_the_moment_becomes_the_day_of_the_model(void **state)
{
    (void)state;
    struct scene scene;
    scene_open(&scene, LANGUAGE_NL, scene_recorded);
    scene.model.today = (struct date){2026, 11, 1};
    assert_false(model_is_late(&scene.model, 1));
    scene_do(&scene, (struct intent){.kind = INTENT_GO, .screen = SCREEN_OVERVIEW});
    assert_true(model_is_late(&scene.model, 1));
    scene_close(&scene);
}

static void a_notice_is_gone_after_the_next_intent(void **state)
{
    (void)state;
    struct scene scene;
    scene_open(&scene, LANGUAGE_NL, scene_empty);
    scene_do(&scene, (struct intent){.kind = INTENT_UNDO});
    assert_string_not_equal(scene_notice(&scene), "");
    scene_do(&scene, (struct intent){.kind = INTENT_TYPED, .text = "x"});
    assert_string_not_equal(scene_notice(&scene), "");
    scene_do(&scene, (struct intent){.kind = INTENT_GO, .screen = SCREEN_OVERVIEW});
    assert_string_equal(scene_notice(&scene), "");
    scene_close(&scene);
}

/* --- what leads away from an open field --- */

static void an_intent_that_leads_away_saves_what_was_typed_in_the_right_field(void **state)
{
    (void)state;
    static const struct intent away[] = {
        {.kind = INTENT_GO, .screen = SCREEN_FACTOR, .factor = 4},
        {.kind = INTENT_GO, .screen = SCREEN_OVERVIEW},
        {.kind = INTENT_NEXT_FACTOR},
        {.kind = INTENT_PREVIOUS_FACTOR},
        {.kind = INTENT_BACK},
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
        assert_int_equal(scene.model.typing,
                         away[i].kind == INTENT_EDIT ? INPUT_OWNER : INPUT_NONE);
        scene_close(&scene);
    }
}

static void a_warning_about_what_was_typed_comes_before_what_leads_away(void **state)
{
    (void)state;
    struct scene scene;
    scene_open(&scene, LANGUAGE_NL, scene_recorded);
    in_note(&scene);
    scene_do(&scene, (struct intent){.kind = INTENT_TYPED, .text = "111222333"});
    scene_do(&scene, (struct intent){.kind = INTENT_STOP});
    assert_int_equal(scene.model.screen, SCREEN_PRIVACY);
    assert_int_equal(scene.effects.count, 0);
    scene_close(&scene);
}

static void stopping_is_warned_about_again_after_anything_else(void **state)
{
    (void)state;
    struct scene scene;
    scene_open(&scene, LANGUAGE_NL, scene_recorded);
    stopped_once(&scene);
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
        cmocka_unit_test(every_intent_does_what_it_should),
        cmocka_unit_test(every_kind_of_intent_has_a_case),
        cmocka_unit_test(the_line_that_is_appended_has_the_moment_and_the_role),
        cmocka_unit_test(what_is_appended_is_what_stands),
        cmocka_unit_test(a_change_without_a_role_has_an_empty_author),
        cmocka_unit_test(two_steps_never_share_an_id),
        cmocka_unit_test(the_day_of_the_moment_becomes_the_day_of_the_model),
        cmocka_unit_test(a_notice_is_gone_after_the_next_intent),
        cmocka_unit_test(an_intent_that_leads_away_saves_what_was_typed_in_the_right_field),
        cmocka_unit_test(a_warning_about_what_was_typed_comes_before_what_leads_away),
        cmocka_unit_test(stopping_is_warned_about_again_after_anything_else),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
