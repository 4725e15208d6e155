#include <locale.h>
#include <stdio.h>

#include "app/commands.h"
#include "app/say.h"
#include "app/signals.h"

/* Characters and their columns are those of UTF-8, whatever the locale; language and numbers are the program's own. */
static void start_locale(void)
{
    if (setlocale(LC_CTYPE, "C.UTF-8") == NULL)
        setlocale(LC_CTYPE, "");
}

int main(int argc, char **argv)
{
    struct options options;
    struct error error = {0};
    start_locale();
    signals_ignore_writing();
    if (!options_read(&options, argc, argv, &error)) {
        say_error(options.language, &error);
        return EXIT_USAGE;
    }
    if (options.help) {
        options_print_help(options.language);
        return EXIT_DONE;
    }
    if (options.version) {
        puts("banenafspraak " PROGRAM_VERSION);
        return EXIT_DONE;
    }
    return (int)(options.command != NULL ? options.command->run(&options) : wizard_run(&options));
}
