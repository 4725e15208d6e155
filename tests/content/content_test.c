/* The checklist that is built in (data/checklist.json), held against what it has to say. */
#include <locale.h>

#include "../support/builtin.h"
#include "../support/sentences.h"
#include "../support/test.h"
#include "base/utf8.h"
#include "checklist/builtin.h"
#include "checklist/jobs.h"
#include "store/file.h"

static struct checklist *checklist;

static int open_checklist(void **state)
{
    checklist = builtin_read();
    return checklist != NULL ? 0 : -1;
}

static int close_checklist(void **state)
{
    checklist_free(checklist);
    return 0;
}

static void what_is_built_in_is_the_file(void **state)
{
    struct strbuf bytes = STRBUF_INIT;
    struct error error = {0};
    assert_true(file_read("data/checklist.json", CHECKLIST_SIZE_LIMIT, &bytes, &error));
    assert_int_equal(bytes.length, checklist_builtin_size);
    assert_memory_equal(bytes.text, checklist_builtin, checklist_builtin_size);
    strbuf_release(&bytes);
}

/* --- what it says --- */

/* The actions in the order in which one would do them; what was ticked is recorded by their ids. */
static void the_ten_factors_have_the_ids_titles_and_actions_of_the_source(void **state)
{
    static const struct {
        const char *id, *title, *actions[6];
    } factors[] = {
        {"projectleider",
         "Een enthousiaste en geëquipeerde projectleider Banenafspraak",
         {"hart", "inleving", "kennis", "tijd", "netwerk"}},
        {"draagvlak-top", "Draagvlak top", {"monitor", "commitment", "agenda", "rapportage"}},
        {"projectteam", "Samenstellen projectteam Onbeperkte Denkers", {"team"}},
        {"draagvlak-leidinggevenden",
         "Draagvlak bij leidinggevenden",
         {"bezoek", "bijeenkomst", "waardering"}},
        {"inclusieve-organisatie", "Samenwerken aan een inclusieve organisatie", {"collega"}},
        {"visie-en-beleid",
         "Formuleer visie en beleid",
         {"visie", "afspraken", "ontlasten", "rollen", "systemen"}},
        {"financien", "Regel financiën, budget", {"berekening", "keuzes", "directie"}},
        {"budget-vergroten",
         "Benut kansen om budget te vergroten",
         {"loonwaarde", "subsidie", "middelen", "potje"}},
        {"werving-tot-doorstroom",
         "Aanpak, processen en procedures werving, selectie, behoud en doorstroom",
         {"ontlasten", "start"}},
        {"buddynetwerk", "Buddynetwerk en jobcoaching", {"rol", "aandacht", "zorgen"}},
    };
    enum { COUNT = sizeof factors / sizeof factors[0] };
    assert_string_equal(checklist->id, "succesfactoren-banenafspraak");
    assert_int_equal(checklist->factor_count, COUNT);
    for (size_t i = 0; i < COUNT; i++) {
        const struct factor *factor = &checklist->factors[i];
        assert_string_equal(factor->id, factors[i].id);
        assert_string_equal(checklist_text(&factor->title, LANGUAGE_NL), factors[i].title);
        for (size_t j = 0; j < factor->action_count; j++) {
            assert_non_null(factors[i].actions[j]);
            assert_string_equal(factor->actions[j].id, factors[i].actions[j]);
        }
        assert_null(factors[i].actions[factor->action_count]);
    }
}

/* --- every text of it --- */

enum text_kind { TEXT_NAME, TEXT_SENTENCES };

typedef void text_visitor(const struct text *text, enum text_kind kind, const char *where);

static void visit_texts(const struct texts *texts, text_visitor *visit, const char *where)
{
    for (size_t i = 0; i < texts->count; i++)
        visit(&texts->items[i], TEXT_SENTENCES, where);
}

static void visit_links(const struct links *links, text_visitor *visit, const char *where)
{
    for (size_t i = 0; i < links->count; i++)
        visit(&links->items[i].title, TEXT_NAME, where);
}

static void visit_factor(const struct factor *factor, text_visitor *visit)
{
    visit(&factor->title, TEXT_NAME, factor->id);
    if (checklist_text(&factor->headline, LANGUAGE_NL)[0] != '\0')
        visit(&factor->headline, TEXT_SENTENCES, factor->id);
    visit_texts(&factor->why, visit, factor->id);
    visit_texts(&factor->tips, visit, factor->id);
    for (size_t i = 0; i < factor->action_count; i++)
        visit(&factor->actions[i].text, TEXT_SENTENCES, factor->actions[i].id);
    for (size_t i = 0; i < factor->practice_count; i++)
        visit(&factor->practice[i].text, TEXT_SENTENCES, factor->id);
    visit_links(&factor->links, visit, factor->id);
}

static void visit_all(text_visitor *visit)
{
    visit(&checklist->title, TEXT_NAME, "title");
    for (size_t i = 0; i < checklist->factor_count; i++)
        visit_factor(&checklist->factors[i], visit);
    for (size_t i = 0; i < checklist->figure_count; i++)
        visit(&checklist->figures[i].unit, TEXT_SENTENCES, checklist->figures[i].name);
    for (size_t i = 0; i < checklist->quota_count; i++)
        if (checklist_text(&checklist->quotas[i].note, LANGUAGE_NL)[0] != '\0')
            visit(&checklist->quotas[i].note, TEXT_SENTENCES, "quota_percentages");
    visit_links(&checklist->links, visit, "links");
}

static size_t faults;

static void require(bool good, const struct text *text, const char *where, const char *what)
{
    if (good)
        return;
    print_error("%s: %s: \"%s\"\n", where, what, checklist_text(text, LANGUAGE_NL));
    faults++;
}

static void visit_languages(const struct text *text, enum text_kind kind, const char *where)
{
    (void)kind;
    for (int i = 0; i < LANGUAGE_COUNT; i++)
        require(text->in[i] != NULL && text->in[i][0] != '\0', text, where,
                "a language is missing");
}

static void every_text_is_there_in_every_language(void **state)
{
    faults = 0;
    visit_all(visit_languages);
    assert_int_equal(faults, 0);
}

static void visit_sentences(const struct text *text, enum text_kind kind, const char *where)
{
    struct sentences ignored = {0};
    for (int i = 0; i < LANGUAGE_COUNT && kind == TEXT_SENTENCES; i++)
        require(sentences_add(&ignored, text->in[i]) <= SENTENCE_LIMIT, text, where,
                "a sentence of more than 20 words");
}

static void no_sentence_is_too_long(void **state)
{
    faults = 0;
    visit_all(visit_sentences);
    assert_int_equal(faults, 0);
}

static struct sentences dutch;

static void visit_dutch(const struct text *text, enum text_kind kind, const char *where)
{
    (void)where;
    if (kind == TEXT_SENTENCES)
        sentences_add(&dutch, text->in[LANGUAGE_NL]);
}

static void dutch_sentences_are_short_on_average(void **state)
{
    dutch = (struct sentences){0};
    visit_all(visit_dutch);
    assert_true(dutch.count > 100);
    assert_true(dutch.words <= 12 * dutch.count);
}

/* The one address that may be there is a shared mailbox. */
static bool has_personal_address(const char *text)
{
    static const char shared[] = "D&I@rijksoverheid.nl";
    static const char encoded[] = "D%26I@rijksoverheid.nl";
    for (const char *at = text; (at = strchr(at, '@')) != NULL; at++) {
        bool plain = at - text >= 3 && strncmp(at - 3, shared, sizeof shared - 1) == 0;
        bool in_link = at - text >= 5 && strncmp(at - 5, encoded, sizeof encoded - 1) == 0;
        if (!plain && !in_link)
            return true;
    }
    return false;
}

static void visit_addresses(const struct text *text, enum text_kind kind, const char *where)
{
    (void)kind;
    for (int i = 0; i < LANGUAGE_COUNT; i++)
        require(!has_personal_address(text->in[i]), text, where, "an address of a person");
}

static void no_person_is_addressed(void **state)
{
    faults = 0;
    visit_all(visit_addresses);
    assert_int_equal(faults, 0);
}

/* --- what it does not say --- */

/* What an earlier edition said, and no source does; and what no source could be found for. */
static void visit_unfounded(const struct text *text, enum text_kind kind, const char *where)
{
    static const char *const unfounded[LANGUAGE_COUNT][6] = {
        [LANGUAGE_NL] = {"minst actie", "scenario", "niets doen", "plaatsingen die blijven",
                         "één voor één", "36449"},
        [LANGUAGE_EN] = {"least active", "scenario", "do nothing", "placements that last",
                         "one by one", "36449"},
    };
    (void)kind;
    for (int i = 0; i < LANGUAGE_COUNT; i++)
        for (size_t j = 0; j < sizeof unfounded[i] / sizeof unfounded[i][0]; j++)
            require(!utf8_contains(text->in[i], unfounded[i][j]), text, where, unfounded[i][j]);
}

static void nothing_is_said_that_the_sources_do_not_say(void **state)
{
    faults = 0;
    visit_all(visit_unfounded);
    assert_int_equal(faults, 0);
}

/* --- sources, links and figures --- */

static bool is_used(const struct source *source)
{
    for (size_t i = 0; i < checklist->figure_count; i++)
        if (checklist->figures[i].source == source)
            return true;
    for (size_t i = 0; i < checklist->quota_count; i++)
        if (checklist->quotas[i].source == source)
            return true;
    for (size_t i = 0; i < checklist->factor_count; i++)
        for (size_t j = 0; j < checklist->factors[i].practice_count; j++)
            if (checklist->factors[i].practice[j].source == source)
                return true;
    return false;
}

static void every_source_is_used_and_says_when_it_was_read(void **state)
{
    for (size_t i = 0; i < checklist->source_count; i++) {
        const struct source *source = &checklist->sources[i];
        if (!is_used(source) && strcmp(source->id, "succesfactoren") != 0)
            fail_msg("%s is not used", source->id);
        assert_non_null(source->publisher);
        assert_int_not_equal(source->read.year, 0);
    }
}

static void the_interview_says_that_it_is_one_and_when_it_was_held(void **state)
{
    const struct source *source = checklist_find(&checklist->sources_by_id, "oenp-rijk");
    assert_non_null(source);
    assert_true(utf8_contains(checklist_text(&source->title, LANGUAGE_NL),
                              "(interview, 13 december 2024)"));
    assert_true(utf8_contains(checklist_text(&source->title, LANGUAGE_EN),
                              "(interview, 13 December 2024)"));
}

static void every_example_and_figure_names_its_source(void **state)
{
    for (size_t i = 0; i < checklist->factor_count; i++)
        for (size_t j = 0; j < checklist->factors[i].practice_count; j++)
            assert_non_null(checklist->factors[i].practice[j].source);
    for (size_t i = 0; i < checklist->figure_count; i++) {
        assert_non_null(checklist->figures[i].source);
        assert_int_not_equal(checklist->figures[i].checked.year, 0);
    }
}

static void assert_address(const char *url)
{
    static const char *const schemes[] = {"https://", "http://", "mailto:"};
    bool known = url == NULL;
    for (size_t i = 0; !known && i < sizeof schemes / sizeof schemes[0]; i++)
        known = strncmp(url, schemes[i], strlen(schemes[i])) == 0;
    if (!known || (url != NULL && has_personal_address(url)))
        fail_msg("%s is no address to show", url);
}

static void every_address_is_one_of_the_web_or_a_shared_mailbox(void **state)
{
    for (size_t i = 0; i < checklist->source_count; i++)
        assert_address(checklist->sources[i].url);
    for (size_t i = 0; i < checklist->links.count; i++)
        assert_address(checklist->links.items[i].url);
    for (size_t i = 0; i < checklist->factor_count; i++)
        for (size_t j = 0; j < checklist->factors[i].links.count; j++)
            assert_address(checklist->factors[i].links.items[j].url);
}

static bool has_link(const char *part)
{
    for (size_t i = 0; i < checklist->links.count; i++)
        if (utf8_contains(checklist_text(&checklist->links.items[i].title, LANGUAGE_NL), part))
            return true;
    return false;
}

static void the_links_are_those_of_the_source(void **state)
{
    assert_int_equal(checklist->links.count, 4);
    assert_true(has_link("Checklist banenafspraak"));
    assert_true(has_link("Handreiking samen werken aan de banenafspraak"));
    assert_true(has_link("Platform Inclusiviteit"));
    assert_true(has_link("O&P Rijk"));
}

static bool is_about(double number, double wanted)
{
    return number > wanted - 1e-9 && number < wanted + 1e-9;
}

static void the_figures_are_those_of_the_sources(void **state)
{
    static const struct {
        const char *name;
        double value;
        const char *source;
    } wanted[] = {
        {"hours_per_job", 25.5, "normaalste-zaak"},
        {"extra_jobs_total", 125000, "oenp-rijk"},
        {"extra_jobs_government", 25000, "oenp-rijk"},
        {"waterschappen_2020_jobs", 262, "monitor-waterschappen"},
        {"waterschappen_2020_quota", 427.3, "monitor-waterschappen"},
        {"waterschappen_2021_jobs", 269.5, "monitor-waterschappen"},
        {"waterschappen_2021_quota", 492.7, "monitor-waterschappen"},
        {"quota_example_jobs", 68, "vo-raad"},
    };
    enum { COUNT = sizeof wanted / sizeof wanted[0] };
    assert_int_equal(checklist->figure_count, COUNT);
    for (size_t i = 0; i < COUNT; i++) {
        const struct figure *figure = checklist_figure(checklist, wanted[i].name);
        assert_non_null(figure);
        assert_true(is_about(figure->value, wanted[i].value));
        assert_string_equal(figure->source->id, wanted[i].source);
    }
}

static void the_quota_percentages_are_those_of_the_sources(void **state)
{
    static const struct {
        int year;
        double value;
        const char *sector, *source;
    } wanted[] = {
        {2018, 1.93, "", "vo-raad"},
        {2024, 2.76, "overheid", "uwv"},
        {2026, 2.58, "", "normaalste-zaak"},
    };
    enum { COUNT = sizeof wanted / sizeof wanted[0] };
    assert_int_equal(checklist->quota_count, COUNT);
    for (size_t i = 0; i < COUNT; i++) {
        const struct quota_percentage *quota = &checklist->quotas[i];
        assert_int_equal(quota->year, wanted[i].year);
        assert_true(is_about(quota->value, wanted[i].value));
        assert_string_equal(checklist_text(&quota->sector, LANGUAGE_NL), wanted[i].sector);
        assert_string_equal(quota->source->id, wanted[i].source);
        assert_int_not_equal(quota->checked.year, 0);
    }
    const struct quota_percentage *newest = checklist_newest_quota(checklist);
    assert_ptr_equal(newest, &checklist->quotas[COUNT - 1]);
}

static double jobs_of_the_example(const struct quota_percentage *quota)
{
    return jobs_of_quota(&(struct jobs_quota){.fte = 2500,
                                              .hours = 36,
                                              .percentage = quota->value,
                                              .hours_per_job = jobs_figure(checklist)->value});
}

static void the_quota_of_the_example_and_of_the_newest_percentage_come_out(void **state)
{
    const struct figure *example = checklist_figure(checklist, "quota_example_jobs");
    assert_true(is_about(jobs_of_the_example(&checklist->quotas[0]), 68));
    assert_true(is_about(example->value, 68));
    assert_true(is_about(jobs_of_the_example(checklist_newest_quota(checklist)), 91));
}

int main(void)
{
    setlocale(LC_CTYPE, "C.UTF-8");
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(what_is_built_in_is_the_file),
        cmocka_unit_test(the_ten_factors_have_the_ids_titles_and_actions_of_the_source),
        cmocka_unit_test(nothing_is_said_that_the_sources_do_not_say),
        cmocka_unit_test(every_text_is_there_in_every_language),
        cmocka_unit_test(no_sentence_is_too_long),
        cmocka_unit_test(dutch_sentences_are_short_on_average),
        cmocka_unit_test(no_person_is_addressed),
        cmocka_unit_test(every_source_is_used_and_says_when_it_was_read),
        cmocka_unit_test(the_interview_says_that_it_is_one_and_when_it_was_held),
        cmocka_unit_test(every_example_and_figure_names_its_source),
        cmocka_unit_test(every_address_is_one_of_the_web_or_a_shared_mailbox),
        cmocka_unit_test(the_links_are_those_of_the_source),
        cmocka_unit_test(the_figures_are_those_of_the_sources),
        cmocka_unit_test(the_quota_percentages_are_those_of_the_sources),
        cmocka_unit_test(the_quota_of_the_example_and_of_the_newest_percentage_come_out),
    };
    return cmocka_run_group_tests(tests, open_checklist, close_checklist);
}
