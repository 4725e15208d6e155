#include "app/restricted.h"

#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base/memory.h"

static const char mode_name[] = "BANENAFSPRAAK_RESTRICTED";
static const char file_name[] = "BANENAFSPRAAK_FILE";
static const char command_name[] = "SSH_ORIGINAL_COMMAND";

/* --- the environment --- */

static bool is_needed(const char *entry)
{
    static const char *const names[] = {
        mode_name, file_name,     command_name, "HOME",       "TERM",     "TZ",
        "LANG",    "LC_MESSAGES", "LC_ALL",     "ACCESSIBLE", "NO_COLOR", "ESCDELAY",
    };
    size_t length = strcspn(entry, "=");
    for (size_t i = 0; i < sizeof names / sizeof names[0]; i++)
        if (strncmp(entry, names[i], length) == 0 && names[i][length] == '\0')
            return entry[length] == '=';
    return false;
}

void restricted_clean_environment(void)
{
    if (getenv(mode_name) == NULL)
        return;
    char **kept = environ;
    for (char **entry = environ; *entry != NULL; entry++)
        if (is_needed(*entry))
            *kept++ = *entry;
    *kept = NULL;
}

/* --- the command --- */

static bool is_blank(char character)
{
    return character == ' ' || character == '\t' || character == '\n';
}

/* Whether a backslash makes this character stand for itself: between quotes only what else would mean something there. */
static bool is_escaped(char character, char quote)
{
    if (quote == '\'' || character == '\0')
        return false;
    return quote == '\0' || strchr("\"\\$`", character) != NULL;
}

/* Copies one word, and moves both places behind it. */
static bool take_word(const char **command, char **text)
{
    const char *at = *command;
    char *out = *text;
    char quote = '\0';
    for (; *at != '\0' && (quote != '\0' || !is_blank(*at)); at++) {
        if (*at == '\\' && is_escaped(at[1], quote))
            *out++ = *++at;
        else if (quote == '\0' && (*at == '\'' || *at == '"'))
            quote = *at;
        else if (quote != '\0' && *at == quote)
            quote = '\0';
        else
            *out++ = *at;
    }
    *out++ = '\0';
    *command = at;
    *text = out;
    return quote == '\0';
}

bool restricted_split(const char *command, char *text, char **words, size_t *count)
{
    bool closed = true;
    *count = 0;
    for (;;) {
        while (is_blank(*command))
            command++;
        if (*command == '\0')
            return closed;
        words[(*count)++] = text;
        closed = take_word(&command, &text);
    }
}

/* --- both --- */

/* Who types the name of the program first, as on her own computer, is understood too. */
static bool read_command(const char *command, int *argc, char ***argv)
{
    static char **words, *text; /* what the options point to */
    size_t own = (size_t)*argc;
    size_t count;
    size_t size = strlen(command) + 1;
    words = memory_new(own + size / 2 + 2, sizeof *words);
    text = memory_take(size);
    if (!restricted_split(command, text, words + own, &count))
        return false;
    bool named = count > 0 && strcmp(words[own], "banenafspraak") == 0;
    if (named)
        memmove(words + own, words + own + 1, count * sizeof *words);
    memcpy(words, *argv, own * sizeof *words);
    *argc = (int)(own + count) - (named ? 1 : 0);
    *argv = words;
    return true;
}

static bool is_full_path(const char *path)
{
    return path != NULL && path[0] == '/';
}

bool restricted_read(const char **folder, int *argc, char ***argv, struct error *error)
{
    const char *command = getenv(command_name);
    *folder = getenv(mode_name);
    if (*folder == NULL)
        return true;
    if (!is_full_path(*folder) || !is_full_path(getenv(file_name))) {
        error_set(error, MESSAGE_RESTRICTED_SETUP, NULL, NULL);
        return false;
    }
    if (command == NULL || read_command(command, argc, argv))
        return true;
    error_set(error, MESSAGE_RESTRICTED_QUOTE, command, NULL);
    return false;
}
