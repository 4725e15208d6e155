/*
 * The text editor under any keys: the text stays valid, the cursor on a boundary, and the result says what happened.
 *
 * An input is a letter for the kind of field and its width, then keys. A control byte is a named key (see `named`), and
 * what stands before the byte 0x1C is the text that the field opens with; everything else is typed.
 */
#include <string.h>

#include "base/utf8.h"
#include "fullscreen/editor.h"
#include "fuzz.h"

enum { OPENED = 0x1C };

static const struct key named[OPENED] = {
    {KEYNAME_LEFT, 0},        {KEYNAME_RIGHT, 0},     {KEYNAME_UP, 0},
    {KEYNAME_DOWN, 0},        {KEYNAME_HOME, 0},      {KEYNAME_END, 0},
    {KEYNAME_BACKSPACE, 0},   {KEYNAME_DELETE, 0},    {KEYNAME_CONTROL, 'A'},
    {KEYNAME_TAB, 0},         {KEYNAME_ENTER, 0},     {KEYNAME_CONTROL, 'B'},
    {KEYNAME_CONTROL, 'D'},   {KEYNAME_ENTER, 0},     {KEYNAME_CONTROL, 'E'},
    {KEYNAME_CONTROL, 'F'},   {KEYNAME_CONTROL, 'K'}, {KEYNAME_CONTROL, 'U'},
    {KEYNAME_CONTROL, 'W'},   {KEYNAME_CONTROL, 'X'}, {KEYNAME_PAGE_UP, 0},
    {KEYNAME_PAGE_DOWN, 0},   {KEYNAME_BACK_TAB, 0},  {KEYNAME_F1, 0},
    {KEYNAME_PASTE_BEGIN, 0}, {KEYNAME_PASTE_END, 0}, {KEYNAME_NONE, 0},
    {KEYNAME_ESCAPE, 0},
};

static bool on_boundary(const struct editor *editor)
{
    size_t at = 0;
    while (at < editor->cursor)
        at = utf8_next(editor->text.text, editor->text.length, at);
    return at == editor->cursor;
}

static void check_editor(const struct editor *editor)
{
    MUST(editor->cursor <= editor->text.length);
    MUST(utf8_valid(editor->text.text, editor->text.length, NULL));
    MUST(strlen(editor->text.text) == editor->text.length);
    MUST(on_boundary(editor));
}

/* The byte `*at` as a key; moves `*at` behind it. */
static struct key next_key(const char *bytes, size_t length, size_t *at)
{
    unsigned char byte = (unsigned char)bytes[*at];
    struct key key = {KEYNAME_CHARACTER, 0};
    if (byte < OPENED) {
        (*at)++;
        return named[byte];
    }
    *at += utf8_decode(bytes + *at, length - *at, &key.character, NULL);
    return key;
}

static void press(struct editor *editor, struct key key)
{
    struct strbuf before = STRBUF_INIT;
    strbuf_add_bytes(&before, editor->text.text, editor->text.length);
    size_t cursor = editor->cursor;
    enum editor_result result = editor_key(editor, key);
    bool changed = before.length != editor->text.length ||
                   memcmp(before.text, editor->text.text, before.length) != 0;
    MUST(result <= EDITOR_FULL);
    MUST(!changed || result == EDITOR_CHANGED);
    MUST(result == EDITOR_CHANGED || result == EDITOR_MOVED || editor->cursor == cursor);
    check_editor(editor);
    strbuf_release(&before);
}

static void open_field(struct editor *editor, const char *bytes, size_t length, bool several_lines)
{
    struct strbuf text = STRBUF_INIT;
    strbuf_add_bytes(&text, bytes, length);
    editor_open(editor, text.text, several_lines);
    strbuf_release(&text);
}

void fuzz_one(const char *bytes, size_t length)
{
    if (length == 0)
        return;
    struct editor editor = EDITOR_INIT;
    bool several_lines = ((unsigned char)bytes[0] & 1) != 0;
    editor_set_columns(&editor, 2 + (unsigned char)bytes[0] / 2 % 16);
    size_t at = 1;
    const char *opened = memchr(bytes + 1, OPENED, length - 1);
    if (opened != NULL && utf8_valid(bytes + 1, (size_t)(opened - bytes) - 1, NULL)) {
        open_field(&editor, bytes + 1, (size_t)(opened - bytes) - 1, several_lines);
        at = (size_t)(opened - bytes) + 1;
    } else {
        open_field(&editor, "", 0, several_lines);
    }
    check_editor(&editor);
    while (at < length)
        press(&editor, next_key(bytes, length, &at));
    editor_release(&editor);
}
