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
#include "checklist/jobs.h"
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
        {"visie-en-beleid", "Formuleer visie en beleid", 5},
        {"financien", "Regel financiën, budget", 3},
        {"budget-vergroten", "Benut kansen om budget te vergroten", 4},
        {"werving-tot-doorstroom",
         "Aanpak, processen en procedures werving, selectie, behoud en doorstroom", 2},
        {"buddynetwerk", "Buddynetwerk en jobcoaching", 3},
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

/* --- each fact, by words that only it has --- */

enum part { PART_HEADLINE, PART_WHY, PART_ACTION, PART_TIP, PART_PRACTICE, PART_LINK };

struct fact {
    const char *factor; /* NULL: of the checklist as a whole */
    enum part part;
    const char *words[LANGUAGE_COUNT];
};

static const struct fact facts[] = {
    {"projectleider", PART_WHY, {"maakt of breekt", "makes or breaks"}},
    {"projectleider", PART_WHY, {"is toegerust", "well that person is equipped"}},
    {"projectleider", PART_ACTION, {"van binnenuit gemotiveerd", "motivated from within"}},
    {"projectleider",
     PART_ACTION,
     {"bij de mensen en niet bij het quotum", "with the people and not with the quota"}},
    {"projectleider", PART_ACTION, {"behoeften en belangen", "needs and interests"}},
    {"projectleider",
     PART_ACTION,
     {"die kennis en ervaring op te bouwen", "build that knowledge and experience"}},
    {"projectleider", PART_ACTION, {"genoeg tijd en capaciteit", "enough time and capacity"}},
    {"projectleider", PART_ACTION, {"aansluiting en verbinding", "a fit and connection"}},
    {"draagvlak-top", PART_HEADLINE, {"maak die zichtbaar", "make it visible"}},
    {"draagvlak-top", PART_ACTION, {"monitor banenafspraak", "monitor banenafspraak"}},
    {"draagvlak-top", PART_ACTION, {"het commitment van", "the commitment of"}},
    {"draagvlak-top", PART_ACTION, {"vast punt", "fixed item"}},
    {"draagvlak-top", PART_ACTION, {"managementrapportage", "management report"}},
    {"draagvlak-top",
     PART_TIP,
     {"Laat de top leidinggevenden persoonlijk vragen voor het projectteam",
      "top personally ask managers"}},
    {"projectteam", PART_HEADLINE, {"verspreid samen het idee", "spread the idea"}},
    {"projectteam",
     PART_ACTION,
     {"alle lagen van de organisatie", "every layer of the organisation"}},
    {"projectteam", PART_ACTION, {"ondernemingsraad (OR)", "works council (OR)"}},
    {"projectteam", PART_TIP, {"dijkgraaf", "dijkgraaf"}},
    {"projectteam", PART_TIP, {"boegbeeld", "figurehead"}},
    {"draagvlak-leidinggevenden", PART_HEADLINE, {"zij nemen mensen aan", "see to their guidance"}},
    {"draagvlak-leidinggevenden", PART_ACTION, {"Maak een ronde langs", "Make a round"}},
    {"draagvlak-leidinggevenden",
     PART_ACTION,
     {"inspiratiebijeenkomst voor leidinggevenden", "inspiration meeting"}},
    {"draagvlak-leidinggevenden",
     PART_ACTION,
     {"waardering uitspreken", "voice their appreciation"}},
    {"draagvlak-leidinggevenden", PART_TIP, {"Erkenning (ODE)", "Erkenning (ODE)"}},
    {"draagvlak-leidinggevenden",
     PART_TIP,
     {"een andere leidinggevende voordragen: #goedvoorbeelddoetvolgen",
      "another manager: #goedvoorbeelddoetvolgen"}},
    {"draagvlak-leidinggevenden", PART_PRACTICE, {"drogreden", "sham reason"}},
    {"draagvlak-leidinggevenden", PART_PRACTICE, {"uitzendkracht", "hire a temp"}},
    {"draagvlak-leidinggevenden",
     PART_PRACTICE,
     {"een van de grootste uitdagingen", "one of the biggest challenges"}},
    {"draagvlak-leidinggevenden",
     PART_PRACTICE,
     {"vaak de druk om tegen het stigma", "often feel the pressure to fight the stigma"}},
    {"draagvlak-leidinggevenden",
     PART_PRACTICE,
     {"soms extra druk", "sometimes feel extra pressure"}},
    {"draagvlak-leidinggevenden", PART_PRACTICE, {"wees niet bang", "don't be afraid"}},
    {"draagvlak-leidinggevenden",
     PART_PRACTICE,
     {"energie en voldoening", "energy and satisfaction"}},
    {"draagvlak-leidinggevenden",
     PART_PRACTICE,
     {"bezuinigingen en veranderingen", "cuts and changes"}},
    {"draagvlak-leidinggevenden", PART_PRACTICE, {"waardevolle medewerkers", "valuable employees"}},
    {"draagvlak-leidinggevenden",
     PART_PRACTICE,
     {"minder actieve afdelingen", "less active departments"}},
    {"draagvlak-leidinggevenden",
     PART_PRACTICE,
     {"bespreekt met leidinggevenden hoe", "adviser discusses with managers"}},
    {"draagvlak-leidinggevenden",
     PART_PRACTICE,
     {"De echte uitdaging is vaak", "real challenge is often"}},
    {"draagvlak-leidinggevenden",
     PART_PRACTICE,
     {"levert uiteindelijk veel op", "yields much in the end"}},
    {"draagvlak-leidinggevenden", PART_PRACTICE, {"bijzaak", "side issue"}},
    {"draagvlak-leidinggevenden", PART_PRACTICE, {"persoonlijke groei", "personal growth"}},
    {"inclusieve-organisatie",
     PART_HEADLINE,
     {"Maak iedereen enthousiast, niet alleen leidinggevenden", "enthusiasm and movement"}},
    {"inclusieve-organisatie",
     PART_WHY,
     {"creatiever, wendbaarder en innovatiever", "more creative, more agile and more innovative"}},
    {"inclusieve-organisatie",
     PART_WHY,
     {"tevredener, productiever en loyaler", "more satisfied, more productive and more loyal"}},
    {"inclusieve-organisatie",
     PART_ACTION,
     {"naast de leidinggevenden ook alle anderen", "beside the managers, into"}},
    {"inclusieve-organisatie", PART_TIP, {"inclusiever te denken", "think more inclusively"}},
    {"inclusieve-organisatie", PART_TIP, {"eerder bereid", "readier to act"}},
    {"inclusieve-organisatie", PART_PRACTICE, {"afspiegeling", "mirrors society"}},
    {"inclusieve-organisatie", PART_PRACTICE, {"Een divers team", "A diverse team"}},
    {"inclusieve-organisatie",
     PART_PRACTICE,
     {"warme, inclusieve werkplek", "warm, inclusive workplace"}},
    {"inclusieve-organisatie", PART_PRACTICE, {"“mijn medewerkers”", "“my employees”"}},
    {"visie-en-beleid",
     PART_HEADLINE,
     {"met afspraken die dat aanvullen", "with agreements that add to it"}},
    {"visie-en-beleid",
     PART_ACTION,
     {"passende visie en passend beleid", "fitting vision and policy"}},
    {"visie-en-beleid", PART_ACTION, {"Maak aanvullende afspraken", "Word agreements"}},
    {"visie-en-beleid", PART_ACTION, {"Regel het extra werk", "Arrange the extra work"}},
    {"visie-en-beleid", PART_ACTION, {"wie wat doet", "who does what"}},
    {"visie-en-beleid", PART_ACTION, {"begeleiding door een buddy", "guidance by a buddy"}},
    {"visie-en-beleid", PART_TIP, {"Scheldestromen", "Scheldestromen"}},
    {"visie-en-beleid", PART_TIP, {"Monique Veldhoven", "Monique Veldhoven"}},
    {"financien", PART_HEADLINE, {"financiële armslag", "financial room"}},
    {"financien", PART_ACTION, {"loonsom", "wage sum"}},
    {"financien", PART_ACTION, {"voorbeeld van Hoogheemraadschap", "example of Hoogheemraadschap"}},
    {"financien", PART_ACTION, {"zich vastlegt op het budget", "commit itself to the budget"}},
    {"financien", PART_TIP, {"“peanuts”", "“peanuts”"}},
    {"budget-vergroten",
     PART_HEADLINE,
     {"Zorg ook voor andere inkomsten en behoud die", "Win other income too, and keep it"}},
    {"budget-vergroten", PART_ACTION, {"loonwaardebepaling", "loonwaardebepaling"}},
    {"budget-vergroten",
     PART_ACTION,
     {"subsidie aan voor jobcoaching", "subsidy for job coaching"}},
    {"budget-vergroten", PART_ACTION, {"goed gekeken", "looked well"}},
    {"budget-vergroten", PART_ACTION, {"aparte potje", "set apart for it"}},
    {"werving-tot-doorstroom",
     PART_WHY,
     {"Begeleiding die niet wegvalt", "Continuity in guidance"}},
    {"werving-tot-doorstroom",
     PART_WHY,
     {"enthousiast voor nieuwe plaatsingen", "enthusiastic about new placements"}},
    {"werving-tot-doorstroom",
     PART_ACTION,
     {"De leidinggevenden zijn ontlast", "The managers are relieved"}},
    {"werving-tot-doorstroom", PART_ACTION, {"proces of procedure", "process or procedure"}},
    {"werving-tot-doorstroom",
     PART_ACTION,
     {"vooraf, heel belangrijk", "up front, very important"}},
    {"werving-tot-doorstroom", PART_TIP, {"jobcarving", "jobcarving"}},
    {"werving-tot-doorstroom", PART_TIP, {"cv's", "CVs"}},
    {"werving-tot-doorstroom", PART_TIP, {"samenwerkingsovereenkomst", "cooperation agreement"}},
    {"werving-tot-doorstroom",
     PART_TIP,
     {"afspraken over jobcoaches, proefperiodes, werving en selectie, en APG",
      "agreements about job coaches, trial periods, recruitment and selection, and APG"}},
    {"werving-tot-doorstroom", PART_TIP, {"contactpunten", "contact points"}},
    {"werving-tot-doorstroom", PART_PRACTICE, {"takenpakket", "set of tasks"}},
    {"werving-tot-doorstroom", PART_PRACTICE, {"openstaand werk", "open work"}},
    {"werving-tot-doorstroom", PART_PRACTICE, {"verdubbelde", "doubled"}},
    {"werving-tot-doorstroom",
     PART_PRACTICE,
     {"meer succesvolle plaatsingen", "more successful placements"}},
    {"werving-tot-doorstroom", PART_PRACTICE, {"of steun nodig is", "whether support is needed"}},
    {"werving-tot-doorstroom", PART_PRACTICE, {"Meet & Greets", "Meet & Greets"}},
    {"werving-tot-doorstroom", PART_PRACTICE, {"hoogopgeleid", "highly qualified"}},
    {"werving-tot-doorstroom", PART_PRACTICE, {"16 uur per week", "16 hours a week"}},
    {"werving-tot-doorstroom", PART_PRACTICE, {"op een goede manier", "person leaves well"}},
    {"werving-tot-doorstroom", PART_PRACTICE, {"speerpunt", "spearhead"}},
    {"werving-tot-doorstroom", PART_PRACTICE, {"banen die blijven", "jobs that last"}},
    {"werving-tot-doorstroom",
     PART_PRACTICE,
     {"8 collega's van de Banenafspraak", "8 colleagues of the Banenafspraak"}},
    {"werving-tot-doorstroom", PART_LINK, {"Handreiking samen werken", "Handreiking samen werken"}},
    {"werving-tot-doorstroom", PART_LINK, {"D&I@", "D&I@"}},
    {"buddynetwerk", PART_HEADLINE, {"duurzame inzet", "lasting employment"}},
    {"buddynetwerk", PART_WHY, {"hebben allebei", "most people have both"}},
    {"buddynetwerk", PART_WHY, {"bijsturing", "course correction"}},
    {"buddynetwerk", PART_ACTION, {"voor op hun rol", "for their role"}},
    {"buddynetwerk", PART_ACTION, {"Geef buddy's aandacht", "Give buddies attention"}},
    {"buddynetwerk", PART_ACTION, {"hun zorgen te uiten", "voice their worries"}},
    {"buddynetwerk", PART_TIP, {"Regel genoeg jobcoaching", "Arrange enough job coaching"}},
    {"buddynetwerk", PART_PRACTICE, {"werkplekbegeleiders", "workplace supervisors"}},
    {"buddynetwerk", PART_PRACTICE, {"extra zorgvuldigheid", "extra care"}},
    {"buddynetwerk", PART_PRACTICE, {"persoonlijke afwijzing", "personal rejection"}},
    {"buddynetwerk", PART_PRACTICE, {"kapot", "broke."}},
    {NULL, PART_LINK, {"een aanpak van A tot Z", "an approach from A to Z"}},
    {NULL, PART_LINK, {"goud waard", "worth gold"}},
    {NULL,
     PART_LINK,
     {"informatie, publicaties en bijeenkomsten", "information, publications and meetings"}},
    {NULL, PART_LINK, {"D&I@", "D&I@"}},
};

/* Looks for the words of one fact in one language: how often they are where they belong, and elsewhere. */
struct look {
    const struct fact *fact;
    enum language language;
    size_t in_place, elsewhere;
};

static void look_at(struct look *look, const char *factor, enum part part, const struct text *text)
{
    if (!utf8_contains(checklist_text(text, look->language), look->fact->words[look->language]))
        return;
    bool same_factor = look->fact->factor == NULL
                           ? factor == NULL
                           : factor != NULL && strcmp(factor, look->fact->factor) == 0;
    if (same_factor && part == look->fact->part)
        look->in_place++;
    else if (part != PART_LINK) /* the links of a factor are among those of the whole */
        look->elsewhere++;
}

static void look_at_texts(struct look *look, const struct factor *factor, enum part part,
                          const struct texts *texts)
{
    for (size_t i = 0; i < texts->count; i++)
        look_at(look, factor->id, part, &texts->items[i]);
}

static void look_at_links(struct look *look, const char *factor, const struct links *links)
{
    for (size_t i = 0; i < links->count; i++)
        look_at(look, factor, PART_LINK, &links->items[i].title);
}

static void look_everywhere(struct look *look)
{
    for (size_t i = 0; i < checklist->factor_count; i++) {
        const struct factor *factor = &checklist->factors[i];
        look_at(look, factor->id, PART_HEADLINE, &factor->headline);
        look_at_texts(look, factor, PART_WHY, &factor->why);
        for (size_t j = 0; j < factor->action_count; j++)
            look_at(look, factor->id, PART_ACTION, &factor->actions[j].text);
        look_at_texts(look, factor, PART_TIP, &factor->tips);
        for (size_t j = 0; j < factor->practice_count; j++)
            look_at(look, factor->id, PART_PRACTICE, &factor->practice[j].text);
        look_at_links(look, factor->id, &factor->links);
    }
    look_at_links(look, NULL, &checklist->links);
}

static void each_fact_stands_once_under_its_step_in_both_languages(void **state)
{
    (void)state;
    size_t missing = 0;
    for (size_t i = 0; i < sizeof facts / sizeof facts[0]; i++) {
        for (int j = 0; j < LANGUAGE_COUNT; j++) {
            struct look look = {.fact = &facts[i], .language = (enum language)j};
            look_everywhere(&look);
            if (look.in_place == 1 && look.elsewhere == 0)
                continue;
            print_error("\"%s\": %zu times in its place, %zu elsewhere\n", facts[i].words[j],
                        look.in_place, look.elsewhere);
            missing++;
        }
    }
    assert_int_equal(missing, 0);
}

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
    (void)state;
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
    (void)state;
    for (size_t i = 0; i < checklist->source_count; i++) {
        const struct source *source = &checklist->sources[i];
        if (!is_used(source) && strcmp(source->id, "succesfactoren") != 0)
            fail_msg("%s is not used", source->id);
        assert_non_null(source->publisher);
        assert_int_not_equal(source->read.year, 0);
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
    static const double wanted[] = {25.5, 125000, 25000, 262.0, 427.3, 269.5, 492.7, 68};
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

static bool is_in_the_past(const char *name, enum language language, const char *verb)
{
    const struct figure *figure = checklist_figure(checklist, name);
    return figure != NULL && utf8_contains(checklist_text(&figure->unit, language), verb);
}

static void a_goal_that_has_passed_is_told_in_the_past(void **state)
{
    (void)state;
    assert_true(is_in_the_past("extra_jobs_total", LANGUAGE_NL, "was het afgesproken doel"));
    assert_true(is_in_the_past("extra_jobs_total", LANGUAGE_EN, "was the goal that was agreed"));
    assert_true(is_in_the_past("extra_jobs_government", LANGUAGE_NL, "was afgesproken"));
    assert_true(is_in_the_past("extra_jobs_government", LANGUAGE_EN, "was agreed"));
}

static bool is_about(double number, double wanted)
{
    return number > wanted - 1e-9 && number < wanted + 1e-9;
}

static void the_quota_percentages_are_those_of_the_sources(void **state)
{
    (void)state;
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
    assert_true(utf8_contains(checklist_text(&newest->note, LANGUAGE_NL), "verschillende"));
    assert_true(utf8_contains(checklist_text(&newest->note, LANGUAGE_EN), "different"));
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
    (void)state;
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
        cmocka_unit_test(each_fact_stands_once_under_its_step_in_both_languages),
        cmocka_unit_test(nothing_is_said_that_the_sources_do_not_say),
        cmocka_unit_test(every_text_is_there_in_every_language),
        cmocka_unit_test(no_sentence_is_too_long),
        cmocka_unit_test(dutch_sentences_are_short_on_average),
        cmocka_unit_test(no_person_is_addressed),
        cmocka_unit_test(every_source_is_used_and_says_when_it_was_read),
        cmocka_unit_test(every_example_and_figure_names_its_source),
        cmocka_unit_test(every_address_is_one_of_the_web_or_a_shared_mailbox),
        cmocka_unit_test(the_links_are_those_of_the_source),
        cmocka_unit_test(the_figures_are_those_of_the_source),
        cmocka_unit_test(a_goal_that_has_passed_is_told_in_the_past),
        cmocka_unit_test(the_quota_percentages_are_those_of_the_sources),
        cmocka_unit_test(the_quota_of_the_example_and_of_the_newest_percentage_come_out),
    };
    return cmocka_run_group_tests(tests, open_checklist, close_checklist);
}
