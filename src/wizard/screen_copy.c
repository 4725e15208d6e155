#include "wizard/screen_parts.h"
#include "wizard/screens.h"

static void add_found(const struct model *model, struct page *page)
{
    struct strbuf buffer = STRBUF_INIT;
    strbuf_add(&buffer, model->copy_says);
    const char *says = page_keep(page, &buffer);
    if (model->copy_refused)
        screen_add_problem(model, page, says);
    else if (says[0] != '\0')
        page_say(page, ELEMENT_NOTICE, says);
}

/* Nothing comes in before the user has seen what. */
void screen_copy(const struct model *model, struct page *page)
{
    const enum language language = model->language;
    page_say(page, ELEMENT_HEADING, message_text(language, MESSAGE_COPY));
    page_say(page, ELEMENT_PARAGRAPH, message_text(language, MESSAGE_COPY_WHAT));
    screen_add_input(model, page, INPUT_COPY, 0);
    add_found(model, page);
    if (model->copy_lacking > 0)
        page_offer(page, ELEMENT_BUTTON, message_text(language, MESSAGE_COPY_TAKE),
                   (struct intent){.kind = INTENT_TAKE_COPY});
    screen_add_link(model, page, MESSAGE_START_OVERVIEW, SCREEN_OVERVIEW);
}
