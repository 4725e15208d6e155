#include "app/now.h"

#include <errno.h>
#include <sys/random.h>
#include <time.h>

static bool make_id(char id[CHANGE_ID_LENGTH + 1], struct error *error)
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

bool now_read(struct moment *moment, struct error *error)
{
    struct timespec time;
    struct tm local;
    if (clock_gettime(CLOCK_REALTIME, &time) != 0 || localtime_r(&time.tv_sec, &local) == NULL) {
        error_set_system(error, MESSAGE_CLOCK_FAILED, NULL, errno);
        return false;
    }
    moment_write((long long)time.tv_sec * 1000 + time.tv_nsec / 1000000, moment->at);
    moment->today = (struct date){
        .year = local.tm_year + 1900, .month = local.tm_mon + 1, .day = local.tm_mday};
    return make_id(moment->id, error);
}

long long now_milliseconds(void)
{
    struct timespec time = {0};
    clock_gettime(CLOCK_MONOTONIC, &time);
    return (long long)time.tv_sec * 1000 + time.tv_nsec / 1000000;
}
