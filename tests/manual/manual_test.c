/* The manual pages say what the tables of the program say: what they list is made from these. */
#include <locale.h>

#include "../support/region.h"
#include "../support/test.h"
#include "accessible/commands.h"
#include "app/commands.h"
#include "app/help.h"
#include "app/options.h"
#include "base/utf8.h"
#include "fullscreen/keymap.h"
#include "progress/field.h"
#include "report/exporter.h"

/* --- roff --- */

static void add_escaped(struct strbuf *out, const char *text)
{
    static const char *const escapes[][2] = {{"\\", "\\e"},  {"-", "\\-"},   {"~", "\\(ti"},
                                             {"^", "\\(ha"}, {"'", "\\(aq"}, {"`", "\\(ga"},
                                             {"\"", "\\(dq"}};
    for (; *text != '\0'; text++) {
        const char byte[] = {*text, '\0'};
        const char *shown = byte;
        for (size_t i = 0; i < sizeof escapes / sizeof escapes[0]; i++)
            if (escapes[i][0][0] == *text)
                shown = escapes[i][1];
        strbuf_add(out, shown);
    }
}

static void add_in(struct strbuf *out, char font, const char *text)
{
    const char on[] = {'\\', 'f', font, '\0'};
    strbuf_add(out, on);
    add_escaped(out, text);
    strbuf_add(out, "\\fR");
}

/* A text as lines that end between words, none of which roff takes for a request. */
static void add_text(struct strbuf *out, const char *text)
{
    enum { WIDTH = 50 };
    size_t length = strlen(text);
    for (size_t at = 0; at < length;) {
        struct utf8_line line = utf8_wrap(text, length, at, WIDTH);
        struct strbuf part = STRBUF_INIT;
        strbuf_add_bytes(&part, text + line.start, line.end - line.start);
        strbuf_add(out, part.text[0] == '.' || part.text[0] == '\'' ? "\\&" : "");
        add_escaped(out, part.text);
        strbuf_add(out, "\n");
        strbuf_release(&part);
        at = line.next;
    }
}

static void add_message(struct strbuf *out, enum language language, enum message message)
{
    add_text(out, message_text(language, message));
}

/* --- the lists --- */

static void add_option_name(struct strbuf *out, enum language language,
                            const struct option_row *row)
{
    const char letter[] = {'-', (char)row->letter, '\0'};
    struct strbuf name = STRBUF_INIT;
    strbuf_add(&name, "--");
    strbuf_add(&name, row->name);
    if (row->letter != 0) {
        add_in(out, 'B', letter);
        strbuf_add(out, ", ");
    }
    add_in(out, 'B', name.text);
    if (row->value != MESSAGE_NONE) {
        strbuf_add(out, " ");
        add_in(out, 'I', message_text(language, row->value));
    }
    strbuf_release(&name);
}

static void add_options(struct strbuf *out, enum language language)
{
    for (size_t i = 0; i < options_count(); i++) {
        struct strbuf meaning = STRBUF_INIT;
        strbuf_add(out, ".TP\n");
        add_option_name(out, language, options_at(i));
        strbuf_add(out, "\n");
        options_add_meaning(options_at(i), language, &meaning);
        add_text(out, meaning.text);
        strbuf_release(&meaning);
    }
}

static void add_commands(struct strbuf *out, enum language language)
{
    for (size_t i = 0; i < command_count(); i++) {
        const struct command *command = command_at(i);
        strbuf_add(out, ".TP\n");
        add_in(out, 'B', command->name);
        if (command->arguments != MESSAGE_NONE) {
            strbuf_add(out, " ");
            add_in(out, 'I', message_text(language, command->arguments));
        }
        for (size_t j = 0; j < options_count(); j++) {
            if ((options_at(j)->only & command->options) == 0)
                continue;
            strbuf_add(out, " [");
            add_option_name(out, language, options_at(j));
            strbuf_add(out, "]");
        }
        strbuf_add(out, "\n");
        add_message(out, language, command->meaning);
    }
}

static void add_formats(struct strbuf *out, enum language language)
{
    for (size_t i = 0; i < exporter_count(); i++) {
        strbuf_add(out, ".TP\n");
        add_in(out, 'B', exporter_at(i)->name);
        strbuf_add(out, "\n");
        add_message(out, language, exporter_at(i)->title);
    }
}

static void add_help(struct strbuf *out, enum language language, const struct key_help *help,
                     size_t count)
{
    for (size_t i = 0; i < count; i++) {
        strbuf_add(out, ".TP\n");
        add_in(out, 'B', message_text(language, help[i].keys));
        strbuf_add(out, "\n");
        add_message(out, language, help[i].meaning);
    }
}

static void add_keys(struct strbuf *out, enum language language)
{
    struct key_help help[KEYMAP_HELP_LIMIT];
    size_t count = keymap_help(help);
    add_help(out, language, help, count);
}

static void add_lines(struct strbuf *out, enum language language)
{
    struct key_help help[LINE_HELP_LIMIT];
    size_t count = line_command_help(help);
    add_help(out, language, help, count);
}

static void add_section(struct strbuf *out, enum language language, enum help_kind kind)
{
    const struct help_section *section = help_section(kind);
    for (size_t i = 0; i < section->count; i++) {
        strbuf_add(out, ".TP\n");
        add_in(out, kind == HELP_OF_FILES ? 'I' : 'B', section->rows[i].name);
        strbuf_add(out, "\n");
        add_message(out, language, section->rows[i].meaning);
    }
}

static void add_environment(struct strbuf *out, enum language language)
{
    add_section(out, language, HELP_OF_ENVIRONMENT);
}

static void add_files(struct strbuf *out, enum language language)
{
    add_section(out, language, HELP_OF_FILES);
}

static void add_exit_status(struct strbuf *out, enum language language)
{
    add_section(out, language, HELP_OF_EXIT_STATUS);
}

/* A field: its name, what it is called in the wizard, what it is of, and what it holds. */
static void add_fields(struct strbuf *out, enum language language)
{
    static const struct {
        unsigned on;
        const char *names[LANGUAGE_COUNT];
    } places[] = {
        {FIELD_ON_ACTION | FIELD_ON_FACTOR, {"een actie of een stap", "an action or a step"}},
        {FIELD_ON_FACTOR, {"een stap", "a step"}},
        {FIELD_ON_WHOLE, {"de organisatie als geheel", "the organisation as a whole"}},
    };
    static const char *const kinds[][LANGUAGE_COUNT] = {
        [VALUE_TRUTH] = {"true of false", "true or false"},
        [VALUE_TEXT] = {"een tekst; \"\" is leeg", "a text; \"\" is empty"},
        [VALUE_DATE] = {"\"JJJJ-MM-DD\", of null", "\"YYYY-MM-DD\", or null"},
        [VALUE_NUMBER] = {"een getal, of null", "a number, or null"},
    };
    static const char *const dated[LANGUAGE_COUNT] = {", met een date", ", with a date"};
    for (enum field field = 0; field < FIELD_COUNT; field++) {
        const struct field_rule *rule = field_rule(field);
        struct strbuf text = STRBUF_INIT;
        strbuf_add(&text, message_text(language, rule->label));
        for (size_t i = 0; i < sizeof places / sizeof places[0]; i++) {
            if (places[i].on != rule->on)
                continue;
            strbuf_add(&text, language == LANGUAGE_NL ? ", van " : ", of ");
            strbuf_add(&text, places[i].names[language]);
        }
        strbuf_add(&text, ": ");
        strbuf_add(&text, kinds[rule->kind][language]);
        strbuf_add(&text, rule->dated ? dated[language] : "");
        strbuf_add(out, ".TP\n");
        add_in(out, 'B', rule->name);
        strbuf_add(out, "\n");
        add_text(out, text.text);
        strbuf_release(&text);
    }
}

/* --- the pages --- */

static const struct {
    const char *name;
    void (*add)(struct strbuf *out, enum language language);
} of_program[] = {
    {"commands", add_commands},       {"options", add_options}, {"fields", add_fields},
    {"formats", add_formats},         {"keys", add_keys},       {"lines", add_lines},
    {"environment", add_environment}, {"files", add_files},     {"exit status", add_exit_status},
};

static void assert_page(enum language language, const char *program, const char *files)
{
    struct strbuf fields = STRBUF_INIT;
    for (size_t i = 0; i < sizeof of_program / sizeof of_program[0]; i++) {
        struct strbuf text = STRBUF_INIT;
        of_program[i].add(&text, language);
        assert_region(program, of_program[i].name, &text);
        strbuf_release(&text);
    }
    add_fields(&fields, language);
    assert_region(files, "fields", &fields);
    strbuf_release(&fields);
}

static void the_dutch_manual_says_what_the_tables_say(void **state)
{
    assert_page(LANGUAGE_NL, "data/man/nl/man1/banenafspraak.1",
                "data/man/nl/man5/banenafspraak.5");
}

static void the_english_manual_says_what_the_tables_say(void **state)
{
    assert_page(LANGUAGE_EN, "data/man/man1/banenafspraak.1", "data/man/man5/banenafspraak.5");
}

int main(void)
{
    setlocale(LC_CTYPE, "C.UTF-8");
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_dutch_manual_says_what_the_tables_say),
        cmocka_unit_test(the_english_manual_says_what_the_tables_say),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
