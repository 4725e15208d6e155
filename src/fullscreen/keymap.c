#include "fullscreen/keymap.h"

#include <stdint.h>

#include "base/utf8.h"
#include "fullscreen/editor.h"

#define CHARACTER(letter)                                                                          \
    {                                                                                              \
        KEYNAME_CHARACTER, letter                                                                  \
    }
#define CONTROL(letter)                                                                            \
    {                                                                                              \
        KEYNAME_CONTROL, letter                                                                    \
    }
#define NAMED(name)                                                                                \
    {                                                                                              \
        name, 0                                                                                    \
    }

/* In the order of the help; of those that the bottom line names, in the order of what matters most there. */
static const struct binding bindings[] = {
    {.keys = {NAMED(KEYNAME_TAB), NAMED(KEYNAME_DOWN)},
     .shown = MESSAGE_KEYS_NEXT,
     .command = COMMAND_NEXT_ITEM,
     .meaning = MESSAGE_MEANS_NEXT,
     .brief = MESSAGE_KEY_TAB,
     .hints = {[ITEM_NONE] = MESSAGE_HINT_ON,
               [ITEM_CHOICE] = MESSAGE_HINT_NEXT,
               [ITEM_TEXT] = MESSAGE_HINT_ON,
               [ITEM_LINK] = MESSAGE_HINT_NEXT,
               [ITEM_ANSWER] = MESSAGE_HINT_NEXT,
               [ITEM_STEP] = MESSAGE_HINT_NEXT,
               [ITEM_BUTTON] = MESSAGE_HINT_NEXT}},
    {.keys = {NAMED(KEYNAME_BACK_TAB), NAMED(KEYNAME_UP)},
     .shown = MESSAGE_KEYS_PREVIOUS,
     .command = COMMAND_PREVIOUS_ITEM,
     .meaning = MESSAGE_MEANS_PREVIOUS},
    {.keys = {CHARACTER(' ')},
     .shown = MESSAGE_KEYS_SPACE,
     .command = COMMAND_TICK,
     .meaning = MESSAGE_MEANS_TICK,
     .brief = MESSAGE_KEYS_SPACE,
     .hints = {[ITEM_BOX] = MESSAGE_HINT_TICK}},
    {.keys = {NAMED(KEYNAME_ENTER)},
     .shown = MESSAGE_KEYS_ENTER,
     .command = COMMAND_ACT,
     .meaning = MESSAGE_MEANS_ACT,
     .brief = MESSAGE_KEYS_ENTER,
     .hints = {[ITEM_BOX] = MESSAGE_HINT_ON,
               [ITEM_CHOICE] = MESSAGE_HINT_CHOOSE,
               [ITEM_FIELD] = MESSAGE_HINT_ON,
               [ITEM_TEXT] = MESSAGE_HINT_LINE,
               [ITEM_LINK] = MESSAGE_HINT_OPEN,
               [ITEM_ANSWER] = MESSAGE_HINT_CHANGE,
               [ITEM_STEP] = MESSAGE_HINT_OPEN,
               [ITEM_BUTTON] = MESSAGE_HINT_CHOOSE}},
    {.keys = {NAMED(KEYNAME_ESCAPE)},
     .shown = MESSAGE_KEYS_ESCAPE,
     .command = COMMAND_INTENT,
     .intent = {.kind = INTENT_BACK},
     .meaning = MESSAGE_MEANS_ESCAPE,
     .brief = MESSAGE_KEYS_ESCAPE,
     .hints = {[ITEM_NONE] = MESSAGE_HINT_BACK,
               [ITEM_BOX] = MESSAGE_HINT_BACK,
               [ITEM_CHOICE] = MESSAGE_HINT_BACK,
               [ITEM_FIELD] = MESSAGE_HINT_BACK,
               [ITEM_TEXT] = MESSAGE_HINT_BACK,
               [ITEM_LINK] = MESSAGE_HINT_BACK,
               [ITEM_ANSWER] = MESSAGE_HINT_BACK,
               [ITEM_BUTTON] = MESSAGE_HINT_BACK}},
    {.keys = {CONTROL('Z')},
     .shown = MESSAGE_KEYS_UNDO,
     .command = COMMAND_INTENT,
     .intent = {.kind = INTENT_UNDO},
     .meaning = MESSAGE_MEANS_UNDO},
    {.keys = {CONTROL('Y')},
     .shown = MESSAGE_KEYS_REDO,
     .command = COMMAND_INTENT,
     .intent = {.kind = INTENT_REDO},
     .meaning = MESSAGE_MEANS_REDO},
    {.keys = {CONTROL('F'), CHARACTER('/')},
     .shown = MESSAGE_KEYS_SEARCH,
     .command = COMMAND_INTENT,
     .intent = {.kind = INTENT_SEARCH, .text = ""},
     .meaning = MESSAGE_MEANS_SEARCH,
     .brief = MESSAGE_KEY_SEARCH,
     .hints = {[ITEM_STEP] = MESSAGE_HINT_SEARCH}},
    {.keys = {CONTROL('N')},
     .shown = MESSAGE_KEYS_NEXT_FACTOR,
     .command = COMMAND_INTENT,
     .intent = {.kind = INTENT_NEXT_FACTOR},
     .meaning = MESSAGE_MEANS_NEXT_FACTOR},
    {.keys = {CONTROL('P')},
     .shown = MESSAGE_KEYS_PREVIOUS_FACTOR,
     .command = COMMAND_INTENT,
     .intent = {.kind = INTENT_PREVIOUS_FACTOR},
     .meaning = MESSAGE_MEANS_PREVIOUS_FACTOR},
    {.keys = {CONTROL('R')},
     .shown = MESSAGE_KEYS_REPORT,
     .command = COMMAND_INTENT,
     .intent = {.kind = INTENT_GO, .screen = SCREEN_REPORT},
     .meaning = MESSAGE_MEANS_REPORT,
     .brief = MESSAGE_KEYS_REPORT,
     .hints = {[ITEM_STEP] = MESSAGE_HINT_REPORT}},
    {.keys = {CONTROL('S')},
     .shown = MESSAGE_KEYS_SAVE,
     .command = COMMAND_INTENT,
     .intent = {.kind = INTENT_SAVE},
     .meaning = MESSAGE_MEANS_SAVE},
    {.keys = {NAMED(KEYNAME_F1), CONTROL('G'), CHARACTER('?')},
     .shown = MESSAGE_KEYS_HELP,
     .command = COMMAND_INTENT,
     .intent = {.kind = INTENT_GO, .screen = SCREEN_HELP},
     .meaning = MESSAGE_MEANS_HELP,
     .brief = MESSAGE_KEY_HELP,
     .hints = {[ITEM_NONE] = MESSAGE_HINT_HELP,
               [ITEM_BOX] = MESSAGE_HINT_HELP,
               [ITEM_CHOICE] = MESSAGE_HINT_HELP,
               [ITEM_FIELD] = MESSAGE_HINT_HELP,
               [ITEM_TEXT] = MESSAGE_HINT_HELP,
               [ITEM_LINK] = MESSAGE_HINT_HELP,
               [ITEM_ANSWER] = MESSAGE_HINT_HELP,
               [ITEM_STEP] = MESSAGE_HINT_HELP,
               [ITEM_BUTTON] = MESSAGE_HINT_HELP}},
    {.keys = {CONTROL('Q')},
     .shown = MESSAGE_KEYS_STOP,
     .command = COMMAND_INTENT,
     .intent = {.kind = INTENT_STOP},
     .meaning = MESSAGE_MEANS_STOP,
     .brief = MESSAGE_KEYS_STOP,
     .hints = {[ITEM_LINK] = MESSAGE_HINT_STOP,
               [ITEM_ANSWER] = MESSAGE_HINT_STOP,
               [ITEM_STEP] = MESSAGE_HINT_STOP,
               [ITEM_BUTTON] = MESSAGE_HINT_STOP}},
    {.shown = MESSAGE_KEYS_DIGIT, .command = COMMAND_FACTOR, .meaning = MESSAGE_MEANS_DIGIT},
    {.keys = {NAMED(KEYNAME_PAGE_DOWN)},
     .shown = MESSAGE_KEYS_PAGE_DOWN,
     .command = COMMAND_PAGE_DOWN,
     .meaning = MESSAGE_MEANS_PAGE_DOWN},
    {.keys = {NAMED(KEYNAME_PAGE_UP)},
     .shown = MESSAGE_KEYS_PAGE_UP,
     .command = COMMAND_PAGE_UP,
     .meaning = MESSAGE_MEANS_PAGE_UP},
    {.keys = {NAMED(KEYNAME_HOME), NAMED(KEYNAME_CONTROL_HOME)},
     .shown = MESSAGE_KEYS_HOME,
     .command = COMMAND_FIRST,
     .meaning = MESSAGE_MEANS_FIRST},
    {.keys = {NAMED(KEYNAME_END), NAMED(KEYNAME_CONTROL_END)},
     .shown = MESSAGE_KEYS_END,
     .command = COMMAND_LAST,
     .meaning = MESSAGE_MEANS_LAST},
    {.keys = {CONTROL('L')},
     .shown = MESSAGE_KEYS_REDRAW,
     .command = COMMAND_REDRAW,
     .meaning = MESSAGE_MEANS_REDRAW},
};

enum { BINDING_COUNT = sizeof bindings / sizeof bindings[0], KEYS_A_BINDING = 3 };

size_t keymap_count(void)
{
    return BINDING_COUNT;
}

const struct binding *keymap_at(size_t number)
{
    return &bindings[number];
}

static bool is_key_of(const struct binding *binding, struct key key)
{
    if (binding->command == COMMAND_FACTOR)
        return key.name == KEYNAME_CHARACTER && key.character >= '0' && key.character <= '9';
    for (int i = 0; i < KEYS_A_BINDING; i++)
        if (binding->keys[i].name != KEYNAME_NONE && binding->keys[i].name == key.name &&
            binding->keys[i].character == key.character)
            return true;
    return false;
}

const struct binding *keymap_find(struct key key)
{
    for (size_t i = 0; i < BINDING_COUNT; i++)
        if (is_key_of(&bindings[i], key))
            return &bindings[i];
    return NULL;
}

size_t keymap_help(struct key_help help[KEYMAP_HELP_LIMIT])
{
    size_t count = 0;
    size_t editor_count;
    const struct editor_help *editor = editor_help(&editor_count);
    for (size_t i = 0; i < BINDING_COUNT && count < KEYMAP_HELP_LIMIT; i++)
        help[count++] = (struct key_help){bindings[i].shown, bindings[i].meaning};
    for (size_t i = 0; i < editor_count && count < KEYMAP_HELP_LIMIT; i++)
        help[count++] = (struct key_help){editor[i].keys, editor[i].meaning};
    return count;
}

/* page.h says which of its texts a link has. */
static enum item link_item(const struct model *model, const struct element *link)
{
    if (link->intent.screen == SCREEN_FORMAT)
        return ITEM_CHOICE;
    if (link->number > 0)
        return model->screen == SCREEN_OVERVIEW ? ITEM_STEP : ITEM_LINK;
    return link->detail[0] != '\0' ? ITEM_ANSWER : ITEM_LINK;
}

enum item keymap_item(const struct model *model, const struct element *element)
{
    if (element == NULL)
        return ITEM_NONE;
    switch (element->kind) {
    case ELEMENT_CHECKBOX:
        return ITEM_BOX;
    case ELEMENT_CHOICE:
        return ITEM_CHOICE;
    case ELEMENT_FIELD:
        return element->several_lines ? ITEM_TEXT : ITEM_FIELD;
    case ELEMENT_BUTTON:
        return ITEM_BUTTON;
    case ELEMENT_LINK:
        return link_item(model, element);
    default:
        return ITEM_NONE;
    }
}

/*
 * Where Esc leads is said as it is there; on the first page it does nothing. In a field it is "terug" whether something
 * was typed or not: else the first letter would change the line, and a screen reader say it between two letters.
 */
static enum message hint_of(const struct model *model, const struct binding *binding,
                            enum item item)
{
    bool field = item == ITEM_FIELD || item == ITEM_TEXT;
    if (binding->intent.kind != INTENT_BACK || field)
        return binding->hints[item];
    const enum screen back = model_back(model).screen;
    if (back == SCREEN_OVERVIEW && model->screen != SCREEN_OVERVIEW)
        return MESSAGE_HINT_OVERVIEW;
    bool nowhere = model->visit_count == 0 && back == model->screen;
    return nowhere ? MESSAGE_NONE : binding->hints[item];
}

/* Where not all fits into the bottom line, these go, in this order: what she has least need to be told. */
static const enum message spare[] = {
    MESSAGE_HINT_REPORT, MESSAGE_HINT_NEXT, MESSAGE_HINT_SEARCH,
    MESSAGE_HINT_STOP,   MESSAGE_HINT_BACK, MESSAGE_HINT_OVERVIEW,
    MESSAGE_HINT_LINE,   MESSAGE_HINT_ON,   MESSAGE_HINT_HELP,
};

enum { SPARE = sizeof spare / sizeof spare[0] };

static bool is_gone(enum message hint, size_t gone)
{
    for (size_t i = 0; i < gone; i++)
        if (spare[i] == hint)
            return true;
    return false;
}

/* Without the first so many of those that go. */
static void add_footer(const struct model *model, enum item item, size_t gone, const char *gap,
                       struct strbuf *out)
{
    for (size_t i = 0; i < BINDING_COUNT; i++) {
        enum message hint = hint_of(model, &bindings[i], item);
        if (hint == MESSAGE_NONE || is_gone(hint, gone))
            continue;
        const char *const values[] = {message_text(model->language, bindings[i].brief),
                                      message_text(model->language, hint)};
        strbuf_add(out, out->length > 0 ? gap : "");
        strbuf_add_filled(out, message_text(model->language, MESSAGE_HELP_KEY), values, 2);
    }
}

void keymap_add_footer(const struct model *model, enum item item, size_t columns,
                       struct strbuf *out)
{
    static const char *const gaps[] = {"   ", "  "};
    struct strbuf footer = STRBUF_INIT;
    bool fits = false;
    for (size_t gone = 0; gone <= SPARE && !fits; gone++) {
        for (size_t i = 0; i < sizeof gaps / sizeof gaps[0] && !fits; i++) {
            strbuf_clear(&footer);
            add_footer(model, item, gone, gaps[i], &footer);
            fits = utf8_width(footer.text, footer.length) <= columns;
        }
    }
    strbuf_add(out, footer.text);
    strbuf_release(&footer);
}
