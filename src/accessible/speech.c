#include "accessible/speech.h"

static void add_filled(enum language language, enum message message, const char *one,
                       const char *two, struct strbuf *out)
{
    const char *const values[] = {one, two};
    strbuf_add_filled(out, message_text(language, message), values, 2);
}

static void add_sentence(const char *text, struct strbuf *out)
{
    size_t length = strlen(text);
    strbuf_add(out, text);
    if (length > 0 && strchr(".!?:", text[length - 1]) == NULL)
        strbuf_add(out, ".");
}

/* Two texts behind each other, each with a full stop: "Een adviseur praat met hen. Bron: …, 2026." */
static void add_sentences(const char *one, const char *two, struct strbuf *out)
{
    add_sentence(one, out);
    strbuf_add(out, " ");
    add_sentence(two, out);
}

void speech_add_element(const struct element *element, enum language language, struct strbuf *out)
{
    const char *state = element_state(element, language);
    struct strbuf label = STRBUF_INIT;
    element_add_label(element, &label);
    if (state[0] == '\0')
        strbuf_add(out, element->text);
    else if (element->kind == ELEMENT_EXAMPLE)
        add_sentences(element->text, state, out);
    else
        add_filled(language, MESSAGE_SPOKEN_STATE, label.text, state, out);
    strbuf_release(&label);
}

/* A text that begins with its own number ("2. Draagvlak top") is not numbered twice. */
static bool is_numbered(const char *text, const struct strbuf *number)
{
    return strncmp(text, number->text, number->length) == 0 && text[number->length] == '.';
}

static void add_numbered(const struct element *element, size_t number, enum language language,
                         struct strbuf *out)
{
    struct strbuf digits = STRBUF_INIT;
    struct strbuf words = STRBUF_INIT;
    strbuf_add_number(&digits, (long long)number);
    speech_add_element(element, language, &words);
    if (is_numbered(words.text, &digits))
        strbuf_add(out, words.text);
    else
        add_filled(language, MESSAGE_SPOKEN_NUMBERED, digits.text, words.text, out);
    strbuf_release(&digits);
    strbuf_release(&words);
}

void speech_add_page(const struct page *page, enum language language, struct strbuf *out)
{
    size_t number = 0;
    for (size_t i = 0; i < page->count; i++) {
        const struct element *element = &page->elements[i];
        if (element->kind == ELEMENT_HEADING || element->kind == ELEMENT_SUBHEADING)
            strbuf_add(out, "\n");
        if (element_can_act(element))
            add_numbered(element, ++number, language, out);
        else
            speech_add_element(element, language, out);
        strbuf_add(out, "\n");
    }
}

size_t speech_choices(const struct page *page)
{
    size_t count = 0;
    for (size_t i = 0; i < page->count; i++)
        count += element_can_act(&page->elements[i]);
    return count;
}

size_t speech_choice(const struct page *page, size_t number)
{
    for (size_t i = 0; i < page->count; i++)
        if (element_can_act(&page->elements[i]) && --number == 0)
            return i;
    return page->count;
}
