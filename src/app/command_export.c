#include "app/commands.h"
#include "app/now.h"
#include "app/output.h"
#include "app/say.h"
#include "base/date_said.h"
#include "report/exporter.h"

static bool find_format(const struct options *options, const struct exporter **exporter)
{
    *exporter = options->format != NULL ? exporter_find(options->format) : NULL;
    if (*exporter != NULL)
        return true;
    struct strbuf names = STRBUF_INIT;
    exporter_add_names(&names);
    enum message message =
        options->format != NULL ? MESSAGE_USAGE_FORMAT : MESSAGE_USAGE_FORMAT_MISSING;
    say(options->language, message, options->format, names.text);
    strbuf_release(&names);
    return false;
}

/* --since; left as it is without that. */
static bool find_since(const struct options *options, struct date today, struct date *since)
{
    struct date dates[DATE_MEANINGS];
    if (options->since == NULL)
        return true;
    if (date_read_said(options->since, today, DATE_BEHIND, dates) != 1) {
        say(options->language, MESSAGE_USAGE_DATE, options->since, NULL);
        return false;
    }
    *since = dates[0];
    return true;
}

static bool make_report(const struct session *session, const struct exporter *exporter,
                        struct date since, const struct moment *moment, struct strbuf *out)
{
    struct error error = {0};
    struct strbuf role = STRBUF_INIT;
    session_role(&role);
    const struct report_request request = {
        .checklist = session->checklist,
        .progress = session->progress,
        .language = session->options->language,
        .today = moment->today,
        .since = since,
        .by = role.text,
        .version = PROGRAM_VERSION,
    };
    bool made = exporter_make(exporter, &request, out, &error);
    if (!made)
        say_error(session->options->language, &error);
    strbuf_release(&role);
    return made;
}

enum exit_status command_export(const struct options *options)
{
    const struct exporter *exporter;
    struct date since = {0};
    struct session session;
    struct moment moment;
    struct error error = {0};
    if (!now_read(&moment, &error))
        return say_error(options->language, &error);
    if (!find_format(options, &exporter) || !find_since(options, moment.today, &since))
        return EXIT_USAGE;
    if (!session_open(&session, options, &error))
        return say_error(options->language, &error);
    struct strbuf out = STRBUF_INIT;
    bool written =
        make_report(&session, exporter, since, &moment, &out) && output_write(options, &out);
    if (session.findings.count > 0)
        say_unreadable(options->language, session.findings.count);
    strbuf_release(&out);
    session_close(&session);
    return written ? EXIT_DONE : EXIT_FAILED;
}
