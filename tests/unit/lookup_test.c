#include <locale.h>

#include "../support/changes.h"
#include "../support/test.h"
#include "progress/lookup.h"

/*
 * Ids that differ in a digit or two at the end, as anyone can make them: of their lower bits, by which they are looked for,
 * hardly any two are the same more often than by chance.
 */
static void ids_that_were_made_alike_are_spread(void **state)
{
    enum { IDS = 2000, PLACES = 4096, MOST_TOGETHER = 12 };
    struct progress *progress = progress_new();
    unsigned counts[PLACES] = {0};
    for (unsigned i = 0; i < IDS; i++) {
        char id[CHANGE_ID_LENGTH + 1];
        snprintf(id, sizeof id, "%032x", i);
        assert_in_range(++counts[lookup_hash(progress, id) % PLACES], 1, MOST_TOGETHER);
    }
    progress_free(progress);
}

/* Many hashes, some of them shared by several numbers, all beside one another. */
static void numbers_are_found_under_their_hash_and_no_other(void **state)
{
    enum { HASHES = 1000, EACH = 3 };
    struct hashes hashes = HASHES_INIT;
    size_t at = 0, number;
    assert_false(hashes_next(&hashes, 1, &at, &number));
    for (unsigned again = 0; again < 2; again++)
        for (unsigned i = 0; i < HASHES * EACH; i++)
            hashes_put(&hashes, UINT32_MAX - i % HASHES, i);
    assert_int_equal(hashes.count, HASHES * EACH);
    for (unsigned i = 0; i < HASHES; i++) {
        unsigned found = 0;
        for (at = 0; hashes_next(&hashes, UINT32_MAX - i, &at, &number);) {
            assert_int_equal(number % HASHES, i);
            found |= 1U << number / HASHES;
        }
        assert_int_equal(found, (1U << EACH) - 1);
    }
    at = 0;
    assert_false(hashes_next(&hashes, UINT32_MAX - HASHES, &at, &number));
    hashes_release(&hashes);
}

static void texts_differ_in_each_byte_and_in_length(void **state)
{
    struct progress progress = {.key = 0x0123456789ABCDEF}, other_key = {.key = 0x1123456789ABCDEF};
    char text[40], other[40];
    memset(text, 'a', sizeof text);
    for (size_t length = 1; length < sizeof text; length++) {
        text[length] = '\0';
        const uint32_t hash = lookup_hash(&progress, text);
        assert_int_equal(lookup_hash(&progress, text), hash);
        assert_true(lookup_hash(&progress, text + 1) != hash);
        assert_true(lookup_hash(&other_key, text) != hash);
        for (size_t at = 0; at < length; at++) {
            memcpy(other, text, sizeof text);
            other[at] = 'b';
            assert_true(lookup_hash(&progress, other) != hash);
        }
        text[length] = 'a';
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
        cmocka_unit_test(ids_that_were_made_alike_are_spread),
        cmocka_unit_test(numbers_are_found_under_their_hash_and_no_other),
        cmocka_unit_test(texts_differ_in_each_byte_and_in_length),
        cmocka_unit_test(a_progress_has_a_key),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
