#include "messages/words.h"

const char *const words_nl[MESSAGE_COUNT] = {
    /* --- base: causes and general errors --- */
    [MESSAGE_OUT_OF_MEMORY] =
        "Er is geen geheugen meer vrij. Sluit andere programma's en probeer het opnieuw.",
    [MESSAGE_CAUSE_NO_SPACE] = "De schijf is vol. Maak ruimte vrij en probeer het opnieuw.",
    [MESSAGE_CAUSE_QUOTA] = "Uw deel van de schijf is vol. Ruim iets op en probeer het opnieuw.",
    [MESSAGE_CAUSE_READ_ONLY] = "Op deze schijf kan niets worden bewaard. Kies een andere map.",
    [MESSAGE_CAUSE_PERMISSION] =
        "U hebt hier geen rechten voor. Kies een andere map of vraag uw beheerder om hulp.",
    [MESSAGE_CAUSE_NOT_FOUND] = "Dit bestand of deze map is er niet. Controleer de naam.",
    [MESSAGE_CAUSE_IS_FOLDER] = "Dit is een map. Kies een bestand.",
    [MESSAGE_CAUSE_NOT_FOLDER] = "Een deel van de naam is geen map. Controleer de naam.",
    [MESSAGE_CAUSE_INPUT_OUTPUT] = "De schijf geeft een fout. Kies een map op een andere schijf.",
    [MESSAGE_CAUSE_TOO_MANY_FILES] =
        "Er zijn te veel bestanden open. Sluit andere programma's en probeer het opnieuw.",
    [MESSAGE_CAUSE_TOO_LARGE] =
        "Het bestand is groter dan hier mag. Maak een kleiner bestand of kies een andere map.",
    [MESSAGE_CAUSE_LOOP] = "De naam verwijst steeds weer naar zichzelf. Kies een andere naam.",
    [MESSAGE_CAUSE_NAME_TOO_LONG] = "De naam is te lang. Kies een kortere naam.",
    [MESSAGE_CAUSE_BUSY] =
        "Een ander programma gebruikt dit nu. Wacht even en probeer het opnieuw.",
    [MESSAGE_CAUSE_EXISTS] = "Deze naam is al in gebruik. Kies een andere naam.",
    [MESSAGE_CAUSE_READER_GONE] =
        "Het programma dat de uitvoer leest, is al gestopt. Laat het alles lezen.",
    [MESSAGE_CAUSE_NETWORK] =
        "De netwerkschijf is niet bereikbaar. Controleer de verbinding en probeer het opnieuw.",
    [MESSAGE_CAUSE_OTHER] =
        "Het systeem geeft foutnummer {1}. Geef dit nummer door aan uw beheerder.",
    /* --- base/json --- */
    [MESSAGE_JSON_TOO_LARGE] =
        "Hier staat {1} MiB aan tekst. Maak het kleiner: hoogstens {2} MiB kan worden gelezen.",
    [MESSAGE_JSON_EMPTY] = "Hier staat niets. Controleer of dit het goede bestand is.",
    [MESSAGE_JSON_BYTE_ORDER_MARK] =
        "Het bestand begint met een onzichtbaar teken (BOM). Sla het op als UTF-8 zonder BOM.",
    [MESSAGE_JSON_NOT_UTF8] = "Dit teken is geen UTF-8. Sla het bestand op als UTF-8.",
    [MESSAGE_JSON_UNEXPECTED] =
        "Het teken ‘{1}’ past hier niet. Controleer de haakjes, komma's en aanhalingstekens.",
    [MESSAGE_JSON_UNEXPECTED_END] = "De tekst houdt hier te vroeg op. Vul aan wat ontbreekt, zoals "
                                    "een haakje of aanhalingsteken.",
    [MESSAGE_JSON_TRAILING] = "Na het einde staat nog ‘{1}’. Haal weg wat hier te veel staat.",
    [MESSAGE_JSON_CONTROL_IN_STRING] =
        "Hier staat een nieuwe regel, tab of ander stuurteken in een tekst. Schrijf \\n of \\t.",
    [MESSAGE_JSON_BAD_ESCAPE] =
        "Deze code met een backslash bestaat niet. Schrijf \\\\ voor een gewone backslash.",
    [MESSAGE_JSON_NUL_ESCAPE] = "De code \\u0000 kan hier niet. Haal deze weg.",
    [MESSAGE_JSON_LONE_SURROGATE] =
        "Deze code is een half teken. Schrijf het teken zelf, of beide codes.",
    [MESSAGE_JSON_BAD_NUMBER] =
        "Dit getal is anders geschreven dan JSON vraagt. Schrijf bijvoorbeeld 7, 0.5 of 12.4.",
    [MESSAGE_JSON_NUMBER_RANGE] = "Dit getal is te groot of te lang. Schrijf een korter getal.",
    [MESSAGE_JSON_DUPLICATE_NAME] = "De naam ‘{1}’ staat er al. Haal een van de twee weg.",
    [MESSAGE_JSON_TOO_DEEP] = "Hier staan meer dan {1} haakjes in elkaar. Gebruik minder lagen.",
    /* --- base/date --- */
    [MESSAGE_MONTH_1] = "januari",
    [MESSAGE_MONTH_2] = "februari",
    [MESSAGE_MONTH_3] = "maart",
    [MESSAGE_MONTH_4] = "april",
    [MESSAGE_MONTH_5] = "mei",
    [MESSAGE_MONTH_6] = "juni",
    [MESSAGE_MONTH_7] = "juli",
    [MESSAGE_MONTH_8] = "augustus",
    [MESSAGE_MONTH_9] = "september",
    [MESSAGE_MONTH_10] = "oktober",
    [MESSAGE_MONTH_11] = "november",
    [MESSAGE_MONTH_12] = "december",
    [MESSAGE_DATE_LONG] = "{1} {2} {3}",
    [MESSAGE_DECIMAL_SEPARATOR] = ",",
    /* --- checklist --- */
    [MESSAGE_CHECKLIST_NOT_CHECKLIST] =
        "Dit is geen checklist. Bij ‘format’ moet ‘banenafspraak-checklist’ staan.",
    [MESSAGE_CHECKLIST_NEWER] =
        "Deze checklist heeft versie {1}. Gebruik een nieuwere versie van dit programma.",
    [MESSAGE_CHECKLIST_BAD_VERSION] =
        "Deze versie bestaat niet. Schrijf bij ‘version’ het getal 1.",
    [MESSAGE_CHECKLIST_MISSING] = "Hier ontbreekt ‘{1}’. Voeg het toe.",
    [MESSAGE_CHECKLIST_NOT_OBJECT] = "‘{1}’ is geen groep. Zet de gegevens tussen { en }.",
    [MESSAGE_CHECKLIST_NOT_LIST] = "‘{1}’ is geen lijst. Zet de gegevens tussen [ en ].",
    [MESSAGE_CHECKLIST_NOT_STRING] = "‘{1}’ is geen tekst. Zet de tekst tussen aanhalingstekens.",
    [MESSAGE_CHECKLIST_NOT_NUMBER] =
        "‘{1}’ is geen getal. Schrijf een getal zonder aanhalingstekens.",
    [MESSAGE_CHECKLIST_NOT_TEXT] = "‘{1}’ is geen tekst. Schrijf een tekst, of een tekst per taal.",
    [MESSAGE_CHECKLIST_NO_LANGUAGE] =
        "‘{1}’ heeft geen tekst in een taal van dit programma. Voeg een tekst in ‘nl’ toe.",
    [MESSAGE_CHECKLIST_BAD_ID] =
        "‘{1}’ kan geen id zijn. Gebruik 1 tot 64 kleine letters, cijfers en streepjes.",
    [MESSAGE_CHECKLIST_DUPLICATE_ID] = "Het id ‘{1}’ staat er al. Kies een ander id.",
    [MESSAGE_CHECKLIST_UNKNOWN_SOURCE] =
        "De bron ‘{1}’ staat niet bij ‘sources’. Voeg deze daar toe of controleer het id.",
    [MESSAGE_CHECKLIST_BAD_DATE] =
        "‘{1}’ is geen bestaande datum. Schrijf de datum als JJJJ-MM-DD.",
    [MESSAGE_CHECKLIST_BAD_YEAR] = "Dit is geen jaar. Schrijf een jaar met vier cijfers.",
    [MESSAGE_CHECKLIST_BAD_PERCENTAGE] =
        "Dit is geen percentage van een quotum. Schrijf een getal boven 0, en hoogstens 100.",
    [MESSAGE_CHECKLIST_NO_FACTORS] = "De lijst ‘factors’ is leeg. Voeg ten minste één factor toe.",
    /* --- progress --- */
    [MESSAGE_FIELD_DONE] = "Afgerond",
    [MESSAGE_FIELD_OWNER] = "Eigenaar",
    [MESSAGE_FIELD_DUE] = "Streefdatum",
    [MESSAGE_FIELD_NOTE] = "Notitie",
    [MESSAGE_FIELD_DECISION] = "Gevraagd besluit",
    [MESSAGE_FIELD_ORGANISATION] = "Organisatie",
    [MESSAGE_FIELD_JOBS] = "Aantal banen",
    [MESSAGE_FIELD_JOB_TARGET] = "Doel: aantal banen",
    [MESSAGE_FIELD_REPORT] = "Verslag gemaakt",
    [MESSAGE_FIELD_WANTS_TRUTH] = "Bij ‘{1}’ past ‘ja’ of ‘nee’, maar niet ‘{2}’.",
    [MESSAGE_FIELD_WANTS_DATE] = "Bij ‘{1}’ past ‘{2}’ niet. Geef een datum: dag-maand-jaar.",
    [MESSAGE_FIELD_WANTS_NUMBER] = "Bij ‘{1}’ past ‘{2}’ niet. Geef een getal, zoals 12 of 12,4.",
    [MESSAGE_FIELD_NUMBER_TOO_HIGH] =
        "Bij ‘{1}’ is ‘{2}’ te hoog voor één organisatie. Controleer het getal.",
    [MESSAGE_FIELD_TEXT_TOO_LONG] = "De tekst bij ‘{1}’ is te lang. Maak de tekst korter.",
    [MESSAGE_CHANGE_LINE_TOO_LONG] =
        "Deze regel is langer dan 1 MiB en telt niet mee. Maak de regel korter.",
    [MESSAGE_CHANGE_NOT_OBJECT] = "Dit is geen wijziging. Verbeter deze regel of haal hem weg.",
    [MESSAGE_CHANGE_MISSING] = "Op deze regel ontbreekt ‘{1}’. Voeg het toe of haal de regel weg.",
    [MESSAGE_CHANGE_NOT_TEXT] = "‘{1}’ is geen tekst. Zet de tekst tussen aanhalingstekens.",
    [MESSAGE_CHANGE_BAD_ID] = "Deze ‘id’ kan niet. Gebruik 1 tot 128 zichtbare tekens.",
    [MESSAGE_CHANGE_BAD_MOMENT] =
        "Het tijdstip ‘{1}’ bestaat niet. Schrijf het als JJJJ-MM-DDTuu:mm:ss.dddZ.",
    [MESSAGE_CHANGE_BAD_CHECKLIST_ID] =
        "De naam ‘{1}’ kan niet. Gebruik 1 tot 64 tekens: a-z, 0-9 en -.",
    [MESSAGE_CHANGE_ACTION_ALONE] = "Hier staat een actie zonder factor. Voeg ‘factor’ toe.",
    [MESSAGE_CHANGE_MISPLACED] =
        "Het veld ‘{1}’ kan hier niet staan. Controleer ‘factor’ en ‘action’.",
    [MESSAGE_CHANGE_DATE_NOT_HERE] = "Bij het veld ‘{1}’ hoort geen ‘date’. Haal ‘date’ weg.",
    [MESSAGE_CHANGE_WANTS_DATE] =
        "Bij het veld ‘{1}’ hoort een ‘date’ die bestaat: \"JJJJ-MM-DD\". Vul die in.",
    [MESSAGE_CHANGE_WANTS_TRUTH] =
        "Het veld ‘{1}’ heeft een andere waarde nodig. Schrijf true of false.",
    [MESSAGE_CHANGE_WANTS_TEXT] =
        "Het veld ‘{1}’ heeft een tekst nodig. Zet die tussen aanhalingstekens.",
    [MESSAGE_CHANGE_WANTS_DATE_OR_NULL] =
        "Het veld ‘{1}’ heeft een datum nodig. Schrijf die als \"JJJJ-MM-DD\", of schrijf null.",
    [MESSAGE_CHANGE_WANTS_NUMBER_OR_NULL] =
        "Het veld ‘{1}’ heeft een getal nodig. Schrijf bijvoorbeeld 12.4, of null.",
    [MESSAGE_CHANGE_BAD_REPLACES] =
        "Bij ‘replaces’ hoort een lijst van teksten. Schrijf bijvoorbeeld [\"4f9c\"] of [].",
    [MESSAGE_PROGRESS_NO_HEADER] =
        "De eerste regel van dit bestand is niet te lezen. Kies een ander bestand of een kopie.",
    [MESSAGE_PROGRESS_NOT_PROGRESS] =
        "Dit is geen voortgangsbestand van dit programma. Kies een ander bestand.",
    [MESSAGE_PROGRESS_NEWER] =
        "Dit bestand is van een nieuwere versie. Gebruik een nieuwere versie van dit programma.",
    [MESSAGE_PROGRESS_BAD_HEADER] =
        "Op de eerste regel klopt ‘{1}’ niet. Verbeter dat of kies een kopie.",
    [MESSAGE_PROGRESS_UNKNOWN_FIELD] = "Dit programma kent geen veld ‘{1}’. De regel blijft staan.",
    [MESSAGE_PROGRESS_UNKNOWN_FACTOR] = "Deze lijst kent geen factor ‘{1}’. De regel blijft staan.",
    [MESSAGE_PROGRESS_UNKNOWN_ACTION] =
        "Bij factor ‘{1}’ kent deze lijst geen actie ‘{2}’. De regel blijft staan.",
    [MESSAGE_PROGRESS_AUTHOR] = "{1}, {2}:",
    [MESSAGE_PROGRESS_AUTHOR_UNKNOWN] = "Rol onbekend",
    /* --- store --- */
    [MESSAGE_FILE_NOT_REGULAR] = "{1} is geen gewoon bestand. Kies een ander bestand.",
    [MESSAGE_FILE_TOO_LARGE] = "{1} is te groot. Kies een bestand van hoogstens {2} MiB.",
    [MESSAGE_FILE_OF_ANOTHER] =
        "{1} is van een andere gebruiker en zou dan van u worden. Er is niets gewijzigd. Laat de "
        "eigenaar het doen.",
    [MESSAGE_FILE_HAS_NAMES] =
        "{1} heeft nog een andere naam (een harde koppeling). Die zou het oude houden. Er is niets "
        "gewijzigd. Haal eerst de andere naam weg.",
    [MESSAGE_FILE_STRANGE_LINK] =
        "{1} is een koppeling die een andere gebruiker maakte. Er is niets geschreven. Kies een "
        "andere naam of map.",
    [MESSAGE_FILE_CHANGED] =
        "{1} veranderde intussen steeds. Er is niets gewijzigd. Probeer het opnieuw.",
    [MESSAGE_FILE_EXISTS] =
        "{1} is er al. Kies een andere naam, of overschrijf het bestand met --force.",
    [MESSAGE_FILE_CANNOT_OPEN] = "Het openen van {1} is niet gelukt. {3}",
    [MESSAGE_FILE_CANNOT_READ] = "Het lezen van {1} is niet gelukt. {3}",
    [MESSAGE_FILE_CANNOT_WRITE] = "Het schrijven van {1} is niet gelukt. {3}",
    [MESSAGE_FILE_CANNOT_REPLACE] =
        "Het bewaren van {1} is niet gelukt. Wat er stond, staat er nog. {3}",
    [MESSAGE_FILE_CANNOT_MAKE_FOLDER] = "Het maken van de map {1} is niet gelukt. {3}",
    [MESSAGE_LOG_NOT_PROGRESS] =
        "{1} is geen voortgangsbestand van dit programma. Er is niets in veranderd. Kies een "
        "ander bestand met --file.",
    [MESSAGE_DRAFT_CANNOT_WRITE] = "Het concept kan niet op de schijf. {3}",
    [MESSAGE_LOG_HEADLESS] =
        "Hier ontbreekt de eerste regel: die zegt dat dit een voortgangsbestand "
        "is. Typ «banenafspraak compact» om hem terug te zetten.",
    [MESSAGE_LOG_NEWER] = "{1} komt van een nieuwere versie van dit programma. Gebruik die versie.",
    [MESSAGE_LOG_OTHER_CHECKLIST] =
        "{1} hoort bij een andere checklist dan u nu gebruikt: {2}. Kies een ander bestand met "
        "--file, of een andere checklist met --checklist.",
    [MESSAGE_LOG_LOCKED] =
        "Een ander programma houdt {1} te lang bezet. Wacht even en probeer het opnieuw.",
    [MESSAGE_LOG_CANNOT_LOCK] =
        "{1} kan niet veilig worden gewijzigd: vergrendelen is niet gelukt. {3}",
    [MESSAGE_LOG_WITHOUT_LOCK] =
        "Op deze schijf kan {1} niet worden vergrendeld. Werk er niet tegelijk met een ander "
        "in.",
    [MESSAGE_LOG_GONE] =
        "{1} is er niet meer: het is verplaatst, of de schijf is weg. Er komt geen nieuw bestand "
        "voor in de plaats. Zet het bestand terug; dan wordt alles opgeslagen.",
    [MESSAGE_LOG_OTHER_FILE] =
        "Op de plaats van {1} staat nu een ander voortgangsbestand. Er is niets in gewijzigd. Zet "
        "uw eigen bestand terug; dan wordt alles opgeslagen.",
    [MESSAGE_SAVER_CANNOT_START] = "Opslaan in {1} kan nu niet beginnen. {3}",
    [MESSAGE_SAVER_TOO_SLOW] =
        "Het opslaan in {1} duurt te lang. Controleer straks of uw laatste wijzigingen erin "
        "staan.",
    [MESSAGE_PLACES_NO_HOME] = "Uw eigen map is niet bekend. Kies zelf een bestand met --file.",
    /* --- report --- */
    [MESSAGE_HEADLINE_ONLY_DONE] = "De succesfactor is afgerond.",
    [MESSAGE_HEADLINE_ONLY_NOT_DONE] = "De succesfactor is nog niet afgerond.",
    [MESSAGE_HEADLINE_NONE_DONE] = "Nog geen van de {1} succesfactoren is afgerond.",
    [MESSAGE_HEADLINE_ALL_DONE] = "Alle {1} succesfactoren zijn afgerond.",
    [MESSAGE_HEADLINE_DONE_ONE] = "{1} van de {2} succesfactoren is afgerond.",
    [MESSAGE_HEADLINE_DONE] = "{1} van de {2} succesfactoren zijn afgerond.",
    [MESSAGE_HEADLINE_STARTED_ONE] = "Met {1} zijn we bezig.",
    [MESSAGE_HEADLINE_STARTED] = "Met {1} zijn we bezig.",
    [MESSAGE_HEADLINE_OPEN_ONE] = "{1} is nog niet begonnen.",
    [MESSAGE_HEADLINE_OPEN] = "{1} zijn nog niet begonnen.",
    [MESSAGE_HEADLINE_OVERDUE_ONE] = "{1} is te laat.",
    [MESSAGE_HEADLINE_OVERDUE] = "{1} zijn te laat.",
    [MESSAGE_FACT_DATE] = "Datum",
    [MESSAGE_FACT_PERIOD] = "Periode",
    [MESSAGE_FACT_BY] = "Gemaakt door",
    [MESSAGE_FACT_PROGRAM] = "Gemaakt met",
    [MESSAGE_FACT_STATUS] = "Status",
    [MESSAGE_FACT_ACTIONS] = "Acties",
    [MESSAGE_PERIOD] = "{2} tot en met {1}",
    [MESSAGE_PERIOD_FIRST] = "tot en met {1}",
    [MESSAGE_PART_PROGRESS] = "Stand van zaken",
    [MESSAGE_PART_ASKED] = "Gevraagd van de directie",
    [MESSAGE_PART_CHANGED] = "Veranderd",
    [MESSAGE_PART_CHANGED_SINCE] = "Veranderd sinds {1}",
    [MESSAGE_PART_LATE] = "Te laat",
    [MESSAGE_PART_FACTORS] = "De succesfactoren",
    [MESSAGE_PART_JOBS] = "Banen",
    [MESSAGE_REPORT_OF] = "Verslag van {1}",
    [MESSAGE_PART_COLOPHON] = "Over dit verslag",
    [MESSAGE_HISTORY] = "Afgerond in de loop van de tijd: {1}.",
    [MESSAGE_HISTORY_DAY] = "{2} op {1}",
    [MESSAGE_BAR] = "{1} van {2}",
    [MESSAGE_STEP] = "Stap {1}: {2}",
    [MESSAGE_ASKED_NOTHING] = "Er wordt nu niets gevraagd van de directie.",
    [MESSAGE_CHANGED_FIRST] = "Er is nog geen verslag van een eerdere dag om mee te vergelijken.",
    [MESSAGE_CHANGED_NOTHING] = "Niets veranderd sinds {1}.",
    [MESSAGE_CHANGED_DONE] = "Afgerond.",
    [MESSAGE_CHANGED_REOPENED] = "Niet langer afgerond.",
    [MESSAGE_CHANGED_STARTED] = "Begonnen.",
    [MESSAGE_CHANGED_OWNER] = "Nieuwe eigenaar: {1}.",
    [MESSAGE_CHANGED_OWNER_GONE] = "Er is geen eigenaar meer.",
    [MESSAGE_CHANGED_DUE] = "Nieuwe streefdatum: {1}.",
    [MESSAGE_CHANGED_DUE_MOVED] = "De streefdatum ging van {2} naar {1}.",
    [MESSAGE_CHANGED_DUE_GONE] = "Er is geen streefdatum meer.",
    [MESSAGE_CHANGED_NOTE_NEW] = "Nieuwe notitie.",
    [MESSAGE_CHANGED_NOTE] = "De notitie is veranderd.",
    [MESSAGE_CHANGED_NOTE_GONE] = "Er is geen notitie meer.",
    [MESSAGE_CHANGED_DECISION_NEW] = "Nieuwe vraag aan de directie.",
    [MESSAGE_CHANGED_DECISION] = "De vraag aan de directie is veranderd.",
    [MESSAGE_CHANGED_DECISION_GONE] = "Er is geen vraag aan de directie meer.",
    [MESSAGE_CHANGED_ACTION_DONE] = "Gedaan: {1}",
    [MESSAGE_CHANGED_ACTION_OPEN] = "Niet langer gedaan: {1}",
    [MESSAGE_CHANGED_JOBS_NEW] = "Aantal banen op {3}: {1}.",
    [MESSAGE_CHANGED_JOBS] = "Aantal banen op {3}: van {2} naar {1}.",
    [MESSAGE_CHANGED_JOBS_GONE] = "Het aantal banen op {3} is gewist.",
    [MESSAGE_CHANGED_TARGET_NEW] = "Doel voor {3}: {1}.",
    [MESSAGE_CHANGED_TARGET] = "Doel voor {3}: van {2} naar {1}.",
    [MESSAGE_CHANGED_TARGET_GONE] = "Het doel voor {3} is gewist.",
    [MESSAGE_LATE_NOTHING] = "Niets is te laat.",
    [MESSAGE_LATE_NO_DATES] = "Er is nog geen streefdatum ingevuld.",
    [MESSAGE_LATE_SINCE] = "De streefdatum was {1}.",
    [MESSAGE_LATE_OWNER] = "Eigenaar: {1}.",
    [MESSAGE_LATE_NO_OWNER] = "Er is nog geen eigenaar.",
    [MESSAGE_DONE_ON] = "Afgerond op {1}",
    [MESSAGE_ACTIONS_DONE] = "{1} van {2} gedaan",
    [MESSAGE_JOBS_WERE_ONE] = "Op {1} was er {2} baan.",
    [MESSAGE_JOBS_WERE] = "Op {1} waren er {2} banen.",
    [MESSAGE_JOBS_NO_COUNT] = "Er is nog geen aantal banen ingevuld.",
    [MESSAGE_JOBS_TARGET_ONE] = "Het doel voor {1} is {2} baan.",
    [MESSAGE_JOBS_TARGET] = "Het doel voor {1} is {2} banen.",
    [MESSAGE_JOBS_NO_TARGET] = "Er is nog geen doel ingevuld.",
    [MESSAGE_JOBS_SHORT_ONE] = "Er is nog {1} baan nodig.",
    [MESSAGE_JOBS_SHORT] = "Er zijn nog {1} banen nodig.",
    [MESSAGE_JOBS_REACHED] = "Het doel is gehaald.",
    [MESSAGE_JOBS_ON_ONE] = "{1}: {2} baan",
    [MESSAGE_JOBS_ON] = "{1}: {2} banen",
    [MESSAGE_JOBS_GOAL_ONE] = "Doel voor {1}: {2} baan",
    [MESSAGE_JOBS_GOAL] = "Doel voor {1}: {2} banen",
    [MESSAGE_COLUMN_NUMBER] = "Nr",
    [MESSAGE_COLUMN_FACTOR] = "Succesfactor",
    [MESSAGE_COLUMN_DONE_ON] = "Afgerond op",
    [MESSAGE_COLUMN_OVERDUE] = "Te laat",
    [MESSAGE_COLUMN_ACTIONS_DONE] = "Acties gedaan",
    [MESSAGE_COLUMN_ACTIONS] = "Acties in totaal",
    [MESSAGE_COLUMN_CHANGED] = "Veranderd",
    [MESSAGE_COLUMN_YES] = "ja",
    [MESSAGE_COLUMN_NO] = "nee",
    [MESSAGE_COLUMN_FILE] = "Bestand",
    [MESSAGE_COLUMN_ASKED] = "Gevraagde besluiten",
    [MESSAGE_COLUMN_JOBS_DATE] = "Datum van het aantal",
    [MESSAGE_COLUMN_TARGET_DATE] = "Datum van het doel",
    [MESSAGE_COLUMN_SHORTAGE] = "Nog nodig",
    [MESSAGE_TARGET_REACHED] = "Doel gehaald",
    [MESSAGE_COLUMN_UNREADABLE] = "Regels niet te lezen",
    [MESSAGE_COLUMN_REASON] = "Niet gelezen",
    [MESSAGE_FILES_TITLE_ONE] = "Overzicht van {1} organisatie: {2}",
    [MESSAGE_FILES_TITLE] = "Overzicht van {1} organisaties: {2}",
    [MESSAGE_FILES_ONE_COMPLETE] = "In deze organisatie zijn alle succesfactoren afgerond.",
    [MESSAGE_FILES_ONE_NOT_COMPLETE] =
        "In deze organisatie zijn nog niet alle succesfactoren afgerond.",
    [MESSAGE_FILES_ALL_COMPLETE] = "In alle {1} organisaties zijn alle succesfactoren afgerond.",
    [MESSAGE_FILES_NONE_COMPLETE] =
        "Nog in geen van de {1} organisaties zijn alle succesfactoren afgerond.",
    [MESSAGE_FILES_COMPLETE] = "In {1} van de {2} organisaties zijn alle succesfactoren afgerond.",
    [MESSAGE_FILES_AVERAGE] = "Gemiddeld afgerond: {1} van de {2} succesfactoren.",
    [MESSAGE_FILES_IDLE_ONE] = "In {1} organisatie is nog niets begonnen.",
    [MESSAGE_FILES_IDLE] = "In {1} organisaties is nog niets begonnen.",
    [MESSAGE_FILES_LATE_ONE] = "In {1} organisatie is iets te laat.",
    [MESSAGE_FILES_LATE] = "In {1} organisaties is iets te laat.",
    [MESSAGE_FILES_ASKED_ONE] = "In {1} organisatie wordt iets gevraagd van de directie.",
    [MESSAGE_FILES_ASKED] = "In {1} organisaties wordt iets gevraagd van de directie.",
    [MESSAGE_FILES_LAGS_ONE] = "Het verst achter is {1}.",
    [MESSAGE_FILES_LAGS] = "Het verst achter zijn {1}.",
    [MESSAGE_FILES_STEP] = "stap {1} ({2})",
    [MESSAGE_LIST_AND] = "en",
    [MESSAGE_FILES_STEPS] = "{1}: stap {2}",
    [MESSAGE_FILES_LEFT_OUT_ONE] = "1 bestand kon niet worden gelezen en telt niet mee:",
    [MESSAGE_FILES_LEFT_OUT] = "{1} bestanden konden niet worden gelezen en tellen niet mee:",
    [MESSAGE_FILES_LAG_WHAT] =
        "Een succesfactor blijft achter als weinig organisaties hem hebben afgerond. Zijn dat er "
        "evenveel, dan telt met welke er minder bezig zijn.",
    [MESSAGE_FILES_FACTOR_COUNTS] = "Afgerond: {1}. Bezig: {2}. Nog niet begonnen: {3}.",
    [MESSAGE_FILES_ASKED_COUNT] = "Gevraagde besluiten: {1}.",
    [MESSAGE_FILES_LINES_ONE] = "Let op: {1} regel is niet te lezen en telt niet mee.",
    [MESSAGE_FILES_LINES] = "Let op: {1} regels zijn niet te lezen en tellen niet mee.",
    [MESSAGE_FILES_BOTH] = "Van {1} van de {2} organisaties zijn het aantal én het doel bekend.",
    [MESSAGE_FILES_SUM] = "Aantal banen samen: {1}. Doel samen: {2}.",
    [MESSAGE_FILES_REACHED] = "Eigen doel gehaald: {1} van deze {2} organisaties.",
    [MESSAGE_FILES_JOBS_DAYS] =
        "Let op: deze aantallen zijn van verschillende dagen, van {1} tot en met {2}.",
    [MESSAGE_FILES_TARGET_DAYS] =
        "Let op: deze doelen zijn voor verschillende dagen, van {1} tot en met {2}.",
    [MESSAGE_FILES_JOBS_ONLY] =
        "Aantal banen zonder doel: {1}. Opgegeven door {2} van de {3} organisaties.",
    [MESSAGE_FILES_TARGET_ONLY] =
        "Doel zonder aantal banen: {1}. Opgegeven door {2} van de {3} organisaties.",
    [MESSAGE_FILES_JOBS_WHAT] =
        "Van elke organisatie telt het laatste aantal, en het doel dat daarbij hoort.",
    [MESSAGE_FILES_TABLE] = "De status van elke succesfactor in elke organisatie",
    [MESSAGE_FILES_FACTOR_TABLE] = "Het aantal organisaties bij elke status",
    [MESSAGE_FILES_COUNT_TABLE] = "Het aantal succesfactoren bij elke status",
    [MESSAGE_PART_LEFT_OUT] = "Niet gelezen",
    [MESSAGE_PART_LAGGING] = "Per succesfactor: wat achterblijft staat eerst",
    [MESSAGE_PART_STATUSES] = "Alle succesfactoren naast elkaar",
    [MESSAGE_PART_FILES] = "Per organisatie",
    [MESSAGE_TICK_DONE] = "Gedaan: {1}",
    [MESSAGE_TICK_OPEN] = "Nog te doen: {1}",
    [MESSAGE_PICTURE_HISTORY] = "Lijn van het aantal afgeronde succesfactoren",
    [MESSAGE_PICTURE_HISTORY_SAYS] = "Van {1} naar {2}.",
    [MESSAGE_PICTURE_JOBS] = "Lijn van het aantal banen en het doel",
    [MESSAGE_PICTURE_JOBS_SAYS] = "Alle aantallen staan in de tabel hieronder.",
    [MESSAGE_TABLE_FACTORS] = "Alle succesfactoren in het kort",
    [MESSAGE_TABLE_JOBS] = "Aantal banen en doel per datum",
    [MESSAGE_COLUMN_JOBS] = "Banen",
    [MESSAGE_COLUMN_TARGET] = "Doel",
    [MESSAGE_FORMAT_HTML] = "HTML: om te lezen, te printen of door te sturen",
    [MESSAGE_FORMAT_TEXT] = "Tekst: om te mailen of te laten voorlezen",
    [MESSAGE_FORMAT_MARKDOWN] = "Markdown: om zelf verder op te maken",
    [MESSAGE_FORMAT_JSON] = "JSON: voor een ander programma",
    [MESSAGE_FORMAT_CSV] = "CSV: om te openen in Excel",
    [MESSAGE_FORMAT_ICS] = "Agenda (iCalendar): een taak voor elke streefdatum en elk doel",
    [MESSAGE_TASK] = "Banenafspraak, stap {1}: {2}",
    [MESSAGE_TASK_JOBS_ONE] = "Banenafspraak, doel: {1} baan",
    [MESSAGE_TASK_JOBS] = "Banenafspraak, doel: {1} banen",
    [MESSAGE_TASK_NO_DATE] = "Er is nog geen streefdatum, dus een agenda zou leeg zijn. "
                             "Vul eerst bij een stap een streefdatum in, of een doel bij de banen.",
    /* --- wizard --- */
    [MESSAGE_STATUS_OPEN] = "Nog niet begonnen",
    [MESSAGE_STATUS_STARTED] = "Bezig",
    [MESSAGE_STATUS_DONE] = "Afgerond",
    [MESSAGE_LATE] = "te laat",
    [MESSAGE_NOT_FILLED_IN] = "Niet ingevuld",
    [MESSAGE_VALUE_NOT_SAVED] = "{1} (nog niet opgeslagen)",
    [MESSAGE_VALUE_BESIDE] = "In het bestand staat nu: {1}",
    [MESSAGE_STATE_TICKED] = "aangevinkt",
    [MESSAGE_STATE_UNTICKED] = "niet aangevinkt",
    [MESSAGE_STATE_CHOSEN] = "gekozen",
    [MESSAGE_YES] = "Ja",
    [MESSAGE_NO] = "Nee",
    [MESSAGE_LABEL_ROLE] = "Uw functie",
    [MESSAGE_LABEL_QUERY] = "Zoeken naar",
    [MESSAGE_HINT_ORGANISATION] = "De naam van uw organisatie.",
    [MESSAGE_HINT_ROLE] = "Bijvoorbeeld HR-adviseur. Geen naam van een persoon.",
    [MESSAGE_HINT_OWNER] = "Een functie, bijvoorbeeld HR-adviseur. Geen naam van een persoon.",
    [MESSAGE_HINT_DUE] = "Typ dag-maand-jaar. Leeg is ook goed.",
    [MESSAGE_HINT_NOTE] = "Geen namen en geen gegevens over personen.",
    [MESSAGE_HINT_DECISION] = "Wat vraagt u van de directie?",
    [MESSAGE_HINT_QUERY] = "Een woord of een deel ervan.",
    [MESSAGE_PROBLEM_DATE] = "Deze datum is niet goed. Typ dag-maand-jaar, of maak het veld leeg.",
    [MESSAGE_PROBLEM_TOO_LONG] =
        "Deze tekst is te lang en is nog niet opgeslagen. Maak de tekst korter.",
    [MESSAGE_PROBLEM_NOT_TEXT] =
        "De tekst is nog niet opgeslagen. Op de plaats van � kwam een teken niet goed aan. Zet uw "
        "terminal op UTF-8 en typ dat teken opnieuw.",
    [MESSAGE_NOTICE_FULL] =
        "Dit past niet meer in het veld. Er is niets toegevoegd. Maak de tekst korter.",
    [MESSAGE_START_WHAT] = "Met dit programma loopt u deze checklist stap voor stap na. U houdt "
                           "bij wat klaar is, en maakt een verslag voor de directie.",
    [MESSAGE_START_FREE] = "Niets is verplicht. U kunt stoppen wanneer u wilt: alles wat u invult, "
                           "wordt meteen bewaard.",
    [MESSAGE_START_PRIVACY] = "Vul geen namen of gegevens van personen in. Een functie is genoeg.",
    [MESSAGE_START_YOU] = "Over u",
    [MESSAGE_START_BEGIN] = "Beginnen: naar het overzicht",
    [MESSAGE_START_WELCOME_BACK] = "Welkom terug.",
    [MESSAGE_START_WELCOME_BACK_AT] = "Welkom terug. U was bij stap {1}.",
    [MESSAGE_START_CONTINUE] = "Verder met stap {1}: {2}",
    [MESSAGE_START_OVERVIEW] = "Naar het overzicht",
    [MESSAGE_START_OTHER_LANGUAGE] = "Taal",
    [MESSAGE_START_SPEAK] = "Verder in het Nederlands",
    [MESSAGE_START_FILE] = "Uw antwoorden staan in: {1}",
    [MESSAGE_UNREADABLE_ONE] =
        "Let op: 1 regel in uw bestand is niet te lezen. De regel blijft staan en telt niet mee. "
        "Typ «banenafspraak check» om te zien welke.",
    [MESSAGE_UNREADABLE_MORE] =
        "Let op: {1} regels in uw bestand zijn niet te lezen. Ze blijven staan en tellen niet mee. "
        "Typ «banenafspraak check» om te zien welke.",
    [MESSAGE_DAMAGE] = "Een deel van het bestand is niet te lezen",
    [MESSAGE_DAMAGE_WHAT] = "Dit kan het programma niet lezen in {1}:",
    [MESSAGE_DAMAGE_LINE] = "Regel {1}: {2}",
    [MESSAGE_DAMAGE_MORE] = "Aantal andere regels: {1}.",
    [MESSAGE_DAMAGE_KEPT] = "Deze regels blijven staan zoals ze zijn. Ze tellen niet mee. Al het "
                            "andere staat klaar. Vraag hulp als u ze mist.",
    [MESSAGE_DAMAGE_GO_ON] = "Doorgaan met wat te lezen is",
    [MESSAGE_OVERVIEW] = "Overzicht",
    [MESSAGE_OVERVIEW_DONE] = "{1} van {2} afgerond",
    [MESSAGE_OVERVIEW_COUNTS] = "Bezig: {1}. Nog niet begonnen: {2}.",
    [MESSAGE_OVERVIEW_LATE] = "Te laat: {1}.",
    [MESSAGE_OVERVIEW_FACTOR] = "{1}. {2}",
    [MESSAGE_OVERVIEW_DUE] = "uiterlijk {1}",
    [MESSAGE_OVERVIEW_MORE] = "Verder",
    [MESSAGE_JOBS] = "Banen",
    [MESSAGE_JOBS_TOTALS] =
        "Vul hier alleen aantallen van de hele organisatie in, en niets over één persoon.",
    [MESSAGE_JOBS_NO_FIGURE] = "In deze checklist staat niet hoeveel uur één baan is. Daarom kunt "
                               "u hier geen uren invullen, maar wel aantallen banen.",
    [MESSAGE_JOBS_COUNT] = "Aantal banen invullen",
    [MESSAGE_JOBS_TARGET_PART] = "Doel invullen",
    [MESSAGE_JOBS_QUOTA] = "Doel berekenen met het quotum",
    [MESSAGE_JOBS_QUOTA_WHAT] = "Het quotum is een percentage. Vul de getallen in: dan staat "
                                "hieronder het aantal banen.",
    [MESSAGE_JOBS_PERCENTAGE] = "{1}% is het percentage van {2} (sector: {3}).",
    [MESSAGE_JOBS_NO_SECTOR] = "niet genoemd",
    [MESSAGE_JOBS_PERCENTAGE_OLD] = "Dit percentage is van een eerder jaar, of langer dan een jaar "
                                    "niet nagekeken.",
    [MESSAGE_JOBS_PERCENTAGE_OWN] = "Kijk het na bij UWV. Vul het percentage in dat voor u geldt. "
                                    "Laat u het leeg? Dan rekent het programma met dit percentage.",
    [MESSAGE_JOBS_RECORDED] = "Wat is vastgelegd",
    [MESSAGE_JOBS_NOTHING] = "Er is nog niets vastgelegd.",
    [MESSAGE_JOBS_NUMBER_ONE] = "{1} baan",
    [MESSAGE_JOBS_NUMBER] = "{1} banen",
    [MESSAGE_JOBS_CORRECT] = "Wijzig het aantal van {1}",
    [MESSAGE_TARGET_CORRECT] = "Wijzig het doel voor {1}",
    [MESSAGE_JOBS_HOURS_ARE] = "{1} uur gedeeld door {2} uur is {3}.",
    [MESSAGE_JOBS_QUOTA_IS] =
        "{1} fte keer {2} uur keer {3}%, gedeeld door {4} uur, is {5}. Afgerond: {6}.",
    [MESSAGE_JOBS_TAKE_OVER] = "Vastleggen: {1} op {2}",
    [MESSAGE_TARGET_TAKE_OVER] = "Als doel vastleggen: {1} voor {2}",
    [MESSAGE_NOTICE_RECKONED] = "Uitkomst: {1}. Dit is nog niet vastgelegd.",
    [MESSAGE_NOTICE_JOBS_TAKEN] = "Vastgelegd: {1} op {2}.",
    [MESSAGE_NOTICE_TARGET_TAKEN] = "Als doel vastgelegd: {1} voor {2}.",
    [MESSAGE_GO_JOBS] = "Banen en doel invullen",
    [MESSAGE_LABEL_JOBS_DATE] = "Dag van de telling",
    [MESSAGE_LABEL_JOBS_ON] = "Aantal banen op {1}",
    [MESSAGE_LABEL_TARGET_FOR] = "Doel voor {1}",
    [MESSAGE_LABEL_JOBS_HOURS] = "Of betaalde uren per week",
    [MESSAGE_LABEL_TARGET_DATE] = "Dag van het doel",
    [MESSAGE_LABEL_QUOTA_FTE] = "Aantal fte",
    [MESSAGE_LABEL_QUOTA_HOURS] = "Uren van een volle werkweek",
    [MESSAGE_LABEL_QUOTA_PERCENTAGE] = "Percentage van het quotum",
    [MESSAGE_HINT_JOBS_DATE] = "Typ dag-maand-jaar. Leeg: vandaag.",
    [MESSAGE_HINT_JOBS] = "Bijvoorbeeld 12 of 12,4. Leeg: er is voor deze dag geen aantal.",
    [MESSAGE_HINT_JOBS_HOURS] = "Alle betaalde uren van de doelgroep samen.",
    [MESSAGE_HINT_TARGET_DATE] = "Typ dag-maand-jaar. Leeg: het eind van dit jaar.",
    [MESSAGE_HINT_JOB_TARGET] = "Bijvoorbeeld 20. Leeg: er is voor deze dag geen doel.",
    [MESSAGE_HINT_QUOTA_FTE] = "Alle fte van de hele organisatie samen.",
    [MESSAGE_HINT_QUOTA_HOURS] = "De uren per week van iemand met een volle baan.",
    [MESSAGE_HINT_QUOTA_PERCENTAGE] = "Neem het percentage van het jaar van uw doel.",
    [MESSAGE_PROBLEM_NUMBER] = "Dit is geen getal dat hier past. Typ bijvoorbeeld 12 of 12,4.",
    [MESSAGE_PROBLEM_NUMBER_GROUPED] = "Is dit een getal van duizend of meer? Typ het zonder punt. "
                                       "Een deel komt na een komma.",
    [MESSAGE_PROBLEM_NUMBER_HIGH] = "Dit getal is te hoog. Controleer het en typ het opnieuw.",
    [MESSAGE_GO_CHECK] = "Alle antwoorden nakijken",
    [MESSAGE_GO_REPORT] = "Verslag maken",
    [MESSAGE_GO_SEARCH] = "Zoeken",
    [MESSAGE_GO_SOURCES] = "Bronnen en cijfers",
    [MESSAGE_GO_HELP] = "Alle toetsen",
    [MESSAGE_GO_START] = "Naar de beginpagina",
    [MESSAGE_GO_BACK] = "Terug",
    [MESSAGE_GO_STOP] = "Stoppen",
    [MESSAGE_STEP_OF] = "Stap {1} van {2}",
    [MESSAGE_STEP_TITLE] = "Stap {1} van {2}: {3}",
    [MESSAGE_FACTOR_WHY] = "Waarom",
    [MESSAGE_FACTOR_ACTIONS] = "Om af te vinken",
    [MESSAGE_FACTOR_ACTIONS_DONE] = "{1} van {2} gedaan",
    [MESSAGE_FACTOR_TIPS] = "Tips",
    [MESSAGE_FACTOR_PRACTICE] = "Uit de praktijk",
    [MESSAGE_FACTOR_SOURCE] = "Bron: {1}",
    [MESSAGE_FACTOR_AGREEMENTS] = "Uw afspraken",
    [MESSAGE_FACTOR_QUESTION] = "Hebt u dit onderdeel afgerond?",
    [MESSAGE_FACTOR_YES] = "Ja, dit is afgerond",
    [MESSAGE_FACTOR_LATER] = "Nee, ik kom later terug",
    [MESSAGE_FACTOR_READ_MORE] = "Meer lezen",
    [MESSAGE_FACTOR_GO_ON] = "Verder",
    [MESSAGE_GO_FACTOR] = "Naar stap {1}: {2}",
    [MESSAGE_CHECK] = "Alle antwoorden nakijken",
    [MESSAGE_CHECK_WHAT] = "Klopt alles? Kies een regel om die te wijzigen.",
    [MESSAGE_CHECK_LINE] = "Wijzig {1}: {2}",
    [MESSAGE_CHECK_ACTIONS] = "de acties",
    [MESSAGE_CHECK_DONE] = "of dit is afgerond",
    [MESSAGE_REPORT] = "Verslag maken",
    [MESSAGE_REPORT_WHAT] =
        "Kies het soort bestand. U ziet eerst een voorbeeld. Er wordt nog niets gemaakt.",
    [MESSAGE_REPORT_MAKE] = "Dit verslag maken",
    [MESSAGE_REPORT_FOLDER] = "Het bestand komt in de map {1}, tenzij u een andere map typt.",
    [MESSAGE_REPORT_PREVIEW] = "Voorbeeld",
    [MESSAGE_REPORT_HEAR] = "Het voorbeeld lezen",
    [MESSAGE_REPORT_OTHER] = "Een ander soort bestand kiezen",
    [MESSAGE_LABEL_REPORT_NAME] = "Naam van het bestand",
    [MESSAGE_HINT_REPORT_NAME] =
        "Ook met een map: verslagen/november.txt. Leeg: de naam die er eerst stond.",
    [MESSAGE_EXPORT_OVER_PROGRESS] =
        "In {1} staat wat u hebt ingevuld. Kies een andere naam voor het verslag.",
    [MESSAGE_REPORT_SINCE] = "In het verslag staat wat er veranderde sinds {1}.",
    [MESSAGE_REPORT_MADE] = "Het verslag staat in {1}.",
    [MESSAGE_REPORT_TAKEN] = "Er is al een bestand {1}. Wat wilt u?",
    [MESSAGE_REPORT_BESIDE] = "Het nieuwe verslag ernaast bewaren",
    [MESSAGE_REPORT_REPLACE] = "Het oude bestand vervangen",
    [MESSAGE_SEARCH] = "Zoeken",
    [MESSAGE_SEARCH_NONE] = "Niets gevonden voor «{1}». Probeer een korter woord.",
    [MESSAGE_SEARCH_ONE] = "1 plaats gevonden voor «{1}».",
    [MESSAGE_SEARCH_MORE] = "{2} plaatsen gevonden voor «{1}».",
    [MESSAGE_STEP_NAMED] = "Stap {1}: {2}",
    [MESSAGE_SOURCES] = "Bronnen en cijfers",
    [MESSAGE_SOURCES_FIGURES] = "Cijfers",
    [MESSAGE_SOURCES_SOURCES] = "Bronnen",
    [MESSAGE_SOURCES_LINKS] = "Meer lezen",
    [MESSAGE_SOURCES_FIGURE] = "{1} {2}",
    [MESSAGE_SOURCES_CHECKED] = "Bron: {1}. Nagekeken op {2}.",
    [MESSAGE_SOURCES_OLD] = "Dit cijfer is langer dan een jaar niet nagekeken.",
    [MESSAGE_SOURCES_READ] = "Gelezen op {1}.",
    [MESSAGE_HELP] = "Alle toetsen",
    [MESSAGE_HELP_WHAT] = "Loop met de pijltjes langs alles wat u kunt kiezen. Enter kiest. Alles "
                          "wordt meteen bewaard.",
    [MESSAGE_HELP_KEY] = "{1}: {2}",
    [MESSAGE_HELP_FILE] = "Waar staat wat u invult?",
    [MESSAGE_PRIVACY] = "Let op: is dit een burgerservicenummer?",
    [MESSAGE_PRIVACY_WHAT] = "In uw tekst staat {1}. Dat kan een burgerservicenummer (BSN) zijn. "
                             "Dit programma bewaart geen gegevens van personen.",
    [MESSAGE_PRIVACY_TEXT] = "Uw tekst: {1}",
    [MESSAGE_PRIVACY_CHANGE] = "De tekst aanpassen",
    [MESSAGE_PRIVACY_SAVE] = "Toch bewaren: het is geen BSN",
    [MESSAGE_PRIVACY_DISCARD] = "De tekst weggooien",
    [MESSAGE_NOTICE_SAVED] = "Opgeslagen.",
    [MESSAGE_NOTICE_SAVING] = "Bezig met opslaan.",
    [MESSAGE_NOTICE_NOT_SAVED] = "NIET OPGESLAGEN: {1}",
    [MESSAGE_NOTICE_UNDONE] = "Ongedaan gemaakt: {1}.",
    [MESSAGE_NOTICE_UNDO_NONE] = "Er is in deze sessie niets om ongedaan te maken.",
    [MESSAGE_NOTICE_UNDO_OTHER] =
        "Een collega heeft dit daarna gewijzigd. Daarom is het niet teruggezet: {1}.",
    [MESSAGE_NOTICE_TICKED] = "Aangevinkt.",
    [MESSAGE_NOTICE_UNTICKED] = "Niet meer aangevinkt.",
    [MESSAGE_NOTICE_DECLARED_BUT] = "Stap {1} is afgerond. {2} acties zijn niet aangevinkt.",
    [MESSAGE_NOTICE_DECLARED_BUT_ONE] = "Stap {1} is afgerond. {2} actie is niet aangevinkt.",
    [MESSAGE_NOTICE_PAST] = "Let op: {1} is al voorbij.",
    [MESSAGE_NOTICE_DECLARED] = "Stap {1} is afgerond.",
    [MESSAGE_NOTICE_REOPENED] = "Stap {1} is niet meer afgerond.",
    [MESSAGE_NOTICE_LATER] = "U kunt later terugkomen bij stap {1}.",
    [MESSAGE_NOTICE_FIRST] = "Stap 1 is de eerste stap.",
    [MESSAGE_NOTICE_LAST] = "Stap {1} is de laatste stap.",
    [MESSAGE_NOTICE_NO_FACTOR] = "Er is geen stap {1}.",
    [MESSAGE_NOTICE_TOP] = "U bent in het overzicht. Kies «Stoppen» om te stoppen.",
    [MESSAGE_NOTICE_NOT_A_BOX] = "Hier valt niets aan te vinken. Druk op Enter om te kiezen.",
    [MESSAGE_NOTICE_OTHERS_ONE] = "1 wijziging van een collega is erbij gekomen ({1}).",
    [MESSAGE_NOTICE_OTHERS_MORE] = "{2} wijzigingen van collega's zijn erbij gekomen ({1}).",
    [MESSAGE_NOTICE_DISCARDED] = "De tekst is weggegooid.",
    [MESSAGE_NOTICE_KEPT] = "De tekst is nog niet opgeslagen. Hij staat nog in het veld.",
    [MESSAGE_UNDO_TICK] = "een vinkje",
    [MESSAGE_UNDO_DONE] = "«afgerond»",
    [MESSAGE_UNDO_OF_STEP] = "{1}, stap {2}",
    [MESSAGE_NOTICE_ROLE] = "Uw functie is onthouden.",
    [MESSAGE_NOTICE_ROLE_NONE] = "Er is geen functie meer onthouden.",
    [MESSAGE_PROBLEM_RESTORED] =
        "Deze tekst is nog niet opgeslagen: het programma stopte voordat u klaar was.",
    [MESSAGE_PROBLEM_RESTORED_MASKED] =
        "Deze tekst is nog niet opgeslagen: het programma stopte voordat u klaar was. Een nummer "
        "dat een BSN kan zijn, is niet bewaard. Daar staan nu x'en.",
    [MESSAGE_NOTICE_RESTORED] = "Er is tekst van de vorige keer die nog niet is opgeslagen: {1}.",
    [MESSAGE_NOTICE_DRAFT_LEFT] = "Er is een concept van de vorige keer, maar het bestand waar het "
                                  "bij hoort is er nu niet. Het "
                                  "concept blijft bewaard.",
    [MESSAGE_NOTICE_UNSAVED_ONE] = "De laatste wijziging van de vorige keer stond nog niet in het "
                                   "bestand. Die wordt nu opgeslagen.",
    [MESSAGE_NOTICE_UNSAVED_MORE] = "{1} wijzigingen van de vorige keer stonden nog niet in het "
                                    "bestand. Die worden nu opgeslagen.",
    [MESSAGE_PROBLEM_PRIVACY] = "Deze tekst is nog niet opgeslagen. Er staat een getal in dat een "
                                "burgerservicenummer kan zijn.",
    [MESSAGE_NOTICE_STOP_KEPT] = "Stap {1}, {2}: deze tekst is nog niet opgeslagen. Stopt u nog "
                                 "een keer, dan stopt het programma toch.",
    [MESSAGE_NOTICE_STOP_KEPT_WHOLE] =
        "{1}: deze tekst is nog niet opgeslagen. Stopt u nog een keer, dan stopt het programma "
        "toch.",
    [MESSAGE_NOTICE_STOP_UNSAVED] =
        "Niet alles is opgeslagen. Stopt u nog een keer, dan stopt het programma toch.",
    [MESSAGE_START_LINE_BY_LINE] = "Regel voor regel werken, voor schermlezer of brailleregel",
    [MESSAGE_START_FULL_SCREEN] = "Het hele scherm gebruiken",
    [MESSAGE_HELP_WHAT_LINES] = "Voor alles wat u kunt kiezen staat een nummer. Typ dat nummer en "
                                "druk op Enter. Alles wordt meteen bewaard.",
    /* --- fullscreen --- */
    [MESSAGE_KEYS_NEXT] = "Pijl omlaag of Tab",
    [MESSAGE_KEYS_PREVIOUS] = "Pijl omhoog of Shift-Tab",
    [MESSAGE_KEYS_ENTER] = "Enter",
    [MESSAGE_KEYS_SPACE] = "Spatie",
    [MESSAGE_KEYS_PAGE_DOWN] = "Page Down",
    [MESSAGE_KEYS_PAGE_UP] = "Page Up",
    [MESSAGE_KEYS_HOME] = "Home",
    [MESSAGE_KEYS_END] = "End",
    [MESSAGE_KEYS_NEXT_FACTOR] = "n of >",
    [MESSAGE_KEYS_PREVIOUS_FACTOR] = "p of <",
    [MESSAGE_KEYS_DIGIT] = "1 tot en met 9, en 0",
    [MESSAGE_KEYS_ESCAPE] = "Esc",
    [MESSAGE_KEYS_UNDO] = "u",
    [MESSAGE_KEYS_SEARCH] = "/",
    [MESSAGE_KEYS_REPORT] = "e",
    [MESSAGE_KEYS_HELP] = "? of F1",
    [MESSAGE_KEYS_STOP] = "q",
    [MESSAGE_KEYS_REDRAW] = "Ctrl-L",
    [MESSAGE_KEYS_SUSPEND] = "Ctrl-Z",
    [MESSAGE_KEYS_FIELD_ENTER] = "Enter in een veld",
    [MESSAGE_KEYS_FIELD_ESCAPE] = "Esc of Tab in een veld",
    [MESSAGE_KEYS_FIELD_LINE] = "Home en End, Ctrl-A en Ctrl-E in een veld",
    [MESSAGE_KEYS_FIELD_DELETE] = "Ctrl-U, Ctrl-K en Ctrl-W in een veld",
    [MESSAGE_MEANS_NEXT] = "naar het volgende",
    [MESSAGE_MEANS_PREVIOUS] = "naar het vorige",
    [MESSAGE_MEANS_ACT] = "kiest waar de cursor staat",
    [MESSAGE_MEANS_TICK] = "zet een vinkje of haalt het weg",
    [MESSAGE_MEANS_PAGE_DOWN] = "een scherm verder",
    [MESSAGE_MEANS_PAGE_UP] = "een scherm terug",
    [MESSAGE_MEANS_FIRST] = "naar het begin van de pagina",
    [MESSAGE_MEANS_LAST] = "naar het eind van de pagina",
    [MESSAGE_MEANS_NEXT_FACTOR] = "naar de volgende stap",
    [MESSAGE_MEANS_PREVIOUS_FACTOR] = "naar de vorige stap",
    [MESSAGE_MEANS_DIGIT] = "naar die stap; 0 is stap 10",
    [MESSAGE_MEANS_BACK] = "een stap terug",
    [MESSAGE_MEANS_UNDO] = "maakt de laatste wijziging ongedaan",
    [MESSAGE_MEANS_SEARCH] = "zoeken",
    [MESSAGE_MEANS_REPORT] = "verslag maken",
    [MESSAGE_MEANS_HELP] = "deze uitleg",
    [MESSAGE_MEANS_STOP] = "stoppen; alles is al opgeslagen",
    [MESSAGE_MEANS_REDRAW] = "tekent het scherm opnieuw",
    [MESSAGE_MEANS_SUSPEND] = "zet het programma even opzij",
    [MESSAGE_MEANS_FIELD_ENTER] = "klaar",
    [MESSAGE_MEANS_FIELD_ESCAPE] = "klaar; de tekst blijft bewaard",
    [MESSAGE_MEANS_FIELD_LINE] = "naar begin of eind van de regel",
    [MESSAGE_MEANS_FIELD_DELETE] = "wissen tot het begin, tot het eind, of een woord",
    [MESSAGE_FOOTER_ACT] = "Enter: kiezen",
    [MESSAGE_FOOTER_BACK] = "Esc: terug",
    [MESSAGE_FOOTER_HELP] = "?: toetsen",
    [MESSAGE_FOOTER_STOP] = "q: stoppen",
    [MESSAGE_FOOTER_NEXT] = "n: volgende stap",
    [MESSAGE_FOOTER_UNDO] = "u: ongedaan maken",
    [MESSAGE_FOOTER_MOVE] = "Pijltjes: verder",
    [MESSAGE_FOOTER_FIELD_ENTER] = "Enter: klaar",
    [MESSAGE_FOOTER_FIELD_ESCAPE] = "Esc: klaar",
    [MESSAGE_FOOTER_FIELD_LINE] = "Enter: nieuwe regel",
    [MESSAGE_MORE_BELOW] = "Meer: Page Down",
    [MESSAGE_TOO_SMALL] = "Venster te klein. Maak het groter; er gaat niets verloren.",
    [MESSAGE_TERMINAL_NONE] =
        "Dit programma heeft een terminal nodig. Start het in een terminalvenster, of regel voor "
        "regel met: banenafspraak --accessible",
    [MESSAGE_TERMINAL_UNKNOWN] =
        "De terminal «{1}» is niet bekend op deze computer. Daarom werkt het programma hier regel "
        "voor regel.",
    [MESSAGE_KEYS_FIELD_LINE_BREAK] = "Enter in een notitie",
    [MESSAGE_MEANS_FIELD_LINE_BREAK] = "een nieuwe regel",
    /* --- accessible --- */
    [MESSAGE_SPOKEN_NUMBERED] = "{1}. {2}",
    [MESSAGE_SPOKEN_STATE] = "{1}: {2}",
    [MESSAGE_LINE_CHOSEN] = "Gekozen: {1}.",
    [MESSAGE_LINE_PROMPT] = "Typ een nummer van 1 tot en met {1}, of ? voor hulp.",
    [MESSAGE_LINE_PROMPT_ONE] = "Typ 1, of ? voor hulp.",
    [MESSAGE_LINE_PROMPT_SIGN] = "Uw keuze: ",
    [MESSAGE_LINE_NOTHING] = "U hebt niets getypt.",
    [MESSAGE_LINE_NO_CHOICE] = "«{1}» is hier geen keuze.",
    [MESSAGE_LINE_NOT_UTF8] = "Deze regel is niet gebruikt. Hij is geen tekst in UTF-8. Zet uw "
                              "terminal op UTF-8 en typ de regel opnieuw.",
    [MESSAGE_LINE_CONTROL] = "Deze regel is niet gebruikt. Er staat een teken in dat geen tekst "
                             "is. Typ de regel opnieuw, zonder pijltjestoetsen.",
    [MESSAGE_LINE_TOO_LONG] = "Deze regel is niet gebruikt. Hij is te lang. Maak hem korter, of "
                              "verdeel hem over een paar regels.",
    [MESSAGE_INPUT_CLOSED] = "Er is geen invoer: de standaardinvoer is niet te lezen. Start het "
                             "programma opnieuw in een terminalvenster.",
    [MESSAGE_LINE_NO_STEP] = "Typ achter «stap» het nummer van een stap, bijvoorbeeld: stap 3.",
    [MESSAGE_LINE_FIELD_NOW] = "{1}. Nu: {2}",
    [MESSAGE_LINE_FIELD_HOW] =
        "Typ de nieuwe tekst. Alleen Enter: het blijft zo. Een streepje (-): het veld wordt leeg.",
    [MESSAGE_LINE_FIELD_HOW_LINES] =
        "Typ de nieuwe tekst, in zoveel regels als u wilt. Een punt op een eigen regel: klaar. "
        "Meteen een punt: het blijft zo. Een plusje (+): u gaat verder achter de tekst die er "
        "staat. Een streepje (-): het veld wordt leeg.",
    [MESSAGE_LINE_FIELD_SIGN] = "Tekst: ",
    [MESSAGE_LINE_FIELD_SIGN_LINE] = "Regel {1}: ",
    [MESSAGE_LINE_SHOWN_NUMBER] = "een nummer",
    [MESSAGE_LINE_SHOWN_BACK] = "< of terug",
    [MESSAGE_LINE_SHOWN_HELP] = "? of hulp",
    [MESSAGE_LINE_SHOWN_STOP] = "stop",
    [MESSAGE_LINE_SHOWN_NEXT] = "> of n",
    [MESSAGE_LINE_SHOWN_PREVIOUS] = "p",
    [MESSAGE_LINE_SHOWN_STEP] = "stap en een nummer",
    [MESSAGE_LINE_SHOWN_UNDO] = "u",
    [MESSAGE_LINE_SHOWN_SEARCH] = "/ en een woord",
    [MESSAGE_LINE_SHOWN_REPORT] = "e",
    [MESSAGE_LINE_SHOWN_OVERVIEW] = "o of overzicht",
    [MESSAGE_LINE_SHOWN_REPEAT] = ". of herhaal",
    [MESSAGE_LINE_SHOWN_SPACE] = "een spatie voor zo'n woord",
    [MESSAGE_LINE_WORD_BACK] = "terug",
    [MESSAGE_LINE_WORD_HELP] = "hulp",
    [MESSAGE_LINE_WORD_STOP] = "stop",
    [MESSAGE_LINE_WORD_STEP] = "stap",
    [MESSAGE_LINE_WORD_SEARCH] = "zoek",
    [MESSAGE_LINE_WORD_OVERVIEW] = "overzicht",
    [MESSAGE_LINE_WORD_REPEAT] = "herhaal",
    [MESSAGE_LINE_MEANS_NUMBER] = "kiest wat dat nummer heeft",
    [MESSAGE_LINE_MEANS_STEP] = "naar die stap",
    [MESSAGE_LINE_MEANS_OVERVIEW] = "naar het overzicht",
    [MESSAGE_LINE_MEANS_REPEAT] = "zegt deze pagina nog een keer",
    [MESSAGE_LINE_MEANS_SPACE] = "in een veld: dan is het gewone tekst",
    [MESSAGE_LINE_MEANS_HELP] = "alles wat u kunt typen",
    /* --- app --- */
    [MESSAGE_USAGE_OPTION] =
        "De optie «{1}» bestaat niet. Typ «banenafspraak --help» voor alle opties.",
    [MESSAGE_USAGE_OPTION_VALUE] =
        "Achter de optie «{1}» hoort een waarde. Typ «banenafspraak --help» voor alle opties.",
    [MESSAGE_USAGE_OPTION_NOT_HERE] =
        "De optie «{1}» hoort niet bij «{2}». Typ «banenafspraak --help» voor alle opties.",
    [MESSAGE_USAGE_COMMAND] =
        "De opdracht «{1}» bestaat niet. Typ «banenafspraak --help» voor alle opdrachten.",
    [MESSAGE_USAGE_ARGUMENTS] = "Zo gebruikt u deze opdracht: banenafspraak {1} {2}",
    [MESSAGE_USAGE_LANGUAGE] = "De taal «{1}» is er niet. Kies nl of en.",
    [MESSAGE_USAGE_FORMAT] = "De vorm «{1}» is er niet. Kies een van deze: {2}.",
    [MESSAGE_USAGE_FORMAT_MISSING] = "Zeg welke vorm het verslag krijgt, bijvoorbeeld: "
                                     "banenafspraak export --format text. Er zijn: {2}.",
    [MESSAGE_USAGE_DATE] = "«{1}» is geen datum. Schrijf hem als JJJJ-MM-DD of DD-MM-JJJJ.",
    [MESSAGE_USAGE_FACTOR] = "Er is geen onderdeel «{1}». Gebruik een nummer van 1 tot en met {2}, "
                             "of de naam uit de checklist.",
    [MESSAGE_USAGE_ACTION] = "Bij dit onderdeel is geen actie «{1}». Gebruik een nummer van 1 tot "
                             "en met {2}, of de naam uit de checklist.",
    [MESSAGE_USAGE_FIELD] = "Het veld «{1}» bestaat niet. Kies een van deze: {2}.",
    [MESSAGE_USAGE_FIELD_PLACE] = "Het veld «{1}» hoort daar niet. Daar passen: {2}.",
    [MESSAGE_USAGE_NOT_UTF8] = "«{1}» is geen tekst in UTF-8. Zet uw terminal op UTF-8.",
    [MESSAGE_USAGE_DATE_MISSING] = "Bij het veld «{1}» hoort een dag. Voeg toe: --date JJJJ-MM-DD.",
    [MESSAGE_USAGE_DATE_UNUSED] = "Bij het veld «{1}» hoort geen --date.",
    [MESSAGE_PRIVACY_REFUSED] =
        "In deze tekst staat {1}. Dat kan een burgerservicenummer (BSN) zijn. De tekst is niet "
        "opgeslagen. Is het geen BSN? Voeg dan --force toe.",
    [MESSAGE_SET_DONE] = "Opgeslagen in {1}.",
    [MESSAGE_SET_SAME] = "Dit stond er al. Er is niets gewijzigd.",
    [MESSAGE_EXPORT_DONE] = "Het verslag staat in {1}.",
    [MESSAGE_EXPORT_EXISTS] =
        "Er is al een bestand {1}. Kies een andere naam, of voeg --force toe om het te vervangen.",
    [MESSAGE_MERGE_FROM_ONE] = "{1}: 1 wijziging erbij, van {2}.",
    [MESSAGE_MERGE_FROM_MORE] = "{1}: {3} wijzigingen erbij, van {2}.",
    [MESSAGE_MERGE_FROM_NONE] = "{1}: niets nieuws.",
    [MESSAGE_MERGE_UNREADABLE_ONE] = "{1}: 1 regel is niet te lezen en doet niet mee. Typ "
                                     "«banenafspraak check {1}» om te zien welke.",
    [MESSAGE_MERGE_UNREADABLE_MORE] = "{1}: {2} regels zijn niet te lezen en doen niet mee. Typ "
                                      "«banenafspraak check {1}» om te zien welke.",
    [MESSAGE_FILES_TWICE] = "{1} is hetzelfde bestand als {2}. Het telt één keer mee.",
    [MESSAGE_FILES_NONE_READ] =
        "Geen van de bestanden kon worden gelezen. Er is geen overzicht gemaakt.",
    [MESSAGE_FILES_EMPTY] = "{1} is leeg. Controleer of dit het goede bestand is.",
    [MESSAGE_FILES_NOT_PROGRESS] =
        "{1} is geen voortgangsbestand van dit programma. Kies een ander bestand.",
    [MESSAGE_FILES_OTHER_CHECKLIST] =
        "{1} hoort bij een andere checklist dan u nu gebruikt: {2}. Kies een ander bestand, of een "
        "andere checklist met --checklist.",
    [MESSAGE_ROLE_UNKNOWN] = "een onbekende functie",
    [MESSAGE_COMPACT_DONE] = "{1} is opgeruimd: van {2} wijzigingen blijven er {3}.",
    [MESSAGE_COMPACT_NOTHING] = "In {1} staat nog niets. Er valt niets op te ruimen.",
    [MESSAGE_CHECK_CLEAN] = "Alles klopt.",
    [MESSAGE_STOPPED] = "Alles is opgeslagen in {1}.",
    [MESSAGE_STOPPED_BUT] = "Opgeslagen in {1}. Alleen dit niet:",
    [MESSAGE_STOPPED_NOTHING] = "Tot ziens. Er is niets gewijzigd.",
    [MESSAGE_STOPPED_UNSAVED] = "NIET OPGESLAGEN: {1}",
    [MESSAGE_STOPPED_KEPT] = "Stap {1}, {2}: deze tekst is niet opgeslagen.",
    [MESSAGE_STOPPED_DRAFT] = "Wat niet is opgeslagen, staat er de volgende keer weer.",
    [MESSAGE_STOPPED_LOST] =
        "Wat niet is opgeslagen, is ook niet bewaard voor de volgende keer. {1}",
    [MESSAGE_STOPPED_KEPT_WHOLE] = "{1}: deze tekst is niet opgeslagen.",
    [MESSAGE_READ_ONLY] = "U kunt hier alles lezen, maar niets bewaren. {1}",
    [MESSAGE_RANDOM_FAILED] = "Het systeem gaf geen willekeurig getal. {3}",
    [MESSAGE_CLOCK_FAILED] = "De klok van het systeem is niet te lezen. {3}",
    [MESSAGE_WAIT_FAILED] = "Wachten op een toets is niet gelukt. {3}",
    [MESSAGE_OUTPUT_FAILED] = "De uitvoer is niet helemaal geschreven. {3}",
    [MESSAGE_HELP_USAGE] = "Gebruik: banenafspraak [OPTIE...] [OPDRACHT [ARGUMENT...]]",
    [MESSAGE_HELP_WIZARD] = "Zonder opdracht start de wizard, op het hele scherm.",
    [MESSAGE_HELP_COMMANDS] = "Opdrachten:",
    [MESSAGE_HELP_OPTIONS] = "Opties:",
    [MESSAGE_HELP_FACTOR] =
        "FACTOR en ACTION zijn een nummer vanaf 1, of een naam uit de checklist.",
    [MESSAGE_COMMAND_STATUS] = "de onderdelen, elk op een regel, en hoeveel er klaar zijn",
    [MESSAGE_COMMAND_SET] =
        "legt één wijziging vast; «-» is de organisatie als geheel, «-» als VALUE maakt leeg",
    [MESSAGE_COMMAND_EXPORT] = "maakt een verslag, op de uitvoer of in een bestand",
    [MESSAGE_COMMAND_OVERVIEW] =
        "zet voortgangsbestanden van verschillende organisaties of afdelingen naast elkaar",
    [MESSAGE_COMMAND_MERGE] =
        "voegt de wijzigingen uit andere bestanden toe; er gaat niets verloren",
    [MESSAGE_COMMAND_COMPACT] = "ruimt het bestand op: alleen wat nu geldt, blijft staan",
    [MESSAGE_COMMAND_CHECK] = "controleert checklists en voortgangsbestanden",
    [MESSAGE_OPTION_FILE] = "het voortgangsbestand",
    [MESSAGE_OPTION_CHECKLIST] = "een andere checklist dan die in het programma",
    [MESSAGE_OPTION_LANGUAGE] = "nl of en",
    [MESSAGE_OPTION_ACCESSIBLE] = "regel voor regel, voor schermlezer en brailleregel",
    [MESSAGE_OPTION_NO_COLOR] = "zonder kleur",
    [MESSAGE_OPTION_HELP] = "deze uitleg",
    [MESSAGE_OPTION_VERSION] = "de versie",
    [MESSAGE_OPTION_FORMAT] = "de vorm van het verslag: {1}; bij overview: {2}",
    [MESSAGE_OPTION_OUTPUT] = "het bestand voor het verslag; «-» is de uitvoer",
    [MESSAGE_OPTION_SINCE] = "toon wat er veranderde vanaf deze dag",
    [MESSAGE_OPTION_DATE] = "de dag van een aantal",
    [MESSAGE_OPTION_FORCE] =
        "vervang een bestand dat er al is; bewaar een getal dat op een BSN lijkt",
    [MESSAGE_COMPACT_UNREADABLE_ONE] = "Let op: 1 regel was niet te lezen. Die is gebleven zoals "
                                       "hij was en staat nu onderaan. Typ "
                                       "«banenafspraak check» om hem te vinden.",
    [MESSAGE_COMPACT_UNREADABLE_MORE] = "Let op: {1} regels waren niet te lezen. Ze zijn gebleven "
                                        "zoals ze waren en staan nu onderaan. "
                                        "Typ «banenafspraak check» om ze te vinden.",
    [MESSAGE_CHECKLIST_FAULTY] =
        "De checklist is niet goed. {1} Typ «banenafspraak check BESTAND» voor alle fouten.",
    [MESSAGE_LOG_NOT_WRITABLE] = "{1} is niet te wijzigen. {3}",
};
