/*
 * Saving beside the user: the one queue of lines that are not on the disk yet, and a thread that appends them to a log while
 * the program goes on answering keys.
 *
 * Lines handed in while a save is under way go, together, into the next one. After a failure they wait for the next
 * saver_save. The program polls saver_descriptor, and takes the result when it is readable.
 *
 *     struct saver *saver = saver_start(log, &error);   // the log now belongs to the saver, which looks at it at once
 *     saver_add(saver, change->line);
 *     saver_save(saver);
 *     poll(saver_descriptor(saver)) … while (saver_take(saver, &result)) …
 *     saver_stop(saver, 2000, &error);
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
    bool failed; /* the last attempt failed: `error` says why */
    struct error error;
    struct log_news news; /* what others appended; owned by the caller: log_news_release */
};

/* Takes over the log. NULL on failure; the log is then still the caller's. */
struct saver *saver_start(struct log *log, struct error *error);

/* Readable when there is a result. */
int saver_descriptor(const struct saver *saver);

/* Puts a line, given without its newline, into the queue, copied. */
void saver_add(struct saver *saver, const char *line);

/* Asks for an attempt to save what is in the queue; when nothing is, for a look at what others appended. */
void saver_save(struct saver *saver);

/* Adds the lines that are not known to be on the disk, each with its newline. */
void saver_add_unsaved(struct saver *saver, struct strbuf *out);

/* Takes what came of the attempts since the last call; false when there were none. */
bool saver_take(struct saver *saver, struct saver_result *result);

/*
 * Tries once more to save all, also what the file has lost only just now, for at most so many milliseconds; then stops the
 * thread and frees all, the log too. True when everything was saved; otherwise `error` says why not, and `unsaved` (empty
 * before) gets the lines that were not. A thread that hangs in the kernel is left behind, with what it uses.
 */
bool saver_stop(struct saver *saver, int milliseconds, struct strbuf *unsaved, struct error *error);

#endif
