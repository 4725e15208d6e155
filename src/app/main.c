#include <fcntl.h>
#include <locale.h>
#include <unistd.h>

#include "app/commands.h"
#include "app/last_words.h"
#include "app/restricted.h"
#include "app/say.h"
#include "app/signals.h"

/* Characters and their columns are those of UTF-8, whatever the locale; language and numbers are the program's own. */
static void start_locale(void)
{
    if (setlocale(LC_CTYPE, "C.UTF-8") == NULL)
        setlocale(LC_CTYPE, "");
}

/*
 * A file that is opened would else become standard input or output. What stands in the place of one that is closed cannot be
 * read, or written, either.
 */
static void fill_standard_descriptors(void)
{
    for (int descriptor = STDIN_FILENO; descriptor <= STDERR_FILENO; descriptor++)
        if (fcntl(descriptor, F_GETFD) < 0)
            open("/dev/null", descriptor == STDIN_FILENO ? O_WRONLY : O_RDONLY);
}

static enum exit_status print_help(const struct options *options)
{
    struct strbuf text = STRBUF_INIT;
    options_add_help(&text, options->language, options->restricted != NULL);
    bool printed = say_output(options->language, &text);
    strbuf_release(&text);
    return printed ? EXIT_DONE : EXIT_FAILED;
}

/* What the program is linked with. */
static const char *const libraries = "ncurses (MIT), cJSON (MIT), glibc (LGPL-2.1+)";

static enum exit_status print_version(const struct options *options)
{
    struct strbuf text = STRBUF_INIT;
    strbuf_add(&text, "banenafspraak " PROGRAM_VERSION "\n");
    strbuf_add(&text, message_text(options->language, MESSAGE_VERSION_LICENCE));
    strbuf_add(&text, "\n");
    strbuf_add_filled(&text, message_text(options->language, MESSAGE_VERSION_LIBRARIES), &libraries,
                      1);
    strbuf_add(&text, "\n");
    bool printed = say_output(options->language, &text);
    strbuf_release(&text);
    return printed ? EXIT_DONE : EXIT_FAILED;
}

int main(int argc, char **argv)
{
    static struct options options; /* its language is spoken to the very end */
    struct error error = {0};
    restricted_clean_environment();
    fill_standard_descriptors();
    last_words_start();
    last_words_speak(&options.language);
    start_locale();
    signals_ignore_writing();
    if (!options_read(&options, argc, argv, &error))
        return (int)say_usage_error(options.language, &error);
    if (options.help)
        return (int)print_help(&options);
    if (options.version)
        return (int)print_version(&options);
    return (int)(options.command != NULL ? options.command->run(&options) : wizard_run(&options));
}
