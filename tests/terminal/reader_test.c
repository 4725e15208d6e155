/*
 * By ear alone: the wizard under a screen reader. Each test says all that is heard, so that a word too many fails as
 * well as a word too few.
 */
#include <locale.h>

#include "../support/folder.h"
#include "../support/program.h"
#include "../support/reader.h"
#include "../support/test.h"

/* As it stands in columns: the first line of the title, the state, and what is left of the title. */
#define FIRST_FACTOR                                                                               \
    "[ ] 1 Een enthousiaste en geëquipeerde Nog niet begonnen projectleider Banenafspraak"
#define FIRST_ACTION                                                                               \
    "Wijs directie en bestuur op de afspraken en de voortgang. Gebruik daarvoor de monitor "       \
    "banenafspraak."

static void press(struct reader *reader, const char *key)
{
    test_terminal_press(reader->terminal, key);
}

static void go_to_overview(struct reader *reader)
{
    reader_expect_screen(reader, "F1: toetsen", "Organisatie");
    press(reader, "down");
    reader_skip_to(reader, "Uw functie");
    press(reader, "down");
    reader_skip_to(reader, "Beginnen: naar het overzicht");
    press(reader, "enter");
    reader_expect_screen(reader, "0 van 10 afgerond", FIRST_FACTOR);
}

static void the_start_is_words_only(void **state)
{
    struct reader *reader = reader_start();
    reader_expect_screen(reader, "F1: toetsen", "Organisatie");
    reader_assert_words(reader);
    reader_assert_uncut(reader);
    reader_stop(reader);
}

static void each_move_says_the_new_item_once(void **state)
{
    static const char *const items[] = {
        "[ ] 2 Draagvlak top Nog niet begonnen",
        "[ ] 3 Samenstellen projectteam Onbeperkte Denkers Nog niet begonnen",
        "[ ] 4 Draagvlak bij leidinggevenden Nog niet begonnen",
        "[ ] 5 Samenwerken aan een inclusieve organisatie Nog niet begonnen",
        "[ ] 6 Formuleer visie en beleid Nog niet begonnen",
        "[ ] 7 Regel financiën, budget Nog niet begonnen",
        "[ ] 8 Benut kansen om budget te vergroten Nog niet begonnen",
        ("[ ] 9 Aanpak, processen en procedures werving, Nog niet begonnen selectie, behoud en "
         "doorstroom"),
        "[ ] 10 Buddynetwerk en jobcoaching Nog niet begonnen",
        "Banen en doel invullen",
    };
    struct reader *reader = reader_start();
    go_to_overview(reader);
    enum { ITEMS = sizeof items / sizeof items[0] };
    for (size_t i = 0; i < ITEMS; i++) {
        press(reader, "down");
        if (i + 1 < ITEMS)
            reader_expect(reader, items[i]);
        else /* for it other keys matter: they are said first */
            reader_expect(
                reader, "Tab: volgende   Enter: openen   F1: toetsen   Ctrl-Q: stop Banen en doel "
                        "invullen");
    }
    press(reader, "up");
    reader_skip_to(reader, items[8]);
    reader_assert_words(reader);
    reader_stop(reader);
}

static void a_tick_says_its_state_and_that_it_is_saved(void **state)
{
    struct reader *reader = reader_start();
    go_to_overview(reader);
    press(reader, "down");
    reader_expect(reader, "[ ] 2 Draagvlak top Nog niet begonnen");
    press(reader, "enter");
    reader_expect_screen(reader, "stap 2 van 10", "[ ] open " FIRST_ACTION);
    press(reader, "space");
    reader_expect(reader, "Draagvlak top stap 2 van 10 · Bezig Om af te vinken 1 van 4 gedaan "
                          "x gedaan Opgeslagen. Aangevinkt.");
    press(reader, "down");
    reader_expect(reader,
                  "[ ] open Overtuig directie en bestuur, zodat zij voor de organisatie het "
                  "commitment van Onbeperkte Denkers tekenen.");
    press(reader, "up");
    reader_expect(reader, "[x] gedaan " FIRST_ACTION);
    test_terminal_press(reader->terminal, "ctrl-z");
    reader_skip_to(reader, "Opgeslagen. Ongedaan gemaakt: een vinkje, stap 2.");
    reader_assert_words(reader);
    reader_stop(reader);
}

static void type(struct reader *reader, const char *letters)
{
    for (; *letters != '\0'; letters++) {
        const char letter[] = {*letters, '\0'};
        test_terminal_type(reader->terminal, letter);
        reader_expect(reader, letter);
    }
}

static void a_note_is_said_letter_by_letter_and_then_as_a_whole(void **state)
{
    struct reader *reader = reader_start();
    go_to_overview(reader);
    test_terminal_type(reader->terminal, "2");
    reader_skip_to(reader, "[ ] open " FIRST_ACTION);
    for (int i = 0; i < 6; i++)
        press(reader, "down");
    reader_skip_to(reader, "Notitie");
    type(reader, "Gesprek");
    press(reader, "tab");
    reader_skip_to(reader, "Gevraagd besluit Opgeslagen.");
    press(reader, "up");
    reader_skip_to(reader, "Notitie Gesprek");
    reader_assert_words(reader);
    reader_stop(reader);
}

static void an_item_at_the_edge_is_said_whole_and_alone(void **state)
{
    struct reader *reader = reader_start();
    go_to_overview(reader);
    test_terminal_resize(reader->terminal, 18, 80);
    test_terminal_type(reader->terminal, "1");
    reader_skip_to(reader, "Het hart ligt bij de mensen en niet bij het quotum.");
    for (int i = 0; i < 3; i++)
        press(reader, "down");
    reader_skip_to(reader, "op gang te brengen en op de agenda te houden.");
    press(reader, "down");
    reader_expect(reader,
                  "[ ] open De projectleider vindt aansluiting en verbinding, wisselt vragen "
                  "en kennis uit en netwerkt. Dat loopt via Platform Inclusiviteit en "
                  "Onbeperkte Denkers sector waterschappen.");
    press(reader, "down");
    reader_skip_to(reader, "Eigenaar");
    press(reader, "down");
    reader_skip_to(reader, "Streefdatum");
    reader_stop(reader);
}

static void help_is_said_and_the_page_again_after_it(void **state)
{
    struct reader *reader = reader_start();
    go_to_overview(reader);
    test_terminal_type(reader->terminal, "?");
    reader_expect_screen(reader, "Alle toetsen", "");
    press(reader, "escape");
    reader_expect_screen(reader, "0 van 10 afgerond", FIRST_FACTOR);
    reader_stop(reader);
}

int main(void)
{
    setlocale(LC_CTYPE, "C.UTF-8");
    const struct CMUnitTest tests[] = {
        in_folder(the_start_is_words_only),
        in_folder(each_move_says_the_new_item_once),
        in_folder(a_tick_says_its_state_and_that_it_is_saved),
        in_folder(a_note_is_said_letter_by_letter_and_then_as_a_whole),
        in_folder(an_item_at_the_edge_is_said_whole_and_alone),
        in_folder(help_is_said_and_the_page_again_after_it),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
