#include "app/commands.h"
#include "app/now.h"
#include "app/say.h"
#include "wizard/model.h"
#include "wizard/screens.h"

/* "2. Draagvlak top: Bezig: 31 dec, Secretaris-directeur, 2 van 4 gedaan" */
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

static void add_status(const struct session *session, const struct moment *moment,
                       struct strbuf *out)
{
    struct model model;
    struct page page = PAGE_INIT;
    const struct model_start start = {
        .checklist = session->checklist,
        .progress = session->progress,
        .language = session->options->language,
        .accessible = true, /* one line for each, to be read aloud as well */
        .today = moment->today,
    };
    model_init(&model, &start);
    model.screen = SCREEN_OVERVIEW;
    page_build(&page, &model);
    add_lines(&page, out);
    page_release(&page);
    model_release(&model);
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
