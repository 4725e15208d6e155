#include "report/html.h"

#include <limits.h>

static const char *entity(char character)
{
    static const char *const entities[UCHAR_MAX + 1] = {
        ['&'] = "&amp;", ['<'] = "&lt;", ['>'] = "&gt;", ['"'] = "&quot;", ['\''] = "&#39;"};
    return entities[(unsigned char)character];
}

static void add_escaped(struct strbuf *out, const char *text, size_t length)
{
    for (size_t i = 0; i < length; i++) {
        const char *escaped = entity(text[i]);
        if (escaped != NULL)
            strbuf_add(out, escaped);
        else
            strbuf_add_char(out, text[i]);
    }
}

void html_add_text(struct strbuf *out, const char *text)
{
    add_escaped(out, text, strlen(text));
}

void html_add_paragraphs(struct strbuf *out, const char *text)
{
    if (strchr(text, '\n') == NULL) {
        html_add_text(out, text);
        return;
    }
    strbuf_add(out, "<p dir=\"auto\">");
    while (*text != '\0') {
        size_t line = strcspn(text, "\n");
        add_escaped(out, text, line);
        text += line;
        size_t gap = strspn(text, " \n"); /* to the next line with something on it */
        bool is_parted = gap > 1 && memchr(text + 1, '\n', gap - 1) != NULL;
        text += gap;
        if (*text != '\0')
            strbuf_add(out, is_parted ? "</p>\n<p dir=\"auto\">" : "<br>\n");
    }
    strbuf_add(out, "</p>");
}
