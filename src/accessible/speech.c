#include "accessible/speech.h"

static void add_filled(enum language language, enum message message, const char *one,
                       const char *two, struct strbuf *out)
{
    const char *const values[] = {one, two};
    strbuf_add_filled(out, message_text(language, message), values, 2);
}

static void add_sentence(const char *text, struct strbuf *out)
{
    static const char more[] = "…";
    size_t length = strlen(text);
    bool cut = length >= sizeof more - 1 && strcmp(text + length - (sizeof more - 1), more) == 0;
    strbuf_add(out, text);
    if (length > 0 && !cut && strchr(".!?:", text[length - 1]) == NULL)
        strbuf_add(out, ".");
}

/* Texts behind each other, each with a full stop: "Een adviseur praat met hen. Bron: …, 2026." */
static void add_sentences(const char *const texts[], size_t count, struct strbuf *out)
{
    struct strbuf sentences = STRBUF_INIT;
    for (size_t i = 0; i < count; i++) {
        if (texts[i][0] == '\0')
            continue;
        strbuf_add(&sentences, sentences.length > 0 ? " " : "");
        add_sentence(texts[i], &sentences);
    }
    strbuf_add(out, sentences.text);
    strbuf_release(&sentences);
}

/* "Stap 2: Draagvlak top. Te laat: 15 nov. Secretaris-directeur, 2 van 4 gedaan." */
static void add_step(const struct element *element, enum language language, struct strbuf *out)
{
    const char *const texts[] = {element->text, element->value, element->detail};
    char number[WHOLE_NUMBER_SIZE];
    struct strbuf words = STRBUF_INIT;
    add_sentences(texts, 3, &words);
    add_filled(language, MESSAGE_STEP_NAMED, whole_number((long long)element->number, number),
               words.text, out);
    strbuf_release(&words);
}

/* "Tip: Reik een erkenning uit." */
static void add_labelled(const struct element *element, enum language language, struct strbuf *out)
{
    if (element->label[0] != '\0')
        add_filled(language, MESSAGE_SPOKEN_STATE, element->label, element->text, out);
    else
        strbuf_add(out, element->text);
}

/* "Banen: 12,4 van 20, nog 7,6 nodig" */
static void add_progress(const struct element *element, enum language language, struct strbuf *out)
{
    struct strbuf words = STRBUF_INIT;
    if (element->value[0] != '\0')
        add_filled(language, MESSAGE_LISTED, element->text, element->value, &words);
    else
        strbuf_add(&words, element->text);
    if (element->label[0] != '\0')
        add_filled(language, MESSAGE_SPOKEN_STATE, element->label, words.text, out);
    else
        strbuf_add(out, words.text);
    strbuf_release(&words);
}

static void add_with_state(const struct element *element, enum language language,
                           struct strbuf *out)
{
    const char *state = element_state(element, language);
    struct strbuf label = STRBUF_INIT;
    element_add_label(element, &label);
    if (state[0] == '\0')
        strbuf_add(out, element->text);
    else
        add_filled(language, MESSAGE_SPOKEN_STATE, label.text, state, out);
    strbuf_release(&label);
}

/* Where it is and how it stands on a line of its own. */
static void add_heading(const struct element *element, struct strbuf *out)
{
    const char *const beside[] = {element->detail, element->value};
    strbuf_add(out, element->text);
    if (element->value[0] == '\0')
        return;
    strbuf_add(out, "\n");
    add_sentences(beside, 2, out);
}

void speech_add_element(const struct element *element, enum language language, struct strbuf *out)
{
    const char *const example[] = {element->text, element->value};
    if (element->kind == ELEMENT_LINK && element->number > 0)
        add_step(element, language, out);
    else if (element->kind == ELEMENT_HEADING)
        add_heading(element, out);
    else if (element->kind == ELEMENT_EXAMPLE && element->value[0] != '\0')
        add_sentences(example, 2, out);
    else if (element->kind == ELEMENT_TIP || element->kind == ELEMENT_NOTICE)
        add_labelled(element, language, out);
    else if (element->kind == ELEMENT_PROGRESS)
        add_progress(element, language, out);
    else
        add_with_state(element, language, out);
}

/* A step that has its own number in the list is not numbered twice: "2. Draagvlak top. Bezig." */
static void add_numbered(const struct element *element, size_t number, enum language language,
                         struct strbuf *out)
{
    const char *const step[] = {element->text, element->value, element->detail};
    char digits[WHOLE_NUMBER_SIZE];
    struct strbuf words = STRBUF_INIT;
    if (element->number == number)
        add_sentences(step, 3, &words);
    else
        speech_add_element(element, language, &words);
    add_filled(language, MESSAGE_SPOKEN_NUMBERED, whole_number((long long)number, digits),
               words.text, out);
    strbuf_release(&words);
}

static void add_line(const char *text, struct strbuf *out)
{
    strbuf_add(out, text);
    strbuf_add(out, "\n");
}

void speech_add_page(const struct page *page, enum language language, struct strbuf *out)
{
    size_t number = 0;
    for (size_t i = 0; i < page->count; i++) {
        const struct element *element = &page->elements[i];
        if (element->kind == ELEMENT_HEADING || element->kind == ELEMENT_SUBHEADING)
            strbuf_add(out, "\n");
        if (element->kind == ELEMENT_CHOICE && element->label[0] != '\0')
            add_line(element->label, out); /* the question, before its choices */
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
