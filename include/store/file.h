/*
 * Files: opening, reading with a limit, writing, what is on the disk, and paths.
 *
 * Created files have mode 0600; in a folder that a group writes to and that hands its group on (setgid) 0660, less the
 * umask. Every error names the path and the cause.
 */
#ifndef STORE_FILE_H
#define STORE_FILE_H

#include <stdbool.h>
#include <stddef.h>
#include <sys/stat.h>
#include <sys/types.h>

#include "base/error.h"
#include "base/strbuf.h"

/*
 * Opens like open(2) with O_CLOEXEC|O_NOCTTY|O_NONBLOCK, again after EINTR; waits for a file that another program has a lease
 * on. Returns the descriptor, or -1 with errno.
 */
int file_open_any(const char *path, int flags);

/* False for what is no regular file, with the reason. */
bool file_is_regular(const struct stat *status, const char *path, struct error *error);

/* The same, and refuses what is no regular file. */
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

/* fsync, again after EINTR. */
bool file_sync(int descriptor, const char *path, struct error *error);

/* Adds the part of a path before its last slash, with that slash; "./" when there is none. */
void file_add_folder(struct strbuf *out, const char *path);

/*
 * fsync of the folder that holds the file `path`; for a link, of the folder that holds what it leads to. A file system
 * that cannot do it is accepted; for a folder that may not be opened, the file itself is synced instead.
 */
bool file_sync_folder(const char *path, struct error *error);

/* Makes the folders above `path` that are not there, with mode 0700, on the disk. */
bool file_make_folders(const char *path, struct error *error);

/* The same without waiting for the disk. */
bool file_make_folders_lightly(const char *path, struct error *error);

/*
 * Clears `found` and puts the one path into it that all spellings of a path lead to: absolute, without links or "..".
 * Of a file that is not there, the folder that it would be in is followed. A path that leads nowhere stays as it is.
 */
void file_true_path(const char *path, struct strbuf *found);

/* Whether two paths lead to one file, also to one that is not there yet. */
bool file_is_same(const char *one, const char *other);

/* Whether a path leads to what a descriptor is open on, as /dev/stdout does. */
bool file_is_open_as(const char *path, int descriptor);

/*
 * Opens a path for writing if it leads to a pipe, and waits for who reads it: what goes into that overwrites nothing. -1 when
 * it leads to something else, or when it cannot be opened, with errno; 0 in that when it is something else.
 */
int file_open_pipe(const char *path);

#endif
