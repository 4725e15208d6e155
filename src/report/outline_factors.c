#include "report/message_fill.h"
#include "report/outline_builder.h"

static void add_due(struct strbuf *out, const struct report_factor *factor, enum language language)
{
    if (factor->due.year == 0)
        return;
    date_add_long(out, factor->due, language);
    if (factor->overdue) {
        strbuf_add(out, ", ");
        strbuf_add(out, message_text(language, MESSAGE_LATE));
    }
}

/* --- the table of all --- */

const char *outline_column_title(enum outline_column column, enum language language)
{
    const enum message titles[] = {
        [OUTLINE_COLUMN_NUMBER] = MESSAGE_COLUMN_NUMBER,
        [OUTLINE_COLUMN_FACTOR] = MESSAGE_COLUMN_FACTOR,
        [OUTLINE_COLUMN_STATUS] = MESSAGE_FACT_STATUS,
        [OUTLINE_COLUMN_OWNER] = field_rule(FIELD_OWNER)->label,
        [OUTLINE_COLUMN_DUE] = field_rule(FIELD_DUE)->label,
    };
    return message_text(language, titles[column]);
}

static void add_number(struct strbuf *out, const struct report_factor *factor,
                       enum language language)
{
    (void)language;
    strbuf_add_number(out, (long long)factor->number);
}

static void add_title(struct strbuf *out, const struct report_factor *factor,
                      enum language language)
{
    (void)language;
    strbuf_add(out, factor->title);
}

static void add_status(struct strbuf *out, const struct report_factor *factor,
                       enum language language)
{
    strbuf_add(out, message_text(language, report_status_message(factor->status)));
}

static void add_owner(struct strbuf *out, const struct report_factor *factor,
                      enum language language)
{
    (void)language;
    strbuf_add(out, factor->owner);
}

void outline_add_cell(struct strbuf *out, enum outline_column column,
                      const struct report_factor *factor, enum language language)
{
    static void (*const cells[OUTLINE_COLUMNS])(struct strbuf *, const struct report_factor *,
                                                enum language) = {
        [OUTLINE_COLUMN_NUMBER] = add_number, [OUTLINE_COLUMN_FACTOR] = add_title,
        [OUTLINE_COLUMN_STATUS] = add_status, [OUTLINE_COLUMN_OWNER] = add_owner,
        [OUTLINE_COLUMN_DUE] = add_due,
    };
    cells[column](out, factor, language);
}

/* --- one by one --- */

static void put_text(struct outline_builder *builder, const char *text, enum field field)
{
    if (text[0] == '\0')
        return;
    strbuf_add(&builder->text, text);
    outline_put_fact(builder, field_rule(field)->label);
}

static void put_status(struct outline_builder *builder, const struct report_factor *factor)
{
    if (factor->done_on.year != 0)
        message_fill_date(&builder->text, builder->language, MESSAGE_DONE_ON, factor->done_on);
    else
        add_status(&builder->text, factor, builder->language);
    outline_put_fact(builder, MESSAGE_FACT_STATUS);
}

static void put_due(struct outline_builder *builder, const struct report_factor *factor)
{
    if (factor->due.year == 0)
        return;
    add_due(&builder->text, factor, builder->language);
    outline_put(builder, (struct outline_element){
                             .kind = OUTLINE_FACT,
                             .label = outline_column_title(OUTLINE_COLUMN_DUE, builder->language),
                             .late = factor->overdue});
}

static void put_actions(struct outline_builder *builder, const struct report_factor *factor)
{
    if (factor->action_count == 0)
        return;
    message_fill_counts(&builder->text, builder->language, MESSAGE_ACTIONS_DONE,
                        factor->actions_done, factor->action_count);
    outline_put_fact(builder, MESSAGE_FACT_ACTIONS);
    for (size_t i = 0; i < factor->action_count; i++) {
        const struct report_action *action = &factor->actions[i];
        strbuf_add(&builder->text, action->text);
        outline_put(builder, (struct outline_element){
                                 .kind = OUTLINE_TICK, .done = action->done ? 1 : 0, .total = 1});
    }
}

void outline_put_factors(struct outline_builder *builder)
{
    outline_put_heading(builder, "factors", MESSAGE_PART_FACTORS);
    outline_put(builder, (struct outline_element){.kind = OUTLINE_OVERVIEW});
    for (size_t i = 0; i < builder->report->total; i++) {
        const struct report_factor *factor = &builder->report->factors[i];
        outline_put_step(builder, OUTLINE_FACTOR, factor);
        put_status(builder, factor);
        put_text(builder, factor->owner, FIELD_OWNER);
        put_due(builder, factor);
        put_actions(builder, factor);
        put_text(builder, factor->note, FIELD_NOTE);
    }
}
