#include <locale.h>

#include "../support/changes.h"
#include "../support/test.h"

#define HEADER "{\"format\":\"banenafspraak-progress\",\"version\":1,\"checklist\":\"proef\"}\n"

/* A line of the note of projectleider, and what it has after the text. */
#define NOTE(id, time, text, rest)                                                                 \
    "{\"id\":\"" id "\",\"at\":\"" AT(time) "\",\"by\":\"HR\",\"factor\":\"projectleider\","       \
                                            "\"field\":\"note\",\"value\":\"" text "\"" rest "}\n"
#define LATER(id, time, replaces)                                                                  \
    "{\"id\":\"" id                                                                                \
    "\",\"at\":\"" AT(time) "\",\"factor\":\"projectleider\","                                     \
                            "\"field\":\"budget\",\"value\":{\"EUR\":1},\"replaces\":" replaces    \
                            "}\n"

static void compact(const struct progress *progress, struct strbuf *out)
{
    progress_compact(progress, "proef", "", out);
    assert_memory_equal(out->text, HEADER, sizeof HEADER - 1);
}

static struct progress *read_compacted(const struct strbuf *bytes)
{
    struct progress *progress = progress_new();
    add_lines(progress, strchr(bytes->text, '\n') + 1);
    return progress;
}

static struct progress *compacted(const struct progress *progress)
{
    struct strbuf bytes = STRBUF_INIT;
    compact(progress, &bytes);
    struct progress *read = read_compacted(&bytes);
    strbuf_release(&bytes);
    return read;
}

static void assert_compacts_to(const char *lines, const char *wanted)
{
    struct progress *progress = progress_new();
    add_lines(progress, lines);
    struct strbuf bytes = STRBUF_INIT;
    compact(progress, &bytes);
    assert_string_equal(bytes.text + sizeof HEADER - 1, wanted);
    strbuf_release(&bytes);
    progress_free(progress);
}

static void only_what_stands_is_left_and_takes_over_the_ids(void **state)
{
    assert_compacts_to("", "");
    assert_compacts_to(NOTE("a", "09:00", "Geheim", ",\"replaces\":[]")
                           NOTE("c", "09:01", "Geheim 2", ",\"replaces\":[\"a\"]")
                               NOTE("b", "09:02", "Nu", ",\"replaces\":[\"c\"]"),
                       NOTE("b", "09:02", "Nu", ",\"replaces\":[\"a\",\"c\"]"));
}

static void lines_are_in_order_of_moment_and_id(void **state)
{
    assert_compacts_to(
        NOTE("d", "09:02", "4", ",\"replaces\":[]") NOTE("c", "09:01", "3", ",\"replaces\":[]")
            NOTE("a", "09:02", "1", ",\"replaces\":[]") NOTE("b", "09:00", "2", ",\"replaces\":[]"),
        NOTE("b", "09:00", "2", ",\"replaces\":[]") NOTE("c", "09:01", "3", ",\"replaces\":[]")
            NOTE("a", "09:02", "1", ",\"replaces\":[]")
                NOTE("d", "09:02", "4", ",\"replaces\":[]"));
}

static void each_of_several_takes_over_what_it_replaced(void **state)
{
    assert_compacts_to(NOTE("a", "09:00", "1", ",\"replaces\":[]")
                           NOTE("b", "09:01", "2", ",\"replaces\":[\"a\"]")
                               NOTE("c", "09:02", "3", ",\"replaces\":[\"b\"]")
                                   NOTE("d", "09:03", "4", ",\"replaces\":[\"b\"]"),
                       NOTE("c", "09:02", "3", ",\"replaces\":[\"a\",\"b\"]")
                           NOTE("d", "09:03", "4", ",\"replaces\":[\"a\",\"b\"]"));
}

static void the_rest_of_a_line_stays_to_the_byte(void **state)
{
    const char *const cases[][2] = {
        {",\"replaces\" : [ \"x]\\\"\" ] ,\"later\":[1,{\"a\":\"]\"}]",
         ",\"replaces\" : [\"a\",\"x]\\\"\"] ,\"later\":[1,{\"a\":\"]\"}]"},
        {",\"replaces\":[\"x\\\\\",\"a\"],\"later\":\"[\"",
         ",\"replaces\":[\"a\",\"x\\\\\"],\"later\":\"[\""},
    };
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        struct strbuf lines = STRBUF_INIT, wanted = STRBUF_INIT;
        const char *pattern = NOTE("b", "09:01", "Nu", "{1}");
        strbuf_add(&lines, "{\"id\":\"x]\\\"\",\"at\":\"" AT(
                               "08:00") "\",\"field\":\"organisation\","
                                        "\"value\":\"\",\"replaces\":[\"a\"]}\n"
                                        "{\"id\":\"x\\\\\",\"at\":\"" AT(
                                            "08:00") "\",\"field\":\"organisation\","
                                                     "\"value\":\"\",\"replaces\":[\"a\"]}\n");
        strbuf_add_filled(&lines, pattern, &cases[i][0], 1);
        strbuf_add_filled(&wanted, pattern, &cases[i][1], 1);
        struct progress *progress = progress_new();
        add_lines(progress, lines.text);
        struct strbuf bytes = STRBUF_INIT;
        compact(progress, &bytes);
        assert_non_null(strstr(bytes.text, wanted.text));
        strbuf_release(&bytes);
        strbuf_release(&lines);
        strbuf_release(&wanted);
        progress_free(progress);
    }
}

static void two_versions_of_a_line_become_one(void **state)
{
    /* The second replaces what the first does not name, and each way of saying nothing is understood. */
    assert_compacts_to(NOTE("b", "09:01", "Nu", "")
                           NOTE("b", "09:01", "Nu", ",\"replaces\":[\"a\"]"),
                       NOTE("b", "09:01", "Nu", ",\"replaces\":[\"a\"]"));
    assert_compacts_to(NOTE("b", "09:01", "Nu", ",\"replaces\":null")
                           NOTE("b", "09:01", "Nu", ",\"replaces\":[\"a\"]"),
                       NOTE("b", "09:01", "Nu", ",\"replaces\":[\"a\"]"));
    assert_compacts_to(NOTE("b", "09:01", "Nu", ",\"replaces\":[\"a\"]")
                           NOTE("b", "09:01", "Nu", ""),
                       NOTE("b", "09:01", "Nu", ",\"replaces\":[\"a\"]"));
}

static void what_is_not_understood_stays_also_when_it_is_replaced(void **state)
{
    assert_compacts_to(LATER("u", "09:00", "[]") NOTE("b", "09:01", "Nu", ",\"replaces\":[\"u\"]"),
                       LATER("u", "09:00", "[]") NOTE("b", "09:01", "Nu", ",\"replaces\":[\"u\"]"));
}

static void what_is_not_understood_stays_with_all_that_it_replaces(void **state)
{
    /* c falls by u, which this program cannot read: so c and what it replaced must stay known. */
    static const char lines[] = NOTE("a", "09:00", "Een", ",\"replaces\":[]")
        NOTE("c", "09:01", "Twee", ",\"replaces\":[\"a\"]") LATER("t", "09:02", "[]")
            LATER("u", "09:03", "[\"c\",\"t\"]") LATER("u", "09:03", "[\"c\",\"t\",\"s\"]");
    struct progress *progress = progress_new();
    add_lines(progress, lines);
    struct strbuf bytes = STRBUF_INIT;
    compact(progress, &bytes);
    assert_non_null(strstr(bytes.text, LATER("t", "09:02", "[]")));
    assert_non_null(strstr(bytes.text, LATER("u", "09:03", "[\"c\",\"t\"]")));
    assert_non_null(strstr(bytes.text, LATER("u", "09:03", "[\"c\",\"t\",\"s\"]")));
    struct progress *read = read_compacted(&bytes);
    add_lines(read, NOTE("a", "09:00", "Een", ",\"replaces\":[]"));
    assert_same_standing(read, progress);
    assert_int_equal(progress_slot_count(read), 0);
    strbuf_release(&bytes);
    progress_free(read);
    progress_free(progress);
}

static void versions_that_say_something_else_both_stay(void **state)
{
    assert_compacts_to(NOTE("a", "09:00", "Nu", "")
                           NOTE("b", "09:01", "Nu", ",\"replaces\":[\"a\"]")
                               NOTE("b", "09:01", "Anders", ""),
                       NOTE("b", "09:01", "Anders", ",\"replaces\":[\"a\"]")
                           NOTE("b", "09:01", "Nu", ",\"replaces\":[\"a\"]"));
}

static void two_that_replace_each_other_both_stay(void **state)
{
    assert_compacts_to(NOTE("a", "09:00", "Een", ",\"replaces\":[\"b\"]")
                           NOTE("b", "09:00", "Twee", ",\"replaces\":[\"a\"]"),
                       NOTE("a", "09:00", "Een", ",\"replaces\":[\"b\"]")
                           NOTE("b", "09:00", "Twee", ",\"replaces\":[\"a\"]"));
}

/* --- random histories --- */

static void what_stands_is_the_same_before_and_after(void **state)
{
    struct random random = {.state = 11};
    for (int round = 0; round < 20; round++) {
        struct progress *all = progress_new();
        make_history(&random, 60, all);
        struct progress *read = compacted(all);
        assert_same_standing(read, all);
        for (size_t i = 0; i < progress_count(all); i++) {
            const struct change *change = progress_change(all, i);
            bool replaced = progress_is_replaced(all, change->id);
            assert_int_equal(progress_is_replaced(read, change->id), replaced);
            assert_int_equal(progress_find(read, change->id) == NULL, replaced);
        }
        progress_free(read);
        progress_free(all);
    }
}

static void the_order_of_adding_and_a_second_time_give_the_same_bytes(void **state)
{
    struct random random = {.state = 13};
    struct progress *all = progress_new();
    make_history(&random, 60, all);
    struct strbuf first = STRBUF_INIT;
    compact(all, &first);
    for (int round = 0; round < 10; round++) {
        struct progress *shuffled = progress_new();
        struct strbuf bytes = STRBUF_INIT;
        add_shuffled(&random, all, shuffled);
        compact(shuffled, &bytes);
        assert_string_equal(bytes.text, first.text);
        strbuf_release(&bytes);
        progress_free(shuffled);
    }
    struct progress *read = read_compacted(&first);
    struct strbuf again = STRBUF_INIT;
    compact(read, &again);
    assert_string_equal(again.text, first.text);
    strbuf_release(&again);
    strbuf_release(&first);
    progress_free(read);
    progress_free(all);
}

static void an_older_copy_brings_nothing_back(void **state)
{
    struct random random = {.state = 17};
    for (int round = 0; round < 20; round++) {
        struct progress *all = progress_new();
        make_history(&random, 60, all);
        struct progress *read = compacted(all);
        /* Any part of what was known before, in any order. */
        for (int part = 0; part < 30; part++) {
            size_t which = random_below(&random, progress_count(all));
            progress_add(read, progress_change(all, which));
            assert_same_standing(read, all);
        }
        add_shuffled(&random, all, read);
        assert_same_standing(read, all);
        struct progress *again = compacted(read);
        assert_same_standing(again, all);
        progress_free(again);
        progress_free(read);
        progress_free(all);
    }
}

static void an_edit_after_it_replaces_also_for_an_older_copy(void **state)
{
    struct progress *old = progress_new();
    add_change(old, "a", AT("09:00"), &slot_note, value_text("Een"), "");
    add_change(old, "b", AT("09:01"), &slot_note, value_text("Twee"), "a");
    struct progress *read = compacted(old);
    struct moment moment = {.at = AT("09:02"), .id = "c"};
    struct value value = value_text("Drie");
    assert_non_null(progress_edit(read, &slot_note, &value, &moment, "HR"));
    struct progress *again = compacted(read);
    progress_add(again, progress_find(old, "a"));
    progress_add(again, progress_find(old, "b"));
    assert_same_standing(again, read);
    assert_int_equal(progress_standing(again, &slot_note).count, 1);
    progress_free(again);
    progress_free(read);
    progress_free(old);
}

static void replaced_text_is_gone_from_the_bytes(void **state)
{
    struct progress *progress = progress_new();
    add_change(progress, "a", AT("09:00"), &slot_note, value_text("BSN 111222333"), "");
    add_change(progress, "b", AT("09:01"), &slot_note, value_text(""), "a");
    struct strbuf bytes = STRBUF_INIT;
    compact(progress, &bytes);
    assert_null(strstr(bytes.text, "111222333"));
    assert_non_null(strstr(bytes.text, "\"replaces\":[\"a\"]"));
    strbuf_release(&bytes);
    progress_free(progress);
}

/* --- more than fits --- */

static void a_history_whose_ids_fit_in_no_line_stays_as_it_is(void **state)
{
    enum { MANY = 9000 }; /* ids of 128 bytes: over 1 MiB together */
    struct progress *progress = progress_new();
    char id[CHANGE_ID_LIMIT + 1], before[CHANGE_ID_LIMIT + 1] = "";
    for (int i = 0; i < MANY; i++) {
        snprintf(id, sizeof id, "%0128d", i);
        add_change(progress, id, AT("09:00"), &slot_note, value_text("x"), before);
        memcpy(before, id, sizeof before);
    }
    add_lines(progress, NOTE("o", "09:00", "Nu", ",\"replaces\":[]"));
    struct strbuf bytes = STRBUF_INIT;
    compact(progress, &bytes);
    struct progress *read = read_compacted(&bytes);
    assert_same_standing(read, progress);
    assert_int_equal(progress_count(read), MANY + 1);
    strbuf_release(&bytes);
    progress_free(read);
    progress_free(progress);
}

int main(void)
{
    setlocale(LC_CTYPE, "C.UTF-8");
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(only_what_stands_is_left_and_takes_over_the_ids),
        cmocka_unit_test(lines_are_in_order_of_moment_and_id),
        cmocka_unit_test(each_of_several_takes_over_what_it_replaced),
        cmocka_unit_test(the_rest_of_a_line_stays_to_the_byte),
        cmocka_unit_test(two_versions_of_a_line_become_one),
        cmocka_unit_test(what_is_not_understood_stays_also_when_it_is_replaced),
        cmocka_unit_test(what_is_not_understood_stays_with_all_that_it_replaces),
        cmocka_unit_test(versions_that_say_something_else_both_stay),
        cmocka_unit_test(two_that_replace_each_other_both_stay),
        cmocka_unit_test(what_stands_is_the_same_before_and_after),
        cmocka_unit_test(the_order_of_adding_and_a_second_time_give_the_same_bytes),
        cmocka_unit_test(an_older_copy_brings_nothing_back),
        cmocka_unit_test(an_edit_after_it_replaces_also_for_an_older_copy),
        cmocka_unit_test(replaced_text_is_gone_from_the_bytes),
        cmocka_unit_test(a_history_whose_ids_fit_in_no_line_stays_as_it_is),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
