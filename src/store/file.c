#include "store/file.h"

#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "store/fresh_id.h"

enum {
    PRIVATE_MODE = 0600,
    PRIVATE_FOLDER_MODE = 0700,
    READ_SIZE = 64 * 1024,
    MEBIBYTE = 1024 * 1024,
};

static bool fail(enum message message, const char *path, int number, struct error *error)
{
    error_set_system(error, message, path, number);
    return false;
}

static bool is_regular(const struct stat *status, const char *path, struct error *error)
{
    if (S_ISREG(status->st_mode))
        return true;
    if (S_ISDIR(status->st_mode))
        return fail(MESSAGE_FILE_CANNOT_OPEN, path, EISDIR, error);
    error_set(error, MESSAGE_FILE_NOT_REGULAR, path, NULL);
    return false;
}

static int open_again(const char *path, int flags)
{
    int opened;
    do
        opened = open(path, flags | O_CLOEXEC | O_NOCTTY | O_NONBLOCK, PRIVATE_MODE);
    while (opened < 0 && errno == EINTR);
    return opened;
}

bool file_open(const char *path, int flags, int *descriptor, struct error *error)
{
    int opened = open_again(path, flags);
    if (opened < 0 && errno == ENXIO) { /* a socket, or a pipe that nobody reads */
        error_set(error, MESSAGE_FILE_NOT_REGULAR, path, NULL);
        return false;
    }
    if (opened < 0)
        return fail(MESSAGE_FILE_CANNOT_OPEN, path, errno, error);
    struct stat status;
    bool known = fstat(opened, &status) == 0;
    if (!known)
        error_set_system(error, MESSAGE_FILE_CANNOT_OPEN, path, errno);
    if (!known || !is_regular(&status, path, error)) {
        close(opened);
        return false;
    }
    *descriptor = opened;
    return true;
}

static bool too_large(const char *path, size_t limit, struct error *error)
{
    char mebibytes[WHOLE_NUMBER_SIZE];
    error_set(error, MESSAGE_FILE_TOO_LARGE, path,
              whole_number((long long)(limit / MEBIBYTE), mebibytes));
    return false;
}

/* How many bytes there seem to be from `offset` on; 0 when that is not known. */
static size_t size_from(int descriptor, off_t offset)
{
    struct stat status;
    if (fstat(descriptor, &status) != 0 || status.st_size <= offset)
        return 0;
    return (size_t)(status.st_size - offset);
}

/* One byte more than there should be is asked for: when it does not come, that was the end. */
bool file_read_from(int descriptor, const char *path, off_t offset, size_t limit,
                    struct strbuf *out, struct error *error)
{
    const size_t expected = size_from(descriptor, offset);
    if (expected > limit)
        return too_large(path, (size_t)offset + limit, error);
    for (size_t total = 0;;) {
        size_t more = total <= expected ? expected - total + 1 : READ_SIZE;
        more = more <= limit - total ? more : limit - total + 1;
        ssize_t got = pread(descriptor, strbuf_reserve(out, more), more, offset + (off_t)total);
        if (got < 0 && errno == EINTR)
            continue;
        if (got < 0)
            return fail(MESSAGE_FILE_CANNOT_READ, path, errno, error);
        if (got == 0)
            return true;
        strbuf_take(out, (size_t)got);
        total += (size_t)got;
        if (total > limit)
            return too_large(path, (size_t)offset + limit, error);
    }
}

bool file_read(const char *path, size_t limit, struct strbuf *out, struct error *error)
{
    int descriptor;
    if (!file_open(path, O_RDONLY, &descriptor, error))
        return false;
    bool done = file_read_from(descriptor, path, 0, limit, out, error);
    close(descriptor);
    return done;
}

bool file_write(int descriptor, const char *path, const void *bytes, size_t length,
                struct error *error)
{
    const char *rest = bytes;
    while (length > 0) {
        ssize_t written = write(descriptor, rest, length);
        if (written < 0 && errno == EINTR)
            continue;
        if (written <= 0)
            return fail(MESSAGE_FILE_CANNOT_WRITE, path, written < 0 ? errno : EIO, error);
        rest += written;
        length -= (size_t)written;
    }
    return true;
}

bool file_close(int descriptor, const char *path, struct error *error)
{
    /* After EINTR Linux has closed it all the same; a second close could hit another file. */
    if (close(descriptor) == 0 || errno == EINTR)
        return true;
    return fail(MESSAGE_FILE_CANNOT_WRITE, path, errno, error);
}

static bool sync_whole(int descriptor, const char *path, struct error *error)
{
    int result;
    do
        result = fsync(descriptor);
    while (result != 0 && errno == EINTR);
    return result == 0 || fail(MESSAGE_FILE_CANNOT_WRITE, path, errno, error);
}

/* The part of a path before its last slash, with that slash; "./" when there is none. */
static void add_folder(struct strbuf *out, const char *path)
{
    const char *slash = strrchr(path, '/');
    if (slash == NULL)
        strbuf_add(out, "./");
    else
        strbuf_add_bytes(out, path, (size_t)(slash - path) + 1);
}

static bool sync_opened_folder(int descriptor, const char *path, struct error *error)
{
    struct error failure;
    bool synced = sync_whole(descriptor, path, &failure) || failure.number == EINVAL;
    if (!synced)
        *error = failure;
    close(descriptor);
    return synced;
}

bool file_sync_folder(const char *path, struct error *error)
{
    struct strbuf folder = STRBUF_INIT;
    char real[PATH_MAX];
    add_folder(&folder, realpath(path, real) != NULL ? real : path);
    int descriptor = open_again(folder.text, O_RDONLY | O_DIRECTORY);
    int number = errno;
    strbuf_release(&folder);
    if (descriptor >= 0)
        return sync_opened_folder(descriptor, path, error);
    if (number != EACCES)
        return fail(MESSAGE_FILE_CANNOT_WRITE, path, number, error);
    sync();
    return true;
}

static bool make_folder(const char *path, bool sync, struct error *error)
{
    struct stat status;
    if (stat(path, &status) == 0)
        return true;
    if (mkdir(path, PRIVATE_FOLDER_MODE) != 0)
        return errno == EEXIST || fail(MESSAGE_FILE_CANNOT_MAKE_FOLDER, path, errno, error);
    if (!sync || file_sync_folder(path, error))
        return true;
    rmdir(path); /* so that the next attempt makes it, and syncs it, again */
    return false;
}

static bool make_folders(const char *path, bool sync, struct error *error)
{
    struct strbuf folder = STRBUF_INIT;
    bool made = true;
    for (const char *slash = strchr(path, '/'); slash != NULL && made;
         slash = strchr(slash + 1, '/')) {
        if (slash == path)
            continue;
        strbuf_clear(&folder);
        strbuf_add_bytes(&folder, path, (size_t)(slash - path));
        made = make_folder(folder.text, sync, error);
    }
    strbuf_release(&folder);
    return made;
}

bool file_make_folders(const char *path, struct error *error)
{
    return make_folders(path, true, error);
}

/* Opens a new file beside `target`, under a name that nobody can know before; `name` is that name. */
static bool open_beside(const char *target, struct strbuf *name, int *descriptor,
                        struct error *error)
{
    char id[CHANGE_ID_LENGTH + 1];
    if (!fresh_id(id, error))
        return false;
    add_folder(name, target);
    strbuf_add(name, ".banenafspraak-");
    strbuf_add(name, id);
    *descriptor = open_again(name->text, O_WRONLY | O_CREAT | O_EXCL);
    return *descriptor >= 0 || fail(MESSAGE_FILE_CANNOT_REPLACE, target, errno, error);
}

/*
 * Gives a new file the mode, owner and group of the old one. What may not be given to the old group is taken from the
 * group: it would be another one.
 */
static bool take_over_rights(int descriptor, const struct stat *old)
{
    struct stat status;
    if (fstat(descriptor, &status) != 0)
        return false;
    mode_t mode = old->st_mode & 0777;
    bool same = status.st_uid == old->st_uid && status.st_gid == old->st_gid;
    if (!same && fchown(descriptor, old->st_uid, old->st_gid) != 0 &&
        fchown(descriptor, (uid_t)-1, old->st_gid) != 0)
        mode &= ~(mode_t)S_IRWXG;
    return (status.st_mode & 0777) == mode || fchmod(descriptor, mode) == 0;
}

static bool fill(int descriptor, const char *target, const struct stat *old, const void *bytes,
                 size_t length, bool sync, struct error *error)
{
    /* A umask may have taken from the mode what the owner needs. */
    bool set =
        old != NULL ? take_over_rights(descriptor, old) : fchmod(descriptor, PRIVATE_MODE) == 0;
    if (!set)
        return fail(MESSAGE_FILE_CANNOT_REPLACE, target, errno, error);
    return file_write(descriptor, target, bytes, length, error) &&
           (!sync || sync_whole(descriptor, target, error));
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

/* Renames without replacing: not every file system can do that in one step, but those that cannot have links. */
static bool rename_new(const char *from, const char *to)
{
    if (renameat2(AT_FDCWD, from, AT_FDCWD, to, RENAME_NOREPLACE) == 0)
        return true;
    if ((errno != EINVAL && errno != ENOSYS) || link(from, to) != 0)
        return false;
    unlink(from);
    return true;
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
    file_check *check; /* asked right before the renaming; NULL: nothing is asked */
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
    bool named = write_beside(target, old, writing->bytes, writing->length, sync, &name, error) &&
                 give_name(writing, name.text, target, error);
    strbuf_release(&name);
    bool synced = named && (!sync || file_sync_folder(target, error));
    if (named && !synced && writing->rename_file == rename_new)
        unlink(target); /* it is not sure to stay: nothing is left half done */
    return synced;
}

bool file_create(const char *path, const void *bytes, size_t length, struct error *error)
{
    const struct writing writing = {bytes, length, rename_new, true, NULL, NULL};
    struct error failure;
    if (put(path, NULL, &writing, &failure))
        return true;
    if (failure.number == EEXIST)
        error_set(error, MESSAGE_FILE_EXISTS, path, NULL);
    else
        *error = failure;
    return false;
}

static bool replace_existing(const char *target, const struct writing *writing, struct error *error)
{
    struct stat old;
    if (stat(target, &old) != 0)
        return fail(MESSAGE_FILE_CANNOT_REPLACE, target, errno, error);
    return is_regular(&old, target, error) && put(target, &old, writing, error);
}

static bool replace(const char *path, const struct writing *writing, struct error *error)
{
    struct stat status;
    if (lstat(path, &status) != 0 && errno == ENOENT)
        return put(path, NULL, writing, error);
    char target[PATH_MAX];
    if (realpath(path, target) == NULL)
        return fail(MESSAGE_FILE_CANNOT_REPLACE, path, errno, error);
    return replace_existing(target, writing, error);
}

bool file_replace(const char *path, const void *bytes, size_t length, struct error *error)
{
    return file_replace_if(path, bytes, length, NULL, NULL, error);
}

bool file_replace_if(const char *path, const void *bytes, size_t length, file_check *check,
                     void *context, struct error *error)
{
    const struct writing writing = {bytes, length, rename_over, true, check, context};
    return replace(path, &writing, error);
}

bool file_replace_lightly(const char *path, const void *bytes, size_t length, struct error *error)
{
    const struct writing writing = {bytes, length, rename_over, false, NULL, NULL};
    return make_folders(path, false, error) && replace(path, &writing, error);
}

void file_true_path(const char *path, struct strbuf *found)
{
    struct strbuf folder = STRBUF_INIT;
    char real[PATH_MAX];
    const char *slash = strrchr(path, '/');
    add_folder(&folder, path);
    strbuf_clear(found);
    if (realpath(path, real) != NULL) {
        strbuf_add(found, real);
    } else if (realpath(folder.text, real) != NULL) {
        strbuf_add(found, real);
        strbuf_add(found, "/");
        strbuf_add(found, slash != NULL ? slash + 1 : path);
    } else {
        strbuf_add(found, path);
    }
    strbuf_release(&folder);
}

static bool is_same_path(const char *one, const char *other)
{
    struct strbuf first = STRBUF_INIT;
    struct strbuf second = STRBUF_INIT;
    file_true_path(one, &first);
    file_true_path(other, &second);
    bool same = strcmp(first.text, second.text) == 0;
    strbuf_release(&first);
    strbuf_release(&second);
    return same;
}

bool file_is_same(const char *one, const char *other)
{
    struct stat first;
    struct stat second;
    if (stat(one, &first) != 0 || stat(other, &second) != 0)
        return is_same_path(one, other);
    return first.st_dev == second.st_dev && first.st_ino == second.st_ino;
}
