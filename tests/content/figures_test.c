/* Figures, percentages and years come from the checklist, so that an edition changes them: none stands in the program. */
#include <ctype.h>
#include <glob.h>
#include <locale.h>
#include <string.h>

#include "../support/builtin.h"
#include "../support/test.h"
#include "base/number.h"
#include "messages/message.h"
#include "store/file.h"

static size_t faults;

static void refuse(const char *where, size_t line, const char *what, size_t length)
{
    print_error("%s:%zu: %.*s\n", where, line, (int)length, what);
    faults++;
}

/* The next number of a text, with what joins its digits: 2026, 25,5, 125.000. NULL when there is none. */
static const char *next_number(const char *text, size_t *length)
{
    static const char digits[] = "0123456789";
    text += strcspn(text, digits);
    if (*text == '\0')
        return NULL;
    *length = strspn(text, digits);
    while ((text[*length] == '.' || text[*length] == ',') &&
           isdigit((unsigned char)text[*length + 1]))
        *length += 1 + strspn(text + *length + 1, digits);
    return text;
}

static bool is_number(const char *number, size_t length, const char *wanted)
{
    return strlen(wanted) == length && memcmp(number, wanted, length) == 0;
}

/* --- in the words of the interface --- */

/* How a number with a decimal is written is shown by one that no source has. */
static bool shows_how_to_write(const char *number, size_t length)
{
    return is_number(number, length, "12,4") || is_number(number, length, "12.4") ||
           is_number(number, length, "0.5");
}

static bool looks_like_a_year(const char *number, size_t length)
{
    return length == 4 && (memcmp(number, "19", 2) == 0 || memcmp(number, "20", 2) == 0);
}

static bool has_decimals(const char *number, size_t length)
{
    return memchr(number, ',', length) != NULL || memchr(number, '.', length) != NULL;
}

static void no_word_of_the_interface_has_a_figure_a_percentage_or_a_year(void **state)
{
    faults = 0;
    for (int language = 0; language < LANGUAGE_COUNT; language++) {
        for (int message = 0; message < MESSAGE_COUNT; message++) {
            const char *text = message_text((enum language)language, (enum message)message);
            size_t length = 0;
            for (const char *at = text; (at = next_number(at, &length)) != NULL; at += length) {
                bool percentage = at[length] == '%' || strncmp(at + length, " %", 2) == 0;
                bool figure = has_decimals(at, length) && !shows_how_to_write(at, length);
                if (percentage || figure || looks_like_a_year(at, length))
                    refuse(text, (size_t)message, at, length);
            }
        }
    }
    assert_int_equal(faults, 0);
}

/* --- in C --- */

/* Puts blanks in the place of comments, which may tell of a figure; ends of lines stay. */
static void blank_comments(char *text)
{
    for (char *at = text; (at = strstr(at, "/*")) != NULL;) {
        const char *end = strstr(at + 2, "*/");
        end = end != NULL ? end + 2 : at + strlen(at);
        for (; at < end; at++)
            if (*at != '\n')
                *at = ' ';
    }
}

static size_t line_of(const char *text, const char *place)
{
    size_t line = 1;
    for (; text < place; text++)
        line += *text == '\n';
    return line;
}

/* Whether it is a figure of the checklist, as C or as people write it. Below a thousand a whole number may be anything. */
static bool is_figure(double figure, const char *number, size_t length)
{
    bool telling = figure >= 1000 || figure != (double)(long long)figure;
    bool same = false;
    struct strbuf texts[] = {STRBUF_INIT, STRBUF_INIT, STRBUF_INIT};
    number_add_json(&texts[0], figure);
    number_add(&texts[1], figure, LANGUAGE_NL);
    number_add(&texts[2], figure, LANGUAGE_EN);
    for (size_t i = 0; i < sizeof texts / sizeof texts[0]; i++) {
        same = same || is_number(number, length, texts[i].text);
        strbuf_release(&texts[i]);
    }
    return telling && same;
}

static bool is_of_checklist(const struct checklist *checklist, const char *number, size_t length)
{
    for (size_t i = 0; i < checklist->figure_count; i++)
        if (is_figure(checklist->figures[i].value, number, length))
            return true;
    for (size_t i = 0; i < checklist->quota_count; i++) {
        struct strbuf year = STRBUF_INIT;
        number_add_json(&year, checklist->quotas[i].year);
        bool found = is_figure(checklist->quotas[i].value, number, length) ||
                     is_number(number, length, year.text);
        strbuf_release(&year);
        if (found)
            return true;
    }
    return false;
}

static void look_in_file(const struct checklist *checklist, const char *path)
{
    enum { LIMIT = 1024 * 1024 };
    struct strbuf source = STRBUF_INIT;
    struct error error = {0};
    assert_true(file_read(path, LIMIT, &source, &error));
    char *text = strdup(source.text);
    assert_non_null(text);
    blank_comments(text);
    size_t length = 0;
    for (const char *at = text; (at = next_number(at, &length)) != NULL; at += length)
        if (is_of_checklist(checklist, at, length))
            refuse(path, line_of(text, at), at, length);
    free(text);
    strbuf_release(&source);
}

static void no_figure_of_the_checklist_stands_in_c(void **state)
{
    struct checklist *checklist = builtin_read();
    glob_t files;
    assert_non_null(checklist);
    assert_int_equal(glob("src/*/*.c", 0, NULL, &files), 0);
    assert_int_equal(glob("include/*/*.h", GLOB_APPEND, NULL, &files), 0);
    assert_true(files.gl_pathc > 100);
    faults = 0;
    for (size_t i = 0; i < files.gl_pathc; i++)
        look_in_file(checklist, files.gl_pathv[i]);
    assert_int_equal(faults, 0);
    globfree(&files);
    checklist_free(checklist);
}

int main(void)
{
    setlocale(LC_CTYPE, "C.UTF-8");
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(no_word_of_the_interface_has_a_figure_a_percentage_or_a_year),
        cmocka_unit_test(no_figure_of_the_checklist_stands_in_c),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
