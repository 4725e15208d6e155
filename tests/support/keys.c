#include "keys.h"

#include <string.h>

#include "base/utf8.h"
#include "test.h"

static const struct {
    const char *name;
    struct key key;
} names[] = {
    {"Up", {KEYNAME_UP, 0}},
    {"Down", {KEYNAME_DOWN, 0}},
    {"Left", {KEYNAME_LEFT, 0}},
    {"Right", {KEYNAME_RIGHT, 0}},
    {"Home", {KEYNAME_HOME, 0}},
    {"End", {KEYNAME_END, 0}},
    {"C-Left", {KEYNAME_CONTROL_LEFT, 0}},
    {"C-Right", {KEYNAME_CONTROL_RIGHT, 0}},
    {"C-Home", {KEYNAME_CONTROL_HOME, 0}},
    {"C-End", {KEYNAME_CONTROL_END, 0}},
    {"A-Backspace", {KEYNAME_ALT_BACKSPACE, 0}},
    {"PageUp", {KEYNAME_PAGE_UP, 0}},
    {"PageDown", {KEYNAME_PAGE_DOWN, 0}},
    {"Tab", {KEYNAME_TAB, 0}},
    {"BackTab", {KEYNAME_BACK_TAB, 0}},
    {"Enter", {KEYNAME_ENTER, 0}},
    {"Esc", {KEYNAME_ESCAPE, 0}},
    {"Backspace", {KEYNAME_BACKSPACE, 0}},
    {"Delete", {KEYNAME_DELETE, 0}},
    {"F1", {KEYNAME_F1, 0}},
    {"Resize", {KEYNAME_RESIZE, 0}},
    {"Paste", {KEYNAME_PASTE_BEGIN, 0}},
    {"/Paste", {KEYNAME_PASTE_END, 0}},
    {"Other", {KEYNAME_OTHER, 0}},
    {"lt", {KEYNAME_CHARACTER, '<'}},
};

static struct key named(const char *name, size_t length)
{
    if (length == 3 && name[0] == 'C' && name[1] == '-')
        return (struct key){KEYNAME_CONTROL, (uint32_t)name[2]};
    if (length == 3 && name[0] == 'A' && name[1] == '-')
        return (struct key){KEYNAME_ALT, (uint32_t)name[2]};
    for (size_t i = 0; i < sizeof names / sizeof names[0]; i++)
        if (strlen(names[i].name) == length && memcmp(names[i].name, name, length) == 0)
            return names[i].key;
    fail_msg("there is no key <%.*s>", (int)length, name);
    return (struct key){0};
}

struct key keys_next(const char **keys)
{
    const char *at = *keys;
    if (at[0] == '<') {
        size_t length = strcspn(at, ">");
        *keys = at + length + (at[length] == '>');
        return named(at + 1, length - 1);
    }
    struct key key = {.name = KEYNAME_CHARACTER};
    *keys += utf8_decode(at, strlen(at), &key.character, NULL);
    return key;
}
