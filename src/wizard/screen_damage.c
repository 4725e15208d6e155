#include "wizard/screens.h"

enum { LINES_SHOWN = 20 };

/* What is wrong with each line, in the words of `check`. */
static void add_lines(const struct model *model, struct page *page)
{
    const struct findings *findings = model->findings;
    size_t shown = findings->kept < LINES_SHOWN ? findings->kept : LINES_SHOWN;
    for (size_t i = 0; i < shown; i++) {
        struct strbuf text = STRBUF_INIT;
        error_describe(&findings->items[i], model->language, &text);
        const char *why = page_keep(page, &text);
        page_say(page, ELEMENT_TIP,
                 page_fill(page, model->language, MESSAGE_DAMAGE_LINE,
                           page_number(page, findings->items[i].line), why, NULL));
    }
    if (findings->count > shown)
        page_say(page, ELEMENT_PARAGRAPH,
                 page_fill(page, model->language, MESSAGE_DAMAGE_MORE,
                           page_number(page, findings->count - shown), NULL, NULL));
}

void screen_damage(const struct model *model, struct page *page)
{
    enum language language = model->language;
    page_say(page, ELEMENT_HEADING, message_text(language, MESSAGE_DAMAGE));
    page_say(page, ELEMENT_PARAGRAPH,
             page_fill(page, language, MESSAGE_DAMAGE_WHAT, model->file, NULL, NULL));
    if (model->findings != NULL)
        add_lines(model, page);
    page_say(page, ELEMENT_PARAGRAPH, message_text(language, MESSAGE_DAMAGE_KEPT));
    page_offer(page, ELEMENT_LINK, message_text(language, MESSAGE_DAMAGE_GO_ON),
               (struct intent){.kind = INTENT_GO, .screen = SCREEN_START});
    page_offer(page, ELEMENT_BUTTON, message_text(language, MESSAGE_GO_STOP),
               (struct intent){.kind = INTENT_STOP});
}
