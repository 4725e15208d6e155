/*
 * iCalendar (RFC 5545): a task for each factor with a target date and for each target of jobs, to import into a calendar.
 *
 * Importing again renews a task, for its UID stays the same: it is made of checklist, factor or date of the target, and the
 * id of the progress file, so that two organisations can stand in one calendar. A file of version 0.1 has no id: there the
 * name of the organisation is in its place, as it was then. DTSTAMP, the moment of the last change of anything that is in
 * the task, tells which of two is the newer.
 */
#include <inttypes.h>
#include <stdio.h>

#include "base/number.h"
#include "base/utf8.h"
#include "report/exporter.h"
#include "report/message_fill.h"

enum { LINE_BYTES = 75 }; /* without its CRLF */

struct writer {
    const struct report *report;
    struct strbuf *out;
    struct strbuf line; /* that is being made */
};

/* Ends the line that was made: folded between characters, what is left begins after a space on the next. */
static void end_line(struct writer *writer)
{
    const struct strbuf *line = &writer->line;
    size_t column = 0;
    for (size_t at = 0; at < line->length;) {
        uint32_t character;
        size_t bytes = utf8_decode(line->text + at, line->length - at, &character, NULL);
        if (column + bytes > LINE_BYTES) {
            strbuf_add(writer->out, "\r\n ");
            column = 1;
        }
        strbuf_add_bytes(writer->out, line->text + at, bytes);
        column += bytes;
        at += bytes;
    }
    strbuf_add(writer->out, "\r\n");
    strbuf_clear(&writer->line);
}

static void add_line(struct writer *writer, const char *line)
{
    strbuf_add(&writer->line, line);
    end_line(writer);
}

static void add_text(struct writer *writer, const char *text)
{
    for (; *text != '\0'; text++) {
        if (strchr("\\;,\n", *text) != NULL)
            strbuf_add_char(&writer->line, '\\');
        strbuf_add_char(&writer->line, *text == '\n' ? 'n' : *text);
    }
}

/* A date or a moment in its basic form: "2026-11-22T09:14:03.125Z" is 20261122T091403Z. */
static void add_when(struct writer *writer, const char *property, const char *when)
{
    strbuf_add(&writer->line, property);
    for (; *when != '\0' && *when != '.'; when++)
        if (*when != '-' && *when != ':')
            strbuf_add_char(&writer->line, *when);
    add_line(writer, *when == '.' ? "Z" : "");
}

static void add_organisation_hash(struct writer *writer)
{
    uint64_t hash = 14695981039346656037U; /* FNV-1a */
    char organisation[sizeof "0123456789abcdef"];
    for (const char *at = writer->report->organisation; *at != '\0'; at++)
        hash = (hash ^ (unsigned char)*at) * 1099511628211U;
    snprintf(organisation, sizeof organisation, "%016" PRIx64, hash);
    strbuf_add(&writer->line, organisation);
}

/* `what`: the id of a factor, or what is none for the "_" in it. */
static void add_uid(struct writer *writer, const char *what)
{
    strbuf_add(&writer->line, "UID:");
    strbuf_add(&writer->line, writer->report->checklist->id);
    strbuf_add_char(&writer->line, '.');
    strbuf_add(&writer->line, what);
    strbuf_add_char(&writer->line, '.');
    if (writer->report->file[0] != '\0')
        add_text(writer, writer->report->file);
    else
        add_organisation_hash(writer);
    add_line(writer, "@banenafspraak");
}

static void add_summary(struct writer *writer, enum message message, const char *number,
                        const char *title)
{
    struct strbuf summary = STRBUF_INIT;
    message_fill(&summary, writer->report->language, message, number, title);
    strbuf_add(&writer->line, "SUMMARY:");
    add_text(writer, summary.text);
    end_line(writer);
    strbuf_release(&summary);
}

/* On a line of its own, or more; a text of more lines begins under its label. */
static void add_fact(struct writer *writer, enum field field, const char *text)
{
    if (text[0] == '\0')
        return;
    strbuf_add(&writer->line, writer->line.length == 0 ? "DESCRIPTION:" : "\\n");
    add_text(writer, message_text(writer->report->language, field_rule(field)->label));
    add_text(writer, strchr(text, '\n') != NULL ? ":\n" : ": ");
    add_text(writer, text);
}

static void add_description(struct writer *writer, const struct report_factor *factor)
{
    add_fact(writer, FIELD_ORGANISATION, writer->report->organisation);
    add_fact(writer, FIELD_OWNER, factor->fields[FIELD_OWNER]);
    add_fact(writer, FIELD_DECISION, factor->fields[FIELD_DECISION]);
    add_fact(writer, FIELD_NOTE, factor->fields[FIELD_NOTE]);
    if (writer->line.length > 0)
        end_line(writer);
}

static void add_status(struct writer *writer, enum status status, const char *done_at)
{
    static const char *const statuses[] = {[STATUS_OPEN] = "STATUS:NEEDS-ACTION",
                                           [STATUS_STARTED] = "STATUS:IN-PROCESS",
                                           [STATUS_DONE] = "STATUS:COMPLETED"};
    add_line(writer, statuses[status]);
    if (status != STATUS_DONE)
        return;
    add_when(writer, "COMPLETED:", done_at);
    add_line(writer, "PERCENT-COMPLETE:100");
}

/* `last_at`: of what is in it but for the organisation. */
static void begin_task(struct writer *writer, const char *what, const char *last_at)
{
    if (strcmp(writer->report->organisation_at, last_at) > 0)
        last_at = writer->report->organisation_at;
    add_line(writer, "BEGIN:VTODO");
    add_uid(writer, what);
    add_when(writer, "DTSTAMP:", last_at);
    add_when(writer, "LAST-MODIFIED:", last_at);
}

static void end_task(struct writer *writer, struct date due, enum status status,
                     const char *done_at)
{
    char date[DATE_SIZE];
    date_write_iso(due, date);
    add_when(writer, "DUE;VALUE=DATE:", date);
    add_status(writer, status, done_at);
    add_line(writer, "END:VTODO");
}

static void add_factor(struct writer *writer, const struct report_factor *factor)
{
    char number[WHOLE_NUMBER_SIZE];
    begin_task(writer, factor->factor->id, factor->last_at);
    add_summary(writer, MESSAGE_TASK, whole_number((long long)factor->number, number),
                factor->title);
    add_description(writer, factor);
    end_task(writer, factor->due, factor->status, factor->done_at);
}

/* --- targets of jobs --- */

/* Below its label: how many jobs there were last, and how many that leaves. */
static void add_stand(struct writer *writer, const struct dated_number *target,
                      const struct dated_number *jobs)
{
    struct strbuf stand = STRBUF_INIT;
    if (jobs != NULL) {
        job_numbers_add_sentence(jobs, MESSAGE_JOBS_WERE_ONE, MESSAGE_JOBS_WERE,
                                 writer->report->language, &stand);
        strbuf_add_char(&stand, ' ');
        job_numbers_add_shortage(jobs->value, target->value, writer->report->language, &stand);
    }
    add_fact(writer, FIELD_ORGANISATION, writer->report->organisation);
    add_fact(writer, FIELD_JOBS, stand.text);
    if (writer->line.length > 0)
        end_line(writer);
    strbuf_release(&stand);
}

static enum status target_status(const struct dated_number *target, const struct dated_number *jobs)
{
    if (jobs == NULL)
        return STATUS_OPEN;
    return job_numbers_shortage(jobs->value, target->value) > 0 ? STATUS_STARTED : STATUS_DONE;
}

/* The number that a target is judged by: the last that was counted up to its day; NULL for none. */
static const struct dated_number *jobs_for(const struct report *report,
                                           const struct dated_number *target)
{
    const struct dated_number *jobs = NULL;
    for (size_t i = 0; i < report->job_count; i++)
        if (date_compare(report->jobs[i].date, target->date) <= 0)
            jobs = &report->jobs[i];
    return jobs;
}

static void add_target(struct writer *writer, const struct dated_number *target)
{
    const struct dated_number *jobs = jobs_for(writer->report, target);
    char what[sizeof "job_target." + DATE_SIZE] = "job_target.";
    struct strbuf number = STRBUF_INIT;
    date_write_iso(target->date, what + strlen(what));
    number_add(&number, target->value, writer->report->language);
    begin_task(writer, what, writer->report->jobs_at);
    add_summary(writer, message_for(target->value, MESSAGE_TASK_JOBS_ONE, MESSAGE_TASK_JOBS),
                number.text, NULL);
    strbuf_release(&number);
    add_stand(writer, target, jobs);
    end_task(writer, target->date, target_status(target, jobs), jobs != NULL ? jobs->at : "");
}

/* --- the calendar --- */

enum message ics_refuse_report(const struct report *report)
{
    if (report->target_count > 0)
        return MESSAGE_NONE;
    for (size_t i = 0; i < report->total; i++)
        if (report->factors[i].due.year != 0)
            return MESSAGE_NONE;
    return MESSAGE_TASK_NO_DATE;
}

void ics_add_report(const struct report *report, struct strbuf *out)
{
    struct writer writer = {report, out, STRBUF_INIT};
    add_line(&writer, "BEGIN:VCALENDAR");
    add_line(&writer, "VERSION:2.0");
    strbuf_add(&writer.line, "PRODID:-//banenafspraak//banenafspraak ");
    add_text(&writer, report->version);
    strbuf_add(&writer.line, "//");
    add_line(&writer, language_code(report->language));
    for (size_t i = 0; i < report->total; i++)
        if (report->factors[i].due.year != 0)
            add_factor(&writer, &report->factors[i]);
    for (size_t i = 0; i < report->target_count; i++)
        add_target(&writer, &report->targets[i]);
    add_line(&writer, "END:VCALENDAR");
    strbuf_release(&writer.line);
}
