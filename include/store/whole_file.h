/*
 * Whole files: created, or replaced in one step, so that nobody ever sees a part of one.
 */
#ifndef STORE_WHOLE_FILE_H
#define STORE_WHOLE_FILE_H

#include <stdbool.h>
#include <stddef.h>

#include "base/error.h"

/*
 * Writes a new file, whole and on the disk, under a name that must not be there yet. If it is there, fails with
 * MESSAGE_FILE_EXISTS and writes nothing.
 */
bool whole_file_create(const char *path, const void *bytes, size_t length, struct error *error);

/*
 * Replaces a file, or makes it: a temporary file beside it (with the old mode, owner, group and access list, or it is
 * refused), fsync, rename, fsync of the folder. Readers see the old contents or the new ones, never a part. A file with
 * several names is refused. Links are followed; one to a file that is not there, and one of another user, are refused. The
 * temporary file is removed on every failure.
 */
bool whole_file_replace(const char *path, const void *bytes, size_t length, struct error *error);

/*
 * The same, if `check` still says so when the new file is written and about to take the place of the old: else fails with
 * MESSAGE_FILE_CHANGED, and nothing is changed.
 */
typedef bool whole_file_check(void *context);
bool whole_file_replace_if(const char *path, const void *bytes, size_t length,
                           whole_file_check *check, void *context, struct error *error);

/*
 * The same without waiting for the disk, and with the folders above it: for what is a convenience. A program that is
 * killed leaves the old contents or the new ones; a power cut may leave none.
 */
bool whole_file_replace_lightly(const char *path, const void *bytes, size_t length,
                                struct error *error);

#endif
