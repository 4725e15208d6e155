#include "base/utf8.h"
#include "wizard/screen_parts.h"
#include "wizard/screens.h"

struct search {
    const struct model *model;
    struct page *page;
    size_t found;
};

static void add_result(struct search *search, const char *text, struct intent intent)
{
    search->found++;
    const char *number = page_number(search->page, intent.factor + 1);
    page_offer(
        search->page, ELEMENT_LINK,
        page_fill(search->page, search->model->language, MESSAGE_STEP_NAMED, number, text, NULL),
        intent);
}

static bool try_line(struct search *search, const char *line, size_t length, struct intent intent)
{
    struct strbuf text = STRBUF_INIT;
    strbuf_add_bytes(&text, line, length);
    bool found = utf8_contains(text.text, search->model->texts[INPUT_QUERY]);
    if (found)
        add_result(search, text.text, intent);
    strbuf_release(&text);
    return found;
}

/* Of a text of several lines only the first that holds the query is shown. */
static void try_text(struct search *search, const char *text, struct intent intent)
{
    const char *end = strchrnul(text, '\n');
    while (!try_line(search, text, (size_t)(end - text), intent) && *end != '\0') {
        text = end + 1;
        end = strchrnul(text, '\n');
    }
}

/* Texts that only stand to be read share one place: the top of the factor. One result for each factor is enough. */
static void try_texts(struct search *search, const struct factor *factor, struct intent top)
{
    enum language language = search->model->language;
    size_t before = search->found;
    try_text(search, checklist_text(&factor->title, language), top);
    if (search->found == before)
        try_text(search, checklist_text(&factor->headline, language), top);
    for (size_t i = 0; i < factor->why.count && search->found == before; i++)
        try_text(search, checklist_text(&factor->why.items[i], language), top);
    for (size_t i = 0; i < factor->tips.count && search->found == before; i++)
        try_text(search, checklist_text(&factor->tips.items[i], language), top);
    for (size_t i = 0; i < factor->practice_count && search->found == before; i++)
        try_text(search, checklist_text(&factor->practice[i].text, language), top);
}

static void try_inputs(struct search *search, struct intent intent)
{
    intent.aim = AIM_INPUT;
    for (int i = 0; i < INPUT_COUNT; i++) {
        intent.input = (enum input)i;
        if (!input_rule(intent.input)->of_factor)
            continue;
        struct strbuf value = STRBUF_INIT;
        model_add_input(search->model, intent.input, intent.factor, &value);
        if (value.length > 0)
            try_text(search, page_keep(search->page, &value), intent);
        strbuf_release(&value);
    }
}

static void try_factor(struct search *search, size_t number)
{
    const struct factor *factor = &search->model->checklist->factors[number];
    struct intent intent = {.kind = INTENT_GO, .screen = SCREEN_FACTOR, .factor = number};
    try_texts(search, factor, intent);
    intent.aim = AIM_ACTION;
    for (size_t i = 0; i < factor->action_count; i++) {
        intent.action = i;
        try_text(search, checklist_text(&factor->actions[i].text, search->model->language), intent);
    }
    intent.action = 0;
    try_inputs(search, intent);
}

/* How many were found: said before the results, so its place is kept and filled in afterwards. */
static const char *summary(const struct model *model, struct page *page, size_t found)
{
    enum message message = found == 0   ? MESSAGE_SEARCH_NONE
                           : found == 1 ? MESSAGE_SEARCH_ONE
                                        : MESSAGE_SEARCH_MORE;
    return page_fill(page, model->language, message, model->texts[INPUT_QUERY],
                     page_number(page, found), NULL);
}

void screen_search(const struct model *model, struct page *page)
{
    page_say(page, ELEMENT_HEADING, message_text(model->language, MESSAGE_SEARCH));
    screen_add_input(model, page, INPUT_QUERY, 0);
    if (model->texts[INPUT_QUERY][0] != '\0') {
        size_t place = page->count;
        page_say(page, ELEMENT_PARAGRAPH, "");
        struct search search = {.model = model, .page = page};
        for (size_t i = 0; i < model->checklist->factor_count; i++)
            try_factor(&search, i);
        page->elements[place].text = summary(model, page, search.found);
    }
    screen_add_link(model, page, MESSAGE_START_OVERVIEW, SCREEN_OVERVIEW);
}
