/* Text: decoding, clusters, wrapping, and making safe. The first byte says how wide the lines are. */
#include <stdlib.h>
#include <string.h>

#include "base/utf8.h"
#include "fullscreen/canvas.h"
#include "fuzz.h"

static void check_decoding(const char *text, size_t length)
{
    size_t first_invalid = length, found = length, width = 0;
    for (size_t at = 0; at < length;) {
        uint32_t character;
        bool valid;
        struct strbuf encoded = STRBUF_INIT;
        size_t taken = utf8_decode(text + at, length - at, &character, &valid);
        MUST(taken >= 1 && taken <= 4 && taken <= length - at);
        MUST(valid || (taken == 1 && character == UTF8_REPLACEMENT));
        utf8_add(&encoded, character);
        MUST(!valid || (encoded.length == taken && memcmp(encoded.text, text + at, taken) == 0));
        strbuf_release(&encoded);
        if (!valid && first_invalid == length)
            first_invalid = at;
        width += (size_t)utf8_char_width(character);
        at += taken;
    }
    MUST(utf8_width(text, length) == width);
    MUST(utf8_valid(text, length, &found) == (first_invalid == length) && found == first_invalid);
}

/* Forward and back by clusters comes by the same places. */
static void check_clusters(const char *text, size_t length)
{
    for (size_t at = 0; at < length;) {
        size_t next = utf8_next(text, length, at);
        MUST(next > at && next <= length);
        MUST(utf8_previous(text, length, next) == at);
        at = next;
    }
    MUST(utf8_next(text, length, length) == length && utf8_previous(text, length, 0) == 0);
}

/* Between the end of a line and the next is nothing but the spaces or the newline at which it was broken. */
static void check_break(const char *text, struct utf8_line line)
{
    size_t at = line.end;
    while (at < line.next && text[at] == ' ')
        at++;
    if (at < line.next && text[at] == '\n')
        at++;
    MUST(at == line.next);
}

static bool is_shown_space(const char *text, size_t length, size_t at)
{
    return at < length && text[at] == ' ' && utf8_next(text, length, at) == at + 1;
}

/* The rule of utf8_wrap, cluster by cluster: it has a shorter way for most lines, which must come to the same. */
static struct utf8_line wrapped_slowly(const char *text, size_t length, size_t start,
                                       size_t columns)
{
    size_t at = start, spaces = start, width = 0;
    while (at < length && text[at] != '\n') {
        bool space = is_shown_space(text, length, at);
        size_t next = utf8_next(text, length, at);
        if (space && at > start && text[at - 1] != ' ')
            spaces = at;
        width += utf8_width(text + at, next - at);
        if (width > columns && (space || spaces > start)) {
            for (next = spaces; is_shown_space(text, length, next);)
                next++;
            next += next < length && text[next] == '\n';
            return (struct utf8_line){start, spaces, next};
        }
        if (width > columns && at > start)
            return (struct utf8_line){start, at, at};
        at = next;
    }
    return (struct utf8_line){start, at, at < length ? at + 1 : length};
}

static void check_wrapping(const char *text, size_t length, size_t columns)
{
    size_t boundary = 0;
    for (size_t at = 0; at < length;) {
        struct utf8_line line = utf8_wrap(text, length, at, columns);
        struct utf8_line slow = wrapped_slowly(text, length, at, columns);
        MUST(line.start == slow.start && line.end == slow.end && line.next == slow.next);
        MUST(line.start == at && line.end >= at && line.end <= line.next);
        MUST(line.next > at && line.next <= length);
        MUST(memchr(text + at, '\n', line.end - at) == NULL);
        MUST(utf8_width(text + at, line.end - at) <= columns);
        check_break(text, line);
        while (boundary < line.next)
            boundary = utf8_next(text, length, boundary);
        MUST(boundary == line.next); /* no cluster is torn */
        at = line.next;
    }
}

static void check_safe(const char *text, size_t length, bool lines)
{
    struct strbuf safe = STRBUF_INIT, again = STRBUF_INIT;
    utf8_add_safe(&safe, text, length, lines);
    MUST(fuzz_is_safe(safe.text, safe.length, lines));
    MUST(strlen(safe.text) == safe.length);
    utf8_add_safe(&again, safe.text, safe.length, lines);
    MUST(strcmp(safe.text, again.text) == 0);
    MUST(!fuzz_is_safe(text, length, lines) || safe.length == length);
    strbuf_release(&safe);
    strbuf_release(&again);
}

/* What reaches a cell is safe, and a wide character has a second cell behind it. */
static void check_canvas(const char *text, size_t length, int columns)
{
    struct canvas canvas = CANVAS_INIT;
    canvas_clear(&canvas, 1, columns);
    int end = canvas_write(&canvas, 0, 0, text, length, STYLE_PLAIN);
    MUST(end >= 0 && end <= columns);
    for (int column = 0; column < columns; column++) {
        const char *cell = canvas_cell(&canvas, 0, column)->text;
        size_t width = utf8_width(cell, strlen(cell));
        MUST(fuzz_is_safe(cell, strlen(cell), false) && width <= 2);
        bool half = column + 1 < columns && canvas_cell(&canvas, 0, column + 1)->text[0] == '\0';
        MUST((width == 2) == half);
    }
    canvas_release(&canvas);
}

static void check_search(const char *bytes, size_t length)
{
    char *text = fuzz_text(bytes, length);
    MUST(utf8_contains(text, text) && utf8_contains(text, ""));
    MUST(utf8_contains(text, text + utf8_next(text, strlen(text), 0)));
    struct strbuf longer = STRBUF_INIT;
    strbuf_add(&longer, text);
    strbuf_add(&longer, "x");
    MUST(!utf8_contains(text, longer.text) && utf8_contains(longer.text, text));
    strbuf_release(&longer);
    free(text);
}

void fuzz_one(const char *bytes, size_t length)
{
    if (length == 0)
        return;
    size_t columns = 2 + (unsigned char)bytes[0] % 32;
    bytes++;
    length--;
    check_decoding(bytes, length);
    check_clusters(bytes, length);
    check_wrapping(bytes, length, columns);
    check_safe(bytes, length, false);
    check_safe(bytes, length, true);
    check_canvas(bytes, length, (int)columns);
    check_search(bytes, length);
}
