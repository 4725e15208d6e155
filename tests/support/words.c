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
    bool listed = element->kind == ELEMENT_TIP || element->kind == ELEMENT_EXAMPLE;
    const char *state = element->open ? element->value : element_state(element, language);
    bool labelled = element->kind == ELEMENT_FIELD || (!listed && state[0] != '\0');
    struct strbuf label = STRBUF_INIT;
    strbuf_add(out, listed ? "-" : "");
    strbuf_add(&label, labelled ? "" : element->text);
    if (labelled)
        element_add_label(element, &label);
    add_text(out, label.text);
    strbuf_add(out, labelled ? ":" : "");
    add_text(out, state);
    strbuf_release(&label);
    add_text(out, element->hint);
}
