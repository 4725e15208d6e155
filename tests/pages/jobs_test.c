/* The page of jobs: counting, hours, the target, the quota, and correcting what is recorded. */
#include <locale.h>

#include "../support/scene.h"
#include "../support/test.h"

#include "wizard/draft_line.h"

static void open_jobs(struct scene *scene, enum language language, const char *const lines[])
{
    scene_open(scene, language, lines);
    scene_do(scene, (struct intent){.kind = INTENT_GO, .screen = SCREEN_JOBS});
}

static void type(struct scene *scene, enum input input, const char *text)
{
    scene_type(scene, input, 0, text);
}

static const char *value_of(struct scene *scene, const char *label)
{
    size_t number = scene_find(scene, label);
    return scene->page.elements[number].value;
}

/* The one change of the last step. */
static void assert_recorded(struct scene *scene, enum field field, const char *date, double number)
{
    const struct change *change = scene_appended(scene);
    assert_int_equal(change->slot.field, field);
    assert_null(change->slot.factor);
    assert_string_equal(change->slot.date, date);
    assert_int_equal(change->value.kind, VALUE_NUMBER);
    assert_true(change->value.number > number - 1e-6 && change->value.number < number + 1e-6);
}

static bool has(struct scene *scene, const char *text)
{
    const struct page *page = scene_page(scene);
    for (size_t i = 0; i < page->count; i++)
        if (strncmp(page->elements[i].text, text, strlen(text)) == 0)
            return true;
    return false;
}

/* --- a number on a day --- */

static void a_number_is_recorded_for_today_unless_another_day_is_typed(void **state)
{
    struct scene scene;
    open_jobs(&scene, LANGUAGE_NL, scene_empty);
    type(&scene, INPUT_JOBS, "12,4");
    assert_recorded(&scene, FIELD_JOBS, "2026-11-22", 12.4);
    assert_string_equal(value_of(&scene, "Aantal banen op 22 november 2026"), "12,4");

    static const char *const days[] = {"2026-09-30", "30-09-2026", "30 september 2026"};
    for (size_t i = 0; i < sizeof days / sizeof days[0]; i++) {
        type(&scene, INPUT_JOBS_DATE, days[i]);
        assert_int_equal(scene.effects.count, 0);
        assert_string_equal(value_of(&scene, "Datum van de telling"), "30 september 2026");
    }
    assert_string_equal(value_of(&scene, "Aantal banen op 30 september 2026"), "");
    type(&scene, INPUT_JOBS, "13.5");
    assert_recorded(&scene, FIELD_JOBS, "2026-09-30", 13.5);
    type(&scene, INPUT_JOBS_DATE, "");
    assert_string_equal(value_of(&scene, "Aantal banen op 22 november 2026"), "12,4");
    scene_close(&scene);
}

static void a_target_is_for_the_end_of_the_year_unless_another_day_is_typed(void **state)
{
    struct scene scene;
    open_jobs(&scene, LANGUAGE_NL, scene_empty);
    type(&scene, INPUT_JOB_TARGET, "20");
    assert_recorded(&scene, FIELD_JOB_TARGET, "2026-12-31", 20);
    type(&scene, INPUT_TARGET_DATE, "31-12-2027");
    type(&scene, INPUT_JOB_TARGET, "25");
    assert_recorded(&scene, FIELD_JOB_TARGET, "2027-12-31", 25);
    scene_close(&scene);
}

static void what_is_no_number_stays_beside_its_field_and_records_nothing(void **state)
{
    static const struct {
        enum language language;
        enum input input;
        const char *text;
        enum message problem;
    } cases[] = {
        {LANGUAGE_NL, INPUT_JOBS, "twaalf", MESSAGE_PROBLEM_NUMBER},
        {LANGUAGE_NL, INPUT_JOBS, "-1", MESSAGE_PROBLEM_NUMBER},
        {LANGUAGE_NL, INPUT_JOBS, "1e3", MESSAGE_PROBLEM_NUMBER},
        {LANGUAGE_NL, INPUT_JOBS, "1.000,5", MESSAGE_PROBLEM_NUMBER_GROUPED},
        {LANGUAGE_NL, INPUT_JOBS, "2.500", MESSAGE_PROBLEM_NUMBER_GROUPED},
        {LANGUAGE_EN, INPUT_JOBS, "2,500", MESSAGE_PROBLEM_NUMBER_GROUPED},
        {LANGUAGE_NL, INPUT_QUOTA_FTE, "125.000", MESSAGE_PROBLEM_NUMBER_GROUPED},
        {LANGUAGE_NL, INPUT_JOBS, "1000001", MESSAGE_PROBLEM_NUMBER_HIGH},
        {LANGUAGE_NL, INPUT_JOBS, "111222333", MESSAGE_PROBLEM_NUMBER_HIGH},
        {LANGUAGE_NL, INPUT_JOB_TARGET, "999999999", MESSAGE_PROBLEM_NUMBER_HIGH},
        {LANGUAGE_NL, INPUT_QUOTA_HOURS, "81", MESSAGE_PROBLEM_NUMBER_HIGH},
        {LANGUAGE_NL, INPUT_QUOTA_PERCENTAGE, "100,1", MESSAGE_PROBLEM_NUMBER_HIGH},
        {LANGUAGE_NL, INPUT_JOBS_HOURS, "nan", MESSAGE_PROBLEM_NUMBER},
        {LANGUAGE_NL, INPUT_JOBS_DATE, "31-2-2026", MESSAGE_PROBLEM_DATE},
        {LANGUAGE_NL, INPUT_TARGET_DATE, "ooit", MESSAGE_PROBLEM_DATE},
    };
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        struct scene scene;
        open_jobs(&scene, cases[i].language, scene_empty);
        type(&scene, cases[i].input, cases[i].text);
        assert_int_equal(scene.effects.count, 0);
        assert_int_equal(scene.model.screen, SCREEN_JOBS);
        assert_non_null(model_waiting_text(&scene.model, cases[i].input, 0));
        assert_true(has(&scene, message_text(cases[i].language, cases[i].problem)));
        scene_close(&scene);
    }
}

static void numbers_that_only_look_odd_are_taken(void **state)
{
    static const struct {
        enum language language;
        const char *text;
        double number;
    } cases[] = {
        {LANGUAGE_NL, "12,375", 12.375}, {LANGUAGE_EN, "12.375", 12.375},
        {LANGUAGE_NL, "0.125", 0.125},   {LANGUAGE_NL, "1234.567", 1234.567},
        {LANGUAGE_NL, "0", 0},           {LANGUAGE_NL, "1000000", 1e6},
        {LANGUAGE_NL, " 12 ", 12},
    };
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        struct scene scene;
        open_jobs(&scene, cases[i].language, scene_empty);
        type(&scene, INPUT_JOBS, cases[i].text);
        assert_recorded(&scene, FIELD_JOBS, "2026-11-22", cases[i].number);
        scene_close(&scene);
    }
}

/* --- hours --- */

static void hours_are_shown_as_jobs_before_anything_is_recorded(void **state)
{
    struct scene scene;
    open_jobs(&scene, LANGUAGE_NL, scene_empty);
    assert_false(has(&scene, "Vastleggen:"));
    type(&scene, INPUT_JOBS_HOURS, "316");
    assert_int_equal(scene.effects.count, 0);
    scene_find(&scene, "316 uur gedeeld door 25,5 uur is 12,39 banen.");
    scene_act(&scene, "Vastleggen: 12,39 banen op 22 november 2026");
    assert_recorded(&scene, FIELD_JOBS, "2026-11-22", 12.39);
    assert_string_equal(scene_notice(&scene),
                        "Bezig met opslaan. Vastgelegd: 12,39 banen op 22 november 2026.");
    assert_string_equal(scene_focus(&scene), "Vastleggen: 12,39 banen op 22 november 2026");
    scene_act(&scene, "Vastleggen:");
    assert_int_equal(scene.effects.count, 0); /* it stands already */
    scene_close(&scene);
}

static void hours_that_are_wrong_or_gone_give_no_jobs(void **state)
{
    struct scene scene;
    open_jobs(&scene, LANGUAGE_NL, scene_empty);
    type(&scene, INPUT_JOBS_HOURS, "25,5");
    scene_find(&scene, "25,5 uur gedeeld door 25,5 uur is 1 baan.");
    type(&scene, INPUT_JOBS_HOURS, "veel");
    assert_false(has(&scene, "Vastleggen:"));
    type(&scene, INPUT_JOBS_HOURS, "");
    assert_false(has(&scene, "Vastleggen:"));
    scene_do(&scene, (struct intent){.kind = INTENT_TAKE_OVER, .input = INPUT_JOBS});
    assert_int_equal(scene.effects.count, 0);
    scene_close(&scene);
}

/* --- the quota --- */

static void the_quota_gives_a_target_that_can_be_taken_over(void **state)
{
    struct scene scene;
    open_jobs(&scene, LANGUAGE_NL, scene_empty);
    type(&scene, INPUT_QUOTA_FTE, "2500");
    assert_false(has(&scene, "Als doel vastleggen:"));
    type(&scene, INPUT_QUOTA_HOURS, "36");
    type(&scene, INPUT_QUOTA_PERCENTAGE, "1,93");
    scene_find(&scene, "2500 fte keer 36 uur keer 1,93%, gedeeld door 25,5 uur, is 68,12. "
                       "Afgerond: 68 banen.");
    type(&scene, INPUT_TARGET_DATE, "31-12-2027");
    scene_act(&scene, "Als doel vastleggen: 68 banen voor 31 december 2027");
    assert_recorded(&scene, FIELD_JOB_TARGET, "2027-12-31", 68);
    assert_string_equal(value_of(&scene, "Doel voor 31 december 2027"), "68");
    scene_close(&scene);
}

static void the_newest_percentage_is_offered_with_its_year_sector_and_source(void **state)
{
    struct scene scene;
    open_jobs(&scene, LANGUAGE_NL, scene_empty);
    size_t number = scene_find(&scene, "2,58% is het percentage van 2026 (sector: niet genoemd). "
                                       "Overheid en markt hebben verschillende percentages.");
    assert_string_equal(scene.page.elements[number].value,
                        "Bron: Q&A wet- en regelgeving rondom inclusief werkgeven. "
                        "Nagekeken op 25 november 2026.");
    scene_find(&scene, "Kijk het na bij UWV.");
    assert_false(has(&scene, "Dit percentage is van een eerder jaar"));
    scene.model.today = (struct date){2027, 1, 1};
    assert_true(has(&scene, "Dit percentage is van een eerder jaar"));
    scene_close(&scene);
}

static void every_percentage_stands_among_the_figures_with_its_year_sector_and_source(void **state)
{
    struct scene scene;
    open_jobs(&scene, LANGUAGE_NL, scene_empty);
    scene_do(&scene, (struct intent){.kind = INTENT_GO, .screen = SCREEN_SOURCES});
    scene_find(&scene, "1,93% is het percentage van 2018 (sector: niet genoemd).");
    size_t number = scene_find(&scene, "2,76% is het percentage van 2024 (sector: overheid).");
    assert_string_equal(scene.page.elements[number].value,
                        "Bron: Quotumpercentage van de overheid. Nagekeken op 22 november 2026.");
    assert_int_equal(scene.page.elements[number + 1].kind, ELEMENT_NOTICE);
    number = scene_find(&scene, "2,58% is het percentage van 2026 (sector: niet genoemd).");
    assert_int_not_equal(scene.page.elements[number + 1].kind, ELEMENT_NOTICE);
    scene_close(&scene);
}

static void the_newest_percentage_is_computed_with_until_the_user_gives_one(void **state)
{
    struct scene scene;
    open_jobs(&scene, LANGUAGE_NL, scene_empty);
    type(&scene, INPUT_QUOTA_FTE, "2500");
    type(&scene, INPUT_QUOTA_HOURS, "36");
    assert_string_equal(scene_notice(&scene), "Uitkomst: 91 banen. Dit is nog niet vastgelegd.");
    scene_find(&scene, "2500 fte keer 36 uur keer 2,58%, gedeeld door 25,5 uur, is 91,06. "
                       "Afgerond: 91 banen.");
    type(&scene, INPUT_QUOTA_PERCENTAGE, "1,93");
    assert_true(has(&scene, "Als doel vastleggen: 68 banen"));
    type(&scene, INPUT_QUOTA_PERCENTAGE, "veel");
    assert_false(has(&scene, "Als doel vastleggen:"));
    type(&scene, INPUT_QUOTA_PERCENTAGE, "");
    assert_true(has(&scene, "Als doel vastleggen: 91 banen"));
    scene_close(&scene);
}

static const char of_government[] =
    "{\"format\":\"banenafspraak-checklist\",\"version\":1,\"id\":\"proef\",\"title\":\"Proef\","
    "\"sources\":[{\"id\":\"bron\"}],\"figures\":{\"hours_per_job\":{\"value\":25}},"
    "\"quota_percentages\":[{\"year\":2026,\"sector\":\"overheid\",\"value\":3,\"source\":\"bron\"}"
    "],"
    "\"factors\":[{\"id\":\"een\",\"title\":\"Een\"}]}";

static void a_percentage_that_nobody_dated_says_its_sector_and_that_it_is_old(void **state)
{
    struct scene scene;
    scene_open_on(&scene, of_government, LANGUAGE_EN, scene_empty);
    scene_do(&scene, (struct intent){.kind = INTENT_GO, .screen = SCREEN_JOBS});
    scene_find(&scene, "3% is the percentage of 2026 (sector: overheid).");
    scene_find(&scene, "This percentage is of an earlier year, or was not checked");
    scene_close(&scene);
}

static const char without_percentage[] =
    "{\"format\":\"banenafspraak-checklist\",\"version\":1,\"id\":\"proef\",\"title\":\"Proef\","
    "\"figures\":{\"hours_per_job\":{\"value\":25}},\"factors\":[{\"id\":\"een\",\"title\":\"Een\"}"
    "]}";

static void a_percentage_that_the_checklist_does_not_have_is_asked_for(void **state)
{
    struct scene scene;
    scene_open_on(&scene, without_percentage, LANGUAGE_NL, scene_empty);
    scene_do(&scene, (struct intent){.kind = INTENT_GO, .screen = SCREEN_JOBS});
    assert_false(has(&scene, "Kijk het na bij UWV."));
    type(&scene, INPUT_QUOTA_FTE, "100");
    type(&scene, INPUT_QUOTA_HOURS, "40");
    assert_false(has(&scene, "Als doel vastleggen:"));
    type(&scene, INPUT_QUOTA_PERCENTAGE, "5");
    assert_true(has(&scene, "Als doel vastleggen: 8 banen"));
    scene_close(&scene);
}

static void line_by_line_what_is_computed_is_said_at_once(void **state)
{
    struct scene scene;
    open_jobs(&scene, LANGUAGE_NL, scene_empty);
    scene.model.accessible = true;
    type(&scene, INPUT_JOBS_HOURS, "51");
    assert_string_equal(scene_notice(&scene), "51 uur gedeeld door 25,5 uur is 2 banen. "
                                              "Uitkomst: 2 banen. Dit is nog niet vastgelegd.");
    type(&scene, INPUT_QUOTA_FTE, "100");
    assert_string_equal(scene_notice(&scene), "");
    scene_close(&scene);
}

/* On a small screen what came out is out of view. */
static void what_is_computed_is_not_called_recorded_before_it_is(void **state)
{
    struct scene scene;
    open_jobs(&scene, LANGUAGE_NL, scene_empty);
    type(&scene, INPUT_JOBS_HOURS, "51");
    assert_string_equal(scene_notice(&scene), "Uitkomst: 2 banen. Dit is nog niet vastgelegd.");
    assert_true(draft_line_waits(&scene.model));
    scene_act(&scene, "Vastleggen: 2 banen");
    assert_false(draft_line_waits(&scene.model));
    scene_close(&scene);
}

static const char without_figure[] =
    "{\"format\":\"banenafspraak-checklist\",\"version\":1,\"id\":\"proef\",\"title\":\"Proef\","
    "\"factors\":[{\"id\":\"een\",\"title\":\"Een\"}]}";

static void without_the_figure_only_jobs_can_be_filled_in(void **state)
{
    struct scene scene;
    scene_open_on(&scene, without_figure, LANGUAGE_NL, scene_empty);
    scene_do(&scene, (struct intent){.kind = INTENT_GO, .screen = SCREEN_JOBS});
    scene_find(&scene, "In deze checklist staat niet hoeveel uur één baan is.");
    assert_false(has(&scene, "Of betaalde uren"));
    assert_false(has(&scene, "Aantal fte"));
    type(&scene, INPUT_JOBS_HOURS, "51");
    assert_false(has(&scene, "Vastleggen:"));
    scene_do(&scene, (struct intent){.kind = INTENT_TAKE_OVER, .input = INPUT_JOBS});
    assert_int_equal(scene.effects.count, 0);
    type(&scene, INPUT_JOBS, "3");
    assert_recorded(&scene, FIELD_JOBS, "2026-11-22", 3);
    scene_close(&scene);
}

static void a_figure_of_more_than_a_year_old_is_shown_as_such(void **state)
{
    struct scene scene;
    open_jobs(&scene, LANGUAGE_NL, scene_empty);
    assert_false(has(&scene, "Dit cijfer is langer dan een jaar"));
    scene.model.today = (struct date){2027, 11, 26};
    scene_find(&scene, "Dit cijfer is langer dan een jaar");
    scene_close(&scene);
}

/* --- what is recorded --- */

static void what_is_recorded_is_listed_with_the_newest_first(void **state)
{
    struct scene scene;
    open_jobs(&scene, LANGUAGE_NL, scene_recorded);
    type(&scene, INPUT_JOBS, "1");
    size_t newest = scene_find(&scene, "Wijzig het aantal van 22 november 2026");
    size_t older = scene_find(&scene, "Wijzig het aantal van 30 september 2026");
    size_t target = scene_find(&scene, "Wijzig het doel voor 31 december 2026");
    assert_true(newest < older && older < target);
    assert_string_equal(value_of(&scene, "Wijzig het aantal van 22 november"), "1 baan");
    assert_string_equal(value_of(&scene, "Wijzig het doel"), "20 banen");
    scene_find(&scene, "Op 22 november 2026 was er 1 baan. Het doel voor 31 december 2026 is "
                       "20 banen. Er zijn nog 19 banen nodig.");
    scene_close(&scene);
}

static void a_number_is_corrected_in_place(void **state)
{
    struct scene scene;
    open_jobs(&scene, LANGUAGE_NL, scene_recorded);
    scene_act(&scene, "Wijzig het aantal van 30 september 2026");
    assert_int_equal(scene.model.typing, INPUT_JOBS);
    assert_string_equal(scene.model.typed, "12,4");
    assert_string_equal(scene_focus(&scene), "Aantal banen op 30 september 2026");
    scene_do(&scene, (struct intent){.kind = INTENT_ANSWER, .text = "12,5"});
    assert_recorded(&scene, FIELD_JOBS, "2026-09-30", 12.5);
    assert_int_equal(scene_appended(&scene)->replaces_count, 1);
    scene_close(&scene);
}

static void a_target_is_cleared_from_any_page(void **state)
{
    struct scene scene;
    scene_open(&scene, LANGUAGE_NL, scene_recorded);
    scene_do(&scene, (struct intent){.kind = INTENT_GO, .screen = SCREEN_CHECK});
    scene_act(&scene, "Wijzig het doel voor 31 december 2026");
    assert_int_equal(scene.model.screen, SCREEN_JOBS);
    scene_do(&scene, (struct intent){.kind = INTENT_ANSWER, .text = ""});
    assert_int_equal(scene_appended(&scene)->value.kind, VALUE_NOTHING);
    assert_false(has(&scene, "Wijzig het doel"));
    assert_int_equal(scene.model.screen, SCREEN_CHECK);
    scene_close(&scene);
}

static void undo_says_which_number_of_which_day_it_took_back(void **state)
{
    struct scene scene;
    open_jobs(&scene, LANGUAGE_NL, scene_recorded);
    scene_act(&scene, "Wijzig het aantal van 30 september 2026");
    scene_do(&scene, (struct intent){.kind = INTENT_ANSWER, .text = "99"});
    type(&scene, INPUT_JOBS_DATE, "");
    type(&scene, INPUT_JOB_TARGET, "");
    scene_do(&scene, (struct intent){.kind = INTENT_UNDO});
    assert_recorded(&scene, FIELD_JOB_TARGET, "2026-12-31", 20);
    assert_string_equal(scene.model.notice, "Ongedaan gemaakt: Doel voor 31 december 2026.");
    scene_do(&scene, (struct intent){.kind = INTENT_UNDO});
    assert_recorded(&scene, FIELD_JOBS, "2026-09-30", 12.4);
    assert_string_equal(scene.model.notice, "Ongedaan gemaakt: Aantal banen op 30 september 2026.");
    scene_close(&scene);
}

static void what_a_colleague_counted_meanwhile_is_not_replaced_unseen(void **state)
{
    struct scene scene;
    open_jobs(&scene, LANGUAGE_NL, scene_empty);
    scene_do(&scene, (struct intent){.kind = INTENT_EDIT, .input = INPUT_JOBS});
    scene_add(&scene, "{\"id\":\"c\",\"at\":\"2026-11-22T08:00:00.000Z\",\"by\":\"OR\","
                      "\"field\":\"jobs\",\"date\":\"2026-11-22\",\"value\":7,\"replaces\":[]}");
    scene_do(&scene, (struct intent){.kind = INTENT_ANSWER, .text = "8"});
    assert_int_equal(scene_appended(&scene)->replaces_count, 0);
    scene_close(&scene);
}

static void the_overview_shows_jobs_only_when_some_are_recorded(void **state)
{
    struct scene scene;
    scene_open(&scene, LANGUAGE_NL, scene_empty);
    scene_do(&scene, (struct intent){.kind = INTENT_GO, .screen = SCREEN_OVERVIEW});
    assert_false(has(&scene, "Er is nog geen aantal"));
    scene_act(&scene, "Banen en doel invullen");
    type(&scene, INPUT_JOB_TARGET, "20");
    scene_do(&scene, (struct intent){.kind = INTENT_BACK});
    scene_find(&scene, "Er is nog geen aantal banen ingevuld. Het doel voor 31 december 2026 is "
                       "20 banen.");
    scene_close(&scene);
}

/* --- a draft --- */

static void restore(struct scene *scene, const char *line)
{
    struct draft_line unsaved;
    assert_true(draft_line_read(&unsaved, line, strlen(line), scene->checklist));
    for (size_t i = 0; i < unsaved.text_count; i++)
        scene_tell(scene, unsaved.texts[i]);
    draft_line_release(&unsaved);
}

static void a_number_that_was_being_typed_comes_back_for_the_same_day(void **state)
{
    struct scene scene;
    struct strbuf line = STRBUF_INIT;
    open_jobs(&scene, LANGUAGE_NL, scene_empty);
    type(&scene, INPUT_JOBS_DATE, "30-09-2026");
    type(&scene, INPUT_QUOTA_FTE, "2500");
    type(&scene, INPUT_QUOTA_HOURS, "zes");
    scene_do(&scene, (struct intent){.kind = INTENT_EDIT, .input = INPUT_JOBS});
    scene_do(&scene, (struct intent){.kind = INTENT_TYPED, .text = "12,"});
    draft_line_add(&line, &scene.model, "", "");
    scene_close(&scene);

    scene_open(&scene, LANGUAGE_NL, scene_empty);
    restore(&scene, line.text);
    assert_int_equal(scene.model.screen, SCREEN_JOBS);
    assert_int_equal(scene.model.typing, INPUT_JOBS);
    assert_string_equal(scene.model.typed, "12,");
    assert_string_equal(value_of(&scene, "Datum van de telling"), "30 september 2026");
    assert_string_equal(value_of(&scene, "Aantal fte"), "2500");
    assert_string_equal(value_of(&scene, "Uren van een volle"), "zes (nog niet opgeslagen)");
    scene_do(&scene, (struct intent){.kind = INTENT_ANSWER, .text = "12,4"});
    assert_recorded(&scene, FIELD_JOBS, "2026-09-30", 12.4);
    strbuf_release(&line);
    scene_close(&scene);
}

static void numbers_of_which_nothing_came_do_not_count_as_not_saved(void **state)
{
    struct scene scene;
    struct strbuf line = STRBUF_INIT;
    open_jobs(&scene, LANGUAGE_NL, scene_empty);
    draft_line_add(&line, &scene.model, "", "");
    assert_string_equal(line.text, "");
    type(&scene, INPUT_QUOTA_FTE, "2500");
    draft_line_add(&line, &scene.model, "", "");
    assert_non_null(strstr(line.text, "2500"));
    assert_false(draft_line_waits(&scene.model));
    scene_do(&scene, (struct intent){.kind = INTENT_STOP});
    scene_effect(&scene, EFFECT_STOP);
    strbuf_release(&line);
    scene_close(&scene);
}

int main(void)
{
    setlocale(LC_CTYPE, "C.UTF-8");
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_number_is_recorded_for_today_unless_another_day_is_typed),
        cmocka_unit_test(a_target_is_for_the_end_of_the_year_unless_another_day_is_typed),
        cmocka_unit_test(what_is_no_number_stays_beside_its_field_and_records_nothing),
        cmocka_unit_test(numbers_that_only_look_odd_are_taken),
        cmocka_unit_test(hours_are_shown_as_jobs_before_anything_is_recorded),
        cmocka_unit_test(hours_that_are_wrong_or_gone_give_no_jobs),
        cmocka_unit_test(the_quota_gives_a_target_that_can_be_taken_over),
        cmocka_unit_test(the_newest_percentage_is_offered_with_its_year_sector_and_source),
        cmocka_unit_test(every_percentage_stands_among_the_figures_with_its_year_sector_and_source),
        cmocka_unit_test(the_newest_percentage_is_computed_with_until_the_user_gives_one),
        cmocka_unit_test(a_percentage_that_nobody_dated_says_its_sector_and_that_it_is_old),
        cmocka_unit_test(a_percentage_that_the_checklist_does_not_have_is_asked_for),
        cmocka_unit_test(line_by_line_what_is_computed_is_said_at_once),
        cmocka_unit_test(what_is_computed_is_not_called_recorded_before_it_is),
        cmocka_unit_test(without_the_figure_only_jobs_can_be_filled_in),
        cmocka_unit_test(a_figure_of_more_than_a_year_old_is_shown_as_such),
        cmocka_unit_test(what_is_recorded_is_listed_with_the_newest_first),
        cmocka_unit_test(a_number_is_corrected_in_place),
        cmocka_unit_test(a_target_is_cleared_from_any_page),
        cmocka_unit_test(undo_says_which_number_of_which_day_it_took_back),
        cmocka_unit_test(what_a_colleague_counted_meanwhile_is_not_replaced_unseen),
        cmocka_unit_test(the_overview_shows_jobs_only_when_some_are_recorded),
        cmocka_unit_test(a_number_that_was_being_typed_comes_back_for_the_same_day),
        cmocka_unit_test(numbers_of_which_nothing_came_do_not_count_as_not_saved),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
