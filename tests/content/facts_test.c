/* Each fact that the checklist that is built in has to say, by words that only it has; and that it says nothing else. */
#include <locale.h>
#include <stdlib.h>
#include <string.h>

#include "../support/builtin.h"
#include "../support/sentences.h"
#include "../support/test.h"
#include "base/utf8.h"

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

enum part {
    PART_HEADLINE,
    PART_WHY,
    PART_ACTION,
    PART_TIP,
    PART_PRACTICE,
    PART_LINK,
    PART_FIGURE,
    PART_NOTE
};

struct fact {
    const char *place; /* the id of a factor, the name of a figure, or else the name of a list */
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
    {"projectleider",
     PART_ACTION,
     {"inleven in de doelgroep én in de organisatie",
      "of the target group and of the organisation"}},
    {"projectleider", PART_ACTION, {"kent het onderwerp, of krijgt", "knows the subject, or gets"}},
    {"projectleider",
     PART_ACTION,
     {"wisselt vragen en kennis uit en netwerkt",
      "exchanges questions and knowledge, and networks"}},
    {"projectleider",
     PART_ACTION,
     {"via Platform Inclusiviteit en Onbeperkte Denkers sector waterschappen",
      "through Platform Inclusiviteit and Onbeperkte Denkers sector waterschappen"}},
    {"draagvlak-top", PART_HEADLINE, {"maak die zichtbaar", "make it visible"}},
    {"draagvlak-top",
     PART_HEADLINE,
     {"steun van directie en bestuur", "support of senior management (directie)"}},
    {"draagvlak-top", PART_ACTION, {"monitor banenafspraak", "monitor banenafspraak"}},
    {"draagvlak-top", PART_ACTION, {"het commitment van", "the commitment of"}},
    {"draagvlak-top", PART_ACTION, {"vast punt", "fixed item"}},
    {"draagvlak-top", PART_ACTION, {"managementrapportage", "management report"}},
    {"draagvlak-top",
     PART_ACTION,
     {"op de afspraken en de voortgang", "Point out the agreements and the progress"}},
    {"draagvlak-top",
     PART_ACTION,
     {"Overtuig directie en bestuur", "Persuade senior management and the board"}},
    {"draagvlak-top", PART_ACTION, {"op de agenda van overleggen", "on the agenda of meetings"}},
    {"draagvlak-top",
     PART_TIP,
     {"Laat de top leidinggevenden persoonlijk vragen voor het projectteam",
      "top personally ask managers"}},
    {"projectteam", PART_HEADLINE, {"verspreid samen het idee", "spread the idea"}},
    {"projectteam", PART_HEADLINE, {"genoeg banen", "enough jobs"}},
    {"projectteam",
     PART_ACTION,
     {"alle lagen van de organisatie", "every layer of the organisation"}},
    {"projectteam", PART_ACTION, {"ondernemingsraad (OR)", "works council (OR)"}},
    {"projectteam",
     PART_ACTION,
     {"HR, recruitment, leidinggevenden, mensen uit de doelgroep",
      "HR, recruitment, managers, people from the target group"}},
    {"projectteam", PART_TIP, {"dijkgraaf", "dijkgraaf"}},
    {"projectteam", PART_TIP, {"boegbeeld", "figurehead"}},
    {"projectteam", PART_TIP, {"één keer per kwartaal", "once a quarter"}},
    {"draagvlak-leidinggevenden", PART_HEADLINE, {"zij nemen mensen aan", "see to their guidance"}},
    {"draagvlak-leidinggevenden",
     PART_HEADLINE,
     {"Leidinggevenden zijn de sleutel tot succes", "Managers are the key to success"}},
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
    {"draagvlak-leidinggevenden",
     PART_PRACTICE,
     {"Er is altijd werk te doen", "There is always work to be done"}},
    {"draagvlak-leidinggevenden", PART_PRACTICE, {"heeft een nieuwe aanpak", "has a new approach"}},
    {"draagvlak-leidinggevenden",
     PART_PRACTICE,
     {"niet altijd de tijd en aandacht", "not always get the time and attention"}},
    {"inclusieve-organisatie",
     PART_HEADLINE,
     {"Maak iedereen enthousiast, niet alleen leidinggevenden", "enthusiasm and movement"}},
    {"inclusieve-organisatie",
     PART_HEADLINE,
     {"de juiste mindset en voor beweging", "everyone into the right mindset, not only managers"}},
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
    {"inclusieve-organisatie", PART_PRACTICE, {"Iedereen hoort erbij", "Everyone belongs"}},
    {"inclusieve-organisatie",
     PART_PRACTICE,
     {"niet alleen voor de sfeer, maar ook voor de manier",
      "not only in the atmosphere, but also in the way"}},
    {"inclusieve-organisatie",
     PART_PRACTICE,
     {"zichzelf zijn en kunnen er groeien", "be themselves there, and can grow"}},
    {"visie-en-beleid",
     PART_HEADLINE,
     {"met afspraken die dat aanvullen", "with agreements that add to it"}},
    {"visie-en-beleid",
     PART_HEADLINE,
     {"passen bij het HR-beleid dat u hebt", "fit the HR policy you have"}},
    {"visie-en-beleid",
     PART_ACTION,
     {"passende visie en passend beleid", "fitting vision and policy"}},
    {"visie-en-beleid", PART_ACTION, {"Maak aanvullende afspraken", "Word agreements"}},
    {"visie-en-beleid", PART_ACTION, {"Regel het extra werk", "Arrange the extra work"}},
    {"visie-en-beleid", PART_ACTION, {"wie wat doet", "who does what"}},
    {"visie-en-beleid", PART_ACTION, {"begeleiding door een buddy", "guidance by a buddy"}},
    {"visie-en-beleid",
     PART_ACTION,
     {"zodat u leidinggevenden ontlast", "so that managers are relieved when"}},
    {"visie-en-beleid",
     PART_ACTION,
     {"Zet de systemen ervoor op, zoals subsidie aanvragen",
      "Set up the systems for it, such as applying for subsidy"}},
    {"visie-en-beleid", PART_TIP, {"Scheldestromen", "Scheldestromen"}},
    {"visie-en-beleid", PART_TIP, {"Monique Veldhoven", "Monique Veldhoven"}},
    {"financien", PART_HEADLINE, {"financiële armslag", "financial room"}},
    {"financien",
     PART_HEADLINE,
     {"te experimenteren, naast de gewone formatie", "to experiment, beside regular staffing"}},
    {"financien", PART_ACTION, {"loonsom", "wage sum"}},
    {"financien", PART_ACTION, {"voorbeeld van Hoogheemraadschap", "example of Hoogheemraadschap"}},
    {"financien", PART_ACTION, {"zich vastlegt op het budget", "commit itself to the budget"}},
    {"financien", PART_ACTION, {"Betrek de afdeling financiën", "Involve the finance department"}},
    {"financien",
     PART_ACTION,
     {"Geef de directie keuzes", "Give senior management (directie) choices"}},
    {"financien", PART_TIP, {"“peanuts”", "“peanuts”"}},
    {"financien",
     PART_TIP,
     {"heel klein is binnen het hele budget", "very small within the whole budget"}},
    {"budget-vergroten",
     PART_HEADLINE,
     {"Zorg ook voor andere inkomsten en behoud die", "Win other income too, and keep it"}},
    {"budget-vergroten",
     PART_HEADLINE,
     {"naast het budget dat er is", "beside the budget that there is"}},
    {"budget-vergroten", PART_ACTION, {"loonwaardebepaling", "loonwaardebepaling"}},
    {"budget-vergroten",
     PART_ACTION,
     {"subsidie aan voor jobcoaching", "subsidy for job coaching"}},
    {"budget-vergroten", PART_ACTION, {"goed gekeken", "looked well"}},
    {"budget-vergroten", PART_ACTION, {"aparte potje", "set apart for it"}},
    {"budget-vergroten", PART_ACTION, {"tegen lagere kosten", "at lower cost"}},
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
    {"werving-tot-doorstroom", PART_ACTION, {"het loopt goed", "things run well"}},
    {"werving-tot-doorstroom",
     PART_ACTION,
     {"altijd vaste begeleiding en regelmatige evaluatie",
      "always fixed guidance and regular evaluation"}},
    {"werving-tot-doorstroom", PART_TIP, {"jobcarving", "jobcarving"}},
    {"werving-tot-doorstroom", PART_TIP, {"cv's", "CVs"}},
    {"werving-tot-doorstroom", PART_TIP, {"samenwerkingsovereenkomst", "cooperation agreement"}},
    {"werving-tot-doorstroom",
     PART_TIP,
     {"afspraken over jobcoaches, proefperiodes, werving en selectie, en APG",
      "agreements about job coaches, trial periods, recruitment and selection, and APG"}},
    {"werving-tot-doorstroom", PART_TIP, {"contactpunten", "contact points"}},
    {"werving-tot-doorstroom", PART_TIP, {"om plekken te vinden", "Help to find places"}},
    {"werving-tot-doorstroom",
     PART_TIP,
     {"Werk samen met gemeenten en UWV", "Work with municipalities and UWV"}},
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
     {"8 collega's van de Banenafspraak", "8 colleagues in its team through the Banenafspraak"}},
    {"werving-tot-doorstroom", PART_PRACTICE, {"werpt vruchten af", "bears fruit"}},
    {"werving-tot-doorstroom",
     PART_PRACTICE,
     {"dat meer afdelingen een plek bieden", "more departments to offer a place"}},
    {"werving-tot-doorstroom",
     PART_PRACTICE,
     {"jaren tot eind 2024 versterkt", "years up to the end of 2024"}},
    {"werving-tot-doorstroom",
     PART_PRACTICE,
     {"hoe het gaat met medewerkers die in dienst zijn", "how employees in service are doing"}},
    {"werving-tot-doorstroom", PART_PRACTICE, {"afspraken over training", "agree on training"}},
    {"werving-tot-doorstroom",
     PART_PRACTICE,
     {"na een proefplaatsing, 32 uur", "after a trial placement, now works 32"}},
    {"werving-tot-doorstroom", PART_PRACTICE, {"Past een plek niet", "If a place does not fit"}},
    {"werving-tot-doorstroom",
     PART_PRACTICE,
     {"om een andere plek te zoeken", "help to look for another"}},
    {"werving-tot-doorstroom", PART_PRACTICE, {"In december 2024", "In December 2024"}},
    {"werving-tot-doorstroom", PART_LINK, {"Handreiking samen werken", "Handreiking samen werken"}},
    {"werving-tot-doorstroom", PART_LINK, {"D&I@", "D&I@"}},
    {"buddynetwerk", PART_HEADLINE, {"duurzame inzet", "lasting employment"}},
    {"buddynetwerk",
     PART_HEADLINE,
     {"Buddy's zijn de sleutel tot succes", "Buddies are the key to success"}},
    {"buddynetwerk", PART_WHY, {"hebben allebei", "most people have both"}},
    {"buddynetwerk", PART_WHY, {"bijsturing", "course correction"}},
    {"buddynetwerk", PART_WHY, {"de juiste begeleiding", "the right guidance"}},
    {"buddynetwerk", PART_ACTION, {"voor op hun rol", "for their role"}},
    {"buddynetwerk", PART_ACTION, {"Geef buddy's aandacht", "Give buddies attention"}},
    {"buddynetwerk", PART_ACTION, {"hun zorgen te uiten", "voice their worries"}},
    {"buddynetwerk", PART_ACTION, {"zodat zij gemotiveerd blijven", "so that they stay motivated"}},
    {"buddynetwerk", PART_TIP, {"Regel genoeg jobcoaching", "Arrange enough job coaching"}},
    {"buddynetwerk",
     PART_TIP,
     {"met de leidinggevende én met de buddy", "both the manager and the buddy"}},
    {"buddynetwerk", PART_PRACTICE, {"werkplekbegeleiders", "workplace supervisors"}},
    {"buddynetwerk", PART_PRACTICE, {"extra zorgvuldigheid", "extra care"}},
    {"buddynetwerk", PART_PRACTICE, {"persoonlijke afwijzing", "personal rejection"}},
    {"buddynetwerk", PART_PRACTICE, {"kapot", "broke."}},
    {"buddynetwerk", PART_PRACTICE, {"maken die herkenbaar", "make it recognisable"}},
    {"buddynetwerk",
     PART_PRACTICE,
     {"Feedback geven is al lastig", "Giving feedback is hard as it is"}},
    {"buddynetwerk", PART_PRACTICE, {"in het begin vooral", "at first mainly"}},
    {"links", PART_LINK, {"een aanpak van A tot Z", "an approach from A to Z"}},
    {"links", PART_LINK, {"goud waard", "worth gold"}},
    {"links",
     PART_LINK,
     {"informatie, publicaties en bijeenkomsten", "information, publications and meetings"}},
    {"links", PART_LINK, {"D&I@", "D&I@"}},
    {"links",
     PART_LINK,
     {"kandidaten werven met gemeenten, werkgeversservicepunten en UWV",
      "recruiting candidates with municipalities, werkgeversservicepunten and UWV"}},
    {"links", PART_LINK, {"wervingsadviseurs Banenafspraak", "recruitment advisers Banenafspraak"}},
    {"hours_per_job",
     PART_FIGURE,
     {"betaalde uren per week tellen als één baan", "paid hours a week count as one job"}},
    {"hours_per_job",
     PART_FIGURE,
     {"Elk uur van de doelgroep telt mee", "Every hour of the target group counts"}},
    {"hours_per_job", PART_FIGURE, {"Deze manier van tellen blijft", "This way of counting stays"}},
    {"extra_jobs_total",
     PART_FIGURE,
     {"moesten er begin 2026 in totaal zijn", "in all by the start of 2026"}},
    {"extra_jobs_total", PART_FIGURE, {"was het afgesproken doel", "was the goal that was agreed"}},
    {"extra_jobs_government",
     PART_FIGURE,
     {"moesten bij de overheid komen", "were to be in government"}},
    {"extra_jobs_government", PART_FIGURE, {"Ook dat was afgesproken", "That was agreed too"}},
    {"waterschappen_2020_jobs",
     PART_FIGURE,
     {"banen hadden de waterschappen in 2020", "jobs at the water boards in 2020"}},
    {"waterschappen_2020_quota",
     PART_FIGURE,
     {"was het quotum van de waterschappen in 2020", "was the quota of the water boards in 2020"}},
    {"waterschappen_2021_jobs",
     PART_FIGURE,
     {"banen hadden de waterschappen in 2021", "jobs at the water boards in 2021"}},
    {"waterschappen_2021_quota",
     PART_FIGURE,
     {"was het quotum van de waterschappen in 2021", "was the quota of the water boards in 2021"}},
    {"quota_example_jobs",
     PART_FIGURE,
     {"een voorbeeld uit 2018: 2.500 fte × 36 uur × 1,93% ÷ 25,5 uur",
      "an example from 2018: 2,500 FTE × 36 hours × 1.93% ÷ 25.5 hours"}},
    {"quota_percentages", PART_NOTE, {"verschillende percentages", "different percentages"}},
    {"quota_percentages", PART_NOTE, {"De bron noemt die niet", "The source does not name them"}},
    {"quota_percentages",
     PART_NOTE,
     {"Tot nu toe is er geen heffing opgelegd, en voorlopig komt die er niet",
      "No levy has been raised so far, and none is coming for now"}},
};

enum { FACT_COUNT = sizeof facts / sizeof facts[0] };

/* --- every text in which a fact can stand --- */

typedef void text_visitor(const char *place, enum part part, const struct text *text);

static void visit_texts(const char *place, enum part part, const struct texts *texts,
                        text_visitor *visit)
{
    for (size_t i = 0; i < texts->count; i++)
        visit(place, part, &texts->items[i]);
}

static void visit_links(const char *place, const struct links *links, text_visitor *visit)
{
    for (size_t i = 0; i < links->count; i++)
        visit(place, PART_LINK, &links->items[i].title);
}

static void visit_factor(const struct factor *factor, text_visitor *visit)
{
    visit(factor->id, PART_HEADLINE, &factor->headline);
    visit_texts(factor->id, PART_WHY, &factor->why, visit);
    for (size_t i = 0; i < factor->action_count; i++)
        visit(factor->id, PART_ACTION, &factor->actions[i].text);
    visit_texts(factor->id, PART_TIP, &factor->tips, visit);
    for (size_t i = 0; i < factor->practice_count; i++)
        visit(factor->id, PART_PRACTICE, &factor->practice[i].text);
    visit_links(factor->id, &factor->links, visit);
}

static void visit_all(text_visitor *visit)
{
    for (size_t i = 0; i < checklist->factor_count; i++)
        visit_factor(&checklist->factors[i], visit);
    visit_links("links", &checklist->links, visit);
    for (size_t i = 0; i < checklist->figure_count; i++)
        visit(checklist->figures[i].name, PART_FIGURE, &checklist->figures[i].unit);
    for (size_t i = 0; i < checklist->quota_count; i++)
        visit("quota_percentages", PART_NOTE, &checklist->quotas[i].note);
}

static bool belongs(const struct fact *fact, const char *place, enum part part)
{
    return part == fact->part && strcmp(place, fact->place) == 0;
}

/* --- nothing is missing --- */

/* The words of one fact in one language, and how often they are where they belong, and elsewhere. */
static struct {
    const struct fact *fact;
    enum language language;
    size_t in_place, elsewhere;
} look;

static void look_at(const char *place, enum part part, const struct text *text)
{
    if (!utf8_contains(checklist_text(text, look.language), look.fact->words[look.language]))
        return;
    if (belongs(look.fact, place, part))
        look.in_place++;
    else if (part != PART_LINK) /* the links of a factor are among those of the whole */
        look.elsewhere++;
}

static void each_fact_stands_once_in_its_place_in_both_languages(void **state)
{
    size_t missing = 0;
    for (size_t i = 0; i < FACT_COUNT; i++) {
        for (int j = 0; j < LANGUAGE_COUNT; j++) {
            look.fact = &facts[i];
            look.language = (enum language)j;
            look.in_place = look.elsewhere = 0;
            visit_all(look_at);
            if (look.in_place == 1 && look.elsewhere == 0)
                continue;
            print_error("\"%s\": %zu times in its place, %zu elsewhere\n", facts[i].words[j],
                        look.in_place, look.elsewhere);
            missing++;
        }
    }
    assert_int_equal(missing, 0);
}

/* --- nothing is added --- */

static size_t added;

static bool says_a_fact(const char *sentence, const char *place, enum part part, int language)
{
    for (size_t i = 0; i < FACT_COUNT; i++)
        if (belongs(&facts[i], place, part) && utf8_contains(sentence, facts[i].words[language]))
            return true;
    return false;
}

static void require_facts(const char *place, enum part part, const struct text *text)
{
    for (int i = 0; i < LANGUAGE_COUNT; i++) {
        const char *rest = checklist_text(text, (enum language)i);
        while (*rest != '\0') {
            const char *end = sentence_end(rest);
            char *sentence = strndup(rest, (size_t)(end - rest));
            assert_non_null(sentence);
            if (!says_a_fact(sentence, place, part, i)) {
                print_error("%s: a sentence without a fact: \"%s\"\n", place, sentence);
                added++;
            }
            free(sentence);
            rest = end + strspn(end, " ");
        }
    }
}

static void every_sentence_says_a_fact_of_its_place(void **state)
{
    added = 0;
    visit_all(require_facts);
    assert_int_equal(added, 0);
}

int main(void)
{
    setlocale(LC_CTYPE, "C.UTF-8");
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(each_fact_stands_once_in_its_place_in_both_languages),
        cmocka_unit_test(every_sentence_says_a_fact_of_its_place),
    };
    return cmocka_run_group_tests(tests, open_checklist, close_checklist);
}
