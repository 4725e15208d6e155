/*
 * Much work of one kind, done by a few threads: as many as there are processors, one at most for each piece.
 *
 * The thread that asks for it only waits, and is called back now and then, so that it can tell how far it is. When no
 * thread can be made it does the work itself.
 */
#ifndef APP_POOL_H
#define APP_POOL_H

#include <stddef.h>

enum { POOL_MOST_WORKERS = 16, POOL_TICK_MILLISECONDS = 100 };

struct pool_task {
    size_t count; /* pieces */
    /* Does piece `number`, from 0. Two pieces at once never have the same `worker`, from 0 up to POOL_MOST_WORKERS. */
    void (*work)(void *context, size_t worker, size_t number);
    /* On the thread that asked: every POOL_TICK_MILLISECONDS while the work goes on. */
    void (*tick)(void *context, size_t done);
    void *context;
};

/* Returns when all pieces are done. */
void pool_run(const struct pool_task *task);

#endif
