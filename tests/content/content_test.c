/* The checklist that is built in (data/checklist.json), held against what it has to say. */
#include <locale.h>

#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <setjmp.h>

#include <cmocka.h>

#include "../support/builtin.h"
#include "../support/sentences.h"
#include "base/utf8.h"
#include "checklist/builtin.h"
#include "store/file.h"

static struct checklist *checklist;

static int open_checklist(void **state)
{
    (void)state;
    checklist = builtin_read();
    return checklist != NULL ? 0 : -1;
}

static int close_checklist(void **state)
{
    (void)state;
    checklist_free(checklist);
    return 0;
}

static void what_is_built_in_is_the_file(void **state)
{
    (void)state;
    struct strbuf bytes = STRBUF_INIT;
    struct error error = {0};
    assert_true(file_read("data/checklist.json", CHECKLIST_SIZE_LIMIT, &bytes, &error));
    assert_int_equal(bytes.length, checklist_builtin_size);
    assert_memory_equal(bytes.text, checklist_builtin, checklist_builtin_size);
    strbuf_release(&bytes);
}

/* --- what it says --- */

static void the_ten_factors_have_the_ids_titles_and_actions_of_the_source(void **state)
{
    (void)state;
    static const struct {
        const char *id, *title;
        size_t actions;
    } factors[] = {
        {"projectleider", "Een enthousiaste en geëquipeerde projectleider Banenafspraak", 5},
        {"draagvlak-top", "Draagvlak top", 4},
        {"projectteam", "Samenstellen projectteam Onbeperkte Denkers", 1},
        {"draagvlak-leidinggevenden", "Draagvlak bij leidinggevenden", 3},
        {"inclusieve-organisatie", "Samenwerken aan een inclusieve organisatie", 1},
        {"visie-en-beleid", "Formuleer visie en beleid", 3},
        {"financien", "Regel financiën, budget", 3},
        {"budget-vergroten", "Benut kansen om budget te vergroten", 4},
        {"werving-tot-doorstroom",
         "Aanpak, processen en procedures werving, selectie, behoud en doorstroom", 4},
        {"buddynetwerk", "Buddynetwerk en jobcoaching", 4},
    };
    enum { COUNT = sizeof factors / sizeof factors[0] };
    assert_string_equal(checklist->id, "succesfactoren-banenafspraak");
    assert_int_equal(checklist->factor_count, COUNT);
    for (size_t i = 0; i < COUNT; i++) {
        const struct factor *factor = &checklist->factors[i];
        assert_string_equal(factor->id, factors[i].id);
        assert_string_equal(checklist_text(&factor->title, LANGUAGE_NL), factors[i].title);
        assert_int_equal(factor->action_count, factors[i].actions);
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
    (void)state;
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
    (void)state;
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
    (void)state;
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
    (void)state;
    faults = 0;
    visit_all(visit_addresses);
    assert_int_equal(faults, 0);
}

/* --- sources, links and figures --- */

static bool is_used(const struct source *source)
{
    for (size_t i = 0; i < checklist->figure_count; i++)
        if (checklist->figures[i].source == source)
            return true;
    for (size_t i = 0; i < checklist->factor_count; i++)
        for (size_t j = 0; j < checklist->factors[i].practice_count; j++)
            if (checklist->factors[i].practice[j].source == source)
                return true;
    return false;
}

static void every_source_is_used_or_was_read(void **state)
{
    (void)state;
    for (size_t i = 0; i < checklist->source_count; i++) {
        const struct source *source = &checklist->sources[i];
        if (!is_used(source) && source->read.year == 0)
            fail_msg("%s is neither used nor read", source->id);
        assert_non_null(source->publisher);
    }
}

static void every_example_and_figure_names_its_source(void **state)
{
    (void)state;
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
    (void)state;
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
    (void)state;
    assert_int_equal(checklist->links.count, 4);
    assert_true(has_link("Checklist banenafspraak"));
    assert_true(has_link("Handreiking samen werken aan de banenafspraak"));
    assert_true(has_link("Platform Inclusiviteit"));
    assert_true(has_link("O&P Rijk"));
}

static void the_figures_are_those_of_the_source(void **state)
{
    (void)state;
    static const double wanted[] = {25.5, 125000, 25000, 262.0, 427.3, 68};
    enum { COUNT = sizeof wanted / sizeof wanted[0] };
    assert_int_equal(checklist->figure_count, COUNT);
    for (size_t i = 0; i < COUNT; i++) {
        bool found = false;
        for (size_t j = 0; j < checklist->figure_count; j++)
            found = found || checklist->figures[j].value == wanted[i];
        if (!found)
            fail_msg("%g is not among the figures", wanted[i]);
    }
}

int main(void)
{
    setlocale(LC_CTYPE, "C.UTF-8");
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(what_is_built_in_is_the_file),
        cmocka_unit_test(the_ten_factors_have_the_ids_titles_and_actions_of_the_source),
        cmocka_unit_test(every_text_is_there_in_every_language),
        cmocka_unit_test(no_sentence_is_too_long),
        cmocka_unit_test(dutch_sentences_are_short_on_average),
        cmocka_unit_test(no_person_is_addressed),
        cmocka_unit_test(every_source_is_used_or_was_read),
        cmocka_unit_test(every_example_and_figure_names_its_source),
        cmocka_unit_test(every_address_is_one_of_the_web_or_a_shared_mailbox),
        cmocka_unit_test(the_links_are_those_of_the_source),
        cmocka_unit_test(the_figures_are_those_of_the_source),
    };
    return cmocka_run_group_tests(tests, open_checklist, close_checklist);
}
