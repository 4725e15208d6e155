#include "report/html.h"

static const char *entity(char character)
{
    static const struct {
        char character;
        const char *entity;
    } entities[] = {
        {'&', "&amp;"}, {'<', "&lt;"}, {'>', "&gt;"}, {'"', "&quot;"}, {'\'', "&#39;"},
    };
    for (size_t i = 0; i < sizeof entities / sizeof *entities; i++)
        if (entities[i].character == character)
            return entities[i].entity;
    return NULL;
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

/* The bytes up to the next line with something on it, and the newlines in them. */
static size_t gap(const char *text, size_t *newlines)
{
    size_t length = strspn(text, " \n");
    *newlines = 0;
    for (size_t i = 0; i < length; i++)
        *newlines += text[i] == '\n' ? 1 : 0;
    return length;
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
        size_t newlines;
        add_escaped(out, text, line);
        text += line;
        text += gap(text, &newlines);
        if (*text != '\0')
            strbuf_add(out, newlines > 1 ? "</p>\n<p dir=\"auto\">" : "<br>\n");
    }
    strbuf_add(out, "</p>");
}
