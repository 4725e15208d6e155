

#include <locale.h>

#include "../support/scene.h"
#include "../support/test.h"
#include "accessible/dialogue.h"

/* A conversation on a scene: what is typed goes in, what is said comes out, saved at once. */
struct conversation {
    struct scene scene;
    struct dialogue dialogue;
    struct strbuf said; /* since the last line */
    bool stopped;       /* the last line asked to stop */
};

static void say(struct conversation *talk)
{
    dialogue_say(&talk->dialogue, &talk->scene.model, &talk->said);
}

static void begin(struct conversation *talk)
{
    *talk = (struct conversation){.dialogue = DIALOGUE_INIT, .said = STRBUF_INIT};
    scene_open(&talk->scene, LANGUAGE_NL, scene_recorded);
    talk->scene.model.accessible = true;
    say(talk);
}

static void end(struct conversation *talk)
{
    dialogue_release(&talk->dialogue);
    strbuf_release(&talk->said);
    scene_close(&talk->scene);
}

static void type(struct conversation *talk, const char *line)
{
    struct intent intent;
    strbuf_clear(&talk->said);
    effects_release(&talk->scene.effects);
    if (dialogue_hear(&talk->dialogue, &talk->scene.model, line, &intent, &talk->said))
        scene_do(&talk->scene, intent);
    size_t count = talk->scene.effects.count;
    talk->stopped = count > 0 && talk->scene.effects.items[count - 1].kind == EFFECT_STOP;
    if (talk->scene.model.saving == SAVING_BUSY)
        scene_tell(&talk->scene, (struct event){.kind = EVENT_SAVED});
    say(talk);
}

static void assert_said(const struct conversation *talk, const char *text)
{
    if (strstr(talk->said.text, text) == NULL)
        fail_msg("\"%s\" is not in what was said:\n%s", text, talk->said.text);
}

static void assert_not_said(const struct conversation *talk, const char *text)
{
    if (strstr(talk->said.text, text) != NULL)
        fail_msg("\"%s\" is in what was said:\n%s", text, talk->said.text);
}

static void the_first_page_is_said_with_a_prompt(void **state)
{
    struct conversation talk;
    begin(&talk);
    assert_said(&talk, "Welkom terug.");
    assert_said(&talk, "1. Naar het overzicht\n");
    assert_said(&talk, "of ? voor hulp.\nUw keuze: ");
    end(&talk);
}

static void ticking_says_what_was_chosen_and_that_it_is_saved_but_not_the_page(void **state)
{
    struct conversation talk;
    begin(&talk);
    type(&talk, "stap 2");
    assert_said(&talk, "Stap 2 van 10");
    type(&talk, "2");
    assert_said(&talk, "Gekozen: Overtuig directie en bestuur");
    assert_said(&talk, "Opgeslagen. Aangevinkt.");
    assert_not_said(&talk, "Laat de top leidinggevenden");
    type(&talk, ".");
    assert_said(&talk, "Laat de top leidinggevenden");
    assert_not_said(&talk, "Opgeslagen.");
    end(&talk);
}

static void an_empty_line_never_chooses(void **state)
{
    struct conversation talk;
    begin(&talk);
    type(&talk, "stap 2");
    type(&talk, "");
    assert_said(&talk, "U hebt niets getypt.");
    assert_int_equal(talk.scene.effects.count, 0);
    type(&talk, "99");
    assert_said(&talk, "“99” is hier geen keuze.");
    type(&talk, "iets");
    assert_said(&talk, "“iets” is hier geen keuze.");
    assert_int_equal(talk.scene.model.screen, SCREEN_FACTOR);
    end(&talk);
}

/* At the prompt of a page what is no number and no command chooses nothing, however it begins. */
static void a_sentence_at_a_prompt_changes_nothing(void **state)
{
    static const char *const pages[] = {"overzicht", "stap 2", "nakijken", "verslag", "zoeken"};
    static const char *const sentences[] = {
        "Manager quotum",
        "Waterschap Rijn en Veen",
        "quotum 5 procent",
        "u hebt gelijk",
        "e 1 2 3 0",
        "nee, niet nu?",
        "volgende week 15",
        "2 van de 4 / gedaan",
        "1. Een lijst uit een mail",
    };
    struct conversation talk;
    for (size_t page = 0; page < sizeof pages / sizeof pages[0]; page++) {
        begin(&talk);
        type(&talk, pages[page]);
        const enum screen screen = talk.scene.model.screen;
        if (talk.scene.model.typing != INPUT_NONE) /* there a sentence is an answer */
            type(&talk, "<");
        const size_t answers = progress_count(talk.scene.progress);
        for (size_t i = 0; i < sizeof sentences / sizeof sentences[0]; i++) {
            type(&talk, sentences[i]);
            assert_said(&talk, "is hier geen keuze.");
            assert_int_equal(talk.scene.model.screen, screen);
            assert_int_equal(progress_count(talk.scene.progress), answers);
        }
        end(&talk);
    }
}

/* Chooses the element whose words begin so, by its number. */
static void choose(struct conversation *talk, const char *text)
{
    char line[32];
    size_t element = scene_find(&talk->scene, text);
    size_t number = 0;
    for (size_t i = 0; i <= element; i++)
        number += element_can_act(&talk->scene.page.elements[i]);
    snprintf(line, sizeof line, "%zu", number);
    type(talk, line);
}

static const char *standing(const struct conversation *talk, enum input input)
{
    static struct strbuf text = STRBUF_INIT;
    strbuf_clear(&text);
    model_add_input(&talk->scene.model, input, 1, &text);
    return text.text;
}

static void a_field_says_what_it_holds_and_takes_a_line(void **state)
{
    struct conversation talk;
    begin(&talk);
    type(&talk, "stap 2");
    choose(&talk, "Eigenaar");
    assert_said(&talk, "Eigenaar. Nu: Secretaris-directeur");
    type(&talk, "HR-adviseur");
    assert_said(&talk, "Eigenaar: HR-adviseur\nOpgeslagen.\n");
    assert_string_equal(standing(&talk, INPUT_OWNER), "HR-adviseur");
    choose(&talk, "Eigenaar");
    type(&talk, "");
    assert_string_equal(standing(&talk, INPUT_OWNER), "HR-adviseur");
    assert_int_equal(talk.scene.effects.count, 0);
    choose(&talk, "Eigenaar");
    type(&talk, "-");
    assert_said(&talk, "Eigenaar: Niet ingevuld");
    assert_string_equal(standing(&talk, INPUT_OWNER), "");
    end(&talk);
}

static void a_wrong_date_is_asked_again(void **state)
{
    struct conversation talk;
    begin(&talk);
    type(&talk, "stap 2");
    choose(&talk, "Streefdatum");
    type(&talk, "binnenkort");
    assert_said(&talk, "Typ bijvoorbeeld 15-1");
    assert_said(&talk, "Tekst: ");
    type(&talk, "zondag");
    assert_said(&talk, "Bedoelt u zondag 22 november 2026 of zondag 29 november 2026?");
    type(&talk, "eind van het jaar");
    assert_said(&talk, "Streefdatum: donderdag 31 december 2026");
    end(&talk);
}

static void a_note_takes_lines_until_a_full_stop(void **state)
{
    struct conversation talk;
    begin(&talk);
    type(&talk, "stap 2");
    choose(&talk, "Notitie");
    type(&talk, "eerste");
    type(&talk, "");
    type(&talk, "derde 漢");
    type(&talk, ".");
    assert_string_equal(standing(&talk, INPUT_NOTE), "eerste\n\nderde 漢");
    choose(&talk, "Notitie");
    type(&talk, "+");
    type(&talk, "vierde");
    type(&talk, ".");
    assert_string_equal(standing(&talk, INPUT_NOTE), "eerste\n\nderde 漢\nvierde");
    choose(&talk, "Notitie");
    type(&talk, ".");
    assert_string_equal(standing(&talk, INPUT_NOTE), "eerste\n\nderde 漢\nvierde");
    choose(&talk, "Notitie");
    type(&talk, "");
    type(&talk, ".");
    assert_string_equal(standing(&talk, INPUT_NOTE), "eerste\n\nderde 漢\nvierde");
    choose(&talk, "Notitie");
    type(&talk, "-");
    assert_string_equal(standing(&talk, INPUT_NOTE), "");
    end(&talk);
}

static void commands_work_in_a_field_and_a_space_makes_them_text(void **state)
{
    struct conversation talk;
    begin(&talk);
    type(&talk, "stap 2");
    choose(&talk, "Eigenaar");
    type(&talk, "<");
    assert_int_equal(talk.scene.model.typing, INPUT_NONE);
    assert_int_equal(talk.scene.model.screen, SCREEN_FACTOR);
    assert_string_equal(standing(&talk, INPUT_OWNER), "Secretaris-directeur");
    choose(&talk, "Eigenaar");
    type(&talk, "?"); /* how to answer; the field stays open */
    assert_int_equal(talk.scene.model.typing, INPUT_OWNER);
    type(&talk, " stop");
    assert_string_equal(standing(&talk, INPUT_OWNER), "stop");
    choose(&talk, "Notitie");
    type(&talk, "half");
    type(&talk, "stop");
    assert_string_equal(standing(&talk, INPUT_NOTE), "half");
    assert_true(talk.stopped);
    end(&talk);
}

static void searching_undoing_and_jumping_take_a_line_each(void **state)
{
    struct conversation talk;
    begin(&talk);
    type(&talk, "/budget");
    assert_said(&talk, "plaatsen gevonden voor “budget”");
    type(&talk, "zoek nergens");
    assert_said(&talk, "Niets gevonden voor “nergens”");
    type(&talk, "stap");
    assert_said(&talk, "bijvoorbeeld: stap 3");
    type(&talk, "s 1");
    type(&talk, "1");
    type(&talk, "u");
    assert_said(&talk, "Ongedaan gemaakt");
    type(&talk, ">");
    assert_said(&talk, "Stap 2 van 10");
    type(&talk, "p");
    assert_said(&talk, "Stap 1 van 10");
    type(&talk, "o");
    assert_said(&talk, "1 van 10 afgerond");
    type(&talk, "E");
    assert_said(&talk, "Verslag maken");
    end(&talk);
}

static void that_it_was_not_saved_is_said_each_time(void **state)
{
    struct conversation talk;
    begin(&talk);
    scene_tell(&talk.scene, (struct event){.kind = EVENT_SAVE_FAILED, .text = "De schijf is vol."});
    type(&talk, "o");
    assert_said(&talk, "NIET OPGESLAGEN: De schijf is vol.");
    type(&talk, "stap 3");
    assert_said(&talk, "NIET OPGESLAGEN: De schijf is vol.");
    end(&talk);
}

static void hostile_lines_are_said_back_inert(void **state)
{
    struct conversation talk;
    begin(&talk);
    type(&talk, "\033[2J\r\x9b\xe2\x80\xae");
    for (size_t i = 0; i < talk.said.length; i++)
        assert_true((unsigned char)talk.said.text[i] >= ' ' || talk.said.text[i] == '\n');
    assert_null(strstr(talk.said.text, "\xe2\x80\xae"));
    end(&talk);
}

int main(void)
{
    setlocale(LC_CTYPE, "C.UTF-8");
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_first_page_is_said_with_a_prompt),
        cmocka_unit_test(ticking_says_what_was_chosen_and_that_it_is_saved_but_not_the_page),
        cmocka_unit_test(an_empty_line_never_chooses),
        cmocka_unit_test(a_sentence_at_a_prompt_changes_nothing),
        cmocka_unit_test(a_field_says_what_it_holds_and_takes_a_line),
        cmocka_unit_test(a_wrong_date_is_asked_again),
        cmocka_unit_test(a_note_takes_lines_until_a_full_stop),
        cmocka_unit_test(commands_work_in_a_field_and_a_space_makes_them_text),
        cmocka_unit_test(searching_undoing_and_jumping_take_a_line_each),
        cmocka_unit_test(that_it_was_not_saved_is_said_each_time),
        cmocka_unit_test(hostile_lines_are_said_back_inert),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
