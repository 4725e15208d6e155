#include "store/saver.h"

#include <errno.h>
#include <pthread.h>
#include <stdlib.h>
#include <sys/eventfd.h>
#include <unistd.h>

#include "store/thread.h"

struct node {
    struct saver_result result;
    struct node *next;
};

struct saver {
    struct log *log;      /* of the thread alone, as is `flight` */
    struct strbuf flight; /* what is being saved; kept until it is */
    int event;            /* counts the results that wait */
    pthread_t thread;
    pthread_mutex_t mutex; /* guards all that follows */
    pthread_cond_t changed;
    struct strbuf pending; /* handed in, and not in `flight` yet */
    size_t unsaved;        /* bytes in both */
    struct node *first, **last;
    struct error error; /* of the last attempt, if it failed */
    bool wanted, failed, stopping, finished;
    bool abandoned; /* the thread frees the saver, if it ever ends */
};

static void free_results(struct saver *saver)
{
    while (saver->first != NULL) {
        struct node *node = saver->first;
        saver->first = node->next;
        log_news_release(&node->result.news);
        free(node);
    }
}

static void free_saver(struct saver *saver)
{
    free_results(saver);
    strbuf_release(&saver->pending);
    strbuf_release(&saver->flight);
    pthread_cond_destroy(&saver->changed);
    pthread_mutex_destroy(&saver->mutex);
    if (saver->event >= 0)
        close(saver->event);
    free(saver);
}

/* --- the thread --- */

/* Sees to it that `flight` holds what is to be saved now. When memory runs out, the rest waits for the next attempt. */
static void load_flight(struct saver *saver)
{
    struct strbuf *pending = &saver->pending;
    if (saver->flight.length == 0) {
        struct strbuf empty = saver->flight;
        saver->flight = *pending;
        *pending = empty;
        return;
    }
    strbuf_add_bytes(&saver->flight, pending->text, pending->length);
    if (!saver->flight.failed)
        strbuf_clear(pending);
    saver->flight.failed = false; /* what it had, it still has */
}

static bool attempt(struct saver *saver, struct log_news *news, struct error *error)
{
    const struct strbuf *flight = &saver->flight;
    return flight->length > 0 ? log_append(saver->log, flight->text, flight->length, news, error)
                              : log_read(saver->log, news, error);
}

/* `node` NULL: memory ran out before anything was tried. */
static void note_result(struct saver *saver, struct node *node, bool done,
                        const struct error *error)
{
    saver->failed = !done;
    if (done) {
        saver->unsaved -= saver->flight.length;
        strbuf_clear(&saver->flight);
        saver->wanted = saver->wanted || saver->unsaved > 0;
    } else {
        saver->error = *error;
    }
    if (node == NULL)
        return;
    node->result.failed = !done;
    if (!done)
        node->result.error = *error;
    *saver->last = node;
    saver->last = &node->next;
}

static void save_once(struct saver *saver)
{
    saver->wanted = false;
    load_flight(saver);
    pthread_mutex_unlock(&saver->mutex);
    struct node *node = calloc(1, sizeof *node);
    struct error error;
    bool done = false;
    if (node == NULL) {
        error_set_memory(&error);
    } else {
        node->result.news = (struct log_news)LOG_NEWS_INIT;
        done = attempt(saver, &node->result.news, &error);
    }
    pthread_mutex_lock(&saver->mutex);
    note_result(saver, node, done, &error);
    eventfd_write(saver->event, 1);
    pthread_cond_broadcast(&saver->changed);
}

static bool may_end(const struct saver *saver)
{
    return saver->stopping && (saver->unsaved == 0 || saver->failed);
}

static void *run(void *context)
{
    struct saver *saver = context;
    pthread_mutex_lock(&saver->mutex);
    while (!may_end(saver)) {
        if (saver->wanted)
            save_once(saver);
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

static struct saver *new_saver(struct log *log)
{
    struct saver *saver = calloc(1, sizeof *saver);
    if (saver == NULL)
        return NULL;
    saver->log = log;
    saver->flight = (struct strbuf)STRBUF_INIT;
    saver->pending = (struct strbuf)STRBUF_INIT;
    saver->last = &saver->first;
    if (pthread_mutex_init(&saver->mutex, NULL) != 0) {
        free(saver);
        return NULL;
    }
    if (thread_make_condition(&saver->changed) != 0) {
        pthread_mutex_destroy(&saver->mutex);
        free(saver);
        return NULL;
    }
    saver->event = eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK | EFD_SEMAPHORE);
    return saver;
}

struct saver *saver_start(struct log *log, struct error *error)
{
    struct saver *saver = new_saver(log);
    if (saver == NULL) {
        error_set_memory(error);
        return NULL;
    }
    int number = saver->event < 0 ? errno : thread_start(&saver->thread, run, saver);
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

static void want_attempt(struct saver *saver)
{
    saver->wanted = true;
    pthread_cond_broadcast(&saver->changed);
}

bool saver_add(struct saver *saver, const char *lines, size_t length)
{
    pthread_mutex_lock(&saver->mutex);
    strbuf_add_bytes(&saver->pending, lines, length);
    bool added = !saver->pending.failed;
    saver->pending.failed = false; /* what it had, it still has */
    if (added) {
        saver->unsaved += length;
        want_attempt(saver);
    }
    pthread_mutex_unlock(&saver->mutex);
    return added;
}

void saver_retry(struct saver *saver)
{
    pthread_mutex_lock(&saver->mutex);
    want_attempt(saver);
    pthread_mutex_unlock(&saver->mutex);
}

/* Takes the result of an attempt, or of one for which there was no memory. */
static void take_first(struct saver *saver, struct saver_result *result)
{
    struct node *node = saver->first;
    if (node == NULL) {
        *result = (struct saver_result){.failed = true, .news = LOG_NEWS_INIT};
        error_set_memory(&result->error);
    } else {
        *result = node->result;
        saver->first = node->next;
        saver->last = node->next == NULL ? &saver->first : saver->last;
        free(node);
    }
    result->saved = saver->unsaved == 0;
}

bool saver_take(struct saver *saver, struct saver_result *result)
{
    eventfd_t counted;
    if (eventfd_read(saver->event, &counted) != 0)
        return false;
    pthread_mutex_lock(&saver->mutex);
    take_first(saver, result);
    pthread_mutex_unlock(&saver->mutex);
    return true;
}

/* --- stopping --- */

/* Leaves the saver to its thread when that does not end in time. */
static bool wait_for_end(struct saver *saver, int milliseconds)
{
    pthread_mutex_lock(&saver->mutex);
    saver->stopping = true;
    saver->failed = false;
    want_attempt(saver);
    bool finished = thread_wait(&saver->changed, &saver->mutex, &saver->finished, milliseconds);
    saver->abandoned = !finished;
    pthread_mutex_unlock(&saver->mutex);
    return finished;
}

bool saver_stop(struct saver *saver, int milliseconds, struct error *error)
{
    struct error too_slow;
    error_set(&too_slow, MESSAGE_SAVER_TOO_SLOW, log_path(saver->log), NULL);
    pthread_t thread = saver->thread;
    if (!wait_for_end(saver, milliseconds)) {
        pthread_detach(thread);
        *error = too_slow;
        return false;
    }
    pthread_join(thread, NULL);
    bool saved = saver->unsaved == 0;
    if (!saved)
        *error = saver->error;
    log_free(saver->log);
    free_saver(saver);
    return saved;
}
