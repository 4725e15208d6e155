/* What every page keeps to, whatever the screen, the language, the checklist and what was recorded. */
#include <locale.h>

#include "../support/scene.h"
#include "../support/test.h"

#include "base/utf8.h"

/* --- the pages --- */

static void go(struct scene *scene, enum screen screen, size_t factor)
{
    scene_do(scene, (struct intent){.kind = INTENT_GO, .screen = screen, .factor = factor});
}

static void begin(struct scene *scene)
{
    (void)scene;
}

static void begin_with_unreadable_lines(struct scene *scene)
{
    scene->model.unreadable = 3;
}

/* Few lines, and more than are shown. */
static void begin_with_damage(struct scene *scene, size_t count)
{
    static struct error items[FINDINGS_KEPT];
    static struct findings findings;
    for (size_t i = 0; i < count && i < FINDINGS_KEPT; i++)
        error_set_at(&items[i], MESSAGE_JSON_UNEXPECTED, i + 2, 1, "x", NULL);
    findings = (struct findings){
        .items = items, .kept = count < FINDINGS_KEPT ? count : FINDINGS_KEPT, .count = count};
    scene->model.unreadable = count;
    scene->model.findings = &findings;
    scene->model.screen = SCREEN_DAMAGE;
}

static void begin_with_some_damage(struct scene *scene)
{
    begin_with_damage(scene, 2);
}

static void begin_with_much_damage(struct scene *scene)
{
    begin_with_damage(scene, 5000);
}

static void begin_where_the_user_was(struct scene *scene)
{
    scene->model.has_place = true;
}

static void go_overview(struct scene *scene)
{
    go(scene, SCREEN_OVERVIEW, 0);
}

static void go_last_factor(struct scene *scene)
{
    go(scene, SCREEN_FACTOR, scene->checklist->factor_count - 1);
}

static void go_check(struct scene *scene)
{
    go(scene, SCREEN_CHECK, 0);
}

static void go_report(struct scene *scene)
{
    go(scene, SCREEN_REPORT, 0);
}

static void go_format(struct scene *scene, size_t format)
{
    go_report(scene);
    scene_do(scene, (struct intent){.kind = INTENT_GO, .screen = SCREEN_FORMAT, .format = format});
}

static void go_format_csv(struct scene *scene)
{
    go_format(scene, 2);
}

static void go_preview(struct scene *scene)
{
    scene->model.accessible = true;
    go_format(scene, 3);
    go(scene, SCREEN_PREVIEW, 0);
}

static void go_sources(struct scene *scene)
{
    go(scene, SCREEN_SOURCES, 0);
}

static void go_help(struct scene *scene)
{
    static const struct key_help keys[] = {{MESSAGE_KEYS_ENTER, MESSAGE_MEANS_ACT},
                                           {MESSAGE_KEYS_HELP, MESSAGE_MEANS_HELP}};
    scene->model.keys = keys;
    scene->model.key_count = sizeof keys / sizeof keys[0];
    go(scene, SCREEN_HELP, 0);
}

static void answer_no(struct scene *scene)
{
    go(scene, SCREEN_FACTOR, 0);
    scene_do(scene, (struct intent){.kind = INTENT_DECLARE, .factor = 0});
}

static void open_note(struct scene *scene)
{
    go(scene, SCREEN_FACTOR, 0);
    scene_do(scene, (struct intent){.kind = INTENT_EDIT, .input = INPUT_NOTE});
}

static void open_wrong_date(struct scene *scene)
{
    go(scene, SCREEN_FACTOR, 0);
    scene_do(scene, (struct intent){.kind = INTENT_EDIT, .input = INPUT_DUE});
    scene_do(scene, (struct intent){.kind = INTENT_ANSWER, .text = "morgen"});
}

static void keep_wrong_date(struct scene *scene)
{
    go(scene, SCREEN_FACTOR, 0);
    scene_type(scene, INPUT_DUE, 0, "binnenkort");
}

static void check_with_wrong_date(struct scene *scene)
{
    keep_wrong_date(scene);
    go_check(scene);
}

static void warn_of_number(struct scene *scene)
{
    go(scene, SCREEN_FACTOR, 0);
    scene_type(scene, INPUT_NOTE, 0, "Het nummer is 111222333.");
}

static void warn_at_start(struct scene *scene)
{
    scene_type(scene, INPUT_ORGANISATION, 0, "111222333");
}

static void show_taken(struct scene *scene)
{
    go_format(scene, 1);
    scene_do(scene, (struct intent){.kind = INTENT_EXPORT, .format = 1});
    scene_tell(scene, (struct event){.kind = EVENT_EXPORT_TAKEN, .text = "/home/hr/verslag.md"});
}

static void go_jobs(struct scene *scene)
{
    go(scene, SCREEN_JOBS, 0);
}

static void show_computed(struct scene *scene)
{
    go(scene, SCREEN_JOBS, 0);
    scene_type(scene, INPUT_JOBS_HOURS, 0, "316");
    scene_type(scene, INPUT_QUOTA_FTE, 0, "2500");
    scene_type(scene, INPUT_QUOTA_HOURS, 0, "36");
    scene_type(scene, INPUT_QUOTA_PERCENTAGE, 0, "1,93");
}

static void show_made(struct scene *scene)
{
    go_format(scene, 0);
    scene_do(scene, (struct intent){.kind = INTENT_EXPORT, .format = 0});
    scene_tell(scene, (struct event){.kind = EVENT_EXPORTED, .text = "/home/hr/verslag.txt"});
}

static void look_at_copy(struct scene *scene)
{
    scene_tell(scene, (struct event){.kind = EVENT_COPY_BESIDE, .text = "/home/hr/kopie.jsonl"});
    scene_do(scene, (struct intent){.kind = INTENT_GO, .screen = SCREEN_COPY, .copy = 1});
    scene_tell(scene, (struct event){.kind = EVENT_COPY_READ, .text = "Nieuw.", .count = 1});
}

static void search_for(struct scene *scene, const char *query)
{
    go(scene, SCREEN_SEARCH, 0);
    scene_type(scene, INPUT_QUERY, 0, query);
}

static void search_nothing(struct scene *scene)
{
    search_for(scene, "");
}

static void search_no_result(struct scene *scene)
{
    search_for(scene, "xyzzy");
}

static void search_many(struct scene *scene)
{
    search_for(scene, "e");
}

static const struct {
    const char *name;
    void (*show)(struct scene *scene);
} states[] = {
    {"start", begin},
    {"start with unreadable lines", begin_with_unreadable_lines},
    {"some damage", begin_with_some_damage},
    {"much damage", begin_with_much_damage},
    {"start where the user was", begin_where_the_user_was},
    {"overview", go_overview},
    {"last factor", go_last_factor},
    {"check", go_check},
    {"jobs", go_jobs},
    {"jobs computed", show_computed},
    {"report", go_report},
    {"format", go_format_csv},
    {"preview", go_preview},
    {"sources", go_sources},
    {"help", go_help},
    {"answered no", answer_no},
    {"open note", open_note},
    {"wrong date", open_wrong_date},
    {"kept date", keep_wrong_date},
    {"check with a kept date", check_with_wrong_date},
    {"privacy", warn_of_number},
    {"privacy at the start", warn_at_start},
    {"report taken", show_taken},
    {"report made", show_made},
    {"copy", look_at_copy},
    {"search without a query", search_nothing},
    {"search without a result", search_no_result},
    {"search with many results", search_many},
};

/* --- the checklists --- */

static const char bare_checklist[] =
    "{\"format\":\"banenafspraak-checklist\",\"version\":1,\"id\":\"een\",\"title\":\"E\\u00e9n\","
    "\"factors\":[{\"id\":\"enige\",\"title\":\"De enige\"}]}";

static void add_large_checklist(struct strbuf *out)
{
    strbuf_add(out, "{\"format\":\"banenafspraak-checklist\",\"version\":1,\"id\":\"veel\","
                    "\"title\":{\"nl\":\"Vijfhonderd\"},\"factors\":[");
    for (int i = 0; i < 500; i++) {
        strbuf_add(out, i > 0 ? ",{\"id\":\"f" : "{\"id\":\"f");
        strbuf_add_number(out, i);
        strbuf_add(out, "\",\"title\":\"Een\",\"actions\":[{\"id\":\"a\",\"text\":\"Een\"},"
                        "{\"id\":\"b\",\"text\":\"Twee\"}]}");
    }
    strbuf_add(out, "]}");
}

enum checklist_size { REAL, BARE, LARGE, CHECKLIST_SIZES };

static void open_scene(struct scene *scene, enum checklist_size size, enum language language,
                       const char *const lines[])
{
    struct strbuf large = STRBUF_INIT;
    add_large_checklist(&large);
    if (size == REAL)
        scene_open(scene, language, lines);
    else
        scene_open_on(scene, size == BARE ? bare_checklist : large.text, language, lines);
    strbuf_release(&large);
}

/* --- walking over all of them --- */

typedef void rule(const struct page *page, const char *name);

static void assert_on_every_page(rule *holds)
{
    for (size_t i = 0; i < sizeof states / sizeof states[0]; i++) {
        for (int combination = 0; combination < CHECKLIST_SIZES * LANGUAGE_COUNT * 2;
             combination++) {
            struct scene scene;
            open_scene(&scene, (enum checklist_size)(combination % CHECKLIST_SIZES),
                       (enum language)(combination / CHECKLIST_SIZES % LANGUAGE_COUNT),
                       combination / CHECKLIST_SIZES / LANGUAGE_COUNT == 0 ? scene_empty
                                                                           : scene_recorded);
            states[i].show(&scene);
            holds(scene_page(&scene), states[i].name);
            scene_close(&scene);
        }
    }
}

/* --- the rules --- */

static void one_heading_first(const struct page *page, const char *name)
{
    size_t headings = 0;
    for (size_t i = 0; i < page->count; i++) {
        bool heading = page->elements[i].kind == ELEMENT_HEADING;
        headings += heading;
        if (heading && i > 0)
            fail_msg("%s: the heading is element %zu", name, i);
    }
    if (headings != 1)
        fail_msg("%s: %zu headings", name, headings);
}

static void no_two_equal_intents(const struct page *page, const char *name)
{
    for (size_t i = 0; i < page->count; i++) {
        const struct element *element = &page->elements[i];
        if (element_can_act(element) && page_find(page, &element->intent) != i)
            fail_msg("%s: \"%s\" and \"%s\" do the same", name, element->text,
                     page->elements[page_find(page, &element->intent)].text);
    }
}

static void no_empty_text(const struct page *page, const char *name)
{
    if (page->title[0] == '\0')
        fail_msg("%s: the window has no title", name);
    for (size_t i = 0; i < page->count; i++)
        if (page->elements[i].text[0] == '\0')
            fail_msg("%s: element %zu has no text", name, i);
}

static void no_empty_part(const struct page *page, const char *name)
{
    for (size_t i = 0; i < page->count; i++) {
        bool part = page->elements[i].kind == ELEMENT_SUBHEADING;
        if (part && (i + 1 == page->count || page->elements[i + 1].kind == ELEMENT_SUBHEADING))
            fail_msg("%s: nothing stands under \"%s\"", name, page->elements[i].text);
    }
}

static void assert_inert(const char *text, const char *name)
{
    struct strbuf safe = STRBUF_INIT;
    utf8_add_safe(&safe, text, strlen(text), true);
    if (strcmp(safe.text, text) != 0)
        fail_msg("%s: \"%s\" is not safe to show", name, text);
    strbuf_release(&safe);
}

static void nothing_dangerous_and_nothing_unfilled(const struct page *page, const char *name)
{
    assert_inert(page->title, name);
    for (size_t i = 0; i < page->count; i++) {
        const struct element *element = &page->elements[i];
        assert_inert(element->text, name);
        assert_inert(element->value, name);
        assert_inert(element->hint, name);
        if (strstr(element->text, "{1}") != NULL || strstr(element->value, "{1}") != NULL)
            fail_msg("%s: \"%s\" is not filled in", name, element->text);
    }
}

/* The kinds of an element and what acting on it does belong together: a renderer says what can be done by the kind. */
static void kinds_and_intents_agree(const struct page *page, const char *name)
{
    for (size_t i = 0; i < page->count; i++) {
        const struct element *element = &page->elements[i];
        enum element_kind kind = element->kind;
        enum intent_kind intent = element->intent.kind;
        bool acts = kind == ELEMENT_CHECKBOX || kind == ELEMENT_CHOICE || kind == ELEMENT_FIELD ||
                    kind == ELEMENT_LINK || kind == ELEMENT_BUTTON;
        bool agrees = acts == (intent != INTENT_NONE) &&
                      (kind == ELEMENT_FIELD) == (intent == INTENT_EDIT) &&
                      (kind == ELEMENT_CHECKBOX) == (intent == INTENT_TOGGLE) &&
                      (kind == ELEMENT_CHOICE) == (intent == INTENT_DECLARE) &&
                      (kind == ELEMENT_LINK) == (intent == INTENT_GO || intent == INTENT_CORRECT);
        if (!agrees)
            fail_msg("%s: \"%s\" is of kind %d with intent %d", name, element->text, (int)kind,
                     (int)intent);
    }
}

static void a_way_out(const struct page *page, const char *name)
{
    for (size_t i = 0; i < page->count; i++) {
        enum intent_kind kind = page->elements[i].intent.kind;
        if (kind == INTENT_GO || kind == INTENT_BACK)
            return;
    }
    fail_msg("%s: no link leads away", name);
}

static void at_most_one_open_field(const struct page *page, const char *name)
{
    size_t open = 0;
    for (size_t i = 0; i < page->count; i++) {
        const struct element *element = &page->elements[i];
        open += element->open;
        if ((element->kind == ELEMENT_FIELD) != (element->hint[0] != '\0'))
            fail_msg("%s: \"%s\" has a hint and is no field, or the reverse", name, element->text);
    }
    if (open > 1)
        fail_msg("%s: %zu open fields", name, open);
}

#define EVERY_PAGE(test, rule)                                                                     \
    static void test(void **state)                                                                 \
    {                                                                                              \
        assert_on_every_page(rule);                                                                \
    }

EVERY_PAGE(every_page_begins_with_its_one_heading, one_heading_first)
EVERY_PAGE(no_two_elements_of_a_page_carry_equal_intents, no_two_equal_intents)
EVERY_PAGE(no_element_is_without_text, no_empty_text)
EVERY_PAGE(no_heading_stands_over_nothing, no_empty_part)
EVERY_PAGE(nothing_dangerous_or_unfilled_is_on_a_page, nothing_dangerous_and_nothing_unfilled)
EVERY_PAGE(the_kind_of_an_element_says_what_it_does, kinds_and_intents_agree)
EVERY_PAGE(every_page_has_a_way_out, a_way_out)
EVERY_PAGE(at_most_one_field_is_open_and_each_has_a_hint, at_most_one_open_field)

/* --- sizes of checklist --- */

static size_t count_kind(const struct page *page, enum element_kind kind)
{
    size_t count = 0;
    for (size_t i = 0; i < page->count; i++)
        count += page->elements[i].kind == kind;
    return count;
}

static void a_checklist_of_one_bare_factor_has_no_empty_parts(void **state)
{
    struct scene scene;
    scene_open_on(&scene, bare_checklist, LANGUAGE_NL, scene_empty);
    go(&scene, SCREEN_FACTOR, 0);
    const struct page *page = scene_page(&scene);
    assert_string_equal(page->title, "Stap 1 van 1: De enige");
    assert_int_equal(count_kind(page, ELEMENT_SUBHEADING), 2); /* agreements, way on */
    assert_int_equal(count_kind(page, ELEMENT_CHECKBOX), 0);
    assert_int_equal(count_kind(page, ELEMENT_TIP), 0);
    scene_find(&scene, "Alle antwoorden nakijken");
    go_sources(&scene);
    assert_int_equal(scene_page(&scene)->count, 2); /* heading, way back */
    go_overview(&scene);
    assert_string_equal(scene.model.checklist->factors[0].id, "enige");
    assert_string_equal(scene_page(&scene)->elements[0].value, "0 van 1 afgerond");
    scene_close(&scene);
}

static void a_checklist_of_500_factors_shows_them_all(void **state)
{
    struct scene scene;
    open_scene(&scene, LARGE, LANGUAGE_NL, scene_empty);
    go_overview(&scene);
    scene_act(&scene, "500. Een");
    assert_string_equal(scene_page(&scene)->title, "Stap 500 van 500: Een");
    assert_int_equal(count_kind(&scene.page, ELEMENT_CHECKBOX), 2);
    go_check(&scene);
    scene_find(&scene,
               "500. Een"); /* each in a row of its own, as long as nothing was said of it */
    scene_close(&scene);
}

int main(void)
{
    setlocale(LC_CTYPE, "C.UTF-8");
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(every_page_begins_with_its_one_heading),
        cmocka_unit_test(no_two_elements_of_a_page_carry_equal_intents),
        cmocka_unit_test(no_element_is_without_text),
        cmocka_unit_test(no_heading_stands_over_nothing),
        cmocka_unit_test(nothing_dangerous_or_unfilled_is_on_a_page),
        cmocka_unit_test(the_kind_of_an_element_says_what_it_does),
        cmocka_unit_test(every_page_has_a_way_out),
        cmocka_unit_test(at_most_one_field_is_open_and_each_has_a_hint),
        cmocka_unit_test(a_checklist_of_one_bare_factor_has_no_empty_parts),
        cmocka_unit_test(a_checklist_of_500_factors_shows_them_all),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
