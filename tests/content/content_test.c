/* What data/checklist.json must hold: the ten factors, in both languages, readable, with their sources. */

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include <locale.h>

#include "checklist/checklist.h"
#include "../support/prose.h"
#include "store/file.h"

static struct checklist *checklist;

static int read_checklist(void **state)
{
    struct strbuf bytes = STRBUF_INIT;
    struct findings findings = FINDINGS_INIT;
    struct error error = {0};
    (void)state;
    assert_true(file_read("data/checklist.json", CHECKLIST_SIZE_LIMIT, &bytes, &error));
    checklist = checklist_read(bytes.text, bytes.length, &findings);
    strbuf_release(&bytes);
    findings_release(&findings);
    return checklist == NULL;
}

static int free_checklist(void **state)
{
    (void)state;
    checklist_free(checklist);
    return 0;
}

static void the_ten_factors_have_their_ids_and_titles(void **state)
{
    static const struct {
        const char *id, *title;
        size_t actions, tips;
    } factors[] = {
        {"projectleider", "Een enthousiaste en geëquipeerde projectleider Banenafspraak", 5, 0},
        {"draagvlak-top", "Draagvlak top", 4, 1},
        {"projectteam", "Samenstellen projectteam Onbeperkte Denkers", 1, 1},
        {"draagvlak-leidinggevenden", "Draagvlak bij leidinggevenden", 3, 1},
        {"inclusieve-organisatie", "Samenwerken aan een inclusieve organisatie", 1, 1},
        {"visie-en-beleid", "Formuleer visie en beleid", 3, 1},
        {"financien", "Regel financiën, budget", 3, 1},
        {"budget-vergroten", "Benut kansen om budget te vergroten", 4, 0},
        {"werving-tot-doorstroom",
         "Aanpak, processen en procedures werving, selectie, behoud en doorstroom", 4, 2},
        {"buddynetwerk", "Buddynetwerk en jobcoaching", 4, 1},
    };
    (void)state;
    assert_int_equal(checklist->factor_count, 10);
    for (size_t i = 0; i < 10; i++) {
        const struct factor *factor = &checklist->factors[i];
        assert_string_equal(factor->id, factors[i].id);
        assert_string_equal(checklist_text(&factor->title, LANGUAGE_NL), factors[i].title);
        assert_int_equal(factor->action_count, factors[i].actions);
        assert_true(factor->tips.count >= factors[i].tips);
        assert_true((factor->tips.count == 0) == (factors[i].tips == 0));
    }
}

/* Calls `visit` for every text of the checklist. */
typedef void text_visitor(const struct text *text, void *context);

static void visit_texts(const struct texts *texts, text_visitor *visit, void *context)
{
    for (size_t i = 0; i < texts->count; i++)
        visit(&texts->items[i], context);
}

static void visit_links(const struct links *links, text_visitor *visit, void *context)
{
    for (size_t i = 0; i < links->count; i++)
        visit(&links->items[i].title, context);
}

static void visit_factor(const struct factor *factor, text_visitor *visit, void *context)
{
    visit(&factor->headline, context);
    visit_texts(&factor->why, visit, context);
    visit_texts(&factor->tips, visit, context);
    for (size_t i = 0; i < factor->action_count; i++)
        visit(&factor->actions[i].text, context);
    for (size_t i = 0; i < factor->practice_count; i++)
        visit(&factor->practice[i].text, context);
    visit_links(&factor->links, visit, context);
}

static void visit_all(text_visitor *visit, void *context)
{
    visit(&checklist->title, context);
    for (size_t i = 0; i < checklist->figure_count; i++)
        visit(&checklist->figures[i].unit, context);
    for (size_t i = 0; i < checklist->factor_count; i++)
        visit_factor(&checklist->factors[i], visit, context);
    visit_links(&checklist->links, visit, context);
}

static void require_both(const struct text *text, void *context)
{
    (void)context;
    for (int i = 0; i < LANGUAGE_COUNT; i++) {
        assert_non_null(text->in[i]);
        assert_true(text->in[i][0] != '\0');
    }
}

static void every_text_stands_in_both_languages(void **state)
{
    (void)state;
    visit_all(require_both, NULL);
    for (size_t i = 0; i < checklist->factor_count; i++)
        require_both(&checklist->factors[i].title, NULL);
}

static void measure(const struct text *text, void *context)
{
    struct prose *prose = context;
    for (int i = 0; i < LANGUAGE_COUNT; i++)
        prose_add(&prose[i], text->in[i]);
}

static void sentences_are_short(void **state)
{
    struct prose prose[LANGUAGE_COUNT] = {0};
    (void)state;
    visit_all(measure, prose);
    for (int i = 0; i < LANGUAGE_COUNT; i++) {
        if (prose[i].longest > 20)
            fail_msg("%zu words: %s", prose[i].longest, prose[i].longest_text);
        assert_true(prose[i].sentences > 100);
        assert_true(prose[i].words <= 12 * prose[i].sentences);
    }
}

static void every_source_is_used_and_was_read(void **state)
{
    (void)state;
    for (size_t s = 0; s < checklist->source_count; s++) {
        const struct source *source = &checklist->sources[s];
        bool used = strcmp(source->id, "succesfactoren") == 0; /* of the factors themselves */
        for (size_t i = 0; i < checklist->figure_count; i++)
            used = used || checklist->figures[i].source == source;
        for (size_t i = 0; i < checklist->factor_count; i++)
            for (size_t j = 0; j < checklist->factors[i].practice_count; j++)
                used = used || checklist->factors[i].practice[j].source == source;
        if (!used)
            fail_msg("nothing comes from source %s", source->id);
        assert_int_equal(source->read.year, 2026);
        assert_non_null(source->publisher);
    }
    for (size_t i = 0; i < checklist->factor_count; i++)
        for (size_t j = 0; j < checklist->factors[i].practice_count; j++)
            assert_non_null(checklist->factors[i].practice[j].source);
}

static void the_figures_are_those_of_their_sources(void **state)
{
    static const struct {
        const char *name;
        double value;
    } figures[] = {
        {"hours_per_job", 25.5},          {"extra_jobs_total", 125000},
        {"extra_jobs_government", 25000}, {"waterschappen_2020_jobs", 262.0},
        {"waterschappen_2020_quota", 427.3}, {"quota_example_jobs", 68},
    };
    (void)state;
    for (size_t i = 0; i < sizeof figures / sizeof figures[0]; i++) {
        const struct figure *figure = checklist_figure(checklist, figures[i].name);
        assert_non_null(figure);
        assert_true(figure->value == figures[i].value);
        assert_non_null(figure->source);
        assert_int_equal(figure->checked.year, 2026);
    }
}

static void require_address(const char *url)
{
    if (url == NULL)
        return;
    bool web = strncmp(url, "https://", 8) == 0 || strncmp(url, "http://", 7) == 0;
    bool mail = strcmp(url, "mailto:D%26I@rijksoverheid.nl") == 0;
    if (!web && !mail)
        fail_msg("neither a web page nor the shared mailbox: %s", url);
}

static void addresses_are_web_pages_or_the_shared_mailbox(void **state)
{
    (void)state;
    for (size_t i = 0; i < checklist->source_count; i++)
        require_address(checklist->sources[i].url);
    for (size_t i = 0; i < checklist->links.count; i++)
        require_address(checklist->links.items[i].url);
    for (size_t i = 0; i < checklist->factor_count; i++)
        for (size_t j = 0; j < checklist->factors[i].links.count; j++)
            require_address(checklist->factors[i].links.items[j].url);
}

int main(void)
{
    setlocale(LC_CTYPE, "C.UTF-8");
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_ten_factors_have_their_ids_and_titles),
        cmocka_unit_test(every_text_stands_in_both_languages),
        cmocka_unit_test(sentences_are_short),
        cmocka_unit_test(every_source_is_used_and_was_read),
        cmocka_unit_test(the_figures_are_those_of_their_sources),
        cmocka_unit_test(addresses_are_web_pages_or_the_shared_mailbox),
    };
    return cmocka_run_group_tests(tests, read_checklist, free_checklist);
}
