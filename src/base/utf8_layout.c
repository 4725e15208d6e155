#include <wchar.h>

#include "base/utf8.h"

static bool is_ascii(char byte)
{
    return (unsigned char)byte < 0x80;
}

int utf8_char_width(uint32_t character)
{
    if (character < 0x7F)
        return 1;
    if (character == 0xAD)
        return 1;
    int width = wcwidth((wchar_t)character);
    return width < 0 ? 1 : width;
}

size_t utf8_width(const char *text, size_t length)
{
    size_t width = 0;
    for (size_t i = 0; i < length;) {
        const size_t plain = utf8_count_printable(text + i, length - i);
        width += plain;
        i += plain;
        if (i < length) {
            uint32_t character;
            i += utf8_decode(text + i, length - i, &character, NULL);
            width += (size_t)utf8_char_width(character);
        }
    }
    return width;
}

/* A mark belongs to the character before it, but not to a control such as a newline. */
static bool takes_marks(uint32_t character)
{
    return character >= 0x20;
}

/* What most text is of: a character that no mark can follow. */
static inline bool stands_alone(const char *text, size_t length, size_t at)
{
    return is_ascii(text[at]) && (at + 1 == length || is_ascii(text[at + 1]));
}

size_t utf8_next(const char *text, size_t length, size_t at)
{
    if (at >= length)
        return length;
    if (stands_alone(text, length, at))
        return at + 1;
    uint32_t character;
    at += utf8_decode(text + at, length - at, &character, NULL);
    if (!takes_marks(character))
        return at;
    while (at < length) {
        size_t taken = utf8_decode(text + at, length - at, &character, NULL);
        if (utf8_char_width(character) > 0)
            break;
        at += taken;
    }
    return at;
}

/* Where the character before `at` > 0 begins. */
static size_t character_before(const char *text, size_t at, uint32_t *character)
{
    for (size_t taken = 1; taken <= 4 && taken <= at; taken++) {
        bool valid;
        if (utf8_decode(text + at - taken, taken, character, &valid) == taken && valid)
            return at - taken;
    }
    *character = UTF8_REPLACEMENT;
    return at - 1;
}

size_t utf8_previous(const char *text, size_t length, size_t at)
{
    if (at > length)
        at = length;
    if (at == 0)
        return 0;
    uint32_t character;
    at = character_before(text, at, &character);
    while (at > 0 && utf8_char_width(character) == 0) {
        size_t before = character_before(text, at, &character);
        if (!takes_marks(character))
            break;
        at = before;
    }
    return at;
}

/* A space with a mark on it is shown: no line is broken there, so that the mark stays on it. */
static bool is_space(const char *text, size_t length, size_t at)
{
    return at < length && text[at] == ' ' &&
           (stands_alone(text, length, at) || utf8_next(text, length, at) == at + 1);
}

static size_t skip_spaces(const char *text, size_t length, size_t at)
{
    while (is_space(text, length, at))
        at++;
    return at;
}

/* A line that is broken at the spaces that begin at `spaces`; a newline right behind them is part of the break. */
static struct utf8_line broken_at(const char *text, size_t length, size_t start, size_t spaces)
{
    size_t next = skip_spaces(text, length, spaces);
    if (next < length && text[next] == '\n')
        next++;
    return (struct utf8_line){start, spaces, next};
}

/* What goes on as printable ASCII behind the last column, so that no mark follows, is broken at the last space. */
static struct utf8_line break_plain(const char *text, size_t length, size_t start, size_t columns)
{
    const size_t beyond = start + columns;
    size_t spaces = beyond;
    while (spaces > start && (text[spaces] != ' ' || text[spaces - 1] == ' '))
        spaces--;
    return spaces > start || text[beyond] == ' ' ? broken_at(text, length, start, spaces)
                                                 : (struct utf8_line){start, beyond, beyond};
}

/* A line of printable ASCII alone, as most are, has as many columns as bytes. False when it is another. */
static bool wrap_plain(const char *text, size_t length, size_t start, size_t columns,
                       struct utf8_line *line)
{
    const size_t rest = length - start;
    const size_t most = columns < rest - 1 ? columns + 2 : rest;
    const size_t plain = utf8_count_printable(text + start, most);
    const size_t end = start + plain;
    if (plain <= columns && (plain == rest || text[end] == '\n'))
        *line = (struct utf8_line){start, end, end < length ? end + 1 : length};
    else if (plain > columns && (plain == rest || plain > columns + 1))
        *line = break_plain(text, length, start, columns);
    else
        return false;
    return true;
}

struct utf8_line utf8_wrap(const char *text, size_t length, size_t start, size_t columns)
{
    struct utf8_line line;
    if (start < length && wrap_plain(text, length, start, columns, &line))
        return line;
    size_t at = start < length ? start : length;
    start = at;
    size_t spaces = start; /* where the last spaces begin; start: none after a word yet */
    size_t width = 0;
    while (at < length && text[at] != '\n') {
        bool space = is_space(text, length, at);
        if (space && at > start && text[at - 1] != ' ')
            spaces = at;
        size_t next = stands_alone(text, length, at) ? at + 1 : utf8_next(text, length, at);
        width += next == at + 1 ? 1 : utf8_width(text + at, next - at);
        bool fits = width <= columns;
        if (!fits && (space || spaces > start))
            return broken_at(text, length, start, spaces);
        if (!fits && at > start)
            return (struct utf8_line){start, at, at};
        at = next;
    }
    return (struct utf8_line){start, at, at < length ? at + 1 : length};
}
