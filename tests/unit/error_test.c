#include <locale.h>

#include <errno.h>

#include "../support/test.h"
#include "base/error.h"
#include "base/utf8.h"

static void assert_described(const struct error *error, const char *path, const char *expected)
{
    struct strbuf out = STRBUF_INIT;
    error_describe_at(error, path, LANGUAGE_NL, &out);
    assert_string_equal(out.text, expected);
    strbuf_release(&out);
}

static void an_error_becomes_a_sentence_with_what_is_known(void **state)
{
    struct error error;
    error_set_at(&error, MESSAGE_CHECKLIST_MISSING, 3, 14, "title", NULL);
    assert_described(&error, "a.json", "a.json:3:14: Hier ontbreekt “title”. Voeg het toe.");
    assert_described(&error, NULL, "3:14: Hier ontbreekt “title”. Voeg het toe.");
    error_set_at(&error, MESSAGE_CHECKLIST_MISSING, 3, 0, "title", NULL);
    assert_described(&error, "a.json", "a.json:3: Hier ontbreekt “title”. Voeg het toe.");
    error_set(&error, MESSAGE_CHECKLIST_MISSING, "title", NULL);
    assert_described(&error, "a.json", "a.json: Hier ontbreekt “title”. Voeg het toe.");
    assert_described(&error, NULL, "Hier ontbreekt “title”. Voeg het toe.");
    error_set(&error, MESSAGE_NONE, NULL, NULL);
    assert_described(&error, NULL, "");
}

static void the_sentence_is_in_the_language_asked_for(void **state)
{
    struct error error;
    struct strbuf out = STRBUF_INIT;
    error_set(&error, MESSAGE_CHECKLIST_MISSING, "title", NULL);
    error_describe(&error, LANGUAGE_EN, &out);
    assert_string_equal(out.text, "There is no “title” here. Add it.");
    strbuf_release(&out);
}

static void values_and_path_are_made_safe_and_not_filled_again(void **state)
{
    struct error error;
    error_set(&error, MESSAGE_CHECKLIST_MISSING, "\x1B[31m\n{2}\xFF", "secret");
    assert_described(&error,
                     "\x1B"
                     "a",
                     "�a: Hier ontbreekt “�[31m {2}�”. Voeg het toe.");
}

static void a_system_error_names_its_cause(void **state)
{
    static const struct {
        int number;
        enum message cause;
    } cases[] = {
        {ENOSPC, MESSAGE_CAUSE_NO_SPACE},
        {EDQUOT, MESSAGE_CAUSE_QUOTA},
        {EROFS, MESSAGE_CAUSE_READ_ONLY},
        {EACCES, MESSAGE_CAUSE_PERMISSION},
        {EPERM, MESSAGE_CAUSE_PERMISSION},
        {ENOENT, MESSAGE_CAUSE_NOT_FOUND},
        {EISDIR, MESSAGE_CAUSE_IS_FOLDER},
        {ENOTDIR, MESSAGE_CAUSE_NOT_FOLDER},
        {EIO, MESSAGE_CAUSE_INPUT_OUTPUT},
        {ENOTCONN, MESSAGE_CAUSE_NETWORK},
        {ESTALE, MESSAGE_CAUSE_NETWORK},
        {ETIMEDOUT, MESSAGE_CAUSE_NETWORK},
        {EHOSTDOWN, MESSAGE_CAUSE_NETWORK},
        {EMFILE, MESSAGE_CAUSE_TOO_MANY_FILES},
        {ENFILE, MESSAGE_CAUSE_TOO_MANY_FILES},
        {EFBIG, MESSAGE_CAUSE_TOO_LARGE},
        {ELOOP, MESSAGE_CAUSE_LOOP},
        {ENAMETOOLONG, MESSAGE_CAUSE_NAME_TOO_LONG},
        {EBUSY, MESSAGE_CAUSE_BUSY},
        {EEXIST, MESSAGE_CAUSE_EXISTS},
        {ENOMEM, MESSAGE_OUT_OF_MEMORY},
    };
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        struct error error;
        error_set_system(&error, MESSAGE_FILE_CANNOT_READ, "a", cases[i].number);
        assert_int_equal(error.number, cases[i].number);
        struct strbuf out = STRBUF_INIT;
        error_describe(&error, LANGUAGE_NL, &out);
        assert_non_null(strstr(out.text, message_text(LANGUAGE_NL, cases[i].cause)));
        strbuf_release(&out);
    }
}

static void an_unknown_system_error_is_named_by_its_number(void **state)
{
    struct error error;
    struct strbuf out = STRBUF_INIT;
    error_set_system(&error, MESSAGE_FILE_CANNOT_READ, "a", 12345);
    error_describe(&error, LANGUAGE_NL, &out);
    assert_non_null(strstr(out.text, "Het systeem geeft foutnummer 12345. "));
    assert_null(strstr(out.text, "{"));
    strbuf_release(&out);
}

static void a_long_value_is_cut_at_a_character(void **state)
{
    for (size_t length = ERROR_SUBJECT_SIZE - 8; length < ERROR_SUBJECT_SIZE + 8; length++) {
        struct strbuf text = STRBUF_INIT;
        while (text.length + 3 <= length)
            strbuf_add(&text, "日");
        while (text.length < length)
            strbuf_add(&text, "x");
        struct error error;
        error_set(&error, MESSAGE_CHECKLIST_MISSING, text.text, text.text);
        assert_true(utf8_valid(error.subject, strlen(error.subject), NULL));
        assert_true(utf8_valid(error.detail, strlen(error.detail), NULL));
        if (length < ERROR_SUBJECT_SIZE) {
            assert_string_equal(error.subject, text.text);
        } else {
            assert_string_equal(error.subject + strlen(error.subject) - 3, "…");
            assert_true(strlen(error.subject) >= ERROR_SUBJECT_SIZE - 6);
        }
        assert_string_equal(error.detail + strlen(error.detail) - 3, "…");
        strbuf_release(&text);
    }
}

static void setting_an_error_forgets_the_one_before(void **state)
{
    struct error error;
    error_set_system(&error, MESSAGE_FILE_CANNOT_READ, "a", EIO);
    error_set_at(&error, MESSAGE_CHECKLIST_MISSING, 1, 2, "b", "c");
    assert_int_equal(error.number, 0);
    error_set(&error, MESSAGE_FILE_CANNOT_READ, NULL, NULL);
    assert_int_equal(error.line, 0);
    assert_string_equal(error.subject, "");
    assert_string_equal(error.detail, "");
}

static void findings_are_all_counted_and_the_first_are_kept(void **state)
{
    struct findings findings = FINDINGS_INIT;
    for (size_t i = 0; i < FINDINGS_KEPT + 5; i++) {
        struct error error;
        error_set_at(&error, MESSAGE_CHECKLIST_MISSING, i + 1, 1, "a", NULL);
        findings_add(&findings, &error);
    }
    assert_int_equal(findings.count, FINDINGS_KEPT + 5);
    assert_int_equal(findings.kept, FINDINGS_KEPT);
    for (size_t i = 0; i < FINDINGS_KEPT; i++)
        assert_int_equal(findings.items[i].line, i + 1);
    findings_release(&findings);
    assert_int_equal(findings.count, 0);
    assert_null(findings.items);
}

int main(void)
{
    setlocale(LC_CTYPE, "C.UTF-8");
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(an_error_becomes_a_sentence_with_what_is_known),
        cmocka_unit_test(the_sentence_is_in_the_language_asked_for),
        cmocka_unit_test(values_and_path_are_made_safe_and_not_filled_again),
        cmocka_unit_test(a_system_error_names_its_cause),
        cmocka_unit_test(an_unknown_system_error_is_named_by_its_number),
        cmocka_unit_test(a_long_value_is_cut_at_a_character),
        cmocka_unit_test(setting_an_error_forgets_the_one_before),
        cmocka_unit_test(findings_are_all_counted_and_the_first_are_kept),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
