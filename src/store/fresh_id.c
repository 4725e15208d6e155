#include "store/fresh_id.h"

#include <errno.h>
#include <sys/random.h>

bool fresh_id(char id[CHANGE_ID_LENGTH + 1], struct error *error)
{
    static const char digits[] = "0123456789abcdef";
    unsigned char bytes[CHANGE_ID_LENGTH / 2];
    for (size_t got = 0; got < sizeof bytes;) {
        ssize_t count = getrandom(bytes + got, sizeof bytes - got, 0);
        if (count < 0 && errno == EINTR)
            continue;
        if (count < 0) {
            error_set_system(error, MESSAGE_RANDOM_FAILED, NULL, errno);
            return false;
        }
        got += (size_t)count;
    }
    for (size_t i = 0; i < sizeof bytes; i++) {
        id[2 * i] = digits[bytes[i] >> 4];
        id[2 * i + 1] = digits[bytes[i] & 15];
    }
    id[CHANGE_ID_LENGTH] = '\0';
    return true;
}
