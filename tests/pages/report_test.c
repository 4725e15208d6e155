/* Making a report: which file is asked for, what happens when it is there already, and what is recorded of it. */
#include <locale.h>

#include "../support/scene.h"
#include "../support/test.h"

#include "base/json.h"
#include "report/exporter.h"
#include "wizard/model_report.h"

#define NAME "banenafspraak-waterschap-rijn-en-veen-2026-11-22"

static void open_report(struct scene *scene)
{
    scene_open(scene, LANGUAGE_NL, scene_recorded);
    scene_do(scene, (struct intent){.kind = INTENT_GO, .screen = SCREEN_REPORT});
}

/* Chooses a format on the page of reports, and makes it. */
static void make(struct scene *scene, const char *format)
{
    scene_do(scene, (struct intent){.kind = INTENT_GO, .screen = SCREEN_REPORT});
    scene_act(scene, format);
    assert_int_equal(scene->model.screen, SCREEN_FORMAT);
    assert_int_equal(scene->effects.count, 0);
    scene_act(scene, "Dit verslag maken");
}

static void tell(struct scene *scene, enum event_kind kind, const char *text)
{
    scene_tell(scene, (struct event){.kind = kind, .text = text});
}

/* --- which file --- */

static void every_format_has_a_button_that_asks_for_its_file(void **state)
{
    for (size_t i = 0; i < exporter_count(); i++) {
        struct scene scene;
        struct strbuf name = STRBUF_INIT;
        open_report(&scene);
        make(&scene, message_text(LANGUAGE_NL, exporter_at(i)->title));
        const struct effect *effect = scene_effect(&scene, EFFECT_EXPORT);
        strbuf_add(&name, NAME ".");
        strbuf_add(&name, exporter_at(i)->extension);
        assert_string_equal(effect->text, name.text);
        assert_int_equal(effect->format, i);
        assert_false(effect->replace);
        assert_int_equal(scene_count(&scene, EFFECT_APPEND), 0);
        strbuf_release(&name);
        scene_close(&scene);
    }
}

static void the_name_of_an_organisation_is_made_safe_in_a_file_name(void **state)
{
    static const struct {
        const char *organisation, *name;
    } cases[] = {
        {"Waterschap Rijn & IJssel", "banenafspraak-waterschap-rijn-ijssel-2026-11-22.html"},
        {"../../etc/passwd", "banenafspraak-etc-passwd-2026-11-22.html"},
        {"-rf .", "banenafspraak-rf-2026-11-22.html"},
        {"...", "banenafspraak-2026-11-22.html"},
        {"AZ az 09", "banenafspraak-az-az-09-2026-11-22.html"},
        {"漢字", "banenafspraak-2026-11-22.html"},
        {"Súdwest-Fryslân", "banenafspraak-sudwest-fryslan-2026-11-22.html"},
        {"ÀÿçÏñØß×÷Ü", "banenafspraak-a-cinos-u-2026-11-22.html"},
        {"Gemeente 's-Hertogenbosch (HR)",
         "banenafspraak-gemeente-s-hertogenbosch-hr-2026-11-22.html"},
        {"a\033[31mb\\c:d*e?f\"g|h", "banenafspraak-a-31mb-c-d-e-f-g-h-2026-11-22.html"},
    };
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        struct scene scene;
        scene_open(&scene, LANGUAGE_NL, scene_empty);
        scene_type(&scene, INPUT_ORGANISATION, 0, cases[i].organisation);
        scene_do(&scene, (struct intent){.kind = INTENT_EXPORT});
        assert_string_equal(scene_effect(&scene, EFFECT_EXPORT)->text, cases[i].name);
        scene_close(&scene);
    }
}

static void without_an_organisation_the_name_has_only_the_date(void **state)
{
    struct scene scene;
    scene_open(&scene, LANGUAGE_NL, scene_empty);
    scene_do(&scene, (struct intent){.kind = INTENT_EXPORT, .format = 4});
    assert_string_equal(scene_effect(&scene, EFFECT_EXPORT)->text, "banenafspraak-2026-11-22.json");
    scene_do(&scene, (struct intent){.kind = INTENT_EXPORT, .format = exporter_count()});
    assert_int_equal(scene.effects.count, 0);
    scene_close(&scene);
}

static void a_long_name_is_cut(void **state)
{
    struct scene scene;
    char organisation[301];
    for (size_t i = 0; i < 300; i++)
        organisation[i] = i % 7 == 6 ? ' ' : 'x';
    organisation[300] = '\0';
    scene_open(&scene, LANGUAGE_NL, scene_empty);
    scene_type(&scene, INPUT_ORGANISATION, 0, organisation);
    scene_do(&scene, (struct intent){.kind = INTENT_EXPORT});
    const char *name = scene_effect(&scene, EFFECT_EXPORT)->text;
    assert_true(strlen(name) < 80);
    assert_non_null(strstr(name, "-2026-11-22.html"));
    assert_null(strstr(name, "--"));
    scene_close(&scene);
}

/* --- a file that is there already --- */

static void a_file_that_is_there_is_never_overwritten_unasked(void **state)
{
    struct scene scene;
    open_report(&scene);
    make(&scene, "Markdown");
    tell(&scene, EVENT_EXPORT_TAKEN, "/home/hr/" NAME ".md");
    assert_int_equal(scene.effects.count, 0);
    scene_find(&scene, "Er is al een bestand /home/hr/" NAME ".md.");
    assert_string_equal(scene_focus(&scene), "Het nieuwe verslag ernaast bewaren");
    const struct page *page = scene_page(&scene);
    for (size_t i = 0; i < page->count; i++) /* asking the same again would bring nothing */
        assert_int_not_equal(page->elements[i].intent.kind, INTENT_EXPORT);

    scene_act(&scene, "Het oude bestand vervangen");
    const struct effect *effect = scene_effect(&scene, EFFECT_EXPORT);
    assert_true(effect->replace);
    assert_string_equal(effect->text, "/home/hr/" NAME ".md");
    assert_string_equal(exporter_at(effect->format)->name, "markdown");
    scene_close(&scene);
}

static void beside_it_takes_the_next_free_name(void **state)
{
    struct scene scene;
    open_report(&scene);
    make(&scene, "Markdown");
    tell(&scene, EVENT_EXPORT_TAKEN, "/home/hr/" NAME ".md");
    scene_act(&scene, "Het nieuwe verslag ernaast");
    for (int copy = 2; copy < 30; copy++) {
        struct strbuf name = STRBUF_INIT;
        strbuf_add(&name, NAME "-");
        strbuf_add_number(&name, copy);
        strbuf_add(&name, ".md");
        const struct effect *effect = scene_effect(&scene, EFFECT_EXPORT);
        assert_string_equal(effect->text, name.text);
        assert_false(effect->replace);
        assert_string_equal(exporter_at(effect->format)->name, "markdown");
        strbuf_release(&name);
        tell(&scene, EVENT_EXPORT_TAKEN, "/home/hr/x.md");
    }
    tell(&scene, EVENT_EXPORTED, "/home/hr/" NAME "-31.md");
    scene_find(&scene, "Het verslag staat in /home/hr/" NAME "-31.md.");
    scene_close(&scene);
}

/* The program stops trying, and asks: what is replaced then is the file that it names. */
static void when_very_many_names_are_taken_the_user_is_asked_again(void **state)
{
    struct scene scene;
    struct strbuf path = STRBUF_INIT;
    open_report(&scene);
    make(&scene, "Tekst");
    tell(&scene, EVENT_EXPORT_TAKEN, "/home/hr/" NAME ".txt");
    scene_act(&scene, "Het nieuwe verslag ernaast");
    size_t tries = 0;
    while (scene.effects.count > 0 && tries++ < 1000) {
        strbuf_clear(&path);
        strbuf_add(&path, "/home/hr/");
        strbuf_add(&path, scene_effect(&scene, EFFECT_EXPORT)->text);
        tell(&scene, EVENT_EXPORT_TAKEN, path.text);
    }
    assert_int_equal(tries, 98);
    assert_string_equal(path.text, "/home/hr/" NAME "-99.txt");
    scene_find(&scene, "Er is al een bestand /home/hr/" NAME "-99.txt.");
    scene_act(&scene, "Het oude bestand vervangen");
    assert_string_equal(scene_effect(&scene, EFFECT_EXPORT)->text, "/home/hr/" NAME "-99.txt");
    strbuf_release(&path);
    scene_close(&scene);
}

static void the_file_that_was_named_is_replaced_also_when_the_organisation_changed(void **state)
{
    struct scene scene;
    open_report(&scene);
    make(&scene, "Tekst");
    tell(&scene, EVENT_EXPORT_TAKEN, "/home/hr/" NAME ".txt");
    scene_type(&scene, INPUT_ORGANISATION, 0, "Anders");
    scene_do(&scene, (struct intent){.kind = INTENT_BACK});
    scene_act(&scene, "Het oude bestand vervangen");
    assert_string_equal(scene_effect(&scene, EFFECT_EXPORT)->text, "/home/hr/" NAME ".txt");
    scene_close(&scene);
}

static void replacing_without_a_file_that_is_there_is_an_ordinary_report(void **state)
{
    struct scene scene;
    open_report(&scene);
    scene_do(&scene, (struct intent){.kind = INTENT_EXPORT_REPLACE});
    assert_false(scene_effect(&scene, EFFECT_EXPORT)->replace);
    assert_string_equal(scene_effect(&scene, EFFECT_EXPORT)->text, NAME ".html");
    scene_close(&scene);
}

static void a_new_format_begins_without_a_number(void **state)
{
    struct scene scene;
    open_report(&scene);
    make(&scene, "Markdown");
    tell(&scene, EVENT_EXPORT_TAKEN, "/home/hr/" NAME ".md");
    scene_act(&scene, "Het nieuwe verslag ernaast");
    tell(&scene, EVENT_EXPORTED, "/home/hr/" NAME "-2.md");
    make(&scene, "CSV");
    assert_string_equal(scene_effect(&scene, EFFECT_EXPORT)->text, NAME ".csv");
    scene_close(&scene);
}

/* --- what comes back --- */

static void a_report_that_was_made_is_recorded_and_shown(void **state)
{
    struct scene scene;
    open_report(&scene);
    make(&scene, "Tekst");
    tell(&scene, EVENT_EXPORTED, "/home/hr/" NAME ".txt");
    const struct change *change = scene_appended(&scene);
    assert_int_equal(change->slot.field, FIELD_REPORT);
    assert_null(change->slot.factor);
    assert_string_equal(change->slot.date, "2026-11-22");
    assert_true(change->value.truth);
    assert_int_equal(change->stood_count, progress_slot_count(scene.progress) - 1);
    assert_non_null(progress_find(scene.progress, change->stood[0]));
    scene_find(&scene, "Het verslag staat in /home/hr/" NAME ".txt.");
    assert_string_equal(scene_notice(&scene), "Bezig met opslaan."); /* the page says it */
    assert_string_equal(scene_focus(&scene), "Dit verslag maken");
    scene_close(&scene);
}

static void line_by_line_the_place_is_announced_and_stands_on_no_page(void **state)
{
    struct scene scene;
    open_report(&scene);
    scene.model.accessible = true;
    make(&scene, "Tekst");
    size_t count = scene_page(&scene)->count;
    tell(&scene, EVENT_EXPORTED, "/home/hr/" NAME ".txt");
    assert_string_equal(scene_notice(&scene),
                        "Bezig met opslaan. Het verslag staat in /home/hr/" NAME ".txt.");
    assert_int_equal(scene_page(&scene)->count, count);
    scene_close(&scene);
}

static void a_second_report_of_the_day_replaces_the_first_in_the_record(void **state)
{
    const struct slot slot = {.field = FIELD_REPORT, .date = "2026-11-22"};
    struct scene scene;
    open_report(&scene);
    for (size_t i = 0; i < 2; i++) {
        scene_do(&scene, (struct intent){.kind = INTENT_EXPORT, .format = i});
        tell(&scene, EVENT_EXPORTED, "/home/hr/verslag");
        assert_int_equal(scene_appended(&scene)->replaces_count, i);
    }
    assert_int_equal(progress_standing(scene.progress, &slot).count, 1);
    scene_close(&scene);
}

static void a_report_that_failed_says_why_and_records_nothing(void **state)
{
    struct scene scene;
    open_report(&scene);
    make(&scene, "Tekst");
    tell(&scene, EVENT_EXPORT_FAILED, "De schijf is vol.");
    assert_int_equal(scene.effects.count, 0);
    assert_string_equal(scene_notice(&scene), "De schijf is vol.");
    assert_string_equal(scene.model.export_made, "");
    scene_close(&scene);
}

static void a_detour_keeps_the_choice(void **state)
{
    struct scene scene;
    open_report(&scene);
    make(&scene, "Tekst");
    tell(&scene, EVENT_EXPORT_TAKEN, "/home/hr/" NAME ".txt");
    scene_do(&scene, (struct intent){.kind = INTENT_GO, .screen = SCREEN_HELP});
    scene_do(&scene, (struct intent){.kind = INTENT_BACK});
    assert_string_equal(scene_focus(&scene), "Het nieuwe verslag ernaast bewaren");
    scene_close(&scene);
}

static void coming_to_a_format_anew_forgets_the_report_of_before(void **state)
{
    static const enum event_kind kinds[] = {EVENT_EXPORT_TAKEN, EVENT_EXPORTED};
    for (size_t i = 0; i < 2; i++) {
        struct scene scene;
        open_report(&scene);
        scene_act(&scene, "Tekst");
        size_t count = scene_page(&scene)->count;
        scene_act(&scene, "Dit verslag maken");
        tell(&scene, kinds[i], "/home/hr/" NAME ".txt");
        assert_true(scene_page(&scene)->count > count);
        scene_act(&scene, "Een ander bestandstype");
        assert_string_equal(scene_focus(&scene), "Tekst: om te mailen of te laten voorlezen");
        scene_act(&scene, "Tekst");
        assert_int_equal(scene_page(&scene)->count, count);
        assert_string_equal(scene_focus(&scene), "Dit verslag maken");
        scene_close(&scene);
    }
}

/* --- the preview --- */

static const char *preview(struct scene *scene)
{
    size_t heading = scene_find(scene, "Voorbeeld");
    assert_int_equal(heading + 2, scene->page.count);
    return scene->page.elements[heading + 1].text;
}

static void each_format_is_shown_as_it_will_be_before_anything_is_made(void **state)
{
    static const char *const begins[] = {
        "Waterschap Rijn en Veen: 10 succesfactoren", /* HTML: its words */
        "Waterschap Rijn en Veen: 10 succesfactoren",
        "# Waterschap Rijn en Veen: 10 succesfactoren",
        "\"Nr\";\"Stap\"",
        "{\n  \"format\": \"banenafspraak-report\"",
    };
    for (size_t i = 0; i < sizeof begins / sizeof begins[0]; i++) {
        struct scene scene;
        open_report(&scene);
        scene_do(&scene, (struct intent){.kind = INTENT_GO, .screen = SCREEN_FORMAT, .format = i});
        const char *text = preview(&scene);
        if (strncmp(text, begins[i], strlen(begins[i])) != 0)
            fail_msg("format %zu begins with: %.60s", i, text);
        assert_null(strchr(text, '\r'));
        assert_null(strstr(text, "\uFEFF"));
        assert_non_null(strstr(text, "Draagvlak top"));
        assert_int_equal(scene.effects.count, 0);
        scene_close(&scene);
    }
}

static bool is_offered(struct scene *scene, enum intent_kind kind)
{
    const struct page *page = scene_page(scene);
    for (size_t i = 0; i < page->count; i++)
        if (page->elements[i].intent.kind == kind)
            return true;
    return false;
}

static void a_calendar_is_shown_in_words(void **state)
{
    struct scene scene;
    open_report(&scene);
    scene_act(&scene, "Agenda");
    assert_string_equal(preview(&scene),
                        "zondag 15 november 2026: Banenafspraak, stap 2: Draagvlak top. Te laat.\n"
                        "donderdag 31 december 2026: Banenafspraak, doel: 20 banen.");
    scene_close(&scene);
}

static void a_report_that_was_made_can_be_opened_where_there_is_a_desktop(void **state)
{
    for (int opens = 0; opens < 2; opens++) {
        struct scene scene;
        open_report(&scene);
        scene.model.opens = opens;
        scene_do(&scene, (struct intent){.kind = INTENT_GO, .screen = SCREEN_FORMAT});
        assert_false(is_offered(&scene, INTENT_OPEN_REPORT));
        scene_do(&scene, (struct intent){.kind = INTENT_EXPORT});
        scene_tell(&scene, (struct event){.kind = EVENT_EXPORTED, .text = "/home/hr/x.html"});
        assert_int_equal(is_offered(&scene, INTENT_OPEN_REPORT), opens);
        scene_do(&scene, (struct intent){.kind = INTENT_OPEN_REPORT});
        assert_int_equal(scene_count(&scene, EFFECT_OPEN), opens);
        if (opens)
            assert_string_equal(scene_effect(&scene, EFFECT_OPEN)->text, "/home/hr/x.html");
        scene_close(&scene);
    }
}

static void one_key_makes_the_report_again_and_destroys_nothing(void **state)
{
    struct scene scene;
    open_report(&scene);
    scene_do(&scene, (struct intent){.kind = INTENT_GO, .screen = SCREEN_FORMAT});
    scene_do(&scene, (struct intent){.kind = INTENT_EXPORT});
    scene_tell(&scene, (struct event){.kind = EVENT_EXPORTED, .text = "/home/hr/x.html"});
    scene_do(&scene, (struct intent){.kind = INTENT_EXPORT});
    scene_tell(&scene, (struct event){.kind = EVENT_EXPORT_TAKEN, .text = "/home/hr/x.html"});
    assert_int_equal(scene.model.focus.kind, INTENT_EXPORT_BESIDE);
    scene_type(&scene, INPUT_REPORT_NAME, 0, "anders");
    scene_do(&scene, (struct intent){.kind = INTENT_EXPORT});
    scene_tell(&scene, (struct event){.kind = EVENT_EXPORT_TAKEN, .text = "/home/hr/anders.html"});
    assert_int_equal(scene.model.focus.kind, INTENT_EXPORT_BESIDE);
    scene_close(&scene);
}

static void why_there_is_nothing_to_make_stands_in_its_place(void **state)
{
    struct scene scene;
    scene_open(&scene, LANGUAGE_NL, scene_empty);
    scene_do(&scene, (struct intent){.kind = INTENT_GO, .screen = SCREEN_REPORT});
    scene_act(&scene, "Agenda");
    assert_non_null(strstr(preview(&scene), "Er is nog geen streefdatum"));
    scene_close(&scene);
}

static void the_preview_is_that_of_what_stands_now(void **state)
{
    struct scene scene;
    open_report(&scene);
    scene_act(&scene, "Tekst");
    assert_null(strstr(preview(&scene), "Teamleider HR"));
    scene_add(&scene, "{\"id\":\"c\",\"at\":\"2026-11-22T08:00:00.000Z\",\"by\":\"OR\","
                      "\"factor\":\"financien\",\"field\":\"owner\",\"value\":\"Teamleider HR\","
                      "\"replaces\":[]}");
    scene_tell(&scene, (struct event){.kind = EVENT_OTHERS, .text = "OR", .count = 1});
    assert_non_null(strstr(preview(&scene), "Teamleider HR"));
    scene_do(&scene, (struct intent){.kind = INTENT_GO, .screen = SCREEN_START});
    scene_type(&scene, INPUT_ROLE, 0, "Adviseur");
    scene_do(&scene, (struct intent){.kind = INTENT_BACK});
    assert_non_null(strstr(preview(&scene), "Gemaakt door: Adviseur"));
    scene_do(&scene, (struct intent){.kind = INTENT_SPEAK, .language = LANGUAGE_EN});
    size_t heading = scene_find(&scene, "Preview");
    assert_non_null(strstr(scene.page.elements[heading + 1].text, "Made by: Adviseur"));
    scene_close(&scene);
}

static void line_by_line_the_preview_is_said_only_when_asked_for(void **state)
{
    struct scene scene;
    open_report(&scene);
    scene.model.accessible = true;
    scene_act(&scene, "Tekst");
    const struct page *page = scene_page(&scene);
    for (size_t i = 0; i < page->count; i++)
        assert_null(strstr(page->elements[i].text, "Stand van zaken"));
    scene_act(&scene, "Het voorbeeld lezen");
    scene_find(&scene, "Waterschap Rijn en Veen: 10 succesfactoren");
    scene_act(&scene, "Terug");
    assert_string_equal(scene_focus(&scene), "Het voorbeeld lezen");
    scene_close(&scene);
}

static void back_to_another_format_shows_that_one(void **state)
{
    struct scene scene;
    open_report(&scene);
    scene_act(&scene, "Markdown");
    scene_do(&scene, (struct intent){.kind = INTENT_GO, .screen = SCREEN_REPORT}); /* by its key */
    scene_act(&scene, "JSON");
    for (int i = 0; i < 2; i++)
        scene_do(&scene, (struct intent){.kind = INTENT_BACK});
    scene_find(&scene, "Markdown: om zelf verder op te maken");
    assert_int_equal(preview(&scene)[0], '#');
    scene_act(&scene, "Dit verslag maken");
    assert_string_equal(exporter_at(scene_effect(&scene, EFFECT_EXPORT)->format)->name, "markdown");
    scene_close(&scene);
}

/* --- another name --- */

static void the_file_gets_the_name_that_was_typed(void **state)
{
    static const struct {
        const char *typed, *name, *beside;
    } cases[] = {
        {"verslag.txt", "verslag.txt", "verslag-2.txt"},
        {"verslag", "verslag.txt", "verslag-2.txt"},
        {"verslag.doc", "verslag.doc", "verslag-2.doc"},
        {"map.nu/verslag", "map.nu/verslag.txt", "map.nu/verslag-2.txt"},
        {"/srv/hr/november 2026.txt", "/srv/hr/november 2026.txt", "/srv/hr/november 2026-2.txt"},
        {"~/verslag.txt", "~/verslag.txt", "~/verslag-2.txt"},
        {".verborgen", ".verborgen.txt", ".verborgen-2.txt"},
        {"/srv/hr/", "/srv/hr/" NAME ".txt", "/srv/hr/" NAME "-2.txt"},
        {"", NAME ".txt", NAME "-2.txt"},
        {"  verslag.txt ", "verslag.txt", "verslag-2.txt"},
    };
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        struct scene scene;
        open_report(&scene);
        scene_act(&scene, "Tekst");
        scene_type(&scene, INPUT_REPORT_NAME, 0, cases[i].typed);
        scene_act(&scene, "Dit verslag maken");
        assert_string_equal(scene_effect(&scene, EFFECT_EXPORT)->text, cases[i].name);
        tell(&scene, EVENT_EXPORT_TAKEN, "/x");
        scene_act(&scene, "Het nieuwe verslag ernaast");
        assert_string_equal(scene_effect(&scene, EFFECT_EXPORT)->text, cases[i].beside);
        scene_close(&scene);
    }
}

static const char *shown_name(struct scene *scene)
{
    size_t number = scene_find(scene, "Naam van het bestand");
    return scene->page.elements[number].value;
}

static void the_suggested_name_stands_in_the_field(void **state)
{
    struct scene scene;
    open_report(&scene);
    scene_act(&scene, "Markdown");
    scene_act(&scene, "Naam van het bestand");
    assert_string_equal(scene.model.typed, NAME ".md");
    scene_do(&scene, (struct intent){.kind = INTENT_LEAVE, .text = "ander.md"});
    assert_string_equal(shown_name(&scene), "ander.md");
    scene_act(&scene, "Een ander bestandstype");
    scene_act(&scene, "Tekst");
    assert_string_equal(shown_name(&scene), NAME ".txt");
    scene_close(&scene);
}

static void another_name_forgets_that_the_first_was_taken(void **state)
{
    struct scene scene;
    open_report(&scene);
    make(&scene, "Tekst");
    tell(&scene, EVENT_EXPORT_TAKEN, "/home/hr/" NAME ".txt");
    scene_type(&scene, INPUT_REPORT_NAME, 0, "ander.txt");
    scene_do(&scene,
             (struct intent){.kind = INTENT_EXPORT_REPLACE, .format = scene.model.export_format});
    assert_false(scene_effect(&scene, EFFECT_EXPORT)->replace);
    assert_string_equal(scene_effect(&scene, EFFECT_EXPORT)->text, "ander.txt");
    scene_close(&scene);
}

/* --- on a server that many use --- */

static void open_restricted(struct scene *scene)
{
    open_report(scene);
    scene->model.restricted = true;
    scene_act(scene, "Tekst");
}

static void a_restricted_report_has_a_name_of_its_own(void **state)
{
    struct scene scene;
    open_restricted(&scene);
    assert_false(is_offered(&scene, INTENT_EDIT));
    size_t where = scene_find(&scene, "Het bestand komt op de server, in de map /home/hr.");
    assert_non_null(strstr(scene.page.elements[where].text, "export --format text > verslag.txt"));
    scene_act(&scene, "Dit verslag maken");
    assert_string_equal(scene_effect(&scene, EFFECT_EXPORT)->text, NAME ".txt");
    /* nor has a name any effect that came there in another way, as from a draft */
    scene_type(&scene, INPUT_REPORT_NAME, 0, "/home/hr/.profile");
    scene_act(&scene, "Dit verslag maken");
    assert_string_equal(scene_effect(&scene, EFFECT_EXPORT)->text, NAME ".txt");
    scene_close(&scene);
}

static void a_restricted_report_goes_over_no_file(void **state)
{
    struct scene scene;
    open_restricted(&scene);
    scene_act(&scene, "Dit verslag maken");
    tell(&scene, EVENT_EXPORT_TAKEN, "/home/hr/" NAME ".txt");
    assert_true(is_offered(&scene, INTENT_EXPORT_BESIDE));
    assert_false(is_offered(&scene, INTENT_EXPORT_REPLACE));
    scene_do(&scene,
             (struct intent){.kind = INTENT_EXPORT_REPLACE, .format = scene.model.export_format});
    assert_false(scene_effect(&scene, EFFECT_EXPORT)->replace);
    assert_string_equal(scene_effect(&scene, EFFECT_EXPORT)->text, NAME ".txt");
    scene_close(&scene);
}

/* --- since when --- */

#define REPORT_LINE                                                                                \
    "{\"id\":\"r\",\"at\":\"2026-09-01T10:00:00.000Z\",\"by\":\"HR\",\"field\":\"report\","        \
    "\"date\":\"2026-09-01\",\"value\":true,\"replaces\":[]}"

static struct date since_of(const struct scene *scene)
{
    struct strbuf out = STRBUF_INIT;
    struct error error = {0};
    struct date since = {0};
    size_t format = 0;
    while (strcmp(exporter_at(format)->name, "json") != 0)
        format++;
    assert_true(model_make_report(&scene->model, format, &out, &error));
    struct json json;
    assert_true(json_read(&json, out.text, out.length, 1 << 20, &error));
    const char *day = json_string(json_member(json.root, "since"));
    if (day != NULL)
        assert_true(date_read_iso(day, &since));
    json_release(&json);
    strbuf_release(&out);
    return since;
}

static void reports_of_one_day_compare_with_the_last_one_of_an_earlier_day(void **state)
{
    static const char *const lines[] = {REPORT_LINE, NULL};
    struct scene scene;
    scene_open(&scene, LANGUAGE_NL, lines);
    scene_do(&scene, (struct intent){.kind = INTENT_GO, .screen = SCREEN_REPORT});
    for (size_t i = 0; i < 3; i++) {
        assert_int_equal(date_compare(since_of(&scene), (struct date){2026, 9, 1}), 0);
        scene_find(&scene, "In het verslag staat wat er veranderde sinds 1 september 2026.");
        scene_do(&scene, (struct intent){.kind = INTENT_EXPORT, .format = i});
        tell(&scene, EVENT_EXPORTED, "/home/hr/verslag");
    }
    scene.model.today = (struct date){2026, 11, 23};
    assert_int_equal(date_compare(since_of(&scene), (struct date){2026, 11, 22}), 0);
    scene_find(&scene, "In het verslag staat wat er veranderde sinds 22 november 2026.");
    scene_close(&scene);
}

static void without_a_report_of_an_earlier_day_the_second_of_the_day_has_none_either(void **state)
{
    struct scene scene;
    open_report(&scene);
    make(&scene, "Tekst");
    tell(&scene, EVENT_EXPORTED, "/home/hr/verslag");
    assert_int_equal(since_of(&scene).year, 0);
    scene_close(&scene);
}

int main(void)
{
    setlocale(LC_CTYPE, "C.UTF-8");
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(every_format_has_a_button_that_asks_for_its_file),
        cmocka_unit_test(the_name_of_an_organisation_is_made_safe_in_a_file_name),
        cmocka_unit_test(without_an_organisation_the_name_has_only_the_date),
        cmocka_unit_test(a_long_name_is_cut),
        cmocka_unit_test(a_file_that_is_there_is_never_overwritten_unasked),
        cmocka_unit_test(beside_it_takes_the_next_free_name),
        cmocka_unit_test(when_very_many_names_are_taken_the_user_is_asked_again),
        cmocka_unit_test(the_file_that_was_named_is_replaced_also_when_the_organisation_changed),
        cmocka_unit_test(replacing_without_a_file_that_is_there_is_an_ordinary_report),
        cmocka_unit_test(a_new_format_begins_without_a_number),
        cmocka_unit_test(a_report_that_was_made_is_recorded_and_shown),
        cmocka_unit_test(a_second_report_of_the_day_replaces_the_first_in_the_record),
        cmocka_unit_test(a_report_that_failed_says_why_and_records_nothing),
        cmocka_unit_test(a_detour_keeps_the_choice),
        cmocka_unit_test(line_by_line_the_place_is_announced_and_stands_on_no_page),
        cmocka_unit_test(coming_to_a_format_anew_forgets_the_report_of_before),
        cmocka_unit_test(each_format_is_shown_as_it_will_be_before_anything_is_made),
        cmocka_unit_test(a_calendar_is_shown_in_words),
        cmocka_unit_test(a_report_that_was_made_can_be_opened_where_there_is_a_desktop),
        cmocka_unit_test(one_key_makes_the_report_again_and_destroys_nothing),
        cmocka_unit_test(why_there_is_nothing_to_make_stands_in_its_place),
        cmocka_unit_test(the_preview_is_that_of_what_stands_now),
        cmocka_unit_test(line_by_line_the_preview_is_said_only_when_asked_for),
        cmocka_unit_test(back_to_another_format_shows_that_one),
        cmocka_unit_test(the_file_gets_the_name_that_was_typed),
        cmocka_unit_test(the_suggested_name_stands_in_the_field),
        cmocka_unit_test(another_name_forgets_that_the_first_was_taken),
        cmocka_unit_test(a_restricted_report_has_a_name_of_its_own),
        cmocka_unit_test(a_restricted_report_goes_over_no_file),
        cmocka_unit_test(reports_of_one_day_compare_with_the_last_one_of_an_earlier_day),
        cmocka_unit_test(without_a_report_of_an_earlier_day_the_second_of_the_day_has_none_either),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
