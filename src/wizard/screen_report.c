#include "report/exporter.h"
#include "wizard/screens.h"

static void add_since(const struct model *model, struct page *page)
{
    if (model->since[0] == '\0')
        return;
    struct strbuf day = STRBUF_INIT;
    date_add_long(&day, moment_date(model->since), model->language);
    page_say(page, ELEMENT_PARAGRAPH,
             page_fill(page, model->language, MESSAGE_REPORT_SINCE, day.text, NULL, NULL));
    strbuf_release(&day);
}

/* A file of that name is there already: the user chooses, nothing is overwritten unasked. */
static void add_conflict(const struct model *model, struct page *page)
{
    enum language language = model->language;
    struct intent intent = {.kind = INTENT_EXPORT_BESIDE, .format = model->export_format};
    page_say(page, ELEMENT_NOTICE,
             page_fill(page, language, MESSAGE_REPORT_TAKEN, model->export_taken, NULL, NULL));
    page_offer(page, ELEMENT_BUTTON, message_text(language, MESSAGE_REPORT_BESIDE), intent);
    intent.kind = INTENT_EXPORT_REPLACE;
    page_offer(page, ELEMENT_BUTTON, message_text(language, MESSAGE_REPORT_REPLACE), intent);
}

void screen_report(const struct model *model, struct page *page)
{
    enum language language = model->language;
    page_say(page, ELEMENT_HEADING, message_text(language, MESSAGE_REPORT));
    if (model->export_taken[0] != '\0')
        add_conflict(model, page);
    if (model->export_made[0] != '\0')
        page_say(page, ELEMENT_NOTICE,
                 page_fill(page, language, MESSAGE_REPORT_MADE, model->export_made, NULL, NULL));
    page_say(page, ELEMENT_PARAGRAPH,
             page_fill(page, language, MESSAGE_REPORT_WHAT, model->folder, NULL, NULL));
    add_since(model, page);
    for (size_t i = 0; i < exporter_count(); i++)
        page_offer(page, ELEMENT_BUTTON, message_text(language, exporter_at(i)->title),
                   (struct intent){.kind = INTENT_EXPORT, .format = i});
    screen_add_link(model, page, MESSAGE_GO_CHECK, SCREEN_CHECK);
    screen_add_link(model, page, MESSAGE_START_OVERVIEW, SCREEN_OVERVIEW);
}
