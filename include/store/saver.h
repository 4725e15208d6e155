/*
 * Saving beside the user: a thread that appends to a log while the program goes on answering keys.
 *
 * Lines handed in while a save is under way go, together, into the next one. After a failure they wait for saver_retry
 * or for the next line. The program polls saver_descriptor, and takes the result when it is readable.
 *
 *     struct saver *saver = saver_start(log, &error);   // the log now belongs to the saver
 *     saver_add(saver, lines, length);
 *     poll(saver_descriptor(saver)) … while (saver_take(saver, &result)) …
 *     saver_stop(saver, 2000, &unsaved);
 */
#ifndef STORE_SAVER_H
#define STORE_SAVER_H

#include <stdbool.h>
#include <stddef.h>

#include "base/error.h"
#include "store/log.h"

struct saver;

struct saver_result {
    bool saved;  /* everything handed in is on the disk, at the moment of saver_take */
    bool failed; /* this attempt failed: `error` says why */
    struct error error;
    struct log_news news; /* what others appended; owned by the caller: log_news_release */
};

/* Takes over the log. NULL on failure; the log is then still the caller's. */
struct saver *saver_start(struct log *log, struct error *error);

/* Readable when there is a result. */
int saver_descriptor(const struct saver *saver);

/* Hands in whole lines, copied. False when memory ran out: nothing was handed in. */
bool saver_add(struct saver *saver, const char *lines, size_t length);

/* Asks for another attempt if lines are waiting, and otherwise for a look at what others appended. */
void saver_retry(struct saver *saver);

/* Takes one result; false when there is none. */
bool saver_take(struct saver *saver, struct saver_result *result);

/*
 * Waits until everything is saved or an attempt fails, at most `milliseconds`; then stops the thread and frees all,
 * the log too. True when everything was saved; otherwise `error` says why not (MESSAGE_LOG_GONE: append all
 * changes with a new log). A thread that hangs in the kernel is left behind, with what it uses.
 */
bool saver_stop(struct saver *saver, int milliseconds, struct error *error);

#endif
