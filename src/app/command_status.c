#include "accessible/speech.h"
#include "app/commands.h"
#include "app/now.h"
#include "app/say.h"
#include "app/settings.h"
#include "wizard/model.h"
#include "wizard/screen_parts.h"
#include "wizard/screens.h"

/* "2. Draagvlak top: Bezig tot 31 dec, Secretaris-directeur, 2 van 4 gedaan" */
static void add_step(const struct element *element, struct strbuf *out)
{
    strbuf_add_number(out, (long long)element->number);
    strbuf_add(out, ". ");
    strbuf_add(out, element->text);
    strbuf_add(out, ": ");
    strbuf_add(out, element->value);
    strbuf_add(out, element->detail[0] != '\0' ? ", " : "");
    strbuf_add(out, element->detail);
    strbuf_add(out, "\n");
}

/* The steps of the overview page, in the same words as in the wizard, and how many are finished. */
static void add_lines(const struct page *page, struct strbuf *out)
{
    for (size_t i = 0; i < page->count; i++)
        if (page->elements[i].number > 0)
            add_step(&page->elements[i], out);
    if (page->count > 0) {
        strbuf_add(out, page->elements[0].value);
        strbuf_add(out, "\n");
    }
}

/* What is due and what is new, as the start page has it: a line each, a blank line above a heading. */
static void add_next_lines(const struct page *page, enum language language, struct strbuf *out)
{
    for (size_t i = 0; i < page->count; i++) {
        const bool heading = page->elements[i].kind == ELEMENT_SUBHEADING;
        strbuf_add(out, heading && i > 0 ? "\n" : "");
        strbuf_add(out, heading ? "" : "- ");
        speech_add_element(&page->elements[i], language, out);
        strbuf_add(out, "\n");
    }
    if (page->count == 0) {
        strbuf_add(out, message_text(language, MESSAGE_NEXT_NOTHING));
        strbuf_add(out, "\n");
    }
}

static void add_status(const struct session *session, const struct moment *moment,
                       struct strbuf *out)
{
    struct model model;
    struct page page = PAGE_INIT;
    struct settings settings;
    struct arena arena = ARENA_INIT;
    settings_read(&settings, &arena);
    const bool here = strcmp(settings.file, session->path.text) == 0;
    const struct model_start start = {
        .checklist = session->checklist,
        .progress = session->progress,
        .language = session->options->language,
        .accessible = true, /* one line for each, to be read aloud as well */
        .today = moment->today,
        .stood = here ? settings.stood : NULL,
        .stood_count = here ? settings.stood_count : 0,
    };
    model_init(&model, &start);
    model.screen = SCREEN_OVERVIEW;
    if (session->options->next) {
        screen_add_next(&model, &page);
        add_next_lines(&page, model.language, out);
    } else {
        page_build(&page, &model);
        add_lines(&page, out);
    }
    page_release(&page);
    model_release(&model);
    arena_release(&arena);
}

enum exit_status command_status(const struct options *options)
{
    struct session session;
    struct moment moment;
    struct error error = {0};
    if (!now_read(&moment, &error) || !session_open(&session, options, &error))
        return say_error(options->language, &error);
    struct strbuf out = STRBUF_INIT;
    add_status(&session, &moment, &out);
    bool written = say_output(options->language, &out);
    if (session.findings.count > 0)
        say_unreadable(options->language, session.findings.count);
    strbuf_release(&out);
    session_close(&session);
    return written ? EXIT_DONE : EXIT_FAILED;
}
