#include "report/outline.h"

#include "report/message_fill.h"
#include "report/outline_builder.h"

/* --- the beginning --- */

static void put_start(struct outline_builder *builder)
{
    const struct report *report = builder->report;
    strbuf_add(&builder->text, report->title);
    outline_put(builder,
                (struct outline_element){.kind = OUTLINE_TITLE, .label = report->organisation});
    message_fill_date(&builder->text, builder->language, MESSAGE_REPORT_OF, report->today);
    outline_put(builder, (struct outline_element){.kind = OUTLINE_PARAGRAPH});
}

/* Of a long history the last days are told. */
enum { HISTORY_TOLD = 4 };

static void put_history(struct outline_builder *builder)
{
    const struct report *report = builder->report;
    struct strbuf days = STRBUF_INIT;
    size_t count = report->history_count;
    if (count <= 1)
        return; /* nothing was ever done */
    for (size_t i = count > HISTORY_TOLD ? count - HISTORY_TOLD : 0; i < count; i++) {
        strbuf_add(&days, days.length > 0 ? ", " : "");
        message_add_history(&days, builder->language, &report->history[i]);
    }
    message_fill(&builder->text, builder->language, MESSAGE_HISTORY, days.text, NULL);
    strbuf_release(&days);
    outline_put(builder, (struct outline_element){.kind = OUTLINE_HISTORY});
}

static void put_progress(struct outline_builder *builder)
{
    const struct report *report = builder->report;
    outline_put_heading(builder, "progress", MESSAGE_PART_PROGRESS);
    report_add_headline(report, &builder->text);
    outline_put(builder, (struct outline_element){.kind = OUTLINE_HEADLINE});
    message_fill_counts(&builder->text, builder->language, MESSAGE_BAR, report->done,
                        report->total);
    outline_put(builder, (struct outline_element){
                             .kind = OUTLINE_BAR, .done = report->done, .total = report->total});
    put_history(builder);
    outline_put_jobs_progress(builder);
}

/* --- what is asked, what changed, what is late --- */

static void put_asked(struct outline_builder *builder)
{
    const struct report *report = builder->report;
    bool any = false;
    outline_put_heading(builder, "asked", MESSAGE_PART_ASKED);
    for (size_t i = 0; i < report->total; i++) {
        const struct report_factor *factor = &report->factors[i];
        if (factor->decision[0] == '\0')
            continue;
        any = true;
        outline_put_step(builder, OUTLINE_ITEM, factor);
        strbuf_add(&builder->text, factor->decision);
        outline_put(builder, (struct outline_element){.kind = OUTLINE_SUBITEM});
    }
    if (!any)
        outline_put_message(builder, OUTLINE_PARAGRAPH, MESSAGE_ASKED_NOTHING);
}

static void put_no_changes(struct outline_builder *builder)
{
    const struct report *report = builder->report;
    outline_put_heading(builder, "changed", MESSAGE_PART_CHANGED);
    if (report->since.year == 0)
        strbuf_add(&builder->text, message_text(builder->language, MESSAGE_CHANGED_FIRST));
    else
        message_fill_date(&builder->text, builder->language, MESSAGE_CHANGED_NOTHING,
                          report->since);
    outline_put(builder, (struct outline_element){.kind = OUTLINE_PARAGRAPH});
}

/* What the changes after it are about. */
static void put_changed(struct outline_builder *builder, const struct report_factor *factor)
{
    if (factor != NULL)
        outline_put_step(builder, OUTLINE_ITEM, factor);
    else
        outline_put_message(builder, OUTLINE_ITEM, MESSAGE_PART_JOBS);
}

static void put_changes(struct outline_builder *builder)
{
    const struct report *report = builder->report;
    if (report->change_count == 0) {
        put_no_changes(builder);
        return;
    }
    message_fill_date(&builder->text, builder->language, MESSAGE_PART_CHANGED_SINCE, report->since);
    outline_put(builder, (struct outline_element){.kind = OUTLINE_HEADING, .label = "changed"});
    for (size_t i = 0; i < report->change_count; i++) {
        const struct report_change *change = &report->changes[i];
        if (i == 0 || change->factor != change[-1].factor)
            put_changed(builder, change->factor);
        report_add_change(report, change, &builder->text);
        outline_put(builder, (struct outline_element){.kind = OUTLINE_SUBITEM});
    }
}

static void put_late_factor(struct outline_builder *builder, const struct report_factor *factor)
{
    outline_put_step(builder, OUTLINE_ITEM, factor);
    message_fill_date(&builder->text, builder->language, MESSAGE_LATE_SINCE, factor->due);
    strbuf_add_char(&builder->text, ' ');
    message_fill(&builder->text, builder->language,
                 factor->owner[0] != '\0' ? MESSAGE_LATE_OWNER : MESSAGE_LATE_NO_OWNER,
                 factor->owner, NULL);
    outline_put(builder, (struct outline_element){.kind = OUTLINE_SUBITEM});
}

static void put_late(struct outline_builder *builder)
{
    const struct report *report = builder->report;
    bool any_due = false;
    outline_put_heading(builder, "late", MESSAGE_PART_LATE);
    for (size_t i = 0; i < report->total; i++) {
        any_due = any_due || report->factors[i].due.year != 0;
        if (report->factors[i].overdue)
            put_late_factor(builder, &report->factors[i]);
    }
    if (report->overdue == 0)
        outline_put_message(builder, OUTLINE_PARAGRAPH,
                            any_due ? MESSAGE_LATE_NOTHING : MESSAGE_LATE_NO_DATES);
}

/* --- where it comes from --- */

static void put_sources(struct outline_builder *builder)
{
    const struct checklist *checklist = builder->report->checklist;
    if (checklist->source_count == 0)
        return;
    outline_put_heading(builder, "sources", MESSAGE_SOURCES_SOURCES);
    for (size_t i = 0; i < checklist->source_count; i++) {
        const struct source *source = &checklist->sources[i];
        message_add_source(&builder->text, builder->language, source);
        outline_put(builder, (struct outline_element){.kind = OUTLINE_SOURCE, .url = source->url});
    }
}

static void put_colophon(struct outline_builder *builder)
{
    const struct report *report = builder->report;
    outline_put_message(builder, OUTLINE_COLOPHON, MESSAGE_PART_COLOPHON);
    date_add_long(&builder->text, report->today, builder->language);
    outline_put_fact(builder, MESSAGE_FACT_DATE);
    report_add_period(&builder->text, report);
    outline_put_fact(builder, MESSAGE_FACT_PERIOD);
    if (report->by[0] != '\0') {
        strbuf_add(&builder->text, report->by);
        outline_put_fact(builder, MESSAGE_FACT_BY);
    }
    message_add_program(&builder->text, report->version);
    outline_put_fact(builder, MESSAGE_FACT_PROGRAM);
}

struct outline outline_make(const struct report *report, struct arena *arena)
{
    static void (*const parts[])(struct outline_builder *) = {
        put_start,           put_progress,     put_asked,   put_changes,  put_late,
        outline_put_factors, outline_put_jobs, put_sources, put_colophon,
    };
    struct outline_builder builder = {report, report->language, arena, STRBUF_INIT, STRBUF_INIT};
    for (size_t i = 0; i < sizeof parts / sizeof *parts; i++)
        parts[i](&builder);
    struct outline_element *elements = arena_alloc(arena, 1, builder.elements.length);
    memcpy(elements, builder.elements.text, builder.elements.length);
    struct outline outline = {elements, builder.elements.length / sizeof *elements};
    strbuf_release(&builder.elements);
    strbuf_release(&builder.text);
    return outline;
}

void outline_add_title(struct strbuf *out, const struct outline_element *title)
{
    strbuf_add(out, title->label);
    strbuf_add(out, title->label[0] != '\0' ? ": " : "");
    strbuf_add(out, title->text);
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
