#include "wizard/screen_parts.h"
#include "wizard/screens.h"

static void add_welcome(const struct model *model, struct page *page)
{
    enum language language = model->language;
    if (!model->returning)
        return;
    if (model->has_place)
        page_say(page, ELEMENT_PARAGRAPH,
                 page_fill(page, language, MESSAGE_START_WELCOME_BACK_AT,
                           page_number(page, model->factor + 1), NULL, NULL));
    else
        page_say(page, ELEMENT_PARAGRAPH, message_text(language, MESSAGE_START_WELCOME_BACK));
}

static void add_unreadable(const struct model *model, struct page *page)
{
    if (model->unreadable == 0)
        return;
    enum message message =
        model->unreadable == 1 ? MESSAGE_UNREADABLE_ONE : MESSAGE_UNREADABLE_MORE;
    page_say(page, ELEMENT_NOTICE,
             page_fill(page, model->language, message, page_number(page, model->unreadable), NULL,
                       NULL));
}

/* What a sync service left beside the file when two wrote it at once. */
static void add_copies(const struct model *model, struct page *page)
{
    for (size_t i = 0; i < model->copy_count; i++) {
        const char *slash = strrchr(model->copies[i], '/');
        const char *name = slash != NULL ? slash + 1 : model->copies[i];
        page_offer(page, ELEMENT_LINK,
                   page_fill(page, model->language, MESSAGE_COPY_BESIDE, name, NULL, NULL),
                   (struct intent){.kind = INTENT_GO, .screen = SCREEN_COPY, .copy = i + 1});
    }
}

static void add_explanation(const struct model *model, struct page *page)
{
    enum language language = model->language;
    page_say(page, ELEMENT_PARAGRAPH, message_text(language, MESSAGE_START_WHAT));
    page_say(page, ELEMENT_PARAGRAPH, message_text(language, MESSAGE_START_FREE));
}

static void add_way_in(const struct model *model, struct page *page)
{
    screen_add_link(model, page, model->returning ? MESSAGE_START_OVERVIEW : MESSAGE_START_BEGIN,
                    SCREEN_OVERVIEW);
    if (model->has_place && !(model->returning && screen_is_due(model, model->factor)))
        screen_add_factor_link(model, page, MESSAGE_START_CONTINUE, model->factor);
}

static void add_languages(const struct model *model, struct page *page)
{
    page_say(page, ELEMENT_SUBHEADING, message_text(model->language, MESSAGE_START_OTHER_LANGUAGE));
    for (int i = 0; i < LANGUAGE_COUNT; i++) {
        enum language language = (enum language)i;
        if (language != model->language)
            page_offer(page, ELEMENT_BUTTON, message_text(language, MESSAGE_START_SPEAK),
                       (struct intent){.kind = INTENT_SPEAK, .language = language});
    }
}

/* How the program shows itself: the full screen, or line by line. */
static void add_mode(const struct model *model, struct page *page)
{
    enum message text = model->accessible ? MESSAGE_START_FULL_SCREEN : MESSAGE_START_LINE_BY_LINE;
    page_offer(page, ELEMENT_BUTTON, message_text(model->language, text),
               (struct intent){.kind = INTENT_MODE, .truth = !model->accessible});
}

void screen_start(const struct model *model, struct page *page)
{
    enum language language = model->language;
    page_say(page, ELEMENT_HEADING, checklist_text(&model->checklist->title, language));
    add_welcome(model, page);
    add_unreadable(model, page);
    if (model->returning) {
        add_way_in(model, page);
        add_copies(model, page);
        screen_add_next(model, page);
    } else {
        add_explanation(model, page);
    }
    page_say(page, ELEMENT_SUBHEADING, message_text(language, MESSAGE_START_YOU));
    page_say(page, ELEMENT_PARAGRAPH, message_text(language, MESSAGE_START_PRIVACY));
    screen_add_input(model, page, INPUT_ORGANISATION, 0);
    screen_add_input(model, page, INPUT_ROLE, 0);
    if (!model->returning) {
        add_way_in(model, page);
        add_copies(model, page);
    }
    add_languages(model, page);
    add_mode(model, page);
    page_say(page, ELEMENT_PARAGRAPH,
             page_fill(page, language, MESSAGE_START_FILE, model->file, NULL, NULL));
    page_offer(page, ELEMENT_BUTTON, message_text(language, MESSAGE_GO_STOP),
               (struct intent){.kind = INTENT_STOP});
}
