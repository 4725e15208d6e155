#include <locale.h>

#include "../support/test.h"
#include "progress/field.h"

static const struct speaker speaker = {.language = LANGUAGE_NL,
                                       .today = {2026, 11, 22}}; /* a Sunday */

static void every_field_is_found_by_its_own_name(void **state)
{
    for (size_t i = 0; i < FIELD_COUNT; i++) {
        const struct field_rule *rule = field_rule((enum field)i);
        assert_non_null(rule->name);
        assert_int_equal(field_find(rule->name), i);
        assert_int_not_equal(rule->on, 0);
        assert_int_not_equal(rule->kind, VALUE_NOTHING);
        assert_string_not_equal(message_text(LANGUAGE_NL, rule->label), "");
    }
}

static void a_name_that_is_no_field_is_unknown(void **state)
{
    static const char *const names[] = {"", "Done", "done ", "doneness", "budget"};
    for (size_t i = 0; i < sizeof names / sizeof names[0]; i++)
        assert_int_equal(field_find(names[i]), FIELD_UNKNOWN);
}

struct typed_case {
    enum field field;
    const char *typed;
    struct value value;
};

static void what_is_typed_is_read(void **state)
{
    static const struct typed_case cases[] = {
        {FIELD_DONE, "yes", {.kind = VALUE_TRUTH, .truth = true}},
        {FIELD_DONE, "ja", {.kind = VALUE_TRUTH, .truth = true}},
        {FIELD_DONE, "Ja", {.kind = VALUE_TRUTH, .truth = true}},
        {FIELD_DONE, "true", {.kind = VALUE_TRUTH, .truth = true}},
        {FIELD_DONE, "no", {.kind = VALUE_TRUTH}},
        {FIELD_DONE, "NEE", {.kind = VALUE_TRUTH}},
        {FIELD_DONE, "false", {.kind = VALUE_TRUTH}},
        {FIELD_DONE, "-", {.kind = VALUE_TRUTH}},
        {FIELD_REPORT, "yes", {.kind = VALUE_TRUTH, .truth = true}},
        {FIELD_OWNER, "HR-adviseur", {.kind = VALUE_TEXT, .text = "HR-adviseur"}},
        {FIELD_NOTE, "één\n漢", {.kind = VALUE_TEXT, .text = "één\n漢"}},
        {FIELD_NOTE, "ja", {.kind = VALUE_TEXT, .text = "ja"}},
        {FIELD_NOTE, "--", {.kind = VALUE_TEXT, .text = "--"}},
        {FIELD_NOTE, "", {.kind = VALUE_TEXT, .text = ""}},
        {FIELD_NOTE, "-", {.kind = VALUE_TEXT, .text = ""}},
        {FIELD_ORGANISATION, "-", {.kind = VALUE_TEXT, .text = ""}},
        {FIELD_DUE, "2026-11-22", {.kind = VALUE_DATE, .text = "2026-11-22"}},
        {FIELD_DUE, "22-11-2026", {.kind = VALUE_DATE, .text = "2026-11-22"}},
        {FIELD_DUE, "volgende week vrijdag", {.kind = VALUE_DATE, .text = "2026-11-27"}},
        {FIELD_DUE, "-", {.kind = VALUE_NOTHING}},
        {FIELD_JOBS, "12,4", {.kind = VALUE_NUMBER, .number = 12.4}},
        {FIELD_JOBS, "12.4", {.kind = VALUE_NUMBER, .number = 12.4}},
        {FIELD_JOBS, "0", {.kind = VALUE_NUMBER, .number = 0}},
        {FIELD_JOB_TARGET, "-", {.kind = VALUE_NOTHING}},
    };
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        struct arena arena = ARENA_INIT;
        struct error error = {.message = MESSAGE_NONE};
        struct value value;
        if (!field_read_value(cases[i].field, cases[i].typed, &speaker, &arena, &value, &error))
            fail_msg("not read: %s", cases[i].typed);
        if (!value_equal(&value, &cases[i].value))
            fail_msg("read as something else: %s", cases[i].typed);
        assert_int_equal(error.message, MESSAGE_NONE);
        arena_release(&arena);
    }
}

static void what_does_not_fit_is_refused_with_what_the_field_expects(void **state)
{
    static const struct {
        enum field field;
        const char *typed;
        enum message message;
    } cases[] = {
        {FIELD_DONE, "", MESSAGE_FIELD_WANTS_TRUTH},
        {FIELD_DONE, "misschien", MESSAGE_FIELD_WANTS_TRUTH},
        {FIELD_DONE, "1", MESSAGE_FIELD_WANTS_TRUTH},
        {FIELD_DUE, "30-02-2026", MESSAGE_FIELD_WANTS_DATE},
        {FIELD_DUE, "binnenkort", MESSAGE_FIELD_WANTS_DATE},
        {FIELD_DUE, "", MESSAGE_FIELD_WANTS_DATE},
        {FIELD_JOBS, "veel", MESSAGE_FIELD_WANTS_NUMBER},
        {FIELD_JOBS, "-1", MESSAGE_FIELD_WANTS_NUMBER},
        {FIELD_JOBS, "", MESSAGE_FIELD_WANTS_NUMBER},
        {FIELD_JOBS, "1.234", MESSAGE_FIELD_NUMBER_GROUPED},
        {FIELD_JOB_TARGET, "12.500", MESSAGE_FIELD_NUMBER_GROUPED},
        {FIELD_JOBS, "1000001", MESSAGE_FIELD_NUMBER_TOO_HIGH},
    };
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        struct arena arena = ARENA_INIT;
        struct error error = {.message = MESSAGE_NONE};
        struct value value;
        assert_false(
            field_read_value(cases[i].field, cases[i].typed, &speaker, &arena, &value, &error));
        assert_int_equal(error.message, cases[i].message);
        assert_string_equal(error.subject, field_rule(cases[i].field)->name);
        assert_string_equal(error.detail, cases[i].typed);
        arena_release(&arena);
    }
}

static void a_date_that_may_be_two_days_is_refused_with_both(void **state)
{
    struct arena arena = ARENA_INIT;
    struct error error = {.message = MESSAGE_NONE};
    struct value value;
    assert_false(field_read_value(FIELD_DUE, "zondag", &speaker, &arena, &value, &error));
    assert_int_equal(error.message, MESSAGE_FIELD_DATE_EITHER);
    assert_string_equal(error.subject, "2026-11-22");
    assert_string_equal(error.detail, "2026-11-29");
    arena_release(&arena);
}

static void a_count_is_of_a_day_that_was_and_a_target_of_one_to_come(void **state)
{
    struct error error = {.message = MESSAGE_NONE};
    struct date date;
    assert_true(field_read_date(FIELD_JOBS, "30 september", speaker.today, &date, &error));
    assert_int_equal(date.year, 2026);
    assert_true(field_read_date(FIELD_JOB_TARGET, "30 september", speaker.today, &date, &error));
    assert_int_equal(date.year, 2027);
}

static void a_text_has_a_greatest_length(void **state)
{
    char *text = malloc(FIELD_TEXT_LIMIT + 2);
    assert_non_null(text);
    memset(text, 'a', FIELD_TEXT_LIMIT + 1);
    text[FIELD_TEXT_LIMIT + 1] = '\0';
    struct arena arena = ARENA_INIT;
    struct error error = {.message = MESSAGE_NONE};
    struct value value;
    assert_false(field_read_value(FIELD_NOTE, text, &speaker, &arena, &value, &error));
    assert_int_equal(error.message, MESSAGE_FIELD_TEXT_TOO_LONG);
    text[FIELD_TEXT_LIMIT] = '\0';
    assert_true(field_read_value(FIELD_NOTE, text, &speaker, &arena, &value, &error));
    arena_release(&arena);
    free(text);
}

static void a_value_that_says_nothing_is_nothing(void **state)
{
    static const struct {
        struct value value;
        bool nothing;
    } cases[] = {
        {{.kind = VALUE_NOTHING}, true},
        {{.kind = VALUE_TRUTH, .truth = false}, true},
        {{.kind = VALUE_TEXT, .text = ""}, true},
        {{.kind = VALUE_TRUTH, .truth = true}, false},
        {{.kind = VALUE_TEXT, .text = " "}, false},
        {{.kind = VALUE_DATE, .text = "2026-11-22"}, false},
        {{.kind = VALUE_NUMBER, .number = 0}, false},
    };
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++)
        assert_int_equal(value_is_nothing(&cases[i].value), cases[i].nothing);
    for (size_t i = 0; i <= FIELD_UNKNOWN; i++) {
        struct value nothing = field_nothing((enum field)i);
        assert_true(value_is_nothing(&nothing));
    }
}

static void values_are_equal_when_kind_and_contents_are(void **state)
{
    static const struct value values[] = {
        {.kind = VALUE_NOTHING},
        {.kind = VALUE_TRUTH, .truth = false},
        {.kind = VALUE_TRUTH, .truth = true},
        {.kind = VALUE_TEXT, .text = ""},
        {.kind = VALUE_TEXT, .text = "2026-11-22"},
        {.kind = VALUE_DATE, .text = "2026-11-22"},
        {.kind = VALUE_NUMBER, .number = 0},
        {.kind = VALUE_NUMBER, .number = 12.4},
    };
    const size_t count = sizeof values / sizeof values[0];
    for (size_t i = 0; i < count; i++)
        for (size_t j = 0; j < count; j++)
            assert_int_equal(value_equal(&values[i], &values[j]), i == j);
}

int main(void)
{
    setlocale(LC_CTYPE, "C.UTF-8");
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(every_field_is_found_by_its_own_name),
        cmocka_unit_test(a_name_that_is_no_field_is_unknown),
        cmocka_unit_test(what_is_typed_is_read),
        cmocka_unit_test(what_does_not_fit_is_refused_with_what_the_field_expects),
        cmocka_unit_test(a_date_that_may_be_two_days_is_refused_with_both),
        cmocka_unit_test(a_count_is_of_a_day_that_was_and_a_target_of_one_to_come),
        cmocka_unit_test(a_text_has_a_greatest_length),
        cmocka_unit_test(a_value_that_says_nothing_is_nothing),
        cmocka_unit_test(values_are_equal_when_kind_and_contents_are),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
