/*
 * What the threads that write files have in common.
 */
#ifndef STORE_THREAD_H
#define STORE_THREAD_H

#include <pthread.h>
#include <stdbool.h>

/* A condition on which is waited by a clock that nobody can set back. Returns 0 or the number of an error. */
int thread_make_condition(pthread_cond_t *condition);

/* Starts a thread that gets no signals: they are for the one that shows the screen. Returns 0 or the number of an error. */
int thread_start(pthread_t *thread, void *(*run)(void *context), void *context);

/* Waits, with the mutex held, until `*finished`; at most so many milliseconds. Returns whether it is. */
bool thread_wait(pthread_cond_t *condition, pthread_mutex_t *mutex, const bool *finished,
                 int milliseconds);

#endif
