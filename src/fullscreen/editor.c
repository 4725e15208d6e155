#include "fullscreen/editor.h"

#include "base/utf8.h"

enum { EDITOR_MAX_LENGTH = 64 * 1024 };

bool editor_open(struct editor *editor, const char *text, bool several_lines)
{
    strbuf_clear(&editor->text);
    strbuf_add(&editor->text, text);
    editor->cursor = editor->text.length;
    editor->several_lines = several_lines;
    editor->pasting = false;
    editor->after_control_x = false;
    return !editor->text.failed;
}

void editor_set_columns(struct editor *editor, size_t columns)
{
    editor->columns = columns;
}

void editor_release(struct editor *editor)
{
    strbuf_release(&editor->text);
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

static size_t word_start(const struct editor *editor)
{
    const char *text = editor->text.text;
    size_t at = editor->cursor;
    while (at > 0 && (text[at - 1] == ' ' || text[at - 1] == '\n'))
        at--;
    while (at > 0 && text[at - 1] != ' ' && text[at - 1] != '\n')
        at--;
    return at;
}

static enum editor_result delete_range(struct editor *editor, size_t from, size_t to)
{
    if (from == to)
        return EDITOR_MOVED;
    strbuf_splice(&editor->text, from, to - from, "", 0);
    editor->cursor = from;
    return EDITOR_CHANGED;
}

static enum editor_result insert(struct editor *editor, uint32_t character)
{
    struct strbuf bytes = STRBUF_INIT;
    utf8_add(&bytes, character);
    bool fits = editor->text.length + bytes.length <= EDITOR_MAX_LENGTH && !bytes.failed;
    if (fits) {
        strbuf_splice(&editor->text, editor->cursor, 0, bytes.text, bytes.length);
        if (!editor->text.failed)
            editor->cursor += bytes.length;
    }
    strbuf_release(&bytes);
    return fits ? EDITOR_CHANGED : EDITOR_MOVED;
}

/* The lines as they are shown: where the cursor is among them. */

static size_t column_in(const struct editor *editor, struct utf8_line line)
{
    size_t end = editor->cursor < line.end ? editor->cursor : line.end;
    return utf8_width(editor->text.text + line.start, end - line.start);
}

/* The offset in a line that is nearest to a column. */
static size_t offset_at(const struct editor *editor, struct utf8_line line, size_t column)
{
    size_t at = line.start;
    while (at < line.end) {
        size_t next = utf8_next(editor->text.text, editor->text.length, at);
        if (utf8_width(editor->text.text + line.start, next - line.start) > column)
            break;
        at = next;
    }
    return at;
}

static bool cursor_is_in(const struct editor *editor, struct utf8_line line)
{
    if (editor->cursor < line.start)
        return false;
    if (editor->cursor < line.next)
        return true;
    bool last = line.next == editor->text.length;
    bool ends_line = line.next > line.start && editor->text.text[line.next - 1] == '\n';
    return last && !ends_line;
}

static enum editor_result move_line(struct editor *editor, int direction)
{
    const struct strbuf *text = &editor->text;
    struct utf8_line previous = {0};
    struct utf8_line line = {0};
    bool has_previous = false;
    size_t start = 0;
    for (;;) {
        line = utf8_wrap(text->text, text->length, start, editor->columns);
        if (cursor_is_in(editor, line) || line.next >= text->length)
            break;
        previous = line;
        has_previous = true;
        start = line.next;
    }
    if (!cursor_is_in(editor, line)) { /* on the empty line behind a last newline */
        previous = line;
        has_previous = true;
        line = (struct utf8_line){text->length, text->length, text->length};
    }
    size_t column = column_in(editor, line);
    if (direction < 0 && has_previous)
        editor->cursor = offset_at(editor, previous, column);
    if (direction > 0 && line.next < text->length)
        editor->cursor = offset_at(
            editor, utf8_wrap(text->text, text->length, line.next, editor->columns), column);
    else if (direction > 0)
        editor->cursor = text->length;
    return EDITOR_MOVED;
}

/* What each key does */

typedef enum editor_result editor_action(struct editor *editor);

static enum editor_result move_left(struct editor *editor)
{
    editor->cursor = utf8_previous(editor->text.text, editor->text.length, editor->cursor);
    return EDITOR_MOVED;
}

static enum editor_result move_right(struct editor *editor)
{
    editor->cursor = utf8_next(editor->text.text, editor->text.length, editor->cursor);
    return EDITOR_MOVED;
}

static enum editor_result move_up(struct editor *editor)
{
    return editor->several_lines ? move_line(editor, -1) : EDITOR_PREVIOUS;
}

static enum editor_result move_down(struct editor *editor)
{
    return editor->several_lines ? move_line(editor, 1) : EDITOR_NEXT;
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
    return delete_range(
        editor, utf8_previous(editor->text.text, editor->text.length, editor->cursor),
        editor->cursor);
}

static enum editor_result delete_after(struct editor *editor)
{
    return delete_range(editor, editor->cursor,
                        utf8_next(editor->text.text, editor->text.length, editor->cursor));
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

static enum editor_result escape(struct editor *editor)
{
    editor->pasting = false;
    return EDITOR_LEFT;
}

static enum editor_result paste_begin(struct editor *editor)
{
    editor->pasting = true;
    return EDITOR_MOVED;
}

static enum editor_result paste_end(struct editor *editor)
{
    editor->pasting = false;
    return EDITOR_MOVED;
}

static enum editor_result control_x(struct editor *editor)
{
    editor->after_control_x = true;
    return EDITOR_MOVED;
}

static const struct {
    struct key key;
    editor_action *action;
} actions[] = {
    {{KEYNAME_LEFT, 0}, move_left},
    {{KEYNAME_CONTROL, 'B'}, move_left},
    {{KEYNAME_RIGHT, 0}, move_right},
    {{KEYNAME_CONTROL, 'F'}, move_right},
    {{KEYNAME_UP, 0}, move_up},
    {{KEYNAME_DOWN, 0}, move_down},
    {{KEYNAME_HOME, 0}, move_home},
    {{KEYNAME_CONTROL, 'A'}, move_home},
    {{KEYNAME_END, 0}, move_end},
    {{KEYNAME_CONTROL, 'E'}, move_end},
    {{KEYNAME_BACKSPACE, 0}, delete_before},
    {{KEYNAME_DELETE, 0}, delete_after},
    {{KEYNAME_CONTROL, 'D'}, delete_after},
    {{KEYNAME_CONTROL, 'U'}, delete_to_start},
    {{KEYNAME_CONTROL, 'K'}, delete_to_end},
    {{KEYNAME_CONTROL, 'W'}, delete_word},
    {{KEYNAME_CONTROL, 'X'}, control_x},
    {{KEYNAME_ENTER, 0}, enter},
    {{KEYNAME_TAB, 0}, tab},
    {{KEYNAME_BACK_TAB, 0}, back_tab},
    {{KEYNAME_ESCAPE, 0}, escape},
    {{KEYNAME_PASTE_BEGIN, 0}, paste_begin},
    {{KEYNAME_PASTE_END, 0}, paste_end},
};

enum editor_result editor_key(struct editor *editor, struct key key)
{
    bool external =
        editor->after_control_x && key.name == KEYNAME_CONTROL && key.character == 'E';
    editor->after_control_x = false;
    if (external)
        return EDITOR_EXTERNAL;
    if (key.name == KEYNAME_CHARACTER)
        return utf8_dangerous(key.character) ? EDITOR_MOVED : insert(editor, key.character);
    for (size_t i = 0; i < sizeof actions / sizeof actions[0]; i++)
        if (actions[i].key.name == key.name && actions[i].key.character == key.character)
            return actions[i].action(editor);
    return EDITOR_IGNORED;
}

static const struct editor_help help[] = {
    {MESSAGE_KEYS_FIELD_ENTER, MESSAGE_MEANS_FIELD_ENTER, MESSAGE_FOOTER_FIELD_ENTER, true, false},
    {MESSAGE_KEYS_FIELD_LINE_BREAK, MESSAGE_MEANS_FIELD_LINE_BREAK, MESSAGE_FOOTER_FIELD_LINE, false, true},
    {MESSAGE_KEYS_FIELD_ESCAPE, MESSAGE_MEANS_FIELD_ESCAPE, MESSAGE_FOOTER_FIELD_ESCAPE, true,
     true},
    {MESSAGE_KEYS_FIELD_LINE, MESSAGE_MEANS_FIELD_LINE, MESSAGE_NONE, false, false},
    {MESSAGE_KEYS_FIELD_DELETE, MESSAGE_MEANS_FIELD_DELETE, MESSAGE_NONE, false, false},
    {MESSAGE_KEYS_FIELD_EXTERNAL, MESSAGE_MEANS_FIELD_EXTERNAL, MESSAGE_NONE, false, false},
};

const struct editor_help *editor_help(size_t *count)
{
    *count = sizeof help / sizeof help[0];
    return help;
}
