#include "base/number.h"
#include "report/sentence.h"
#include "wizard/screens.h"

/* "Bron: title. Nagekeken op 22 november 2026.", as far as it is known. */
static const char *figure_source(const struct model *model, struct page *page,
                                 const struct figure *figure)
{
    if (figure->source == NULL || figure->checked.year == 0)
        return screen_source(model, page, figure->source);
    struct strbuf day = STRBUF_INIT;
    date_add_long(&day, figure->checked, model->language);
    const char *text =
        page_fill(page, model->language, MESSAGE_SOURCES_CHECKED,
                  checklist_text(&figure->source->title, model->language), day.text, NULL);
    strbuf_release(&day);
    return text;
}

void screen_add_figure(const struct model *model, struct page *page, const struct figure *figure)
{
    enum language language = model->language;
    struct strbuf number = STRBUF_INIT;
    number_add(&number, figure->value, language);
    struct strbuf text = STRBUF_INIT;
    strbuf_add(&text, page_fill(page, language, MESSAGE_SOURCES_FIGURE, number.text,
                                checklist_text(&figure->unit, language), NULL));
    strbuf_release(&number);

    page_add(page, (struct element){.kind = ELEMENT_EXAMPLE,
                                    .text = page_keep(page, &text),
                                    .value = figure_source(model, page, figure)});
    if (checklist_figure_is_old(figure, model->today))
        page_say(page, ELEMENT_NOTICE, message_text(language, MESSAGE_SOURCES_OLD));
}

static void add_source(const struct model *model, struct page *page, const struct source *source)
{
    struct strbuf text = STRBUF_INIT;
    sentence_add_source(&text, model->language, source);
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
    if (checklist->source_count > 0)
        page_say(page, ELEMENT_SUBHEADING, message_text(language, MESSAGE_SOURCES_SOURCES));
    for (size_t i = 0; i < checklist->source_count; i++)
        add_source(model, page, &checklist->sources[i]);
    if (checklist->links.count > 0)
        page_say(page, ELEMENT_SUBHEADING, message_text(language, MESSAGE_SOURCES_LINKS));
    screen_add_links(model, page, &checklist->links);
    screen_add_link(model, page, MESSAGE_START_OVERVIEW, SCREEN_OVERVIEW);
}
