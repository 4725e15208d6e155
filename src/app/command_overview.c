#include "app/commands.h"
#include "app/gather.h"
#include "app/now.h"
#include "app/output.h"
#include "app/say.h"
#include "report/overview_exporter.h"

static bool find_format(const struct options *options, const struct overview_exporter **exporter)
{
    *exporter =
        options->format != NULL ? overview_exporter_find(options->format) : overview_exporter_at(0);
    if (*exporter != NULL)
        return true;
    struct strbuf names = STRBUF_INIT;
    overview_exporter_add_names(&names);
    say(options->language, MESSAGE_USAGE_FORMAT, options->format, names.text);
    strbuf_release(&names);
    return false;
}

static void render(const struct gather_request *request, struct gathered *gathered,
                   const struct overview_exporter *exporter, struct strbuf *out)
{
    struct strbuf role = STRBUF_INIT;
    session_role(&role);
    const struct overview_request overview_request = {
        .checklist = request->checklist,
        .language = request->options->language,
        .today = request->today,
        .by = role.text,
        .version = PROGRAM_VERSION,
        .files = gathered->files,
        .file_count = gathered->file_count,
        .refusals = gathered->refusals,
        .refusal_count = gathered->refusal_count,
    };
    struct overview *overview = overview_make(&overview_request);
    exporter->render(overview, out);
    overview_free(overview);
    strbuf_release(&role);
}

/*
 * What can be read is shown also when a file could not be: an overview of many that lacks one is still wanted, and says
 * itself which it lacks. The exit status tells a script.
 */
static bool show(const struct gather_request *request, struct gathered *gathered,
                 const struct overview_exporter *exporter)
{
    if (gathered->file_count == 0) {
        say(request->options->language, MESSAGE_FILES_NONE_READ, NULL, NULL);
        return false;
    }
    struct strbuf out = STRBUF_INIT;
    render(request, gathered, exporter, &out);
    bool written = output_write(request->options, &out);
    strbuf_release(&out);
    return written && gathered->refusal_count == 0;
}

enum exit_status command_overview(const struct options *options)
{
    const struct overview_exporter *exporter;
    if (!find_format(options, &exporter))
        return EXIT_USAGE;
    struct moment moment;
    struct gathered gathered;
    struct error error = {0};
    if (!now_read(&moment, &error))
        return say_error(options->language, &error);
    const struct checklist *checklist = session_checklist(options, &error);
    if (checklist == NULL)
        return say_error(options->language, &error);
    const struct gather_request request = {options, checklist, moment.today};
    gather_files(&gathered, &request);
    enum exit_status status = show(&request, &gathered, exporter) ? EXIT_DONE : EXIT_FAILED;
    gathered_release(&gathered);
    checklist_free(checklist);
    return status;
}
