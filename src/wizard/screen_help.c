#include "wizard/screens.h"

void screen_help(const struct model *model, struct page *page)
{
    enum language language = model->language;
    page_say(page, ELEMENT_HEADING,
             message_text(language, model->accessible ? MESSAGE_GO_HELP_LINES : MESSAGE_HELP));
    page_say(
        page, ELEMENT_PARAGRAPH,
        message_text(language, model->accessible ? MESSAGE_HELP_WHAT_LINES : MESSAGE_HELP_WHAT));
    for (size_t i = 0; i < model->key_count; i++)
        page_add(page, (struct element){.kind = ELEMENT_TIP,
                                        .text = message_text(language, model->keys[i].meaning),
                                        .label = message_text(language, model->keys[i].keys)});
    page_say(page, ELEMENT_SUBHEADING, message_text(language, MESSAGE_HELP_FILE));
    page_say(page, ELEMENT_PARAGRAPH,
             page_fill(page, language, MESSAGE_START_FILE, model->file, NULL, NULL));
    page_say(page, ELEMENT_PARAGRAPH, message_text(language, MESSAGE_START_PRIVACY));
    page_offer(page, ELEMENT_BUTTON, message_text(language, MESSAGE_GO_BACK),
               (struct intent){.kind = INTENT_BACK});
}
