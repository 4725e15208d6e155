#include "wizard/page.h"

#include "base/memory.h"
#include "base/utf8.h"

void page_release(struct page *page)
{
    free(page->elements);
    strbuf_release(&page->filled);
    arena_release(&page->arena);
    *page = (struct page)PAGE_INIT;
}

void page_add(struct page *page, struct element element)
{
    if (page->count == page->capacity) {
        page->capacity = page->capacity == 0 ? 64 : page->capacity * 2;
        page->elements = memory_resize(page->elements, page->capacity, sizeof *page->elements);
    }
    if (element.text == NULL)
        element.text = "";
    if (element.label == NULL)
        element.label = "";
    if (element.value == NULL)
        element.value = "";
    if (element.detail == NULL)
        element.detail = "";
    if (element.hint == NULL)
        element.hint = "";
    page->elements[page->count++] = element;
}

void page_say(struct page *page, enum element_kind kind, const char *text)
{
    page_add(page, (struct element){.kind = kind, .text = text});
}

void page_offer(struct page *page, enum element_kind kind, const char *text, struct intent intent)
{
    page_add(page, (struct element){.kind = kind, .text = text, .intent = intent});
}

static const char *keep(struct page *page, const struct strbuf *buffer)
{
    return utf8_copy_safe(&page->arena, buffer->text, buffer->length, true);
}

const char *page_fill(struct page *page, enum language language, enum message message,
                      const char *one, const char *two, const char *three)
{
    const char *const values[] = {one, two, three};
    strbuf_clear(&page->filled);
    strbuf_add_filled(&page->filled, message_text(language, message), values, 3);
    return keep(page, &page->filled);
}

const char *page_number(struct page *page, size_t number)
{
    char digits[WHOLE_NUMBER_SIZE];
    return arena_text(&page->arena, whole_number((long long)number, digits));
}

const char *page_keep(struct page *page, struct strbuf *buffer)
{
    const char *result = keep(page, buffer);
    strbuf_release(buffer);
    return result;
}

bool element_can_act(const struct element *element)
{
    return element->intent.kind != INTENT_NONE;
}

const char *element_state(const struct element *element, enum language language)
{
    switch (element->kind) {
    case ELEMENT_CHECKBOX:
        return message_text(language,
                            element->checked ? MESSAGE_STATE_TICKED : MESSAGE_STATE_UNTICKED);
    case ELEMENT_CHOICE:
        return element->checked ? message_text(language, MESSAGE_STATE_CHOSEN) : "";
    case ELEMENT_FIELD:
        return element->value[0] != '\0' ? element->value
                                         : message_text(language, MESSAGE_NOT_FILLED_IN);
    default:
        return element->value;
    }
}

void element_add_label(const struct element *element, struct strbuf *out)
{
    size_t length = strlen(element->text);
    if (length > 0 && element->text[length - 1] == '.')
        length--;
    strbuf_add_bytes(out, element->text, length);
}

size_t page_find(const struct page *page, const struct intent *intent)
{
    size_t first = page->count;
    if (intent->kind == INTENT_READ)
        return page->count;
    for (size_t i = 0; i < page->count; i++) {
        if (!element_can_act(&page->elements[i]))
            continue;
        if (intent_equal(&page->elements[i].intent, intent))
            return i;
        if (first == page->count)
            first = i;
    }
    return first;
}
