#include "base/number.h"
#include "report/exporter.h"
#include "report/message_fill.h"
#include "report/report.h"

/* "vrijdag 15 januari 2027: Banenafspraak, stap 2: Draagvlak top. Bezig." */
static void add_task(struct strbuf *out, const struct report *report, struct date date,
                     const char *summary, const char *state)
{
    date_add_with_weekday(out, date, report->language);
    strbuf_add(out, ": ");
    strbuf_add(out, summary);
    strbuf_add(out, state[0] != '\0' ? ". " : "");
    strbuf_add(out, state);
    strbuf_add(out, ".\n");
}

static void add_factor(struct strbuf *out, const struct report *report,
                       const struct report_factor *factor)
{
    char number[WHOLE_NUMBER_SIZE];
    struct strbuf summary = STRBUF_INIT;
    const enum message state =
        factor->overdue ? MESSAGE_PART_LATE : report_status_message(factor->status);
    message_fill(&summary, report->language, MESSAGE_TASK,
                 whole_number((long long)factor->number, number), factor->title);
    add_task(out, report, factor->due, summary.text, message_text(report->language, state));
    strbuf_release(&summary);
}

static void add_target(struct strbuf *out, const struct report *report,
                       const struct dated_number *target)
{
    struct strbuf number = STRBUF_INIT;
    struct strbuf summary = STRBUF_INIT;
    number_add(&number, target->value, report->language);
    message_fill(&summary, report->language,
                 message_for(target->value, MESSAGE_TASK_JOBS_ONE, MESSAGE_TASK_JOBS), number.text,
                 NULL);
    add_task(out, report, target->date, summary.text, "");
    strbuf_release(&number);
    strbuf_release(&summary);
}

void ics_add_words(const struct report *report, struct strbuf *out)
{
    for (size_t i = 0; i < report->total; i++)
        if (report->factors[i].due.year != 0)
            add_factor(out, report, &report->factors[i]);
    for (size_t i = 0; i < report->target_count; i++)
        add_target(out, report, &report->targets[i]);
}
