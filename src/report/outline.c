#include "report/outline.h"

#include "report/sentence.h"

struct builder {
    const struct report *report;
    enum language language;
    struct arena *arena;
    struct strbuf elements; /* their bytes, until the arena takes them over */
    struct strbuf text;     /* of the element that is being made */
};

/* Adds an element with the text that was gathered in `builder->text`. */
static void add_element(struct builder *builder, enum outline_kind kind, const char *label,
                        size_t done, size_t total)
{
    const char *text = arena_text(builder->arena, builder->text.text);
    const struct outline_element made = {kind, label, text != NULL ? text : "", done, total};
    builder->arena->failed = builder->arena->failed || builder->text.failed;
    strbuf_clear(&builder->text);
    strbuf_add_bytes(&builder->elements, &made, sizeof made);
}

static void add(struct builder *builder, enum outline_kind kind)
{
    add_element(builder, kind, "", 0, 0);
}

static void add_fact(struct builder *builder, enum message label)
{
    add_element(builder, OUTLINE_FACT, message_text(builder->language, label), 0, 0);
}

static void add_message(struct builder *builder, enum outline_kind kind, enum message message)
{
    strbuf_add(&builder->text, message_text(builder->language, message));
    add(builder, kind);
}

static void add_step(struct builder *builder, enum outline_kind kind,
                     const struct report_factor *factor)
{
    struct strbuf number = STRBUF_INIT;
    strbuf_add_number(&number, (long long)factor->number);
    sentence_add(&builder->text, builder->language, MESSAGE_STEP, number.text, factor->title);
    builder->text.failed = builder->text.failed || number.failed;
    strbuf_release(&number);
    add(builder, kind);
}

static void add_period(struct builder *builder)
{
    const struct report *report = builder->report;
    struct strbuf dates[2] = {STRBUF_INIT, STRBUF_INIT};
    date_add_long(&dates[0], report->today, builder->language);
    if (report->since.year != 0)
        date_add_long(&dates[1], report->since, builder->language);
    sentence_add(&builder->text, builder->language,
                 report->since.year != 0 ? MESSAGE_PERIOD : MESSAGE_PERIOD_FIRST, dates[0].text,
                 dates[1].text);
    for (size_t i = 0; i < 2; i++) {
        builder->text.failed = builder->text.failed || dates[i].failed;
        strbuf_release(&dates[i]);
    }
    add_fact(builder, MESSAGE_FACT_PERIOD);
}

static void add_start(struct builder *builder)
{
    const struct report *report = builder->report;
    if (report->organisation[0] != '\0') {
        strbuf_add(&builder->text, report->organisation);
        strbuf_add(&builder->text, ": ");
    }
    strbuf_add(&builder->text, report->title);
    add(builder, OUTLINE_TITLE);
    date_add_long(&builder->text, report->today, builder->language);
    add_fact(builder, MESSAGE_FACT_DATE);
    add_period(builder);
    if (report->by[0] != '\0') {
        strbuf_add(&builder->text, report->by);
        add_fact(builder, MESSAGE_FACT_BY);
    }
    strbuf_add(&builder->text, "banenafspraak ");
    strbuf_add(&builder->text, report->version);
    add_fact(builder, MESSAGE_FACT_PROGRAM);
}

static void add_progress(struct builder *builder)
{
    const struct report *report = builder->report;
    add_message(builder, OUTLINE_HEADING, MESSAGE_PART_PROGRESS);
    sentence_add_counts(&builder->text, builder->language, MESSAGE_BAR, report->done,
                        report->total);
    add_element(builder, OUTLINE_BAR, "", report->done, report->total);
    report_add_headline(report, &builder->text);
    add(builder, OUTLINE_PARAGRAPH);
}

static void add_asked(struct builder *builder)
{
    const struct report *report = builder->report;
    bool any = false;
    add_message(builder, OUTLINE_HEADING, MESSAGE_PART_ASKED);
    for (size_t i = 0; i < report->total; i++) {
        const struct report_factor *factor = &report->factors[i];
        if (factor->decision[0] == '\0')
            continue;
        any = true;
        add_step(builder, OUTLINE_ITEM, factor);
        strbuf_add(&builder->text, factor->decision);
        add(builder, OUTLINE_SUBITEM);
    }
    if (!any)
        add_message(builder, OUTLINE_PARAGRAPH, MESSAGE_ASKED_NOTHING);
}

static void add_changes(struct builder *builder)
{
    const struct report *report = builder->report;
    if (report->change_count == 0) {
        add_message(builder, OUTLINE_HEADING, MESSAGE_PART_CHANGED);
        if (report->since.year == 0)
            strbuf_add(&builder->text, message_text(builder->language, MESSAGE_CHANGED_FIRST));
        else
            sentence_add_date(&builder->text, builder->language, MESSAGE_CHANGED_NOTHING,
                              report->since);
        add(builder, OUTLINE_PARAGRAPH);
        return;
    }
    sentence_add_date(&builder->text, builder->language, MESSAGE_PART_CHANGED_SINCE, report->since);
    add(builder, OUTLINE_HEADING);
    for (size_t i = 0; i < report->change_count; i++) {
        const struct report_change *change = &report->changes[i];
        if (i == 0 || change->factor != change[-1].factor)
            add_step(builder, OUTLINE_ITEM, change->factor);
        report_add_change(report, change, &builder->text);
        add(builder, OUTLINE_SUBITEM);
    }
}

static void add_late_factor(struct builder *builder, const struct report_factor *factor)
{
    add_step(builder, OUTLINE_ITEM, factor);
    sentence_add_date(&builder->text, builder->language, MESSAGE_LATE_SINCE, factor->due);
    strbuf_add_char(&builder->text, ' ');
    sentence_add(&builder->text, builder->language,
                 factor->owner[0] != '\0' ? MESSAGE_LATE_OWNER : MESSAGE_LATE_NO_OWNER,
                 factor->owner, NULL);
    add(builder, OUTLINE_SUBITEM);
}

static void add_late(struct builder *builder)
{
    const struct report *report = builder->report;
    bool any_due = false;
    add_message(builder, OUTLINE_HEADING, MESSAGE_PART_LATE);
    for (size_t i = 0; i < report->total; i++) {
        any_due = any_due || report->factors[i].due.year != 0;
        if (report->factors[i].overdue)
            add_late_factor(builder, &report->factors[i]);
    }
    if (report->overdue == 0)
        add_message(builder, OUTLINE_PARAGRAPH,
                    any_due ? MESSAGE_LATE_NOTHING : MESSAGE_LATE_NO_DATES);
}

static void add_text_fact(struct builder *builder, const char *text, enum field field)
{
    if (text[0] == '\0')
        return;
    strbuf_add(&builder->text, text);
    add_fact(builder, field_rule(field)->label);
}

static void add_factor_due(struct builder *builder, const struct report_factor *factor)
{
    if (factor->due.year == 0)
        return;
    date_add_long(&builder->text, factor->due, builder->language);
    if (factor->overdue) {
        strbuf_add(&builder->text, ", ");
        strbuf_add(&builder->text, message_text(builder->language, MESSAGE_LATE));
    }
    add_fact(builder, field_rule(FIELD_DUE)->label);
}

static void add_factor_actions(struct builder *builder, const struct report_factor *factor)
{
    if (factor->action_count == 0)
        return;
    sentence_add_counts(&builder->text, builder->language, MESSAGE_ACTIONS_DONE,
                        factor->actions_done, factor->action_count);
    add_fact(builder, MESSAGE_FACT_ACTIONS);
    for (size_t i = 0; i < factor->action_count; i++) {
        strbuf_add(&builder->text, factor->actions[i].text);
        add_element(builder, OUTLINE_TICK, "", factor->actions[i].done ? 1 : 0, 1);
    }
}

static void add_factor(struct builder *builder, const struct report_factor *factor)
{
    add_step(builder, OUTLINE_FACTOR, factor);
    if (factor->done_on.year != 0)
        sentence_add_date(&builder->text, builder->language, MESSAGE_DONE_ON, factor->done_on);
    else
        strbuf_add(&builder->text,
                   message_text(builder->language, report_status_message(factor->status)));
    add_fact(builder, MESSAGE_FACT_STATUS);
    add_text_fact(builder, factor->owner, FIELD_OWNER);
    add_factor_due(builder, factor);
    add_factor_actions(builder, factor);
    add_text_fact(builder, factor->note, FIELD_NOTE);
}

static void add_factors(struct builder *builder)
{
    add_message(builder, OUTLINE_HEADING, MESSAGE_PART_FACTORS);
    add(builder, OUTLINE_OVERVIEW);
    for (size_t i = 0; i < builder->report->total; i++)
        add_factor(builder, &builder->report->factors[i]);
}

/* Adds a number of jobs on a day as an item. */
static void add_count(struct builder *builder, const struct report_count *count, enum message one,
                      enum message many)
{
    counts_add_sentence(count, one, many, builder->language, &builder->text);
    add(builder, OUTLINE_ITEM);
}

static void add_jobs(struct builder *builder)
{
    const struct report *report = builder->report;
    const struct counts counts = report_counts(report);
    if (!counts_any(&counts))
        return;
    add_message(builder, OUTLINE_HEADING, MESSAGE_PART_JOBS);
    counts_add_sentences(&counts, report->today, builder->language, &builder->text);
    add(builder, OUTLINE_PARAGRAPH);
    if (report->job_count <= 1 && report->target_count <= 1)
        return; /* the sentences said it all */
    for (size_t i = 0; i < report->job_count; i++)
        add_count(builder, &report->jobs[i], MESSAGE_JOBS_ON_ONE, MESSAGE_JOBS_ON);
    for (size_t i = 0; i < report->target_count; i++)
        add_count(builder, &report->targets[i], MESSAGE_JOBS_GOAL_ONE, MESSAGE_JOBS_GOAL);
}

struct outline outline_make(const struct report *report, struct arena *arena)
{
    struct builder builder = {report, report->language, arena, STRBUF_INIT, STRBUF_INIT};
    add_start(&builder);
    add_progress(&builder);
    add_asked(&builder);
    add_changes(&builder);
    add_late(&builder);
    add_factors(&builder);
    add_jobs(&builder);
    struct outline outline = {0};
    struct outline_element *elements = arena_alloc(arena, builder.elements.length, 1);
    arena->failed = arena->failed || builder.elements.failed;
    if (!arena->failed) {
        memcpy(elements, builder.elements.text, builder.elements.length);
        outline.elements = elements;
        outline.count = builder.elements.length / sizeof *elements;
    }
    strbuf_release(&builder.elements);
    strbuf_release(&builder.text);
    return outline;
}

void outline_add_bar(struct strbuf *out, size_t done, size_t total)
{
    size_t columns = total < OUTLINE_BAR_COLUMNS ? total : OUTLINE_BAR_COLUMNS;
    size_t full = total > 0 ? done * columns / total : 0;
    strbuf_add_char(out, '[');
    for (size_t i = 0; i < columns; i++)
        strbuf_add_char(out, i < full ? '#' : '-');
    strbuf_add_char(out, ']');
}
