/*
 * The progress file on disk.
 *
 * A log remembers what the file held when it was last read or written. There is one operation, log_append: take the lock,
 * read what the file holds now, and append what it lacks. What others appended in between comes back as news.
 *
 * What the file lacks are the lines that are handed in, and each change that it held before and that is now neither in it
 * nor named as replaced in it: so a file that a sync service, an editor or an older copy put in the place of the known one
 * gets back what it lost, and what `compact` erased stays erased. Nothing is written into the file of somebody else
 * (another id and no change in common, or another organisation), and a file that was there and is not any more is never
 * made anew.
 *
 *     struct log *log = log_new(path, checklist->id);
 *     struct log_news news = LOG_NEWS_INIT;
 *     log_read(log, &news, &error)          … log_news_read(&news, progress, &findings)
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

/* Lines of the file that were not known, without its header. The last may be torn: it has no newline. */
struct log_news {
    struct strbuf bytes;
    /* The number of the first of these lines in the file; 0: there is no file, or nothing (new) in it. */
    size_t first_line;
    bool marked;       /* a byte order mark stands before it */
    bool headless;     /* the first line of the file, its header, was lost; read from there */
    bool without_lock; /* this file system has no locks; said once, with the first append */
    char
        file[CHANGE_ID_LIMIT + 1]; /* the id of the file, as log_file; also when there is no news */
};

#define LOG_NEWS_INIT                                                                              \
    {                                                                                              \
        .bytes = STRBUF_INIT                                                                       \
    }

/* Copies both strings; touches no file. */
struct log *log_new(const char *path, const char *checklist_id);
void log_free(struct log *log);
const char *log_path(const struct log *log);

/* The id of the file that was read or written last; "" when it has none, or there is none yet. */
const char *log_file(const struct log *log);

/* A file that has no first line yet gets this id with it: that of the copy of which it is made, "" for none. */
void log_begin_as(struct log *log, const char *file);

/*
 * Reads the file, without a lock, into `news`, which is cleared first. A file that is not there, or is empty, is no error:
 * there is no news. A line that is being written is left for the next reading; only the first reading shows one. Fails
 * when the file cannot be read, is no progress file, is of a newer version, or belongs to another checklist, and with
 * MESSAGE_LOG_GONE when it was there before and is gone.
 */
bool log_read(struct log *log, struct log_news *news, struct error *error);

/* Which file was read last; false when none was found. */
bool log_identity(const struct log *log, struct file_identity *identity);

/*
 * Appends lines (each ending in a newline) and what else the file lacks; without lines, it only looks, and writes when the
 * file lacks something. Makes the file, its folders and its first line if there was none at the start. On success all of
 * it is on the disk, in the file to which the path leads. On failure the file is as it was before, as far as the system
 * allows, and the same lines may be appended again: a line twice is harmless. `news` is good in both cases.
 *
 * Fails as log_read, with MESSAGE_LOG_OTHER_FILE when a file of somebody else stands there now, and with
 * MESSAGE_LOG_LOCKED when another program holds the lock for two seconds.
 */
bool log_append(struct log *log, const char *lines, size_t length, struct log_news *news,
                struct error *error);

/*
 * Rewrites the file under its lock: `rewrite` gets all lines and the id of the file, and adds the new contents, header
 * included, to `out`. The new file takes the place of the old in one step; when the path leads to another file by then,
 * all is done again with that one. Others that have the old one open notice, as does this log. A file system without locks
 * is refused here: what another appends meanwhile would be lost.
 */
typedef void log_rewrite(void *context, struct log_news *all, const char *file, struct strbuf *out);
bool log_replace(struct log *log, log_rewrite *rewrite, void *context, struct error *error);

/*
 * Reads the lines into `progress`, and the id of the file: the progress takes the lines over, and there are none in the news
 * then. Adds to `findings` what cannot be read of them, and a header that was lost.
 */
void log_news_read(struct log_news *news, struct progress *progress, struct findings *findings);

void log_news_release(struct log_news *news);

#endif
