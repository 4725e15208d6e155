/*
 * Whole files: reading with a limit, creating, and replacing in one step.
 *
 * Created files have mode 0600. Every error names the path and the cause.
 */
#ifndef STORE_FILE_H
#define STORE_FILE_H

#include <stdbool.h>
#include <stddef.h>
#include <sys/types.h>

#include "base/error.h"
#include "base/strbuf.h"

/* Opens like open(2) with O_CLOEXEC|O_NOCTTY|O_NONBLOCK, again after EINTR, and refuses what is no regular file. */
bool file_open(const char *path, int flags, int *descriptor, struct error *error);

/* Two paths are of the same file when these are equal. */
struct file_identity {
    dev_t device;
    ino_t inode;
};

/*
 * Adds up to `limit` bytes from `offset` on. A file with more fails with MESSAGE_FILE_TOO_LARGE. `path` is for the
 * message.
 */
bool file_read_from(int descriptor, const char *path, off_t offset, size_t limit,
                    struct strbuf *out, struct error *error);

/* Reads a whole file: a regular file of at most `limit` bytes. */
bool file_read(const char *path, size_t limit, struct strbuf *out, struct error *error);

/* Writes all bytes, in a loop, again after EINTR. */
bool file_write(int descriptor, const char *path, const void *bytes, size_t length,
                struct error *error);

/* Closes a file that was written; an error means that what was written may be lost. */
bool file_close(int descriptor, const char *path, struct error *error);

/*
 * fsync of the folder that holds the file `path`; for a link, of the folder that holds what it leads to. A file system
 * that cannot do it is accepted; for a folder that may not be opened, everything is written to the disk instead.
 */
bool file_sync_folder(const char *path, struct error *error);

/* Makes the folders above `path` that are not there, with mode 0700, on the disk. */
bool file_make_folders(const char *path, struct error *error);

/*
 * Writes a new file, whole and on the disk, under a name that must not be there yet. If it is there, fails with
 * MESSAGE_FILE_EXISTS and writes nothing.
 */
bool file_create(const char *path, const void *bytes, size_t length, struct error *error);

/*
 * Replaces a file, or makes it: a temporary file beside it (with the old mode, owner and group, as far as the user may
 * give them), fsync, rename, fsync of the folder. Readers see the old contents or the new ones, never a part. Links are
 * followed; one to a file that is not there is refused. The temporary file is removed on every failure.
 */
bool file_replace(const char *path, const void *bytes, size_t length, struct error *error);

/*
 * The same, if `check` still says so when the new file is written and about to take the place of the old: else fails with
 * MESSAGE_FILE_CHANGED, and nothing is changed.
 */
typedef bool file_check(void *context);
bool file_replace_if(const char *path, const void *bytes, size_t length, file_check *check,
                     void *context, struct error *error);

/*
 * The same without waiting for the disk, and with the folders above it: for what is a convenience. A program that is
 * killed leaves the old contents or the new ones; a power cut may leave none.
 */
bool file_replace_lightly(const char *path, const void *bytes, size_t length, struct error *error);

/*
 * Clears `found` and puts the one path into it that all spellings of a path lead to: absolute, without links or "..".
 * Of a file that is not there, the folder that it would be in is followed. A path that leads nowhere stays as it is.
 */
void file_true_path(const char *path, struct strbuf *found);

/* Whether two paths lead to one file, also to one that is not there yet. */
bool file_is_same(const char *one, const char *other);

#endif
