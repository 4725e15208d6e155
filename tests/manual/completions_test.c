/* The completions of bash, zsh and fish offer what the tables of the program have: their lists are made from these. */
#include <locale.h>

#include "../support/builtin.h"
#include "../support/region.h"
#include "../support/test.h"
#include "app/commands.h"
#include "app/options.h"
#include "progress/field.h"
#include "report/exporter.h"

static const char bash[] = "data/share/bash-completion/completions/banenafspraak";
static const char zsh[] = "data/share/zsh/site-functions/_banenafspraak";
static const char fish[] = "data/share/fish/vendor_completions.d/banenafspraak.fish";

/* --- lists of words, parted by blanks --- */

static void add_word(struct strbuf *out, const char *word)
{
    strbuf_add(out, out->length > 0 ? " " : "");
    strbuf_add(out, word);
}

/* The place of the organisation as a whole, and each step by its number and its id. */
static void add_steps(struct strbuf *out)
{
    struct checklist *checklist = builtin_read();
    assert_non_null(checklist);
    add_word(out, "-");
    for (size_t i = 0; i < checklist->factor_count; i++) {
        char digits[WHOLE_NUMBER_SIZE];
        add_word(out, whole_number((long long)i + 1, digits));
    }
    for (size_t i = 0; i < checklist->factor_count; i++)
        add_word(out, checklist->factors[i].id);
    checklist_free(checklist);
}

static void add_formats(struct strbuf *out, bool comparisons)
{
    for (size_t i = 0; i < exporter_count(); i++)
        if (!comparisons || exporter_compares(exporter_at(i)))
            add_word(out, exporter_at(i)->name);
}

static void add_fields(struct strbuf *out, enum field_on on)
{
    for (enum field field = 0; field < FIELD_COUNT; field++)
        if (field_rule(field)->on & on)
            add_word(out, field_rule(field)->name);
}

static void add_truths(struct strbuf *out)
{
    for (enum field field = 0; field < FIELD_COUNT; field++)
        if (field_rule(field)->kind == VALUE_TRUTH)
            add_word(out, field_rule(field)->name);
}

/* The commands that take files. */
static void add_readers(struct strbuf *out)
{
    for (size_t i = 0; i < command_count(); i++)
        if (command_at(i)->arguments == MESSAGE_ARGUMENTS_FILES ||
            command_at(i)->arguments == MESSAGE_ARGUMENTS_SOME_FILES)
            add_word(out, command_at(i)->name);
}

static void add_takers(struct strbuf *out, const struct option_row *row)
{
    for (size_t i = 0; i < command_count(); i++)
        if (command_at(i)->options & row->only)
            add_word(out, command_at(i)->name);
}

/* --- options --- */

enum value_of { VALUE_OF_NONE, VALUE_OF_PATH, VALUE_OF_FORMAT, VALUE_OF_WORDS, VALUE_OF_TEXT };

static enum value_of value_of(const struct option_row *row)
{
    if (row->value == MESSAGE_NONE)
        return VALUE_OF_NONE;
    if (row->value == MESSAGE_VALUE_PATH)
        return VALUE_OF_PATH;
    if (row->value == MESSAGE_VALUE_NAME)
        return VALUE_OF_FORMAT;
    return row->value == MESSAGE_VALUE_LANGUAGES ? VALUE_OF_WORDS : VALUE_OF_TEXT;
}

/* "nl|en" as "nl en". */
static void add_choices(struct strbuf *out, const struct option_row *row)
{
    for (const char *at = message_text(LANGUAGE_EN, row->value); *at != '\0'; at++)
        strbuf_add_char(out, *at == '|' ? ' ' : *at);
}

/* Its spellings, each behind `before`, with `after` behind it. */
static void add_spellings(struct strbuf *out, const struct option_row *row, const char *before,
                          const char *after)
{
    const char letter[] = {(char)row->letter, '\0'};
    if (row->letter != 0) {
        strbuf_add(out, before);
        strbuf_add(out, "-");
        strbuf_add(out, letter);
        strbuf_add(out, after);
    }
    strbuf_add(out, before);
    strbuf_add(out, "--");
    strbuf_add(out, row->name);
    strbuf_add(out, after);
}

/* The spellings of all options whose value is of that kind, parted by `between`. */
static void add_valued(struct strbuf *out, enum value_of kind, const char *between)
{
    struct strbuf all = STRBUF_INIT;
    for (size_t i = 0; i < options_count(); i++)
        if (value_of(options_at(i)) == kind)
            add_spellings(&all, options_at(i), between, "");
    strbuf_add(out, all.text + (all.length > 0 ? strlen(between) : 0));
    strbuf_release(&all);
}

/* --- bash and zsh --- */

/* A row of a case: "    PATTERN) NAME='TEXT' ;;". */
static void add_case(struct strbuf *out, const char *pattern, const char *name, const char *text)
{
    const char *const values[] = {pattern, name, text};
    strbuf_add_filled(out, "    {1}) {2}='{3}' ;;\n", values, 3);
}

/* The same for a pattern that was made, which is released. */
static void add_made_case(struct strbuf *out, struct strbuf *pattern, const char *name,
                          const char *text)
{
    add_case(out, pattern->text, name, text);
    strbuf_release(pattern);
}

/* Words parted by blanks, as the pattern of a case. */
static struct strbuf any_of(struct strbuf *words)
{
    struct strbuf made = STRBUF_INIT;
    for (const char *at = words->text; *at != '\0'; at++)
        if (*at == ' ')
            strbuf_add(&made, " | ");
        else
            strbuf_add_char(&made, *at);
    strbuf_release(words);
    return made;
}

static struct strbuf valued(enum value_of kind)
{
    struct strbuf made = STRBUF_INIT;
    add_valued(&made, kind, " | ");
    return made;
}

static void add_option_values(struct strbuf *out)
{
    struct strbuf path = valued(VALUE_OF_PATH);
    struct strbuf format = valued(VALUE_OF_FORMAT);
    struct strbuf text = valued(VALUE_OF_TEXT);
    strbuf_add(out, "    case $option in\n");
    add_made_case(out, &path, "value", "file");
    for (size_t i = 0; i < options_count(); i++) {
        struct strbuf spellings = STRBUF_INIT;
        struct strbuf choices = STRBUF_INIT;
        if (value_of(options_at(i)) != VALUE_OF_WORDS)
            continue;
        add_spellings(&spellings, options_at(i), " | ", "");
        add_choices(&choices, options_at(i));
        add_case(out, spellings.text + strlen(" | "), "value", choices.text);
        strbuf_release(&spellings);
        strbuf_release(&choices);
    }
    strbuf_add(out, "    ");
    strbuf_add(out, format.text);
    strbuf_add(out, ") value=$formats ;;\n");
    strbuf_release(&format);
    add_made_case(out, &text, "value", "none");
    strbuf_add(out, "    *) value= ;;\n    esac\n");
}

static void add_shell_words(struct strbuf *out)
{
    struct strbuf steps = STRBUF_INIT, formats = STRBUF_INIT, comparisons = STRBUF_INIT;
    struct strbuf whole = STRBUF_INIT, action = STRBUF_INIT, factor = STRBUF_INIT;
    struct strbuf truth = STRBUF_INIT, readers = STRBUF_INIT;
    struct strbuf name;
    add_steps(&steps);
    add_formats(&formats, false);
    add_formats(&comparisons, true);
    add_fields(&whole, FIELD_ON_WHOLE);
    add_fields(&action, FIELD_ON_ACTION);
    add_fields(&factor, FIELD_ON_FACTOR);
    add_truths(&truth);
    add_readers(&readers);
    strbuf_add(out, "    steps='");
    strbuf_add(out, steps.text);
    strbuf_add(out, "'\n    case $command in\n");
    add_case(out, "overview", "formats", comparisons.text);
    add_case(out, "*", "formats", formats.text);
    strbuf_add(out, "    esac\n");
    add_option_values(out);
    strbuf_add(out, "    case $step in\n");
    add_case(out, "-", "fields", whole.text);
    add_case(out, "*/*", "fields", action.text);
    add_case(out, "*", "fields", factor.text);
    strbuf_add(out, "    esac\n    case $field in\n");
    name = any_of(&truth);
    add_made_case(out, &name, "truths", "yes no");
    strbuf_add(out, "    *) truths= ;;\n    esac\n    case $command in\n");
    name = any_of(&readers);
    add_made_case(out, &name, "files", "yes");
    strbuf_add(out, "    *) files= ;;\n    esac\n");
    strbuf_release(&steps);
    strbuf_release(&formats);
    strbuf_release(&comparisons);
    strbuf_release(&whole);
    strbuf_release(&action);
    strbuf_release(&factor);
}

/* The options that go with every command, then for each command those that only it takes. */
static void add_options_by_command(struct strbuf *out,
                                   void (*add)(struct strbuf *out, const struct option_row *row,
                                               enum language language),
                                   enum language language, const char *indent, const char *open,
                                   const char *close)
{
    strbuf_add(out, indent);
    strbuf_add(out, "options=");
    strbuf_add(out, open);
    for (size_t i = 0; i < options_count(); i++)
        if (options_at(i)->only == 0)
            add(out, options_at(i), language);
    strbuf_add(out, close);
    strbuf_add(out, "\n");
    strbuf_add(out, indent);
    strbuf_add(out, "case $command in\n");
    for (size_t i = 0; i < command_count(); i++) {
        if (command_at(i)->options == 0)
            continue;
        strbuf_add(out, indent);
        strbuf_add(out, command_at(i)->name);
        strbuf_add(out, ") options+=");
        strbuf_add(out, open);
        for (size_t j = 0; j < options_count(); j++)
            if (options_at(j)->only & command_at(i)->options)
                add(out, options_at(j), language);
        strbuf_add(out, close);
        strbuf_add(out, " ;;\n");
    }
    strbuf_add(out, indent);
    strbuf_add(out, "esac\n");
}

static void add_option_plain(struct strbuf *out, const struct option_row *row,
                             enum language language)
{
    (void)language;
    add_spellings(out, row, " ", "");
}

static void add_bash_tables(struct strbuf *out)
{
    strbuf_add(out, "    commands='");
    for (size_t i = 0; i < command_count(); i++) {
        strbuf_add(out, i > 0 ? " " : "");
        strbuf_add(out, command_at(i)->name);
    }
    strbuf_add(out, "'\n");
    add_options_by_command(out, add_option_plain, LANGUAGE_EN, "    ", "'", "'");
}

/* A text within '…' of a shell: an apostrophe in it becomes the typographic one. */
static void add_quoted(struct strbuf *out, const char *text)
{
    for (; *text != '\0'; text++)
        if (*text == '\'')
            strbuf_add(out, "’");
        else
            strbuf_add_char(out, *text);
}

static void add_option_described(struct strbuf *out, const struct option_row *row,
                                 enum language language)
{
    struct strbuf meaning = STRBUF_INIT;
    struct strbuf after = STRBUF_INIT;
    options_add_meaning(row, language, &meaning);
    strbuf_add(&after, ":");
    add_quoted(&after, meaning.text);
    strbuf_add(&after, "'\n");
    add_spellings(out, row, "            '", after.text);
    strbuf_release(&meaning);
    strbuf_release(&after);
}

static void add_zsh_tables(struct strbuf *out, enum language language)
{
    strbuf_add(out, "        commands=(\n");
    for (size_t i = 0; i < command_count(); i++) {
        strbuf_add(out, "            '");
        strbuf_add(out, command_at(i)->name);
        strbuf_add(out, ":");
        add_quoted(out, message_text(language, command_at(i)->meaning));
        strbuf_add(out, "'\n");
    }
    strbuf_add(out, "        )\n");
    add_options_by_command(out, add_option_described, language, "        ", "(\n", "        )");
}

/* --- fish --- */

static const char offer[] = "complete -c banenafspraak";

/* "complete -c banenafspraak -n '__banenafspraak_at …' -a '…'" */
static void add_fish_offer(struct strbuf *out, const char *at, const struct strbuf *words)
{
    const char *const values[] = {offer, at, words->text};
    strbuf_add_filled(out, "{1} -n '__banenafspraak_at {2}' -a '{3}'\n", values, 3);
}

static void add_fish_fields(struct strbuf *out, const char *step, enum field_on on)
{
    struct strbuf fields = STRBUF_INIT;
    struct strbuf at = STRBUF_INIT;
    add_fields(&fields, on);
    strbuf_add(&at, "set ");
    strbuf_add(&at, step);
    add_fish_offer(out, at.text, &fields);
    strbuf_release(&fields);
    strbuf_release(&at);
}

static void add_fish_words(struct strbuf *out)
{
    struct strbuf steps = STRBUF_INIT, readers = STRBUF_INIT, answers = STRBUF_INIT;
    add_steps(&steps);
    add_fish_offer(out, "set", &steps);
    add_fish_fields(out, "-", FIELD_ON_WHOLE);
    add_fish_fields(out, "\"[^/]*/.*\"", FIELD_ON_ACTION);
    add_fish_fields(out, "\"[^-/][^/]*\"", FIELD_ON_FACTOR);
    strbuf_add(&answers, "yes no");
    for (enum field field = 0; field < FIELD_COUNT; field++) {
        struct strbuf at = STRBUF_INIT;
        if (field_rule(field)->kind != VALUE_TRUTH)
            continue;
        strbuf_add(&at, "set \".*\" ");
        strbuf_add(&at, field_rule(field)->name);
        add_fish_offer(out, at.text, &answers);
        strbuf_release(&at);
    }
    add_readers(&readers);
    const char *const values[] = {offer, readers.text};
    strbuf_add_filled(out, "{1} -n '__banenafspraak_command {2}' -F\n", values, 2);
    strbuf_release(&steps);
    strbuf_release(&readers);
    strbuf_release(&answers);
}

static void add_fish_value(struct strbuf *out, const struct option_row *row)
{
    struct strbuf words = STRBUF_INIT;
    if (value_of(row) == VALUE_OF_PATH)
        strbuf_add(out, " -r -F");
    else if (value_of(row) != VALUE_OF_NONE)
        strbuf_add(out, " -x");
    if (value_of(row) == VALUE_OF_FORMAT)
        add_formats(&words, false);
    else if (value_of(row) == VALUE_OF_WORDS)
        add_choices(&words, row);
    if (words.length > 0) {
        strbuf_add(out, " -a '");
        strbuf_add(out, words.text);
        strbuf_add(out, "'");
    }
    strbuf_release(&words);
}

static void add_fish_description(struct strbuf *out, const char *text)
{
    strbuf_add(out, " -d '");
    add_quoted(out, text);
    strbuf_add(out, "'\n");
}

static void add_fish_option(struct strbuf *out, const struct option_row *row,
                            enum language language)
{
    const char letter[] = {(char)row->letter, '\0'};
    struct strbuf meaning = STRBUF_INIT;
    strbuf_add(out, "        ");
    strbuf_add(out, offer);
    if (row->only != 0) {
        struct strbuf takers = STRBUF_INIT;
        add_takers(&takers, row);
        strbuf_add(out, " -n '__banenafspraak_command ");
        strbuf_add(out, takers.text);
        strbuf_add(out, "'");
        strbuf_release(&takers);
    }
    if (row->letter != 0) {
        strbuf_add(out, " -s ");
        strbuf_add(out, letter);
    }
    strbuf_add(out, " -l ");
    strbuf_add(out, row->name);
    add_fish_value(out, row);
    options_add_meaning(row, language, &meaning);
    add_fish_description(out, meaning.text);
    strbuf_release(&meaning);
}

static void add_fish_tables(struct strbuf *out, enum language language)
{
    for (size_t i = 0; i < command_count(); i++) {
        const char *const values[] = {offer, command_at(i)->name};
        strbuf_add_filled(out, "        {1} -n __banenafspraak_at -a {2}", values, 2);
        add_fish_description(out, message_text(language, command_at(i)->meaning));
    }
    for (size_t i = 0; i < options_count(); i++)
        add_fish_option(out, options_at(i), language);
}

static void add_fish_valued(struct strbuf *out)
{
    strbuf_add(out, "            case");
    for (size_t i = 0; i < options_count(); i++)
        if (options_at(i)->value != MESSAGE_NONE)
            add_spellings(out, options_at(i), " ", "");
    strbuf_add(out, "\n");
}

/* --- the files --- */

static void assert_made(const char *path, const char *name, void (*add)(struct strbuf *out))
{
    struct strbuf text = STRBUF_INIT;
    add(&text);
    assert_region(path, name, &text);
    strbuf_release(&text);
}

static void assert_tables(const char *path, void (*add)(struct strbuf *out, enum language language))
{
    static const char *const names[] = {[LANGUAGE_NL] = "tables nl", [LANGUAGE_EN] = "tables en"};
    for (enum language language = 0; language < LANGUAGE_COUNT; language++) {
        struct strbuf text = STRBUF_INIT;
        add(&text, language);
        assert_region(path, names[language], &text);
        strbuf_release(&text);
    }
}

static void bash_offers_what_the_tables_have(void **state)
{
    assert_made(bash, "words", add_shell_words);
    assert_made(bash, "tables", add_bash_tables);
}

static void zsh_offers_what_the_tables_have(void **state)
{
    assert_made(zsh, "words", add_shell_words);
    assert_tables(zsh, add_zsh_tables);
}

static void fish_offers_what_the_tables_have(void **state)
{
    assert_made(fish, "valued", add_fish_valued);
    assert_made(fish, "words", add_fish_words);
    assert_tables(fish, add_fish_tables);
}

int main(void)
{
    setlocale(LC_CTYPE, "C.UTF-8");
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(bash_offers_what_the_tables_have),
        cmocka_unit_test(zsh_offers_what_the_tables_have),
        cmocka_unit_test(fish_offers_what_the_tables_have),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
