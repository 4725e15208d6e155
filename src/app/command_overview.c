#include "app/commands.h"
#include "app/say.h"

enum exit_status command_overview(const struct options *options)
{
    say(options->language, MESSAGE_USAGE_NOT_YET, "overview", NULL);
    return EXIT_USAGE;
}
