/* Text is text: what is typed or pasted where no text can be changes nothing, and in a field it is what stands there. */

#include <locale.h>
#include <string.h>

#include "../support/gallery.h"
#include "../support/test.h"
#include "../support/window.h"

/* They begin with a letter, and hold all that once was a command or still is one elsewhere. */
static const char *const sentences[] = {
    "Waterschap Rijn en Veen",
    "Manager quotum",
    "e",
    "q",
    "u nog 5 keer, dan / of ?",
    "n 0 1 2 3 p",
    "vraag? ja/nee  10",
    "漢字 é <lt>q> uit",
};

/* What a window shows of a model; `answers`: how many changes there are. */
struct stand {
    size_t answers;
    enum screen screen;
    size_t factor;
    enum language language;
    struct intent focus;
    enum input typing;
};

static struct stand stand_of(const struct scene *scene)
{
    const struct model *model = &scene->model;
    return (struct stand){progress_count(scene->progress),
                          model->screen,
                          model->factor,
                          model->language,
                          model->focus,
                          model->typing};
}

static void assert_same(const struct stand *before, const struct scene *scene, const char *keys)
{
    const struct stand now = stand_of(scene);
    if (before->answers != now.answers || before->screen != now.screen ||
        before->factor != now.factor || before->language != now.language ||
        before->typing != now.typing || !intent_equal(&before->focus, &now.focus))
        fail_msg("\"%s\" was not only text: from screen %d to %d, from %zu answers to %zu", keys,
                 (int)before->screen, (int)now.screen, before->answers, now.answers);
}

/* What stands in the field after it, when the text is typed behind `before`. */
static void check_text(struct window *window, const char *keys, const char *text)
{
    struct scene *scene = window->scene;
    const struct stand stand = stand_of(scene);
    struct strbuf wanted = STRBUF_INIT;
    if (stand.typing != INPUT_NONE) {
        strbuf_add(&wanted, scene->model.typed);
        strbuf_add(&wanted, text);
    }
    window_type(window, keys);
    assert_same(&stand, scene, keys);
    assert_int_equal(scene_count(scene, EFFECT_STOP), 0);
    if (stand.typing != INPUT_NONE) {
        assert_string_equal(scene->model.typed, wanted.text);
        window_type(window, "<C-Z>"); /* for the next one */
        assert_same(&stand, scene, "<C-Z>");
    } else {
        assert_string_equal(scene->model.notice,
                            "Hier kunt u niet typen. Ga verder met Tab of een pijltje.");
        window_type(window, " 5<Enter>?/<Backspace>"); /* all of it belongs to the text */
        assert_same(&stand, scene, keys);
        window_type(window, "<Left>");
    }
    strbuf_release(&wanted);
}

static void check_pasted(struct window *window, const char *text)
{
    struct strbuf keys = STRBUF_INIT;
    const char *const values[] = {text};
    strbuf_add_filled(&keys, "<Paste>{1}</Paste>", values, 1);
    check_text(window, keys.text, strstr(text, "<lt>") != NULL ? "漢字 é <q> uit" : text);
    strbuf_release(&keys);
}

/* Several paragraphs, as they come when much is pasted. */
static void check_paragraphs(struct window *window)
{
    bool several = input_rule(window->scene->model.typing)->several_lines;
    check_text(window, "<Paste>een q<Enter>twee<Tab>5<Enter><Enter>u ? / e</Paste>",
               several ? "een q\ntwee 5\n\nu ? / e" : "een q twee 5  u ? / e");
}

static void check_focus(struct window *window)
{
    for (size_t i = 0; i < sizeof sentences / sizeof sentences[0]; i++) {
        const char *text = strstr(sentences[i], "<lt>") != NULL ? "漢字 é <q> uit" : sentences[i];
        check_text(window, sentences[i], text);
        check_pasted(window, sentences[i]);
    }
    check_paragraphs(window);
}

/* Every page, and on it every item, and reading. */
static void stray_text_changes_nothing_and_a_field_holds_its_text(void **state)
{
    static const struct intent read = {.kind = INTENT_READ};
    for (size_t page = 0; page < gallery_count(); page++) {
        size_t count = 1;
        for (size_t i = 0; i <= count; i++) {
            struct scene scene;
            struct window window;
            gallery_open(page, &scene, LANGUAGE_NL);
            window_open(&window, &scene, 24, 80);
            count = window.screen.page.count;
            const struct element *element = &window.screen.page.elements[i < count ? i : 0];
            if (i == count || element_can_act(element)) {
                update_focus(&scene.model, i < count ? &element->intent : &read);
                scene_do(&scene, (struct intent){.kind = INTENT_MOVED});
                window_paint(&window);
                check_focus(&window);
            }
            window_close(&window);
            scene_close(&scene);
        }
    }
}

static void it_is_said_once_and_a_key_that_moves_ends_it(void **state)
{
    struct scene scene;
    struct window window;
    scene_open(&scene, LANGUAGE_NL, scene_empty);
    scene_do(&scene, (struct intent){.kind = INTENT_GO, .screen = SCREEN_FACTOR, .factor = 1});
    window_open(&window, &scene, 40, 80);
    window_type(&window, "k");
    assert_int_equal(window.intent.kind, INTENT_NO_TYPING);
    window_type(&window, "o");
    assert_int_equal(window.result, FULLSCREEN_NOTHING);
    window_type(&window, "<Down> ");
    assert_int_equal(window.intent.kind, INTENT_TOGGLE);
    window_type(&window, "k<C-L>?");
    assert_int_equal(scene.model.screen, SCREEN_HELP);
    window_close(&window);
    scene_close(&scene);
}

/* --- each key on each kind of item --- */

/* Opens a page of factor 2 or the overview with such an item in focus. */
static void open_item(struct scene *scene, struct window *window, enum item item)
{
    static const struct intent items[ITEM_KINDS] = {
        [ITEM_NONE] = {.kind = INTENT_READ},
        [ITEM_BOX] = {.kind = INTENT_TOGGLE, .factor = 1, .action = 1},
        [ITEM_CHOICE] = {.kind = INTENT_DECLARE, .factor = 1},
        [ITEM_FIELD] = {.kind = INTENT_EDIT, .factor = 1, .input = INPUT_OWNER},
        [ITEM_TEXT] = {.kind = INTENT_EDIT, .factor = 1, .input = INPUT_NOTE},
        [ITEM_LINK] = {.kind = INTENT_GO, .screen = SCREEN_FACTOR, .factor = 2},
        [ITEM_ANSWER] = {.kind = INTENT_GO,
                         .screen = SCREEN_FACTOR,
                         .factor = 1,
                         .aim = AIM_INPUT,
                         .input = INPUT_OWNER},
        [ITEM_STEP] = {.kind = INTENT_GO, .screen = SCREEN_FACTOR, .factor = 2},
        [ITEM_BUTTON] = {.kind = INTENT_STOP},
    };
    static const enum screen screens[ITEM_KINDS] = {
        [ITEM_NONE] = SCREEN_FACTOR,     [ITEM_BOX] = SCREEN_FACTOR,
        [ITEM_CHOICE] = SCREEN_FACTOR,   [ITEM_FIELD] = SCREEN_FACTOR,
        [ITEM_TEXT] = SCREEN_FACTOR,     [ITEM_LINK] = SCREEN_FACTOR,
        [ITEM_ANSWER] = SCREEN_CHECK,    [ITEM_STEP] = SCREEN_OVERVIEW,
        [ITEM_BUTTON] = SCREEN_OVERVIEW,
    };
    scene_open(scene, LANGUAGE_NL, scene_recorded);
    scene_do(scene, (struct intent){.kind = INTENT_GO, .screen = screens[item], .factor = 1});
    update_focus(&scene->model, &items[item]);
    scene_do(scene, (struct intent){.kind = INTENT_MOVED});
    window_open(window, scene, 100, 80);
}

/* What a printable key is there; and what Space and Enter do. */
static enum intent_kind wanted_of(const struct binding *binding, enum item item, struct key key)
{
    static const enum intent_kind enter[ITEM_KINDS] = {
        [ITEM_NONE] = INTENT_MOVED,   [ITEM_BOX] = INTENT_MOVED,  [ITEM_CHOICE] = INTENT_DECLARE,
        [ITEM_FIELD] = INTENT_ANSWER, [ITEM_TEXT] = INTENT_TYPED, [ITEM_LINK] = INTENT_GO,
        [ITEM_ANSWER] = INTENT_GO,    [ITEM_STEP] = INTENT_GO,    [ITEM_BUTTON] = INTENT_STOP,
    };
    static const enum intent_kind space[ITEM_KINDS] = {
        [ITEM_NONE] = INTENT_MOVED,     [ITEM_BOX] = INTENT_TOGGLE, [ITEM_CHOICE] = INTENT_DECLARE,
        [ITEM_LINK] = INTENT_NO_TICK,   [ITEM_STEP] = INTENT_GO,    [ITEM_BUTTON] = INTENT_NO_TICK,
        [ITEM_ANSWER] = INTENT_NO_TICK,
    };
    bool field = item == ITEM_FIELD || item == ITEM_TEXT;
    bool overview = item == ITEM_STEP || item == ITEM_BUTTON;
    if (key.name == KEYNAME_CHARACTER && field)
        return INTENT_TYPED;
    switch (binding->command) {
    case COMMAND_ACT:
        return enter[item];
    case COMMAND_TICK:
        return space[item];
    case COMMAND_FACTOR:
        return overview ? INTENT_GO : INTENT_NO_TYPING;
    case COMMAND_INTENT:
        return binding->intent.kind;
    case COMMAND_REDRAW:
        return INTENT_NONE;
    case COMMAND_NEXT_ITEM:
        return item == ITEM_TEXT && key.name == KEYNAME_TAB ? INTENT_LEAVE : INTENT_MOVED;
    case COMMAND_FIRST:
    case COMMAND_LAST:
        return field ? INTENT_NONE : INTENT_MOVED; /* there they go along the line */
    default:
        return INTENT_MOVED;
    }
}

static void check_key(const struct binding *binding, struct key key, enum item item)
{
    struct scene scene;
    struct window window;
    open_item(&scene, &window, item);
    enum intent_kind wanted = wanted_of(binding, item, key);
    bool up_in_text = item == ITEM_TEXT && key.name == KEYNAME_UP; /* first a line up */
    window_key(&window, key);
    if (window.intent.kind != (up_in_text ? INTENT_NONE : wanted))
        fail_msg("%s on item %d: intent %d, not %d", message_text(LANGUAGE_EN, binding->shown),
                 (int)item, (int)window.intent.kind, (int)wanted);
    if (binding->command == COMMAND_REDRAW)
        assert_int_equal(window.result, FULLSCREEN_REDRAW);
    window_close(&window);
    scene_close(&scene);
}

static void each_key_does_on_each_kind_of_item_what_the_table_says(void **state)
{
    for (size_t i = 0; i < keymap_count(); i++)
        for (int item = 0; item < ITEM_KINDS; item++) {
            const struct binding *binding = keymap_at(i);
            for (size_t k = 0; k < sizeof binding->keys / sizeof binding->keys[0]; k++)
                if (binding->keys[k].name != KEYNAME_NONE)
                    check_key(binding, binding->keys[k], (enum item)item);
            for (uint32_t digit = '0'; digit <= '9' && binding->command == COMMAND_FACTOR; digit++)
                check_key(binding, (struct key){KEYNAME_CHARACTER, digit}, (enum item)item);
        }
}

/* --- ways --- */

struct typist {
    struct window *window;
    size_t keys; /* beside text */
};

static void press(struct typist *typist, const char *key)
{
    window_type(typist->window, key);
    typist->keys++;
}

static void write_text(struct typist *typist, const char *text)
{
    assert_int_not_equal(typist->window->scene->model.typing, INPUT_NONE);
    window_type(typist->window, text);
}

static void the_whole_way_of_a_step_takes_few_keys_beside_text(void **state)
{
    static const struct slot note = {.factor = "draagvlak-leidinggevenden", .field = FIELD_NOTE};
    static const struct slot done = {.factor = "draagvlak-leidinggevenden", .field = FIELD_DONE};
    struct scene scene;
    struct window window;
    struct typist typist = {&window, 0};
    scene_open(&scene, LANGUAGE_NL, scene_recorded);
    scene_do(&scene, (struct intent){.kind = INTENT_GO, .screen = SCREEN_FACTOR, .factor = 3});
    window_open(&window, &scene, 24, 80);
    const struct factor *factor = &scene.checklist->factors[3];
    size_t changes = progress_count(scene.progress);
    press(&typist, " ");
    press(&typist, "<Down>");
    press(&typist, " ");
    for (size_t i = 2; i <= factor->action_count; i++)
        press(&typist, "<Down>");
    write_text(&typist, "Manager P&O");
    press(&typist, "<Enter>");
    write_text(&typist, "15-1-2027");
    press(&typist, "<Enter>");
    write_text(&typist, "Gesproken met drie teamleiders.");
    press(&typist, "<Enter>");
    write_text(&typist, "Twee doen mee.");
    press(&typist, "<Enter>");
    write_text(&typist, "De derde vraagt tijd.");
    press(&typist, "<Tab>");
    press(&typist, "<Tab>");
    press(&typist, " ");
    assert_int_equal(progress_count(scene.progress), changes + 6);
    assert_string_equal(scene_standing(&scene, &note),
                        "Gesproken met drie teamleiders.\nTwee doen mee.\nDe derde vraagt tijd.");
    assert_string_equal(scene_standing(&scene, &done), "yes");
    assert_true(typist.keys <= 14);
    press(&typist, "<Enter>"); /* the focus is on the way to the next step */
    assert_int_equal(scene.model.factor, 4);
    window_close(&window);
    scene_close(&scene);
}

static void a_line_of_the_check_page_opens_its_field_and_comes_back(void **state)
{
    static const struct {
        const char *line, *keys, *after;
    } cases[] = {
        {"Wijzig eigenaar: Secretaris", "<C-U>HR<Enter>", "Wijzig eigenaar: HR"},
        {"Wijzig notitie: Regel", "<Enter>Drie.<Tab>", "Wijzig notitie: Regel"},
        {"Wijzig organisatie", " en zo<Enter>",
         "Wijzig organisatie: Waterschap Rijn en Veen en zo"},
        {"Wijzig streefdatum: zondag 15", "<Enter>", "Wijzig streefdatum: zondag 15"},
    };
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        struct scene scene;
        struct window window;
        scene_open(&scene, LANGUAGE_NL, scene_recorded);
        scene_do(&scene, (struct intent){.kind = INTENT_GO, .screen = SCREEN_CHECK});
        scene_act(&scene, cases[i].line);
        window_open(&window, &scene, 24, 80);
        assert_int_not_equal(scene.model.typing, INPUT_NONE);
        window_type(&window, cases[i].keys);
        assert_int_equal(scene.model.screen, SCREEN_CHECK);
        assert_memory_equal(scene_focus(&scene), cases[i].after, strlen(cases[i].after));
        window_close(&window);
        scene_close(&scene);
    }
}

static void who_goes_elsewhere_from_such_a_field_does_not_come_back(void **state)
{
    struct scene scene;
    struct window window;
    scene_open(&scene, LANGUAGE_NL, scene_recorded);
    scene_do(&scene, (struct intent){.kind = INTENT_GO, .screen = SCREEN_CHECK});
    scene_act(&scene, "Wijzig eigenaar: Secretaris");
    window_open(&window, &scene, 24, 80);
    window_type(&window, "<Down><C-U>1-2-2027<Enter>");
    assert_int_equal(scene.model.screen, SCREEN_FACTOR);
    assert_int_equal(scene.model.typing, INPUT_NOTE);
    window_close(&window);
    scene_close(&scene);
}

static void enter_in_the_query_goes_to_what_was_found(void **state)
{
    struct scene scene;
    struct window window;
    scene_open(&scene, LANGUAGE_NL, scene_recorded);
    window_open(&window, &scene, 24, 80);
    window_type(&window, "<C-F>xyzzy<Enter>");
    assert_int_equal(scene.model.typing, INPUT_QUERY); /* nothing: something else can be typed */
    window_type(&window, "<C-U>potje<Enter>");
    assert_memory_equal(scene_focus(&scene), "Stap 8: ", 8);
    window_type(&window, "<Enter>");
    assert_int_equal(scene.model.factor, 7);
    window_close(&window);
    scene_close(&scene);
}

int main(void)
{
    setlocale(LC_CTYPE, "C.UTF-8");
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(stray_text_changes_nothing_and_a_field_holds_its_text),
        cmocka_unit_test(it_is_said_once_and_a_key_that_moves_ends_it),
        cmocka_unit_test(each_key_does_on_each_kind_of_item_what_the_table_says),
        cmocka_unit_test(the_whole_way_of_a_step_takes_few_keys_beside_text),
        cmocka_unit_test(a_line_of_the_check_page_opens_its_field_and_comes_back),
        cmocka_unit_test(who_goes_elsewhere_from_such_a_field_does_not_come_back),
        cmocka_unit_test(enter_in_the_query_goes_to_what_was_found),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
