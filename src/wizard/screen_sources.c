#include "report/message_fill.h"
#include "wizard/screen_parts.h"
#include "wizard/screens.h"

static void add_source(const struct model *model, struct page *page, const struct source *source)
{
    struct strbuf text = STRBUF_INIT;
    message_add_source(&text, model->language, source);
    if (source->url != NULL) {
        strbuf_add(&text, " ");
        strbuf_add(&text, source->url);
    }
    page_say(page, ELEMENT_TIP, page_keep(page, &text));
}

void screen_sources(const struct model *model, struct page *page)
{
    const struct checklist *checklist = model->checklist;
    enum language language = model->language;
    page_say(page, ELEMENT_HEADING, message_text(language, MESSAGE_SOURCES));
    if (checklist->figure_count > 0)
        page_say(page, ELEMENT_SUBHEADING, message_text(language, MESSAGE_SOURCES_FIGURES));
    for (size_t i = 0; i < checklist->figure_count; i++)
        screen_add_figure(model, page, &checklist->figures[i]);
    if (checklist->quota_count > 0)
        page_say(page, ELEMENT_SUBHEADING, message_text(language, MESSAGE_SOURCES_PERCENTAGES));
    for (size_t i = 0; i < checklist->quota_count; i++)
        screen_add_percentage(model, page, &checklist->quotas[i]);
    if (checklist->source_count > 0)
        page_say(page, ELEMENT_SUBHEADING, message_text(language, MESSAGE_SOURCES_SOURCES));
    for (size_t i = 0; i < checklist->source_count; i++)
        add_source(model, page, &checklist->sources[i]);
    if (checklist->links.count > 0)
        page_say(page, ELEMENT_SUBHEADING, message_text(language, MESSAGE_SOURCES_LINKS));
    screen_add_links(model, page, &checklist->links);
    screen_add_link(model, page, MESSAGE_START_OVERVIEW, SCREEN_OVERVIEW);
}
