#include "report/wrapped.h"

#include <string.h>

#include "base/utf8.h"

static void add_spaces(struct strbuf *out, size_t count)
{
    for (size_t i = 0; i < count; i++)
        strbuf_add_char(out, ' ');
}

static void add_line(struct strbuf *out, size_t indent, const char *open, const char *text,
                     size_t length)
{
    size_t opening = strlen(open);
    while (length > 0 && text[length - 1] == ' ')
        length--;
    if (length == 0 && opening > 0)
        opening--; /* the space at its end */
    if (opening + length > 0)
        add_spaces(out, indent);
    strbuf_add_bytes(out, open, opening);
    strbuf_add_bytes(out, text, length);
    strbuf_add_char(out, '\n');
}

void wrapped_add(struct strbuf *out, size_t indent, const char *open, size_t hang,
                 const struct strbuf *text)
{
    struct utf8_line line =
        utf8_wrap(text->text, text->length, 0, WRAPPED_COLUMNS - indent - strlen(open));
    add_line(out, indent, open, text->text, line.end);
    while (line.next < text->length) {
        line = utf8_wrap(text->text, text->length, line.next, WRAPPED_COLUMNS - hang);
        add_line(out, hang, "", text->text + line.start, line.end - line.start);
    }
}
