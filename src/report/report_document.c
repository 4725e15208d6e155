#include "report/report_document.h"

#include "base/number.h"
#include "report/message_fill.h"

struct builder {
    const struct report *report;
    struct document *document;
    enum language language;
    struct strbuf *text; /* of the document: of the element that is being made */
};

/* --- what parts share --- */

static struct document_node *add_part(struct builder *builder, const char *name,
                                      enum message heading)
{
    return document_add_section(builder->document, name, heading);
}

static void say(struct builder *builder, struct document_node *part, enum message message)
{
    document_say(builder->document, part, DOCUMENT_PARAGRAPH, message);
}

static struct document_node *add_fact(struct builder *builder, struct document_node *parent,
                                      enum message label)
{
    return document_add_fact(builder->document, parent, message_text(builder->language, label));
}

static const char *anchor_of(struct builder *builder, const struct report_factor *factor)
{
    strbuf_add(builder->text, "factor-");
    strbuf_add(builder->text, factor->factor->id);
    return document_take_text(builder->document);
}

static void add_step_name(struct builder *builder, const struct report_factor *factor)
{
    message_fill_numbered(builder->text, builder->language, MESSAGE_STEP, factor->number,
                          factor->title);
}

/* An item that names a step, and leads to it. */
static struct document_node *add_step(struct builder *builder, struct document_node *part,
                                      const struct report_factor *factor)
{
    const char *anchor = anchor_of(builder, factor);
    add_step_name(builder, factor);
    struct document_node *item = document_add_item(builder->document, part);
    item->anchor = anchor;
    return item;
}

/* --- how far it is --- */

/* Of a long history the last days are told. */
enum { HISTORY_TOLD = 4 };

/* "3 op 22 november 2026" */
static void add_day(const struct builder *builder, const struct dated_number *number,
                    struct strbuf *out)
{
    struct strbuf day = STRBUF_INIT;
    struct strbuf value = STRBUF_INIT;
    date_add_long(&day, number->date, builder->language);
    number_add(&value, number->value, builder->language);
    message_fill(out, builder->language, MESSAGE_HISTORY_DAY, day.text, value.text);
    strbuf_release(&day);
    strbuf_release(&value);
}

static void add_history_words(struct builder *builder)
{
    const struct report *report = builder->report;
    struct strbuf days = STRBUF_INIT;
    size_t count = report->history_count;
    for (size_t i = count > HISTORY_TOLD ? count - HISTORY_TOLD : 0; i < count; i++) {
        strbuf_add(&days, days.length > 0 ? ", " : "");
        add_day(builder, &report->history[i], &days);
    }
    message_fill(builder->text, builder->language, MESSAGE_HISTORY, days.text, NULL);
    strbuf_release(&days);
}

static const char *describe_history(struct builder *builder)
{
    const struct report *report = builder->report;
    struct strbuf ends[2] = {STRBUF_INIT, STRBUF_INIT};
    add_day(builder, &report->history[0], &ends[0]);
    add_day(builder, &report->history[report->history_count - 1], &ends[1]);
    message_fill(builder->text, builder->language, MESSAGE_PICTURE_HISTORY_SAYS, ends[0].text,
                 ends[1].text);
    strbuf_release(&ends[0]);
    strbuf_release(&ends[1]);
    return document_take_text(builder->document);
}

static struct date later(struct date a, struct date b)
{
    return date_compare(a, b) > 0 ? a : b;
}

static void add_history(struct builder *builder, struct document_node *part)
{
    const struct report *report = builder->report;
    if (report->history_count <= 1)
        return; /* nothing was ever done */
    const struct document_series series = {
        .label = "",
        .numbers = report->history,
        .count = report->history_count,
        .in_steps = true,
    };
    const struct document_chart chart = {
        .title = message_text(builder->language, MESSAGE_PICTURE_HISTORY),
        .description = describe_history(builder),
        .first = report->history[0].date,
        .last = later(report->today, report->history[report->history_count - 1].date),
        .most = (double)report->total,
    };
    add_history_words(builder);
    document_add_chart(builder->document, part, &chart, &series, 1);
}

static void add_progress(struct builder *builder)
{
    const struct report *report = builder->report;
    struct document_node *part = add_part(builder, "progress", MESSAGE_PART_PROGRESS);
    report_add_summary(report, builder->text);
    document_add(builder->document, part, DOCUMENT_PARAGRAPH)->tone = DOCUMENT_SUMMARY;
    message_fill_counts(builder->text, builder->language, MESSAGE_BAR, report->done, report->total);
    document_add(builder->document, part, DOCUMENT_BAR)->bar =
        (struct document_bar){report->done, report->started, report->open};
    add_history(builder, part);
    if (!job_numbers_known(&report->latest))
        return;
    job_numbers_add_sentences(&report->latest, builder->language, builder->text);
    document_add(builder->document, part, DOCUMENT_PARAGRAPH);
}

/* --- what is asked, what changed, what is late --- */

static void add_asked(struct builder *builder)
{
    const struct report *report = builder->report;
    struct document_node *part = add_part(builder, "asked", MESSAGE_PART_ASKED);
    for (size_t i = 0; i < report->total; i++) {
        const struct report_factor *factor = &report->factors[i];
        if (factor->fields[FIELD_DECISION][0] == '\0')
            continue;
        struct document_node *step = add_step(builder, part, factor);
        strbuf_add(builder->text, factor->fields[FIELD_DECISION]);
        document_add_item(builder->document, step);
    }
    if (part->first == NULL)
        say(builder, part, MESSAGE_ASKED_NOTHING);
}

static void add_no_changes(struct builder *builder)
{
    const struct date since = builder->report->since;
    struct document_node *part = add_part(builder, "changed", MESSAGE_PART_CHANGED);
    if (since.year == 0)
        strbuf_add(builder->text, message_text(builder->language, MESSAGE_CHANGED_FIRST));
    else
        message_fill_date(builder->text, builder->language, MESSAGE_CHANGED_NOTHING, since);
    document_add(builder->document, part, DOCUMENT_PARAGRAPH);
}

/* What the changes in it are about: a step, or the jobs. */
static struct document_node *add_changed(struct builder *builder, struct document_node *part,
                                         const struct report_factor *factor)
{
    if (factor != NULL)
        return add_step(builder, part, factor);
    strbuf_add(builder->text, message_text(builder->language, MESSAGE_PART_JOBS));
    return document_add_item(builder->document, part);
}

static void add_changes(struct builder *builder)
{
    const struct report *report = builder->report;
    if (report->change_count == 0) {
        add_no_changes(builder);
        return;
    }
    message_fill_date(builder->text, builder->language, MESSAGE_PART_CHANGED_SINCE, report->since);
    struct document_node *part =
        document_add(builder->document, &builder->document->body, DOCUMENT_SECTION);
    part->name = "changed";
    struct document_node *about = NULL;
    for (size_t i = 0; i < report->change_count; i++) {
        const struct report_change *change = &report->changes[i];
        if (i == 0 || change->factor != change[-1].factor)
            about = add_changed(builder, part, change->factor);
        report_add_change(report, change, builder->text);
        document_add_item(builder->document, about);
    }
}

static void add_late_step(struct builder *builder, struct document_node *part,
                          const struct report_factor *factor)
{
    struct document_node *step = add_step(builder, part, factor);
    message_fill_date(builder->text, builder->language, MESSAGE_LATE_SINCE, factor->due);
    strbuf_add_char(builder->text, ' ');
    message_fill(builder->text, builder->language,
                 factor->fields[FIELD_OWNER][0] != '\0' ? MESSAGE_LATE_OWNER
                                                        : MESSAGE_LATE_NO_OWNER,
                 factor->fields[FIELD_OWNER], NULL);
    document_add_item(builder->document, step);
}

static void add_late(struct builder *builder)
{
    const struct report *report = builder->report;
    bool any_due = false;
    struct document_node *part = add_part(builder, "late", MESSAGE_PART_LATE);
    for (size_t i = 0; i < report->total; i++) {
        any_due = any_due || report->factors[i].due.year != 0;
        if (report->factors[i].overdue)
            add_late_step(builder, part, &report->factors[i]);
    }
    if (part->first == NULL)
        say(builder, part, any_due ? MESSAGE_LATE_NOTHING : MESSAGE_LATE_NO_DATES);
}

/* --- the steps: all in a table, and one by one --- */

/* What stands in a field of a step; false when nothing does. */
static bool add_field(struct builder *builder, const struct report_factor *factor, enum field field)
{
    strbuf_add(builder->text, factor->fields[field]);
    if (field == FIELD_DUE && factor->overdue) {
        strbuf_add(builder->text, ", ");
        strbuf_add(builder->text, message_text(builder->language, MESSAGE_LATE));
    }
    return factor->fields[field][0] != '\0';
}

static enum document_tone field_tone(const struct report_factor *factor, enum field field)
{
    return field == FIELD_DUE && factor->overdue ? DOCUMENT_LATE : DOCUMENT_PLAIN;
}

/* Of the fields of a step those that fit in a cell of the table. */
static bool is_short(enum field field)
{
    return field_is_of_factor(field) && !field_rule(field)->several_lines;
}

static bool is_long(enum field field)
{
    return field_is_of_factor(field) && field_rule(field)->several_lines;
}

static void add_row(struct builder *builder, struct document_table *table,
                    const struct report_factor *factor)
{
    message_fill_numbered(builder->text, builder->language, MESSAGE_OVERVIEW_FACTOR, factor->number,
                          factor->title);
    document_add_cell(builder->document, table);
    strbuf_add(builder->text,
               message_text(builder->language, report_status_message(factor->status)));
    document_add_cell(builder->document, table);
    for (enum field field = 0; field < FIELD_COUNT; field++) {
        if (!is_short(field))
            continue;
        add_field(builder, factor, field);
        document_add_cell(builder->document, table)->tone = field_tone(factor, field);
    }
}

static void add_table(struct builder *builder, struct document_node *part)
{
    const struct report *report = builder->report;
    struct document_column columns[2 + FIELD_COUNT] = {
        {message_text(builder->language, MESSAGE_COLUMN_FACTOR), DOCUMENT_ROW_TITLE},
        {message_text(builder->language, MESSAGE_FACT_STATUS), DOCUMENT_STATUS},
    };
    size_t count = 2;
    for (enum field field = 0; field < FIELD_COUNT; field++)
        if (is_short(field))
            columns[count++] = (struct document_column){
                message_text(builder->language, field_rule(field)->label), DOCUMENT_TEXT};
    struct document_table *table = document_add_table(
        builder->document, part, MESSAGE_TABLE_FACTORS, columns, count, report->total);
    table->is_repeated = true;
    for (size_t i = 0; i < report->total; i++)
        add_row(builder, table, &report->factors[i]);
}

static void add_status(struct builder *builder, struct document_node *step,
                       const struct report_factor *factor)
{
    if (factor->done_on.year != 0)
        message_fill_date(builder->text, builder->language, MESSAGE_DONE_ON, factor->done_on);
    else
        strbuf_add(builder->text,
                   message_text(builder->language, report_status_message(factor->status)));
    add_fact(builder, step, MESSAGE_FACT_STATUS);
}

static void add_fields(struct builder *builder, struct document_node *step,
                       const struct report_factor *factor, bool (*are_wanted)(enum field))
{
    for (enum field field = 0; field < FIELD_COUNT; field++)
        if (are_wanted(field) && add_field(builder, factor, field))
            add_fact(builder, step, field_rule(field)->label)->tone = field_tone(factor, field);
}

static void add_actions(struct builder *builder, struct document_node *step,
                        const struct report_factor *factor)
{
    if (factor->action_count == 0)
        return;
    message_fill_counts(builder->text, builder->language, MESSAGE_ACTIONS_DONE,
                        factor->actions_done, factor->action_count);
    struct document_node *fact = add_fact(builder, step, MESSAGE_FACT_ACTIONS);
    for (size_t i = 0; i < factor->action_count; i++) {
        strbuf_add(builder->text, factor->actions[i].text);
        document_add_item(builder->document, fact)->tick =
            factor->actions[i].done ? DOCUMENT_DONE : DOCUMENT_TO_DO;
    }
}

static void add_steps(struct builder *builder)
{
    struct document_node *part = add_part(builder, "factors", MESSAGE_PART_FACTORS);
    add_table(builder, part);
    for (size_t i = 0; i < builder->report->total; i++) {
        const struct report_factor *factor = &builder->report->factors[i];
        const char *anchor = anchor_of(builder, factor);
        add_step_name(builder, factor);
        struct document_node *step = document_add(builder->document, part, DOCUMENT_SECTION);
        step->name = "factor";
        step->anchor = anchor;
        add_status(builder, step, factor);
        add_fields(builder, step, factor, is_short);
        add_actions(builder, step, factor);
        add_fields(builder, step, factor, is_long);
    }
}

/* --- jobs --- */

static void widen(struct document_chart *chart, const struct dated_number *numbers, size_t count)
{
    for (size_t i = 0; i < count; i++) {
        if (date_compare(numbers[i].date, chart->first) < 0)
            chart->first = numbers[i].date;
        chart->last = later(numbers[i].date, chart->last);
        chart->most = numbers[i].value > chart->most ? numbers[i].value : chart->most;
    }
}

static void add_jobs_chart(struct builder *builder, struct document_node *part)
{
    const struct report *report = builder->report;
    const struct date any = report->job_count > 0 ? report->jobs[0].date : report->targets[0].date;
    struct document_chart chart = {
        .title = message_text(builder->language, MESSAGE_PICTURE_JOBS),
        .description = message_text(builder->language, MESSAGE_PICTURE_JOBS_SAYS),
        .first = any,
        .last = any,
    };
    const struct document_series series[] = {
        {.label = message_text(builder->language, MESSAGE_COLUMN_JOBS),
         .numbers = report->jobs,
         .count = report->job_count},
        {.label = message_text(builder->language, MESSAGE_COLUMN_TARGET),
         .numbers = report->targets,
         .count = report->target_count,
         .is_target = true},
    };
    widen(&chart, report->jobs, report->job_count);
    widen(&chart, report->targets, report->target_count);
    document_add_chart(builder->document, part, &chart, series, 2);
}

/* The number of that day among numbers that go by date, if it has one; moves on behind it. */
static void add_number_of(struct builder *builder, struct document_table *table,
                          const struct dated_number *numbers, size_t count, size_t *at,
                          struct date day)
{
    if (*at < count && date_compare(numbers[*at].date, day) == 0)
        number_add(builder->text, numbers[(*at)++].value, builder->language);
    document_add_cell(builder->document, table);
}

static struct date next_day(const struct report *report, size_t job, size_t target)
{
    if (job == report->job_count)
        return report->targets[target].date;
    struct date day = report->jobs[job].date;
    bool target_first =
        target < report->target_count && date_compare(report->targets[target].date, day) < 0;
    return target_first ? report->targets[target].date : day;
}

/* What falls on one day comes in one row. */
static void add_jobs_table(struct builder *builder, struct document_node *part)
{
    const struct report *report = builder->report;
    const struct document_column columns[] = {
        {message_text(builder->language, MESSAGE_FACT_DATE), DOCUMENT_ROW_TITLE},
        {message_text(builder->language, MESSAGE_COLUMN_JOBS), DOCUMENT_NUMBER},
        {message_text(builder->language, MESSAGE_COLUMN_TARGET), DOCUMENT_NUMBER},
    };
    struct document_table *table =
        document_add_table(builder->document, part, MESSAGE_TABLE_JOBS, columns, 3,
                           report->job_count + report->target_count);
    for (size_t i = 0, j = 0; i < report->job_count || j < report->target_count;) {
        struct date day = next_day(report, i, j);
        date_add_long(builder->text, day, builder->language);
        document_add_cell(builder->document, table);
        add_number_of(builder, table, report->jobs, report->job_count, &i, day);
        add_number_of(builder, table, report->targets, report->target_count, &j, day);
    }
}

static void add_jobs(struct builder *builder)
{
    const struct report *report = builder->report;
    if (report->job_count <= 1 && report->target_count <= 1)
        return; /* the sentences at the beginning said it all */
    struct document_node *part = add_part(builder, "jobs", MESSAGE_PART_JOBS);
    add_jobs_chart(builder, part);
    add_jobs_table(builder, part);
}

/* --- where it comes from --- */

static void add_sources(struct builder *builder)
{
    const struct checklist *checklist = builder->report->checklist;
    if (checklist->source_count == 0)
        return;
    struct document_node *part = add_part(builder, "sources", MESSAGE_SOURCES_SOURCES);
    for (size_t i = 0; i < checklist->source_count; i++) {
        message_add_source(builder->text, builder->language, &checklist->sources[i]);
        document_add_item(builder->document, part)->url = checklist->sources[i].url;
    }
}

static void add_colophon(struct builder *builder)
{
    const struct report *report = builder->report;
    report_add_period(report, builder->text);
    const struct document_origin origin = {
        .heading = MESSAGE_PART_COLOPHON,
        .date = report->today,
        .period = document_take_text(builder->document),
        .by = report->by,
        .version = report->version,
    };
    document_add_colophon(builder->document, &origin);
}

struct document *report_document(const struct report *report)
{
    static void (*const parts[])(struct builder *) = {
        add_progress, add_asked, add_changes, add_late,
        add_steps,    add_jobs,  add_sources, add_colophon,
    };
    struct document *document = document_new(report->language);
    struct builder builder = {report, document, report->language, &document->text};
    document->organisation = report->organisation;
    document->title = report->title;
    message_fill_date(builder.text, builder.language, MESSAGE_REPORT_OF, report->today);
    document->date = document_take_text(document);
    for (size_t i = 0; i < sizeof parts / sizeof *parts; i++)
        parts[i](&builder);
    return document;
}
