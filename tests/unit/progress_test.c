#include <locale.h>
#include <malloc.h>

#include "../support/changes.h"
#include "../support/test.h"
#include "checklist/checklist.h"

static int open_progress(void **state)
{
    *state = progress_new();
    return *state == NULL;
}

static int close_progress(void **state)
{
    progress_free(*state);
    return 0;
}

static void assert_stands(const struct progress *progress, const struct slot *slot, const char *ids)
{
    struct strbuf standing_ids = STRBUF_INIT;
    struct standing standing = progress_standing(progress, slot);
    for (size_t i = 0; i < standing.count; i++) {
        if (i > 0)
            strbuf_add(&standing_ids, " ");
        strbuf_add(&standing_ids, standing.changes[i]->id);
    }
    assert_string_equal(standing_ids.text, ids);
    strbuf_release(&standing_ids);
}

static void assert_text(const struct progress *progress, const struct slot *slot,
                        const char *wanted)
{
    struct strbuf text = STRBUF_INIT;
    progress_add_text(progress, slot, LANGUAGE_NL, &text);
    assert_string_equal(text.text, wanted);
    strbuf_release(&text);
}

/* --- adding --- */

static void in_an_empty_progress_nothing_stands(void **state)
{
    const struct progress *progress = *state;
    assert_int_equal(progress_count(progress), 0);
    assert_int_equal(progress_slot_count(progress), 0);
    assert_stands(progress, &slot_note, "");
    assert_null(progress_value(progress, &slot_note));
    assert_null(progress_find(progress, "a"));
    assert_false(progress_is_replaced(progress, "a"));
    assert_false(progress_is_recorded(progress, &slot_note));
    assert_text(progress, &slot_note, "");
}

static void an_added_change_stands_and_is_a_copy(void **state)
{
    struct progress *progress = *state;
    char id[] = "a", text[] = "Overleg", factor[] = "projectleider";
    const struct slot slot = {.factor = factor, .field = FIELD_NOTE};
    add_change(progress, id, AT("09:00"), &slot, value_text(text), "");
    id[0] = text[0] = factor[0] = 'x';
    assert_stands(progress, &slot_note, "a");
    const struct change *change = progress_value(progress, &slot_note);
    assert_string_equal(change->value.text, "Overleg");
    assert_ptr_equal(change, progress_find(progress, "a"));
    assert_ptr_equal(change, progress_change(progress, 0));
    assert_int_equal(progress_slot_count(progress), 1);
    struct standing standing = progress_slot(progress, 0);
    assert_true(slot_equal(&standing.slot, &slot_note));
}

static void a_change_that_is_there_already_changes_nothing(void **state)
{
    struct progress *progress = *state;
    add_change(progress, "a", AT("09:00"), &slot_note, value_text("een"), "");
    const struct change *change = progress_find(progress, "a");
    add_change(progress, "a", AT("09:00"), &slot_note, value_text("een"), "");
    progress_add(progress, change);
    assert_ptr_equal(progress_find(progress, "a"), change);
    assert_int_equal(progress_count(progress), 1);
    assert_stands(progress, &slot_note, "a");
}

static void what_is_replaced_stands_no_more(void **state)
{
    struct progress *progress = *state;
    add_change(progress, "a", AT("09:00"), &slot_note, value_text("een"), "");
    add_change(progress, "b", AT("09:01"), &slot_note, value_text("twee"), "a");
    assert_stands(progress, &slot_note, "b");
    assert_true(progress_is_replaced(progress, "a"));
    assert_false(progress_is_replaced(progress, "b"));
    assert_int_equal(progress_count(progress), 2);
}

static void what_was_replaced_before_it_came_does_not_stand(void **state)
{
    struct progress *progress = *state;
    add_change(progress, "b", AT("09:01"), &slot_note, value_text("twee"), "a");
    assert_true(progress_is_replaced(progress, "a"));
    assert_null(progress_find(progress, "a"));
    add_change(progress, "a", AT("09:00"), &slot_note, value_text("een"), "");
    assert_int_equal(progress_count(progress), 2);
    assert_stands(progress, &slot_note, "b");
}

static void a_change_does_not_replace_itself(void **state)
{
    struct progress *progress = *state;
    add_change(progress, "a", AT("09:00"), &slot_note, value_text("een"), "a");
    assert_stands(progress, &slot_note, "a");
    assert_false(progress_is_replaced(progress, "a"));
}

static void a_replacement_counts_also_from_another_slot(void **state)
{
    struct progress *progress = *state;
    add_change(progress, "a", AT("09:00"), &slot_note, value_text("een"), "");
    add_change(progress, "b", AT("09:01"), &slot_owner, value_text("HR"), "a");
    assert_stands(progress, &slot_note, "");
    assert_int_equal(progress_slot_count(progress), 1);
    assert_null(progress_value(progress, &slot_note));
}

/* No program writes that: nothing of it may be hidden. */
static void what_replaces_one_another_in_a_circle_all_stands(void **state)
{
    struct progress *progress = *state;
    add_change(progress, "a", AT("09:00"), &slot_note, value_text("een"), "c");
    add_change(progress, "b", AT("09:01"), &slot_note, value_text("twee"), "a d");
    add_change(progress, "d", AT("08:00"), &slot_note, value_text("oud"), "");
    assert_stands(progress, &slot_note, "b");
    add_change(progress, "c", AT("09:02"), &slot_owner, value_text("HR"), "b");
    assert_stands(progress, &slot_note, "a b");
    assert_stands(progress, &slot_owner, "c");
    assert_false(progress_is_replaced(progress, "a"));
    assert_true(progress_is_replaced(progress, "d"));
    assert_int_equal(progress_slot_count(progress), 2);
}

static void a_circle_falls_whole_to_what_comes_after_it(void **state)
{
    static const char *const lines[] = {
        "{\"id\":\"a\",\"at\":\"" AT("09:00") "\",\"factor\":\"projectleider\",\"field\":\"note\","
                                              "\"value\":\"een\",\"replaces\":[\"b\"]}\n",
        "{\"id\":\"b\",\"at\":\"" AT("09:01") "\",\"factor\":\"projectleider\",\"field\":\"note\","
                                              "\"value\":\"twee\",\"replaces\":[\"a\"]}\n",
        "{\"id\":\"c\",\"at\":\"" AT("09:02") "\",\"factor\":\"projectleider\",\"field\":\"note\","
                                              "\"value\":\"drie\",\"replaces\":[\"b\"]}\n",
    };
    static const int orders[][3] = {{0, 1, 2}, {0, 2, 1}, {1, 0, 2},
                                    {1, 2, 0}, {2, 0, 1}, {2, 1, 0}};
    for (size_t i = 0; i < sizeof orders / sizeof orders[0]; i++) {
        struct progress *progress = progress_new();
        for (size_t j = 0; j < 3; j++)
            add_lines(progress, lines[orders[i][j]]);
        assert_text(progress, &slot_note, "drie");
        progress_free(progress);
    }
}

static void slots_that_are_emptied_leave_the_list_one_by_one(void **state)
{
    struct progress *progress = *state;
    add_change(progress, "a", AT("09:00"), &slot_note, value_text("een"), "");
    add_change(progress, "b", AT("09:00"), &slot_owner, value_text("HR"), "");
    add_change(progress, "c", AT("09:00"), &slot_done, value_truth(true), "");
    add_change(progress, "d", AT("09:00"), &slot_jobs, value_number(3), "a");
    add_change(progress, "e", AT("09:00"), &slot_due, value_nothing(), "c");
    add_change(progress, "f", AT("09:00"), &slot_due, value_nothing(), "d e");
    assert_int_equal(progress_slot_count(progress), 2);
    bool owner = false, due = false;
    for (size_t i = 0; i < 2; i++) {
        struct standing standing = progress_slot(progress, i);
        owner = owner || slot_equal(&standing.slot, &slot_owner);
        due = due || slot_equal(&standing.slot, &slot_due);
    }
    assert_true(owner && due);
}

static void slots_that_differ_in_one_part_are_apart(void **state)
{
    struct progress *progress = *state;
    const struct slot other_date = {.field = FIELD_JOBS, .date = "2026-12-31"};
    const struct slot target = {.field = FIELD_JOB_TARGET, .date = "2026-09-30"};
    add_change(progress, "a", AT("09:00"), &slot_jobs, value_number(1), "");
    add_change(progress, "b", AT("09:00"), &other_date, value_number(2), "");
    add_change(progress, "c", AT("09:00"), &target, value_number(3), "");
    add_change(progress, "d", AT("09:00"), &slot_done, value_truth(true), "");
    add_change(progress, "e", AT("09:00"), &slot_action, value_truth(true), "");
    assert_stands(progress, &slot_jobs, "a");
    assert_stands(progress, &other_date, "b");
    assert_stands(progress, &target, "c");
    assert_stands(progress, &slot_done, "d");
    assert_stands(progress, &slot_action, "e");
    assert_int_equal(progress_slot_count(progress), 5);
}

/* --- several at once --- */

static void concurrent_notes_stand_under_author_and_date_until_someone_edits(void **state)
{
    struct progress *progress = *state;
    add_lines(progress,
              "{\"id\":\"b\",\"at\":\"2026-11-21T10:00:00.000Z\",\"by\":\"Manager\","
              "\"factor\":\"projectleider\",\"field\":\"note\",\"value\":\"Twee\\nregels\","
              "\"replaces\":[]}\n"
              "{\"id\":\"a\",\"at\":\"2026-11-22T09:00:00.000Z\",\"by\":\"\","
              "\"factor\":\"projectleider\",\"field\":\"note\",\"value\":\"Een\","
              "\"replaces\":[]}\n");
    assert_stands(progress, &slot_note, "b a");
    assert_text(
        progress, &slot_note,
        "Manager, 21 november 2026:\nTwee\nregels\n\nFunctie onbekend, 22 november 2026:\nEen");
    struct moment moment = {.at = AT("09:30"), .id = "c"};
    struct value value = value_text("Samen");
    assert_non_null(progress_edit(progress, &slot_note, &value, &moment, "HR"));
    assert_stands(progress, &slot_note, "c");
    assert_text(progress, &slot_note, "Samen");
}

static void a_cleared_text_beside_another_shows_only_the_other(void **state)
{
    struct progress *progress = *state;
    add_change(progress, "a", AT("09:00"), &slot_note, value_text("Een"), "");
    add_change(progress, "b", AT("09:01"), &slot_note, value_text(""), "");
    assert_stands(progress, &slot_note, "a b");
    assert_text(progress, &slot_note, "Een");
    assert_true(progress_is_recorded(progress, &slot_note));
}

static void of_other_fields_the_greatest_moment_and_id_shows(void **state)
{
    struct progress *progress = *state;
    add_change(progress, "a", AT("09:02"), &slot_due, value_date("2027-01-01"), "");
    add_change(progress, "c", AT("09:01"), &slot_due, value_date("2027-01-02"), "");
    assert_string_equal(progress_value(progress, &slot_due)->id, "a");
    add_change(progress, "b", AT("09:02"), &slot_due, value_nothing(), "");
    assert_string_equal(progress_value(progress, &slot_due)->id, "b");
    assert_stands(progress, &slot_due, "c a b");
    assert_false(progress_is_recorded(progress, &slot_due));
}

/* --- one id, several contents --- */

static const char *const versions[] = {
    "{\"id\":\"a\",\"at\":\"2026-11-22T09:00:00.000Z\",\"factor\":\"projectleider\","
    "\"field\":\"note\",\"value\":\"Een\",\"replaces\":[\"x\"]}\n",
    "{\"id\":\"a\",\"at\":\"2026-11-22T09:00:00.000Z\",\"factor\":\"projectleider\","
    "\"field\":\"note\",\"value\":\"Twee\",\"replaces\":[\"y\"]}\n",
    "{\"id\":\"a\",\"at\":\"2026-11-22T08:00:00.000Z\",\"factor\":\"projectleider\","
    "\"field\":\"owner\",\"value\":\"Zo\",\"replaces\":[\"z\"]}\n",
};

static void of_one_id_all_that_is_said_stands_and_replaces(void **state)
{
    static const int orders[][3] = {{0, 1, 2}, {0, 2, 1}, {1, 0, 2},
                                    {1, 2, 0}, {2, 0, 1}, {2, 1, 0}};
    for (size_t i = 0; i < sizeof orders / sizeof orders[0]; i++) {
        struct progress *progress = progress_new();
        add_change(progress, "x", AT("07:00"), &slot_note, value_text("x"), "");
        add_change(progress, "z", AT("07:00"), &slot_owner, value_text("z"), "");
        for (size_t j = 0; j < 3; j++)
            add_lines(progress, versions[orders[i][j]]);
        add_change(progress, "y", AT("07:00"), &slot_note, value_text("y"), "");
        assert_stands(progress, &slot_note, "a a");
        assert_string_equal(progress_value(progress, &slot_note)->value.text, "Twee");
        assert_text(progress, &slot_owner, "Zo");
        assert_int_equal(progress_slot_count(progress), 2);
        assert_int_equal(progress_count(progress), 4);
        assert_string_equal(progress_find(progress, "a")->value.text, "Twee");
        progress_free(progress);
    }
}

/* The line that `compact` made of another, and that other. */
static void of_one_id_what_says_the_same_stands_once(void **state)
{
    struct progress *progress = *state;
    add_change(progress, "a", AT("09:00"), &slot_note, value_text("een"), "x");
    add_change(progress, "a", AT("09:00"), &slot_note, value_text("een"), "x y");
    add_change(progress, "a", AT("09:00"), &slot_note, value_text("een"), "");
    assert_stands(progress, &slot_note, "a");
    add_change(progress, "b", AT("09:01"), &slot_note, value_text("twee"), "a");
    assert_stands(progress, &slot_note, "b");
}

static void an_edit_names_each_id_once(void **state)
{
    struct progress *progress = *state;
    const struct moment moment = {.at = AT("10:00"), .id = "b"};
    const struct value value = value_text("samen");
    add_lines(progress, versions[0]);
    add_lines(progress, versions[1]);
    const struct change *made = progress_edit(progress, &slot_note, &value, &moment, "HR");
    assert_non_null(made);
    assert_int_equal(made->replaces_count, 1);
    assert_text(progress, &slot_note, "samen");
}

/* --- bringing in a copy --- */

static struct progress *progress_of(const char *lines)
{
    struct progress *progress = progress_new();
    add_lines(progress, lines);
    return progress;
}

static struct progress_joined join(const char *here, const char *copy, const char *lines)
{
    struct progress *progress = progress_of(here), *other = progress_of(copy);
    struct strbuf added = STRBUF_INIT;
    struct progress_joined joined = progress_join(progress, other, &added);
    assert_string_equal(added.text, lines);
    strbuf_release(&added);
    progress_free(progress);
    progress_free(other);
    return joined;
}

#define LINE(id, text, replaces)                                                                   \
    "{\"id\":\"" id "\",\"at\":\"" AT("09:00") "\",\"factor\":\"projectleider\","                  \
                                               "\"field\":\"note\",\"value\":\"" text              \
                                               "\",\"replaces\":[" replaces "]}\n"

static void what_is_lacking_of_a_copy_comes_in(void **state)
{
    struct progress_joined joined =
        join(LINE("b", "twee", "\"a\""), LINE("a", "een", "") LINE("c", "drie", ""),
             LINE("c", "drie", ""));
    assert_int_equal(joined.brought, 1);
    assert_int_equal(joined.altered + joined.circles, 0);
}

static void what_a_compacted_copy_says_is_no_other(void **state)
{
    struct progress_joined joined =
        join(LINE("a", "een", "") LINE("b", "twee", "\"a\""), LINE("b", "twee", "\"a\",\"0\""), "");
    assert_int_equal(joined.brought + joined.altered + joined.circles, 0);
}

static void what_a_damaged_copy_says_otherwise_comes_in_and_is_counted(void **state)
{
    struct progress_joined joined =
        join(LINE("a", "een", ""), LINE("a", "anders", ""), LINE("a", "anders", ""));
    assert_int_equal(joined.brought, 0);
    assert_int_equal(joined.altered, 1);
}

static void a_circle_that_only_both_make_comes_in_and_is_counted(void **state)
{
    struct progress_joined joined =
        join(LINE("a", "een", "\"b\""), LINE("b", "twee", "\"a\""), LINE("b", "twee", "\"a\""));
    assert_int_equal(joined.brought, 1);
    assert_int_equal(joined.circles, 1);
}

/* Also when each has only the other's trace: of what is compacted, what it replaced is known by its id alone. */
static void copies_share_an_id_whichever_is_asked(void **state)
{
    static const struct {
        const char *one, *other;
        bool share;
    } cases[] = {
        {LINE("a", "x", ""), LINE("a", "x", ""), true},
        {LINE("a", "x", ""), LINE("b", "y", "\"a\""), true},
        {LINE("b", "y", "\"a\""), LINE("c", "z", "\"a\""), true},
        {LINE("a", "x", ""), LINE("b", "y", "\"c\""), false},
        {"", LINE("b", "y", ""), false},
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        struct progress *one = progress_of(cases[i].one), *other = progress_of(cases[i].other);
        assert_int_equal(progress_share(one, other), cases[i].share);
        assert_int_equal(progress_share(other, one), cases[i].share);
        progress_free(one);
        progress_free(other);
    }
}

/* Of many, so that the table grows; every third has an id that the first has, and no two others the same. */
static void of_many_those_that_share_an_id_are_found(void **state)
{
    enum { COUNT = 3000 };
    struct hashes ids = HASHES_INIT;
    bool found[COUNT] = {false};
    struct progress *first = progress_of(LINE("shared", "x", ""));
    progress_ids_find(&ids, first, found);
    for (size_t i = 0; i < COUNT; i++) {
        char line[200];
        snprintf(line, sizeof line, LINE("id-%zu", "x", "\"%s-%zu\""), i,
                 i % 3 == 0 ? "shared" : "other", i % 3 == 0 ? 0 : i);
        struct progress *progress = progress_of(line);
        progress_ids_add(&ids, progress, i);
        progress_ids_add(&ids, progress, i); /* once is enough */
        progress_free(progress);
    }
    struct progress *asked = progress_of(LINE("asked", "x", "\"shared-0\""));
    progress_ids_find(&ids, asked, found);
    for (size_t i = 0; i < COUNT; i += 3)
        assert_true(found[i]);
    size_t others = 0;
    for (size_t i = 0; i < COUNT; i++)
        others += i % 3 != 0 && found[i];
    assert_in_range(others, 0, 2); /* a hash may be the same */
    assert_in_range(ids.count, COUNT, 2 * COUNT);
    hashes_release(&ids);
    progress_free(first);
    progress_free(asked);
}

static void damage_is_named_with_its_line(void **state)
{
    struct progress *progress =
        progress_of(LINE("a", "een", "\"b\"") LINE("b", "twee", "\"a\"") LINE("c", "een", "")
                        LINE("c", "een", "\"x\"") LINE("c", "anders", ""));
    struct findings findings = FINDINGS_INIT;
    progress_find_damage(progress, &findings);
    assert_int_equal(findings.count, 3);
    assert_int_equal(findings.items[0].message, MESSAGE_PROGRESS_CIRCLE);
    assert_int_equal(findings.items[1].message, MESSAGE_PROGRESS_CIRCLE);
    assert_int_equal(findings.items[2].message, MESSAGE_PROGRESS_ALTERED);
    findings_release(&findings);
    progress_free(progress);
}

/* --- any order --- */

/* The definition itself, without an index: those that no other change replaces. */
static bool replaced_by_any(const struct progress *all, const char *id)
{
    for (size_t i = 0; i < progress_count(all); i++) {
        const struct change *change = progress_change(all, i);
        for (size_t j = 0; j < change->replaces_count; j++)
            if (strcmp(change->replaces[j], id) == 0)
                return true;
    }
    return false;
}

static void assert_standing_by_definition(const struct progress *progress)
{
    size_t standing_by_definition = 0, standing = 0;
    for (size_t i = 0; i < progress_count(progress); i++) {
        const struct change *change = progress_change(progress, i);
        bool stands = !replaced_by_any(progress, change->id);
        assert_int_equal(progress_is_replaced(progress, change->id), !stands);
        standing_by_definition += stands;
    }
    for (size_t i = 0; i < progress_slot_count(progress); i++) {
        struct standing there = progress_slot(progress, i);
        standing += there.count;
        for (size_t j = 0; j < there.count; j++) {
            assert_true(slot_equal(&there.slot, &there.changes[j]->slot));
            assert_false(replaced_by_any(progress, there.changes[j]->id));
            if (j > 0)
                assert_true(strcmp(there.changes[j - 1]->at, there.changes[j]->at) <= 0);
        }
    }
    assert_int_equal(standing, standing_by_definition);
}

static void any_order_and_repetition_gives_the_same(void **state)
{
    struct random random = {.state = 20261122};
    bool concurrent = false;
    for (int round = 0; round < 10; round++) {
        struct progress *all = progress_new();
        make_history(&random, 80, all);
        assert_int_equal(progress_count(all), 80);
        assert_standing_by_definition(all);
        for (size_t i = 0; i < progress_slot_count(all); i++)
            concurrent = concurrent || progress_slot(all, i).count > 1;
        for (int shuffle = 0; shuffle < 20; shuffle++) {
            struct progress *other = progress_new();
            add_shuffled(&random, all, other);
            assert_int_equal(progress_count(other), progress_count(all));
            assert_same_standing(other, all);
            progress_free(other);
        }
        progress_free(all);
    }
    assert_true(concurrent);
}

static void what_was_written_reads_back_to_the_same(void **state)
{
    struct random random = {.state = 7};
    struct progress *all = progress_new();
    struct progress *read = progress_new();
    make_history(&random, 80, all);
    struct strbuf lines = STRBUF_INIT;
    write_all(all, &lines);
    add_lines(read, lines.text);
    assert_same_standing(read, all);
    strbuf_release(&lines);
    progress_free(read);
    progress_free(all);
}

/* --- reading --- */

static void what_is_not_understood_is_named_and_passed_over(void **state)
{
    struct progress *progress = *state;
    static const char lines[] =
        "{\"id\":\"a\",\"at\":\"2026-11-22T09:00:00.000Z\",\"field\":\"organisation\","
        "\"value\":\"A\",\"replaces\":[]}\n"
        "\n"
        "  {\"id\":7}\n"
        " \t\r\n"
        "{\"id\":\"b\",\"at\":\"2026-11-2\n"
        "{\"id\":\"c\",\"at\":\"2026-11-22T09:00:00.000Z\",\"field\":\"organisation\","
        "\"value\":\"C\",\"replaces\":[\"a\"]}\r\n"
        "{\"id\":\"d\",\"at\":\"2026-11-22T09:00:00.000Z\",\"field\":\"organisation\","
        "\"value\":\"D\",\"replaces\":[\"c\"]}";
    struct findings findings = FINDINGS_INIT;
    progress_read(progress, lines, sizeof lines - 1, 2, &findings);
    assert_int_equal(findings.count, 2);
    assert_int_equal(findings.items[0].line, 4);
    assert_int_equal(findings.items[0].column, 9);
    assert_int_equal(findings.items[0].message, MESSAGE_CHANGE_NOT_TEXT);
    assert_int_equal(findings.items[1].line, 6);
    assert_int_equal(findings.items[1].message, MESSAGE_JSON_UNEXPECTED_END);
    assert_int_equal(progress_count(progress), 3);
    assert_stands(progress, &slot_organisation, "d");
    findings_release(&findings);
}

static void a_line_is_kept_to_the_byte(void **state)
{
    struct progress *progress = *state;
    static const char *const lines[] = {
        "  { \"later\" : {\"x\":[1,2]} , \"id\":\"a\",\"at\":\"2026-11-22T09:00:00.000Z\","
        "\"field\":\"organisation\",\"value\":\"\\u00e9\" }\r",
        "{\"id\":\"b\",\"at\":\"2026-11-22T09:00:00.000Z\",\"by\":null,\"factor\":null,"
        "\"field\":\"organisation\",\"value\":\"X\",\"replaces\":null}",
        "{\"id\":\"c\",\"at\":\"2026-11-22T09:00:00.000Z\",\"factor\":\"f\",\"field\":\"budget\","
        "\"value\":{\"EUR\":[1]},\"date\":\"2026-Q3\",\"replaces\":[\"b\"]}",
        "{\"id\":\"d\",\"at\":\"2026-11-22T09:00:00.000Z\",\"by\":\"HR\",\"factor\":\"f\","
        "\"field\":\"note\",\"value\":\"x\",\"replaces\":[\"b\"]}",
    };
    struct strbuf bytes = STRBUF_INIT;
    struct findings findings = FINDINGS_INIT;
    const size_t count = sizeof lines / sizeof lines[0];
    for (size_t i = 0; i < count; i++) {
        strbuf_add(&bytes, lines[i]);
        strbuf_add(&bytes, i + 1 < count ? "\n" : "");
    }
    progress_read(progress, bytes.text, bytes.length, 2, &findings);
    assert_int_equal(findings.count, 0);
    assert_int_equal(progress_count(progress), count);
    for (size_t i = 0; i < count; i++)
        assert_string_equal(progress_change(progress, i)->line, lines[i]);
    strbuf_release(&bytes);
}

static void what_was_read_is_read_from_a_copy(void **state)
{
    struct progress *progress = *state;
    char line[] = "{\"id\":\"a\",\"at\":\"2026-11-22T09:00:00.000Z\",\"field\":\"organisation\","
                  "\"value\":\"A\",\"replaces\":[]}";
    char *kept = strdup(line);
    struct findings findings = FINDINGS_INIT;
    assert_non_null(kept);
    progress_read(progress, line, sizeof line - 1, 2, &findings);
    memset(line, 'x', sizeof line - 1);
    assert_string_equal(progress_change(progress, 0)->line, kept);
    assert_text(progress, &slot_organisation, "A");
    free(kept);
}

/* A program that syncs folders may put a new file in the place of the old one each time that somebody saves. */
static void what_is_read_again_takes_no_memory(void **state)
{
    struct progress *progress = *state;
    struct strbuf lines = STRBUF_INIT;
    size_t used = 0;
    for (int i = 0; i < 200; i++) {
        strbuf_add(&lines, "{\"id\":\"");
        strbuf_add_number(&lines, i);
        strbuf_add(&lines, "\",\"at\":\"2026-11-22T09:00:00.000Z\",\"by\":\"HR\",\"field\":"
                           "\"organisation\",\"value\":\"A\",\"replaces\":[]}\n");
    }
    for (int i = 0; i < 50; i++) {
        struct strbuf bytes = STRBUF_INIT;
        struct findings findings = FINDINGS_INIT;
        strbuf_add_bytes(&bytes, lines.text, lines.length);
        strbuf_add(&bytes, "noise\n");
        progress_read(progress, bytes.text, bytes.length, 2, &findings);
        strbuf_release(&bytes);
        assert_int_equal(findings.count, 1);
        assert_int_equal(progress_count(progress), 200);
        findings_release(&findings);
        if (i == 0)
            used = mallinfo2().uordblks;
    }
    assert_true(mallinfo2().uordblks <= used + lines.length);
    strbuf_release(&lines);
}

static void a_torn_last_line_is_a_finding(void **state)
{
    struct progress *progress = *state;
    static const char lines[] = "{\"id\":\"a\",\"at\":\"2026-11-22T09:00:00.000Z\",\"fie";
    struct findings findings = FINDINGS_INIT;
    progress_read(progress, lines, sizeof lines - 1, 9, &findings);
    assert_int_equal(findings.count, 1);
    assert_int_equal(findings.items[0].line, 9);
    assert_int_equal(progress_count(progress), 0);
    findings_release(&findings);
}

static void no_bytes_are_no_changes(void **state)
{
    struct progress *progress = *state;
    struct findings findings = FINDINGS_INIT;
    progress_read(progress, "", 0, 2, &findings);
    progress_read(progress, "\n\n", 2, 2, &findings);
    assert_int_equal(findings.count, 0);
    assert_int_equal(progress_count(progress), 0);
}

static const char later_line[] =
    "{\"id\":\"u\",\"at\":\"2026-11-22T09:00:00.000Z\",\"by\":\"HR\",\"factor\":\"projectleider\","
    "\"field\":\"budget\",\"value\":{\"EUR\":1},\"replaces\":[\"t\"]}\n";

static void a_field_of_a_later_version_is_kept_but_stands_nowhere(void **state)
{
    struct progress *progress = *state;
    const struct factor factor = {.id = "projectleider"};
    add_lines(progress, later_line);
    assert_int_equal(progress_count(progress), 1);
    assert_int_equal(progress_slot_count(progress), 0);
    assert_int_equal(progress_status(progress, &factor), STATUS_OPEN);
    assert_true(progress_is_replaced(progress, "t"));
    struct strbuf lines = STRBUF_INIT;
    write_all(progress, &lines);
    assert_string_equal(lines.text, later_line);
    strbuf_release(&lines);
}

static void many_changes_in_one_slot_and_many_slots_are_read(void **state)
{
    struct progress *progress = *state;
    enum { MANY = 5000 };
    struct strbuf lines = STRBUF_INIT;
    for (int i = 0; i < MANY; i++) {
        char line[256];
        snprintf(line, sizeof line,
                 "{\"id\":\"n%d\",\"at\":\"2026-11-22T09:00:00.000Z\",\"factor\":\"f\","
                 "\"field\":\"note\",\"value\":\"x\",\"replaces\":[]}\n"
                 "{\"id\":\"d%d\",\"at\":\"2026-11-22T09:00:00.000Z\",\"factor\":\"f\","
                 "\"action\":\"a%d\",\"field\":\"done\",\"value\":true,\"replaces\":[]}\n",
                 i, i, i);
        strbuf_add(&lines, line);
    }
    add_lines(progress, lines.text);
    assert_int_equal(progress_count(progress), 2 * MANY);
    assert_int_equal(progress_slot_count(progress), MANY + 1);
    const struct slot note = {.factor = "f", .field = FIELD_NOTE};
    assert_int_equal(progress_standing(progress, &note).count, MANY);
    strbuf_release(&lines);
}

/* --- editing --- */

static void an_edit_replaces_all_that_stands(void **state)
{
    struct progress *progress = *state;
    add_change(progress, "a", AT("09:00"), &slot_note, value_text("Een"), "");
    add_change(progress, "b", AT("09:01"), &slot_note, value_text("Twee"), "");
    add_change(progress, "c", AT("09:02"), &slot_owner, value_text("HR"), "");
    struct moment moment = {.at = AT("09:03"), .id = "d"};
    struct value value = value_text("Drie");
    const struct change *made = progress_edit(progress, &slot_note, &value, &moment, "Manager");
    assert_ptr_equal(made, progress_find(progress, "d"));
    assert_string_equal(made->by, "Manager");
    assert_string_equal(made->at, AT("09:03"));
    assert_int_equal(made->replaces_count, 2);
    assert_string_equal(made->replaces[0], "a");
    assert_string_equal(made->replaces[1], "b");
    assert_stands(progress, &slot_note, "d");
    assert_stands(progress, &slot_owner, "c");
    struct strbuf line = STRBUF_INIT;
    change_write(&line, made);
    assert_string_equal(
        line.text,
        "{\"id\":\"d\",\"at\":\"" AT(
            "09:03") "\",\"by\":\"Manager\","
                     "\"factor\":\"projectleider\",\"field\":\"note\",\"value\":\"Drie\","
                     "\"replaces\":[\"a\",\"b\"]}\n");
    strbuf_release(&line);
}

static void an_edit_to_nothing_is_written_as_the_field_has_it(void **state)
{
    struct progress *progress = *state;
    const struct {
        const struct slot *slot;
        enum value_kind kind;
    } cases[] = {{&slot_note, VALUE_TEXT}, {&slot_done, VALUE_TRUTH}, {&slot_due, VALUE_NOTHING}};
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        struct moment moment = {.at = AT("09:03"), .id = {(char)('a' + i)}};
        struct value value = value_nothing();
        const struct change *made = progress_edit(progress, cases[i].slot, &value, &moment, "HR");
        assert_int_equal(made->value.kind, cases[i].kind);
        assert_true(value_is_nothing(&made->value));
    }
}

static void an_edit_under_an_id_that_is_taken_is_refused(void **state)
{
    struct progress *progress = *state;
    add_change(progress, "a", AT("09:00"), &slot_note, value_text("Een"), "z");
    static const char *const taken[] = {"a", "z"};
    for (size_t i = 0; i < 2; i++) {
        struct moment moment = {.at = AT("09:03"), .id = {taken[i][0]}};
        struct value value = value_text("Twee");
        assert_null(progress_edit(progress, &slot_note, &value, &moment, "HR"));
        assert_text(progress, &slot_note, "Een");
    }
}

static void an_edit_that_no_line_can_hold_is_refused(void **state)
{
    struct progress *progress = *state;
    char *text = calloc(1, CHANGE_LINE_LIMIT + 1);
    assert_non_null(text);
    memset(text, 'a', CHANGE_LINE_LIMIT);
    struct moment moment = {.at = AT("09:03"), .id = "a"};
    struct value value = value_text(text);
    assert_null(progress_edit(progress, &slot_note, &value, &moment, "HR"));
    assert_int_equal(progress_count(progress), 0);
    free(text);
}

/* --- status --- */

static void the_status_follows_what_is_recorded(void **state)
{
    const struct factor factor = {.id = "projectleider"};
    const struct slot other = {.factor = "draagvlak-top", .field = FIELD_DONE};
    const struct {
        const struct slot *slot;
        struct value value;
        enum status status;
    } cases[] = {
        {&slot_done, value_truth(true), STATUS_DONE},
        {&slot_done, value_truth(false), STATUS_OPEN},
        {&slot_action, value_truth(true), STATUS_STARTED},
        {&slot_action, value_truth(false), STATUS_OPEN},
        {&slot_owner, value_text("HR"), STATUS_STARTED},
        {&slot_owner, value_text(""), STATUS_OPEN},
        {&slot_note, value_text("x"), STATUS_STARTED},
        {&slot_due, value_date("2027-01-01"), STATUS_STARTED},
        {&slot_due, value_nothing(), STATUS_OPEN},
        {&other, value_truth(true), STATUS_OPEN},
        {&slot_organisation, value_text("X"), STATUS_OPEN},
        {&slot_jobs, value_number(3), STATUS_OPEN},
    };
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        struct progress *progress = progress_new();
        assert_int_equal(progress_status(progress, &factor), STATUS_OPEN);
        add_change(progress, "a", AT("09:00"), cases[i].slot, cases[i].value, "");
        assert_int_equal(progress_status(progress, &factor), cases[i].status);
        assert_int_equal(progress_is_recorded(progress, cases[i].slot),
                         !value_is_nothing(&cases[i].value));
        progress_free(progress);
    }
}

static void done_is_the_users_own_word(void **state)
{
    struct progress *progress = *state;
    const struct factor factor = {.id = "projectleider"};
    add_change(progress, "a", AT("09:00"), &slot_action, value_truth(true), "");
    add_change(progress, "b", AT("09:00"), &slot_done, value_truth(true), "");
    assert_int_equal(progress_status(progress, &factor), STATUS_DONE);
    add_change(progress, "c", AT("09:01"), &slot_done, value_truth(false), "b");
    assert_int_equal(progress_status(progress, &factor), STATUS_STARTED);
    add_change(progress, "d", AT("09:02"), &slot_action, value_truth(false), "a");
    assert_int_equal(progress_status(progress, &factor), STATUS_OPEN);
}

/* --- comparing --- */

static void what_the_checklist_does_not_know_is_named(void **state)
{
    struct progress *progress = *state;
    static const char list[] =
        "{\"format\":\"banenafspraak-checklist\",\"version\":1,\"id\":\"proef\",\"title\":\"T\","
        "\"factors\":[{\"id\":\"projectleider\",\"title\":\"P\","
        "\"actions\":[{\"id\":\"tijd\",\"text\":\"T\"}]}]}";
    static const char lines[] =
        "{\"id\":\"e\",\"at\":\"2026-11-22T09:00:00.000Z\",\"factor\":\"onbekend\","
        "\"field\":\"owner\",\"value\":\"HR\",\"replaces\":[]}\n"
        "{\"id\":\"f\",\"at\":\"2026-11-22T09:00:00.000Z\",\"factor\":\"projectleider\","
        "\"action\":\"weg\",\"field\":\"done\",\"value\":true,\"replaces\":[]}\n";
    struct findings findings = FINDINGS_INIT;
    struct checklist *checklist = checklist_read(list, sizeof list - 1, &findings);
    assert_non_null(checklist);
    add_change(progress, "a", AT("09:00"), &slot_note, value_text("Een"), "");
    add_change(progress, "b", AT("09:00"), &slot_action, value_truth(true), "");
    add_change(progress, "c", AT("09:00"), &slot_organisation, value_text("X"), "");
    progress_compare(progress, checklist, &findings);
    assert_int_equal(findings.count, 0);
    add_lines(progress, lines);
    add_lines(progress, later_line);
    progress_compare(progress, checklist, &findings);
    assert_int_equal(findings.count, 3);
    static const struct {
        enum message message;
        size_t line, column;
        const char *subject, *detail;
    } wanted[] = {
        {MESSAGE_PROGRESS_UNKNOWN_FACTOR, 2, 52, "onbekend", ""},
        {MESSAGE_PROGRESS_UNKNOWN_ACTION, 3, 77, "projectleider", "weg"},
        {MESSAGE_PROGRESS_UNKNOWN_FIELD, 2, 86, "budget", ""},
    };
    for (size_t i = 0; i < 3; i++) {
        assert_int_equal(findings.items[i].message, wanted[i].message);
        assert_int_equal(findings.items[i].line, wanted[i].line);
        assert_int_equal(findings.items[i].column, wanted[i].column);
        assert_string_equal(findings.items[i].subject, wanted[i].subject);
        assert_string_equal(findings.items[i].detail, wanted[i].detail);
    }
    findings_release(&findings);
    checklist_free(checklist);
}

#define TEST(name) cmocka_unit_test_setup_teardown(name, open_progress, close_progress)

int main(void)
{
    setlocale(LC_CTYPE, "C.UTF-8");
    const struct CMUnitTest tests[] = {
        TEST(in_an_empty_progress_nothing_stands),
        TEST(an_added_change_stands_and_is_a_copy),
        TEST(a_change_that_is_there_already_changes_nothing),
        TEST(what_is_replaced_stands_no_more),
        TEST(what_was_replaced_before_it_came_does_not_stand),
        TEST(a_change_does_not_replace_itself),
        TEST(a_replacement_counts_also_from_another_slot),
        TEST(what_replaces_one_another_in_a_circle_all_stands),
        cmocka_unit_test(a_circle_falls_whole_to_what_comes_after_it),
        TEST(slots_that_are_emptied_leave_the_list_one_by_one),
        TEST(slots_that_differ_in_one_part_are_apart),
        TEST(concurrent_notes_stand_under_author_and_date_until_someone_edits),
        TEST(a_cleared_text_beside_another_shows_only_the_other),
        TEST(of_other_fields_the_greatest_moment_and_id_shows),
        cmocka_unit_test(of_one_id_all_that_is_said_stands_and_replaces),
        TEST(of_one_id_what_says_the_same_stands_once),
        TEST(an_edit_names_each_id_once),
        cmocka_unit_test(what_is_lacking_of_a_copy_comes_in),
        cmocka_unit_test(what_a_compacted_copy_says_is_no_other),
        cmocka_unit_test(what_a_damaged_copy_says_otherwise_comes_in_and_is_counted),
        cmocka_unit_test(a_circle_that_only_both_make_comes_in_and_is_counted),
        cmocka_unit_test(copies_share_an_id_whichever_is_asked),
        cmocka_unit_test(of_many_those_that_share_an_id_are_found),
        cmocka_unit_test(damage_is_named_with_its_line),
        cmocka_unit_test(any_order_and_repetition_gives_the_same),
        cmocka_unit_test(what_was_written_reads_back_to_the_same),
        TEST(what_is_not_understood_is_named_and_passed_over),
        TEST(a_line_is_kept_to_the_byte),
        TEST(what_is_read_again_takes_no_memory),
        TEST(what_was_read_is_read_from_a_copy),
        TEST(a_torn_last_line_is_a_finding),
        TEST(no_bytes_are_no_changes),
        TEST(a_field_of_a_later_version_is_kept_but_stands_nowhere),
        TEST(many_changes_in_one_slot_and_many_slots_are_read),
        TEST(an_edit_replaces_all_that_stands),
        TEST(an_edit_to_nothing_is_written_as_the_field_has_it),
        TEST(an_edit_under_an_id_that_is_taken_is_refused),
        TEST(an_edit_that_no_line_can_hold_is_refused),
        cmocka_unit_test(the_status_follows_what_is_recorded),
        TEST(done_is_the_users_own_word),
        TEST(what_the_checklist_does_not_know_is_named),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
