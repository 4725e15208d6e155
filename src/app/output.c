#include "app/output.h"

#include <string.h>
#include <unistd.h>

#include "app/say.h"
#include "store/file.h"
#include "store/paths.h"
#include "store/whole_file.h"

static bool write_file(const struct options *options, const struct strbuf *text)
{
    struct error error = {0};
    struct strbuf path = STRBUF_INIT;
    bool written = options->force
                       ? whole_file_replace(options->output, text->text, text->length, &error)
                       : whole_file_create(options->output, text->text, text->length, &error);
    paths_absolute(options->output, &path);
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
        paths_progress(options->file, &own, &ignored) && file_is_same(options->output, own.text);
    for (int i = 0; i < options->argument_count && !over; i++)
        over = file_is_same(options->output, options->arguments[i]);
    strbuf_release(&own);
    return over;
}

/* The descriptor that a path leads to without being a file that is to be made: an open one, or of a pipe; -1 for none. */
static int find_open(const char *path, bool *opened)
{
    for (int descriptor = STDOUT_FILENO; descriptor <= STDERR_FILENO; descriptor++)
        if (file_is_open_as(path, descriptor))
            return descriptor;
    int pipe = file_open_pipe(path);
    *opened = pipe >= 0;
    return pipe;
}

bool output_write(const struct options *options, const struct strbuf *text)
{
    bool opened = false;
    if (options->output == NULL || strcmp(options->output, "-") == 0)
        return say_output(options->language, text);
    if (is_over_progress(options)) {
        say(options->language, MESSAGE_EXPORT_OVER_PROGRESS, options->output, NULL);
        return false;
    }
    int descriptor = options->force ? -1 : find_open(options->output, &opened);
    if (descriptor < 0)
        return write_file(options, text);
    bool written = say_into(options->language, descriptor, text);
    if (opened)
        close(descriptor);
    return written;
}
