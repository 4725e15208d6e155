/*
 * The progress file on disk: reading what is new in it, and appending to it so that nothing is lost.
 *
 * A log remembers how far it has read, and in which file. What others appended in between comes back as news. A file
 * that was replaced, became shorter or was changed before that place is read again from the start: the union by id makes
 * that harmless. The last line counts as read only when its newline is there; a torn one is left for the next time.
 *
 *     struct log *log = log_new(path, checklist->id);
 *     struct log_news news = LOG_NEWS_INIT;
 *     log_read(log, &news, &error)          … log_news_take(&news, progress, &findings)
 *     log_append(log, lines, length, &news, &error)
 *     log_news_release(&news);
 *     log_free(log);
 *
 * A file that lost its header is read and appended to as it is, when changes stand in it: only `compact` puts one back.
 *
 * A log is used by one thread at a time.
 */
#ifndef STORE_LOG_H
#define STORE_LOG_H

#include <stdbool.h>
#include <stddef.h>

#include "base/error.h"
#include "base/strbuf.h"
#include "progress/progress.h"
#include "store/file.h"

enum { LOG_SIZE_LIMIT = 256 * 1024 * 1024 };

struct log;

/* What was read: whole lines, without the header. */
struct log_news {
    struct strbuf bytes;
    size_t first_line; /* the number of the first of these lines in the file */

    /*
     * The file ends in a line without newline. It is in `bytes` too at the first reading of all, and under a lock, where
     * it can no longer grow.
     */
    bool torn;

    /*
     * The file was replaced or changed by another program: `bytes` is all that it holds now. A change that was read from
     * it or appended to it before, and whose id is neither in `bytes` nor replaced by a change there, was lost with the
     * old file: append it again.
     */
    bool anew;

    bool headless;     /* the first line of the file, its header, was lost; read from there */
    bool gone;         /* the file was deleted, moved or emptied: append all changes again */
    bool without_lock; /* this file system has no locks; said once, with the first append */
};

#define LOG_NEWS_INIT                                                                              \
    {                                                                                              \
        STRBUF_INIT, 0, false, false, false, false, false                                          \
    }

/* Copies both strings; touches no file. NULL when memory ran out. */
struct log *log_new(const char *path, const char *checklist_id);
void log_free(struct log *log);
const char *log_path(const struct log *log);

/*
 * Reads what was appended since the last call (at first: everything) into `news`, which is cleared first. A file that
 * is not there, or is empty, is no error: there is no news. Fails when the file cannot be read, is no progress file, is
 * of a newer version, or belongs to another checklist; then nothing is remembered of it. A first line that was cut off
 * while it was written is passed over.
 */
bool log_read(struct log *log, struct log_news *news, struct error *error);

/* Which file the last log_read read; false when it found none. */
bool log_identity(const struct log *log, struct file_identity *identity);

/*
 * Appends lines (each ending in a newline) under a lock, after reading what others appended into `news`. Makes the
 * file, its folders and its first line if need be. On success all is on the disk. On failure the file is as it was
 * before, as far as the system allows, and the same lines may be appended again: a line twice is harmless.
 * `news` is good in both cases.
 *
 * When the file that was known is gone, this fails once, with MESSAGE_LOG_GONE and news.gone: the caller, who holds all
 * changes, hands in all of them, and the next log_append makes a new file.
 */
bool log_append(struct log *log, const char *lines, size_t length, struct log_news *news,
                struct error *error);

/*
 * Rewrites the file under its lock: `rewrite` gets all lines and adds the new contents, header included, to `out`.
 * The new file takes the place of the old in one step; others that have it open notice, and read it anew, as does this
 * log. A file system without locks is refused here: what another appends meanwhile would be lost.
 */
typedef bool log_rewrite(void *context, const struct log_news *all, struct strbuf *out,
                         struct error *error);
bool log_replace(struct log *log, log_rewrite *rewrite, void *context, struct error *error);

/*
 * Reads the lines into `progress`, which takes over `bytes`: it is empty then. Adds to `findings` what cannot be read of
 * them, and a header that was lost. False when memory ran out.
 */
bool log_news_take(struct log_news *news, struct progress *progress, struct findings *findings);

/* The same from a copy of `bytes`. */
bool log_news_read(const struct log_news *news, struct progress *progress,
                   struct findings *findings);

void log_news_release(struct log_news *news);

#endif
