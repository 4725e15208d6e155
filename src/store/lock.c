#include "store/lock.h"

#include <errno.h>
#include <fcntl.h>
#include <sys/stat.h>
#include <time.h>
#include <unistd.h>

#include "store/file.h"

enum {
    PATIENCE = 2000, /* milliseconds, as are the pauses */
    FIRST_PAUSE = 1,
    LONGEST_PAUSE = 50,
    REPLACED_LIMIT = 100, /* times that the file is replaced before its lock is taken */
    OWNER_MODE = 0600,
};

static int set_lock(int descriptor, short type)
{
    struct flock lock = {.l_type = type, .l_whence = SEEK_SET};
    int result;
    do
        result = fcntl(descriptor, F_OFD_SETLK, &lock);
    while (result != 0 && errno == EINTR);
    return result == 0 ? 0 : errno;
}

static bool has_no_locks(int number)
{
    return number == ENOLCK || number == ENOSYS || number == EOPNOTSUPP || number == EINVAL;
}

static void pause_for(int milliseconds)
{
    struct timespec time = {.tv_nsec = milliseconds * 1000000L};
    nanosleep(&time, NULL); /* shorter when a signal comes: then there is one more attempt */
}

/* Waits at most `*patience`, from which what was waited is taken. */
static bool take(struct lock *lock, const char *path, int *patience, struct error *error)
{
    for (int pause = FIRST_PAUSE;; pause = pause < LONGEST_PAUSE / 2 ? pause * 2 : LONGEST_PAUSE) {
        int number = set_lock(lock->descriptor, F_WRLCK);
        lock->taken = number == 0;
        if (number == 0 || has_no_locks(number))
            return true;
        if (number != EAGAIN && number != EACCES) {
            error_set_system(error, MESSAGE_LOG_CANNOT_LOCK, path, number);
            return false;
        }
        if (*patience <= 0) {
            error_set(error, MESSAGE_LOG_LOCKED, path, NULL);
            return false;
        }
        pause_for(pause);
        *patience -= pause;
    }
}

/* A file that was just made under a umask that takes the owner's own rights. */
static void make_private(int descriptor)
{
    struct stat status;
    if (fstat(descriptor, &status) == 0 && status.st_size == 0 && status.st_uid == geteuid() &&
        (status.st_mode & OWNER_MODE) != OWNER_MODE)
        fchmod(descriptor, OWNER_MODE);
}

static bool open_or_make(const char *path, int *descriptor, struct error *error)
{
    int flags = O_RDWR | O_APPEND | O_CREAT;
    struct error failure;
    bool opened = file_open(path, flags, descriptor, &failure);
    if (!opened && failure.number == ENOENT)
        opened = file_make_folders(path, &failure) && file_open(path, flags, descriptor, &failure);
    if (opened)
        make_private(*descriptor);
    else
        *error = failure;
    return opened;
}

static bool open_file(const char *path, bool make, int *descriptor, struct error *error)
{
    return make ? open_or_make(path, descriptor, error)
                : file_open(path, O_RDWR | O_APPEND, descriptor, error);
}

bool lock_is_in_place(const struct lock *lock, const char *path)
{
    struct stat opened, named;
    return fstat(lock->descriptor, &opened) == 0 && stat(path, &named) == 0 &&
           opened.st_dev == named.st_dev && opened.st_ino == named.st_ino;
}

bool lock_open(const char *path, bool make, struct lock *lock, struct error *error)
{
    int patience = PATIENCE;
    for (int attempt = 0; attempt < REPLACED_LIMIT; attempt++) {
        if (!open_file(path, make, &lock->descriptor, error))
            return false;
        if (!take(lock, path, &patience, error)) {
            close(lock->descriptor);
            return false;
        }
        if (lock_is_in_place(lock, path))
            return true;
        struct error ignored;
        lock_close(lock, path, &ignored);
    }
    error_set(error, MESSAGE_LOG_LOCKED, path, NULL);
    return false;
}

bool lock_close(const struct lock *lock, const char *path, struct error *error)
{
    /* Not left to close: a child process that was just forked may hold a copy of the descriptor. */
    if (lock->taken)
        set_lock(lock->descriptor, F_UNLCK);
    return file_close(lock->descriptor, path, error);
}

static bool take_at_once(struct lock *lock, const char *path, struct error *error)
{
    int number = set_lock(lock->descriptor, F_WRLCK);
    lock->taken = number == 0;
    if ((lock->taken || has_no_locks(number)) && lock_is_in_place(lock, path))
        return true;
    error_set(error, MESSAGE_LOG_LOCKED, path, NULL);
    close(lock->descriptor);
    return false;
}

bool lock_try(const char *path, struct lock *lock, struct error *error)
{
    return file_open(path, O_RDWR, &lock->descriptor, error) && take_at_once(lock, path, error);
}

bool lock_make(const char *path, struct lock *lock, struct error *error)
{
    return file_open(path, O_RDWR | O_CREAT | O_EXCL, &lock->descriptor, error) &&
           take_at_once(lock, path, error);
}
