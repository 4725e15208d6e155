#include "base/utf8.h"
#include "report/field_value.h"
#include "wizard/screen_parts.h"

enum { SHOWN = 5, DAYS_AHEAD = 14, ASKED_COLUMNS = 60, ROLES = 8 };

/* A step with what there is to say of it under its title. */
static void add_step(const struct model *model, struct page *page, size_t factor,
                     const char *detail, bool with_state, struct intent intent)
{
    enum tone tone;
    const char *state = screen_step_state(model, page, factor, &tone);
    intent.kind = INTENT_GO;
    intent.screen = SCREEN_FACTOR;
    intent.factor = factor;
    page_add(page, (struct element){.kind = ELEMENT_LINK,
                                    .text = screen_factor_title(model, factor),
                                    .value = with_state ? state : "",
                                    .detail = detail,
                                    .tone = tone,
                                    .number = factor + 1,
                                    .intent = intent});
}

/* The heading stands only above something. */
static void add_heading_once(const struct model *model, struct page *page, enum message heading,
                             size_t shown)
{
    if (shown == 0)
        page_say(page, ELEMENT_SUBHEADING, message_text(model->language, heading));
}

/* --- now due --- */

static struct date due_of(const struct model *model, size_t factor)
{
    const struct factor *of = &model->checklist->factors[factor];
    if (progress_status(model->progress, of) == STATUS_DONE)
        return (struct date){0};
    return field_value_due(model->progress, of->id);
}

/* The step that comes after `last` by date, and by number; the number of steps when none does. */
static size_t next_due(const struct model *model, struct date last_due, size_t last)
{
    const size_t count = model->checklist->factor_count;
    const long horizon = date_days(model->today) + DAYS_AHEAD;
    struct date soonest = {0};
    size_t found = count;
    for (size_t i = 0; i < count; i++) {
        const struct date due = due_of(model, i);
        const int order = date_compare(due, last_due);
        if (due.year == 0 || date_days(due) > horizon || order < 0 ||
            (order == 0 && last < count && i <= last))
            continue;
        if (found == count || date_compare(due, soonest) < 0) {
            soonest = due;
            found = i;
        }
    }
    return found;
}

static size_t first_open(const struct model *model)
{
    size_t i = 0;
    while (i < model->checklist->factor_count &&
           progress_status(model->progress, &model->checklist->factors[i]) != STATUS_OPEN)
        i++;
    return i;
}

static size_t find_due(const struct model *model, size_t due[SHOWN])
{
    const size_t factors = model->checklist->factor_count;
    struct date date = {0};
    size_t count = 0;
    for (size_t i = next_due(model, date, factors); i < factors && count < SHOWN;
         i = next_due(model, date, i)) {
        date = due_of(model, i);
        due[count++] = i;
    }
    const size_t open = first_open(model);
    if (count < SHOWN && open < factors)
        due[count++] = open;
    return count;
}

bool screen_is_due(const struct model *model, size_t factor)
{
    size_t due[SHOWN];
    const size_t count = find_due(model, due);
    bool found = false;
    for (size_t i = 0; i < count; i++)
        found = found || due[i] == factor;
    return found;
}

static void add_due(const struct model *model, struct page *page)
{
    size_t due[SHOWN];
    const size_t count = find_due(model, due);
    for (size_t i = 0; i < count; i++) {
        add_heading_once(model, page, MESSAGE_NEXT_DUE, i);
        add_step(model, page, due[i], "", true, (struct intent){0});
    }
}

/* --- what colleagues recorded --- */

static bool is_of(const struct change *change, const char *factor)
{
    if (factor == NULL || change->slot.factor == NULL)
        return factor == change->slot.factor;
    return strcmp(factor, change->slot.factor) == 0;
}

/* What one of them recorded, in words that go on in a sentence: "streefdatum, notitie, 2 acties". */
static void add_what(const struct model *model, struct page *page, const char *factor,
                     const char *by, struct strbuf *out)
{
    size_t actions = 0, named = 0;
    for (size_t i = 0; i < model->news_count; i++) {
        const struct change *change = model->news[i];
        if (!is_of(change, factor) || strcmp(change->by, by) != 0)
            continue;
        if (change->slot.action != NULL) {
            actions++;
            continue;
        }
        strbuf_add(out, named++ > 0 ? ", " : "");
        screen_add_lower(message_text(model->language, field_rule(change->slot.field)->label), out);
    }
    if (actions == 0)
        return;
    strbuf_add(out, named > 0 ? ", " : "");
    strbuf_add(out, page_fill(page, model->language,
                              actions == 1 ? MESSAGE_NEXT_ACTION : MESSAGE_NEXT_ACTIONS,
                              page_number(page, actions), NULL, NULL));
}

/* "Manager P&O: streefdatum, notitie. Secretaris-directeur: notitie"; NULL when nothing of it is new. */
static const char *news_of(const struct model *model, struct page *page, const char *factor)
{
    const char *told[ROLES];
    size_t count = 0;
    struct strbuf text = STRBUF_INIT;
    for (size_t i = 0; i < model->news_count && count < ROLES; i++) {
        const char *by = model->news[i]->by;
        bool known = !is_of(model->news[i], factor);
        for (size_t j = 0; j < count; j++)
            known = known || strcmp(told[j], by) == 0;
        if (known)
            continue;
        strbuf_add(&text, count > 0 ? ". " : "");
        strbuf_add(&text, by[0] != '\0' ? by : message_text(model->language, MESSAGE_ROLE_UNKNOWN));
        strbuf_add(&text, ": ");
        add_what(model, page, factor, by, &text);
        told[count++] = by;
    }
    const char *news = page_keep(page, &text);
    return count > 0 ? news : NULL;
}

/* To the first field that is new; `truth` tells it from other links to the same step. */
static struct intent way_to_news(const struct model *model, const char *factor)
{
    struct intent intent = {.truth = true};
    for (size_t i = model->news_count; i-- > 0;) {
        const struct slot *slot = &model->news[i]->slot;
        if (is_of(model->news[i], factor) && input_of_field(slot->field) != INPUT_NONE) {
            intent.aim = AIM_INPUT;
            intent.input = input_of_field(slot->field);
        }
    }
    return intent;
}

static void add_news(const struct model *model, struct page *page)
{
    size_t shown = 0;
    for (size_t i = 0; i < model->checklist->factor_count && shown < SHOWN; i++) {
        const char *factor = model->checklist->factors[i].id;
        const char *news = news_of(model, page, factor);
        if (news == NULL)
            continue;
        add_heading_once(model, page, MESSAGE_NEXT_NEWS, shown++);
        add_step(model, page, i, news, false, way_to_news(model, factor));
    }
    const char *whole = news_of(model, page, NULL);
    if (whole == NULL)
        return;
    add_heading_once(model, page, MESSAGE_NEXT_NEWS, shown);
    if (way_to_news(model, NULL).input == INPUT_ORGANISATION) /* that field is on this page */
        page_say(page, ELEMENT_PARAGRAPH, whole);
    else
        page_offer(page, ELEMENT_LINK, whole,
                   (struct intent){.kind = INTENT_GO, .screen = SCREEN_JOBS, .truth = true});
}

/* --- what was asked of management --- */

/* The first line, or as much of it as fits on one. */
static const char *begin_of(struct page *page, const char *text)
{
    const size_t length = strcspn(text, "\n");
    const struct utf8_line line = utf8_wrap(text, length, 0, ASKED_COLUMNS);
    struct strbuf begin = STRBUF_INIT;
    strbuf_add_bytes(&begin, text, line.end);
    strbuf_add(&begin, text[line.end] != '\0' ? " …" : "");
    return page_keep(page, &begin);
}

static void add_asked(const struct model *model, struct page *page)
{
    size_t shown = 0;
    for (size_t i = 0; i < model->checklist->factor_count && shown < SHOWN; i++) {
        const char *asked = field_value_text(model->progress, model->checklist->factors[i].id,
                                             FIELD_DECISION, model->language, &page->arena);
        if (asked[0] == '\0')
            continue;
        add_heading_once(model, page, MESSAGE_PART_ASKED, shown++);
        add_step(model, page, i, begin_of(page, asked), false,
                 (struct intent){.aim = AIM_INPUT, .input = INPUT_DECISION});
    }
}

void screen_add_next(const struct model *model, struct page *page)
{
    add_due(model, page);
    add_news(model, page);
    add_asked(model, page);
}
