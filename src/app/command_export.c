#include "app/commands.h"
#include "app/now.h"
#include "app/say.h"
#include "report/exporter.h"
#include "store/file.h"
#include "store/places.h"

static bool find_format(const struct options *options, const struct exporter **exporter)
{
    *exporter = options->format != NULL ? exporter_find(options->format) : NULL;
    if (*exporter != NULL)
        return true;
    struct strbuf names = STRBUF_INIT;
    for (size_t i = 0; i < exporter_count(); i++) {
        strbuf_add(&names, i > 0 ? ", " : "");
        strbuf_add(&names, exporter_at(i)->name);
    }
    enum message message =
        options->format != NULL ? MESSAGE_USAGE_FORMAT : MESSAGE_USAGE_FORMAT_MISSING;
    say(options->language, message, options->format, names.text);
    strbuf_release(&names);
    return false;
}

/* --since: the first moment of that day. */
static bool find_since(const struct options *options, char since[MOMENT_SIZE])
{
    struct date date;
    if (!date_read(options->since, &date)) {
        say(options->language, MESSAGE_USAGE_DATE, options->since, NULL);
        return false;
    }
    moment_write((long long)date_days(date) * 24 * 60 * 60 * 1000, since);
    return true;
}

static bool write_file(const struct options *options, const struct strbuf *text)
{
    struct error error = {0};
    struct strbuf path = STRBUF_INIT;
    bool written = options->force ? file_replace(options->output, text->text, text->length, &error)
                                  : file_create(options->output, text->text, text->length, &error);
    if (written && !places_absolute(options->output, &path, &error))
        strbuf_add(&path, options->output);
    if (written)
        say(options->language, MESSAGE_EXPORT_DONE, path.text, NULL);
    else if (error.message == MESSAGE_FILE_EXISTS)
        say(options->language, MESSAGE_EXPORT_EXISTS, options->output, NULL);
    else
        say_error(options->language, &error);
    strbuf_release(&path);
    return written;
}

static bool write_report(const struct options *options, const struct strbuf *text)
{
    if (options->output == NULL || strcmp(options->output, "-") == 0)
        return say_output(options->language, text);
    return write_file(options, text);
}

static bool make_report(const struct session *session, const struct exporter *exporter,
                        const char *since, const struct moment *moment, struct strbuf *out)
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
    char since[MOMENT_SIZE];
    if (!find_format(options, &exporter) || (options->since != NULL && !find_since(options, since)))
        return EXIT_USAGE;
    struct session session;
    struct moment moment;
    struct error error = {0};
    if (!now_read(&moment, &error) || !session_open(&session, options, &error))
        return say_error(options->language, &error);
    struct strbuf out = STRBUF_INIT;
    bool written =
        make_report(&session, exporter, options->since != NULL ? since : NULL, &moment, &out) &&
        write_report(options, &out);
    if (session.findings.count > 0)
        say_unreadable(options->language, session.findings.count);
    strbuf_release(&out);
    session_close(&session);
    return written ? EXIT_DONE : EXIT_FAILED;
}
