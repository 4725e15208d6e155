#include "fullscreen/keymap.h"

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

/* In the order of the help; those with a footer in the order of what matters most on a narrow screen. */
static const struct binding bindings[] = {
    {.keys = {NAMED(KEYNAME_ENTER)},
     .shown = MESSAGE_KEYS_ENTER,
     .command = COMMAND_ACT,
     .meaning = MESSAGE_MEANS_ACT,
     .footer = MESSAGE_FOOTER_ACT},
    {.keys = {CHARACTER('?'), NAMED(KEYNAME_F1)},
     .shown = MESSAGE_KEYS_HELP,
     .command = COMMAND_INTENT,
     .intent = {.kind = INTENT_GO, .screen = SCREEN_HELP},
     .meaning = MESSAGE_MEANS_HELP,
     .footer = MESSAGE_FOOTER_HELP},
    {.keys = {NAMED(KEYNAME_ESCAPE)},
     .shown = MESSAGE_KEYS_ESCAPE,
     .command = COMMAND_INTENT,
     .intent = {.kind = INTENT_BACK},
     .meaning = MESSAGE_MEANS_BACK,
     .footer = MESSAGE_FOOTER_BACK},
    {.keys = {CHARACTER('q')},
     .shown = MESSAGE_KEYS_STOP,
     .command = COMMAND_INTENT,
     .intent = {.kind = INTENT_STOP},
     .meaning = MESSAGE_MEANS_STOP,
     .footer = MESSAGE_FOOTER_STOP},
    {.keys = {NAMED(KEYNAME_DOWN), NAMED(KEYNAME_TAB)},
     .shown = MESSAGE_KEYS_NEXT,
     .command = COMMAND_NEXT_ITEM,
     .meaning = MESSAGE_MEANS_NEXT,
     .footer = MESSAGE_FOOTER_MOVE},
    {.keys = {NAMED(KEYNAME_UP), NAMED(KEYNAME_BACK_TAB)},
     .shown = MESSAGE_KEYS_PREVIOUS,
     .command = COMMAND_PREVIOUS_ITEM,
     .meaning = MESSAGE_MEANS_PREVIOUS},
    {.keys = {CHARACTER(' ')},
     .shown = MESSAGE_KEYS_SPACE,
     .command = COMMAND_TICK,
     .meaning = MESSAGE_MEANS_TICK},
    {.keys = {CHARACTER('u')},
     .shown = MESSAGE_KEYS_UNDO,
     .command = COMMAND_INTENT,
     .intent = {.kind = INTENT_UNDO},
     .meaning = MESSAGE_MEANS_UNDO,
     .footer = MESSAGE_FOOTER_UNDO},
    {.keys = {CHARACTER('n'), CHARACTER('>')},
     .shown = MESSAGE_KEYS_NEXT_FACTOR,
     .command = COMMAND_INTENT,
     .intent = {.kind = INTENT_NEXT_FACTOR},
     .meaning = MESSAGE_MEANS_NEXT_FACTOR,
     .footer = MESSAGE_FOOTER_NEXT},
    {.keys = {CHARACTER('p'), CHARACTER('<')},
     .shown = MESSAGE_KEYS_PREVIOUS_FACTOR,
     .command = COMMAND_INTENT,
     .intent = {.kind = INTENT_PREVIOUS_FACTOR},
     .meaning = MESSAGE_MEANS_PREVIOUS_FACTOR},
    {.shown = MESSAGE_KEYS_DIGIT, .command = COMMAND_FACTOR, .meaning = MESSAGE_MEANS_DIGIT},
    {.keys = {CHARACTER('/')},
     .shown = MESSAGE_KEYS_SEARCH,
     .command = COMMAND_INTENT,
     .intent = {.kind = INTENT_SEARCH, .text = ""},
     .meaning = MESSAGE_MEANS_SEARCH},
    {.keys = {CHARACTER('e')},
     .shown = MESSAGE_KEYS_REPORT,
     .command = COMMAND_INTENT,
     .intent = {.kind = INTENT_GO, .screen = SCREEN_REPORT},
     .meaning = MESSAGE_MEANS_REPORT},
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
    {.keys = {CONTROL('Z')},
     .shown = MESSAGE_KEYS_SUSPEND,
     .command = COMMAND_SUSPEND,
     .meaning = MESSAGE_MEANS_SUSPEND},
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

static void add_hint(enum language language, enum message hint, size_t columns, struct strbuf *out)
{
    if (hint == MESSAGE_NONE)
        return;
    const char *text = message_text(language, hint);
    size_t gap = out->length > 0 ? 2 : 0;
    if (utf8_width(out->text, out->length) + gap + utf8_width(text, strlen(text)) > columns)
        return;
    strbuf_add_bytes(out, "  ", gap);
    strbuf_add(out, text);
}

void keymap_add_footer(enum language language, bool typing, bool several_lines, size_t columns,
                       struct strbuf *out)
{
    size_t count;
    const struct editor_help *editor = editor_help(&count);
    if (!typing)
        for (size_t i = 0; i < BINDING_COUNT; i++)
            add_hint(language, bindings[i].footer, columns, out);
    else
        for (size_t i = 0; i < count; i++)
            add_hint(language, several_lines ? editor[i].several_lines : editor[i].one_line,
                     columns, out);
}
