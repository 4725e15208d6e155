/*
 * What can be done on the full screen can be done line by line, and the other way round: from the tables of keys, of
 * line commands, and of the elements of every page.
 */

#include <locale.h>

#include "../support/scene.h"
#include "../support/test.h"
#include "accessible/commands.h"
#include "fullscreen/keymap.h"

/* How an intent can be sent. */
enum way { BY_ELEMENT = 1, BY_KEY = 2, BY_LINE = 4 };

/* Kinds that no page, key or command names: what typing in a field sends, in both modes, and moving on the full screen. */
static bool is_typing(enum intent_kind kind)
{
    return kind == INTENT_TYPED || kind == INTENT_FULL || kind == INTENT_ANSWER ||
           kind == INTENT_LEAVE || kind == INTENT_MOVED || kind == INTENT_READ ||
           kind == INTENT_NO_TYPING;
}

static unsigned ways[INTENT_KINDS];
static unsigned screen_ways[SCREEN_COUNT]; /* of INTENT_GO to that screen */

static void note(const struct intent *intent, enum way way)
{
    ways[intent->kind] |= (unsigned)way;
    if (intent->kind == INTENT_GO)
        screen_ways[intent->screen] |= (unsigned)way;
}

static void note_page(struct scene *scene)
{
    const struct page *page = scene_page(scene);
    for (size_t i = 0; i < page->count; i++)
        note(&page->elements[i].intent, BY_ELEMENT);
}

static void type(struct scene *scene, enum input input, const char *text)
{
    scene_do(scene, (struct intent){.kind = INTENT_EDIT, .input = input, .factor = 1});
    scene_do(scene, (struct intent){.kind = INTENT_ANSWER, .text = text});
}

static void note_pages(void)
{
    struct scene scene;
    scene_open(&scene, LANGUAGE_NL, scene_recorded);
    note_page(&scene);
    for (int screen = 0; screen < SCREEN_PRIVACY; screen++) {
        scene_do(&scene,
                 (struct intent){.kind = INTENT_GO, .screen = (enum screen)screen, .factor = 1});
        note_page(&scene);
    }
    scene_do(&scene, (struct intent){.kind = INTENT_GO, .screen = SCREEN_JOBS});
    type(&scene, INPUT_JOBS_HOURS, "51");
    note_page(&scene);
    scene_do(&scene, (struct intent){.kind = INTENT_GO, .screen = SCREEN_COPY});
    scene_tell(&scene, (struct event){.kind = EVENT_COPY_READ, .text = "x", .count = 1});
    note_page(&scene);
    scene_do(&scene, (struct intent){.kind = INTENT_GO, .screen = SCREEN_FORMAT});
    scene.model.opens = true;
    scene_tell(&scene, (struct event){.kind = EVENT_EXPORTED, .text = "/home/hr/x.md"});
    note_page(&scene);
    scene_tell(&scene, (struct event){.kind = EVENT_EXPORT_TAKEN, .text = "/home/hr/x.md"});
    note_page(&scene);
    /* The preview, which stands on the page of a format on the full screen, is a page line by line. */
    scene.model.accessible = true;
    note_page(&scene);
    scene.model.accessible = false;
    scene_do(&scene, (struct intent){.kind = INTENT_GO, .screen = SCREEN_FACTOR, .factor = 1});
    type(&scene, INPUT_OWNER, "111222333");
    note_page(&scene);
    scene_close(&scene);
}

static void note_keys(void)
{
    static const struct intent factor = {.kind = INTENT_GO, .screen = SCREEN_FACTOR};
    for (size_t i = 0; i < keymap_count(); i++) {
        const struct binding *binding = keymap_at(i);
        if (binding->command == COMMAND_INTENT)
            note(&binding->intent, BY_KEY);
        if (binding->command == COMMAND_FACTOR)
            note(&factor, BY_KEY);
        if (binding->command == COMMAND_TICK)
            ways[INTENT_NO_TICK] |= BY_KEY | BY_LINE; /* lines have no key that could miss */
    }
}

static void note_lines(void)
{
    static const char *const typed[] = {"<", "?", "stop",    "o",       "stap 3", ">",
                                        "p", "u", "opnieuw", "opslaan", "e",      "/x"};
    static const struct intent factor = {.kind = INTENT_GO, .screen = SCREEN_FACTOR};
    static const struct intent search = {.kind = INTENT_GO, .screen = SCREEN_SEARCH};
    for (size_t i = 0; i < sizeof typed / sizeof typed[0]; i++) {
        const char *rest;
        const struct line_command *command = line_command_find(typed[i], LANGUAGE_NL, &rest);
        assert_non_null(command);
        if (command->action == LINE_INTENT)
            note(&command->intent, BY_LINE);
        if (command->action == LINE_STEP)
            note(&factor, BY_LINE);
        if (command->action == LINE_SEARCH) {
            note(&search, BY_LINE);
            ways[INTENT_SEARCH] |= BY_KEY | BY_LINE; /* by key: the search page and its field */
        }
    }
}

/* An element is reached by both: by the focus and Enter, and by its number. */
static bool both(unsigned set)
{
    return (set & BY_ELEMENT) != 0 || (set & (BY_KEY | BY_LINE)) == (BY_KEY | BY_LINE);
}

static void every_intent_is_reached_in_both_modes(void **state)
{
    for (int kind = INTENT_NONE + 1; kind < INTENT_KINDS; kind++)
        if (!is_typing((enum intent_kind)kind) && !both(ways[kind]))
            fail_msg("intent %d is reached in one mode only, or in none: %u", kind, ways[kind]);
    for (int screen = 0; screen < SCREEN_PRIVACY; screen++)
        if (!both(screen_ways[screen]))
            fail_msg("screen %d is reached in one mode only, or in none", screen);
}

static void every_key_with_an_intent_has_a_line_command(void **state)
{
    for (size_t i = 0; i < keymap_count(); i++) {
        const struct binding *binding = keymap_at(i);
        if (binding->command != COMMAND_INTENT)
            continue;
        unsigned set = binding->intent.kind == INTENT_GO ? screen_ways[binding->intent.screen]
                                                         : ways[binding->intent.kind];
        if ((set & BY_LINE) == 0)
            fail_msg("the key of binding %zu has no line command", i);
    }
}

static int note_all(void **state)
{
    note_pages();
    note_keys();
    note_lines();
    return 0;
}

int main(void)
{
    setlocale(LC_CTYPE, "C.UTF-8");
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(every_intent_is_reached_in_both_modes),
        cmocka_unit_test(every_key_with_an_intent_has_a_line_command),
    };
    return cmocka_run_group_tests(tests, note_all, NULL);
}
