/* Each screen as a list of elements, in both languages: tests/golden/page-*.txt. */
#include <locale.h>

#include "../support/golden.h"
#include "../support/page_text.h"
#include "../support/scene.h"
#include "../support/test.h"

/* --- a checklist with everything once, and a factor with nothing --- */

static const char checklist[] =
    "{\"format\":\"banenafspraak-checklist\",\"version\":1,\"id\":\"proef\","
    "\"title\":{\"nl\":\"3 factoren\",\"en\":\"3 factors\"},"
    "\"sources\":["
    " {\"id\":\"gids\",\"title\":{\"nl\":\"De gids\",\"en\":\"The "
    "guide\"},\"publisher\":\"Uitgever\","
    "  \"url\":\"https://voorbeeld.nl/gids\",\"read\":\"2026-11-22\"},"
    " {\"id\":\"kaal\"}],"
    "\"figures\":{"
    " \"hours_per_job\":{\"value\":25.5,\"unit\":{\"nl\":\"uur\",\"en\":\"hours\"},\"source\":"
    "\"gids\","
    "  \"checked\":\"2025-11-21\"},"
    " \"zonder_datum\":{\"value\":7,\"unit\":\"x\",\"source\":\"gids\"},"
    " \"zonder_bron\":{\"value\":8,\"unit\":\"y\",\"checked\":\"2026-11-01\"}},"
    "\"factors\":["
    " {\"id\":\"vol\",\"title\":{\"nl\":\"Vol\",\"en\":\"Full\"},"
    "  \"headline\":{\"nl\":\"Alles staat hier.\",\"en\":\"All is here.\"},"
    "  \"why\":[{\"nl\":\"Daarom.\",\"en\":\"Because.\"}],"
    "  \"actions\":[{\"id\":\"een\",\"text\":{\"nl\":\"Doe dit.\",\"en\":\"Do this.\"}},"
    "               {\"id\":\"twee\",\"text\":{\"nl\":\"Doe dat.\",\"en\":\"Do that.\"}}],"
    "  \"tips\":[{\"nl\":\"Een tip.\",\"en\":\"A tip.\"}],"
    "  \"practice\":[{\"text\":\"Voorbeeld 1.\",\"source\":\"gids\"},"
    "                {\"text\":\"Voorbeeld 2.\",\"source\":\"gids\"},{\"text\":\"Voorbeeld 3.\"}],"
    "  "
    "\"links\":[{\"title\":\"Wegwijzer\",\"url\":\"https://voorbeeld.nl\"},{\"title\":\"Boek\"}]},"
    " {\"id\":\"leeg\",\"title\":{\"nl\":\"Leeg\",\"en\":\"Empty\"}},"
    " {\"id\":\"laatste\",\"title\":{\"nl\":\"Laatste\",\"en\":\"Last\"}}],"
    "\"links\":[{\"title\":\"Platform\",\"url\":\"https://voorbeeld.nl/platform\"}]}";

#define LINE(id, rest)                                                                             \
    "{\"id\":\"" id "\",\"at\":\"2026-11-0" id "T09:00:00.000Z\",\"by\":\"HR\"," rest              \
    ",\"replaces\":[]}"

static const char *const recorded[] = {
    "{\"id\":\"c\",\"at\":\"2026-09-01T09:00:00.000Z\",\"by\":\"HR\",\"field\":\"report\","
    "\"date\":\"2026-09-01\",\"value\":true,\"replaces\":[]}",
    LINE("1", "\"field\":\"organisation\",\"value\":\"Gemeente Één\""),
    LINE("2", "\"factor\":\"vol\",\"action\":\"twee\",\"field\":\"done\",\"value\":true"),
    LINE("3", "\"factor\":\"vol\",\"field\":\"owner\",\"value\":\"Directie\\u001b[31m\""),
    LINE("4", "\"factor\":\"vol\",\"field\":\"due\",\"value\":\"2026-11-21\""),
    LINE("5", "\"factor\":\"vol\",\"field\":\"note\",\"value\":\"Regel één.\\nRegel 漢字.\""),
    LINE("6", "\"factor\":\"laatste\",\"field\":\"done\",\"value\":true"),
    LINE("7", "\"factor\":\"laatste\",\"field\":\"due\",\"value\":\"2026-11-21\""),
    LINE("8", "\"field\":\"jobs\",\"date\":\"2026-09-30\",\"value\":12.4"),
    LINE("9", "\"field\":\"job_target\",\"date\":\"2026-12-31\",\"value\":20"),
    "{\"id\":\"a\",\"at\":\"2026-11-09T09:00:00.000Z\",\"by\":\"Teamleider\",\"factor\":\"leeg\","
    "\"field\":\"owner\",\"value\":\"OR\",\"replaces\":[]}",
    "{\"id\":\"b\",\"at\":\"2026-11-10T09:00:00.000Z\",\"by\":\"HR\",\"factor\":\"leeg\","
    "\"field\":\"owner\",\"value\":\"HR\",\"replaces\":[]}",
    NULL};

static void assert_page(struct scene *scene, const char *name)
{
    char file[64];
    struct strbuf text = STRBUF_INIT;
    page_text_add(&text, scene_page(scene));
    snprintf(file, sizeof file, "page-%s-%s.txt", name, language_code(scene->model.language));
    assert_golden(file, text.text, text.length);
    strbuf_release(&text);
}

/* --- the pages --- */

static void go(struct scene *scene, enum screen screen, size_t factor)
{
    scene_do(scene, (struct intent){.kind = INTENT_GO, .screen = screen, .factor = factor});
}

static void first_start(struct scene *scene)
{
    (void)scene;
}

static void next_start(struct scene *scene)
{
    scene->model.has_place = true;
    scene->model.factor = 1;
    scene->model.unreadable = 2;
}

static void damage(struct scene *scene)
{
    static struct error items[2];
    static const struct findings findings = {.items = items, .kept = 2, .count = 3};
    error_set_at(&items[0], MESSAGE_JSON_UNEXPECTED, 2, 1, "x", NULL);
    error_set_at(&items[1], MESSAGE_JSON_UNEXPECTED, 7, 40, "{", NULL);
    scene->model.unreadable = 3;
    scene->model.findings = &findings;
    scene->model.screen = SCREEN_DAMAGE;
}

static void overview(struct scene *scene)
{
    go(scene, SCREEN_OVERVIEW, 0);
}

static void factor(struct scene *scene)
{
    go(scene, SCREEN_FACTOR, 0);
}

static void last_factor(struct scene *scene)
{
    go(scene, SCREEN_FACTOR, 2);
}

static void check(struct scene *scene)
{
    go(scene, SCREEN_CHECK, 0);
}

static void jobs(struct scene *scene)
{
    go(scene, SCREEN_JOBS, 0);
}

static void jobs_computed(struct scene *scene)
{
    go(scene, SCREEN_JOBS, 0);
    scene_type(scene, INPUT_JOBS_HOURS, 0, "316");
    scene_type(scene, INPUT_QUOTA_FTE, 0, "2500");
    scene_type(scene, INPUT_QUOTA_HOURS, 0, "36");
    scene_type(scene, INPUT_QUOTA_PERCENTAGE, 0, "1,93");
}

static void wrong_number(struct scene *scene)
{
    go(scene, SCREEN_JOBS, 0);
    scene_do(scene, (struct intent){.kind = INTENT_EDIT, .input = INPUT_JOBS});
    scene_do(scene, (struct intent){.kind = INTENT_ANSWER, .text = "twaalf"});
}

static void report(struct scene *scene)
{
    go(scene, SCREEN_REPORT, 0);
}

static void go_format(struct scene *scene, size_t format)
{
    go(scene, SCREEN_REPORT, 0);
    scene_do(scene, (struct intent){.kind = INTENT_GO, .screen = SCREEN_FORMAT, .format = format});
}

static void format_text(struct scene *scene)
{
    go_format(scene, 1);
}

static void format_lines(struct scene *scene)
{
    scene->model.accessible = true;
    go_format(scene, 1);
}

static void preview(struct scene *scene)
{
    format_lines(scene);
    go(scene, SCREEN_PREVIEW, 0);
}

static void report_taken(struct scene *scene)
{
    go_format(scene, 2);
    scene_do(scene, (struct intent){.kind = INTENT_EXPORT, .format = 2});
    scene_tell(scene, (struct event){.kind = EVENT_EXPORT_TAKEN, .text = "/home/hr/verslag.md"});
}

static void report_made(struct scene *scene)
{
    go_format(scene, 2);
    scene_do(scene, (struct intent){.kind = INTENT_EXPORT, .format = 2});
    scene_tell(scene, (struct event){.kind = EVENT_EXPORTED, .text = "/home/hr/verslag.md"});
}

static void search(struct scene *scene)
{
    go(scene, SCREEN_SEARCH, 0);
    scene_type(scene, INPUT_QUERY, 0, "REGEL");
}

static void copy(struct scene *scene)
{
    go(scene, SCREEN_COPY, 0);
    scene_type(scene, INPUT_COPY, 0, "/home/hr/kopie.jsonl");
    scene_tell(
        scene,
        (struct event){.kind = EVENT_COPY_READ,
                       .text = "/home/hr/kopie.jsonl: er zouden 2 wijzigingen bij komen, van OR.",
                       .count = 2});
}

static void copy_refused(struct scene *scene)
{
    go(scene, SCREEN_COPY, 0);
    scene_type(scene, INPUT_COPY, 0, "/home/hr/brief");
    scene_tell(scene, (struct event){.kind = EVENT_COPY_REFUSED,
                                     .text = "/home/hr/brief is geen voortgangsbestand."});
}

static void start_with_copy(struct scene *scene)
{
    scene_tell(scene, (struct event){.kind = EVENT_COPY_BESIDE,
                                     .text = "/home/hr/voortgang-DESKTOP-AB12.jsonl"});
}

static void sources(struct scene *scene)
{
    go(scene, SCREEN_SOURCES, 0);
}

static void help(struct scene *scene)
{
    static const struct key_help keys[] = {{MESSAGE_KEYS_ENTER, MESSAGE_MEANS_ACT},
                                           {MESSAGE_KEYS_HELP, MESSAGE_MEANS_HELP}};
    scene->model.keys = keys;
    scene->model.key_count = 2;
    go(scene, SCREEN_HELP, 0);
}

static void privacy(struct scene *scene)
{
    go(scene, SCREEN_FACTOR, 1);
    scene_type(scene, INPUT_NOTE, 1, "Bel 111222333.");
}

static void open_note(struct scene *scene)
{
    go(scene, SCREEN_FACTOR, 0);
    scene_do(scene, (struct intent){.kind = INTENT_EDIT, .input = INPUT_NOTE});
}

static void wrong_date(struct scene *scene)
{
    go(scene, SCREEN_FACTOR, 1);
    scene_do(scene, (struct intent){.kind = INTENT_EDIT, .input = INPUT_DUE, .factor = 1});
    scene_do(scene, (struct intent){.kind = INTENT_ANSWER, .text = "31-2-2026"});
}

static void kept_date(struct scene *scene)
{
    go(scene, SCREEN_FACTOR, 0);
    scene_type(scene, INPUT_DUE, 0, "31-2-2026");
    go(scene, SCREEN_CHECK, 0);
}

static const struct {
    const char *name;
    const char *const *lines;
    void (*show)(struct scene *scene);
} pages[] = {
    {"start", scene_empty, first_start},
    {"start-again", recorded, next_start},
    {"damage", recorded, damage},
    {"overview", recorded, overview},
    {"factor", recorded, factor},
    {"factor-empty", scene_empty, last_factor},
    {"factor-done", recorded, last_factor},
    {"check", recorded, check},
    {"check-kept", recorded, kept_date},
    {"jobs-empty", scene_empty, jobs},
    {"jobs", recorded, jobs_computed},
    {"field-number-wrong", recorded, wrong_number},
    {"report", scene_empty, report},
    {"format", recorded, format_text},
    {"format-lines", recorded, format_lines},
    {"preview", scene_empty, preview},
    {"report-taken", recorded, report_taken},
    {"report-made", recorded, report_made},
    {"copy", recorded, copy},
    {"copy-refused", scene_empty, copy_refused},
    {"start-copy", scene_empty, start_with_copy},
    {"search", recorded, search},
    {"sources", scene_empty, sources},
    {"help", scene_empty, help},
    {"privacy", scene_empty, privacy},
    {"field-note", recorded, open_note},
    {"field-date-wrong", scene_empty, wrong_date},
};

static void assert_pages(enum language language)
{
    for (size_t i = 0; i < sizeof pages / sizeof pages[0]; i++) {
        struct scene scene;
        scene_open_on(&scene, checklist, language, pages[i].lines);
        pages[i].show(&scene);
        assert_page(&scene, pages[i].name);
        scene_close(&scene);
    }
}

static void every_screen_says_what_it_should_in_dutch(void **state)
{
    assert_pages(LANGUAGE_NL);
}

static void every_screen_says_what_it_should_in_english(void **state)
{
    assert_pages(LANGUAGE_EN);
}

/* --- what a list of elements does not show --- */

static void every_screen_has_its_golden_page(void **state)
{
    bool seen[SCREEN_COUNT] = {false};
    for (size_t i = 0; i < sizeof pages / sizeof pages[0]; i++) {
        struct scene scene;
        scene_open_on(&scene, checklist, LANGUAGE_NL, pages[i].lines);
        pages[i].show(&scene);
        seen[scene.model.screen] = true;
        scene_close(&scene);
    }
    for (int i = 0; i < SCREEN_COUNT; i++)
        if (!seen[i])
            fail_msg("no golden page of screen %d", i);
}

static void one_unreadable_line_is_said_in_the_singular(void **state)
{
    struct scene scene;
    scene_open(&scene, LANGUAGE_NL, scene_recorded);
    scene.model.unreadable = 1;
    scene_find(&scene, "Let op: 1 regel in uw bestand");
    scene_close(&scene);
}

static void welcome_back_is_only_for_who_was_here_before(void **state)
{
    struct scene scene;
    scene_open(&scene, LANGUAGE_NL, scene_empty);
    go(&scene, SCREEN_FACTOR, 3);
    go(&scene, SCREEN_OVERVIEW, 0);
    go(&scene, SCREEN_START, 0);
    const struct page *page = scene_page(&scene);
    for (size_t i = 0; i < page->count; i++)
        assert_null(strstr(page->elements[i].text, "Welkom"));
    scene_find(&scene, "Verder met stap 4");
    scene_close(&scene);
}

static void a_factor_without_a_date_or_done_in_time_is_not_late(void **state)
{
    struct scene scene;
    scene_open_on(&scene, checklist, LANGUAGE_NL, recorded);
    assert_true(model_is_late(&scene.model, 0));
    assert_false(model_is_late(&scene.model, 1));
    assert_false(model_is_late(&scene.model, 2)); /* it has a date in the past, and is done */
    scene.model.today = (struct date){2026, 11, 21};
    assert_false(model_is_late(&scene.model, 0)); /* on the day itself it is not late yet */
    scene_close(&scene);
}

static void assert_step(struct scene *scene, const char *name, const char *state, enum tone tone,
                        const char *detail)
{
    overview(scene);
    size_t number = scene_find(scene, name);
    const struct element *step = &scene->page.elements[number];
    assert_string_equal(step->value, state);
    assert_int_equal(step->tone, tone);
    assert_string_equal(step->detail, detail);
}

static void the_overview_says_how_each_step_stands(void **state)
{
    struct scene scene;
    scene_open_on(&scene, checklist, LANGUAGE_NL, scene_empty);
    assert_step(&scene, "1. Vol", "Nog niet begonnen", TONE_PLAIN, "");
    scene_add(&scene, LINE("1", "\"factor\":\"vol\",\"field\":\"owner\",\"value\":\"HR\""));
    assert_step(&scene, "1. Vol", "Bezig", TONE_STARTED, "HR · 0 van 2 gedaan");
    scene_add(&scene, LINE("2", "\"factor\":\"vol\",\"field\":\"due\",\"value\":\"2026-12-31\""));
    assert_step(&scene, "1. Vol", "Bezig tot 31 dec", TONE_STARTED, "HR · 0 van 2 gedaan");
    scene_type(&scene, INPUT_DUE, 0, "22-11-2026");
    assert_step(&scene, "1. Vol", "Bezig tot 22 nov", TONE_STARTED, "HR · 0 van 2 gedaan");
    scene_type(&scene, INPUT_DUE, 0, "31-12-2025"); /* another year is said */
    assert_step(&scene, "1. Vol", "Te laat: 31 dec 2025", TONE_LATE, "HR · 0 van 2 gedaan");
    scene_add(&scene, LINE("5", "\"factor\":\"vol\",\"field\":\"done\",\"value\":true"));
    assert_step(&scene, "1. Vol", "Afgerond", TONE_DONE, "");
    scene_close(&scene);
}

static void an_owner_stands_on_one_line_of_the_overview(void **state)
{
    struct scene scene;
    scene_open_on(&scene, checklist, LANGUAGE_NL, scene_empty);
    scene_add(&scene, LINE("1", "\"factor\":\"vol\",\"field\":\"owner\",\"value\":\"HR\\nOR\""));
    overview(&scene);
    size_t factor_1 = scene_find(&scene, "1. Vol");
    assert_string_equal(scene.page.elements[factor_1].detail, "HR OR · 0 van 2 gedaan");
    scene_close(&scene);
}

static void the_overview_has_the_latest_number_of_jobs(void **state)
{
    struct scene scene;
    scene_open_on(&scene, checklist, LANGUAGE_NL, scene_empty);
    scene_add(&scene, LINE("1", "\"field\":\"jobs\",\"date\":\"2026-06-30\",\"value\":11"));
    scene_add(&scene, LINE("2", "\"field\":\"jobs\",\"date\":\"2026-09-30\",\"value\":12.5"));
    scene_add(&scene, LINE("3", "\"field\":\"jobs\",\"date\":\"2025-12-31\",\"value\":9"));
    scene_add(&scene, LINE("4", "\"field\":\"jobs\",\"date\":\"2026-10-31\",\"value\":null"));
    overview(&scene);
    scene_find(&scene, "Op 30 september 2026 waren er 12,5 banen.");
    scene_close(&scene);
}

static void a_target_and_a_number_of_jobs_are_one_line_with_a_bar(void **state)
{
    struct scene scene;
    scene_open_on(&scene, checklist, LANGUAGE_NL, scene_empty);
    scene_add(&scene, LINE("1", "\"field\":\"jobs\",\"date\":\"2026-09-30\",\"value\":12.4"));
    scene_add(&scene, LINE("2", "\"field\":\"job_target\",\"date\":\"2026-12-31\",\"value\":20"));
    overview(&scene);
    size_t number = scene_find(&scene, "12,4 van 20");
    const struct element *bar = &scene.page.elements[number];
    assert_int_equal(bar->kind, ELEMENT_PROGRESS);
    assert_string_equal(bar->label, "Banen");
    assert_string_equal(bar->value, "nog 7,6 nodig");
    assert_int_equal(bar->part * 200, bar->whole * 124);
    scene_add(&scene, LINE("3", "\"field\":\"jobs\",\"date\":\"2026-10-31\",\"value\":21"));
    overview(&scene);
    number = scene_find(&scene, "21 van 20");
    assert_string_equal(scene.page.elements[number].value, "doel gehaald");
    scene_close(&scene);
}

static void the_check_page_folds_what_is_empty(void **state)
{
    struct scene scene;
    scene_open_on(&scene, checklist, LANGUAGE_NL, scene_empty);
    go(&scene, SCREEN_CHECK, 0);
    size_t first = scene_find(&scene, "1. Vol");
    for (size_t i = 0; i < 3; i++) { /* a row for each step */
        const struct element *step = &scene.page.elements[first + i];
        assert_int_equal(step->number, i + 1);
        assert_string_equal(step->value, "Nog leeg");
    }
    scene_add(&scene, LINE("1", "\"factor\":\"vol\",\"field\":\"note\",\"value\":\"Ja.\""));
    go(&scene, SCREEN_CHECK, 0);
    size_t note = scene_find(&scene, "Wijzig notitie: Ja.");
    assert_string_equal(scene.page.elements[note].detail, "Wijzig");
    const struct element *rest = &scene.page.elements[note + 1];
    assert_string_equal(rest->value, "eigenaar, streefdatum, gevraagd besluit");
    assert_int_equal(rest->intent.input, INPUT_OWNER); /* it leads to the first of them */
    scene_close(&scene);
}

static void the_answer_of_before_stands_again(void **state)
{
    struct scene scene;
    scene_open(&scene, LANGUAGE_NL, scene_empty);
    go(&scene, SCREEN_FACTOR, 4);
    size_t no = scene_find(&scene, "Nee,");
    assert_false(scene.page.elements[no].checked);
    scene_act(&scene, "Nee, ik kom later terug");
    go(&scene, SCREEN_OVERVIEW, 0);
    scene_find(&scene, "5. Samenwerken");
    go(&scene, SCREEN_FACTOR, 4);
    no = scene_find(&scene, "Nee,");
    assert_true(scene.page.elements[no].checked);
    assert_false(scene.page.elements[no - 1].checked);
    assert_int_equal(progress_status(scene.progress, &scene.checklist->factors[4]), STATUS_OPEN);
    scene_close(&scene);
}

int main(void)
{
    setlocale(LC_CTYPE, "C.UTF-8");
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(every_screen_says_what_it_should_in_dutch),
        cmocka_unit_test(every_screen_says_what_it_should_in_english),
        cmocka_unit_test(every_screen_has_its_golden_page),
        cmocka_unit_test(one_unreadable_line_is_said_in_the_singular),
        cmocka_unit_test(welcome_back_is_only_for_who_was_here_before),
        cmocka_unit_test(a_factor_without_a_date_or_done_in_time_is_not_late),
        cmocka_unit_test(the_overview_says_how_each_step_stands),
        cmocka_unit_test(a_target_and_a_number_of_jobs_are_one_line_with_a_bar),
        cmocka_unit_test(the_check_page_folds_what_is_empty),
        cmocka_unit_test(an_owner_stands_on_one_line_of_the_overview),
        cmocka_unit_test(the_overview_has_the_latest_number_of_jobs),
        cmocka_unit_test(the_answer_of_before_stands_again),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
