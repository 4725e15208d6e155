#include <locale.h>

#include "../support/changes.h"
#include "../support/test.h"
#include "progress/lookup.h"

enum { IDS = 2000, SAME_BITS = 0x3FF, MOST_TOGETHER = 50 };

static unsigned longest_chain(const struct progress *progress)
{
    const UT_hash_table *table = progress->entries->hh.tbl;
    unsigned longest = 0;
    for (unsigned i = 0; i < table->num_buckets; i++)
        if (table->buckets[i].count > longest)
            longest = table->buckets[i].count;
    return longest;
}

/* By the hash that uthash has of its own, which anyone can work out, all of these fall into one bucket. */
static void ids_that_were_made_to_fall_together_do_not(void **state)
{
    struct strbuf lines = STRBUF_INIT;
    unsigned made = 0;
    for (unsigned number = 0; made < IDS; number++) {
        char id[CHANGE_ID_LENGTH + 1];
        unsigned hash;
        snprintf(id, sizeof id, "%032x", number);
        HASH_JEN(id, CHANGE_ID_LENGTH, hash);
        if ((hash & SAME_BITS) != 0)
            continue;
        made++;
        strbuf_add(&lines, "{\"id\":\"");
        strbuf_add(&lines, id);
        strbuf_add(&lines, "\",\"at\":\"" AT(
                               "09:00") "\",\"field\":\"organisation\",\"value\":\"Dorp\"}\n");
    }
    struct progress *progress = progress_new();
    add_lines(progress, lines.text);
    assert_int_equal(progress_count(progress), IDS);
    assert_true(longest_chain(progress) <= MOST_TOGETHER);
    progress_free(progress);
    strbuf_release(&lines);
}

static void texts_differ_in_each_byte_and_in_length(void **state)
{
    struct progress progress = {.key = 0x0123456789ABCDEF}, other_key = {.key = 0x1123456789ABCDEF};
    char text[40], other[40];
    memset(text, 'a', sizeof text);
    for (size_t length = 1; length <= sizeof text; length++) {
        const unsigned hash = lookup_hash(&progress, text, length);
        assert_int_equal(lookup_hash(&progress, text, length), hash);
        assert_true(lookup_hash(&progress, text, length - 1) != hash);
        assert_true(lookup_hash(&other_key, text, length) != hash);
        for (size_t at = 0; at < length; at++) {
            memcpy(other, text, sizeof text);
            other[at] = 'b';
            assert_true(lookup_hash(&progress, other, length) != hash);
        }
    }
}

static void a_progress_has_a_key(void **state)
{
    struct progress *progress = progress_new();
    assert_true(progress->key != 0);
    progress_free(progress);
}

int main(void)
{
    setlocale(LC_CTYPE, "C.UTF-8");
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(ids_that_were_made_to_fall_together_do_not),
        cmocka_unit_test(texts_differ_in_each_byte_and_in_length),
        cmocka_unit_test(a_progress_has_a_key),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
