#include "app/signals.h"

#include <signal.h>

enum { FLAG_INTERRUPT, FLAG_TERMINATE, FLAG_SUSPEND, FLAG_PROCEED, FLAG_RESIZE, FLAG_COUNT };

static volatile sig_atomic_t flags[FLAG_COUNT];

static const struct {
    int number, flag;
} handled[] = {
    {SIGINT, FLAG_INTERRUPT},  {SIGTERM, FLAG_TERMINATE}, {SIGHUP, FLAG_TERMINATE},
    {SIGQUIT, FLAG_TERMINATE}, {SIGTSTP, FLAG_SUSPEND},   {SIGCONT, FLAG_PROCEED},
    {SIGWINCH, FLAG_RESIZE},
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

static sigset_t only(int number)
{
    sigset_t set;
    sigemptyset(&set);
    sigaddset(&set, number);
    return set;
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
        .proceed = flags[FLAG_PROCEED] != 0,
    };
    for (int i = 0; i < FLAG_COUNT; i++)
        flags[i] = 0;
    return taken;
}

/* The signal that was held back takes effect when it is let in; the SIGCONT that ends the stop says nothing new. */
void signals_suspend(void)
{
    const sigset_t stop = only(SIGTSTP);
    const sigset_t proceed = only(SIGCONT);
    const struct timespec at_once = {0};
    install(SIGTSTP, SIG_DFL);
    raise(SIGTSTP);
    sigprocmask(SIG_UNBLOCK, &stop, NULL);
    sigprocmask(SIG_BLOCK, &stop, NULL);
    install(SIGTSTP, set_flag);
    sigtimedwait(&proceed, NULL, &at_once);
}
