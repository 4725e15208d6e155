#include "app/signals.h"

#include <signal.h>

enum { FLAG_INTERRUPT, FLAG_TERMINATE, FLAG_SUSPEND, FLAG_RESIZE, FLAG_COUNT };

static volatile sig_atomic_t flags[FLAG_COUNT];

static const struct {
    int number, flag;
} handled[] = {
    {SIGINT, FLAG_INTERRUPT},  {SIGTERM, FLAG_TERMINATE}, {SIGHUP, FLAG_TERMINATE},
    {SIGQUIT, FLAG_TERMINATE}, {SIGTSTP, FLAG_SUSPEND},   {SIGWINCH, FLAG_RESIZE},
    {SIGCONT, FLAG_RESIZE},
};

enum { HANDLED_COUNT = sizeof handled / sizeof handled[0] };

static sigset_t outside; /* what was blocked before signals_start */

static void set_flag(int number)
{
    for (size_t i = 0; i < HANDLED_COUNT; i++)
        if (handled[i].number == number)
            flags[handled[i].flag] = 1;
}

static void install(int number, void (*handler)(int))
{
    struct sigaction action = {.sa_handler = handler};
    sigemptyset(&action.sa_mask);
    sigaction(number, &action, NULL);
}

void signals_ignore_writing(void)
{
    install(SIGPIPE, SIG_IGN);
    install(SIGXFSZ, SIG_IGN);
}

void signals_start(void)
{
    sigset_t blocked;
    sigemptyset(&blocked);
    for (size_t i = 0; i < HANDLED_COUNT; i++) {
        install(handled[i].number, set_flag);
        sigaddset(&blocked, handled[i].number);
    }
    sigprocmask(SIG_BLOCK, &blocked, &outside);
}

int signals_wait(struct pollfd *descriptors, nfds_t count, int milliseconds)
{
    struct timespec time = {.tv_sec = milliseconds / 1000,
                            .tv_nsec = (long)(milliseconds % 1000) * 1000000L};
    return ppoll(descriptors, count, milliseconds < 0 ? NULL : &time, &outside);
}

struct signals signals_take(void)
{
    struct signals taken = {
        .interrupt = flags[FLAG_INTERRUPT] != 0,
        .terminate = flags[FLAG_TERMINATE] != 0,
        .suspend = flags[FLAG_SUSPEND] != 0,
        .resize = flags[FLAG_RESIZE] != 0,
    };
    for (int i = 0; i < FLAG_COUNT; i++)
        flags[i] = 0;
    return taken;
}

void signals_suspend(void)
{
    raise(SIGSTOP);
}

void signals_reset(void)
{
    for (size_t i = 0; i < HANDLED_COUNT; i++)
        install(handled[i].number, SIG_DFL);
    install(SIGPIPE, SIG_DFL);
    install(SIGXFSZ, SIG_DFL);
    sigprocmask(SIG_SETMASK, &outside, NULL);
}
