#include "app/pool.h"

#include <pthread.h>
#include <semaphore.h>
#include <stdatomic.h>
#include <stdbool.h>

#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <setjmp.h>

#include <cmocka.h>

enum { PIECES = 1000 };

struct counted {
    atomic_int done[PIECES];
    atomic_int busy[POOL_MOST_WORKERS];
    atomic_bool shared; /* two pieces at once had the same worker */
};

static void count_one(void *context, size_t worker, size_t number)
{
    struct counted *counted = context;
    if (atomic_fetch_add(&counted->busy[worker], 1) != 0)
        atomic_store(&counted->shared, true);
    atomic_fetch_add(&counted->done[number], 1);
    atomic_fetch_sub(&counted->busy[worker], 1);
}

static void no_tick(void *context, size_t done)
{
    (void)context;
    (void)done;
}

static void every_piece_is_done_once(void **state)
{
    (void)state;
    static const size_t counts[] = {0, 1, 2, PIECES};
    for (size_t i = 0; i < sizeof counts / sizeof *counts; i++) {
        struct counted counted = {0};
        const struct pool_task task = {counts[i], count_one, no_tick, &counted};
        pool_run(&task);
        for (size_t j = 0; j < PIECES; j++)
            assert_int_equal(atomic_load(&counted.done[j]), j < counts[i]);
        assert_false(atomic_load(&counted.shared));
    }
}

/* Work that goes on until the one who asked has been told how far it is. */
struct slow {
    pthread_t asker;
    sem_t told;
    size_t done_when_told;
    bool told_elsewhere;
};

static void wait_to_be_told(void *context, size_t worker, size_t number)
{
    (void)worker;
    (void)number;
    struct slow *slow = context;
    while (sem_wait(&slow->told) != 0) {
    }
}

static void tell(void *context, size_t done)
{
    struct slow *slow = context;
    slow->done_when_told = done;
    slow->told_elsewhere = pthread_equal(pthread_self(), slow->asker) == 0;
    sem_post(&slow->told);
}

static void who_asked_is_told_while_a_piece_takes_long(void **state)
{
    (void)state;
    struct slow slow = {.asker = pthread_self()};
    const struct pool_task task = {1, wait_to_be_told, tell, &slow};
    assert_int_equal(sem_init(&slow.told, 0, 0), 0);
    pool_run(&task);
    sem_destroy(&slow.told);
    assert_int_equal(slow.done_when_told, 0);
    assert_false(slow.told_elsewhere);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(every_piece_is_done_once),
        cmocka_unit_test(who_asked_is_told_while_a_piece_takes_long),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
