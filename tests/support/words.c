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

bool words_in_columns(const struct element *element, bool wide)
{
    return wide && element->kind == ELEMENT_LINK &&
           (element->number > 0 || element->label[0] != '\0');
}

static void add_step(struct strbuf *out, const struct element *element, bool wide)
{
    static const char *const signs[] = {"☐", "☑", "◐", "◐"}; /* by tone */
    add_text(out, signs[element->tone]);
    strbuf_add_number(out, (long long)element->number);
    add_text(out, wide ? "" : element->value);
    add_text(out, element->text);
    add_text(out, element->detail);
    add_text(out, wide ? element->value : "");
}

static void add_link(struct strbuf *out, const struct element *element, bool wide)
{
    const bool answer = element->label[0] != '\0';
    if (element->number > 0) {
        add_step(out, element, wide);
        return;
    }
    add_text(out, answer && wide ? element->label : element->text);
    add_text(out, !answer && element->value[0] != '\0' ? ":" : "");
    add_text(out, element->value);
    add_text(out, answer && wide ? element->detail : "");
}

static void add_sided(struct strbuf *out, const struct element *element)
{
    add_text(out, element->text);
    add_text(out, element->detail);
    add_text(out, element->detail[0] != '\0' && element->value[0] != '\0' ? "·" : "");
    add_text(out, element->value);
}

void words_add_element(struct strbuf *out, const struct element *element, enum language language,
                       bool wide)
{
    switch (element->kind) {
    case ELEMENT_LINK:
    case ELEMENT_BUTTON:
        add_link(out, element, wide);
        return;
    case ELEMENT_HEADING:
    case ELEMENT_SUBHEADING:
        add_sided(out, element);
        return;
    case ELEMENT_TIP:
    case ELEMENT_EXAMPLE:
        add_text(out, element->label[0] != '\0' ? element->label : "-");
        break;
    case ELEMENT_CHECKBOX:
        add_text(out, element->checked ? "☑" : "☐");
        add_text(out, element_state(element, language));
        break;
    case ELEMENT_CHOICE:
        add_text(out, element->label);
        add_text(out, element->checked ? "●" : "○");
        add_text(out, element->text);
        add_text(out, element->checked ? ":" : "");
        add_text(out, element_state(element, language));
        return;
    default:
        add_text(out, element->label);
    }
    add_text(out, element->text);
    add_text(out, element->value);
}
