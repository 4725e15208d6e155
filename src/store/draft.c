#include "store/draft.h"

#include <errno.h>
#include <inttypes.h>
#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/strbuf.h"
#include "store/draft_frame.h"
#include "store/file.h"
#include "store/lock.h"
#include "store/places.h"
#include "store/thread.h"

enum {
    PROGRAMS_LIMIT = 9, /* of one user with one progress file, at once */
    HALF = 1024 * 1024  /* where the second text is; the file is sparse */
};

struct draft {
    uint64_t about;
    struct strbuf found;
    int descriptor; /* of the thread alone, like `path`, `number` and `frame`; -1: there is no file */
    struct strbuf path;
    uint64_t number; /* of the last text that was written */
    struct strbuf frame;
    int failure; /* an errno: why the last text is not on the disk; 0: it is */
    pthread_t thread;
    pthread_mutex_t mutex; /* guards all that follows */
    pthread_cond_t changed;
    struct strbuf wanted;
    bool has_wanted, stopping, finished;
    bool abandoned; /* the thread frees the draft, if it ever ends */
};

/* FNV-1a: to give each progress file a name of its own among the drafts. */
static uint64_t hash_of(const char *text)
{
    uint64_t hash = 14695981039346656037u;
    for (; *text != '\0'; text++)
        hash = (hash ^ (unsigned char)*text) * 1099511628211u;
    return hash;
}

static bool find_path(struct draft *draft, int program, struct error *error)
{
    char name[48];
    snprintf(name, sizeof name, "concept-%016" PRIx64 "-%d.jsonl", draft->about, program);
    return places_state(name, &draft->path, error);
}

/* --- what was left behind --- */

/* Takes the text of one half, when it is whole and later than what was found so far. */
static void take_half(struct draft *draft, const char *half, size_t length)
{
    struct draft_frame frame;
    if (!draft_frame_read(half, length, &frame) || frame.number <= draft->number)
        return;
    strbuf_clear(&draft->found);
    strbuf_add_bytes(&draft->found, frame.text, frame.length);
    draft->number = frame.number;
}

/* False for a file that holds something, but no whole text or none that can be read now. */
static bool read_back(struct draft *draft)
{
    struct error ignored;
    struct strbuf bytes = STRBUF_INIT;
    bool read =
        file_read_from(draft->descriptor, draft->path.text, 0, 2 * (size_t)HALF, &bytes, &ignored);
    if (read) {
        take_half(draft, bytes.text, bytes.length < HALF ? bytes.length : HALF);
        if (bytes.length > HALF)
            take_half(draft, bytes.text + HALF, bytes.length - HALF);
    }
    bool known = draft->found.length > 0 || (read && bytes.length == 0);
    strbuf_release(&bytes);
    return known;
}

static void let_go(struct draft *draft)
{
    close(draft->descriptor);
    draft->descriptor = -1;
}

/* The file of a program that is gone, if there is one with a text. */
static bool find_left(struct draft *draft, struct error *error)
{
    for (int program = 1; program <= PROGRAMS_LIMIT && draft->found.length == 0; program++) {
        struct error ignored;
        if (!find_path(draft, program, error))
            return false;
        if (!lock_try(draft->path.text, false, &draft->descriptor, &ignored))
            continue;
        bool known = read_back(draft);
        if (known && draft->found.length == 0)
            unlink(draft->path.text);
        if (draft->found.length == 0)
            let_go(draft);
    }
    return true;
}

/* --- the thread --- */

/* A file with something in it is of another program, or could not be read: it is not written over. */
static bool take_new_file(struct draft *draft, struct error *error)
{
    struct stat status;
    if (!lock_try(draft->path.text, true, &draft->descriptor, error))
        return false;
    if (fstat(draft->descriptor, &status) == 0 && status.st_size == 0)
        return true;
    let_go(draft);
    return false;
}

static bool make_file(struct draft *draft)
{
    struct error error = {.number = EBUSY};
    for (int program = 1; program <= PROGRAMS_LIMIT; program++) {
        if (!find_path(draft, program, &error) || !file_make_folders(draft->path.text, &error))
            break;
        if (take_new_file(draft, &error)) {
            file_sync_folder(draft->path.text, &error);
            return true;
        }
    }
    draft->failure = error.number != 0 ? error.number : EBUSY;
    return false;
}

static void remove_file(struct draft *draft)
{
    if (draft->descriptor < 0)
        return;
    unlink(draft->path.text);
    let_go(draft);
}

static bool write_half(const struct draft *draft)
{
    const struct strbuf *frame = &draft->frame;
    off_t at = draft->number % 2 == 0 ? 0 : HALF;
    for (size_t written = 0; written < frame->length;) {
        ssize_t count = pwrite(draft->descriptor, frame->text + written, frame->length - written,
                               at + (off_t)written);
        if (count < 0 && errno != EINTR)
            return false;
        if (count > 0)
            written += (size_t)count;
    }
    return fdatasync(draft->descriptor) == 0;
}

/* The number counts on only when the text is written: else the same half is tried again with the next one. */
static void write_text(struct draft *draft, const struct strbuf *text)
{
    draft->failure = 0;
    if (text->length == 0) {
        remove_file(draft);
        return;
    }
    if (draft->descriptor < 0 && !make_file(draft))
        return;
    draft->number++;
    strbuf_clear(&draft->frame);
    draft_frame_add(&draft->frame, draft->number, text->text, text->length);
    if (draft->frame.failed || !write_half(draft)) {
        draft->failure = draft->frame.failed ? ENOMEM : errno;
        draft->number--;
    }
    draft->frame.failed = false;
}

static void free_draft(struct draft *draft)
{
    if (draft->descriptor >= 0)
        close(draft->descriptor);
    strbuf_release(&draft->found);
    strbuf_release(&draft->path);
    strbuf_release(&draft->frame);
    strbuf_release(&draft->wanted);
    pthread_cond_destroy(&draft->changed);
    pthread_mutex_destroy(&draft->mutex);
    free(draft);
}

static void write_once(struct draft *draft)
{
    struct strbuf text = draft->wanted;
    draft->wanted = (struct strbuf)STRBUF_INIT;
    draft->has_wanted = false;
    pthread_mutex_unlock(&draft->mutex);
    write_text(draft, &text);
    strbuf_release(&text);
    pthread_mutex_lock(&draft->mutex);
}

static void *run(void *context)
{
    struct draft *draft = context;
    pthread_mutex_lock(&draft->mutex);
    while (draft->has_wanted || !draft->stopping) {
        if (draft->has_wanted)
            write_once(draft);
        else
            pthread_cond_wait(&draft->changed, &draft->mutex);
    }
    draft->finished = true;
    bool abandoned = draft->abandoned;
    pthread_cond_broadcast(&draft->changed);
    pthread_mutex_unlock(&draft->mutex);
    if (abandoned)
        free_draft(draft);
    return NULL;
}

/* --- for the caller --- */

static struct draft *new_draft(const char *about)
{
    struct draft *draft = calloc(1, sizeof *draft);
    if (draft == NULL)
        return NULL;
    draft->about = hash_of(about);
    draft->descriptor = -1;
    draft->found = draft->path = draft->frame = draft->wanted = (struct strbuf)STRBUF_INIT;
    if (pthread_mutex_init(&draft->mutex, NULL) != 0) {
        free(draft);
        return NULL;
    }
    if (thread_make_condition(&draft->changed) != 0) {
        pthread_mutex_destroy(&draft->mutex);
        free(draft);
        return NULL;
    }
    return draft;
}

struct draft *draft_open(const char *about, struct error *error)
{
    struct draft *draft = new_draft(about);
    if (draft == NULL) {
        error_set_memory(error);
        return NULL;
    }
    bool good = find_left(draft, error);
    int number = good ? thread_start(&draft->thread, run, draft) : 0;
    if (good && number == 0)
        return draft;
    if (good)
        error_set_system(error, MESSAGE_SAVER_CANNOT_START, draft->path.text, number);
    free_draft(draft);
    return NULL;
}

const char *draft_found(const struct draft *draft)
{
    return draft->found.text;
}

bool draft_put(struct draft *draft, const char *text, size_t length)
{
    if (length > DRAFT_LIMIT)
        return true;
    pthread_mutex_lock(&draft->mutex);
    strbuf_clear(&draft->wanted);
    strbuf_add_bytes(&draft->wanted, text, length);
    bool put = !draft->wanted.failed;
    draft->wanted.failed = false;
    draft->has_wanted = draft->has_wanted || put;
    pthread_cond_broadcast(&draft->changed);
    pthread_mutex_unlock(&draft->mutex);
    return put;
}

bool draft_close(struct draft *draft, int milliseconds, struct error *error)
{
    if (draft == NULL)
        return true;
    pthread_t thread = draft->thread;
    pthread_mutex_lock(&draft->mutex);
    draft->stopping = true;
    pthread_cond_broadcast(&draft->changed);
    bool finished = thread_wait(&draft->changed, &draft->mutex, &draft->finished, milliseconds);
    int failure = finished ? draft->failure : ETIMEDOUT;
    if (failure != 0)
        error_set_system(error, MESSAGE_DRAFT_CANNOT_WRITE, NULL, failure);
    draft->abandoned = !finished;
    pthread_mutex_unlock(&draft->mutex);
    if (finished) {
        pthread_join(thread, NULL);
        free_draft(draft);
    } else {
        pthread_detach(thread);
    }
    return failure == 0;
}
