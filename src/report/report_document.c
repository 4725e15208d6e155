#include "report/report_document.h"

#include "base/number.h"
#include "report/message_fill.h"

/* --- steps --- */

static const char *anchor_of(struct document *document, const struct report_factor *factor)
{
    strbuf_add(&document->text, "factor-");
    strbuf_add(&document->text, factor->factor->id);
    return document_take_text(document);
}

/* An item that names a step, and leads to it. */
static struct document_node *add_step(struct document *document, struct document_node *part,
                                      const struct report_factor *factor)
{
    const char *anchor = anchor_of(document, factor);
    document_fill_numbered(document, MESSAGE_STEP, factor->number, factor->title);
    struct document_node *item = document_add_item(document, part);
    item->anchor = anchor;
    return item;
}

/* --- how far it is --- */

/* Of a long history the last days are told. */
enum { HISTORY_TOLD = 4 };

/* "3 op 22 november 2026" */
static const char *day_of(struct document *document, const struct dated_number *number)
{
    document_fill(document, MESSAGE_HISTORY_DAY, document_date(document, number->date),
                  document_number(document, number->value));
    return document_take_text(document);
}

static const char *last_days(struct document *document, const struct report *report)
{
    struct strbuf days = STRBUF_INIT;
    size_t count = report->history_count;
    for (size_t i = count > HISTORY_TOLD ? count - HISTORY_TOLD : 0; i < count; i++) {
        strbuf_add(&days, days.length > 0 ? ", " : "");
        strbuf_add(&days, day_of(document, &report->history[i]));
    }
    strbuf_add(&document->text, days.text);
    strbuf_release(&days);
    return document_take_text(document);
}

static void add_history(struct document *document, struct document_node *part,
                        const struct report *report)
{
    const size_t count = report->history_count;
    if (count <= 1)
        return; /* nothing was ever done */
    const struct document_series series = {
        .label = "", .numbers = report->history, .count = count, .in_steps = true};
    document_fill(document, MESSAGE_PICTURE_HISTORY_SAYS, day_of(document, &report->history[0]),
                  day_of(document, &report->history[count - 1]));
    const struct document_chart chart = {
        .title = message_text(document->language, MESSAGE_PICTURE_HISTORY),
        .description = document_take_text(document),
        .last = report->today,
        .most = (double)report->total,
    };
    document_fill(document, MESSAGE_HISTORY, last_days(document, report), NULL);
    document_add_chart(document, part, &chart, &series, 1);
}

static void add_progress(struct document *document, const struct report *report)
{
    struct document_node *part = document_add_part(document, "progress", MESSAGE_PART_PROGRESS);
    report_add_summary(report, &document->text);
    document_add(document, part, DOCUMENT_PARAGRAPH)->tone = DOCUMENT_SUMMARY;
    document_fill_counts(document, MESSAGE_BAR, report->done, report->total);
    document_add(document, part, DOCUMENT_BAR)->bar =
        (struct document_bar){report->done, report->started, report->open};
    add_history(document, part, report);
    if (!job_numbers_known(&report->latest))
        return;
    job_numbers_add_sentences(&report->latest, document->language, &document->text);
    document_add(document, part, DOCUMENT_PARAGRAPH);
}

/* --- what is asked, what changed, what is late --- */

static void add_asked(struct document *document, const struct report *report)
{
    struct document_node *part = document_add_part(document, "asked", MESSAGE_PART_ASKED);
    for (size_t i = 0; i < report->total; i++) {
        const struct report_factor *factor = &report->factors[i];
        if (factor->fields[FIELD_DECISION][0] == '\0')
            continue;
        struct document_node *step = add_step(document, part, factor);
        strbuf_add(&document->text, factor->fields[FIELD_DECISION]);
        document_add_item(document, step);
    }
    if (part->first == NULL)
        document_say(document, part, DOCUMENT_PARAGRAPH, MESSAGE_ASKED_NOTHING);
}

static void add_no_changes(struct document *document, const struct report *report)
{
    struct document_node *part = document_add_part(document, "changed", MESSAGE_PART_CHANGED);
    if (report->since.year == 0)
        document_fill(document, MESSAGE_CHANGED_FIRST, NULL, NULL);
    else
        document_fill(document, MESSAGE_CHANGED_NOTHING, document_date(document, report->since),
                      NULL);
    document_add(document, part, DOCUMENT_PARAGRAPH);
}

/* What the changes in it are about: a step, or the jobs. */
static struct document_node *add_changed(struct document *document, struct document_node *part,
                                         const struct report_factor *factor)
{
    if (factor != NULL)
        return add_step(document, part, factor);
    document_fill(document, MESSAGE_PART_JOBS, NULL, NULL);
    return document_add_item(document, part);
}

static void add_changes(struct document *document, const struct report *report)
{
    if (report->change_count == 0) {
        add_no_changes(document, report);
        return;
    }
    document_fill(document, MESSAGE_PART_CHANGED_SINCE, document_date(document, report->since),
                  NULL);
    struct document_node *part = document_add_part(document, "changed", MESSAGE_NONE);
    struct document_node *about = NULL;
    for (size_t i = 0; i < report->change_count; i++) {
        const struct report_change *change = &report->changes[i];
        if (i == 0 || change->factor != change[-1].factor)
            about = add_changed(document, part, change->factor);
        report_add_change(report, change, &document->text);
        document_add_item(document, about);
    }
}

static void add_late(struct document *document, const struct report *report)
{
    bool any_due = false;
    struct document_node *part = document_add_part(document, "late", MESSAGE_PART_LATE);
    for (size_t i = 0; i < report->total; i++) {
        const struct report_factor *factor = &report->factors[i];
        const char *owner = factor->fields[FIELD_OWNER];
        any_due = any_due || factor->due.year != 0;
        if (!factor->overdue)
            continue;
        struct document_node *step = add_step(document, part, factor);
        document_fill(document, MESSAGE_LATE_SINCE, factor->fields[FIELD_DUE], NULL);
        document_fill(document, owner[0] != '\0' ? MESSAGE_LATE_OWNER : MESSAGE_LATE_NO_OWNER,
                      owner, NULL);
        document_add_item(document, step);
    }
    if (part->first == NULL)
        document_say(document, part, DOCUMENT_PARAGRAPH,
                     any_due ? MESSAGE_LATE_NOTHING : MESSAGE_LATE_NO_DATES);
}

/* --- the steps: all in a table, and one by one --- */

/* What stands in a field of a step; false when nothing does. */
static bool add_field(struct document *document, const struct report_factor *factor,
                      enum field field)
{
    strbuf_add(&document->text, factor->fields[field]);
    if (field == FIELD_DUE && factor->overdue) {
        strbuf_add(&document->text, ", ");
        strbuf_add(&document->text, message_text(document->language, MESSAGE_LATE));
    }
    return factor->fields[field][0] != '\0';
}

static enum document_tone tone_of(const struct report_factor *factor, enum field field)
{
    return field == FIELD_DUE && factor->overdue ? DOCUMENT_LATE : DOCUMENT_PLAIN;
}

/* What is recorded of a step: what fits in a cell of the table, and what is of several lines. */
static bool is_short(enum field field)
{
    return field_is_of_factor(field) && !field_rule(field)->several_lines;
}

static bool is_long(enum field field)
{
    return field_is_of_factor(field) && field_rule(field)->several_lines;
}

static void add_row(struct document *document, struct document_table *table,
                    const struct report_factor *factor)
{
    document_fill_numbered(document, MESSAGE_OVERVIEW_FACTOR, factor->number, factor->title);
    document_add_cell(document, table);
    document_fill(document, report_status_message(factor->status), NULL, NULL);
    document_add_cell(document, table);
    for (enum field field = 0; field < FIELD_COUNT; field++) {
        if (!is_short(field))
            continue;
        add_field(document, factor, field);
        document_add_cell(document, table)->tone = tone_of(factor, field);
    }
}

static void add_table(struct document *document, struct document_node *part,
                      const struct report *report)
{
    struct document_table *table =
        document_add_table(document, part, MESSAGE_TABLE_FACTORS, 2 + FIELD_COUNT, report->total);
    document_add_column(document, table, MESSAGE_COLUMN_FACTOR, DOCUMENT_TEXT);
    document_add_column(document, table, MESSAGE_FACT_STATUS, DOCUMENT_STATUS);
    for (enum field field = 0; field < FIELD_COUNT; field++)
        if (is_short(field))
            document_add_column(document, table, field_rule(field)->label, DOCUMENT_TEXT);
    table->is_repeated = true;
    for (size_t i = 0; i < report->total; i++)
        add_row(document, table, &report->factors[i]);
}

static void add_fields(struct document *document, struct document_node *step,
                       const struct report_factor *factor, bool (*are_wanted)(enum field))
{
    for (enum field field = 0; field < FIELD_COUNT; field++)
        if (are_wanted(field) && add_field(document, factor, field))
            document_add_fact(document, step, field_rule(field)->label)->tone =
                tone_of(factor, field);
}

static void add_actions(struct document *document, struct document_node *step,
                        const struct report_factor *factor)
{
    if (factor->action_count == 0)
        return;
    document_fill_counts(document, MESSAGE_ACTIONS_DONE, factor->actions_done,
                         factor->action_count);
    struct document_node *fact = document_add_fact(document, step, MESSAGE_FACTOR_ACTIONS);
    for (size_t i = 0; i < factor->action_count; i++) {
        strbuf_add(&document->text, factor->actions[i].text);
        document_add_item(document, fact)->tick =
            factor->actions[i].done ? DOCUMENT_DONE : DOCUMENT_TO_DO;
    }
}

static void add_status(struct document *document, struct document_node *step,
                       const struct report_factor *factor)
{
    if (factor->done_on.year != 0)
        document_fill(document, MESSAGE_DONE_ON, document_date(document, factor->done_on), NULL);
    else
        document_fill(document, report_status_message(factor->status), NULL, NULL);
    document_add_fact(document, step, MESSAGE_FACT_STATUS);
}

static void add_steps(struct document *document, const struct report *report)
{
    struct document_node *part = document_add_part(document, "factors", MESSAGE_PART_FACTORS);
    add_table(document, part, report);
    for (size_t i = 0; i < report->total; i++) {
        const struct report_factor *factor = &report->factors[i];
        const char *anchor = anchor_of(document, factor);
        document_fill_numbered(document, MESSAGE_STEP, factor->number, factor->title);
        struct document_node *step = document_add(document, part, DOCUMENT_SECTION);
        step->name = "factor";
        step->anchor = anchor;
        add_status(document, step, factor);
        add_fields(document, step, factor, is_short);
        add_actions(document, step, factor);
        add_fields(document, step, factor, is_long);
    }
}

/* --- jobs --- */

static void add_jobs_chart(struct document *document, struct document_node *part,
                           const struct report *report)
{
    const enum language language = document->language;
    const struct document_chart chart = {
        .title = message_text(language, MESSAGE_PICTURE_JOBS),
        .description = message_text(language, MESSAGE_PICTURE_JOBS_SAYS),
    };
    const struct document_series series[] = {
        {.label = message_text(language, MESSAGE_COLUMN_JOBS),
         .numbers = report->jobs,
         .count = report->job_count},
        {.label = message_text(language, MESSAGE_COLUMN_TARGET),
         .numbers = report->targets,
         .count = report->target_count,
         .is_target = true},
    };
    document_add_chart(document, part, &chart, series, 2);
}

/* A cell with the first of these numbers if it is of that day; moves on behind it. */
static void add_number_of(struct document *document, struct document_table *table,
                          const struct dated_number **numbers, const struct dated_number *end,
                          struct date day)
{
    if (*numbers < end && date_compare((*numbers)->date, day) == 0)
        number_add(&document->text, (*numbers)++->value, document->language);
    document_add_cell(document, table);
}

/* What falls on one day comes in one row. */
static void add_jobs_table(struct document *document, struct document_node *part,
                           const struct report *report)
{
    struct document_table *table = document_add_table(document, part, MESSAGE_TABLE_JOBS, 3,
                                                      report->job_count + report->target_count);
    document_add_column(document, table, MESSAGE_FACT_DATE, DOCUMENT_TEXT);
    document_add_column(document, table, MESSAGE_COLUMN_JOBS, DOCUMENT_NUMBER);
    document_add_column(document, table, MESSAGE_COLUMN_TARGET, DOCUMENT_NUMBER);
    const struct dated_number *job = report->jobs, *jobs_end = job + report->job_count;
    const struct dated_number *target = report->targets,
                              *targets_end = target + report->target_count;
    while (job < jobs_end || target < targets_end) {
        bool job_first =
            target == targets_end || (job < jobs_end && date_compare(job->date, target->date) <= 0);
        struct date day = job_first ? job->date : target->date;
        date_add_long(&document->text, day, document->language);
        document_add_cell(document, table);
        add_number_of(document, table, &job, jobs_end, day);
        add_number_of(document, table, &target, targets_end, day);
    }
}

static void add_jobs(struct document *document, const struct report *report)
{
    if (report->job_count <= 1 && report->target_count <= 1)
        return; /* the sentences at the beginning said it all */
    struct document_node *part = document_add_part(document, "jobs", MESSAGE_PART_JOBS);
    add_jobs_chart(document, part, report);
    add_jobs_table(document, part, report);
}

/* --- where it comes from --- */

static void add_sources(struct document *document, const struct report *report)
{
    const struct checklist *checklist = report->checklist;
    if (checklist->source_count == 0)
        return;
    struct document_node *part = document_add_part(document, "sources", MESSAGE_SOURCES_SOURCES);
    for (size_t i = 0; i < checklist->source_count; i++) {
        message_add_source(&document->text, document->language, &checklist->sources[i]);
        document_add_item(document, part)->url = checklist->sources[i].url;
    }
}

static void add_colophon(struct document *document, const struct report *report)
{
    report_add_period(report, &document->text);
    const struct document_origin origin = {
        .heading = MESSAGE_PART_COLOPHON,
        .date = report->today,
        .period = document_take_text(document),
        .by = report->by,
        .version = report->version,
    };
    document_add_colophon(document, &origin);
}

struct document *report_document(const struct report *report)
{
    static void (*const parts[])(struct document *, const struct report *) = {
        add_progress, add_asked, add_changes, add_late,
        add_steps,    add_jobs,  add_sources, add_colophon,
    };
    struct document *document = document_new(report->language);
    document->organisation = report->organisation;
    document->title = report->title;
    document_fill(document, MESSAGE_REPORT_OF, document_date(document, report->today), NULL);
    document->date = document_take_text(document);
    for (size_t i = 0; i < sizeof parts / sizeof *parts; i++)
        parts[i](document, report);
    return document;
}
