#include "report/report.h"

#include "report/message_fill.h"

static void add_done(const struct report *report, struct strbuf *out)
{
    bool all = report->done == report->total;
    if (report->total == 1)
        message_fill(out, report->language,
                     all ? MESSAGE_HEADLINE_ONLY_DONE : MESSAGE_HEADLINE_ONLY_NOT_DONE, NULL, NULL);
    else if (all)
        message_fill_counts(out, report->language, MESSAGE_HEADLINE_ALL_DONE, report->total, 0);
    else if (report->done == 0)
        message_fill_counts(out, report->language, MESSAGE_HEADLINE_NONE_DONE, report->total, 0);
    else
        message_fill_counts(
            out, report->language,
            message_for((double)report->done, MESSAGE_HEADLINE_DONE_ONE, MESSAGE_HEADLINE_DONE),
            report->done, report->total);
}

void report_add_summary(const struct report *report, struct strbuf *out)
{
    const struct {
        size_t count;
        enum message one, many;
    } rest[] = {
        {report->started, MESSAGE_HEADLINE_STARTED_ONE, MESSAGE_HEADLINE_STARTED},
        {report->open, MESSAGE_HEADLINE_OPEN_ONE, MESSAGE_HEADLINE_OPEN},
        {report->overdue, MESSAGE_HEADLINE_OVERDUE_ONE, MESSAGE_HEADLINE_OVERDUE},
    };
    add_done(report, out);
    for (size_t i = 0; i < sizeof rest / sizeof *rest; i++) {
        if (rest[i].count == 0)
            continue;
        strbuf_add_char(out, ' ');
        message_fill_counts(out, report->language,
                            message_for((double)rest[i].count, rest[i].one, rest[i].many),
                            rest[i].count, 0);
    }
}

void report_add_period(const struct report *report, struct strbuf *out)
{
    struct strbuf first = STRBUF_INIT;
    struct strbuf last = STRBUF_INIT;
    if (report->since.year != 0)
        date_add_long(&first, report->since, report->language);
    date_add_long(&last, report->today, report->language);
    message_fill(out, report->language,
                 report->since.year != 0 ? MESSAGE_PERIOD : MESSAGE_PERIOD_FIRST, last.text,
                 first.text);
    strbuf_release(&first);
    strbuf_release(&last);
}
