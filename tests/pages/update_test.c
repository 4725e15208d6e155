/* What every kind of intent does: to the page, the focus, the notice line, and outside. */
#include <locale.h>

#include "../support/scene.h"
#include "../support/test.h"
#include "base/number.h"

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

static void typed_note(struct scene *scene)
{
    in_note(scene);
    scene_do(scene, (struct intent){.kind = INTENT_TYPED, .text = "Getypt"});
}

static void moved_from_note(struct scene *scene)
{
    const struct intent owner = {.kind = INTENT_EDIT, .input = INPUT_OWNER, .factor = 1};
    typed_note(scene);
    update_focus(&scene->model, &owner);
}

static void reading(struct scene *scene)
{
    at_factor_2(scene);
    update_focus(&scene->model, &(struct intent){.kind = INTENT_READ});
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

static void undone(struct scene *scene)
{
    ticked(scene);
    scene_do(scene, (struct intent){.kind = INTENT_UNDO});
}

static void at_jobs(struct scene *scene)
{
    go(scene, SCREEN_JOBS, 0);
}

static void with_hours(struct scene *scene)
{
    at_jobs(scene);
    scene_type(scene, INPUT_JOBS_HOURS, 0, "51");
}

static void at_report(struct scene *scene)
{
    go(scene, SCREEN_REPORT, 0);
}

static void at_format(struct scene *scene)
{
    at_report(scene);
    scene_do(scene, (struct intent){.kind = INTENT_GO, .screen = SCREEN_FORMAT, .format = 2});
}

static void taken(struct scene *scene)
{
    at_format(scene);
    scene_do(scene, (struct intent){.kind = INTENT_EXPORT, .format = 2});
    scene_tell(scene, (struct event){.kind = EVENT_EXPORT_TAKEN, .text = "/home/hr/oud.md"});
}

/*
 * `focus`: how the element that has the focus begins; `change`: as describe_change has it; `effects`: the others. What is
 * left out is nothing.
 */
/* clang-format off */
static const struct {
    const char *name;
    void (*before)(struct scene *scene);
    struct intent intent;
    enum screen screen;
    size_t factor;
    const char *focus, *notice, *change, *effects;
} cases[] = {
    {"nothing", at_factor_2, {.kind = INTENT_NONE}, SCREEN_FACTOR, 1, .focus = "Wijs directie"},
    {"to the overview", at_start, {.kind = INTENT_GO, .screen = SCREEN_OVERVIEW}, SCREEN_OVERVIEW,
     0, .focus = "1. Een enthousiaste"},
    {"to a factor: the place is remembered", at_overview,
     {.kind = INTENT_GO, .screen = SCREEN_FACTOR, .factor = 3}, SCREEN_FACTOR, 3,
     .effects = "remember"},
    {"to the factor where the user is: nothing to remember", at_factor_2,
     {.kind = INTENT_GO, .screen = SCREEN_FACTOR, .factor = 1}, SCREEN_FACTOR, 1,
     .focus = "Wijs directie"},
    {"to a factor beyond the last", at_factor_2,
     {.kind = INTENT_GO, .screen = SCREEN_FACTOR, .factor = 10}, SCREEN_FACTOR, 1,
     .focus = "Wijs directie",
     .notice = "Er is geen stap 11."},
    {"to a place on a factor: a field", at_check,
     {.kind = INTENT_GO, .screen = SCREEN_FACTOR, .factor = 1, .aim = AIM_INPUT, .input = INPUT_DUE},
     SCREEN_FACTOR, 1, .focus = "Streefdatum", .effects = "remember"},
    {"to a place on a factor: an action", at_check,
     {.kind = INTENT_GO, .screen = SCREEN_FACTOR, .factor = 1, .aim = AIM_ACTION, .action = 2},
     SCREEN_FACTOR, 1, .focus = "Zet de Banenafspraak", .effects = "remember"},
    {"to a place on a factor: the question", at_check,
     {.kind = INTENT_GO, .screen = SCREEN_FACTOR, .factor = 1, .aim = AIM_DONE}, SCREEN_FACTOR, 1,
     .focus = "Ja", .effects = "remember"},
    {"to a field of the start page", at_check,
     {.kind = INTENT_GO, .screen = SCREEN_START, .aim = AIM_INPUT, .input = INPUT_ROLE},
     SCREEN_START, 0, .focus = "Uw functie"},
    {"to the page that is shown: nothing happens", at_help,
     {.kind = INTENT_GO, .screen = SCREEN_HELP}, SCREEN_HELP, 1, .focus = "Terug"},
    {"next factor", at_factor_2, {.kind = INTENT_NEXT_FACTOR}, SCREEN_FACTOR, 2,
     .effects = "remember"},
    {"next factor: the first, when there was none", at_start, {.kind = INTENT_NEXT_FACTOR},
     SCREEN_FACTOR, 0, .effects = "remember"},
    {"next factor after the last", at_factor_10, {.kind = INTENT_NEXT_FACTOR}, SCREEN_FACTOR, 9,
     .notice = "Stap 10 is de laatste stap."},
    {"previous factor", at_factor_2, {.kind = INTENT_PREVIOUS_FACTOR}, SCREEN_FACTOR, 0,
     .effects = "remember"},
    {"previous factor before the first", at_factor_1, {.kind = INTENT_PREVIOUS_FACTOR},
     SCREEN_FACTOR, 0,
     .notice = "Stap 1 is de eerste stap."},
    {"back from a factor: the overview, on that factor", at_factor_2, {.kind = INTENT_BACK},
     SCREEN_OVERVIEW, 1, .focus = "2. Draagvlak top"},
    {"back from the overview", at_overview, {.kind = INTENT_BACK}, SCREEN_OVERVIEW, 0,
     .focus = "1. Een enthousiaste",
     .notice = "U bent in het overzicht. Kies “Stoppen” om te stoppen."},
    {"back from a field in which nothing was typed", in_note, {.kind = INTENT_BACK}, SCREEN_OVERVIEW,
     1, .focus = "2. Draagvlak top"},
    {"back from a field in which something was typed: it is put back", typed_note,
     {.kind = INTENT_BACK}, SCREEN_FACTOR, 1, .focus = "Notitie",
     .notice = "Uw tekst is weg. Er staat weer wat er stond. Ctrl-Z haalt uw tekst terug."},
    {"back from the first page", at_start, {.kind = INTENT_BACK}, SCREEN_START, 0,
     .focus = "Naar het overzicht",
     .notice = "Dit is de eerste pagina. Kies “Stoppen” om te stoppen."},
    {"the focus was moved from a field: it is left", moved_from_note, {.kind = INTENT_MOVED},
     SCREEN_FACTOR, 1, .focus = "Eigenaar",
     .notice = "Bezig met opslaan.",
     .change = "draagvlak-top note = Getypt, replaces 1"},
    {"the user reads", reading, {.kind = INTENT_READ}, SCREEN_FACTOR, 1, .focus = ""},
    {"typed where no text can be", at_factor_2, {.kind = INTENT_NO_TYPING}, SCREEN_FACTOR, 1,
     .focus = "Wijs directie",
     .notice = "Hier kunt u niet typen. Ga verder met Tab of een pijltje."},
    {"save with nothing to save", at_factor_2, {.kind = INTENT_SAVE}, SCREEN_FACTOR, 1,
     .focus = "Wijs directie", .notice = "Alles is al opgeslagen."},
    {"save what is being typed: the field stays open", typed_note, {.kind = INTENT_SAVE},
     SCREEN_FACTOR, 1, .focus = "Notitie",
     .notice = "Bezig met opslaan.",
     .change = "draagvlak-top note = Getypt, replaces 1"},
    {"back from the privacy page: the field is open again", at_privacy, {.kind = INTENT_BACK},
     SCREEN_FACTOR, 1, .focus = "Notitie"},
    {"tick", at_factor_2, {.kind = INTENT_TOGGLE, .factor = 1, .action = 2}, SCREEN_FACTOR, 1,
     .focus = "Zet de Banenafspraak",
     .notice = "Bezig met opslaan. Aangevinkt.",
     .change = "draagvlak-top/agenda done = yes, replaces 0"},
    {"untick", at_factor_2, {.kind = INTENT_TOGGLE, .factor = 1, .action = 0}, SCREEN_FACTOR, 1,
     .focus = "Wijs directie",
     .notice = "Bezig met opslaan. Niet meer aangevinkt.",
     .change = "draagvlak-top/monitor done = no, replaces 1"},
    {"space where nothing can be ticked", at_factor_2, {.kind = INTENT_NO_TICK}, SCREEN_FACTOR, 1,
     .focus = "Wijs directie",
     .notice = "Hier valt niets aan te vinken. Druk op Enter om te kiezen."},
    {"declare done", at_factor_2, {.kind = INTENT_DECLARE, .factor = 1, .truth = true},
     SCREEN_FACTOR, 1, .focus = "Naar stap 3",
     .notice = "Bezig met opslaan. Stap 2 is afgerond. Niet aangevinkt: 3.",
     .change = "draagvlak-top done = yes, replaces 0"},
    {"declare done what is done: nothing to record", at_factor_1,
     {.kind = INTENT_DECLARE, .factor = 0, .truth = true}, SCREEN_FACTOR, 0,
     .focus = "Naar stap 2",
     .notice = "Stap 1 is afgerond. Niet aangevinkt: 5."},
    {"no longer done", at_factor_1, {.kind = INTENT_DECLARE, .factor = 0}, SCREEN_FACTOR, 0,
     .focus = "Nee, ik kom later terug",
     .notice = "Bezig met opslaan. Stap 1 is niet meer afgerond.",
     .change = "projectleider done = no, replaces 1"},
    {"not done yet: an answer too", at_factor_2, {.kind = INTENT_DECLARE, .factor = 1},
     SCREEN_FACTOR, 1, .focus = "Nee, ik kom later terug",
     .notice = "Bezig met opslaan. U kunt later terugkomen bij stap 2.",
     .change = "draagvlak-top done = no, replaces 0"},
    {"open a field", at_factor_2, {.kind = INTENT_EDIT, .factor = 1, .input = INPUT_OWNER},
     SCREEN_FACTOR, 1, .focus = "Eigenaar"},
    {"typed: nothing is recorded yet", in_note, {.kind = INTENT_TYPED, .text = "Nieuw"},
     SCREEN_FACTOR, 1, .focus = "Notitie"},
    {"more than fits", in_note, {.kind = INTENT_FULL, .text = "Nieuw"}, SCREEN_FACTOR, 1,
     .focus = "Notitie",
     .notice = "Dit past niet meer in het veld. Er is niets toegevoegd. Maak de tekst korter."},
    {"answer", in_date, {.kind = INTENT_ANSWER, .text = "1-12-2026"}, SCREEN_FACTOR, 1,
     .focus = "Notitie",
     .notice = "Bezig met opslaan. Dat is dinsdag 1 december 2026.",
     .change = "draagvlak-top due = 2026-12-01, replaces 1"},
    {"wrong answer: the field stays open", in_date, {.kind = INTENT_ANSWER, .text = "31-2-2026"},
     SCREEN_FACTOR, 1, .focus = "Streefdatum"},
    {"leave with a text", in_note, {.kind = INTENT_LEAVE, .text = " Twee\nregels "}, SCREEN_FACTOR,
     1, .focus = "Gevraagd besluit",
     .notice = "Bezig met opslaan.",
     .change = "draagvlak-top note = Twee\nregels, replaces 1"},
    {"leave with a wrong text: it is kept", in_date, {.kind = INTENT_LEAVE, .text = "31-2-2026"},
     SCREEN_FACTOR, 1, .focus = "Notitie",
     .notice = "De tekst is nog niet opgeslagen. Hij staat nog in het veld."},
    {"leave without an open field", at_factor_2, {.kind = INTENT_LEAVE, .text = "zomaar"},
     SCREEN_FACTOR, 1, .focus = "Wijs directie"},
    {"save what looked like a BSN", at_privacy, {.kind = INTENT_SAVE_ANYWAY}, SCREEN_FACTOR, 1,
     .focus = "Notitie",
     .notice = "Bezig met opslaan.",
     .change = "draagvlak-top note = Bel 111222333., replaces 1"},
    {"save anyway with nothing to save", at_factor_2, {.kind = INTENT_SAVE_ANYWAY}, SCREEN_FACTOR,
     1, .focus = "Wijs directie"},
    {"throw it away", at_privacy, {.kind = INTENT_DISCARD}, SCREEN_FACTOR, 1, .focus = "Notitie",
     .notice = "De tekst is weggegooid."},
    {"throw away with nothing to throw away", at_factor_2, {.kind = INTENT_DISCARD}, SCREEN_FACTOR,
     1, .focus = "Wijs directie"},
    {"record what was computed", with_hours, {.kind = INTENT_TAKE_OVER, .input = INPUT_JOBS},
     SCREEN_JOBS, 0, .focus = "Vastleggen: 2 banen",
     .notice = "Bezig met opslaan. Vastgelegd: 2 banen op 22 november 2026.",
     .change = "jobs = 2, replaces 0"},
    {"nothing was computed", at_jobs, {.kind = INTENT_TAKE_OVER, .input = INPUT_JOBS}, SCREEN_JOBS,
     0, .focus = "Datum van de telling"},
    {"correct a number of another day", at_check,
     {.kind = INTENT_CORRECT, .input = INPUT_JOBS, .date = {2026, 9, 30}}, SCREEN_JOBS, 0,
     .focus = "Aantal banen op 30 september 2026"},
    {"undo", ticked, {.kind = INTENT_UNDO}, SCREEN_FACTOR, 1, .focus = "Zet de Banenafspraak",
     .notice = "Bezig met opslaan. Ongedaan gemaakt: een vinkje, stap 2.",
     .change = "draagvlak-top/agenda done = no, replaces 1"},
    {"nothing to undo", at_factor_2, {.kind = INTENT_UNDO}, SCREEN_FACTOR, 1,
     .focus = "Wijs directie",
     .notice = "Er is in deze sessie niets om ongedaan te maken."},
    {"do again", undone, {.kind = INTENT_REDO}, SCREEN_FACTOR, 1, .focus = "Zet de Banenafspraak",
     .notice = "Bezig met opslaan. Opnieuw gedaan: een vinkje, stap 2.",
     .change = "draagvlak-top/agenda done = yes, replaces 1"},
    {"nothing to do again", ticked, {.kind = INTENT_REDO}, SCREEN_FACTOR, 1,
     .focus = "Zet de Banenafspraak",
     .notice = "Bezig met opslaan. Er is niets om opnieuw te doen."},
    {"another language", at_start, {.kind = INTENT_SPEAK, .language = LANGUAGE_EN}, SCREEN_START,
     0, .focus = "Verder in het Nederlands", .effects = "remember"},
    {"line by line", at_start, {.kind = INTENT_MODE, .truth = true}, SCREEN_START, 0,
     .focus = "Het hele scherm", .effects = "remember"},
    {"search a word", at_overview, {.kind = INTENT_SEARCH, .text = "budget"}, SCREEN_SEARCH, 0,
     .focus = "Zoeken naar"},
    {"to a format: it is shown, and nothing is made", at_report,
     {.kind = INTENT_GO, .screen = SCREEN_FORMAT, .format = 2}, SCREEN_FORMAT, 0,
     .focus = "Dit verslag maken"},
    {"make a report", at_format, {.kind = INTENT_EXPORT, .format = 2}, SCREEN_FORMAT, 0,
     .focus = "Dit verslag maken",
     .effects = "export 2 banenafspraak-waterschap-rijn-en-veen-2026-11-22.md"},
    {"a report of a format that does not exist", at_report, {.kind = INTENT_EXPORT, .format = 99},
     SCREEN_REPORT, 0, .focus = "HTML"},
    {"over the file that is there", taken, {.kind = INTENT_EXPORT_REPLACE, .format = 2},
     SCREEN_FORMAT, 0, .focus = "Dit verslag maken", .effects = "replace 2 /home/hr/oud.md"},
    {"beside the file that is there", taken, {.kind = INTENT_EXPORT_BESIDE, .format = 2},
     SCREEN_FORMAT, 0, .focus = "Dit verslag maken",
     .effects = "export 2 banenafspraak-waterschap-rijn-en-veen-2026-11-22-2.md"},
    {"open a report where none was made", at_overview, {.kind = INTENT_OPEN_REPORT}, SCREEN_OVERVIEW,
     0, .focus = "1. Een"},
    {"bring in a copy where none was looked at", at_overview, {.kind = INTENT_TAKE_COPY}, SCREEN_OVERVIEW,
     0, .focus = "1. Een"},
    {"stop", at_overview, {.kind = INTENT_STOP}, SCREEN_OVERVIEW, 0, .focus = "1. Een",
     .effects = "stop"},
    {"stop while a text is not saved: said once", kept_date, {.kind = INTENT_STOP}, SCREEN_FACTOR,
     1, .focus = "Notitie",
     .notice = "Stap 2, Streefdatum: deze tekst is nog niet opgeslagen. Kies nog een keer stoppen om toch te stoppen."},
    {"the same for a field of the organisation", kept_organisation, {.kind = INTENT_STOP},
     SCREEN_OVERVIEW, 0, .focus = "1. Een",
     .notice = "Organisatie: deze tekst is nog niet opgeslagen. Kies nog een keer stoppen om toch te stoppen."},
    {"stop a second time", stopped_once, {.kind = INTENT_STOP}, SCREEN_FACTOR, 1,
     .focus = "Notitie", .effects = "stop"},
    {"stop while typing: what was typed is saved", in_note, {.kind = INTENT_STOP}, SCREEN_FACTOR,
     1, .focus = "Notitie", .effects = "stop"},
};
/* clang-format on */

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
    else if (change->value.kind == VALUE_NUMBER)
        number_add_json(&text, change->value.number);
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
    static const char *const names[EFFECT_KINDS] = {[EFFECT_APPEND] = "",
                                                    [EFFECT_EXPORT] = "",
                                                    [EFFECT_OPEN] = "open",
                                                    [EFFECT_REMEMBER] = "remember",
                                                    [EFFECT_STOP] = "stop"};
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
    should = should != NULL ? should : "";
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
    const char *should = cases[number].focus != NULL ? cases[number].focus : "";
    if (strncmp(focus, should, strlen(should)) != 0)
        fail_msg("%s: the focus is on \"%s\"", name, focus);
    scene_close(&scene);
}

static void every_intent_does_what_it_should(void **state)
{
    for (size_t i = 0; i < CASE_COUNT; i++)
        assert_case(i);
}

static void every_kind_of_intent_has_a_case(void **state)
{
    bool seen[INTENT_KINDS] = {false};
    for (size_t i = 0; i < CASE_COUNT; i++)
        seen[cases[i].intent.kind] = true;
    for (int i = 0; i < INTENT_KINDS; i++)
        if (!seen[i])
            fail_msg("intent %d has no case", i);
}

static void the_day_of_the_moment_becomes_the_day_of_the_model(void **state)
{
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
    struct scene scene;
    scene_open(&scene, LANGUAGE_NL, scene_empty);
    scene_do(&scene, (struct intent){.kind = INTENT_UNDO});
    assert_string_not_equal(scene.model.notice, "");
    scene_do(&scene, (struct intent){.kind = INTENT_TYPED, .text = "x"});
    assert_string_not_equal(scene.model.notice, "");
    scene_do(&scene, (struct intent){.kind = INTENT_GO, .screen = SCREEN_OVERVIEW});
    assert_string_equal(scene.model.notice, "");
    scene_close(&scene);
}

int main(void)
{
    setlocale(LC_CTYPE, "C.UTF-8");
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(every_intent_does_what_it_should),
        cmocka_unit_test(every_kind_of_intent_has_a_case),
        cmocka_unit_test(the_day_of_the_moment_becomes_the_day_of_the_model),
        cmocka_unit_test(a_notice_is_gone_after_the_next_intent),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
