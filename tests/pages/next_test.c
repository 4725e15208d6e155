/* What she who comes back is told: what is due, what colleagues recorded since, what was asked of management. */

#include "../support/scene.h"
#include "../support/test.h"

#include "wizard/screen_parts.h"

#define LINE(id, by, rest)                                                                         \
    "{\"id\":\"" id "\",\"at\":\"2026-11-01T09:00:00.000Z\",\"by\":\"" by "\"," rest               \
    ",\"replaces\":[]}"
#define DUE(id, factor, day)                                                                       \
    LINE(id, "HR", "\"factor\":\"" factor "\",\"field\":\"due\",\"value\":\"" day "\"")

static const char checklist[] =
    "{\"format\":\"banenafspraak-checklist\",\"version\":1,\"id\":\"x\",\"title\":\"X\","
    "\"factors\":["
    "{\"id\":\"a\",\"title\":\"A\",\"actions\":[{\"id\":\"een\",\"text\":\"Een\"},{\"id\":\"twee\","
    "\"text\":\"Twee\"}]},"
    "{\"id\":\"b\",\"title\":\"B\"},{\"id\":\"c\",\"title\":\"C\"},{\"id\":\"d\",\"title\":\"D\"},"
    "{\"id\":\"e\",\"title\":\"E\"},{\"id\":\"f\",\"title\":\"F\"},{\"id\":\"g\",\"title\":\"G\"}]"
    "}";

/* The lines of the page, "label: state | detail" or the text of a heading, one below the other. */
static char said[4096];

static void say(struct scene *scene)
{
    struct page page = PAGE_INIT;
    struct strbuf text = STRBUF_INIT;
    screen_add_next(&scene->model, &page);
    for (size_t i = 0; i < page.count; i++) {
        const struct element *element = &page.elements[i];
        strbuf_add(&text, i > 0 ? "\n" : "");
        strbuf_add(&text, element->text);
        strbuf_add(&text, element->value[0] != '\0' ? ": " : "");
        strbuf_add(&text, element->value);
        strbuf_add(&text, element->detail[0] != '\0' ? " | " : "");
        strbuf_add(&text, element->detail);
    }
    assert_true(text.length < sizeof said);
    memcpy(said, text.text, text.length + 1);
    strbuf_release(&text);
    page_release(&page);
}

/* As it is when she comes back, and these stood when she left. */
static void open_returning(struct scene *scene, const char *const lines[],
                           const char *const stood[], size_t count)
{
    scene_open_on(scene, checklist, LANGUAGE_NL, lines);
    const struct model_start start = {.checklist = scene->checklist,
                                      .progress = scene->progress,
                                      .language = LANGUAGE_NL,
                                      .today = {2026, 11, 22},
                                      .stood = stood,
                                      .stood_count = count};
    model_release(&scene->model);
    model_init(&scene->model, &start);
}

static void
what_is_late_comes_first_then_what_is_due_in_two_weeks_then_the_first_not_begun(void **state)
{
    static const char *const lines[] = {
        DUE("1", "a", "2026-12-06"),
        DUE("2", "b", "2026-11-21"),
        DUE("3", "c", "2026-12-07"),
        DUE("4", "d", "2026-11-22"),
        DUE("5", "e", "2026-01-01"),
        LINE("6", "HR", "\"factor\":\"e\",\"field\":\"done\",\"value\":true"),
        NULL};
    struct scene scene;
    scene_open_on(&scene, checklist, LANGUAGE_NL, lines);
    say(&scene);
    assert_string_equal(
        said, "Nu aan de beurt\nB: Te laat: 21 nov\nD: Bezig tot 22 nov\nA: Bezig tot 6 dec\n"
              "F: Nog niet begonnen");
    assert_true(screen_is_due(&scene.model, 1));
    assert_false(screen_is_due(&scene.model, 2));
    scene_close(&scene);
}

static void at_most_five_are_due(void **state)
{
    static const char *const lines[] = {DUE("1", "a", "2026-11-05"),
                                        DUE("2", "b", "2026-11-05"),
                                        DUE("3", "c", "2026-11-04"),
                                        DUE("4", "d", "2026-11-05"),
                                        DUE("5", "e", "2026-11-05"),
                                        DUE("6", "f", "2026-11-05"),
                                        NULL};
    struct scene scene;
    scene_open_on(&scene, checklist, LANGUAGE_NL, lines);
    say(&scene);
    assert_string_equal(said,
                        "Nu aan de beurt\nC: Te laat: 4 nov\nA: Te laat: 5 nov\nB: Te laat: 5 nov\n"
                        "D: Te laat: 5 nov\nE: Te laat: 5 nov");
    scene_close(&scene);
}

static void what_is_new_is_told_by_step_and_role(void **state)
{
    static const char *const lines[] = {
        LINE("1", "HR", "\"factor\":\"a\",\"field\":\"owner\",\"value\":\"HR\""),
        LINE("2", "Directeur", "\"factor\":\"a\",\"field\":\"owner\",\"value\":\"P&O\""),
        LINE("3", "Directeur",
             "\"factor\":\"a\",\"action\":\"een\",\"field\":\"done\",\"value\":true"),
        LINE("4", "Directeur",
             "\"factor\":\"a\",\"action\":\"twee\",\"field\":\"done\",\"value\":true"),
        LINE("5", "", "\"factor\":\"a\",\"field\":\"done\",\"value\":true"),
        LINE("6", "Directeur", "\"field\":\"jobs\",\"date\":\"2026-09-30\",\"value\":12"),
        LINE("7", "Directeur", "\"field\":\"report\",\"date\":\"2026-09-30\",\"value\":true"),
        NULL};
    static const char *const stood[] = {"9", "1"};
    struct scene scene;
    open_returning(&scene, lines, stood, 2);
    say(&scene);
    assert_string_equal(said, "Nu aan de beurt\nB: Nog niet begonnen\nSinds uw vorige bezoek\n"
                              "A | Directeur: eigenaar, 2 acties. een onbekende functie: afgerond\n"
                              "Directeur: aantal banen");
    scene_close(&scene);
}

static void nothing_is_new_to_who_was_here_last_or_never(void **state)
{
    static const char *const lines[] = {
        LINE("1", "HR", "\"factor\":\"a\",\"field\":\"owner\",\"value\":\"HR\""), NULL};
    static const char *const stood[] = {"1"};
    struct scene scene;
    open_returning(&scene, lines, stood, 1);
    assert_int_equal(scene.model.news_count, 0);
    scene_close(&scene);
    open_returning(&scene, lines, NULL, 0);
    assert_int_equal(scene.model.news_count, 0);
    scene_close(&scene);
}

static void what_was_asked_stands_with_its_beginning(void **state)
{
    static const char *const lines[] = {
        LINE("1", "HR",
             "\"factor\":\"b\",\"field\":\"decision\",\"value\":\"Geef 1 fte.\\nEn meer.\""),
        LINE("2", "HR", "\"factor\":\"c\",\"field\":\"decision\",\"value\":\"Kort.\""),
        LINE("3", "HR", "\"factor\":\"d\",\"field\":\"decision\",\"value\":\"\""), NULL};
    struct scene scene;
    scene_open_on(&scene, checklist, LANGUAGE_NL, lines);
    say(&scene);
    assert_string_equal(said, "Nu aan de beurt\nA: Nog niet begonnen\nGevraagd van de directie\n"
                              "B | Geef 1 fte. …\nC | Kort.");
    scene_close(&scene);
}

static void each_line_leads_to_its_step(void **state)
{
    static const char *const lines[] = {
        DUE("1", "b", "2026-11-21"),
        LINE("2", "HR", "\"factor\":\"b\",\"field\":\"decision\",\"value\":\"Kort.\""), NULL};
    struct scene scene;
    open_returning(&scene, lines, lines, 0);
    const struct page *page = scene_page(&scene);
    size_t links = 0;
    for (size_t i = 0; i < page->count; i++)
        links += page->elements[i].number == 2;
    assert_int_equal(links, 3); /* due, new and asked */
    scene_act(&scene, "2. B");
    assert_int_equal(scene.model.screen, SCREEN_FACTOR);
    assert_int_equal(scene.model.factor, 1);
    scene_do(&scene, (struct intent){.kind = INTENT_BACK});
    assert_int_equal(scene.model.screen, SCREEN_OVERVIEW);
    scene_close(&scene);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(
            what_is_late_comes_first_then_what_is_due_in_two_weeks_then_the_first_not_begun),
        cmocka_unit_test(at_most_five_are_due),
        cmocka_unit_test(what_is_new_is_told_by_step_and_role),
        cmocka_unit_test(nothing_is_new_to_who_was_here_last_or_never),
        cmocka_unit_test(what_was_asked_stands_with_its_beginning),
        cmocka_unit_test(each_line_leads_to_its_step),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
