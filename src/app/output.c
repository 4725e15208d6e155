#include "app/output.h"

#include <string.h>

#include "app/say.h"
#include "store/file.h"
#include "store/places.h"
#include "store/whole_file.h"

static bool write_file(const struct options *options, const struct strbuf *text)
{
    struct error error = {0};
    struct strbuf path = STRBUF_INIT;
    bool written = options->force
                       ? whole_file_replace(options->output, text->text, text->length, &error)
                       : whole_file_create(options->output, text->text, text->length, &error);
    places_absolute(options->output, &path);
    if (written)
        say(options->language, MESSAGE_EXPORT_DONE, path.text, NULL);
    else if (error.message == MESSAGE_FILE_EXISTS)
        say(options->language, MESSAGE_EXPORT_EXISTS, options->output, NULL);
    else
        say_error(options->language, &error);
    strbuf_release(&path);
    return written;
}

/* Whether it would go over what was filled in: the own progress file, or one that the command reads. */
static bool is_over_progress(const struct options *options)
{
    struct error ignored;
    struct strbuf own = STRBUF_INIT;
    bool over =
        places_progress(options->file, &own, &ignored) && file_is_same(options->output, own.text);
    for (int i = 0; i < options->argument_count && !over; i++)
        over = file_is_same(options->output, options->arguments[i]);
    strbuf_release(&own);
    return over;
}

bool output_write(const struct options *options, const struct strbuf *text)
{
    if (options->output == NULL || strcmp(options->output, "-") == 0)
        return say_output(options->language, text);
    if (is_over_progress(options)) {
        say(options->language, MESSAGE_EXPORT_OVER_PROGRESS, options->output, NULL);
        return false;
    }
    return write_file(options, text);
}
