/*
 * Opening a file for appending, under an exclusive lock among programs and among descriptors of one program.
 *
 * The lock belongs to the open file description (F_OFD_SETLK), so that closing another descriptor of the same file does
 * not drop it.
 *
 *     struct lock lock;
 *     lock_open(path, true, &lock, &error)
 *     … lock.descriptor …
 *     lock_close(&lock, path, &error)
 */
#ifndef STORE_LOCK_H
#define STORE_LOCK_H

#include <stdbool.h>

#include "base/error.h"

struct lock {
    int descriptor; /* open for reading and appending */
    bool taken;     /* false: this file system has no locks */
};

/*
 * Opens and locks the file to which `path` leads, also if another program replaces it meanwhile. With `make`, makes the
 * file and its folders if need be. Fails with MESSAGE_LOG_LOCKED when another holds the lock for two seconds.
 */
bool lock_open(const char *path, bool make, struct lock *lock, struct error *error);

/* Unlocks and closes; an error means that what was written may be lost. */
bool lock_close(const struct lock *lock, const char *path, struct error *error);

/* Whether the path still leads to the file that is locked: who waited may hold one that has been replaced meanwhile. */
bool lock_is_in_place(const struct lock *lock, const char *path);

/*
 * Opens a file that is there for reading and writing, and locks it, if nobody else has it locked: no waiting. The lock goes
 * when the descriptor is closed. On a file system without locks (`taken` is false then) nobody can say whose it is.
 */
bool lock_try(const char *path, struct lock *lock, struct error *error);

/* The same with a new file, under a name that must not be there yet. */
bool lock_make(const char *path, struct lock *lock, struct error *error);

#endif
