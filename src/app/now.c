#include "app/now.h"

#include <errno.h>
#include <time.h>

#include "store/fresh_id.h"

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
    return fresh_id(moment->id, error);
}

long now_zone(long long seconds)
{
    const time_t time = (time_t)seconds;
    struct tm local;
    return localtime_r(&time, &local) != NULL ? local.tm_gmtoff : 0;
}

long long now_milliseconds(void)
{
    struct timespec time = {0};
    clock_gettime(CLOCK_MONOTONIC, &time);
    return (long long)time.tv_sec * 1000 + time.tv_nsec / 1000000;
}
