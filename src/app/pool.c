#include "app/pool.h"

#include <stdatomic.h>
#include <stdbool.h>
#include <unistd.h>

#include "store/thread.h"

struct pool {
    const struct pool_task *task;
    atomic_size_t next, done; /* pieces */
    pthread_mutex_t mutex;    /* guards what follows */
    pthread_cond_t ended;
    size_t running; /* threads */
    bool finished;
};

struct worker {
    struct pool *pool;
    size_t number;
    pthread_t thread;
};

/* False when there is none left. */
static bool do_one(struct pool *pool, size_t worker)
{
    const struct pool_task *task = pool->task;
    size_t number = atomic_fetch_add(&pool->next, 1);
    if (number >= task->count)
        return false;
    task->work(task->context, worker, number);
    atomic_fetch_add(&pool->done, 1);
    return true;
}

static void *run_worker(void *context)
{
    struct worker *worker = context;
    struct pool *pool = worker->pool;
    while (do_one(pool, worker->number)) {
    }
    pthread_mutex_lock(&pool->mutex);
    pool->running--;
    pool->finished = pool->running == 0;
    pthread_cond_signal(&pool->ended);
    pthread_mutex_unlock(&pool->mutex);
    return NULL;
}

static size_t worker_count(size_t pieces)
{
    long processors = sysconf(_SC_NPROCESSORS_ONLN);
    size_t count = processors > 1 ? (size_t)processors : 1;
    count = count < POOL_MOST_WORKERS ? count : POOL_MOST_WORKERS;
    return count < pieces ? count : pieces;
}

/* Returns how many threads there are. */
static size_t start_workers(struct pool *pool, struct worker workers[], size_t wanted)
{
    size_t started = 0;
    pthread_mutex_lock(&pool->mutex);
    while (started < wanted) {
        workers[started] = (struct worker){.pool = pool, .number = started};
        if (thread_start(&workers[started].thread, run_worker, &workers[started]) != 0)
            break;
        started++;
        pool->running++;
    }
    pthread_mutex_unlock(&pool->mutex);
    return started;
}

static void wait_for_workers(struct pool *pool)
{
    bool finished = false;
    while (!finished) {
        pthread_mutex_lock(&pool->mutex);
        finished = thread_wait(&pool->ended, &pool->mutex, &pool->finished, POOL_TICK_MILLISECONDS);
        pthread_mutex_unlock(&pool->mutex);
        if (!finished)
            pool->task->tick(pool->task->context, atomic_load(&pool->done));
    }
}

static void run_with_threads(struct pool *pool)
{
    struct worker workers[POOL_MOST_WORKERS];
    size_t started = start_workers(pool, workers, worker_count(pool->task->count));
    if (started > 0)
        wait_for_workers(pool);
    for (size_t i = 0; i < started; i++)
        pthread_join(workers[i].thread, NULL);
}

void pool_run(const struct pool_task *task)
{
    struct pool pool = {.task = task};
    if (pthread_mutex_init(&pool.mutex, NULL) == 0) {
        if (thread_make_condition(&pool.ended) == 0) {
            run_with_threads(&pool);
            pthread_cond_destroy(&pool.ended);
        }
        pthread_mutex_destroy(&pool.mutex);
    }
    while (do_one(&pool, 0))
        task->tick(task->context, atomic_load(&pool.done));
}
