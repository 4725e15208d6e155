#include "accessible/commands.h"

#include <strings.h>

static const struct line_command commands[] = {
    {.sign = "<",
     .word = MESSAGE_LINE_WORD_BACK,
     .intent = {.kind = INTENT_BACK},
     .shown = MESSAGE_LINE_SHOWN_BACK,
     .meaning = MESSAGE_MEANS_BACK,
     .everywhere = true},
    {.sign = "?",
     .word = MESSAGE_LINE_WORD_HELP,
     .intent = {.kind = INTENT_GO, .screen = SCREEN_HELP},
     .shown = MESSAGE_LINE_SHOWN_HELP,
     .meaning = MESSAGE_LINE_MEANS_HELP,
     .everywhere = true},
    {.sign = "q",
     .word = MESSAGE_LINE_WORD_STOP,
     .intent = {.kind = INTENT_STOP},
     .shown = MESSAGE_LINE_SHOWN_STOP,
     .meaning = MESSAGE_MEANS_STOP,
     .everywhere = true},
    {.sign = ".",
     .word = MESSAGE_LINE_WORD_REPEAT,
     .action = LINE_REPEAT,
     .shown = MESSAGE_LINE_SHOWN_REPEAT,
     .meaning = MESSAGE_LINE_MEANS_REPEAT},
    {.sign = "o",
     .word = MESSAGE_LINE_WORD_OVERVIEW,
     .intent = {.kind = INTENT_GO, .screen = SCREEN_OVERVIEW},
     .shown = MESSAGE_LINE_SHOWN_OVERVIEW,
     .meaning = MESSAGE_LINE_MEANS_OVERVIEW},
    {.sign = "s",
     .word = MESSAGE_LINE_WORD_STEP,
     .action = LINE_STEP,
     .shown = MESSAGE_LINE_SHOWN_STEP,
     .meaning = MESSAGE_LINE_MEANS_STEP},
    {.sign = ">",
     .intent = {.kind = INTENT_NEXT_FACTOR},
     .shown = MESSAGE_LINE_SHOWN_NEXT,
     .meaning = MESSAGE_MEANS_NEXT_FACTOR},
    {.sign = "n", .intent = {.kind = INTENT_NEXT_FACTOR}},
    {.sign = "p",
     .intent = {.kind = INTENT_PREVIOUS_FACTOR},
     .shown = MESSAGE_LINE_SHOWN_PREVIOUS,
     .meaning = MESSAGE_MEANS_PREVIOUS_FACTOR},
    {.sign = "u",
     .intent = {.kind = INTENT_UNDO},
     .shown = MESSAGE_LINE_SHOWN_UNDO,
     .meaning = MESSAGE_MEANS_UNDO},
    {.sign = "",
     .word = MESSAGE_LINE_WORD_REDO,
     .intent = {.kind = INTENT_REDO},
     .shown = MESSAGE_LINE_SHOWN_REDO,
     .meaning = MESSAGE_MEANS_REDO},
    {.sign = "",
     .word = MESSAGE_LINE_WORD_SAVE,
     .intent = {.kind = INTENT_SAVE},
     .shown = MESSAGE_LINE_SHOWN_SAVE,
     .meaning = MESSAGE_MEANS_SAVE},
    {.sign = "/",
     .word = MESSAGE_LINE_WORD_SEARCH,
     .action = LINE_SEARCH,
     .shown = MESSAGE_LINE_SHOWN_SEARCH,
     .meaning = MESSAGE_MEANS_SEARCH},
    {.sign = "e",
     .intent = {.kind = INTENT_GO, .screen = SCREEN_REPORT},
     .shown = MESSAGE_LINE_SHOWN_REPORT,
     .meaning = MESSAGE_MEANS_REPORT},
};

enum { COMMAND_COUNT = sizeof commands / sizeof commands[0] };

/* What follows `word` at the beginning of the line, after spaces; NULL when the line does not begin with that word. */
static const char *after(const char *line, const char *word, bool may_touch)
{
    size_t length = strlen(word);
    if (length == 0 || strncasecmp(line, word, length) != 0)
        return NULL;
    const char *rest = line + length;
    if (*rest != '\0' && *rest != ' ' && !may_touch)
        return NULL;
    return rest + strspn(rest, " ");
}

static bool takes_more(const struct line_command *command)
{
    return command->action == LINE_STEP || command->action == LINE_SEARCH;
}

/* A sign that is no letter may stand right before what follows: "/budget". */
static bool is_letter(char byte)
{
    return (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z');
}

const struct line_command *line_command_find(const char *line, enum language language,
                                             const char **rest)
{
    for (size_t i = 0; i < COMMAND_COUNT; i++) {
        const struct line_command *command = &commands[i];
        *rest = after(line, command->sign, !is_letter(command->sign[0]));
        if (*rest == NULL)
            *rest = after(line, message_text(language, command->word), false);
        if (*rest != NULL && (**rest == '\0' || takes_more(command)))
            return command;
    }
    return NULL;
}

size_t line_command_help(struct key_help help[LINE_HELP_LIMIT])
{
    size_t count = 0;
    help[count++] = (struct key_help){MESSAGE_LINE_SHOWN_NUMBER, MESSAGE_LINE_MEANS_NUMBER};
    for (size_t i = 0; i < COMMAND_COUNT && count < LINE_HELP_LIMIT - 1; i++)
        if (commands[i].shown != MESSAGE_NONE)
            help[count++] = (struct key_help){commands[i].shown, commands[i].meaning};
    help[count++] = (struct key_help){MESSAGE_LINE_SHOWN_SPACE, MESSAGE_LINE_MEANS_SPACE};
    return count;
}
