#include "progress/privacy.h"
#include "wizard/screens.h"

void screen_privacy(const struct model *model, struct page *page)
{
    enum language language = model->language;
    const struct waiting_text *waiting = model_waiting_text(model, model->suspect, model->factor);
    const char *text = waiting != NULL ? waiting->text : "";
    char number[10] = "";
    privacy_has_bsn(text, number);
    page_say(page, ELEMENT_HEADING, message_text(language, MESSAGE_PRIVACY));
    page_say(page, ELEMENT_PARAGRAPH,
             page_fill(page, language, MESSAGE_PRIVACY_WHAT, number, NULL, NULL));
    page_say(page, ELEMENT_PARAGRAPH,
             page_fill(page, language, MESSAGE_PRIVACY_TEXT, text, NULL, NULL));
    page_offer(page, ELEMENT_BUTTON, message_text(language, MESSAGE_PRIVACY_CHANGE),
               (struct intent){.kind = INTENT_BACK});
    page_offer(page, ELEMENT_BUTTON, message_text(language, MESSAGE_PRIVACY_DISCARD),
               (struct intent){.kind = INTENT_DISCARD});
    page_offer(page, ELEMENT_BUTTON, message_text(language, MESSAGE_PRIVACY_SAVE),
               (struct intent){.kind = INTENT_SAVE_ANYWAY});
}
