#include "store/draft.h"

#include <errno.h>
#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

#include "base/memory.h"
#include "base/strbuf.h"
#include "store/draft_frame.h"
#include "store/file.h"
#include "store/lock.h"
#include "store/paths.h"

enum {
    PROGRAMS_LIMIT = 9, /* of one user with one progress file, at once */
    HALF = 1024 * 1024  /* where the second text is; the file is sparse */
};

struct draft {
    uint64_t about;
    struct strbuf found;
    struct lock lock; /* of the file; descriptor -1: there is none */
    struct strbuf path;
    uint64_t number; /* of the last text that was written */
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
    return paths_state(name, &draft->path, error);
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
    bool read = file_read_from(draft->lock.descriptor, draft->path.text, 0, 2 * (size_t)HALF,
                               &bytes, &ignored);
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
    close(draft->lock.descriptor);
    draft->lock.descriptor = -1;
}

static void take_left(struct draft *draft)
{
    struct error ignored;
    if (!lock_try(draft->path.text, &draft->lock, &ignored)) {
        draft->lock.descriptor = -1;
        return;
    }
    bool known = draft->lock.taken && read_back(draft);
    if (known && draft->found.length == 0)
        unlink(draft->path.text);
    if (draft->found.length == 0)
        let_go(draft);
}

/* The file of a program that is gone, if there is one with a text. Without locks, it may be that of one that runs. */
static bool find_left(struct draft *draft, struct error *error)
{
    for (int program = 1; program <= PROGRAMS_LIMIT && draft->found.length == 0; program++) {
        if (!find_path(draft, program, error))
            return false;
        take_left(draft);
    }
    return true;
}

/* --- writing --- */

static void remove_file(struct draft *draft)
{
    if (draft->lock.descriptor < 0)
        return;
    unlink(draft->path.text);
    let_go(draft);
}

/* Without a lock nobody would take it over: it would be left for ever. */
static bool keep_locked(struct draft *draft, struct error *error)
{
    if (draft->lock.taken)
        return true;
    remove_file(draft);
    error_set_system(error, MESSAGE_DRAFT_CANNOT_WRITE, NULL, ENOLCK);
    return false;
}

/* A file that is there is of another program, or could not be read: it is not written over. */
static bool make_file(struct draft *draft, struct error *error)
{
    for (int program = 1; program <= PROGRAMS_LIMIT; program++) {
        if (!find_path(draft, program, error) || !file_make_folders(draft->path.text, error))
            return false;
        if (lock_make(draft->path.text, &draft->lock, error))
            return keep_locked(draft, error);
        draft->lock.descriptor = -1;
    }
    return false;
}

/* Returns 0 or the number of an error. */
static int write_frame(const struct draft *draft, const struct strbuf *frame)
{
    off_t at = draft->number % 2 == 0 ? 0 : HALF;
    for (size_t written = 0; written < frame->length;) {
        ssize_t count = pwrite(draft->lock.descriptor, frame->text + written,
                               frame->length - written, at + (off_t)written);
        if (count < 0 && errno != EINTR)
            return errno;
        if (count > 0)
            written += (size_t)count;
    }
    return 0;
}

/* The number counts on only when the text is written: else the same half is tried again with the next one. */
static bool write_text(struct draft *draft, const char *text, size_t length, struct error *error)
{
    struct strbuf frame = STRBUF_INIT;
    draft->number++;
    draft_frame_add(&frame, draft->number, text, length);
    int number = write_frame(draft, &frame);
    strbuf_release(&frame);
    if (number == 0)
        return true;
    draft->number--;
    error_set_system(error, MESSAGE_DRAFT_CANNOT_WRITE, NULL, number);
    return false;
}

bool draft_put(struct draft *draft, const char *text, size_t length, struct error *error)
{
    struct error failure = {0};
    if (length > DRAFT_LIMIT) {
        error_set(error, MESSAGE_PROBLEM_TOO_LONG, NULL, NULL);
        return false;
    }
    if (length == 0) {
        remove_file(draft);
        return true;
    }
    if (draft->lock.descriptor >= 0 || make_file(draft, &failure))
        return write_text(draft, text, length, error);
    error_set_system(error, MESSAGE_DRAFT_CANNOT_WRITE, NULL,
                     failure.number != 0 && failure.number != EEXIST ? failure.number : EBUSY);
    return false;
}

/* --- from opening to closing --- */

struct draft *draft_open(const char *about, struct error *error)
{
    struct draft *draft = memory_new(1, sizeof *draft);
    draft->about = hash_of(about);
    draft->lock.descriptor = -1;
    draft->found = draft->path = (struct strbuf)STRBUF_INIT;
    if (find_left(draft, error))
        return draft;
    draft_close(draft);
    return NULL;
}

const char *draft_found(const struct draft *draft)
{
    return draft->found.text;
}

void draft_leave(struct draft *draft)
{
    strbuf_clear(&draft->found);
    if (draft->lock.descriptor >= 0)
        let_go(draft);
}

void draft_close(struct draft *draft)
{
    if (draft == NULL)
        return;
    if (draft->lock.descriptor >= 0)
        close(draft->lock.descriptor);
    strbuf_release(&draft->found);
    strbuf_release(&draft->path);
    free(draft);
}
