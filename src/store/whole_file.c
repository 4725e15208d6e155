#include "store/whole_file.h"

#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <sys/xattr.h>
#include <unistd.h>

#include "base/memory.h"
#include "store/file.h"
#include "store/fresh_id.h"

static bool fail(enum message message, const char *path, int number, struct error *error)
{
    error_set_system(error, message, path, number);
    return false;
}

/* --- rights --- */

enum { ACL_SIZE = 64 * 1024 };
static const char acl_name[] = "system.posix_acl_access";

static bool is_without_acl(int number)
{
    return number == ENODATA || number == EOPNOTSUPP;
}

/* Gives a new file the access list of the old one, or none, whatever it got of its folder. */
static bool copy_acl(const char *old, int descriptor)
{
    char list[ACL_SIZE];
    ssize_t size = getxattr(old, acl_name, list, sizeof list);
    if (size >= 0)
        return fsetxattr(descriptor, acl_name, list, (size_t)size, 0) == 0;
    return is_without_acl(errno) &&
           (fremovexattr(descriptor, acl_name) == 0 || is_without_acl(errno));
}

/* The owner, group, mode and access list of the old file; false, with the reason, when one of them cannot be had. */
static bool take_over_rights(int descriptor, const char *target, const struct stat *old,
                             struct error *error)
{
    struct stat status;
    bool known = fstat(descriptor, &status) == 0;
    bool owned = known && status.st_uid == old->st_uid && status.st_gid == old->st_gid;
    if (known && !owned && fchown(descriptor, old->st_uid, old->st_gid) != 0) {
        error_set(error, MESSAGE_FILE_OF_ANOTHER, target, NULL);
        return false;
    }
    mode_t mode = old->st_mode & 0777;
    bool set = known && ((status.st_mode & 0777) == mode || fchmod(descriptor, mode) == 0) &&
               copy_acl(target, descriptor);
    return set || fail(MESSAGE_FILE_CANNOT_REPLACE, target, errno, error);
}

/* A umask may have taken from the mode what the owner needs. Not every file system lets it be changed. */
static void keep_for_owner(int descriptor)
{
    const mode_t needed = S_IRUSR | S_IWUSR;
    struct stat status;
    if (fstat(descriptor, &status) == 0 && (status.st_mode & needed) != needed)
        fchmod(descriptor, (status.st_mode & 0777) | needed);
}

/* --- writing beside --- */

/* Opens a new file beside `target`, under a name that nobody can know before; `name` is that name. */
static bool open_beside(const char *target, struct strbuf *name, int *descriptor,
                        struct error *error)
{
    char id[CHANGE_ID_LENGTH + 1];
    if (!fresh_id(id, error))
        return false;
    file_add_folder(name, target);
    strbuf_add(name, ".banenafspraak-");
    strbuf_add(name, id);
    *descriptor = file_open_any(name->text, O_WRONLY | O_CREAT | O_EXCL);
    return *descriptor >= 0 || fail(MESSAGE_FILE_CANNOT_REPLACE, target, errno, error);
}

static bool fill(int descriptor, const char *target, const struct stat *old, const void *bytes,
                 size_t length, bool sync, struct error *error)
{
    if (old == NULL)
        keep_for_owner(descriptor);
    else if (!take_over_rights(descriptor, target, old, error))
        return false;
    return file_write(descriptor, target, bytes, length, error) &&
           (!sync || file_sync(descriptor, target, error));
}

/* Writes a new file beside `target`, whole, and on the disk with `sync`, with the rights of `old` (NULL: none). */
static bool write_beside(const char *target, const struct stat *old, const void *bytes,
                         size_t length, bool sync, struct strbuf *name, struct error *error)
{
    int descriptor;
    if (!open_beside(target, name, &descriptor, error))
        return false;
    bool filled = fill(descriptor, target, old, bytes, length, sync, error);
    struct error unclosed;
    bool closed = file_close(descriptor, target, &unclosed);
    if (filled && !closed)
        *error = unclosed;
    if (filled && closed)
        return true;
    unlink(name->text);
    return false;
}

/* --- getting the name --- */

/* A place is taken first, by a file that must not be there yet; then the new one is put over it. */
static bool rename_over_own(const char *from, const char *to)
{
    int place = open(to, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOCTTY, S_IRUSR | S_IWUSR);
    if (place < 0)
        return false;
    close(place);
    if (rename(from, to) == 0)
        return true;
    int number = errno;
    unlink(to);
    errno = number;
    return false;
}

/* Renames without replacing. Not every file system can do that in one step; of those that cannot, some have links. */
static bool rename_new(const char *from, const char *to)
{
    if (renameat2(AT_FDCWD, from, AT_FDCWD, to, RENAME_NOREPLACE) == 0)
        return true;
    if (errno != EINVAL && errno != ENOSYS)
        return false;
    if (link(from, to) == 0) {
        unlink(from);
        return true;
    }
    return errno != EEXIST && rename_over_own(from, to);
}

static bool rename_over(const char *from, const char *to)
{
    return rename(from, to) == 0;
}

typedef bool rename_way(const char *from, const char *to);

/* A whole file that is to be written, and how it gets its name. */
struct writing {
    const void *bytes;
    size_t length;
    rename_way *rename_file;
    bool sync;
    whole_file_check *check; /* asked right before the renaming; NULL: nothing is asked */
    void *context;
};

static bool give_name(const struct writing *writing, const char *name, const char *target,
                      struct error *error)
{
    if (writing->check != NULL && !writing->check(writing->context))
        error_set(error, MESSAGE_FILE_CHANGED, target, NULL);
    else if (writing->rename_file(name, target))
        return true;
    else
        error_set_system(error, MESSAGE_FILE_CANNOT_REPLACE, target, errno);
    unlink(name);
    return false;
}

static bool put(const char *target, const struct stat *old, const struct writing *writing,
                struct error *error)
{
    struct strbuf name = STRBUF_INIT;
    bool sync = writing->sync;
    memory_postpone_end(); /* it would leave the temporary file behind */
    bool named = write_beside(target, old, writing->bytes, writing->length, sync, &name, error) &&
                 give_name(writing, name.text, target, error);
    memory_allow_end();
    strbuf_release(&name);
    bool synced = named && (!sync || file_sync_folder(target, error));
    if (named && !synced && writing->rename_file == rename_new)
        unlink(target); /* it is not sure to stay: nothing is left half done */
    return synced;
}

bool whole_file_create(const char *path, const void *bytes, size_t length, struct error *error)
{
    const struct writing writing = {bytes, length, rename_new, true, NULL, NULL};
    struct error failure;
    struct stat there;
    if (stat(path, &there) == 0 && !file_is_regular(&there, path, error))
        return false; /* said before its folder refuses, which is no place for files */
    if (put(path, NULL, &writing, &failure))
        return true;
    if (failure.number == EEXIST)
        error_set(error, MESSAGE_FILE_EXISTS, path, NULL);
    else
        *error = failure;
    return false;
}

static bool replace_existing(const char *path, const struct writing *writing, struct error *error)
{
    struct stat old;
    char target[PATH_MAX];
    if (stat(path, &old) != 0)
        return fail(MESSAGE_FILE_CANNOT_REPLACE, path, errno, error);
    if (!file_is_regular(&old, path, error))
        return false;
    if (old.st_nlink > 1) {
        error_set(error, MESSAGE_FILE_HAS_NAMES, path, NULL);
        return false;
    }
    if (realpath(path, target) == NULL)
        return fail(MESSAGE_FILE_CANNOT_REPLACE, path, errno, error);
    return put(target, &old, writing, error);
}

/* Who made it decides what is written over. */
static bool is_strange_link(const struct stat *status)
{
    return S_ISLNK(status->st_mode) && status->st_uid != geteuid() && status->st_uid != 0;
}

static bool replace(const char *path, const struct writing *writing, struct error *error)
{
    struct stat status;
    if (lstat(path, &status) != 0 && errno == ENOENT)
        return put(path, NULL, writing, error);
    if (is_strange_link(&status)) {
        error_set(error, MESSAGE_FILE_STRANGE_LINK, path, NULL);
        return false;
    }
    return replace_existing(path, writing, error);
}

bool whole_file_replace(const char *path, const void *bytes, size_t length, struct error *error)
{
    return whole_file_replace_if(path, bytes, length, NULL, NULL, error);
}

bool whole_file_replace_if(const char *path, const void *bytes, size_t length,
                           whole_file_check *check, void *context, struct error *error)
{
    const struct writing writing = {bytes, length, rename_over, true, check, context};
    return replace(path, &writing, error);
}

bool whole_file_replace_lightly(const char *path, const void *bytes, size_t length,
                                struct error *error)
{
    const struct writing writing = {bytes, length, rename_over, false, NULL, NULL};
    return file_make_folders_lightly(path, error) && replace(path, &writing, error);
}
