#include "store/saver.h"

#include <errno.h>
#include <pthread.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/eventfd.h>
#include <time.h>
#include <unistd.h>

#include "base/memory.h"

enum { MILLISECONDS = 1000, NANOSECONDS = 1000 * 1000 * 1000 };

struct saver {
    struct log *log; /* of the thread alone */
    int event;       /* readable when there is a result */
    pthread_t thread;
    pthread_mutex_t mutex; /* guards all that follows */
    pthread_cond_t changed;
    struct strbuf queue;  /* lines that are not in an attempt */
    struct strbuf flight; /* those that are: while one is under way nobody changes them */
    struct saver_result result;
    bool wanted;    /* an attempt was asked for */
    bool stopping;  /* one more, and then the thread ends */
    bool finished;  /* it has ended */
    bool abandoned; /* the thread frees the saver, if it ever ends */
};

static void free_saver(struct saver *saver)
{
    strbuf_release(&saver->queue);
    strbuf_release(&saver->flight);
    log_news_release(&saver->result.news);
    pthread_cond_destroy(&saver->changed);
    pthread_mutex_destroy(&saver->mutex);
    if (saver->event >= 0)
        close(saver->event);
    free(saver);
}

/* --- the thread --- */

/* What failed before goes first. */
static void load_flight(struct saver *saver)
{
    strbuf_add_bytes(&saver->flight, saver->queue.text, saver->queue.length);
    strbuf_clear(&saver->queue);
}

/* Results that were not taken yet become one. */
static void note_result(struct saver *saver, bool done, const struct log_news *news,
                        const struct error *error)
{
    struct saver_result *result = &saver->result;
    if (result->news.bytes.length == 0) {
        result->news.first_line = news->first_line;
        result->news.headless = news->headless;
    }
    strbuf_add_bytes(&result->news.bytes, news->bytes.text, news->bytes.length);
    memcpy(result->news.file, news->file, sizeof news->file);
    result->news.without_lock = result->news.without_lock || news->without_lock;
    result->failed = !done;
    if (!done)
        result->error = *error;
    else
        strbuf_clear(&saver->flight);
    saver->wanted = saver->wanted || (done && saver->queue.length > 0);
}

static void attempt(struct saver *saver)
{
    struct log_news news = LOG_NEWS_INIT;
    struct error error;
    saver->wanted = false;
    load_flight(saver);
    pthread_mutex_unlock(&saver->mutex);
    bool done = log_append(saver->log, saver->flight.text, saver->flight.length, &news, &error);
    pthread_mutex_lock(&saver->mutex);
    note_result(saver, done, &news, &error);
    log_news_release(&news);
    eventfd_write(saver->event, 1);
}

static void *run(void *context)
{
    struct saver *saver = context;
    pthread_mutex_lock(&saver->mutex);
    while (saver->wanted || !saver->stopping) {
        if (saver->wanted)
            attempt(saver);
        else
            pthread_cond_wait(&saver->changed, &saver->mutex);
    }
    saver->finished = true;
    bool abandoned = saver->abandoned;
    pthread_cond_broadcast(&saver->changed);
    pthread_mutex_unlock(&saver->mutex);
    if (abandoned) {
        log_free(saver->log);
        free_saver(saver);
    }
    return NULL;
}

/* --- starting --- */

/* A condition on which is waited by a clock that nobody can set back. */
static bool make_condition(pthread_cond_t *condition)
{
    pthread_condattr_t attributes;
    if (pthread_condattr_init(&attributes) != 0)
        return false;
    bool made = pthread_condattr_setclock(&attributes, CLOCK_MONOTONIC) == 0 &&
                pthread_cond_init(condition, &attributes) == 0;
    pthread_condattr_destroy(&attributes);
    return made;
}

/* Signals are for the thread that shows the screen. */
static int start_thread(struct saver *saver)
{
    sigset_t all, before;
    sigfillset(&all);
    int number = pthread_sigmask(SIG_SETMASK, &all, &before);
    if (number != 0)
        return number;
    number = pthread_create(&saver->thread, NULL, run, saver);
    pthread_sigmask(SIG_SETMASK, &before, NULL);
    return number;
}

static struct saver *new_saver(struct log *log)
{
    struct saver *saver = memory_new(1, sizeof *saver);
    saver->log = log;
    saver->wanted = true;
    saver->queue = saver->flight = (struct strbuf)STRBUF_INIT;
    saver->result.news = (struct log_news)LOG_NEWS_INIT;
    if (pthread_mutex_init(&saver->mutex, NULL) != 0 || !make_condition(&saver->changed))
        memory_end(); /* they lack nothing else */
    saver->event = eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK);
    return saver;
}

struct saver *saver_start(struct log *log, struct error *error)
{
    struct saver *saver = new_saver(log);
    int number = saver->event < 0 ? errno : start_thread(saver);
    if (number == 0)
        return saver;
    error_set_system(error, MESSAGE_SAVER_CANNOT_START, log_path(log), number);
    free_saver(saver);
    return NULL;
}

/* --- using --- */

int saver_descriptor(const struct saver *saver)
{
    return saver->event;
}

void saver_add(struct saver *saver, const char *line)
{
    pthread_mutex_lock(&saver->mutex);
    strbuf_add(&saver->queue, line);
    strbuf_add_char(&saver->queue, '\n');
    pthread_mutex_unlock(&saver->mutex);
}

static void want_attempt(struct saver *saver)
{
    saver->wanted = true;
    pthread_cond_broadcast(&saver->changed);
}

void saver_save(struct saver *saver)
{
    pthread_mutex_lock(&saver->mutex);
    want_attempt(saver);
    pthread_mutex_unlock(&saver->mutex);
}

static void add_unsaved(const struct saver *saver, struct strbuf *out)
{
    strbuf_add_bytes(out, saver->flight.text, saver->flight.length);
    strbuf_add_bytes(out, saver->queue.text, saver->queue.length);
}

void saver_add_unsaved(struct saver *saver, struct strbuf *out)
{
    pthread_mutex_lock(&saver->mutex);
    add_unsaved(saver, out);
    pthread_mutex_unlock(&saver->mutex);
}

static bool all_saved(const struct saver *saver)
{
    return saver->flight.length + saver->queue.length == 0;
}

bool saver_take(struct saver *saver, struct saver_result *result)
{
    eventfd_t counted;
    if (eventfd_read(saver->event, &counted) != 0)
        return false;
    pthread_mutex_lock(&saver->mutex);
    *result = saver->result;
    result->saved = all_saved(saver);
    saver->result = (struct saver_result){.news = LOG_NEWS_INIT};
    pthread_mutex_unlock(&saver->mutex);
    return true;
}

/* --- stopping --- */

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

/* Leaves the saver to its thread when that does not end in time. */
static bool wait_for_end(struct saver *saver, int milliseconds, struct strbuf *unsaved)
{
    const struct timespec until = moment_after(milliseconds);
    pthread_mutex_lock(&saver->mutex);
    saver->stopping = true;
    want_attempt(saver);
    int number = 0;
    while (!saver->finished && number == 0)
        number = pthread_cond_timedwait(&saver->changed, &saver->mutex, &until);
    saver->abandoned = !saver->finished;
    add_unsaved(saver, unsaved);
    bool finished = saver->finished;
    pthread_mutex_unlock(&saver->mutex);
    return finished;
}

bool saver_stop(struct saver *saver, int milliseconds, struct strbuf *unsaved, struct error *error)
{
    struct error too_slow;
    error_set(&too_slow, MESSAGE_SAVER_TOO_SLOW, log_path(saver->log), NULL);
    pthread_t thread = saver->thread;
    if (!wait_for_end(saver, milliseconds, unsaved)) {
        pthread_detach(thread);
        *error = too_slow;
        return false;
    }
    pthread_join(thread, NULL);
    bool saved = all_saved(saver) && !saver->result.failed;
    if (!saved)
        *error = saver->result.error;
    log_free(saver->log);
    free_saver(saver);
    return saved;
}
