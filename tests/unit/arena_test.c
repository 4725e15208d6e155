#include <locale.h>

#include "../support/child.h"
#include "../support/test.h"
#include "base/arena.h"

static void what_is_handed_out_is_zero_aligned_and_apart(void **state)
{
    struct arena arena = ARENA_INIT;
    unsigned char *pieces[1000];
    for (size_t i = 0; i < 1000; i++) {
        pieces[i] = arena_alloc(&arena, i % 70, 1);
        assert_non_null(pieces[i]);
        assert_int_equal((uintptr_t)pieces[i] % sizeof(void *), 0);
        assert_int_equal((uintptr_t)pieces[i] % _Alignof(double), 0);
        assert_int_equal((uintptr_t)pieces[i] % _Alignof(long long), 0);
        for (size_t j = 0; j < i % 70; j++) {
            assert_int_equal(pieces[i][j], 0);
            pieces[i][j] = (unsigned char)i;
        }
    }
    for (size_t i = 0; i < 1000; i++) {
        for (size_t j = 0; j < i % 70; j++)
            assert_int_equal(pieces[i][j], (unsigned char)i);
    }
    arena_release(&arena);
}

static void a_large_piece_leaves_the_room_of_the_block_before_it(void **state)
{
    struct arena arena = ARENA_INIT;
    char *before = arena_alloc(&arena, 16, 1);
    char *large = arena_alloc(&arena, 1000, 1000);
    char *after = arena_alloc(&arena, 16, 1);
    assert_non_null(large);
    memset(large, 'x', 1000 * 1000);
    assert_ptr_equal(after, before + 16);
    assert_int_equal(after[15], 0);
    arena_release(&arena);
}

static void texts_are_copies(void **state)
{
    struct arena arena = ARENA_INIT;
    char text[] = "één";
    const char *copy = arena_text(&arena, text);
    text[0] = 'x';
    assert_string_equal(copy, "één");
    assert_string_equal(arena_bytes(&arena, "abc\0def", 2), "ab");
    assert_memory_equal(arena_bytes(&arena, "abc\0def", 7), "abc\0def", 8);
    assert_string_equal(arena_bytes(&arena, NULL, 0), "");
    assert_null(arena_text(&arena, NULL));
    arena_release(&arena);
}

static void what_is_cleared_is_handed_out_again_zeroed(void **state)
{
    struct arena arena = ARENA_INIT;
    arena_clear(&arena); /* of nothing */
    char *before = arena_alloc(&arena, 16, 1);
    memset(before, 'x', 16);
    arena_alloc(&arena, 1000, 1000);
    arena_clear(&arena);
    const char *after = arena_alloc(&arena, 16, 1);
    assert_ptr_equal(after, before);
    for (int i = 0; i < 16; i++)
        assert_int_equal(after[i], 0);
    arena_release(&arena);
}

/* How much is asked for. */
struct request {
    size_t count, size;
};

static bool ask(void *context)
{
    const struct request *request = context;
    struct arena arena = ARENA_INIT;
    arena_alloc(&arena, request->count, request->size);
    return true;
}

static void more_than_there_can_be_ends_the_program(void **state)
{
    static struct request requests[] = {{SIZE_MAX / 2, 3}, {1, SIZE_MAX}};
    for (size_t i = 0; i < sizeof requests / sizeof *requests; i++)
        assert_false(child_run(ask, &requests[i]));
}

int main(void)
{
    setlocale(LC_CTYPE, "C.UTF-8");
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(what_is_handed_out_is_zero_aligned_and_apart),
        cmocka_unit_test(a_large_piece_leaves_the_room_of_the_block_before_it),
        cmocka_unit_test(texts_are_copies),
        cmocka_unit_test(what_is_cleared_is_handed_out_again_zeroed),
        cmocka_unit_test(more_than_there_can_be_ends_the_program),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
