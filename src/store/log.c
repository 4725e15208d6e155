#include "store/log.h"

#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "progress/header.h"
#include "store/file.h"
#include "store/header.h"
#include "store/lock.h"

enum { TAIL_SIZE = 256 };

_Static_assert(LOG_SIZE_LIMIT == 256 * 1024 * 1024, "size_limit says so to the user");
static const char size_limit[] = "256";

struct log {
    char *path, *checklist_id;
    bool seen;  /* changes were read or appended: a file that does not hold them has lost them */
    bool known; /* what follows is about a file */
    dev_t device;
    ino_t inode;
    off_t offset; /* behind the last newline that was read */
    size_t line;  /* the number of the line that begins there */
    /* The bytes before it: a file that was changed in place, or that got the inode of the old one, has others there. */
    char tail[TAIL_SIZE];
    size_t tail_length;
    bool folder_synced; /* its name is on the disk too */
    bool found;         /* there was a file at the last look, and it was this one */
    struct file_identity identity;
    bool said_without_lock;
};

/* One look at the file, from opening to closing. */
struct visit {
    struct lock lock;
    bool has_header;
    bool cut_off; /* the last byte is no newline */
    off_t end;    /* the size found */
    size_t line;  /* the number of the line on which the file ends */
};

struct log *log_new(const char *path, const char *checklist_id)
{
    struct log *log = calloc(1, sizeof *log);
    if (log == NULL)
        return NULL;
    log->line = 1;
    log->path = strdup(path);
    log->checklist_id = strdup(checklist_id);
    if (log->path == NULL || log->checklist_id == NULL) {
        log_free(log);
        return NULL;
    }
    return log;
}

void log_free(struct log *log)
{
    if (log == NULL)
        return;
    free(log->checklist_id);
    free(log->path);
    free(log);
}

const char *log_path(const struct log *log)
{
    return log->path;
}

bool log_identity(const struct log *log, struct file_identity *identity)
{
    if (log->found)
        *identity = log->identity;
    return log->found;
}

static void clear_news(struct log_news *news)
{
    struct strbuf bytes = news->bytes;
    strbuf_clear(&bytes);
    *news = (struct log_news){.bytes = bytes};
}

void log_news_release(struct log_news *news)
{
    strbuf_release(&news->bytes);
    *news = (struct log_news)LOG_NEWS_INIT;
}

/* The place of a header that was lost is named, unless what stands there now cannot be read and is named itself. */
static void add_headless(const struct log_news *news, size_t first, struct findings *findings)
{
    bool named = findings->kept > first && findings->items[first].line == news->first_line;
    if (!news->headless || named)
        return;
    struct error error;
    error_set_at(&error, MESSAGE_LOG_HEADLESS, news->first_line, 1, NULL, NULL);
    findings_add(findings, &error);
}

bool log_news_take(struct log_news *news, struct progress *progress, struct findings *findings)
{
    size_t first = findings->kept;
    bool enough = progress_take(progress, &news->bytes, news->first_line, findings);
    if (enough)
        add_headless(news, first, findings);
    return enough;
}

bool log_news_read(const struct log_news *news, struct progress *progress,
                   struct findings *findings)
{
    size_t first = findings->kept;
    bool enough =
        progress_read(progress, news->bytes.text, news->bytes.length, news->first_line, findings);
    if (enough)
        add_headless(news, first, findings);
    return enough;
}

/* --- which file it is --- */

static void forget(struct log *log)
{
    log->known = false;
    log->folder_synced = false;
    log->offset = 0;
    log->line = 1;
}

static bool read_tail(int descriptor, off_t offset, char tail[TAIL_SIZE], size_t *length)
{
    *length = offset < TAIL_SIZE ? (size_t)offset : TAIL_SIZE;
    return pread(descriptor, tail, *length, offset - (off_t)*length) == (ssize_t)*length;
}

static void remember(struct log *log, int descriptor, const struct stat *status, off_t offset,
                     size_t line)
{
    log->seen = true;
    log->known = true;
    log->device = status->st_dev;
    log->inode = status->st_ino;
    log->offset = offset;
    log->line = line;
    if (!read_tail(descriptor, offset, log->tail, &log->tail_length))
        forget(log);
}

static bool is_known(const struct log *log, int descriptor, const struct stat *status)
{
    if (!log->known || log->device != status->st_dev || log->inode != status->st_ino)
        return false;
    char tail[TAIL_SIZE];
    size_t length;
    return read_tail(descriptor, log->offset, tail, &length) &&
           memcmp(tail, log->tail, log->tail_length) == 0;
}

static void note_gone(struct log *log, struct log_news *news)
{
    forget(log);
    log->seen = false;
    clear_news(news);
    news->gone = true;
}

/* --- reading --- */

static size_t count_newlines(const char *bytes, size_t length)
{
    size_t count = 0;
    const char *end = bytes + length;
    while ((bytes = memchr(bytes, '\n', (size_t)(end - bytes))) != NULL) {
        count++;
        bytes++;
    }
    return count;
}

/* The length of the bytes up to and with the last newline. */
static size_t whole_lines(const struct strbuf *bytes)
{
    const char *newline = memrchr(bytes->text, '\n', bytes->length);
    return newline != NULL ? (size_t)(newline - bytes->text) + 1 : 0;
}

/* Keeps of the bytes behind log->offset what is news, and remembers how far that goes. */
static void sort_news(struct log *log, const struct visit *visit, const struct stat *status,
                      const struct header *header, struct log_news *news)
{
    struct strbuf *bytes = &news->bytes;
    size_t whole = whole_lines(bytes);
    bool with_torn = !log->seen || visit->lock.taken;
    news->anew = log->seen && !log->known;
    news->first_line = header->line;
    news->headless = header->lost;
    if (whole > 0 && whole >= header->at)
        remember(log, visit->lock.descriptor, status, log->offset + (off_t)whole, visit->line);
    size_t end = whole > header->at ? whole : header->at;
    news->torn = end < bytes->length;
    if (!with_torn)
        strbuf_splice(bytes, end, bytes->length - end, "", 0);
    strbuf_splice(bytes, 0, header->at, "", 0);
}

static bool read_bytes(struct log *log, struct visit *visit, struct stat *status,
                       struct strbuf *bytes, struct error *error)
{
    int descriptor = visit->lock.descriptor;
    if (fstat(descriptor, status) != 0) {
        error_set_system(error, MESSAGE_FILE_CANNOT_READ, log->path, errno);
        return false;
    }
    log->found = true;
    log->identity = (struct file_identity){status->st_dev, status->st_ino};
    if (!is_known(log, descriptor, status))
        forget(log);
    size_t limit = LOG_SIZE_LIMIT - (size_t)log->offset;
    if (!file_read_from(descriptor, log->path, log->offset, limit, bytes, error))
        return false;
    visit->end = log->offset + (off_t)bytes->length;
    visit->line = log->line + count_newlines(bytes->text, bytes->length);
    visit->cut_off = bytes->length > 0 && bytes->text[bytes->length - 1] != '\n';
    return true;
}

/* Reads what is new in the file of a visit, and sets what the visit tells of it. */
static bool read_new(struct log *log, struct visit *visit, struct log_news *news,
                     struct error *error)
{
    struct stat status;
    struct header header = {.found = true, .line = log->line};
    bool read = read_bytes(log, visit, &status, &news->bytes, error);
    if (read && !log->known)
        read = header_find(&news->bytes, log->path, log->checklist_id, &header, error);
    if (!read) {
        clear_news(news);
        return false;
    }
    visit->has_header = header.found;
    if (header.found)
        sort_news(log, visit, &status, &header, news);
    else if (log->seen)
        note_gone(log, news);
    else
        clear_news(news);
    return true;
}

bool log_read(struct log *log, struct log_news *news, struct error *error)
{
    clear_news(news);
    log->found = false;
    struct visit visit = {0};
    struct error failure;
    if (!file_open(log->path, O_RDONLY, &visit.lock.descriptor, &failure)) {
        bool missing = failure.number == ENOENT;
        if (!missing)
            *error = failure;
        else if (log->seen)
            note_gone(log, news);
        return missing;
    }
    bool read = read_new(log, &visit, news, error);
    close(visit.lock.descriptor);
    return read;
}

/* --- appending --- */

/*
 * Takes back what a failed write left, if that is all that came after the end that was found. When this fails too, a
 * torn line stays behind, and the next append begins with a newline.
 */
static bool take_back(const struct log *log, const struct visit *visit, const struct strbuf *bytes)
{
    int descriptor = visit->lock.descriptor;
    struct strbuf left = STRBUF_INIT;
    struct error ignored;
    bool ours = file_read_from(descriptor, log->path, visit->end, bytes->length, &left, &ignored) &&
                left.length > 0 && memcmp(left.text, bytes->text, left.length) == 0;
    strbuf_release(&left);
    return ours && ftruncate(descriptor, visit->end) == 0;
}

static bool sync_data(const struct log *log, int descriptor, struct error *error)
{
    int result;
    do
        result = fdatasync(descriptor);
    while (result != 0 && errno == EINTR);
    if (result != 0)
        error_set_system(error, MESSAGE_FILE_CANNOT_WRITE, log->path, errno);
    return result == 0;
}

/*
 * Once for each file, not only for one that this log made: whoever made it, or put it there, may not have come to its
 * own fsync of the folder yet.
 */
static bool sync_name(struct log *log, struct error *error)
{
    if (!log->folder_synced)
        log->folder_synced = file_sync_folder(log->path, error);
    return log->folder_synced;
}

static bool write_at_end(struct log *log, const struct visit *visit, const struct strbuf *bytes,
                         struct error *error)
{
    if (bytes->failed) {
        error_set_memory(error);
        return false;
    }
    if ((size_t)visit->end + bytes->length > LOG_SIZE_LIMIT) {
        error_set(error, MESSAGE_FILE_TOO_LARGE, log->path, size_limit);
        return false;
    }
    int descriptor = visit->lock.descriptor;
    if (!file_write(descriptor, log->path, bytes->text, bytes->length, error)) {
        take_back(log, visit, bytes);
        return false;
    }
    return sync_data(log, descriptor, error) && sync_name(log, error);
}

/* Own lines are no news, if nothing else can have come in between. */
static void pass_over_own(struct log *log, const struct visit *visit, const struct strbuf *bytes)
{
    int descriptor = visit->lock.descriptor;
    off_t end = visit->end + (off_t)bytes->length;
    struct stat status;
    log->seen = true;
    if (visit->lock.taken && fstat(descriptor, &status) == 0 && status.st_size == end)
        remember(log, descriptor, &status, end,
                 visit->line + count_newlines(bytes->text, bytes->length));
}

static bool append_lines(struct log *log, const struct visit *visit, const char *lines,
                         size_t length, struct error *error)
{
    if (length == 0)
        return true;
    struct strbuf bytes = STRBUF_INIT;
    if (visit->cut_off)
        strbuf_add_char(&bytes, '\n');
    if (!visit->has_header)
        progress_header_write(&bytes, log->checklist_id, "");
    strbuf_add_bytes(&bytes, lines, length);
    bool appended = write_at_end(log, visit, &bytes, error);
    if (appended)
        pass_over_own(log, visit, &bytes);
    strbuf_release(&bytes);
    return appended;
}

static bool fail_gone(const struct log *log, struct error *error)
{
    error_set(error, MESSAGE_LOG_GONE, log->path, NULL);
    return false;
}

static bool append_in_visit(struct log *log, struct visit *visit, const char *lines, size_t length,
                            struct log_news *news, struct error *error)
{
    if (!read_new(log, visit, news, error))
        return false;
    news->without_lock = !visit->lock.taken && !log->said_without_lock;
    log->said_without_lock = log->said_without_lock || news->without_lock;
    if (news->gone)
        return fail_gone(log, error);
    return append_lines(log, visit, lines, length, error);
}

/* A file that was there, and is not any more, is not made before the caller knows. */
static bool open_to_append(struct log *log, struct lock *lock, struct log_news *news,
                           struct error *error)
{
    struct error failure;
    if (lock_open(log->path, !log->seen, lock, &failure))
        return true;
    if (failure.number == ENOENT && log->seen) {
        note_gone(log, news);
        return fail_gone(log, error);
    }
    *error = failure;
    return false;
}

bool log_append(struct log *log, const char *lines, size_t length, struct log_news *news,
                struct error *error)
{
    clear_news(news);
    struct visit visit = {0};
    if (!open_to_append(log, &visit.lock, news, error))
        return false;
    bool appended = append_in_visit(log, &visit, lines, length, news, error);
    struct error unclosed;
    bool closed = lock_close(&visit.lock, log->path, &unclosed);
    if (appended && !closed)
        *error = unclosed;
    return appended && closed;
}

/* --- replacing --- */

static bool replace_in_visit(struct log *log, struct visit *visit, log_rewrite *rewrite,
                             void *context, struct error *error)
{
    if (!visit->lock.taken) {
        error_set_system(error, MESSAGE_LOG_CANNOT_LOCK, log->path, ENOLCK);
        return false;
    }
    struct log_news all = LOG_NEWS_INIT;
    struct strbuf out = STRBUF_INIT;
    bool rewritten = read_new(log, visit, &all, error) && rewrite(context, &all, &out, error);
    bool replaced =
        rewritten && !out.failed && file_replace(log->path, out.text, out.length, error);
    if (rewritten && out.failed)
        error_set_memory(error);
    strbuf_release(&out);
    log_news_release(&all);
    return replaced;
}

bool log_replace(struct log *log, log_rewrite *rewrite, void *context, struct error *error)
{
    /* A copy that remembers nothing reads all; what the real one remembers makes it notice the new file. */
    struct log fresh = *log;
    fresh.seen = false;
    forget(&fresh);
    struct visit visit = {0};
    if (!lock_open(log->path, false, &visit.lock, error))
        return false;
    bool replaced = replace_in_visit(&fresh, &visit, rewrite, context, error);
    /* Whether the old file closes well does not matter: nothing was written to it. */
    struct error ignored;
    lock_close(&visit.lock, log->path, &ignored);
    return replaced;
}
