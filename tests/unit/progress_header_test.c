#include <locale.h>

#include "../support/test.h"
#include "progress/change.h"
#include "progress/header.h"

/* In the tables below ' stands for ", so that a line can be read. */
static char *json_of(const char *line)
{
    char *json = strdup(line);
    assert_non_null(json);
    for (char *at = json; *at != '\0'; at++)
        if (*at == '\'')
            *at = '"';
    return json;
}

#define FORMAT "{'format':'banenafspraak-progress',"
#define PROEF  FORMAT "'version':1,'checklist':'proef'"

static void assert_written(const char *file, const char *expected)
{
    struct strbuf line = STRBUF_INIT;
    progress_header_write(&line, "succesfactoren-banenafspraak", file);
    assert_string_equal(line.text, expected);
    struct arena arena = ARENA_INIT;
    struct error error = {.message = MESSAGE_NONE};
    struct progress_header header;
    assert_true(progress_header_read(line.text, line.length - 1, &arena, &header, &error));
    assert_int_equal(header.version, 1);
    assert_string_equal(header.checklist, "succesfactoren-banenafspraak");
    assert_string_equal(header.file, file);
    assert_int_equal(error.message, MESSAGE_NONE);
    strbuf_release(&line);
    arena_release(&arena);
}

static void the_first_line_comes_back_as_it_was(void **state)
{
    assert_written("", "{\"format\":\"banenafspraak-progress\",\"version\":1,"
                       "\"checklist\":\"succesfactoren-banenafspraak\"}\n");
    assert_written("9c41", "{\"format\":\"banenafspraak-progress\",\"version\":1,"
                           "\"checklist\":\"succesfactoren-banenafspraak\",\"file\":\"9c41\"}\n");
}

static void a_first_line_with_more_or_with_null_is_accepted(void **state)
{
    static const char *const lines[] = {PROEF ",'later':[1]}\r", PROEF ",'file':null}"};
    for (size_t i = 0; i < sizeof lines / sizeof lines[0]; i++) {
        char *line = json_of(lines[i]);
        struct arena arena = ARENA_INIT;
        struct error error = {.message = MESSAGE_NONE};
        struct progress_header header;
        assert_true(progress_header_read(line, strlen(line), &arena, &header, &error));
        assert_string_equal(header.checklist, "proef");
        assert_string_equal(header.file, "");
        arena_release(&arena);
        free(line);
    }
}

struct refused_case {
    const char *line;
    enum message message;
    size_t column;
    const char *subject;
};

static void another_first_line_is_refused_with_the_reason(void **state)
{
    static const struct refused_case cases[] = {
        {"", MESSAGE_PROGRESS_NO_HEADER, 1, ""},
        {"PK\x03\x04", MESSAGE_PROGRESS_NO_HEADER, 1, ""},
        {FORMAT, MESSAGE_PROGRESS_NO_HEADER, 36, ""},
        {"[]", MESSAGE_PROGRESS_NOT_PROGRESS, 1, ""},
        {"{}", MESSAGE_PROGRESS_NOT_PROGRESS, 1, ""},
        {"{'format':'banenafspraak-checklist'}", MESSAGE_PROGRESS_NOT_PROGRESS, 11, ""},
        {FORMAT "'version':2}", MESSAGE_PROGRESS_NEWER, 46, ""},
        {FORMAT "'version':1.5}", MESSAGE_PROGRESS_NEWER, 46, ""},
        {FORMAT "'version':0}", MESSAGE_PROGRESS_BAD_HEADER, 46, "version"},
        {FORMAT "'version':'1'}", MESSAGE_PROGRESS_BAD_HEADER, 46, "version"},
        {FORMAT "'checklist':'proef'}", MESSAGE_PROGRESS_BAD_HEADER, 1, "version"},
        {FORMAT "'version':1}", MESSAGE_PROGRESS_BAD_HEADER, 1, "checklist"},
        {FORMAT "'version':1,'checklist':'Een Lijst'}", MESSAGE_PROGRESS_BAD_HEADER, 60,
         "checklist"},
        {PROEF ",'file':''}", MESSAGE_PROGRESS_BAD_HEADER, 75, "file"},
        {PROEF ",'file':1}", MESSAGE_PROGRESS_BAD_HEADER, 75, "file"},
        {PROEF ",'file':'a\\u001b'}", MESSAGE_PROGRESS_BAD_HEADER, 75, "file"},
    };
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        char *line = json_of(cases[i].line);
        struct arena arena = ARENA_INIT;
        struct error error = {.message = MESSAGE_NONE};
        struct progress_header header;
        assert_false(progress_header_read(line, strlen(line), &arena, &header, &error));
        if (error.message != cases[i].message || error.column != cases[i].column ||
            strcmp(error.subject, cases[i].subject) != 0)
            fail_msg("column %zu: %s (%s)\n  of: %s", error.column,
                     message_text(LANGUAGE_EN, error.message), error.subject, line);
        arena_release(&arena);
        free(line);
    }
}

static void the_id_of_a_file_has_a_greatest_length(void **state)
{
    for (size_t length = CHANGE_ID_LIMIT; length <= CHANGE_ID_LIMIT + 1; length++) {
        char file[CHANGE_ID_LIMIT + 2] = "";
        memset(file, 'a', length);
        struct strbuf line = STRBUF_INIT;
        progress_header_write(&line, "proef", file);
        struct arena arena = ARENA_INIT;
        struct error error = {.message = MESSAGE_NONE};
        struct progress_header header;
        assert_int_equal(progress_header_read(line.text, line.length - 1, &arena, &header, &error),
                         length == CHANGE_ID_LIMIT);
        arena_release(&arena);
        strbuf_release(&line);
    }
}

int main(void)
{
    setlocale(LC_CTYPE, "C.UTF-8");
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_first_line_comes_back_as_it_was),
        cmocka_unit_test(a_first_line_with_more_or_with_null_is_accepted),
        cmocka_unit_test(another_first_line_is_refused_with_the_reason),
        cmocka_unit_test(the_id_of_a_file_has_a_greatest_length),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
