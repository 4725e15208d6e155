#include "report/exporter.h"
#include "wizard/model_report.h"
#include "wizard/screen_parts.h"
#include "wizard/screens.h"

static void add_since(const struct model *model, struct page *page)
{
    const struct date last = report_last(model->progress, model->today);
    if (last.year == 0)
        return;
    struct strbuf day = STRBUF_INIT;
    date_add_long(&day, last, model->language);
    page_say(page, ELEMENT_PARAGRAPH,
             page_fill(page, model->language, MESSAGE_REPORT_SINCE, day.text, NULL, NULL));
    strbuf_release(&day);
}

/* A file of that name is there already: the user chooses, nothing is overwritten unasked. */
static void add_conflict(const struct model *model, struct page *page)
{
    enum language language = model->language;
    struct intent intent = {.kind = INTENT_EXPORT_BESIDE, .format = model->export_format};
    screen_add_problem(
        model, page,
        page_fill(page, language, MESSAGE_REPORT_TAKEN, model->export_taken, NULL, NULL));
    page_offer(page, ELEMENT_BUTTON, message_text(language, MESSAGE_REPORT_BESIDE), intent);
    if (model->restricted)
        return;
    intent.kind = INTENT_EXPORT_REPLACE;
    page_offer(page, ELEMENT_BUTTON, message_text(language, MESSAGE_REPORT_REPLACE), intent);
}

/* "HTML: om te lezen of door te sturen": the name, and what it is for. */
static void add_format(const struct model *model, struct page *page, size_t format)
{
    const char *title = message_text(model->language, exporter_at(format)->title);
    const char *colon = strstr(title, ": ");
    struct strbuf name = STRBUF_INIT;
    strbuf_add_bytes(&name, title, colon != NULL ? (size_t)(colon - title) : strlen(title));
    const char *label = page_keep(page, &name);
    page_add(page, (struct element){
                       .kind = ELEMENT_LINK,
                       .text = label,
                       .label = colon != NULL ? label : "",
                       .value = colon != NULL ? colon + 2 : "",
                       .intent = {.kind = INTENT_GO, .screen = SCREEN_FORMAT, .format = format},
                   });
}

/* A format is a page of its own: nothing is written before the user has seen what it becomes. */
void screen_report(const struct model *model, struct page *page)
{
    enum language language = model->language;
    page_say(page, ELEMENT_HEADING, screen_title(model, page, MESSAGE_REPORT));
    page_say(page, ELEMENT_PARAGRAPH, message_text(language, MESSAGE_REPORT_WHAT));
    add_since(model, page);
    for (size_t i = 0; i < exporter_count(); i++)
        add_format(model, page, i);
    page_say(page, ELEMENT_SUBHEADING, message_text(language, MESSAGE_OVERVIEW_MORE));
    screen_add_link(model, page, MESSAGE_GO_CHECK, SCREEN_CHECK);
    screen_add_link(model, page, MESSAGE_START_OVERVIEW, SCREEN_OVERVIEW);
}

static void add_preview(const struct model *model, struct page *page)
{
    page_say(page, ELEMENT_QUOTE, model_preview_report(model, &page->arena));
}

/* Its name and where it goes; on a server of many a user has no say in that, and takes it with her in another way. */
static void add_file(const struct model *model, struct page *page)
{
    const struct exporter *exporter = exporter_at(model->export_format);
    if (!model->restricted)
        screen_add_input(model, page, INPUT_REPORT_NAME, 0);
    page_say(page, ELEMENT_PARAGRAPH,
             page_fill(page, model->language,
                       model->restricted ? MESSAGE_RESTRICTED_FOLDER : MESSAGE_REPORT_FOLDER,
                       model->folder, exporter->name, exporter->extension));
}

void screen_format(const struct model *model, struct page *page)
{
    enum language language = model->language;
    page_say(page, ELEMENT_HEADING,
             message_text(language, exporter_at(model->export_format)->title));
    if (model->export_taken[0] != '\0')
        add_conflict(model, page);                           /* in the place of the button below */
    if (model->export_made[0] != '\0' && !model->accessible) /* line by line it is announced */
        page_say(page, ELEMENT_NOTICE,
                 page_fill(page, language, MESSAGE_REPORT_MADE, model->export_made, NULL, NULL));
    if (model->export_made[0] != '\0' && model->opens)
        page_offer(page, ELEMENT_BUTTON, message_text(language, MESSAGE_REPORT_OPEN),
                   (struct intent){.kind = INTENT_OPEN_REPORT});
    if (model->export_taken[0] == '\0')
        page_offer(page, ELEMENT_BUTTON, message_text(language, MESSAGE_REPORT_MAKE),
                   (struct intent){.kind = INTENT_EXPORT, .format = model->export_format});
    page_offer(page, ELEMENT_BUTTON, message_text(language, MESSAGE_REPORT_OTHER),
               (struct intent){.kind = INTENT_BACK});
    add_file(model, page);
    if (model->accessible) {
        screen_add_link(model, page, MESSAGE_REPORT_HEAR, SCREEN_PREVIEW);
        return;
    }
    page_say(page, ELEMENT_SUBHEADING, message_text(language, MESSAGE_REPORT_PREVIEW));
    add_preview(model, page);
}

void screen_preview(const struct model *model, struct page *page)
{
    page_say(page, ELEMENT_HEADING, message_text(model->language, MESSAGE_REPORT_PREVIEW));
    add_preview(model, page);
    page_offer(page, ELEMENT_BUTTON, message_text(model->language, MESSAGE_GO_BACK),
               (struct intent){.kind = INTENT_BACK});
}
