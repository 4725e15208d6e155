#include "fullscreen/editor_lines.h"

#include "base/utf8.h"

static struct utf8_line line_at(const struct editor *editor, size_t start)
{
    return utf8_wrap(editor->text.text, editor->text.length, start, editor->columns);
}

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
        bool beyond = utf8_width(editor->text.text + line.start, next - line.start) > column;
        bool of_next_line = next == line.next && next < editor->text.length;
        if (beyond || of_next_line)
            break;
        at = next;
    }
    return at;
}

/* Whether another line begins at `at`: also the empty one behind a last newline. */
static bool begins_line(const struct editor *editor, size_t at)
{
    return at < editor->text.length || (at > 0 && editor->text.text[at - 1] == '\n');
}

/* The line with the cursor, and the one before it; false when it is the first. */
static bool find_line(const struct editor *editor, struct utf8_line *line,
                      struct utf8_line *previous)
{
    bool has_previous = false;
    *line = line_at(editor, 0);
    while (editor->cursor >= line->next && begins_line(editor, line->next) &&
           line->next > line->start) {
        *previous = *line;
        has_previous = true;
        *line = line_at(editor, line->next);
    }
    return has_previous;
}

static void keep_goal(struct editor *editor, struct utf8_line line)
{
    if (!editor->keeps_goal)
        editor->goal = column_in(editor, line);
    editor->keeps_goal = true;
}

bool editor_line_up(struct editor *editor)
{
    struct utf8_line line;
    struct utf8_line previous;
    size_t before = editor->cursor;
    bool has_previous = find_line(editor, &line, &previous);
    keep_goal(editor, line);
    editor->cursor = has_previous ? offset_at(editor, previous, editor->goal) : 0;
    return has_previous || before > 0;
}

bool editor_line_down(struct editor *editor)
{
    struct utf8_line line;
    struct utf8_line previous;
    find_line(editor, &line, &previous);
    size_t before = editor->cursor;
    bool has_next = line.next > line.start && begins_line(editor, line.next);
    keep_goal(editor, line);
    editor->cursor = has_next ? offset_at(editor, line_at(editor, line.next), editor->goal)
                              : editor->text.length;
    return has_next || before < editor->text.length;
}
