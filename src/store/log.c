#include "store/log.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/memory.h"
#include "progress/header.h"
#include "store/file.h"
#include "store/fresh_id.h"
#include "store/header.h"
#include "store/lock.h"
#include "store/whole_file.h"

/* So often the file may be replaced while it is written to. */
enum { ATTEMPTS = 100 };

_Static_assert(LOG_SIZE_LIMIT == 256 * 1024 * 1024, "size_limit says so to the user");
static const char size_limit[] = "256";

struct log {
    char *path, *checklist_id;
    struct strbuf held; /* what the file held when it was last read or written, in whole lines */
    bool found;         /* there was a file: `seen` is about it */
    struct stat seen;
    bool has_header; /* a header was read or written, or is to be: `file` is of it */
    char file[CHANGE_ID_LIMIT + 1];
    bool folder_synced; /* its name is on the disk too */
    bool said_without_lock;
};

/* The file as it is found, from opening to closing. */
struct visit {
    struct lock lock;
    struct stat status;
    struct strbuf bytes; /* all that it holds */
    size_t end;          /* so many of them, when it was read */
    struct header header;
    bool goes_on;          /* it begins with what it held before ... */
    size_t known;          /* ... so many bytes */
    struct strbuf lacking; /* if not: lines of changes that it held before, and lacks now */
};

struct log *log_new(const char *path, const char *checklist_id)
{
    struct log *log = memory_new(1, sizeof *log);
    log->held = (struct strbuf)STRBUF_INIT;
    log->path = memory_text(path);
    log->checklist_id = memory_text(checklist_id);
    return log;
}

void log_free(struct log *log)
{
    if (log == NULL)
        return;
    strbuf_release(&log->held);
    free(log->checklist_id);
    free(log->path);
    free(log);
}

const char *log_path(const struct log *log)
{
    return log->path;
}

const char *log_file(const struct log *log)
{
    return log->file;
}

void log_begin_as(struct log *log, const char *file)
{
    if (log->has_header)
        return;
    log->has_header = true;
    snprintf(log->file, sizeof log->file, "%s", file);
}

bool log_identity(const struct log *log, struct file_identity *identity)
{
    if (log->found)
        *identity = (struct file_identity){log->seen.st_dev, log->seen.st_ino};
    return log->found;
}

/* --- news --- */

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
void log_news_read(struct log_news *news, struct progress *progress, struct findings *findings)
{
    size_t first = findings->kept;
    progress_set_file(progress, news->file);
    progress_take(progress, &news->bytes, news->first_line, findings);
    bool named = findings->kept > first && findings->items[first].line == news->first_line;
    if (news->headless && !named) {
        struct error error;
        error_set_at(&error, MESSAGE_LOG_HEADLESS, news->first_line, 1, NULL, NULL);
        findings_add(findings, &error);
    }
}

static size_t count_newlines(const char *bytes, size_t length)
{
    size_t count = 0;
    for (size_t i = 0; i < length; i++)
        count += bytes[i] == '\n';
    return count;
}

/* The length of the bytes up to and with the last newline. */
static size_t whole_lines(const struct strbuf *bytes)
{
    const char *newline = memrchr(bytes->text, '\n', bytes->length);
    return newline != NULL ? (size_t)(newline - bytes->text) + 1 : 0;
}

/* What is new in the file, up to byte `end` of it. Lines are counted only when something is: each save asks. */
static void add_news(const struct visit *visit, size_t end, struct log_news *news)
{
    const struct header *header = &visit->header;
    size_t start = visit->known > header->at ? visit->known : header->at;
    if (!header->found)
        return;
    news->marked = header_mark(&visit->bytes) > 0;
    news->headless = header->lost && start == header->at;
    if (start == header->at)
        news->first_line = header->line;
    else if (end > start)
        news->first_line = 1 + count_newlines(visit->bytes.text, start);
    if (end > start)
        strbuf_add_bytes(&news->bytes, visit->bytes.text + start, end - start);
}

/* --- what the file lacks --- */

static bool begins_with(const struct strbuf *bytes, const struct strbuf *start)
{
    return bytes->length >= start->length && memcmp(bytes->text, start->text, start->length) == 0;
}

/* Whether a file without any change of the known one is that of somebody else. */
static bool is_of_another(const struct log *log, const struct header *header, size_t known,
                          size_t there)
{
    if (log->file[0] != '\0' && header->file[0] != '\0')
        return strcmp(log->file, header->file) != 0;
    return known > 0 && there > 0;
}

static bool refuse_another(const struct log *log, const struct visit *visit, size_t known,
                           size_t there, struct error *error)
{
    bool emptied = !visit->header.found;
    if (emptied && visit->status.st_dev == log->seen.st_dev)
        return false;
    if (!emptied && !is_of_another(log, &visit->header, known, there))
        return false;
    /* An empty file on another disk: what was mounted there is gone. */
    error_set(error, emptied ? MESSAGE_LOG_GONE : MESSAGE_LOG_OTHER_FILE, log->path, NULL);
    return true;
}

static struct progress *read_changes(const struct strbuf *bytes)
{
    struct findings ignored = FINDINGS_INIT;
    struct progress *progress = progress_new();
    const size_t mark = header_mark(bytes);
    progress_read(progress, bytes->text + mark, bytes->length - mark, 1, &ignored);
    findings_release(&ignored);
    return progress;
}

static bool compare(const struct log *log, struct visit *visit, const struct progress *known,
                    struct progress *there, struct error *error)
{
    const size_t known_count = progress_count(known), there_count = progress_count(there);
    if (progress_of_another(known, there, NULL)) {
        error_set(error, MESSAGE_LOG_OTHER_FILE, log->path, NULL);
        return false;
    }
    struct progress_joined joined = progress_join(there, known, &visit->lacking);
    return joined.brought < known_count ||
           !refuse_another(log, visit, known_count, there_count, error);
}

/* For a file that does not go on from what it held before. */
static bool find_lacking(const struct log *log, struct visit *visit, struct error *error)
{
    struct progress *known = read_changes(&log->held);
    struct progress *there = read_changes(&visit->bytes);
    bool found = compare(log, visit, known, there, error);
    progress_free(known);
    progress_free(there);
    return found;
}

/* --- reading --- */

static bool same_time(const struct timespec *a, const struct timespec *b)
{
    return a->tv_sec == b->tv_sec && a->tv_nsec == b->tv_nsec;
}

/* Whether nothing seems to have happened to the file since it was read or written. */
static bool is_as_seen(const struct log *log, const struct stat *now)
{
    const struct stat *seen = &log->seen;
    return log->found && now->st_dev == seen->st_dev && now->st_ino == seen->st_ino &&
           now->st_size == seen->st_size && same_time(&now->st_mtim, &seen->st_mtim) &&
           same_time(&now->st_ctim, &seen->st_ctim);
}

/* Without reading it: what it holds is moved to the visit, and back by `remember`. */
static void take_as_seen(struct log *log, struct visit *visit)
{
    visit->bytes = log->held;
    log->held = (struct strbuf)STRBUF_INIT;
    visit->end = visit->known = visit->bytes.length;
    visit->goes_on = true;
    visit->header.found = true;
    memcpy(visit->header.file, log->file, sizeof log->file);
}

static bool read_opened(struct log *log, struct visit *visit, struct error *error)
{
    int descriptor = visit->lock.descriptor;
    if (fstat(descriptor, &visit->status) != 0) {
        error_set_system(error, MESSAGE_FILE_CANNOT_READ, log->path, errno);
        return false;
    }
    if (is_as_seen(log, &visit->status) && log->has_header &&
        (off_t)log->held.length == visit->status.st_size) {
        take_as_seen(log, visit);
        return true;
    }
    if (!file_read_from(descriptor, log->path, 0, LOG_SIZE_LIMIT, &visit->bytes, error) ||
        !header_find(&visit->bytes, log->path, log->checklist_id, &visit->header, error))
        return false;
    visit->end = visit->bytes.length;
    visit->goes_on = begins_with(&visit->bytes, &log->held);
    visit->known = visit->goes_on ? log->held.length : 0;
    return visit->goes_on || find_lacking(log, visit, error);
}

/* A file that is there for the first time is no surprise; one that was there and is not, is. */
static void say_gone(const struct log *log, struct error *error)
{
    if (log->found && error->number == ENOENT)
        error_set(error, MESSAGE_LOG_GONE, log->path, NULL);
}

static void end_visit(struct visit *visit)
{
    strbuf_release(&visit->bytes);
    strbuf_release(&visit->lacking);
}

/* Remembers what the file holds, up to byte `end` of it. */
static void remember(struct log *log, struct visit *visit, size_t end)
{
    struct strbuf before = log->held;
    log->held = visit->bytes;
    visit->bytes = before;
    strbuf_splice(&log->held, end, log->held.length - end, "", 0);
    log->found = true;
    log->seen = visit->status;
    if (visit->header.found) {
        log->has_header = true;
        memcpy(log->file, visit->header.file, sizeof log->file);
    }
}

/* Without a lock, a line at the end may still be written: it is shown at the first reading alone. */
static void take_read(struct log *log, struct visit *visit, struct log_news *news)
{
    size_t whole = whole_lines(&visit->bytes);
    add_news(visit, log->found ? whole : visit->bytes.length, news);
    remember(log, visit, whole);
}

/* Reads the file, if there is one. `lacks`: it lacks something, and nothing was taken of it. */
static bool look(struct log *log, struct log_news *news, bool *lacks, struct error *error)
{
    struct visit visit = {.bytes = STRBUF_INIT, .lacking = STRBUF_INIT};
    struct error failure;
    *lacks = false;
    if (!file_open(log->path, O_RDONLY, &visit.lock.descriptor, &failure)) {
        bool none_yet = failure.number == ENOENT && !log->found;
        say_gone(log, &failure);
        if (!none_yet)
            *error = failure;
        return none_yet;
    }
    bool read = read_opened(log, &visit, error);
    *lacks = read && visit.lacking.length > 0;
    if (read && !*lacks)
        take_read(log, &visit, news);
    close(visit.lock.descriptor);
    end_visit(&visit);
    return read;
}

bool log_read(struct log *log, struct log_news *news, struct error *error)
{
    bool lacks;
    clear_news(news);
    bool read = look(log, news, &lacks, error);
    memcpy(news->file, log->file, sizeof news->file);
    return read;
}

/* --- appending --- */

/*
 * Takes back what a failed write left, if that is all that came after the end that was found. Only under a lock: else it
 * might be another's. When this fails too, a torn line stays behind, and the next append begins with a newline.
 */
static void take_back(const struct log *log, const struct visit *visit, const struct strbuf *bytes)
{
    int descriptor = visit->lock.descriptor;
    off_t end = (off_t)visit->bytes.length;
    struct strbuf left = STRBUF_INIT;
    struct error ignored;
    bool ours = visit->lock.taken &&
                file_read_from(descriptor, log->path, end, bytes->length, &left, &ignored) &&
                left.length > 0 && memcmp(left.text, bytes->text, left.length) == 0;
    strbuf_release(&left);
    if (ours && ftruncate(descriptor, end) != 0)
        return;
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
static bool sync_name(struct log *log, const struct visit *visit, struct error *error)
{
    bool same = log->found && log->seen.st_dev == visit->status.st_dev &&
                log->seen.st_ino == visit->status.st_ino;
    if (!log->folder_synced || !same)
        log->folder_synced = file_sync_folder(log->path, error);
    return log->folder_synced;
}

/* The first line of a file that has none. A file that had a header without an id never gets one. */
static bool add_header(const struct log *log, struct visit *visit, struct strbuf *out,
                       struct error *error)
{
    memcpy(visit->header.file, log->file, sizeof log->file);
    if (!log->has_header && !fresh_id(visit->header.file, error))
        return false;
    progress_header_write(out, log->checklist_id, visit->header.file);
    visit->header.found = true;
    return true;
}

/* All that is to be written, in one piece. */
static bool collect(const struct log *log, struct visit *visit, const char *lines, size_t length,
                    struct strbuf *out, struct error *error)
{
    const struct strbuf *bytes = &visit->bytes;
    if (visit->lacking.length + length == 0)
        return true;
    if (bytes->length > 0 && bytes->text[bytes->length - 1] != '\n')
        strbuf_add_char(out, '\n'); /* a torn line stays alone */
    if (!visit->header.found && !add_header(log, visit, out, error))
        return false;
    strbuf_add_bytes(out, visit->lacking.text, visit->lacking.length);
    strbuf_add_bytes(out, lines, length);
    if (bytes->length + out->length <= LOG_SIZE_LIMIT)
        return true;
    error_set(error, MESSAGE_FILE_TOO_LARGE, log->path, size_limit);
    return false;
}

static bool write_at_end(struct log *log, struct visit *visit, const struct strbuf *out,
                         struct error *error)
{
    int descriptor = visit->lock.descriptor;
    if (!file_write(descriptor, log->path, out->text, out->length, error)) {
        take_back(log, visit, out);
        return false;
    }
    return sync_data(log, descriptor, error) && sync_name(log, visit, error);
}

/* Reads the locked file, and writes what is to be written. `visit->bytes` is what the file holds then. */
static bool write_lines(struct log *log, struct visit *visit, const char *lines, size_t length,
                        struct log_news *news, struct error *error)
{
    if (!read_opened(log, visit, error))
        return false;
    add_news(visit, visit->bytes.length, news);
    struct strbuf out = STRBUF_INIT;
    bool written =
        collect(log, visit, lines, length, &out, error) && write_at_end(log, visit, &out, error);
    if (written) {
        strbuf_add_bytes(&visit->bytes, out.text, out.length);
        fstat(visit->lock.descriptor, &visit->status);
    }
    strbuf_release(&out);
    return written;
}

enum outcome { FAILED, SAVED, REPLACED };

/* REPLACED: it was saved, but in a file to which the path does not lead any more. */
static enum outcome append_in_visit(struct log *log, struct visit *visit, const char *lines,
                                    size_t length, struct log_news *news, struct error *error)
{
    bool written = write_lines(log, visit, lines, length, news, error);
    enum outcome outcome = written ? SAVED : FAILED;
    if (written && !lock_is_in_place(&visit->lock, log->path))
        outcome = REPLACED;
    struct error unclosed;
    if (!lock_close(&visit->lock, log->path, &unclosed) && written) {
        *error = unclosed;
        outcome = FAILED;
    }
    /* What failed is written again: of the file only what was read is known then. */
    if (outcome != FAILED) {
        remember(log, visit, visit->bytes.length);
    } else if (visit->goes_on && visit->header.found) {
        strbuf_splice(&visit->bytes, visit->end, visit->bytes.length - visit->end, "", 0);
        remember(log, visit, whole_lines(&visit->bytes));
    }
    return outcome;
}

static enum outcome append_once(struct log *log, const char *lines, size_t length,
                                struct log_news *news, struct error *error)
{
    struct visit visit = {.bytes = STRBUF_INIT, .lacking = STRBUF_INIT};
    struct error failure;
    if (!lock_open(log->path, !log->found, &visit.lock, &failure)) {
        say_gone(log, &failure);
        *error = failure;
        return FAILED;
    }
    bool says = !visit.lock.taken && !log->said_without_lock;
    news->without_lock = news->without_lock || says;
    log->said_without_lock = log->said_without_lock || says;
    enum outcome outcome = append_in_visit(log, &visit, lines, length, news, error);
    end_visit(&visit);
    return outcome;
}

/* Whether it need not even be opened. */
static bool is_quiet(const struct log *log)
{
    struct stat now;
    if (stat(log->path, &now) != 0)
        return errno == ENOENT && !log->found;
    return log->folder_synced && is_as_seen(log, &now);
}

/* The name of the file that is there is put on the disk now, so that the first change waits once. */
static bool only_look(struct log *log, struct log_news *news, bool *lacks, struct error *error)
{
    *lacks = false;
    if (is_quiet(log))
        return true;
    if (!look(log, news, lacks, error))
        return false;
    struct error later; /* the next append tries again, and says so */
    if (log->found && !*lacks)
        log->folder_synced = file_sync_folder(log->path, &later);
    return true;
}

static bool append(struct log *log, const char *lines, size_t length, struct log_news *news,
                   struct error *error)
{
    bool lacks = true;
    clear_news(news);
    if (length == 0 && !only_look(log, news, &lacks, error))
        return false;
    if (!lacks)
        return true;
    enum outcome outcome = REPLACED;
    for (int attempt = 0; outcome == REPLACED && attempt < ATTEMPTS; attempt++)
        outcome = append_once(log, lines, attempt == 0 ? length : 0, news, error);
    if (outcome == REPLACED)
        error_set(error, MESSAGE_LOG_LOCKED, log->path, NULL);
    return outcome == SAVED;
}

bool log_append(struct log *log, const char *lines, size_t length, struct log_news *news,
                struct error *error)
{
    bool appended = append(log, lines, length, news, error);
    memcpy(news->file, log->file, sizeof news->file);
    return appended;
}

/* --- replacing --- */

/* What the file was when it was read. */
struct reading {
    const struct log *log;
    const struct visit *visit;
};

static bool is_unchanged(void *context)
{
    const struct reading *reading = context;
    const struct visit *visit = reading->visit;
    struct stat now;
    return lock_is_in_place(&visit->lock, reading->log->path) &&
           fstat(visit->lock.descriptor, &now) == 0 && now.st_size == (off_t)visit->bytes.length;
}

static bool replace_in_visit(struct log *log, struct visit *visit, log_rewrite *rewrite,
                             void *context, struct error *error)
{
    struct log_news all = LOG_NEWS_INIT;
    struct strbuf out = STRBUF_INIT;
    struct reading reading = {log, visit};
    if (!read_opened(log, visit, error))
        return false;
    add_news(visit, visit->bytes.length, &all);
    rewrite(context, &all, visit->header.file, &out);
    bool replaced =
        whole_file_replace_if(log->path, out.text, out.length, is_unchanged, &reading, error);
    strbuf_release(&out);
    log_news_release(&all);
    return replaced;
}

static bool replace_once(struct log *log, log_rewrite *rewrite, void *context, struct error *error)
{
    struct visit visit = {.bytes = STRBUF_INIT, .lacking = STRBUF_INIT};
    bool replaced = false;
    if (!lock_open(log->path, false, &visit.lock, error))
        return false;
    if (visit.lock.taken)
        replaced = replace_in_visit(log, &visit, rewrite, context, error);
    else
        error_set_system(error, MESSAGE_LOG_CANNOT_LOCK, log->path, ENOLCK);
    /* Whether the old file closes well does not matter: nothing was written to it. */
    struct error ignored;
    lock_close(&visit.lock, log->path, &ignored);
    end_visit(&visit);
    return replaced;
}

bool log_replace(struct log *log, log_rewrite *rewrite, void *context, struct error *error)
{
    /* One that remembers nothing gets all lines as news; what the real one remembers makes it notice the new file. */
    struct log fresh = {.path = log->path, .checklist_id = log->checklist_id, .held = STRBUF_INIT};
    struct error failure = {.message = MESSAGE_FILE_CHANGED};
    bool replaced = false;
    for (int attempt = 0;
         attempt < ATTEMPTS && !replaced && failure.message == MESSAGE_FILE_CHANGED; attempt++)
        replaced = replace_once(&fresh, rewrite, context, &failure);
    if (!replaced)
        *error = failure;
    return replaced;
}
