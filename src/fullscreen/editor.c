#include "fullscreen/editor.h"

#include "base/utf8.h"
#include "fullscreen/editor_lines.h"
#include "progress/field.h"

void editor_open(struct editor *editor, const char *text, bool several_lines)
{
    strbuf_clear(&editor->text);
    strbuf_add(&editor->text, text);
    editor->cursor = editor->text.length;
    editor->several_lines = several_lines;
    editor->keeps_goal = false;
    editor->pasting = false;
    editor->refused = false;
}

void editor_set_columns(struct editor *editor, size_t columns)
{
    editor->columns = columns;
}

void editor_release(struct editor *editor)
{
    strbuf_release(&editor->text);
    strbuf_release(&editor->before);
    *editor = (struct editor)EDITOR_INIT;
}

static size_t line_start(const struct editor *editor)
{
    size_t at = editor->cursor;
    while (at > 0 && editor->text.text[at - 1] != '\n')
        at--;
    return at;
}

static size_t line_end(const struct editor *editor)
{
    size_t at = editor->cursor;
    while (at < editor->text.length && editor->text.text[at] != '\n')
        at++;
    return at;
}

static bool is_space(char byte)
{
    return byte == ' ' || byte == '\n';
}

static size_t previous_of(const struct editor *editor, size_t at)
{
    return utf8_previous(editor->text.text, editor->text.length, at);
}

static size_t next_of(const struct editor *editor, size_t at)
{
    return utf8_next(editor->text.text, editor->text.length, at);
}

/* Back over the spaces before the cursor, and over the word before these. */
static size_t word_start(const struct editor *editor)
{
    const char *text = editor->text.text;
    size_t at = editor->cursor;
    while (at > 0 && is_space(text[previous_of(editor, at)]))
        at = previous_of(editor, at);
    while (at > 0 && !is_space(text[previous_of(editor, at)]))
        at = previous_of(editor, at);
    return at;
}

/* On over the spaces behind the cursor, and over the word behind these. */
static size_t word_end(const struct editor *editor)
{
    const char *text = editor->text.text;
    size_t at = editor->cursor;
    while (at < editor->text.length && is_space(text[at]))
        at = next_of(editor, at);
    while (at < editor->text.length && !is_space(text[at]))
        at = next_of(editor, at);
    return at;
}

/* A change may join what stands on both sides of the cursor into one cluster: the cursor goes behind it. */
static void settle_cursor(struct editor *editor)
{
    size_t end = next_of(editor, previous_of(editor, editor->cursor));
    if (editor->cursor > 0 && end > editor->cursor)
        editor->cursor = end;
}

static enum editor_result replace(struct editor *editor, size_t from, size_t to,
                                  const struct strbuf *bytes)
{
    strbuf_splice(&editor->text, from, to - from, bytes->text, bytes->length);
    editor->cursor = from + bytes->length;
    settle_cursor(editor);
    return EDITOR_CHANGED;
}

static enum editor_result delete_range(struct editor *editor, size_t from, size_t to)
{
    static const struct strbuf nothing = STRBUF_INIT;
    return from == to ? EDITOR_MOVED : replace(editor, from, to, &nothing);
}

/* What does not fit is refused; of a paste also what did. */
static enum editor_result refuse(struct editor *editor)
{
    if (!editor->pasting)
        return EDITOR_FULL;
    editor->refused = true;
    strbuf_clear(&editor->text);
    strbuf_add_bytes(&editor->text, editor->before.text, editor->before.length);
    editor->cursor = editor->cursor_before;
    return EDITOR_FULL;
}

static enum editor_result insert(struct editor *editor, uint32_t character)
{
    struct strbuf bytes = STRBUF_INIT;
    enum editor_result result;
    if (editor->refused)
        return EDITOR_MOVED;
    utf8_add(&bytes, character);
    if (editor->text.length + bytes.length > FIELD_TEXT_LIMIT)
        result = refuse(editor);
    else
        result = replace(editor, editor->cursor, editor->cursor, &bytes);
    strbuf_release(&bytes);
    return result;
}

/* What each key does */

typedef enum editor_result editor_action(struct editor *editor);

static enum editor_result move_left(struct editor *editor)
{
    editor->cursor = previous_of(editor, editor->cursor);
    return EDITOR_MOVED;
}

static enum editor_result move_right(struct editor *editor)
{
    editor->cursor = next_of(editor, editor->cursor);
    return EDITOR_MOVED;
}

/* From the beginning or the end of the text, and in a field of one line, these keys leave the field. */
static enum editor_result go_line(struct editor *editor, bool (*go)(struct editor *editor),
                                  enum editor_result leave)
{
    return editor->several_lines && go(editor) ? EDITOR_MOVED : leave;
}

static enum editor_result move_up(struct editor *editor)
{
    return go_line(editor, editor_line_up, EDITOR_PREVIOUS);
}

static enum editor_result move_down(struct editor *editor)
{
    return go_line(editor, editor_line_down, EDITOR_NEXT);
}

static enum editor_result move_home(struct editor *editor)
{
    editor->cursor = line_start(editor);
    return EDITOR_MOVED;
}

static enum editor_result move_end(struct editor *editor)
{
    editor->cursor = line_end(editor);
    return EDITOR_MOVED;
}

static enum editor_result delete_before(struct editor *editor)
{
    return delete_range(editor, previous_of(editor, editor->cursor), editor->cursor);
}

static enum editor_result delete_after(struct editor *editor)
{
    return delete_range(editor, editor->cursor, next_of(editor, editor->cursor));
}

static enum editor_result delete_to_start(struct editor *editor)
{
    return delete_range(editor, line_start(editor), editor->cursor);
}

/* At the end of a line it takes the line break away, as in other editors. */
static enum editor_result delete_to_end(struct editor *editor)
{
    size_t end = line_end(editor);
    if (end == editor->cursor && end < editor->text.length)
        end++;
    return delete_range(editor, editor->cursor, end);
}

static enum editor_result delete_word(struct editor *editor)
{
    return delete_range(editor, word_start(editor), editor->cursor);
}

static enum editor_result move_word_left(struct editor *editor)
{
    editor->cursor = word_start(editor);
    return EDITOR_MOVED;
}

static enum editor_result move_word_right(struct editor *editor)
{
    editor->cursor = word_end(editor);
    return EDITOR_MOVED;
}

static enum editor_result move_first(struct editor *editor)
{
    editor->cursor = 0;
    return EDITOR_MOVED;
}

static enum editor_result move_last(struct editor *editor)
{
    editor->cursor = editor->text.length;
    return EDITOR_MOVED;
}

static enum editor_result enter(struct editor *editor)
{
    if (editor->several_lines)
        return insert(editor, '\n');
    return editor->pasting ? insert(editor, ' ') : EDITOR_DONE;
}

static enum editor_result tab(struct editor *editor)
{
    return editor->pasting ? insert(editor, ' ') : EDITOR_NEXT;
}

static enum editor_result back_tab(struct editor *editor)
{
    (void)editor;
    return EDITOR_PREVIOUS;
}

/* In a paste it can only be part of its end, come in pieces: it ends the paste, and what follows is text. */
static enum editor_result escape(struct editor *editor)
{
    bool pasting = editor->pasting;
    editor->pasting = editor->refused = false;
    return pasting ? EDITOR_MOVED : EDITOR_LEFT;
}

static enum editor_result paste_begin(struct editor *editor)
{
    editor->pasting = true;
    editor->refused = false;
    editor->cursor_before = editor->cursor;
    strbuf_clear(&editor->before);
    strbuf_add_bytes(&editor->before, editor->text.text, editor->text.length);
    return EDITOR_MOVED;
}

static enum editor_result paste_end(struct editor *editor)
{
    editor->pasting = editor->refused = false;
    strbuf_release(&editor->before);
    return EDITOR_MOVED;
}

static const struct {
    struct key key;
    editor_action *action;
    bool in_paste; /* also holds for what is pasted */
} actions[] = {
    {{KEYNAME_LEFT, 0}, move_left, false},
    {{KEYNAME_RIGHT, 0}, move_right, false},
    {{KEYNAME_UP, 0}, move_up, false},
    {{KEYNAME_DOWN, 0}, move_down, false},
    {{KEYNAME_HOME, 0}, move_home, false},
    {{KEYNAME_CONTROL, 'A'}, move_home, false},
    {{KEYNAME_END, 0}, move_end, false},
    {{KEYNAME_CONTROL_LEFT, 0}, move_word_left, false},
    {{KEYNAME_ALT, 'b'}, move_word_left, false},
    {{KEYNAME_CONTROL_RIGHT, 0}, move_word_right, false},
    {{KEYNAME_ALT, 'f'}, move_word_right, false},
    {{KEYNAME_CONTROL_HOME, 0}, move_first, false},
    {{KEYNAME_CONTROL_END, 0}, move_last, false},
    {{KEYNAME_CONTROL, 'E'}, move_end, false},
    {{KEYNAME_BACKSPACE, 0}, delete_before, false},
    {{KEYNAME_DELETE, 0}, delete_after, false},
    {{KEYNAME_CONTROL, 'D'}, delete_after, false},
    {{KEYNAME_CONTROL, 'U'}, delete_to_start, false},
    {{KEYNAME_CONTROL, 'K'}, delete_to_end, false},
    {{KEYNAME_CONTROL, 'W'}, delete_word, false},
    {{KEYNAME_ALT_BACKSPACE, 0}, delete_word, false},
    {{KEYNAME_ENTER, 0}, enter, true},
    {{KEYNAME_TAB, 0}, tab, true},
    {{KEYNAME_BACK_TAB, 0}, back_tab, false},
    {{KEYNAME_ESCAPE, 0}, escape, true},
    {{KEYNAME_PASTE_BEGIN, 0}, paste_begin, true},
    {{KEYNAME_PASTE_END, 0}, paste_end, true},
};

bool editor_knows(struct key key)
{
    for (size_t i = 0; i < sizeof actions / sizeof actions[0]; i++)
        if (actions[i].key.name == key.name && actions[i].key.character == key.character)
            return true;
    return key.name == KEYNAME_CHARACTER;
}

static enum editor_result named_key(struct editor *editor, struct key key)
{
    for (size_t i = 0; i < sizeof actions / sizeof actions[0]; i++)
        if (actions[i].key.name == key.name && actions[i].key.character == key.character)
            return editor->pasting && !actions[i].in_paste ? EDITOR_MOVED
                                                           : actions[i].action(editor);
    return EDITOR_IGNORED;
}

/* Any character but a control: what must not be shown is kept all the same, as it was typed. */
static bool is_text(uint32_t character)
{
    return character >= ' ' && character != 0x7F;
}

enum editor_result editor_key(struct editor *editor, struct key key)
{
    if (key.name != KEYNAME_UP && key.name != KEYNAME_DOWN)
        editor->keeps_goal = false;
    if (key.name == KEYNAME_CHARACTER)
        return is_text(key.character) ? insert(editor, key.character) : EDITOR_MOVED;
    return named_key(editor, key);
}

static const struct editor_help help[] = {
    {.keys = MESSAGE_KEYS_FIELD_LINE, .meaning = MESSAGE_MEANS_FIELD_LINE},
    {.keys = MESSAGE_KEYS_FIELD_DELETE, .meaning = MESSAGE_MEANS_FIELD_DELETE},
};

const struct editor_help *editor_help(size_t *count)
{
    *count = sizeof help / sizeof help[0];
    return help;
}
