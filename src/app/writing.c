#include "app/writing.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <sys/types.h>
#include <unistd.h>

#include "app/signals.h"

enum { AGAIN_MILLISECONDS = 20 };

/*
 * A write that waits cannot be left when a signal comes that is held back. So it may not wait, for as long as it lasts: the
 * shell and others share the descriptor with this program, and count on it that it waits.
 */
static ssize_t write_at_once(int descriptor, const char *bytes, size_t length)
{
    const int flags = signals_are_held_back() ? fcntl(descriptor, F_GETFL) : -1;
    const bool waits = flags >= 0 && (flags & O_NONBLOCK) == 0;
    if (waits)
        fcntl(descriptor, F_SETFL, flags | O_NONBLOCK);
    ssize_t written = write(descriptor, bytes, length);
    const int number = errno;
    if (waits)
        fcntl(descriptor, F_SETFL, flags);
    errno = number;
    return written;
}

/* A terminal may say that it takes something, and take nothing: that is tried again a little later. */
static bool wait_to_write(int descriptor, bool again)
{
    if (again)
        poll(NULL, 0, AGAIN_MILLISECONDS);
    return signals_wait_to_write(descriptor);
}

bool writing_all(int descriptor, const char *bytes, size_t length)
{
    bool waited = false;
    while (length > 0) {
        ssize_t written = write_at_once(descriptor, bytes, length);
        if (written > 0) {
            bytes += written;
            length -= (size_t)written;
            waited = false;
        } else if (written < 0 && errno == EAGAIN) {
            if (!wait_to_write(descriptor, waited))
                return false;
            waited = true;
        } else if (written == 0 || errno != EINTR) {
            return false;
        }
    }
    return true;
}
