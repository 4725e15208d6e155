#include "app/options.h"

#include <getopt.h>

#include "app/commands.h"
#include "app/help.h"
#include "app/restricted.h"
#include "base/utf8.h"
#include "report/exporter.h"

enum { FIRST_LONG_ONLY = 256 };

#define PLACE(member) offsetof(struct options, member)
#define NO_PLACE      ((size_t)-1) /* --language: is looked up */

static const struct option_row rows[] = {
    {'f', "file", MESSAGE_VALUE_PATH, MESSAGE_OPTION_FILE, 0, PLACE(file)},
    {'c', "checklist", MESSAGE_VALUE_PATH, MESSAGE_OPTION_CHECKLIST, 0, PLACE(checklist)},
    {'l', "language", MESSAGE_VALUE_LANGUAGES, MESSAGE_OPTION_LANGUAGE, 0, NO_PLACE},
    {'a', "accessible", MESSAGE_NONE, MESSAGE_OPTION_ACCESSIBLE, 0, PLACE(accessible)},
    {0, "no-color", MESSAGE_NONE, MESSAGE_OPTION_NO_COLOR, 0, PLACE(no_color)},
    {0, "format", MESSAGE_VALUE_NAME, MESSAGE_OPTION_FORMAT, COMMAND_TAKES_FORMAT, PLACE(format)},
    {0, "output", MESSAGE_VALUE_PATH, MESSAGE_OPTION_OUTPUT, COMMAND_TAKES_OUTPUT, PLACE(output)},
    {0, "since", MESSAGE_VALUE_DATE, MESSAGE_OPTION_SINCE, COMMAND_TAKES_SINCE, PLACE(since)},
    {0, "date", MESSAGE_VALUE_DATE, MESSAGE_OPTION_DATE, COMMAND_TAKES_DATE, PLACE(date)},
    {0, "next", MESSAGE_NONE, MESSAGE_OPTION_NEXT, COMMAND_TAKES_NEXT, PLACE(next)},
    {0, "dry-run", MESSAGE_NONE, MESSAGE_OPTION_DRY_RUN, COMMAND_TAKES_DRY_RUN, PLACE(dry_run)},
    {0, "force", MESSAGE_NONE, MESSAGE_OPTION_FORCE, COMMAND_TAKES_FORCE, PLACE(force)},
    {'h', "help", MESSAGE_NONE, MESSAGE_OPTION_HELP, 0, PLACE(help)},
    {'V', "version", MESSAGE_NONE, MESSAGE_OPTION_VERSION, 0, PLACE(version)},
};

enum { ROW_COUNT = sizeof rows / sizeof rows[0] };

size_t options_count(void)
{
    return ROW_COUNT;
}

const struct option_row *options_at(size_t number)
{
    return &rows[number];
}

static const char *environment(const char *name)
{
    const char *value = getenv(name);
    return value != NULL && value[0] != '\0' ? value : NULL;
}

static const char *locale_name(void)
{
    static const char *const names[] = {"LC_ALL", "LC_MESSAGES", "LANG"};
    for (size_t i = 0; i < sizeof names / sizeof names[0]; i++)
        if (environment(names[i]) != NULL)
            return environment(names[i]);
    return NULL;
}

static bool is_yes(const char *value)
{
    return value != NULL && strcmp(value, "0") != 0;
}

/* The tables of getopt_long, made from the rows. */
struct getopt_tables {
    struct option longs[ROW_COUNT + 1];
    char letters[2 * ROW_COUNT + 2];
};

static void make_tables(struct getopt_tables *tables)
{
    size_t used = 0;
    memset(tables, 0, sizeof *tables);
    tables->letters[used++] = ':'; /* a missing value is told apart from an unknown option */
    for (size_t i = 0; i < ROW_COUNT; i++) {
        tables->longs[i] = (struct option){
            .name = rows[i].name,
            .has_arg = rows[i].value != MESSAGE_NONE ? required_argument : no_argument,
            .val = FIRST_LONG_ONLY + (int)i,
        };
        if (rows[i].letter == 0)
            continue;
        tables->letters[used++] = (char)rows[i].letter;
        if (rows[i].value != MESSAGE_NONE)
            tables->letters[used++] = ':';
    }
}

static const struct option_row *row_of(int code)
{
    if (code >= FIRST_LONG_ONLY)
        return &rows[code - FIRST_LONG_ONLY];
    for (size_t i = 0; i < ROW_COUNT; i++)
        if (rows[i].letter == code)
            return &rows[i];
    return NULL;
}

/* Whether an option or the arguments of a command name files, of which a restricted program takes none. */
static bool names_file(enum message value)
{
    return value == MESSAGE_VALUE_PATH || value == MESSAGE_ARGUMENTS_FILES ||
           value == MESSAGE_ARGUMENTS_SOME_FILES;
}

static bool needs_files(const struct command *command)
{
    return command->least > 0 && names_file(command->arguments);
}

static bool refuse_option(const struct option_row *row, struct error *error)
{
    struct strbuf name = STRBUF_INIT;
    strbuf_add(&name, "--");
    strbuf_add(&name, row->name);
    bool output = row->only == COMMAND_TAKES_OUTPUT;
    error_set(error, output ? MESSAGE_RESTRICTED_OUTPUT : MESSAGE_RESTRICTED_FILE, name.text, NULL);
    strbuf_release(&name);
    return false;
}

static bool take_option(struct options *options, const struct option_row *row, const char *value,
                        struct error *error)
{
    if (options->restricted != NULL && names_file(row->value))
        return refuse_option(row, error);
    if (row->place == NO_PLACE) {
        options->language_given = language_find(value, &options->language);
        if (!options->language_given)
            error_set(error, MESSAGE_USAGE_LANGUAGE, value, NULL);
        return options->language_given;
    }
    char *place = (char *)options + row->place;
    if (row->value == MESSAGE_NONE)
        *(bool *)place = true;
    else
        *(const char **)(void *)place = value;
    return true;
}

/* The option as it was typed, for the message. */
static void set_option_error(struct error *error, enum message message, char *const *argv)
{
    char letter[] = {'-', (char)optopt, '\0'};
    bool is_letter = optopt != 0 && optopt < FIRST_LONG_ONLY;
    error_set(error, message, is_letter ? letter : argv[optind - 1], NULL);
}

static bool take_code(struct options *options, int code, unsigned *given, char *const *argv,
                      struct error *error)
{
    const struct option_row *row = row_of(code);
    if (row == NULL) {
        set_option_error(error, code == ':' ? MESSAGE_USAGE_OPTION_VALUE : MESSAGE_USAGE_OPTION,
                         argv);
        return false;
    }
    *given |= row->only;
    return take_option(options, row, optarg, error);
}

/* Goes on after an error, for the language in which it is to be said; the first error counts. */
static bool read_options(struct options *options, unsigned *given, int argc, char **argv,
                         struct error *error)
{
    struct getopt_tables tables;
    struct error another;
    bool good = true;
    int code;
    make_tables(&tables);
    opterr = 0;
    optind = 0; /* from the start */
    while ((code = getopt_long(argc, argv, tables.letters, tables.longs, NULL)) >= 0)
        good = take_code(options, code, given, argv, good ? error : &another) && good;
    options->arguments = argv + optind;
    options->argument_count = argc - optind;
    return good;
}

static bool check_given(const struct options *options, unsigned given, struct error *error)
{
    unsigned taken = options->command != NULL ? options->command->options : 0;
    for (size_t i = 0; i < ROW_COUNT; i++) {
        if ((given & rows[i].only & ~taken) == 0)
            continue;
        struct strbuf name = STRBUF_INIT;
        strbuf_add(&name, "--");
        strbuf_add(&name, rows[i].name);
        error_set(error, MESSAGE_USAGE_OPTION_NOT_HERE, name.text,
                  options->command != NULL ? options->command->name : "banenafspraak");
        strbuf_release(&name);
        return false;
    }
    return true;
}

/* Where nothing else than this program can be had, it says so of whatever else was asked for. */
static bool refuse_command(const struct options *options, const char *given, struct error *error)
{
    struct strbuf names = STRBUF_INIT;
    bool restricted = options->restricted != NULL;
    for (size_t i = 0; i < command_count(); i++) {
        if (needs_files(command_at(i)))
            continue;
        strbuf_add(&names, names.length > 0 ? ", " : "");
        strbuf_add(&names, command_at(i)->name);
    }
    error_set(error, restricted ? MESSAGE_RESTRICTED_COMMAND : MESSAGE_USAGE_COMMAND, given,
              names.text);
    strbuf_release(&names);
    return false;
}

static bool check_arguments(const struct options *options, struct error *error)
{
    const struct command *command = options->command;
    bool restricted = options->restricted != NULL;
    int count = options->argument_count;
    bool too_many = command->most >= 0 && count > command->most;
    if (restricted && names_file(command->arguments) && (count > 0 || command->least > 0))
        error_set(error, MESSAGE_RESTRICTED_FILE, count > 0 ? options->arguments[0] : command->name,
                  NULL);
    else if (restricted && too_many && command->most > 0)
        error_set(error, MESSAGE_RESTRICTED_ARGUMENTS, command->name,
                  message_text(options->language, command->arguments));
    else if (too_many || count < command->least)
        error_set(error, MESSAGE_USAGE_ARGUMENTS, command->name,
                  message_text(options->language, command->arguments));
    else
        return true;
    return false;
}

static bool take_command(struct options *options, struct error *error)
{
    if (options->argument_count == 0)
        return true;
    options->command = command_find(options->arguments[0]);
    if (options->command == NULL)
        return refuse_command(options, options->arguments[0], error);
    options->arguments++;
    options->argument_count--;
    return check_arguments(options, error);
}

bool options_read(struct options *options, int argc, char **argv, struct error *error)
{
    unsigned given = 0;
    *options = (struct options){
        .language = language_of_locale(locale_name()),
        .accessible = is_yes(environment("ACCESSIBLE")),
        .no_color = environment("NO_COLOR") != NULL,
    };
    if (!restricted_read(&options->restricted, &argc, &argv, error))
        return false;
    bool good = read_options(options, &given, argc, argv, error);
    if (options->restricted != NULL && options->argument_count > 0 &&
        command_find(options->arguments[0]) == NULL) /* what its options mean matters no more */
        return refuse_command(options, options->arguments[0], error);
    if (!good)
        return false;
    if (options->help || options->version)
        return true;
    return take_command(options, error) && check_given(options, given, error);
}

/* --help */

enum { HELP_COLUMN = 28, HELP_WIDTH = 78 };

static void add_row(struct strbuf *out, const struct strbuf *name, const char *meaning)
{
    strbuf_add(out, "  ");
    strbuf_add(out, name->text);
    size_t column = 2 + utf8_width(name->text, name->length);
    if (column >= HELP_COLUMN) {
        strbuf_add(out, "\n");
        column = 0;
    }
    size_t length = strlen(meaning);
    for (size_t at = 0; at < length;) {
        struct utf8_line line = utf8_wrap(meaning, length, at, HELP_WIDTH - HELP_COLUMN);
        for (; column < HELP_COLUMN; column++)
            strbuf_add(out, " ");
        strbuf_add_bytes(out, meaning + line.start, line.end - line.start);
        strbuf_add(out, "\n");
        column = 0;
        at = line.next;
    }
}

void options_add_meaning(const struct option_row *row, enum language language, struct strbuf *out)
{
    struct strbuf formats = STRBUF_INIT;
    struct strbuf overviews = STRBUF_INIT;
    exporter_add_names(&formats);
    exporter_add_comparison_names(&overviews);
    const char *const values[] = {formats.text, overviews.text};
    strbuf_add_filled(out, message_text(language, row->meaning), values, 2);
    strbuf_release(&formats);
    strbuf_release(&overviews);
}

static void add_option_row(struct strbuf *out, enum language language, const struct option_row *row)
{
    char letter[] = {'-', (char)row->letter, ',', ' ', '\0'};
    struct strbuf name = STRBUF_INIT;
    struct strbuf meaning = STRBUF_INIT;
    strbuf_add(&name, row->letter != 0 ? letter : "    ");
    strbuf_add(&name, "--");
    strbuf_add(&name, row->name);
    if (row->value != MESSAGE_NONE) {
        strbuf_add(&name, " ");
        strbuf_add(&name, message_text(language, row->value));
    }
    options_add_meaning(row, language, &meaning);
    add_row(out, &name, meaning.text);
    strbuf_release(&name);
    strbuf_release(&meaning);
}

static void add_line(struct strbuf *out, enum language language, enum message message)
{
    strbuf_add(out, message_text(language, message));
    strbuf_add(out, "\n");
}

static void add_command_row(struct strbuf *out, enum language language,
                            const struct command *command, bool restricted)
{
    bool alone =
        command->arguments == MESSAGE_NONE || (restricted && names_file(command->arguments));
    struct strbuf name = STRBUF_INIT;
    strbuf_add(&name, command->name);
    strbuf_add(&name, alone ? "" : " ");
    strbuf_add(&name, alone ? "" : message_text(language, command->arguments));
    add_row(out, &name, message_text(language, command->meaning));
    strbuf_release(&name);
}

static void add_section(struct strbuf *out, enum language language,
                        const struct help_section *section)
{
    strbuf_add(out, "\n");
    add_line(out, language, section->title);
    for (size_t i = 0; i < section->count; i++) {
        struct strbuf name = STRBUF_INIT;
        strbuf_add(&name, section->rows[i].name);
        add_row(out, &name, message_text(language, section->rows[i].meaning));
        strbuf_release(&name);
    }
}

void options_add_help(struct strbuf *out, enum language language, bool restricted)
{
    add_line(out, language, MESSAGE_HELP_USAGE);
    add_line(out, language, MESSAGE_HELP_WIZARD);
    strbuf_add(out, "\n");
    add_line(out, language, MESSAGE_HELP_COMMANDS);
    for (size_t i = 0; i < command_count(); i++)
        if (!restricted || !needs_files(command_at(i)))
            add_command_row(out, language, command_at(i), restricted);
    add_line(out, language, MESSAGE_HELP_FACTOR);
    strbuf_add(out, "\n");
    add_line(out, language, MESSAGE_HELP_OPTIONS);
    for (size_t i = 0; i < ROW_COUNT; i++)
        if (!restricted || !names_file(rows[i].value))
            add_option_row(out, language, &rows[i]);
    for (enum help_kind kind = 0; kind < HELP_KINDS; kind++)
        if (!restricted || kind == HELP_OF_EXIT_STATUS)
            add_section(out, language, help_section(kind));
}
