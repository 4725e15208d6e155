#include "app/commands.h"
#include "app/compared_files.h"
#include "app/now.h"
#include "app/output.h"
#include "app/say.h"
#include "report/exporter.h"

static bool find_format(const struct options *options, const struct exporter **exporter)
{
    *exporter = exporter_find(options->format != NULL ? options->format : "text");
    if (*exporter != NULL && exporter_compares(*exporter))
        return true;
    struct strbuf names = STRBUF_INIT;
    exporter_add_comparison_names(&names);
    say(options->language, MESSAGE_USAGE_FORMAT, options->format, names.text);
    strbuf_release(&names);
    return false;
}

static void render(const struct compared_files *compared, const struct exporter *exporter,
                   struct strbuf *out)
{
    struct strbuf role = STRBUF_INIT;
    session_role(&role);
    const struct comparison_request request = {
        .checklist = compared->checklist,
        .language = compared->options->language,
        .today = compared->today,
        .by = role.text,
        .version = PROGRAM_VERSION,
        .files = compared->files,
        .file_count = compared->file_count,
        .refusals = compared->refusals,
        .refusal_count = compared->refusal_count,
    };
    struct comparison *comparison = comparison_make(&request);
    exporter_add_comparison(exporter, comparison, out);
    comparison_free(comparison);
    strbuf_release(&role);
}

/*
 * What can be read is shown also when a file could not be: an overview of many that lacks one is still wanted, and says
 * itself which it lacks. The exit status tells a script.
 */
static bool show(const struct compared_files *compared, const struct exporter *exporter)
{
    if (compared->file_count == 0) {
        say(compared->options->language, MESSAGE_FILES_NONE_READ, NULL, NULL);
        return false;
    }
    struct strbuf out = STRBUF_INIT;
    render(compared, exporter, &out);
    bool written = output_write(compared->options, &out);
    strbuf_release(&out);
    return written && compared->refusal_count == 0;
}

enum exit_status command_overview(const struct options *options)
{
    const struct exporter *exporter;
    if (!find_format(options, &exporter))
        return EXIT_USAGE;
    struct moment moment;
    struct error error = {0};
    if (!now_read(&moment, &error))
        return say_error(options->language, &error);
    const struct checklist *checklist = session_checklist(options, &error);
    if (checklist == NULL)
        return say_error(options->language, &error);
    struct compared_files compared = {
        .options = options, .checklist = checklist, .today = moment.today};
    compared_files_read(&compared);
    enum exit_status status = show(&compared, exporter) ? EXIT_DONE : EXIT_FAILED;
    compared_files_release(&compared);
    checklist_free(checklist);
    return status;
}
