#include "page_text.h"

#include "base/json.h"
#include "test.h"

static const char *const kind_names[ELEMENT_KINDS] = {
    [ELEMENT_HEADING] = "heading",     [ELEMENT_SUBHEADING] = "subheading",
    [ELEMENT_PARAGRAPH] = "paragraph", [ELEMENT_TIP] = "tip",
    [ELEMENT_EXAMPLE] = "example",     [ELEMENT_QUOTE] = "quote",
    [ELEMENT_PROGRESS] = "progress",   [ELEMENT_NOTICE] = "notice",
    [ELEMENT_CHECKBOX] = "checkbox",   [ELEMENT_CHOICE] = "choice",
    [ELEMENT_FIELD] = "field",         [ELEMENT_LINK] = "link",
    [ELEMENT_BUTTON] = "button",
};

static const char *const intent_names[INTENT_KINDS] = {
    [INTENT_GO] = "go",
    [INTENT_BACK] = "back",
    [INTENT_TOGGLE] = "toggle",
    [INTENT_DECLARE] = "declare",
    [INTENT_EDIT] = "edit",
    [INTENT_SAVE_ANYWAY] = "save anyway",
    [INTENT_DISCARD] = "discard",
    [INTENT_TAKE_OVER] = "take over",
    [INTENT_CORRECT] = "correct",
    [INTENT_SPEAK] = "speak",
    [INTENT_MODE] = "mode",
    [INTENT_SEARCH] = "search",
    [INTENT_EXPORT] = "export",
    [INTENT_EXPORT_REPLACE] = "replace",
    [INTENT_EXPORT_BESIDE] = "beside",
    [INTENT_TAKE_COPY] = "take copy",
    [INTENT_OPEN_REPORT] = "open report",
    [INTENT_STOP] = "stop",
};

static const char *const screen_names[SCREEN_COUNT] = {
    "start",   "overview", "factor", "check",   "jobs", "report", "format",
    "preview", "copy",     "search", "sources", "help", "privacy"};

static const char *const tone_names[] = {
    [TONE_PLAIN] = "", [TONE_DONE] = "done", [TONE_STARTED] = "started", [TONE_LATE] = "late"};

static void add_named_number(struct strbuf *out, const char *name, size_t number)
{
    if (number == 0)
        return;
    strbuf_add(out, name);
    strbuf_add_number(out, (long long)number);
}

static void add_intent(struct strbuf *out, const struct intent *intent)
{
    if (intent->kind == INTENT_NONE)
        return;
    assert_non_null(intent_names[intent->kind]);
    strbuf_add(out, " -> ");
    strbuf_add(out, intent_names[intent->kind]);
    if (intent->kind == INTENT_GO) {
        strbuf_add(out, " ");
        strbuf_add(out, screen_names[intent->screen]);
    }
    add_named_number(out, " factor ", intent->factor);
    add_named_number(out, " action ", intent->action);
    add_named_number(out, " aim ", (size_t)intent->aim);
    add_named_number(out, " input ", (size_t)intent->input);
    add_named_number(out, " language ", (size_t)intent->language);
    add_named_number(out, " format ", intent->format);
    if (intent->date.year != 0) {
        strbuf_add(out, " ");
        date_add_numeric(out, intent->date);
    }
    strbuf_add(out, intent->truth ? " yes" : "");
}

static void add_element(struct strbuf *out, const struct element *element)
{
    strbuf_add(out, kind_names[element->kind]);
    if (element->kind == ELEMENT_CHECKBOX || element->kind == ELEMENT_CHOICE)
        strbuf_add(out, element->checked ? " [x]" : " [ ]");
    strbuf_add(out, " ");
    add_named_number(out, "step ", element->number);
    strbuf_add(out, element->number > 0 ? " " : "");
    if (element->label[0] != '\0') {
        json_add_string(out, element->label);
        strbuf_add(out, ": ");
    }
    json_add_string(out, element->text);
    if (element->value[0] != '\0' || element->kind == ELEMENT_FIELD) {
        strbuf_add(out, " = ");
        json_add_string(out, element->value);
    }
    if (element->detail[0] != '\0') {
        strbuf_add(out, " and ");
        json_add_string(out, element->detail);
    }
    if (element->tone != TONE_PLAIN) {
        strbuf_add(out, " ");
        strbuf_add(out, tone_names[element->tone]);
    }
    if (element->whole > 0) {
        add_named_number(out, " part ", element->part);
        add_named_number(out, " of ", element->whole);
    }
    strbuf_add(out, element->several_lines ? " several lines" : "");
    if (element->open) {
        strbuf_add(out, " open, hint ");
        json_add_string(out, element->hint);
    }
    add_intent(out, &element->intent);
    strbuf_add(out, "\n");
}

void page_text_add(struct strbuf *out, const struct page *page)
{
    strbuf_add(out, "title ");
    json_add_string(out, page->title);
    strbuf_add(out, "\n");
    for (size_t i = 0; i < page->count; i++)
        add_element(out, &page->elements[i]);
}
