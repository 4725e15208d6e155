#include "words.h"

#include <string.h>

#include "messages/message.h"

void words_add(struct strbuf *out, const char *text, size_t length)
{
    for (size_t i = 0; i < length; i++)
        if (text[i] != ' ' && text[i] != '\n')
            strbuf_add_bytes(out, text + i, 1);
}

static void add_text(struct strbuf *out, const char *text)
{
    words_add(out, text, strlen(text));
}

void words_add_element(struct strbuf *out, const struct element *element, enum language language)
{
    static const char *const marks[ELEMENT_KINDS][2] = {
        [ELEMENT_TIP] = {"-", "-"},
        [ELEMENT_EXAMPLE] = {"-", "-"},
        [ELEMENT_CHECKBOX] = {"[]", "[x]"},
        [ELEMENT_CHOICE] = {"()", "(x)"},
    };
    bool labelled = element->kind == ELEMENT_FIELD ||
                    (element->kind == ELEMENT_LINK && element->value[0] != '\0');
    strbuf_add(out, marks[element->kind][element->checked]);
    add_text(out, element->text);
    if (labelled)
        strbuf_add(out, ":");
    if (element->kind == ELEMENT_FIELD && element->value[0] == '\0' && !element->open)
        add_text(out, message_text(language, MESSAGE_NOT_FILLED_IN));
    add_text(out, element->value);
    add_text(out, element->hint);
}
