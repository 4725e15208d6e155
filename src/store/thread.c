#include "store/thread.h"

#include <signal.h>
#include <time.h>

enum { MILLISECONDS = 1000, NANOSECONDS = 1000 * 1000 * 1000 };

int thread_make_condition(pthread_cond_t *condition)
{
    pthread_condattr_t attributes;
    int number = pthread_condattr_init(&attributes);
    if (number != 0)
        return number;
    number = pthread_condattr_setclock(&attributes, CLOCK_MONOTONIC);
    if (number == 0)
        number = pthread_cond_init(condition, &attributes);
    pthread_condattr_destroy(&attributes);
    return number;
}

int thread_start(pthread_t *thread, void *(*run)(void *context), void *context)
{
    sigset_t all, before;
    sigfillset(&all);
    int number = pthread_sigmask(SIG_SETMASK, &all, &before);
    if (number != 0)
        return number;
    number = pthread_create(thread, NULL, run, context);
    pthread_sigmask(SIG_SETMASK, &before, NULL);
    return number;
}

static struct timespec moment_after(int milliseconds)
{
    struct timespec moment;
    clock_gettime(CLOCK_MONOTONIC, &moment);
    moment.tv_sec += milliseconds / MILLISECONDS;
    moment.tv_nsec += (milliseconds % MILLISECONDS) * (NANOSECONDS / MILLISECONDS);
    moment.tv_sec += moment.tv_nsec / NANOSECONDS;
    moment.tv_nsec %= NANOSECONDS;
    return moment;
}

bool thread_wait(pthread_cond_t *condition, pthread_mutex_t *mutex, const bool *finished,
                 int milliseconds)
{
    struct timespec until = moment_after(milliseconds);
    int number = 0;
    while (!*finished && number == 0)
        number = pthread_cond_timedwait(condition, mutex, &until);
    return *finished;
}
