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
     .hints = {[ITEM_NONE] = MESSAGE_HINT_ON, [ITEM_TEXT] = MESSAGE_HINT_ON}},
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
               [ITEM_STEP] = MESSAGE_HINT_HELP,
               [ITEM_BUTTON] = MESSAGE_HINT_HELP}},
    {.keys = {CONTROL('Q')},
     .shown = MESSAGE_KEYS_STOP,
     .command = COMMAND_INTENT,
     .intent = {.kind = INTENT_STOP},
     .meaning = MESSAGE_MEANS_STOP,
     .brief = MESSAGE_KEYS_STOP,
     .hints = {[ITEM_LINK] = MESSAGE_HINT_STOP,
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
    default:
        return model->screen == SCREEN_OVERVIEW && element->intent.screen == SCREEN_FACTOR
                   ? ITEM_STEP
                   : ITEM_LINK;
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

enum { FOOTER_LIMIT = 5 };

/* Adds a hint behind a gap, if it fits. */
static void add_hint(enum language language, struct key_help hint, const char *gap, size_t columns,
                     struct strbuf *out)
{
    struct strbuf text = STRBUF_INIT;
    const char *const values[] = {message_text(language, hint.keys),
                                  message_text(language, hint.meaning)};
    strbuf_add(&text, out->length > 0 ? gap : "");
    strbuf_add_filled(&text, message_text(language, MESSAGE_HELP_KEY), values, 2);
    if (utf8_width(out->text, out->length) + utf8_width(text.text, text.length) <= columns)
        strbuf_add(out, text.text);
    strbuf_release(&text);
}

static void add_footer(const struct model *model, enum item item, const char *gap, size_t columns,
                       struct strbuf *out)
{
    size_t count = 0;
    for (size_t i = 0; i < BINDING_COUNT && count < FOOTER_LIMIT; i++) {
        enum message hint = hint_of(model, &bindings[i], item);
        if (hint == MESSAGE_NONE)
            continue;
        add_hint(model->language, (struct key_help){bindings[i].brief, hint}, gap, columns, out);
        count++;
    }
}

/* With wide gaps when all fits so, else with narrow ones. */
void keymap_add_footer(const struct model *model, enum item item, size_t columns,
                       struct strbuf *out)
{
    struct strbuf wide = STRBUF_INIT;
    add_footer(model, item, "   ", SIZE_MAX, &wide);
    const bool fits = utf8_width(wide.text, wide.length) <= columns;
    strbuf_release(&wide);
    add_footer(model, item, fits ? "   " : "  ", columns, out);
}
