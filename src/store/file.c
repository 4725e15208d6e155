#include "store/file.h"

#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <time.h>
#include <unistd.h>

enum {
    PRIVATE_MODE = 0600,
    GROUP_MODE = 0660,
    PRIVATE_FOLDER_MODE = 0700,
    READ_SIZE = 64 * 1024,
    MEBIBYTE = 1024 * 1024,
    LENT_PAUSE = 50, /* milliseconds, as is the patience */
    LENT_PATIENCE =
        60000, /* the system takes a file back after 45 seconds, if nobody changed that */
};

static bool fail(enum message message, const char *path, int number, struct error *error)
{
    error_set_system(error, message, path, number);
    return false;
}

bool file_is_regular(const struct stat *status, const char *path, struct error *error)
{
    if (S_ISREG(status->st_mode))
        return true;
    if (S_ISDIR(status->st_mode))
        return fail(MESSAGE_FILE_CANNOT_OPEN, path, EISDIR, error);
    error_set(error, MESSAGE_FILE_NOT_REGULAR, path, NULL);
    return false;
}

/*
 * The mode of a new file, from which the umask takes: private, but in a folder of a group, made so that what is in it is of
 * the group too, for that group.
 */
static mode_t mode_of_new(const char *path)
{
    struct strbuf folder = STRBUF_INIT;
    struct stat status;
    file_add_folder(&folder, path);
    bool of_group = stat(folder.text, &status) == 0 && (status.st_mode & S_ISGID) != 0 &&
                    (status.st_mode & S_IWGRP) != 0;
    strbuf_release(&folder);
    return of_group ? GROUP_MODE : PRIVATE_MODE;
}

/* Whether a file is lent to a program that has to be asked for it back (a lease), which has just been done. */
static bool is_lent(const char *path, int number)
{
    struct stat status;
    return number == EWOULDBLOCK && stat(path, &status) == 0 && S_ISREG(status.st_mode);
}

int file_open_any(const char *path, int flags)
{
    const struct timespec pause = {.tv_nsec = LENT_PAUSE * 1000000L};
    mode_t mode = (flags & O_CREAT) != 0 ? mode_of_new(path) : 0;
    int opened = -1;
    for (int waited = 0; waited <= LENT_PATIENCE; waited += LENT_PAUSE) {
        do
            opened = open(path, flags | O_CLOEXEC | O_NOCTTY | O_NONBLOCK, mode);
        while (opened < 0 && errno == EINTR);
        if (opened >= 0 || !is_lent(path, errno))
            break;
        nanosleep(&pause, NULL);
    }
    return opened;
}

bool file_open(const char *path, int flags, int *descriptor, struct error *error)
{
    int opened = file_open_any(path, flags);
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
    if (!known || !file_is_regular(&status, path, error)) {
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

bool file_sync(int descriptor, const char *path, struct error *error)
{
    int result;
    do
        result = fsync(descriptor);
    while (result != 0 && errno == EINTR);
    return result == 0 || fail(MESSAGE_FILE_CANNOT_WRITE, path, errno, error);
}

void file_add_folder(struct strbuf *out, const char *path)
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
    bool synced = file_sync(descriptor, path, &failure) || failure.number == EINVAL;
    if (!synced)
        *error = failure;
    close(descriptor);
    return synced;
}

/*
 * In the place of a folder that may not be read: file systems put the name of a new file on the disk with the file. What may
 * not be read either, nobody can do more for.
 */
static bool sync_itself(const char *path, struct error *error)
{
    int descriptor = file_open_any(path, O_RDONLY);
    if (descriptor < 0)
        return true;
    bool synced = file_sync(descriptor, path, error);
    close(descriptor);
    return synced;
}

bool file_sync_folder(const char *path, struct error *error)
{
    struct strbuf folder = STRBUF_INIT;
    char real[PATH_MAX];
    file_add_folder(&folder, realpath(path, real) != NULL ? real : path);
    int descriptor = file_open_any(folder.text, O_RDONLY | O_DIRECTORY);
    int number = errno;
    strbuf_release(&folder);
    if (descriptor >= 0)
        return sync_opened_folder(descriptor, path, error);
    if (number != EACCES)
        return fail(MESSAGE_FILE_CANNOT_WRITE, path, number, error);
    return sync_itself(path, error);
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

bool file_make_folders_lightly(const char *path, struct error *error)
{
    return make_folders(path, false, error);
}

void file_true_path(const char *path, struct strbuf *found)
{
    struct strbuf folder = STRBUF_INIT;
    char real[PATH_MAX];
    const char *slash = strrchr(path, '/');
    file_add_folder(&folder, path);
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

bool file_is_open_as(const char *path, int descriptor)
{
    struct stat there;
    struct stat open;
    return stat(path, &there) == 0 && fstat(descriptor, &open) == 0 &&
           there.st_dev == open.st_dev && there.st_ino == open.st_ino;
}

int file_open_pipe(const char *path)
{
    struct stat status;
    bool pipe = stat(path, &status) == 0 && S_ISFIFO(status.st_mode);
    errno = 0;
    return pipe ? open(path, O_WRONLY | O_CLOEXEC) : -1;
}
