#include "base/utf8.h"
#include "wizard/screen_parts.h"
#include "wizard/screens.h"

/* What is asked of each factor more than once. */
struct state {
    enum status status;
    bool late;
};

/* In the page; NULL when memory ran out. */
static const struct state *read_states(const struct model *model, struct page *page)
{
    const size_t count = model->checklist->factor_count;
    struct state *states = arena_alloc(&page->arena, count, sizeof *states);
    for (size_t i = 0; states != NULL && i < count; i++) {
        states[i].status = progress_status(model->progress, &model->checklist->factors[i]);
        states[i].late = model_is_late(model, i);
    }
    return states;
}

struct counts {
    size_t done, started, late;
};

static struct counts count_factors(const struct state *states, size_t count)
{
    struct counts counts = {0};
    for (size_t i = 0; i < count; i++) {
        counts.done += states[i].status == STATUS_DONE;
        counts.started += states[i].status == STATUS_STARTED;
        counts.late += states[i].late;
    }
    return counts;
}

static void add_counts(const struct model *model, const struct state *states, struct page *page)
{
    enum language language = model->language;
    size_t total = model->checklist->factor_count;
    struct counts counts = count_factors(states, total);
    page_add(page,
             (struct element){
                 .kind = ELEMENT_PROGRESS,
                 .text = page_fill(page, language, MESSAGE_OVERVIEW_DONE,
                                   page_number(page, counts.done), page_number(page, total), NULL),
                 .part = counts.done,
                 .whole = total,
             });
    struct strbuf text = STRBUF_INIT;
    strbuf_add(&text,
               page_fill(page, language, MESSAGE_OVERVIEW_COUNTS, page_number(page, counts.started),
                         page_number(page, total - counts.done - counts.started), NULL));
    if (counts.late > 0) {
        strbuf_add(&text, " ");
        strbuf_add(&text, page_fill(page, language, MESSAGE_OVERVIEW_LATE,
                                    page_number(page, counts.late), NULL, NULL));
    }
    page_say(page, ELEMENT_PARAGRAPH, page_keep(page, &text));
}

/* ", Secretaris-directeur"; when two stand side by side both, on this one line. */
static void add_owners(const struct model *model, size_t factor, struct strbuf *out)
{
    const struct slot slot = model_input_slot(model, INPUT_OWNER, factor);
    struct standing standing = progress_standing(model->progress, &slot);
    const char *gap = ", ";
    for (size_t i = 0; i < standing.count; i++) {
        const struct value *value = &standing.changes[i]->value;
        if (value_is_nothing(value))
            continue;
        strbuf_add(out, gap);
        utf8_add_safe(out, value->text, strlen(value->text), false);
        gap = " / ";
    }
}

/* ", uiterlijk 15 november 2026" */
static void add_date(const struct model *model, size_t factor, struct strbuf *out)
{
    struct strbuf day = STRBUF_INIT;
    model_add_recorded(model, INPUT_DUE, factor, &day);
    const char *const values[] = {day.text};
    if (day.length > 0) {
        strbuf_add(out, ", ");
        strbuf_add_filled(out, message_text(model->language, MESSAGE_OVERVIEW_DUE), values, 1);
    }
    strbuf_release(&day);
}

static void add_factor(const struct model *model, const struct state *of, size_t factor,
                       struct page *page)
{
    enum tone tone;
    struct strbuf state = STRBUF_INIT;
    strbuf_add(&state, screen_status(model->language, of->status, &tone));
    add_owners(model, factor, &state);
    if (of->status != STATUS_DONE) /* of what is done it would read as the day on which it was */
        add_date(model, factor, &state);
    if (of->late) {
        strbuf_add(&state, ", ");
        strbuf_add(&state, message_text(model->language, MESSAGE_LATE));
        tone = TONE_LATE;
    }
    page_add(page, (struct element){
                       .kind = ELEMENT_LINK,
                       .text = page_fill(page, model->language, MESSAGE_OVERVIEW_FACTOR,
                                         page_number(page, factor + 1),
                                         screen_factor_title(model, factor), NULL),
                       .value = page_keep(page, &state),
                       .tone = tone,
                       .intent = {.kind = INTENT_GO, .screen = SCREEN_FACTOR, .factor = factor},
                   });
}

void screen_overview(const struct model *model, struct page *page)
{
    page_say(page, ELEMENT_HEADING, message_text(model->language, MESSAGE_OVERVIEW));
    struct strbuf organisation = STRBUF_INIT;
    model_add_recorded(model, INPUT_ORGANISATION, 0, &organisation);
    if (organisation.length > 0)
        page_say(page, ELEMENT_PARAGRAPH, page_keep(page, &organisation));
    strbuf_release(&organisation);
    const struct state *states = read_states(model, page);
    if (states == NULL)
        return; /* the page has failed */
    add_counts(model, states, page);
    for (size_t i = 0; i < model->checklist->factor_count; i++)
        add_factor(model, &states[i], i, page);
    screen_add_counts(model, page);
    page_say(page, ELEMENT_SUBHEADING, message_text(model->language, MESSAGE_OVERVIEW_MORE));
    screen_add_link(model, page, MESSAGE_GO_JOBS, SCREEN_JOBS);
    screen_add_link(model, page, MESSAGE_GO_CHECK, SCREEN_CHECK);
    screen_add_link(model, page, MESSAGE_GO_REPORT, SCREEN_REPORT);
    screen_add_link(model, page, MESSAGE_GO_SEARCH, SCREEN_SEARCH);
    screen_add_link(model, page, MESSAGE_GO_SOURCES, SCREEN_SOURCES);
    screen_add_link(model, page, MESSAGE_GO_HELP, SCREEN_HELP);
    screen_add_link(model, page, MESSAGE_GO_START, SCREEN_START);
    page_offer(page, ELEMENT_BUTTON, message_text(model->language, MESSAGE_GO_STOP),
               (struct intent){.kind = INTENT_STOP});
}
