#include "report/html.h"

#include "report/html_style.h"

static void add_policy(struct strbuf *out)
{
    strbuf_add(out, "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; "
                    "style-src '");
    strbuf_add(out, html_style_hash);
    strbuf_add(out, "'; base-uri 'none'; form-action 'none'\">\n");
}

void html_begin(struct strbuf *out, enum language language, const char *title)
{
    strbuf_add(out, "<!DOCTYPE html>\n<html lang=\"");
    strbuf_add(out, language_code(language));
    strbuf_add(out, "\">\n<head>\n<meta charset=\"utf-8\">\n");
    add_policy(out);
    strbuf_add(out, "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
                    "<meta name=\"color-scheme\" content=\"light dark\">\n"
                    "<meta name=\"referrer\" content=\"no-referrer\">\n"
                    "<title>");
    html_add_text(out, title);
    strbuf_add(out, "</title>\n<style>");
    /* Not a byte more between the tags: the hash is of all that stands there. */
    strbuf_add_bytes(out, html_style, html_style_size);
    strbuf_add(out, "</style>\n</head>\n<body>\n<header>\n");
}

void html_begin_main(struct strbuf *out)
{
    strbuf_add(out, "</header>\n<main>\n");
}

void html_begin_footer(struct strbuf *out)
{
    strbuf_add(out, "</main>\n<footer>\n");
}

void html_end(struct strbuf *out)
{
    strbuf_add(out, "</footer>\n</body>\n</html>\n");
}

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
